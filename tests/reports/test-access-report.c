/* The copy a citizen has a right to, on paper: nothing of it is cut off, and what is hidden in it is
 * the names of others and no more. */

#include "cti-access-report.h"

#include <string.h>

#include "cti-outcome-sheet.h"
#include "cti-words.h"
#include "report-samples.h"
#include "sheet-reader.h"

#define CREATED "2026-11-21T00:00:00Z"
#define ASKED   (cti_date_new (2026, 11, 20))

static char *
read_copy (GPtrArray *records)
{
  g_autoptr (GPtrArray) shown = cti_access_hide_others (records);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (CtiOutcome) copy = cti_access_report_new (shown, kinds, ASKED, SAMPLE_TODAY);
  g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (copy);
  g_autoptr (GBytes) pdf = cti_outcome_sheet_to_pdf (sheet, CREATED, NULL);

  g_assert_nonnull (pdf);
  return sheet_read ("pdftotext", "-layout", pdf);
}

static GPtrArray *
make_records (void)
{
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);

  cti_set_text (&citizen->code, "K7F3");
  g_ptr_array_add (records, citizen);
  return records;
}

static void
add_note (GPtrArray *records, const char *fact)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = SAMPLE_TODAY;
  cti_set_text (&note->fact, fact);
  g_ptr_array_add (records, note);
}

/* Also where a note takes more than a page, and is one paragraph. */
static void
no_line_of_a_long_note_is_lost (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autoptr (GString) fact = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 1; i <= 2000; i++)
    g_string_append_printf (fact, "ord%04d%s", i, i % 700 == 0 ? "\n\n" : " ");
  add_note (records, fact->str);
  text = read_copy (records);
  for (int i = 1; text != NULL && i <= 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("ord%04d", i);
      const char *found = strstr (text, word);

      g_test_message ("%s", word);
      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, word));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/access-report/no-line-of-a-long-note-is-lost",
                   no_line_of_a_long_note_is_lost);
  return g_test_run ();
}
