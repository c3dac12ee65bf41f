#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_STAR_NOTES_VIEW (cti_star_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (CtiStarNotesView, cti_star_notes_view, CTI, STAR_NOTES_VIEW, AdwBin)

/**
 * CtiStarNotesView:
 *
 * What was noted at the readings that are shown, area by area. It hides itself where nothing was.
 */

GtkWidget *cti_star_notes_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_notes_view_set_stars (CtiStarNotesView *self, GPtrArray *stars);

G_END_DECLS
