#include "cti-settings.h"

#include "cti-config.h"
#include "cti-lock-watch.h"

/**
 * cti_settings_get:
 *
 * What the desktop remembers for the program: sizes and limits, nothing of anybody (promise 13).
 *
 * Returns: (transfer none) (nullable): the settings; %NULL where their schema is not installed,
 *   which must not keep anybody from the files
 */
GSettings *
cti_settings_get (void)
{
  static GSettings *settings;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings != NULL || source == NULL)
    return settings;
  schema = g_settings_schema_source_lookup (source, CTI_APPLICATION_ID, TRUE);
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
  return settings;
}

/**
 * cti_settings_get_lock_minutes:
 *
 * Returns: after how many minutes without input the program locks
 */
int
cti_settings_get_lock_minutes (void)
{
  GSettings *settings = cti_settings_get ();

  return settings ? g_settings_get_int (settings, "lock-minutes") : CTI_LOCK_MINUTES_DEFAULT;
}

/**
 * cti_settings_get_notices:
 *
 * Returns: whether the worker has asked for notices on the desktop
 */
gboolean
cti_settings_get_notices (void)
{
  GSettings *settings = cti_settings_get ();

  return settings != NULL && g_settings_get_boolean (settings, "notices");
}

/**
 * cti_settings_get_talk_minutes:
 *
 * Returns: after how many minutes without input the program locks while people talk: on the
 *   citizen's screen and during supervision
 */
int
cti_settings_get_talk_minutes (void)
{
  GSettings *settings = cti_settings_get ();

  return settings ? g_settings_get_int (settings, "talk-lock-minutes")
                  : CTI_LOCK_TALK_MINUTES_DEFAULT;
}

/**
 * cti_settings_get_backup_folder:
 *
 * Returns: (transfer full) (nullable): where backups are made, empty for the folder in the store
 */
char *
cti_settings_get_backup_folder (void)
{
  GSettings *settings = cti_settings_get ();

  return settings ? g_settings_get_string (settings, "backup-folder") : NULL;
}

/**
 * cti_settings_set_backup_folder:
 * @folder: where backups shall be made, empty for the folder in the store
 */
void
cti_settings_set_backup_folder (const char *folder)
{
  GSettings *settings = cti_settings_get ();

  if (settings != NULL)
    g_settings_set_string (settings, "backup-folder", folder);
}

/**
 * cti_settings_get_place:
 *
 * Returns: (transfer full): name of the page that is seen first, never one of a case
 */
char *
cti_settings_get_place (void)
{
  GSettings *settings = cti_settings_get ();

  return settings ? g_settings_get_string (settings, "place") : g_strdup ("today");
}

/**
 * cti_settings_set_place:
 * @page: name of the page that is seen, none of a case
 */
void
cti_settings_set_place (const char *page)
{
  GSettings *settings = cti_settings_get ();

  if (settings != NULL)
    g_settings_set_string (settings, "place", page);
}

/**
 * cti_settings_remember_size:
 * @window: the window of the program
 *
 * Gives it the size it was left with, and keeps what it is changed to.
 */
void
cti_settings_remember_size (GtkWindow *window)
{
  GSettings *settings = cti_settings_get ();

  if (settings == NULL)
    return;
  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}
