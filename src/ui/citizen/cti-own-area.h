#pragma once

#include <gtk/gtk.h>

#include "cti-instrument-file.h"
#include "cti-star.h"

G_BEGIN_DECLS

/**
 * CtiOwnAreaChanged:
 * @data: what was handed along
 *
 * The answer about an area is another one now.
 */
typedef void (*CtiOwnAreaChanged) (gpointer data);

GtkWidget *cti_own_area_new (const CtiStar *star,
                             guint index,
                             const CtiStar *last,
                             const CtiStarScale *scale,
                             CtiOwnAreaChanged changed,
                             gpointer data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
