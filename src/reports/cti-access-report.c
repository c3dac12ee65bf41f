/* The copy a citizen has a right to (GDPR article 15): every field of every record that has a
 * value, in words, the trash among them, and what stood there before. cti-access-names.c hides who
 * else is named in it. */

#include "cti-access-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cti-case.h"
#include "cti-fidelity-file.h"
#include "cti-fidelity-review.h"
#include "cti-field.h"
#include "cti-focus.h"
#include "cti-guide-file.h"
#include "cti-inquiry.h"
#include "cti-star-form.h"
#include "cti-supervision.h"
#include "cti-words-star.h"
#include "cti-words-supervision.h"
#include "cti-words.h"

/** Within a month of the day she asked (GDPR article 12, 3). */
#define DUE_MONTHS 1
/* What is kept about her in the file of the team. */
static const CtiRecordType *const team_types[] = {
  &cti_inquiry_type,     &cti_agenda_point_type,    &cti_decision_type,
  &cti_case_review_type, &cti_fidelity_review_type, &cti_fidelity_mark_type,
};

/* Whether @area is one of the form that @reading was made with. */
static gboolean
is_area_of (const CtiArea *area, const CtiReading *reading)
{
  return area->version == reading->version && g_strcmp0 (area->form, reading->form) == 0;
}

/* The area of the star in the form of that reading, or in any form that was used: a key means the
 * same in each of them. */
static const CtiArea *
find_star_area (GPtrArray *records, const CtiReading *reading, const char *key)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);
      const CtiArea *area = (const CtiArea *) record;

      if (record->type == &cti_area_type && g_strcmp0 (area->key, key) == 0 &&
          (reading == NULL || is_area_of (area, reading)))
        return area;
    }
  return NULL;
}

/* The area of the star with that key, in words. */
const char *
_cti_access_name_area (const CtiAccessWords *words, const char *key)
{
  const CtiArea *area = find_star_area (words->records, NULL, key);

  return area != NULL ? cti_words_area (area) : key;
}

/* Keys of focus areas, a space between them. */
static char *
name_focus_areas (const CtiAccessWords *words, const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      const CtiGuideArea *area = cti_guide_find_area (words->areas, all[i]);

      if (area != NULL)
        cti_set_text (&all[i], cti_words_guide_area (area));
    }
  return g_strjoinv (", ", all);
}

/* Forms by their keys, a space between them. */
static char *
name_forms (const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    for (const CtiEnumValue *form = cti_form_values; form->nick != NULL; form++)
      if (g_str_equal (form->nick, all[i]))
        {
          cti_set_text (&all[i], cti_words_enum (cti_form_values, form->value));
          break;
        }
  return g_strjoinv (", ", all);
}

/* What was decided in a decision that is in the copy too. */
static const char *
find_decided (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cti_decision_type && g_strcmp0 (record->id, id) == 0)
        return ((const CtiDecision *) record)->text;
    }
  return NULL;
}

/* Why it was on the agenda, in the sentences of the agenda. */
static char *
name_reasons (const CtiAccessWords *words, const CtiAgendaPoint *point)
{
  g_autoptr (GArray) reasons = cti_agenda_point_get_reasons (point);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const CtiReason *reason = &g_array_index (reasons, CtiReason, i);
      g_autofree char *sentence =
          cti_words_reason (reason, find_decided (words->records, reason->decision));

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The star that comes with the program by its name; a team's own by its key, the only word that is
 * kept of it. */
static char *
name_star_form (const char *key)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();

  if (!g_str_equal (form->key, key))
    return g_strdup (key);
  return g_strdup (cti_words_is_danish () && form->name_da != NULL ? form->name_da : form->name);
}

/* An item of the review of the method; likewise. */
static char *
name_item (const char *key)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();
  const CtiFidelityItem *item = cti_fidelity_form_find (form, key);

  return g_strdup (item != NULL ? cti_words_fidelity_item (item) : key);
}

/* A place among others is counted from 1, as people count. */
static char *
count_place (const char *stored)
{
  return g_strdup_printf ("%d", atoi (stored) + 1);
}

/* A value by what it stands for: keys in words. */
char *
_cti_access_describe_value (const CtiAccessWords *words,
                            const CtiRecord *record,
                            const CtiField *field,
                            const char *stored)
{
  gboolean is_area = strcmp (field->name, "area") == 0;

  if (strcmp (field->name, "areas") == 0 || (is_area && record->type == &cti_focus_area_type))
    return name_focus_areas (words, stored);
  if (strcmp (field->name, "star_area") == 0 || (is_area && record->type == &cti_star_goal_type))
    return g_strdup (_cti_access_name_area (words, stored));
  if (strcmp (field->name, "forms") == 0)
    return name_forms (stored);
  if (record->type == &cti_agenda_point_type && strcmp (field->name, "reasons") == 0)
    return name_reasons (words, (const CtiAgendaPoint *) record);
  if (strcmp (field->name, "form") == 0 && field->kind == CTI_FIELD_LINE)
    return name_star_form (stored);
  if (strcmp (field->name, "position") == 0)
    return count_place (stored);
  if (record->type == &cti_fidelity_mark_type && strcmp (field->name, "item") == 0)
    return name_item (stored);
  return cti_words_value (field, stored);
}

/* References are keys of the program and tell a reader nothing. */
static void
add_fields (CtiGrid *grid, const CtiAccessWords *words, const CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];
      g_autofree char *stored = cti_field_to_text (record, field);
      g_autofree char *value = NULL;
      const char *name = cti_words_field (record->type->name, field->name);

      if (stored == NULL && cti_field_has_default (field))
        stored = g_strdup_printf ("%d", cti_field_get_int (record, field));
      if (stored == NULL || field->kind == CTI_FIELD_REF ||
          (field->kind == CTI_FIELD_FLAG && !cti_field_get_int (record, field)))
        continue;
      value = _cti_access_describe_value (words, record, field, stored);
      cti_grid_begin_row (grid);
      cti_grid_add_heading (grid, name != NULL ? name : field->name);
      cti_grid_add_text (grid, value);
    }
}

/* Whether a record is kept with the star @reading, and not in the trash by itself. */
static gboolean
is_score_of (const CtiRecord *record, const CtiRecord *reading)
{
  return record->type == &cti_score_type && !cti_record_is_deleted (record) &&
         g_strcmp0 (((const CtiScore *) record)->reading, reading->id) == 0;
}

/* The score, or why there is none, and what was said. */
static char *
describe_score (const CtiScore *score)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const CtiField *answer = cti_record_type_find_field (&cti_score_type, "answer");
  g_autofree char *stored =
      score->answer != CTI_SCORE_SCORED ? cti_field_to_text (score, answer) : NULL;
  g_autofree char *why =
      stored != NULL ? cti_words_value (answer, stored) : cti_words_score (score->value);

  g_string_append (text, why);
  if (score->note != NULL)
    g_string_append_printf (text, "; %s", score->note);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_score (CtiGrid *grid, const CtiScore *score, const char *name)
{
  g_autofree char *words = describe_score (score);

  cti_grid_begin_row (grid);
  cti_grid_add_heading (grid, name);
  cti_grid_add_text (grid, words);
}

/* The scores of @reading in @area, or, where that is %NULL, those in areas its form lacks. */
static void
add_scores_in (CtiGrid *grid, GPtrArray *records, const CtiReading *reading, const CtiArea *area)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);
      const CtiScore *score = (const CtiScore *) record;

      if (is_score_of (record, &reading->record) &&
          find_star_area (records, reading, score->area) == area)
        add_score (grid, score, area != NULL ? cti_words_area (area) : score->area);
    }
}

/* A star with the scores that belong to it, in the order of its form. */
static void
add_scores (CtiGrid *grid, GPtrArray *records, const CtiReading *reading)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == &cti_area_type && is_area_of ((const CtiArea *) record, reading))
        add_scores_in (grid, records, reading, (const CtiArea *) record);
    }
  add_scores_in (grid, records, reading, NULL);
}

/* Whether it stands under its star already. */
static gboolean
is_part_of_another (const CtiRecord *record, GPtrArray *records)
{
  for (guint i = 0; record->type == &cti_score_type && i < records->len; i++)
    {
      const CtiRecord *other = g_ptr_array_index (records, i);

      if (other->type == &cti_reading_type && is_score_of (record, other))
        return TRUE;
    }
  return FALSE;
}

static CtiOutcomeTable *
make_table (const CtiRecord *record, const CtiAccessWords *words)
{
  CtiOutcomeTable *table = g_new0 (CtiOutcomeTable, 1);
  g_autofree char *moment = cti_words_moment (record->made);

  /* Translators: a kind of record, and when it was written. */
  table->title =
      g_strdup_printf (_ ("%s, written %s"), cti_words_record (record->type->name), moment);
  table->definition = g_strdup (cti_record_is_deleted (record)
                                    ? _ ("This was removed and is kept in the trash for a while.")
                                    : "");
  table->grid = cti_grid_new (table->title);
  add_fields (table->grid, words, record);
  if (record->type == &cti_reading_type)
    add_scores (table->grid, words->records, (const CtiReading *) record);
  return table;
}

static const char *
find_code (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (records, i))->type == &cti_citizen_type)
      return ((const CtiCitizen *) g_ptr_array_index (records, i))->code;
  return NULL;
}

static char **
describe (const char *code, CtiDate asked, CtiDate today)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *made = cti_words_date (today);
  g_autofree char *asked_on = cti_words_date (asked);
  g_autofree char *due = cti_words_date (cti_date_add_months (asked, DUE_MONTHS));
  /* Translators: a case code, a day. */
  g_autofree char *first = g_strdup_printf (_ ("Case %s. Made on %s."), code, made);
  g_autofree char *second =
      /* Translators: two days. */
      g_strdup_printf (_ ("Asked for on %s; to be handed over by %s at the latest."), asked_on,
                       due);

  g_strv_builder_add (all, first);
  g_strv_builder_add (all, second);
  g_strv_builder_add (all,
                      _ ("Everything that is kept about you stands here. Names of other people "
                         "are hidden."));
  return g_strv_builder_end (all);
}

/* The first day that a record names; those without one come first. */
static CtiDate
get_day (const CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (record->type->fields[i].kind == CTI_FIELD_DATE)
      return G_STRUCT_MEMBER (CtiDate, record, record->type->fields[i].offset);
  return CTI_DATE_NONE;
}

static int
get_position (const CtiRecord *record)
{
  return record->type == &cti_area_type ? ((const CtiArea *) record)->position : 0;
}

/* By day; the areas of a form, which have none, as the form has them. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CtiRecord *one = *(CtiRecord *const *) a, *other = *(CtiRecord *const *) b;
  CtiDate first = get_day (one), second = get_day (other);

  if (first != second)
    return first < second ? -1 : 1;
  if (get_position (one) != get_position (other))
    return get_position (one) - get_position (other);
  return g_strcmp0 (one->id, other->id);
}

static void
add_records (CtiOutcome *self, const CtiAccessWords *words, const CtiRecordType *type)
{
  CtiOutcomeSection *section = NULL;

  for (guint i = 0; i < words->records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (words->records, i);

      if (record->type != type || is_part_of_another (record, words->records))
        continue;
      if (section == NULL)
        section = cti_outcome_add_section (self, cti_words_record (type->name));
      g_ptr_array_add (section->tables, make_table (record, words));
    }
}

/**
 * cti_access_report_new:
 * @records: (element-type CtiRecord): all that is kept about her, in her case and in the file of
 *   the team, without the names of others
 * @kinds: (element-type CtiFocusKind): focus areas of the team's own
 * @changes: (element-type CtiChange): the history of her case, without the names of others
 * @asked: the day she asked for it
 * @today: the day it is made
 *
 * Returns: (transfer full): the copy, for cti_outcome_sheet_new()
 */
CtiOutcome *
cti_access_report_new (GPtrArray *records,
                       GPtrArray *kinds,
                       GPtrArray *changes,
                       CtiDate asked,
                       CtiDate today)
{
  const char *code = find_code (records);
  /* Translators: the foot of each page: a case code, what the paper is. */
  g_autofree char *foot =
      g_strdup_printf (C_ ("foot", "%s · %s"), code, _ ("Copy under article 15 of the GDPR."));
  CtiOutcome *self =
      cti_outcome_new_plain (_ ("What is kept about you"), describe (code, asked, today), foot);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) shipped = cti_guide_get_areas ();
  g_autoptr (GPtrArray) areas = cti_guide_name_areas (shipped, kinds);
  const CtiAccessWords words = { sorted, areas };

  g_ptr_array_extend (sorted, records, NULL, NULL);
  g_ptr_array_sort (sorted, compare_days);
  for (gsize t = 0; cti_case_types[t] != NULL; t++)
    if (cti_case_types[t] != &cti_area_type)
      add_records (self, &words, cti_case_types[t]);
  for (gsize t = 0; t < G_N_ELEMENTS (team_types); t++)
    add_records (self, &words, team_types[t]);
  _cti_access_add_history (self, &words, changes);
  add_records (self, &words, &cti_area_type); /* the words of the form come last */
  return self;
}
