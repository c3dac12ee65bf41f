#pragma once

#include "cti-chart-style.h"
#include "cti-scene.h"

G_BEGIN_DECLS

void cti_scene_add_heading (CtiScene *scene,
                            const CtiChartStyle *style,
                            const char *heading,
                            gboolean with_sentence);

G_END_DECLS
