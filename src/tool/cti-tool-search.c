#include <glib/gi18n.h>

#include "cti-hit.h"
#include "cti-json-writer.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-search.h"
#include "cti-words.h"

#define FORMAT  "overgang-search"
#define VERSION 1
#define COLUMNS 4

static int
compare (gconstpointer a, gconstpointer b)
{
  const CtiHit *one = *(CtiHit *const *) a;
  const CtiHit *other = *(CtiHit *const *) b;

  if (one->day != other->day)
    return one->day > other->day ? -1 : 1;
  return g_strcmp0 (one->record, other->record);
}

static GPtrArray *
find_all (CtiStoreReader *reader, CtiQuery *query)
{
  GPtrArray *cases = cti_store_reader_get_cases (reader);
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_hit_free);
  guint unreadable = 0;

  if (!cti_hits_find (reader, NULL, query, hits, NULL))
    unreadable++;
  for (guint i = 0; i < cases->len; i++)
    if (!cti_hits_find (reader, g_ptr_array_index (cases, i), query, hits, NULL))
      unreadable++;
  if (unreadable > 0)
    {
      g_autofree char *sentence = cti_words_unsearched (unreadable);

      cti_tool_warn (sentence);
    }
  g_ptr_array_sort (hits, compare);
  return hits;
}

static void
print_table (CtiTool *tool, GPtrArray *hits)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < hits->len; i++)
    {
      const CtiHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *day = cti_words_date (hit->day);

      cti_tool_table_add (table, day);
      cti_tool_table_add (table, hit->case_id ? cti_tool_get_code (tool, hit->case_id) : NULL);
      cti_tool_table_add (table, cti_words_record (hit->type->name));
      cti_tool_table_add (table, hit->excerpt);
    }
  if (hits->len == 0)
    cti_tool_print_line ("%s", _ ("Nothing was found."));
  cti_tool_table_print (table);
}

static void
print_json (CtiTool *tool, GPtrArray *hits)
{
  g_autoptr (CtiJsonWriter) writer = cti_json_writer_new (FORMAT, VERSION);
  g_autofree char *text = NULL;

  cti_json_writer_begin_list (writer, "hits");
  for (guint i = 0; i < hits->len; i++)
    {
      const CtiHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *day = cti_date_to_iso (hit->day);

      cti_json_writer_begin_object (writer);
      if (hit->case_id != NULL)
        cti_json_writer_add_text (writer, "code", cti_tool_get_code (tool, hit->case_id));
      cti_json_writer_add_text (writer, "record", hit->type->name);
      cti_json_writer_add_text (writer, "id", hit->record);
      cti_json_writer_add_text (writer, "field", hit->field->name);
      cti_json_writer_add_text (writer, "day", day);
      cti_json_writer_add_text (writer, "excerpt", hit->excerpt);
      cti_json_writer_end_object (writer);
    }
  cti_json_writer_end_list (writer);
  text = cti_json_writer_finish (writer);
  cti_tool_print (text);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *words = g_strjoinv (" ", arguments);
  g_autoptr (CtiQuery) query = cti_query_new (words);
  g_autoptr (CtiStoreReader) reader = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  reader = cti_use_search (tool->store, error);
  if (reader == NULL)
    return FALSE;
  hits = find_all (reader, query);
  if (tool->json)
    print_json (tool, hits);
  else
    print_table (tool, hits);
  return TRUE;
}

const CtiToolCommand cti_tool_search = {
  .name = "search",
  .arguments = N_ ("WORD…"),
  .summary = N_ ("Search the text of all cases."),
  .description =
      N_ ("Finds every record in which all of the words stand, newest first; a phrase is "
          "put in quotation marks. å is found as aa and a, ø as oe and o, æ as ae."),
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run,
};
