#pragma once

#include "cti-seal.h"

G_BEGIN_DECLS

/**
 * CtiSealHeader:
 * @info: what stands openly
 * @size: bytes of the whole header
 * @slots_end: where the slots end and the header's checksum begins
 *
 * A header whose checksums are right. Private to this layer.
 */
typedef struct
{
  CtiSealInfo info;
  gsize size;
  gsize slots_end;
} CtiSealHeader;

GByteArray *cti_seal_header_new (const CtiSealInfo *info,
                                 const CtiSecret *file_key,
                                 const CtiSealReader *reader,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
cti_seal_header_parse (const guint8 *bytes, gsize size, CtiSealHeader *out, GError **error);
CtiSecret *cti_seal_header_open (const CtiSealHeader *self,
                                 const guint8 *bytes,
                                 const CtiSealReader *reader,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
