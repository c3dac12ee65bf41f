#include <glib/gi18n.h>
#include <string.h>

#include "cti-json-writer.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-erase.h"
#include "cti-words.h"

static struct
{
  char *confirm;
  char *why;
  gboolean over;
} options;

static const GOptionEntry entries[] = {
  { "confirm", 0, 0, G_OPTION_ARG_STRING, &options.confirm,
    N_ ("The code once more; without it nothing is erased, and it is said what would be"),
    N_ ("CODE") },
  { "why", 0, 0, G_OPTION_ARG_STRING, &options.why,
    N_ ("Why, for the use log: no name, nothing out of the case"), N_ ("TEXT") },
  { "over", 0, 0, G_OPTION_ARG_NONE, &options.over,
    N_ ("List the cases that have ended, and until when each is kept; erases nothing"), NULL },
  { NULL }
};

/* --- What would be erased --------------------------------------------------------------------- */

static guint
count_of (GPtrArray *records, const CtiRecordType *type)
{
  guint count = 0;

  for (guint i = 0; i < records->len; i++)
    count += CTI_RECORD (g_ptr_array_index (records, i))->type == type;
  return count;
}

/* One in the trash is found by its code too, where no other has that. */
static char *
find_case (CtiTool *tool, const char *code, GError **error)
{
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (cti_store_get_cards (tool->store));
  g_autoptr (GError) cause = NULL;
  char *id = cti_tool_find_case (tool, code, &cause);
  const char *found = NULL;
  guint n_found = 0;

  for (guint i = 0; id == NULL && i < trashed->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (trashed, i);

      if (entry->card == NULL || g_ascii_strcasecmp (entry->card->code, code) != 0)
        continue;
      found = entry->id;
      n_found++;
    }
  if (n_found == 1)
    return g_strdup (found);
  if (id == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return id;
}

static gboolean
print_trial (CtiTool *tool, const char *id, const char *code, GError **error)
{
  gboolean is_read = cti_use_begin (tool->store, CTI_USE_OPEN_CASE, id, NULL, error);
  g_autoptr (GPtrArray) records = is_read ? cti_store_read_all (tool->store, id, error) : NULL;
  g_autoptr (CtiToolTable) table = cti_tool_table_new (2);

  if (records == NULL)
    return FALSE;
  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    {
      guint count = count_of (records, *type);
      g_autofree char *number = g_strdup_printf ("%u", count);

      if (count == 0)
        continue;
      cti_tool_table_add (table, cti_words_field ((*type)->name, NULL));
      cti_tool_table_add (table, number);
    }
  cti_tool_table_print (table);
  cti_tool_print_line (_ ("Nothing has been erased. To erase all of it for good, add --confirm %s. "
                          "Backups outside the store keep it until their time is over. Reports go "
                          "on counting that a course began, and how it ended, without knowing "
                          "whose."),
                       code);
  return TRUE;
}

/* --- The list --------------------------------------------------------------------------------- */

static void
print_json (GPtrArray *ended)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-keeping", 1);
  g_autofree char *text = NULL;

  cti_json_writer_begin_list (json, "cases");
  for (guint i = 0; i < ended->len; i++)
    {
      const CtiKeeping *keeping = g_ptr_array_index (ended, i);
      g_autofree char *closed =
          keeping->closed_on != CTI_DATE_NONE ? cti_date_to_iso (keeping->closed_on) : NULL;
      g_autofree char *until =
          keeping->until != CTI_DATE_NONE ? cti_date_to_iso (keeping->until) : NULL;

      cti_json_writer_begin_object (json);
      cti_json_writer_add_text (json, "code", keeping->code);
      cti_json_writer_add_text (json, "closed", closed);
      cti_json_writer_add_text (json, "until", until);
      cti_json_writer_add_flag (json, "over", keeping->is_over);
      cti_json_writer_add_flag (json, "trash", !cti_moment_is_never (keeping->trashed));
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static const char *
describe (const CtiKeeping *keeping)
{
  if (!cti_moment_is_never (keeping->trashed))
    return C_ ("keeping", "in the trash");
  return keeping->is_over ? C_ ("keeping", "the time is over") : NULL;
}

static void
print_table (GPtrArray *ended)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (4);

  for (guint i = 0; i < ended->len; i++)
    {
      const CtiKeeping *keeping = g_ptr_array_index (ended, i);
      gboolean is_trashed = !cti_moment_is_never (keeping->trashed);
      g_autofree char *closed =
          keeping->closed_on != CTI_DATE_NONE ? cti_words_date (keeping->closed_on) : NULL;
      g_autofree char *until =
          keeping->until != CTI_DATE_NONE ? cti_words_date (keeping->until) : NULL;

      cti_tool_table_add (table, keeping->code);
      cti_tool_table_add (table, closed);
      cti_tool_table_add (table, until != NULL || is_trashed ? until : C_ ("keeping", "no rule"));
      cti_tool_table_add (table, describe (keeping));
    }
  cti_tool_table_print (table);
}

static gboolean
list (CtiTool *tool, GError **error)
{
  g_autoptr (GPtrArray) ended = cti_use_read_keeping (tool->store, error);

  if (ended == NULL)
    return FALSE;
  if (tool->json)
    print_json (ended);
  else
    print_table (ended);
  if (!tool->json && cti_store_get_team (tool->store)->keep_months == 0)
    cti_tool_print_line (_ ("The team has no rule for how long a case is kept: it is set under "
                            "“Team” in the window."));
  return TRUE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id = NULL;

  if (arguments[0] == NULL && !options.over)
    {
      cti_tool_set_usage (error, _ ("Say which case: its code, or --over for the list."));
      return FALSE;
    }
  if (!cti_tool_open (tool, error))
    return FALSE;
  if (arguments[0] == NULL)
    return list (tool, error);
  id = find_case (tool, arguments[0], error);
  if (id == NULL)
    return FALSE;
  if (options.confirm == NULL)
    return print_trial (tool, id, arguments[0], error);
  if (strcmp (options.confirm, arguments[0]) != 0)
    {
      cti_tool_set_usage (error, _ ("The two codes are not the same. Nothing has been erased."));
      return FALSE;
    }
  if (!cti_use_erase_case (tool->store, id, options.why, error))
    return FALSE;
  cti_tool_print_line (_ ("The case has been erased from this store for good."));
  return TRUE;
}

const CtiToolCommand cti_tool_erase = {
  .name = "erase",
  .arguments = N_ ("[CODE]"),
  .entries = entries,
  .summary = N_ ("Erase a case for good, or list whose time is over."),
  .description = N_ ("Nothing is ever erased by itself. The use log keeps that it was done, and "
                     "backups made before do not bring the case back."),
  .max_arguments = 1,
  .run = run,
};
