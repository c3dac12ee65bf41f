#pragma once

#include "cti-problem.h"

G_BEGIN_DECLS

/**
 * CtiExchangeError:
 * @CTI_EXCHANGE_ERROR_TOO_LARGE: more bytes than any such file has
 * @CTI_EXCHANGE_ERROR_SYNTAX: not a file of this kind
 * @CTI_EXCHANGE_ERROR_MISSING: something that must be there is not
 * @CTI_EXCHANGE_ERROR_INVALID: something is there that cannot be
 * @CTI_EXCHANGE_ERROR_TOO_NEW: written by a newer version of the program
 *
 * Why a file from outside cannot be used. The message names the place in the file, in English; the
 * sentence for people is made from the code.
 */
typedef enum
{
  CTI_EXCHANGE_ERROR_TOO_LARGE,
  CTI_EXCHANGE_ERROR_SYNTAX,
  CTI_EXCHANGE_ERROR_MISSING,
  CTI_EXCHANGE_ERROR_INVALID,
  CTI_EXCHANGE_ERROR_TOO_NEW,
} CtiExchangeError;

#define CTI_EXCHANGE_ERROR (cti_exchange_error_quark ())
GQuark cti_exchange_error_quark (void);

/**
 * CtiImportError:
 * @line: number of the line, from 1; 0 where the file as a whole is meant
 * @field: (owned) (nullable): the word at fault as it stands in the file, or the name of the field
 * @code: why
 *
 * One thing that keeps a file from being imported.
 */
typedef struct
{
  int line;
  char *field;
  CtiProblemCode code;
} CtiImportError;

CtiImportError *
cti_import_error_new (int line, const char *field, CtiProblemCode code) G_GNUC_WARN_UNUSED_RESULT;
void cti_import_error_free (CtiImportError *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiImportError, cti_import_error_free)

G_END_DECLS
