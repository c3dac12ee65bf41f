/* The acts that touch two files - an inquiry that becomes a case, a decision that becomes a task, a
 * case that moves away once its receipt is noted - cut and failed at every step on the way to the
 * disk: afterwards both halves are there or neither is. */

#include "step-killer.h"

#define STEPS_MAX 100

typedef struct
{
  const char *name;
  gpointer (*prepare) (StoreFixture *fixture);
  StoreDeed deed;
  /* Fails where one half is there without the other; returns whether the act happened. */
  gboolean (*check) (StoreFixture *fixture, gpointer prepared);
  GDestroyNotify free;
} TwoFileAct;

/* --- From inquiry to case --------------------------------------------------------------------- */

typedef struct
{
  CtiInquiry *inquiry;
  CtiCitizen *citizen;
} Pair;

static void
pair_free (Pair *self)
{
  cti_record_unref (self->inquiry);
  cti_record_unref (self->citizen);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)

static Pair *
pair_new (StoreFixture *fixture, const char *code)
{
  Pair *self = g_new0 (Pair, 1);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_INQUIRY, NULL);
  g_autoptr (GError) error = NULL;

  self->inquiry = cti_record_new (&cti_inquiry_type);
  self->inquiry->date = cti_date_new (2026, 5, 4);
  self->citizen = store_fixture_make_citizen (code, CTI_MODE_COVER_NAME);
  cti_set_text (&self->citizen->inquiry, self->inquiry->record.id);
  cti_change_set_put (set, self->inquiry);
  cti_store_commit_team (fixture->store, set, &error);
  g_assert_no_error (error);
  return self;
}

static gboolean
start (StoreFixture *fixture, gpointer data, GError **error)
{
  Pair *pair = data;
  const char *id = pair->citizen->record.id;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_START_FROM_INQUIRY, NULL);
  g_autoptr (CtiChangeSet) team_set = cti_change_set_new (CTI_ACT_START_FROM_INQUIRY, NULL);
  g_autoptr (CtiInquiry) started = cti_record_copy (pair->inquiry);
  g_autoptr (CtiCase) now = NULL;

  started->outcome = CTI_INQUIRY_STARTED;
  cti_set_text (&started->case_id, id);
  cti_change_set_put (set, pair->citizen);
  cti_change_set_put (team_set, started);
  now = cti_store_create_case_of (fixture->store, set, id, team_set, error);
  return now != NULL;
}

static gboolean
has_case (StoreFixture *fixture, const Pair *pair)
{
  CtiCardIndex *cards = cti_store_get_cards (fixture->store);
  const CtiCardEntry *entry = cti_card_index_find (cards, pair->citizen->record.id);

  return entry != NULL && entry->state == CTI_CARD_GOOD;
}

/* Returns whether the act happened. */
static gboolean
check_start (StoreFixture *fixture, gpointer data)
{
  const Pair *pair = data;
  g_autoptr (GPtrArray) inquiries = cti_store_get_inquiries (fixture->store);
  const CtiInquiry *now = g_ptr_array_index (inquiries, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (inquiries->len, ==, 1);
  if (has_case (fixture, pair))
    {
      g_assert_cmpstr (now->case_id, ==, pair->citizen->record.id);
      g_assert_cmpint (now->outcome, ==, CTI_INQUIRY_STARTED);
      cti_store_verify_case (fixture->store, pair->citizen->record.id, &error);
      g_assert_no_error (error);
    }
  else
    {
      g_assert_null (now->case_id);
      g_assert_cmpint (now->outcome, ==, CTI_INQUIRY_PENDING);
      g_assert_null (
          cti_card_index_find (cti_store_get_cards (fixture->store), pair->citizen->record.id));
    }
  cti_store_verify_team (fixture->store, &error);
  g_assert_no_error (error);
  return has_case (fixture, pair);
}

static void
the_act_names_its_other_half (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (Pair) pair = pair_new (fixture, "K-001");
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GError) error = NULL;

  start (fixture, pair, &error);
  g_assert_no_error (error);
  g_assert_true (check_start (fixture, pair));
  store_fixture_close (fixture);
  store_fixture_open (fixture);
  g_assert_true (check_start (fixture, pair));
  now = cti_store_open_case (fixture->store, pair->citizen->record.id, &error);
  g_assert_cmpstr (cti_case_get_citizen (now)->inquiry, ==, pair->inquiry->record.id);
}

static void
an_act_of_one_file_has_no_other_half (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (fixture, "K-001");
  g_autoptr (Pair) pair = pair_new (fixture, "K-002");

  store_fixture_close (fixture);
  store_fixture_open (fixture);
  g_assert_false (check_start (fixture, pair));
  g_assert_nonnull (cti_card_index_find (cti_store_get_cards (fixture->store), id));
}

/* --- From decision to task -------------------------------------------------------------------- */

typedef struct
{
  char *case_id;
  CtiDecision *decision;
} Decided;

static void
decided_free (Decided *self)
{
  g_free (self->case_id);
  cti_record_unref (self->decision);
  g_free (self);
}

static void
put_team (StoreFixture *fixture, gpointer record)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SUPERVISION, NULL);
  g_autoptr (GError) error = NULL;

  cti_change_set_put (set, record);
  cti_store_commit_team (fixture->store, set, &error);
  g_assert_no_error (error);
}

static gpointer
prepare_decision (StoreFixture *fixture)
{
  Decided *self = g_new0 (Decided, 1);
  g_autoptr (CtiSupervision) session = cti_record_new (&cti_supervision_type);

  self->case_id = store_fixture_add_full_case (fixture, "K-001");
  session->date = cti_date_new (2026, 6, 2);
  session->state = CTI_SUPERVISION_RUNNING;
  cti_set_text (&session->leader, "Supervisor");
  put_team (fixture, session);
  self->decision = cti_record_new (&cti_decision_type);
  cti_set_text (&self->decision->supervision, session->record.id);
  cti_set_text (&self->decision->case_id, self->case_id);
  cti_set_text (&self->decision->text, "Ask the bank");
  cti_set_text (&self->decision->why, "The debt stands in the way of a home");
  self->decision->due = cti_date_new (2026, 6, 9);
  return self;
}

static gboolean
decide (StoreFixture *fixture, gpointer data, GError **error)
{
  Decided *decided = data;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_DECIDE, NULL);
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&task->title, decided->decision->text);
  cti_set_text (&task->note, decided->decision->why);
  cti_set_text (&task->decision, decided->decision->record.id);
  task->due = decided->decision->due;
  cti_set_text (&decided->decision->task, task->record.id);
  cti_change_set_put (set, task);
  now = cti_store_decide (fixture->store, decided->case_id, set, decided->decision, error);
  return now != NULL;
}

static void
assert_same_decision (const CtiDecision *found, const Decided *decided, const CtiTask *task)
{
  g_assert_cmpstr (found->record.id, ==, decided->decision->record.id);
  g_assert_cmpstr (found->supervision, ==, decided->decision->supervision);
  g_assert_cmpstr (found->case_id, ==, decided->case_id);
  g_assert_cmpstr (found->text, ==, decided->decision->text);
  g_assert_cmpstr (found->why, ==, decided->decision->why);
  g_assert_cmpint (found->due, ==, decided->decision->due);
  g_assert_cmpstr (found->task, ==, task->record.id);
}

/* Returns whether the act happened: a task and its decision, or neither. */
static gboolean
check_decision (StoreFixture *fixture, gpointer data)
{
  const Decided *decided = data;
  g_autoptr (GPtrArray) decisions = cti_store_get_team_records (fixture->store, &cti_decision_type);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, decided->case_id, &error);
  GPtrArray *tasks = cti_case_get_records (now, &cti_task_type);

  g_assert_cmpuint (decisions->len, ==, tasks->len);
  if (tasks->len > 0)
    assert_same_decision (decisions->pdata[0], decided, tasks->pdata[0]);
  cti_store_verify_case (fixture->store, decided->case_id, &error);
  g_assert_no_error (error);
  cti_store_verify_team (fixture->store, &error);
  g_assert_no_error (error);
  return tasks->len > 0;
}

/* --- The decision is undone, and done again --------------------------------------------------- */

static CtiChangeSet *
make_turn (CtiStore *store, gconstpointer record, gboolean away)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_UNDO, NULL);
  g_autoptr (CtiRecord) turned = cti_record_copy (record);

  turned->deleted = away ? cti_clock_get_now (cti_store_get_clock (store)) : CTI_MOMENT_NEVER;
  cti_change_set_put (set, turned);
  return set;
}

static gpointer
find_record (GPtrArray *all, const CtiRecordType *type)
{
  for (guint i = 0; i < all->len; i++)
    if (CTI_RECORD (g_ptr_array_index (all, i))->type == type)
      return g_ptr_array_index (all, i);
  return NULL;
}

static gboolean
turn_decision (StoreFixture *fixture, const Decided *decided, gboolean away, GError **error)
{
  g_autoptr (GPtrArray) in_case = cti_store_read_all (fixture->store, decided->case_id, error);
  g_autoptr (GPtrArray) in_team = cti_store_read_all (fixture->store, NULL, NULL);
  g_autoptr (CtiChangeSet) set = NULL, team_set = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (in_case == NULL)
    return FALSE;
  set = make_turn (fixture->store, find_record (in_case, &cti_task_type), away);
  team_set = make_turn (fixture->store, find_record (in_team, &cti_decision_type), away);
  now = cti_store_undo_decision (fixture->store, decided->case_id, set, team_set, error);
  return now != NULL;
}

static gboolean
undo_decision (StoreFixture *fixture, gpointer data, GError **error)
{
  return turn_decision (fixture, data, TRUE, error);
}

static gboolean
redo_decision (StoreFixture *fixture, gpointer data, GError **error)
{
  return turn_decision (fixture, data, FALSE, error);
}

static gpointer
prepare_undo (StoreFixture *fixture)
{
  gpointer decided = prepare_decision (fixture);

  g_assert_true (decide (fixture, decided, NULL));
  return decided;
}

static gpointer
prepare_redo (StoreFixture *fixture)
{
  gpointer decided = prepare_undo (fixture);

  g_assert_true (undo_decision (fixture, decided, NULL));
  return decided;
}

static gboolean
check_undone (StoreFixture *fixture, gpointer data)
{
  return !check_decision (fixture, data);
}

/* What somebody takes out of the trash by itself is no half of anything. */
static void
a_task_restored_alone_stays (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  Decided *decided = prepare_redo (fixture);
  g_autoptr (GPtrArray) in_case = cti_store_read_all (fixture->store, decided->case_id, NULL);
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (CtiChangeSet) set =
      make_turn (fixture->store, find_record (in_case, &cti_task_type), FALSE);
  g_autoptr (CtiCase) restored = cti_store_commit (fixture->store, decided->case_id, set, NULL);
  g_autoptr (CtiCase) now = NULL;

  g_assert_nonnull (restored);
  store_fixture_close (fixture);
  store_fixture_open (fixture);
  now = cti_store_open_case (fixture->store, decided->case_id, NULL);
  decisions = cti_store_get_team_records (fixture->store, &cti_decision_type);
  g_assert_cmpuint (cti_case_get_records (now, &cti_task_type)->len, ==, 1);
  g_assert_cmpuint (decisions->len, ==, 0);
  decided_free (decided);
}

/* --- A case moves away ------------------------------------------------------------------------ */

typedef struct
{
  char *case_id;
  CtiParcel *parcel;
} Move;

static void
move_free (gpointer data)
{
  Move *self = data;

  g_free (self->case_id);
  cti_record_unref (self->parcel);
  g_free (self);
}

static gpointer
prepare_move (StoreFixture *fixture)
{
  Move *self = g_new0 (Move, 1);

  self->case_id = store_fixture_add_full_case (fixture, "K-001");
  self->parcel = cti_record_new (&cti_parcel_type);
  self->parcel->way = CTI_PARCEL_OUT;
  self->parcel->purpose = CTI_PARCEL_TRANSFER;
  self->parcel->sent = cti_date_new (2026, 6, 1);
  self->parcel->expires = cti_date_new (2026, 6, 15);
  cti_parcel_add_case (self->parcel, self->case_id,
                       cti_store_get_last_act (fixture->store, self->case_id, NULL), NULL, NULL);
  put_team (fixture, self->parcel);
  return self;
}

/* As a receipt does: first that it is there is noted, then the case is taken away. */
static gboolean
move_away (StoreFixture *fixture, gpointer data, GError **error)
{
  Move *move = data;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) confirmed = cti_record_copy (move->parcel);

  confirmed->state = CTI_PARCEL_CONFIRMED;
  cti_change_set_put (set, confirmed);
  return cti_store_commit_team (fixture->store, set, error) &&
         cti_store_move_away (fixture->store, confirmed, NULL, error);
}

static gboolean
check_move (StoreFixture *fixture, gpointer data)
{
  Move *move = data;
  g_autoptr (GPtrArray) parcels = cti_store_get_team_records (fixture->store, &cti_parcel_type);
  const CtiParcel *now = g_ptr_array_index (parcels, 0);
  gboolean is_gone =
      cti_card_index_find (cti_store_get_cards (fixture->store), move->case_id) == NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (now->state, ==, is_gone ? CTI_PARCEL_DONE : CTI_PARCEL_OPEN);
  g_assert_true (is_gone || cti_store_verify_case (fixture->store, move->case_id, &error));
  cti_store_verify_team (fixture->store, &error);
  g_assert_no_error (error);
  return is_gone;
}

/* --- The whole case to the trash, and out of it ----------------------------------------------- */

static gboolean
put_or_bring (StoreFixture *fixture, Pair *pair, gboolean discard, GError **error)
{
  const char *id = pair->citizen->record.id;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_UNDO, NULL);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (pair->citizen);
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&citizen->record.author, "somebody");
  cti_set_text (&citizen->record.device, "something");
  citizen->record.made = cti_clock_get_now (cti_store_get_clock (fixture->store));
  citizen->record.deleted = discard ? citizen->record.made : CTI_MOMENT_NEVER;
  cti_change_set_put (set, citizen);
  if (discard)
    return cti_store_discard_case (fixture->store, id, set, error);
  now = cti_store_bring_back_case (fixture->store, id, set, error);
  return now != NULL;
}

static gboolean
discard (StoreFixture *fixture, gpointer data, GError **error)
{
  return put_or_bring (fixture, data, TRUE, error);
}

static gboolean
bring_back (StoreFixture *fixture, gpointer data, GError **error)
{
  return put_or_bring (fixture, data, FALSE, error);
}

static gpointer
prepare_discard (StoreFixture *fixture)
{
  Pair *pair = pair_new (fixture, "K-001");
  g_autoptr (GError) error = NULL;

  start (fixture, pair, &error);
  g_assert_no_error (error);
  return pair;
}

static gpointer
prepare_bring_back (StoreFixture *fixture)
{
  Pair *pair = prepare_discard (fixture);
  g_autoptr (GError) error = NULL;

  discard (fixture, pair, &error);
  g_assert_no_error (error);
  return pair;
}

/* In the trash the file is whole, nobody opens it, and the inquiry is free. */
static gboolean
check_bring_back (StoreFixture *fixture, gpointer data)
{
  const Pair *pair = data;
  const CtiCardEntry *entry =
      cti_card_index_find_seen (cti_store_get_cards (fixture->store), pair->citizen->record.id);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (entry);
  cti_store_verify_case (fixture->store, entry->id, &error);
  g_assert_no_error (error);
  if (entry->state == CTI_CARD_TRASHED)
    g_assert_null (cti_store_open_case (fixture->store, entry->id, NULL));
  return check_start (fixture, data);
}

static gboolean
check_discard (StoreFixture *fixture, gpointer data)
{
  return !check_bring_back (fixture, data);
}

/* --- Every act, cut and failed ---------------------------------------------------------------- */

static gpointer
prepare_start (StoreFixture *fixture)
{
  return pair_new (fixture, "K-001");
}

static const TwoFileAct start_act = { "start", prepare_start, start, check_start,
                                      (GDestroyNotify) pair_free };
static const TwoFileAct decide_act = { "decision", prepare_decision, decide, check_decision,
                                       (GDestroyNotify) decided_free };
static const TwoFileAct undo_act = { "decision-undone", prepare_undo, undo_decision, check_undone,
                                     (GDestroyNotify) decided_free };
static const TwoFileAct redo_act = { "decision-done-again", prepare_redo, redo_decision,
                                     check_decision, (GDestroyNotify) decided_free };
static const TwoFileAct discard_act = { "to-the-trash", prepare_discard, discard, check_discard,
                                        (GDestroyNotify) pair_free };
static const TwoFileAct bring_back_act = { "out-of-the-trash", prepare_bring_back, bring_back,
                                           check_bring_back, (GDestroyNotify) pair_free };
static const TwoFileAct move_act = { "move", prepare_move, move_away, check_move, move_free };

static void
killed_at_any_step_it_is_whole (gconstpointer data)
{
  const TwoFileAct *act = data;
  guint stride = (guint) fixture_stride (1, 2);
  guint finished = 0, absent = 0, step;
  gboolean cut = TRUE;

  for (step = 1; cut && step < STEPS_MAX; step += stride)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      gpointer prepared = act->prepare (fixture);

      cut = kill_before_step (fixture, step, act->deed, prepared);
      if (act->check (fixture, prepared))
        finished += cut;
      else
        absent++;
      act->free (prepared);
    }
  g_assert_cmpuint (step, <, STEPS_MAX);
  g_assert_cmpuint (finished, >, 0); /* cut between the files, and finished at the next opening */
  g_assert_cmpuint (absent, >, 0);
}

static void
what_failed_did_not_happen (gconstpointer data)
{
  const TwoFileAct *act = data;
  guint stride = (guint) fixture_stride (1, 2);
  guint failed = 0, step;
  gboolean done = FALSE;

  for (step = 1; !done && step < STEPS_MAX; step += stride)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      gpointer prepared = act->prepare (fixture);

      done = fail_at_step (fixture, step, FALSE, act->deed, prepared);
      g_assert_cmpint (act->check (fixture, prepared), ==, done);
      failed += !done;
      store_fixture_close (fixture);
      store_fixture_open (fixture);
      g_assert_cmpint (act->check (fixture, prepared), ==, done);
      act->free (prepared);
    }
  g_assert_cmpuint (failed, >, 5);
}

/* Neither finished nor taken back while the disk refuses everything; the next opening does it. */
static void
a_disk_that_goes_away_leaves_no_half (gconstpointer data)
{
  const TwoFileAct *act = data;
  guint stride = (guint) fixture_stride (1, 2);
  guint step;
  gboolean done = FALSE;

  for (step = 1; !done && step < STEPS_MAX; step += stride)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      gpointer prepared = act->prepare (fixture);

      done = fail_at_step (fixture, step, TRUE, act->deed, prepared);
      store_fixture_crash (fixture);
      store_fixture_open (fixture);
      act->check (fixture, prepared);
      act->free (prepared);
    }
  g_assert_true (done);
}

static void
add (const TwoFileAct *act, const char *sentence, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/pairs/%s/%s", act->name, sentence);

  g_test_add_data_func (path, act, test);
}

int
main (int argc, char **argv)
{
  const TwoFileAct *const acts[] = { &start_act,   &decide_act,     &undo_act, &redo_act,
                                     &discard_act, &bring_back_act, &move_act };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairs/the-act-names-its-other-half", the_act_names_its_other_half);
  g_test_add_func ("/pairs/an-act-of-one-file-has-no-other-half",
                   an_act_of_one_file_has_no_other_half);
  g_test_add_func ("/pairs/a-task-restored-alone-stays", a_task_restored_alone_stays);
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      add (acts[i], "killed-at-any-step-it-is-whole", killed_at_any_step_it_is_whole);
      add (acts[i], "a-disk-that-goes-away-leaves-no-half", a_disk_that_goes_away_leaves_no_half);
      if (acts[i] !=
          &move_act) /* a receipt is noted for good: what failed is done at the opening */
        add (acts[i], "what-failed-did-not-happen", what_failed_did_not_happen);
    }
  return g_test_run ();
}
