/* A caseload as a chart: one line a citizen, made from the cards alone, so that no case is opened.
 *
 * The calendar reaches from the first day of the oldest course to the last day of the newest, but
 * not so far from today that the present would shrink to nothing; what lies outside is cut. */

#include "cti-caseload-report.h"

#include <glib/gi18n.h>

#include "cti-timeline-report.h"
#include "cti-words.h"

/* Months shown at most, back and ahead. */
#define MONTHS_BACK  18
#define MONTHS_AHEAD 14
#define AIR_DAYS     14

/** Looks of marks, as on the timeline of one course. */
#define LOOK_CONTACT 0

static void
widen (CtiDate *first, CtiDate *last, CtiDate day)
{
  if (day == CTI_DATE_NONE)
    return;
  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

static void
find_days (GPtrArray *cards, CtiDate today, CtiDate *first, CtiDate *last)
{
  *first = cti_date_add_months (today, -1);
  *last = cti_date_add_months (today, 1);
  for (guint i = 0; i < cards->len; i++)
    {
      const CtiCard *card = g_ptr_array_index (cards, i);

      widen (first, last, card->contact_start);
      widen (first, last, card->closed_on != CTI_DATE_NONE ? card->closed_on : card->planned_end);
    }
  *first = MAX (*first, cti_date_add_months (today, -MONTHS_BACK));
  *last = MIN (*last, cti_date_add_months (today, MONTHS_AHEAD)) + AIR_DAYS;
}

/* "16 citizens: Contact building 2, Phase 1 5 …", those that are there. */
static char *
make_sentence (GPtrArray *cards, CtiDate today)
{
  guint counts[CTI_PHASE_CLOSED + 1] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      CtiPhasePlan plan;

      cti_card_get_plan (g_ptr_array_index (cards, i), &plan);
      counts[cti_phase_plan_get_phase (&plan, today)]++;
    }
  g_string_append_printf (text, ngettext ("%u citizen", "%u citizens", cards->len), cards->len);
  for (guint phase = 0, n = 0; phase < G_N_ELEMENTS (counts); phase++)
    if (counts[phase] > 0)
      /* Translators: in a list of phases and how many are in them: a phase, a number. */
      g_string_append_printf (text, C_ ("caseload", "%s%s: %u"), n++ == 0 ? " – " : ", ",
                              cti_words_phase ((CtiPhase) phase), counts[phase]);
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_keys (CtiTimelineData *axis)
{
  const CtiTimelineKey keys[] = {
    { CTI_MARKER_CIRCLE, TRUE, LOOK_CONTACT, (char *) C_ ("timeline", "last contact") },
    { CTI_MARKER_CIRCLE, FALSE, LOOK_CONTACT, (char *) C_ ("timeline", "appointment") },
    { CTI_MARKER_STAR, TRUE, LOOK_CONTACT, (char *) C_ ("timeline", "latest star") },
    { CTI_MARKER_STAR, FALSE, LOOK_CONTACT, (char *) C_ ("timeline", "next star") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    cti_timeline_data_add_key (axis, &keys[i]);
}

/**
 * cti_caseload_report_axis:
 * @cards: (element-type CtiCard): those on the chart
 * @today: the day
 *
 * Returns: (transfer full): the days all their lines share, and the sentence for the whole
 */
CtiTimelineData *
cti_caseload_report_axis (GPtrArray *cards, CtiDate today)
{
  g_autofree char *sentence = make_sentence (cards, today);
  g_autofree char *date = cti_words_date (today);
  g_autofree char *label = g_strdup_printf (_ ("today %s"), date);
  CtiTimelineData *axis;
  CtiDate first, last;

  find_days (cards, today, &first, &last);
  axis = cti_timeline_data_new (C_ ("chart", "Caseload"), sentence, first, last);
  cti_timeline_report_add_months (axis);
  cti_timeline_data_set_today (axis, today, label);
  add_keys (axis);
  return axis;
}

static void
add_band (CtiTimelineData *line, CtiPhase phase, CtiDate start, CtiDate end)
{
  const char number[] = { (char) ('1' + phase - CTI_PHASE_1), '\0' };
  CtiTimelineBand band = { .start = start,
                           .end = end,
                           .title = (char *) cti_words_phase (phase),
                           .short_title = phase >= CTI_PHASE_1 ? (char *) number : NULL,
                           .fill = (guint) (phase - CTI_PHASE_CONTACT),
                           .sentence = (char *) cti_words_phase_long (phase) };

  if (start != CTI_DATE_NONE && end != CTI_DATE_NONE && start <= end)
    cti_timeline_data_add_band (line, &band);
}

static void
add_phases (CtiTimelineData *line, const CtiPhasePlan *plan, CtiDate today)
{
  CtiDate closed = plan->closed_on != CTI_DATE_NONE ? plan->closed_on : G_MAXINT;
  CtiDate contact_end = cti_phase_plan_get_contact_end (plan);

  add_band (line, CTI_PHASE_CONTACT, plan->contact_start,
            MIN (contact_end != CTI_DATE_NONE ? contact_end : today, closed));
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    add_band (line, CTI_PHASE_1 + k, plan->start[k], MIN (plan->end[k], closed));
}

static void
add_mark (CtiTimelineData *line, CtiDate day, CtiMarker marker, gboolean filled)
{
  CtiTimelineMark mark = { .day = day,
                           .marker = marker,
                           .filled = filled,
                           .style_index = LOOK_CONTACT,
                           .sentence = (char *) "" };

  if (day != CTI_DATE_NONE)
    cti_timeline_data_add_mark (line, 0, &mark);
}

static void
add_marks (CtiTimelineData *line, const CtiCard *card, int months, CtiDate today)
{
  g_autoptr (GPtrArray) appointments = cti_card_get_appointments (card);
  CtiDate next = CTI_DATE_NONE;

  cti_timeline_data_add_row (line, "");
  add_mark (line, card->last_contact, CTI_MARKER_CIRCLE, TRUE);
  for (guint i = 0; i < appointments->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (appointments, i);

      if (contact->date >= today)
        add_mark (line, contact->date, CTI_MARKER_CIRCLE, FALSE);
    }
  add_mark (line, card->last_reading, CTI_MARKER_STAR, TRUE);
  if (cti_card_get_next_reading (card, months, today, &next) != CTI_DUE_NONE)
    add_mark (line, next, CTI_MARKER_STAR, FALSE);
}

static void
append (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s.", text->len > 0 ? " " : "", sentence);
}

/* Where she is, when there was contact, what the star waits for. */
static char *
make_line_sentence (const CtiCard *card, const CtiPhasePlan *plan, CtiDate today)
{
  g_autofree char *day = cti_words_phase_day (plan, today);
  g_autofree char *place = cti_words_capitalise (day);
  g_autofree char *distance = cti_words_from_today (card->last_contact, today);
  GString *text = g_string_new (NULL);
  CtiDate next = CTI_DATE_NONE;
  CtiDue due = cti_card_get_next_reading (card, plan->reading_months, today, &next);

  append (text, place);
  if (cti_card_is_paused (card, today))
    append (text, _ ("On pause"));
  if (card->last_contact != CTI_DATE_NONE && card->closed_on == CTI_DATE_NONE)
    {
      /* Translators: "6 days ago" or "today". */
      g_autofree char *contact = g_strdup_printf (_ ("Last contact %s"), distance);

      append (text, contact);
    }
  if (due != CTI_DUE_NONE)
    {
      g_autofree char *star = cti_words_due_sentence (due, next, today);

      append (text, star);
    }
  return g_string_free (text, FALSE);
}

/**
 * cti_caseload_report_line:
 * @card: a card
 * @months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day
 *
 * Returns: (transfer full): her course as a line
 */
CtiTimelineData *
cti_caseload_report_line (const CtiCard *card, int months, CtiDate today)
{
  CtiPhasePlan plan;
  g_autofree char *sentence = NULL;
  CtiTimelineData *line;

  cti_card_get_plan (card, &plan);
  plan.reading_months = months;
  sentence = make_line_sentence (card, &plan, today);
  line = cti_timeline_data_new (card->name, sentence, today, today + 1);
  add_phases (line, &plan, today);
  if (card->pause_first != CTI_DATE_NONE)
    cti_timeline_data_add_pause (line,
                                 &(CtiTimelinePause){ .start = card->pause_first,
                                                      .end = card->pause_last != CTI_DATE_NONE
                                                                 ? card->pause_last
                                                                 : MAX (card->pause_first, today),
                                                      .sentence = (char *) _ ("On pause") });
  add_marks (line, card, months, today);
  return line;
}

/**
 * cti_caseload_report_chart:
 * @cards: (element-type CtiCard): those on the chart, in order
 * @months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day
 *
 * Returns: (transfer full): a line for each, on one calendar
 */
CtiCaseloadData *
cti_caseload_report_chart (GPtrArray *cards, int months, CtiDate today)
{
  CtiCaseloadData *data = cti_caseload_data_new (cti_caseload_report_axis (cards, today));

  for (guint i = 0; i < cards->len; i++)
    cti_caseload_data_add_line (data, cti_caseload_report_line (g_ptr_array_index (cards, i),
                                                                months, today));
  return data;
}
