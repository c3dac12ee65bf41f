#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings *cti_settings_get (void);
int cti_settings_get_lock_minutes (void);
gboolean cti_settings_get_notices (void);
int cti_settings_get_talk_minutes (void);
char *cti_settings_get_backup_folder (void);
void cti_settings_set_backup_folder (const char *folder);
char *cti_settings_get_place (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_settings_set_place (const char *page);
void cti_settings_remember_size (GtkWindow *window);

G_END_DECLS
