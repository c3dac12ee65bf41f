#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keys of focus areas in one line, blanks between: what a contact, a note, a person or an offer is
 * about. */
gboolean cti_areas_contain (const char *areas, const char *key);
char **cti_areas_split (const char *areas) G_GNUC_WARN_UNUSED_RESULT;
char *cti_areas_join (const char *const *keys) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
