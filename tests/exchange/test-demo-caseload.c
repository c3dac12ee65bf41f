/* The caseload the program is shown with: whatever day it is, all of it can be read and shows what
 * it is there to show. */

#include <string.h>

#include "cti-case.h"
#include "cti-demo-text.h"
#include "cti-inquiry.h"
#include "cti-reminder.h"
#include "cti-rhythm.h"

static const char *demo_dir;

static void
load_file (const char *name, CtiDate today, GPtrArray *models)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autofree char *path = g_build_filename (demo_dir, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) errors = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  cases = cti_demo_text_parse (text, length, form, today, &errors);
  for (guint i = 0; errors != NULL && i < errors->len; i++)
    {
      const CtiImportError *error = g_ptr_array_index (errors, i);

      g_test_message ("%s:%d: %s (%d)", name, error->line, error->field, error->code);
    }
  g_assert_nonnull (cases);
  for (guint i = 0; i < cases->len; i++)
    {
      const CtiImportedCase *imported = g_ptr_array_index (cases, i);

      g_ptr_array_add (models, cti_case_new (imported->id, imported->records));
    }
}

static GPtrArray *
load (CtiDate today)
{
  GPtrArray *models = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_case_unref);

  load_file ("guide.cti", today, models);
  load_file ("caseload.cti", today, models);
  load_file ("course.cti", today, models);
  load_file ("ended.cti", today, models);
  return models;
}

static const CtiCase *
find (GPtrArray *models, const char *name)
{
  for (guint i = 0; i < models->len; i++)
    if (strcmp (cti_case_get_name (g_ptr_array_index (models, i)), name) == 0)
      return g_ptr_array_index (models, i);
  g_assert_not_reached ();
}

static void
codes_are_unique (GPtrArray *models)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (models->len, ==, 25);
  for (guint i = 0; i < models->len; i++)
    g_assert_true (
        g_hash_table_add (codes, cti_case_get_citizen (g_ptr_array_index (models, i))->code));
}

static void
each_shows_what_it_is_for (GPtrArray *models, CtiDate today)
{
  static const struct
  {
    const char *name;
    CtiIdentityMode mode;
    CtiPhase phase;
    CtiDue due;
    guint stars;
  } rows[] = {
    { "Sofie", CTI_MODE_COVER_NAME, CTI_PHASE_3, CTI_DUE_LATER, 6 },
    { "Joy", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 7 },
    { "Amanda", CTI_MODE_COVER_NAME, CTI_PHASE_1, CTI_DUE_LATER, 2 },
    { "Liv", CTI_MODE_COVER_NAME, CTI_PHASE_CONTACT, CTI_DUE_NONE, 0 },
    { "T2X6", CTI_MODE_ANONYMOUS, CTI_PHASE_2, CTI_DUE_LATER, 3 },
    { "Kirsten Aagaard", CTI_MODE_IDENTIFIED, CTI_PHASE_2, CTI_DUE_LATER, 4 },
    { "Ida Østergård", CTI_MODE_IDENTIFIED, CTI_PHASE_1, CTI_DUE_OVERDUE, 1 },
    { "Nour", CTI_MODE_COVER_NAME, CTI_PHASE_3, CTI_DUE_NOW, 4 },
    { "Åse Lindhøj", CTI_MODE_IDENTIFIED, CTI_PHASE_2, CTI_DUE_LATER, 4 },
    { "Freja", CTI_MODE_COVER_NAME, CTI_PHASE_1, CTI_DUE_LATER, 1 },
    { "Jonas", CTI_MODE_COVER_NAME, CTI_PHASE_3, CTI_DUE_LATER, 4 },
    { "Birgit Ærenlund", CTI_MODE_IDENTIFIED, CTI_PHASE_OVER, CTI_DUE_NOW, 4 },
    { "Vera", CTI_MODE_COVER_NAME, CTI_PHASE_1, CTI_DUE_OVERDUE, 1 },
    { "Malou", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 2 },
    { "G3W7", CTI_MODE_ANONYMOUS, CTI_PHASE_CLOSED, CTI_DUE_NONE, 1 },
    { "Hanne", CTI_MODE_COVER_NAME, CTI_PHASE_3, CTI_DUE_LATER, 3 },
    { "Rikke", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 7 },
    { "Tanja", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 6 },
    { "E9B4", CTI_MODE_ANONYMOUS, CTI_PHASE_CLOSED, CTI_DUE_NONE, 4 },
    { "Louise Thorup", CTI_MODE_IDENTIFIED, CTI_PHASE_CLOSED, CTI_DUE_NONE, 6 },
    { "Mia", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 6 },
    { "Samira", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 5 },
    { "Katrine", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 5 },
    { "Dorte", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 3 },
    { "Pia", CTI_MODE_COVER_NAME, CTI_PHASE_CLOSED, CTI_DUE_NONE, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CtiCase *model = find (models, rows[i].name);
      g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
      CtiPhasePlan plan;
      CtiDate next;

      g_test_message ("%s", rows[i].name);
      cti_case_get_plan (model, &plan);
      g_assert_cmpint (cti_case_get_citizen (model)->mode, ==, rows[i].mode);
      g_assert_cmpint (cti_phase_plan_get_phase (&plan, today), ==, rows[i].phase);
      g_assert_cmpint (cti_rhythm_get_next (&plan, cti_case_get_last_reading_date (model), today,
                                            &next),
                       ==, rows[i].due);
      g_assert_cmpuint (stars->len, ==, rows[i].stars);
    }
}

/* Who asks for attention: one silent citizen, one low WHO-5 nobody has written about, one thing
 * each that a morning should show; whatever the day. */
static void
a_morning_is_alive (GPtrArray *models, CtiDate today)
{
  static const struct
  {
    CtiRule rule;
    guint least, most;
  } rows[] = {
    { CTI_RULE_WORRIED, 1, 1 },   { CTI_RULE_APPOINTMENT, 2, 2 }, { CTI_RULE_OUTCOME, 1, 1 },
    { CTI_RULE_SILENT, 1, 1 },    { CTI_RULE_UNFINISHED, 2, 2 },  { CTI_RULE_TASK, 3, 3 },
    { CTI_RULE_CONSENT, 1, 1 },   { CTI_RULE_OVER, 1, 1 },        { CTI_RULE_STAR, 2, 4 },
    { CTI_RULE_FOLLOW_UP, 1, 1 }, { CTI_RULE_HANDOVER, 2, 4 },    { CTI_RULE_HANDOVER_ASK, 1, 1 },
  };
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) found = NULL;
  guint counts[CTI_RULE_FOLLOW_UP + 1] = { 0 };

  for (guint i = 0; i < models->len; i++)
    g_ptr_array_add (cards, cti_case_make_card (g_ptr_array_index (models, i)));
  found = cti_reminders_find (cards, NULL, NULL, today, 0);
  for (guint i = 0; i < found->len; i++)
    counts[((CtiReminder *) g_ptr_array_index (found, i))->rule]++;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", cti_enum_to_nick (cti_rule_values, (int) rows[i].rule));
      g_assert_cmpuint (counts[rows[i].rule], >=, rows[i].least);
      g_assert_cmpuint (counts[rows[i].rule], <=, rows[i].most);
    }
}

/* The time together is about halved from phase to phase (domain 1.2). */
static void
support_halves (GPtrArray *models)
{
  static const char *const names[] = { "Sofie",         "Joy",   "Birgit Ærenlund", "Hanne",
                                       "Nour",          "Rikke", "Tanja",           "E9B4",
                                       "Louise Thorup", "Mia",   "Samira" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const CtiCase *model = find (models, names[i]);
      GPtrArray *contacts = cti_case_get_records (model, &cti_contact_type);
      CtiContactSum sums[CTI_PHASE_COUNT];
      CtiPhasePlan plan;

      g_test_message ("%s", names[i]);
      cti_case_get_plan (model, &plan);
      for (int k = 0; k < CTI_PHASE_COUNT; k++)
        cti_contact_sum (contacts, plan.start[k], plan.end[k], &sums[k]);
      g_assert_cmpint (sums[1].direct, >, 0);
      g_assert_cmpfloat_with_epsilon ((double) sums[1].direct / sums[0].direct, 0.5, 0.2);
      g_assert_cmpint (sums[2].direct, <, sums[1].direct);
    }
}

static void
it_reads_the_same_whatever_day_it_is (void)
{
  static const char *const days[] = { "2026-11-21", "2026-03-31", "2028-02-29", "2027-01-01",
                                      "2026-05-31", "2027-03-01", "2026-12-31", "2026-07-30" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CtiDate today = cti_date_parse_iso (days[i]);
      g_autoptr (GPtrArray) models = load (today);

      g_test_message ("%s", days[i]);
      codes_are_unique (models);
      each_shows_what_it_is_for (models, today);
      a_morning_is_alive (models, today);
      support_halves (models);
    }
}

static void
two_views_of_one_reading_are_a_pair (void)
{
  g_autoptr (GPtrArray) models = load (cti_date_new (2026, 11, 21));
  g_autoptr (GPtrArray) readings = cti_case_get_readings (find (models, "Åse Lindhøj"));
  const CtiReading *one = g_ptr_array_index (readings, 2);
  const CtiReading *two = g_ptr_array_index (readings, 3);

  g_assert_nonnull (one->pair);
  g_assert_cmpstr (one->pair, ==, two->pair);
  g_assert_cmpint (one->mode, !=, two->mode);
}

/* Those who have ended ask for nothing in the morning: it belongs to those who are under way. */
static void
what_has_ended_is_quiet (void)
{
  static const char *const days[] = { "2026-11-21", "2028-02-29", "2027-03-31" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CtiDate today = cti_date_parse_iso (days[i]);
      g_autoptr (GPtrArray) models =
          g_ptr_array_new_with_free_func ((GDestroyNotify) cti_case_unref);

      load_file ("ended.cti", today, models);
      for (guint k = 0; k < models->len; k++)
        {
          g_autoptr (CtiCard) card = cti_case_make_card (g_ptr_array_index (models, k));
          g_autoptr (GPtrArray) found = cti_reminders_of_card (card, NULL, today, 0);

          g_test_message ("%s: %s", days[i], card->code);
          g_assert_cmpuint (found->len, ==, 0);
        }
    }
}

static CtiCard *
make_card (GPtrArray *models, const char *name)
{
  return cti_case_make_card (find (models, name));
}

static void
courses_go_other_ways_than_planned (void)
{
  CtiDate today = cti_date_new (2026, 11, 21), day;
  g_autoptr (GPtrArray) models = load (today);
  g_autoptr (CtiCard) paused = make_card (models, "Vera"), early = make_card (models, "Malou");
  g_autoptr (CtiCard) handover = make_card (models, "Hanne"),
                      late = make_card (models, "Birgit Ærenlund");
  const CtiCase *lost = find (models, "G3W7");
  const CtiClosing *of_early, *of_lost;

  g_assert_true (cti_card_is_paused (paused, today));
  g_assert_cmpint (cti_card_get_next_reading (paused, 0, today, &day), ==, CTI_DUE_NONE);
  of_early =
      cti_case_get_closing (find (models, "Malou"), cti_case_get_course (find (models, "Malou")));
  g_assert_cmpint (cti_closing_get_result (of_early), ==, CTI_CLOSING_RESULT_GOALS);
  g_assert_cmpint (cti_card_get_next_reading (early, 0, today, &day), ==, CTI_DUE_NOW);
  of_lost = cti_case_get_closing (lost, cti_case_get_course (lost));
  g_assert_cmpint (cti_closing_get_result (of_lost), ==, CTI_CLOSING_RESULT_INTERRUPTED);
  g_assert_cmpint (cti_card_get_handover (handover, today, &day), ==, CTI_DUE_NONE);
  g_assert_cmpint (cti_card_get_handover (late, today, &day), ==, CTI_DUE_OVERDUE);
  g_assert_true (handover->has_after);
}

static void
sofie_has_her_whole_course (void)
{
  g_autoptr (GPtrArray) models = load (cti_date_new (2026, 11, 21));
  const CtiCase *model = find (models, "Sofie");
  const CtiCourse *course = cti_case_get_course (model);
  g_autoptr (GPtrArray) now = cti_case_get_focus_areas (model, course, 3);
  g_autoptr (GPtrArray) activities = cti_case_get_current_activities (model, course);
  g_autoptr (GArray) changes =
      cti_network_compare (cti_case_get_records (model, &cti_person_type),
                           cti_case_get_records (model, &cti_tie_type), 1, 3);
  guint to_hand_over = 0;

  g_assert_cmpuint (now->len, ==, 3);
  g_assert_cmpuint (changes->len, ==, 5);
  for (guint i = 0; i < activities->len; i++)
    to_hand_over += cti_activity_needs_handover (g_ptr_array_index (activities, i), CTI_PHASE_3);
  g_assert_cmpuint (to_hand_over, ==, 1);
}

static void
inquiries_lead_to_one_case_or_none (void)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autofree char *path = g_build_filename (demo_dir, "course.cti", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) cases = NULL, team = NULL;
  guint counts[3] = { 0 }, counted = 0;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  cases = cti_demo_text_parse_all (text, length, form, cti_date_new (2026, 11, 21), &team, NULL);
  g_assert_cmpuint (team->len, ==, 7);
  for (guint i = 0; i < team->len; i++)
    {
      const CtiInquiry *inquiry = g_ptr_array_index (team, i);

      counts[inquiry->outcome]++;
      counted += cti_inquiry_counts (inquiry);
      g_assert_cmpint (inquiry->case_id != NULL, ==, inquiry->outcome == CTI_INQUIRY_STARTED);
    }
  g_assert_cmpuint (counts[CTI_INQUIRY_STARTED], ==, 1);
  g_assert_cmpuint (counts[CTI_INQUIRY_NOT_STARTED], ==, 4);
  g_assert_cmpuint (counted, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  demo_dir = argv[1];
  g_test_add_func ("/demo-caseload/it-reads-the-same-whatever-day-it-is",
                   it_reads_the_same_whatever_day_it_is);
  g_test_add_func ("/demo-caseload/two-views-of-one-reading-are-a-pair",
                   two_views_of_one_reading_are_a_pair);
  g_test_add_func ("/demo-caseload/what-has-ended-is-quiet", what_has_ended_is_quiet);
  g_test_add_func ("/demo-caseload/courses-go-other-ways-than-planned",
                   courses_go_other_ways_than_planned);
  g_test_add_func ("/demo-caseload/sofie-has-her-whole-course", sofie_has_her_whole_course);
  g_test_add_func ("/demo-caseload/inquiries-lead-to-one-case-or-none",
                   inquiries_lead_to_one_case_or_none);
  return g_test_run ();
}
