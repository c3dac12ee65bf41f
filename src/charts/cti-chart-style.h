#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CtiColor: a colour that is not premultiplied, each part from 0 to 1. */
typedef struct
{
  double red, green, blue, alpha;
} CtiColor;

/**
 * CtiChartStyleKind:
 * @CTI_CHART_STYLE_LIGHT: a light window
 * @CTI_CHART_STYLE_DARK: a dark window
 * @CTI_CHART_STYLE_CONTRAST: high contrast on a light window
 * @CTI_CHART_STYLE_CONTRAST_DARK: high contrast on a dark window
 * @CTI_CHART_STYLE_PAPER: print and PDF; readable when printed in greys
 */
typedef enum
{
  CTI_CHART_STYLE_LIGHT,
  CTI_CHART_STYLE_DARK,
  CTI_CHART_STYLE_CONTRAST,
  CTI_CHART_STYLE_CONTRAST_DARK,
  CTI_CHART_STYLE_PAPER,
} CtiChartStyleKind;

#define CTI_CHART_N_STYLES (CTI_CHART_STYLE_PAPER + 1)

/** The narrowest page in font sizes: 240 points with text at 200 %. */
#define CTI_CHART_MIN_EM 10.9
/** How many lines differ by both dash and marker before the looks repeat. */
#define CTI_CHART_N_LINES 10
/** The line of what is aimed at; a look of its own beside the numbered ones. */
#define CTI_CHART_LINE_GOAL G_MAXUINT
/** The line of a group's medians. */
#define CTI_CHART_LINE_GROUP (G_MAXUINT - 1)
/** Fills of bands in the timeline: the contact period and three phases. */
#define CTI_CHART_N_BANDS 4

/** CtiMarker: the form of a point; a caller says whether it is filled. */
typedef enum
{
  CTI_MARKER_CIRCLE,
  CTI_MARKER_DIAMOND,
  CTI_MARKER_SQUARE,
  CTI_MARKER_TRIANGLE,
  CTI_MARKER_TRIANGLE_DOWN,
  CTI_MARKER_STAR,
  CTI_MARKER_FLAG,
  CTI_MARKER_CROSS,
  CTI_MARKER_TARGET,
} CtiMarker;

/**
 * CtiLineLook:
 * @dash: lengths of dashes and gaps in line widths; all zero is a solid line
 * @marker: the form of its points
 * @filled: whether the points are filled
 *
 * What a line looks like beside its colour. Each of the %CTI_CHART_N_LINES looks has a dash and
 * marker of its own, so that a line is known without its colour.
 */
typedef struct
{
  double dash[4];
  CtiMarker marker;
  gboolean filled;
} CtiLineLook;

/**
 * CtiChartStyle:
 * @kind: which set of colours this is
 * @font_family: (owned): a font family
 * @font_points: base font size in points; 200 % text is twice the size
 * @line_width: width of a line of data in points
 * @background: what the chart lies on; it is never painted, only used inside open markers and
 *   around figures that lie on lines
 * @ink: text and strong lines
 * @dim_ink: text of less weight
 * @grid: rings, spokes and month lines
 * @rim: the outer ring
 * @disc: a breath of colour inside the outer ring
 * @up: a change for the better
 * @down: a step back
 * @same: no change
 * @today: the line of today; text on it has the colour @background
 * @star: the mark of a reading
 * @coordination: the band of coordination
 * @series: colours of lines; 0 is the latest reading, 1 the first
 * @bands: fills of the contact period and the phases
 * @band_rim: outline of a band; transparent where the fill is enough
 *
 * Everything about a chart's look that is not its data or its size. Fields may be changed after
 * cti_chart_style_new(), for instance @background to the colour of the widget it lies on.
 */
typedef struct
{
  CtiChartStyleKind kind;
  char *font_family;
  double font_points;
  double line_width;
  CtiColor background;
  CtiColor ink;
  CtiColor dim_ink;
  CtiColor grid;
  CtiColor rim;
  CtiColor disc;
  CtiColor up;
  CtiColor down;
  CtiColor same;
  CtiColor today;
  CtiColor star;
  CtiColor coordination;
  CtiColor series[CTI_CHART_N_LINES];
  CtiColor bands[CTI_CHART_N_BANDS];
  CtiColor band_rim;
} CtiChartStyle;

CtiChartStyle *
cti_chart_style_new (CtiChartStyleKind kind, const char *font_family, double font_points);
CtiChartStyle *cti_chart_style_copy (const CtiChartStyle *style);
void cti_chart_style_free (CtiChartStyle *style);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiChartStyle, cti_chart_style_free)

const CtiLineLook *cti_chart_style_get_line_look (guint index);
const CtiColor *cti_chart_style_get_line_color (const CtiChartStyle *style, guint index);

CtiColor cti_color_with_alpha (const CtiColor *color, double alpha);
double cti_color_contrast (const CtiColor *one, const CtiColor *other);

G_END_DECLS
