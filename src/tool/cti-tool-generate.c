#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-tool-output.h"
#include "cti-tool-progress.h"
#include "cti-tool.h"
#include "cti-use-generate.h"

#define COUNT_MAX 100000

static struct
{
  int seed;
  gboolean cards;
} options = { .seed = 1 };

static const GOptionEntry entries[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &options.seed,
    N_ ("What all of it hangs on: the same number makes the same citizens; otherwise 1"),
    N_ ("NUMBER") },
  { "cards", 0, 0, G_OPTION_ARG_NONE, &options.cards,
    N_ ("Only what lists and reports need of each: no notes, no plan, no network"), NULL },
  { NULL }
};

static gboolean
check_empty (CtiTool *tool, GError **error)
{
  g_autoptr (GPtrArray) there = cti_card_index_get_entries (cti_store_get_cards (tool->store));

  if (there->len == 0)
    return TRUE;
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                       _ ("The store has citizens. Made-up ones are not mixed with them: make a "
                          "store of its own with “create”."));
  return FALSE;
}

static void
tell (CtiTool *tool, guint count)
{
  g_autoptr (CtiJsonWriter) json = NULL;
  g_autofree char *text = NULL;

  if (!tool->json)
    {
      cti_tool_print_line (ngettext ("%u made-up citizen is there.",
                                     "%u made-up citizens are there.", count),
                           count);
      return;
    }
  json = cti_json_writer_new ("overgang-generate", 1);
  cti_json_writer_add_int (json, "made", (int) count);
  cti_json_writer_add_int (json, "seed", options.seed);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  guint64 count = 0;
  gboolean done;

  if (!g_ascii_string_to_unsigned (arguments[0], 10, 1, COUNT_MAX, &count, NULL))
    {
      cti_tool_set_usage (error, _ ("How many is a number from 1 to 100000."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error) || !check_empty (tool, error))
    return FALSE;
  cti_tool_progress_begin ();
  done = cti_use_generate (tool->store, (guint) count, (guint32) options.seed,
                           options.cards ? CTI_MADE_BRIEF : CTI_MADE_FULL, cti_tool_progress_tell,
                           NULL, error);
  cti_tool_progress_end ();
  if (done)
    tell (tool, (guint) count);
  return done;
}

const CtiToolCommand cti_tool_generate = {
  .name = "generate",
  .arguments = N_ ("HOW-MANY"),
  .summary = N_ ("Fill an empty store with made-up citizens, to measure or to try things out."),
  .description = N_ (
      "Each has a course of up to a year: seven stars, seven WHO-5, twelve answers on frequency,\n"
      "sixty contacts with a note of 600 characters, a plan and a network. Names and notes are\n"
      "syllables without meaning. The days are counted from today, or from --today.\n"
      "\n"
      "  overgang-tool generate 150 --seed 7"),
  .entries = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
