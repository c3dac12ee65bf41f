#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

gboolean cti_time_field_is (const CtiField *field);
char *cti_time_field_to_typed (const CtiField *field, const char *stored) G_GNUC_WARN_UNUSED_RESULT;
char *cti_time_field_from_typed (const CtiField *field, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
