#pragma once

#include "cti-case.h"
#include "cti-parcel-file.h"

G_BEGIN_DECLS

void cti_pack_fill (CtiParcelPart *part, const CtiCase *self, CtiDate today);
CtiCase *
cti_pack_read (const CtiParcelPart *part, CtiDate sent, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
