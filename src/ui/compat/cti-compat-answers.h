#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_compat_name_answers (void);

G_END_DECLS
