/* Makes the small store that stays in tests/data for ever, so that every later program is seen to
 * open what this one wrote: make-store FOLDER. Its key lies beside it, since it guards nothing. */

#include <glib/gstdio.h>

#include "cti-import-batch.h"
#include "cti-inquiry.h"
#include "cti-supervision.h"
#include "released-store.h"
#include "store-fixture.h"

static void
correct_star (StoreFixture *self, const char *id)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (before);
  g_autoptr (CtiScore) score = cti_record_copy (cti_star_get_score (stars->pdata[0], 2));
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CORRECT_STAR, RELEASED_WHY);
  g_autoptr (CtiCase) now = NULL;

  score->value = 9;
  cti_set_text (&score->note, RELEASED_NOTE);
  cti_change_set_put (set, score);
  now = cti_store_commit (self->store, id, set, NULL);
  g_assert_nonnull (now);
}

static void
add_anonymous (StoreFixture *self)
{
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen ("F-002", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (CtiCase) now = NULL;

  cti_change_set_put (set, citizen);
  now = cti_store_create_case (self->store, set, citizen->record.id, NULL);
  g_assert_nonnull (now);
}

/* What schema 2 added: the plan of a course and a person of her network, */
static void
add_plan (StoreFixture *self, const char *id)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_PLAN, NULL);
  g_autoptr (CtiFocusArea) area = cti_record_new (&cti_focus_area_type);
  g_autoptr (CtiActivity) activity = cti_record_new (&cti_activity_type);
  g_autoptr (CtiPerson) person = cti_record_new (&cti_person_type);
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&area->course, cti_case_get_course (before)->record.id);
  cti_set_text (&area->area, "money");
  area->phase = 1;
  cti_set_text (&activity->course, area->course);
  cti_set_text (&activity->focus, area->record.id);
  cti_set_text (&activity->what, RELEASED_ACTIVITY);
  activity->owner = CTI_OWNER_CITIZEN;
  activity->review = cti_date_new (2026, 6, 20);
  cti_set_text (&person->name, "Sister");
  person->kind = CTI_TIE_KIND_FAMILY;
  person->after_course = TRUE;
  cti_change_set_put (set, area);
  cti_change_set_put (set, activity);
  cti_change_set_put (set, person);
  now = cti_store_commit (self->store, id, set, NULL);
  g_assert_nonnull (now);
}

/* and an inquiry in the team's file. */
static void
add_inquiry (StoreFixture *self)
{
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_INQUIRY, NULL);

  inquiry->date = cti_date_new (2026, 5, 4);
  inquiry->channel = CTI_CHANNEL_NGO;
  cti_set_text (&inquiry->note, RELEASED_NOTE);
  cti_change_set_put (set, inquiry);
  g_assert_true (cti_store_commit_team (self->store, set, NULL));
}

/* What schema 3 added: a contact, the note of it, and a WHO-5. */
static void
add_everyday (StoreFixture *self, const char *id)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_NOTE, NULL);
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);
  g_autoptr (CtiWellbeing) answers = cti_record_new (&cti_wellbeing_type);
  g_autoptr (CtiCase) now = NULL;

  contact->date = cti_date_new (2026, 5, 28);
  contact->minutes = 45;
  contact->with_citizen = TRUE;
  note->date = contact->date;
  cti_set_text (&note->contact, contact->record.id);
  cti_set_text (&note->words, RELEASED_NOTE);
  cti_set_text (&note->together, RELEASED_NOTE); /* from schema 4 on */
  note->confirmed_on = contact->date;
  cti_set_text (&answers->course, cti_case_get_course (before)->record.id);
  answers->date = contact->date;
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    cti_wellbeing_set_answer (answers, i, 3);
  cti_change_set_put (set, contact);
  cti_change_set_put (set, note);
  cti_change_set_put (set, answers);
  now = cti_store_commit (self->store, id, set, NULL);
  g_assert_nonnull (now);
}

/* What schema 4 added to the team's file: a session of supervision. */
static void
add_supervision (StoreFixture *self)
{
  g_autoptr (CtiSupervision) session = cti_record_new (&cti_supervision_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SUPERVISION, NULL);

  session->date = cti_date_new (2026, 5, 29);
  session->state = CTI_SUPERVISION_HELD;
  cti_set_text (&session->notes, RELEASED_NOTE);
  cti_change_set_put (set, session);
  g_assert_true (cti_store_commit_team (self->store, set, NULL));
}

/* What schema 5 added there: how long an ended course is kept, and a spreadsheet taken in. */
static void
add_keeping (StoreFixture *self)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (self->store));
  g_autoptr (CtiImportBatch) batch = cti_record_new (&cti_import_batch_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TEAM, NULL);

  team->keep_months = RELEASED_MONTHS;
  batch->date = cti_date_new (2026, 5, 30);
  batch->n_rows = 3;
  batch->state = CTI_IMPORT_DONE;
  cti_set_text (&batch->print, "0123456789abcdef");
  cti_change_set_put (set, team);
  cti_change_set_put (set, batch);
  g_assert_true (cti_store_commit_team (self->store, set, NULL));
}

/* What schema 6 added there: days of a rule, and what is left of a case that was erased. */
static void
add_erased (StoreFixture *self)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (self->store));
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_TEAM, NULL);
  g_autofree char *id = store_fixture_add_full_case (self, "F-003");

  team->over_days = RELEASED_DAYS;
  cti_change_set_put (set, team);
  g_assert_true (cti_store_commit_team (self->store, set, NULL));
  g_assert_true (cti_store_erase_case (self->store, id, NULL));
}

static void
fill (StoreFixture *self)
{
  g_autofree char *id = store_fixture_add_full_case (self, RELEASED_CODE);

  store_fixture_add_star (self, id, cti_date_new (2026, 4, 9), 6);
  correct_star (self, id);
  add_plan (self, id);
  add_everyday (self, id);
  add_inquiry (self);
  add_supervision (self);
  add_keeping (self);
  add_erased (self);
  add_anonymous (self);
  cti_use_log_add (cti_store_get_use_log (self->store), cti_clock_get_now (self->clock),
                   cti_store_get_worker (self->store)->record.id, "open-case", id, NULL, NULL);
}

static void
write_key (StoreFixture *self, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, RELEASED_KEY_FILE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < cti_secret_get_size (self->key); i++)
    g_string_append_printf (text, "%02x", cti_secret_get_bytes (self->key)[i]);
  g_string_append_c (text, '\n');
  fixture_write (path, text->str, text->len);
}

int
main (int argc, char **argv)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *to = NULL;

  if (argc != 2)
    return 2;
  fill (self);
  store_fixture_close (self);
  to = g_build_filename (argv[1], self->id, NULL);
  g_mkdir_with_parents (argv[1], 0755);
  fixture_copy_tree (self->path, to);
  write_key (self, argv[1]);
  return 0;
}
