/* A case file that somebody or something changed: refused, never accepted, never written over. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-hash.h"
#include "cti-id.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "memory-search.h"
#include "store-fixture.h"

static void
assert_refused (StoreFixture *self, const char *id, CtiStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (self->store, id, &error);

  g_assert_null (now);
  g_assert_error (error, CTI_STORE_ERROR, (int) code);
}

/* A closed case: the store holds another one open. */
static char *
make_closed_case (StoreFixture *self)
{
  char *id = store_fixture_add_case (self, "K-001");
  g_autoptr (GError) error = NULL;
  g_autofree char *other = NULL;

  store_fixture_rename (self, id, "Second", &error);
  g_assert_no_error (error);
  other = store_fixture_add_case (self, "K-002");
  return id;
}

static void
every_flipped_byte_is_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) good = fixture_read (path);
  const guint8 *bytes = g_bytes_get_data (good, NULL);
  int fd = open (path, O_WRONLY);

  for (gsize at = 0; at < g_bytes_get_size (good); at += fixture_stride (1, 499))
    {
      guint8 flipped = bytes[at] ^ (guint8) (1 << (at % 8));

      g_assert_cmpint (pwrite (fd, &flipped, 1, (off_t) at), ==, 1);
      assert_refused (self, id, CTI_STORE_ERROR_DAMAGED);
      g_assert_cmpint (pwrite (fd, bytes + at, 1, (off_t) at), ==, 1);
    }
  close (fd);
  fixture_assert_same (path, good);
}

static void
every_length_it_is_cut_to_is_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) good = fixture_read (path);
  gsize stride = fixture_stride (1, 499);

  for (gsize left = g_bytes_get_size (good); left > 0; left -= MIN (left, stride))
    {
      g_assert_cmpint (truncate (path, (off_t) left - 1), ==, 0);
      assert_refused (self, id, CTI_STORE_ERROR_DAMAGED);
    }
  for (gsize more = 1; more <= 70000; more += 23333)
    {
      fixture_write_bytes (path, good);
      g_assert_cmpint (truncate (path, (off_t) (g_bytes_get_size (good) + more)), ==, 0);
      assert_refused (self, id, CTI_STORE_ERROR_DAMAGED);
    }
}

static void
the_generation_before_opens_and_the_damaged_file_is_kept (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autofree char *second_aside = g_strconcat (path, ".damaged2", NULL);
  g_autoptr (GBytes) damaged = g_bytes_new_static ("not a case", 10);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiCase) now = NULL;

      store_fixture_close (self);
      fixture_write_bytes (path, damaged);
      store_fixture_open (self);
      g_assert_cmpint (cti_card_index_find (cti_store_get_cards (self->store), id)->state, ==,
                       CTI_CARD_DAMAGED);
      assert_refused (self, id, CTI_STORE_ERROR_DAMAGED);
      fixture_assert_same (path, damaged);
      now = cti_store_open_previous (self->store, id, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (cti_case_get_name (now), ==, "Solsort");
      fixture_assert_same (aside, damaged);
      store_fixture_close (self);
      store_fixture_open (self); /* it is the present file now, not one that was put back */
      cti_store_verify_case (self->store, id, &error);
      g_assert_no_error (error);
    }
  fixture_assert_same (second_aside, damaged);
  {
    g_autoptr (GError) error = NULL;

    store_fixture_rename (self, id, "Third", &error);
    g_assert_no_error (error);
  }
}

static void
the_generation_before_never_replaces_a_good_file (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) good = fixture_read (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_store_open_previous (self->store, id, &error));
  fixture_assert_error (error, REFUSED);
  fixture_assert_same (path, good);
}

static void
a_case_of_another_store_is_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autofree char *foreign_id = store_fixture_add_case (other, "K-009");
  g_autofree char *foreign_path = store_fixture_case_name (other, foreign_id);
  g_autoptr (GBytes) foreign = fixture_read (foreign_path);

  fixture_write_bytes (path, foreign);
  assert_refused (self, id, CTI_STORE_ERROR_OTHER_STORE);
  fixture_assert_same (path, foreign);
}

static void
a_case_under_the_name_of_another_is_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autofree char *name = cti_id_new ();
  g_autofree char *copy = store_fixture_case_name (self, name);
  g_autoptr (GBytes) good = fixture_read (path);

  fixture_write_bytes (copy, good);
  assert_refused (self, name, CTI_STORE_ERROR_DAMAGED);
  store_fixture_close (self);
  store_fixture_open (self);
  g_assert_cmpint (cti_card_index_find (cti_store_get_cards (self->store), name)->state, ==,
                   CTI_CARD_DAMAGED);
}

static void
a_newer_format_is_refused_and_not_written (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) good = fixture_read (path);
  g_autofree guint8 *newer = g_memdup2 (g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  gsize header = newer[12] + 256u * newer[13];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  newer[8]++;
  cti_hash_sum (newer, header - CTI_HASH_SIZE, newer + header - CTI_HASH_SIZE, CTI_HASH_SIZE);
  bytes = g_bytes_new (newer, g_bytes_get_size (good));
  fixture_write_bytes (path, bytes);
  assert_refused (self, id, CTI_STORE_ERROR_TOO_NEW);
  g_assert_null (cti_store_open_previous (self->store, id, &error));
  fixture_assert_error (error, TOO_NEW);
  g_assert_false (store_fixture_rename (self, id, "X", &error));
  fixture_assert_error (error, TOO_NEW);
  fixture_assert_same (path, bytes);
}

/* Runs SQL on the database in a case file and saves it as the next generation. */
static void
tamper (StoreFixture *self, const char *id, const char *sql)
{
  g_autofree char *path = g_build_filename (self->path, "cases", NULL);
  g_autofree char *name = g_strconcat (id, ".case", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFolder) folder = cti_folder_open (path, &error);
  g_autoptr (CtiSealedDb) db =
      cti_sealed_db_open (&cti_sealed_db_case, folder, name, id, self->key, &error);

  g_assert_no_error (error);
  cti_sql_run (cti_sealed_db_get (db), sql, &error);
  g_assert_no_error (error);
  cti_sealed_db_save (db, &error);
  g_assert_no_error (error);
}

static void
a_newer_schema_is_refused_and_not_written (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) newer = NULL;
  g_autoptr (GError) error = NULL;

  tamper (self, id, "PRAGMA user_version = 99");
  newer = fixture_read (path);
  assert_refused (self, id, CTI_STORE_ERROR_TOO_NEW);
  g_assert_false (store_fixture_rename (self, id, "X", &error));
  fixture_assert_error (error, TOO_NEW);
  store_fixture_close (self);
  store_fixture_open (self);
  fixture_assert_same (path, newer);
}

static void
code_in_a_file_is_refused (void)
{
  static const char *const code[] = {
    "CREATE TRIGGER t AFTER INSERT ON act BEGIN DELETE FROM score; END",
    "CREATE VIEW v AS SELECT * FROM citizen",
    "CREATE VIRTUAL TABLE f USING fts5 (x)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (code); i++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = make_closed_case (self);

      tamper (self, id, code[i]);
      assert_refused (self, id, CTI_STORE_ERROR_DAMAGED);
    }
}

static void
an_older_file_put_back_opens_on_purpose_only (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_case (self, "K-001");
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) first = fixture_read (path);
  g_autoptr (GError) error = NULL;
  const CtiCardEntry *entry;

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (CtiCase) now = NULL;

      store_fixture_rename (self, id, "Newer", &error);
      g_assert_no_error (error);
      store_fixture_close (self);
      fixture_write_bytes (path, first);
      store_fixture_open (self);
      entry = cti_card_index_find (cti_store_get_cards (self->store), id);
      g_assert_cmpint (entry->state, ==, CTI_CARD_PUT_BACK);
      g_assert_cmpstr (entry->card->name, ==, "Newer");
      assert_refused (self, id, CTI_STORE_ERROR_OLDER);
      g_assert_false (cti_store_verify_case (self->store, id, &error));
      fixture_assert_error (error, OLDER);
      fixture_assert_same (path, first);
      store_fixture_close (self);
      store_fixture_open (self);
      assert_refused (self, id, CTI_STORE_ERROR_OLDER);
      now = cti_store_open_older (self->store, id, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (cti_case_get_name (now), ==, "Solsort");
      store_fixture_close (self); /* from here on it is the present one */
      store_fixture_open (self);
      entry = cti_card_index_find (cti_store_get_cards (self->store), id);
      g_assert_cmpint (entry->state, ==, CTI_CARD_GOOD);
      g_assert_cmpstr (entry->card->name, ==, "Solsort");
    }
}

static void
one_damaged_case_leaves_the_others_usable (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *bad = store_fixture_add_full_case (self, "K-001");
  g_autofree char *gone = store_fixture_add_full_case (self, "K-002");
  g_autofree char *good = store_fixture_add_full_case (self, "K-003");
  g_autofree char *bad_path = store_fixture_case_name (self, bad);
  g_autofree char *gone_path = store_fixture_case_name (self, gone);
  g_autofree char *index = store_fixture_name (self, "cards.index");
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    {
      CtiCardIndex *cards;

      store_fixture_close (self);
      fixture_write (bad_path, "", 0);
      g_remove (gone_path);
      if (round == 1)
        g_remove (index);
      store_fixture_open (self);
      cards = cti_store_get_cards (self->store);
      g_assert_cmpint (cti_card_index_find (cards, bad)->state, ==, CTI_CARD_DAMAGED);
      g_assert_cmpint (cti_card_index_find (cards, bad)->card != NULL, ==, round == 0);
      if (round == 0)
        g_assert_cmpint (cti_card_index_find (cards, gone)->state, ==, CTI_CARD_DAMAGED);
      g_assert_cmpint (cti_card_index_find (cards, good)->state, ==, CTI_CARD_GOOD);
      store_fixture_rename (self, good, "Usable", &error);
      g_assert_no_error (error);
    }
}

static void
a_text_that_is_wiped_is_nowhere (void)
{
  MemoryNeedle needle = memory_needle_new ();
  char *text = memory_needle_get (&needle);

  g_assert_cmpuint (memory_count (&needle), >, 0);
  cti_wipe_text (text);
  g_assert_cmpuint (memory_count (&needle), ==, 0);
}

static void
closing_leaves_nothing_of_a_case_in_sqlite_memory (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = cti_id_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFolder) folder = cti_folder_open (self->path, &error);
  g_autoptr (CtiSealedDb) db =
      cti_sealed_db_create (&cti_sealed_db_case, folder, "x.case", id, self->key, &error);
  MemoryNeedle needle = memory_needle_new ();
  CtiStatement *statement;
  char *text;

  statement = cti_sql_prepare (cti_sealed_db_get (db),
                               "INSERT INTO citizen (id, made, code, mode, adult_confirmed)"
                               " VALUES ('a', 'd', ?1, 'cover', 1)",
                               &error);
  g_assert_no_error (error);
  text = memory_needle_get (&needle);
  cti_statement_bind_text (statement, 1, text);
  cti_wipe_text (text);
  g_assert_true (cti_statement_finish (statement, &error));
  cti_statement_free (statement);
  g_assert_true (cti_sealed_db_save (db, &error));
  g_assert_cmpuint (memory_count (&needle), >, 0);
  g_clear_pointer (&db, cti_sealed_db_free);
  g_assert_cmpuint (memory_count (&needle), ==, 0);
}

/* What SQLite has no room for it would put into a file of its own, in clear (promise 11); what is
 * deleted would stay in the image; and a file's own functions would run (promise 23). */
static void
nothing_is_put_off_to_a_file (void)
{
  static const struct
  {
    const char *ask;
    gint64 answer;
  } rows[] = { { "PRAGMA temp_store", 2 },
               { "PRAGMA secure_delete", 1 },
               { "PRAGMA trusted_schema", 0 },
               { "PRAGMA foreign_keys", 1 } };
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = make_closed_case (self);
  g_autofree char *path = g_build_filename (self->path, "cases", NULL);
  g_autofree char *name = g_strconcat (id, ".case", NULL);
  g_autofree char *made = cti_id_new ();
  g_autoptr (CtiFolder) folder = cti_folder_open (path, NULL);
  g_autoptr (CtiSealedDb) opened =
      cti_sealed_db_open (&cti_sealed_db_case, folder, name, id, self->key, NULL);
  g_autoptr (CtiSealedDb) created =
      cti_sealed_db_create (&cti_sealed_db_case, folder, "x.case", made, self->key, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].ask);
      g_assert_cmpint (cti_sql_get_number (cti_sealed_db_get (opened), rows[i].ask), ==,
                       rows[i].answer);
      g_assert_cmpint (cti_sql_get_number (cti_sealed_db_get (created), rows[i].ask), ==,
                       rows[i].answer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-file/every-flipped-byte-is-refused", every_flipped_byte_is_refused);
  g_test_add_func ("/case-file/every-length-it-is-cut-to-is-refused",
                   every_length_it_is_cut_to_is_refused);
  g_test_add_func ("/case-file/the-generation-before-opens-and-the-damaged-file-is-kept",
                   the_generation_before_opens_and_the_damaged_file_is_kept);
  g_test_add_func ("/case-file/the-generation-before-never-replaces-a-good-file",
                   the_generation_before_never_replaces_a_good_file);
  g_test_add_func ("/case-file/a-case-of-another-store-is-refused",
                   a_case_of_another_store_is_refused);
  g_test_add_func ("/case-file/a-case-under-the-name-of-another-is-refused",
                   a_case_under_the_name_of_another_is_refused);
  g_test_add_func ("/case-file/a-newer-format-is-refused-and-not-written",
                   a_newer_format_is_refused_and_not_written);
  g_test_add_func ("/case-file/a-newer-schema-is-refused-and-not-written",
                   a_newer_schema_is_refused_and_not_written);
  g_test_add_func ("/case-file/code-in-a-file-is-refused", code_in_a_file_is_refused);
  g_test_add_func ("/case-file/an-older-file-put-back-opens-on-purpose-only",
                   an_older_file_put_back_opens_on_purpose_only);
  g_test_add_func ("/case-file/one-damaged-case-leaves-the-others-usable",
                   one_damaged_case_leaves_the_others_usable);
  g_test_add_func ("/case-file/a-text-that-is-wiped-is-nowhere", a_text_that_is_wiped_is_nowhere);
  g_test_add_func ("/case-file/closing-leaves-nothing-of-a-case-in-sqlite-memory",
                   closing_leaves_nothing_of_a_case_in_sqlite_memory);
  g_test_add_func ("/case-file/nothing-is-put-off-to-a-file", nothing_is_put_off_to_a_file);
  return g_test_run ();
}
