#pragma once

#include "cti-exchange-error.h"
#include "cti-fidelity.h"

G_BEGIN_DECLS

/** A file of fidelity items is no larger than this. */
#define CTI_FIDELITY_BYTES_MAX (64 * 1024)
/** And has no more items. */
#define CTI_FIDELITY_ITEMS_MAX 40

CtiFidelityForm *
cti_fidelity_form_parse (const char *data, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiFidelityForm *cti_fidelity_form_get_built_in (void) G_GNUC_WARN_UNUSED_RESULT;
CtiFidelityForm *cti_fidelity_form_of_team (const CtiTeam *team) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_fidelity_form_is_one (const char *data, gsize length);
char *cti_fidelity_form_get_text (const CtiTeam *team) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
