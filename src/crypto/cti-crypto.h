#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cti_crypto_init (void);
void cti_crypto_random (guint8 *out, gsize size);

G_END_DECLS
