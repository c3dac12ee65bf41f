/* Stars as she is shown them, on her screen and on her paper: of two views of one reading hers, and
 * told from each other by their day alone. Whose view it was is nothing for others to read. */

#include "cti-star-hers.h"

#include "cti-words.h"

static gboolean
has_her_view (GPtrArray *stars, const CtiStar *star)
{
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *other = g_ptr_array_index (stars, i);

      if (cti_star_report_is_pair (star, other) && other->reading->mode == CTI_READING_CITIZEN)
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_star_hers_choose:
 * @stars: (element-type CtiStar): all stars that count, by day
 *
 * Returns: (transfer container) (element-type CtiStar): those without the worker's view of a
 *   reading of which there is hers
 */
GPtrArray *
cti_star_hers_choose (GPtrArray *stars)
{
  GPtrArray *hers = g_ptr_array_new ();

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);

      if (star->reading->mode == CTI_READING_CITIZEN || !has_her_view (stars, star))
        g_ptr_array_add (hers, (gpointer) star);
    }
  return hers;
}

static void
name_by_days (CtiStarChartData *data, GPtrArray *stars)
{
  for (guint i = 0; i < data->series->len && i < stars->len; i++)
    {
      CtiStarSeries *series = g_ptr_array_index (data->series, i);
      const CtiStar *star = g_ptr_array_index (stars, i);

      g_free (series->label);
      series->label = cti_words_date (star->reading->date);
    }
}

/**
 * cti_star_hers_chart:
 * @first: the star the change is counted from
 * @shown: a later one, or the same
 *
 * Returns: (transfer full): both as one picture, by day
 */
CtiStarChartData *
cti_star_hers_chart (const CtiStar *first, const CtiStar *shown)
{
  g_autoptr (GPtrArray) stars = g_ptr_array_new ();
  CtiStarChartData *data;

  if (first != shown)
    g_ptr_array_add (stars, (gpointer) first);
  g_ptr_array_add (stars, (gpointer) shown);
  data = cti_star_report_chart (stars);
  name_by_days (data, stars);
  return data;
}
