#include "cti-chart-export.h"

#include <glib/gi18n.h>

#include "cti-chart-target.h"
#include "cti-file-export.h"
#include "cti-host.h"
#include "cti-say.h"
#include "cti-scene-heading.h"

#define FONT        "Cantarell"
#define FONT_POINTS 10.5
#define PNG_SCALE   3.0

const char *const cti_chart_export_endings[] = { "pdf", "svg", "png", NULL };

/**
 * cti_chart_export_make:
 * @chart: what is to leave
 * @heading: what stands above it
 * @ending: "pdf" for an A4 page, "svg" for a drawing, "png" for a picture
 * @error: (out) (optional): why it cannot be drawn
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_chart_export_make (const CtiChartExport *chart,
                       const char *heading,
                       const char *ending,
                       GError **error)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, FONT, FONT_POINTS);
  g_autoptr (CtiScene) scene = NULL;
  g_autofree char *day = cti_date_to_iso (chart->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  CtiBox page;

  cti_a4_get_content_box (&page);
  scene = chart->layout (chart->data, style, page.width, 0);
  cti_scene_add_heading (scene, style, heading, chart->with_sentence);
  if (g_strcmp0 (ending, "pdf") == 0)
    return cti_scene_to_a4_pdf (scene, created, error);
  if (g_strcmp0 (ending, "svg") == 0)
    return cti_scene_to_svg (scene, error);
  return cti_scene_to_png (scene, PNG_SCALE, error);
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
  CtiHost *host = cti_host_of (asker);
  g_autofree char *name = g_strconcat (chart->name, ".", ending, NULL);
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);
  g_autofree char *what = g_strconcat (chart->what, "-", ending, NULL);
  g_autofree char *heading = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (host == NULL)
    return;
  heading = g_strdup_printf ("%s · %s", cti_case_get_citizen (chart->now)->code,
                             cti_session_get_team (cti_host_get_session (host))->name);
  bytes = cti_chart_export_make (chart, heading, ending, &error);
  if (bytes == NULL)
    {
      cti_say (asker, error->message);
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
