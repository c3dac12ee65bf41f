#pragma once

#include "cti-parcel.h"
#include "cti-party.h"

G_BEGIN_DECLS

/** How the name of a contact card ends. */
#define CTI_COLLEAGUE_SUFFIX ".overgang-contact"
/** The largest contact card, in bytes. */
#define CTI_COLLEAGUE_BYTES_MAX (16 * 1024)

GBytes *cti_colleague_file_write (const char *party,
                                  const char *name,
                                  const char *team,
                                  const CtiParty *keys) G_GNUC_WARN_UNUSED_RESULT;
CtiColleague *cti_colleague_file_read (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_colleague_get_keys (const CtiColleague *self, CtiPartyKeys *keys);

G_END_DECLS
