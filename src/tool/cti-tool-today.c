#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-reminder.h"
#include "cti-tool-fields.h"
#include "cti-tool-output.h"
#include "cti-words-reminder.h"

#define COLUMNS        4
#define FORMAT_VERSION 1
#define AHEAD_MAX      366

static struct
{
  int ahead;
} options;

static const GOptionEntry entries[] = { { "ahead", 0, 0, G_OPTION_ARG_INT, &options.ahead,
                                          N_ ("Look so many days ahead as well"), N_ ("NUMBER") },
                                        { NULL } };

static GPtrArray *
get_cards (CtiTool *tool)
{
  g_autoptr (GPtrArray) found = cti_card_index_get_entries (cti_store_get_cards (tool->store));
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    if (((CtiCardEntry *) g_ptr_array_index (found, i))->card != NULL)
      g_ptr_array_add (cards, ((CtiCardEntry *) g_ptr_array_index (found, i))->card);
  return cards;
}

static void
print_table (GPtrArray *rows)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < rows->len; i++)
    {
      const CtiReminder *row = g_ptr_array_index (rows, i);
      g_autofree char *sentence = cti_words_reminder (row);
      g_autofree char *number =
          row->rule == CTI_RULE_TASK ? cti_tool_short_id (row->item) : g_strdup ("");

      cti_tool_table_add (table, row->card ? row->card->code : _ ("Team"));
      cti_tool_table_add (table, row->card ? row->card->name : "");
      cti_tool_table_add (table, sentence);
      cti_tool_table_add (table, number);
    }
  if (rows->len == 0)
    cti_tool_print_line ("%s", _ ("Nothing is due."));
  cti_tool_table_print (table);
}

static void
write_row (CtiJsonWriter *writer, const CtiReminder *row)
{
  g_autofree char *day = cti_date_to_iso (row->day);

  cti_json_writer_begin_object (writer);
  cti_json_writer_add_text (writer, "rule", cti_enum_to_nick (cti_rule_values, (int) row->rule));
  cti_json_writer_add_text (writer, "due", cti_enum_to_nick (cti_due_values, (int) row->due));
  cti_json_writer_add_text (writer, "case", row->card ? row->card->record.id : NULL);
  cti_json_writer_add_text (writer, "code", row->card ? row->card->code : NULL);
  cti_json_writer_add_text (writer, "day", day);
  cti_json_writer_add_int (writer, "days_late", row->late);
  cti_json_writer_add_text (writer, "item", row->item ? row->item->id : NULL);
  cti_json_writer_add_text (writer, "title",
                            row->rule == CTI_RULE_TASK ? ((const CtiTask *) row->item)->title
                                                       : NULL);
  cti_json_writer_add_text (writer, "page", row->spot);
  cti_json_writer_end_object (writer);
}

static void
print_json (GPtrArray *rows, const CtiCaseload *caseload)
{
  g_autoptr (CtiJsonWriter) writer = cti_json_writer_new ("overgang-today", FORMAT_VERSION);
  g_autofree char *text = NULL;

  cti_json_writer_add_int (writer, "open_courses", caseload->courses);
  cti_json_writer_add_int (writer, "most_courses", caseload->limit);
  cti_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < rows->len; i++)
    write_row (writer, g_ptr_array_index (rows, i));
  cti_json_writer_end_list (writer);
  text = cti_json_writer_finish (writer);
  cti_tool_print (text);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) cards = NULL, tasks = NULL, rows = NULL;
  g_autofree char *sentence = NULL;
  CtiDate today = cti_tool_get_today (tool);
  const CtiTeam *team;
  CtiCaseload caseload;

  if (options.ahead < 0 || options.ahead > AHEAD_MAX)
    {
      cti_tool_set_usage (error, _ ("“--ahead” is a number of days from 0 to 366."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error))
    return FALSE;
  cards = get_cards (tool);
  tasks = cti_store_get_team_records (tool->store, &cti_task_type);
  team = cti_store_get_team (tool->store);
  rows = cti_reminders_find (cards, tasks, team, today, options.ahead);
  cti_caseload_count (cards, team, cti_store_get_worker (tool->store), today, &caseload);
  if (tool->json)
    {
      print_json (rows, &caseload);
      return TRUE;
    }
  print_table (rows);
  sentence = cti_words_caseload (&caseload);
  cti_tool_print_line ("\n%s", sentence);
  return TRUE;
}

const CtiToolCommand cti_tool_today = {
  .name = "today",
  .summary = N_ ("Show what is due today, of all citizens."),
  .description =
      N_ ("The most pressing comes first. A task has a number behind it, for do-task and\n"
          "snooze-task.\n"
          "\n"
          "  overgang-tool today --ahead 7"),
  .entries = entries,
  .run = run,
};
