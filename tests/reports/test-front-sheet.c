#include "cti-front-sheet.h"

#include <string.h>

#include "cti-front-report.h"
#include "cti-guide-file.h"
#include "cti-words.h"
#include "report-samples.h"
#include "sheet-reader.h"

#define CREATED "2026-11-21T00:00:00Z"
#define NAME    "Ingeborg"
#define HEAD                                                                  \
  "citizen\ncode: K7F3\nmode: cover\nalias: " NAME "\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

/* The case of @text, and with it everything a front sheet can say. */
static CtiCase *
make_full_case (const char *text)
{
  g_autoptr (CtiCase) bare = sample_case (text);
  const CtiCourse *course = cti_case_get_course (bare);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiSafety *safety = cti_record_new (&cti_safety_type);
  CtiAim *aim = cti_record_new (&cti_aim_type);
  CtiFocusArea *focus = cti_record_new (&cti_focus_area_type);
  CtiCrisisPlan *crisis = cti_record_new (&cti_crisis_plan_type);

  cti_set_text (&safety->notice, "Ring aldrig efter kl. 18");
  safety->protected_address = TRUE;
  cti_set_text (&aim->course, course->record.id);
  aim->date = cti_date_new (2026, 1, 12);
  aim->kind = CTI_AIM_KIND_IMPROVE;
  cti_set_text (&aim->words, "Et sted at bo, der er mit");
  cti_set_text (&focus->course, course->record.id);
  focus->phase = 3;
  cti_set_text (&focus->area, "housing");
  cti_set_text (&focus->wish, "Min egen nøgle");
  cti_set_text (&crisis->call, "Min søster");
  g_ptr_array_add (more, safety);
  g_ptr_array_add (more, aim);
  g_ptr_array_add (more, focus);
  g_ptr_array_add (more, crisis);
  return cti_case_with (bare, more);
}

static CtiActivity *
make_activity (const CtiCase *model, const char *what, CtiDate due, CtiActivityStatus status)
{
  CtiActivity *activity = cti_record_new (&cti_activity_type);

  cti_set_text (&activity->course, cti_case_get_course (model)->record.id);
  cti_set_text (&activity->what, what);
  activity->owner = CTI_OWNER_WORKER;
  activity->due = due;
  activity->status = status;
  return activity;
}

static CtiPerson *
make_person (const char *name, const char *phone, gboolean after)
{
  CtiPerson *person = cti_record_new (&cti_person_type);

  cti_set_text (&person->name, name);
  cti_set_text (&person->phone, phone);
  person->after_course = after;
  return person;
}

static GBytes *
make_pdf (const CtiCase *model, gboolean with_name)
{
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (CtiFrontSheet) sheet = cti_front_sheet_new (model, areas, SAMPLE_TODAY, with_name);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cti_front_sheet_to_pdf (sheet, CREATED, &error);

  g_assert_no_error (error);
  return pdf;
}

/* Whether a message may be left is said to whoever takes the case over, with a safe way to reach
 * her and without one. */
static void
page_says_whether_a_message_may_be_left (void)
{
  for (int may = 0; may < 2; may++)
    {
      g_autoptr (CtiCase) full = make_full_case (HEAD);
      g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
      CtiSafety *safety = cti_record_copy (cti_case_get_latest (full, &cti_safety_type));
      g_autoptr (CtiCase) model = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;

      safety->may_leave_message = may;
      g_ptr_array_add (more, safety);
      model = cti_case_with (full, more);
      pdf = make_pdf (model, FALSE);
      text = sheet_read ("pdftotext", "-layout", pdf);
      if (text != NULL)
        g_assert_nonnull (strstr (text, may ? "Der må lægges besked." : "Læg ikke besked."));
    }
}

static void
page_holds_what_must_be_known (void)
{
  static const char *const needed[] = {
    "Forside K7F3",
    "21.11.2026",
    "Ring aldrig efter kl. 18",
    "Beskyttet adresse",
    "Fase 3",
    "Mål",
    "Et sted at bo, der er mit",
    "siden 12.01.2026",
    "Min egen nøgle",
    "Min søster",
    "Næste stjerne",
  };
  g_autoptr (CtiCase) model = make_full_case (HEAD SAMPLE_STARS);
  g_autoptr (GBytes) pdf = make_pdf (model, FALSE);
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (needed); i++)
    {
      g_test_message ("%s", needed[i]);
      g_assert_nonnull (strstr (text, needed[i]));
    }
}

static void
name_stands_there_only_when_asked_for (void)
{
  g_autoptr (CtiCase) model = make_full_case (HEAD);
  g_autoptr (GBytes) without = make_pdf (model, FALSE);
  g_autoptr (GBytes) with = make_pdf (model, TRUE);
  g_autofree char *text_without = sheet_read ("pdftotext", "-layout", without);
  g_autofree char *text_with = sheet_read ("pdftotext", "-layout", with);
  g_autofree char *about = sheet_read ("pdfinfo", "-isodates", with);

  if (text_without == NULL || text_with == NULL || about == NULL)
    return;
  g_assert_nonnull (strstr (text_without, "K7F3"));
  g_assert_null (strstr (text_without, NAME));
  g_assert_nonnull (strstr (text_with, "K7F3"));
  g_assert_nonnull (strstr (text_with, NAME));
  g_assert_null (strstr (about, NAME)); /* nor in what a file manager shows */
}

/* Whoever finds the page, or sees it waiting at the printer, does not learn what it is about. */
static void
heading_is_neutral (void)
{
  g_autoptr (CtiCase) model = make_full_case (HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (CtiFrontSheet) sheet = cti_front_sheet_new (model, areas, SAMPLE_TODAY, FALSE);
  g_autoptr (GBytes) pdf = make_pdf (model, FALSE);
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);
  g_autofree char *about = sheet_read ("pdfinfo", "-isodates", pdf);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (g_strchug (text), "\n", 2) : NULL;

  g_assert_cmpstr (cti_front_sheet_get_title (sheet), ==, "Forside K7F3");
  if (text == NULL || about == NULL)
    return;
  g_assert_true (g_str_has_prefix (lines[0], "Forside K7F3"));
  g_assert_nonnull (strstr (about, "Forside K7F3"));
  g_assert_nonnull (strstr (about, "Pages:           1"));
  g_assert_null (strstr (about, "sex"));
  g_assert_null (strstr (about, "rostitution"));
  g_assert_null (strstr (text, "rostitution"));
}

static void
pdf_repeats_byte_for_byte (void)
{
  g_autoptr (CtiCase) model = make_full_case (HEAD SAMPLE_STARS);
  g_autoptr (GBytes) one = make_pdf (model, FALSE);
  g_autoptr (GBytes) two = make_pdf (model, FALSE);
  g_autoptr (GBytes) other = make_pdf (model, TRUE);

  g_assert_true (g_bytes_equal (one, two));
  g_assert_false (g_bytes_equal (one, other));
}

static void
empty_parts_have_no_heading (void)
{
  static const char *const headings[] = { "Vær opmærksom", "Mål",          "fokusområder",
                                          "Næste skridt",  "Overdragelse", "ringes" };
  g_autoptr (CtiCase) model =
      sample_case ("citizen\ncode: K7F3\nadult-confirmed: yes\ncourse\ncontact-start: today-3w\n");
  g_autoptr (GBytes) pdf = make_pdf (model, FALSE);
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

  for (gsize i = 0; text != NULL && i < G_N_ELEMENTS (headings); i++)
    {
      g_test_message ("%s", headings[i]);
      g_assert_null (strstr (text, headings[i]));
    }
}

static void
case_without_a_course_has_a_sheet (void)
{
  g_autoptr (CtiCase) model = sample_case ("citizen\ncode: K7F3\nadult-confirmed: yes\n");
  g_autoptr (GBytes) pdf = make_pdf (model, TRUE);
  g_autofree char *text = sheet_read ("pdftotext", "-layout", pdf);

  if (text != NULL)
    g_assert_nonnull (strstr (text, "K7F3"));
}

static void
open_steps_stand_by_due_day (void)
{
  g_autoptr (CtiCase) model = sample_case (HEAD);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) with_steps = NULL;
  g_autoptr (CtiFrontReport) report = NULL;
  static const char *const expected[] = { "soon", "later", "some day" };

  g_ptr_array_add (more, make_activity (model, "some day", CTI_DATE_NONE, CTI_ACTIVITY_PLANNED));
  g_ptr_array_add (more, make_activity (model, "later", SAMPLE_TODAY + 30, CTI_ACTIVITY_STARTED));
  g_ptr_array_add (more, make_activity (model, "done", SAMPLE_TODAY - 1, CTI_ACTIVITY_DONE));
  g_ptr_array_add (more, make_activity (model, "soon", SAMPLE_TODAY + 2, CTI_ACTIVITY_PLANNED));
  with_steps = cti_case_with (model, more);
  report = cti_front_report_new (with_steps, NULL, SAMPLE_TODAY);
  g_assert_cmpuint (report->parts[CTI_FRONT_STEPS]->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CtiFrontLine *line = g_ptr_array_index (report->parts[CTI_FRONT_STEPS], i);

      g_assert_cmpstr (line->title, ==, expected[i]);
      g_assert_nonnull (strstr (line->detail, "CTI-medarbejderen"));
    }
}

static void
only_who_stays_and_has_a_phone_is_called (void)
{
  g_autoptr (CtiCase) model = sample_case (HEAD);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) with_people = NULL;
  g_autoptr (CtiFrontReport) report = NULL;
  const CtiFrontLine *line;

  g_ptr_array_add (more, make_person ("leaves", "11111111", FALSE));
  g_ptr_array_add (more, make_person ("stays", "22222222", TRUE));
  g_ptr_array_add (more, make_person ("stays without a phone", NULL, TRUE));
  with_people = cti_case_with (model, more);
  report = cti_front_report_new (with_people, NULL, SAMPLE_TODAY);
  g_assert_cmpuint (report->parts[CTI_FRONT_CALL]->len, ==, 1);
  line = g_ptr_array_index (report->parts[CTI_FRONT_CALL], 0);
  g_assert_cmpstr (line->title, ==, "stays");
  g_assert_nonnull (strstr (line->detail, "22222222"));
}

/* However much was written: the last part is still on the page, and there is one page. */
static void
very_much_stays_on_one_page (void)
{
  g_autoptr (CtiCase) model = make_full_case (HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autofree char *long_text = g_strnfill (100000, 'W');
  g_autoptr (CtiCase) full = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 60; i++)
    {
      g_ptr_array_add (more, make_activity (model, long_text, SAMPLE_TODAY, CTI_ACTIVITY_PLANNED));
      g_ptr_array_add (more, make_person (long_text, "22222222", TRUE));
    }
  full = cti_case_with (model, more);
  pdf = make_pdf (full, FALSE);
  text = sheet_read ("pdftotext", "-layout", pdf);
  if (text == NULL)
    return;
  g_assert_true (strchr (text, '\f') == strrchr (text, '\f'));
  g_assert_nonnull (strstr (text, "Hvem kan man ringe til"));
  g_assert_nonnull (strstr (text, "og 58 til")); /* sister and sixty people, three shown */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/front-sheet/page-says-whether-a-message-may-be-left",
                   page_says_whether_a_message_may_be_left);
  g_test_add_func ("/front-sheet/page-holds-what-must-be-known", page_holds_what_must_be_known);
  g_test_add_func ("/front-sheet/name-stands-there-only-when-asked-for",
                   name_stands_there_only_when_asked_for);
  g_test_add_func ("/front-sheet/heading-is-neutral", heading_is_neutral);
  g_test_add_func ("/front-sheet/pdf-repeats-byte-for-byte", pdf_repeats_byte_for_byte);
  g_test_add_func ("/front-sheet/empty-parts-have-no-heading", empty_parts_have_no_heading);
  g_test_add_func ("/front-sheet/case-without-a-course-has-a-sheet",
                   case_without_a_course_has_a_sheet);
  g_test_add_func ("/front-sheet/open-steps-stand-by-due-day", open_steps_stand_by_due_day);
  g_test_add_func ("/front-sheet/only-who-stays-and-has-a-phone-is-called",
                   only_who_stays_and_has_a_phone_is_called);
  g_test_add_func ("/front-sheet/very-much-stays-on-one-page", very_much_stays_on_one_page);
  return g_test_run ();
}
