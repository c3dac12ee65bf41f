/* Colours as people with a colour vision deficiency see them.
 *
 * Each colour is taken through the matrices of Machado, Oliveira and Fernandes (2009) for complete
 * protanopia, deuteranopia and tritanopia, which work on linear light, and then compared in the
 * space Oklab, where a distance of about 0.02 is the least that can be told side by side. */

#include "cti-chart-style.h"

#include <math.h>

typedef double Triple[3];

static const double sights[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static const char *const sight_names[] = { "all three cones", "protanopia", "deuteranopia",
                                           "tritanopia" };

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static void
multiply (const double matrix[3][3], const Triple from, Triple to)
{
  for (int i = 0; i < 3; i++)
    to[i] = matrix[i][0] * from[0] + matrix[i][1] * from[1] + matrix[i][2] * from[2];
}

static void
to_oklab (const CtiColor *color, guint sight, Triple lab)
{
  static const double to_cones[3][3] = { { 0.4122214708, 0.5363325363, 0.0514459929 },
                                         { 0.2119034982, 0.6806995451, 0.1073969566 },
                                         { 0.0883024619, 0.2817188376, 0.6299787005 } };
  static const double from_cones[3][3] = { { 0.2104542553, 0.7936177850, -0.0040720468 },
                                           { 1.9779984951, -2.4285922050, 0.4505937099 },
                                           { 0.0259040371, 0.7827717662, -0.8086757660 } };
  Triple light = { linear (color->red), linear (color->green), linear (color->blue) };
  Triple seen, cones;

  multiply (sights[sight], light, seen);
  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (seen[i], 0, 1);
  multiply (to_cones, seen, cones);
  for (int i = 0; i < 3; i++)
    cones[i] = cbrt (cones[i]);
  multiply (from_cones, cones, lab);
}

static double
distance (const CtiColor *one, const CtiColor *other, guint sight)
{
  Triple a, b;

  to_oklab (one, sight, a);
  to_oklab (other, sight, b);
  return sqrt (pow (a[0] - b[0], 2) + pow (a[1] - b[1], 2) + pow (a[2] - b[2], 2));
}

static void
demand (const CtiColor *one,
        const CtiColor *other,
        double least,
        guint kind,
        const char *what,
        guint i)
{
  for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
    if (distance (one, other, sight) < least)
      g_error ("style %u, %s %u, %s: %g", kind, what, i, sight_names[sight],
               distance (one, other, sight));
}

/* The first four lines are furthest apart, the next two still far. */
static double
least_of (guint line)
{
  return line < 4 ? 0.08 : line < 6 ? 0.06 : 0.04;
}

static void
lines_stay_apart_in_every_sight (void)
{
  for (guint kind = 0; kind < CTI_CHART_N_STYLES; kind++)
    {
      g_autoptr (CtiChartStyle) style = cti_chart_style_new (kind, "Cantarell", 11);

      for (guint i = 0; i < CTI_CHART_N_LINES; i++)
        for (guint j = 0; j < i; j++)
          demand (&style->series[i], &style->series[j], least_of (i), kind, "line", i * 100 + j);
    }
}

static void
changes_stay_apart_in_every_sight (void)
{
  for (guint kind = 0; kind < CTI_CHART_N_STYLES; kind++)
    {
      g_autoptr (CtiChartStyle) style = cti_chart_style_new (kind, "Cantarell", 11);

      demand (&style->up, &style->down, 0.07, kind, "up and down", 0);
      demand (&style->up, &style->same, 0.07, kind, "up and same", 0);
      demand (&style->down, &style->same, 0.07, kind, "down and same", 0);
      demand (&style->series[0], &style->coordination, 0.1, kind, "support and coordination", 0);
    }
}

static void
two_colours_that_only_red_and_green_tell_apart_are_found (void)
{
  CtiColor red = { 0.70, 0.30, 0.20, 1 };
  CtiColor green = { 0.40, 0.47, 0.20, 1 };

  g_assert_cmpfloat (distance (&red, &green, 0), >, 0.1);
  g_assert_cmpfloat (distance (&red, &green, 2), <, 0.5 * distance (&red, &green, 0));
  g_assert_cmpfloat (distance (&red, &red, 3), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-colours/lines-stay-apart-in-every-sight",
                   lines_stay_apart_in_every_sight);
  g_test_add_func ("/chart-colours/changes-stay-apart-in-every-sight",
                   changes_stay_apart_in_every_sight);
  g_test_add_func ("/chart-colours/two-colours-that-only-red-and-green-tell-apart-are-found",
                   two_colours_that_only_red_and_green_tell_apart_are_found);
  return g_test_run ();
}
