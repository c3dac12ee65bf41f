#include "cti-areas.h"
#include "cti-contact.h"
#include "cti-journal.h"
#include "cti-note.h"
#include "cti-task.h"

static CtiCase *
make_case (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  CtiCourse *course = cti_record_new (&cti_course_type);
  CtiContact *morning = cti_record_new (&cti_contact_type);
  CtiContact *evening = cti_record_new (&cti_contact_type);
  CtiNote *note = cti_record_new (&cti_note_type);
  CtiTask *open_task = cti_record_new (&cti_task_type);

  cti_set_text (&citizen->code, "A1B2");
  cti_set_text (&course->citizen, citizen->record.id);
  course->contact_start = cti_date_parse_iso ("2026-01-01");
  course->phase1_start = cti_date_parse_iso ("2026-02-01");
  course->phase_months = 4;
  morning->date = evening->date = cti_date_parse_iso ("2026-02-03");
  morning->start = 9 * 60;
  evening->start = 18 * 60;
  cti_set_text (&morning->areas, "housing money");
  note->date = cti_date_parse_iso ("2026-01-20");
  cti_set_text (&note->areas, "housing");
  cti_set_text (&open_task->title, "Not done yet");
  g_ptr_array_add (records, citizen);
  g_ptr_array_add (records, course);
  g_ptr_array_add (records, morning);
  g_ptr_array_add (records, evening);
  g_ptr_array_add (records, note);
  g_ptr_array_add (records, open_task);
  return cti_case_new ("case", records);
}

static char *
describe (const CtiJournalFilter *filter)
{
  g_autoptr (CtiCase) now = make_case ();
  g_autoptr (GPtrArray) journal = cti_case_get_journal (now, filter);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < journal->len; i++)
    {
      const CtiJournalEntry *entry = g_ptr_array_index (journal, i);

      g_string_append_printf (words, "%s%s %d", i ? ", " : "", entry->record->type->name,
                              entry->time);
    }
  return g_string_free (words, FALSE);
}

static void
test_order (void)
{
  CtiJournalFilter all = CTI_JOURNAL_ALL;
  g_autofree char *words = describe (&all);

  g_assert_cmpstr (words, ==, "contact 1080, contact 540, note -1");
}

/* What was written in one act on one day, such as a case that came from a file. */
static void
test_one_act (void)
{
  static const char *const titles[] = { "Ask for the lease", "Book a room", "Call the bank" };

  for (int round = 0; round < 20; round++) /* each with other ids */
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
      CtiJournalFilter all = CTI_JOURNAL_ALL;
      g_autoptr (CtiCase) now = NULL;
      g_autoptr (GPtrArray) journal = NULL;

      g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
      for (int i = 0; i < 3; i++)
        {
          CtiTask *task = cti_record_new (&cti_task_type);

          cti_set_text (&task->title, titles[(i + round) % 3]);
          task->done_on = cti_date_parse_iso ("2026-02-03");
          g_ptr_array_add (records, task);
        }
      g_ptr_array_add (records, cti_record_new (&cti_note_type));
      ((CtiNote *) g_ptr_array_index (records, 4))->date = cti_date_parse_iso ("2026-02-03");
      now = cti_case_new ("case", records);
      journal = cti_case_get_journal (now, &all);
      g_assert_cmpuint (journal->len, ==, 4);
      g_assert_true (((CtiJournalEntry *) journal->pdata[0])->record->type == &cti_note_type);
      for (int i = 0; i < 3; i++)
        g_assert_cmpstr (((CtiTask *) ((CtiJournalEntry *) journal->pdata[i + 1])->record)->title,
                         ==, titles[i]);
    }
}

static void
test_filters (void)
{
  static const struct
  {
    CtiJournalFilter filter;
    const char *expected;
  } rows[] = {
    { { .kind = CTI_JOURNAL_NOTE }, "note -1" },
    { { .kind = CTI_JOURNAL_TASK }, "" },
    { { .kind = -1, .area = "housing" }, "contact 540, note -1" },
    { { .kind = -1, .area = "hous" }, "" },
    { { .kind = -1, .phase = CTI_PHASE_CONTACT }, "note -1" },
    { { .kind = -1, .phase = CTI_PHASE_1 }, "contact 1080, contact 540" },
    { { .kind = CTI_JOURNAL_CONTACT, .phase = CTI_PHASE_1, .area = "money" }, "contact 540" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = describe (&rows[i].filter);

      g_assert_cmpstr (words, ==, rows[i].expected);
    }
}

static void
test_areas (void)
{
  g_auto (GStrv) keys = cti_areas_split ("  housing money housing ");
  g_auto (GStrv) none = cti_areas_split (NULL);
  g_autofree char *joined = cti_areas_join ((const char *const *) keys);

  g_assert_cmpuint (g_strv_length (keys), ==, 2);
  g_assert_cmpstr (joined, ==, "housing money");
  g_assert_null (cti_areas_join ((const char *const *) none));
  g_assert_true (cti_areas_contain ("housing money", "money"));
  g_assert_false (cti_areas_contain ("housing money", "mon"));
  g_assert_false (cti_areas_contain (NULL, "money"));
}

/* What is written in the weeks after it belongs to no phase, also where she left in phase 1. */
static void
test_after_closing (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCourse *course = cti_record_new (&cti_course_type);
  const CtiJournalFilter after = { .kind = -1, .phase = CTI_PHASE_CLOSED };
  const CtiJournalFilter in_phase = { .kind = -1, .phase = CTI_PHASE_1 };
  g_autoptr (CtiCase) now = NULL;
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GPtrArray) before = NULL;

  course->contact_start = cti_date_parse_iso ("2026-01-01");
  course->phase1_start = cti_date_parse_iso ("2026-02-01");
  course->closed_on = cti_date_parse_iso ("2026-03-10");
  g_ptr_array_add (records, course);
  g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
  for (int i = 0; i < 3; i++)
    {
      CtiNote *note = cti_record_new (&cti_note_type);

      note->date = course->closed_on + i - 1;
      g_ptr_array_add (records, note);
    }
  now = cti_case_new ("case", records);
  late = cti_case_get_journal (now, &after);
  before = cti_case_get_journal (now, &in_phase);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpint (((CtiJournalEntry *) late->pdata[0])->date, ==, course->closed_on + 1);
  g_assert_cmpuint (before->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/newest-first-and-what-is-not-done-is-not-in-it", test_order);
  g_test_add_func ("/journal/what-one-act-wrote-has-an-order-of-its-own", test_one_act);
  g_test_add_func ("/journal/is-narrowed-by-kind-area-and-phase", test_filters);
  g_test_add_func ("/journal/what-comes-after-the-closing-is-of-no-phase", test_after_closing);
  g_test_add_func ("/areas/are-whole-keys-in-one-line", test_areas);
  return g_test_run ();
}
