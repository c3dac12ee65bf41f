#pragma once

#include <gio/gio.h>

#include "cti-secret.h"

G_BEGIN_DECLS

CtiSecret *cti_tool_read_secret (int fd, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_tool_ask_secret (const char *question, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *
cti_tool_get_secret (int fd, const char *question, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_tool_get_new_passphrase (int fd, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_tool_parse_key (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_tool_write_secret (int fd, const char *text, GError **error);

G_END_DECLS
