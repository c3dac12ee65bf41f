#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_REMOVAL_GROUP (cti_removal_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiRemovalGroup, cti_removal_group, CTI, REMOVAL_GROUP, AdwPreferencesGroup)

/**
 * CtiRemovalGroup:
 *
 * The end of a form whose record can be put in the trash: what follows from it, the reason where
 * one is asked for, and a button.
 *
 * Signal `remove` comes with the reason, or an empty text, once the button was pressed and a reason
 * that is asked for was written.
 */

GtkWidget *cti_removal_group_new (const char *sentence,
                                  const char *button,
                                  gboolean needs_reason) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_removal_group_get_reason (CtiRemovalGroup *self);

G_END_DECLS
