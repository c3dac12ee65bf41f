#pragma once

#include <gtk/gtk.h>

#include "cti-case.h"

G_BEGIN_DECLS

void cti_course_actions_install (GtkWidgetClass *widget_class);
void cti_course_actions_enable (GtkWidget *page, const CtiCase *now, CtiDate today);

G_END_DECLS
