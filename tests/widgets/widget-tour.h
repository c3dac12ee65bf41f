#pragma once

#include "widget-desk.h"

G_BEGIN_DECLS

/* Something that is looked at everywhere: @place says where, in words for whoever reads a failure;
 * @top is the window or dialog. */
typedef void (*TourLook) (Desk *desk, const char *place, GtkWidget *top, gpointer data);

/* The first course of the guide's demo text, in phase 3. */
void tour_open (Desk *desk);

/* Shows every page, every dialog that can be opened from anywhere and what opens over one of those,
 * what is done in the place of a page, and what the pages of a case open; looks at each. */
void tour_walk (Desk *desk, TourLook look, gpointer data);

/* Only what the pages of a case open; in the end another case is open. */
void tour_walk_forms (Desk *desk, TourLook look, gpointer data);

/* Some rounds of drawing. */
void tour_draw (GtkWidget *top);

/* Calls @visit with each widget that is seen. */
void tour_each_seen (GtkWidget *below, void (*visit) (GtkWidget *, gpointer), gpointer data);

G_END_DECLS
