/* What a course says of the method, at the edges where a count goes astray. */

#include "cti-method.h"
#include "model-test.h"

typedef struct
{
  GPtrArray *records;
  CtiCitizen *citizen;
  CtiCourse *course;
} Draft;

static gpointer
add (Draft *draft, const CtiRecordType *type)
{
  g_ptr_array_add (draft->records, cti_record_new (type));
  return g_ptr_array_index (draft->records, draft->records->len - 1);
}

/* Three phases of four months from 12 January 2026, or none. */
static Draft
begin (const char *phase1)
{
  Draft draft = { g_ptr_array_new_with_free_func (cti_record_unref), NULL, NULL };

  draft.citizen = add (&draft, &cti_citizen_type);
  draft.course = add (&draft, &cti_course_type);
  draft.course->contact_start = day ("2025-12-20");
  draft.course->phase1_start = day (phase1);
  return draft;
}

static void
count (Draft *draft, CtiMethod *method)
{
  g_autoptr (CtiCase) now = cti_case_new (draft->citizen->record.id, draft->records);

  cti_method_of_case (now, method);
  g_clear_pointer (&draft->records, g_ptr_array_unref);
}

static void
add_pause (Draft *draft, const char *first, const char *last)
{
  CtiPause *pause = add (draft, &cti_pause_type);

  cti_set_text (&pause->course, draft->course->record.id);
  pause->first = day (first);
  pause->last = day (last);
  pause->shifts = TRUE;
}

static void
add_area (Draft *draft, const char *key, CtiFocusStatus status)
{
  CtiFocusArea *area = add (draft, &cti_focus_area_type);

  cti_set_text (&area->course, draft->course->record.id);
  cti_set_text (&area->area, key);
  area->phase = 1;
  area->status = status;
}

static void
a_pause_past_the_end_puts_nothing_off (void)
{
  static const struct
  {
    const char *first, *last;
    int days;
  } rows[] = {
    { "2027-01-11", "2027-01-20", 10 }, /* the last day of phase 3 */
    { "2027-01-12", "2027-01-21", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin ("2026-01-12");
      CtiMethod method;
      CtiCard card = { .phase1_start = day ("2026-01-12"), .phase_months = 4 };

      add_pause (&draft, rows[i].first, rows[i].last);
      count (&draft, &method);
      g_assert_cmpint (method.paused[2], ==, rows[i].days);
      g_assert_cmpint (cti_method_get_nominal_end (&method, &card), ==,
                       day ("2027-01-11") + rows[i].days);
    }
}

static void
focus_areas_are_counted_as_their_hint_counts_them (void)
{
  Draft draft = begin ("2026-01-12");
  CtiMethod method;

  add_area (&draft, "housing", CTI_FOCUS_OPEN);
  add_area (&draft, "economy", CTI_FOCUS_REACHED);
  add_area (&draft, "network", CTI_FOCUS_DROPPED);
  count (&draft, &method);
  g_assert_cmpint (method.focus[0], ==, 2);
  g_assert_cmpint (method.focus[1], ==, 0);
}

static void
no_agreement_is_late_before_there_is_a_last_day_for_it (void)
{
  static const struct
  {
    const char *phase1, *agreed;
    int late;
  } rows[] = {
    { "2026-01-12", "2026-12-11", 0 },
    { "2026-01-12", "2026-12-12", 1 },
    { NULL, "2026-01-02", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Draft draft = begin (rows[i].phase1);
      CtiHandover *handover = add (&draft, &cti_handover_type);
      CtiMethod method;

      cti_set_text (&handover->course, draft.course->record.id);
      handover->agreed = day (rows[i].agreed);
      count (&draft, &method);
      g_assert_cmpint (method.agreed, ==, 1);
      g_assert_cmpint (method.late, ==, rows[i].late);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/method/a-pause-past-the-end-puts-nothing-off",
                   a_pause_past_the_end_puts_nothing_off);
  g_test_add_func ("/method/focus-areas-are-counted-as-their-hint-counts-them",
                   focus_areas_are_counted_as_their_hint_counts_them);
  g_test_add_func ("/method/no-agreement-is-late-before-there-is-a-last-day-for-it",
                   no_agreement_is_late_before_there_is_a_last_day_for_it);
  return g_test_run ();
}
