#pragma once

#include <gtk/gtk.h>

#include "cti-instrument-file.h"

G_BEGIN_DECLS

CtiStarForm *cti_own_forms_get_star (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
CtiStarScale *cti_own_forms_get_scale (GtkWidget *widget,
                                       const char *form) G_GNUC_WARN_UNUSED_RESULT;
CtiWho5Wording *cti_own_forms_get_who5 (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
