#pragma once

#include <gtk/gtk.h>

#include "cti-star.h"

G_BEGIN_DECLS

GtkWidget *cti_own_compare_new (const CtiStar *hers,
                                const CtiStar *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
