#pragma once

#include "cti-list-dialog.h"

G_BEGIN_DECLS

#define CTI_TYPE_SETTINGS_PREVIEW (cti_settings_preview_get_type ())
G_DECLARE_FINAL_TYPE (CtiSettingsPreview,
                      cti_settings_preview,
                      CTI,
                      SETTINGS_PREVIEW,
                      CtiListDialog)

/**
 * CtiSettingsPreview:
 *
 * What would be different in the settings of the team, a row each, and a button that makes it so.
 */

void
cti_settings_preview_reset (GtkWindow *parent, CtiSession *session, guint groups, GClosure *saved);
void cti_settings_preview_take (GtkWindow *parent, CtiSession *session, GClosure *saved);
void cti_settings_preview_take_text (GtkWindow *parent,
                                     CtiSession *session,
                                     const char *text,
                                     gsize length,
                                     GClosure *saved);

G_END_DECLS
