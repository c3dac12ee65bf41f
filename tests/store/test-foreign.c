/* Cases that another store wrote: whatever was written with this program can be handed over, and
 * nothing that it would not write comes in with it. */

#include <sqlite3.h>
#include <string.h>

#include "cti-sqlite-memory.h"
#include "store-fixture.h"

/* å in two parts and a mark without width, as they are pasted out of some other programs. */
#define PASTED "Ha\u030aber \ufeffpa\u030a tro"
#define CLEAN  "H\u00e5ber p\u00e5 tro"

typedef struct
{
  StoreFixture *ida; /* (owned): who sends it */
  StoreFixture *bo;  /* (owned): who gets it */
  char *id;          /* (owned): of the case */
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->ida = store_fixture_new ();
  self->bo = store_fixture_new ();
  self->id = store_fixture_add_full_case (self->ida, "K-001");
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  store_fixture_free (self->ida);
  store_fixture_free (self->bo);
  g_free (self->id);
}

/* The database of the case, and what somebody did to it. */
static CtiSecret *
take_image (Fixture *self, const char *sql)
{
  gint64 act = 0;
  g_autoptr (CtiSecret) image = cti_store_copy_case (self->ida->store, self->id, &act, NULL);
  sqlite3_int64 size = (sqlite3_int64) cti_secret_get_size (image);
  guint8 *copy = sqlite3_malloc64 ((sqlite3_uint64) size);
  sqlite3 *db = NULL;
  CtiSecret *changed;

  memcpy (copy, cti_secret_get_bytes (image), (gsize) size);
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_deserialize (db, "main", copy, size, size,
                                        SQLITE_DESERIALIZE_FREEONCLOSE |
                                            SQLITE_DESERIALIZE_RESIZEABLE),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_total_changes (db) > 0, ==, *sql != '\0');
  copy = sqlite3_serialize (db, "main", &size, 0);
  changed = cti_secret_new_copy (copy, (gsize) size);
  sqlite3_free (copy);
  sqlite3_close (db);
  return changed;
}

static CtiForeignCase *
open_image (Fixture *self, const char *sql, GError **error)
{
  g_autoptr (CtiSecret) image = take_image (self, sql);

  return cti_store_open_foreign (self->bo->store, self->id, image, error);
}

static void
assert_reason (Fixture *self, CtiForeignCase *foreign, const char *why)
{
  g_autoptr (GPtrArray) history = cti_foreign_case_get_history (foreign, NULL);
  const CtiChange *last = g_ptr_array_index (history, history->len - 1);

  g_assert_cmpstr (last->why, ==, why);
}

static void
a_reason_is_kept_as_every_text_is (Fixture *self, gconstpointer unused)
{
  g_autoptr (CtiCase) now = cti_store_open_case (self->ida->store, self->id, NULL);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (now));
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, PASTED);
  g_autoptr (CtiForeignCase) foreign = NULL;
  g_autoptr (CtiCase) then = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_text (&citizen->alias, "Vera");
  cti_change_set_put (set, citizen);
  then = cti_store_commit (self->ida->store, self->id, set, &error);
  g_assert_no_error (error);
  history = cti_store_get_history (self->ida->store, self->id, NULL, &error);
  g_assert_cmpstr (((CtiChange *) g_ptr_array_index (history, history->len - 1))->why, ==, CLEAN);
  foreign = open_image (self, "", &error);
  g_assert_no_error (error);
  assert_reason (self, foreign, CLEAN);
}

/* Earlier programs kept it as it was pasted: their cases can be handed over too. */
static void
a_reason_of_before_is_made_harmless (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiForeignCase) foreign =
      open_image (self, "UPDATE act SET why = '" PASTED "'", &error);

  g_assert_no_error (error);
  assert_reason (self, foreign, CLEAN);
}

static void
what_this_program_would_not_write_is_refused (Fixture *self, gconstpointer unused)
{
  static const char *const built[] = {
    "UPDATE citizen SET code = 'K' || char (0) || 'hidden'",
    "UPDATE citizen SET author = 'to' || char (0x202e) || 'left'",
    "UPDATE course SET device = 'bell' || char (7)",
    "UPDATE act SET author = 'bell' || char (7)",
    "UPDATE act SET device = 'a' || char (0) || 'hidden'",
    "UPDATE act SET partner = 'bell' || char (7)",
    "UPDATE change SET row = 'bell' || char (7)",
    "UPDATE change SET now = 'a' || char (0) || 'hidden'",
    "UPDATE change SET field = 'a' || char (0x202e)",
    "UPDATE change SET now = x'6869'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (built); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiForeignCase) foreign = open_image (self, built[i], &error);

      g_test_message ("%s", built[i]);
      g_assert_null (foreign);
      fixture_assert_error (error, REFUSED);
    }
}

static void
rename_her (Fixture *self, const char *alias)
{
  g_autoptr (GError) error = NULL;

  store_fixture_rename (self->ida, self->id, alias, &error);
  g_assert_no_error (error);
}

static CtiParcel *
send (Fixture *self)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) parcel = cti_record_new (&cti_parcel_type);
  g_autoptr (GPtrArray) sent = NULL;

  parcel->way = CTI_PARCEL_OUT;
  parcel->purpose = CTI_PARCEL_TRANSFER;
  parcel->state = CTI_PARCEL_CONFIRMED;
  parcel->sent = cti_clock_get_today (self->ida->clock);
  parcel->expires = parcel->sent + 14;
  cti_parcel_add_case (parcel, self->id, cti_store_get_last_act (self->ida->store, self->id, NULL),
                       NULL, NULL);
  cti_change_set_put (set, parcel);
  g_assert_true (cti_store_commit_team (self->ida->store, set, NULL));
  sent = cti_store_get_team_records (self->ida->store, &cti_parcel_type);
  return cti_record_ref (g_ptr_array_index (sent, 0));
}

/* As many acts as were sent, and not those: what was written since is nowhere else. */
static void
a_case_that_went_on_from_an_older_state_stays (Fixture *self, gconstpointer unused)
{
  CtiStore *store = self->ida->store;
  g_autofree char *place = cti_backup_get_place (self->ida->path, NULL);
  g_autoptr (CtiBackup) backup =
      cti_backup_make (self->ida->path, NULL, self->ida->key, cti_clock_get_now (self->ida->clock),
                       NULL, NULL, NULL);
  g_autoptr (GPtrArray) stay = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CtiParcel) parcel = NULL;
  g_autoptr (CtiCase) then = NULL, now = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sent;

  rename_her (self, "Vera");
  rename_her (self, "Vita");
  sent = cti_store_get_last_act (store, self->id, NULL);
  parcel = send (self);
  then = cti_store_restore_case (store, place, backup, self->id, &error);
  g_assert_no_error (error);
  rename_her (self, "Viola");
  g_assert_cmpint (cti_store_get_last_act (store, self->id, NULL), ==, sent);
  g_assert_true (cti_store_move_away (store, parcel, stay, NULL));
  g_assert_cmpuint (stay->len, ==, 1);
  now = cti_store_open_case (store, self->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_citizen (now)->alias, ==, "Viola");
}

static void
a_case_that_is_as_it_was_sent_moves_away (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) stay = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CtiParcel) parcel = NULL;

  rename_her (self, "Vera");
  parcel = send (self);
  g_assert_true (cti_store_move_away (self->ida->store, parcel, stay, NULL));
  g_assert_cmpuint (stay->len, ==, 0);
  g_assert_null (cti_store_open_case (self->ida->store, self->id, NULL));
}

#define ADD(name, func) g_test_add ("/foreign/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_sqlite_memory_init ();
  ADD ("a-reason-is-kept-as-every-text-is", a_reason_is_kept_as_every_text_is);
  ADD ("a-reason-of-before-is-made-harmless", a_reason_of_before_is_made_harmless);
  ADD ("what-this-program-would-not-write-is-refused",
       what_this_program_would_not_write_is_refused);
  ADD ("a-case-that-went-on-from-an-older-state-stays",
       a_case_that_went_on_from_an_older_state_stays);
  ADD ("a-case-that-is-as-it-was-sent-moves-away", a_case_that_is_as_it_was_sent_moves_away);
  return g_test_run ();
}
