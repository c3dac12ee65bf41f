#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_ITEM_GROUP (cti_item_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiItemGroup, cti_item_group, CTI, ITEM_GROUP, AdwPreferencesGroup)

/**
 * CtiItemGroup:
 *
 * A titled list of things of one kind, with a button that adds one beside its title. While it is
 * empty, it says so in one sentence.
 *
 * Properties: `add-label` and `add-action`, what the button says and does; `empty-text`.
 */

void cti_item_group_clear (CtiItemGroup *self);
void cti_item_group_add (CtiItemGroup *self, GtkWidget *row);
GtkWidget *cti_item_row_new (const char *title, const char *subtitle);
void cti_item_row_set_icon (GtkWidget *row, const char *icon);
void cti_item_row_set_action (GtkWidget *row, const char *action, const char *target);

G_END_DECLS
