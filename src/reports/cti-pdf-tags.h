#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean _cti_pdf_finish_tags (GByteArray *pdf, const char *language, GPtrArray *alternatives);

G_END_DECLS
