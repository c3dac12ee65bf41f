#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_PROOF_DIALOG (cti_proof_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiProofDialog, cti_proof_dialog, CTI, PROOF_DIALOG, AdwWindow)

/**
 * CtiProofDialog:
 *
 * Asks once more for the passphrase before something leaves the program (promise 16).
 */

/**
 * CtiProved:
 * @data: what was handed along; taken over
 *
 * It is the worker.
 */
typedef void (*CtiProved) (gpointer data);

void cti_proof_ask (GtkWidget *asker, CtiProved proved, gpointer data, GDestroyNotify data_free);

G_END_DECLS
