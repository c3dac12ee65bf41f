#pragma once

#include <gtk/gtk.h>

#include "cti-case.h"

G_BEGIN_DECLS

char *cti_star_export_make_name (const CtiCase *now, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_export_ask (GtkWidget *asker,
                          CtiCase *now,
                          CtiDate today,
                          GPtrArray *stars,
                          const char *ending);

G_END_DECLS
