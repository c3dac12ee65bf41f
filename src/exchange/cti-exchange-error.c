#include "cti-exchange-error.h"

#include "cti-text.h"

/* A word of a file is shown before anything has cleaned it. */
#define SHOWN_MAX 60

G_DEFINE_QUARK (cti - exchange - error - quark, cti_exchange_error)

/**
 * cti_import_error_new:
 * @line: number of the line, from 1, or 0
 * @field: (nullable): the word or field at fault
 * @code: why
 *
 * Returns: (transfer full): the error
 */
CtiImportError *
cti_import_error_new (int line, const char *field, CtiProblemCode code)
{
  CtiImportError *self = g_new0 (CtiImportError, 1);
  g_autofree char *clean = field != NULL ? cti_text_clean_line (field) : NULL;

  self->line = line;
  if (clean != NULL)
    self->field = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), SHOWN_MAX));
  self->code = code;
  return self;
}

/**
 * cti_import_error_free:
 * @self: (transfer full): an error
 */
void
cti_import_error_free (CtiImportError *self)
{
  g_free (self->field);
  g_free (self);
}
