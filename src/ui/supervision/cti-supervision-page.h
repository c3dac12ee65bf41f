#pragma once

#include <adwaita.h>

#include "cti-session.h"
#include "cti-use-supervision.h"

G_BEGIN_DECLS

#define CTI_TYPE_SUPERVISION_PAGE (cti_supervision_page_get_type ())
G_DECLARE_FINAL_TYPE (CtiSupervisionPage, cti_supervision_page, CTI, SUPERVISION_PAGE, AdwBin)

/**
 * CtiSupervisionPage:
 *
 * Supervision: the agenda that wrote itself, the review of the caseload, how the method is kept,
 * and what was held. While a session runs it is shown case after case, under cover names.
 */

void cti_supervision_page_set_session (CtiSupervisionPage *self, CtiSession *session);
void cti_supervision_page_show (CtiSupervisionPage *self);
void cti_supervision_page_set_book (CtiSupervisionPage *self, CtiSupervisionBook *book);
void cti_supervision_page_run (CtiSupervisionPage *self,
                               CtiSessionWork work,
                               gpointer data,
                               GDestroyNotify data_free,
                               const char *sentence,
                               GtkWindow *dialog);
void cti_supervision_page_run_in_case (CtiSupervisionPage *self,
                                       CtiSessionWork work,
                                       gpointer data,
                                       GDestroyNotify data_free,
                                       const char *sentence,
                                       GtkWindow *dialog);

CtiSession *cti_supervision_page_get_session (CtiSupervisionPage *self);
const CtiSupervisionBook *cti_supervision_page_get_book (CtiSupervisionPage *self);

G_END_DECLS
