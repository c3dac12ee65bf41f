#pragma once

#include <glib.h>

#include "cti-sheet.h"

G_BEGIN_DECLS

/** What follows the case code on a form: typed together they lead to the quick entry. */
#define CTI_BLANK_STAR      'S'
#define CTI_BLANK_WELLBEING 'W'

/**
 * CtiBlankSheet:
 *
 * A form to be filled in on paper, with a code that names the case and the form and nobody.
 */
typedef struct _CtiBlankSheet CtiBlankSheet;

CtiBlankSheet *cti_blank_sheet_new_star (const char *code,
                                         GPtrArray *areas) G_GNUC_WARN_UNUSED_RESULT;
CtiBlankSheet *cti_blank_sheet_new_wellbeing (const char *code) G_GNUC_WARN_UNUSED_RESULT;
void cti_blank_sheet_free (CtiBlankSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiBlankSheet, cti_blank_sheet_free)

const char *cti_blank_sheet_get_title (const CtiBlankSheet *self);
const char *cti_blank_sheet_get_code (const CtiBlankSheet *self);
void cti_blank_sheet_draw (const CtiBlankSheet *self, cairo_t *cr, double width, double height);
GBytes *cti_blank_sheet_to_pdf (const CtiBlankSheet *self,
                                const char *created,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
