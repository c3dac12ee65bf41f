#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

GPtrArray *cti_star_choice_get (GPtrArray *stars, GHashTable *chosen) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_choice_reset (GPtrArray *stars, GHashTable *chosen);
gboolean cti_star_choice_is_same (GPtrArray *stars, GPtrArray *others);

G_END_DECLS
