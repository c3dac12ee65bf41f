#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_compat_keep_icons (void);

G_END_DECLS
