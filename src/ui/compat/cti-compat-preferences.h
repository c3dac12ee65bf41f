#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cti_compat_preferences_end_groups (AdwPreferencesWindow *window);

G_END_DECLS
