/* The log of changes in a case: what it says, and that nobody edits it unseen. */

#include <string.h>

#include "cti-case-file.h"
#include "cti-change-log.h"
#include "cti-key.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "store-fixture.h"

static GPtrArray *
read_history (StoreFixture *self, const char *id, const char *row)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *history = cti_store_get_history (self->store, id, row, &error);

  g_assert_no_error (error);
  return history;
}

static void
what_is_made_is_one_row (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (GPtrArray) all = read_history (self, id, NULL);
  const CtiChange *first = all->pdata[0];

  /* citizen, course, ten areas, reading, ten scores */
  g_assert_cmpuint (all->len, ==, 1 + 1 + FIXTURE_AREAS + 1 + FIXTURE_AREAS);
  for (guint i = 0; i < all->len; i++)
    g_assert_null (((CtiChange *) all->pdata[i])->field);
  g_assert_cmpint (first->act, ==, 1);
  g_assert_cmpint (first->kind, ==, CTI_ACT_ADD_CITIZEN);
  g_assert_cmpstr (first->table, ==, "citizen");
  g_assert_cmpstr (first->row, ==, id);
  g_assert_cmpstr (first->author, ==, cti_store_get_worker (self->store)->record.id);
  g_assert_cmpint (cti_moment_get_day (first->made), ==, cti_date_new (2026, 6, 2));
  g_assert_cmpint (((CtiChange *) all->pdata[all->len - 1])->act, ==, 3);
}

static void
each_changed_field_is_one_row_with_old_and_new (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_case (self, "K-001");
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));
  g_autoptr (CtiChangeSet) set =
      cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, "she said it at the door");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) history = NULL;
  static const struct
  {
    const char *field, *old, *now;
  } rows[] = { { "alias", "Solsort", "Lærke" },
               { "birth_year", NULL, "1999" },
               { "adult_confirmed", "yes", "no" } };

  cti_set_text (&citizen->alias, "Lærke");
  citizen->birth_year = 1999;
  citizen->adult_confirmed = FALSE;
  cti_change_set_put (set, citizen);
  now = cti_store_commit (self->store, id, set, &error);
  g_assert_no_error (error);
  history = read_history (self, id, id);
  g_assert_cmpuint (history->len, ==, 1 + G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CtiChange *change = history->pdata[1 + i];

      g_assert_cmpint (change->act, ==, 2);
      g_assert_cmpint (change->kind, ==, CTI_ACT_CHANGE_CITIZEN);
      g_assert_cmpstr (change->why, ==, "she said it at the door");
      g_assert_cmpstr (change->field, ==, rows[i].field);
      g_assert_cmpstr (change->old, ==, rows[i].old);
      g_assert_cmpstr (change->now, ==, rows[i].now);
    }
}

static void
a_correction_keeps_the_old_value (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (before);
  g_autoptr (CtiScore) score = cti_record_copy (cti_star_get_score (stars->pdata[0], 3));
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CORRECT_STAR, "typed wrongly");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const CtiChange *change;

  score->value = 7;
  cti_change_set_put (set, score);
  now = cti_store_commit (self->store, id, set, &error);
  g_assert_no_error (error);
  store_fixture_close (self);
  store_fixture_open (self);
  history = read_history (self, id, score->record.id);
  g_assert_cmpuint (history->len, ==, 2);
  change = history->pdata[1];
  g_assert_cmpstr (change->field, ==, "value");
  g_assert_cmpstr (change->old, ==, "4");
  g_assert_cmpstr (change->now, ==, "7");
  g_assert_cmpstr (change->why, ==, "typed wrongly");
}

static void
what_is_put_in_the_trash_is_logged_and_not_shown (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (GPtrArray) readings = cti_case_get_readings (before);
  g_autoptr (CtiReading) reading = cti_record_copy (readings->pdata[0]);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_OTHER, NULL);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) history = NULL, left = NULL;

  reading->record.deleted = cti_clock_get_now (self->clock);
  cti_change_set_put (set, reading);
  now = cti_store_commit (self->store, id, set, NULL);
  g_assert_nonnull (now);
  left = cti_case_get_readings (now);
  g_assert_cmpuint (left->len, ==, 0);
  history = read_history (self, id, reading->record.id);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpstr (((CtiChange *) history->pdata[1])->field, ==, "deleted");
}

/* A case file opened below the store, for those who write SQL. */
static CtiSealedDb *
open_db (StoreFixture *self, const char *id)
{
  g_autofree char *path = g_build_filename (self->path, "cases", NULL);
  g_autofree char *name = g_strconcat (id, ".case", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFolder) folder = cti_folder_open (path, &error);
  CtiSealedDb *db = cti_sealed_db_open (&cti_sealed_db_case, folder, name, id, self->key, &error);

  g_assert_no_error (error);
  return db;
}

static void
the_triggers_are_not_stored (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiSealedDb) db = open_db (self, id);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (CtiSealedDb) again = NULL;
  g_autoptr (GError) error = NULL;

  cti_change_log_prepare (cti_sealed_db_get (db), cti_case_types, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cti_sql_get_number (cti_sealed_db_get (db),
                                       "SELECT count(*) FROM sqlite_temp_schema"),
                   >, 0);
  sealed = cti_sealed_db_seal (db, &error);
  again = cti_sealed_db_open_bytes (&cti_sealed_db_case, sealed, id, self->key, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cti_sql_get_number (cti_sealed_db_get (again),
                                       "SELECT count(*) FROM sqlite_schema"
                                       " WHERE type NOT IN ('table', 'index')"),
                   ==, 0);
  g_assert_cmpint (cti_sql_get_number (cti_sealed_db_get (again),
                                       "SELECT count(*) FROM sqlite_temp_schema"),
                   ==, 0);
}

static void
assert_sql_refused (sqlite3 *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_false (cti_sql_run (db, sql, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED);
  if (!sqlite3_get_autocommit (db))
    g_assert_true (cti_sql_run (db, "ROLLBACK", NULL));
}

static void
rows_are_never_deleted (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiSealedDb) db = open_db (self, id);

  cti_change_log_prepare (cti_sealed_db_get (db), cti_case_types, NULL);
  for (guint i = 0; cti_case_types[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", cti_case_types[i]->name);
      g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM %s", cti_case_types[i]->name);

      if (cti_sql_get_number (cti_sealed_db_get (db), count) > 0)
        assert_sql_refused (cti_sealed_db_get (db), sql);
    }
}

static void
the_schema_keeps_an_anonymous_citizen_anonymous (void)
{
  static const char *const attempts[] = {
    "INSERT INTO identity (id, made, citizen, mode, name)"
    " SELECT 'i', 'now', id, 'anonymous', 'X' FROM citizen",
    "INSERT INTO identity (id, made, citizen, mode, name)"
    " SELECT 'i', 'now', id, 'identified', 'X' FROM citizen",
    "INSERT INTO identity (id, made, citizen, mode, phone) SELECT 'i', 'now', id, 'cover', '1'"
    " FROM citizen",
    "UPDATE citizen SET alias = 'X'",
    "UPDATE citizen SET mode = 'other'",
    "INSERT INTO identity (id, made, citizen, mode) VALUES ('i', 'now', 'nobody', 'cover')",
  };
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (CtiCitizen) citizen = store_fixture_make_citizen ("K-001", CTI_MODE_ANONYMOUS);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (CtiSealedDb) db = NULL;

  cti_change_set_put (set, citizen);
  now = cti_store_create_case (self->store, set, citizen->record.id, &error);
  g_assert_no_error (error);
  db = open_db (self, citizen->record.id);
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    assert_sql_refused (cti_sealed_db_get (db), attempts[i]);
}

static CtiCase *
commit_identity (StoreFixture *self,
                 const char *id,
                 CtiIdentityMode mode,
                 gboolean with_identity,
                 GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));
  const CtiIdentity *old = cti_case_get_identity (before);
  g_autoptr (CtiIdentity) identity =
      old != NULL ? cti_record_copy (old) : cti_record_new (&cti_identity_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);

  citizen->mode = mode;
  if (mode == CTI_MODE_ANONYMOUS)
    cti_set_text (&citizen->alias, NULL);
  cti_set_text (&identity->citizen, id);
  identity->mode = mode;
  cti_set_text (&identity->name, "Mette Madsen");
  cti_change_set_put (set, citizen);
  if (with_identity)
    cti_change_set_put (set, identity);
  return cti_store_commit (self->store, id, set, error);
}

static void
the_mode_and_the_identity_change_together (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_case (self, "K-001");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) named = NULL, cover = NULL;

  named = commit_identity (self, id, CTI_MODE_IDENTIFIED, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cti_case_get_identity (named)->name, ==, "Mette Madsen");
  g_assert_null (commit_identity (self, id, CTI_MODE_COVER_NAME, FALSE, &error));
  fixture_assert_error (error, REFUSED);
  g_assert_null (commit_identity (self, id, CTI_MODE_ANONYMOUS, FALSE, &error));
  fixture_assert_error (error, REFUSED);
  g_assert_null (commit_identity (self, id, CTI_MODE_ANONYMOUS, TRUE, &error));
  fixture_assert_error (error, REFUSED);
  cover = commit_identity (self, id, CTI_MODE_COVER_NAME, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cti_case_get_citizen (cover)->mode, ==, CTI_MODE_COVER_NAME);
  cti_store_verify_case (self->store, id, &error);
  g_assert_no_error (error);
}

static void
a_rule_of_the_schema_refuses_the_whole_act (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiChangeSet) set = store_fixture_make_star (before, cti_date_new (2026, 4, 1), 11);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_store_commit (self->store, id, set, &error));
  fixture_assert_error (error, REFUSED);
  history = read_history (self, id, NULL);
  g_assert_cmpint (((CtiChange *) history->pdata[history->len - 1])->act, ==, 3);
}

/* Attacks on the log itself, by SQL on the image, keys being absent. Each must be found. */
static void
no_row_of_the_log_is_edited_unseen (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiSecret) chain = cti_key_derive (self->key, CTI_KEY_PURPOSE_CHANGE_LOG);
  g_autoptr (CtiSealedDb) whole = NULL;
  g_autoptr (GBytes) image = NULL;
  static const char *const each[] = {
    "DELETE FROM change WHERE number = @",
    "UPDATE change SET row = 'x' WHERE number = @",
    "UPDATE change SET now = 'x' WHERE number = @",
    "UPDATE change SET old = '' WHERE number = @",
    "UPDATE change SET act = act % 3 + 1 WHERE number = @",
    "INSERT INTO change SELECT 1000, act, kept_in, row, field, old, now FROM change"
    " WHERE number = @",
    "UPDATE change SET number = 1000 WHERE number = @",
    "UPDATE act SET made = 'x' WHERE number = @",
    "UPDATE act SET author = 'x' WHERE number = @",
    "UPDATE act SET why = 'x' WHERE number = @",
    "UPDATE act SET chain = zeroblob (32) WHERE number = @",
    "DELETE FROM change WHERE act = @",
    "DELETE FROM act WHERE number = @",
    "DELETE FROM change WHERE act >= @; DELETE FROM act WHERE number >= @",
    "DELETE FROM change WHERE act >= @; DELETE FROM act WHERE number >= @;"
    " UPDATE chain_end SET act = @ - 1",
    "INSERT INTO change VALUES (2000 + @, 77, 'score', 'x', NULL, NULL, NULL)",
    "INSERT INTO act SELECT 4, 'x' || @, kind, author, device, made, why, reverses, chain FROM act"
    " WHERE number = 3",
  };
  gint64 last = 0;

  store_fixture_add_star (self, id, cti_date_new (2026, 4, 9), 6);
  whole = open_db (self, id);
  image = cti_sealed_db_seal (whole, NULL);
  last = cti_sql_get_number (cti_sealed_db_get (whole), "SELECT max(number) FROM act");
  g_assert_cmpint (last, ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (each); i++)
    for (int row = 1; row <= 4; row++)
      {
        g_autofree char *number = g_strdup_printf ("%d", row);
        g_auto (GStrv) parts = g_strsplit (each[i], "@", -1);
        g_autofree char *sql = g_strjoinv (number, parts);
        g_autoptr (CtiSealedDb) db =
            cti_sealed_db_open_bytes (&cti_sealed_db_case, image, id, self->key, NULL);
        g_autoptr (GError) error = NULL;
        gint64 before;

        cti_sql_run (cti_sealed_db_get (db), "PRAGMA foreign_keys = OFF", NULL);
        g_assert_true (cti_change_log_verify (cti_sealed_db_get (db), chain, NULL));
        before = sqlite3_total_changes64 (cti_sealed_db_get (db));
        if (!cti_sql_run (cti_sealed_db_get (db), sql, NULL) ||
            sqlite3_total_changes64 (cti_sealed_db_get (db)) == before)
          continue; /* the schema itself refused it */
        if (cti_change_log_verify (cti_sealed_db_get (db), chain, &error))
          g_error ("not found: %s", sql);
        g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED);
      }
}

static void
two_acts_are_not_exchanged_unseen (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autoptr (CtiSecret) chain = cti_key_derive (self->key, CTI_KEY_PURPOSE_CHANGE_LOG);
  g_autoptr (CtiSealedDb) db = open_db (self, id);
  sqlite3 *sql = cti_sealed_db_get (db);
  g_autoptr (GError) error = NULL;

  g_assert_true (cti_sql_run (sql,
                              "PRAGMA foreign_keys = OFF;"
                              "UPDATE act SET number = -1 WHERE number = 2;"
                              "UPDATE act SET number = 2 WHERE number = 3;"
                              "UPDATE act SET number = 3 WHERE number = -1;"
                              "UPDATE change SET act = 5 - act WHERE act IN (2, 3)",
                              NULL));
  g_assert_false (cti_change_log_verify (sql, chain, &error));
  fixture_assert_error (error, DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-log/what-is-made-is-one-row", what_is_made_is_one_row);
  g_test_add_func ("/change-log/each-changed-field-is-one-row-with-old-and-new",
                   each_changed_field_is_one_row_with_old_and_new);
  g_test_add_func ("/change-log/a-correction-keeps-the-old-value",
                   a_correction_keeps_the_old_value);
  g_test_add_func ("/change-log/what-is-put-in-the-trash-is-logged-and-not-shown",
                   what_is_put_in_the_trash_is_logged_and_not_shown);
  g_test_add_func ("/change-log/the-triggers-are-not-stored", the_triggers_are_not_stored);
  g_test_add_func ("/change-log/rows-are-never-deleted", rows_are_never_deleted);
  g_test_add_func ("/change-log/the-schema-keeps-an-anonymous-citizen-anonymous",
                   the_schema_keeps_an_anonymous_citizen_anonymous);
  g_test_add_func ("/change-log/the-mode-and-the-identity-change-together",
                   the_mode_and_the_identity_change_together);
  g_test_add_func ("/change-log/a-rule-of-the-schema-refuses-the-whole-act",
                   a_rule_of_the_schema_refuses_the_whole_act);
  g_test_add_func ("/change-log/no-row-of-the-log-is-edited-unseen",
                   no_row_of_the_log_is_edited_unseen);
  g_test_add_func ("/change-log/two-acts-are-not-exchanged-unseen",
                   two_acts_are_not_exchanged_unseen);
  return g_test_run ();
}
