/* Hand-over files that are cut, changed, old, used, for others, from strangers, or built by
 * somebody who has a key and no good will: each is refused with its own sentence, and nothing is
 * taken in. */

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "cti-hash.h"
#include "cti-pack.h"
#include "handover-desk.h"

typedef struct
{
  Desk *desk;
  char *id;       /* (owned): id of the case */
  GBytes *sealed; /* (owned): a good file from Ida to Bo */
  guint cases;    /* of Bo before */
  guint acts;     /* of Bo's team's file before */
} Scene;

static guint
count_cases (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) all = cti_card_index_get_entries (cti_store_get_cards (fixture->store));

  return all->len;
}

static guint
count_team (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) history = cti_store_get_team_history (fixture->store, NULL, NULL);

  return history->len;
}

static void
note_state (Scene *self)
{
  self->cases = count_cases (self->desk->bo);
  self->acts = count_team (self->desk->bo);
}

static Scene *
scene_new (void)
{
  Scene *self = g_new0 (Scene, 1);

  self->desk = desk_new ();
  self->id = desk_add_canary (self->desk->ida, "K-01");
  self->sealed =
      desk_send (self->desk->ida, CTI_PARCEL_TRANSFER, self->desk->bo_at_ida, self->id, NULL);
  note_state (self);
  return self;
}

static void
scene_free (Scene *self)
{
  desk_free (self->desk);
  g_bytes_unref (self->sealed);
  g_free (self->id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static void
assert_nothing_came (const Scene *self)
{
  g_assert_cmpuint (count_cases (self->desk->bo), ==, self->cases);
  g_assert_cmpuint (count_team (self->desk->bo), ==, self->acts);
}

static void
assert_refused (const Scene *self, GBytes *sealed, CtiTrouble trouble)
{
  g_assert_cmpint (desk_refuses (self->desk->bo, sealed, NULL), ==, trouble);
  assert_nothing_came (self);
}

static GBytes *
copy_with (GBytes *sealed, gsize at, const void *bytes, gsize n_bytes, gboolean mends_sum)
{
  gsize size = g_bytes_get_size (sealed);
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  gsize header_size = copy[12] | copy[13] << 8;

  memcpy (copy + at, bytes, n_bytes);
  if (mends_sum)
    cti_hash_sum (copy, header_size - 32, copy + header_size - 32, 32);
  return g_bytes_new_take (copy, size);
}

static void
good_file_is_good (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiAccepted) accepted = desk_accept (scene->desk->bo, scene->sealed);

  g_assert_cmpuint (accepted->taken->len, ==, 1);
  g_assert_cmpuint (count_cases (scene->desk->bo), ==, scene->cases + 1);
}

/* Longer than two messages of the stream. */
static GBytes *
send_long_one (Scene *scene)
{
  g_autofree char *text = g_strnfill (200000, 'n');
  g_autofree char *note = desk_put_note (scene->desk->ida, scene->id, text);

  return desk_send (scene->desk->ida, CTI_PARCEL_TRANSFER, scene->desk->bo_at_ida, scene->id, NULL);
}

#define MESSAGE (65536 + 17)

static void
cut_flipped_or_reordered (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GBytes) sealed = send_long_one (scene);
  gsize size = g_bytes_get_size (sealed);
  const guint8 *bytes = g_bytes_get_data (sealed, NULL);
  gsize body = (bytes[12] | bytes[13] << 8) + 24;
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (sealed, 0, size / 2);
  /* between two messages, where a cut file still decrypts */
  g_autoptr (GBytes) border = g_bytes_new_from_bytes (sealed, 0, body + MESSAGE);
  guint8 flipped = bytes[size / 2] ^ 4;
  g_autoptr (GBytes) changed = copy_with (sealed, size / 2, &flipped, 1, FALSE);
  g_autoptr (GBytes) swapped = NULL;
  g_autofree guint8 *order = g_memdup2 (bytes, size);

  assert_refused (scene, half, CTI_TROUBLE_PARCEL_DAMAGED);
  assert_refused (scene, border, CTI_TROUBLE_PARCEL_DAMAGED);
  assert_refused (scene, changed, CTI_TROUBLE_PARCEL_DAMAGED);
  g_assert_cmpuint (size, >, body + 2 * MESSAGE);
  memcpy (order + body, bytes + body + MESSAGE, MESSAGE);
  memcpy (order + body + MESSAGE, bytes + body, MESSAGE);
  swapped = g_bytes_new (order, size);
  assert_refused (scene, swapped, CTI_TROUBLE_PARCEL_DAMAGED);
}

static void
something_else (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("Dear colleague, here is the case", 32);
  g_autofree char *path = g_build_filename (scene->desk->bo->path, "team.file", NULL);
  g_autofree char *team = NULL;
  gsize size = 0;
  g_autoptr (GBytes) other = NULL;

  assert_refused (scene, empty, CTI_TROUBLE_PARCEL_NOT_OURS);
  assert_refused (scene, text, CTI_TROUBLE_PARCEL_NOT_OURS);
  g_assert_true (g_file_get_contents (path, &team, &size, NULL));
  other = g_bytes_new (team, size);
  assert_refused (scene, other, CTI_TROUBLE_PARCEL_NOT_OURS);
}

static void
from_a_newer_program (void)
{
  static const guint8 version[] = { 2, 0 };
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GBytes) newer = copy_with (scene->sealed, 8, version, 2, TRUE);

  assert_refused (scene, newer, CTI_TROUBLE_PARCEL_TOO_NEW);
}

static void
too_large (void)
{
  g_autoptr (Scene) scene = scene_new ();
  gsize size = CTI_SEAL_FILE_MAX + 1;
  g_autoptr (GBytes) huge = g_bytes_new_take (g_malloc0 (size), size);

  assert_refused (scene, huge, CTI_TROUBLE_PARCEL_TOO_LARGE);
}

static void
expired (void)
{
  g_autoptr (Scene) scene = scene_new ();
  SessionFixture *bo = scene->desk->bo;

  cti_clock_set_today (bo->clock, fixture_day (FIXTURE_TODAY) + CTI_PARCEL_DAYS_DEFAULT);
  g_assert_cmpint (desk_refuses (bo, scene->sealed, NULL), ==, CTI_TROUBLE_NONE);
  cti_clock_set_today (bo->clock, fixture_day (FIXTURE_TODAY) + CTI_PARCEL_DAYS_DEFAULT + 1);
  assert_refused (scene, scene->sealed, CTI_TROUBLE_PARCEL_EXPIRED);
}

static void
used_twice (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiAccepted) accepted = desk_accept (scene->desk->bo, scene->sealed);

  note_state (scene);
  assert_refused (scene, scene->sealed, CTI_TROUBLE_PARCEL_USED);
  g_assert_cmpint (desk_refuses (scene->desk->ida, accepted->receipt, NULL), ==, CTI_TROUBLE_NONE);
}

static void
for_somebody_else (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (SessionFixture) eva = session_fixture_new ();
  g_autoptr (GBytes) card = cti_use_give_card (eva->store, NULL);
  g_autoptr (CtiColleague) colleague =
      cti_use_add_colleague (scene->desk->ida->store, card, FALSE, NULL);
  g_autoptr (GBytes) sealed =
      desk_send (scene->desk->ida, CTI_PARCEL_TRANSFER, colleague->record.id, scene->id, NULL);

  assert_refused (scene, sealed, CTI_TROUBLE_PARCEL_OTHER);
  g_assert_cmpint (desk_refuses (scene->desk->ida, scene->sealed, NULL), ==,
                   CTI_TROUBLE_PARCEL_OTHER); /* one's own file */
}

/* Bo opens what Ida sent him and seals it on to Eva: she sees that it was not for her. */
static void
passed_on (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiParty) bo = cti_colleague_get_own (scene->desk->bo->store);
  g_autoptr (SessionFixture) eva = session_fixture_new ();
  g_autoptr (CtiParty) her = cti_colleague_get_own (eva->store);
  g_autoptr (GBytes) card = cti_use_give_card (scene->desk->ida->store, NULL);
  g_autoptr (CtiColleague) ida = cti_use_add_colleague (eva->store, card, FALSE, NULL);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain = cti_unseal_as (scene->sealed, CTI_SEAL_HANDOVER,
                                               &(CtiSealReader){ .party = bo }, &info, NULL);
  g_autoptr (GBytes) sealed =
      cti_seal_for (&info, cti_secret_get_bytes (plain), cti_secret_get_size (plain),
                    &(CtiSealReader){ .keys = cti_party_get_keys (her) }, NULL);

  g_assert_nonnull (ida);
  g_assert_cmpint (desk_refuses (eva, sealed, NULL), ==, CTI_TROUBLE_PARCEL_SCHEMA);
  g_assert_cmpuint (count_cases (eva), ==, 0);
}

/* Anybody can seal to Bo; what Ida signed nobody else can change. */
static void
changed_inside_the_seal (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiParty) bo = cti_colleague_get_own (scene->desk->bo->store);
  CtiSealReader reader = { .party = bo }, writer = { .keys = cti_party_get_keys (bo) };
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain =
      cti_unseal_as (scene->sealed, CTI_SEAL_HANDOVER, &reader, &info, NULL);
  gsize size = cti_secret_get_size (plain);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (cti_secret_get_bytes (plain), size);
      g_autoptr (GBytes) sealed = NULL;

      bytes[16 + (size - 17) * i / 39] ^= 1 << i % 8;
      sealed = cti_seal_for (&info, bytes, size, &writer, NULL);
      assert_refused (scene, sealed, CTI_TROUBLE_PARCEL_DAMAGED);
    }
  info.file_id[0] ^= 1; /* the same content under another id, to be taken in twice */
  {
    g_autoptr (GBytes) sealed =
        cti_seal_for (&info, cti_secret_get_bytes (plain), size, &writer, NULL);

    assert_refused (scene, sealed, CTI_TROUBLE_PARCEL_DAMAGED);
  }
}

static void
from_a_stranger (void)
{
  g_autoptr (Scene) scene = scene_new ();

  g_assert_true (cti_use_remove_colleague (scene->desk->bo->store, scene->desk->ida_at_bo, NULL));
  note_state (scene);
  assert_refused (scene, scene->sealed, CTI_TROUBLE_PARCEL_UNKNOWN);
}

/* Somebody who says to be Ida, with keys of her own. */
static void
from_a_changed_sender (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (SessionFixture) eva = session_fixture_new ();
  g_autoptr (CtiParty) hers = cti_colleague_get_own (eva->store);
  g_autoptr (CtiParty) bo = cti_colleague_get_own (scene->desk->bo->store);
  g_autoptr (CtiParcelFile) file = desk_open (scene->desk->bo, scene->sealed);
  CtiSealReader reader = { .keys = cti_party_get_keys (bo) };
  g_autoptr (GBytes) forged = cti_parcel_file_seal (file, hers, &reader, NULL);
  const CtiWorker *ida = cti_store_get_worker (scene->desk->ida->store);
  g_autoptr (GBytes) card = cti_colleague_file_write (ida->record.id, ida->name, NULL, hers);
  g_autoptr (CtiColleague) taken = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (scene, forged, CTI_TROUBLE_PARCEL_CHANGED);
  g_assert_null (cti_use_add_colleague (scene->desk->bo->store, card, FALSE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_COLLEAGUE_CHANGED);
  assert_nothing_came (scene);
  taken = cti_use_add_colleague (scene->desk->bo->store, card, TRUE, NULL);
  g_assert_nonnull (taken);
  g_assert_cmpint (taken->compared, ==, CTI_DATE_NONE); /* to be compared anew */
}

static GBytes *
seal_as_ida (const Scene *scene, const CtiParcelFile *file)
{
  g_autoptr (CtiParty) ida = cti_colleague_get_own (scene->desk->ida->store);
  g_autoptr (CtiParty) bo = cti_colleague_get_own (scene->desk->bo->store);
  CtiSealReader reader = { .keys = cti_party_get_keys (bo) };

  return cti_parcel_file_seal (file, ida, &reader, NULL);
}

static CtiSecret *
run_sql (const CtiSecret *image, const char *sql)
{
  gsize size = cti_secret_get_size (image);
  guint8 *copy = sqlite3_malloc64 (size);
  sqlite3_int64 new_size = 0;
  CtiSecret *changed;
  sqlite3 *db = NULL;

  memcpy (copy, cti_secret_get_bytes (image), size);
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_deserialize (db, "main", copy, (sqlite3_int64) size,
                                        (sqlite3_int64) size,
                                        SQLITE_DESERIALIZE_FREEONCLOSE |
                                            SQLITE_DESERIALIZE_RESIZEABLE),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  copy = sqlite3_serialize (db, "main", &new_size, 0);
  changed = cti_secret_new_copy (copy, (gsize) new_size);
  sqlite3_free (copy);
  sqlite3_close (db);
  return changed;
}

/* Whoever is known may still have a broken program, or no good will: what is in the file is built
 * by hand here and sealed as it should be. */
static const struct
{
  const char *sql;
  CtiTrouble trouble;
} built[] = {
  { "CREATE TRIGGER surprise AFTER INSERT ON note BEGIN DELETE FROM note; END;",
    CTI_TROUBLE_PARCEL_SCHEMA },
  { "CREATE VIEW more AS SELECT * FROM note", CTI_TROUBLE_PARCEL_SCHEMA },
  { "CREATE TABLE extra (id TEXT)", CTI_TROUBLE_PARCEL_SCHEMA },
  { "DROP TABLE frequency", CTI_TROUBLE_PARCEL_SCHEMA },
  { "ALTER TABLE note ADD COLUMN secret TEXT", CTI_TROUBLE_PARCEL_SCHEMA },
  { "PRAGMA user_version = 900", CTI_TROUBLE_PARCEL_TOO_NEW },
  { "PRAGMA user_version = 0", CTI_TROUBLE_PARCEL_SCHEMA },
  { "PRAGMA user_version = 1", CTI_TROUBLE_PARCEL_SCHEMA },
  { "DELETE FROM citizen", CTI_TROUBLE_PARCEL_SCHEMA },
  { "DELETE FROM act WHERE number = 1", CTI_TROUBLE_PARCEL_SCHEMA },
  { "UPDATE act SET number = number + 5", CTI_TROUBLE_PARCEL_SCHEMA },
  { "UPDATE contact SET line = 'to' || char (0x202e) || 'left'", CTI_TROUBLE_PARCEL_SCHEMA },
  { "UPDATE change SET now = 'bell' || char (7)", CTI_TROUBLE_PARCEL_SCHEMA },
  { "UPDATE contact SET id = '../../etc/passwd'", CTI_TROUBLE_PARCEL_SCHEMA },
  { "PRAGMA foreign_keys = OFF; UPDATE contact SET course = 'nobody'", CTI_TROUBLE_PARCEL_SCHEMA },
};

static void
built_by_hand (void)
{
  g_autoptr (Scene) scene = scene_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (built); i++)
    {
      g_autoptr (CtiParcelFile) file = desk_open (scene->desk->bo, scene->sealed);
      CtiParcelPart *part = g_ptr_array_index (file->parts, 0);
      CtiSecret *changed = run_sql (part->content, built[i].sql);
      g_autoptr (GBytes) sealed = NULL;

      cti_secret_unref (part->content);
      part->content = changed;
      sealed = seal_as_ida (scene, file);
      g_test_message ("%s", built[i].sql);
      assert_refused (scene, sealed, built[i].trouble);
    }
}

static void
not_a_database (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiParcelFile) file = desk_open (scene->desk->bo, scene->sealed);
  CtiParcelPart *part = g_ptr_array_index (file->parts, 0);
  g_autoptr (GBytes) sealed = NULL;

  cti_secret_unref (part->content);
  part->content = cti_secret_new_text ("SQLite format 3, or so it says");
  sealed = seal_as_ida (scene, file);
  assert_refused (scene, sealed, CTI_TROUBLE_PARCEL_SCHEMA);
}

/* A case of the same id with a history that begins differently. */
static void
unrelated (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiAccepted) accepted = desk_accept (scene->desk->bo, scene->sealed);
  g_autoptr (GBytes) again =
      desk_send (scene->desk->ida, CTI_PARCEL_TRANSFER, scene->desk->bo_at_ida, scene->id, NULL);
  g_autoptr (CtiParcelFile) file = desk_open (scene->desk->bo, again);
  CtiParcelPart *part = g_ptr_array_index (file->parts, 0);
  CtiSecret *changed = run_sql (part->content, "UPDATE act SET id = 'other-' || id");
  g_autoptr (GBytes) sealed = NULL;

  cti_secret_unref (part->content);
  part->content = changed;
  sealed = seal_as_ida (scene, file);
  note_state (scene);
  assert_refused (scene, sealed, CTI_TROUBLE_PARCEL_UNRELATED);
}

static void
answers_nothing (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (CtiParcelFile) file = desk_open (scene->desk->bo, scene->sealed);
  g_autoptr (GBytes) sealed = NULL;

  for (int purpose = CTI_PARCEL_RETURN; purpose <= CTI_PARCEL_RECEIPT; purpose++)
    {
      g_clear_pointer (&sealed, g_bytes_unref);
      file->purpose = (CtiParcelPurpose) purpose;
      sealed = seal_as_ida (scene, file);
      assert_refused (scene, sealed, CTI_TROUBLE_PARCEL_ANSWER);
    }
}

/* Somebody else than the one it was sent to says that it has arrived. */
static void
receipt_of_another (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (SessionFixture) eva = session_fixture_new ();
  g_autoptr (GBytes) card = cti_use_give_card (eva->store, NULL);
  g_autoptr (GBytes) of_ida = cti_use_give_card (scene->desk->ida->store, NULL);
  g_autoptr (CtiColleague) known =
      cti_use_add_colleague (scene->desk->ida->store, card, FALSE, NULL);
  g_autoptr (CtiColleague) back = cti_use_add_colleague (eva->store, of_ida, FALSE, NULL);
  g_autoptr (CtiParcelFile) file = desk_open (scene->desk->bo, scene->sealed);
  g_autoptr (GBytes) receipt = cti_parcel_make_receipt (eva->store, file, NULL);

  g_assert_nonnull (receipt);
  g_assert_cmpint (desk_refuses (scene->desk->ida, receipt, NULL), ==, CTI_TROUBLE_PARCEL_ANSWER);
  g_assert_true (desk_has (scene->desk->ida, scene->id));
}

static GBytes *
spoil (GBytes *sealed, GRand *random)
{
  gsize size = g_bytes_get_size (sealed);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  gsize at = g_rand_double (random) * size;
  gsize other = g_rand_double (random) * size;
  gsize wanted = 1 + g_rand_double (random) * 512;
  gsize length = MIN (wanted, size - MAX (at, other)); /* the macro would draw twice */
  g_autofree guint8 *kept = g_memdup2 (copy + at, length);

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      copy[at] ^= 1 << g_rand_int_range (random, 0, 8);
      break;
    case 1:
      return g_bytes_new (copy, at);
    case 2:
      memmove (copy + at, copy + other, length);
      memcpy (copy + other, kept, length);
      break;
    case 3:
      for (gsize i = 0; i < length; i++)
        copy[at + i] = g_rand_int (random);
      break;
    default: /* near the front, where everything is decided */
      copy[at % 512] = g_rand_int (random);
    }
  return g_bytes_new (copy, size);
}

static void
random_ones (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  guint rounds = 0;

  while (rounds < 1000)
    {
      g_autoptr (GBytes) spoilt = spoil (scene->sealed, random);

      if (g_bytes_equal (spoilt, scene->sealed))
        continue;
      g_assert_cmpint (desk_refuses (scene->desk->bo, spoilt, NULL), !=, CTI_TROUBLE_NONE);
      rounds++;
    }
  assert_nothing_came (scene);
  g_assert_cmpint (desk_refuses (scene->desk->bo, scene->sealed, NULL), ==, CTI_TROUBLE_NONE);
}

/* With a passphrase each costs Argon2id, so only a few unless there is time. */
static void
random_ones_with_a_passphrase (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (4711);
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (FIXTURE_OTHER);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CtiParcelOrder order = { .purpose = CTI_PARCEL_COVER, .passphrase = passphrase };
  g_autoptr (GBytes) sealed = NULL;
  guint wanted = g_getenv ("CTI_LONG") != NULL ? 1000 : 20;

  g_ptr_array_add (ids, scene->id);
  order.case_ids = ids;
  sealed = cti_use_hand_over (scene->desk->ida->store, &order, NULL);
  for (guint rounds = 0; rounds < wanted; rounds++)
    {
      g_autoptr (GBytes) spoilt = spoil (sealed, random);

      g_assert_true (g_bytes_equal (spoilt, sealed) ||
                     desk_refuses (scene->desk->bo, spoilt, FIXTURE_OTHER) != CTI_TROUBLE_NONE);
    }
  assert_nothing_came (scene);
}

static void
contact_cards_that_are_none (void)
{
  g_autoptr (Scene) scene = scene_new ();
  SessionFixture *bo = scene->desk->bo;
  g_autoptr (GBytes) own = cti_use_give_card (bo->store, NULL);
  g_autoptr (GBytes) card = cti_use_give_card (scene->desk->ida->store, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *huge = g_strnfill (CTI_COLLEAGUE_BYTES_MAX + 1, 'a');
  g_autoptr (GBytes) large = g_bytes_new (huge, strlen (huge));
  guint refused = 0;

  g_assert_null (cti_use_add_colleague (bo->store, own, FALSE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_COLLEAGUE_OWN);
  g_assert_null (cti_use_add_colleague (bo->store, large, FALSE, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_COLLEAGUE_NOT_OURS);
  for (gsize at = 0; at < g_bytes_get_size (card); at += 3)
    {
      guint8 byte = ((const guint8 *) g_bytes_get_data (card, NULL))[at] ^ 1;
      g_autoptr (GBytes) changed = copy_with (card, at, &byte, 1, FALSE);
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (card, 0, at);
      g_autoptr (CtiColleague) taken = cti_use_add_colleague (bo->store, changed, FALSE, NULL);

      refused += taken == NULL;
      g_assert_null (cti_use_add_colleague (bo->store, cut, FALSE, NULL));
    }
  g_assert_cmpuint (refused, >, g_bytes_get_size (card) / 3 - 5); /* line ends may be spaces */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bad-hand-over/a-good-one-is-taken-in", good_file_is_good);
  g_test_add_func ("/bad-hand-over/cut-flipped-or-reordered", cut_flipped_or_reordered);
  g_test_add_func ("/bad-hand-over/something-else", something_else);
  g_test_add_func ("/bad-hand-over/from-a-newer-program", from_a_newer_program);
  g_test_add_func ("/bad-hand-over/too-large", too_large);
  g_test_add_func ("/bad-hand-over/expired", expired);
  g_test_add_func ("/bad-hand-over/used-twice", used_twice);
  g_test_add_func ("/bad-hand-over/for-somebody-else", for_somebody_else);
  g_test_add_func ("/bad-hand-over/passed-on-by-its-receiver", passed_on);
  g_test_add_func ("/bad-hand-over/changed-inside-the-seal", changed_inside_the_seal);
  g_test_add_func ("/bad-hand-over/from-a-stranger", from_a_stranger);
  g_test_add_func ("/bad-hand-over/from-a-changed-sender", from_a_changed_sender);
  g_test_add_func ("/bad-hand-over/built-by-hand", built_by_hand);
  g_test_add_func ("/bad-hand-over/not-a-database", not_a_database);
  g_test_add_func ("/bad-hand-over/another-history", unrelated);
  g_test_add_func ("/bad-hand-over/an-answer-to-nothing", answers_nothing);
  g_test_add_func ("/bad-hand-over/a-receipt-of-another", receipt_of_another);
  g_test_add_func ("/bad-hand-over/a-thousand-random-ones", random_ones);
  g_test_add_func ("/bad-hand-over/random-ones-with-a-passphrase", random_ones_with_a_passphrase);
  g_test_add_func ("/bad-hand-over/contact-cards-that-are-none", contact_cards_that_are_none);
  return g_test_run ();
}
