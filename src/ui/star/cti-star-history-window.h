#pragma once

#include <adwaita.h>

#include "cti-case.h"
#include "cti-star.h"
#include "cti-team.h"

G_BEGIN_DECLS

GtkWidget *cti_star_history_window_new (const CtiStar *star,
                                        GPtrArray *history,
                                        const CtiWorker *worker) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_history_window_ask (GtkWidget *widget, CtiCase *now, const CtiReading *reading);

G_END_DECLS
