#pragma once

#include "cti-list-dialog.h"

G_BEGIN_DECLS

#define CTI_TYPE_SETTINGS_GIVE (cti_settings_give_get_type ())
G_DECLARE_FINAL_TYPE (CtiSettingsGive, cti_settings_give, CTI, SETTINGS_GIVE, CtiListDialog)

/**
 * CtiSettingsGive:
 *
 * Which settings go into a file for another team: a switch for each group. Forms are off at first,
 * for a wording may be under a licence that the other team has not got.
 */

GtkWindow *cti_settings_give_new (GtkWindow *parent, CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
guint cti_settings_give_get_groups (CtiSettingsGive *self);
void cti_settings_give_save (CtiSettingsGive *self, GFile *file);

G_END_DECLS
