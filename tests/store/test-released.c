/* Stores of released schemas, one folder each in tests/data: every later program opens them. */

#include <glib/gstdio.h>
#include <string.h>

#include "cti-id.h"
#include "cti-import-batch.h"
#include "cti-kept-count.h"
#include "cti-supervision.h"
#include "cti-task.h"
#include "released-store.h"
#include "store-fixture.h"

static char *
find_written (StoreFixture *self)
{
  return g_strdup (cti_card_index_find_code (cti_store_get_cards (self->store), RELEASED_CODE)->id);
}

/* Writes to the case, and sees it and the team's file whole when the store is opened anew. */
static void
commit_and_look_again (StoreFixture *self, const char *id, const CtiChangeSet *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_commit (self->store, id, set, &error);

  g_assert_no_error (error);
  store_fixture_close (self);
  store_fixture_open (self);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
  g_assert_true (cti_store_verify_team (self->store, NULL));
}

static void
assert_star_is_as_written (const CtiCase *now)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  g_assert_cmpuint (stars->len, ==, 2);
  for (guint i = 0; i < FIXTURE_AREAS; i++)
    {
      g_assert_cmpint (cti_star_get_value (stars->pdata[0], i), ==, i == 2 ? 9 : 4);
      g_assert_cmpint (cti_star_get_value (stars->pdata[1], i), ==, 6);
    }
  g_assert_cmpstr (cti_star_get_score (stars->pdata[0], 2)->note, ==, RELEASED_NOTE);
  g_assert_cmpint (((CtiStar *) stars->pdata[0])->reading->date, ==, cti_date_new (2026, 2, 9));
}

static void
assert_history_is_kept (StoreFixture *self, const CtiCase *now)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);
  const char *row = cti_star_get_score (stars->pdata[0], 2)->record.id;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history =
      cti_store_get_history (self->store, cti_case_get_id (now), row, &error);
  const CtiChange *change;

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 3); /* made; value and note corrected */
  change = history->pdata[1];
  g_assert_cmpint (change->kind, ==, CTI_ACT_CORRECT_STAR);
  g_assert_cmpstr (change->why, ==, RELEASED_WHY);
  g_assert_cmpstr (change->field, ==, "value");
  g_assert_cmpstr (change->old, ==, "4");
  g_assert_cmpstr (change->now, ==, "9");
  g_assert_cmpint (cti_moment_get_day (change->made), ==, cti_date_new (2026, 6, 2));
}

/* The case of a released store, with what every schema has held. */
static CtiCase *
open_written (StoreFixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  CtiCase *now = cti_store_open_case (self->store, id, &error);

  g_assert_no_error (error);
  assert_star_is_as_written (now);
  assert_history_is_kept (self, now);
  return now;
}

static void
silence_star (StoreFixture *self, const char *id, const CtiCase *before)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));

  g_assert_null (citizen->quiet_rules);
  cti_set_text (&citizen->quiet_rules, "star");
  cti_change_set_put (set, citizen);
  commit_and_look_again (self, id, set);
}

static void
schema_one_opens_as_it_was_written (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-1");
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *id = NULL;
  CtiCardIndex *cards;

  store_fixture_open (self);
  cards = cti_store_get_cards (self->store);
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team North");
  g_assert_cmpint (cti_card_index_find_code (cards, "F-002")->card->mode, ==, CTI_MODE_ANONYMOUS);
  g_assert_cmpint (cti_card_index_find_code (cards, RELEASED_CODE)->card->readings, ==, 2);
  id = find_written (self);
  now = open_written (self, id);
  g_assert_true (cti_store_verify_case (self->store, id, NULL));
  g_assert_true (cti_store_verify_team (self->store, NULL));
  g_assert_cmpuint (cti_use_log_get_length (cti_store_get_use_log (self->store)), ==, 1);
}

static void
schema_one_can_be_gone_on_with (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-1");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  id = find_written (self);
  store_fixture_add_star (self, id, cti_date_new (2026, 6, 1), 8);
  store_fixture_close (self);
  store_fixture_open (self);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
}

static CtiChangeSet *
make_plan (const CtiCase *now)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_CHANGE_PLAN, NULL);
  g_autoptr (CtiFocusArea) area = cti_record_new (&cti_focus_area_type);
  g_autoptr (CtiActivity) activity = cti_record_new (&cti_activity_type);
  g_autoptr (CtiCourse) course = cti_record_copy (cti_case_get_course (now));

  cti_set_text (&area->course, course->record.id);
  cti_set_text (&area->area, "money");
  area->phase = 1;
  cti_set_text (&activity->course, course->record.id);
  cti_set_text (&activity->focus, area->record.id);
  cti_set_text (&activity->what, "Open the letters");
  activity->owner = CTI_OWNER_CITIZEN;
  course->phase2_start = cti_date_new (2026, 6, 20);
  cti_change_set_put (set, area);
  cti_change_set_put (set, activity);
  cti_change_set_put (set, course);
  return set;
}

/* What schema 1 did not know is unknown, and can be written from now on. */
static void
schema_one_takes_what_is_new (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-1");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (CtiChangeSet) set = NULL;
  g_autofree char *id = NULL;
  const CtiCard *card;

  store_fixture_open (self);
  card = cti_card_index_find_code (cti_store_get_cards (self->store), RELEASED_CODE)->card;
  id = g_strdup (card->record.id);
  before = cti_store_open_case (self->store, id, &error);
  g_assert_cmpint (cti_case_get_citizen (before)->gender, ==, CTI_GENDER_UNKNOWN);
  g_assert_cmpuint (cti_case_get_records (before, &cti_activity_type)->len, ==, 0);
  g_assert_cmpint (cti_store_get_team (self->store)->focus_max, ==, 5);
  set = make_plan (before);
  commit_and_look_again (self, id, set);
  card = cti_card_index_find_code (cti_store_get_cards (self->store), RELEASED_CODE)->card;
  g_assert_cmpint (card->phase2_start, ==, cti_date_new (2026, 6, 20));
}

/* The cards of schema 1 lacked days, so the first opening makes all of them anew, and only that. */
static void
schema_one_has_its_cards_made_anew_once (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-1");

  store_fixture_open (self);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 2);
  store_fixture_close (self);
  store_fixture_open (self);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 0);
}

/* What schema 2 added is there, and what schema 3 adds can be written beside it. */
static void
schema_two_opens_and_takes_what_is_new (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-2");
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (GPtrArray) inquiries = NULL;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CONTACT, NULL);
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autofree char *id = NULL;

  store_fixture_open (self);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 2);
  g_assert_cmpint (cti_store_get_team (self->store)->silent_2, ==, CTI_SILENT_2_DEFAULT);
  g_assert_cmpint (cti_store_get_worker (self->store)->fte, ==, CTI_FTE_FULL);
  inquiries = cti_store_get_inquiries (self->store);
  g_assert_cmpstr (((CtiInquiry *) inquiries->pdata[0])->note, ==, RELEASED_NOTE);
  id = find_written (self);
  before = open_written (self, id);
  g_assert_cmpstr (((CtiActivity *) cti_case_get_latest (before, &cti_activity_type))->what, ==,
                   RELEASED_ACTIVITY);
  contact->date = cti_date_new (2026, 6, 1);
  contact->minutes = 30;
  contact->with_citizen = TRUE;
  cti_change_set_put (set, contact);
  commit_and_look_again (self, id, set);
  g_assert_cmpint (cti_card_index_find_code (cti_store_get_cards (self->store), RELEASED_CODE)
                       ->card->last_contact,
                   ==, contact->date);
}

/* What schema 3 kept is there; what schema 4 adds is unsaid in it, and can be written. */
static void
schema_three_opens_and_takes_what_is_new (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-3");
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (GPtrArray) notes = NULL, stars = NULL;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_NOTE, NULL);
  g_autoptr (CtiNote) note = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  id = find_written (self);
  before = open_written (self, id);
  stars = cti_case_get_stars (before);
  g_assert_cmpint (cti_star_get_score (stars->pdata[0], 2)->answer, ==, CTI_SCORE_SCORED);
  notes = cti_case_get_notes (before);
  note = cti_record_copy (notes->pdata[0]);
  g_assert_cmpstr (note->words, ==, RELEASED_NOTE);
  g_assert_null (note->together);
  cti_set_text (&note->together, RELEASED_NOTE);
  note->confirmed_on = cti_date_new (2026, 6, 1);
  cti_change_set_put (set, note);
  commit_and_look_again (self, id, set);
}

/* Reminders are tuned in the team's file, and silenced for one citizen. */
static void
schema_three_takes_rules_for_one_citizen (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-3");
  g_autoptr (CtiCase) before = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 2);
  g_assert_cmpint (cti_store_get_team (self->store)->border_days, ==, CTI_BORDER_DAYS_DEFAULT);
  g_assert_cmpint (cti_store_get_team (self->store)->consent_days, ==, CTI_CONSENT_DAYS_DEFAULT);
  id = find_written (self);
  before = open_written (self, id);
  silence_star (self, id, before);
  g_assert_cmpstr (cti_card_index_find_code (cti_store_get_cards (self->store), RELEASED_CODE)
                       ->card->quiet_rules,
                   ==, "star");
}

/* What schemas 4 and 5 kept alike: a session of supervision and a note that both wrote. */
static void
assert_four_is_kept (StoreFixture *self, const CtiCase *now)
{
  g_autoptr (GPtrArray) sessions = cti_store_get_team_records (self->store, &cti_supervision_type);
  g_autoptr (GPtrArray) notes = cti_case_get_notes (now);

  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpstr (((CtiSupervision *) sessions->pdata[0])->notes, ==, RELEASED_NOTE);
  g_assert_cmpstr (((CtiNote *) notes->pdata[0])->together, ==, RELEASED_NOTE);
}

/* What schema 4 kept is there, and its case and team can still be written. */
static void
schema_four_opens_and_is_written (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-4");
  g_autoptr (CtiCase) before = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  g_assert_cmpint (cti_store_get_team (self->store)->task_days, ==, 0);
  g_assert_cmpint (cti_store_get_team (self->store)->agreement_days, ==,
                   CTI_AGREEMENT_DAYS_DEFAULT);
  id = find_written (self);
  before = open_written (self, id);
  assert_four_is_kept (self, before);
  silence_star (self, id, before);
}

/* What schema 5 added to the team's file is there too. */
static void
schema_five_opens_and_is_written (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-5");
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (GPtrArray) batches = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  g_assert_cmpint (cti_store_get_team (self->store)->keep_months, ==, RELEASED_MONTHS);
  batches = cti_store_get_team_records (self->store, &cti_import_batch_type);
  g_assert_cmpuint (batches->len, ==, 1);
  g_assert_cmpint (((CtiImportBatch *) batches->pdata[0])->n_rows, ==, 3);
  id = find_written (self);
  before = open_written (self, id);
  assert_four_is_kept (self, before);
  silence_star (self, id, before);
}

/* What schema 5 did not know can be written from now on, and is there when it is opened anew. */
static void
schema_five_counts_what_is_erased (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-5");
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  g_assert_cmpint (cti_store_get_team (self->store)->over_days, ==, 0);
  before = cti_store_get_team_records (self->store, &cti_kept_count_type);
  g_assert_cmpuint (before->len, ==, 0);
  id = find_written (self);
  g_assert_true (cti_store_erase_case (self->store, id, NULL));
  store_fixture_close (self);
  store_fixture_open (self);
  after = cti_store_get_team_records (self->store, &cti_kept_count_type);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (((CtiKeptCount *) after->pdata[0])->quarter, ==, 20261);
  g_assert_true (cti_store_verify_team (self->store, NULL));
}

/* What schema 6 added to the team's file is there. */
static void
schema_six_opens_and_is_written (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-6");
  g_autoptr (CtiCase) before = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  g_assert_cmpint (cti_store_get_team (self->store)->over_days, ==, RELEASED_DAYS);
  kept = cti_store_get_team_records (self->store, &cti_kept_count_type);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((CtiKeptCount *) kept->pdata[0])->started, ==, 1);
  id = find_written (self);
  before = open_written (self, id);
  assert_four_is_kept (self, before);
  silence_star (self, id, before);
}

static void
commit_team_task (StoreFixture *self, const CtiTask *task)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TASK, NULL);

  cti_change_set_put (set, task);
  g_assert_true (cti_store_commit_team (self->store, set, NULL));
  store_fixture_close (self);
  store_fixture_open (self);
  g_assert_true (cti_store_verify_team (self->store, NULL));
}

/* What schema 6 did not know: the day that a monthly task of the 31st is counted from. */
static void
schema_six_takes_the_day_of_a_task (void)
{
  g_autoptr (StoreFixture) self = copy_store ("store-6");
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TASK, NULL);
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
  g_autoptr (CtiTask) team_task = NULL;
  g_autoptr (GPtrArray) tasks = NULL, team_tasks = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *id = NULL;

  store_fixture_open (self);
  id = find_written (self);
  cti_set_text (&task->title, RELEASED_NOTE);
  task->repeat_day = 31;
  team_task = cti_record_copy (task);
  cti_change_set_put (set, task);
  commit_and_look_again (self, id, set);
  commit_team_task (self, team_task);
  now = open_written (self, id);
  tasks = cti_case_get_tasks (now);
  g_assert_cmpint (((CtiTask *) tasks->pdata[0])->repeat_day, ==, 31);
  team_tasks = cti_store_get_team_records (self->store, &cti_task_type);
  g_assert_cmpint (((CtiTask *) team_tasks->pdata[0])->repeat_day, ==, 31);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/released/schema-one-opens-as-it-was-written",
                   schema_one_opens_as_it_was_written);
  g_test_add_func ("/released/schema-one-can-be-gone-on-with", schema_one_can_be_gone_on_with);
  g_test_add_func ("/released/schema-one-takes-what-is-new", schema_one_takes_what_is_new);
  g_test_add_func ("/released/schema-one-has-its-cards-made-anew-once",
                   schema_one_has_its_cards_made_anew_once);
  g_test_add_func ("/released/schema-two-opens-and-takes-what-is-new",
                   schema_two_opens_and_takes_what_is_new);
  g_test_add_func ("/released/schema-three-opens-and-takes-what-is-new",
                   schema_three_opens_and_takes_what_is_new);
  g_test_add_func ("/released/schema-three-takes-rules-for-one-citizen",
                   schema_three_takes_rules_for_one_citizen);
  g_test_add_func ("/released/schema-four-opens-and-is-written", schema_four_opens_and_is_written);
  g_test_add_func ("/released/schema-five-opens-and-is-written", schema_five_opens_and_is_written);
  g_test_add_func ("/released/schema-five-counts-what-is-erased",
                   schema_five_counts_what_is_erased);
  g_test_add_func ("/released/schema-six-opens-and-is-written", schema_six_opens_and_is_written);
  g_test_add_func ("/released/schema-six-takes-the-day-of-a-task",
                   schema_six_takes_the_day_of_a_task);
  return g_test_run ();
}
