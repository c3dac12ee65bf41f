#include "cti-case.h"

/* A course with one open focus area in phase 1 and one open activity of it. */
static CtiCase *
make_case (const CtiFocusArea **area, const CtiActivity **activity)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCourse *course = cti_record_new (&cti_course_type);
  CtiFocusArea *focus = cti_record_new (&cti_focus_area_type);
  CtiActivity *step = cti_record_new (&cti_activity_type);

  g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
  g_ptr_array_add (records, course);
  g_ptr_array_add (records, focus);
  g_ptr_array_add (records, step);
  cti_set_text (&focus->course, course->record.id);
  cti_set_text (&focus->area, "money");
  focus->phase = 1;
  cti_set_text (&step->course, course->record.id);
  cti_set_text (&step->focus, focus->record.id);
  cti_set_text (&step->what, "See the adviser");
  *area = focus;
  *activity = step;
  return cti_case_new ("case", records);
}

static guint
count_carried (gboolean leave_area, gboolean leave_activity)
{
  const CtiFocusArea *area;
  const CtiActivity *activity;
  g_autoptr (CtiCase) model = make_case (&area, &activity);
  g_autoptr (GPtrArray) rows = cti_case_carry_over (model, cti_case_get_course (model), 1);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  if (leave_area)
    g_ptr_array_add (left, area->record.id);
  if (leave_activity)
    g_ptr_array_add (left, activity->record.id);
  cti_carry_over_leave (rows, left);
  return rows->len;
}

static void
all_goes_on_where_nothing_is_left (void)
{
  g_assert_cmpuint (count_carried (FALSE, FALSE), ==, 2);
}

static void
an_activity_can_stay_behind (void)
{
  g_assert_cmpuint (count_carried (FALSE, TRUE), ==, 1);
}

static void
an_area_keeps_its_activities_with_it (void)
{
  g_assert_cmpuint (count_carried (TRUE, FALSE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carry-over/all-goes-on-where-nothing-is-left",
                   all_goes_on_where_nothing_is_left);
  g_test_add_func ("/carry-over/an-activity-can-stay-behind", an_activity_can_stay_behind);
  g_test_add_func ("/carry-over/an-area-keeps-its-activities-with-it",
                   an_area_keeps_its_activities_with_it);
  return g_test_run ();
}
