#pragma once

#include "cti-host.h"
#include "cti-session.h"

G_BEGIN_DECLS

void cti_mark_notice_tell (CtiHost *host, CtiSession *session);

G_END_DECLS
