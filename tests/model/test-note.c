/* Notes of the journal, and tasks. */

#include "cti-field.h"
#include "cti-note.h"
#include "cti-task.h"
#include "model-test.h"

#define TODAY "2026-06-02"

static CtiNote *
make_note (const char *iso, const char *fact)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = day (iso);
  cti_set_text (&note->fact, fact);
  return note;
}

static void
a_note_is_checked (void)
{
  static const struct
  {
    const char *date, *fact, *signed_on, *filed_on;
    CtiProblemCode code;
  } rows[] = {
    { "2026-06-02", "She came", "", "", CTI_PROBLEM_NONE },
    { "2026-05-30", "She came", "", "", CTI_PROBLEM_NONE }, /* three days are not late */
    { "2026-05-29", "She came", "", "", CTI_PROBLEM_NOTE_LATE },
    { "2026-06-03", "She came", "", "", CTI_PROBLEM_IN_FUTURE },
    { "2026-06-02", NULL, "", "", CTI_PROBLEM_NOTE_EMPTY },
    { "2026-06-02", " \n ", "", "", CTI_PROBLEM_NOTE_EMPTY },
    { "", "She came", "", "", CTI_PROBLEM_MISSING },
    { "2026-06-02", "She came", "2026-06-03", "", CTI_PROBLEM_IN_FUTURE },
    { "2026-06-02", "She came", "2026-06-02", "2026-06-03", CTI_PROBLEM_IN_FUTURE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiNote) note = make_note (rows[i].date, rows[i].fact);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      note->signed_on = day (rows[i].signed_on);
      note->filed_on = day (rows[i].filed_on);
      cti_note_check (note, NULL, day (TODAY), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].code != CTI_PROBLEM_NONE);
      if (rows[i].code != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get (problems, 0)->code, ==, rows[i].code);
    }
}

/* One written in time does not become late by being looked at later. */
static void
lateness_is_of_the_day_it_was_written (void)
{
  g_autoptr (CtiNote) note = make_note ("2026-05-01", "She came");
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  g_assert_true (cti_moment_parse ("2026-05-03T20:00:00+02:00", &note->record.made));
  cti_note_check (note, NULL, day (TODAY), problems);
  g_assert_cmpuint (cti_problems_get_length (problems), ==, 0);
}

static void
only_a_signed_note_is_added_to (void)
{
  g_autoptr (CtiNote) note = make_note (TODAY, "She came");
  g_autoptr (CtiNote) addition = cti_note_new_addition (note, day (TODAY));
  g_autoptr (CtiProblems) open = cti_problems_new ();
  g_autoptr (CtiProblems) gone = cti_problems_new ();
  g_autoptr (CtiProblems) fine = cti_problems_new ();

  cti_set_text (&addition->judgement, "It went well");
  cti_note_check (addition, note, day (TODAY), open);
  g_assert_true (cti_problems_has (open, CTI_PROBLEM_NOT_SIGNED));
  cti_note_check (addition, NULL, day (TODAY), gone);
  g_assert_true (cti_problems_has (gone, CTI_PROBLEM_NOT_SIGNED));
  note->signed_on = day (TODAY);
  cti_note_check (addition, note, day (TODAY), fine);
  g_assert_cmpuint (cti_problems_get_length (fine), ==, 0);
}

/* Every field but the two of filing: whatever is added to the record later is held as well. */
static void
a_signed_note_changes_in_nothing_but_filing (void)
{
  g_autoptr (CtiNote) note = make_note (TODAY, "She came");

  note->signed_on = day (TODAY);
  for (guint i = 0; i < cti_note_type.n_fields; i++)
    {
      const CtiField *field = &cti_note_type.fields[i];
      g_autoptr (CtiNote) now = cti_record_copy (note);
      gboolean filing = g_str_has_prefix (field->name, "filed_");
      const char *text = field->kind == CTI_FIELD_DATE   ? "2026-01-01"
                         : field->kind == CTI_FIELD_FLAG ? "yes"
                         : field->kind == CTI_FIELD_INT  ? "7"
                                                         : "other";

      g_assert_cmpint (cti_field_set_from_text (now, field, text), ==, CTI_PROBLEM_NONE);
      g_assert_cmpint (cti_note_may_become (note, now), ==, filing);
    }
}

static void
an_open_note_changes_freely (void)
{
  g_autoptr (CtiNote) note = make_note (TODAY, "She came");
  g_autoptr (CtiNote) now = make_note (TODAY, "She did not come");

  g_assert_true (cti_note_may_become (note, now));
}

static void
the_next_task_lies_after_the_day_it_was_done (void)
{
  static const struct
  {
    CtiRepeat repeat;
    int every;
    const char *due, *done, *next;
  } rows[] = {
    { CTI_REPEAT_NEVER, 1, "2026-06-01", "2026-06-02", "" },
    { CTI_REPEAT_DAILY, 1, "2026-06-01", "2026-06-01", "2026-06-02" },
    { CTI_REPEAT_DAILY, 3, "2026-06-01", "2026-06-04", "2026-06-07" },
    { CTI_REPEAT_WEEKLY, 1, "2026-06-01", "2026-06-02", "2026-06-08" },
    { CTI_REPEAT_WEEKLY, 1, "2026-06-01", "2026-05-28", "2026-06-08" }, /* done before its day */
    { CTI_REPEAT_WEEKLY, 2, "2026-06-01", "2026-07-01", "2026-07-13" }, /* still a Monday */
    { CTI_REPEAT_MONTHLY, 1, "2026-01-31", "2026-02-01", "2026-02-28" },
    { CTI_REPEAT_MONTHLY, 1, "2026-01-31", "2026-02-28", "2026-03-31" },
    { CTI_REPEAT_MONTHLY, 99, "2026-01-31", "2026-02-28", "2034-04-30" },
    { CTI_REPEAT_WEEKLY, 1, "", "2026-06-02", "2026-06-09" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
      g_autoptr (CtiTask) next = NULL;

      cti_set_text (&task->title, "Call the bank");
      task->repeat = rows[i].repeat;
      task->repeat_every = rows[i].every;
      task->due = day (rows[i].due);
      task->snoozed_until = day ("2026-06-20");
      next = cti_task_make_next (task, day (rows[i].done));
      g_assert_cmpint (next != NULL ? next->due : CTI_DATE_NONE, ==, day (rows[i].next));
      g_assert_true (next == NULL || next->snoozed_until == CTI_DATE_NONE);
      g_assert_true (next == NULL || !cti_task_is_done (next));
      g_assert_true (next == NULL || g_str_equal (next->title, "Call the bank"));
    }
}

/* A month that is too short is one day early and no more: what began on the 31st stays on it. */
static void
a_monthly_task_keeps_its_day_past_a_short_month (void)
{
  static const char *const days[] = { "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
                                      "2026-05-31" };
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);

  cti_set_text (&task->title, "Call the bank");
  task->repeat = CTI_REPEAT_MONTHLY;
  task->due = day (days[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (CtiTask) done = g_steal_pointer (&task);

      g_assert_cmpint (done->due, ==, day (days[i]));
      task = cti_task_make_next (done, done->due);
    }
}

/* Whoever gives it another day means that day from then on. */
static void
a_monthly_task_moved_by_hand_keeps_its_new_day (void)
{
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
  g_autoptr (CtiTask) second = NULL, third = NULL;

  cti_set_text (&task->title, "Call the bank");
  task->repeat = CTI_REPEAT_MONTHLY;
  task->due = day ("2026-01-31");
  second = cti_task_make_next (task, task->due);
  second->due = day ("2026-02-15");
  third = cti_task_make_next (second, second->due);
  g_assert_cmpint (third->due, ==, day ("2026-03-15"));
}

static void
a_task_asks_on_the_later_of_its_days (void)
{
  static const struct
  {
    const char *due, *snoozed, *asks;
  } rows[] = {
    { "", "", "" },
    { "2026-06-02", "", "2026-06-02" },
    { "", "2026-06-05", "2026-06-05" },
    { "2026-06-02", "2026-06-05", "2026-06-05" },
    { "2026-06-09", "2026-06-05", "2026-06-09" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiTask task = { .due = day (rows[i].due), .snoozed_until = day (rows[i].snoozed) };

      g_assert_cmpint (cti_task_get_day (&task), ==, day (rows[i].asks));
    }
}

static void
tasks_without_a_day_come_last (void)
{
  static const struct
  {
    const char *due, *title;
  } rows[] = { { "2026-06-02", "a" }, { "2026-06-02", "b" }, { "2026-06-03", "a" }, { "", "a" } };
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (cti_record_unref);

  for (gsize i = G_N_ELEMENTS (rows); i > 0; i--)
    {
      CtiTask *task = cti_record_new (&cti_task_type);

      task->due = day (rows[i - 1].due);
      cti_set_text (&task->title, rows[i - 1].title);
      g_ptr_array_add (tasks, task);
    }
  g_ptr_array_sort (tasks, cti_task_compare);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (((CtiTask *) tasks->pdata[i])->due, ==, day (rows[i].due));
      g_assert_cmpstr (((CtiTask *) tasks->pdata[i])->title, ==, rows[i].title);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note/a-note-is-checked", a_note_is_checked);
  g_test_add_func ("/note/lateness-is-of-the-day-it-was-written",
                   lateness_is_of_the_day_it_was_written);
  g_test_add_func ("/note/only-a-signed-note-is-added-to", only_a_signed_note_is_added_to);
  g_test_add_func ("/note/a-signed-note-changes-in-nothing-but-filing",
                   a_signed_note_changes_in_nothing_but_filing);
  g_test_add_func ("/note/an-open-note-changes-freely", an_open_note_changes_freely);
  g_test_add_func ("/task/the-next-task-lies-after-the-day-it-was-done",
                   the_next_task_lies_after_the_day_it_was_done);
  g_test_add_func ("/task/a-monthly-task-keeps-its-day-past-a-short-month",
                   a_monthly_task_keeps_its_day_past_a_short_month);
  g_test_add_func ("/task/a-monthly-task-moved-by-hand-keeps-its-new-day",
                   a_monthly_task_moved_by_hand_keeps_its_new_day);
  g_test_add_func ("/task/a-task-asks-on-the-later-of-its-days",
                   a_task_asks_on_the_later_of_its_days);
  g_test_add_func ("/task/tasks-without-a-day-come-last", tasks_without_a_day_come_last);
  return g_test_run ();
}
