#pragma once

#include <gio/gio.h>

#include "cti-star.h"

G_BEGIN_DECLS

gboolean cti_tool_fill_star (CtiStar *star, char **words, GError **error);

G_END_DECLS
