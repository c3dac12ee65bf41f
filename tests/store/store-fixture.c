#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-id.h"
#include "cti-key.h"
#include "cti-recovery-code.h"

#define FORM "test-star"

/**
 * fixture_remove_tree:
 * @path: a folder, removed with all that is in it; links in it are not followed
 */
void
fixture_remove_tree (const char *path)
{
  g_autoptr (GDir) folder =
      g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      fixture_remove_tree (child);
    }
  g_remove (path);
}

GBytes *
fixture_read (const char *path)
{
  char *bytes = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, size);
}

/* Written in place, as somebody else would do it, not by the program's own way. */
void
fixture_write (const char *path, const void *bytes, gsize size)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  if (size > 0)
    g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
fixture_write_bytes (const char *path, GBytes *bytes)
{
  fixture_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
fixture_assert_same (const char *path, GBytes *bytes)
{
  g_autoptr (GBytes) now = fixture_read (path);

  g_assert_true (g_bytes_equal (now, bytes));
}

/* Plain files and folders; a file that is empty, such as the lock, is left out. */
void
fixture_copy_tree (const char *from, const char *to)
{
  g_autoptr (GDir) folder = g_dir_open (from, 0, NULL);
  g_autoptr (GBytes) bytes = NULL;
  const char *name;

  if (folder == NULL)
    {
      bytes = fixture_read (from);
      if (g_bytes_get_size (bytes) > 0)
        fixture_write_bytes (to, bytes);
      return;
    }
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      fixture_copy_tree (source, target);
    }
}

/* Two ways in, as cheap as the parameters allow. */
CtiKeys *
store_fixture_make_keys (const char *store_id, const CtiSecret *key)
{
  CtiKeys *keys = cti_keys_new (store_id);
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text ("five plain words for this");
  g_autoptr (CtiSecret) recovery = cti_recovery_code_new_random ();
  g_autoptr (GError) error = NULL;

  cti_keys_add_passphrase (keys, key, passphrase, CTI_KDF_MEMORY_MIN, CTI_KDF_PASSES_MIN, &error);
  g_assert_no_error (error);
  cti_keys_add_recovery (keys, key, recovery, &error);
  g_assert_no_error (error);
  return keys;
}

gboolean
store_fixture_create (StoreFixture *self, GError **error)
{
  g_autoptr (CtiKeys) keys = store_fixture_make_keys (self->id, self->key);
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (CtiWorker) worker = cti_record_new (&cti_worker_type);

  cti_set_text (&team->name, "Team North");
  team->phase_months = 4;
  cti_set_text (&worker->name, "Kirsten Holm");
  return cti_store_create (self->path, keys, self->key, team, worker, self->clock, error);
}

/**
 * store_fixture_new_closed:
 *
 * Returns: (transfer full): a place and a key for a store that is not made yet
 */
StoreFixture *
store_fixture_new_closed (void)
{
  StoreFixture *self = g_new0 (StoreFixture, 1);
  g_autoptr (GError) error = NULL;

  self->home = g_dir_make_tmp ("cti-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->id = cti_id_new ();
  self->path = g_build_filename (self->home, self->id, NULL);
  self->key = cti_key_new_random ();
  self->clock = cti_clock_new_fixed (cti_date_new (2026, 6, 2));
  return self;
}

/**
 * store_fixture_new:
 *
 * Returns: (transfer full): an open store without cases
 */
StoreFixture *
store_fixture_new (void)
{
  StoreFixture *self = store_fixture_new_closed ();
  g_autoptr (GError) error = NULL;

  store_fixture_create (self, &error);
  g_assert_no_error (error);
  store_fixture_open (self);
  return self;
}

void
store_fixture_free (StoreFixture *self)
{
  store_fixture_close (self);
  fixture_remove_tree (self->home);
  g_object_unref (self->clock);
  cti_secret_unref (self->key);
  g_free (self->path);
  g_free (self->id);
  g_free (self->home);
  g_free (self);
}

gboolean
store_fixture_try_open (StoreFixture *self, GError **error)
{
  g_assert_null (self->store);
  self->store = cti_store_open (self->path, self->key, self->clock, error);
  return self->store != NULL;
}

void
store_fixture_open (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  store_fixture_try_open (self, &error);
  g_assert_no_error (error);
}

void
store_fixture_close (StoreFixture *self)
{
  g_clear_pointer (&self->store, cti_store_close);
}

static int
refuse_all (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  return EIO;
}

/* Ends as a killed program does: nothing is written any more. */
void
store_fixture_crash (StoreFixture *self)
{
  cti_disk_set_watch (refuse_all, NULL);
  store_fixture_close (self);
  cti_disk_set_watch (NULL, NULL);
}

char *
store_fixture_name (StoreFixture *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

char *
store_fixture_case_name (StoreFixture *self, const char *id)
{
  g_autofree char *file = g_strconcat (id, ".case", NULL);

  return g_build_filename (self->path, "cases", file, NULL);
}

CtiCitizen *
store_fixture_make_citizen (const char *code, CtiIdentityMode mode)
{
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);

  cti_set_text (&citizen->code, code);
  citizen->mode = mode;
  citizen->adult_confirmed = TRUE;
  if (mode != CTI_MODE_ANONYMOUS)
    cti_set_text (&citizen->alias, "Solsort");
  return citizen;
}

CtiChangeSet *
store_fixture_make_course (const char *citizen)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_START_COURSE, NULL);
  g_autoptr (CtiCourse) course = cti_record_new (&cti_course_type);

  cti_set_text (&course->citizen, citizen);
  course->contact_start = cti_date_new (2026, 1, 12);
  course->phase1_start = cti_date_new (2026, 2, 2);
  course->phase_months = 4;
  cti_change_set_put (set, course);
  for (int i = 0; i < FIXTURE_AREAS; i++)
    {
      g_autoptr (CtiArea) area = cti_record_new (&cti_area_type);
      g_autofree char *key = g_strdup_printf ("area-%d", i + 1);

      cti_set_text (&area->form, FORM);
      area->version = 1;
      cti_set_text (&area->key, key);
      area->position = i;
      cti_set_text (&area->label, key);
      cti_change_set_put (set, area);
    }
  return set;
}

CtiChangeSet *
store_fixture_make_star (const CtiCase *now, CtiDate day, int value)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_ADD_STAR, NULL);
  CtiReading *reading = cti_record_new (&cti_reading_type);
  g_autoptr (GPtrArray) areas = cti_case_get_areas (now, FORM, 1);
  g_autoptr (CtiStar) star = NULL;

  g_assert_cmpuint (areas->len, ==, FIXTURE_AREAS);
  cti_set_text (&reading->course, cti_case_get_course (now)->record.id);
  cti_set_text (&reading->form, FORM);
  reading->version = 1;
  reading->date = day;
  star = cti_star_new (reading, areas);
  cti_change_set_put (set, reading);
  for (guint i = 0; i < FIXTURE_AREAS; i++)
    {
      CtiScore *score = cti_star_get_score (star, i);

      score->value = value;
      cti_set_text (&score->note, "as it was said");
      cti_change_set_put (set, score);
    }
  return set;
}

/**
 * store_fixture_add_case:
 * @self: an open store
 * @code: a case code
 *
 * Returns: (transfer full): id of a new case: a citizen under a cover name, nothing more
 */
char *
store_fixture_add_case (StoreFixture *self, const char *code)
{
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen (code, CTI_MODE_COVER_NAME);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (CtiCase) made = NULL;
  g_autoptr (GError) error = NULL;

  cti_change_set_put (set, citizen);
  made = cti_store_create_case (self->store, set, citizen->record.id, &error);
  g_assert_no_error (error);
  return g_strdup (citizen->record.id);
}

/**
 * store_fixture_add_full_case:
 * @self: an open store
 * @code: a case code
 *
 * Returns: (transfer full): id of a new case with a course and one star
 */
char *
store_fixture_add_full_case (StoreFixture *self, const char *code)
{
  char *id = store_fixture_add_case (self, code);
  g_autoptr (CtiChangeSet) course = store_fixture_make_course (id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_commit (self->store, id, course, &error);

  g_assert_no_error (error);
  store_fixture_add_star (self, id, cti_date_new (2026, 2, 9), 4);
  return id;
}

void
store_fixture_add_star (StoreFixture *self, const char *id, CtiDate day, int value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, &error);
  g_autoptr (CtiChangeSet) set = NULL;
  g_autoptr (CtiCase) now = NULL;

  g_assert_no_error (error);
  set = store_fixture_make_star (before, day, value);
  now = cti_store_commit (self->store, id, set, &error);
  g_assert_no_error (error);
}

/* One small act: gives the citizen another cover name. */
gboolean
store_fixture_rename (StoreFixture *self, const char *id, const char *alias, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, "she asked for it");
  g_autoptr (CtiCitizen) citizen = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (before == NULL)
    return FALSE;
  citizen = cti_record_copy (cti_case_get_citizen (before));
  cti_set_text (&citizen->alias, alias);
  cti_change_set_put (set, citizen);
  now = cti_store_commit (self->store, id, set, error);
  return now != NULL;
}

gsize
fixture_stride (gsize as_a_rule, gsize under_valgrind)
{
  return g_getenv ("CTI_UNDER_VALGRIND") != NULL ? under_valgrind : as_a_rule;
}

void
store_fixture_take_key (StoreFixture *self, const void *key, gsize size)
{
  static CtiSecret *of_the_parent; /* whose pages are not here: it stays, or it would be a leak */

  of_the_parent = self->key;
  self->key = cti_secret_new_copy (key, size);
  g_assert_true (of_the_parent != self->key);
}
