#include <glib/gi18n.h>
#include <unistd.h>

#include "cti-field.h"
#include "cti-json-writer.h"
#include "cti-keychain-libsecret.h"
#include "cti-set-up.h"
#include "cti-team.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool-recovery.h"
#include "cti-tool-secrets.h"
#include "cti-tool.h"
#include "cti-use-export.h"

static struct
{
  char *team;
  char *worker;
  char *initials;
  char *phase_months;
  char *sheet;
  char *from;
  int recovery_out;
  gboolean keychain;
} options = { .recovery_out = -1 };

static const GOptionEntry entries[] = {
  { "team", 0, 0, G_OPTION_ARG_FILENAME, &options.team,
    N_ ("Neutral name of the team; it stands on screen and paper"), N_ ("NAME") },
  { "worker", 0, 0, G_OPTION_ARG_FILENAME, &options.worker, N_ ("Your name"), N_ ("NAME") },
  { "initials", 0, 0, G_OPTION_ARG_FILENAME, &options.initials, N_ ("Your initials"),
    N_ ("LETTERS") },
  { "phase-months", 0, 0, G_OPTION_ARG_FILENAME, &options.phase_months,
    N_ ("Months in each phase of a new course, 1 to 6; otherwise 4"), N_ ("NUMBER") },
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from,
    N_ ("Fill it with what “export --all” wrote; team and worker are those of the file"),
    N_ ("FILE") },
  { "keychain", 0, 0, G_OPTION_ARG_NONE, &options.keychain,
    N_ ("Let the passphrase work only together with this computer's keychain"), NULL },
  { "recovery-out", 0, 0, G_OPTION_ARG_INT, &options.recovery_out,
    N_ ("Write the recovery code to this file descriptor"), N_ ("NUMBER") },
  { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &options.sheet,
    N_ ("Write the recovery sheet to this new file, as PDF"), N_ ("FILE") },
  { NULL }
};

static gconstpointer
find_record (GPtrArray *files, const CtiRecordType *type, const char *id)
{
  for (guint i = 0; i < files->len; i++)
    {
      const CtiStoredFile *file = g_ptr_array_index (files, i);

      for (guint k = 0; file->id == NULL && k < file->records->len; k++)
        {
          const CtiRecord *record = g_ptr_array_index (file->records, k);

          if (record->type == type && (id == NULL || g_strcmp0 (record->id, id) == 0))
            return record;
        }
    }
  return NULL;
}

/* Reads the whole file before anything is made. */
static GPtrArray *
take_over (CtiSetUp *set_up, GError **error)
{
  gsize length = 0;
  g_autofree char *text =
      cti_tool_read_input (options.from, CTI_STORE_JSON_BYTES_MAX, &length, error);
  g_autofree char *owner = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) cause = NULL;
  const CtiTeam *team;
  const CtiWorker *worker;

  if (text == NULL)
    return NULL;
  files = cti_store_json_parse (text, length, &owner, &cause);
  cti_wipe (text, length);
  team = files != NULL ? find_record (files, &cti_team_type, NULL) : NULL;
  worker = files != NULL ? find_record (files, &cti_worker_type, owner) : NULL;
  if (team == NULL || worker == NULL)
    {
      g_set_error (
          error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
          /* Translators: %s is what is wrong with the file, in English, for a technician. */
          _ ("The file is not whole, or not one that “export --all” wrote, so no store has "
             "been made. (%s)"),
          cause != NULL ? cause->message : "no team or no worker");
      return NULL;
    }
  cti_set_up_take_over (set_up, team, worker);
  return g_steal_pointer (&files);
}

static gboolean
fill (CtiSetUp *set_up, CtiTool *tool, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autoptr (CtiKeychain) keychain = options.keychain ? cti_keychain_libsecret_new () : NULL;

  team->phase_months = CTI_PHASE_MONTHS_DEFAULT;
  if (!cti_tool_set_field (team, "phase_months", options.phase_months, cti_tool_get_today (tool),
                           problems))
    return cti_tool_check (error, problems);
  if (options.from == NULL)
    {
      cti_set_up_set_team (set_up, options.team, team->phase_months);
      cti_set_up_set_worker (set_up, options.worker, options.initials);
    }
  cti_set_up_set_passphrase (set_up, passphrase);
  cti_set_up_set_keychain (set_up, keychain);
  cti_set_up_check (set_up, problems);
  return cti_tool_check (error, problems);
}

static void
tell (CtiTool *tool, const CtiSetUp *set_up)
{
  g_autofree char *path = g_build_filename (tool->place, cti_set_up_get_store_id (set_up), NULL);
  g_autoptr (CtiJsonWriter) json = NULL;
  g_autofree char *text = NULL;

  if (!tool->json)
    {
      cti_tool_print_line (_ ("The store is made: %s"), path);
      return;
    }
  json = cti_json_writer_new ("overgang-created", 1);
  cti_json_writer_add_text (json, "store", cti_set_up_get_store_id (set_up));
  cti_json_writer_add_text (json, "path", path);
  cti_json_writer_add_flag (json, "keychain", options.keychain);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static gboolean
finish (CtiTool *tool, CtiSetUp *set_up, GError **error)
{
  if (cti_tool_hand_out_code (tool, set_up, options.sheet, options.recovery_out, error))
    tool->store = cti_set_up_finish (set_up, tool->place, tool->clock, NULL, error);
  if (tool->store == NULL && options.sheet != NULL)
    unlink (options.sheet);
  return tool->store != NULL;
}

/* A store that could not be filled is taken away again: half of one is none. */
static gboolean
put_back (CtiTool *tool, const CtiSetUp *set_up, GPtrArray *files, GError **error)
{
  g_autofree char *path = g_build_filename (tool->place, cti_set_up_get_store_id (set_up), NULL);

  if (cti_use_import_all (tool->store, files, NULL, NULL, error))
    return TRUE;
  g_clear_pointer (&tool->store, cti_store_close);
  cti_set_up_throw_away (tool->place, path);
  if (options.sheet != NULL)
    unlink (options.sheet);
  return FALSE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiSetUp) set_up = cti_set_up_new ();
  g_autoptr (CtiSecret) passphrase = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!cti_tool_check_ways_out (options.sheet, options.recovery_out, error))
    return FALSE;
  passphrase = cti_tool_get_new_passphrase (tool->passphrase_fd, error);
  if (passphrase != NULL && options.from != NULL && (files = take_over (set_up, error)) == NULL)
    return FALSE;
  if (passphrase == NULL || !fill (set_up, tool, passphrase, error) ||
      !finish (tool, set_up, error) || (files != NULL && !put_back (tool, set_up, files, error)))
    return FALSE;
  tell (tool, set_up);
  return TRUE;
}

const CtiToolCommand cti_tool_create = {
  .name = "create",
  .summary = N_ ("Make a new store for one worker."),
  .description = N_ (
      "The passphrase is asked for twice, or read once from --passphrase-fd. Without --keychain\n"
      "it must be a longer one, for it opens the store alone. The recovery code opens the store\n"
      "when passphrase or keychain are lost: print the sheet, then delete its file.\n"
      "\n"
      "  overgang-tool create --team \"Team Nord\" --worker \"Mette Holm\" --sheet sheet.pdf"),
  .entries = entries,
  .run = run,
};
