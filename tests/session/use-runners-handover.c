/* One call of each use case of hand-over files and contact cards, for test-use-log.c. The other
 * store is another fixture; what counts is the log of the one that is handed in. */

#include "cti-use-accept.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "use-runners.h"

static char *
know (SessionFixture *fixture, SessionFixture *of)
{
  g_autoptr (CtiParty) keys = cti_colleague_get_own (of->store);
  const CtiWorker *worker = cti_store_get_worker (of->store);
  g_autoptr (GBytes) card = cti_colleague_file_write (worker->record.id, worker->name, NULL, keys);
  g_autoptr (CtiColleague) colleague = cti_use_add_colleague (fixture->store, card, FALSE, NULL);

  g_assert_nonnull (colleague);
  return g_strdup (colleague->record.id);
}

static GBytes *
send (SessionFixture *from, SessionFixture *to, CtiParcelPurpose purpose, const char *case_id)
{
  g_autofree char *colleague = know (from, to);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CtiParcelOrder order = { .purpose = purpose, .colleague = colleague, .case_ids = ids };
  GBytes *sealed;

  g_ptr_array_add (ids, (gpointer) case_id);
  sealed = cti_use_hand_over (from->store, &order, NULL);
  g_assert_nonnull (sealed);
  return sealed;
}

static CtiParcelFile *
open_it (SessionFixture *fixture, GBytes *sealed)
{
  CtiParcelFile *file = cti_use_open_parcel (fixture->store, sealed, NULL, NULL);

  g_assert_nonnull (file);
  return file;
}

static GBytes *
accept (SessionFixture *fixture, GBytes *sealed)
{
  g_autoptr (CtiParcelFile) file = open_it (fixture, sealed);
  g_autoptr (CtiAccepted) accepted = cti_use_accept (fixture->store, file, NULL, NULL);

  g_assert_nonnull (accepted);
  return accepted->receipt != NULL ? g_bytes_ref (accepted->receipt) : NULL;
}

char *
run_add_colleague (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();

  g_free (know (fixture, other));
  return NULL;
}

char *
run_compare_colleague (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  g_autofree char *id = know (fixture, other);

  g_assert_true (cti_use_compare_colleague (fixture->store, id, TRUE, NULL));
  return NULL;
}

char *
run_remove_colleague (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  g_autofree char *id = know (fixture, other);

  g_assert_true (cti_use_remove_colleague (fixture->store, id, NULL));
  return NULL;
}

char *
run_give_card (SessionFixture *fixture)
{
  g_autoptr (GBytes) card = cti_use_give_card (fixture->store, NULL);

  g_assert_nonnull (card);
  return NULL;
}

char *
run_hand_over (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *colleague = know (fixture, other);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CtiParcelOrder order = { .purpose = CTI_PARCEL_COVER, .colleague = colleague, .case_ids = ids };
  g_autoptr (GBytes) sealed = NULL;

  g_ptr_array_add (ids, id);
  sealed = cti_use_hand_over (fixture->store, &order, NULL);
  g_assert_nonnull (sealed);
  return id;
}

char *
run_open_parcel (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (other, "K-01");
  g_autofree char *colleague = know (fixture, other);
  g_autoptr (GBytes) sealed = send (other, fixture, CTI_PARCEL_TRANSFER, id);
  g_autoptr (CtiParcelFile) file = cti_use_open_parcel (fixture->store, sealed, NULL, NULL);

  g_assert_nonnull (file);
  return NULL;
}

char *
run_take_over (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  char *id = session_fixture_add_case (other, "K-01");
  g_autofree char *colleague = know (fixture, other);
  g_autoptr (GBytes) sealed = send (other, fixture, CTI_PARCEL_TRANSFER, id);
  g_autoptr (CtiParcelFile) file = open_it (fixture, sealed);
  g_autoptr (CtiAccepted) accepted = cti_use_accept (fixture->store, file, NULL, NULL);

  g_assert_nonnull (accepted);
  return id;
}

char *
run_take_back (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *colleague = know (other, fixture);
  g_autoptr (GBytes) sealed = send (fixture, other, CTI_PARCEL_COVER, id);
  g_autoptr (GBytes) receipt = accept (other, sealed);
  g_autoptr (GPtrArray) parcels = cti_parcel_get_all (other->store);
  CtiParcelOrder order = {
    .purpose = CTI_PARCEL_RETURN,
    .colleague = colleague,
    .answers = CTI_RECORD (g_ptr_array_index (parcels, 0))->id,
  };
  g_autoptr (GBytes) back = cti_use_hand_over (other->store, &order, NULL);
  g_autoptr (GBytes) last = accept (fixture, back);

  g_assert_nonnull (last);
  return id;
}

char *
run_move_away (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *colleague = know (other, fixture);
  g_autoptr (GBytes) sealed = send (fixture, other, CTI_PARCEL_TRANSFER, id);
  g_autoptr (GBytes) receipt = accept (other, sealed);

  g_assert_null (accept (fixture, receipt));
  return id;
}

char *
run_give_receipt (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (other, "K-01");
  g_autofree char *colleague = know (fixture, other);
  g_autoptr (GBytes) sealed = send (other, fixture, CTI_PARCEL_TRANSFER, id);
  g_autoptr (GBytes) first = accept (fixture, sealed);
  g_autoptr (GBytes) receipt = cti_use_give_receipt (fixture->store, sealed, NULL, NULL);

  g_assert_nonnull (receipt);
  return NULL;
}

static GBytes *
reply_to (SessionFixture *fixture, GBytes *sealed)
{
  g_autoptr (CtiParcelFile) pack = open_it (fixture, sealed);
  const CtiParcelPart *part = g_ptr_array_index (pack->parts, 0);
  g_autoptr (GPtrArray) decisions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);

  g_ptr_array_add (decisions, cti_parcel_decision_new (part->id, "Ring the adviser"));
  return cti_use_reply (fixture->store, pack, decisions, NULL);
}

char *
run_reply (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (other, "K-01");
  g_autofree char *colleague = know (fixture, other);
  g_autoptr (GBytes) sealed = send (other, fixture, CTI_PARCEL_SUPERVISION, id);
  g_autoptr (CtiParcelFile) pack = open_it (fixture, sealed);
  const CtiParcelPart *part = g_ptr_array_index (pack->parts, 0);
  g_autoptr (GPtrArray) decisions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);
  g_autoptr (GBytes) reply = NULL;

  g_ptr_array_add (decisions, cti_parcel_decision_new (part->id, "Ring the adviser"));
  reply = cti_use_reply (fixture->store, pack, decisions, NULL);
  g_assert_nonnull (reply);
  return NULL;
}

char *
run_take_reply (SessionFixture *fixture)
{
  g_autoptr (SessionFixture) other = session_fixture_new ();
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *colleague = know (other, fixture);
  g_autoptr (GBytes) sealed = send (fixture, other, CTI_PARCEL_SUPERVISION, id);
  g_autoptr (GBytes) reply = reply_to (other, sealed);

  g_assert_null (accept (fixture, reply));
  return id;
}
