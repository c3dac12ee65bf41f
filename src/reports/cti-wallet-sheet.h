#pragma once

#include "cti-case.h"
#include "cti-left-out.h"
#include "cti-sheet.h"

G_BEGIN_DECLS

/**
 * CtiWalletSheet:
 *
 * Her plan for hard days, as large as two bank cards beside each other on a page of A4: to be cut
 * out, folded once, and carried in a purse.
 */
typedef struct _CtiWalletSheet CtiWalletSheet;

CtiWalletSheet *cti_wallet_sheet_new (const CtiCrisisPlan *plan,
                                      const CtiLeftOut *left_out) G_GNUC_WARN_UNUSED_RESULT;
void cti_wallet_sheet_free (CtiWalletSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiWalletSheet, cti_wallet_sheet_free)

const char *cti_wallet_sheet_get_title (const CtiWalletSheet *self);
void cti_wallet_sheet_draw (const CtiWalletSheet *self, cairo_t *cr, double width, double height);
GBytes *cti_wallet_sheet_to_pdf (const CtiWalletSheet *self,
                                 const char *created,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
