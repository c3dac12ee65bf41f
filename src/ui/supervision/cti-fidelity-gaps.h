#pragma once

#include <adwaita.h>

#include "cti-fidelity.h"

G_BEGIN_DECLS

void cti_fidelity_gaps_offer (AdwExpanderRow *row, const CtiFidelityBasis *basis, guint index);

G_END_DECLS
