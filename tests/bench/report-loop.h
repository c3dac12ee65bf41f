#pragma once

#include "cti-course-rows.h"

G_BEGIN_DECLS

#define LOOP_AREAS    10
#define LOOP_READINGS 7
#define LOOP_VALUES   12
#define LOOP_SHARES   12
#define LOOP_MONTHS   7
#define LOOP_GROUPS   7

/* Courses as columns: nothing but numbers, each in an array of its own. */
typedef struct
{
  guint n;
  CtiDate today;
  const char *areas[LOOP_AREAS];
  CtiDate *started;                   /* phase 1 */
  CtiDate *closed;                    /* or CTI_DATE_NONE */
  CtiDate (*star_day)[LOOP_READINGS]; /* or CTI_DATE_NONE */
  gint8 (*star_why)[LOOP_READINGS];
  gint8 (*score)[LOOP_READINGS][LOOP_AREAS];
  CtiDate (*who5_day)[LOOP_READINGS];
  gint8 (*who5_why)[LOOP_READINGS];
  gint8 (*who5)[LOOP_READINGS];
  CtiDate (*times_day)[LOOP_VALUES];
  gint8 (*times_why)[LOOP_VALUES];
  gint8 (*active)[LOOP_VALUES];
  gint8 (*answers)[LOOP_SHARES];         /* what was known at start, a CtiAnswer or a number */
  gint32 (*phases)[CTI_FACTS_PHASES][5]; /* contacts, direct, other, indirect, travel */
} LoopColumns;

typedef struct
{
  int n;
  int up, same, down;
  double mean, low, median, high, p;
} LoopPairs;

typedef struct
{
  int shares[LOOP_SHARES][8];
  LoopPairs areas[LOOP_AREAS][LOOP_READINGS]; /* [0]: start to end; [k]: first to reading k + 1 */
  LoopPairs readings[LOOP_READINGS];
  LoopPairs wellbeing[LOOP_GROUPS];
  int months[LOOP_MONTHS][2];
  int after[6][2];
  double hours[CTI_FACTS_PHASES + 1][6];
} LoopReport;

LoopColumns *loop_columns_new (GPtrArray *rows, CtiDate today);
void loop_columns_free (LoopColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoopColumns, loop_columns_free)
guint loop_find_area (const LoopColumns *self, const char *key);
void loop_count (const LoopColumns *self, LoopReport *report);
void loop_write_tables (const LoopColumns *self, const char *path);

G_END_DECLS
