#pragma once

#include "cti-supervision-page.h"

G_BEGIN_DECLS

void cti_protocol_export_ask (CtiSupervisionPage *page, const char *session_id);

G_END_DECLS
