#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_sqlite_memory_init (void);

G_END_DECLS
