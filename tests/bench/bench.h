#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

/** The days of every bench are counted from this one. */
#define BENCH_TODAY (cti_date_new (2026, 6, 2))
/** Opens every caseload of a bench; nobody real is in them. */
#define BENCH_PASSPHRASE "five plain words for this"

/** No goal: a figure that stands beside the table, or shows how something grows. */
#define BENCH_NO_GOAL 0.0

/* A store full of made-up citizens, kept from one run of the benches to the next. */
typedef struct
{
  char *path;      /* (owned) */
  CtiSecret *key;  /* (owned) */
  CtiClock *clock; /* (owned) */
  CtiStore *store; /* (owned) (nullable) */
} BenchCaseload;

BenchCaseload *bench_caseload_new (guint count);
void bench_caseload_open (BenchCaseload *self);
void bench_caseload_close (BenchCaseload *self);
GPtrArray *bench_caseload_get_ids (BenchCaseload *self);
char *bench_caseload_get_case (BenchCaseload *self, const char *id);
void bench_caseload_free (BenchCaseload *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchCaseload, bench_caseload_free)

/* Above this many, a caseload holds what a card knows of each and no more. */
#define BENCH_FULL_MAX 1500

double bench_since (gint64 start);
double bench_median (double *values, guint count);
void bench_report (const char *work, const char *unit, double figure, double floor, double goal);
void bench_report_growth (const char *work,
                          const char *unit,
                          const guint *counts,
                          const double *figures,
                          guint n);

G_END_DECLS
