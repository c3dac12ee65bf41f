#include "project.h"

#define AREAS 10

static const char *const areas[AREAS] = { "motivation",    "coping",     "money",
                                          "network",       "substances", "physical-health",
                                          "mental-health", "time",       "housing",
                                          "offending" };

/* How each area moves in a course of a band: network most, then motivation, money, use of time,
 * mental health, as published; the sums lie well within their bands. */
static const int moves[CTI_CHANGE_BANDS][AREAS] = {
  [CTI_CHANGE_BAND_DECLINE] = { 0, -1, 0, 0, -1, -1, 0, 0, 0, -1 },
  [CTI_CHANGE_BAND_NONE] = { 0, 0, 0, 1, 0, 0, 0, 0, -1, 0 },
  [CTI_CHANGE_BAND_MODERATE] = { 1, 0, 1, 2, 0, 0, 0, 0, 0, 0 },
  [CTI_CHANGE_BAND_LARGE] = { 4, 1, 3, 5, 1, 1, 2, 3, 1, 1 },
};

typedef struct
{
  GRand *rand;
  Project *project;
  int orders[32][PROJECT_COURSES]; /* a shuffled order for each thing that is dealt */
} Dealer;

static void
shuffle (GRand *rand, int *order, int n)
{
  for (int i = 0; i < n; i++)
    order[i] = i;
  for (int i = n - 1; i > 0; i--)
    {
      int k = g_rand_int_range (rand, 0, i + 1), kept = order[i];

      order[i] = order[k];
      order[k] = kept;
    }
}

static gpointer
put (GPtrArray *records, const CtiRecordType *type)
{
  gpointer record = cti_record_new (type);
  g_autofree char *id =
      g_strdup_printf ("%08x-0000-4000-8000-%012x", g_str_hash (type->name),
                       GPOINTER_TO_UINT (g_ptr_array_index (records, 0)) + records->len);

  cti_record_set_id (record, id);
  g_ptr_array_add (records, record);
  return record;
}

/* Yes for the first @yes of an order, no for the next @no, not known for the others. */
static CtiAnswer
deal (const Dealer *dealer, int thing, int course, int yes, int no)
{
  int place = dealer->orders[thing][course];

  return place < yes ? CTI_ANSWER_YES : place < yes + no ? CTI_ANSWER_NO : CTI_ANSWER_UNKNOWN;
}

/* 70 full, 8 with the goals reached early, 5 that go on elsewhere, 36 interrupted, 22 without a
 * form, 6 that run. */
static void
put_closing (GPtrArray *records, CtiCourse *course, int i)
{
  CtiClosing *form;

  if (i >= PROJECT_ENDED)
    return;
  course->closed_on = cti_date_add_days (course->phase1_start, i < PROJECT_FULL    ? 365
                                                               : i < PROJECT_FORMS ? 150
                                                                                   : 300);
  if (i >= PROJECT_FORMS)
    return;
  form = put (records, &cti_closing_type);
  cti_set_text (&form->course, course->record.id);
  form->date = course->closed_on;
  form->kind = i < 70   ? CTI_CLOSING_FULL
               : i < 78 ? CTI_CLOSING_INTERRUPTED
               : i < 83 ? CTI_CLOSING_CONTINUES
                        : CTI_CLOSING_INTERRUPTED;
  form->goals_reached = i >= 70 && i < 78;
  form->other_support = i >= 76 && i < 83;
  form->lost_contact = i >= 83 && i < 103;
  form->own_wish = i >= 98 && i < 112;
  form->misuse = i >= 110 && i < 119;
}

static void
put_background (const Dealer *dealer, GPtrArray *records, const CtiCourse *course, int i)
{
  CtiBackground *one = put (records, &cti_background_type);
  CtiAim *aim = put (records, &cti_aim_type);
  int place = dealer->orders[8][i], year = 0;

  cti_date_get (course->phase1_start, &year, NULL, NULL);
  cti_set_text (&one->course, course->record.id);
  one->education = place < 105   ? CTI_EDUCATION_TENTH_GRADE
                   : place < 140 ? CTI_EDUCATION_YOUTH
                                 : CTI_EDUCATION_UNKNOWN;
  place = dealer->orders[9][i];
  one->income = place < 70    ? CTI_INCOME_CASH_BENEFIT
                : place < 104 ? CTI_INCOME_SELLING_SEX
                : place < 140 ? CTI_INCOME_WAGE
                              : CTI_INCOME_UNKNOWN;
  place = dealer->orders[10][i];
  one->network = place < 30    ? CTI_NETWORK_AT_START_NONE
                 : place < 75  ? CTI_NETWORK_AT_START_WEAK
                 : place < 140 ? CTI_NETWORK_AT_START_GOOD
                               : CTI_NETWORK_AT_START_UNKNOWN;
  one->debt = deal (dealer, 0, i, 116, 24);
  one->misuse = deal (dealer, 1, i, 70, 70);
  one->mental_problems = deal (dealer, 2, i, 77, 60);
  one->active_last_year = deal (dealer, 3, i, 98, 42);
  one->paid_last_six_months = deal (dealer, 4, i, 80, 50);
  place = dealer->orders[11][i];
  one->debut_year = place < 98 ? year - 7 : place < 140 ? year - 4 : 0;
  cti_set_text (&aim->course, course->record.id);
  aim->date = course->phase1_start;
  aim->kind =
      deal (dealer, 5, i, 72, 75) == CTI_ANSWER_YES ? CTI_AIM_KIND_STOP : CTI_AIM_KIND_IMPROVE;
}

static void
put_wellbeing (GPtrArray *records, const CtiCourse *course, CtiDate day, CtiOccasion why, int risk)
{
  CtiWellbeing *one = put (records, &cti_wellbeing_type);

  cti_set_text (&one->course, course->record.id);
  one->date = day;
  one->occasion = why;
  for (int item = 0; item < CTI_WELLBEING_ITEMS; item++)
    cti_wellbeing_set_answer (one, item, risk ? 2 : 3);
}

static void
put_frequency (GPtrArray *records,
               const CtiCourse *course,
               CtiDate day,
               CtiOccasion why,
               int active)
{
  CtiFrequency *one = put (records, &cti_frequency_type);

  cti_set_text (&one->course, course->record.id);
  one->date = day;
  one->occasion = why;
  one->times = active ? CTI_TIMES_4_10 : CTI_TIMES_NONE;
}

/* At start 132 scores, 88 of them at risk, and 130 answers, 65 of them active; at end, of the 141
 * that ended, 96 and 32, 100 and 20. */
static void
put_measures (const Dealer *dealer, GPtrArray *records, const CtiCourse *course, int i)
{
  static const int at_end_yes[] = { 32, 20 }, at_end_no[] = { 64, 80 };
  int *values[] = { dealer->project->risk[i], dealer->project->active[i] };
  const CtiAnswer start[] = { deal (dealer, 12, i, 88, 44), deal (dealer, 13, i, 65, 65) };

  for (int m = 0; m < 2; m++)
    {
      CtiAnswer end = i < PROJECT_ENDED ? deal (dealer, 14 + m, i, at_end_yes[m], at_end_no[m])
                                        : CTI_ANSWER_UNKNOWN;

      values[m][0] = start[m] == CTI_ANSWER_UNKNOWN ? -1 : start[m] == CTI_ANSWER_YES;
      values[m][1] = end == CTI_ANSWER_UNKNOWN ? -1 : end == CTI_ANSWER_YES;
      for (int at = 0; at < 2; at++)
        if (values[m][at] >= 0)
          (m == 0 ? put_wellbeing
                  : put_frequency) (records, course, at ? course->closed_on : course->phase1_start,
                                    at ? CTI_OCCASION_END : CTI_OCCASION_START, values[m][at]);
    }
}

static void
put_star (GPtrArray *records,
          const CtiCourse *course,
          CtiDate day,
          CtiOccasion why,
          const int *scores)
{
  CtiReading *reading = put (records, &cti_reading_type);

  cti_set_text (&reading->course, course->record.id);
  cti_set_text (&reading->form, "life-situation");
  reading->version = 1;
  reading->date = day;
  reading->occasion = why;
  for (int a = 0; a < AREAS; a++)
    {
      CtiScore *score = put (records, &cti_score_type);

      cti_set_text (&score->reading, reading->record.id);
      cti_set_text (&score->area, areas[a]);
      score->value = scores[a];
    }
}

/* Full courses: 40 large, 24 moderate, 4 none, 2 decline; 64 of 70 are the 91 %. Of the interrupted
 * 30 have a last star: 15 moderate, 10 none, 5 decline. */
static void
put_stars (const Dealer *dealer, GPtrArray *records, const CtiCourse *course, int i)
{
  int band = i < 40    ? CTI_CHANGE_BAND_LARGE
             : i < 64  ? CTI_CHANGE_BAND_MODERATE
             : i < 68  ? CTI_CHANGE_BAND_NONE
             : i < 70  ? CTI_CHANGE_BAND_DECLINE
             : i < 85  ? CTI_CHANGE_BAND_MODERATE
             : i < 95  ? CTI_CHANGE_BAND_NONE
             : i < 100 ? CTI_CHANGE_BAND_DECLINE
                       : -1;
  int first[AREAS], last[AREAS];

  for (int a = 0; a < AREAS; a++)
    {
      CtiArea *area = put (records, &cti_area_type);

      first[a] = g_rand_int_range (dealer->rand, 2, 5);
      last[a] = first[a] + (band >= 0 ? moves[band][a] : 0);
      cti_set_text (&area->form, "life-situation");
      area->version = 1;
      cti_set_text (&area->key, areas[a]);
      area->position = a;
    }
  dealer->project->band[i] = band;
  put_star (records, course, course->phase1_start, CTI_OCCASION_START, first);
  if (band >= 0)
    put_star (records, course, course->closed_on, CTI_OCCASION_END, last);
}

/* While contact is built 3 visits, then 8, 4 and 2 in the phases that were reached, each of an hour
 * with a quarter of paper and half an hour on the way. */
static void
put_contacts (GPtrArray *records, const CtiCourse *course, int i)
{
  static const int visits[] = { 3, 8, 4, 2 };
  int reached = i < PROJECT_FULL ? 4 : i < PROJECT_FORMS ? 3 : i < PROJECT_ENDED ? 4 : 2;

  for (int phase = 0; phase < reached; phase++)
    for (int v = 0; v < visits[phase]; v++)
      {
        CtiContact *one = put (records, &cti_contact_type);
        CtiDate begin = phase == 0 ? course->contact_start
                                   : cti_date_add_months (course->phase1_start, 4 * (phase - 1));

        cti_set_text (&one->course, course->record.id);
        one->date = cti_date_add_days (begin, 2 * v);
        one->kind = CTI_CONTACT_HOME_VISIT;
        one->with_citizen = TRUE;
        one->minutes = 60;
        one->indirect = 15;
        one->travel = 30;
      }
}

static void
put_plan (GPtrArray *records, const CtiCourse *course, int i)
{
  CtiFocusArea *focus;
  CtiActivity *activity;

  if (i % 3 == 2)
    return;
  focus = put (records, &cti_focus_area_type);
  cti_set_text (&focus->course, course->record.id);
  cti_set_text (&focus->area, i % 3 == 0 ? "network" : "money");
  focus->phase = 1;
  activity = put (records, &cti_activity_type);
  cti_set_text (&activity->focus, focus->record.id);
  cti_set_text (&activity->course, course->record.id);
  cti_set_text (&activity->what, "x");
  if (i % 3 == 0)
    cti_set_text (&activity->offer, course->record.id);
}

static GPtrArray *
make_case (const Dealer *dealer, int i)
{
  GPtrArray *records = g_ptr_array_new ();
  CtiCitizen *citizen;
  CtiCourse *course;
  int place = dealer->orders[16][i], year = 0;

  g_ptr_array_add (records, GUINT_TO_POINTER ((guint) (i + 1) * 1000));
  citizen = put (records, &cti_citizen_type);
  course = put (records, &cti_course_type);
  cti_set_text (&course->citizen, citizen->record.id);
  course->phase1_start = i < PROJECT_ENDED
                             ? cti_date_add_days (cti_date_new (2013, 7, 1), 6 * i)
                             : cti_date_add_days (cti_date_new (2016, 9, 1), i - PROJECT_ENDED);
  course->contact_start = cti_date_add_days (course->phase1_start, -30);
  cti_date_get (course->phase1_start, &year, NULL, NULL);
  citizen->birth_year = place < 70 ? year - 25 : place < 140 ? year - 40 : 0;
  put_closing (records, course, i);
  put_background (dealer, records, course, i);
  put_measures (dealer, records, course, i);
  put_stars (dealer, records, course, i);
  put_contacts (records, course, i);
  put_plan (records, course, i);
  g_ptr_array_remove_index (records, 0);
  g_ptr_array_set_free_func (records, cti_record_unref);
  return records;
}

static void
put_inquiry (Project *self, CtiDate day, CtiInquiryOutcome outcome, gboolean referred)
{
  CtiInquiry *one = cti_record_new (&cti_inquiry_type);

  one->date = day;
  one->outcome = outcome;
  one->no_experience = outcome == CTI_INQUIRY_NOT_STARTED;
  if (referred)
    cti_set_text (&one->referred_to, "x");
  g_ptr_array_add (self->inquiries, one);
}

/* 84 that came to nothing, 41 of them referred elsewhere; 60 lie in the first two quarters. */
static void
put_inquiries (Project *self)
{
  for (int i = 0; i < PROJECT_NOT_STARTED; i++)
    put_inquiry (self,
                 i < 40   ? cti_date_new (2013, 7, 1 + i % 28)
                 : i < 60 ? cti_date_new (2013, 10, 1 + i % 28)
                          : cti_date_new (2014, 1, 1 + i % 28),
                 CTI_INQUIRY_NOT_STARTED, i % 2 == 0 && i < 82);
  for (int i = 0; i < PROJECT_COURSES; i++)
    put_inquiry (self, cti_date_add_days (cti_date_new (2013, 6, 1), 6 * i), CTI_INQUIRY_STARTED,
                 FALSE);
}

Project *
project_new (guint32 seed)
{
  Project *self = g_new0 (Project, 1);
  Dealer dealer = { .rand = g_rand_new_with_seed (seed), .project = self };

  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->inquiries = g_ptr_array_new_with_free_func (cti_record_unref);
  for (gsize thing = 0; thing < G_N_ELEMENTS (dealer.orders); thing++)
    shuffle (dealer.rand, dealer.orders[thing],
             thing == 14 || thing == 15 ? PROJECT_ENDED : PROJECT_COURSES);
  for (int i = 0; i < PROJECT_COURSES; i++)
    g_ptr_array_add (self->cases, make_case (&dealer, i));
  put_inquiries (self);
  g_rand_free (dealer.rand);
  return self;
}

void
project_free (Project *self)
{
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->inquiries);
  g_free (self);
}

GPtrArray *
project_make_facts (const Project *self)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < self->cases->len; i++)
    {
      GPtrArray *records = g_ptr_array_index (self->cases, i);
      const char *id = CTI_RECORD_CONST (g_ptr_array_index (records, 0))->id;
      g_autoptr (CtiCase) made = cti_case_new (id, records);
      g_autoptr (GPtrArray) of_case = cti_case_make_facts (made);

      g_ptr_array_extend (facts, of_case, (GCopyFunc) cti_record_ref, NULL);
    }
  return facts;
}

gpointer
project_find (const Project *self, guint index, const CtiRecordType *type, guint nth)
{
  GPtrArray *records = g_ptr_array_index (self->cases, index);

  for (guint i = 0; i < records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (records, i))->type == type && nth-- == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}
