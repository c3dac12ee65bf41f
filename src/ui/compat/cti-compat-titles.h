#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_compat_wrap_titles (void);

G_END_DECLS
