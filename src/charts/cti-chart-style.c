/* The looks of a chart.
 *
 * The hues follow the set by Okabe and Ito. From there lightness and hue were moved, by search,
 * until each has a contrast of at least 3:1 against its background as a line and 4.5:1 as text
 * (WCAG 2.1, 1.4.3 and 1.4.11), and until any two stay apart for people with deuteranopia,
 * protanopia and tritanopia, the first lines of a chart furthest; tests compute both. A step back
 * is a calm orange brown, never an alarm. */

#include "cti-chart-style.h"

#include <math.h>

typedef struct
{
  double line_width;
  guint32 background, ink, dim_ink, grid, rim, disc;
  guint32 up, down, same, today, star, coordination;
  guint32 series[CTI_CHART_N_LINES];
  guint32 bands[CTI_CHART_N_BANDS];
  guint32 band_rim;
} Palette;

/* Colours as 0xRRGGBBAA. */
static const Palette palettes[CTI_CHART_N_STYLES] = {
  [CTI_CHART_STYLE_LIGHT] = { .line_width = 2.0,
                              .background = 0xffffffff,
                              .ink = 0x2e2a27ff,
                              .dim_ink = 0x6a645fff,
                              .grid = 0xdcd7d1ff,
                              .rim = 0x8f8880ff,
                              .disc = 0xf4efe880,
                              .up = 0x005c49ff,
                              .down = 0xa84600ff,
                              .same = 0x78716bff,
                              .today = 0x9c2234ff,
                              .star = 0x6a3f8cff,
                              .coordination = 0xb67c08ff,
                              .series = { 0x1a5fb4ff, 0x975b2dff, 0x2e8e70ff, 0xd169a5ff,
                                          0xb78948ff, 0x3a93c8ff, 0x867600ff, 0xee6a1bff,
                                          0x636364ff, 0x4245a5ff },
                              .bands = { 0xebe5dbff, 0xb3cff1ff, 0xcee0f6ff, 0xe3edf9ff } },
  [CTI_CHART_STYLE_DARK] = { .line_width = 2.0,
                             .background = 0x242424ff,
                             .ink = 0xf3efeaff,
                             .dim_ink = 0xb9b3acff,
                             .grid = 0x4a4744ff,
                             .rim = 0x918b83ff,
                             .disc = 0xffffff08,
                             .up = 0x6fe3bcff,
                             .down = 0xf2a365ff,
                             .same = 0xa8a29bff,
                             .today = 0xf08a96ff,
                             .star = 0xc9a2eaff,
                             .coordination = 0xe3b04aff,
                             .series = { 0x7ab0f0ff, 0xd9aa78ff, 0x64e2b8ff, 0xbc81a7ff, 0xfdc555ff,
                                         0x5ca1cbff, 0xccbd4cff, 0xe98643ff, 0xb2b4b3ff,
                                         0xbab9feff },
                             .bands = { 0x4d4841ff, 0x2d5080ff, 0x2b4462ff, 0x2b3a4dff } },
  [CTI_CHART_STYLE_CONTRAST] = { .line_width = 2.75,
                                 .background = 0xffffffff,
                                 .ink = 0x000000ff,
                                 .dim_ink = 0x2b2b2bff,
                                 .grid = 0x8c8c8cff,
                                 .rim = 0x000000ff,
                                 .disc = 0x00000000,
                                 .up = 0x003d31ff,
                                 .down = 0x8a3400ff,
                                 .same = 0x555555ff,
                                 .today = 0x7d0014ff,
                                 .star = 0x3d1263ff,
                                 .coordination = 0x7a5000ff,
                                 .series = { 0x003a8cff, 0x6b3300ff, 0x276c58ff, 0x570144ff,
                                             0x774b05ff, 0x013360ff, 0x71630eff, 0xaa5039ff,
                                             0x45413fff, 0x3b47a9ff },
                                 .bands = { 0xeeeeeeff, 0xb9d2f2ff, 0xd6e5f8ff, 0xf0f6fdff },
                                 .band_rim = 0x000000ff },
  [CTI_CHART_STYLE_CONTRAST_DARK] = { .line_width = 2.75,
                                      .background = 0x000000ff,
                                      .ink = 0xffffffff,
                                      .dim_ink = 0xe0e0e0ff,
                                      .grid = 0x7d7d7dff,
                                      .rim = 0xffffffff,
                                      .disc = 0x00000000,
                                      .up = 0x8ffcd6ff,
                                      .down = 0xffb070ff,
                                      .same = 0xc8c8c8ff,
                                      .today = 0xffb3bcff,
                                      .star = 0xe3ccffff,
                                      .coordination = 0xffd070ff,
                                      .series = { 0x9cc8ffff, 0xf2c898ff, 0x86fbdeff, 0xdfa0c2ff,
                                                  0xcc992dff, 0xb1dffeff, 0xf9e884ff, 0xf8a475ff,
                                                  0xcac9c6ff, 0xb0b2e6ff },
                                      .bands = { 0x333333ff, 0x0d3a73ff, 0x0a2a52ff, 0x081b33ff },
                                      .band_rim = 0xffffffff },
  [CTI_CHART_STYLE_PAPER] = { .line_width = 1.6,
                              .background = 0xffffffff,
                              .ink = 0x1c1a18ff,
                              .dim_ink = 0x57524eff,
                              .grid = 0xcfcac4ff,
                              .rim = 0x8e8881ff,
                              .disc = 0x00000000,
                              .up = 0x00513fff,
                              .down = 0xa04300ff,
                              .same = 0x6a645fff,
                              .today = 0x8c1c2dff,
                              .star = 0x55307aff,
                              .coordination = 0xa87106ff,
                              .series = { 0x164f99ff, 0x7d4a1fff, 0x1c7f60ff, 0x6a1e51ff,
                                          0x995d04ff, 0x06446cff, 0x897f39ff, 0xca601bff,
                                          0x636061ff, 0x3a2e80ff },
                              .bands = { 0xebe5dbff, 0xb3cff1ff, 0xcee0f6ff, 0xe3edf9ff },
                              .band_rim = 0x00000030 },
};

static const CtiLineLook looks[CTI_CHART_N_LINES] = {
  { { 0, 0, 0, 0 }, CTI_MARKER_CIRCLE, TRUE },
  { { 3, 2, 3, 2 }, CTI_MARKER_DIAMOND, FALSE },
  { { 6, 2, 1, 2 }, CTI_MARKER_SQUARE, TRUE },
  { { 1, 1.6, 1, 1.6 }, CTI_MARKER_TRIANGLE, TRUE },
  { { 8, 2.5, 8, 2.5 }, CTI_MARKER_SQUARE, FALSE },
  { { 4, 1.5, 1, 1.5 }, CTI_MARKER_TRIANGLE_DOWN, TRUE },
  { { 2, 3, 2, 3 }, CTI_MARKER_TRIANGLE, FALSE },
  { { 9, 2, 3, 2 }, CTI_MARKER_DIAMOND, TRUE },
  { { 1, 3, 1, 3 }, CTI_MARKER_CIRCLE, FALSE },
  { { 5, 4, 5, 4 }, CTI_MARKER_TRIANGLE_DOWN, FALSE },
};

static const CtiLineLook goal_look = { { 1.2, 2.2, 1.2, 2.2 }, CTI_MARKER_TARGET, FALSE };
static const CtiLineLook group_look = { { 0.8, 1.4, 3.5, 1.4 }, CTI_MARKER_SQUARE, FALSE };

static CtiColor
unpack (guint32 rgba)
{
  return (CtiColor){ (rgba >> 24) / 255.0, ((rgba >> 16) & 0xff) / 255.0,
                     ((rgba >> 8) & 0xff) / 255.0, (rgba & 0xff) / 255.0 };
}

static void
take_palette (CtiChartStyle *style, const Palette *palette)
{
  style->line_width = palette->line_width * style->font_points / 11.0;
  style->background = unpack (palette->background);
  style->ink = unpack (palette->ink);
  style->dim_ink = unpack (palette->dim_ink);
  style->grid = unpack (palette->grid);
  style->rim = unpack (palette->rim);
  style->disc = unpack (palette->disc);
  style->up = unpack (palette->up);
  style->down = unpack (palette->down);
  style->same = unpack (palette->same);
  style->today = unpack (palette->today);
  style->star = unpack (palette->star);
  style->coordination = unpack (palette->coordination);
  style->band_rim = unpack (palette->band_rim);
  for (guint i = 0; i < CTI_CHART_N_LINES; i++)
    style->series[i] = unpack (palette->series[i]);
  for (guint i = 0; i < CTI_CHART_N_BANDS; i++)
    style->bands[i] = unpack (palette->bands[i]);
}

/**
 * cti_chart_style_new:
 * @kind: which set of colours
 * @font_family: a font family
 * @font_points: base font size in points, from 4 to 96
 *
 * Line widths grow with the text, so that a chart at 200 % keeps its balance.
 *
 * Returns: (transfer full): a style
 */
CtiChartStyle *
cti_chart_style_new (CtiChartStyleKind kind, const char *font_family, double font_points)
{
  CtiChartStyle *style;

  g_return_val_if_fail ((guint) kind < CTI_CHART_N_STYLES, NULL);
  g_return_val_if_fail (font_family != NULL, NULL);

  style = g_new0 (CtiChartStyle, 1);
  style->kind = kind;
  style->font_family = g_strdup (font_family);
  style->font_points = CLAMP (font_points, 4.0, 96.0);
  take_palette (style, &palettes[kind]);
  return style;
}

/**
 * cti_chart_style_copy:
 * @style: a style
 *
 * Returns: (transfer full): a copy of @style
 */
CtiChartStyle *
cti_chart_style_copy (const CtiChartStyle *style)
{
  CtiChartStyle *copy = g_memdup2 (style, sizeof *style);

  copy->font_family = g_strdup (style->font_family);
  return copy;
}

/**
 * cti_chart_style_free:
 * @style: (nullable): a style
 */
void
cti_chart_style_free (CtiChartStyle *style)
{
  if (style == NULL)
    return;
  g_free (style->font_family);
  g_free (style);
}

/**
 * cti_chart_style_get_line_look:
 * @index: any number, looks repeat after %CTI_CHART_N_LINES; or %CTI_CHART_LINE_GOAL,
 *   %CTI_CHART_LINE_GROUP
 *
 * Returns: dash and marker of line @index; 0 is the look of a latest reading, 1 of a first one
 */
const CtiLineLook *
cti_chart_style_get_line_look (guint index)
{
  return index == CTI_CHART_LINE_GOAL    ? &goal_look
         : index == CTI_CHART_LINE_GROUP ? &group_look
                                         : &looks[index % CTI_CHART_N_LINES];
}

/**
 * cti_chart_style_get_line_color:
 * @style: a style
 * @index: any number, colours repeat after %CTI_CHART_N_LINES; or %CTI_CHART_LINE_GOAL,
 *   %CTI_CHART_LINE_GROUP
 *
 * Returns: the colour of line @index
 */
const CtiColor *
cti_chart_style_get_line_color (const CtiChartStyle *style, guint index)
{
  return index == CTI_CHART_LINE_GOAL    ? &style->ink
         : index == CTI_CHART_LINE_GROUP ? &style->dim_ink
                                         : &style->series[index % CTI_CHART_N_LINES];
}

/**
 * cti_color_with_alpha:
 * @color: a colour
 * @alpha: from 0, invisible, to 1
 *
 * Returns: @color with its alpha multiplied by @alpha
 */
CtiColor
cti_color_with_alpha (const CtiColor *color, double alpha)
{
  return (CtiColor){ color->red, color->green, color->blue, color->alpha * alpha };
}

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const CtiColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) +
         0.0722 * linear (color->blue);
}

/**
 * cti_color_contrast:
 * @one: an opaque colour
 * @other: an opaque colour
 *
 * Returns: their contrast ratio as WCAG 2.1 defines it, from 1 to 21
 */
double
cti_color_contrast (const CtiColor *one, const CtiColor *other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
