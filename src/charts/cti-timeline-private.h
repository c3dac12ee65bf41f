#pragma once

#include "cti-scene.h"
#include "cti-text-fit.h"
#include "cti-timeline-data.h"

G_BEGIN_DECLS

/* What the parts of the timeline share while it is laid out. All lengths in points.
 *
 * em: base font size; small: size of labels; left, right: the plot; beside: whether row labels
 * stand beside the plot instead of above each row; y: where the next row begins; gap: between rows.
 */
typedef struct
{
  const CtiTimelineData *data;
  const CtiChartStyle *style;
  CtiTextFit *fit;
  CtiScene *scene;
  double em;
  double small;
  double width;
  double left;
  double right;
  double margin;
  double gap;
  double y;
  gboolean beside;
} CtiTimelinePage;

/* A label that wants to be centred at @x; @lane is -1 when it found no room. */
typedef struct
{
  const char *text;
  double x;
  int lane;
  CtiBox box;
} CtiTimelineLabel;

double _cti_timeline_x (const CtiTimelinePage *page, CtiDate day);
CtiBox _cti_timeline_span (const CtiTimelinePage *page,
                           CtiDate start,
                           CtiDate end,
                           double y,
                           double height);

guint _cti_timeline_place_labels (const CtiTimelinePage *page,
                                  CtiTimelineLabel *labels,
                                  guint n_labels,
                                  double y);
double _cti_timeline_begin_row (CtiTimelinePage *page,
                                const char *label,
                                const CtiColor *color,
                                double height,
                                double axis);

void _cti_timeline_add_bands (CtiTimelinePage *page);
void _cti_timeline_add_band_key (CtiTimelinePage *page);
void _cti_timeline_add_support (CtiTimelinePage *page);
double *_cti_timeline_add_rows (CtiTimelinePage *page);
void _cti_timeline_add_marks (CtiTimelinePage *page, const double *lines);

G_END_DECLS
