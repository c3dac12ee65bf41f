#pragma once

#include <gtk/gtk.h>

#include "cti-session.h"

G_BEGIN_DECLS

void cti_restart_after_lock (GtkApplication *application, CtiSession *session, CtiDate today);

G_END_DECLS
