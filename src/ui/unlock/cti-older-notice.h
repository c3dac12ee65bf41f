#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

void cti_older_notice_show (GtkWindow *parent, CtiSession *session);

G_END_DECLS
