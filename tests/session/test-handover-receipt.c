/* The receipt of a hand-over file once more: without it the cases do not leave the sender's store.
 */

#include "cti-trouble-error.h"
#include "cti-use-erase.h"
#include "handover-desk.h"

static CtiTrouble
refuses_receipt (SessionFixture *fixture, GBytes *sealed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) receipt = cti_use_give_receipt (fixture->store, sealed, NULL, &error);

  g_assert_true ((receipt == NULL) == (error != NULL));
  g_assert_cmpint (cti_parcel_owes_receipt (fixture->store, sealed, NULL), ==, receipt != NULL);
  return receipt != NULL ? CTI_TROUBLE_NONE : cti_trouble_from_error (error);
}

/* The first one may never have been saved: the program was locked, or went. Where both arrive, that
 * does no harm. */
static void
receipt_once_more (void)
{
  g_autoptr (Desk) desk = desk_new ();
  SessionFixture *bo = desk->bo, *ida = desk->ida;
  g_autofree char *id = desk_add_canary (ida, "K-01");
  g_autoptr (GBytes) sealed = desk_send (ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) accepted = NULL, moved = NULL;
  g_autoptr (GBytes) receipt = NULL;

  g_assert_cmpint (refuses_receipt (bo, sealed), ==, CTI_TROUBLE_PARCEL_USED); /* not yet */
  accepted = desk_accept (bo, sealed);
  cti_clock_set_today (bo->clock, fixture_day (FIXTURE_TODAY) + CTI_PARCEL_DAYS_MAX);
  g_assert_cmpint (desk_refuses (bo, sealed, NULL), ==, CTI_TROUBLE_PARCEL_USED);
  g_assert_cmpint (refuses_receipt (bo, sealed), ==, CTI_TROUBLE_NONE);
  receipt = cti_use_give_receipt (bo->store, sealed, NULL, NULL);
  cti_clock_set_today (ida->clock, fixture_day (FIXTURE_TODAY) + CTI_PARCEL_DAYS_MAX);
  moved = desk_accept (ida, receipt);
  g_assert_cmpuint (moved->gone, ==, 1);
  g_assert_cmpint (refuses_receipt (ida, receipt), ==, CTI_TROUBLE_PARCEL_USED); /* brought none */
  g_assert_cmpint (desk_refuses (ida, accepted->receipt, NULL), ==, CTI_TROUBLE_NONE);
}

/* What was put away here since is not taken from the sender. */
static void
no_receipt_for_what_is_gone (void)
{
  g_autoptr (Desk) desk = desk_new ();
  SessionFixture *bo = desk->bo, *ida = desk->ida;
  g_autofree char *id = desk_add_canary (ida, "K-01");
  g_autoptr (GBytes) sealed = desk_send (ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) accepted = desk_accept (bo, sealed);

  g_assert_true (cti_use_erase_case (bo->store, id, "she asked for it", NULL));
  g_assert_cmpint (refuses_receipt (bo, sealed), ==, CTI_TROUBLE_PARCEL_USED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hand-over-receipt/once-more", receipt_once_more);
  g_test_add_func ("/hand-over-receipt/not-for-what-is-gone", no_receipt_for_what_is_gone);
  return g_test_run ();
}
