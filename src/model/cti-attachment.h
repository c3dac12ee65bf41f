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

/** The largest file that is kept with a case: a scanned letter of many pages (own). */
#define CTI_ATTACHMENT_BYTES_MAX (20 * 1024 * 1024)

extern const CtiRecordType cti_attachment_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiAttachment, cti_record_unref)

CtiMedia cti_media_guess (const guint8 *bytes, gsize size);
void cti_attachment_check (const CtiAttachment *self, CtiProblems *problems);

G_END_DECLS
