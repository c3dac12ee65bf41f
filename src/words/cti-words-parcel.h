#pragma once

#include "cti-parcel.h"

G_BEGIN_DECLS

/** How many words a fingerprint has; 64 bits are more than anybody can search for. */
#define CTI_WORDS_FINGERPRINT 8

const char *cti_words_parcel_state (const CtiParcel *parcel);
const char *cti_words_parcel_effect (CtiParcelPurpose purpose, gboolean is_sender);
char *cti_words_fingerprint (const guint8 *fingerprint, gsize size) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_fingerprint_digits (const guint8 *fingerprint,
                                    gsize size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
