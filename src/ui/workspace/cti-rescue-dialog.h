#pragma once

#include <adwaita.h>

#include "cti-trouble.h"

G_BEGIN_DECLS

GtkWindow *cti_rescue_dialog_new (GtkWidget *parent, const char *case_id, CtiTrouble trouble);
gboolean cti_rescue_dialog_helps (CtiTrouble trouble);

G_END_DECLS
