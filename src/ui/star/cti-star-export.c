#include "cti-star-export.h"

#include <glib/gi18n.h>

#include "cti-chart-export.h"
#include "cti-star-chart.h"
#include "cti-star-report.h"

/**
 * cti_star_export_make_name:
 * @now: a case
 * @today: the day
 *
 * Returns: (transfer full): a file name with the case code and the day, without its ending, and no
 *   name
 */
char *
cti_star_export_make_name (const CtiCase *now, CtiDate today)
{
  g_autofree char *day = cti_date_to_iso (today);

  /* Translators: name of a file: case code, day. */
  return g_strdup_printf (_ ("star-%s-%s"), cti_case_get_citizen (now)->code, day);
}

/**
 * cti_star_export_ask:
 * @asker: a widget in the window
 * @now: the case
 * @today: the day
 * @stars: (element-type CtiStar): the stars that are shown, by day; at least one
 * @ending: "pdf", "svg" or "png"
 *
 * Asks where the star shall go and puts it there.
 */
void
cti_star_export_ask (GtkWidget *asker,
                     CtiCase *now,
                     CtiDate today,
                     GPtrArray *stars,
                     const char *ending)
{
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  g_autofree char *name = cti_star_export_make_name (now, today);

  cti_chart_export_ask (asker,
                        &(CtiChartExport){ .now = now,
                                           .layout = (CtiChartLayout) cti_star_chart_layout,
                                           .data = data,
                                           .with_sentence = TRUE,
                                           .what = "star",
                                           .title = _ ("Save the Star"),
                                           .name = name,
                                           .today = today },
                        ending);
}
