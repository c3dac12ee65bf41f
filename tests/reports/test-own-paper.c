/* What she takes home in a language that parts no words and in one that runs from right to left:
 * every word of it can be read again, every font is in the file, and the page is mirrored. */

#include <stdio.h>
#include <string.h>

#include "cti-blank-sheet.h"
#include "cti-home-sheet.h"
#include "cti-wallet-sheet.h"
#include "cti-words.h"
#include "report-samples.h"
#include "sheet-reader.h"
#include "stub-languages.h"

#define CREATED "2026-11-21T00:00:00Z"
#define MARGIN  62.4 /* points, of each sheet of text */
#define NEAR    3.0
#define N_WORDS 4
#define TEXT                                                                                      \
  SAMPLE_HEAD "activity ring\n  what: Ringe til boligrådgivningen\n  owner: citizen\n"           \
              "crisis-plan\n  signs: Jeg sover ikke\n  helps: En tur i skoven\n  call: Min mor\n" \
              "contact today+3d 15:00 home-visit planned\n" SAMPLE_STARS

typedef enum
{
  HOME,
  WALLET,
  BLANK,
  N_PAPERS,
} Paper;

typedef struct
{
  const char *language;
  const char *words[N_PAPERS][N_WORDS];
} Row;

static const Row rows[] = {
  { "th",
    { { "ดาวของฉัน", "เราพบกันอีก", "ฉันทำสิ่งนี้", "boligrådgivningen" },
      { "สิ่งนี้ช่วยฉัน", "ฉันโทรหาได้", "En tur i skoven" },
      { "ดาวของฉัน", "วัน", "K7F3-S" } } },
  { "ar",
    { { "نجمتي", "نلتقي مجددا", "أنا أفعل هذا", "boligrådgivningen" },
      { "هذا يساعدني", "يمكنني", "En tur i skoven" },
      { "نجمتي", "اليوم", "K7F3-S" } } },
};

static GBytes *
make_home (const CtiCase *now, gboolean with_star)
{
  CtiHomeChoice choice;
  g_autoptr (CtiTextSheet) sheet = NULL;

  cti_home_choice_init (&choice);
  choice.star = with_star;
  sheet = cti_home_sheet_new (now, &choice, SAMPLE_TODAY);
  return cti_text_sheet_to_pdf (sheet, CREATED, NULL);
}

static GBytes *
make_wallet (const CtiCase *now)
{
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autoptr (CtiWalletSheet) sheet =
      cti_wallet_sheet_new (cti_case_get_latest (now, &cti_crisis_plan_type), left_out);

  return cti_wallet_sheet_to_pdf (sheet, CREATED, NULL);
}

static GBytes *
make_blank (void)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (CtiBlankSheet) sheet = cti_blank_sheet_new_star ("K7F3", form->areas);

  return cti_blank_sheet_to_pdf (sheet, CREATED, NULL);
}

static GBytes *
make (Paper paper, const char *language)
{
  g_autoptr (CtiCase) now = sample_case (TEXT);
  GBytes *pdf;

  cti_words_set_language (language);
  pdf = paper == HOME ? make_home (now, TRUE) : paper == WALLET ? make_wallet (now) : make_blank ();
  cti_words_set_language (NULL);
  g_assert_nonnull (pdf);
  return pdf;
}

/* Without blanks: a reader of pages finds some between a Thai letter and what stands above it. */
static char *
squeeze (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s+", text, 0, 0);

  return g_strjoinv ("", parts);
}

static gboolean
stands_in (const char *text, const char *words)
{
  g_autofree char *all = squeeze (text);
  g_autofree char *wanted = squeeze (words);

  g_test_message ("%s in %s", words, text);
  return strstr (all, wanted) != NULL;
}

static void
every_word_can_be_read_again (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (Paper paper = HOME; paper < N_PAPERS; paper++)
      {
        g_autoptr (GBytes) pdf = make (paper, rows[i].language);
        g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

        for (gsize word = 0; text != NULL && word < N_WORDS; word++)
          if (rows[i].words[paper][word] != NULL)
            g_assert_true (stands_in (text, rows[i].words[paper][word]));
      }
}

/* She may open the file on a telephone that has none of our fonts. */
static void
every_font_is_in_the_file (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (Paper paper = HOME; paper < N_PAPERS; paper++)
      {
        g_autoptr (GBytes) pdf = make (paper, rows[i].language);
        g_autofree char *fonts = sheet_read ("pdffonts", NULL, pdf);
        g_auto (GStrv) lines = g_strsplit (fonts != NULL ? fonts : "", "\n", -1);
        guint count = 0;

        for (gsize line = 2; fonts != NULL && line < g_strv_length (lines); line++)
          if (*lines[line] != '\0')
            {
              g_test_message ("%s", lines[line]);
              g_assert_nonnull (strstr (lines[line], " yes yes yes "));
              count++;
            }
        if (fonts != NULL)
          g_assert_cmpuint (count, >, 1); /* one of Latin letters, one of its own */
      }
}

/* How many lines begin at the left margin, and how many end at the right one. */
static void
measure (GBytes *pdf, guint *hang_left, guint *hang_right)
{
  g_autofree char *text = sheet_read ("pdftotext", "-bbox-layout", pdf);
  double width = 0;

  *hang_left = *hang_right = 0;
  for (char *at = text; at != NULL && (at = strstr (at, "<")) != NULL; at++)
    {
      double x_min = 0, y_min = 0, x_max = 0;

      if (sscanf (at, "<page width=\"%lf\"", &width) == 1)
        continue;
      if (sscanf (at, "<line xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\"", &x_min, &y_min, &x_max) != 3)
        continue;
      *hang_left += x_min < MARGIN + NEAR;
      *hang_right += x_max > width - MARGIN - NEAR;
    }
}

static void
arabic_hangs_on_the_right_and_thai_on_the_left (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCase) now = sample_case (TEXT);
      g_autoptr (GBytes) pdf = NULL;
      gboolean is_arabic = g_str_equal (rows[i].language, "ar");
      guint hang_left = 0, hang_right = 0;

      cti_words_set_language (rows[i].language);
      pdf = make_home (now, FALSE);
      cti_words_set_language (NULL);
      measure (pdf, &hang_left, &hang_right);
      if (hang_right + hang_left == 0)
        return; /* poppler is not there */
      g_assert_cmpuint (is_arabic ? hang_right : hang_left, >, 5);
      g_assert_cmpuint (is_arabic ? hang_left : hang_right, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = stub_languages_new ();
  cti_words_init (folder);
  g_test_add_func ("/own-paper/every-word-can-be-read-again", every_word_can_be_read_again);
  g_test_add_func ("/own-paper/every-font-is-in-the-file", every_font_is_in_the_file);
  g_test_add_func ("/own-paper/arabic-hangs-on-the-right-and-thai-on-the-left",
                   arabic_hangs_on_the_right_and_thai_on_the_left);
  status = g_test_run ();
  stub_languages_free (g_steal_pointer (&folder));
  return status;
}
