#pragma once

#include "cti-parcel-file.h"

G_BEGIN_DECLS

/* The table of contents of a hand-over file as text, for cti-parcel-file.c alone. */
char *_cti_parcel_table_write (const CtiParcelFile *self,
                               const CtiPartyKeys *receiver,
                               gsize *length) G_GNUC_WARN_UNUSED_RESULT;
gboolean _cti_parcel_table_read (CtiParcelFile *self,
                                 const char *text,
                                 gsize length,
                                 const CtiPartyKeys *receiver,
                                 GArray *sizes,
                                 GError **error);

G_END_DECLS
