/* The lists on a card: appointments, tasks, days on which consents run out. A card is one row of a
 * table, so each list is one text: a line for an appointment or a task, a word for a day. They are
 * cut after the first %LIST_MAX, by day; whoever has more open sees the next when one is done. */

#include "cti-card.h"

#include <stdlib.h>

#define LIST_MAX 40

static void
take_text (char **target, GString *text)
{
  cti_set_text (target, text->len > 0 ? text->str : NULL);
}

/**
 * cti_card_set_appointments:
 * @self: a card nobody else holds yet
 * @contacts: (element-type CtiContact): contacts by day; those that are planned are kept
 */
void
cti_card_set_appointments (CtiCard *self, GPtrArray *contacts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int count = 0;

  for (guint i = 0; i < contacts->len && count < LIST_MAX; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *day = cti_date_to_iso (contact->date);

      if (contact->result != CTI_CONTACT_PLANNED)
        continue;
      g_string_append_printf (text, "%s%s %s %d %s", count++ > 0 ? "\n" : "", contact->record.id,
                              day, contact->start,
                              cti_enum_to_nick (cti_contact_kind_values, (int) contact->kind));
    }
  take_text (&self->appointments, text);
}

static CtiContact *
read_appointment (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  CtiContact *contact;
  int kind = CTI_CONTACT_MEETING;

  if (g_strv_length (words) < 4)
    return NULL;
  contact = cti_record_new (&cti_contact_type);
  cti_record_set_id (contact, words[0]);
  contact->date = cti_date_parse_iso (words[1]);
  contact->start = atoi (words[2]);
  cti_enum_from_nick (cti_contact_kind_values, words[3], &kind);
  contact->kind = (CtiContactKind) kind;
  contact->result = CTI_CONTACT_PLANNED;
  return contact;
}

static CtiTask *
read_task (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  CtiTask *task;

  if (g_strv_length (words) < 3)
    return NULL;
  task = cti_record_new (&cti_task_type);
  cti_record_set_id (task, words[0]);
  task->due = cti_date_parse_iso (words[1]);
  cti_set_text (&task->title, words[2]);
  return task;
}

/**
 * cti_card_get_appointments:
 * @self: a card
 *
 * Returns: (transfer full) (element-type CtiContact): her planned contacts by day, with no more
 * than their id, day, start and kind; those whose day is past are among them until somebody has
 *   written how they went
 */
GPtrArray *
cti_card_get_appointments (const CtiCard *self)
{
  GPtrArray *contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  g_auto (GStrv) lines = g_strsplit (self->appointments ? self->appointments : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      CtiContact *contact = read_appointment (*line);

      if (contact != NULL)
        g_ptr_array_add (contacts, contact);
    }
  return contacts;
}

/**
 * cti_card_set_tasks:
 * @self: a card nobody else holds yet
 * @tasks: (element-type CtiTask): open tasks by day; those that have a day are kept
 */
void
cti_card_set_tasks (CtiCard *self, GPtrArray *tasks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int count = 0;

  for (guint i = 0; i < tasks->len && count < LIST_MAX; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *day = cti_date_to_iso (cti_task_get_day (task));

      if (cti_task_get_day (task) == CTI_DATE_NONE)
        continue;
      g_string_append_printf (text, "%s%s %s %s", count++ > 0 ? "\n" : "", task->record.id, day,
                              task->title);
    }
  take_text (&self->tasks, text);
}

/**
 * cti_card_get_tasks:
 * @self: a card
 *
 * Returns: (transfer full) (element-type CtiTask): her open tasks that have a day, with no more
 * than their id, title, and as day due the one on which they ask for attention
 */
GPtrArray *
cti_card_get_tasks (const CtiCard *self)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_auto (GStrv) lines = g_strsplit (self->tasks ? self->tasks : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      CtiTask *task = read_task (*line);

      if (task != NULL)
        g_ptr_array_add (tasks, task);
    }
  return tasks;
}

/**
 * cti_card_set_decisions:
 * @self: a card nobody else holds yet
 * @tasks: (element-type CtiTask): tasks; those that came from a decision are kept, done ones among
 *   them, all of them: what a decision became is looked for here
 */
void
cti_card_set_decisions (CtiCard *self, GPtrArray *tasks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *due = cti_date_to_iso (task->due);
      g_autofree char *done = cti_date_to_iso (task->done_on);

      if (task->decision != NULL)
        g_string_append_printf (text, "%s%s %s %s %s", text->len > 0 ? "\n" : "", task->decision,
                                task->record.id, due != NULL ? due : "-",
                                done != NULL ? done : "-");
    }
  take_text (&self->decisions, text);
}

static CtiTask *
read_decision (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  CtiTask *task;

  if (g_strv_length (words) != 4)
    return NULL;
  task = cti_record_new (&cti_task_type);
  cti_set_text (&task->decision, words[0]);
  cti_record_set_id (task, words[1]);
  task->due = cti_date_parse_iso (words[2]);
  task->done_on = cti_date_parse_iso (words[3]);
  return task;
}

/**
 * cti_card_get_decisions:
 * @self: a card
 *
 * Returns: (transfer full) (element-type CtiTask): the tasks that decisions became, done ones among
 *   them, with no more than their id, decision and days
 */
GPtrArray *
cti_card_get_decisions (const CtiCard *self)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_auto (GStrv) lines = g_strsplit (self->decisions ? self->decisions : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      CtiTask *task = read_decision (*line);

      if (task != NULL)
        g_ptr_array_add (tasks, task);
    }
  return tasks;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const CtiDate *) a - *(const CtiDate *) b;
}

/**
 * cti_card_set_consent_days:
 * @self: a card nobody else holds yet
 * @days: (element-type CtiDate): the days consents run out; sorted here
 */
void
cti_card_set_consent_days (CtiCard *self, GArray *days)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len && i < LIST_MAX; i++)
    {
      g_autofree char *day = cti_date_to_iso (g_array_index (days, CtiDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
    }
  take_text (&self->consent_days, text);
}

/**
 * cti_card_get_consent_days:
 * @self: a card
 *
 * Returns: (transfer full) (element-type CtiDate): the days consents of hers run out, in order
 */
GArray *
cti_card_get_consent_days (const CtiCard *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CtiDate));
  g_auto (GStrv) words = g_strsplit (self->consent_days ? self->consent_days : "", " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      CtiDate day = cti_date_parse_iso (*word);

      if (day != CTI_DATE_NONE)
        g_array_append_val (days, day);
    }
  return days;
}
