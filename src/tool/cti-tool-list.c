#include <glib/gi18n.h>

#include "cti-fold.h"
#include "cti-json.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-words.h"

#define COLUMNS 4

static struct
{
  gboolean identity;
} options;

static const GOptionEntry entries[] = {
  { "identity", 0, 0, G_OPTION_ARG_NONE, &options.identity,
    N_ ("With --json: with the names, which are left out otherwise"), NULL },
  { NULL }
};

static int
compare (gconstpointer a, gconstpointer b)
{
  const CtiCardEntry *one = *(CtiCardEntry *const *) a;
  const CtiCardEntry *other = *(CtiCardEntry *const *) b;
  int order = (one->card == NULL) - (other->card == NULL);

  if (order == 0 && one->card != NULL)
    order = cti_collate (one->card->name, other->card->name);
  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

static char *
get_due (const CtiCard *card, int months, CtiDate today)
{
  CtiDate next = CTI_DATE_NONE;
  CtiDue due = cti_card_get_next_reading (card, months, today, &next);

  return cti_words_due_sentence (due, next, today);
}

static void
add_row (CtiToolTable *table, const CtiCardEntry *entry, int months, CtiDate today)
{
  const CtiCard *card = entry->card;
  CtiPhasePlan plan;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;

  if (card != NULL)
    {
      cti_card_get_plan (card, &plan);
      day = cti_words_phase_day (&plan, today);
      due = get_due (card, months, today);
    }
  cti_tool_table_add (table, card ? card->code : entry->id);
  cti_tool_table_add (table, card ? card->name : NULL);
  cti_tool_table_add (table, day);
  if (entry->state == CTI_CARD_GOOD)
    cti_tool_table_add (table, due);
  else
    cti_tool_table_add (table, cti_words_trouble_title (entry->state == CTI_CARD_PUT_BACK
                                                            ? CTI_TROUBLE_CASE_PUT_BACK
                                                            : CTI_TROUBLE_CASE_DAMAGED));
}

static void
print_table (CtiTool *tool, GPtrArray *found)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < found->len; i++)
    add_row (table, g_ptr_array_index (found, i), cti_store_get_team (tool->store)->star_interval,
             cti_tool_get_today (tool));
  if (found->len == 0)
    cti_tool_print_line ("%s", _ ("No citizens yet: add one with “overgang-tool add-citizen”."));
  cti_tool_table_print (table);
}

static void
print_json (CtiTool *tool, GPtrArray *found)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (found, i);

      if (entry->card != NULL)
        g_ptr_array_add (cards, entry->card);
    }
  text = cti_json_cards (cards, cti_store_get_team (tool->store)->star_interval,
                         cti_tool_get_today (tool),
                         options.identity ? CTI_JSON_IDENTITY : CTI_JSON_NONE);
  cti_tool_print (text);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  found = cti_card_index_get_entries (cti_store_get_cards (tool->store));
  g_ptr_array_sort (found, compare);
  if (tool->json)
    print_json (tool, found);
  else
    print_table (tool, found);
  return TRUE;
}

const CtiToolCommand cti_tool_list = {
  .name = "list",
  .summary = N_ ("List the citizens: phase, day, next star."),
  .entries = entries,
  .run = run,
};
