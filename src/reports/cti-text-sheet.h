#pragma once

#include "cti-chart-target.h"
#include "cti-sheet.h"

G_BEGIN_DECLS

/** Width of a picture on the sheet, in points. */
#define CTI_TEXT_SHEET_WIDTH (CTI_A4_WIDTH - 2 * CTI_MM (22))

/**
 * CtiTextSheet:
 *
 * Headings, texts and pictures below each other on A4, with a title at the top. It holds what was
 * put on it and nothing else.
 */
typedef struct _CtiTextSheet CtiTextSheet;

CtiTextSheet *cti_text_sheet_new (const char *title, const char *under) G_GNUC_WARN_UNUSED_RESULT;
void cti_text_sheet_free (CtiTextSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTextSheet, cti_text_sheet_free)
void cti_text_sheet_add (CtiTextSheet *self, const char *heading, const char *text);
void cti_text_sheet_add_picture (CtiTextSheet *self, CtiScene *picture);

gboolean cti_text_sheet_is_empty (const CtiTextSheet *self);
const char *cti_text_sheet_get_title (const CtiTextSheet *self);
int cti_text_sheet_get_n_pages (const CtiTextSheet *self);
void
cti_text_sheet_draw (const CtiTextSheet *self, cairo_t *cr, int page, double width, double height);
GBytes *cti_text_sheet_to_pdf (const CtiTextSheet *self,
                               const char *created,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
