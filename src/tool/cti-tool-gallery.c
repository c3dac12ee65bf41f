/* Every chart of every citizen, in every style and format, in one folder with a page to look at
 * them. Links are relative and there is no script, so that the folder can be moved and opened
 * anywhere. A chart a citizen has nothing for is left out. Files are named by the case code. */

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cti-caseload-chart.h"
#include "cti-chart-target.h"
#include "cti-outcome.h"
#include "cti-tool-chart.h"
#include "cti-tool-output.h"
#include "cti-use-report.h"
#include "cti-use.h"
#include "cti-words.h"

#define FONT           "Cantarell"
#define PNG_SCALE      2.0
#define CASELOAD_WIDTH 1000
#define REPORT_WIDTH   700

static const char *const style_names[CTI_CHART_N_STYLES] = { "light", "dark", "contrast",
                                                             "contrast-dark", "paper" };

typedef struct
{
  CtiTool *tool;
  const char *folder;
  int points;
  GString *page;
  guint n_charts;
} Gallery;

static void
add_markup (GString *page, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (page, "%s%s%s", before, escaped, after);
}

static gboolean
write_part (Gallery *self, const char *name, const char *ending, GBytes *bytes, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".", ending, NULL);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);

  return cti_tool_write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error);
}

/* One chart in one style, in all formats. */
static gboolean
write_scene (Gallery *self, const CtiScene *scene, const char *name, GError **error)
{
  g_autofree char *created = cti_moment_to_text (cti_clock_get_now (self->tool->clock));
  g_autoptr (GBytes) svg = cti_scene_to_svg (scene, error);
  g_autoptr (GBytes) pdf = svg ? cti_scene_to_pdf (scene, created, error) : NULL;
  g_autoptr (GBytes) png = pdf ? cti_scene_to_png (scene, PNG_SCALE, error) : NULL;

  return png != NULL && write_part (self, name, "svg", svg, error) &&
         write_part (self, name, "pdf", pdf, error) && write_part (self, name, "png", png, error);
}

static void
add_figure (Gallery *self, const CtiScene *scene, const char *name, const char *style)
{
  GString *page = self->page;

  g_string_append_printf (page,
                          "<figure class=\"%s\"><a href=\"%s.svg\"><img loading=\"lazy\" "
                          "width=\"%.0f\" src=\"%s.svg\" alt=\"",
                          style, name, scene->width, name);
  add_markup (page, "", scene->description, "");
  g_string_append_printf (page,
                          "\"></a><figcaption>%s · <a href=\"%s.svg\">SVG</a> · "
                          "<a href=\"%s.pdf\">PDF</a> · <a href=\"%s.png\">PNG</a>"
                          "</figcaption></figure>\n",
                          style, name, name, name);
}

static gboolean
draw_style (Gallery *self,
            const CtiCase *model,
            const CtiToolChart *chart,
            CtiChartStyleKind kind,
            GError **error)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (kind, FONT, self->points);
  CtiToolCanvas canvas = { self->tool, model, style, chart->width, 0, NULL };
  g_autofree char *name = g_strdup_printf ("%s-%s-%s", cti_case_get_citizen (model)->code,
                                           chart->name, style_names[kind]);
  g_autoptr (CtiScene) scene = cti_tool_lay_out (chart, &canvas, error);

  if (scene == NULL || !write_scene (self, scene, name, error))
    return FALSE;
  add_figure (self, scene, name, style_names[kind]);
  return TRUE;
}

/* Whether there is anything of this chart to show. */
static gboolean
has_chart (const Gallery *self, const CtiCase *model, const CtiToolChart *chart)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, FONT, self->points);
  CtiToolCanvas canvas = { self->tool, model, style, chart->width, 0, NULL };
  g_autoptr (CtiScene) scene = chart->lay_out (&canvas, NULL);

  return scene != NULL;
}

static gboolean
draw_chart (Gallery *self, const CtiCase *model, const CtiToolChart *chart, GError **error)
{
  if (!has_chart (self, model, chart))
    return TRUE;
  add_markup (self->page, "<h3>", g_dpgettext2 (NULL, "chart", chart->title), "</h3>\n");
  for (guint kind = 0; kind < CTI_CHART_N_STYLES; kind++)
    if (!draw_style (self, model, chart, (CtiChartStyleKind) kind, error))
      return FALSE;
  self->n_charts++;
  return TRUE;
}

static gboolean
draw_case (Gallery *self, const char *id, GError **error)
{
  g_autoptr (CtiCase) model = cti_use_open_case (self->tool->store, id, error);
  guint count = 0;
  const CtiToolChart *charts = cti_tool_charts (&count);

  if (model == NULL || !cti_tool_let_out (self->tool, id, "charts", CTI_EXPORT_NONE, error))
    return FALSE;
  add_markup (self->page, "<h2>", cti_case_get_citizen (model)->code, "</h2>\n");
  for (guint i = 0; i < count; i++)
    if (!draw_chart (self, model, &charts[i], error))
      return FALSE;
  return TRUE;
}

/* What is drawn of the whole store: makes the scene in a style. */
typedef CtiScene *(*LayOut) (gconstpointer data, const CtiChartStyle *style);

/* A chart of the whole store in every style. */
static gboolean
draw_styles (Gallery *self, const char *name, LayOut lay_out, gconstpointer data, GError **error)
{
  for (guint kind = 0; kind < CTI_CHART_N_STYLES; kind++)
    {
      g_autoptr (CtiChartStyle) style =
          cti_chart_style_new ((CtiChartStyleKind) kind, FONT, self->points);
      g_autoptr (CtiScene) scene = lay_out (data, style);
      g_autofree char *full = g_strconcat (name, "-", style_names[kind], NULL);

      cti_tool_paint_ground (scene, style);
      if (!write_scene (self, scene, full, error))
        return FALSE;
      add_figure (self, scene, full, style_names[kind]);
    }
  self->n_charts++;
  return TRUE;
}

static CtiScene *
lay_out_caseload (gconstpointer data, const CtiChartStyle *style)
{
  return cti_caseload_chart_layout (data, style, CASELOAD_WIDTH, 0);
}

/* Citizens on one calendar, by their code: what leaves the program carries no name. */
static gboolean
draw_caseload (Gallery *self, GPtrArray *entries, GError **error)
{
  g_autoptr (CtiCaseloadData) data = cti_tool_make_caseload (self->tool, entries);

  add_markup (self->page, "<h2>", C_ ("chart", "Caseload"), "</h2>\n");
  return draw_styles (self, "caseload", lay_out_caseload, data, error);
}

typedef struct
{
  const CtiOutcome *outcome;
  const CtiOutcomeTable *table;
} Picture;

static CtiScene *
lay_out_picture (gconstpointer data, const CtiChartStyle *style)
{
  const Picture *picture = data;

  return cti_outcome_make_chart (picture->outcome, picture->table, style, REPORT_WIDTH);
}

static gboolean
draw_table (Gallery *self, const Picture *picture, GError **error)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, FONT, self->points);
  g_autoptr (CtiScene) scene = lay_out_picture (picture, style);
  g_autofree char *name = NULL;

  if (scene == NULL)
    return TRUE;
  name = g_strconcat ("report-", picture->table->figure->key, NULL);
  add_markup (self->page, "<h3>", picture->table->title, "</h3>\n");
  return draw_styles (self, name, lay_out_picture, picture, error);
}

/* The pictures of the outcome report over all courses; small groups are hidden, for files leave. */
static gboolean
draw_report (Gallery *self, GError **error)
{
  g_autoptr (CtiReportSource) source = cti_use_read_report (self->tool->store, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (CtiOutcome) outcome = NULL;
  CtiReportChoice choice;

  if (source == NULL || !cti_tool_let_out (self->tool, NULL, "report", CTI_EXPORT_NONE, error))
    return FALSE;
  cti_report_choice_init (&choice, cti_tool_get_today (self->tool));
  rows = cti_course_rows_new (source->facts);
  outcome = cti_outcome_new (cti_figures_new (rows, source->inquiries, source->kept, &choice),
                             source->team, CTI_OUTCOME_OUTSIDE, FALSE);
  add_markup (self->page, "<h2>", outcome->title, "</h2>\n");
  for (guint i = 0; i < outcome->sections->len; i++)
    {
      const CtiOutcomeSection *section = g_ptr_array_index (outcome->sections, i);

      for (guint j = 0; j < section->tables->len; j++)
        if (!draw_table (self, &(Picture){ outcome, g_ptr_array_index (section->tables, j) },
                         error))
          return FALSE;
    }
  return TRUE;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(CtiCardEntry *const *) a)->card->code,
                    (*(CtiCardEntry *const *) b)->card->code);
}

/* Cases that can be read, by their code. */
static GPtrArray *
collect_cases (CtiTool *tool)
{
  GPtrArray *entries = cti_card_index_get_entries (cti_store_get_cards (tool->store));

  for (guint i = entries->len; i-- > 0;)
    if (((CtiCardEntry *) g_ptr_array_index (entries, i))->card == NULL)
      g_ptr_array_remove_index (entries, i);
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

static void
begin_page (Gallery *self)
{
  g_string_append_printf (
      self->page,
      "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<title>Overgang</title>\n<style>\n"
      "body { font-family: Cantarell, sans-serif; margin: 2em; color: #2e2a27; }\n"
      "figure { display: inline-block; margin: 0 1.5em 1.5em 0; padding: 0.5em; border: 1px solid "
      "#dcd7d1; vertical-align: top; }\n"
      "figure.dark, figure.contrast-dark { background: #242424; color: #f3efea; }\n"
      "figure.dark a, figure.contrast-dark a { color: #7ab0f0; }\n"
      "img { max-width: 100%%; height: auto; display: block; }\n"
      "</style>\n</head>\n<body>\n<h1>Overgang</h1>\n",
      cti_words_is_danish () ? "da" : "en");
}

static gboolean
end_page (Gallery *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "index.html", NULL);

  g_string_append (self->page, "</body>\n</html>\n");
  return cti_tool_write_file (path, (const guint8 *) self->page->str, self->page->len, error);
}

/**
 * cti_tool_draw_all:
 * @tool: the run, its store open
 * @folder: where; it is made where it is not there
 * @points: size of the letters
 * @error: (out) (optional): why not
 *
 * Returns: whether every chart is drawn, and the page written
 */
gboolean
cti_tool_draw_all (CtiTool *tool, const char *folder, int points, GError **error)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GPtrArray) cases = collect_cases (tool);
  Gallery self = { tool, folder, points, page, 0 };

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_MACHINE,
                   _ ("The folder “%s” could not be made: check that you may write there."),
                   folder);
      return FALSE;
    }
  begin_page (&self);
  if (cases->len > 0 && (!draw_caseload (&self, cases, error) || !draw_report (&self, error)))
    return FALSE;
  for (guint i = 0; i < cases->len; i++)
    if (!draw_case (&self, ((CtiCardEntry *) g_ptr_array_index (cases, i))->id, error))
      return FALSE;
  if (!end_page (&self, error))
    return FALSE;
  cti_tool_print_line (ngettext ("Drawn: %u chart, to be seen in %s/index.html",
                                 "Drawn: %u charts, to be seen in %s/index.html", self.n_charts),
                       self.n_charts, folder);
  return TRUE;
}
