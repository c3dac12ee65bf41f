#pragma once

#include <gtk/gtk.h>

#include "cti-timeline-data.h"

G_BEGIN_DECLS

#define CTI_TYPE_CASELOAD_LINE (cti_caseload_line_get_type ())
G_DECLARE_FINAL_TYPE (CtiCaseloadLine, cti_caseload_line, CTI, CASELOAD_LINE, GtkWidget)

/**
 * CtiCaseloadLine:
 *
 * One line of the caseload on its calendar, or the head above the lines. It is laid out and drawn
 * once, until the line, its width or the colours of the desktop change.
 */

GtkWidget *cti_caseload_line_new (void) G_GNUC_WARN_UNUSED_RESULT;
void
cti_caseload_line_show (CtiCaseloadLine *self, const CtiTimelineData *axis, CtiTimelineData *line);
guint cti_caseload_line_count_layouts (CtiCaseloadLine *self);

G_END_DECLS
