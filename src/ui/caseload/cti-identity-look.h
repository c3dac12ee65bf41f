#pragma once

#include "cti-citizen.h"

G_BEGIN_DECLS

const char *cti_identity_icon (CtiIdentityMode mode);

G_END_DECLS
