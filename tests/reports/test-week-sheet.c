#include "cti-week-sheet.h"

#include <string.h>

#include "cti-words.h"
#include "sheet-reader.h"

#define CREATED "2026-11-21T00:00:00Z"
#define MONDAY  (cti_date_new (2026, 11, 16))
#define TODAY   (cti_date_new (2026, 11, 18))
#define NAME    "Ingeborg"

/* An open course with a star of long ago, and an appointment on Friday. */
static GPtrArray *
make_reminders (void)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCard *card = cti_record_new (&cti_card_type);
  CtiContact *contact = cti_record_new (&cti_contact_type);
  CtiTask *task = cti_record_new (&cti_task_type);

  cti_set_text (&card->code, "K7F3");
  cti_set_text (&card->name, NAME);
  card->contact_start = cti_date_new (2026, 6, 1);
  card->phase1_start = cti_date_new (2026, 7, 1);
  card->last_contact = TODAY;
  card->has_after = TRUE;
  contact->date = cti_date_new (2026, 11, 20);
  contact->start = 600;
  contact->result = CTI_CONTACT_PLANNED;
  contact->kind = CTI_CONTACT_HOME_VISIT;
  g_ptr_array_add (contacts, contact);
  cti_card_set_appointments (card, contacts);
  g_ptr_array_add (cards, card);
  cti_set_text (&task->title, "Bestille lokale");
  task->due = cti_date_new (2026, 11, 19);
  g_ptr_array_add (tasks, task);
  return cti_reminders_find (cards, tasks, NULL, TODAY, MONDAY + 6 - TODAY);
}

static char *
read_week (CtiDate monday)
{
  g_autoptr (GPtrArray) reminders = make_reminders ();
  g_autoptr (CtiTextSheet) sheet = cti_week_sheet_new (reminders, monday, TODAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cti_text_sheet_to_pdf (sheet, CREATED, &error);

  g_assert_no_error (error);
  return sheet_read ("pdftotext", "-layout", pdf);
}

static void
each_day_holds_what_is_due_by_code (void)
{
  static const char *const needed[] = {
    "Uge 47",          "Tidligere og stadig åbent", "Torsdag 19.11.2026",
    "Bestille lokale", "Fredag 20.11.2026",         "• K7F3:",
  };
  g_autofree char *text = read_week (MONDAY);

  if (text == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_test_message ("%s", needed[i]);
      g_assert_nonnull (strstr (text, needed[i]));
    }
  g_assert_null (strstr (text, NAME));
  g_assert_null (strstr (text, "Lørdag"));
}

/* What is still open stands on the sheet of the week that is, and on no other. */
static void
another_week_has_nothing_of_before (void)
{
  g_autofree char *text = read_week (MONDAY + 7);

  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Uge 48"));
  g_assert_null (strstr (text, "Tidligere"));
  g_assert_null (strstr (text, "K7F3"));
  g_assert_nonnull (strstr (text, "Der står ikke noget i denne uge."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/week-sheet/each-day-holds-what-is-due-by-code",
                   each_day_holds_what_is_due_by_code);
  g_test_add_func ("/week-sheet/another-week-has-nothing-of-before",
                   another_week_has_nothing_of_before);
  return g_test_run ();
}
