#include "cti-chart-export.h"

#include <glib/gi18n.h>

#include "cti-chart-target.h"
#include "cti-file-export.h"
#include "cti-window.h"

#define PNG_SCALE 3.0

static GBytes *
make_file (const CtiChartExport *chart, const char *ending, GError **error)
{
  g_autofree char *day = cti_date_to_iso (chart->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);

  if (g_strcmp0 (ending, "pdf") == 0)
    return cti_scene_to_a4_pdf (chart->scene, created, error);
  if (g_strcmp0 (ending, "svg") == 0)
    return cti_scene_to_svg (chart->scene, error);
  return cti_scene_to_png (chart->scene, PNG_SCALE, error);
}

static const char *
get_kind_name (const char *ending)
{
  if (g_strcmp0 (ending, "pdf") == 0)
    return _ ("PDF pages");
  return g_strcmp0 (ending, "svg") == 0 ? _ ("SVG drawings") : _ ("PNG pictures");
}

/**
 * cti_chart_export_ask:
 * @asker: a widget in the window
 * @chart: what is to leave
 * @ending: "pdf", "svg" or "png"
 *
 * Asks where the chart shall go and puts it there.
 */
void
cti_chart_export_ask (GtkWidget *asker, const CtiChartExport *chart, const char *ending)
{
  CtiWindow *window = cti_window_of (asker);
  g_autofree char *name = g_strconcat (chart->name, ".", ending, NULL);
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);
  g_autofree char *what = g_strconcat (chart->what, "-", ending, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_file (chart, ending, &error);

  if (bytes == NULL)
    {
      cti_window_say (window, error->message);
      return;
    }
  cti_file_export_ask (asker,
                       &(CtiFileExport){ .case_id = cti_case_get_id (chart->now),
                                         .what = what,
                                         .title = chart->title,
                                         .name = name,
                                         .kind = get_kind_name (ending),
                                         .pattern = pattern },
                       bytes);
}
