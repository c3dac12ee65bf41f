/* How a case stands: what comes next, when there was contact, what the star has done. */

#include "cti-standing.h"
#include "model-test.h"

#define TODAY "2026-06-02"

typedef struct
{
  GPtrArray *records;
  CtiCitizen *citizen;
  CtiCourse *course;
} Draft;

static gpointer
add (Draft *draft, const CtiRecordType *type)
{
  gpointer record = cti_record_new (type);

  g_ptr_array_add (draft->records, record);
  return record;
}

static Draft
begin (const char *phase1_start)
{
  Draft draft = { .records = g_ptr_array_new_with_free_func (cti_record_unref) };

  draft.citizen = add (&draft, &cti_citizen_type);
  cti_set_text (&draft.citizen->code, "K7F3");
  draft.course = add (&draft, &cti_course_type);
  cti_set_text (&draft.course->citizen, draft.citizen->record.id);
  draft.course->contact_start = day ("2026-01-01");
  draft.course->phase1_start = day (phase1_start);
  return draft;
}

static CtiStanding *
end (Draft *draft)
{
  g_autoptr (CtiCase) now = cti_case_new (draft->citizen->record.id, draft->records);
  CtiStanding *self = cti_standing_new (now, day (TODAY));

  g_clear_pointer (&draft->records, g_ptr_array_unref);
  return self;
}

static void
add_star (Draft *draft, const char *iso, CtiReadingMode mode, const char *pair, int one, int two)
{
  CtiReading *reading = make_reading (draft->course->record.id, iso);
  const int values[] = { one, two };
  const char *const keys[] = { "one", "two" };

  reading->mode = mode;
  reading->record.made.unix_seconds = draft->records->len; /* kept in this order */
  cti_set_text (&reading->pair, pair);
  g_ptr_array_add (draft->records, reading);
  for (int i = 0; i < 2; i++)
    {
      CtiScore *score = add (draft, &cti_score_type);

      cti_set_text (&score->reading, reading->record.id);
      cti_set_text (&score->area, keys[i]);
      score->value = values[i];
    }
}

static void
add_areas (Draft *draft)
{
  GPtrArray *areas = make_areas ("life", 1, "one two");

  for (guint i = 0; i < areas->len; i++)
    g_ptr_array_add (draft->records, cti_record_ref (g_ptr_array_index (areas, i)));
  g_ptr_array_unref (areas);
}

static CtiContact *
add_contact (Draft *draft, const char *iso, CtiContactResult result)
{
  CtiContact *contact = add (draft, &cti_contact_type);

  cti_set_text (&contact->course, draft->course->record.id);
  contact->date = day (iso);
  contact->kind = CTI_CONTACT_MEETING;
  contact->result = result;
  contact->with_citizen = TRUE;
  return contact;
}

static void
add_task (Draft *draft, const char *title, const char *due)
{
  CtiTask *task = add (draft, &cti_task_type);

  cti_set_text (&task->course, draft->course->record.id);
  cti_set_text (&task->title, title);
  task->due = day (due);
}

/* She answered on her own screen, and nobody beside her: these are the only views there are. */
static void
her_own_stars_alone_are_compared (void)
{
  Draft draft = begin ("2026-02-01");
  g_autoptr (CtiStanding) self = NULL;

  add_areas (&draft);
  add_star (&draft, "2026-02-01", CTI_READING_CITIZEN, "first", 4, 5);
  add_star (&draft, "2026-04-01", CTI_READING_CITIZEN, "second", 6, 4);
  self = end (&draft);
  g_assert_true (self->has_change);
  g_assert_cmpint (self->up, ==, 1);
  g_assert_cmpint (self->down, ==, 1);
}

static void
what_is_late_stands_beside_what_comes_next (void)
{
  Draft draft = begin ("2026-02-01");
  g_autoptr (CtiStanding) self = NULL;

  add_star (&draft, "2026-06-01", CTI_READING_JOINT, NULL, 4, 5);
  add_contact (&draft, "2026-06-20", CTI_CONTACT_PLANNED);
  add_task (&draft, "later", "2026-06-21");
  add_task (&draft, "call", "2026-05-30");
  self = end (&draft);
  g_assert_cmpint (self->late, ==, CTI_NEXT_STEP_TASK);
  g_assert_cmpstr (self->late_what, ==, "call");
  g_assert_cmpint (self->late_day, ==, day ("2026-05-30"));
  g_assert_cmpint (self->next, ==, CTI_NEXT_STEP_CONTACT);
  g_assert_cmpint (self->next_day, ==, day ("2026-06-20"));
}

static void
she_comes_before_paper_on_the_same_day (void)
{
  Draft draft = begin ("2026-02-01");
  g_autoptr (CtiStanding) self = NULL;

  add_task (&draft, "same day", "2026-06-02");
  add_contact (&draft, "2026-06-02", CTI_CONTACT_PLANNED);
  add_star (&draft, "2026-06-01", CTI_READING_JOINT, NULL, 4, 5);
  self = end (&draft);
  g_assert_cmpint (self->next, ==, CTI_NEXT_STEP_CONTACT);
  g_assert_null (self->next_what);
}

static void
a_past_appointment_is_no_next_step (void)
{
  Draft draft = begin ("2026-02-01");
  g_autoptr (CtiStanding) self = NULL;

  add_star (&draft, "2026-06-01", CTI_READING_JOINT, NULL, 4, 5);
  add_contact (&draft, "2026-05-01", CTI_CONTACT_PLANNED);
  add_contact (&draft, "2026-05-27", CTI_CONTACT_HELD);
  self = end (&draft);
  g_assert_cmpint (self->next, ==, CTI_NEXT_STEP_STAR);
  g_assert_cmpint (self->last_contact, ==, day ("2026-05-27"));
}

static void
only_closing_is_left_past_the_planned_end (void)
{
  Draft draft = begin ("2025-05-01");
  g_autoptr (CtiStanding) self = NULL;

  draft.course->contact_start = day ("2025-04-01");
  add_task (&draft, "call", "2026-05-30");
  self = end (&draft);
  g_assert_cmpint (self->next, ==, CTI_NEXT_STEP_CLOSING);
  g_assert_null (self->next_what);
}

static void
a_case_without_a_course_has_no_next_step (void)
{
  Draft draft = begin (NULL);
  g_autoptr (CtiStanding) self = NULL;

  g_ptr_array_remove (draft.records, draft.course);
  self = end (&draft);
  g_assert_cmpint (self->next, ==, CTI_NEXT_STEP_NONE);
  g_assert_false (self->has_change);
  g_assert_cmpint (self->last_contact, ==, CTI_DATE_NONE);
}

static void
of_two_views_the_workers_is_counted (void)
{
  Draft draft = begin ("2026-02-01");
  g_autoptr (CtiStanding) self = NULL;

  add_areas (&draft);
  add_star (&draft, "2026-02-02", CTI_READING_JOINT, NULL, 4, 5);
  add_star (&draft, "2026-06-01", CTI_READING_WORKER, "p", 6, 5);
  add_star (&draft, "2026-06-01", CTI_READING_CITIZEN, "p", 2, 2);
  self = end (&draft);
  g_assert_true (self->has_change);
  g_assert_cmpint (self->up, ==, 1);
  g_assert_cmpint (self->down, ==, 0);
  g_assert_cmpint (self->same, ==, 1);
}

static void
one_star_is_no_change (void)
{
  Draft draft = begin ("2026-02-01");
  g_autoptr (CtiStanding) self = NULL;

  add_areas (&draft);
  add_star (&draft, "2026-02-02", CTI_READING_JOINT, NULL, 4, 5);
  self = end (&draft);
  g_assert_false (self->has_change);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/her-own-stars-alone-are-compared", her_own_stars_alone_are_compared);
  g_test_add_func ("/standing/what-is-late-stands-beside-what-comes-next",
                   what_is_late_stands_beside_what_comes_next);
  g_test_add_func ("/standing/she-comes-before-paper-on-the-same-day",
                   she_comes_before_paper_on_the_same_day);
  g_test_add_func ("/standing/a-past-appointment-is-no-next-step",
                   a_past_appointment_is_no_next_step);
  g_test_add_func ("/standing/only-closing-is-left-past-the-planned-end",
                   only_closing_is_left_past_the_planned_end);
  g_test_add_func ("/standing/a-case-without-a-course-has-no-next-step",
                   a_case_without_a_course_has_no_next_step);
  g_test_add_func ("/standing/of-two-views-the-workers-is-counted",
                   of_two_views_the_workers_is_counted);
  g_test_add_func ("/standing/one-star-is-no-change", one_star_is_no_change);
  return g_test_run ();
}
