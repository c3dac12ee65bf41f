#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiMedia:
 * @CTI_MEDIA_OTHER: anything else
 * @CTI_MEDIA_PICTURE: a picture
 * @CTI_MEDIA_PDF: a PDF
 * @CTI_MEDIA_TEXT: a text
 */
typedef enum
{
  CTI_MEDIA_OTHER,
  CTI_MEDIA_PICTURE,
  CTI_MEDIA_PDF,
  CTI_MEDIA_TEXT,
} CtiMedia;

extern const CtiEnumValue cti_media_values[];

/**
 * CtiAttachment:
 * @record: what all records share; its id is the name of the sealed file
 * @contact: (owned) (nullable): id of the contact it belongs to
 * @note: (owned) (nullable): id of the note it belongs to
 * @title: (owned): what it is
 * @media: what it holds
 * @bytes: its size, unsealed; -1 where not known
 * @digest: (owned) (nullable): digest of its bytes, in hexadecimal
 *
 * A file kept with a contact or a note. Its bytes lie sealed beside the case.
 */
typedef struct
{
  CtiRecord record;
  char *contact;
  char *note;
  char *title;
  CtiMedia media;
  int bytes;
  char *digest;
} CtiAttachment;

extern const CtiRecordType cti_attachment_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiAttachment, cti_record_unref)

G_END_DECLS
