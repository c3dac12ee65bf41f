/* backup, backups, restore: sealed copies of the store that have proved themselves. */

#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-tool-output.h"
#include "cti-tool-progress.h"
#include "cti-tool.h"
#include "cti-use-backup.h"
#include "cti-words-use.h"
#include "cti-words.h"

#define COLUMNS 4

static char *folder;
static gboolean check_each;

static const GOptionEntry folder_entries[] = {
  { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder,
    N_ ("Folder for backups; otherwise the one in the store"), N_ ("FOLDER") },
  { NULL }
};

static const GOptionEntry list_entries[] = {
  { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder,
    N_ ("Folder for backups; otherwise the one in the store"), N_ ("FOLDER") },
  { "check", 0, 0, G_OPTION_ARG_NONE, &check_each,
    N_ ("Open every file of every backup and count again"), NULL },
  { NULL }
};

static char *
count_words (guint cases)
{
  return g_strdup_printf (ngettext ("%u case", "%u cases", cases), cases);
}

static void
say_left_out (CtiTool *tool, const CtiBackup *backup)
{
  for (guint i = 0; i < backup->left_out->len; i++)
    {
      g_autofree char *sentence =
          g_strdup_printf (_ ("%s could not be copied, because its file is damaged."),
                           cti_tool_get_code (tool, g_ptr_array_index (backup->left_out, i)));

      cti_tool_warn (sentence);
    }
}

static void
print_log_end (CtiTool *tool)
{
  CtiUseLog *log = cti_store_get_use_log (tool->store);
  g_autofree char *head = cti_use_log_get_head (log);
  g_autofree char *line = cti_words_log_end (cti_use_log_get_length (log), head);

  cti_tool_print_line ("%s", line);
}

static gboolean
run_backup (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiBackup) backup =
      cti_tool_open (tool, error) ? cti_use_make_backup (tool->store, folder, error) : NULL;
  g_autofree char *cases = NULL;

  if (backup == NULL)
    return FALSE;
  cases = count_words (cti_backup_count_cases (backup));
  cti_tool_print_line (_ ("Backup %s: %s, opened, counted and compared."), backup->name, cases);
  print_log_end (tool);
  say_left_out (tool, backup);
  return TRUE;
}

const CtiToolCommand cti_tool_backup = {
  .name = "backup",
  .summary = N_ ("Make a sealed backup, open it, count and compare."),
  .description =
      N_ ("Of the backups the newest of each of 7 days, 4 weeks and 12 months is kept. A backup is "
          "a folder of sealed files and can be copied elsewhere as it is."),
  .entries = folder_entries,
  .run = run_backup,
};

static const char *
get_verdict (CtiTool *tool, const CtiBackup *backup, guint *wrong)
{
  if (!check_each)
    return NULL;
  if (cti_use_prove_backup (tool->store, folder, backup->name, NULL))
    return _ ("whole");
  (*wrong)++;
  return _ ("damaged");
}

static guint
print_table (CtiTool *tool, GPtrArray *backups)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);
  guint wrong = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      const CtiBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *moment = cti_words_moment (backup->made);
      g_autofree char *cases = count_words (cti_backup_count_cases (backup));

      cti_tool_table_add (table, backup->name);
      cti_tool_table_add (table, moment);
      cti_tool_table_add (table, cases);
      cti_tool_table_add (table, get_verdict (tool, backup, &wrong));
    }
  cti_tool_table_print (table);
  return wrong;
}

static guint
print_json (CtiTool *tool, GPtrArray *backups)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-backups", 1);
  g_autofree char *text = NULL;
  guint wrong = 0;

  cti_json_writer_begin_list (json, "backups");
  for (guint i = 0; i < backups->len; i++)
    {
      const CtiBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *moment = cti_moment_to_text (backup->made);
      guint before = wrong;

      cti_json_writer_begin_object (json);
      cti_json_writer_add_text (json, "name", backup->name);
      cti_json_writer_add_text (json, "made", moment);
      cti_json_writer_add_int (json, "cases", cti_backup_count_cases (backup));
      if (get_verdict (tool, backup, &wrong) != NULL)
        cti_json_writer_add_int (json, "whole", wrong == before);
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
  return wrong;
}

static gboolean
run_backups (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) backups =
      cti_tool_open (tool, error) ? cti_use_read_backups (tool->store, folder, error) : NULL;
  guint wrong;

  if (backups == NULL)
    return FALSE;
  wrong = tool->json ? print_json (tool, backups) : print_table (tool, backups);
  if (wrong == 0)
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_DAMAGED,
               ngettext ("%u backup of %u does not hold what it should.",
                         "%u backups of %u do not hold what they should.", wrong),
               wrong, backups->len);
  return FALSE;
}

const CtiToolCommand cti_tool_backups = {
  .name = "backups",
  .summary = N_ ("List the backups, newest first."),
  .entries = list_entries,
  .run = run_backups,
};

static gboolean
run_restore (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *case_id = NULL;
  g_autofree char *cases = NULL;
  g_autoptr (GPtrArray) restored = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  if (arguments[1] != NULL)
    case_id = cti_tool_find_case (tool, arguments[1], error);
  if (arguments[1] != NULL && case_id == NULL)
    return FALSE;
  cti_tool_progress_begin ();
  restored = cti_use_restore_backup (tool->store, folder, arguments[0], case_id,
                                     cti_tool_progress_tell, NULL, error);
  cti_tool_progress_end ();
  if (restored == NULL)
    return FALSE;
  cases = count_words (restored->len);
  cti_tool_print_line (_ ("Brought back: %s. The state before is in a backup of its own."), cases);
  return TRUE;
}

const CtiToolCommand cti_tool_restore = {
  .name = "restore",
  .arguments = N_ ("BACKUP [CASE]"),
  .summary = N_ ("Bring back one case from a backup, or everything."),
  .description =
      N_ ("A backup of the present state is made first. Who was made anonymous since the "
          "backup is made anonymous again; a case that was erased since does not come back. Where "
          "no case is named, what belongs to the team comes back too. What the backup does not "
          "hold stays. Ctrl+C gives it up, and everything is as it was."),
  .entries = folder_entries,
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run_restore,
};
