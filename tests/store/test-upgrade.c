/* The first writing to a store of an older program brings its files to the schema of this one
 * (promise 37). Killed before any step on the way to the disk each file is as it was or as it
 * should become, and all that stood in it is there. */

#include "cti-backup.h"
#include "cti-team-file.h"
#include "released-store.h"
#include "step-killer.h"

#define STEPS_MAX 200
#define NEW_ALIAS "Anemone, moved on"
#define NEW_TEAM  "Team East, moved on"

static char *
find_written (StoreFixture *self)
{
  return g_strdup (cti_card_index_find_code (cti_store_get_cards (self->store), RELEASED_CODE)->id);
}

/* As a worker's first morning with the new program: a citizen is changed, then the team. */
static gboolean
write_first (StoreFixture *self, gpointer data, GError **error)
{
  const char *id = data;
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  g_autoptr (CtiChangeSet) of_team = cti_change_set_new (CTI_ACT_CHANGE_TEAM, NULL);
  g_autoptr (CtiCitizen) citizen = NULL;
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (self->store));
  g_autoptr (CtiCase) now = NULL;

  if (before == NULL)
    return FALSE;
  citizen = cti_record_copy (cti_case_get_citizen (before));
  cti_set_text (&citizen->alias, NEW_ALIAS);
  cti_change_set_put (set, citizen);
  now = cti_store_commit (self->store, id, set, error);
  cti_set_text (&team->name, NEW_TEAM);
  cti_change_set_put (of_team, team);
  return now != NULL && cti_store_commit_team (self->store, of_team, error);
}

/* What was written by the older program and is not changed here. */
static guint
count_all (const CtiCase *now)
{
  return cti_case_get_records (now, &cti_reading_type)->len +
         cti_case_get_records (now, &cti_score_type)->len +
         cti_case_get_records (now, &cti_course_type)->len;
}

typedef struct
{
  guint records;
  char *alias;
  char *team;
} Written;

static Written
read_written (StoreFixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (self->store, id, &error);
  Written found;

  g_assert_no_error (error);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
  cti_store_verify_team (self->store, &error);
  g_assert_no_error (error);
  found.records = count_all (now);
  found.alias = g_strdup (cti_case_get_citizen (now)->alias);
  found.team = g_strdup (cti_store_get_team (self->store)->name);
  return found;
}

static void
clear_written (Written *self)
{
  g_free (self->alias);
  g_free (self->team);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, clear_written)

/* The team comes second: it is never new where the case is old. */
static guint
count_new (const Written *was, const Written *is)
{
  gboolean is_new_case = g_strcmp0 (is->alias, NEW_ALIAS) == 0;
  gboolean is_new_team = g_strcmp0 (is->team, NEW_TEAM) == 0;

  g_assert_cmpuint (is->records, ==, was->records);
  g_assert_true (is_new_case || g_strcmp0 (is->alias, was->alias) == 0);
  g_assert_true (is_new_team || g_strcmp0 (is->team, was->team) == 0);
  g_assert_true (is_new_case || !is_new_team);
  return (guint) is_new_case + (guint) is_new_team;
}

/* Returns how many of the two files are new after a kill before that step; 3 where it was done. */
static guint
kill_upgrade (const char *name, guint step)
{
  g_autoptr (StoreFixture) self = copy_store (name);
  g_autofree char *id = NULL;
  g_auto (Written) was = { 0 }, is = { 0 };
  gboolean cut;
  guint n;

  store_fixture_open (self);
  id = find_written (self);
  was = read_written (self, id);
  g_assert_cmpuint (was.records, >, 2);
  cut = kill_before_step (self, step, write_first, id);
  is = read_written (self, id);
  n = count_new (&was, &is);
  g_assert_true (cut || n == 2);
  return cut ? n : 3;
}

static void
killed_anywhere_it_is_old_or_new (gconstpointer data)
{
  guint seen[4] = { 0 };
  guint step;

  for (step = 1; seen[3] == 0 && step < STEPS_MAX; step++)
    seen[kill_upgrade (data, step)]++;
  g_test_message ("%u kills: %u before, %u between, %u after", seen[0] + seen[1] + seen[2], seen[0],
                  seen[1], seen[2]);
  g_assert_cmpuint (seen[3], ==, 1);
  g_assert_cmpuint (seen[0], >, 0);
  g_assert_cmpuint (seen[1], >, 0);
}

static guint
count_backups (StoreFixture *self, char **newest)
{
  g_autofree char *place = cti_backup_get_place (self->path, NULL);
  g_autoptr (GPtrArray) backups = cti_backup_list (place, self->id, self->key, NULL);

  if (newest != NULL && backups != NULL && backups->len > 0)
    *newest = g_build_filename (place, ((CtiBackup *) g_ptr_array_index (backups, 0))->name, NULL);
  return backups != NULL ? backups->len : 0;
}

/* Opened by this program a store is backed up first, each file as the older program left it; and
 * only the first time. */
static void
backup_comes_before (gconstpointer name)
{
  g_autoptr (StoreFixture) self = copy_store (name);
  g_autofree char *backup = NULL, *before = NULL, *copied = NULL;
  g_autofree char *path = g_build_filename (self->path, CTI_TEAM_FILE, NULL);
  g_autofree char *copy = NULL;
  gsize size = 0, copied_size = 0;

  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  g_assert_cmpuint (count_backups (self, NULL), ==, 0);
  store_fixture_open (self);
  g_assert_cmpuint (count_backups (self, &backup), ==, 1);
  copy = g_build_filename (backup, CTI_TEAM_FILE, NULL);
  g_assert_true (g_file_get_contents (copy, &copied, &copied_size, NULL));
  g_assert_cmpmem (before, size, copied, copied_size);
  store_fixture_close (self);
  store_fixture_open (self);
  g_assert_cmpuint (count_backups (self, NULL), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) stores = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "data", NULL);
  stores = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (stores)) != NULL)
    if (g_str_has_prefix (name, "store-"))
      {
        g_autofree char *path = g_strdup_printf ("/upgrade/%s-killed-anywhere-is-old-or-new", name);

        g_autofree char *before = g_strdup_printf ("/upgrade/%s-is-backed-up-before", name);

        g_test_add_data_func_full (path, g_strdup (name), killed_anywhere_it_is_old_or_new, g_free);
        g_test_add_data_func_full (before, g_strdup (name), backup_comes_before, g_free);
      }
  return g_test_run ();
}
