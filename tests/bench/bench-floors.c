/* The same work by the shortest way, without the program: what the figures of the store are
 * measured against. */

#include "bench-floors.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-case.h"
#include "cti-seal.h"

GBytes *
bench_floor_read (const char *path)
{
  char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

/* The shortest safe way to a file: written, synced, renamed, the folder synced; the generation
 * before is not kept. */
void
bench_floor_write (int folder, GBytes *bytes)
{
  int fd = openat (folder, "floor.new", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  gsize size = g_bytes_get_size (bytes);

  g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), size), ==, size);
  g_assert_cmpint (fsync (fd), ==, 0);
  close (fd);
  g_assert_cmpint (renameat (folder, "floor.new", folder, "floor"), ==, 0);
  g_assert_cmpint (fsync (folder), ==, 0);
}

/* (transfer full): the database of a sealed case, authenticated and nothing more. */
sqlite3 *
bench_floor_open (const char *path, const CtiSecret *key)
{
  g_autoptr (GBytes) sealed = bench_floor_read (path);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) image = cti_unseal (sealed, CTI_SEAL_CASE, key, &info, NULL);
  gsize size = cti_secret_get_size (image);
  guint8 *copy = sqlite3_malloc64 (size);
  sqlite3 *db = NULL;

  memcpy (copy, cti_secret_get_bytes (image), size);
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  sqlite3_deserialize (db, "main", copy, (sqlite3_int64) size, (sqlite3_int64) size,
                       SQLITE_DESERIALIZE_FREEONCLOSE);
  return db;
}

static void
scan_table (sqlite3 *db, const char *table, BenchVisitor visitor, gpointer data)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      if (sqlite3_column_type (statement, i) == SQLITE_TEXT)
        visitor ((const char *) sqlite3_column_text (statement, i), data);
  sqlite3_finalize (statement);
}

/* Every text of the records; the change log, which holds each once more, is left out. */
void
bench_floor_scan (sqlite3 *db, BenchVisitor visitor, gpointer data)
{
  for (guint i = 0; cti_case_types[i] != NULL; i++)
    scan_table (db, cti_case_types[i]->name, visitor, data);
}
