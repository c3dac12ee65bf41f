#pragma once

#include "cti-scene.h"
#include "cti-text-fit.h"
#include "cti-timeline-data.h"

G_BEGIN_DECLS

/**
 * CtiTimelinePage:
 * @data: what is drawn
 * @style: its look
 * @fit: a measure
 * @scene: where it is drawn
 * @em: base font size
 * @small: size of labels
 * @width: width of the page
 * @left: left edge of the plot
 * @right: right edge of the plot
 * @margin: air at the edges of the page
 * @gap: air between rows
 * @y: where the next row begins
 * @ticks: (owned) (element-type CtiTimelineTick): those that are shown
 * @level: which they are
 * @beside: whether row labels stand beside the plot instead of above each row
 *
 * What the parts of the timeline share while it is laid out, all lengths in points. Internal.
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
  GPtrArray *ticks;
  CtiTimelineTickLevel level;
  gboolean beside;
} CtiTimelinePage;

/**
 * CtiTimelineLabel:
 * @text: (nullable): its words
 * @x: where it wants to be centred
 * @lane: which lane it got, -1 when it found no room
 * @box: where it lies
 *
 * A label under a mark or a pause. Internal.
 */
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

gboolean _cti_timeline_is_shown (const CtiTimelinePage *page, CtiDate start, CtiDate end);
void _cti_timeline_add_upright (const CtiTimelinePage *page,
                                const char *id,
                                double x,
                                double from,
                                double to,
                                const CtiColor *color,
                                double width);
double _cti_timeline_today_x (const CtiTimelinePage *page);
double _cti_timeline_add_today_flag (CtiTimelinePage *page);
void _cti_timeline_add_today_line (const CtiTimelinePage *page, double from, double to);
void _cti_timeline_add_sentence (CtiTimelinePage *page);
GPtrArray *_cti_timeline_choose_ticks (CtiTimelinePage *page);
void _cti_timeline_add_axis (CtiTimelinePage *page);
void _cti_timeline_add_months (const CtiTimelinePage *page, double from, double to);
void _cti_timeline_add_key (CtiTimelinePage *page);

void _cti_timeline_add_bands (CtiTimelinePage *page);
void _cti_timeline_add_band_key (CtiTimelinePage *page);
void
_cti_timeline_add_coordination (CtiScene *scene, const CtiChartStyle *style, const CtiBox *box);
void _cti_timeline_add_support (CtiTimelinePage *page);
double *_cti_timeline_add_rows (CtiTimelinePage *page);
void _cti_timeline_add_seamed (const CtiTimelinePage *page,
                               const char *id,
                               const CtiTimelineMark *mark,
                               const CtiPoint *at,
                               double radius);
void _cti_timeline_add_marks (CtiTimelinePage *page, const double *lines);

G_END_DECLS
