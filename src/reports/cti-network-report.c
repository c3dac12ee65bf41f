/* The network of a phase as rings: who is how close, how strong the tie is and who carries, and
 * what differs from the map before. Those who left are shown where they stood, for a network is
 * also what is missing. */

#include "cti-network-report.h"

#include <glib/gi18n.h>

#include "cti-fold.h"
#include "cti-words.h"

typedef struct
{
  const CtiCase *model;
  int phase;
  int before; /* the phase that is compared with, -1 for none */
  CtiNetworkNames names;
  GPtrArray *people; /* (owned): by kind, then by name */
  GArray *changes;   /* (owned): one for each of those who are or were there */
} Report;

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const CtiPerson *one = *(CtiPerson *const *) a;
  const CtiPerson *other = *(CtiPerson *const *) b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return cti_collate (one->name, other->name);
}

static void
init_report (Report *report, const CtiCase *model, int phase, CtiNetworkNames names)
{
  GPtrArray *people = cti_case_get_records (model, &cti_person_type);
  GPtrArray *ties = cti_case_get_records (model, &cti_tie_type);

  *report = (Report){ .model = model, .phase = phase, .names = names };
  report->before = cti_network_find_phase_before (ties, phase);
  report->people = g_ptr_array_new ();
  g_ptr_array_extend (report->people, people, NULL, NULL);
  g_ptr_array_sort (report->people, compare_people);
  report->changes = cti_network_compare (report->people, ties,
                                         report->before >= 0 ? report->before : phase, phase);
}

static void
clear_report (Report *report)
{
  g_ptr_array_unref (report->people);
  g_array_unref (report->changes);
}

static const CtiTieChange *
get_change (const Report *report, guint index)
{
  return &g_array_index (report->changes, CtiTieChange, index);
}

static guint
count_kind (const Report *report, CtiTieKind kind, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += get_change (report, i)->person->kind == kind;
  return n;
}

/* A name, or who that is to her, with a number where there are several. */
static char *
make_label (const Report *report, guint index)
{
  const CtiPerson *person = get_change (report, index)->person;
  const char *kind = cti_words_enum (cti_tie_kind_values, (int) person->kind);

  if (report->names == CTI_NETWORK_WITH_NAMES)
    return g_strdup (person->name);
  if (count_kind (report, person->kind, report->changes->len) < 2)
    return g_strdup (kind);
  return g_strdup_printf ("%s %u", kind, count_kind (report, person->kind, index) + 1);
}

static gboolean
is_new (const Report *report, const CtiTieChange *change)
{
  return report->before >= 0 && change->before == NULL;
}

static const char *
get_note (const Report *report, const CtiTieChange *change)
{
  if (is_new (report, change))
    return C_ ("network chart", "new");
  if (change->now == NULL)
    return C_ ("network chart", "no longer part");
  if (change->closer > 0)
    return C_ ("network chart", "closer");
  if (change->closer < 0)
    return C_ ("network chart", "farther away");
  return NULL;
}

static char *
make_node_sentence (const Report *report, const CtiTieChange *change, const char *label)
{
  CtiPerson called = *change->person;
  CtiTieChange same = *change;
  g_autofree char *told = NULL;
  g_autofree char *tie = change->now != NULL ? cti_words_tie (change->now) : NULL;

  called.name = (char *) label;
  same.person = &called;
  told = report->before >= 0 ? cti_words_tie_change (&same) : NULL;
  if (tie == NULL)
    return g_steal_pointer (&told);
  return g_strdup_printf ("%s: %s.%s%s", label, tie, told != NULL ? " " : "",
                          told != NULL ? told : "");
}

static void
add_node (const Report *report, guint index, CtiNetworkData *data)
{
  const CtiTieChange *change = get_change (report, index);
  const CtiTie *tie = change->now != NULL ? change->now : change->before;
  g_autofree char *label = make_label (report, index);
  g_autofree char *sentence = make_node_sentence (report, change, label);
  CtiNetworkNode node = {
    .label = label,
    .note = (char *) get_note (report, change),
    .ring = tie->ring,
    .ring_before = change->closer != 0 ? change->before->ring : 0,
    .strength = tie->strength,
    .carrier = (guint) tie->carries,
    .presence = is_new (report, change) ? CTI_NETWORK_NEW
                : change->now == NULL   ? CTI_NETWORK_GONE
                                        : CTI_NETWORK_THERE,
    .sentence = sentence,
  };

  cti_network_data_add_node (data, &node);
}

static const char *
get_phase_name (int phase)
{
  return cti_words_phase ((CtiPhase) ((int) CTI_PHASE_CONTACT + phase));
}

/* Its name amidst a sentence. */
static char *
dup_phase_within (int phase)
{
  if (phase == 0)
    return g_strdup (C_ ("amidst a sentence", "contact building"));
  return g_strdup_printf (C_ ("amidst a sentence", "phase %d"), phase);
}

static char *
make_present_sentence (const Report *report)
{
  int n_now = 0;
  int n_network = 0;

  for (guint i = 0; i < report->changes->len; i++)
    if (get_change (report, i)->now != NULL)
      {
        n_now++;
        n_network += get_change (report, i)->now->carries == CTI_CARRIER_NETWORK;
      }
  if (n_now == 0)
    /* Translators: name of a phase. */
    return g_strdup_printf (_ ("%s: nobody in the network."), get_phase_name (report->phase));
  /* Translators: name of a phase, how many there are, how many ties the network carries. */
  return g_strdup_printf (ngettext ("%s: %d in the network; the network itself carries %d.",
                                    "%s: %d in the network; the network itself carries %d.",
                                    (gulong) n_now),
                          get_phase_name (report->phase), n_now, n_network);
}

static void
add_count (GPtrArray *parts, int count, char *words)
{
  if (count > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

/* How many people came, went, and moved each way. */
typedef struct
{
  int come;
  int gone;
  int closer;
  int farther;
} Moves;

/* What has changed among them; what has not is not counted up. */
static char *
make_since_sentence (const Report *report, const Moves *moves)
{
  g_autofree char *phase = dup_phase_within (report->before);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  add_count (parts, moves->come,
             g_strdup_printf (ngettext ("%d new", "%d new", (gulong) moves->come), moves->come));
  add_count (parts, moves->gone,
             g_strdup_printf (ngettext ("%d no longer part", "%d no longer part",
                                        (gulong) moves->gone),
                              moves->gone));
  add_count (parts, moves->closer,
             g_strdup_printf (ngettext ("%d closer", "%d closer", (gulong) moves->closer),
                              moves->closer));
  add_count (parts, moves->farther,
             g_strdup_printf (ngettext ("%d farther away", "%d farther away",
                                        (gulong) moves->farther),
                              moves->farther));
  if (parts->len == 0)
    /* Translators: name of a phase. */
    return g_strdup_printf (_ ("Since %s, nothing has changed."), phase);
  g_ptr_array_add (parts, NULL);
  all = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: name of a phase, then up to four counts of people with commas between. */
  return g_strdup_printf (_ ("Since %s: %s."), phase, all);
}

static char *
make_sentence (const Report *report)
{
  g_autofree char *present = make_present_sentence (report);
  g_autofree char *since = NULL;
  Moves moves = { 0 };

  if (report->before < 0)
    return g_steal_pointer (&present);
  for (guint i = 0; i < report->changes->len; i++)
    {
      moves.come += get_change (report, i)->before == NULL;
      moves.gone += get_change (report, i)->now == NULL;
      moves.closer += get_change (report, i)->closer > 0;
      moves.farther += get_change (report, i)->closer < 0;
    }
  since = make_since_sentence (report, &moves);
  return g_strdup_printf ("%s %s", present, since);
}

static void
set_words (const Report *report, CtiNetworkData *data)
{
  const char *const rings[] = { cti_words_ring (1), cti_words_ring (2), cti_words_ring (3) };
  const char *const carriers[] = { cti_words_carrier (CTI_CARRIER_WORKER),
                                   cti_words_carrier (CTI_CARRIER_SHARED),
                                   cti_words_carrier (CTI_CARRIER_NETWORK) };
  g_autofree char *new_label = NULL;
  g_autofree char *phase = NULL;

  cti_network_data_set_rings (data, rings);
  cti_network_data_set_carriers (data, carriers, C_ ("network chart", "weak to strong tie"));
  cti_network_data_set_unplaced (data, C_ ("network chart", "Closeness not known"));
  if (report->before < 0)
    return;
  /* Translators: name of a phase. */
  phase = dup_phase_within (report->before);
  new_label = g_strdup_printf (C_ ("network chart", "new since %s"), phase);
  cti_network_data_set_presences (data, new_label, C_ ("network chart", "no longer part"),
                                  C_ ("network chart", "closer or farther away"));
}

/**
 * cti_network_report_chart:
 * @model: a case
 * @phase: 0 for contact building, 1 to 3
 * @names: how people are called
 *
 * Returns: (transfer full): what the rings of that phase show, beside the map before
 */
CtiNetworkData *
cti_network_report_chart (const CtiCase *model, int phase, CtiNetworkNames names)
{
  g_autofree char *sentence = NULL;
  CtiNetworkData *data;
  Report report;

  init_report (&report, model, phase, names);
  sentence = make_sentence (&report);
  data = cti_network_data_new (C_ ("chart", "Network"), sentence,
                               C_ ("middle of the network", "citizen"));
  set_words (&report, data);
  for (guint i = 0; i < report.changes->len; i++)
    add_node (&report, i, data);
  clear_report (&report);
  return data;
}

static void
add_row (const Report *report, guint index, CtiChartTable *table)
{
  const CtiTieChange *change = get_change (report, index);
  g_autofree char *label = make_label (report, index);
  g_autofree char *sentence = make_node_sentence (report, change, label);
  g_autofree char *strength = change->now != NULL && change->now->strength > 0
                                  ? g_strdup_printf ("%d", change->now->strength)
                                  : g_strdup ("–");
  const char *note = get_note (report, change);
  const char *const cells[] = {
    label,
    change->now != NULL ? cti_words_ring (change->now->ring) : "–",
    strength,
    change->now != NULL ? cti_words_carrier (change->now->carries) : "–",
    note != NULL ? note : "",
    NULL,
  };

  cti_chart_table_add (table, sentence, cells);
}

/**
 * cti_network_report_table:
 * @model: a case
 * @phase: 0 for contact building, 1 to 3
 * @names: how people are called
 *
 * Returns: (transfer full): the same as a table
 */
CtiChartTable *
cti_network_report_table (const CtiCase *model, int phase, CtiNetworkNames names)
{
  const char *const headings[] = { C_ ("column", "Who"),      C_ ("column", "Closeness"),
                                   C_ ("column", "Strength"), C_ ("column", "Support"),
                                   C_ ("column", "Change"),   NULL };
  g_autofree char *sentence = NULL;
  CtiChartTable *table;
  Report report;

  init_report (&report, model, phase, names);
  sentence = make_sentence (&report);
  table = cti_chart_table_new (C_ ("chart", "Network"), sentence, headings);
  for (guint i = 0; i < report.changes->len; i++)
    add_row (&report, i, table);
  clear_report (&report);
  return table;
}
