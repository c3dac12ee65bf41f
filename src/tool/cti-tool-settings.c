#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-settings-file.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-settings.h"
#include "cti-words-settings.h"
#include "cti-words.h"

static struct
{
  char *to;
  char **only;
  gboolean preview;
} options;

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, N_ ("Write to this file"), N_ ("FILE") },
  { "only", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.only,
    N_ ("Only this group of settings; may be given several times"), N_ ("GROUP") },
  { "preview", 0, 0, G_OPTION_ARG_NONE, &options.preview,
    N_ ("Say what would be different, and change nothing"), NULL },
  { NULL }
};

/* The groups that were asked for; all, where none was. */
static gboolean
read_groups (guint *groups, GError **error)
{
  *groups = options.only != NULL ? 0 : CTI_SETTINGS_ALL;
  for (char **word = options.only; word != NULL && *word != NULL; word++)
    {
      int group;

      if (!cti_enum_from_nick (cti_settings_group_values, *word, &group))
        {
          cti_tool_set_usage (error, _ ("A group of settings is courses, reminders, counting, "
                                        "areas, checklists, phrases, offers or forms."));
          return FALSE;
        }
      *groups |= CTI_SETTINGS_BIT (group);
    }
  return TRUE;
}

/* As they are given to another team, which nobody is here. */
static gboolean
print_json (CtiTool *tool, guint groups)
{
  gsize length = 0;
  g_autofree char *text = cti_settings_write (tool->store, groups, &length);

  cti_tool_print (text);
  return TRUE;
}

static gboolean
show (CtiTool *tool, const char *path, guint groups, GError **error)
{
  const CtiTeam *team = cti_store_get_team (tool->store);

  if (tool->json)
    return print_json (tool, groups);
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    for (const char *const *name = cti_settings_get_fields ((CtiSettingsGroup) group);
         groups & CTI_SETTINGS_BIT (group) && *name != NULL; name++)
      {
        const CtiField *field = cti_record_type_find_field (&cti_team_type, *name);
        g_autofree char *words = cti_words_setting (team, field);

        if (!g_str_equal (*name, "fidelity_form")) /* a file within the file */
          cti_tool_print_line ("%s: %s", cti_words_field ("team", *name), words);
      }
  return TRUE;
}

static gboolean
write_settings (CtiTool *tool, const char *path, guint groups, GError **error)
{
  gsize length = 0;
  g_autofree char *text = NULL;

  if (options.to == NULL)
    {
      cti_tool_set_usage (error, _ ("Where the settings shall go is missing: --to FILE."));
      return FALSE;
    }
  text = cti_use_export_settings (tool->store, groups, &length, error);
  return text != NULL && cti_tool_write_file (options.to, (const guint8 *) text, length, error);
}

/* What is different, a line each; then it is done, or it was a preview. */
static gboolean
finish (CtiTool *tool, GPtrArray *changes, GError **error)
{
  g_autoptr (GPtrArray) records =
      cti_settings_get_records (cti_store_get_team (tool->store), changes);

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *line = cti_words_settings_change (g_ptr_array_index (changes, i));

      cti_tool_print_line ("%s", line);
    }
  if (records->len == 0)
    cti_tool_print_line ("%s", _ ("Nothing is different."));
  else if (options.preview)
    cti_tool_print_line ("%s", _ ("A preview: nothing has been changed."));
  else if (!cti_use_change_settings (tool->store, changes, error))
    return FALSE;
  else
    cti_tool_print_line ("%s", _ ("The settings are kept."));
  return TRUE;
}

static gboolean
read_settings (CtiTool *tool, const char *path, guint groups, GError **error)
{
  g_auto (CtiSettingsFault) fault = { 0 };
  g_autoptr (CtiTeamSettings) settings = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gsize length = 0;
  g_autofree char *text = cti_tool_read_input (path, CTI_SETTINGS_BYTES_MAX, &length, error);

  if (text == NULL)
    return FALSE;
  settings = cti_settings_file_read (text, length, &fault);
  if (settings == NULL)
    {
      g_autofree char *words = cti_words_settings_fault (&fault);

      g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, "%s %s",
                   _ ("The settings stay as they were."), words);
      return FALSE;
    }
  changes = cti_settings_plan_import (tool->store, settings, error);
  return changes != NULL && finish (tool, changes, error);
}

static gboolean
reset (CtiTool *tool, const char *path, guint groups, GError **error)
{
  g_autoptr (GPtrArray) changes = cti_settings_plan_reset (tool->store, groups);

  return finish (tool, changes, error);
}

static const struct
{
  const char *word;
  gboolean needs_path;
  gboolean (*run) (CtiTool *tool, const char *path, guint groups, GError **error);
} parts[] = {
  { "show", FALSE, show },
  { "export", FALSE, write_settings },
  { "import", TRUE, read_settings },
  { "reset", FALSE, reset },
};

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  const char *word = arguments[0] != NULL ? arguments[0] : "show";
  const char *path = arguments[0] != NULL ? arguments[1] : NULL;
  guint groups = 0;

  if (!read_groups (&groups, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].word, word) && parts[i].needs_path == (path != NULL))
      return cti_tool_open (tool, error) && parts[i].run (tool, path, groups, error);
  cti_tool_set_usage (error,
                      _ ("After “settings” stands show, export, import with a file, or reset."));
  return FALSE;
}

const CtiToolCommand cti_tool_settings = {
  .name = "settings",
  .arguments = N_ ("[show | export | import FILE | reset]"),
  .summary = N_ ("Show what the team has set, give it to another team, take it from one, or go "
                 "back to what the program brings."),
  .description = N_ (
      "The file is JSON without the name of the team or of anybody. Groups are courses, "
      "reminders,\n"
      "counting, areas, checklists, phrases, offers and forms. What a file does not name stays as\n"
      "it is; offers have no way back, for the program does not know what is near a team.\n"
      "\n"
      "  overgang-tool settings export --only phrases --to phrases.json\n"
      "  overgang-tool settings import phrases.json --preview\n"
      "  overgang-tool settings reset --only reminders"),
  .entries = entries,
  .min_arguments = 0,
  .max_arguments = 2,
  .run = run,
};
