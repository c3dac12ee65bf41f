#pragma once

#include "cti-figures.h"
#include "cti-pair-tally.h"

G_BEGIN_DECLS

/** Most areas a report tells apart, of all forms of a star together, and most focus areas. */
#define CTI_NOTED_AREAS_MAX 48
/** Readings that a figure tells by their number, the first to the seventh. */
#define CTI_NOTED_READINGS 7
/** Most teams a report tells apart. */
#define CTI_NOTED_TEAMS_MAX 64
/** Questions of figures 10 to 20 and 35, and those of them that have one of several values. */
#define CTI_NOTED_QUESTIONS  10
#define CTI_NOTED_CHOICES    2
#define CTI_NOTED_VALUES_MAX 16
/** Reasons for an interruption (figure 6). */
#define CTI_NOTED_REASONS 8
/** Unknown, yes and no. */
#define CTI_NOTED_ANSWERS (CTI_ANSWER_NO + 1)
/** Months 0 to 12 of a course, in steps of two (figure 25); times after it. */
#define CTI_NOTED_MONTHS 7
#define CTI_NOTED_AFTER  3

/*
 * What is counted of each course. A report of fifteen thousand citizens takes as long as it takes
 * to fetch them from memory, so each course is looked at once, and every part of the report notes
 * then what it needs.
 */
typedef struct
{
  int all;
  int closed;
  int forms;
  int full;
  int early[3]; /* of the interrupted: goals reached, goes on elsewhere, any other */
  int reasons[CTI_NOTED_REASONS];
  int plans;
  int begun; /* of all courses, chosen or not: those that have begun, closed, running */
  int stock[2];
  const char *teams[CTI_NOTED_TEAMS_MAX]; /* names, as they are met; NULL: not told */
  int of_team[CTI_NOTED_TEAMS_MAX];
  guint n_teams;
} CtiCourseNotes;

/* Of how many each answer is known, and of how many it is yes; and how many have each value. */
typedef struct
{
  int answers[CTI_NOTED_QUESTIONS][2];
  int values[CTI_NOTED_CHOICES][CTI_NOTED_VALUES_MAX];
} CtiBackgroundNotes;

/* What a measurement is asked. */
typedef enum
{
  CTI_NOTED_RISK,
  CTI_NOTED_ACTIVE,
} CtiNotedQuestion;

/* What divides the pairs of scores into groups. */
typedef enum
{
  CTI_NOTED_BY_MISUSE,
  CTI_NOTED_BY_PAID,
  CTI_NOTED_BY_RISK,
} CtiNotedGroup;

typedef struct
{
  int answers[2][CTI_NOTED_ANSWERS][CTI_NOTED_ANSWERS]; /* of each question: at start, at end */
  CtiPairTally scores;
  CtiPairTally by_group[CTI_NOTED_BY_RISK + 1][2]; /* yes, no */
  int months[CTI_NOTED_MONTHS][2];                 /* known, yes */
  int after[2][CTI_NOTED_AFTER][2];                /* of each question: known, yes */
  CtiDate month_days[CTI_NOTED_MONTHS]; /* after how many days the month after each begins */
} CtiMeasureNotes;

/* Pairs of readings: [0] from start to end, [k] from the first to the one after k more. */
typedef struct
{
  const char *areas[CTI_NOTED_AREAS_MAX]; /* keys, in the order in which they are met */
  guint n_areas;
  CtiScoreTally scores[CTI_NOTED_AREAS_MAX + 1][CTI_NOTED_READINGS]; /* one more for the rest */
  CtiMeanTally means[CTI_NOTED_READINGS];
  CtiMeanTally full;             /* start to end in full courses */
  CtiMeanTally early[2];         /* to the second reading: of full courses, of interrupted ones */
  const char *const *last_areas; /* stars of one form share the list: where its areas lie */
  guint8 places[CTI_STAR_AREAS_MAX];
} CtiStarNotes;

/* What the courses were given in one phase, or in all. */
typedef struct
{
  GArray *contacts; /* (owned) (element-type int): of each course that had any */
  GArray *minutes;  /* (owned) (element-type int): likewise */
  CtiContactSum all;
} CtiHoursNotes;

/* How many courses used a focus area, and what for. */
typedef struct
{
  const char *key;
  int with;
  int activities;
  int offers;
} CtiUsedNotes;

typedef struct
{
  CtiHoursNotes hours[CTI_FACTS_PHASES + 1]; /* each phase, then all of them */
  CtiUsedNotes used[CTI_NOTED_AREAS_MAX];
  guint n_used;
} CtiWorkNotes;

typedef struct
{
  CtiCourseNotes courses;
  CtiBackgroundNotes background;
  CtiMeasureNotes measures;
  CtiStarNotes stars;
  CtiWorkNotes work;
} CtiNotes;

struct _CtiFigures
{
  CtiReportChoice choice;
  CtiCounts *counts;    /* (owned) */
  GPtrArray *figures;   /* (owned) (element-type CtiFigure) */
  GPtrArray *inquiries; /* (unowned) (element-type CtiInquiry) */
  CtiNotes *notes;      /* (owned) (nullable): while it is being counted */
  int all;              /* the counts most others are parts of */
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
CtiFigure *_cti_figures_add_share (CtiFigures *self,
                                   const char *key,
                                   int number,
                                   const int known_and_yes[2],
                                   const char *why);
void _cti_figures_add_pairs (CtiFigures *self, CtiFigureRow *row, const CtiPairResult *pairs);

CtiAnswer _cti_course_row_get_ended (const CtiCourseRow *row);
void _cti_figures_note_stock (CtiFigures *self, const CtiCourseRow *row);
void _cti_figures_note_course (CtiFigures *self, const CtiCourseRow *row);
void _cti_figures_note_background (CtiFigures *self, const CtiCourseRow *row);
void _cti_figures_note_measures (CtiFigures *self, const CtiCourseRow *row);
void _cti_figures_note_stars (CtiFigures *self, const CtiCourseRow *row);
void _cti_figures_note_work (CtiFigures *self, const CtiCourseRow *row);
void _cti_figures_begin_measures (CtiFigures *self);
void _cti_figures_begin_work (CtiFigures *self, guint n);
void _cti_figures_end_work (CtiFigures *self);

void _cti_figures_count_courses (CtiFigures *self);
void _cti_figures_count_background (CtiFigures *self);
void _cti_figures_count_inquiries (CtiFigures *self);
void _cti_figures_count_kept (CtiFigures *self, GPtrArray *kept);
void _cti_figures_count_measures (CtiFigures *self);
void _cti_figures_count_stars (CtiFigures *self);
void _cti_figures_count_work (CtiFigures *self);

G_END_DECLS
