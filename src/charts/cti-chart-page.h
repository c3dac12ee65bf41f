#pragma once

#include "cti-scene.h"
#include "cti-text-fit.h"

G_BEGIN_DECLS

/**
 * CtiChartPage:
 * @style: the look of the chart
 * @fit: (owned): a measure for its texts
 * @scene: (owned): what was laid out so far
 * @em: base font size in points
 * @small: size of figures and of text of less weight
 * @width: width of the page
 * @margin: what is kept free at its edges
 * @obstacles: (owned) (element-type CtiBox): where no text is to stand though no text is there
 *
 * A page while a chart is laid out on it. Internal to the charts.
 */
typedef struct
{
  const CtiChartStyle *style;
  CtiTextFit *fit;
  CtiScene *scene;
  double em;
  double small;
  double width;
  double margin;
  GArray *obstacles;
} CtiChartPage;

/**
 * CtiChartPen:
 * @size: font size
 * @bold: whether letters are bold
 * @color: (unowned): their colour
 *
 * How a text is written. Internal to the charts.
 */
typedef struct
{
  double size;
  gboolean bold;
  const CtiColor *color;
} CtiChartPen;

void _cti_chart_page_init (CtiChartPage *page,
                           const CtiChartStyle *style,
                           const char *title,
                           const char *sentence,
                           double width);
CtiScene *_cti_chart_page_end (CtiChartPage *page, double height) G_GNUC_WARN_UNUSED_RESULT;

void _cti_chart_page_get_extent (const CtiChartPage *page, double *top, double *bottom);
CtiTextAlign _cti_chart_align (double side);
CtiBox _cti_chart_page_measure (const CtiChartPage *page, const char *text, const CtiChartPen *pen);
CtiSceneText *_cti_chart_page_add_text (const CtiChartPage *page,
                                        const char *text,
                                        const CtiPoint *at,
                                        const CtiPoint *side,
                                        const CtiChartPen *pen);
double _cti_chart_page_add_lines (const CtiChartPage *page,
                                  const char *text,
                                  const CtiPoint *at,
                                  double side,
                                  double room,
                                  const CtiChartPen *pen);
CtiSceneText *_cti_chart_page_try_text (const CtiChartPage *page,
                                        const char *text,
                                        const CtiPoint *at,
                                        const CtiPoint *side,
                                        const CtiChartPen *pen);
gboolean _cti_chart_page_is_free (const CtiChartPage *page, const CtiBox *box, double air);
void _cti_chart_page_add_obstacle (const CtiChartPage *page, const CtiPoint *at, double radius);
CtiColor _cti_chart_line_color (const CtiChartStyle *style, guint look, gboolean muted);
void _cti_chart_dress_line (const CtiChartStyle *style, CtiShape *line, guint look, double width);
void _cti_chart_add_hatch (CtiScene *scene,
                           const CtiBox *box,
                           double step,
                           const CtiColor *color,
                           double width);
void _cti_chart_spread (CtiBox *boxes, guint n_boxes, double air, double top, double bottom);

G_END_DECLS
