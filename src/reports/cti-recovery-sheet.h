#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cti-date.h"

G_BEGIN_DECLS

#define CTI_RECOVERY_SHEET_GROUPS 8
#define CTI_RECOVERY_SHEET_DIGITS 6

/**
 * CtiRecoverySheet:
 *
 * The page that opens a store when keychain or passphrase are gone. It holds a secret: whoever
 * makes one lets it go as soon as it is on paper.
 */
typedef struct _CtiRecoverySheet CtiRecoverySheet;

CtiRecoverySheet *cti_recovery_sheet_new (const char *team,
                                          const char *store,
                                          CtiDate made,
                                          const char *code) G_GNUC_WARN_UNUSED_RESULT;
void cti_recovery_sheet_free (CtiRecoverySheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiRecoverySheet, cti_recovery_sheet_free)

char *cti_recovery_sheet_get_store_name (const char *store) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_recovery_sheet_get_title (void);

void
cti_recovery_sheet_draw (const CtiRecoverySheet *self, cairo_t *cr, double width, double height);
GBytes *cti_recovery_sheet_to_pdf (const CtiRecoverySheet *self,
                                   const char *created,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
