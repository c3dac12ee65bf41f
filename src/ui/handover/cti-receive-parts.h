#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-handover-file.h"
#include "cti-parcel-file.h"
#include "cti-use-accept.h"

G_BEGIN_DECLS

/**
 * CtiReceived:
 * @file: (owned): what a hand-over file says
 * @plans: (owned) (element-type CtiTakeBack): how it is put together with what is here
 *
 * A hand-over file on its way between the window and the store's thread.
 */
typedef struct
{
  CtiParcelFile *file;
  GPtrArray *plans;
} CtiReceived;

CtiReceived *cti_received_new (CtiParcelFile *file, GPtrArray *plans) G_GNUC_WARN_UNUSED_RESULT;
void cti_received_free (CtiReceived *self);

void cti_receive_save_receipt (CtiWorkspace *workspace,
                               GtkWindow *dialog,
                               const CtiHandoverSaving *what);

GtkWidget *cti_receive_question_new (const CtiTakeBack *plan,
                                     CtiMergeQuestion *question,
                                     const CtiParcelFile *file,
                                     GCallback answered,
                                     gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *
cti_receive_case_new (CtiCase *shown, CtiDate sent, gboolean is_open) G_GNUC_WARN_UNUSED_RESULT;
char *cti_receive_describe_phase (const CtiCase *shown, CtiDate sent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
