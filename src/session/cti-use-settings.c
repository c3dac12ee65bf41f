/* Settings of the team as a whole: given to another team, taken from one, put back to what the
 * program brings. What would change is told first and changes nothing; then all of it is one act,
 * so that one undo brings all of it back. */

#include "cti-use-settings.h"

#include "cti-guide-file.h"
#include "cti-settings-file.h"
#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"
#include "cti-use.h"

static GPtrArray *
get_rows (CtiStore *store)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (cti_record_unref);

  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    {
      const CtiRecordType *type = cti_settings_get_type ((CtiSettingsGroup) group);

      if (type != NULL)
        g_ptr_array_extend_and_steal (rows, cti_store_get_team_records (store, type));
    }
  return rows;
}

/* Each value may be right and the team with all of them wrong. */
static gboolean
check_team (const CtiTeam *team, GPtrArray *changes, GError **error)
{
  g_autoptr (GPtrArray) records = cti_settings_get_records (team, changes);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  for (guint i = 0; i < records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (records, i))->type == &cti_team_type)
      cti_team_check (g_ptr_array_index (records, i), problems);
  return cti_problem_set_error (error, problems);
}

/**
 * cti_settings_plan_import:
 * @store: the store
 * @settings: settings of another team
 * @error: (out) (optional): a problem of a field: a value that does not go with another that stays
 *
 * Changes nothing.
 *
 * Returns: (transfer full) (nullable) (element-type CtiSettingsChange): what would be different
 */
GPtrArray *
cti_settings_plan_import (CtiStore *store, const CtiTeamSettings *settings, GError **error)
{
  g_autoptr (GPtrArray) rows = get_rows (store);
  g_autoptr (GPtrArray) changes = cti_settings_compare (cti_store_get_team (store), rows, settings);

  return check_team (cti_store_get_team (store), changes, error) ? g_steal_pointer (&changes)
                                                                 : NULL;
}

/**
 * cti_settings_plan_reset:
 * @store: the store
 * @groups: a set of groups
 *
 * Changes nothing. Phrases go back to the Danish ones, with which every team begins.
 *
 * Returns: (transfer full) (element-type CtiSettingsChange): what would be different
 */
GPtrArray *
cti_settings_plan_reset (CtiStore *store, guint groups)
{
  g_autoptr (GPtrArray) rows = get_rows (store);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (GPtrArray) phrases = cti_guide_get_phrases (TRUE);
  const CtiSettingsProgram program = { areas, phrases };

  return cti_settings_reset (cti_store_get_team (store), rows, &program, groups,
                             cti_clock_get_now (cti_store_get_clock (store)));
}

/**
 * cti_settings_write:
 * @store: the store
 * @groups: a set of groups
 * @length: (out): how many bytes
 *
 * Leaves no line in the use log: whoever calls it shows the settings to the worker.
 *
 * Returns: (transfer full): the settings as a file for another team has them
 */
char *
cti_settings_write (CtiStore *store, guint groups, gsize *length)
{
  g_autoptr (GPtrArray) rows = get_rows (store);

  return cti_settings_file_write (cti_store_get_team (store), rows, groups, length);
}

/**
 * cti_use_export_settings:
 * @store: the store
 * @groups: a set of groups
 * @length: (out): how many bytes
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the settings as a file for another team
 */
char *
cti_use_export_settings (CtiStore *store, guint groups, gsize *length, GError **error)
{
  if (!cti_use_export (store, NULL, "settings", NULL, error))
    return NULL;
  return cti_settings_write (store, groups, length);
}

/**
 * cti_use_change_settings:
 * @store: the store
 * @changes: (element-type CtiSettingsChange): what shall be different
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: whether it is so now; nothing to change is done at once
 */
gboolean
cti_use_change_settings (CtiStore *store, GPtrArray *changes, GError **error)
{
  g_autoptr (GPtrArray) records = cti_settings_get_records (cti_store_get_team (store), changes);

  return records->len == 0 || cti_use_put_team (store, records, NULL, error);
}
