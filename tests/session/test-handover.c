/* Two stores hand cases to one another. */

#include <string.h>

#include "cti-pack.h"
#include "cti-use-citizen.h"
#include "cti-use-task.h"
#include "handover-desk.h"

/* Days and ids of a pack are drawn; drawn the same each time, none meets a word that is looked for
 * in a pack, or a day of another pack, in one run of a hundred. */
#define PACKS_SEED 7

static guint
count_acts (SessionFixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) history = cti_store_get_history (fixture->store, id, NULL, NULL);

  return history != NULL ? history->len : 0;
}

static gboolean
history_holds (SessionFixture *fixture, const char *id, const char *value)
{
  g_autoptr (GPtrArray) history = cti_store_get_history (fixture->store, id, NULL, NULL);

  for (guint i = 0; i < history->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (history, i);

      if (g_strcmp0 (change->old, value) == 0 || g_strcmp0 (change->now, value) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
transfer_moves_the_case (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  guint acts = count_acts (desk->ida, id);
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autoptr (CtiAccepted) confirmed = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiParcel) parcel = NULL;

  g_assert_cmpuint (taken->taken->len, ==, 1);
  g_assert_true (desk_has (desk->ida, id)); /* until the receipt is there */
  now = cti_store_open_case (desk->bo->store, id, NULL);
  g_assert_cmpstr (cti_case_get_identity (now)->name, ==, CANARY_NAME);
  g_assert_cmpuint (count_acts (desk->bo, id), >, acts);
  g_assert_true (cti_store_verify_case (desk->bo->store, id, NULL));
  confirmed = desk_accept (desk->ida, taken->receipt);
  g_assert_cmpuint (confirmed->gone, ==, 1);
  g_assert_false (desk_has (desk->ida, id));
  parcel = desk_find_parcel (desk->ida, CTI_PARCEL_OUT, CTI_PARCEL_TRANSFER);
  g_assert_cmpint (parcel->state, ==, CTI_PARCEL_DONE);
  session_fixture_close (desk->ida);
  session_fixture_open (desk->ida);
  g_assert_false (desk_has (desk->ida, id));
  session_fixture_close (desk->bo);
  session_fixture_open (desk->bo);
  g_assert_true (desk_has (desk->bo, id));
  g_assert_cmpuint (session_fixture_count_uses (desk->ida, "hand-over"), ==, 1);
  g_assert_cmpuint (session_fixture_count_uses (desk->ida, "move-away"), ==, 1);
  g_assert_cmpuint (session_fixture_count_uses (desk->bo, "take-over"), ==, 1);
}

/* What was written after the file was made is not lost with the case. */
static void
case_that_changed_stays (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autofree char *note = desk_put_note (desk->ida, id, "She rang after all");
  g_autoptr (CtiAccepted) confirmed = desk_accept (desk->ida, taken->receipt);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (CtiAccepted) second = NULL, gone = NULL;
  g_autofree char *fact = NULL;

  g_assert_cmpuint (confirmed->gone, ==, 0);
  g_assert_cmpuint (confirmed->stay->len, ==, 1);
  g_assert_true (desk_has (desk->ida, id));
  again = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  second = desk_accept (desk->bo, again);
  g_assert_cmpuint (second->merged->len, ==, 1);
  fact = desk_read_note (desk->bo, id, note);
  g_assert_cmpstr (fact, ==, "She rang after all");
  gone = desk_accept (desk->ida, second->receipt);
  g_assert_false (desk_has (desk->ida, id));
}

/* The power goes after the receipt was noted: opening the store takes the case away. */
static void
cut_off_move_is_finished (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) sent = desk_find_parcel (desk->ida, CTI_PARCEL_OUT, CTI_PARCEL_TRANSFER);
  g_autoptr (CtiParcel) confirmed = cti_record_copy (sent);
  g_autoptr (CtiParcel) now = NULL;

  confirmed->state = CTI_PARCEL_CONFIRMED;
  cti_change_set_put (set, confirmed);
  g_assert_true (cti_store_commit_team (desk->ida->store, set, NULL));
  session_fixture_close (desk->ida);
  session_fixture_open (desk->ida);
  g_assert_false (desk_has (desk->ida, id));
  now = desk_find_parcel (desk->ida, CTI_PARCEL_OUT, CTI_PARCEL_TRANSFER);
  g_assert_cmpint (now->state, ==, CTI_PARCEL_DONE);
}

/* The power goes after the case was kept: the same file is accepted again, and nothing twice. */
static void
cut_off_arrival_is_finished (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) file = desk_open (desk->bo, sealed);
  const CtiParcelPart *part = g_ptr_array_index (file->parts, 0);
  g_autoptr (CtiForeignCase) foreign =
      cti_store_open_foreign (desk->bo->store, id, part->content, NULL);
  g_autoptr (CtiChangeSet) note = cti_change_set_new (CTI_ACT_TAKE_OVER, NULL);
  g_autoptr (CtiCase) kept = NULL;
  g_autoptr (CtiAccepted) accepted = NULL;
  guint acts;

  note->partner = g_strdup (file->id);
  kept = cti_store_take_over (desk->bo->store, foreign, note, "Ida", NULL, NULL);
  g_assert_nonnull (kept);
  acts = count_acts (desk->bo, id);
  accepted = desk_accept (desk->bo, sealed);
  g_assert_cmpuint (accepted->taken->len, ==, 0);
  g_assert_nonnull (accepted->receipt);
  g_assert_cmpuint (count_acts (desk->bo, id), ==, acts);
}

static void
taken_code_is_changed (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *other = session_fixture_add_case (desk->bo, "K-01");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autoptr (CtiCase) now = cti_store_open_case (desk->bo->store, id, NULL);

  g_assert_cmpuint (taken->renamed->len, ==, 1);
  g_assert_cmpstr (cti_case_get_citizen (now)->code, !=, "K-01");
}

/* A leave: both write, each note is there afterwards, and what both changed is asked. */
static void
leave_is_put_together (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *shared = desk_put_note (desk->ida, id, "Before the leave");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_COVER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autoptr (CtiAccepted) receipt = desk_accept (desk->ida, taken->receipt);
  g_autoptr (CtiParcel) cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  g_autofree char *of_bo = desk_put_note (desk->bo, id, "Written by Bo");
  g_autofree char *of_ida = desk_put_note (desk->ida, id, "Written by Ida on the beach");
  g_autoptr (GBytes) back = NULL;
  g_autoptr (CtiParcelFile) file = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (CtiAccepted) merged = NULL, gone = NULL;
  g_autofree char *text = NULL, *first = NULL, *second = NULL;
  CtiMergeQuestion *question;
  const CtiTakeBack *plan;

  g_assert_cmpuint (receipt->gone, ==, 0);
  g_assert_true (desk_has (desk->ida, id));
  desk_change_note (desk->bo, id, shared, "As Bo sees it");
  desk_change_note (desk->ida, id, shared, "As Ida sees it");
  back = desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, NULL, cover->record.id);
  file = desk_open (desk->ida, back);
  plans = cti_parcel_plan_take_back (desk->ida->store, file, NULL);
  plan = g_ptr_array_index (plans, 0);
  g_assert_cmpuint (plan->merge->n_new, ==, 1);
  g_assert_cmpuint (plan->merge->questions->len, ==, 1);
  question = g_ptr_array_index (plan->merge->questions, 0);
  g_assert_cmpstr (question->base, ==, "Before the leave");
  g_assert_cmpstr (question->mine, ==, "As Ida sees it");
  g_assert_cmpstr (question->theirs, ==, "As Bo sees it");
  g_assert_null (cti_use_accept (desk->ida->store, file, plans, NULL)); /* not answered */
  question->answer = CTI_MERGE_MINE;
  merged = cti_use_accept (desk->ida->store, file, plans, NULL);
  g_assert_nonnull (merged);
  text = desk_read_note (desk->ida, id, shared);
  first = desk_read_note (desk->ida, id, of_bo);
  second = desk_read_note (desk->ida, id, of_ida);
  g_assert_cmpstr (text, ==, "As Ida sees it");
  g_assert_cmpstr (first, ==, "Written by Bo");
  g_assert_cmpstr (second, ==, "Written by Ida on the beach");
  g_assert_true (history_holds (desk->ida, id, "As Bo sees it")); /* nothing is dropped */
  g_assert_true (cti_store_verify_case (desk->ida->store, id, NULL));
  gone = desk_accept (desk->bo, merged->receipt);
  g_assert_false (desk_has (desk->bo, id));
  g_assert_cmpint (desk_refuses (desk->ida, back, NULL), ==, CTI_TROUBLE_PARCEL_USED);
}

static void
both_versions_of_a_note_can_stay (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *shared = desk_put_note (desk->ida, id, "Before the leave");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_COVER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autoptr (CtiParcel) cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  g_autoptr (GBytes) back = NULL;
  g_autoptr (CtiParcelFile) file = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (CtiAccepted) merged = NULL;
  g_autofree char *text = NULL;
  CtiMerge *merge;

  desk_change_note (desk->bo, id, shared, "Bo");
  desk_change_note (desk->ida, id, shared, "Ida");
  back = desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, NULL, cover->record.id);
  file = desk_open (desk->ida, back);
  plans = cti_parcel_plan_take_back (desk->ida->store, file, NULL);
  merge = ((CtiTakeBack *) g_ptr_array_index (plans, 0))->merge;
  ((CtiMergeQuestion *) g_ptr_array_index (merge->questions, 0))->answer = CTI_MERGE_BOTH;
  merged = cti_use_accept (desk->ida->store, file, plans, NULL);
  g_assert_nonnull (merged);
  text = desk_read_note (desk->ida, id, shared);
  g_assert_cmpstr (text, ==, "Ida\n\nBo");
}

/* Everything of a pack as one text, as somebody would search it who opened it. */
static char *
read_pack (SessionFixture *at, GBytes *sealed)
{
  g_autoptr (CtiParcelFile) file = desk_open (at, sealed);
  const CtiParcelPart *part = g_ptr_array_index (file->parts, 0);

  return g_strdup_printf ("%s\n%s\n%.*s", part->id, part->code,
                          (int) cti_secret_get_size (part->content),
                          (const char *) cti_secret_get_bytes (part->content));
}

static void
pack_tells_nobody (void)
{
  static const char *const canaries[] = { "Kanariella",    "KANARIELLA", "Finkenstein",
                                          "31 41 59 26",   "31415926",   "Nattergalevej",
                                          "Svaleby",       "birth",      "Gøgine",
                                          "G\303\266gine", "Lærkedal",   "K-01",
                                          FIXTURE_START };
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed =
      desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autofree char *text = read_pack (desk->bo, sealed);
  g_autoptr (CtiParcelFile) file = desk_open (desk->bo, sealed);
  g_autoptr (CtiCase) shown = cti_pack_read (g_ptr_array_index (file->parts, 0), file->sent, NULL);
  const CtiContact *contact;

  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    if (strstr (text, canaries[i]) != NULL)
      g_error ("%s stands in the pack:\n%s", canaries[i], text);
  g_assert_null (strstr (text, id));
  contact = cti_case_get_latest (shown, &cti_contact_type);
  g_assert_cmpint (contact->date, ==, fixture_day ("2026-03-02")); /* as far from today */
  g_assert_null (contact->line); /* what was written stays at home */
  g_assert_cmpint (contact->minutes, ==, 45);
  g_assert_false (desk_has (desk->bo, id));
}

static gboolean
tells_apart (const CtiField *field)
{
  return field->kind == CTI_FIELD_REF || field->kind == CTI_FIELD_DATE ||
         (field->flags & (CTI_FIELD_PERSONAL | CTI_FIELD_CLOCK)) != 0;
}

/* Every id and day and name of a pack, but not the key of an area or a number of minutes; and not
 * the cover name, which is dealt and may come twice by chance. */
static GHashTable *
gather (SessionFixture *at, GBytes *sealed)
{
  g_autoptr (CtiParcelFile) file = desk_open (at, sealed);
  const CtiParcelPart *part = g_ptr_array_index (file->parts, 0);
  g_autoptr (GKeyFile) text = g_key_file_new ();
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) groups = NULL;

  g_hash_table_add (values, g_strdup (file->id));
  g_assert_true (
      g_key_file_load_from_data (text, (const char *) cti_secret_get_bytes (part->content),
                                 cti_secret_get_size (part->content), G_KEY_FILE_NONE, NULL));
  groups = g_key_file_get_groups (text, NULL);
  for (char **group = groups; *group != NULL; group++)
    for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
      {
        if (!g_str_has_suffix (*group, (*type)->name) || *type == &cti_person_type)
          continue;
        g_hash_table_add (values, g_key_file_get_string (text, *group, "id", NULL));
        for (guint f = 0; f < (*type)->n_fields; f++)
          if (tells_apart (&(*type)->fields[f]) &&
              g_key_file_has_key (text, *group, (*type)->fields[f].name, NULL))
            g_hash_table_add (values,
                              g_key_file_get_string (text, *group, (*type)->fields[f].name, NULL));
      }
  return values;
}

static void
two_packs_have_no_value_in_common (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) one = desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (GBytes) two = desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (GHashTable) first = gather (desk->bo, one);
  g_autoptr (GHashTable) second = gather (desk->bo, two);
  GHashTableIter iter;
  gpointer value;

  g_assert_cmpuint (g_hash_table_size (first), >=, 6);
  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &value, NULL))
    if (g_hash_table_contains (second, value))
      g_error ("%s stands in both", (char *) value);
}

static void
decisions_become_tasks (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed =
      desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) pack = desk_open (desk->bo, sealed);
  const CtiParcelPart *part = g_ptr_array_index (pack->parts, 0);
  g_autoptr (GPtrArray) decisions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);
  CtiParcelDecision *decision =
      cti_parcel_decision_new (part->id, "Visit the debt adviser with her");
  g_autoptr (GBytes) reply = NULL;
  g_autoptr (CtiAccepted) accepted = NULL;
  g_autoptr (CtiCase) now = NULL;
  const CtiTask *task;

  decision->why = g_strdup ("Nothing moved since the first star");
  decision->due = fixture_day ("2026-06-20");
  g_ptr_array_add (decisions, decision);
  reply = cti_use_reply (desk->bo->store, pack, decisions, NULL);
  accepted = desk_accept (desk->ida, reply);
  g_assert_cmpuint (accepted->tasks, ==, 1);
  now = cti_store_open_case (desk->ida->store, id, NULL);
  task = cti_case_get_latest (now, &cti_task_type);
  g_assert_cmpstr (task->title, ==, "Visit the debt adviser with her");
  g_assert_cmpstr (task->note, ==, "Nothing moved since the first star");
  g_assert_cmpint (task->due, ==, decision->due);
  g_assert_cmpint (desk_refuses (desk->ida, reply, NULL), ==, CTI_TROUBLE_PARCEL_USED);
  g_assert_cmpuint (session_fixture_count_uses (desk->ida, "take-reply"), ==, 1);
}

static void
passphrase_does_as_well (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (FIXTURE_OTHER);
  g_autoptr (CtiSecret) weak = cti_secret_new_text ("sommer");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER, .passphrase = weak, .case_ids = ids };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiParcelFile) file = NULL;
  g_autoptr (CtiAccepted) taken = NULL, confirmed = NULL;

  g_ptr_array_add (ids, id);
  g_assert_null (cti_use_hand_over (desk->ida->store, &order, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PARCEL_WEAK);
  order.passphrase = passphrase;
  sealed = cti_use_hand_over (desk->ida->store, &order, &error);
  g_assert_no_error (error);
  g_assert_cmpint (desk_refuses (desk->bo, sealed, NULL), ==, CTI_TROUBLE_PARCEL_ASKS_PASSPHRASE);
  g_assert_cmpint (desk_refuses (desk->bo, sealed, "eleven others"), ==,
                   CTI_TROUBLE_PARCEL_PASSPHRASE);
  file = cti_use_open_parcel (desk->bo->store, sealed, passphrase, &error);
  g_assert_no_error (error);
  taken = cti_use_accept (desk->bo->store, file, NULL, &error);
  g_assert_no_error (error);
  confirmed = desk_accept (desk->ida, taken->receipt);
  g_assert_false (desk_has (desk->ida, id));
}

/* Who she is was erased during the leave: it is erased here too, whatever was written here. */
static void
erasure_comes_along (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_COVER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autoptr (CtiParcel) cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  g_autoptr (CtiCase) erased = cti_use_erase_identity (desk->bo->store, id, NULL);
  g_autoptr (GBytes) back =
      desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, NULL, cover->record.id);
  g_autoptr (CtiAccepted) merged = desk_accept (desk->ida, back);
  g_autoptr (CtiCase) now = cti_store_open_case (desk->ida->store, id, NULL);

  g_assert_cmpint (cti_case_get_citizen (now)->mode, ==, CTI_MODE_ANONYMOUS);
  g_assert_null (cti_case_get_identity (now));
  g_assert_false (history_holds (desk->ida, id, CANARY_NAME));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_random_set_seed (PACKS_SEED);
  g_test_add_func ("/hand-over/transfer-moves-the-case-after-the-receipt", transfer_moves_the_case);
  g_test_add_func ("/hand-over/a-case-that-changed-since-stays", case_that_changed_stays);
  g_test_add_func ("/hand-over/a-move-that-was-cut-off-is-finished", cut_off_move_is_finished);
  g_test_add_func ("/hand-over/an-arrival-that-was-cut-off-is-finished",
                   cut_off_arrival_is_finished);
  g_test_add_func ("/hand-over/a-code-that-is-taken-is-changed", taken_code_is_changed);
  g_test_add_func ("/hand-over/a-leave-is-put-together", leave_is_put_together);
  g_test_add_func ("/hand-over/both-versions-of-a-note-can-stay", both_versions_of_a_note_can_stay);
  g_test_add_func ("/hand-over/a-pack-tells-nobody", pack_tells_nobody);
  g_test_add_func ("/hand-over/two-packs-have-no-value-in-common",
                   two_packs_have_no_value_in_common);
  g_test_add_func ("/hand-over/decisions-become-tasks", decisions_become_tasks);
  g_test_add_func ("/hand-over/a-passphrase-does-as-well", passphrase_does_as_well);
  g_test_add_func ("/hand-over/an-erasure-comes-along", erasure_comes_along);
  return g_test_run ();
}
