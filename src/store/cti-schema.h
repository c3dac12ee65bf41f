#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

int cti_schema_get_newest (const char *schema);
gboolean cti_schema_is_ours (sqlite3 *db, const char *schema, GError **error);
gboolean cti_schema_migrate (sqlite3 *db, const char *schema, GError **error);

G_END_DECLS
