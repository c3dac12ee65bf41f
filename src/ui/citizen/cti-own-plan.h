#pragma once

#include "cti-own-screen.h"

G_BEGIN_DECLS

GtkWidget *cti_own_plan_new (CtiOwnScreen *screen) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
