#include "cti-demo-text.h"

#include <string.h>

#include "cti-case.h"

#define CITIZEN "citizen\n  code: D4P7\n  mode: cover\n  alias: Kaja\n  birth-year: today-24y\n"
#define COURSE  "course\n  contact-start: today-5m-1w\n  phase1_start: today-4m\n"
#define STAR    "star today-4m start joint\n  motivation 4 \"Vil \"gerne\" selv.\"\n  | Det er nyt.\n"

static GPtrArray *
parse_at (const char *text, CtiDate today, GPtrArray **errors)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();

  return cti_demo_text_parse (text, strlen (text), form, today, errors);
}

static GPtrArray *
parse (const char *text)
{
  g_autoptr (GPtrArray) errors = NULL;
  GPtrArray *cases = parse_at (text, cti_date_new (2026, 11, 21), &errors);

  for (guint i = 0; errors != NULL && i < errors->len; i++)
    {
      const CtiImportError *error = g_ptr_array_index (errors, i);

      g_test_message ("line %d: %s (%d)", error->line, error->field, error->code);
    }
  g_assert_nonnull (cases);
  return cases;
}

static CtiCase *
get_case (GPtrArray *cases, guint index)
{
  const CtiImportedCase *imported = g_ptr_array_index (cases, index);

  return cti_case_new (imported->id, imported->records);
}

static void
citizen_course_and_star_are_read_and_joined (void)
{
  g_autoptr (GPtrArray) cases = parse ("\xef\xbb\xbf# remark\r\n\r\n" CITIZEN COURSE STAR
                                       "  network -\n  money - \"Ikke i dag\"\n");
  g_autoptr (CtiCase) model = get_case (cases, 0);
  const CtiCitizen *citizen = cti_case_get_citizen (model);
  const CtiCourse *course = cti_case_get_course (model);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  const CtiStar *star = g_ptr_array_index (stars, 0);

  g_assert_cmpstr (citizen->record.id, ==, cti_case_get_id (model));
  g_assert_cmpint (citizen->birth_year, ==, 2002);
  g_assert_cmpstr (course->citizen, ==, citizen->record.id);
  g_assert_cmpint (course->phase1_start, ==, cti_date_new (2026, 7, 21));
  g_assert_cmpstr (star->reading->course, ==, course->record.id);
  g_assert_cmpstr (star->reading->form, ==, "life-situation");
  g_assert_cmpint (star->reading->occasion, ==, CTI_OCCASION_START);
  g_assert_cmpint (cti_star_get_value (star, 0), ==, 4);
  g_assert_cmpstr (cti_star_get_score (star, 0)->note, ==, "Vil \"gerne\" selv.\nDet er nyt.");
  g_assert_cmpint (cti_star_get_value (star, 2), ==, CTI_SCORE_NOT_DISCUSSED);
  g_assert_cmpstr (cti_star_get_score (star, 2)->note, ==, "Ikke i dag");
  g_assert_cmpuint (cti_star_count_discussed (star), ==, 1);
  g_assert_cmpuint (cti_case_get_records (model, &cti_area_type)->len, ==, 10);
}

static void
each_citizen_is_a_case_of_her_own (void)
{
  g_autoptr (GPtrArray) cases = parse (
      CITIZEN COURSE STAR "citizen\ncode: K7F3\nmode: identified\nidentity\n"
                          "name: Åse Prøve\nbirth-date: today-31y-2d\naddress: Vej 1\n|Byen\n");
  g_autoptr (CtiCase) one = get_case (cases, 0);
  g_autoptr (CtiCase) two = get_case (cases, 1);
  const CtiIdentity *identity = cti_case_get_identity (two);

  g_assert_cmpuint (cases->len, ==, 2);
  g_assert_null (cti_case_get_identity (one));
  g_assert_null (cti_case_get_course (two));
  g_assert_cmpuint (cti_case_get_records (two, &cti_area_type)->len, ==, 0);
  g_assert_cmpstr (identity->citizen, ==, cti_case_get_id (two));
  g_assert_cmpint (identity->mode, ==, CTI_MODE_IDENTIFIED);
  g_assert_cmpint (identity->birth_date, ==, cti_date_new (1995, 11, 19));
  g_assert_cmpstr (identity->address, ==, "Vej 1\nByen");
}

static void
pair_is_a_name_within_one_citizen (void)
{
  const char *pair = "star today-4m worker start pair=a\nmoney 3\nstar today-4m citizen start "
                     "pair=a\nmoney 5\n";
  g_autofree char *text =
      g_strconcat (CITIZEN COURSE, pair, "citizen\ncode: K7F3\nadult_confirmed: yes\n" COURSE, pair,
                   NULL);
  g_autoptr (GPtrArray) cases = parse (text);
  g_autoptr (CtiCase) one = get_case (cases, 0);
  g_autoptr (CtiCase) two = get_case (cases, 1);
  const CtiReading *first = cti_case_get_records (one, &cti_reading_type)->pdata[0];
  const CtiReading *second = cti_case_get_records (one, &cti_reading_type)->pdata[1];
  const CtiReading *other = cti_case_get_records (two, &cti_reading_type)->pdata[0];

  g_assert_nonnull (first->pair);
  g_assert_cmpstr (first->pair, ==, second->pair);
  g_assert_cmpstr (first->pair, !=, other->pair);
}

static const struct
{
  const char *text;
  int line;
  const char *field;
  CtiProblemCode code;
} wrong[] = {
  { "", 0, NULL, CTI_PROBLEM_FILE_EMPTY },
  { "course\n", 1, "course", CTI_PROBLEM_OUT_OF_ORDER },
  { CITIZEN "  colour: red\n", 6, "colour", CTI_PROBLEM_UNKNOWN_FIELD },
  { CITIZEN "  code: K7F3\n", 6, "code", CTI_PROBLEM_UNKNOWN_FIELD },
  { CITIZEN "nonsense\n", 6, "nonsense", CTI_PROBLEM_UNKNOWN_FIELD },
  { CITIZEN "area\n", 6, "area", CTI_PROBLEM_OUT_OF_ORDER },
  { CITIZEN "| more\n", 6, "|", CTI_PROBLEM_OUT_OF_ORDER },
  { "citizen\ncode: D4P7\nmode: secret\n", 3, "mode", CTI_PROBLEM_UNKNOWN_VALUE },
  { "citizen\ncode: d4\n", 2, "code", CTI_PROBLEM_CODE_INVALID },
  { "citizen\nmode: anonymous\n", 1, "code", CTI_PROBLEM_MISSING },
  { "citizen\ncode: D4P7\nmode: anonymous\nalias: Kaja\n", 3, "mode",
    CTI_PROBLEM_IDENTITY_FORBIDDEN },
  { "citizen\ncode: D4P7\nmode: identified\n\nidentity\nphone: 1\n", 5, "name",
    CTI_PROBLEM_MISSING },
  { "citizen\ncode: D4P7\nmode: identified\nidentity\nname: A B\nmode: cover\n", 6, "mode",
    CTI_PROBLEM_UNKNOWN_FIELD },
  { CITIZEN "course\n  contact-start: 2026-02-30\n", 7, "contact-start", CTI_PROBLEM_NOT_A_DATE },
  { CITIZEN "course\n  citizen: x\n", 7, "citizen", CTI_PROBLEM_UNKNOWN_FIELD },
  { CITIZEN "course\n  contact-start: today+1d\n", 7, "contact_start", CTI_PROBLEM_IN_FUTURE },
  { CITIZEN "course\n  contact-start: today\nphase-months: 7\n", 8, "phase-months",
    CTI_PROBLEM_OUT_OF_RANGE },
  { CITIZEN COURSE COURSE, 9, "course", CTI_PROBLEM_COURSE_OPEN },
  { "citizen\ncode: D4P7\nbirth-year: today-16y\n" COURSE, 3, "birth_year", CTI_PROBLEM_UNDER_18 },
  { "citizen\ncode: D4P7\n" COURSE, 1, "adult_confirmed", CTI_PROBLEM_ADULT_UNCONFIRMED },
  { CITIZEN STAR, 6, "course", CTI_PROBLEM_MISSING },
  { CITIZEN COURSE "star soon\nmoney 3\n", 9, "date", CTI_PROBLEM_NOT_A_DATE },
  { CITIZEN COURSE "star today sometime\nmoney 3\n", 9, "sometime", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "star today\n money 11\n", 10, "money", CTI_PROBLEM_OUT_OF_RANGE },
  { CITIZEN COURSE "star today\n money 0\n", 10, "money", CTI_PROBLEM_OUT_OF_RANGE },
  { CITIZEN COURSE "star today\n money 4.5\n", 10, "money", CTI_PROBLEM_NOT_A_NUMBER },
  { CITIZEN COURSE "star today\n money\n", 10, "money", CTI_PROBLEM_MISSING },
  { CITIZEN COURSE "star today\n money 4 loose\n", 10, "money", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "star today\n luck 4\n", 10, "luck", CTI_PROBLEM_UNKNOWN_AREA },
  { CITIZEN COURSE "star today\n money 4\n money 5\n", 11, "area", CTI_PROBLEM_UNKNOWN_AREA },
  { CITIZEN COURSE "star today\n", 9, "reading", CTI_PROBLEM_NO_SCORES },
  { CITIZEN COURSE "star today+1d\nmoney 3\n", 9, "date", CTI_PROBLEM_IN_FUTURE },
  { CITIZEN COURSE "star today-6m\nmoney 3\n", 9, "date", CTI_PROBLEM_BEFORE_CONTACT },
  { CITIZEN COURSE STAR STAR, 9, "date", CTI_PROBLEM_SECOND_READING },
  { CITIZEN COURSE CITIZEN, 10, "code", CTI_PROBLEM_CODE_TAKEN },
  { CITIZEN "\xff\n", 6, NULL, CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "contact today phone\n", 9, "minutes", CTI_PROBLEM_MISSING },
  { CITIZEN COURSE "contact today tea 5\n", 9, "tea", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "contact today phone 5 6\n", 9, "6", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "contact today phone 5 25:00\n", 9, "25:00", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "contact today phone 5 1:-5\n", 9, "1:-5", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "contact today phone 5 \"open\n", 9, "contact", CTI_PROBLEM_UNKNOWN_VALUE },
  { CITIZEN COURSE "contact today phone 5 colour=red\n", 9, "colour=red",
    CTI_PROBLEM_UNKNOWN_FIELD },
  { CITIZEN COURSE "contact today+1d phone 5 held\n", 9, "result", CTI_PROBLEM_NOT_YET },
  { CITIZEN COURSE "note today\n", 9, "fact", CTI_PROBLEM_NOTE_EMPTY },
  { CITIZEN COURSE "who5 today 6 1 1 1 1\n", 9, "6", CTI_PROBLEM_OUT_OF_RANGE },
  { CITIZEN "who5 today 1 1 1 1 1\n", 6, "course", CTI_PROBLEM_MISSING },
};

static void
every_day_is_one_line (void)
{
  g_autoptr (GPtrArray) cases = parse (
      CITIZEN COURSE "contact today-1w home-visit 45 travel=30 13:05 unfinished \"Set \"stuen\"\"\n"
                     "contact today+2d 9:30 network-meeting with-provider other\n"
                     "contact today-2d in-vain\n"
                     "note today 14:00 important \"Hun kom\"\n  judgement: Godt\n"
                     "task today+1w weekly \"Banken\"\n"
                     "who5 today-1d 1 2 3 4 5 by-herself start\n"
                     "frequency today-1d 4-10 wish=stop alone\n");
  g_autoptr (CtiCase) model = get_case (cases, 0);
  GPtrArray *contacts = cti_case_get_records (model, &cti_contact_type);
  const CtiContact *visit = contacts->pdata[0], *planned = contacts->pdata[1];
  const CtiNote *note = cti_case_get_latest (model, &cti_note_type);
  const CtiTask *task = cti_case_get_latest (model, &cti_task_type);
  const CtiWellbeing *wellbeing = cti_case_get_latest (model, &cti_wellbeing_type);
  const CtiFrequency *frequency = cti_case_get_latest (model, &cti_frequency_type);

  g_assert_cmpint (visit->date, ==, cti_date_new (2026, 11, 14));
  g_assert_cmpint (visit->kind, ==, CTI_CONTACT_HOME_VISIT);
  g_assert_cmpint (visit->minutes, ==, 45);
  g_assert_cmpint (visit->travel, ==, 30);
  g_assert_cmpint (visit->start, ==, 13 * 60 + 5);
  g_assert_true (visit->with_citizen && visit->unfinished);
  g_assert_cmpint (visit->place, ==, CTI_PLACE_HOME);
  g_assert_cmpstr (visit->line, ==, "Set \"stuen\"");
  g_assert_cmpstr (visit->course, ==, cti_case_get_course (model)->record.id);
  g_assert_cmpint (planned->result, ==, CTI_CONTACT_PLANNED);
  g_assert_true (planned->with_network && planned->with_provider);
  g_assert_cmpint (((CtiContact *) contacts->pdata[2])->result, ==, CTI_CONTACT_MISSED);
  g_assert_cmpint (note->time, ==, 14 * 60);
  g_assert_cmpstr (note->judgement, ==, "Godt");
  g_assert_cmpint (task->repeat, ==, CTI_REPEAT_WEEKLY);
  g_assert_cmpint (cti_wellbeing_get_score (wellbeing), ==, 60);
  g_assert_cmpint (wellbeing->filled_by, ==, CTI_FILLED_BY_HERSELF);
  g_assert_cmpint (frequency->times, ==, CTI_TIMES_4_10);
  g_assert_cmpint (frequency->wish, ==, CTI_WISH_STOP);
}

/* A file that is no demo text is read as one line by line: what it says of somebody is not told. */
static void
an_error_does_not_tell_who (void)
{
  static const char *const lines[] = { "Navn;CPR",    "Sofie Holm",  "0101901234;Sofie",
                                       "010190-1234", "ring\x1b[2J", "citizen Sofie" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) errors = NULL;

      g_assert_null (parse_at (lines[i], cti_date_new (2026, 11, 21), &errors));
      g_assert_cmpint (((CtiImportError *) g_ptr_array_index (errors, 0))->line, ==, 1);
      g_assert_cmpstr (((CtiImportError *) g_ptr_array_index (errors, 0))->field, ==, NULL);
    }
}

static void
what_is_wrong_has_a_line_and_a_field (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GPtrArray) errors = NULL;
      const CtiImportError *error;

      g_test_message ("%s", wrong[i].text);
      g_assert_null (parse_at (wrong[i].text, cti_date_new (2026, 11, 21), &errors));
      error = g_ptr_array_index (errors, 0);
      g_assert_cmpint (error->line, ==, wrong[i].line);
      g_assert_cmpstr (error->field, ==, wrong[i].field);
      g_assert_cmpint (error->code, ==, wrong[i].code);
    }
}

static void
all_errors_of_a_file_are_told_at_once (void)
{
  g_autoptr (GString) text = g_string_new (CITIZEN "colour: red\n" COURSE "star soon\nmoney 11\n");
  g_autoptr (GPtrArray) errors = NULL;
  g_autoptr (GPtrArray) many = NULL;

  g_assert_null (parse_at (text->str, cti_date_new (2026, 11, 21), &errors));
  g_assert_cmpuint (errors->len, ==, 3);
  for (int i = 0; i < 1000; i++)
    g_string_append (text, "colour: red\n");
  g_assert_null (parse_at (text->str, cti_date_new (2026, 11, 21), &many));
  g_assert_cmpuint (many->len, ==, CTI_DEMO_TEXT_ERRORS_MAX);
}

static void
what_is_too_long_is_refused (void)
{
  g_autofree char *line = g_strnfill (CTI_DEMO_TEXT_LINE_MAX + 1, 'x');
  g_autofree char *long_line = g_strconcat (CITIZEN, line, NULL);
  g_autoptr (GString) note = g_string_new (CITIZEN COURSE "star today\nnote: x\n");
  g_autoptr (GPtrArray) errors = NULL;
  g_autoptr (GPtrArray) note_errors = NULL;
  const CtiImportError *error;

  g_assert_null (parse_at (long_line, cti_date_new (2026, 11, 21), &errors));
  error = g_ptr_array_index (errors, 0);
  g_assert_cmpint (error->line, ==, 6);
  g_assert_cmpint (error->code, ==, CTI_PROBLEM_TOO_LONG);

  line[CTI_DEMO_TEXT_LINE_MAX - 4] = '\0';
  for (int i = 0; i < 300; i++)
    g_string_append_printf (note, "| %s\n", line);
  g_assert_null (parse_at (note->str, cti_date_new (2026, 11, 21), &note_errors));
  error = g_ptr_array_index (note_errors, 0);
  g_assert_cmpint (error->line, ==, 10);
  g_assert_cmpstr (error->field, ==, "note");
  g_assert_cmpint (error->code, ==, CTI_PROBLEM_TOO_LONG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo-text/citizen-course-and-star-are-read-and-joined",
                   citizen_course_and_star_are_read_and_joined);
  g_test_add_func ("/demo-text/each-citizen-is-a-case-of-her-own",
                   each_citizen_is_a_case_of_her_own);
  g_test_add_func ("/demo-text/pair-is-a-name-within-one-citizen",
                   pair_is_a_name_within_one_citizen);
  g_test_add_func ("/demo-text/every-day-is-one-line", every_day_is_one_line);
  g_test_add_func ("/demo-text/an-error-does-not-tell-who", an_error_does_not_tell_who);
  g_test_add_func ("/demo-text/what-is-wrong-has-a-line-and-a-field",
                   what_is_wrong_has_a_line_and_a_field);
  g_test_add_func ("/demo-text/all-errors-of-a-file-are-told-at-once",
                   all_errors_of_a_file_are_told_at_once);
  g_test_add_func ("/demo-text/what-is-too-long-is-refused", what_is_too_long_is_refused);
  return g_test_run ();
}
