#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *cti_compat_add_toast (AdwToastOverlay *overlay,
                                const char *sentence,
                                const char *button,
                                const char *action);

G_END_DECLS
