#include "cti-chart-style.h"

#include <string.h>

/* WCAG 2.1: 4.5:1 for text, 3:1 for lines. */
static void
colours_stand_out_from_the_background (void)
{
  for (guint kind = 0; kind < CTI_CHART_N_STYLES; kind++)
    {
      g_autoptr (CtiChartStyle) style = cti_chart_style_new (kind, "Cantarell", 11);
      const CtiColor *texts[] = { &style->ink,  &style->dim_ink, &style->up,
                                  &style->down, &style->same,    &style->today };

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        if (cti_color_contrast (texts[i], &style->background) < 4.5)
          g_error ("style %u, text %u: %g", kind, i,
                   cti_color_contrast (texts[i], &style->background));
      for (guint i = 0; i < CTI_CHART_N_LINES; i++)
        if (cti_color_contrast (&style->series[i], &style->background) < 3)
          g_error ("style %u, line %u: %g", kind, i,
                   cti_color_contrast (&style->series[i], &style->background));
      if (cti_color_contrast (&style->rim, &style->background) < 3)
        g_error ("style %u, edges: %g", kind, cti_color_contrast (&style->rim, &style->background));
      for (guint i = 0; i < CTI_CHART_N_BANDS; i++)
        g_assert_cmpfloat (cti_color_contrast (&style->ink, &style->bands[i]), >=, 4.5);
    }
}

static void
no_two_lines_share_both_dash_and_marker (void)
{
  for (guint i = 0; i < CTI_CHART_N_LINES; i++)
    for (guint j = i + 1; j < CTI_CHART_N_LINES; j++)
      {
        const CtiLineLook *one = cti_chart_style_get_line_look (i);
        const CtiLineLook *other = cti_chart_style_get_line_look (j);

        g_assert_true (memcmp (one->dash, other->dash, sizeof one->dash) != 0);
        g_assert_true (one->marker != other->marker || one->filled != other->filled);
      }
}

static void
lines_grow_with_the_text (void)
{
  g_autoptr (CtiChartStyle) once = cti_chart_style_new (CTI_CHART_STYLE_DARK, "Cantarell", 11);
  g_autoptr (CtiChartStyle) twice = cti_chart_style_new (CTI_CHART_STYLE_DARK, "Cantarell", 22);
  g_autoptr (CtiChartStyle) copy = cti_chart_style_copy (twice);

  g_assert_cmpfloat (twice->line_width, ==, 2 * once->line_width);
  g_assert_cmpstr (copy->font_family, ==, "Cantarell");
  g_assert_true (copy->font_family != twice->font_family);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-style/colours-stand-out-from-the-background",
                   colours_stand_out_from_the_background);
  g_test_add_func ("/chart-style/no-two-lines-share-both-dash-and-marker",
                   no_two_lines_share_both_dash_and_marker);
  g_test_add_func ("/chart-style/lines-grow-with-the-text", lines_grow_with_the_text);
  return g_test_run ();
}
