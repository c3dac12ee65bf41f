#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cti_compat_name_toasts (AdwToastOverlay *overlay);

G_END_DECLS
