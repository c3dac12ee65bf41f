#pragma once

#include <adwaita.h>

#include "cti-export-reason.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_PROOF_DIALOG (cti_proof_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiProofDialog, cti_proof_dialog, CTI, PROOF_DIALOG, AdwWindow)

/**
 * CtiProofDialog:
 *
 * Asks once more for the passphrase before what cannot be taken back (promise 16).
 */

/**
 * CtiProofCause:
 * @CTI_PROOF_LEAVES: something is to be printed or saved outside
 * @CTI_PROOF_REVEALS: a number that is hidden is to be shown
 * @CTI_PROOF_ERASES: something is to be erased for good
 *
 * Why it is asked.
 */
typedef enum
{
  CTI_PROOF_LEAVES,
  CTI_PROOF_REVEALS,
  CTI_PROOF_ERASES,
} CtiProofCause;

/**
 * CtiProved:
 * @data: what was handed along; taken over
 *
 * It is the worker.
 */
typedef void (*CtiProved) (gpointer data);

/**
 * CtiReasoned:
 * @reason: why it leaves, as cti_export_reason_join() takes it
 * @data: what was handed along; taken over
 *
 * It is the worker, who has said what it is for.
 */
typedef void (*CtiReasoned) (const char *reason, gpointer data);

void cti_proof_ask (GtkWidget *asker,
                    CtiProofCause cause,
                    CtiProved proved,
                    gpointer data,
                    GDestroyNotify data_free);
void cti_proof_ask_why (GtkWidget *asker,
                        CtiExportReason suggested,
                        CtiReasoned reasoned,
                        gpointer data,
                        GDestroyNotify data_free);

G_END_DECLS
