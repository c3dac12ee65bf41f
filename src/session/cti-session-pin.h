#pragma once

#include "cti-day-pin.h"
#include "cti-session.h"

G_BEGIN_DECLS

void cti_session_unlock_pin_async (CtiSession *self,
                                   CtiSecret *pin,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
void
cti_session_find_pin_async (CtiSession *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean cti_session_find_pin_finish (CtiSession *self, GAsyncResult *result, CtiDayPin *pin);

G_END_DECLS
