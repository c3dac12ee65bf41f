#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cti-chart-target.h"
#include "cti-tool-chart.h"
#include "cti-tool-output.h"
#include "cti-use.h"

#define SIDE_MIN    120
#define SIDE_MAX    4000
#define FONT        "Cantarell"
#define FONT_POINTS 11
#define FONT_MIN    6
#define FONT_MAX    44
#define PNG_SCALE   2.0

static struct
{
  char *to;
  char *style;
  char *size;
  char *readings;
  gboolean all;
  char *out;
  int points;
} options = { .points = FONT_POINTS };

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
    N_ ("Where: a file that ends in .svg, .pdf or .png; one that is there is replaced"),
    N_ ("FILE") },
  { "style", 0, 0, G_OPTION_ARG_FILENAME, &options.style,
    N_ ("light, dark, contrast, contrast-dark or paper; otherwise light, for PDF paper"),
    N_ ("STYLE") },
  { "size", 0, 0, G_OPTION_ARG_FILENAME, &options.size,
    N_ ("Width, or WIDTHxHEIGHT, in points, 120 to 4000; for PDF otherwise a page of A4"),
    N_ ("SIZE") },
  { "points", 0, 0, G_OPTION_ARG_INT, &options.points, N_ ("Size of the letters, 6 to 44"),
    N_ ("NUMBER") },
  { "readings", 0, 0, G_OPTION_ARG_FILENAME, &options.readings,
    N_ ("Which stars: “first,last”, “all”, or days with commas between"), N_ ("WHICH") },
  { "all", 0, 0, G_OPTION_ARG_NONE, &options.all,
    N_ ("Every chart of every citizen in every style and format, with a page to look at them"),
    NULL },
  { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, N_ ("With --all: the folder"),
    N_ ("FOLDER") },
  { NULL }
};

static const char *const endings[] = { ".svg", ".pdf", ".png", NULL };
/* In the order of CtiChartStyleKind. */
static const char *const style_names[] = { "light",         "dark",  "contrast",
                                           "contrast-dark", "paper", NULL };

/**
 * CtiDrawing:
 * @chart: which chart
 * @ending: the format, as a file name ends
 * @kind: the style
 * @width: in points
 * @height: in points, 0 to let the chart choose
 * @is_page: to be laid on a page of A4
 *
 * What is to be drawn and how, as the command line says.
 */
typedef struct
{
  const CtiToolChart *chart;
  const char *ending;
  CtiChartStyleKind kind;
  double width;
  double height;
  gboolean is_page;
} CtiDrawing;

static int
find_name (const char *const *names, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

static const char *
find_ending (void)
{
  for (int i = 0; options.to != NULL && endings[i] != NULL; i++)
    if (g_str_has_suffix (options.to, endings[i]))
      return endings[i];
  return NULL;
}

static gboolean
parse_size (CtiDrawing *drawing, GError **error)
{
  int width = 0;
  int height = 0;
  char rest = '\0';
  int count = sscanf (options.size, "%dx%d%c", &width, &height, &rest);

  if ((count == 1 && strchr (options.size, 'x') == NULL) || count == 2)
    if (width >= SIDE_MIN && width <= SIDE_MAX &&
        (count == 1 || (height >= SIDE_MIN && height <= SIDE_MAX)))
      {
        drawing->width = width;
        drawing->height = height;
        return TRUE;
      }
  cti_tool_set_usage (error, _ ("The size is a width such as 700, or 700x600, each side between "
                                "120 and 4000 points."));
  return FALSE;
}

static void
set_usual_size (CtiDrawing *drawing)
{
  CtiBox box;

  drawing->is_page = g_str_equal (drawing->ending, ".pdf");
  drawing->width = drawing->chart->width;
  if (!drawing->is_page)
    return;
  cti_a4_get_content_box (&box);
  drawing->width = box.width;
}

static gboolean
check_points (GError **error)
{
  if (options.points >= FONT_MIN && options.points <= FONT_MAX)
    return TRUE;
  cti_tool_set_usage (error, _ ("The size of the letters lies between 6 and 44 points."));
  return FALSE;
}

static gboolean
parse_drawing (const char *what, CtiDrawing *drawing, GError **error)
{
  int kind;

  drawing->chart = cti_tool_find_chart (what);
  drawing->ending = find_ending ();
  if (drawing->chart == NULL)
    cti_tool_set_usage (error, _ ("What can be drawn is star, stars, views, timeline, trend, "
                                  "wellbeing, frequency, network, contacts or wheel."));
  else if (drawing->ending == NULL)
    cti_tool_set_usage (error, _ ("Say with --to where the picture goes: a file that ends in .svg, "
                                  ".pdf or .png."));
  else if (check_points (error))
    {
      kind = options.style                           ? find_name (style_names, options.style)
             : g_str_equal (drawing->ending, ".pdf") ? (int) CTI_CHART_STYLE_PAPER
                                                     : (int) CTI_CHART_STYLE_LIGHT;
      drawing->kind = (CtiChartStyleKind) kind;
      set_usual_size (drawing);
      if (kind >= 0)
        return options.size == NULL || parse_size (drawing, error);
      cti_tool_set_usage (error, _ ("The style is light, dark, contrast, contrast-dark or paper."));
    }
  return FALSE;
}

static CtiScene *
lay_out (CtiTool *tool, const CtiCase *model, const CtiDrawing *drawing, GError **error)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (drawing->kind, FONT, options.points);
  CtiToolCanvas canvas = {
    tool, model, style, drawing->width, drawing->height, options.readings,
  };

  return cti_tool_lay_out (drawing->chart, &canvas, error);
}

static GBytes *
make_bytes (CtiTool *tool, const CtiScene *scene, const CtiDrawing *drawing, GError **error)
{
  g_autofree char *created = cti_moment_to_text (cti_clock_get_now (tool->clock));

  if (g_str_equal (drawing->ending, ".svg"))
    return cti_scene_to_svg (scene, error);
  if (g_str_equal (drawing->ending, ".png"))
    return cti_scene_to_png (scene, PNG_SCALE, error);
  return drawing->is_page && options.size == NULL ? cti_scene_to_a4_pdf (scene, created, error)
                                                  : cti_scene_to_pdf (scene, created, error);
}

/* The line in the use log comes before the file: what cannot be logged does not leave. */
static gboolean
draw (CtiTool *tool, const CtiCase *model, const CtiDrawing *drawing, GError **error)
{
  g_autofree char *what = g_strconcat (drawing->chart->name, "-", drawing->ending + 1, NULL);
  g_autoptr (CtiScene) scene = lay_out (tool, model, drawing, error);
  g_autoptr (GBytes) bytes = scene ? make_bytes (tool, scene, drawing, error) : NULL;

  return bytes != NULL &&
         cti_tool_let_out (tool, cti_case_get_id (model), what, CTI_EXPORT_NONE, error) &&
         cti_tool_write_file (options.to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error);
}

static gboolean
draw_everything (CtiTool *tool, char **arguments, GError **error)
{
  if (arguments[0] != NULL || options.out == NULL || options.to != NULL)
    {
      cti_tool_set_usage (error, _ ("With --all say only where: --out FOLDER."));
      return FALSE;
    }
  return check_points (error) && cti_tool_open (tool, error) &&
         cti_tool_draw_all (tool, options.out, options.points, error);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  CtiDrawing drawing = { 0 };
  g_autofree char *id = NULL;
  g_autoptr (CtiCase) model = NULL;

  if (options.all)
    return draw_everything (tool, arguments, error);
  if (arguments[0] == NULL || arguments[1] == NULL)
    {
      cti_tool_set_usage (error, _ ("Say what is drawn and of whom: draw star D4P7."));
      return FALSE;
    }
  if (!parse_drawing (arguments[0], &drawing, error) || !cti_tool_open (tool, error))
    return FALSE;
  id = cti_tool_find_case (tool, arguments[1], error);
  model = id ? cti_use_open_case (tool->store, id, error) : NULL;
  if (model == NULL || !draw (tool, model, &drawing, error))
    return FALSE;
  cti_tool_print_line (_ ("Drawn: %s"), options.to);
  return TRUE;
}

const CtiToolCommand cti_tool_draw = {
  .name = "draw",
  .arguments = N_ ("CHART CODE"),
  .summary = N_ ("Draw a chart of a course as SVG, PDF or PNG."),
  .description =
      N_ ("CHART is star, stars (all readings), views (worker’s and citizen’s), timeline, trend, "
          "wellbeing, frequency, network, contacts or wheel.\n"
          "The picture is not sealed: whoever has the file can see it. It carries no name.\n"
          "\n"
          "  overgang-tool draw star D4P7 --to star.pdf\n"
          "  overgang-tool draw timeline D4P7 --to course.svg --style dark --size 1000\n"
          "  overgang-tool draw --all --out charts"),
  .entries = entries,
  .min_arguments = 0,
  .max_arguments = 2,
  .run = run,
};
