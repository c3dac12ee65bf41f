/* Going back to anonymous: every sealed file of the store is opened afterwards and searched for
 * what told who she was. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-id.h"
#include "cti-kept-count.h"
#include "cti-seal.h"
#include "step-killer.h"

#define CANARY    "Solsortcanary"
#define STEPS_MAX 200

static void
commit (StoreFixture *fixture, const char *id, CtiChangeSet *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_commit (fixture->store, id, set, &error);

  g_assert_no_error (error);
}

static CtiIdentity *
make_identity (const CtiCitizen *citizen)
{
  CtiIdentity *identity = cti_record_new (&cti_identity_type);

  cti_set_text (&identity->citizen, citizen->record.id);
  identity->mode = citizen->mode;
  identity->birth_date = cti_date_new (1990, 2, 3);
  cti_set_text (&identity->name, "Ellen " CANARY);
  cti_set_text (&identity->phone, CANARY " 00 00 12 34");
  cti_set_text (&identity->address, CANARY " 7");
  cti_set_text (&identity->cpr, CANARY);
  return identity;
}

static CtiSafety *
make_safety (void)
{
  CtiSafety *safety = cti_record_new (&cti_safety_type);

  cti_set_text (&safety->safe_contact, CANARY " at the café");
  cti_set_text (&safety->notice, "ring from a hidden number");
  return safety;
}

static void
write_draft (StoreFixture *fixture, const char *form)
{
  g_autoptr (CtiDraft) draft = cti_draft_new (cti_clock_get_now (fixture->clock));
  g_autoptr (GError) error = NULL;

  cti_draft_set (draft, "name", CANARY);
  cti_draft_box_put (cti_store_get_drafts (fixture->store), form, draft, &error);
  g_assert_no_error (error);
}

/* Written, changed with a reason, and left in a draft and in a damaged copy. Returns her id. */
static char *
add_identified (StoreFixture *fixture)
{
  char *id = store_fixture_add_full_case (fixture, "K-001");
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);
  g_autoptr (CtiChangeSet) first = cti_change_set_new (CTI_ACT_IDENTIFY, NULL);
  g_autoptr (CtiChangeSet) second = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, "was " CANARY);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (now));
  g_autoptr (CtiIdentity) identity = NULL, married = NULL;
  g_autoptr (CtiSafety) safety = make_safety ();
  g_autofree char *form = g_strconcat ("citizen/", id, NULL);

  citizen->mode = CTI_MODE_IDENTIFIED;
  cti_set_text (&citizen->alias, CANARY);
  identity = make_identity (citizen);
  cti_change_set_put (first, citizen);
  cti_change_set_put (first, identity);
  cti_change_set_put (first, safety);
  commit (fixture, id, first);
  married = cti_record_copy (identity);
  cti_set_text (&married->name, CANARY " Dam");
  cti_change_set_put (second, married);
  commit (fixture, id, second);
  write_draft (fixture, form);
  return id;
}

static void
leave_damaged_copy (StoreFixture *fixture, const char *id)
{
  g_autofree char *path = store_fixture_case_name (fixture, id);
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autoptr (GBytes) bytes = fixture_read (path);

  fixture_write_bytes (aside, bytes);
}

static gboolean
erase (StoreFixture *fixture, gpointer data, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_erase_identity (fixture->store, data, error);

  return now != NULL;
}

static gboolean
holds_canary (StoreFixture *fixture, const char *path)
{
  static const CtiSealKind kinds[] = { CTI_SEAL_CASE, CTI_SEAL_TEAM, CTI_SEAL_CARDS };
  g_autoptr (GBytes) bytes = fixture_read (path);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CtiSealInfo info;
      g_autoptr (CtiSecret) plain = cti_unseal (bytes, kinds[i], fixture->key, &info, NULL);

      if (plain != NULL && memmem (cti_secret_get_bytes (plain), cti_secret_get_size (plain),
                                   CANARY, strlen (CANARY)) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* How many files of a folder and all below it hold what told who she was; @names gets them. */
static guint
count_canaries (StoreFixture *fixture, const char *path, guint *files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint found = 0;
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      if (g_file_test (entry, G_FILE_TEST_IS_DIR))
        found += count_canaries (fixture, entry, files);
      else
        {
          (*files)++;
          found += holds_canary (fixture, entry);
        }
    }
  return found;
}

static guint
count_all (StoreFixture *fixture)
{
  guint files = 0, found = count_canaries (fixture, fixture->path, &files);

  g_assert_cmpuint (files, >, 4);
  return found;
}

static gboolean
has_draft (StoreFixture *fixture, const char *form)
{
  g_autoptr (CtiDraft) draft = cti_draft_box_find (cti_store_get_drafts (fixture->store), form);

  return draft != NULL;
}

static void
assert_nothing_tells (StoreFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, &error);
  g_autofree char *form = g_strconcat ("citizen/", id, NULL);

  g_assert_no_error (error);
  g_assert_cmpint (cti_case_get_citizen (now)->mode, ==, CTI_MODE_ANONYMOUS);
  g_assert_null (cti_case_get_identity (now));
  g_assert_cmpstr (cti_case_get_name (now), ==, "K-001");
  g_assert_true (cti_case_get_citizen (now)->adult_confirmed);
  g_assert_false (has_draft (fixture, form));
  g_assert_cmpuint (count_all (fixture), ==, 0);
  cti_store_verify_case (fixture->store, id, &error);
  g_assert_no_error (error);
  cti_store_verify_team (fixture->store, &error);
  g_assert_no_error (error);
}

static void
no_file_tells_who_she_was (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_identified (fixture);
  g_autoptr (GError) error = NULL;

  leave_damaged_copy (fixture, id);
  cti_store_save_cards (fixture->store, NULL);
  g_assert_cmpuint (count_all (fixture), ==, 4); /* case, generation before, damaged copy, cards */
  erase (fixture, id, &error);
  g_assert_no_error (error);
  assert_nothing_tells (fixture, id);
  store_fixture_close (fixture);
  store_fixture_open (fixture);
  assert_nothing_tells (fixture, id);
}

/* The form of a part may be named by the part first, or not name the case at all: then who was
 * chosen in it does. */
static void
every_draft_of_hers_goes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_identified (fixture);
  g_autofree char *part = cti_id_new ();
  g_autofree char *check = g_strjoin ("/", "check", part, id, NULL);
  g_autofree char *other = g_strjoin ("/", "check", part, part, NULL);
  g_autoptr (CtiDraft) task = cti_draft_new (cti_clock_get_now (fixture->clock));

  write_draft (fixture, check);
  write_draft (fixture, other);
  cti_draft_set (task, "title", CANARY);
  cti_draft_set (task, "whom", id);
  cti_draft_box_put (cti_store_get_drafts (fixture->store), "task/new", task, NULL);
  g_assert_true (erase (fixture, id, NULL));
  g_assert_false (has_draft (fixture, check));
  g_assert_false (has_draft (fixture, "task/new"));
  g_assert_true (has_draft (fixture, other));
}

static void
the_rest_of_the_case_stays (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_identified (fixture);
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) stars = NULL, history = NULL;
  const CtiSafety *safety;
  const CtiChange *last = NULL;

  write_draft (fixture, "inquiry/new");
  g_assert_true (erase (fixture, id, NULL));
  store_fixture_add_star (fixture, id, cti_date_new (2026, 5, 1), 7);
  now = cti_store_open_case (fixture->store, id, NULL);
  stars = cti_case_get_stars (now);
  g_assert_cmpuint (stars->len, ==, 2);
  safety = cti_case_get_latest (now, &cti_safety_type);
  g_assert_cmpstr (safety->notice, ==, "ring from a hidden number");
  g_assert_true (has_draft (fixture, "inquiry/new"));
  g_assert_true (cti_store_verify_case (fixture->store, id, NULL));
  history = cti_store_get_history (fixture->store, id, NULL, NULL);
  for (guint i = 0; i < history->len; i++)
    if (((CtiChange *) g_ptr_array_index (history, i))->kind == CTI_ACT_ERASE_IDENTITY)
      last = g_ptr_array_index (history, i);
  g_assert_nonnull (last);
  g_assert_cmpint (cti_moment_get_day (last->made), ==, cti_date_new (2026, 6, 2));
}

static void
she_can_be_known_again_and_forgotten_again (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_identified (fixture);

  for (int time = 0; time < 2; time++)
    {
      g_autoptr (CtiCase) now = NULL;
      g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_IDENTIFY, NULL);
      g_autoptr (CtiCitizen) citizen = NULL;
      g_autoptr (CtiIdentity) identity = NULL;

      g_assert_true (erase (fixture, id, NULL));
      assert_nothing_tells (fixture, id);
      now = cti_store_open_case (fixture->store, id, NULL);
      citizen = cti_record_copy (cti_case_get_citizen (now));
      citizen->mode = CTI_MODE_IDENTIFIED;
      identity = make_identity (citizen);
      cti_change_set_put (set, citizen);
      cti_change_set_put (set, identity);
      commit (fixture, id, set);
      g_assert_true (cti_store_verify_case (fixture->store, id, NULL));
    }
}

static gboolean
is_erased_whole (StoreFixture *fixture, const char *id)
{
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);

  g_assert_nonnull (now);
  if (cti_case_get_citizen (now)->mode == CTI_MODE_IDENTIFIED)
    {
      g_assert_nonnull (cti_case_get_identity (now));
      g_assert_true (cti_store_verify_case (fixture->store, id, NULL));
      return FALSE;
    }
  assert_nothing_tells (fixture, id);
  return TRUE;
}

/* Kills the deed before each of its steps: @is_done sees that it is done or undone, nothing
 * between.
 */
static void
kill_at_each_step (StoreDeed deed,
                   void (*prepare) (StoreFixture *fixture, const char *id),
                   gboolean (*is_done) (StoreFixture *fixture, const char *id))
{
  guint finished = 0, step;
  gboolean cut = TRUE;

  for (step = 1; cut && step < STEPS_MAX; step++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *id = add_identified (fixture);

      prepare (fixture, id);
      cut = kill_before_step (fixture, step, deed, id);
      if (is_done (fixture, id))
        finished += cut;
      else
        g_assert_true (cut);
    }
  g_assert_cmpuint (step, <, STEPS_MAX);
  g_assert_cmpuint (finished, >, 5);
}

static void
killed_at_any_step_it_is_finished (void)
{
  kill_at_each_step (erase, leave_damaged_copy, is_erased_whole);
}

static void
failed_at_any_step_it_is_finished_later (void)
{
  guint step;
  gboolean done = FALSE;

  for (step = 1; !done && step < STEPS_MAX; step++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *id = add_identified (fixture);

      done = fail_at_step (fixture, step, FALSE, erase, id);
      store_fixture_crash (fixture);
      store_fixture_open (fixture);
      is_erased_whole (fixture, id);
    }
  g_assert_cmpuint (step, <, STEPS_MAX);
}

/* --- All of the case -------------------------------------------------------------------------- */

static gboolean
erase_all (StoreFixture *fixture, gpointer data, GError **error)
{
  return cti_store_erase_case (fixture->store, data, error);
}

/* What the team's file says of the case: the inquiry that led to it. */
static void
add_inquiry (StoreFixture *fixture, const char *id)
{
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_INQUIRY, NULL);

  inquiry->date = cti_date_new (2026, 1, 2);
  inquiry->outcome = CTI_INQUIRY_STARTED;
  cti_set_text (&inquiry->case_id, id);
  cti_set_text (&inquiry->note, CANARY " asked for a place to live");
  cti_change_set_put (set, inquiry);
  g_assert_true (cti_store_commit_team (fixture->store, set, NULL));
}

/* Its course began once, in the first quarter, however often the erasure was begun; no log tells
 * that a count came with it. */
static void
assert_counted_once (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) kept = cti_store_get_team_records (fixture->store, &cti_kept_count_type);
  g_autoptr (GPtrArray) history = cti_store_get_team_history (fixture->store, NULL, NULL);
  const CtiKeptCount *count;

  g_assert_cmpuint (kept->len, ==, 1);
  count = g_ptr_array_index (kept, 0);
  g_assert_cmpint (count->quarter, ==, 20261);
  g_assert_cmpint (count->basis, ==, CTI_REPORT_BY_START);
  g_assert_cmpint (count->started, ==, 1);
  g_assert_null (count->record.author);
  for (guint i = 0; i < history->len; i++)
    g_assert_cmpstr (((CtiChange *) g_ptr_array_index (history, i))->table, !=, "kept_count");
}

static void
assert_nothing_is_left (StoreFixture *fixture, const char *id)
{
  g_autofree char *form = g_strconcat ("citizen/", id, NULL);
  g_autofree char *path = store_fixture_case_name (fixture, id);
  g_autoptr (CtiCase) now = cti_store_open_case (fixture->store, id, NULL);
  g_autoptr (GPtrArray) inquiries = cti_store_get_inquiries (fixture->store);

  g_assert_null (now);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (cti_card_index_find (cti_store_get_cards (fixture->store), id));
  g_assert_cmpuint (inquiries->len, ==, 0);
  g_assert_false (has_draft (fixture, form));
  g_assert_cmpuint (count_all (fixture), ==, 0);
  g_assert_true (cti_store_was_erased (fixture->store, id));
  g_assert_true (cti_store_verify_team (fixture->store, NULL));
  assert_counted_once (fixture);
}

static void
a_whole_case_leaves_nothing (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_identified (fixture);
  g_autofree char *other = store_fixture_add_full_case (fixture, "K-002");
  g_autoptr (CtiCase) kept = NULL;
  g_autoptr (GError) error = NULL;

  leave_damaged_copy (fixture, id);
  add_inquiry (fixture, id);
  cti_store_save_cards (fixture->store, NULL);
  g_assert_cmpuint (count_all (fixture), >=, 5);
  cti_store_erase_case (fixture->store, id, &error);
  g_assert_no_error (error);
  assert_nothing_is_left (fixture, id);
  store_fixture_close (fixture);
  store_fixture_open (fixture);
  assert_nothing_is_left (fixture, id);
  kept = cti_store_open_case (fixture->store, other, &error);
  g_assert_no_error (error);
}

/* The key of a sealed file stands in its head, and the disk may keep what has no name any more. */
static void
of_a_damaged_copy_the_head_goes_too (void)
{
  for (int whole = 0; whole <= 1; whole++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *id = add_identified (fixture);
      g_autofree char *path = store_fixture_case_name (fixture, id);
      g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
      g_autoptr (GError) error = NULL;
      guint8 head[64] = { 1 }, zeros[64] = { 0 };
      int fd;

      leave_damaged_copy (fixture, id);
      fd = g_open (aside, O_RDONLY, 0);
      g_assert_cmpint (fd, >=, 0);
      if (whole)
        cti_store_erase_case (fixture->store, id, &error);
      else
        cti_case_unref (cti_store_erase_identity (fixture->store, id, &error));
      g_assert_no_error (error);
      g_assert_cmpint (pread (fd, head, sizeof head, 0), ==, sizeof head);
      g_assert_cmpmem (head, sizeof head, zeros, sizeof zeros);
      close (fd);
    }
}

/* Returns whether it happened; the case is whole or gone, and nothing between. */
static gboolean
is_gone (StoreFixture *fixture, const char *id)
{
  if (!cti_store_was_erased (fixture->store, id))
    {
      g_assert_true (cti_store_verify_case (fixture->store, id, NULL));
      return FALSE;
    }
  assert_nothing_is_left (fixture, id);
  return TRUE;
}

static void
prepare_whole (StoreFixture *fixture, const char *id)
{
  leave_damaged_copy (fixture, id);
  add_inquiry (fixture, id);
}

static void
killed_at_any_step_a_whole_case_is_gone (void)
{
  kill_at_each_step (erase_all, prepare_whole, is_gone);
}

/* Whoever tries again after a disk was full erases one case and not two. */
static void
tried_again_a_whole_case_is_counted_once (void)
{
  for (guint step = 1; step < STEPS_MAX / 4; step += 4)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *id = add_identified (fixture);

      if (!fail_at_step (fixture, step, FALSE, erase_all, id))
        cti_store_erase_case (fixture->store, id, NULL);
      store_fixture_crash (fixture);
      store_fixture_open (fixture);
      assert_nothing_is_left (fixture, id);
    }
}

static CtiBackup *
back_up (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CtiBackup *backup = cti_backup_make (fixture->path, NULL, fixture->key,
                                       cti_clock_get_now (fixture->clock), NULL, NULL, &error);

  g_assert_no_error (error);
  return backup;
}

static void
assert_restored (StoreFixture *fixture,
                 const CtiBackup *backup,
                 const char *id,
                 CtiIdentityMode mode)
{
  g_autofree char *place = cti_backup_get_place (fixture->path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_store_restore_case (fixture->store, place, backup, id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cti_case_get_citizen (now)->mode, ==, (int) mode);
  g_assert_cmpint (cti_case_get_identity (now) != NULL, ==, mode == CTI_MODE_IDENTIFIED);
}

/* What came first is told by what the backup knows, not by a clock that was wrong that day. */
static void
a_moved_clock_neither_brings_her_back_nor_erases_her_again (void)
{
  static const int moves[] = { -700, 700 };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      CtiDate today = cti_clock_get_today (fixture->clock);
      g_autofree char *id = add_identified (fixture);
      g_autoptr (CtiCase) before = cti_store_open_case (fixture->store, id, NULL);
      g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));
      g_autoptr (CtiIdentity) identity = make_identity (citizen);
      g_autoptr (CtiBackup) first = back_up (fixture);
      g_autoptr (CtiBackup) second = NULL;
      g_autoptr (CtiChangeSet) again = cti_change_set_new (CTI_ACT_IDENTIFY, NULL);
      g_autoptr (CtiCase) erased = NULL;

      cti_clock_set_today (fixture->clock, today + moves[i]);
      erased = cti_store_erase_identity (fixture->store, id, NULL);
      g_assert_nonnull (erased);
      cti_clock_set_today (fixture->clock, today);
      cti_change_set_put (again, citizen);
      cti_change_set_put (again, identity);
      commit (fixture, id, again);
      second = back_up (fixture);
      assert_restored (fixture, second, id, CTI_MODE_IDENTIFIED);
      assert_restored (fixture, first, id, CTI_MODE_ANONYMOUS);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erase/no-file-tells-who-she-was", no_file_tells_who_she_was);
  g_test_add_func ("/erase/every-draft-of-hers-goes", every_draft_of_hers_goes);
  g_test_add_func ("/erase/the-rest-of-the-case-stays", the_rest_of_the_case_stays);
  g_test_add_func ("/erase/she-can-be-known-again-and-forgotten-again",
                   she_can_be_known_again_and_forgotten_again);
  g_test_add_func ("/erase/killed-at-any-step-it-is-finished", killed_at_any_step_it_is_finished);
  g_test_add_func ("/erase/failed-at-any-step-it-is-finished-later",
                   failed_at_any_step_it_is_finished_later);
  g_test_add_func ("/erase/a-whole-case-leaves-nothing", a_whole_case_leaves_nothing);
  g_test_add_func ("/erase/of-a-damaged-copy-the-head-goes-too",
                   of_a_damaged_copy_the_head_goes_too);
  g_test_add_func ("/erase/killed-at-any-step-a-whole-case-is-gone",
                   killed_at_any_step_a_whole_case_is_gone);
  g_test_add_func ("/erase/tried-again-a-whole-case-is-counted-once",
                   tried_again_a_whole_case_is_counted_once);
  g_test_add_func ("/erase/a-moved-clock-neither-brings-her-back-nor-erases-her-again",
                   a_moved_clock_neither_brings_her_back_nor_erases_her_again);
  return g_test_run ();
}
