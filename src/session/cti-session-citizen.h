#pragma once

#include "cti-session-proof.h"

G_BEGIN_DECLS

/** A PIN for leaving has at least as many characters. */
#define CTI_CITIZEN_PIN_MIN 4

void cti_session_show_citizen_async (CtiSession *self,
                                     const char *case_id,
                                     CtiSecret *pin,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean cti_session_show_citizen_finish (CtiSession *self, GAsyncResult *result, GError **error);
CtiCase *cti_session_get_citizen_case (CtiSession *self);
gboolean cti_session_has_citizen_pin (CtiSession *self);

void cti_session_leave_citizen_async (CtiSession *self,
                                      CtiSecret *secret,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean cti_session_leave_citizen_finish (CtiSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
