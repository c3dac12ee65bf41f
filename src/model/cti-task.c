/* Tasks. One that repeats is never moved on: it is done, and the next one is made, so that what was
 * done when stays in the history. The next day is counted from the day it was due, in whole steps,
 * and is the first that lies after the day it was done; so a weekly Monday stays a Monday however
 * late it is done. A monthly one of the 31st lies on the last day of a shorter month and remembers
 * the 31st, or it would stay on the 28th from February on. */

#include "cti-task.h"

#include "cti-field.h"

#define MONTH_DAYS 31

const CtiEnumValue cti_repeat_values[] = {
  { CTI_REPEAT_NEVER, "never" },
  { CTI_REPEAT_DAILY, "daily" },
  { CTI_REPEAT_WEEKLY, "weekly" },
  { CTI_REPEAT_MONTHLY, "monthly" },
  { 0, NULL },
};

static const CtiField fields[] = {
  CTI_REF (CtiTask, course, 0),
  CTI_LINE (CtiTask, title, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiTask, note, 0),
  CTI_DAY (CtiTask, due, CTI_FIELD_AHEAD),
  CTI_DAY (CtiTask, snoozed_until, CTI_FIELD_AHEAD),
  CTI_ENUM (CtiTask, repeat, cti_repeat_values),
  CTI_INT (CtiTask, repeat_every, 1, 1, CTI_REPEAT_EVERY_MAX, 0),
  CTI_DAY (CtiTask, done_on, CTI_FIELD_BACK),
  CTI_REF (CtiTask, activity, 0),
  CTI_REF (CtiTask, decision, 0),
  CTI_INT (CtiTask, repeat_day, 0, 1, MONTH_DAYS, 0),
};

const CtiRecordType cti_task_type = { "task", sizeof (CtiTask), fields, G_N_ELEMENTS (fields) };

/**
 * cti_task_is_done:
 * @self: a task
 *
 * Returns: whether it is done
 */
gboolean
cti_task_is_done (const CtiTask *self)
{
  return self->done_on != CTI_DATE_NONE;
}

/**
 * cti_task_get_day:
 * @self: a task
 *
 * Returns: the day it asks for attention: the day it is due or, if later, the day it was put off
 *   to; %CTI_DATE_NONE where it has neither
 */
CtiDate
cti_task_get_day (const CtiTask *self)
{
  return MAX (self->due, self->snoozed_until);
}

/**
 * cti_task_compare:
 * @a: (type CtiTask): pointer to a task
 * @b: (type CtiTask): pointer to another
 *
 * Returns: their order by the day they ask for attention, those without one last, then by title
 */
int
cti_task_compare (gconstpointer a, gconstpointer b)
{
  const CtiTask *one = *(CtiTask *const *) a;
  const CtiTask *two = *(CtiTask *const *) b;
  CtiDate first = cti_task_get_day (one);
  CtiDate second = cti_task_get_day (two);
  int order;

  if (first != second)
    return first != CTI_DATE_NONE && (second == CTI_DATE_NONE || first < second) ? -1 : 1;
  order = g_strcmp0 (one->title, two->title);
  return order != 0 ? order : cti_record_compare (a, b);
}

static int
get_day_of_month (CtiDate date)
{
  int day = 0;

  cti_date_get (date, NULL, NULL, &day);
  return day;
}

/* The latest day of the month of @date that is not after day @day of it. */
static CtiDate
put_on_day (CtiDate date, int day)
{
  int year = 0, month = 0;
  CtiDate found = CTI_DATE_NONE;

  cti_date_get (date, &year, &month, NULL);
  while (found == CTI_DATE_NONE && day > 0)
    found = cti_date_new (year, month, day--);
  return found;
}

/* The day of the month that is meant. One that was kept holds only while the task lies where it
 * puts it: whoever gave the task another day since means that one. */
static int
get_anchor (const CtiTask *self, CtiDate from)
{
  gboolean holds = self->repeat_day > 0 && put_on_day (from, self->repeat_day) == from;

  return holds ? self->repeat_day : get_day_of_month (from);
}

static CtiDate
step (const CtiTask *self, CtiDate from, int steps)
{
  int count = steps * self->repeat_every;

  if (self->repeat == CTI_REPEAT_MONTHLY)
    return put_on_day (cti_date_add_months (from, count), get_anchor (self, from));
  return cti_date_add_days (from, self->repeat == CTI_REPEAT_WEEKLY ? 7 * count : count);
}

/**
 * cti_task_make_next:
 * @self: a task
 * @done_on: the day it is done
 *
 * Returns: (transfer full) (nullable): the task that comes after it, %NULL if it does not repeat
 */
CtiTask *
cti_task_make_next (const CtiTask *self, CtiDate done_on)
{
  CtiDate from = self->due != CTI_DATE_NONE ? self->due : done_on;
  CtiTask *next;
  int steps = 1;

  if (self->repeat == CTI_REPEAT_NEVER)
    return NULL;
  while (step (self, from, steps) <= done_on)
    steps++;
  next = cti_record_new (&cti_task_type);
  cti_set_text (&next->course, self->course);
  cti_set_text (&next->title, self->title);
  cti_set_text (&next->note, self->note);
  cti_set_text (&next->activity, self->activity);
  next->repeat = self->repeat;
  next->repeat_every = self->repeat_every;
  next->due = step (self, from, steps);
  if (self->repeat == CTI_REPEAT_MONTHLY && get_anchor (self, from) != get_day_of_month (next->due))
    next->repeat_day = get_anchor (self, from);
  return next;
}

/**
 * cti_task_check:
 * @self: a task
 * @today: the day
 * @problems: where to add what is wrong
 */
void
cti_task_check (const CtiTask *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->done_on > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "task", "done_on");
}
