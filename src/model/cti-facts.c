/* Facts of a course, for reports. What there may be many of is a text with a line for each, as the
 * lists on a card are; this file reads them, cti-case-facts.c writes them:
 *
 * stars      DAY OCCASION AREA=SCORE...        score 0: not discussed
 * wellbeing  DAY OCCASION SCORE
 * frequency  DAY OCCASION TIMES ACTIVE         a CtiTimes and a CtiAnswer, as numbers
 * contacts   PHASE CONTACTS CITIZEN COMMUNITY DIRECT OTHER INDIRECT TRAVEL   minutes
 * areas      KEY ACTIVITIES OFFERS */

#include "cti-facts.h"

#include <stdlib.h>
#include <string.h>

static const CtiField fields[] = {
  CTI_REF (CtiFacts, case_id, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiFacts, contact_start, 0),
  CTI_DAY (CtiFacts, phase1_start, 0),
  CTI_DAY (CtiFacts, phase3_start, 0),
  CTI_DAY (CtiFacts, planned_end, 0),
  CTI_INT (CtiFacts,
           phase_months,
           CTI_PHASE_MONTHS_DEFAULT,
           CTI_PHASE_MONTHS_MIN,
           CTI_PHASE_MONTHS_MAX,
           0),
  CTI_DAY (CtiFacts, closed_on, 0),
  CTI_INT (CtiFacts, age, -1, 0, 150, 0),
  CTI_LINE (CtiFacts, municipality, CTI_FIELD_PERSONAL),
  CTI_ENUM (CtiFacts, elsewhere, cti_answer_values),
  CTI_LINE (CtiFacts, team, 0),
  CTI_ENUM (CtiFacts, education, cti_education_values),
  CTI_ENUM (CtiFacts, income, cti_income_values),
  CTI_ENUM (CtiFacts, debt, cti_answer_values),
  CTI_ENUM (CtiFacts, misuse, cti_answer_values),
  CTI_ENUM (CtiFacts, mental_problems, cti_answer_values),
  CTI_ENUM (CtiFacts, network, cti_network_at_start_values),
  CTI_INT (CtiFacts, debut_years, -1, 0, 150, 0),
  CTI_ENUM (CtiFacts, active_last_year, cti_answer_values),
  CTI_ENUM (CtiFacts, paid_last_six_months, cti_answer_values),
  CTI_ENUM (CtiFacts, aim, cti_aim_kind_values),
  CTI_ENUM (CtiFacts, aim_last, cti_aim_kind_values),
  CTI_FLAG (CtiFacts, has_form),
  CTI_ENUM (CtiFacts, closing, cti_closing_kind_values),
  CTI_LINE (CtiFacts, reasons, 0),
  CTI_ENUM (CtiFacts, aim_reached, cti_aim_reached_values),
  CTI_FLAG (CtiFacts, has_plan),
  CTI_NOTE (CtiFacts, stars, 0),
  CTI_NOTE (CtiFacts, wellbeing, 0),
  CTI_NOTE (CtiFacts, frequency, 0),
  CTI_NOTE (CtiFacts, contacts, 0),
  CTI_NOTE (CtiFacts, areas, 0),
};

const CtiRecordType cti_facts_type = { "facts", sizeof (CtiFacts), fields, G_N_ELEMENTS (fields) };

static char **
split_lines (const char *text)
{
  return g_strsplit (text != NULL ? text : "", "\n", -1);
}

static CtiOccasion
read_occasion (const char *nick)
{
  int occasion = CTI_OCCASION_EXTRA;

  cti_enum_from_nick (cti_occasion_values, nick, &occasion);
  return (CtiOccasion) occasion;
}

/* Keys of areas in the order of a form. */
typedef struct
{
  guint n;
  const char *keys[CTI_STAR_AREAS_MAX];
} KeyList;

static guint
hash_list (gconstpointer data)
{
  const KeyList *list = data;
  guint hash = list->n;

  for (guint i = 0; i < list->n; i++)
    hash = hash * 31 + g_direct_hash (list->keys[i]);
  return hash;
}

static gboolean
is_same_list (gconstpointer a, gconstpointer b)
{
  const KeyList *one = a, *other = b;

  return one->n == other->n && memcmp (one->keys, other->keys, one->n * sizeof *one->keys) == 0;
}

/* Kept for ever, as the keys in it are: there are as many as there are forms. */
static const char *const *
intern_list (const KeyList *list)
{
  static GHashTable *known = NULL;
  static GMutex lock;
  const KeyList *found;

  g_mutex_lock (&lock);
  if (known == NULL)
    known = g_hash_table_new (hash_list, is_same_list);
  found = g_hash_table_lookup (known, list);
  if (found == NULL)
    {
      found = g_memdup2 (list, sizeof *list);
      g_hash_table_add (known, (gpointer) found);
    }
  g_mutex_unlock (&lock);
  return found->keys;
}

static void
read_score (CtiFactsStar *star, KeyList *list, char *word)
{
  char *sign = strchr (word, '=');

  if (sign == NULL || list->n >= CTI_STAR_AREAS_MAX)
    return;
  *sign = '\0';
  star->scores[list->n] = (gint8) CLAMP (atoi (sign + 1), 0, CTI_SCORE_MAX);
  list->keys[list->n++] = g_intern_string (word);
}

/**
 * cti_facts_get_stars:
 * @self: facts
 *
 * Returns: (transfer full) (element-type CtiFactsStar): readings by day, follow-ups among them
 */
GArray *
cti_facts_get_stars (const CtiFacts *self)
{
  GArray *stars = g_array_new (FALSE, TRUE, sizeof (CtiFactsStar));
  g_auto (GStrv) lines = split_lines (self->stars);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      CtiFactsStar star = { 0 };
      KeyList list = { 0 };

      if (g_strv_length (words) < 3)
        continue;
      star.day = cti_date_parse_iso (words[0]);
      star.occasion = read_occasion (words[1]);
      for (char **word = words + 2; *word != NULL; word++)
        read_score (&star, &list, *word);
      star.n = list.n;
      star.areas = intern_list (&list);
      g_array_append_val (stars, star);
    }
  return stars;
}

/* What came from another store may hold any number. */
static CtiAnswer
read_answer (const char *number)
{
  int answer = atoi (number);

  return answer == CTI_ANSWER_YES || answer == CTI_ANSWER_NO ? (CtiAnswer) answer
                                                             : CTI_ANSWER_UNKNOWN;
}

/**
 * cti_facts_get_values:
 * @lines: (nullable): the wellbeing or the frequency of facts
 *
 * Returns: (transfer full) (element-type CtiFactsValue): what was measured, by day
 */
GArray *
cti_facts_get_values (const char *lines)
{
  GArray *values = g_array_new (FALSE, TRUE, sizeof (CtiFactsValue));
  g_auto (GStrv) all = split_lines (lines);

  for (char **line = all; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      CtiFactsValue value = { 0 };

      if (g_strv_length (words) < 3)
        continue;
      value.day = cti_date_parse_iso (words[0]);
      value.occasion = read_occasion (words[1]);
      value.value = CLAMP (atoi (words[2]), 0, CTI_FACTS_VALUE_MAX);
      value.active = words[3] != NULL ? read_answer (words[3]) : CTI_ANSWER_UNKNOWN;
      g_array_append_val (values, value);
    }
  return values;
}

/**
 * cti_facts_get_areas:
 * @self: facts
 *
 * Returns: (transfer full) (element-type CtiFactsArea): her focus areas, each once
 */
GArray *
cti_facts_get_areas (const CtiFacts *self)
{
  GArray *areas = g_array_new (FALSE, TRUE, sizeof (CtiFactsArea));
  g_auto (GStrv) lines = split_lines (self->areas);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      CtiFactsArea area;

      if (g_strv_length (words) != 3)
        continue;
      area = (CtiFactsArea){ g_intern_string (words[0]), atoi (words[1]), atoi (words[2]) };
      g_array_append_val (areas, area);
    }
  return areas;
}

/**
 * cti_facts_get_contacts:
 * @self: facts
 * @sums: (out caller-allocates): what was given while contact was built and in each phase
 */
void
cti_facts_get_contacts (const CtiFacts *self, CtiContactSum sums[CTI_FACTS_PHASES])
{
  g_auto (GStrv) lines = split_lines (self->contacts);

  memset (sums, 0, CTI_FACTS_PHASES * sizeof *sums);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      int phase = g_strv_length (words) == 8 ? atoi (words[0]) : -1;

      if (phase >= 0 && phase < CTI_FACTS_PHASES)
        sums[phase] =
            (CtiContactSum){ atoi (words[1]), atoi (words[2]), atoi (words[3]), atoi (words[4]),
                             atoi (words[5]), atoi (words[6]), atoi (words[7]) };
    }
}

/**
 * cti_facts_get_start:
 * @self: facts of a course
 * @choice: how a report counts
 *
 * Returns: the day it counts as started, unknown where it has not
 */
CtiDate
cti_facts_get_start (const CtiFacts *self, const CtiReportChoice *choice)
{
  return choice->start == CTI_REPORT_FROM_CONTACT ? self->contact_start : self->phase1_start;
}

/**
 * cti_facts_is_full:
 * @self: facts of a course
 * @choice: how a report counts, and the day
 *
 * Returns: whether it has ended with a closing form and counts as a full course (domain 12.9)
 */
gboolean
cti_facts_is_full (const CtiFacts *self, const CtiReportChoice *choice)
{
  if (self->closed_on == CTI_DATE_NONE || self->closed_on > choice->today || !self->has_form)
    return FALSE;
  switch (choice->full)
    {
    case CTI_REPORT_FULL_BY_DAYS:
      return self->planned_end != CTI_DATE_NONE &&
             self->closed_on >= cti_date_add_days (self->planned_end, -choice->full_days);
    case CTI_REPORT_FULL_BY_PHASE:
      return self->phase3_start != CTI_DATE_NONE && self->closed_on >= self->phase3_start;
    case CTI_REPORT_FULL_BY_FORM:
    default:
      return self->closing == CTI_CLOSING_FULL;
    }
}
