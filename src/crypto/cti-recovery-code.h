#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

/** Bytes of a recovery code. */
#define CTI_RECOVERY_CODE_SIZE 16
/** Groups on the sheet, and digits in each. */
#define CTI_RECOVERY_GROUPS       8
#define CTI_RECOVERY_GROUP_DIGITS 6

CtiSecret *cti_recovery_code_new_random (void) G_GNUC_WARN_UNUSED_RESULT;
char *cti_recovery_code_to_text (const CtiSecret *code) G_GNUC_WARN_UNUSED_RESULT;
char *cti_recovery_code_get_group (const CtiSecret *code, guint index) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_recovery_code_parse (const char *text,
                                    int *wrong_group,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_recovery_group_is_valid (guint index, const char *text);

G_END_DECLS
