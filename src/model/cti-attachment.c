#include "cti-attachment.h"

const CtiEnumValue cti_media_values[] = {
  { CTI_MEDIA_OTHER, "other" },
  { CTI_MEDIA_PICTURE, "picture" },
  { CTI_MEDIA_PDF, "pdf" },
  { CTI_MEDIA_TEXT, "text" },
  { 0, NULL },
};

static const CtiField fields[] = {
  CTI_REF (CtiAttachment, contact, CTI_FIELD_PART),
  CTI_REF (CtiAttachment, note, CTI_FIELD_PART),
  CTI_LINE (CtiAttachment, title, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiAttachment, media, cti_media_values),
  CTI_INT (CtiAttachment, bytes, -1, 0, G_MAXINT, 0),
  CTI_LINE (CtiAttachment, digest, CTI_FIELD_SILENT),
};

const CtiRecordType cti_attachment_type = { "attachment", sizeof (CtiAttachment), fields,
                                            G_N_ELEMENTS (fields) };
