#include "cti-tool-readings.h"

#include <glib/gi18n.h>

#include "cti-star-report.h"
#include "cti-tool-error.h"
#include "cti-tool-input.h"

static gboolean
add_day (GPtrArray *chosen, GPtrArray *all, const char *text, CtiDate today, GError **error)
{
  CtiDate day = CTI_DATE_NONE;
  guint before = chosen->len;

  if (!cti_tool_parse_day (text, today, CTI_DAY_BACK, &day))
    {
      cti_tool_set_problem (error, CTI_PROBLEM_NOT_A_DATE, "reading", "date");
      return FALSE;
    }
  for (guint i = 0; i < all->len; i++)
    {
      CtiStar *star = g_ptr_array_index (all, i);

      if (star->reading->date == day && !g_ptr_array_find (chosen, star, NULL))
        g_ptr_array_add (chosen, star);
    }
  if (chosen->len > before)
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
               _ ("There is no star on “%s”: “show” names the days."), text);
  return FALSE;
}

static int
compare_stars (gconstpointer a, gconstpointer b)
{
  const CtiStar *one = *(CtiStar *const *) a;
  const CtiStar *other = *(CtiStar *const *) b;

  return cti_reading_compare (&one->reading, &other->reading);
}

/**
 * cti_tool_choose_stars:
 * @all: (element-type CtiStar): all stars of a course by day
 * @which: (nullable): "first,last", "all", or days with commas between; %NULL for "first,last"
 * @today: the day that relative days count from
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: (transfer container) (nullable) (element-type CtiStar): those meant, by day
 */
GPtrArray *
cti_tool_choose_stars (GPtrArray *all, const char *which, CtiDate today, GError **error)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_auto (GStrv) days = NULL;

  if (which == NULL || g_str_equal (which, "first,last"))
    return cti_star_report_choose (all);
  chosen = g_ptr_array_new ();
  if (g_str_equal (which, "all"))
    {
      g_ptr_array_extend (chosen, all, NULL, NULL);
      return g_steal_pointer (&chosen);
    }
  days = g_strsplit (which, ",", -1);
  if (days[0] == NULL)
    {
      cti_tool_set_problem (error, CTI_PROBLEM_NOT_A_DATE, "reading", "date");
      return NULL;
    }
  for (char **day = days; *day != NULL; day++)
    if (!add_day (chosen, all, g_strstrip (*day), today, error))
      return NULL;
  g_ptr_array_sort (chosen, compare_stars);
  return g_steal_pointer (&chosen);
}
