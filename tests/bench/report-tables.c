/* The columns of the report's floor as normalised tables, as a database of cases would have them.
 */

#include <sqlite3.h>

#include "report-loop.h"

static const char schema[] =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
    "CREATE TABLE course (id INTEGER PRIMARY KEY, started INTEGER NOT NULL, closed INTEGER);"
    "CREATE TABLE answer (course INTEGER REFERENCES course, question INTEGER, value INTEGER,"
    " PRIMARY KEY (course, question)) WITHOUT ROWID;"
    "CREATE TABLE reading (id INTEGER PRIMARY KEY, course INTEGER REFERENCES course, number "
    "INTEGER,"
    " day INTEGER, occasion INTEGER);"
    "CREATE TABLE score (reading INTEGER REFERENCES reading, area INTEGER, value INTEGER,"
    " PRIMARY KEY (reading, area)) WITHOUT ROWID;"
    "CREATE TABLE wellbeing (course INTEGER REFERENCES course, day INTEGER, occasion INTEGER,"
    " score INTEGER, PRIMARY KEY (course, day)) WITHOUT ROWID;"
    "CREATE TABLE frequency (course INTEGER REFERENCES course, day INTEGER, occasion INTEGER,"
    " active INTEGER, PRIMARY KEY (course, day)) WITHOUT ROWID;"
    "CREATE TABLE hours (course INTEGER REFERENCES course, phase INTEGER, contacts INTEGER,"
    " direct INTEGER, other INTEGER, indirect INTEGER, travel INTEGER,"
    " PRIMARY KEY (course, phase)) WITHOUT ROWID;"
    "CREATE INDEX reading_of_course ON reading (course, number);"
    "BEGIN;";

static void
insert (sqlite3_stmt *into, const int *values, int n)
{
  for (int i = 0; i < n; i++)
    sqlite3_bind_int (into, i + 1, values[i]);
  g_assert_cmpint (sqlite3_step (into), ==, SQLITE_DONE);
  sqlite3_reset (into);
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

typedef struct
{
  sqlite3_stmt *course, *answer, *reading, *score, *wellbeing, *frequency, *hours;
} Tables;

static void
write_stars (const LoopColumns *self, int at, const Tables *tables)
{
  for (int i = 0; i < LOOP_READINGS && self->star_day[at][i] != CTI_DATE_NONE; i++)
    {
      int id = at * LOOP_READINGS + i;

      insert (tables->reading,
              (int[]){ id, at, i + 1, self->star_day[at][i], self->star_why[at][i] }, 5);
      for (int a = 0; a < LOOP_AREAS; a++)
        if (self->score[at][i][a] > 0)
          insert (tables->score, (int[]){ id, a, self->score[at][i][a] }, 3);
    }
}

static void
write_course (const LoopColumns *self, int at, const Tables *tables)
{
  insert (tables->course, (int[]){ at, self->started[at], self->closed[at] }, 3);
  for (int i = 0; i < LOOP_SHARES; i++)
    insert (tables->answer, (int[]){ at, i, self->answers[at][i] }, 3);
  write_stars (self, at, tables);
  for (int i = 0; i < LOOP_READINGS && self->who5_day[at][i] != CTI_DATE_NONE; i++)
    insert (tables->wellbeing,
            (int[]){ at, self->who5_day[at][i], self->who5_why[at][i], self->who5[at][i] }, 4);
  for (int i = 0; i < LOOP_VALUES && self->times_day[at][i] != CTI_DATE_NONE; i++)
    insert (tables->frequency,
            (int[]){ at, self->times_day[at][i], self->times_why[at][i], self->active[at][i] }, 4);
  for (int phase = 0; phase < CTI_FACTS_PHASES; phase++)
    {
      const gint32 *sums = self->phases[at][phase];

      insert (tables->hours, (int[]){ at, phase, sums[0], sums[1], sums[2], sums[3], sums[4] }, 7);
    }
}

void
loop_write_tables (const LoopColumns *self, const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement;
  Tables tables;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, schema, NULL, NULL, NULL), ==, SQLITE_OK);
  tables = (Tables){
    .course = prepare (db, "INSERT INTO course VALUES (?1, ?2, nullif (?3, 0))"),
    .answer = prepare (db, "INSERT INTO answer VALUES (?1, ?2, ?3)"),
    .reading = prepare (db, "INSERT INTO reading VALUES (?1, ?2, ?3, ?4, ?5)"),
    .score = prepare (db, "INSERT INTO score VALUES (?1, ?2, ?3)"),
    .wellbeing = prepare (db, "INSERT OR REPLACE INTO wellbeing VALUES (?1, ?2, ?3, ?4)"),
    .frequency = prepare (db, "INSERT OR REPLACE INTO frequency VALUES (?1, ?2, ?3, ?4)"),
    .hours = prepare (db, "INSERT INTO hours VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
  };
  for (guint i = 0; i < self->n; i++)
    write_course (self, (int) i, &tables);
  while ((statement = sqlite3_next_stmt (db, NULL)) != NULL)
    sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT; ANALYZE;", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}
