#include "handover-desk.h"

#include "cti-id.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-part.h"

static char *
add_card (SessionFixture *at, SessionFixture *of)
{
  g_autoptr (GBytes) card = cti_use_give_card (of->store, NULL);
  g_autoptr (CtiColleague) colleague = cti_use_add_colleague (at->store, card, FALSE, NULL);

  g_assert_nonnull (colleague);
  return g_strdup (colleague->record.id);
}

Desk *
desk_new (void)
{
  Desk *self = g_new0 (Desk, 1);

  self->ida = session_fixture_new ();
  self->bo = session_fixture_new ();
  desk_introduce (self);
  return self;
}

void
desk_introduce (Desk *self)
{
  self->bo_at_ida = add_card (self->ida, self->bo);
  self->ida_at_bo = add_card (self->bo, self->ida);
}

void
desk_free (Desk *self)
{
  session_fixture_free (self->ida);
  session_fixture_free (self->bo);
  g_free (self->ida_at_bo);
  g_free (self->bo_at_ida);
  g_free (self);
}

static void
put (SessionFixture *fixture, const char *id, CtiActKind kind, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  g_ptr_array_add (records, record);
  now = cti_use_put (fixture->store, id, kind, records, NULL, &error);
  g_assert_no_error (error);
}

/* A citizen of whom everything tells who she is, also what is written about her. */
char *
desk_add_canary (SessionFixture *fixture, const char *code)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_IDENTIFIED);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiCourse) course = fixture_course (FIXTURE_START);
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (CtiPerson) person = cti_record_new (&cti_person_type);
  g_autoptr (CtiCase) now = NULL, with_course = NULL;
  g_autoptr (GError) error = NULL;
  char *id = g_strdup (citizen->record.id);

  cti_set_text (&identity->name, CANARY_NAME);
  cti_set_text (&identity->phone, CANARY_PHONE);
  cti_set_text (&identity->address, "Nattergalevej 7, Svaleby");
  identity->birth_date = fixture_day ("1990-04-09");
  now = cti_use_add_citizen (fixture->store, citizen, identity, &error);
  g_assert_no_error (error);
  with_course = cti_use_start_course (fixture->store, id, course, &error);
  g_assert_no_error (error);
  cti_set_text (&person->name, "Gøgine Lærkedal");
  put (fixture, id, CTI_ACT_CHANGE_NETWORK, person);
  contact->date = fixture_day ("2026-03-02");
  contact->minutes = 45;
  contact->with_citizen = TRUE;
  cti_set_text (&contact->line, "KANARIELLAS søster Gögine ringede fra 31415926 på Nattergalevej");
  put (fixture, id, CTI_ACT_CHANGE_CONTACT, contact);
  return id;
}

char *
desk_put_note (SessionFixture *fixture, const char *case_id, const char *fact)
{
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);

  note->date = fixture_day (FIXTURE_TODAY);
  cti_set_text (&note->fact, fact);
  put (fixture, case_id, CTI_ACT_CHANGE_NOTE, note);
  return g_strdup (note->record.id);
}

static CtiNote *
find_note (SessionFixture *fixture, const char *case_id, const char *id)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, case_id, NULL);
  CtiNote *note = now != NULL ? cti_case_find (now, &cti_note_type, id) : NULL;

  return note != NULL ? cti_record_copy (note) : NULL;
}

void
desk_change_note (SessionFixture *fixture, const char *case_id, const char *id, const char *fact)
{
  g_autoptr (CtiNote) note = find_note (fixture, case_id, id);

  cti_set_text (&note->fact, fact);
  put (fixture, case_id, CTI_ACT_CHANGE_NOTE, note);
}

char *
desk_read_note (SessionFixture *fixture, const char *case_id, const char *id)
{
  g_autoptr (CtiNote) note = find_note (fixture, case_id, id);

  return note != NULL ? g_strdup (note->fact) : NULL;
}

GBytes *
desk_send (SessionFixture *from,
           CtiParcelPurpose purpose,
           const char *colleague,
           const char *case_id,
           const char *answers)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  CtiParcelOrder order = { .purpose = purpose,
                           .colleague = colleague,
                           .case_ids = case_id != NULL ? ids : NULL,
                           .answers = answers };
  GBytes *sealed;

  g_ptr_array_add (ids, (gpointer) case_id);
  sealed = cti_use_hand_over (from->store, &order, &error);
  g_assert_no_error (error);
  return sealed;
}

CtiParcelFile *
desk_open (SessionFixture *at, GBytes *sealed)
{
  g_autoptr (GError) error = NULL;
  CtiParcelFile *file = cti_use_open_parcel (at->store, sealed, NULL, &error);

  g_assert_no_error (error);
  return file;
}

CtiAccepted *
desk_accept (SessionFixture *at, GBytes *sealed)
{
  g_autoptr (CtiParcelFile) file = desk_open (at, sealed);
  g_autoptr (GError) error = NULL;
  CtiAccepted *accepted = cti_use_accept (at->store, file, NULL, &error);

  g_assert_no_error (error);
  return accepted;
}

CtiTrouble
desk_refuses (SessionFixture *at, GBytes *sealed, const char *passphrase)
{
  g_autoptr (CtiSecret) secret = passphrase != NULL ? cti_secret_new_text (passphrase) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiParcelFile) file = cti_use_open_parcel (at->store, sealed, secret, &error);

  g_assert_true ((file == NULL) == (error != NULL));
  return cti_trouble_from_error (error);
}

gboolean
desk_has (SessionFixture *fixture, const char *case_id)
{
  return cti_card_index_find (cti_store_get_cards (fixture->store), case_id) != NULL;
}

CtiParcel *
desk_find_parcel (SessionFixture *fixture, CtiParcelWay way, CtiParcelPurpose purpose)
{
  g_autoptr (GPtrArray) all = cti_parcel_get_all (fixture->store);

  for (guint i = all->len; i > 0; i--)
    {
      CtiParcel *parcel = g_ptr_array_index (all, i - 1);

      if (parcel->way == way && parcel->purpose == purpose)
        return cti_record_ref (parcel);
    }
  return NULL;
}
