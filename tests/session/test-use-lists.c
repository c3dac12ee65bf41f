/* What is read over all cases at once: how long those that ended are kept, what is planned, how
 * many courses use an offer, and the caseload as the window has it. */

#include "cti-card-list.h"
#include "cti-fold.h"
#include "cti-handover.h"
#include "cti-use-calendar.h"
#include "cti-use-course.h"
#include "cti-use-erase.h"
#include "cti-use-inquiry.h"
#include "cti-use-offer.h"
#include "cti-use-part.h"
#include "session-fixture.h"

static void
put (SessionFixture *fixture, const char *id, CtiActKind kind, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  g_ptr_array_add (records, record);
  now = cti_use_put (fixture->store, id, kind, records, NULL, &error);
  g_assert_no_error (error);
}

/* --- What is kept for how long ---------------------------------------------------------------- */

static void
end_course (SessionFixture *fixture, const char *code, const char *day)
{
  g_autofree char *id = session_fixture_add_case (fixture, code);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now =
      cti_use_close_course (fixture->store, id, fixture_day (day), NULL, &error);

  g_assert_no_error (error);
}

static void
keep_for (SessionFixture *fixture, int months)
{
  CtiTeam *team = cti_record_copy (cti_store_get_team (fixture->store));

  team->keep_months = months;
  session_fixture_put_in_team (fixture, team);
}

static const CtiKeeping *
get_keeping (GPtrArray *ended, guint index, const char *code)
{
  const CtiKeeping *keeping = g_ptr_array_index (ended, index);

  g_assert_cmpstr (keeping->code, ==, code);
  return keeping;
}

static void
what_ended_first_is_first_and_over_after_its_time (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *open = session_fixture_add_case (fixture, "K-04");
  g_autoptr (GPtrArray) ended = NULL, unset = NULL;

  keep_for (fixture, 0);
  end_course (fixture, "K-02", "2026-05-02");
  end_course (fixture, "K-03", "2026-05-01");
  end_course (fixture, "K-01", "2026-05-02");
  unset = cti_use_read_keeping (fixture->store, NULL);
  g_assert_cmpuint (unset->len, ==, 3);
  g_assert_cmpint (get_keeping (unset, 0, "K-03")->until, ==, CTI_DATE_NONE);
  g_assert_false (get_keeping (unset, 0, "K-03")->is_over);
  keep_for (fixture, 1);
  ended = cti_use_read_keeping (fixture->store, NULL);
  g_assert_cmpuint (ended->len, ==, 3);
  g_assert_cmpint (get_keeping (ended, 0, "K-03")->until, ==, fixture_day ("2026-06-01"));
  g_assert_true (get_keeping (ended, 0, "K-03")->is_over);
  g_assert_false (get_keeping (ended, 1, "K-01")->is_over); /* the last day is a day of it */
  g_assert_false (get_keeping (ended, 2, "K-02")->is_over);
}

/* --- What is planned -------------------------------------------------------------------------- */

static void
add_contact (SessionFixture *fixture,
             const char *id,
             const char *day,
             int start,
             CtiContactResult result)
{
  CtiContact *contact = cti_record_new (&cti_contact_type);

  contact->date = fixture_day (day);
  contact->start = start;
  contact->result = result;
  contact->minutes = 45;
  put (fixture, id, CTI_ACT_CHANGE_CONTACT, contact);
}

static void
assert_planned (SessionFixture *fixture, const char *id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) planned =
      cti_use_export_calendar (fixture->store, id, fixture_day (FIXTURE_TODAY), "own-work", &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < planned->len; i++)
    {
      const CtiAppointment *one = g_ptr_array_index (planned, i);

      g_string_append_printf (found, "%s %d %d;", one->code,
                              one->contact->date - fixture_day (FIXTURE_TODAY),
                              one->contact->start);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
what_is_planned_is_in_order (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *first = session_fixture_add_case (fixture, "K-01");
  g_autofree char *second = session_fixture_add_case (fixture, "K-02");

  add_contact (fixture, first, "2026-06-05", 600, CTI_CONTACT_PLANNED);
  add_contact (fixture, first, "2026-06-03", 840, CTI_CONTACT_PLANNED);
  add_contact (fixture, second, "2026-06-03", 540, CTI_CONTACT_PLANNED);
  add_contact (fixture, second, "2026-06-01", 540, CTI_CONTACT_HELD);
  assert_planned (fixture, NULL, "K-02 1 540;K-01 1 840;K-01 3 600;");
  assert_planned (fixture, first, "K-01 1 840;K-01 3 600;");
  g_assert_cmpuint (session_fixture_count_uses (fixture, "export"), ==, 2);
}

/* --- Who uses an offer ------------------------------------------------------------------------ */

static char *
add_offer (SessionFixture *fixture, const char *name)
{
  CtiOffer *offer = cti_record_new (&cti_offer_type);
  char *id = g_strdup (offer->record.id);

  cti_set_text (&offer->name, name);
  session_fixture_put_in_team (fixture, offer);
  return id;
}

static void
hand_over_to (SessionFixture *fixture, const char *id, const char *offer)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);
  CtiHandover *handover = cti_record_new (&cti_handover_type);

  cti_set_text (&handover->course, cti_case_get_course (now)->record.id);
  cti_set_text (&handover->need, "A place to live");
  cti_set_text (&handover->receiver, "The house");
  cti_set_text (&handover->offer, offer);
  put (fixture, id, CTI_ACT_CHANGE_HANDOVER, handover);
}

static void
each_course_counts_once (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *first = session_fixture_add_case (fixture, "K-01");
  g_autofree char *second = session_fixture_add_case (fixture, "K-02");
  g_autofree char *used = add_offer (fixture, "The house by the harbour");
  g_autofree char *unused = add_offer (fixture, "The choir");
  g_autoptr (GPtrArray) offers = NULL;

  hand_over_to (fixture, first, used);
  hand_over_to (fixture, first, used);
  hand_over_to (fixture, second, used);
  offers = cti_use_read_offers (fixture->store, NULL);
  g_assert_cmpuint (offers->len, ==, 2);
  for (guint i = 0; i < offers->len; i++)
    {
      const CtiOfferUse *use = g_ptr_array_index (offers, i);
      gboolean is_used = g_str_equal (use->offer->record.id, used);

      g_assert_true (is_used || g_str_equal (use->offer->record.id, unused));
      g_assert_cmpuint (use->courses, ==, is_used ? 2 : 0);
    }
}

/* --- The caseload ----------------------------------------------------------------------------- */

static void
keep_change (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  g_string_append_printf (data, "%u -%u +%u;", position, removed, added);
}

static void
the_caseload_tells_what_changed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCase) before = cti_store_open_case (fixture->store, id, NULL);
  g_autoptr (CtiCourse) course = cti_record_copy (cti_case_get_course (before));
  g_autoptr (CtiCardList) list = cti_card_list_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *hit = cti_fold ("k-0"), *miss = cti_fold ("k-02");
  CtiDate due = CTI_DATE_NONE, again = CTI_DATE_NONE;
  g_autoptr (CtiCard) card = NULL;
  CtiCardItem *item;

  course->phase1_start = fixture_day ("2026-02-01");
  now = cti_use_change_course (fixture->store, id, course, NULL, NULL);
  g_assert_nonnull (now);
  items = cti_card_index_make_items (cti_store_get_cards (fixture->store));
  g_signal_connect (list, "items-changed", G_CALLBACK (keep_change), told);
  cti_card_list_set (list, items);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == CTI_TYPE_CARD_ITEM);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
  item = cti_card_list_find (list, id);
  g_assert_true (item == cti_card_list_find_code (list, "k-01"));
  g_assert_null (cti_card_list_find_code (list, "K-99"));
  g_assert_null (cti_card_list_find (list, NULL));
  g_assert_cmpstr (cti_card_item_get_id (item), ==, id);
  g_assert_cmpint (cti_card_item_get_state (item), ==, CTI_CARD_GOOD);
  g_assert_true (cti_card_item_matches (item, hit));
  g_assert_false (cti_card_item_matches (item, miss));
  g_assert_nonnull (cti_card_item_get_sort_key (item));
  cti_card_item_get_next_reading (item, 3, fixture_day (FIXTURE_TODAY), &due);
  cti_card_item_get_next_reading (item, 6, fixture_day (FIXTURE_TODAY), &again);
  g_assert_cmpint (due, !=, again); /* what is remembered is of those months */
  card = cti_record_copy (cti_card_item_get_card (item));
  cti_card_list_put (list, card);
  cti_card_list_remove (list, "nobody");
  cti_card_list_remove (list, id);
  g_assert_null (cti_card_list_find (list, id));
  g_assert_cmpstr (told->str, ==, "0 -0 +1;0 -1 +1;0 -1 +0;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/what-ended-first-is-first-and-over-after-its-time",
                   what_ended_first_is_first_and_over_after_its_time);
  g_test_add_func ("/lists/what-is-planned-is-in-order", what_is_planned_is_in_order);
  g_test_add_func ("/lists/each-course-counts-once", each_course_counts_once);
  g_test_add_func ("/lists/the-caseload-tells-what-changed", the_caseload_tells_what_changed);
  return g_test_run ();
}
