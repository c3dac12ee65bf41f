#include "session-fixture.h"

#include <glib/gstdio.h>
#include <sodium.h>

#include "cti-id.h"
#include "cti-key.h"
#include "cti-recovery-code.h"
#include "cti-use-citizen.h"
#include "cti-use-course.h"
#include "cti-use-inquiry.h"

gboolean fixture_pays_in_full;
guint64 fixture_memory_asked;
guint64 fixture_passes_asked;

int __real_crypto_pwhash (unsigned char *const out,
                          unsigned long long size,
                          const char *const phrase,
                          unsigned long long length,
                          const unsigned char *const salt,
                          unsigned long long passes,
                          size_t memory,
                          int algorithm);
int __wrap_crypto_pwhash (unsigned char *const out,
                          unsigned long long size,
                          const char *const phrase,
                          unsigned long long length,
                          const unsigned char *const salt,
                          unsigned long long passes,
                          size_t memory,
                          int algorithm);

int
__wrap_crypto_pwhash (unsigned char *const out,
                      unsigned long long size,
                      const char *const phrase,
                      unsigned long long length,
                      const unsigned char *const salt,
                      unsigned long long passes,
                      size_t memory,
                      int algorithm)
{
  fixture_memory_asked = memory;
  fixture_passes_asked = passes;
  if (!fixture_pays_in_full)
    {
      memory = CTI_KDF_MEMORY_MIN;
      passes = CTI_KDF_PASSES_MIN;
    }
  return __real_crypto_pwhash (out, size, phrase, length, salt, passes, memory, algorithm);
}

/**
 * fixture_list:
 * @folder: a folder
 *
 * Returns: (transfer full) (element-type utf8): the names in it
 */
GPtrArray *
fixture_list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir =
      g_file_test (folder, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

/**
 * fixture_remove_tree:
 * @path: a folder, removed with all that is in it
 */
void
fixture_remove_tree (const char *path)
{
  g_autoptr (GPtrArray) names = fixture_list (path);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      fixture_remove_tree (child);
    }
  g_remove (path);
}

/**
 * fixture_copy_tree:
 * @from: a folder
 * @to: where its copy shall be
 */
void
fixture_copy_tree (const char *from, const char *to)
{
  g_autoptr (GPtrArray) names = fixture_list (from);

  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *source = g_build_filename (from, g_ptr_array_index (names, i), NULL);
      g_autofree char *target = g_build_filename (to, g_ptr_array_index (names, i), NULL);
      g_autofree char *bytes = NULL;
      gsize size = 0;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          fixture_copy_tree (source, target);
          continue;
        }
      g_assert_true (g_file_get_contents (source, &bytes, &size, NULL));
      g_assert_true (g_file_set_contents_full (target, bytes, (gssize) size,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
}

/**
 * session_fixture_new_empty:
 *
 * Returns: (transfer full): a home without a store
 */
SessionFixture *
session_fixture_new_empty (void)
{
  SessionFixture *self = g_new0 (SessionFixture, 1);
  g_autoptr (GError) error = NULL;

  self->home = g_dir_make_tmp ("cti-session-XXXXXX", &error);
  g_assert_no_error (error);
  self->keychain = cti_keychain_memory_new ();
  self->clock = cti_clock_new_fixed (fixture_day (FIXTURE_TODAY));
  return self;
}

static CtiKeys *
make_keys (SessionFixture *self)
{
  CtiKeys *keys = cti_keys_new (self->id);
  g_autoptr (CtiSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) secret = cti_key_new_random ();

  g_assert_true (cti_keys_add_daily (keys, self->key, passphrase, secret, CTI_KDF_MEMORY_MIN,
                                     CTI_KDF_PASSES_MIN, NULL));
  g_assert_true (cti_keys_add_recovery (keys, self->key, self->code, NULL));
  g_assert_true (cti_keychain_store_sync (self->keychain, self->id, secret, NULL, NULL, NULL));
  return keys;
}

/**
 * session_fixture_new:
 *
 * Returns: (transfer full): a home with an open store
 */
SessionFixture *
session_fixture_new (void)
{
  SessionFixture *self = session_fixture_new_empty ();
  g_autoptr (CtiKeys) keys = NULL;
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (CtiWorker) worker = cti_record_new (&cti_worker_type);
  g_autoptr (GError) error = NULL;

  self->id = cti_id_new ();
  self->path = g_build_filename (self->home, self->id, NULL);
  self->key = cti_key_new_random ();
  self->code = cti_recovery_code_new_random ();
  keys = make_keys (self);
  cti_set_text (&team->name, "Team North");
  team->phase_months = 4;
  cti_set_text (&worker->name, "Kirsten Holm");
  cti_store_create (self->path, keys, self->key, team, worker, self->clock, &error);
  g_assert_no_error (error);
  session_fixture_open (self);
  return self;
}

/**
 * session_fixture_free:
 * @self: (transfer full): a home; it is removed
 */
void
session_fixture_free (SessionFixture *self)
{
  session_fixture_close (self);
  fixture_remove_tree (self->home);
  g_clear_pointer (&self->key, cti_secret_unref);
  g_clear_pointer (&self->code, cti_secret_unref);
  g_object_unref (self->keychain);
  g_object_unref (self->clock);
  g_free (self->path);
  g_free (self->id);
  g_free (self->home);
  g_free (self);
}

/**
 * session_fixture_open:
 * @self: a home with a store
 *
 * Opens it with the raw key.
 */
void
session_fixture_open (SessionFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (self->store);
  self->store = cti_store_open (self->path, self->key, self->clock, &error);
  g_assert_no_error (error);
}

/**
 * session_fixture_close:
 * @self: a home
 */
void
session_fixture_close (SessionFixture *self)
{
  g_clear_pointer (&self->store, cti_store_close);
}

CtiSecret *
fixture_secret (const char *text)
{
  return cti_secret_new_text (text);
}

CtiDate
fixture_day (const char *iso)
{
  return cti_date_parse_iso (iso);
}

CtiCitizen *
fixture_citizen (const char *code, CtiIdentityMode mode)
{
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);

  cti_set_text (&citizen->code, code);
  citizen->mode = mode;
  if (mode != CTI_MODE_ANONYMOUS)
    cti_set_text (&citizen->alias, "Anemone");
  citizen->adult_confirmed = TRUE;
  return citizen;
}

CtiCourse *
fixture_course (const char *start)
{
  CtiCourse *course = cti_record_new (&cti_course_type);

  course->contact_start = fixture_day (start);
  course->phase_months = 4;
  return course;
}

/* A star of the built-in form with every area at @value. */
CtiStar *
fixture_star (const char *day, int value)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  CtiReading *reading = cti_record_new (&cti_reading_type);
  CtiStar *star;

  cti_set_text (&reading->form, form->key);
  reading->version = form->version;
  reading->date = fixture_day (day);
  star = cti_star_new (reading, form->areas);
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    cti_star_get_score (star, i)->value = value;
  return star;
}

/**
 * session_fixture_add_case:
 * @self: a home with an open store
 * @code: a case code
 *
 * Adds an anonymous citizen with an open course.
 *
 * Returns: (transfer full): id of the case
 */
char *
session_fixture_add_case (SessionFixture *self, const char *code)
{
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_ANONYMOUS);
  g_autoptr (CtiCourse) course = fixture_course (FIXTURE_START);
  g_autoptr (CtiCase) added = NULL, started = NULL;
  g_autoptr (GError) error = NULL;

  added = cti_use_add_citizen (self->store, citizen, NULL, &error);
  g_assert_no_error (error);
  started = cti_use_start_course (self->store, citizen->record.id, course, &error);
  g_assert_no_error (error);
  return g_strdup (citizen->record.id);
}

/**
 * session_fixture_count_uses:
 * @self: a home with an open store
 * @use: (nullable): nick of a use case, or %NULL for all
 *
 * Returns: how many lines of the use log are about it
 */
void
session_fixture_put_in_team (SessionFixture *self, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  cti_use_put_team (self->store, records, NULL, &error);
  g_assert_no_error (error);
}

guint
session_fixture_count_uses (SessionFixture *self, const char *use)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = cti_use_log_read (cti_store_get_use_log (self->store), &error);
  guint count = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < uses->len; i++)
    count += use == NULL || g_str_equal (((CtiUse *) g_ptr_array_index (uses, i))->use, use);
  return count;
}

/* --- Sessions --------------------------------------------------------------------------------- */

CtiSession *
session_fixture_make_session (SessionFixture *fixture)
{
  session_fixture_close (fixture);
  return cti_session_new (fixture->home, fixture->keychain, fixture->clock);
}

void
fixture_wait_for_state (CtiSession *session, CtiSessionState state)
{
  while (cti_session_get_state (session) != state)
    g_main_context_iteration (NULL, TRUE);
}

void
session_fixture_open_session (SessionFixture *fixture, CtiSession *session)
{
  cti_session_unlock_recovery_async (session, fixture->code, NULL, NULL, NULL);
  fixture_wait_for_state (session, CTI_SESSION_OPEN);
}

void
fixture_lock_session (CtiSession *session)
{
  cti_session_lock (session);
  fixture_wait_for_state (session, CTI_SESSION_LOCKED);
}

/* Lets go of a session that no work holds any more; what it does for itself comes to an end first.
 */
void
fixture_end_session (CtiSession *session)
{
  while (g_main_context_iteration (NULL, FALSE) || G_OBJECT (session)->ref_count > 1)
    continue;
  g_assert_finalize_object (session);
}

void
fixture_keep_result (GObject *object, GAsyncResult *result, gpointer data)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  *(GAsyncResult **) data = g_object_ref (result);
}

void
fixture_wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}
