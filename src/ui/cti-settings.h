#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *cti_settings_get (void);
int cti_settings_get_lock_minutes (void);

G_END_DECLS
