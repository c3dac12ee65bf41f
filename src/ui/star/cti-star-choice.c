/* Which of the stars of a course are shown. */

#include "cti-star-choice.h"

#include "cti-star-report.h"

/**
 * cti_star_choice_get:
 * @stars: (element-type CtiStar): all stars
 * @chosen: (element-type utf8): ids of the readings that are chosen
 *
 * Returns: (transfer container) (element-type CtiStar): the stars that are shown
 */
GPtrArray *
cti_star_choice_get (GPtrArray *stars, GHashTable *chosen)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < stars->len; i++)
    {
      CtiStar *star = g_ptr_array_index (stars, i);

      if (g_hash_table_contains (chosen, star->reading->record.id))
        g_ptr_array_add (shown, star);
    }
  return shown;
}

/**
 * cti_star_choice_reset:
 * @stars: (element-type CtiStar): all stars
 * @chosen: (element-type utf8): ids of the readings that are chosen
 *
 * Chooses what is shown while nobody has chosen: the first and the latest.
 */
void
cti_star_choice_reset (GPtrArray *stars, GHashTable *chosen)
{
  g_autoptr (GPtrArray) usual = cti_star_report_choose (stars);

  g_hash_table_remove_all (chosen);
  for (guint i = 0; i < usual->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (usual, i);

      g_hash_table_add (chosen, g_strdup (star->reading->record.id));
    }
}

/**
 * cti_star_choice_is_same:
 * @stars: (nullable) (element-type CtiStar): stars
 * @others: (element-type CtiStar): stars
 *
 * Returns: whether they are the same readings
 */
gboolean
cti_star_choice_is_same (GPtrArray *stars, GPtrArray *others)
{
  if (stars == NULL || stars->len != others->len)
    return FALSE;
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *one = g_ptr_array_index (stars, i);
      const CtiStar *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (one->reading->record.id, other->reading->record.id) != 0)
        return FALSE;
    }
  return TRUE;
}
