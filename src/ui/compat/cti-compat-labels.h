#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_compat_bound_labels (void);

G_END_DECLS
