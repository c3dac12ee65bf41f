/* How a course stands, as it is said under its timeline. */

#include "cti-timeline-report.h"

#include <glib/gi18n.h>

#include "cti-halving-report.h"
#include "cti-standing.h"
#include "cti-words.h"

typedef struct
{
  const CtiCase *model;
  CtiPhasePlan plan;
  CtiDate today;
} Place;

/* Where she is in the course, as a sentence with its full stop. */
static char *
make_place (const Place *self)
{
  CtiPhase phase = cti_phase_plan_get_phase (&self->plan, self->today);
  int day = cti_phase_plan_get_day (&self->plan, self->today);
  int month = cti_date_months_between (self->plan.start[0], self->today) + 1;
  g_autofree char *end = cti_words_date (cti_phase_plan_get_planned_end (&self->plan));
  g_autofree char *closed_on = cti_words_date (self->plan.closed_on);
  g_autofree char *days = cti_words_days (day);

  switch (phase)
    {
    case CTI_PHASE_NONE:
      return g_strdup (_ ("No course has been started yet."));
    case CTI_PHASE_CONTACT:
      /* Translators: "12 days". */
      return g_strdup_printf (_ ("Contact has been built for %s."), days);
    case CTI_PHASE_OVER:
      /* Translators: a date. */
      return g_strdup_printf (_ ("The planned end was %s; the course is not closed yet."), end);
    case CTI_PHASE_CLOSED:
      return g_strdup_printf (_ ("The course was closed on %s."), closed_on);
    default:
      /* Translators: which month of the course it is, which phase. */
      return g_strdup_printf (_ ("Month %d, phase %d."), month, phase - CTI_PHASE_1 + 1);
    }
}

static void
append_sentence (GString *all, const char *sentence, const char *stop)
{
  if (sentence != NULL)
    g_string_append_printf (all, "%s%s%s", all->len > 0 ? " " : "", sentence, stop);
}

static char *
make_last_contact (const Place *self)
{
  g_autoptr (CtiStanding) standing = cti_standing_new (self->model, self->today);
  g_autofree char *distance = NULL;

  if (standing->last_contact == CTI_DATE_NONE)
    return NULL;
  distance = cti_words_from_today (standing->last_contact, self->today);
  /* Translators: "6 days ago" or "today". */
  return g_strdup_printf (_ ("Last contact %s"), distance);
}

/* Where she is, how the support stands beside the method, when there was contact, what is next. */
static char *
make_sentence (const Place *self)
{
  g_autofree char *place = make_place (self);
  CtiDate next = CTI_DATE_NONE;
  CtiDue reading = cti_case_get_next_reading (self->model, self->today, &next);
  g_autofree char *due = cti_words_due_sentence (reading, next, self->today);
  CtiPhase phase = cti_phase_plan_get_phase (&self->plan, self->today);
  GString *all = g_string_new (place);

  if (phase != CTI_PHASE_NONE && phase != CTI_PHASE_CLOSED)
    {
      g_autofree char *support = cti_halving_report_compare (self->model, self->today);
      g_autofree char *contact = make_last_contact (self);

      append_sentence (all, support, "");
      append_sentence (all, contact, ".");
    }
  append_sentence (all, reading != CTI_DUE_NONE ? due : NULL, ".");
  return g_string_free (all, FALSE);
}

/**
 * cti_timeline_report_sentence:
 * @model: a case
 * @today: the day
 *
 * Returns: (transfer full): where she is in her course, how her support stands beside the method,
 *   when there was contact and what comes next
 */
char *
cti_timeline_report_sentence (const CtiCase *model, CtiDate today)
{
  Place self = { .model = model, .today = today };

  cti_case_get_plan (model, &self.plan);
  return make_sentence (&self);
}
