#pragma once

#include <adwaita.h>

#include "cti-date.h"

G_BEGIN_DECLS

#define CTI_TYPE_CASELOAD_TIMELINE (cti_caseload_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CtiCaseloadTimeline, cti_caseload_timeline, CTI, CASELOAD_TIMELINE, AdwBin)

/**
 * CtiCaseloadTimeline:
 *
 * The caseload on one calendar: a line a citizen in a list, so that only the lines that are seen
 * are drawn, arrow keys walk and Enter opens.
 *
 * # Accessibility
 *
 * A list; each row has the citizen's name, and how she stands as its description.
 */

void cti_caseload_timeline_show (CtiCaseloadTimeline *self,
                                 GListModel *items,
                                 int months,
                                 CtiDate today);
GtkListView *cti_caseload_timeline_get_list (CtiCaseloadTimeline *self);
const char *cti_caseload_timeline_get_sentence (CtiCaseloadTimeline *self);

G_END_DECLS
