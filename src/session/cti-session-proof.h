#pragma once

#include "cti-session.h"

G_BEGIN_DECLS

/** So many wrong answers in a row lock the store (promise 16). */
#define CTI_PROOF_TRIES_MAX 5
/** So long after a right answer the next thing does not ask again, in seconds: a sheet and a card
 * for the purse are one errand. */
#define CTI_PROOF_SECONDS 120

gboolean cti_session_is_proved (CtiSession *self);
int cti_session_get_tries_left (CtiSession *self);
void cti_session_prove_async (CtiSession *self,
                              CtiSecret *passphrase,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean cti_session_prove_finish (CtiSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
