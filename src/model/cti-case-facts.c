/* The facts of each course of a case: what a report needs to know of it, and nothing that tells who
 * she is. How the lists are written stands at the head of cti-facts.c. */

#include <string.h>

#include "cti-facts.h"
#include "cti-field.h"

typedef struct
{
  const CtiCase *of;
  const CtiCourse *course;
  CtiFacts *facts;
  CtiPhasePlan plan;
} Maker;

static void
take_text (char **target, GString *text)
{
  cti_set_text (target, text->len > 0 ? text->str : NULL);
}

static void
begin_line (GString *text, CtiDate day, CtiOccasion occasion)
{
  g_autofree char *iso = cti_date_to_iso (day);

  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", iso,
                          cti_enum_to_nick (cti_occasion_values, (int) occasion));
}

/* What was closed while contact was built never came to the phases it had been given days for. */
static gboolean
came_to_phases (const CtiCourse *course)
{
  return cti_course_is_open (course) || course->phase1_start <= course->closed_on;
}

static void
put_days (Maker *maker)
{
  CtiFacts *facts = maker->facts;
  const CtiCourse *course = maker->course;
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (maker->of, &cti_pause_type, course);

  if (came_to_phases (course))
    cti_phase_plan_init (&maker->plan, course, pauses);
  facts->contact_start = course->contact_start;
  facts->phase1_start = maker->plan.start[0];
  facts->phase3_start = maker->plan.start[2];
  facts->planned_end = cti_phase_plan_get_planned_end (&maker->plan);
  facts->phase_months = course->phase_months;
  facts->closed_on = course->closed_on;
}

static CtiDate
get_first_day (const Maker *maker)
{
  CtiDate phase1 = maker->plan.start[0];

  return phase1 != CTI_DATE_NONE ? phase1 : maker->course->contact_start;
}

/* From a birth year alone the age she turns in that year. */
static void
put_person (Maker *maker)
{
  const CtiCitizen *citizen = cti_case_get_citizen (maker->of);
  const CtiIdentity *identity = cti_case_get_identity (maker->of);
  CtiDate first = get_first_day (maker);
  int year = 0;

  cti_set_text (&maker->facts->municipality, citizen->municipality);
  if (!cti_date_get (first, &year, NULL, NULL))
    return;
  if (identity != NULL && identity->birth_date != CTI_DATE_NONE)
    maker->facts->age = cti_date_age_at (identity->birth_date, first);
  else if (citizen->birth_year != 0)
    maker->facts->age = year - citizen->birth_year;
}

static void
put_background (Maker *maker)
{
  g_autoptr (GPtrArray) all =
      cti_case_get_of_course (maker->of, &cti_background_type, maker->course);
  const CtiBackground *from = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;
  CtiFacts *facts = maker->facts;
  int year = 0;

  if (from == NULL)
    return;
  facts->education = from->education;
  facts->income = from->income;
  facts->debt = from->debt;
  facts->misuse = from->misuse;
  facts->mental_problems = from->mental_problems;
  facts->network = from->network;
  facts->active_last_year = from->active_last_year;
  facts->paid_last_six_months = from->paid_last_six_months;
  if (from->debut_year != 0 && cti_date_get (get_first_day (maker), &year, NULL, NULL))
    facts->debut_years = MAX (0, year - from->debut_year);
}

static void
put_aims (Maker *maker)
{
  g_autoptr (GPtrArray) aims = cti_case_get_of_course (maker->of, &cti_aim_type, maker->course);
  CtiDate first = CTI_DATE_LAST, last = CTI_DATE_NONE;

  for (guint i = 0; i < aims->len; i++)
    {
      const CtiAim *aim = g_ptr_array_index (aims, i);

      if (aim->date < first)
        maker->facts->aim = aim->kind, first = aim->date;
      if (aim->date >= last)
        maker->facts->aim_last = aim->kind, last = aim->date;
    }
}

/* The reasons are the flags of the form but for what is not one; free text is told as "other". */
static void
put_closing (Maker *maker)
{
  const CtiClosing *form = cti_case_get_closing (maker->of, maker->course);
  g_autoptr (GString) reasons = g_string_new (NULL);

  if (form == NULL)
    return;
  maker->facts->has_form = TRUE;
  maker->facts->closing = form->kind;
  maker->facts->aim_reached = form->aim_reached;
  for (guint i = 0; i < cti_closing_type.n_fields; i++)
    {
      const CtiField *field = &cti_closing_type.fields[i];

      if (field->kind == CTI_FIELD_FLAG && strcmp (field->name, "referred_again") != 0 &&
          strcmp (field->name, "may_follow_up") != 0 && cti_field_get_int (form, field))
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? " " : "", field->name);
    }
  if (form->other_reason != NULL)
    g_string_append_printf (reasons, "%sother_reason", reasons->len > 0 ? " " : "");
  take_text (&maker->facts->reasons, reasons);
}

/* Where both views of one reading are kept, the worker's is counted (domain 4.1); a star that the
 * citizen alone gave is all there is of that day. */
static gboolean
has_other_view (GPtrArray *readings, const CtiReading *hers)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const CtiReading *other = g_ptr_array_index (readings, i);

      if (other->voided || other->mode == CTI_READING_CITIZEN)
        continue;
      if (other->date == hers->date ||
          (hers->pair != NULL && g_strcmp0 (other->pair, hers->pair) == 0))
        return TRUE;
    }
  return FALSE;
}

static void
put_stars (Maker *maker)
{
  g_autoptr (GPtrArray) readings =
      cti_case_get_of_course (maker->of, &cti_reading_type, maker->course);
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_sort (readings, cti_reading_compare);
  for (guint i = 0; i < readings->len; i++)
    {
      const CtiReading *reading = g_ptr_array_index (readings, i);
      g_autoptr (CtiStar) star = NULL;

      if (reading->voided ||
          (reading->mode == CTI_READING_CITIZEN && has_other_view (readings, reading)))
        continue;
      star = cti_case_get_star (maker->of, reading);
      begin_line (text, reading->date, reading->occasion);
      for (guint k = 0; k < cti_star_get_n_areas (star); k++)
        g_string_append_printf (text, " %s=%d", cti_star_get_area (star, k)->key,
                                cti_star_get_value (star, k));
    }
  take_text (&maker->facts->stars, text);
}

static int
compare_wellbeing (gconstpointer a, gconstpointer b)
{
  return (*(CtiWellbeing *const *) a)->date - (*(CtiWellbeing *const *) b)->date;
}

static void
put_wellbeing (GString *text, gconstpointer record)
{
  const CtiWellbeing *one = record;
  int score = cti_wellbeing_get_score (one);

  if (one->voided || score < 0)
    return;
  begin_line (text, one->date, one->occasion);
  g_string_append_printf (text, " %d", score);
}

static int
compare_frequencies (gconstpointer a, gconstpointer b)
{
  return (*(CtiFrequency *const *) a)->date - (*(CtiFrequency *const *) b)->date;
}

static void
put_frequency (GString *text, gconstpointer record)
{
  const CtiFrequency *one = record;
  CtiTimes times = one->answered == CTI_ANSWERED_YES ? one->times : CTI_TIMES_WONT_SAY;

  if (one->voided)
    return;
  begin_line (text, one->date, one->occasion);
  g_string_append_printf (text, " %d %d", (int) times, (int) cti_frequency_is_active (one));
}

/* Returns a line for each measure of the course, by day. */
static GString *
put_measures (Maker *maker,
              const CtiRecordType *type,
              GCompareFunc compare,
              void (*put) (GString *, gconstpointer))
{
  g_autoptr (GPtrArray) all = cti_case_get_of_course (maker->of, type, maker->course);
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (all, compare);
  for (guint i = 0; i < all->len; i++)
    put (text, g_ptr_array_index (all, i));
  return text;
}

static void
put_all_measures (Maker *maker)
{
  g_autoptr (GString) wellbeing =
      put_measures (maker, &cti_wellbeing_type, compare_wellbeing, put_wellbeing);
  g_autoptr (GString) frequency =
      put_measures (maker, &cti_frequency_type, compare_frequencies, put_frequency);

  take_text (&maker->facts->wellbeing, wellbeing);
  take_text (&maker->facts->frequency, frequency);
}

static void
put_contacts (Maker *maker)
{
  g_autoptr (GPtrArray) all = cti_case_get_of_course (maker->of, &cti_contact_type, maker->course);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int phase = 0; phase < CTI_FACTS_PHASES; phase++)
    {
      gboolean begun = phase == 0 || maker->plan.start[phase - 1] != CTI_DATE_NONE;
      CtiDate first = phase > 0 ? maker->plan.start[phase - 1] : CTI_DATE_FIRST;
      CtiDate last = phase == 3                 ? CTI_DATE_NONE
                     : maker->plan.start[phase] ? cti_date_add_days (maker->plan.start[phase], -1)
                                                : CTI_DATE_NONE;
      CtiContactSum sum;

      cti_contact_sum (all, first, last, &sum);
      if (begun && (sum.contacts > 0 || sum.indirect > 0 || sum.travel > 0))
        g_string_append_printf (text, "%s%d %d %d %d %d %d %d %d", text->len > 0 ? "\n" : "", phase,
                                sum.contacts, sum.with_citizen, sum.community, sum.direct,
                                sum.other, sum.indirect, sum.travel);
    }
  take_text (&maker->facts->contacts, text);
}

/* An activity that goes on in the next phase is one activity. */
static void
count_activities (Maker *maker, const char *area, int *activities, int *offers)
{
  g_autoptr (GPtrArray) focus = cti_case_get_focus_areas (maker->of, maker->course, 0);

  for (guint i = 0; i < focus->len; i++)
    {
      g_autoptr (GPtrArray) done = NULL;

      if (g_strcmp0 (((CtiFocusArea *) g_ptr_array_index (focus, i))->area, area) != 0)
        continue;
      done = cti_case_get_activities_of (maker->of, g_ptr_array_index (focus, i));
      for (guint k = 0; k < done->len; k++)
        {
          const CtiActivity *activity = g_ptr_array_index (done, k);

          *activities += activity->carried_from == NULL;
          *offers += activity->carried_from == NULL && activity->offer != NULL;
        }
    }
}

/* Keys are small letters, digits and dashes; anything else somebody wrote. */
static gboolean
is_key (const char *area)
{
  return area[strspn (area, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static void
put_areas (Maker *maker)
{
  g_autoptr (GPtrArray) goals = cti_case_get_goals (maker->of, maker->course);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < goals->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (goals, i);
      int activities = 0, offers = 0;

      count_activities (maker, area->area, &activities, &offers);
      if (is_key (area->area))
        g_string_append_printf (text, "%s%s %d %d", text->len > 0 ? "\n" : "", area->area,
                                activities, offers);
      else /* an area of her own: its words stay in the case */
        g_string_append_printf (text, "%sown %d %d", text->len > 0 ? "\n" : "", activities, offers);
      maker->facts->has_plan |= activities > 0;
    }
  take_text (&maker->facts->areas, text);
}

/**
 * cti_case_make_facts:
 * @self: a case
 *
 * Returns: (transfer full) (element-type CtiFacts): the facts of each of its courses
 */
GPtrArray *
cti_case_make_facts (const CtiCase *self)
{
  GPtrArray *courses = cti_case_get_records (self, &cti_course_type);
  GPtrArray *all = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < courses->len; i++)
    {
      CtiFacts *facts = cti_record_new (&cti_facts_type);
      Maker maker = { .of = self, .course = g_ptr_array_index (courses, i), .facts = facts };

      cti_record_set_id (facts, maker.course->record.id);
      cti_set_text (&facts->case_id, cti_case_get_id (self));
      put_days (&maker);
      put_person (&maker);
      put_background (&maker);
      put_aims (&maker);
      put_closing (&maker);
      put_stars (&maker);
      put_all_measures (&maker);
      put_contacts (&maker);
      put_areas (&maker);
      g_ptr_array_add (all, facts);
    }
  return all;
}
