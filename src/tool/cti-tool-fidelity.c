/* How the method is kept, without a display: of the caseload, or of one course. */

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cti-fidelity-file.h"
#include "cti-json-writer.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-supervision.h"
#include "cti-use.h"
#include "cti-words-supervision.h"

#define COLUMNS        3
#define FORMAT_VERSION 1
/* Sessions and reviews are looked at for so many months where nothing else is said. */
#define PERIOD_MONTHS 6

typedef struct
{
  CtiSupervisionBook *book; /* (owned) */
  CtiFidelityForm *form;    /* (owned) */
  CtiFidelityBasis basis;
  const CtiCard *card; /* (unowned) (nullable) */
} Judging;

static void
judging_clear (Judging *self)
{
  g_clear_pointer (&self->book, cti_supervision_book_free);
  g_clear_pointer (&self->form, cti_fidelity_form_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Judging, judging_clear)

static gboolean
judging_begin (Judging *self, CtiTool *tool, GError **error)
{
  CtiDate today = cti_tool_get_today (tool);

  self->book = cti_use_read_supervision (tool->store, error);
  if (self->book == NULL)
    return FALSE;
  self->form = cti_fidelity_form_of_team (cti_store_get_team (tool->store));
  self->basis = (CtiFidelityBasis){ .form = self->form,
                                    .team = cti_store_get_team (tool->store),
                                    .worker = cti_store_get_worker (tool->store),
                                    .cards = self->book->cards,
                                    .sessions = self->book->sessions,
                                    .reviews = self->book->reviews,
                                    .first = cti_date_add_months (today, -PERIOD_MONTHS),
                                    .last = today,
                                    .today = today };
  return TRUE;
}

static GArray *
judge (const Judging *self)
{
  return self->card != NULL ? cti_fidelity_of_course (&self->basis, self->card)
                            : cti_fidelity_of_caseload (&self->basis);
}

static void
print_table (GArray *hints)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < hints->len; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);
      g_autofree char *level =
          hint->level > 0
              ? g_strdup_printf ("%d %s", hint->level, cti_words_fidelity_level (hint->level))
              : g_strdup ("-");
      g_autofree char *evidence = cti_words_fidelity_evidence (hint);

      cti_tool_table_add (table, cti_words_fidelity_item (hint->item));
      cti_tool_table_add (table, level);
      cti_tool_table_add (table, evidence);
    }
  cti_tool_table_print (table);
}

static void
print_json (GArray *hints)
{
  g_autoptr (CtiJsonWriter) writer = cti_json_writer_new ("overgang-fidelity", FORMAT_VERSION);
  g_autofree char *text = NULL;

  cti_json_writer_begin_list (writer, "items");
  for (guint i = 0; i < hints->len; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);

      cti_json_writer_begin_object (writer);
      cti_json_writer_add_text (writer, "item", hint->item->key);
      cti_json_writer_add_int (writer, "level", hint->level);
      cti_json_writer_add_int (writer, "value", hint->value);
      cti_json_writer_add_int (writer, "courses", hint->courses);
      cti_json_writer_add_int (writer, "good", hint->good);
      cti_json_writer_end_object (writer);
    }
  cti_json_writer_end_list (writer);
  text = cti_json_writer_finish (writer);
  cti_tool_print (text);
}

/* Twice, an item would count twice. */
static gboolean
is_marked (GPtrArray *marks, const char *key)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_str_equal (((const CtiFidelityMark *) g_ptr_array_index (marks, i))->item, key))
      return TRUE;
  return FALSE;
}

static gboolean
take_mark (const CtiFidelityForm *form,
           const char *word,
           const char *review,
           GPtrArray *marks,
           GError **error)
{
  const char *sign = strchr (word, '=');
  g_autofree char *key = sign != NULL ? g_strndup (word, (gsize) (sign - word)) : NULL;
  gint64 level = 0;
  CtiFidelityMark *mark;

  if (key == NULL || cti_fidelity_form_find (form, key) == NULL || is_marked (marks, key) ||
      !g_ascii_string_to_signed (sign + 1, 10, 1, CTI_FIDELITY_LEVELS, &level, NULL))
    {
      cti_tool_set_usage (error, _ ("A mark is ITEM=LEVEL, with a level of 1 to 5; “fidelity "
                                    "--json” tells the items."));
      return FALSE;
    }
  mark = cti_record_new (&cti_fidelity_mark_type);
  cti_set_text (&mark->review, review);
  cti_set_text (&mark->item, key);
  mark->level = (int) level;
  g_ptr_array_add (marks, mark);
  return TRUE;
}

static void
put_hints (GPtrArray *marks, GArray *hints)
{
  for (guint i = 0; i < marks->len; i++)
    for (guint k = 0; k < hints->len; k++)
      {
        CtiFidelityMark *mark = g_ptr_array_index (marks, i);
        const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, k);

        if (g_strcmp0 (hint->item->key, mark->item) == 0)
          mark->hint = hint->level;
      }
}

static gboolean
keep_review (CtiTool *tool, const Judging *judging, GArray *hints, char **words, GError **error)
{
  g_autoptr (CtiFidelityReview) review = cti_record_new (&cti_fidelity_review_type);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autofree char *sentence = NULL;
  CtiFidelityTotal total;

  review->date = judging->basis.today;
  review->first = judging->basis.first;
  review->last = judging->basis.last;
  cti_set_text (&review->case_id, judging->card != NULL ? judging->card->record.id : NULL);
  cti_set_text (&review->reviewer, cti_store_get_worker (tool->store)->name);
  for (char **word = words; *word != NULL; word++)
    if (!take_mark (judging->form, *word, review->record.id, marks, error))
      return FALSE;
  put_hints (marks, hints);
  if (!cti_use_review_method (tool->store, review, marks, error))
    return FALSE;
  cti_fidelity_total (marks, review->record.id, &total);
  sentence = cti_words_fidelity_total (&total);
  cti_tool_print_line ("%s", sentence);
  return TRUE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_auto (Judging) judging = { 0 };
  g_autoptr (GArray) hints = NULL;
  g_autofree char *case_id = NULL;
  char **words = arguments;

  if (!cti_tool_open (tool, error) || !judging_begin (&judging, tool, error))
    return FALSE;
  if (words[0] != NULL && strchr (words[0], '=') == NULL)
    {
      case_id = cti_tool_find_case (tool, *words++, error);
      if (case_id == NULL)
        return FALSE;
      judging.card = cti_supervision_book_find_card (judging.book, case_id);
    }
  hints = judge (&judging);
  if (words[0] != NULL)
    return keep_review (tool, &judging, hints, words, error);
  if (tool->json)
    print_json (hints);
  else
    print_table (hints);
  return TRUE;
}

const CtiToolCommand cti_tool_fidelity = {
  .name = "fidelity",
  .arguments = N_ ("[CODE] [ITEM=LEVEL…]"),
  .summary = N_ ("Show how the method is kept, of one course or of the caseload; keep a review."),
  .description =
      N_ ("Without marks it shows the level the data suggest for each item, and what was counted.\n"
          "With marks it keeps a review of today. The items are not an official scale.\n"
          "\n"
          "  overgang-tool fidelity D4P7 community=3 helpers=4"),
  .min_arguments = 0,
  .max_arguments = -1,
  .run = run,
};
