#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const GType *cti_ui_get_types (guint *count);
void cti_ui_register_types (void);

G_END_DECLS
