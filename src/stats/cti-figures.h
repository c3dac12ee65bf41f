#pragma once

#include "cti-course-rows.h"
#include "cti-inquiry.h"
#include "cti-kept-count.h"
#include "cti-stats-counts.h"
#include "cti-stats-spread.h"

G_BEGIN_DECLS

/**
 * CtiFigureKind:
 * @CTI_FIGURE_COUNT: rows have a @count
 * @CTI_FIGURE_SHARE: rows have a @count of @n
 * @CTI_FIGURE_PAIR: @count of @n at start and @count_end of the same at end, with a test
 * @CTI_FIGURE_SCORES: spreads of @n scores at start, at end and of their change, with a test
 * @CTI_FIGURE_CHANGE: the same without start and end
 * @CTI_FIGURE_HOURS: contacts and hours of @n courses
 * @CTI_FIGURE_AREAS: @count of @n courses, with activities, offers and the change of the area
 *
 * What the rows of a figure hold.
 */
typedef enum
{
  CTI_FIGURE_COUNT,
  CTI_FIGURE_SHARE,
  CTI_FIGURE_PAIR,
  CTI_FIGURE_SCORES,
  CTI_FIGURE_CHANGE,
  CTI_FIGURE_HOURS,
  CTI_FIGURE_AREAS,
} CtiFigureKind;

extern const CtiEnumValue cti_figure_kind_values[];

/** No such count in a row. */
#define CTI_FIGURE_NONE (-1)

/**
 * CtiFigureHours:
 * @CTI_HOURS_DIRECT: together with her
 * @CTI_HOURS_OTHER: contacts without her
 * @CTI_HOURS_INDIRECT: preparing and paper work
 * @CTI_HOURS_TRAVEL: on the way
 */
typedef enum
{
  CTI_HOURS_DIRECT,
  CTI_HOURS_OTHER,
  CTI_HOURS_INDIRECT,
  CTI_HOURS_TRAVEL,
} CtiFigureHours;

#define CTI_HOURS_KINDS (CTI_HOURS_TRAVEL + 1)

/**
 * CtiFigureRow:
 * @key: (unowned): what it counts, an interned nick; the name itself for teams and own areas
 * @number: month, reading number or quarter (year * 10 + quarter) that belongs to @key; else 0
 * @level: 1 for a row that is a part of the row above it
 * @count: number of a count of the report, or %CTI_FIGURE_NONE; all numbers below likewise
 * @n: of how many
 * @count_end: the same at end, of pairs
 * @up: pairs that went up
 * @same: pairs that stayed
 * @down: pairs that went down
 * @gained: pairs that have it at end only; never shown, but what the test is made from
 * @lost: pairs that had it at start only; likewise
 * @from: scores at start; contacts of a course in %CTI_FIGURE_HOURS
 * @to: scores at end; hours of a course in %CTI_FIGURE_HOURS
 * @change: changes
 * @has_p: whether there is a test
 * @p: two-sided p of McNemar's or Wilcoxon's test
 * @is_exact: whether @p is exact
 * @hours: mean hours of a course, of each #CtiFigureHours
 * @activities: activities in an area
 * @offers: offers used by them
 * @moved: of how many pairs @change is, where that is not @n: in %CTI_FIGURE_AREAS
 *
 * One row of a figure.
 */
typedef struct
{
  const char *key;
  int number;
  int level;
  int count;
  int n;
  int count_end;
  int up;
  int same;
  int down;
  int gained;
  int lost;
  CtiStatsSpread from;
  CtiStatsSpread to;
  CtiStatsSpread change;
  gboolean has_p;
  double p;
  gboolean is_exact;
  double hours[CTI_HOURS_KINDS];
  int activities;
  int offers;
  int moved;
} CtiFigureRow;

/**
 * CtiLeftOut:
 * @reason: why: "unknown", "no-score", "not-closed", "not-paired"
 * @count: how many, a number of a count
 */
typedef struct
{
  const char *reason;
  int count;
} CtiLeftOut;

/**
 * CtiFigure:
 * @key: its name in files, such as "full"
 * @number: its number in domain 11, 0 for one of our own
 * @kind: what its rows hold
 * @rows: (owned) (element-type CtiFigureRow)
 * @left_out: (owned) (element-type CtiLeftOut): who is not in it, and why
 *
 * One figure of a report.
 */
typedef struct
{
  const char *key;
  int number;
  CtiFigureKind kind;
  GArray *rows;
  GArray *left_out;
} CtiFigure;

/**
 * CtiFigures:
 *
 * All figures of a report: computed once, shown inside with every count and outside without small
 * groups.
 */
typedef struct _CtiFigures CtiFigures;

CtiFigures *cti_figures_new (GPtrArray *rows,
                             GPtrArray *inquiries,
                             GPtrArray *kept,
                             const CtiReportChoice *choice) G_GNUC_WARN_UNUSED_RESULT;
void cti_figures_free (CtiFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFigures, cti_figures_free)

const CtiReportChoice *cti_figures_get_choice (const CtiFigures *self);
GPtrArray *cti_figures_get_all (const CtiFigures *self);
const CtiFigure *cti_figures_find (const CtiFigures *self, const char *key);
const CtiFigureRow *cti_figure_find_row (const CtiFigure *figure, const char *key, int number);
int cti_figures_get_count (const CtiFigures *self, int count);
gboolean cti_figures_is_small (const CtiFigures *self, int count);
gboolean cti_figures_is_hidden (const CtiFigures *self, int count);
gboolean cti_figures_is_hidden_inside (const CtiFigures *self, int count);
gboolean cti_figures_hides_test (const CtiFigures *self, const CtiFigureRow *row);

G_END_DECLS
