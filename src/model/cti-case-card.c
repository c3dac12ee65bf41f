/* A case's card: what lists and due dates need to know of it without opening its file. */

#include "cti-case.h"
#include "cti-field.h"
#include "cti-method.h"

static int
count_readings (const CtiCase *self)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self);
  int count = 0;

  for (guint i = 0; i < readings->len; i++)
    count += !((CtiReading *) g_ptr_array_index (readings, i))->voided;
  return count;
}

/* All that is handed over is agreed once every row that did not fall through has its day. */
static CtiDate
get_handover_agreed (const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) rows = cti_case_get_of_course (self, &cti_handover_type, course);
  CtiDate last = CTI_DATE_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const CtiHandover *row = g_ptr_array_index (rows, i);

      if (row->status == CTI_HANDOVER_FAILED)
        continue;
      if (row->agreed == CTI_DATE_NONE)
        return CTI_DATE_NONE;
      last = MAX (last, row->agreed);
    }
  return last;
}

static gboolean
names_after (const CtiCase *self)
{
  GPtrArray *people = cti_case_get_records (self, &cti_person_type);

  for (guint i = 0; i < people->len; i++)
    if (((CtiPerson *) g_ptr_array_index (people, i))->after_course)
      return TRUE;
  return FALSE;
}

static void
put_pause (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (self, &cti_pause_type, course);

  for (guint i = 0; i < pauses->len; i++)
    {
      const CtiPause *pause = g_ptr_array_index (pauses, i);

      if (pause->first >= card->pause_first)
        card->pause_first = pause->first, card->pause_last = pause->last;
    }
}

static void
put_contacts (CtiCard *card, const CtiCase *self)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_contacts (self);

  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);

      if (cti_contact_reaches (contact))
        card->last_contact = MAX (card->last_contact, contact->date);
    }
  cti_card_set_appointments (card, contacts);
}

static void
count_unfinished (CtiCard *card, CtiDate date)
{
  card->unfinished++;
  if (card->unfinished_since == CTI_DATE_NONE || date < card->unfinished_since)
    card->unfinished_since = date;
}

static void
put_unfinished (CtiCard *card, const CtiCase *self)
{
  GPtrArray *contacts = cti_case_get_records (self, &cti_contact_type);
  GPtrArray *notes = cti_case_get_records (self, &cti_note_type);

  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);

      if (contact->unfinished && contact->result != CTI_CONTACT_PLANNED)
        count_unfinished (card, contact->date);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const CtiNote *note = g_ptr_array_index (notes, i);

      if (note->unfinished)
        count_unfinished (card, note->date);
    }
}

static void
put_wellbeing (CtiCard *card, const CtiCase *self)
{
  g_autoptr (GPtrArray) all = cti_case_get_wellbeing (self);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiWellbeing *one = g_ptr_array_index (all, i);
      int score = cti_wellbeing_get_score (one);

      if (score < 0)
        continue;
      card->wellbeing_before = card->wellbeing_score;
      card->wellbeing_score = score;
      card->last_wellbeing = one->date;
      if (card->wellbeing_first < 0)
        card->wellbeing_first = score;
      if (cti_wellbeing_is_worried (one) && card->worried_since == CTI_DATE_NONE)
        card->worried_since = one->date;
    }
}

static void
put_frequency (CtiCard *card, const CtiCase *self)
{
  g_autoptr (GPtrArray) all = cti_case_get_frequencies (self);

  if (all->len > 0)
    card->last_frequency = ((CtiFrequency *) g_ptr_array_index (all, all->len - 1))->date;
}

static void
take_earliest (CtiDate *earliest, CtiDate day)
{
  if (day != CTI_DATE_NONE && (*earliest == CTI_DATE_NONE || day < *earliest))
    *earliest = day;
}

static void
put_reviews (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) activities = cti_case_get_current_activities (self, course);

  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (activities, i);

      if (activity->status != CTI_ACTIVITY_DONE && activity->status != CTI_ACTIVITY_GIVEN_UP)
        take_earliest (&card->next_review, activity->review);
    }
}

/* A tie is asked about four weeks after the first meeting, or after it was sent where none is set.
 */
static void
put_referrals (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) referrals = cti_case_get_of_course (self, &cti_referral_type, course);

  for (guint i = 0; i < referrals->len; i++)
    {
      const CtiReferral *referral = g_ptr_array_index (referrals, i);
      CtiDate from = MAX (referral->sent, referral->first_meeting);

      if (referral->holds == CTI_DATE_NONE && from != CTI_DATE_NONE)
        take_earliest (&card->next_referral, cti_date_add_days (from, CTI_REFERRAL_DAYS));
    }
}

static void
put_handovers (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) rows = cti_case_get_of_course (self, &cti_handover_type, course);
  CtiPhasePlan plan;

  cti_case_get_plan (self, &plan);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtiHandover *row = g_ptr_array_index (rows, i);

      if (row->status == CTI_HANDOVER_PLANNED && row->agreed == CTI_DATE_NONE)
        take_earliest (&card->handover_ask, cti_handover_get_ask_by (row, &plan));
    }
}

static void
put_course (CtiCard *card, const CtiCase *self, const CtiCourse *course)
{
  const CtiClosing *closing = cti_case_get_closing (self, course);
  CtiPhasePlan plan;

  cti_case_get_plan (self, &plan);
  card->contact_start = course->contact_start;
  card->phase1_start = course->phase1_start;
  card->phase_months = course->phase_months;
  card->phase2_start = plan.start[1];
  card->phase3_start = plan.start[2];
  card->planned_end = cti_phase_plan_get_planned_end (&plan);
  card->closed_on = course->closed_on;
  card->handover_agreed = get_handover_agreed (self, course);
  card->has_after = names_after (self);
  card->closing_missing = !cti_course_is_open (course) && closing == NULL;
  card->may_follow_up = closing != NULL && closing->may_follow_up;
  put_pause (card, self, course);
  put_reviews (card, self, course);
  put_referrals (card, self, course);
  put_handovers (card, self, course);
}

/* Whether another consent for the same, with the same, goes on after this one. */
static gboolean
is_renewed (const CtiConsent *consent, GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const CtiConsent *other = g_ptr_array_index (all, i);

      if (other != consent && other->kind == consent->kind && other->withdrawn == CTI_DATE_NONE &&
          g_strcmp0 (other->party, consent->party) == 0 &&
          (other->expires == CTI_DATE_NONE || other->expires > consent->expires))
        return TRUE;
    }
  return FALSE;
}

static void
put_consents (CtiCard *card, const CtiCase *self)
{
  GPtrArray *all = cti_case_get_records (self, &cti_consent_type);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (CtiDate));

  for (guint i = 0; i < all->len; i++)
    {
      const CtiConsent *consent = g_ptr_array_index (all, i);

      if (consent->expires != CTI_DATE_NONE && consent->withdrawn == CTI_DATE_NONE &&
          !is_renewed (consent, all))
        g_array_append_val (days, consent->expires);
    }
  cti_card_set_consent_days (card, days);
}

static void
put_everyday (CtiCard *card, const CtiCase *self)
{
  g_autoptr (GPtrArray) tasks = cti_case_get_tasks (self);

  put_contacts (card, self);
  put_unfinished (card, self);
  put_wellbeing (card, self);
  put_frequency (card, self);
  put_consents (card, self);
  cti_card_set_tasks (card, tasks);
  cti_card_set_decisions (card, cti_case_get_records (self, &cti_task_type));
}

/* A course uses an offer where a referral, an activity or a handover names it. */
static void
find_offers (GHashTable *pairs, GString *ids, const CtiCase *self, const CtiRecordType *type)
{
  const CtiField *offer = cti_record_type_find_field (type, "offer");
  const CtiField *course = cti_record_type_find_field (type, "course");
  GPtrArray *records = cti_case_get_records (self, type);

  for (guint i = 0; i < records->len; i++)
    {
      gconstpointer record = g_ptr_array_index (records, i);
      const char *id = cti_field_peek_text (record, offer);

      if (id != NULL &&
          g_hash_table_add (pairs, g_strjoin (" ", id, cti_field_peek_text (record, course), NULL)))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
    }
}

static void
put_offers (CtiCard *card, const CtiCase *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  find_offers (pairs, ids, self, &cti_referral_type);
  find_offers (pairs, ids, self, &cti_activity_type);
  find_offers (pairs, ids, self, &cti_handover_type);
  cti_set_text (&card->offers, ids->len > 0 ? ids->str : NULL);
}

static void
put_method (CtiCard *card, const CtiCase *self)
{
  g_autofree char *text = NULL;
  CtiMethod method;

  cti_method_of_case (self, &method);
  text = cti_method_to_text (&method);
  cti_set_text (&card->method, text);
}

/**
 * cti_case_make_card:
 * @self: a case
 *
 * Returns: (transfer full): its card
 */
CtiCard *
cti_case_make_card (const CtiCase *self)
{
  const CtiCitizen *citizen = cti_case_get_citizen (self);
  const CtiCourse *course = cti_case_get_course (self);
  CtiCard *card = cti_record_new (&cti_card_type);

  cti_record_set_id (card, cti_case_get_id (self));
  cti_set_text (&card->code, citizen->code);
  cti_set_text (&card->name, cti_case_get_name (self));
  card->mode = citizen->mode;
  cti_set_text (&card->inquiry, citizen->inquiry);
  cti_set_text (&card->quiet_rules, citizen->quiet_rules);
  card->last_reading = cti_case_get_last_reading_date (self);
  card->readings = count_readings (self);
  put_everyday (card, self);
  put_offers (card, self);
  put_method (card, self);
  if (course != NULL)
    put_course (card, self, course);
  return card;
}

/**
 * cti_case_get_next_reading:
 * @self: a case
 * @today: the day
 * @next: (out): the day her next star is to be read, %CTI_DATE_NONE if none is
 *
 * What her card says, so that a page and a list say the same: with pauses, and with follow-ups
 * after the course.
 *
 * Returns: how @next stands to @today
 */
CtiDue
cti_case_get_next_reading (const CtiCase *self, CtiDate today, CtiDate *next)
{
  g_autoptr (CtiCard) card = cti_case_make_card (self);

  return cti_card_get_next_reading (card, cti_case_get_reading_months (self), today, next);
}

/**
 * cti_case_get_later_readings:
 * @self: a case
 * @next: the day her next star is to be read
 *
 * Returns: (transfer full) (element-type CtiDate): the days of the stars after that one: of the
 *   course while it is open, of the follow-ups once it is closed and she agreed
 */
GArray *
cti_case_get_later_readings (const CtiCase *self, CtiDate next)
{
  const CtiCourse *course = cti_case_get_course (self);
  const CtiClosing *closing = cti_case_get_closing (self, course);
  g_autoptr (GArray) days = NULL;
  CtiDate follow_ups[CTI_FOLLOW_UP_COUNT];
  CtiPhasePlan plan;

  cti_case_get_plan (self, &plan);
  if (course == NULL || cti_course_is_open (course))
    days = cti_rhythm_get_days (&plan);
  else
    days = g_array_new (FALSE, FALSE, sizeof (CtiDate));
  if (closing != NULL && closing->may_follow_up && !cti_course_is_open (course))
    {
      cti_follow_up_get_days (course->closed_on, follow_ups);
      g_array_append_vals (days, follow_ups, CTI_FOLLOW_UP_COUNT);
    }
  while (days->len > 0 && g_array_index (days, CtiDate, 0) <= next)
    g_array_remove_index (days, 0);
  return g_steal_pointer (&days);
}
