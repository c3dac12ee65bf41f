#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_act_table_use (void);

G_END_DECLS
