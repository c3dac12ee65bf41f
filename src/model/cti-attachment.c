#include "cti-attachment.h"

#include <string.h>

#include "cti-field.h"

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

static gboolean
begins_with (const guint8 *bytes, gsize size, const char *magic, gsize length)
{
  return size >= length && memcmp (bytes, magic, length) == 0;
}

/**
 * cti_media_guess:
 * @bytes: the bytes of a file
 * @size: their number
 *
 * By what it holds, whatever it is called: a name can say anything.
 *
 * Returns: what it is: a picture for PNG and JPEG alone
 */
CtiMedia
cti_media_guess (const guint8 *bytes, gsize size)
{
  if (begins_with (bytes, size, "\x89PNG\r\n\x1a\n", 8) ||
      begins_with (bytes, size, "\xff\xd8\xff", 3))
    return CTI_MEDIA_PICTURE;
  if (begins_with (bytes, size, "%PDF-", 5))
    return CTI_MEDIA_PDF;
  if (size > 0 && memchr (bytes, '\0', size) == NULL &&
      g_utf8_validate_len ((const char *) bytes, size, NULL))
    return CTI_MEDIA_TEXT;
  return CTI_MEDIA_OTHER;
}

/**
 * cti_attachment_check:
 * @self: an attachment
 * @problems: where to add what is wrong with it
 */
void
cti_attachment_check (const CtiAttachment *self, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->bytes == 0)
    cti_problems_add (problems, CTI_PROBLEM_FILE_EMPTY, "attachment", "bytes");
  if (self->bytes > CTI_ATTACHMENT_BYTES_MAX)
    cti_problems_add (problems, CTI_PROBLEM_FILE_TOO_LARGE, "attachment", "bytes");
}
