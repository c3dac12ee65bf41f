#pragma once

#include <adwaita.h>

#include "cti-history.h"

G_BEGIN_DECLS

#define CTI_TYPE_STAR_TABLE_VIEW (cti_star_table_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarTableView, cti_star_table_view, CTI, STAR_TABLE_VIEW, AdwBin)

/**
 * CtiStarTableView:
 *
 * The twin of the star: a row for each area, a column for each reading, the change, and a column
 * for each further line of the picture: goals, medians of the others. A corrected score has the old
 * one struck through beside it.
 *
 * # Accessibility
 *
 * A list whose rows can be walked with the arrow keys; each has its sentence as label and all its
 * scores as description.
 */

GtkWidget *cti_star_table_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_table_view_set_lines (CtiStarTableView *self, GHashTable *goals, GHashTable *medians);
void cti_star_table_view_set_stars (CtiStarTableView *self, GPtrArray *stars, GPtrArray *history);

G_END_DECLS
