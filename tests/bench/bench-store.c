/* The store without a window: what one change costs at any caseload, how long the cards take to
 * load and to be made anew, and how much of the disk a case of a full year takes (design 10). */

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bench-floors.h"
#include "bench.h"
#include "cti-field.h"

#define ROUNDS 15
#define EDITS  40

static const guint counts[] = { 20, 150, 1500, 15000 };

/* --- One change ------------------------------------------------------------------------------- */

static void
change_alias (BenchCaseload *self, const char *id, guint number)
{
  g_autoptr (CtiCase) before = cti_store_open_case (self->store, id, NULL);
  g_autoptr (CtiCitizen) citizen = cti_record_copy (cti_case_get_citizen (before));
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  g_autofree char *language = g_strdup_printf ("language %u", number);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&citizen->language, language);
  cti_change_set_put (set, citizen);
  now = cti_store_commit (self->store, id, set, &error);
  g_assert_no_error (error);
}

static double
measure_edit (BenchCaseload *self, const char *id, double *floor)
{
  g_autofree char *path = bench_caseload_get_case (self, id);
  g_autofree char *folder_path = g_path_get_dirname (path);
  int folder = open (folder_path, O_RDONLY | O_DIRECTORY);
  double edits[EDITS], floors[EDITS];

  change_alias (self, id, EDITS); /* a case is opened once and changed often */
  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (GBytes) bytes = bench_floor_read (path);
      gint64 start = g_get_monotonic_time ();

      bench_floor_write (folder, bytes);
      floors[i] = bench_since (start);
      start = g_get_monotonic_time ();
      change_alias (self, id, i);
      edits[i] = bench_since (start);
    }
  unlinkat (folder, "floor", 0);
  close (folder);
  *floor = bench_median (floors, EDITS);
  return bench_median (edits, EDITS);
}

/* --- Cards ------------------------------------------------------------------------------------ */

static double
measure_open (BenchCaseload *self, guint rounds)
{
  double times[ROUNDS];

  for (guint i = 0; i < rounds; i++)
    {
      gint64 start = g_get_monotonic_time ();

      bench_caseload_open (self);
      times[i] = bench_since (start);
      g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==, 0);
      bench_caseload_close (self);
    }
  return bench_median (times, rounds);
}

static void
count_letters (const char *text, gpointer data)
{
  gsize *letters = data;

  *letters += strlen (text);
}

static void
open_plainly (BenchCaseload *self, const char *id)
{
  g_autofree char *path = bench_caseload_get_case (self, id);
  sqlite3 *db = bench_floor_open (path, self->key);
  gsize letters = 0;

  bench_floor_scan (db, count_letters, &letters);
  g_assert_cmpuint (letters, >, 0);
  sqlite3_close (db);
}

static void
measure_rebuild (BenchCaseload *self)
{
  g_autofree char *index = g_build_filename (self->path, "cards.index", NULL);
  g_autoptr (GPtrArray) ids = NULL;
  double times[5], floors[5];

  bench_caseload_open (self);
  ids = bench_caseload_get_ids (self);
  bench_caseload_close (self);
  for (guint round = 0; round < G_N_ELEMENTS (times); round++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint i = 0; i < ids->len; i++)
        open_plainly (self, g_ptr_array_index (ids, i));
      floors[round] = bench_since (start);
      unlink (index);
      start = g_get_monotonic_time ();
      bench_caseload_open (self);
      times[round] = bench_since (start);
      g_assert_cmpuint (cti_card_index_get_rebuilt (cti_store_get_cards (self->store)), ==,
                        ids->len);
      bench_caseload_close (self);
    }
  bench_report ("rebuild all cards, 150 cases", "ms", bench_median (times, G_N_ELEMENTS (times)),
                bench_median (floors, G_N_ELEMENTS (floors)), 2.0);
}

/* --- Disk ------------------------------------------------------------------------------------- */

/* What somebody wrote: every text of a record, and one byte for anything else that is known. */
static gsize
count_text (const CtiCase *now)
{
  gsize size = 0;

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    {
      GPtrArray *records = cti_case_get_records (now, *type);

      for (guint i = 0; i < records->len; i++)
        for (guint f = 0; f < (*type)->n_fields; f++)
          {
            const CtiField *field = &(*type)->fields[f];
            const char *text = cti_field_peek_text (records->pdata[i], field);

            if ((field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE) && text != NULL &&
                !(field->flags & CTI_FIELD_SILENT))
              size += strlen (text);
            else
              size += cti_field_is_known (records->pdata[i], field);
          }
    }
  return size;
}

static void
measure_disk (BenchCaseload *self)
{
  g_autoptr (GPtrArray) ids = NULL;
  double on_disk = 0, text = 0;

  bench_caseload_open (self);
  ids = bench_caseload_get_ids (self);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = bench_caseload_get_case (self, g_ptr_array_index (ids, i));
      g_autoptr (CtiCase) now = cti_store_open_case (self->store, g_ptr_array_index (ids, i), NULL);
      struct stat info;

      g_assert_cmpint (stat (path, &info), ==, 0);
      on_disk += (double) info.st_size / 1024 / ids->len;
      text += (double) count_text (now) / 1024 / ids->len;
    }
  bench_caseload_close (self);
  bench_report ("disk, a case of a full year, beside its text", "KiB", on_disk, text, 10.0);
}

int
main (int argc, char **argv)
{
  double opens[G_N_ELEMENTS (counts)], edits[G_N_ELEMENTS (counts)];

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (BenchCaseload) caseload = bench_caseload_new (counts[i]);
      g_autoptr (GPtrArray) ids = NULL;
      g_autofree char *work = g_strdup_printf ("save one change, caseload of %u", counts[i]);
      double floor = 0;

      opens[i] = measure_open (caseload, counts[i] > BENCH_FULL_MAX ? 5 : ROUNDS);
      bench_caseload_open (caseload);
      ids = bench_caseload_get_ids (caseload);
      edits[i] = measure_edit (caseload, g_ptr_array_index (ids, 0), &floor);
      bench_report (work, "ms", edits[i], floor, 3.0);
      bench_caseload_close (caseload);
      if (counts[i] == 150)
        {
          measure_rebuild (caseload);
          measure_disk (caseload);
        }
    }
  bench_report_growth ("open the store until its cards are in memory", "ms", counts, opens,
                       G_N_ELEMENTS (counts));
  bench_report_growth ("save one change", "ms", counts, edits, G_N_ELEMENTS (counts));
  return 0;
}
