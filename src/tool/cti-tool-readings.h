#pragma once

#include <gio/gio.h>

#include "cti-star.h"

G_BEGIN_DECLS

GPtrArray *cti_tool_choose_stars (GPtrArray *all, const char *which, CtiDate today, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
