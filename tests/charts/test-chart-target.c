/* Charts as files, compared with those under tests/data/charts. CTI_UPDATE=1 writes them anew:
 *   CTI_UPDATE=1 meson test -C build --suite charts */

#include "chart-samples.h"
#include "cti-caseload-chart.h"
#include "cti-chart-target.h"
#include "cti-halving-chart.h"
#include "cti-median-chart.h"
#include "cti-network-chart.h"
#include "cti-share-chart.h"
#include "cti-slope-chart.h"
#include "cti-star-chart.h"
#include "cti-timeline-chart.h"
#include "cti-trend-chart.h"
#include "cti-wheel-chart.h"

#include <glib/gstdio.h>
#include <string.h>

#define CREATED "2026-11-21T00:00:00Z"

typedef CtiScene *(*Make) (const CtiChartStyle *style, double width);

static CtiScene *
make_star (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiStarChartData) data = sample_star ();

  return cti_star_chart_layout (data, style, width, 0);
}

static CtiScene *
make_timeline (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiTimelineData) data = sample_timeline ();

  return cti_timeline_chart_layout (data, style, width, 0);
}

static CtiScene *
make_wellbeing (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiTrendData) data = sample_wellbeing ();

  return cti_trend_chart_layout (data, style, width, 0);
}

static CtiScene *
make_frequency (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiTrendData) data = sample_frequency ();

  return cti_trend_chart_layout (data, style, width, 0);
}

static CtiScene *
make_network (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiNetworkData) data = sample_network ();

  return cti_network_chart_layout (data, style, width, 0);
}

static CtiScene *
make_wheel (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiWheelData) data = sample_wheel ();

  return cti_wheel_chart_layout (data, style, width, 0);
}

static CtiScene *
make_shares (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiShareData) data = sample_shares ();

  return cti_share_chart_layout (data, style, width, 0);
}

static CtiScene *
make_slopes (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiSlopeData) data = sample_slopes ();

  return cti_slope_chart_layout (data, style, width, 0);
}

static CtiScene *
make_medians (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiMedianData) data = sample_medians ();

  return cti_median_chart_layout (data, style, width, 0);
}

static CtiScene *
make_halving (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiHalvingData) data = sample_halving ();

  return cti_halving_chart_layout (data, style, width, 0);
}

static CtiScene *
make_caseload (const CtiChartStyle *style, double width)
{
  g_autoptr (CtiCaseloadData) data = sample_caseload (8);

  return cti_caseload_chart_layout (data, style, width, 0);
}

typedef struct
{
  const char *name;
  Make make;
  CtiChartStyleKind kind;
  double width;
} Picture;

static const Picture pictures[] = {
  { "star-light-700", make_star, CTI_CHART_STYLE_LIGHT, 700 },
  { "star-paper-300", make_star, CTI_CHART_STYLE_PAPER, 300 },
  { "timeline-light-1000", make_timeline, CTI_CHART_STYLE_LIGHT, 1000 },
  { "timeline-contrast-300", make_timeline, CTI_CHART_STYLE_CONTRAST, 300 },
  { "caseload-light-900", make_caseload, CTI_CHART_STYLE_LIGHT, 900 },
  { "caseload-paper-400", make_caseload, CTI_CHART_STYLE_PAPER, 400 },
  { "wellbeing-light-760", make_wellbeing, CTI_CHART_STYLE_LIGHT, 760 },
  { "frequency-paper-500", make_frequency, CTI_CHART_STYLE_PAPER, 500 },
  { "network-light-640", make_network, CTI_CHART_STYLE_LIGHT, 640 },
  { "wheel-paper-560", make_wheel, CTI_CHART_STYLE_PAPER, 560 },
  { "shares-light-620", make_shares, CTI_CHART_STYLE_LIGHT, 620 },
  { "slopes-paper-620", make_slopes, CTI_CHART_STYLE_PAPER, 620 },
  { "medians-dark-620", make_medians, CTI_CHART_STYLE_DARK, 620 },
  { "halving-contrast-620", make_halving, CTI_CHART_STYLE_CONTRAST, 620 },
};

static CtiScene *
lay_out (const Picture *picture)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (picture->kind, "Cantarell", 11);

  return picture->make (style, picture->width);
}

static void
assert_same_bytes (GBytes *one, GBytes *other, const char *what)
{
  if (!g_bytes_equal (one, other))
    g_error ("%s: %" G_GSIZE_FORMAT " and %" G_GSIZE_FORMAT " bytes differ", what,
             g_bytes_get_size (one), g_bytes_get_size (other));
}

/* Compares @bytes with the file that is stored under the name of @picture, or stores them. */
static void
assert_is_stored (GBytes *bytes, const Picture *picture, const char *ending)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strdup_printf ("%s.%s", picture->name, ending);
  g_autofree char *path = g_build_filename (g_getenv ("CTI_TEST_DATA"), "charts", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) stored = NULL;
  gsize length;

  if (g_getenv ("CTI_UPDATE") != NULL)
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                         &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  stored = g_bytes_new_take (g_steal_pointer (&text), length);
  assert_same_bytes (bytes, stored, file);
}

static void
svg_is_the_stored_one (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiScene) scene = lay_out (&pictures[i]);
      g_autoptr (GBytes) svg = cti_scene_to_svg (scene, &error);

      g_assert_no_error (error);
      assert_is_stored (svg, &pictures[i], "svg");
    }
}

/* Those that go to paper. */
static void
pdf_is_the_stored_one (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiScene) scene = NULL;
      g_autoptr (GBytes) pdf = NULL;

      if (pictures[i].kind != CTI_CHART_STYLE_PAPER)
        continue;
      scene = lay_out (&pictures[i]);
      pdf = cti_scene_to_pdf (scene, CREATED, &error);
      g_assert_no_error (error);
      assert_is_stored (pdf, &pictures[i], "pdf");
      n++;
    }
  g_assert_cmpuint (n, >=, 4);
}

static void
files_repeat_byte_for_byte (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (CtiScene) one = lay_out (&pictures[i]);
      g_autoptr (CtiScene) other = lay_out (&pictures[i]);
      g_autoptr (GBytes) svg = cti_scene_to_svg (one, NULL);
      g_autoptr (GBytes) svg_again = cti_scene_to_svg (other, NULL);
      g_autoptr (GBytes) pdf = cti_scene_to_pdf (one, CREATED, NULL);
      g_autoptr (GBytes) pdf_again = cti_scene_to_pdf (other, CREATED, NULL);
      g_autoptr (GBytes) png = cti_scene_to_png (one, 2, NULL);
      g_autoptr (GBytes) png_again = cti_scene_to_png (other, 2, NULL);

      assert_same_bytes (svg, svg_again, "svg");
      assert_same_bytes (pdf, pdf_again, "pdf");
      assert_same_bytes (png, png_again, "png");
    }
}

static void
svg_says_what_it_shows (void)
{
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, "Cantarell", 11);
  g_autoptr (CtiScene) scene = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;

  g_free (data->title);
  data->title = g_strdup ("A & <b>");
  scene = cti_star_chart_layout (data, style, 700, 0);
  svg = cti_scene_to_svg (scene, NULL);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (text, "<title>A &amp; &lt;b&gt;</title>"));
  g_assert_nonnull (strstr (text, "<desc>A &amp; &lt;b&gt;\nFra 12.01.2026"));
  g_assert_nonnull (strstr (text, "\nKriminel adfærd: fra 9 til 0.</desc>"));
  g_assert_nonnull (strstr (text, "<svg role=\"img\" "));
  g_assert_null (strstr (text, "id=\"surface"));
  g_assert_null (strstr (text, "<mask"));
}

/* A note pasted from elsewhere brings letters that XML does not have, in no spelling: one of them
 * and no program opens the picture. */
static void
letters_that_xml_does_not_have_are_left_out (void)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_LIGHT, "Cantarell", 11);
  g_autoptr (CtiStarChartData) data = sample_star ();
  g_autoptr (CtiScene) scene = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;

  g_free (data->title);
  data->title = g_strdup ("Stjerne\v\x01 \x1f\x7f\xef\xbf\xbf\xc2\x85 slut");
  scene = cti_star_chart_layout (data, style, 700, 0);
  svg = cti_scene_to_svg (scene, NULL);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (text, "<title>Stjerne"));
  g_assert_nonnull (strstr (text, " slut</title>"));
  g_assert_null (strstr (text, "&#x1;"));
  g_assert_null (strstr (text, "&#xb;"));
  g_assert_null (strstr (text, "&#x1f;"));
  g_assert_null (strstr (text, "\xef\xbf\xbf"));
}

/* What @program prints for @file, or %NULL when it is not installed. */
static char *
output_of (const char *program, const char *option, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *found = g_find_program_in_path (program);
  char *text = NULL;

  if (found == NULL)
    return NULL;
  process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, found, option, file, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return text;
}

static void
text_can_be_taken_from_pdf (void)
{
  static const char *const found[] = { "Motivation og at tage ansvar", "Kriminel adfærd",
                                       "ikke talt om", "start", "+4" };
  g_autoptr (CtiScene) scene = lay_out (&pictures[0]);
  g_autoptr (GBytes) pdf = cti_scene_to_a4_pdf (scene, CREATED, NULL);
  g_autofree char *folder = g_dir_make_tmp ("cti-charts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "star.pdf", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  text = output_of ("pdftotext", "-layout", path);
  g_remove (path);
  g_rmdir (folder);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (strstr (text, found[i]) == NULL)
      g_error ("\"%s\" is not in:\n%s", found[i], text);
}

static void
pdf_carries_the_moment_it_is_given (void)
{
  g_autoptr (CtiScene) scene = lay_out (&pictures[0]);
  g_autoptr (GBytes) pdf = cti_scene_to_pdf (scene, "2019-02-03T04:05:06Z", NULL);
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  g_assert_nonnull (memmem (bytes, size, "/CreationDate (20190203040506", 29));
  g_assert_nonnull (memmem (bytes, size, "/ModDate (20190203040506", 24));
}

static void
a_page_keeps_room_for_the_binder (void)
{
  CtiBox box;

  cti_a4_get_content_box (&box);
  g_assert_cmpfloat (box.x, ==, CTI_MM (25));
  g_assert_cmpfloat (box.x + box.width, <=, CTI_A4_WIDTH - CTI_MM (19.9));
  g_assert_cmpfloat (box.y + box.height, <=, CTI_A4_HEIGHT - CTI_MM (19.9));
}

static void
the_background_is_not_painted (void)
{
  g_autoptr (CtiScene) scene = lay_out (&pictures[0]);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) scene->width, (int) scene->height);
  cairo_t *cr = cairo_create (surface);

  cti_scene_draw (scene, cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (*(guint32 *) (gpointer) cairo_image_surface_get_data (surface), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-target/svg-is-the-stored-one", svg_is_the_stored_one);
  g_test_add_func ("/chart-target/pdf-is-the-stored-one", pdf_is_the_stored_one);
  g_test_add_func ("/chart-target/files-repeat-byte-for-byte", files_repeat_byte_for_byte);
  g_test_add_func ("/chart-target/svg-says-what-it-shows", svg_says_what_it_shows);
  g_test_add_func ("/chart-target/letters-that-xml-does-not-have-are-left-out",
                   letters_that_xml_does_not_have_are_left_out);
  g_test_add_func ("/chart-target/text-can-be-taken-from-pdf", text_can_be_taken_from_pdf);
  g_test_add_func ("/chart-target/pdf-carries-the-moment-it-is-given",
                   pdf_carries_the_moment_it_is_given);
  g_test_add_func ("/chart-target/a-page-keeps-room-for-the-binder",
                   a_page_keeps_room_for_the_binder);
  g_test_add_func ("/chart-target/the-background-is-not-painted", the_background_is_not_painted);
  return g_test_run ();
}
