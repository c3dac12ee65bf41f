/* The copy a citizen has a right to, on paper: nothing of it is cut off, and what is hidden in it
 * is the names of others and no more. */

#include "cti-access-report.h"

#include <string.h>

#include "cti-fidelity-review.h"
#include "cti-inquiry.h"
#include "cti-log-extract.h"
#include "cti-outcome-sheet.h"
#include "cti-supervision.h"
#include "cti-words.h"
#include "report-samples.h"
#include "sheet-reader.h"

#define CREATED "2026-11-21T00:00:00Z"
#define ASKED   (cti_date_new (2026, 11, 20))

static char *
read_copy_with (GPtrArray *records, GPtrArray *changes)
{
  g_autoptr (GPtrArray) shown = cti_access_hide_others (records);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (CtiOutcome) copy = cti_access_report_new (shown, kinds, changes, ASKED, SAMPLE_TODAY);
  g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (copy);
  g_autoptr (GBytes) pdf = cti_outcome_sheet_to_pdf (sheet, CREATED, NULL);

  g_assert_nonnull (pdf);
  return sheet_read ("pdftotext", "-layout", pdf);
}

static char *
read_copy (GPtrArray *records)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return read_copy_with (records, none);
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

static void
add_person (GPtrArray *records, const char *name)
{
  CtiPerson *person = cti_record_new (&cti_person_type);

  cti_set_text (&person->name, name);
  g_ptr_array_add (records, person);
}

/* "Per" is a name, and the beginning of many words. */
static void
only_names_are_hidden (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = NULL;

  add_person (records, "Per Holm");
  add_note (records, "Personen kom. Perspektivet er nyt. Per kom. Pers bil holdt der.");
  text = read_copy (records);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Personen kom. Perspektivet er nyt. [navn skjult] kom."));
  g_assert_nonnull (strstr (text, "[navn skjult]s bil"));
  g_assert_null (strstr (text, "Per Holm"));
}

/* To whom something was told is what she has a right to know (GDPR article 15, 1 c). */
static void
who_may_be_told_is_not_hidden (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiConsent *consent = cti_record_new (&cti_consent_type);
  g_autofree char *text = NULL;

  add_person (records, "Bostøtten Lis");
  cti_set_text (&consent->party, "Bostøtten Lis");
  cti_set_text (&consent->what, "Hvornår vi ses");
  consent->given = SAMPLE_TODAY;
  g_ptr_array_add (records, consent);
  text = read_copy (records);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Bostøtten Lis"));
  g_assert_nonnull (strstr (text, "[navn skjult]"));
}

/* In the order of the star, whatever the ids of its scores are. */
static void
scores_stand_in_the_order_of_the_star (void)
{
  static const char *const keys[] = { "motivation", "coping", "money", "network", "substances" };
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (GPtrArray) records = make_records ();
  CtiReading *reading = cti_record_new (&cti_reading_type);
  g_autofree char *text = NULL;
  const char *at;

  for (guint i = 0; i < form->areas->len; i++)
    g_ptr_array_add (records, cti_record_ref (g_ptr_array_index (form->areas, i)));
  cti_set_text (&reading->form, ((CtiArea *) g_ptr_array_index (form->areas, 0))->form);
  reading->version = ((CtiArea *) g_ptr_array_index (form->areas, 0))->version;
  reading->date = SAMPLE_TODAY;
  g_ptr_array_add (records, reading);
  for (gsize i = G_N_ELEMENTS (keys); i-- > 0;)
    {
      CtiScore *score = cti_record_new (&cti_score_type);
      g_autofree char *id =
          g_strdup_printf ("00000000-0000-4000-8000-00000000000%d", (int) (9 - i));

      g_free (score->record.id);
      score->record.id = g_steal_pointer (&id);
      cti_set_text (&score->reading, reading->record.id);
      cti_set_text (&score->area, keys[i]);
      score->value = i == 4 ? CTI_SCORE_NOT_DISCUSSED : (int) i + 1;
      g_ptr_array_add (records, score);
    }
  text = read_copy (records);
  g_assert_true (text == NULL || strstr (text, "ikke talt om") != NULL);
  at = text;
  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      const char *found = strstr (at, cti_words_area (g_ptr_array_index (form->areas, i)));

      g_assert_nonnull (found);
      at = found + 1;
    }
}

/* Loose pages that lie on a table: whose they are. */
static void
each_page_bears_the_code (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  for (int i = 0; i < 40; i++)
    add_note (records, "Vi ses igen.");
  text = read_copy (records);
  if (text == NULL)
    return;
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 3);
  for (guint i = 0; i + 1 < g_strv_length (pages); i++)
    g_assert_nonnull (strstr (pages[i], "K7F3"));
}

static void
keys_stand_in_words (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiFrequency *answers = cti_record_new (&cti_frequency_type);
  CtiAgendaPoint *point = cti_record_new (&cti_agenda_point_type);
  const CtiReason reason = { .kind = CTI_POINT_SILENT, .count = 24 };
  g_autoptr (GArray) reasons = g_array_new (FALSE, TRUE, sizeof (CtiReason));
  g_autofree char *text = NULL;

  answers->date = SAMPLE_TODAY;
  cti_frequency_set_form (answers, CTI_FORM_CLINIC, TRUE);
  cti_frequency_set_form (answers, CTI_FORM_STREET, TRUE);
  g_ptr_array_add (records, answers);
  g_array_append_val (reasons, reason);
  cti_agenda_point_set_reasons (point, reasons);
  g_ptr_array_add (records, point);
  text = read_copy (records);
  if (text == NULL)
    return;
  g_assert_null (strstr (text, "clinic"));
  g_assert_nonnull (strstr (text, "massageklinik, gade"));
  g_assert_nonnull (strstr (text, "Ingen kontakt i 24 dage."));
}

/* It was written about her, although it stands in the file of the team. */
static void
what_the_team_decided_stands_in_it (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiDecision *decision = cti_record_new (&cti_decision_type);
  CtiCaseReview *review = cti_record_new (&cti_case_review_type);
  CtiInquiry *inquiry = cti_record_new (&cti_inquiry_type);
  g_autofree char *text = NULL;

  cti_set_text (&decision->text, "Ringe til banken");
  decision->due = SAMPLE_TODAY;
  cti_set_text (&review->next_step, "Møde om boligen");
  review->date = SAMPLE_TODAY;
  cti_set_text (&inquiry->note, "Ringede fra et værested");
  inquiry->date = SAMPLE_TODAY;
  g_ptr_array_add (records, decision);
  g_ptr_array_add (records, review);
  g_ptr_array_add (records, inquiry);
  text = read_copy (records);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Ringe til banken"));
  g_assert_nonnull (strstr (text, "Møde om boligen"));
  g_assert_nonnull (strstr (text, "Ringede fra et værested"));
}

static void
add_marked_review (GPtrArray *records)
{
  CtiFidelityReview *review = cti_record_new (&cti_fidelity_review_type);
  CtiFidelityMark *mark = cti_record_new (&cti_fidelity_mark_type);

  review->date = SAMPLE_TODAY;
  cti_set_text (&mark->review, review->record.id);
  cti_set_text (&mark->item, "time-limit");
  cti_set_text (&mark->note, "Fordi hun blev syg");
  mark->level = 4;
  g_ptr_array_add (records, review);
  g_ptr_array_add (records, mark);
}

static void
what_a_review_of_the_method_says_stands_in_it (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = NULL;

  add_marked_review (records);
  text = read_copy (records);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Forløbet slutter, når det skal"));
  g_assert_nonnull (strstr (text, "Fordi hun blev syg"));
  g_assert_null (strstr (text, "time-limit"));
}

/* The star by its name, and the first of its areas in place 1. */
static void
star_form_stands_in_words (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  CtiArea *area = cti_record_new (&cti_area_type);
  g_autofree char *text = NULL;
  const char *place;

  cti_set_text (&area->form, "life-situation");
  cti_set_text (&area->key, "motivation");
  cti_set_text (&area->label, "Motivation");
  area->version = 1;
  area->position = 0;
  g_ptr_array_add (records, area);
  text = read_copy (records);
  if (text == NULL)
    return;
  g_assert_null (strstr (text, "life-situation"));
  g_assert_nonnull (strstr (text, "Livssituation"));
  place = strstr (text, "Plads i stjernen");
  g_assert_nonnull (place);
  place += strlen ("Plads i stjernen");
  g_assert_cmpint (place[strspn (place, " ")], ==, '1');
}

/* Where in its line a word begins. */
static int
find_column (const char *text, const char *word)
{
  const char *found = strstr (text, word), *start = found;

  g_assert_nonnull (found);
  while (start > text && start[-1] != '\n')
    start--;
  return (int) g_utf8_strlen (start, found - start);
}

/* The worker may have read it as well: the log does not know. */
static void
extract_says_what_is_known_in_columns (void)
{
  const CtiLogLine lines[] = {
    { CTI_MOMENT_NEVER, "open-case", NULL },
    { CTI_MOMENT_NEVER, "read-uses", NULL },
    { CTI_MOMENT_NEVER, "export", "stars-pdf" },
  };
  g_autoptr (CtiOutcome) extract = cti_log_extract_new ("K7F3", lines, G_N_ELEMENTS (lines),
                                                        CTI_DATE_NONE, CTI_DATE_NONE, SAMPLE_TODAY);
  g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (extract);
  g_autoptr (GBytes) pdf = cti_outcome_sheet_to_pdf (sheet, CREATED, NULL);
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

  if (text == NULL)
    return;
  g_assert_null (strstr (text, "Du så"));
  g_assert_nonnull (strstr (text, "alle stjerner (PDF)"));
  g_assert_nonnull (strstr (text, "K7F3 · "));
  g_assert_cmpint (find_column (text, "Dine sider blev åbnet."), ==, find_column (text, "Hvad "));
}

static void
add_change (GPtrArray *changes, const CtiRecord *record, const char *field, const char *old)
{
  CtiChange *change = g_new0 (CtiChange, 1);

  change->table = g_strdup (record->type->name);
  change->row = g_strdup (record->id);
  change->field = g_strdup (field);
  change->old = g_strdup (old);
  change->now = g_strdup ("");
  change->why = g_strdup ("Per bad om det");
  g_ptr_array_add (changes, change);
}

/* What was corrected is kept, so it is part of what is kept about her; whom it names is not. */
static void
what_stood_there_before_is_in_it (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free);
  g_autofree char *text = NULL;

  add_person (records, "Per Holm");
  add_note (records, "Hun kom.");
  add_change (changes, g_ptr_array_index (records, 1), "name", "Svend Ravn");
  add_change (changes, g_ptr_array_index (records, 2), "fact", "Hun blev væk, sagde Per.");
  cti_access_hide_in_changes (changes, records);
  text = read_copy_with (records, changes);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "Det, der stod, før det blev rettet"));
  g_assert_nonnull (strstr (text, "Hun blev væk, sagde [navn skjult]."));
  g_assert_null (strstr (text, "Per "));
  g_assert_null (strstr (text, "Svend"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/access-report/no-line-of-a-long-note-is-lost", no_line_of_a_long_note_is_lost);
  g_test_add_func ("/access-report/only-names-are-hidden", only_names_are_hidden);
  g_test_add_func ("/access-report/who-may-be-told-is-not-hidden", who_may_be_told_is_not_hidden);
  g_test_add_func ("/access-report/scores-stand-in-the-order-of-the-star",
                   scores_stand_in_the_order_of_the_star);
  g_test_add_func ("/access-report/each-page-bears-the-code", each_page_bears_the_code);
  g_test_add_func ("/access-report/keys-stand-in-words", keys_stand_in_words);
  g_test_add_func ("/access-report/what-the-team-decided-stands-in-it",
                   what_the_team_decided_stands_in_it);
  g_test_add_func ("/access-report/what-a-review-of-the-method-says-stands-in-it",
                   what_a_review_of_the_method_says_stands_in_it);
  g_test_add_func ("/access-report/star-form-stands-in-words", star_form_stands_in_words);
  g_test_add_func ("/access-report/extract-says-what-is-known-in-columns",
                   extract_says_what_is_known_in_columns);
  g_test_add_func ("/access-report/what-stood-there-before-is-in-it",
                   what_stood_there_before_is_in_it);
  return g_test_run ();
}
