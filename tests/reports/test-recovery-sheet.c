#include "cti-recovery-sheet.h"

#include <string.h>

#include "cti-chart-target.h"
#include "cti-words.h"
#include "sheet-reader.h"

#define CODE    "048213 593027 110045 655354 012340 348891 205560 777771"
#define STORE   "3f9c1a20-5d5e-4f0e-9a3b-0123456789ab"
#define CREATED "2026-11-21T00:00:00Z"

static GBytes *
make_pdf (const char *team)
{
  g_autoptr (CtiRecoverySheet) sheet =
      cti_recovery_sheet_new (team, STORE, cti_date_new (2026, 11, 21), CODE);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cti_recovery_sheet_to_pdf (sheet, CREATED, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
page_holds_all_that_is_needed (void)
{
  static const char *const needed[] = {
    "Overgang – gendannelsesark",
    "Team Havnen",
    "21.11.2026",
    "3F9C1A20",
    "048213",
    "593027",
    "110045",
    "655354",
    "012340",
    "348891",
    "205560",
    "777771",
    "Sådan bruges arket",
    "Sådan opbevares arket",
  };
  g_autoptr (GBytes) pdf = make_pdf ("Team Havnen");
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

  if (text == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_test_message ("%s", needed[i]);
      g_assert_nonnull (strstr (text, needed[i]));
    }
  g_assert_true (strchr (text, '\f') == strrchr (text, '\f')); /* one page */
}

static void
page_tells_nothing_of_what_the_program_is_for (void)
{
  static const char *const told[] = { "borger", "prosti",  "sex", "social",
                                      "forløb", "stjerne", "sag", "journal" };
  g_autoptr (GBytes) pdf = make_pdf ("Team Havnen");
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);
  g_autofree char *small = text ? g_utf8_strdown (text, -1) : NULL;

  if (small == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_null (strstr (small, told[i]));
}

static void
pdf_repeats_byte_for_byte (void)
{
  g_autoptr (GBytes) one = make_pdf ("Team Havnen");
  g_autoptr (GBytes) two = make_pdf ("Team Havnen");
  g_autoptr (GBytes) other = make_pdf ("Team Fyret");

  g_assert_true (g_bytes_equal (one, two));
  g_assert_false (g_bytes_equal (one, other));
}

static void
long_team_name_stays_in_its_place (void)
{
  g_autofree char *name = g_strnfill (500, 'W');
  g_autoptr (GBytes) pdf = make_pdf (name);
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

  if (text == NULL)
    return;
  g_assert_null (strstr (text, name));
  g_assert_nonnull (strstr (text, "21.11.2026"));
  g_assert_nonnull (strstr (text, "777771"));
}

/* The lowest and rightmost ink of the page, in parts of its size. */
static void
find_ink (cairo_surface_t *surface, double *right, double *bottom)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  *right = *bottom = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (data[y * stride + x] > 8)
        {
          *right = MAX (*right, (double) x / width);
          *bottom = (double) y / height;
        }
}

static void
page_of_another_size_is_filled_and_not_left (void)
{
  static const struct
  {
    int width, height;
  } pages[] = { { 595, 842 }, { 612, 792 }, { 298, 421 } };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (CtiRecoverySheet) sheet =
          cti_recovery_sheet_new (NULL, STORE, cti_date_new (2026, 11, 21), CODE);
      cairo_surface_t *surface =
          cairo_image_surface_create (CAIRO_FORMAT_A8, pages[i].width, pages[i].height);
      cairo_t *cr = cairo_create (surface);
      double right, bottom;

      cti_recovery_sheet_draw (sheet, cr, pages[i].width, pages[i].height);
      find_ink (surface, &right, &bottom);
      g_assert_cmpfloat (right, >, 0.8);
      g_assert_cmpfloat (right, <, 0.95);
      g_assert_cmpfloat (bottom, >, 0.6);
      g_assert_cmpfloat (bottom, <, 0.95);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/recovery-sheet/page-holds-all-that-is-needed", page_holds_all_that_is_needed);
  g_test_add_func ("/recovery-sheet/page-tells-nothing-of-what-the-program-is-for",
                   page_tells_nothing_of_what_the_program_is_for);
  g_test_add_func ("/recovery-sheet/pdf-repeats-byte-for-byte", pdf_repeats_byte_for_byte);
  g_test_add_func ("/recovery-sheet/long-team-name-stays-in-its-place",
                   long_team_name_stays_in_its_place);
  g_test_add_func ("/recovery-sheet/page-of-another-size-is-filled-and-not-left",
                   page_of_another_size_is_filled_and_not_left);
  return g_test_run ();
}
