#pragma once

#include "cti-figures.h"
#include "cti-pair-tally.h"

G_BEGIN_DECLS

/** Most areas a report tells apart, of all forms together. */
#define CTI_COLUMN_AREAS_MAX 48
/** Readings by number, the first to the seventh; then those that stand for start and end. */
#define CTI_COLUMN_READINGS 7
#define CTI_COLUMN_START    CTI_COLUMN_READINGS
#define CTI_COLUMN_END      (CTI_COLUMN_READINGS + 1)
#define CTI_COLUMNS         (CTI_COLUMN_READINGS + 2)

/** What a course says of itself where it says nothing. */
#define CTI_MARK_NO_SCORE (-1)

/*
 * What is asked of a course again and again, in a few bytes: the answers at start and at end that
 * most figures compare. Scores are from 0 to 100.
 */
typedef struct
{
  gint8 score[2];  /* WHO-5, or CTI_MARK_NO_SCORE */
  guint8 risk[2];  /* CtiAnswer: whether that is a risk */
  guint8 active[2]; /* CtiAnswer */
  guint8 misuse;   /* CtiAnswer */
  guint8 paid;     /* CtiAnswer: within the last six months, at start */
  guint8 ended;    /* CtiAnswer: closed with a form, and whether it was a full course */
  guint8 closed;   /* whether */
  guint8 plan;     /* whether there is one */
} CtiCourseMarks;

/*
 * The stars of the chosen courses as columns: the score of each course in one area of one reading
 * lies beside that of the next course, so that a figure of an area runs through two short arrays.
 */
typedef struct
{
  const char *areas[CTI_COLUMN_AREAS_MAX]; /* keys, in the order in which they are met */
  guint n_areas;
  guint n;                     /* courses */
  gint8 *scores[CTI_COLUMNS];  /* (owned): area by area, 0 where there is none */
  gint16 *points[CTI_COLUMNS]; /* (owned): sum of the changes since the first, or start */
  guint8 *pairs[CTI_COLUMNS];  /* (owned): over how many areas that is */
  CtiCourseMarks *marks;       /* (owned): of each course */
  gboolean has_teams;          /* one of them says of which team it is */
} CtiColumns;

struct _CtiFigures
{
  CtiReportChoice choice;
  CtiCounts *counts;    /* (owned) */
  GPtrArray *figures;   /* (owned) (element-type CtiFigure) */
  GPtrArray *rows;      /* (unowned) (element-type CtiCourseRow): all courses */
  GPtrArray *chosen;    /* (owned) (element-type CtiCourseRow): those of the choice */
  GPtrArray *inquiries; /* (unowned) (element-type CtiInquiry) */
  CtiColumns columns;
  int all; /* the counts most others are parts of */
  int ended;
  int forms;
  int full;
  int early;
  int scored;     /* pairs of WHO-5 */
  int first_kept; /* this count, and those after it, are of erased cases */
};

void _cti_figure_free (gpointer data);
CtiFigure *_cti_figures_begin (CtiFigures *self, const char *key, int number, CtiFigureKind kind);
CtiFigureRow *_cti_figure_add (CtiFigure *figure, const char *key, int count, int n);
int _cti_figures_add_part (CtiFigures *self, int total, int value);
int _cti_figures_add_known (CtiFigures *self,
                            CtiFigure *figure,
                            int total,
                            int known,
                            const char *reason);
void _cti_figures_add_parts (CtiFigures *self, int total, const int *values, int *counts, guint n);
CtiFigure *_cti_figures_add_share (
    CtiFigures *self, const char *key, int number, const int known_and_yes[2], const char *why);
void _cti_figures_add_pairs (CtiFigures *self, CtiFigureRow *row, const CtiPairResult *pairs);

void _cti_figures_fill_columns (CtiFigures *self);

void _cti_figures_count_courses (CtiFigures *self);
void _cti_figures_count_background (CtiFigures *self);
void _cti_figures_count_inquiries (CtiFigures *self);
void _cti_figures_count_kept (CtiFigures *self, GPtrArray *kept);
void _cti_figures_count_measures (CtiFigures *self);
void _cti_figures_count_stars (CtiFigures *self);
void _cti_figures_count_work (CtiFigures *self);

G_END_DECLS
