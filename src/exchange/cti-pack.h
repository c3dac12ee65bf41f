#pragma once

#include "cti-case.h"
#include "cti-parcel-file.h"
#include "cti-veil.h"

G_BEGIN_DECLS

void cti_pack_fill (CtiParcelPart *part,
                    const CtiCase *self,
                    CtiVeil *cover,
                    CtiDate today,
                    gboolean with_texts);
CtiCase *
cti_pack_read (const CtiParcelPart *part, CtiDate sent, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
