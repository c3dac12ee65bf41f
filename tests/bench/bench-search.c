/* Search in 150 cases of a full year: until the first hit and until all of them, beside reading,
 * unsealing and scanning the same files without the program (design 10: at most twice and one and a
 * half times as long). The floor looks for bytes as they are, on one thread; the search folds both
 * sides. Each is done in turns, and the median counts. */

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "cti-hit.h"
#include "cti-seal.h"
#include "store-fixture.h"

#define CASES      150
#define NOTES      100
#define ROUNDS     7
#define FIRST_GOAL 2.0
#define ALL_GOAL   1.5
#define NEEDLE     "Ålborg"

static const char note_text[] =
    "Hun ringede i morges og ville gerne mødes i byen. Vi gik en tur langs åen og talte om, hvad "
    "lægen havde sagt, og hvem der kan gå med næste gang. Hendes søster hjælper med huslejen, og "
    "hun sover bedre end før. Vi aftalte, at hun selv skriver til udlejeren, og at jeg ringer på "
    "fredag. Hun sagde, at det er længe siden, nogen har spurgt. Vi så på planen sammen og "
    "flyttede et punkt til næste fase, fordi det ikke haster mere. ";

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2];
}

static char *
make_text (guint number)
{
  return g_strdup_printf ("%s%s%s", note_text, number % 50 == 0 ? "Måske " NEEDLE ". " : "",
                          note_text);
}

static char *
add_case (StoreFixture *self, guint number)
{
  g_autofree char *code = g_strdup_printf ("Q%04u", number);
  g_autofree char *id = store_fixture_add_full_case (self, code);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_PLAN, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  for (guint i = 0; i < NOTES; i++)
    {
      g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);
      g_autofree char *text = make_text (i);

      note->date = cti_date_new (2026, 1, 1) + (CtiDate) (3 * i);
      cti_set_text (&note->fact, text);
      cti_change_set_put (set, note);
    }
  now = cti_store_commit (self->store, id, set, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&id);
}

static guint
scan_table (sqlite3 *db, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  sqlite3_stmt *statement = NULL;
  guint found = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      if (sqlite3_column_type (statement, i) == SQLITE_TEXT &&
          strstr ((const char *) sqlite3_column_text (statement, i), NEEDLE) != NULL)
        found++;
  sqlite3_finalize (statement);
  return found;
}

/* The tables a search looks into; the change log holds every text once more. */
static guint
scan_plainly (StoreFixture *self, const char *id)
{
  g_autofree char *path = store_fixture_case_name (self, id);
  g_autoptr (GBytes) sealed = fixture_read (path);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) image = cti_unseal (sealed, CTI_SEAL_CASE, self->key, &info, NULL);
  gsize size = cti_secret_get_size (image);
  guint8 *copy = sqlite3_malloc64 (size);
  sqlite3 *db = NULL;
  guint found = 0;

  memcpy (copy, cti_secret_get_bytes (image), size);
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  sqlite3_deserialize (db, "main", copy, (sqlite3_int64) size, (sqlite3_int64) size,
                       SQLITE_DESERIALIZE_FREEONCLOSE);
  for (guint i = 0; cti_case_types[i] != NULL; i++)
    found += scan_table (db, cti_case_types[i]->name);
  sqlite3_close (db);
  return found;
}

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
time_floor (StoreFixture *self, GPtrArray *ids, double *first, double *all)
{
  gint64 start = g_get_monotonic_time ();
  guint found = 0;

  *first = 0;
  for (guint i = 0; i < ids->len; i++)
    {
      found += scan_plainly (self, g_ptr_array_index (ids, i));
      if (*first == 0 && found > 0)
        *first = since (start);
    }
  *all = since (start);
  g_assert_cmpuint (found, ==, CASES * NOTES / 50);
}

static void
time_search (CtiStoreReader *reader, double *first, double *all)
{
  GPtrArray *ids = cti_store_reader_get_cases (reader);
  g_autoptr (CtiQuery) query = cti_query_new ("aalborg");
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_hit_free);
  gint64 start = g_get_monotonic_time ();

  *first = 0;
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_true (cti_hits_find (reader, g_ptr_array_index (ids, i), query, hits, NULL));
      if (*first == 0 && hits->len > 0)
        *first = since (start);
    }
  *all = since (start);
  g_assert_cmpuint (hits->len, ==, CASES * NOTES / 50);
}

static void
report (const char *what, double *times, double *floors, double goal)
{
  double time = median (times), floor = median (floors);

  g_print ("search, %s of %d cases: %7.1f ms, floor %7.1f ms, ratio %.2f (goal %.1f)%s\n", what,
           CASES, time, floor, time / floor, goal, time / floor <= goal ? "" : "  MISSED");
}

int
main (int argc, char **argv)
{
  g_autoptr (StoreFixture) self = NULL;
  g_autoptr (CtiStoreReader) reader = NULL;
  double first[ROUNDS], all[ROUNDS], floor_first[ROUNDS], floor_all[ROUNDS];

  g_test_init (&argc, &argv, NULL);
  self = store_fixture_new ();
  for (guint i = 0; i < CASES; i++)
    g_free (add_case (self, i));
  reader = cti_store_reader_new (self->store);
  for (guint round = 0; round < ROUNDS; round++)
    {
      time_floor (self, cti_store_reader_get_cases (reader), &floor_first[round],
                  &floor_all[round]);
      time_search (reader, &first[round], &all[round]);
    }
  report ("first hit", first, floor_first, FIRST_GOAL);
  report ("all hits", all, floor_all, ALL_GOAL);
  return 0;
}
