/* What happened in a course, as rows of its timeline: the hours given against the halving, contacts
 * by kind, WHO-5, handover, and what is still to be done.
 *
 * Hours stand in steps of a month. The height of the wedge in phase 1 is the mean of its own months
 * so far, so the later phases are measured against what this citizen was given to begin with: half,
 * then a quarter (domain 1.2). Time without her is coordination, which is to stay. */

#include "cti-timeline-life.h"

#include <glib/gi18n.h>

#include "cti-contact.h"
#include "cti-task.h"
#include "cti-wellbeing.h"
#include "cti-words.h"

/** Looks of marks: colours of lines that are told apart by form as well. */
enum
{
  LOOK_MEETING = 0,
  LOOK_GOOD = 2,
  LOOK_BETWEEN = 4,
  LOOK_LOW = 7,
  LOOK_NOTHING = 8,
};

static int
count_minutes_apart (const CtiContactSum *sum)
{
  return sum->other + sum->indirect;
}

/* Minutes with her in a month of phase 1, on average so far; 0 where nothing was given. */
static double
measure_start (GPtrArray *contacts, const CtiPhasePlan *plan, CtiDate today)
{
  CtiDate last = MIN (plan->end[0], today);
  CtiContactSum sum = { 0 };
  double months;

  if (plan->start[0] == CTI_DATE_NONE || last < plan->start[0])
    return 0;
  months = MAX (1, (last - plan->start[0] + 1) / 30.4);
  cti_contact_sum (contacts, plan->start[0], last, &sum);
  return sum.direct / months;
}

static void
add_bar (CtiTimelineData *data, GPtrArray *contacts, CtiDate first, CtiDate last, double whole)
{
  CtiContactSum sum = { 0 };
  CtiTimelineStep bar = { .start = first, .end = last };
  g_autofree char *month = cti_words_month_year (first);
  g_autofree char *with = NULL;
  g_autofree char *apart = NULL;
  g_autofree char *sentence = NULL;

  cti_contact_sum (contacts, first, last, &sum);
  if (sum.direct + count_minutes_apart (&sum) == 0)
    return;
  with = cti_words_minutes (sum.direct);
  apart = cti_words_minutes (count_minutes_apart (&sum));
  /* Translators: a month and year, the time together with the citizen, the time without her. */
  sentence = g_strdup_printf (_ ("%s: %s together, %s of coordination."), month, with, apart);
  bar.support = sum.direct / whole;
  bar.coordination = count_minutes_apart (&sum) / whole;
  bar.sentence = sentence;
  cti_timeline_data_add_bar (data, &bar);
}

static void
add_support_keys (CtiTimelineData *data)
{
  const CtiTimelineKey keys[] = {
    { .label = (char *) C_ ("timeline", "hours together"), .sample = CTI_TIMELINE_SAMPLE_SUPPORT },
    { .label = (char *) C_ ("timeline", "hours of coordination"),
      .sample = CTI_TIMELINE_SAMPLE_COORDINATION },
    { .label = (char *) C_ ("timeline", "support by the method"),
      .sample = CTI_TIMELINE_SAMPLE_WEDGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    cti_timeline_data_add_key (data, &keys[i]);
}

/**
 * cti_timeline_life_add_support:
 * @data: the timeline of a course
 * @model: its case
 * @today: the day
 *
 * Adds the hours of each month up to @today, where contacts were written.
 */
void
cti_timeline_life_add_support (CtiTimelineData *data, const CtiCase *model, CtiDate today)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_contacts (model);
  CtiDate day = data->whole_first;
  CtiPhasePlan plan;
  double whole;

  cti_case_get_plan (model, &plan);
  whole = measure_start (contacts, &plan, today);
  while (whole > 0 && day <= MIN (today, data->whole_last))
    {
      CtiDate next = cti_date_add_months (day, 1);

      add_bar (data, contacts, day, next - 1, whole);
      day = next;
    }
  if (data->bars->len > 0)
    add_support_keys (data);
}

static gboolean
came_to_nothing (const CtiContact *contact)
{
  return contact->kind == CTI_CONTACT_IN_VAIN ||
         (contact->result != CTI_CONTACT_HELD && contact->result != CTI_CONTACT_PLANNED);
}

static CtiMarker
choose_marker (const CtiContact *contact)
{
  if (came_to_nothing (contact))
    return CTI_MARKER_CROSS;
  switch (contact->kind)
    {
    case CTI_CONTACT_PHONE:
    case CTI_CONTACT_MESSAGE:
      return CTI_MARKER_TRIANGLE;
    case CTI_CONTACT_NETWORK_MEETING:
      return CTI_MARKER_SQUARE;
    case CTI_CONTACT_COORDINATION:
      return CTI_MARKER_DIAMOND;
    default:
      return CTI_MARKER_CIRCLE;
    }
}

static char *
describe_contact (const CtiContact *contact)
{
  g_autofree char *date = cti_words_date (contact->date);
  g_autofree char *lasted = contact->minutes > 0 ? cti_words_minutes (contact->minutes) : NULL;
  const char *parts[] = { date, cti_words_enum (cti_contact_kind_values, contact->kind), NULL, NULL,
                          NULL };
  guint count = 2;

  if (contact->result != CTI_CONTACT_HELD)
    parts[count++] = cti_words_enum (cti_contact_result_values, contact->result);
  if (lasted != NULL)
    parts[count++] = lasted;
  return g_strjoinv (" · ", (char **) parts);
}

/* Only the forms that are there. */
static void
add_contact_keys (CtiTimelineData *data, const gboolean *has_marker)
{
  const CtiTimelineKey keys[] = {
    { CTI_MARKER_CIRCLE, TRUE, LOOK_MEETING, (char *) C_ ("timeline", "meeting or visit") },
    { CTI_MARKER_TRIANGLE, TRUE, LOOK_MEETING, (char *) C_ ("timeline", "phone or message") },
    { CTI_MARKER_SQUARE, TRUE, LOOK_MEETING, (char *) C_ ("timeline", "meeting with the network") },
    { CTI_MARKER_DIAMOND, TRUE, LOOK_MEETING, (char *) C_ ("timeline", "coordination") },
    { CTI_MARKER_CROSS, TRUE, LOOK_NOTHING, (char *) C_ ("timeline", "did not take place") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (has_marker[keys[i].marker])
      cti_timeline_data_add_key (data, &keys[i]);
}

/**
 * cti_timeline_life_add_contacts:
 * @data: the timeline of a course
 * @model: its case
 *
 * Adds a row with each contact, its form by its kind; one to come is open.
 */
void
cti_timeline_life_add_contacts (CtiTimelineData *data, const CtiCase *model)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_contacts (model);
  gboolean has_marker[CTI_MARKER_TARGET + 1] = { FALSE };
  guint row;

  if (contacts->len == 0)
    return;
  row = cti_timeline_data_add_row (data, C_ ("timeline", "Contacts"));
  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *sentence = describe_contact (contact);
      CtiTimelineMark mark = {
        .day = contact->date,
        .marker = choose_marker (contact),
        .filled = contact->result != CTI_CONTACT_PLANNED,
        .style_index = came_to_nothing (contact) ? LOOK_NOTHING : LOOK_MEETING,
        .sentence = sentence,
      };

      has_marker[mark.marker] = TRUE;
      cti_timeline_data_add_mark (data, row, &mark);
    }
  add_contact_keys (data, has_marker);
}

static guint
choose_look (int score)
{
  CtiWellbeingBand band = cti_wellbeing_get_band (score);

  return band == CTI_WELLBEING_HIGH_RISK ? LOOK_LOW
         : band == CTI_WELLBEING_RISK    ? LOOK_BETWEEN
                                         : LOOK_GOOD;
}

/**
 * cti_timeline_life_add_wellbeing:
 * @data: the timeline of a course
 * @model: its case
 *
 * Adds a row with the score of each WHO-5 that counts and has one.
 */
void
cti_timeline_life_add_wellbeing (CtiTimelineData *data, const CtiCase *model)
{
  g_autoptr (GPtrArray) all = cti_case_get_wellbeing (model);
  guint row = G_MAXUINT;

  for (guint i = 0; i < all->len; i++)
    {
      const CtiWellbeing *one = g_ptr_array_index (all, i);
      int score = cti_wellbeing_get_score (one);
      g_autofree char *inner = g_strdup_printf ("%d", score);
      g_autofree char *date = cti_words_date (one->date);
      /* Translators: a date, a score from 0 to 100. */
      g_autofree char *sentence = g_strdup_printf (_ ("%s: WHO-5, %d of 100."), date, score);
      CtiTimelineMark mark = { .day = one->date,
                               .marker = CTI_MARKER_CIRCLE,
                               .style_index = choose_look (score),
                               .inner = inner,
                               .sentence = sentence };

      if (one->voided || score < 0)
        continue;
      if (row == G_MAXUINT)
        row = cti_timeline_data_add_row (data, C_ ("timeline", "WHO-5"));
      cti_timeline_data_add_mark (data, row, &mark);
    }
}

static void
add_flag (GArray *marks, CtiDate day, gboolean filled, const char *text, char *sentence)
{
  CtiTimelineMark mark = { .day = day,
                           .marker = CTI_MARKER_FLAG,
                           .filled = filled,
                           .style_index = filled ? LOOK_GOOD : LOOK_NOTHING,
                           .text = (char *) text,
                           .sentence = sentence };

  g_array_append_val (marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  return ((const CtiTimelineMark *) a)->day - ((const CtiTimelineMark *) b)->day;
}

static void
add_meeting (GArray *marks, const CtiHandover *handover)
{
  g_autofree char *date = cti_words_date (handover->meeting);
  gboolean held = handover->status == CTI_HANDOVER_HELD || handover->status == CTI_HANDOVER_WORKS;

  if (handover->meeting != CTI_DATE_NONE && handover->status != CTI_HANDOVER_FAILED)
    add_flag (marks, handover->meeting, held, C_ ("timeline", "meeting"),
              /* Translators: a date; what is handed over. */
              g_strdup_printf (held ? _ ("%s: meeting on the handover of “%s”.")
                                    : _ ("%s: planned meeting on the handover of “%s”."),
                               date, handover->need));
}

/* The day by which all is to be agreed, while the course runs and it is not. */
static void
add_deadline (GArray *marks, const CtiCase *model, CtiDate today)
{
  g_autoptr (CtiCard) card = cti_case_make_card (model);
  CtiDate day = CTI_DATE_NONE;
  CtiDue due = cti_card_get_handover (card, today, &day);
  g_autofree char *date = NULL;

  if (due == CTI_DUE_NONE || day == CTI_DATE_NONE)
    return;
  date = cti_words_date (day);
  add_flag (marks, day, FALSE, C_ ("timeline", "agreed by"),
            /* Translators: a date. */
            g_strdup_printf (_ ("The handover is to be agreed by %s."), date));
}

/**
 * cti_timeline_life_add_handover:
 * @data: the timeline of a course
 * @model: its case
 * @today: the day
 *
 * Adds a row with the meetings of the handover and the day by which it is to be agreed.
 */
void
cti_timeline_life_add_handover (CtiTimelineData *data, const CtiCase *model, CtiDate today)
{
  g_autoptr (GPtrArray) all =
      cti_case_get_of_course (model, &cti_handover_type, cti_case_get_course (model));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CtiTimelineMark));
  guint row;

  for (guint i = 0; i < all->len; i++)
    add_meeting (marks, g_ptr_array_index (all, i));
  add_deadline (marks, model, today);
  if (marks->len == 0)
    return;
  g_array_sort (marks, compare_marks);
  row = cti_timeline_data_add_row (data, C_ ("timeline", "Handover"));
  for (guint i = 0; i < marks->len; i++)
    {
      CtiTimelineMark *mark = &g_array_index (marks, CtiTimelineMark, i);

      cti_timeline_data_add_mark (data, row, mark);
      g_free (mark->sentence);
    }
}

/**
 * cti_timeline_life_add_tasks:
 * @data: the timeline of a course
 * @model: its case
 * @today: the day
 *
 * Adds a row with the tasks that have a day and are not done; one that is late stands on its day.
 */
void
cti_timeline_life_add_tasks (CtiTimelineData *data, const CtiCase *model, CtiDate today)
{
  g_autoptr (GPtrArray) all = cti_case_get_tasks (model);
  guint row = G_MAXUINT;

  for (guint i = 0; i < all->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (all, i);
      CtiDate day = cti_task_get_day (task);
      g_autofree char *date = cti_words_date (day);
      /* Translators: a date; what is to be done. */
      g_autofree char *sentence = g_strdup_printf (_ ("To do by %s: %s"), date, task->title);
      CtiTimelineMark mark = { .day = day,
                               .marker = CTI_MARKER_DIAMOND,
                               .style_index = day < today ? LOOK_LOW : LOOK_MEETING,
                               .sentence = sentence };

      if (cti_task_is_done (task) || day == CTI_DATE_NONE)
        continue;
      if (row == G_MAXUINT)
        row = cti_timeline_data_add_row (data, C_ ("timeline", "Tasks"));
      cti_timeline_data_add_mark (data, row, &mark);
    }
}
