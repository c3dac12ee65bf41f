#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cti-outcome.h"

G_BEGIN_DECLS

/**
 * CtiOutcomeSheet:
 *
 * The outcome report as pages of A4, for preview, printer and PDF.
 */
typedef struct _CtiOutcomeSheet CtiOutcomeSheet;

CtiOutcomeSheet *cti_outcome_sheet_new (const CtiOutcome *outcome) G_GNUC_WARN_UNUSED_RESULT;
void cti_outcome_sheet_free (CtiOutcomeSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiOutcomeSheet, cti_outcome_sheet_free)

int cti_outcome_sheet_get_n_pages (const CtiOutcomeSheet *self);
void cti_outcome_sheet_draw (const CtiOutcomeSheet *self,
                             cairo_t *cr,
                             int page,
                             double width,
                             double height);
GBytes *cti_outcome_sheet_to_pdf (const CtiOutcomeSheet *self,
                                  const char *created,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
