#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cti_choice_list_attach (AdwComboRow *row);

G_END_DECLS
