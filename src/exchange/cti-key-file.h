#pragma once

#include <glib.h>

#include "cti-exchange-error.h"

G_BEGIN_DECLS

/** What some editors put before a text to say that it is UTF-8; it is no part of it. */
#define CTI_KEY_FILE_MARK "\xef\xbb\xbf"

gboolean
cti_key_file_fail (GError **error, CtiExchangeError code, const char *group, const char *key);
GKeyFile *cti_key_file_load (const char *data, gsize length, gsize max, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
char *cti_key_file_read_line (GKeyFile *file,
                              const char *group,
                              const char *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_key_file_take_line (GKeyFile *file,
                                 const char *group,
                                 const char *key,
                                 gboolean required,
                                 gsize max,
                                 char **text,
                                 GError **error);
char **cti_key_file_read_order (GKeyFile *file,
                                const char *group,
                                const char *key,
                                gsize max,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
