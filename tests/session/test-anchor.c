/* What the keychain remembers of a store, and what that notices: each kind of file replaced by
 * older versions of itself, all of them at once, and nothing else (promise 28). */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cti-anchor-file.h"
#include "cti-anchor.h"
#include "cti-recovery-code.h"
#include "cti-unlock-mark.h"
#include "cti-unlock.h"
#include "cti-use.h"
#include "session-fixture.h"

#define N_VERSIONS 4

/* What makes up each kind of file; the cases go with the index that knows them. */
static const struct
{
  const char *name;
  CtiOlder older;
  const char *parts[4];
} kinds[] = {
  { "team", CTI_OLDER_TEAM, { "team.file", "team.file~" } },
  { "cards", CTI_OLDER_CARDS, { "cards.index", "cases" } },
  { "keys", CTI_OLDER_KEYS, { "keys.a", "keys.b" } },
  { "log", CTI_OLDER_LOG, { "log" } },
};

typedef struct
{
  SessionFixture *fixture;
  char *case_id;              /* (owned) */
  char *versions[N_VERSIONS]; /* (owned): folders, the oldest first */
} History;

static void
history_clear (History *self)
{
  session_fixture_free (self->fixture);
  g_free (self->case_id);
  for (int i = 0; i < N_VERSIONS; i++)
    g_free (self->versions[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (History, history_clear)

static CtiOlder
check (SessionFixture *fixture)
{
  return cti_anchor_check (fixture->store, fixture->keychain);
}

/* As the session locks. */
static void
lock (SessionFixture *fixture)
{
  g_assert_true (cti_use_begin (fixture->store, CTI_USE_LOCK, NULL, NULL, NULL));
  g_assert_true (cti_store_save_cards (fixture->store, NULL));
  cti_anchor_keep (fixture->id, fixture->keychain, cti_anchor_seal (fixture->store));
  session_fixture_close (fixture);
}

/* Every file of the store moves on. */
static void
work (History *self)
{
  SessionFixture *fixture = self->fixture;
  CtiTeam *team = cti_record_copy (cti_store_get_team (fixture->store));
  static int count = 1;
  g_autofree char *name = g_strdup_printf ("K-%02d", ++count);
  g_autofree char *other = NULL;

  team->phase_months = team->phase_months == 4 ? 3 : 4;
  session_fixture_put_in_team (fixture, team);
  cti_secret_unref (fixture->code);
  fixture->code = cti_recovery_code_new_random ();
  g_assert_true (cti_unlock_renew_recovery (fixture->store, fixture->code, NULL));
  other = session_fixture_add_case (fixture, name);
}

/* A store with three states behind it, closed, and locked last. */
static void
history_begin (History *self)
{
  self->fixture = session_fixture_new ();
  self->case_id = session_fixture_add_case (self->fixture, "K-01");
  for (int i = 0; i < N_VERSIONS; i++)
    {
      if (i > 0)
        {
          session_fixture_open (self->fixture);
          g_assert_cmpint (check (self->fixture), ==, CTI_OLDER_NONE);
          work (self);
        }
      lock (self->fixture);
      self->versions[i] = g_strdup_printf ("%s/version-%d", self->fixture->home, i);
      fixture_copy_tree (self->fixture->path, self->versions[i]);
    }
}

static void
put_back (const History *self, int version, const char *part)
{
  g_autofree char *from = g_build_filename (self->versions[version], part, NULL);
  g_autofree char *to = g_build_filename (self->fixture->path, part, NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;

  fixture_remove_tree (to);
  if (g_file_test (from, G_FILE_TEST_IS_DIR))
    {
      fixture_copy_tree (from, to);
      return;
    }
  g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
  g_assert_true (
      g_file_set_contents_full (to, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
put_back_all (const History *self, int version)
{
  fixture_remove_tree (self->fixture->path);
  fixture_copy_tree (self->versions[version], self->fixture->path);
}

/* Opens what is there as if nobody had opened anything since the last lock. */
static CtiOlder
open_with (History *self, CtiSecret *anchor)
{
  CtiOlder older;

  g_assert_true (
      cti_keychain_store_anchor_sync (self->fixture->keychain, self->fixture->id, anchor));
  session_fixture_open (self->fixture);
  older = check (self->fixture);
  g_assert_cmpuint (session_fixture_count_uses (self->fixture, "found-older"), ==,
                    older != CTI_OLDER_NONE);
  session_fixture_close (self->fixture);
  return older;
}

static CtiSecret *
look_up (const SessionFixture *fixture)
{
  CtiKeychainState state;
  CtiSecret *anchor = cti_keychain_lookup_anchor_sync (fixture->keychain, fixture->id, &state);

  g_assert_nonnull (anchor);
  return anchor;
}

static void
each_kind_is_noticed (void)
{
  g_auto (History) history = { NULL };
  g_autoptr (CtiSecret) anchor = NULL;

  history_begin (&history);
  anchor = look_up (history.fixture);
  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (int version = 0; version < N_VERSIONS; version++)
      {
        CtiOlder expected = version + 1 < N_VERSIONS ? kinds[kind].older : CTI_OLDER_NONE;

        put_back_all (&history, N_VERSIONS - 1);
        for (const char *const *part = kinds[kind].parts; *part != NULL; part++)
          put_back (&history, version, *part);
        g_test_message ("%s, version %d", kinds[kind].name, version);
        g_assert_cmpint (open_with (&history, anchor), ==, expected);
      }
}

/* With the index, which knows its end. */
static void
older_log_is_noticed (void)
{
  g_auto (History) history = { NULL };
  g_autoptr (CtiSecret) anchor = NULL;

  history_begin (&history);
  anchor = look_up (history.fixture);
  for (int version = 0; version + 1 < N_VERSIONS; version++)
    {
      put_back_all (&history, N_VERSIONS - 1);
      put_back (&history, version, "log");
      put_back (&history, version, "cards.index");
      g_assert_cmpint (open_with (&history, anchor), ==, CTI_OLDER_LOG | CTI_OLDER_CARDS);
    }
}

static void
whole_store_is_noticed (void)
{
  g_auto (History) history = { NULL };
  g_autoptr (CtiSecret) anchor = NULL;

  history_begin (&history);
  anchor = look_up (history.fixture);
  for (int version = 0; version < N_VERSIONS; version++)
    {
      put_back_all (&history, version);
      g_assert_cmpint (open_with (&history, anchor), ==,
                       version + 1 < N_VERSIONS
                           ? CTI_OLDER_TEAM | CTI_OLDER_CARDS | CTI_OLDER_KEYS | CTI_OLDER_LOG
                           : CTI_OLDER_NONE);
    }
}

/* Used without the keychain until every number is past those that are remembered, it is still
 * another log. */
static void
store_that_went_on_is_noticed (void)
{
  g_auto (History) history = { NULL };
  g_autoptr (CtiSecret) anchor = NULL;

  history_begin (&history);
  anchor = look_up (history.fixture);
  put_back_all (&history, 0);
  session_fixture_open (history.fixture);
  for (int i = 0; i < 2 * N_VERSIONS; i++)
    {
      work (&history);
      g_assert_true (cti_store_save_cards (history.fixture->store, NULL));
    }
  session_fixture_close (history.fixture);
  g_assert_cmpint (open_with (&history, anchor), ==, CTI_OLDER_LOG);
}

/* An index that is gone is made anew from whatever cases are there. */
static void
missing_index_is_noticed (void)
{
  g_auto (History) history = { NULL };
  g_autoptr (CtiSecret) anchor = NULL;
  g_autofree char *index = NULL;

  history_begin (&history);
  index = g_build_filename (history.fixture->path, "cards.index", NULL);
  anchor = look_up (history.fixture);
  put_back (&history, 0, "cases");
  g_assert_cmpint (g_remove (index), ==, 0);
  g_assert_cmpint (open_with (&history, anchor), ==, CTI_OLDER_CARDS);
}

/* Then the cards tell, but for what goes back with them; of the log they say that it is damaged. */
static void
without_a_keychain_the_cards_tell (void)
{
  g_auto (History) history = { NULL };
  SessionFixture *fixture;

  history_begin (&history);
  fixture = history.fixture;
  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (int version = 0; version + 1 < N_VERSIONS; version++)
      {
        put_back_all (&history, N_VERSIONS - 1);
        for (const char *const *part = kinds[kind].parts; *part != NULL; part++)
          put_back (&history, version, *part);
        session_fixture_open (fixture);
        g_assert_cmpint (cti_anchor_check (fixture->store, NULL), ==,
                         kinds[kind].older & (CTI_OLDER_TEAM | CTI_OLDER_KEYS));
        g_assert_cmpint (cti_use_log_is_damaged (cti_store_get_use_log (fixture->store)), ==,
                         kinds[kind].older == CTI_OLDER_LOG);
        session_fixture_close (fixture);
        session_fixture_open (fixture);
        g_assert_cmpint (cti_anchor_check (fixture->store, NULL), ==, CTI_OLDER_NONE);
        session_fixture_close (fixture);
      }
}

/* Told at the opening that finds it, once more as what was found the time before, and then no more.
 */
static void
it_is_told_once (void)
{
  g_auto (History) history = { NULL };
  SessionFixture *fixture;
  const char *const told[] = { NULL, "found-older", NULL };

  history_begin (&history);
  fixture = history.fixture;
  put_back (&history, 0, "team.file");
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      CtiUse *mark;

      session_fixture_open (fixture);
      g_assert_true (cti_use_begin (fixture->store, CTI_USE_UNLOCK, NULL, NULL, NULL));
      g_assert_cmpint (check (fixture), ==, i == 0 ? CTI_OLDER_TEAM : CTI_OLDER_NONE);
      mark = cti_unlock_find_mark (fixture->store, NULL);
      g_assert_cmpstr (mark != NULL ? mark->use : NULL, ==, told[i]);
      g_clear_pointer (&mark, cti_use_free);
      session_fixture_close (fixture);
    }
}

/* Killed, or with a keychain that could not be reached at the lock, it has only moved on. */
static void
moving_on_is_no_news (void)
{
  g_auto (History) history = { NULL };

  history_begin (&history);
  session_fixture_open (history.fixture);
  work (&history);
  session_fixture_close (history.fixture);
  session_fixture_open (history.fixture);
  g_assert_cmpint (check (history.fixture), ==, CTI_OLDER_NONE);
}

static void
make_new_keys (SessionFixture *fixture)
{
  g_autoptr (CtiSecret) present = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (CtiSecret) fresh = fixture_secret (FIXTURE_OTHER);
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  CtiNewKeys new_keys = { fixture->keychain, present, fresh, code };
  g_autoptr (GError) error = NULL;

  cti_unlock_new_keys (fixture->store, &new_keys, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
new_keys_are_no_news_and_the_store_before_is (void)
{
  g_auto (History) history = { NULL };
  SessionFixture *fixture;
  g_autoptr (CtiSecret) key = NULL;

  history_begin (&history);
  fixture = history.fixture;
  session_fixture_open (fixture);
  make_new_keys (fixture);
  key = cti_secret_ref ((CtiSecret *) cti_store_get_key (fixture->store));
  session_fixture_close (fixture);
  fixture->store = cti_store_open (fixture->path, key, fixture->clock, NULL);
  g_assert_nonnull (fixture->store);
  g_assert_cmpint (check (fixture), ==, CTI_OLDER_NONE);
  session_fixture_close (fixture);
  put_back_all (&history, N_VERSIONS - 1);
  session_fixture_open (fixture);
  g_assert_cmpint (check (fixture), ==, CTI_OLDER_STORE);
  g_assert_cmpint (check (fixture), ==, CTI_OLDER_NONE);
}

/* A folder of the account in which the anchor is kept too, as the program has it. */
static char *
keep_in_account (void)
{
  char *state = g_dir_make_tmp ("anchor-XXXXXX", NULL);

  g_assert_nonnull (state);
  cti_anchor_file_keep_in (state);
  return state;
}

static void
keep_nowhere (char *state)
{
  cti_anchor_file_keep_in (NULL);
  fixture_remove_tree (state);
  g_free (state);
}

/* Opens what is there without a keychain, as if nobody had since the last lock. */
static CtiOlder
open_alone (History *self, const CtiSecret *kept)
{
  CtiOlder older;

  cti_anchor_file_keep (self->fixture->id, kept);
  session_fixture_open (self->fixture);
  older = cti_anchor_check (self->fixture->store, NULL);
  g_assert_cmpint (cti_anchor_check (self->fixture->store, NULL), ==, CTI_OLDER_NONE);
  session_fixture_close (self->fixture);
  return older;
}

static void
account_remembers_without_a_keychain (void)
{
  g_auto (History) history = { NULL };
  char *state = keep_in_account ();
  g_autoptr (CtiSecret) kept = NULL;

  history_begin (&history);
  kept = cti_anchor_file_look_up (history.fixture->id);
  g_assert_nonnull (kept);
  for (int version = 0; version < N_VERSIONS; version++)
    {
      gboolean is_last = version + 1 == N_VERSIONS;

      for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
        {
          put_back_all (&history, N_VERSIONS - 1);
          for (const char *const *part = kinds[kind].parts; *part != NULL; part++)
            put_back (&history, version, *part);
          g_assert_cmpint (open_alone (&history, kept), ==,
                           is_last ? CTI_OLDER_NONE : kinds[kind].older);
        }
      put_back_all (&history, version);
      g_assert_cmpint (open_alone (&history, kept), ==,
                       is_last ? CTI_OLDER_NONE
                               : CTI_OLDER_TEAM | CTI_OLDER_CARDS | CTI_OLDER_KEYS | CTI_OLDER_LOG);
    }
  keep_nowhere (state);
}

static void
account_knows_new_keys (void)
{
  g_auto (History) history = { NULL };
  char *state = keep_in_account ();
  SessionFixture *fixture;
  g_autoptr (CtiSecret) key = NULL;

  history_begin (&history);
  fixture = history.fixture;
  session_fixture_open (fixture);
  make_new_keys (fixture);
  key = cti_secret_ref ((CtiSecret *) cti_store_get_key (fixture->store));
  session_fixture_close (fixture);
  fixture->store = cti_store_open (fixture->path, key, fixture->clock, NULL);
  g_assert_nonnull (fixture->store);
  g_assert_cmpint (cti_anchor_check (fixture->store, NULL), ==, CTI_OLDER_NONE);
  session_fixture_close (fixture);
  put_back_all (&history, N_VERSIONS - 1);
  session_fixture_open (fixture);
  g_assert_cmpint (cti_anchor_check (fixture->store, NULL), ==, CTI_OLDER_STORE);
  keep_nowhere (state);
}

/* What is left of it after damage says nothing, and nobody else can read it. */
static void
file_of_the_account_is_whole_or_nothing (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  char *state = keep_in_account ();
  g_autofree char *name = g_strconcat (fixture->id, ".known", NULL);
  g_autofree char *path = g_build_filename (state, "overgang", name, NULL);
  g_autofree char *other =
      g_build_filename (state, "overgang", "0f4d8a52-3c76-4b93-8f0e-2b7c1d9e5a22.known", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *bytes = NULL;
  struct stat info;
  gsize size = 0;

  g_assert_null (cti_anchor_file_look_up (fixture->id));
  cti_anchor_keep (fixture->id, NULL, cti_anchor_seal (fixture->store));
  g_assert_true (stat (path, &info) == 0 && (info.st_mode & 0777) == 0600);
  g_assert_true (stat (folder, &info) == 0 && (info.st_mode & 0777) == 0700);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize i = 0; i < size; i++)
    {
      g_assert_cmpint (truncate (path, (off_t) i), ==, 0);
      g_assert_null (cti_anchor_file_look_up (fixture->id));
      bytes[i] ^= 1;
      g_assert_true (g_file_set_contents_full (path, bytes, (gssize) size, 0, 0600, NULL));
      g_assert_null (cti_anchor_file_look_up (fixture->id));
      bytes[i] ^= 1;
    }
  g_assert_true (g_file_set_contents_full (other, bytes, (gssize) size, 0, 0600, NULL));
  g_assert_null (cti_anchor_file_look_up ("0f4d8a52-3c76-4b93-8f0e-2b7c1d9e5a22"));
  cti_anchor_drop (fixture->store, NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  keep_nowhere (state);
}

/* Without a keychain nothing is known; what it remembers stays until it is there again. */
static void
keychain_that_is_closed_keeps_what_it_knows (void)
{
  g_auto (History) history = { NULL };
  CtiKeychainMemory *keychain;

  history_begin (&history);
  keychain = CTI_KEYCHAIN_MEMORY (history.fixture->keychain);
  put_back (&history, 0, "team.file");
  put_back (&history, 0, "cards.index");
  cti_keychain_memory_set_state (keychain, CTI_KEYCHAIN_LOCKED);
  session_fixture_open (history.fixture);
  g_assert_cmpint (check (history.fixture), ==, CTI_OLDER_NONE);
  lock (history.fixture);
  cti_keychain_memory_set_state (keychain, CTI_KEYCHAIN_OK);
  session_fixture_open (history.fixture);
  g_assert_cmpint (check (history.fixture), ==, CTI_OLDER_TEAM | CTI_OLDER_CARDS);
}

/* One that never answers is given up. */
static void
keychain_that_hangs_holds_nobody_up (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  cti_keychain_memory_set_unanswered (CTI_KEYCHAIN_MEMORY (fixture->keychain), TRUE);
  g_assert_cmpint (check (fixture), ==, CTI_OLDER_NONE);
  cti_keychain_memory_set_unanswered (CTI_KEYCHAIN_MEMORY (fixture->keychain), FALSE);
}

/* Whoever reads the keychain learns nothing of how much is done. */
static void
what_is_remembered_is_sealed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiSecret) first = cti_anchor_seal (fixture->store);
  g_autoptr (CtiSecret) second = cti_anchor_seal (fixture->store);

  g_assert_cmpuint (cti_secret_get_size (first), ==, cti_secret_get_size (second));
  for (gsize i = 24; i + 16 <= cti_secret_get_size (first); i += 16)
    g_assert_cmpint (memcmp (cti_secret_get_bytes (first) + i, cti_secret_get_bytes (second) + i,
                             16),
                     !=, 0);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static gpointer
nothing_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return data;
}

/* Until what the session does for itself is done: its jobs come one after the other. */
static void
settle (CtiSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_run_async (session, nothing_in_thread, session, NULL, NULL, fixture_keep_result,
                         &result);
  fixture_wait_for_result (&result);
}

/* Through the session, as the window has it. */
static void
session_remembers_and_tells (void)
{
  g_auto (History) history = { NULL };
  CtiSession *session;
  int told = 0;

  history_begin (&history);
  session_fixture_open (history.fixture);
  session = session_fixture_make_session (history.fixture);
  g_signal_connect_swapped (session, "older-found", G_CALLBACK (count_cb), &told);
  session_fixture_open_session (history.fixture, session);
  fixture_lock_session (session);
  g_assert_cmpint (told, ==, 0);
  put_back (&history, N_VERSIONS - 1,
            "cards.index"); /* the session wrote a newer one at its lock */
  session_fixture_open_session (history.fixture, session);
  settle (session);
  g_assert_cmpint (told, ==, 1);
  g_assert_cmpint (cti_session_get_older (session), ==, CTI_OLDER_CARDS);
  fixture_lock_session (session);
  g_assert_cmpint (cti_session_get_older (session), ==, CTI_OLDER_NONE);
  session_fixture_open_session (history.fixture, session);
  fixture_lock_session (session);
  g_assert_cmpint (told, ==, 1);
  fixture_end_session (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/each-kind-is-noticed", each_kind_is_noticed);
  g_test_add_func ("/anchor/older-log-is-noticed", older_log_is_noticed);
  g_test_add_func ("/anchor/whole-store-is-noticed", whole_store_is_noticed);
  g_test_add_func ("/anchor/store-that-went-on-is-noticed", store_that_went_on_is_noticed);
  g_test_add_func ("/anchor/missing-index-is-noticed", missing_index_is_noticed);
  g_test_add_func ("/anchor/without-a-keychain-the-cards-tell", without_a_keychain_the_cards_tell);
  g_test_add_func ("/anchor/it-is-told-once", it_is_told_once);
  g_test_add_func ("/anchor/moving-on-is-no-news", moving_on_is_no_news);
  g_test_add_func ("/anchor/new-keys-are-no-news-and-the-store-before-is",
                   new_keys_are_no_news_and_the_store_before_is);
  g_test_add_func ("/anchor/keychain-that-is-closed-keeps-what-it-knows",
                   keychain_that_is_closed_keeps_what_it_knows);
  g_test_add_func ("/anchor/keychain-that-hangs-holds-nobody-up",
                   keychain_that_hangs_holds_nobody_up);
  g_test_add_func ("/anchor/what-is-remembered-is-sealed", what_is_remembered_is_sealed);
  g_test_add_func ("/anchor/session-remembers-and-tells", session_remembers_and_tells);
  g_test_add_func ("/anchor/account-remembers-without-a-keychain",
                   account_remembers_without_a_keychain);
  g_test_add_func ("/anchor/account-knows-new-keys", account_knows_new_keys);
  g_test_add_func ("/anchor/file-of-the-account-is-whole-or-nothing",
                   file_of_the_account_is_whole_or_nothing);
  return g_test_run ();
}
