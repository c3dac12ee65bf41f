/* What "show" tells of every day: time given in each phase, contacts to come, the latest WHO-5,
 * open tasks and notes with the numbers other commands name them by. A part that has nothing is not
 * there. */

#include "cti-tool-show-everyday.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-tool-fields.h"
#include "cti-tool-output.h"
#include "cti-words-course.h"
#include "cti-words-dates.h"
#include "cti-words-value.h"

#define TIME_COLUMNS 4
#define LIST_COLUMNS 3

static void
add_time (CtiToolTable *table, const char *phase, const CtiContactSum *sum)
{
  g_autofree char *contacts =
      g_strdup_printf (ngettext ("%d contact", "%d contacts", (gulong) sum->contacts),
                       sum->contacts);
  g_autofree char *direct = cti_words_minutes (sum->direct);
  g_autofree char *other = cti_words_minutes (sum->other + sum->indirect + sum->travel);
  /* Translators: a duration: time spent together with the citizen. */
  g_autofree char *with = g_strdup_printf (_ ("%s with the citizen"), direct);
  /* Translators: a duration: all other time spent. */
  g_autofree char *rest = g_strdup_printf (_ ("%s besides"), other);

  cti_tool_table_add (table, phase);
  cti_tool_table_add (table, contacts);
  cti_tool_table_add (table, with);
  cti_tool_table_add (table, rest);
}

static void
show_time (const CtiCase *model)
{
  GPtrArray *contacts = cti_case_get_records (model, &cti_contact_type);
  g_autoptr (CtiToolTable) table = cti_tool_table_new (TIME_COLUMNS);
  CtiContactSum sum;
  CtiPhasePlan plan;

  if (contacts->len == 0)
    return;
  cti_case_get_plan (model, &plan);
  cti_tool_print ("\n");
  cti_contact_sum (contacts, CTI_DATE_NONE, cti_phase_plan_get_contact_end (&plan), &sum);
  add_time (table, cti_words_phase (CTI_PHASE_CONTACT), &sum);
  for (int i = 0; i < CTI_PHASE_COUNT && cti_phase_plan_has_phases (&plan); i++)
    {
      gboolean last = i == CTI_PHASE_COUNT - 1;

      cti_contact_sum (contacts, plan.start[i], last ? CTI_DATE_NONE : plan.end[i], &sum);
      if (sum.contacts > 0)
        add_time (table, cti_words_phase (CTI_PHASE_1 + i), &sum);
    }
  cti_tool_table_print (table);
}

static void
show_wellbeing (const CtiCase *model)
{
  g_autoptr (GPtrArray) all = cti_case_get_wellbeing (model);
  const CtiWellbeing *last = NULL;
  int score = CTI_WELLBEING_NO_SCORE;
  g_autofree char *day = NULL;

  for (guint i = all->len; i > 0 && score < 0; i--)
    {
      last = g_ptr_array_index (all, i - 1);
      score = cti_wellbeing_get_score (last);
    }
  if (score < 0)
    return;
  day = cti_words_date (last->date);
  /* Translators: a day, a score, what it means. */
  cti_tool_print_line (_ ("\nWHO-5 of %s: %d, %s."), day, score,
                       cti_words_enum (cti_wellbeing_band_values,
                                       (int) cti_wellbeing_get_band (score)));
}

static void
add_line (CtiToolTable *table, CtiDate date, const char *words, const char *number)
{
  g_autofree char *day = date != CTI_DATE_NONE ? cti_words_date (date) : g_strdup ("");

  cti_tool_table_add (table, day);
  cti_tool_table_add (table, words);
  cti_tool_table_add (table, number);
}

static void
show_tasks (const CtiCase *model)
{
  g_autoptr (GPtrArray) tasks = cti_case_get_tasks (model);
  g_autoptr (CtiToolTable) table = cti_tool_table_new (LIST_COLUMNS);

  if (tasks->len == 0)
    return;
  cti_tool_print_line ("\n%s", _ ("Open tasks:"));
  for (guint i = 0; i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *number = cti_tool_short_id (task);

      add_line (table, cti_task_get_day (task), task->title, number);
    }
  cti_tool_table_print (table);
}

static const char *
get_state (const CtiNote *note)
{
  if (note->filed_on != CTI_DATE_NONE)
    return C_ ("note", "filed");
  if (cti_note_is_signed (note))
    return C_ ("note", "signed");
  return note->unfinished ? C_ ("note", "to be finished") : C_ ("note", "not signed");
}

/* The title, or what stands first in it. */
static char *
get_heading (const CtiNote *note)
{
  const char *const parts[] = { note->title, note->fact, note->words, note->judgement };
  g_autofree char *line = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts) && line == NULL; i++)
    if (!cti_text_is_blank (parts[i]))
      line = cti_text_clean_line (parts[i]);
  return g_strdup_printf ("%s (%s)", line != NULL ? line : "", get_state (note));
}

static void
show_notes (const CtiCase *model)
{
  g_autoptr (GPtrArray) notes = cti_case_get_notes (model);
  g_autoptr (CtiToolTable) table = cti_tool_table_new (LIST_COLUMNS);

  if (notes->len == 0)
    return;
  cti_tool_print_line ("\n%s", _ ("Notes:"));
  for (guint i = 0; i < notes->len; i++)
    {
      const CtiNote *note = g_ptr_array_index (notes, i);
      g_autofree char *number = cti_tool_short_id (note);
      g_autofree char *heading = get_heading (note);

      add_line (table, note->date, heading, number);
    }
  cti_tool_table_print (table);
}

/**
 * cti_tool_show_everyday:
 * @model: a case
 *
 * Prints what it holds of every day.
 */
void
cti_tool_show_everyday (const CtiCase *model)
{
  show_time (model);
  show_wellbeing (model);
  show_tasks (model);
  show_notes (model);
}
