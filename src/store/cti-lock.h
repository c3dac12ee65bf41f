#pragma once

#include "cti-disk.h"

G_BEGIN_DECLS

int cti_folder_lock (CtiFolder *self, const char *name, GError **error);

G_END_DECLS
