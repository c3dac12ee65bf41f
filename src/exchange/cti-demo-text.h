#pragma once

#include "cti-exchange-error.h"
#include "cti-star-form.h"

G_BEGIN_DECLS

/** The most bytes of one file. */
#define CTI_DEMO_TEXT_BYTES_MAX (32 * 1024 * 1024)
/** The longest line, in bytes; a long note goes over several lines. */
#define CTI_DEMO_TEXT_LINE_MAX 8192
/** The most records one citizen can have. */
#define CTI_DEMO_TEXT_RECORDS_MAX 5000
/** After this many errors the rest of a file is not read. */
#define CTI_DEMO_TEXT_ERRORS_MAX 50

/**
 * CtiImportedCase:
 * @id: (owned): id of the case, which is that of its citizen
 * @records: (owned) (element-type CtiRecord): all her records, references set, the citizen first;
 *   the areas of the form are among them if a star is
 *
 * What a file holds of one citizen.
 */
typedef struct
{
  char *id;
  GPtrArray *records;
} CtiImportedCase;

void cti_imported_case_free (CtiImportedCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiImportedCase, cti_imported_case_free)

GPtrArray *cti_demo_text_parse_all (const char *data,
                                    gsize length,
                                    const CtiStarForm *form,
                                    CtiDate today,
                                    GPtrArray **team,
                                    GPtrArray **errors) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_demo_text_parse (const char *data,
                                gsize length,
                                const CtiStarForm *form,
                                CtiDate today,
                                GPtrArray **errors) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
