/* How a case stands, in words: where in the course and when there was contact last, what the star
 * has done since the first, what should have been done, what comes next. Each is a whole sentence
 * of a few words; what there is nothing to say of is left out. */

#include "cti-words-standing.h"

#include <glib/gi18n.h>

#include "cti-words.h"

static char *
make_place (const CtiStanding *self, CtiDate today)
{
  CtiPhase phase = cti_phase_plan_get_phase (&self->plan, today);
  g_autofree char *place = cti_words_phase_day (&self->plan, today);
  g_autofree char *large = cti_words_capitalise (place);
  g_autofree char *distance = NULL;

  if (phase == CTI_PHASE_NONE || phase == CTI_PHASE_CLOSED)
    return g_strdup_printf ("%s.", large);
  if (self->is_paused)
    /* Translators: "Day 12 of phase 1". */
    return g_strdup_printf (_ ("%s, on pause."), large);
  if (self->last_contact == CTI_DATE_NONE)
    /* Translators: "Day 12 of phase 1". */
    return g_strdup_printf (_ ("%s, no contact written down yet."), large);
  distance = cti_words_from_today (self->last_contact, today);
  /* Translators: "Day 12 of phase 1", then "6 days ago" or "today". */
  return g_strdup_printf (_ ("%s, last contact %s."), large, distance);
}

static char *
make_change (const CtiStanding *self)
{
  g_autofree char *moves = NULL;

  if (!self->has_change)
    return NULL;
  moves = cti_words_moves (self->up, self->down, self->same);
  /* Translators: "7 areas have gone up and 1 is unchanged". */
  return g_strdup_printf (_ ("Since the first star: %s."), moves);
}

static const char *
name_step (CtiNextStep step)
{
  switch (step)
    {
    case CTI_NEXT_STEP_CONTACT:
      return C_ ("next step", "appointment");
    case CTI_NEXT_STEP_STAR:
      return C_ ("next step", "star");
    case CTI_NEXT_STEP_HANDOVER:
      return C_ ("next step", "handover agreement");
    case CTI_NEXT_STEP_CLOSING:
      return C_ ("next step", "close the course");
    default:
      return NULL;
    }
}

static char *
make_late (const CtiStanding *self, CtiDate today)
{
  g_autofree char *date = cti_words_date (self->late_day);
  g_autofree char *distance = cti_words_from_today (self->late_day, today);

  if (self->late == CTI_NEXT_STEP_NONE)
    return NULL;
  if (self->late_what != NULL)
    /* Translators: what should have been done, in the worker's words; a date; "8 days ago". */
    return g_strdup_printf (_ ("Not done yet: “%s”, %s (%s)."), self->late_what, date, distance);
  /* Translators: what should have been done, such as "star"; a date; "8 days ago". */
  return g_strdup_printf (_ ("Not done yet: %s, %s (%s)."), name_step (self->late), date, distance);
}

static char *
make_next (const CtiStanding *self, CtiDate today)
{
  g_autofree char *date = cti_words_date (self->next_day);
  g_autofree char *distance = cti_words_from_today (self->next_day, today);

  if (self->next == CTI_NEXT_STEP_NONE)
    return NULL;
  if (self->next == CTI_NEXT_STEP_CLOSING)
    return g_strdup_printf (_ ("Next: %s."), name_step (self->next));
  if (self->next_what != NULL)
    /* Translators: what is to be done, in the worker's words; a date; "in 8 days". */
    return g_strdup_printf (_ ("Next: “%s”, %s (%s)."), self->next_what, date, distance);
  /* Translators: what comes next, such as "star"; a date; "in 8 days". */
  return g_strdup_printf (_ ("Next: %s, %s (%s)."), name_step (self->next), date, distance);
}

/**
 * cti_words_standing:
 * @standing: how a case stands
 * @today: the day
 *
 * Returns: (transfer full): the case in a line or two, "Dag 100 af fase 3, sidste kontakt for 3
 *   dage siden. Siden den første stjerne: 9 områder er gået op. Næste: stjerne, 14.12.2026 (om 22
 *   dage)."
 */
char *
cti_words_standing (const CtiStanding *standing, CtiDate today)
{
  g_autofree char *place = make_place (standing, today);
  g_autofree char *change = make_change (standing);
  g_autofree char *late = make_late (standing, today);
  g_autofree char *next = make_next (standing, today);
  GString *all = g_string_new (place);

  if (change != NULL)
    g_string_append_printf (all, " %s", change);
  if (late != NULL)
    g_string_append_printf (all, " %s", late);
  if (next != NULL)
    g_string_append_printf (all, " %s", next);
  return g_string_free (all, FALSE);
}

/**
 * cti_words_contacts:
 * @last: the last day there was contact, %CTI_DATE_NONE where there was none
 * @next: the day of the next appointment, %CTI_DATE_NONE where there is none
 * @today: the day
 *
 * Returns: (transfer full): both in one line, "Kontakt for 3 dage siden, aftale om 2 dage"
 */
char *
cti_words_contacts (CtiDate last, CtiDate next, CtiDate today)
{
  g_autofree char *ago = cti_words_from_today (last, today);
  g_autofree char *ahead = cti_words_from_today (next, today);

  if (last != CTI_DATE_NONE && next != CTI_DATE_NONE)
    /* Translators: "3 days ago" or "today", then "in 2 days" or "tomorrow". */
    return g_strdup_printf (_ ("Contact %s, appointment %s"), ago, ahead);
  if (last != CTI_DATE_NONE)
    /* Translators: "3 days ago" or "today". */
    return g_strdup_printf (_ ("Contact %s, no appointment"), ago);
  if (next != CTI_DATE_NONE)
    /* Translators: "in 2 days" or "tomorrow". */
    return g_strdup_printf (_ ("No contact yet, appointment %s"), ahead);
  return g_strdup (_ ("No contact yet, no appointment"));
}
