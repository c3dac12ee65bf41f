#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_SET_UP_PAGE (cti_set_up_page_get_type ())

/**
 * CtiSetUpPage:
 *
 * The first run: four steps from the name of the team to a recovery sheet that was tried. Going
 * back keeps what was typed; nothing is on the disk before the last step.
 */
G_DECLARE_FINAL_TYPE (CtiSetUpPage, cti_set_up_page, CTI, SET_UP_PAGE, AdwBin)

CtiSetUpPage *cti_set_up_page_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
