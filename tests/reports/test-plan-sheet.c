#include "cti-home-sheet.h"
#include "cti-plan-sheet.h"

#include <string.h>

#include "cti-blank-sheet.h"
#include "cti-star.h"
#include "cti-wallet-sheet.h"
#include "cti-words.h"
#include "sheet-reader.h"

#define PAGE_WIDTH  1190 /* A4, two dots to the point */
#define PAGE_HEIGHT 1684
#define CREATED     "2026-11-21T00:00:00Z"
#define MADE        (cti_date_new (2026, 11, 21))
#define CODE        "K7F3"
#define NAME        "Ingeborg"
/* 30 mm from the top, 54 mm high, in points. */
#define CARD_FOOT (84 * 72 / 25.4)

static CtiLongPlan *
make_plan (const char *goals)
{
  CtiLongPlan *plan = cti_record_new (&cti_long_plan_type);

  cti_set_text (&plan->goals, goals);
  cti_set_text (&plan->support, "Kontaktperson hver anden uge");
  cti_set_text (&plan->first_step, "Ringe til boligrådgivningen");
  cti_set_text (&plan->call, "Min søster");
  return plan;
}

static char *
make_long_text (int lines)
{
  GString *text = g_string_new (NULL);

  for (int i = 1; i <= lines; i++)
    g_string_append_printf (text, "Linje%03d\n", i);
  return g_string_free (text, FALSE);
}

static char *
read_pdf (const CtiTextSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cti_text_sheet_to_pdf (sheet, CREATED, &error);

  g_assert_no_error (error);
  return sheet_read ("pdftotext", "-layout", pdf);
}

static void
page_holds_code_and_her_words (void)
{
  static const char *const needed[] = {
    "Min plan",
    CODE,
    "21.11.2026",
    "Mine mål",
    "Egen bolig",
    "Kontaktperson hver anden uge",
    "Mit første skridt",
    "Ringe til boligrådgivningen",
    "Hvem jeg kan ringe til",
    "Min søster",
  };
  g_autoptr (CtiLongPlan) plan = make_plan ("Egen bolig\nEt arbejde");
  g_autoptr (CtiTextSheet) sheet = cti_plan_sheet_new_long (CODE, plan, MADE);
  g_autofree char *text = read_pdf (sheet);

  g_assert_cmpint (cti_text_sheet_get_n_pages (sheet), ==, 1);
  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (needed); i++)
    {
      g_test_message ("%s", needed[i]);
      g_assert_nonnull (strstr (text, needed[i]));
    }
}

/* Neither who she is nor what the course was about stands on what she carries home. */
static void
page_tells_nothing_else (void)
{
  static const char *const forbidden[] = { NAME,  "prostitution", "Prostitution", "sex",
                                           "Sex", "CTI",          "borger" };
  g_autoptr (CtiCrisisPlan) plan = cti_record_new (&cti_crisis_plan_type);
  g_autoptr (CtiTextSheet) sheet = NULL;
  g_autofree char *text = NULL;

  cti_set_text (&plan->signs, "Jeg sover ikke");
  cti_set_text (&plan->helps, "At gå en tur");
  sheet = cti_plan_sheet_new_crisis (CODE, plan, MADE);
  text = read_pdf (sheet);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Min plan til svære dage"));
  g_assert_nonnull (strstr (text, "Jeg sover ikke"));
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      g_test_message ("%s", forbidden[i]);
      g_assert_null (strstr (text, forbidden[i]));
    }
}

static void
what_is_not_written_has_no_heading (void)
{
  g_autoptr (CtiLongPlan) plan = make_plan ("  \n ");
  g_autoptr (CtiTextSheet) sheet = cti_plan_sheet_new_long (CODE, plan, MADE);
  g_autofree char *text = read_pdf (sheet);

  if (text == NULL)
    return;
  g_assert_null (strstr (text, "Mine mål"));
  g_assert_null (strstr (text, "Hvem der hjælper mig"));
  g_assert_nonnull (strstr (text, "Mit første skridt"));
}

/* No plan, no star and no meeting: a title alone looks as if the printer had failed. */
static void
an_empty_sheet_to_take_home_says_so (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiTextSheet) sheet = NULL;
  g_autofree char *text = NULL;
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  CtiHomeChoice choice;

  cti_set_text (&citizen->code, CODE);
  g_ptr_array_add (records, citizen);
  now = cti_case_new (citizen->record.id, records);
  cti_home_choice_init (&choice);
  sheet = cti_home_sheet_new (now, &choice, MADE);
  text = read_pdf (sheet);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Mit ark"));
  g_assert_nonnull (strstr (text, "Her er ikke skrevet noget endnu."));
}

static void
text_shrinks_before_it_runs_on (void)
{
  static const struct
  {
    int lines;
    int pages;
  } table[] = { { 1, 1 }, { 22, 1 }, { 30, 1 }, { 60, 2 }, { 120, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = make_long_text (table[i].lines);
      g_autoptr (CtiLongPlan) plan = make_plan (text);
      g_autoptr (CtiTextSheet) sheet = cti_plan_sheet_new_long (CODE, plan, MADE);

      g_test_message ("%d lines", table[i].lines);
      g_assert_cmpint (cti_text_sheet_get_n_pages (sheet), ==, table[i].pages);
    }
}

static void
no_line_is_lost_between_pages (void)
{
  g_autofree char *lines = make_long_text (90);
  g_autoptr (CtiLongPlan) plan = make_plan (lines);
  g_autoptr (CtiTextSheet) sheet = cti_plan_sheet_new_long (CODE, plan, MADE);
  g_autofree char *text = read_pdf (sheet);

  for (int i = 1; text != NULL && i <= 90; i++)
    {
      g_autofree char *line = g_strdup_printf ("Linje%03d", i);
      const char *found = strstr (text, line);

      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, line));
    }
}

static void
file_repeats_byte_for_byte (void)
{
  g_autoptr (CtiLongPlan) plan = make_plan ("Egen bolig");
  g_autoptr (CtiTextSheet) sheet = cti_plan_sheet_new_long (CODE, plan, MADE);
  g_autoptr (GBytes) one = cti_text_sheet_to_pdf (sheet, CREATED, NULL);
  g_autoptr (GBytes) two = cti_text_sheet_to_pdf (sheet, CREATED, NULL);

  g_assert_true (g_bytes_equal (one, two));
}

/* How far down the words of the page reach, in points; 0 where poppler is not there. */
static double
measure_foot (GBytes *pdf)
{
  g_autofree char *text = sheet_read ("pdftotext", "-bbox", pdf);
  double lowest = 0;

  for (const char *at = text; at != NULL && (at = strstr (at, "yMax=\"")) != NULL; at++)
    lowest = MAX (lowest, g_ascii_strtod (at + strlen ("yMax=\""), NULL));
  return lowest;
}

/* A card for a purse is cut out: what stands below its edge is lost and gives it away. Many short
 * lines are as much as one long one. */
static void
card_is_never_larger_than_a_purse (void)
{
  g_autoptr (CtiCrisisPlan) plan = cti_record_new (&cti_crisis_plan_type);
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autoptr (CtiWalletSheet) sheet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *call = make_long_text (60);
  g_autofree char *text = NULL;

  cti_set_text (&plan->call, call);
  sheet = cti_wallet_sheet_new (plan, left_out);
  pdf = cti_wallet_sheet_to_pdf (sheet, CREATED, NULL);
  g_assert_cmpfloat (measure_foot (pdf), <, CARD_FOOT);
  text = sheet_read ("pdftotext", "-layout", pdf);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Linje010"));
  g_assert_nonnull (strstr (text, "…")); /* whoever prints it sees that it is not all */
}

/* Loose pages on a table: whose they are, and whether one is missing. */
static void
each_of_several_pages_bears_the_code (void)
{
  g_autofree char *goals = make_long_text (150);
  g_autoptr (CtiLongPlan) plan = make_plan (goals);
  g_autoptr (CtiTextSheet) sheet = cti_plan_sheet_new_long (CODE, plan, MADE);
  g_autofree char *text = read_pdf (sheet);
  g_auto (GStrv) pages = g_strsplit (text != NULL ? text : "", "\f", -1);
  int n = cti_text_sheet_get_n_pages (sheet);

  g_assert_cmpint (n, >, 2);
  for (int i = 0; text != NULL && i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Side %d af %d", i + 1, n);

      g_assert_nonnull (strstr (pages[i], CODE));
      g_assert_nonnull (strstr (pages[i], number));
    }
}

static gboolean
has_ink (const guchar *row)
{
  for (int x = 0; x < PAGE_WIDTH; x++)
    if (((const guint32 *) (gconstpointer) row)[x] != 0)
      return TRUE;
  return FALSE;
}

/* How many bands of ink there are down the page, with white between them. */
static int
count_bands (CtiBlankSheet *sheet)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean inside = FALSE;
  int bands = 0;

  cti_blank_sheet_draw (sheet, cr, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_surface_flush (surface);
  for (int y = 0; y < PAGE_HEIGHT; y++)
    {
      gboolean ink = has_ink (cairo_image_surface_get_data (surface) +
                              y * cairo_image_surface_get_stride (surface));

      bands += ink && !inside;
      inside = ink;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bands;
}

/* A team may have a form of its own, of as many areas as a star can have. */
static void
circles_of_a_long_form_stand_below_their_names (void)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiBlankSheet) sheet = NULL;

  for (int i = 0; i < CTI_STAR_AREAS_MAX; i++)
    {
      CtiArea *area = cti_record_new (&cti_area_type);

      cti_set_text (&area->label, "Glæde og ro gennem hele dagen");
      cti_set_text (&area->label_da, "Glæde og ro gennem hele dagen");
      g_ptr_array_add (areas, area);
    }
  sheet = cti_blank_sheet_new_star (CODE, areas);
  g_assert_cmpint (count_bands (sheet), >=, 2 * CTI_STAR_AREAS_MAX + 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/plan-sheet/page-holds-code-and-her-words", page_holds_code_and_her_words);
  g_test_add_func ("/plan-sheet/page-tells-nothing-else", page_tells_nothing_else);
  g_test_add_func ("/plan-sheet/what-is-not-written-has-no-heading",
                   what_is_not_written_has_no_heading);
  g_test_add_func ("/plan-sheet/text-shrinks-before-it-runs-on", text_shrinks_before_it_runs_on);
  g_test_add_func ("/plan-sheet/no-line-is-lost-between-pages", no_line_is_lost_between_pages);
  g_test_add_func ("/plan-sheet/file-repeats-byte-for-byte", file_repeats_byte_for_byte);
  g_test_add_func ("/plan-sheet/card-is-never-larger-than-a-purse",
                   card_is_never_larger_than_a_purse);
  g_test_add_func ("/plan-sheet/each-of-several-pages-bears-the-code",
                   each_of_several_pages_bears_the_code);
  g_test_add_func ("/plan-sheet/circles-of-a-long-form-stand-below-their-names",
                   circles_of_a_long_form_stand_below_their_names);
  g_test_add_func ("/plan-sheet/an-empty-sheet-to-take-home-says-so",
                   an_empty_sheet_to_take_home_says_so);
  return g_test_run ();
}
