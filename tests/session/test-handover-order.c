/* What leaves is looked at before it is made: a hand-over that would be of no use, open too long,
 * easy to guess or for nobody we know is refused, and leaves no trace in the list of them. And what
 * comes back to a case that is not here any more is counted, not lost in silence. */

#include "cti-id.h"
#include "cti-text.h"
#include "cti-use-erase.h"
#include "handover-desk.h"

static void
put_id (GPtrArray *ids, const char *id)
{
  g_ptr_array_add (ids, g_strdup (id));
}

static GPtrArray *
list_of (const char *id)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  if (id != NULL)
    put_id (ids, id);
  return ids;
}

/* Whether it is made; otherwise @error says why. */
static gboolean
is_made (SessionFixture *from, const CtiParcelOrder *order, GError **error)
{
  g_autoptr (GPtrArray) before = cti_parcel_get_all (from->store);
  g_autoptr (GBytes) sealed = cti_use_hand_over (from->store, order, error);
  g_autoptr (GPtrArray) after = cti_parcel_get_all (from->store);

  g_assert_cmpuint (after->len, ==, before->len + (sealed != NULL));
  return sealed != NULL;
}

static void
assert_refused (SessionFixture *from, const CtiParcelOrder *order, CtiTrouble trouble)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (is_made (from, order, &error));
  fixture_assert_trouble (error, trouble);
}

/* --- What is refused -------------------------------------------------------------------------- */

static void
without_a_case_or_with_too_many (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (GPtrArray) none = list_of (NULL), many = list_of (NULL), unknown = list_of (NULL);
  g_autoptr (GError) error = NULL;
  CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER, .colleague = desk->bo_at_ida };

  order.case_ids = none;
  assert_refused (desk->ida, &order, CTI_TROUBLE_PARCEL_NO_CASES);
  for (guint i = 0; i <= CTI_PARCEL_PARTS_MAX; i++)
    g_ptr_array_add (many, cti_id_new ());
  order.case_ids = many;
  assert_refused (desk->ida, &order, CTI_TROUBLE_PARCEL_TOO_LARGE);
  put_id (unknown, desk->bo_at_ida); /* which is the id of no case */
  order.case_ids = unknown;
  g_assert_false (is_made (desk->ida, &order, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_NOT_FOUND);
}

/* A code may well be typed twice; a file with a case twice is one that nobody opens. */
static void
the_same_case_twice_goes_once (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GPtrArray) twice = list_of (id);
  CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER,
                           .colleague = desk->bo_at_ida,
                           .case_ids = twice };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (CtiParcelFile) file = NULL;

  put_id (twice, id);
  sealed = cti_use_hand_over (desk->ida->store, &order, NULL);
  g_assert_nonnull (sealed);
  file = desk_open (desk->bo, sealed);
  g_assert_cmpuint (file->parts->len, ==, 1);
}

/* Histories name who wrote them; a pack has none, and tells nobody who works with whom. */
static void
a_pack_names_no_colleague (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) pack =
      desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (GBytes) transfer =
      desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) shown = desk_open (desk->bo, pack);
  g_autoptr (CtiParcelFile) moved = desk_open (desk->bo, transfer);

  g_assert_cmpuint (g_hash_table_size (shown->names), ==, 0);
  g_assert_cmpuint (g_hash_table_size (moved->names), >, 0);
}

static void
open_in_the_past_or_for_too_long (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GPtrArray) ids = list_of (id);
  const CtiDate today = fixture_day (FIXTURE_TODAY);
  const struct
  {
    CtiDate day;
    gboolean is_good;
  } tries[] = { { today - 1, FALSE },
                { today, TRUE },
                { today + CTI_PARCEL_DAYS_MAX, TRUE },
                { today + CTI_PARCEL_DAYS_MAX + 1, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER,
                               .colleague = desk->bo_at_ida,
                               .case_ids = ids,
                               .expires = tries[i].day };
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (is_made (desk->ida, &order, &error), ==, tries[i].is_good);
      if (!tries[i].is_good)
        fixture_assert_problem (error, CTI_PROBLEM_OUT_OF_RANGE);
    }
}

static void
for_nobody_we_know_or_under_a_weak_passphrase (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GPtrArray) ids = list_of (id);
  g_autoptr (CtiSecret) weak = cti_secret_new_text ("sommer 2026");
  CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER, .case_ids = ids };

  assert_refused (desk->ida, &order, CTI_TROUBLE_PARCEL_UNKNOWN);
  order.colleague = desk->ida_at_bo; /* whom only the other store knows */
  assert_refused (desk->ida, &order, CTI_TROUBLE_PARCEL_UNKNOWN);
  order.colleague = NULL;
  order.passphrase = weak;
  assert_refused (desk->ida, &order, CTI_TROUBLE_PARCEL_WEAK);
}

/* --- What answers ----------------------------------------------------------------------------- */

static void
a_return_goes_where_the_cases_came_from (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (SessionFixture) cy = session_fixture_new ();
  g_autoptr (GBytes) card = cti_use_give_card (cy->store, NULL);
  g_autoptr (CtiColleague) cy_at_bo = cti_use_add_colleague (desk->bo->store, card, FALSE, NULL);
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GPtrArray) ids = list_of (id);
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_COVER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) accepted = desk_accept (desk->bo, sealed);
  g_autoptr (CtiParcel) cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  g_autoptr (GError) error = NULL;
  CtiParcelOrder order = { .purpose = CTI_PARCEL_RETURN,
                           .colleague = desk->ida_at_bo,
                           .case_ids = ids };

  assert_refused (desk->bo, &order, CTI_TROUBLE_PARCEL_ANSWER);
  order.answers = desk->ida_at_bo; /* no hand-over file */
  assert_refused (desk->bo, &order, CTI_TROUBLE_PARCEL_ANSWER);
  order.answers = cover->record.id;
  order.colleague = cy_at_bo->record.id;
  assert_refused (desk->bo, &order, CTI_TROUBLE_PARCEL_ANSWER);
  order.colleague = desk->ida_at_bo;
  g_assert_true (is_made (desk->bo, &order, &error));
  g_assert_no_error (error);
}

/* Returns: (transfer full): two cases of Ida's, sealed for Bo */
static GBytes *
send_two (Desk *desk, CtiParcelPurpose purpose, const char *first, const char *second)
{
  g_autoptr (GPtrArray) ids = list_of (first);
  CtiParcelOrder order = { .purpose = purpose, .case_ids = ids, .colleague = desk->bo_at_ida };
  GBytes *sealed;

  put_id (ids, second);
  sealed = cti_use_hand_over (desk->ida->store, &order, NULL);
  g_assert_nonnull (sealed);
  return sealed;
}

static void
a_return_of_all_leaves_out_what_was_erased (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *stays = desk_add_canary (desk->ida, "K-01");
  g_autofree char *erased = desk_add_canary (desk->ida, "K-02");
  g_autoptr (GBytes) sealed = send_two (desk, CTI_PARCEL_COVER, stays, erased), back = NULL;
  g_autoptr (CtiAccepted) accepted = NULL;
  g_autoptr (CtiParcel) cover = NULL;
  g_autoptr (CtiParcelFile) file = NULL;

  accepted = desk_accept (desk->bo, sealed);
  g_assert_cmpuint (accepted->taken->len, ==, 2);
  cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  g_assert_true (cti_use_erase_case (desk->bo->store, erased, "erase", NULL));
  back = desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, NULL, cover->record.id);
  file = desk_open (desk->ida, back);
  g_assert_cmpuint (file->parts->len, ==, 1);
  g_assert_cmpstr (((CtiParcelPart *) g_ptr_array_index (file->parts, 0))->id, ==, stays);
}

/* Erased is erased: neither what was covered nor the same case sent anew brings her back. */
static void
who_was_erased_here_does_not_come_back (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *stays = desk_add_canary (desk->ida, "K-01");
  g_autofree char *erased = desk_add_canary (desk->ida, "K-02");
  g_autoptr (GBytes) sealed = send_two (desk, CTI_PARCEL_COVER, stays, erased);
  g_autoptr (GBytes) back = NULL, others = NULL, anew = NULL;
  g_autoptr (CtiAccepted) accepted = NULL, returned = NULL;
  g_autoptr (CtiParcel) cover = NULL;

  accepted = desk_accept (desk->bo, sealed);
  cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  back = desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, NULL, cover->record.id);
  anew = desk_send (desk->bo, CTI_PARCEL_TRANSFER, desk->ida_at_bo, erased, NULL);
  g_assert_cmpint (desk_refuses (desk->ida, back, NULL), ==, CTI_TROUBLE_NONE);
  g_assert_true (cti_use_erase_case (desk->ida->store, erased, "erase", NULL));
  g_assert_cmpint (desk_refuses (desk->ida, back, NULL), ==, CTI_TROUBLE_PARCEL_ERASED);
  g_assert_cmpint (desk_refuses (desk->ida, anew, NULL), ==, CTI_TROUBLE_PARCEL_ERASED);
  g_assert_null (cti_card_index_find (cti_store_get_cards (desk->ida->store), erased));

  others = desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, stays, cover->record.id);
  returned = desk_accept (desk->ida, others);
  g_assert_cmpuint (returned->merged->len, ==, 1);
}

static GPtrArray *
decide_all (const CtiParcelFile *pack)
{
  GPtrArray *decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);

  for (guint i = 0; i < pack->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (pack->parts, i);

      g_ptr_array_add (decisions, cti_parcel_decision_new (part->id, "Ask her about the summer"));
    }
  return decisions;
}

static void
a_reply_decides_something (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autoptr (GBytes) sealed =
      desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) pack = desk_open (desk->bo, sealed);
  g_autoptr (GPtrArray) decisions = decide_all (pack), none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_use_reply (desk->bo->store, pack, none, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PARCEL_NO_CASES);
  while (decisions->len <= CTI_PARCEL_PARTS_MAX)
    g_ptr_array_add (decisions, cti_parcel_decision_copy (g_ptr_array_index (decisions, 0)));
  g_assert_null (cti_use_reply (desk->bo->store, pack, decisions, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PARCEL_TOO_LARGE);
  g_assert_cmpuint (session_fixture_count_uses (desk->bo, "hand-over"), ==, 0);
}

/* It becomes the title of a task; longer, the whole reply could not be opened. */
static void
a_decision_fits_into_a_title (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *long_one = g_strnfill (CTI_TEXT_LINE_MAX + 1, 'd');
  g_autoptr (GBytes) sealed =
      desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) pack = desk_open (desk->bo, sealed);
  const char *const wrong[] = { "", " \u200b", long_one };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GPtrArray) decisions = decide_all (pack);
      CtiParcelDecision *decision = g_ptr_array_index (decisions, 0);
      g_autoptr (GError) error = NULL;
      CtiProblem problem;

      g_free (decision->what);
      decision->what = g_strdup (wrong[i]);
      g_assert_null (cti_use_reply (desk->bo->store, pack, decisions, &error));
      g_assert_true (cti_problem_from_error (error, &problem));
      g_assert_cmpstr (problem.field, ==, "title");
    }
}

static void
a_decision_on_a_case_that_is_gone_is_counted (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *stays = desk_add_canary (desk->ida, "K-01");
  g_autofree char *gone = desk_add_canary (desk->ida, "K-02");
  g_autoptr (GBytes) sealed = send_two (desk, CTI_PARCEL_SUPERVISION, stays, gone), reply = NULL;
  g_autoptr (CtiParcelFile) pack = desk_open (desk->bo, sealed);
  g_autoptr (GPtrArray) decisions = decide_all (pack);
  g_autoptr (CtiAccepted) accepted = NULL;
  g_autoptr (CtiCase) now = NULL;

  reply = cti_use_reply (desk->bo->store, pack, decisions, NULL);
  g_assert_true (cti_use_erase_case (desk->ida->store, gone, "erase", NULL));
  accepted = desk_accept (desk->ida, reply);
  g_assert_cmpuint (accepted->tasks, ==, 1);
  g_assert_cmpuint (accepted->lost, ==, 1);
  now = cti_store_open_case (desk->ida->store, stays, NULL);
  g_assert_cmpuint (cti_case_get_records (now, &cti_task_type)->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hand-over-order/without-a-case-or-with-too-many",
                   without_a_case_or_with_too_many);
  g_test_add_func ("/hand-over-order/the-same-case-twice-goes-once", the_same_case_twice_goes_once);
  g_test_add_func ("/hand-over-order/a-pack-names-no-colleague", a_pack_names_no_colleague);
  g_test_add_func ("/hand-over-order/a-decision-fits-into-a-title", a_decision_fits_into_a_title);
  g_test_add_func ("/hand-over-order/open-in-the-past-or-for-too-long",
                   open_in_the_past_or_for_too_long);
  g_test_add_func ("/hand-over-order/for-nobody-we-know-or-under-a-weak-passphrase",
                   for_nobody_we_know_or_under_a_weak_passphrase);
  g_test_add_func ("/hand-over-order/a-return-goes-where-the-cases-came-from",
                   a_return_goes_where_the_cases_came_from);
  g_test_add_func ("/hand-over-order/a-return-of-all-leaves-out-what-was-erased",
                   a_return_of_all_leaves_out_what_was_erased);
  g_test_add_func ("/hand-over-order/who-was-erased-here-does-not-come-back",
                   who_was_erased_here_does_not_come_back);
  g_test_add_func ("/hand-over-order/a-reply-decides-something", a_reply_decides_something);
  g_test_add_func ("/hand-over-order/a-decision-on-a-case-that-is-gone-is-counted",
                   a_decision_on_a_case_that_is_gone_is_counted);
  return g_test_run ();
}
