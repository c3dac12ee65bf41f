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

static CtiTie *
add_tie (GPtrArray *records, const CtiPerson *person, int phase, int ring)
{
  CtiTie *tie = cti_record_new (&cti_tie_type);

  cti_set_text (&tie->person, person->record.id);
  tie->phase = phase;
  tie->ring = ring;
  g_ptr_array_add (records, tie);
  return tie;
}

/* Of the network as it was drawn: where phase 1 has no picture, as it was before. */
static void
ties_go_on_as_the_latest_picture_has_them (void)
{
  static const struct
  {
    int drawn[3]; /* phases in which Karen is on the picture, -1 for none */
    int ends;
    guint carried;
    int ring;
  } rows[] = {
    { { 1, -1, -1 }, 1, 1, 1 }, { { 0, -1, -1 }, 1, 1, 0 }, { { 0, 1, -1 }, 1, 1, 1 },
    { { 1, 2, -1 }, 1, 0, 0 },  { { 1, 2, -1 }, 2, 1, 2 },  { { -1, -1, -1 }, 1, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
      g_autoptr (GPtrArray) carried = NULL;
      g_autoptr (CtiCase) now = NULL;
      CtiPerson *karen = cti_record_new (&cti_person_type);

      g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
      g_ptr_array_add (records, karen);
      for (gsize k = 0; k < G_N_ELEMENTS (rows[i].drawn); k++)
        if (rows[i].drawn[k] >= 0)
          add_tie (records, karen, rows[i].drawn[k], rows[i].drawn[k]);
      now = cti_case_new ("case", records);
      carried = cti_case_carry_ties (now, rows[i].ends);
      g_assert_cmpuint (carried->len, ==, rows[i].carried);
      if (carried->len > 0)
        {
          const CtiTie *tie = g_ptr_array_index (carried, 0);

          g_assert_cmpint (tie->phase, ==, rows[i].ends + 1);
          g_assert_cmpint (tie->ring, ==, rows[i].ring);
          g_assert_null (cti_case_find (now, &cti_tie_type, tie->record.id));
        }
    }
}

/* What a closing asks about: each area once, as its last phase has it. */
static void
a_goal_is_the_last_row_of_its_area (void)
{
  const CtiFocusArea *area;
  const CtiActivity *activity;
  g_autoptr (CtiCase) model = make_case (&area, &activity);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (CtiCase) with = NULL;
  CtiFocusArea *later = cti_record_copy (area);
  CtiFocusArea *other = cti_record_copy (area);

  cti_record_set_id (later, "later");
  later->phase = 2;
  cti_record_set_id (other, "other");
  cti_set_text (&other->area, "housing");
  g_ptr_array_add (more, later);
  g_ptr_array_add (more, other);
  with = cti_case_with (model, more);
  goals = cti_case_get_goals (with, cti_case_get_course (with));
  g_assert_cmpuint (goals->len, ==, 2);
  g_assert_cmpstr (((CtiFocusArea *) goals->pdata[0])->record.id, ==, "other");
  g_assert_cmpstr (((CtiFocusArea *) goals->pdata[1])->record.id, ==, "later");
}

static void
an_offer_counts_once_for_a_course (void)
{
  const CtiFocusArea *area;
  const CtiActivity *activity;
  g_autoptr (CtiCase) model = make_case (&area, &activity);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) with = NULL;
  g_autoptr (CtiCard) card = NULL;

  for (int i = 0; i < 2; i++)
    {
      CtiActivity *step = cti_record_new (&cti_activity_type);

      cti_set_text (&step->course, area->course);
      cti_set_text (&step->offer, "house");
      g_ptr_array_add (more, step);
    }
  with = cti_case_with (model, more);
  card = cti_case_make_card (with);
  g_assert_cmpstr (card->offers, ==, "house");
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
  g_test_add_func ("/carry-over/ties-go-on-as-the-latest-picture-has-them",
                   ties_go_on_as_the_latest_picture_has_them);
  g_test_add_func ("/carry-over/a-goal-is-the-last-row-of-its-area",
                   a_goal_is_the_last_row_of_its_area);
  g_test_add_func ("/carry-over/an-offer-counts-once-for-a-course",
                   an_offer_counts_once_for_a_course);
  return g_test_run ();
}
