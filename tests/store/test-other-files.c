/* The files beside the cases - team, keys, cards - flipped, cut, exchanged, put back. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-hash.h"
#include "cti-sealed-db.h"
#include "cti-sql.h"
#include "store-fixture.h"

typedef void (*Look) (StoreFixture *self, const char *path, gsize at);

/* Flips one bit in every @step-th byte of a file of a closed store, and looks each time. */
static void
flip_each (StoreFixture *self, const char *name, gsize step, Look look)
{
  g_autofree char *path = store_fixture_name (self, name);
  g_autoptr (GBytes) good = fixture_read (path);
  gsize size = g_bytes_get_size (good);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), size);
  gsize stride = fixture_stride (step, 50 * step);

  for (gsize at = 0; at < size; at += at < 300 ? fixture_stride (1, 50) : stride)
    {
      guint8 bit = (guint8) (1 << (at % 8));

      bytes[at] ^= bit;
      fixture_write (path, bytes, size);
      look (self, path, at);
      bytes[at] ^= bit;
    }
  fixture_write_bytes (path, good);
}

static void
cut_each (StoreFixture *self, const char *name, gsize step, Look look)
{
  g_autofree char *path = store_fixture_name (self, name);
  g_autoptr (GBytes) good = fixture_read (path);
  gsize stride = fixture_stride (step, 50 * step);

  for (gsize size = 0; size < g_bytes_get_size (good); size += stride)
    {
      fixture_write (path, g_bytes_get_data (good, NULL), size);
      look (self, path, size);
    }
  fixture_write_bytes (path, good);
}

static void
is_refused_and_left (StoreFixture *self, const char *path, gsize at)
{
  g_autoptr (GBytes) damaged = fixture_read (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (store_fixture_try_open (self, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED);
  fixture_assert_same (path, damaged);
}

static void
a_team_file_that_was_changed_is_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  gsize step = g_getenv ("CTI_LONG") != NULL ? 1 : 11;

  store_fixture_close (self);
  flip_each (self, "team.file", step, is_refused_and_left);
  cut_each (self, "team.file", step, is_refused_and_left);
  store_fixture_open (self);
}

static void
the_team_file_before_is_put_back_on_purpose (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *path = store_fixture_name (self, "team.file");
  g_autofree char *aside = store_fixture_name (self, "team.file.damaged");
  g_autoptr (GError) error = NULL;

  g_assert_false (cti_store_restore_team (self->path, self->key, &error));
  fixture_assert_error (error, IN_USE);
  store_fixture_close (self);
  g_assert_false (cti_store_restore_team (self->path, self->key, &error));
  fixture_assert_error (error, REFUSED); /* a good one is not replaced */
  fixture_write (path, "damaged", 7);
  g_assert_false (store_fixture_try_open (self, &error));
  fixture_assert_error (error, DAMAGED);
  cti_store_restore_team (self->path, self->key, &error);
  g_assert_no_error (error);
  store_fixture_open (self);
  g_assert_cmpstr (cti_store_get_team (self->store)->name, ==, "Team North");
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  cti_store_verify_team (self->store, &error);
  g_assert_no_error (error);
}

static void
opens_and_is_mended (StoreFixture *self, const char *path, gsize at)
{
  g_autofree char *first = store_fixture_name (self, "keys.a");
  g_autofree char *second = store_fixture_name (self, "keys.b");
  g_autoptr (GBytes) good = NULL;

  store_fixture_open (self);
  store_fixture_close (self);
  good = fixture_read (g_str_equal (path, first) ? second : first);
  fixture_assert_same (path, good);
}

static void
either_copy_of_the_keys_is_enough_and_mends_the_other (void)
{
  static const char *const copies[] = { "keys.a", "keys.b" };
  g_autoptr (StoreFixture) self = store_fixture_new ();

  store_fixture_close (self);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = store_fixture_name (self, copies[i]);
      g_autoptr (GBytes) good = fixture_read (path);

      flip_each (self, copies[i], 1, opens_and_is_mended);
      cut_each (self, copies[i], 1, opens_and_is_mended);
      g_remove (path);
      opens_and_is_mended (self, path, 0);
      fixture_assert_same (path, good);
    }
}

static void
without_keys_there_is_a_clear_error (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *first = store_fixture_name (self, "keys.a");
  g_autofree char *second = store_fixture_name (self, "keys.b");
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  fixture_write (first, "x", 1);
  fixture_write (second, "CTIKEYS", 7);
  g_assert_false (store_fixture_try_open (self, &error));
  fixture_assert_error (error, DAMAGED);
  g_assert_null (cti_store_read_keys (self->path, NULL, &error));
  fixture_assert_error (error, DAMAGED);
  g_remove (first);
  g_assert_null (cti_store_read_keys (self->path, NULL, &error));
  fixture_assert_error (error, DAMAGED);
}

/* Changes a byte of a slot and makes the sums right again, as anybody can who has no key. */
static GBytes *
forge_keys (GBytes *good)
{
  gsize size = g_bytes_get_size (good);
  guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), size);

  bytes[56 + 60] ^= 1;
  cti_hash_sum (bytes + 56, 120, bytes + 56 + 120, 16);
  cti_hash_sum (bytes, size - 32, bytes + size - 32, 32);
  return g_bytes_new_take (bytes, size);
}

static void
a_copy_forged_without_the_key_does_not_keep_the_other_out (void)
{
  static const char *const copies[] = { "keys.a", "keys.b" };
  g_autoptr (StoreFixture) self = store_fixture_new ();

  store_fixture_close (self);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = store_fixture_name (self, copies[i]);
      g_autoptr (GBytes) good = fixture_read (path);
      g_autoptr (GBytes) forged = forge_keys (good);
      g_autoptr (CtiKeys) newest = NULL, older = NULL;
      g_autoptr (GError) error = NULL;

      fixture_write_bytes (path, forged);
      newest = cti_store_read_keys (self->path, &older, &error);
      g_assert_no_error (error);
      g_assert_nonnull (older);
      store_fixture_open (self);
      store_fixture_close (self);
      fixture_assert_same (path, good);
    }
}

/* Otherwise the next change of a slot would sign what somebody slipped in. */
static void
forged_keys_are_never_handed_out_to_be_changed (void)
{
  static const char *const copies[] = { "keys.a", "keys.b" };
  g_autoptr (StoreFixture) self = store_fixture_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = store_fixture_name (self, copies[i]);
      g_autoptr (GBytes) good = fixture_read (path);
      g_autoptr (GBytes) forged = forge_keys (good);
      g_autoptr (CtiKeys) keys = NULL;
      g_autoptr (GError) error = NULL;

      fixture_write_bytes (path, forged);
      keys = cti_store_load_keys (self->store, &error);
      if (i == 0)
        {
          g_assert_no_error (error);
          g_assert_true (cti_keys_verify (keys, self->key, NULL));
        }
      else /* now both are forged */
        fixture_assert_error (error, DAMAGED);
    }
}

static void
a_copy_that_is_behind_is_brought_up (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *first = store_fixture_name (self, "keys.a");
  g_autofree char *second = store_fixture_name (self, "keys.b");
  g_autoptr (GBytes) behind = fixture_read (first);
  g_autoptr (CtiKeys) keys = cti_store_read_keys (self->path, NULL, NULL);
  g_autoptr (GBytes) newest = NULL;
  g_autoptr (GError) error = NULL;

  cti_store_write_keys (self->store, keys, &error);
  g_assert_no_error (error);
  store_fixture_close (self);
  newest = fixture_read (second);
  g_assert_false (g_bytes_equal (behind, newest));
  fixture_write_bytes (first, behind);
  store_fixture_open (self);
  fixture_assert_same (first, newest);
}

static void
a_newer_file_keeps_an_older_program_from_writing (void)
{
  static const char *const names[] = { "team.file", "cards.index", "keys.a", "keys.b" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (StoreFixture) self = store_fixture_new ();
      g_autofree char *id = store_fixture_add_case (self, "K-001");
      g_autofree char *path = store_fixture_name (self, names[i]);
      g_autofree char *other = store_fixture_name (self, "keys.b");
      g_autofree guint8 *bytes = NULL;
      g_autoptr (GBytes) good = NULL, newer = NULL, keys = NULL;
      g_autoptr (GError) error = NULL;
      gsize size, summed;

      store_fixture_close (self);
      good = fixture_read (path);
      size = g_bytes_get_size (good);
      bytes = g_memdup2 (g_bytes_get_data (good, NULL), size);
      summed = i < 2 ? bytes[12] + 256u * bytes[13] : size;
      bytes[8]++;
      cti_hash_sum (bytes, summed - 32, bytes + summed - 32, 32);
      newer = g_bytes_new (bytes, size);
      fixture_write_bytes (path, newer);
      keys = fixture_read (other);
      g_assert_false (store_fixture_try_open (self, &error));
      fixture_assert_error (error, TOO_NEW);
      fixture_assert_same (path, newer);
      fixture_assert_same (other, keys);
    }
}

static void
is_made_anew (StoreFixture *self, const char *path, gsize at)
{
  g_autoptr (GPtrArray) entries = NULL;

  store_fixture_open (self);
  entries = cti_card_index_get_entries (cti_store_get_cards (self->store));
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 1);
  g_assert_cmpstr (((CtiCardEntry *) entries->pdata[0])->card->code, ==, "K-001");
  store_fixture_crash (self);
}

static void
an_index_that_was_changed_is_made_anew (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_case (self, "K-001");

  store_fixture_close (self);
  flip_each (self, "cards.index", 211, is_made_anew);
  cut_each (self, "cards.index", 199, is_made_anew);
  store_fixture_open (self);
  g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 0);
}

static void
no_file_tells_what_was_typed (void)
{
  static const char *const words[] = { "Solsort", "Kirsten",        "Team North", "K-001",
                                       "SQLite",  "as it was said", "area-1" };
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (self, "K-001");
  g_autofree char *files[] = { store_fixture_case_name (self, id),
                               store_fixture_name (self, "team.file"),
                               store_fixture_name (self, "cards.index"),
                               store_fixture_name (self, "keys.a") };

  store_fixture_close (self);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = fixture_read (files[i]);

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        g_assert_null (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words[j],
                               strlen (words[j])));
    }
  for (guint i = 1; i < G_N_ELEMENTS (files); i++)
    g_clear_pointer (&files[i], g_free);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/other-files/a-team-file-that-was-changed-is-refused",
                   a_team_file_that_was_changed_is_refused);
  g_test_add_func ("/other-files/the-team-file-before-is-put-back-on-purpose",
                   the_team_file_before_is_put_back_on_purpose);
  g_test_add_func ("/other-files/either-copy-of-the-keys-is-enough-and-mends-the-other",
                   either_copy_of_the_keys_is_enough_and_mends_the_other);
  g_test_add_func ("/other-files/without-keys-there-is-a-clear-error",
                   without_keys_there_is_a_clear_error);
  g_test_add_func ("/other-files/a-copy-forged-without-the-key-does-not-keep-the-other-out",
                   a_copy_forged_without_the_key_does_not_keep_the_other_out);
  g_test_add_func ("/other-files/forged-keys-are-never-handed-out-to-be-changed",
                   forged_keys_are_never_handed_out_to_be_changed);
  g_test_add_func ("/other-files/a-copy-that-is-behind-is-brought-up",
                   a_copy_that_is_behind_is_brought_up);
  g_test_add_func ("/other-files/a-newer-file-keeps-an-older-program-from-writing",
                   a_newer_file_keeps_an_older_program_from_writing);
  g_test_add_func ("/other-files/an-index-that-was-changed-is-made-anew",
                   an_index_that_was_changed_is_made_anew);
  g_test_add_func ("/other-files/no-file-tells-what-was-typed", no_file_tells_what_was_typed);
  return g_test_run ();
}
