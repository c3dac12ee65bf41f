/* One call of each use case of inquiries, the team and a course, for test-use-log.c. */

#include "cti-use-calendar.h"
#include "cti-use-citizen.h"
#include "cti-use-inquiry.h"
#include "cti-use-offer.h"
#include "cti-use-part.h"
#include "cti-use-phase.h"
#include "cti-use-export.h"
#include "cti-use-generate.h"
#include "cti-use-report.h"
#include "cti-use-search.h"
#include "use-runners.h"

static CtiInquiry *
make_inquiry (void)
{
  CtiInquiry *inquiry = cti_record_new (&cti_inquiry_type);

  inquiry->date = fixture_day ("2026-05-04");
  return inquiry;
}

static CtiInquiry *
add_inquiry (SessionFixture *fixture)
{
  CtiInquiry *inquiry = make_inquiry ();

  g_assert_true (cti_use_add_inquiry (fixture->store, inquiry, NULL));
  return inquiry;
}

char *
run_read_inquiries (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) inquiries = cti_use_read_inquiries (fixture->store, NULL);

  g_assert_nonnull (inquiries);
  return NULL;
}

char *
run_read_offers (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) uses = cti_use_read_offers (fixture->store, NULL);

  g_assert_nonnull (uses);
  return NULL;
}

char *
run_search (SessionFixture *fixture)
{
  g_autoptr (CtiStoreReader) reader = cti_use_search (fixture->store, NULL);

  g_assert_nonnull (reader);
  return NULL;
}

char *
run_add_inquiry (SessionFixture *fixture)
{
  g_autoptr (CtiInquiry) inquiry = add_inquiry (fixture);

  return NULL;
}

char *
run_change_inquiry (SessionFixture *fixture)
{
  g_autoptr (CtiInquiry) inquiry = add_inquiry (fixture);

  inquiry->channel = CTI_CHANNEL_NGO;
  g_assert_true (cti_use_change_inquiry (fixture->store, inquiry, NULL, NULL));
  return NULL;
}

char *
run_start_from_inquiry (SessionFixture *fixture)
{
  g_autoptr (CtiInquiry) inquiry = add_inquiry (fixture);
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_ANONYMOUS);

  fixture_assert_case (
      cti_use_start_from_inquiry (fixture->store, inquiry->record.id, citizen, NULL, NULL));
  return g_strdup (citizen->record.id);
}

char *
run_change_team (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiOffer *offer = cti_record_new (&cti_offer_type);

  cti_set_text (&offer->name, "The house by the harbour");
  g_ptr_array_add (records, offer);
  g_assert_true (cti_use_put_team (fixture->store, records, NULL, NULL));
  return NULL;
}

char *
run_change_part (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiAim *aim = cti_record_new (&cti_aim_type);

  aim->date = fixture_day (FIXTURE_START);
  g_ptr_array_add (records, aim);
  fixture_assert_case (cti_use_put (fixture->store, id, CTI_ACT_CHANGE_AIM, records, NULL, NULL));
  return id;
}

char *
run_import_team (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (records, make_inquiry ());
  g_assert_true (cti_use_import_team (fixture->store, records, NULL));
  return NULL;
}

char *
run_move_border (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  fixture_assert_case (cti_use_move_border (fixture->store, id, CTI_BORDER_PHASE_1,
                                            fixture_day ("2026-01-20"), "she asked for it", NULL));
  return id;
}

char *
run_pause (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiPause) pause = cti_record_new (&cti_pause_type);

  pause->first = fixture_day ("2026-03-01");
  fixture_assert_case (cti_use_pause (fixture->store, id, pause, NULL, NULL));
  return id;
}

char *
run_shift_phase (SessionFixture *fixture)
{
  char *id = run_move_border (fixture);
  g_autoptr (CtiPhaseReview) review = cti_record_new (&cti_phase_review_type);

  review->phase = 1;
  review->date = fixture_day ("2026-05-05");
  fixture_assert_case (cti_use_shift_phase (fixture->store, id, review, NULL, NULL, NULL));
  return id;
}

char *
run_close_with_form (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiClosing) form = cti_record_new (&cti_closing_type);

  form->date = fixture_day ("2026-06-01");
  form->kind = CTI_CLOSING_INTERRUPTED;
  form->own_wish = TRUE;
  fixture_assert_case (cti_use_close_with_form (fixture->store, id, form, NULL, NULL));
  return id;
}

char *
run_identify (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-01", CTI_MODE_IDENTIFIED);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiConsent) consent = cti_record_new (&cti_consent_type);

  cti_record_set_id (citizen, id);
  cti_set_text (&identity->name, "Ellen Lund");
  consent->kind = CTI_CONSENT_IDENTITY;
  consent->given = fixture_day (FIXTURE_TODAY);
  cti_set_text (&consent->party, "The team");
  cti_set_text (&consent->what, "Name and phone");
  fixture_assert_case (cti_use_identify (fixture->store, citizen, identity, consent, NULL, NULL));
  return id;
}

char *
run_erase_identity (SessionFixture *fixture)
{
  char *id = run_identify (fixture);

  fixture_assert_case (cti_use_erase_identity (fixture->store, id, NULL));
  return id;
}

/* Of the same kind as cti_use_put(), which has its runner. */
char *
run_remove (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (CtiAim) aim = cti_record_new (&cti_aim_type);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_AIM, NULL);

  aim->date = fixture_day (FIXTURE_START);
  now = cti_store_open_case (fixture->store, id, NULL);
  cti_set_text (&aim->course, cti_case_get_course (now)->record.id);
  cti_change_set_put (set, aim);
  fixture_assert_case (cti_store_commit (fixture->store, id, set, NULL));
  fixture_assert_case (cti_use_remove (fixture->store, id, CTI_ACT_CHANGE_AIM, aim, NULL, NULL));
  return id;
}

char *
run_remove_pause (SessionFixture *fixture)
{
  char *id = run_pause (fixture);
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);
  const CtiRecord *pause = g_ptr_array_index (cti_case_get_records (now, &cti_pause_type), 0);

  fixture_assert_case (
      cti_use_remove_pause (fixture->store, id, pause->id, "it was another course", NULL));
  return id;
}

char *
run_remove_inquiry (SessionFixture *fixture)
{
  g_autoptr (CtiInquiry) inquiry = add_inquiry (fixture);

  g_assert_true (
      cti_use_remove_inquiry (fixture->store, inquiry->record.id, "written twice", NULL));
  return NULL;
}

char *
run_remove_team (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) offers = NULL;

  run_change_team (fixture);
  offers = cti_store_get_offers (fixture->store);
  g_assert_true (cti_use_remove_team (fixture->store, g_ptr_array_index (offers, 0), NULL, NULL));
  return NULL;
}

char *
run_export_calendar (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) planned =
      cti_use_export_calendar (fixture->store, NULL, fixture_day (FIXTURE_TODAY), "own-work", NULL);

  g_assert_nonnull (planned);
  return NULL;
}

char *
run_read_report (SessionFixture *fixture)
{
  g_autoptr (CtiReportSource) source = cti_use_read_report (fixture->store, NULL);

  g_assert_nonnull (source);
  return NULL;
}

char *
run_export_all (SessionFixture *fixture)
{
  gsize length = 0;
  g_autofree char *text = cti_use_export_all (fixture->store, "team", NULL, NULL, &length, NULL);

  g_assert_nonnull (text);
  return NULL;
}

char *
run_import_all (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_assert_true (cti_use_import_all (fixture->store, files, NULL, NULL, NULL));
  return NULL;
}

char *
run_access (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) records = cti_use_access (fixture->store, id, NULL);

  g_assert_nonnull (records);
  return id;
}

char *
run_generate (SessionFixture *fixture)
{
  g_assert_true (cti_use_generate (fixture->store, 1, 1, CTI_MADE_BRIEF, NULL, NULL, NULL));
  return NULL;
}
