#include "cti-star-corrections.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words.h"

static const CtiScore *
find_score (const CtiStar *star, const char *id)
{
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    if (g_strcmp0 (cti_star_get_score (star, i)->record.id, id) == 0)
      return cti_star_get_score (star, i);
  return NULL;
}

/**
 * cti_star_corrections_is_about:
 * @change: a line of the history
 * @star: a star
 *
 * Returns: whether it changed the reading or one of its scores
 */
gboolean
cti_star_corrections_is_about (const CtiChange *change, const CtiStar *star)
{
  return g_strcmp0 (change->row, star->reading->record.id) == 0 ||
         find_score (star, change->row) != NULL;
}

/**
 * cti_star_corrections_find:
 * @history: (nullable) (element-type CtiChange): history of a case
 * @star: a star of it
 *
 * Returns: (transfer none) (nullable): a line of its latest correction, %NULL if there is none
 */
const CtiChange *
cti_star_corrections_find (GPtrArray *history, const CtiStar *star)
{
  for (guint i = history != NULL ? history->len : 0; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (history, i - 1);

      if (change->kind == CTI_ACT_CORRECT_STAR && cti_star_corrections_is_about (change, star))
        return change;
    }
  return NULL;
}

/**
 * cti_star_corrections_get_old:
 * @history: (nullable) (element-type CtiChange): history of a case
 * @record: a reading or score of it
 * @field: name of one of its fields
 *
 * Returns: (transfer full) (nullable): the value before its latest correction, in words; %NULL if
 *   it was not corrected
 */
char *
cti_star_corrections_get_old (GPtrArray *history, gconstpointer record, const char *field)
{
  const CtiRecord *known = record;

  for (guint i = history != NULL ? history->len : 0; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (history, i - 1);

      if (change->kind == CTI_ACT_CORRECT_STAR && g_strcmp0 (change->row, known->id) == 0 &&
          g_strcmp0 (change->field, field) == 0)
        return cti_words_value (cti_record_type_find_field (known->type, field), change->old);
    }
  return NULL;
}

/**
 * cti_star_corrections_describe:
 * @change: a line of a correction
 * @worker: (nullable): the worker of the store
 *
 * Returns: (transfer full): when, by whom and why
 */
char *
cti_star_corrections_describe (const CtiChange *change, const CtiWorker *worker)
{
  g_autofree char *when = cti_words_moment (change->made);
  gboolean is_known = worker != NULL && g_strcmp0 (worker->record.id, change->author) == 0;
  const char *why = cti_text_is_blank (change->why) ? "–" : change->why;

  if (is_known)
    /* Translators: date and time, name of a worker, reason. */
    return g_strdup_printf (_ ("Corrected %s by %s: %s"), when, worker->name, why);
  /* Translators: date and time, reason. */
  return g_strdup_printf (_ ("Corrected %s: %s"), when, why);
}

/**
 * cti_star_corrections_line:
 * @change: a line of the history that is about @star
 * @star: a star
 *
 * Returns: (transfer full): it in words, with the area where it is about a score
 */
char *
cti_star_corrections_line (const CtiChange *change, const CtiStar *star)
{
  const CtiScore *score = find_score (star, change->row);
  g_autofree char *line = cti_words_history_line (change);
  int area = score != NULL ? cti_star_find_area (star, score->area) : -1;

  if (area < 0)
    return g_steal_pointer (&line);
  /* Translators: name of a life area; a line of the history, "Score: 4 → 6". */
  return g_strdup_printf (C_ ("history", "%s – %s"),
                          cti_words_area (cti_star_get_area (star, (guint) area)), line);
}
