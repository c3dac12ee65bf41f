#pragma once

#include "cti-figures.h"

G_BEGIN_DECLS

struct _CtiFigures
{
  CtiReportChoice choice;
  CtiCounts *counts;    /* (owned) */
  GPtrArray *figures;   /* (owned) (element-type CtiFigure) */
  GPtrArray *rows;      /* (unowned) (element-type CtiCourseRow): all courses */
  GPtrArray *chosen;    /* (owned) (element-type CtiCourseRow): those of the choice */
  GPtrArray *inquiries; /* (unowned) (element-type CtiInquiry) */
  int all;              /* the counts most others are parts of */
  int ended;
  int forms;
  int full;
  int early;
  int scored; /* pairs of WHO-5 */
};

/** Says of a course whether it has something; a course it is not known of is left out. */
typedef CtiAnswer (*CtiFigureAsk) (const CtiCourseRow *row, const CtiReportChoice *choice);

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
CtiFigure *
_cti_figures_ask (CtiFigures *self, const char *key, int number, CtiFigureAsk ask, const char *why);
void _cti_figures_add_scores (CtiFigures *self, CtiFigureRow *row, GArray *from, GArray *to);

void _cti_figures_count_courses (CtiFigures *self);
void _cti_figures_count_background (CtiFigures *self);
void _cti_figures_count_inquiries (CtiFigures *self);
void _cti_figures_count_measures (CtiFigures *self);
void _cti_figures_count_stars (CtiFigures *self);
void _cti_figures_count_work (CtiFigures *self);

G_END_DECLS
