#pragma once

#include <adwaita.h>

#include "cti-secret.h"

G_BEGIN_DECLS

#define CTI_TYPE_PASSPHRASE_FORM (cti_passphrase_form_get_type ())
G_DECLARE_FINAL_TYPE (CtiPassphraseForm, cti_passphrase_form, CTI, PASSPHRASE_FORM, AdwBin)

/**
 * CtiPassphraseForm:
 *
 * A new passphrase, typed twice. While it is typed, a bar shows how hard it is to guess, and a
 * sentence says what is missing. Emits `activated` when Enter is pressed in it.
 */

void cti_passphrase_form_set_alone (CtiPassphraseForm *self, gboolean alone);
void cti_passphrase_form_set_title (CtiPassphraseForm *self, const char *title);
gboolean cti_passphrase_form_is_enough (CtiPassphraseForm *self);
gboolean cti_passphrase_form_check (CtiPassphraseForm *self);
CtiSecret *cti_passphrase_form_get (CtiPassphraseForm *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
