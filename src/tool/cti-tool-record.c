/* Adding a contact, a note, a task, a WHO-5, answers on frequency: one command each, and all of one
 * make. */

#include <glib/gi18n.h>

#include "cti-rhythm.h"
#include "cti-tool-fields.h"
#include "cti-tool-output.h"
#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"
#include "cti-use-note.h"
#include "cti-use-part.h"

static struct
{
  gboolean sign;
  gboolean team;
} options;

static const GOptionEntry note_entries[] = { { "sign", 0, 0, G_OPTION_ARG_NONE, &options.sign,
                                               N_ ("Sign it at once"), NULL },
                                             { NULL } };
static const GOptionEntry task_entries[] = { { "team", 0, 0, G_OPTION_ARG_NONE, &options.team,
                                               N_ ("A task of the team, about nobody"), NULL },
                                             { NULL } };

static CtiCase *
open_case (CtiTool *tool, const char *code, GError **error)
{
  g_autofree char *id = cti_tool_open (tool, error) ? cti_tool_find_case (tool, code, error) : NULL;

  return id != NULL ? cti_store_open_case (tool->store, id, error) : NULL;
}

static CtiOccasion
suggest_occasion (const CtiCase *before, CtiDate last, CtiDate day)
{
  CtiPhasePlan plan;

  cti_case_get_plan (before, &plan);
  return cti_rhythm_suggest_occasion (&plan, last, day);
}

/* What is offered where nothing is said: the day is today, and what follows from the rest. */
static void
suggest (CtiTool *tool, const CtiCase *before, gpointer record)
{
  CtiDate today = cti_tool_get_today (tool);
  const CtiRecordType *type = CTI_RECORD (record)->type;

  if (type == &cti_contact_type)
    {
      CtiContact *contact = record;

      contact->date = contact->date != CTI_DATE_NONE ? contact->date : today;
      cti_contact_suggest (contact, today);
      if (contact->date == today && contact->start >= 0 && contact->minutes < 0)
        contact->result = CTI_CONTACT_PLANNED;
    }
  else if (type == &cti_note_type)
    {
      CtiNote *note = record;

      note->date = note->date != CTI_DATE_NONE ? note->date : today;
    }
  else if (type == &cti_wellbeing_type)
    {
      CtiWellbeing *wellbeing = record;
      g_autoptr (GPtrArray) all = cti_case_get_wellbeing (before);
      const CtiWellbeing *last = all->len > 0 ? all->pdata[all->len - 1] : NULL;

      wellbeing->date = wellbeing->date != CTI_DATE_NONE ? wellbeing->date : today;
      wellbeing->occasion = suggest_occasion (before, last ? last->date : 0, wellbeing->date);
    }
  else if (type == &cti_frequency_type)
    {
      CtiFrequency *frequency = record;
      g_autoptr (GPtrArray) all = cti_case_get_frequencies (before);
      const CtiFrequency *last = all->len > 0 ? all->pdata[all->len - 1] : NULL;

      frequency->date = frequency->date != CTI_DATE_NONE ? frequency->date : today;
      frequency->occasion = suggest_occasion (before, last ? last->date : 0, frequency->date);
    }
}

/* Given first, so that what is suggested can follow from it, and again over that. */
static gpointer
make_record (CtiTool *tool,
             const CtiCase *before,
             const CtiRecordType *type,
             char **words,
             GError **error)
{
  g_autoptr (CtiRecord) record = cti_record_new (type);
  g_autoptr (GPtrArray) fields = cti_tool_read_fields (words, error);
  CtiDate today = cti_tool_get_today (tool);

  if (fields == NULL || !cti_tool_set_fields (record, fields, today, error))
    return NULL;
  suggest (tool, before, record);
  return cti_tool_set_fields (record, fields, today, error) ? g_steal_pointer (&record) : NULL;
}

static CtiCase *
put (CtiTool *tool, const CtiCase *before, CtiActKind kind, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return cti_use_put (tool->store, cti_case_get_id (before), kind, records, NULL, error);
}

static gboolean
run_add (CtiTool *tool,
         char **arguments,
         const CtiRecordType *type,
         CtiActKind kind,
         const char *sentence,
         GError **error)
{
  g_autoptr (CtiCase) before = open_case (tool, arguments[0], error);
  g_autoptr (CtiRecord) record =
      before ? make_record (tool, before, type, arguments + 1, error) : NULL;
  g_autoptr (CtiCase) now = record ? put (tool, before, kind, record, error) : NULL;
  g_autofree char *number = record ? cti_tool_short_id (record) : NULL;
  g_autofree char *said = NULL;

  if (now == NULL)
    return FALSE;
  if (type == &cti_note_type && options.sign)
    {
      CtiCase *signed_now =
          cti_use_sign_note (tool->store, cti_case_get_id (now), record->id, error);

      if (signed_now == NULL)
        return FALSE;
      cti_case_unref (now);
      now = signed_now;
    }
  cti_tool_say_hints (tool, now, record);
  said = g_strdup_printf ("%s (%s)", sentence, number);
  return cti_tool_done (tool, cti_case_ref (now), said);
}

static gboolean
run_contact (CtiTool *tool, char **arguments, GError **error)
{
  return run_add (tool, arguments, &cti_contact_type, CTI_ACT_CHANGE_CONTACT,
                  _ ("The contact is kept."), error);
}

static gboolean
run_note (CtiTool *tool, char **arguments, GError **error)
{
  return run_add (tool, arguments, &cti_note_type, CTI_ACT_CHANGE_NOTE,
                  options.sign ? _ ("The note is kept and signed.") : _ ("The note is kept."),
                  error);
}

static gboolean
run_team_task (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiRecord) task = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *number = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  task = make_record (tool, NULL, &cti_task_type, words, error);
  if (task == NULL)
    return FALSE;
  g_ptr_array_add (records, task);
  if (!cti_use_put_team (tool->store, records, NULL, error))
    return FALSE;
  number = cti_tool_short_id (task);
  cti_tool_print_line ("%s (%s)", _ ("The task of the team is kept."), number);
  return TRUE;
}

static gboolean
run_task (CtiTool *tool, char **arguments, GError **error)
{
  if (options.team)
    return run_team_task (tool, arguments, error);
  return run_add (tool, arguments, &cti_task_type, CTI_ACT_CHANGE_TASK, _ ("The task is kept."),
                  error);
}

static gboolean
run_wellbeing (CtiTool *tool, char **arguments, GError **error)
{
  return run_add (tool, arguments, &cti_wellbeing_type, CTI_ACT_CHANGE_WELLBEING,
                  _ ("The WHO-5 is kept."), error);
}

static gboolean
run_frequency (CtiTool *tool, char **arguments, GError **error)
{
  return run_add (tool, arguments, &cti_frequency_type, CTI_ACT_CHANGE_FREQUENCY,
                  _ ("The answers are kept."), error);
}

const CtiToolCommand cti_tool_add_contact = {
  .name = "add-contact",
  .arguments = N_ ("CODE FIELD=TEXT… or -"),
  .summary = N_ ("Keep a contact with a citizen, or plan one."),
  .description = N_ (
      "The fields are date, start, minutes, indirect, travel, kind, result, place, with-citizen,\n"
      "with-network, with-provider, areas, line and unfinished. Who took part and where follows\n"
      "from the kind unless told; a day to come is planned.\n"
      "\n"
      "  kind: meeting, home-visit, accompaniment, phone, message, network-meeting,\n"
      "        coordination, in-vain\n"
      "  result: held, planned, cancelled-by-her, cancelled-by-us, missed\n"
      "  place: home, street, office, offer, authority, other\n"
      "\n"
      "With “-” lines such as “line: what it was about” are read from the standard input.\n"
      "\n"
      "  overgang-tool add-contact D4P7 kind=home-visit minutes=45\n"
      "  overgang-tool add-contact D4P7 date=today+3d start=14:30"),
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_contact,
};

const CtiToolCommand cti_tool_add_note = {
  .name = "add-note",
  .arguments = N_ ("CODE FIELD=TEXT… or -"),
  .summary = N_ ("Write a note in the journal."),
  .description =
      N_ ("The fields are date, time, title, fact, judgement, words (the citizen's own), areas,\n"
          "important and unfinished. With “-” they are read from the standard input:\n"
          "\n"
          "  fact: what happened\n"
          "  | and a further line of it\n"
          "  judgement: what I think of it"),
  .entries = note_entries,
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_note,
};

const CtiToolCommand cti_tool_add_task = {
  .name = "add-task",
  .arguments = N_ ("[CODE] FIELD=TEXT… or -"),
  .summary = N_ ("Write down something to do."),
  .description = N_ (
      "The fields are title, note, due, repeat (never, daily, weekly, monthly) and repeat-every.\n"
      "\n"
      "  overgang-tool add-task D4P7 title=\"Call the bank\" due=today+2d\n"
      "  overgang-tool add-task --team title=\"Team meeting\" due=today repeat=weekly"),
  .entries = task_entries,
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_task,
};

const CtiToolCommand cti_tool_add_wellbeing = {
  .name = "add-wellbeing",
  .arguments = N_ ("CODE FIELD=TEXT… or -"),
  .summary = N_ ("Keep a WHO-5."),
  .description = N_ (
      "The five answers are glad, calm, active, rested and interested, each 0 to 5; then date,\n"
      "occasion, filled-by (with-worker, by-herself, on-paper) and follow-up. There is a score\n"
      "only with all five.\n"
      "\n"
      "  overgang-tool add-wellbeing D4P7 glad=3 calm=2 active=3 rested=1 interested=4"),
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_wellbeing,
};

const CtiToolCommand cti_tool_add_frequency = {
  .name = "add-frequency",
  .arguments = N_ ("CODE FIELD=TEXT… or -"),
  .summary = N_ ("Keep answers on frequency."),
  .description = N_ (
      "The fields are date, occasion, answered (answered, wont-say), last-day, last-known (day,\n"
      "month, wont-say), times (none, 1-3, 4-10, 11-20, over-20, wont-say), forms, wish (stop,\n"
      "cut-down, keep-on, wont-say), income-share and alone."),
  .min_arguments = 1,
  .max_arguments = -1,
  .run = run_frequency,
};
