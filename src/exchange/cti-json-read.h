#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** How deep arrays and objects stand in one another at most; ours take five levels. */
#define CTI_JSON_DEPTH_MAX 32

gboolean cti_json_read (JsonParser *parser, const char *data, gsize length, int *line);

G_END_DECLS
