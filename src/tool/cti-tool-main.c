/* overgang-tool: the whole job without a display. main() finds the command, reads the options all
 * commands share, and hands over; each command is in the file of its subject. */

#include <glib/gi18n.h>
#include <locale.h>

#include "cti-anchor-file.h"
#include "cti-crypto.h"
#include "cti-sandbox.h"
#include "cti-config.h"
#include "cti-tool-input.h"
#include "cti-tool-manual.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-words.h"

static const CtiToolCommand *const commands[] = {
  &cti_tool_create,       &cti_tool_add_citizen,   &cti_tool_start_course,  &cti_tool_change_course,
  &cti_tool_close_course, &cti_tool_reopen_course, &cti_tool_add_star,      &cti_tool_correct_star,
  &cti_tool_void_star,    &cti_tool_add_contact,   &cti_tool_add_note,      &cti_tool_sign_note,
  &cti_tool_add_to_note,  &cti_tool_file_note,     &cti_tool_add_task,      &cti_tool_do_task,
  &cti_tool_snooze_task,  &cti_tool_add_wellbeing, &cti_tool_add_frequency, &cti_tool_add_inquiry,
  &cti_tool_inquiries,    &cti_tool_today,         &cti_tool_list,          &cti_tool_show,
  &cti_tool_draw,         &cti_tool_import,        &cti_tool_verify,        &cti_tool_log,
  &cti_tool_backup,       &cti_tool_backups,       &cti_tool_restore,       &cti_tool_search,
  &cti_tool_calendar,     &cti_tool_load_form,     &cti_tool_report,        &cti_tool_contacts,
  &cti_tool_handover,     &cti_tool_sheet,         &cti_tool_export,        &cti_tool_access,
  &cti_tool_supervision,  &cti_tool_fidelity,      &cti_tool_generate,      &cti_tool_erase,
  &cti_tool_make_key,     &cti_tool_add_key,       &cti_tool_new_keys,      &cti_tool_settings,
};

static struct
{
  char *store;
  char *today;
  char *why;
  int passphrase_fd;
  int recovery_fd;
  int organisation_fd;
  gboolean goes_back;
  gboolean json;
  char **arguments;
} shared = { .passphrase_fd = -1, .recovery_fd = -1, .organisation_fd = -1 };

static const GOptionEntry shared_entries[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, &shared.store,
    N_ ("Folder of the store, or of several; otherwise that of the program"), N_ ("FOLDER") },
  { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &shared.passphrase_fd,
    N_ ("Read the passphrase from this file descriptor"), N_ ("NUMBER") },
  { "recovery-fd", 0, 0, G_OPTION_ARG_INT, &shared.recovery_fd,
    N_ ("Open with the recovery code, read from this file descriptor"), N_ ("NUMBER") },
  { "organisation-fd", 0, 0, G_OPTION_ARG_INT, &shared.organisation_fd,
    N_ ("Open with the secret key of the organisation, read from this file descriptor"),
    N_ ("NUMBER") },
  { "version-before", 0, 0, G_OPTION_ARG_NONE, &shared.goes_back,
    N_ ("If the team's file is damaged, open the version before its last change"), NULL },
  { "today", 0, 0, G_OPTION_ARG_FILENAME, &shared.today,
    N_ ("Count from this day instead of today"), N_ ("DAY") },
  { "for", 0, 0, G_OPTION_ARG_STRING, &shared.why,
    N_ ("What a file is for that is not sealed, as the use log keeps it: hers, consent, authority, "
        "team, own-work, or a few words of your own"),
    N_ ("REASON") },
  { "json", 0, 0, G_OPTION_ARG_NONE, &shared.json, N_ ("Print JSON for another program"), NULL },
  { NULL }
};

static const GOptionEntry words_entry[] = { { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
                                              &shared.arguments, NULL, NULL },
                                            { NULL } };

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-15s %s", commands[i]->name, _ (commands[i]->summary));
  return g_string_free (text, FALSE);
}

static const char *
get_general_help (void)
{
  return _ ("“overgang-tool COMMAND --help” tells more about a command.\n"
            "\n"
            "The passphrase is asked for on the terminal or read from a file descriptor; it is\n"
            "never a word of the command line, which other users of the computer can read. So can\n"
            "they the rest of it while the command runs: where that matters, give names and notes\n"
            "on the standard input (see import and add-star).\n"
            "\n"
            "A day is written as 2026-11-21, as your language writes it, or counted from today:\n"
            "today, today-3w, today+1m-2d (y, m, w and d).\n"
            "\n"
            "The language is that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG.\n"
            "\n"
            "Ends with:\n"
            "  0  done\n"
            "  1  refused: what was given cannot be kept; nothing has changed\n"
            "  2  the command line is not understood\n"
            "  3  passphrase, recovery code or keychain do not open the store\n"
            "  4  a file is damaged, foreign, put back from before, or too new\n"
            "  5  no store, store in use, disk full, or the disk cannot be read or written\n"
            "  6  given up with Ctrl+C; nothing has changed\n");
}

static int
print_general_help (void)
{
  g_autofree char *list = describe_commands ();

  cti_tool_print_line ("%s\n  overgang-tool %s\n\n%s\n\n%s\n\n%s", _ ("Usage:"),
                       _ ("COMMAND [OPTION…] [WORD…]"),
                       _ ("Keeps courses and stars of citizens, sealed on disk, without a window."),
                       list, get_general_help ());
  return CTI_TOOL_OK;
}

/* Not a command: it needs no store, and the manual page does not name itself. */
static int
print_manual (void)
{
  const CtiToolManual manual = {
    .commands = commands,
    .n_commands = G_N_ELEMENTS (commands),
    .shared = shared_entries,
    .summary = _ ("Keeps courses and stars of citizens, sealed on disk, without a window."),
    .general = get_general_help (),
  };
  g_autofree char *page = cti_tool_make_manual (&manual);

  cti_tool_print (page);
  return CTI_TOOL_OK;
}

static const CtiToolCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/* GOption shows a group before the main options, so what is the command's own makes a group. */
static void
add_own_options (GOptionContext *context, const CtiToolCommand *command)
{
  const char *title = _ ("Options of this command:");
  GOptionGroup *group = g_option_group_new (command->name, title, title, NULL, NULL);

  g_option_group_add_entries (group, command->entries);
  g_option_group_set_translation_domain (group, "overgang");
  g_option_context_add_group (context, group);
}

static GOptionContext *
make_context (const CtiToolCommand *command)
{
  GOptionContext *context =
      g_option_context_new (command->arguments ? _ (command->arguments) : NULL);

  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  if (command->entries != NULL)
    add_own_options (context, command);
  g_option_context_add_main_entries (context, shared_entries, "overgang");
  g_option_context_add_main_entries (context, words_entry, "overgang");
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

static gboolean
asks_for_help (int argc, char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
      return TRUE;
  return FALSE;
}

static gboolean
parse (const CtiToolCommand *command,
       GOptionContext *context,
       int argc,
       char **argv,
       GError **error)
{
  g_autoptr (GError) cause = NULL;
  int words;

  if (!cti_tool_check_words (argv, error))
    return FALSE;
  if (!g_option_context_parse (context, &argc, &argv, &cause))
    {
      cti_tool_set_usage (error, cause->message);
      return FALSE;
    }
  words = shared.arguments ? (int) g_strv_length (shared.arguments) : 0;
  if (words >= command->min_arguments &&
      (command->max_arguments < 0 || words <= command->max_arguments))
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
               _ ("These are not the words that “%s” needs. “overgang-tool %s --help” names them."),
               command->name, command->name);
  return FALSE;
}

static gboolean
fill_tool (CtiTool *tool, GError **error)
{
  g_autoptr (CtiClock) clock = cti_clock_new ();
  CtiDate today = CTI_DATE_NONE;

  *tool = (CtiTool){ .passphrase_fd = shared.passphrase_fd,
                     .recovery_fd = shared.recovery_fd,
                     .organisation_fd = shared.organisation_fd,
                     .goes_back = shared.goes_back,
                     .why = shared.why,
                     .json = shared.json };
  if (shared.json)
    cti_tool_print_for_program ();
  cti_crypto_init ();
  if (!cti_sandbox_enter ())
    {
      g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_MACHINE,
                           _ ("This computer does not let the program close itself off from the "
                              "network, so nothing has been opened."));
      return FALSE;
    }
  if (shared.today != NULL &&
      !cti_tool_parse_day (shared.today, cti_clock_get_today (clock), CTI_DAY_NEAREST, &today))
    {
      cti_tool_set_usage (error, _ ("The day of --today is not one of the calendar."));
      return FALSE;
    }
  tool->place = shared.store ? g_strdup (shared.store) : cti_store_get_home ();
  tool->clock = today != CTI_DATE_NONE ? cti_clock_new_fixed (today) : g_steal_pointer (&clock);
  return TRUE;
}

static gboolean
run (const CtiToolCommand *command, GOptionContext *context, int argc, char **argv, GError **error)
{
  char *no_words[] = { NULL };
  CtiTool tool = { 0 };
  gboolean done;

  done = parse (command, context, argc, argv, error) && fill_tool (&tool, error) &&
         command->run (&tool, shared.arguments ? shared.arguments : no_words, error);
  cti_tool_close (&tool);
  g_clear_object (&tool.clock);
  g_free (tool.place);
  return done && cti_tool_flush (error);
}

static int
run_command (const CtiToolCommand *command, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = make_context (command);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("overgang-tool ", command->name, NULL);
  g_autofree char *help = NULL;

  if (asks_for_help (argc, argv))
    {
      g_set_prgname (name);
      help = g_option_context_get_help (context, FALSE, NULL);
      cti_tool_print (help);
      return CTI_TOOL_OK;
    }
  return run (command, context, argc, argv, &error) ? CTI_TOOL_OK : cti_tool_say_error (error);
}

int
main (int argc, char **argv)
{
  const CtiToolCommand *command;
  g_autofree char *sentence = NULL;

  cti_sandbox_prepare ();
  cti_words_init (g_getenv ("CTI_LOCALE_DIR") ? g_getenv ("CTI_LOCALE_DIR") : CTI_LOCALE_DIR);
  cti_anchor_file_keep_in (g_get_user_state_dir ());
  g_set_prgname ("overgang-tool");
  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
      g_str_equal (argv[1], "help"))
    return print_general_help () + (argc < 2 ? CTI_TOOL_USAGE : CTI_TOOL_OK);
  if (g_str_equal (argv[1], "--version"))
    {
      cti_tool_print_line ("overgang-tool %s", CTI_VERSION);
      return CTI_TOOL_OK;
    }
  if (g_str_equal (argv[1], "--manual"))
    return print_manual ();
  command = find_command (argv[1]);
  if (command != NULL)
    return run_command (command, argc - 1, argv + 1);
  sentence =
      g_strdup_printf (_ ("There is no command “%s”: “overgang-tool --help” names all of them."),
                       argv[1]);
  cti_tool_warn (sentence);
  return CTI_TOOL_USAGE;
}
