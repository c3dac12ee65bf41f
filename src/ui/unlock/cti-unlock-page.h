#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_UNLOCK_PAGE (cti_unlock_page_get_type ())

/**
 * CtiUnlockPage:
 *
 * The lock screen: the passphrase, what is wrong where it does not open, and the way in with the
 * recovery sheet.
 */
G_DECLARE_FINAL_TYPE (CtiUnlockPage, cti_unlock_page, CTI, UNLOCK_PAGE, AdwBin)

CtiUnlockPage *cti_unlock_page_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
