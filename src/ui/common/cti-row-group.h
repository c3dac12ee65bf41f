#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_ROW_GROUP (cti_row_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiRowGroup, cti_row_group, CTI, ROW_GROUP, AdwPreferencesGroup)

/**
 * CtiRowGroup:
 *
 * A titled list of things of one kind, whose rows are made anew when the case has changed. It may
 * have a button that adds one beside its title. While it is empty, it says so in one sentence.
 *
 * Properties: `add-label` and `add-action`, what the button says and does; `empty-text`.
 */

char *cti_row_group_clear (CtiRowGroup *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_row_group_add (CtiRowGroup *self, GtkWidget *row, const char *id);
void cti_row_group_remove_last (CtiRowGroup *self);
gboolean cti_row_group_focus (CtiRowGroup *self, const char *id);

G_END_DECLS
