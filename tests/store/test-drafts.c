/* What was typed and not finished. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store-fixture.h"

static char *
draft_path (StoreFixture *self)
{
  g_autofree char *path = store_fixture_name (self, "drafts");
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = g_dir_read_name (folder);

  return name ? g_build_filename (path, name, NULL) : NULL;
}

static void
put (StoreFixture *self, const char *form, const char *note)
{
  g_autoptr (CtiDraft) draft = cti_draft_new (cti_clock_get_now (self->clock));
  g_autoptr (GError) error = NULL;

  cti_draft_set (draft, "note", note);
  cti_draft_set (draft, "gone", "x");
  cti_draft_set (draft, "gone", NULL);
  cti_draft_box_put (cti_store_get_drafts (self->store), form, draft, &error);
  g_assert_no_error (error);
}

static CtiDraft *
find (StoreFixture *self, const char *form)
{
  return cti_draft_box_find (cti_store_get_drafts (self->store), form);
}

static void
assert_note (StoreFixture *self, const char *form, const char *note)
{
  g_autoptr (CtiDraft) draft = find (self, form);

  if (note == NULL)
    {
      g_assert_null (draft);
      return;
    }
  g_assert_nonnull (draft);
  g_assert_cmpstr (cti_draft_get (draft, "note"), ==, note);
  g_assert_cmpuint (g_hash_table_size (draft->fields), ==, 1);
  g_assert_cmpint (cti_moment_get_day (draft->made), <=, cti_date_new (2026, 6, 20));
}

static void
what_was_typed_is_found_again (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *long_note = g_strnfill (1000000, 'a');
  g_autoptr (GError) error = NULL;

  assert_note (self, "star/1", NULL);
  put (self, "star/1", "first");
  put (self, "star/1", "second \xf0\x9f\x8c\xb1 æøå\n");
  put (self, "star/2", "");
  put (self, "citizen", long_note);
  store_fixture_crash (self);
  store_fixture_open (self);
  assert_note (self, "star/1", "second \xf0\x9f\x8c\xb1 æøå\n");
  assert_note (self, "star/2", "");
  assert_note (self, "citizen", long_note);
  cti_draft_box_remove (cti_store_get_drafts (self->store), "star/1", &error);
  g_assert_no_error (error);
  assert_note (self, "star/1", NULL);
  cti_draft_box_remove (cti_store_get_drafts (self->store), "star/1", &error);
  g_assert_no_error (error);
  assert_note (self, "star/2", "");
}

static void
the_name_of_a_draft_tells_nothing (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *path = NULL, *name = NULL;

  put (self, "star/1", "x");
  path = draft_path (self);
  name = g_path_get_basename (path);
  g_assert_true (g_regex_match_simple ("^[0-9a-f]{32}-[0-9a-f]{32}\\.draft$", name, 0, 0));
}

static void
a_draft_that_was_changed_is_not_there (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *path = NULL;
  g_autoptr (GBytes) good = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size;

  put (self, "star/1", "kept");
  path = draft_path (self);
  good = fixture_read (path);
  size = g_bytes_get_size (good);
  bytes = g_memdup2 (g_bytes_get_data (good, NULL), size);
  for (gsize at = 0; at < size; at++)
    {
      bytes[at] ^= (guint8) (1 << (at % 8));
      fixture_write (path, bytes, size);
      assert_note (self, "star/1", NULL);
      bytes[at] ^= (guint8) (1 << (at % 8));
      fixture_write (path, bytes, at);
      assert_note (self, "star/1", NULL);
    }
  fixture_write_bytes (path, good);
  assert_note (self, "star/1", "kept");
  put (self, "star/1", "new");
  assert_note (self, "star/1", "new");
}

static void
a_draft_is_not_passed_off_as_that_of_another_form (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GBytes) bytes = NULL;

  put (self, "star/1", "hers");
  first = draft_path (self);
  bytes = fixture_read (first);
  g_remove (first);
  put (self, "star/2", "another's");
  second = draft_path (self);
  fixture_write_bytes (second, bytes);
  assert_note (self, "star/2", NULL);
}

static void
a_draft_expires_after_two_weeks (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();

  put (self, "star/1", "old");
  for (int day = 0; day <= CTI_DRAFT_DAYS + 1; day++)
    {
      store_fixture_close (self);
      cti_clock_set_today (self->clock, cti_date_new (2026, 6, 2 + day));
      store_fixture_open (self);
      assert_note (self, "star/1", day <= CTI_DRAFT_DAYS ? "old" : NULL);
    }
}

static void
a_clock_set_back_loses_no_draft (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();

  put (self, "star/1", "kept");
  store_fixture_close (self);
  cti_clock_set_today (self->clock, cti_date_new (2024, 6, 2));
  store_fixture_open (self);
  assert_note (self, "star/1", "kept");
}

static void
use (StoreFixture *self)
{
  g_assert_true (cti_use_log_add (cti_store_get_use_log (self->store),
                                  cti_clock_get_now (self->clock), "worker", "unlock", NULL, NULL,
                                  NULL));
}

/* After a holiday, or where the clock is years ahead, it is there until that has been so on three
 * days. */
static void
a_draft_outlives_the_time_nobody_was_there (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();

  use (self);
  put (self, "star/1", "before the holiday");
  for (int round = 0; round < 4; round++)
    {
      store_fixture_close (self);
      cti_clock_set_today (self->clock, cti_date_new (2028, 6, 2 + round));
      store_fixture_open (self);
      assert_note (self, "star/1", round < 3 ? "before the holiday" : NULL);
      use (self);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drafts/what-was-typed-is-found-again", what_was_typed_is_found_again);
  g_test_add_func ("/drafts/the-name-of-a-draft-tells-nothing", the_name_of_a_draft_tells_nothing);
  g_test_add_func ("/drafts/a-draft-that-was-changed-is-not-there",
                   a_draft_that_was_changed_is_not_there);
  g_test_add_func ("/drafts/a-draft-is-not-passed-off-as-that-of-another-form",
                   a_draft_is_not_passed_off_as_that_of_another_form);
  g_test_add_func ("/drafts/a-draft-expires-after-two-weeks", a_draft_expires_after_two_weeks);
  g_test_add_func ("/drafts/a-clock-set-back-loses-no-draft", a_clock_set_back_loses_no_draft);
  g_test_add_func ("/drafts/a-draft-outlives-the-time-nobody-was-there",
                   a_draft_outlives_the_time_nobody_was_there);
  return g_test_run ();
}
