/* What is due, for a morning or a week. A rule looks at one card and adds rows; it opens no case.
 * Each row has a day, and how that day stands to today says whether it is due, overdue or to come.
 * Rules that speak of a day to come are asked with how many days ahead one wishes to see: 0 for
 * today, more for a week plan; the team says for each of them how early, or how late, it speaks.
 *
 * The order is: what is worrying, appointments of today by the clock, what is overdue, what is due,
 * what is to come; within these the order of the rules, then the longest overdue, then the case
 * code, so that the same cards give the same list. */

#include "cti-reminder.h"

#include "cti-network.h"

typedef struct
{
  const CtiCard *card;
  const CtiTeam *team; /* (nullable) */
  CtiDate today;
  int ahead;
  CtiPhasePlan plan;
  CtiPhase phase;
  gboolean open;    /* has a course that is not closed */
  gboolean running; /* and that is not paused */
  GPtrArray *rows;
} Look;

const CtiEnumValue cti_rule_values[] = {
  { CTI_RULE_WORRIED, "worried" },
  { CTI_RULE_APPOINTMENT, "appointment" },
  { CTI_RULE_OUTCOME, "outcome" },
  { CTI_RULE_SILENT, "silent" },
  { CTI_RULE_UNFINISHED, "unfinished" },
  { CTI_RULE_TASK, "task" },
  { CTI_RULE_HANDOVER_ASK, "handover-ask" },
  { CTI_RULE_HANDOVER, "handover" },
  { CTI_RULE_CLOSING, "closing" },
  { CTI_RULE_OVER, "over" },
  { CTI_RULE_PHASE_END, "phase-end" },
  { CTI_RULE_STAR, "star" },
  { CTI_RULE_WELLBEING, "wellbeing" },
  { CTI_RULE_REVIEW, "review" },
  { CTI_RULE_REFERRAL, "referral" },
  { CTI_RULE_CONSENT, "consent" },
  { CTI_RULE_NOBODY_AFTER, "nobody-after" },
  { CTI_RULE_FOLLOW_UP, "follow-up" },
  { 0, NULL },
};

/* The pages of a case, by their names in the window. */
static const char *const spots[] = {
  [CTI_RULE_WORRIED] = "wellbeing",    [CTI_RULE_APPOINTMENT] = "journal",
  [CTI_RULE_OUTCOME] = "journal",      [CTI_RULE_SILENT] = "journal",
  [CTI_RULE_UNFINISHED] = "journal",   [CTI_RULE_TASK] = "journal",
  [CTI_RULE_HANDOVER_ASK] = "network", [CTI_RULE_HANDOVER] = "network",
  [CTI_RULE_CLOSING] = "course",       [CTI_RULE_OVER] = "course",
  [CTI_RULE_PHASE_END] = "course",     [CTI_RULE_STAR] = "star",
  [CTI_RULE_WELLBEING] = "wellbeing",  [CTI_RULE_REVIEW] = "plan",
  [CTI_RULE_REFERRAL] = "plan",        [CTI_RULE_CONSENT] = "intake",
  [CTI_RULE_NOBODY_AFTER] = "network", [CTI_RULE_FOLLOW_UP] = "star",
};

/**
 * cti_reminder_free:
 * @self: (transfer full): a row
 */
void
cti_reminder_free (CtiReminder *self)
{
  g_clear_pointer (&self->card, cti_record_unref);
  g_clear_pointer (&self->item, cti_record_unref);
  g_free (self);
}

/**
 * cti_rule_is_quiet:
 * @keys: (nullable): the quiet rules of a team or of a citizen
 * @rule: a rule
 *
 * Returns: whether it is among them
 */
gboolean
cti_rule_is_quiet (const char *keys, CtiRule rule)
{
  g_auto (GStrv) words = g_strsplit (keys != NULL ? keys : "", " ", -1);

  return g_strv_contains ((const char *const *) words,
                          cti_enum_to_nick (cti_rule_values, (int) rule));
}

/**
 * cti_rule_set_quiet:
 * @keys: (nullable): the quiet rules of a team or of a citizen
 * @rule: a rule
 * @quiet: whether it shall be silenced
 *
 * Returns: (transfer full) (nullable): what the quiet rules are then
 */
char *
cti_rule_set_quiet (const char *keys, CtiRule rule, gboolean quiet)
{
  g_autoptr (GString) now = g_string_new (NULL);

  for (const CtiEnumValue *row = cti_rule_values; row->nick != NULL; row++)
    if (row->value == (int) rule ? quiet : cti_rule_is_quiet (keys, (CtiRule) row->value))
      g_string_append_printf (now, "%s%s", now->len > 0 ? " " : "", row->nick);
  return now->len > 0 ? g_strdup (now->str) : NULL;
}

/* How many days the team has set for a rule. */
#define DAYS(look, field, otherwise) ((look)->team != NULL ? (look)->team->field : (otherwise))

/* Whether something has lain unfinished for as long as the team lets it. */
static gboolean
is_told_of (const Look *look, CtiDate since)
{
  return look->today - since >= DAYS (look, unfinished_days, 0);
}

static CtiReminder *
add (Look *look, CtiRule rule, CtiDate day)
{
  CtiReminder *row = g_new0 (CtiReminder, 1);

  row->rule = rule;
  row->card = look->card != NULL ? cti_record_ref ((gpointer) look->card) : NULL;
  row->day = day;
  row->late = look->today - day;
  row->due = row->late > 0 ? CTI_DUE_OVERDUE : row->late == 0 ? CTI_DUE_NOW : CTI_DUE_LATER;
  row->score = -1;
  row->spot = spots[rule];
  g_ptr_array_add (look->rows, row);
  return row;
}

/* Adds what is due from @early days before its day, and to come before that. */
static CtiReminder *
add_early (Look *look, CtiRule rule, CtiDate day, int early)
{
  CtiReminder *row;

  if (day == CTI_DATE_NONE || day > look->today + MAX (early, look->ahead))
    return NULL;
  row = add (look, rule, day);
  if (row->due == CTI_DUE_LATER && day <= look->today + early)
    row->due = CTI_DUE_NOW;
  return row;
}

/* Adds what has a window of its own in which it is due. */
static void
add_with_window (Look *look, CtiRule rule, CtiDate day, CtiDue due)
{
  if (due == CTI_DUE_NONE || (due == CTI_DUE_LATER && day > look->today + look->ahead))
    return;
  add (look, rule, day)->due = due;
}

static void
look_for_worry (Look *look)
{
  if (look->open && look->card->worried_since != CTI_DATE_NONE &&
      look->today - look->card->worried_since >= DAYS (look, worry_days, 0))
    add (look, CTI_RULE_WORRIED, look->card->worried_since)->score = look->card->wellbeing_score;
}

static void
add_appointment (Look *look, CtiContact *contact)
{
  CtiRule rule = contact->date < look->today ? CTI_RULE_OUTCOME : CTI_RULE_APPOINTMENT;
  int early = rule == CTI_RULE_APPOINTMENT ? DAYS (look, appointment_days, 0) : 0;

  if (rule == CTI_RULE_OUTCOME && !is_told_of (look, contact->date))
    return;
  if (contact->date <= look->today + MAX (early, look->ahead))
    add (look, rule, contact->date)->item = cti_record_ref (contact);
}

static void
look_for_appointments (Look *look)
{
  g_autoptr (GPtrArray) contacts = cti_card_get_appointments (look->card);

  for (guint i = 0; i < contacts->len; i++)
    add_appointment (look, g_ptr_array_index (contacts, i));
}

/**
 * cti_silence_get_limit:
 * @team: (nullable): the team
 * @phase: where a course stands
 *
 * Returns: after how many days without contact a citizen is silent; past the planned end as in
 *   phase 3; 0 where nobody is waited for
 */
int
cti_silence_get_limit (const CtiTeam *team, CtiPhase phase)
{
  switch (phase)
    {
    case CTI_PHASE_CONTACT:
      return team != NULL ? team->silent_contact : CTI_SILENT_CONTACT_DEFAULT;
    case CTI_PHASE_1:
      return team != NULL ? team->silent_1 : CTI_SILENT_1_DEFAULT;
    case CTI_PHASE_2:
      return team != NULL ? team->silent_2 : CTI_SILENT_2_DEFAULT;
    case CTI_PHASE_3:
    case CTI_PHASE_OVER:
      return team != NULL ? team->silent_3 : CTI_SILENT_3_DEFAULT;
    default:
      return 0;
    }
}

/* She cannot have been silent before contact began, nor while the course stood still. */
static CtiDate
get_silent_since (const CtiCard *card, CtiDate today)
{
  CtiDate since = MAX (card->last_contact, card->contact_start);

  if (card->pause_last != CTI_DATE_NONE && card->pause_last < today)
    since = MAX (since, card->pause_last);
  return since;
}

/**
 * cti_card_get_silence:
 * @self: a card
 * @today: the day
 *
 * Returns: how many days she has not been reached; -1 where there is no open course, or it is
 * paused
 */
int
cti_card_get_silence (const CtiCard *self, CtiDate today)
{
  CtiPhasePlan plan;
  CtiPhase phase;

  cti_card_get_plan (self, &plan);
  phase = cti_phase_plan_get_phase (&plan, today);
  if (cti_silence_get_limit (NULL, phase) == 0 || cti_card_is_paused (self, today))
    return -1;
  return MAX (today - get_silent_since (self, today), 0);
}

static gboolean
meets_soon (const Look *look)
{
  g_autoptr (GPtrArray) contacts = cti_card_get_appointments (look->card);

  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);

      if (contact->date >= look->today &&
          contact->date <= look->today + CTI_REMIND_APPOINTMENT_DAYS)
        return TRUE;
    }
  return FALSE;
}

/* An appointment soon is enough for a while; whoever puts them off again and again is silent all
 * the same once twice the time has passed. */
static void
look_for_silence (Look *look)
{
  int limit = cti_silence_get_limit (look->team, look->phase);
  int silent = cti_card_get_silence (look->card, look->today);
  CtiReminder *row;

  if (silent < 0 || silent < limit || (silent < 2 * limit && meets_soon (look)))
    return;
  row = add (look, CTI_RULE_SILENT, get_silent_since (look->card, look->today) + limit);
  row->days = silent;
  row->phase = look->phase;
}

static void
look_for_unfinished (Look *look)
{
  if (look->card->unfinished > 0 && is_told_of (look, look->card->unfinished_since))
    add (look, CTI_RULE_UNFINISHED, look->card->unfinished_since)->count = look->card->unfinished;
}

static void
add_task (Look *look, CtiTask *task)
{
  CtiReminder *row =
      add_early (look, CTI_RULE_TASK, cti_task_get_day (task), DAYS (look, task_days, 0));

  if (row != NULL)
    row->item = cti_record_ref (task);
}

static void
look_for_tasks (Look *look)
{
  g_autoptr (GPtrArray) tasks = cti_card_get_tasks (look->card);

  for (guint i = 0; i < tasks->len; i++)
    add_task (look, g_ptr_array_index (tasks, i));
}

static void
look_for_handover (Look *look)
{
  CtiDate day;
  CtiDue due = cti_card_get_handover (look->card, look->today, &day);

  if (!look->open)
    return;
  if (due == CTI_DUE_NOW &&
      day > look->today + DAYS (look, agreement_days, CTI_AGREEMENT_DAYS_DEFAULT))
    due = CTI_DUE_LATER;
  add_early (look, CTI_RULE_HANDOVER_ASK, look->card->handover_ask,
             DAYS (look, border_days, CTI_BORDER_DAYS_DEFAULT));
  add_with_window (look, CTI_RULE_HANDOVER, day, due);
}

static void
look_for_borders (Look *look)
{
  CtiReminder *row = NULL;
  CtiDate end = look->phase == CTI_PHASE_OVER ? cti_phase_plan_get_planned_end (&look->plan) : 0;

  if (look->card->closing_missing && is_told_of (look, look->card->closed_on))
    add (look, CTI_RULE_CLOSING, look->card->closed_on);
  if (!look->running)
    return;
  if (look->phase == CTI_PHASE_OVER && look->today - end >= DAYS (look, over_days, 0))
    add (look, CTI_RULE_OVER, end);
  if (look->phase >= CTI_PHASE_1 && look->phase <= CTI_PHASE_3)
    row = add_early (look, CTI_RULE_PHASE_END, look->plan.end[look->phase - CTI_PHASE_1],
                     DAYS (look, border_days, CTI_BORDER_DAYS_DEFAULT));
  if (row != NULL)
    row->phase = look->phase;
}

/* Stars and WHO-5 keep the same rhythm, each in the interval of its own. */
static void
look_for_measures (Look *look)
{
  CtiPhasePlan plan = look->plan;
  CtiDate day;
  CtiDue due;

  if (!look->open)
    {
      due = cti_card_get_next_reading (look->card, 0, look->today, &day);
      if (due == CTI_DUE_LATER && day <= look->today + DAYS (look, follow_up_days, 0))
        due = CTI_DUE_NOW;
      add_with_window (look, CTI_RULE_FOLLOW_UP, day, due);
      return;
    }
  if (!look->running)
    return;
  plan.reading_months = look->team != NULL ? look->team->star_interval : CTI_RHYTHM_MONTHS;
  due = cti_rhythm_get_next (&plan, look->card->last_reading, look->today, &day);
  add_with_window (look, CTI_RULE_STAR, day, due);
  plan.reading_months = look->team != NULL ? look->team->who5_interval : CTI_RHYTHM_MONTHS;
  due = cti_rhythm_get_next (&plan, look->card->last_wellbeing, look->today, &day);
  add_with_window (look, CTI_RULE_WELLBEING, day, due);
}

static void
look_for_plan (Look *look)
{
  int days = DAYS (look, review_days, 0);

  if (!look->running)
    return;
  add_early (look, CTI_RULE_REVIEW, look->card->next_review, days);
  add_early (look, CTI_RULE_REFERRAL, look->card->next_referral, days);
}

static void
look_for_consents (Look *look)
{
  int early = DAYS (look, consent_days, CTI_CONSENT_DAYS_DEFAULT);
  g_autoptr (GArray) days = cti_card_get_consent_days (look->card);

  for (guint i = 0; look->open && i < days->len; i++)
    {
      CtiDate day = g_array_index (days, CtiDate, i);

      /* one that ran out long ago is known */
      if (day >= look->today - MAX (early, CTI_CONSENT_DAYS_DEFAULT))
        add_early (look, CTI_RULE_CONSENT, day, early);
    }
}

static void
look_for_after (Look *look)
{
  CtiDate since = cti_date_add_months (look->plan.start[0], CTI_NETWORK_AFTER_MONTHS);

  if (look->running && cti_card_lacks_after (look->card, look->today) &&
      look->today - since >= DAYS (look, after_days, 0))
    add (look, CTI_RULE_NOBODY_AFTER, since)->due = CTI_DUE_NOW; /* nobody is late with it */
}

static void
look_at_card (Look *look)
{
  cti_card_get_plan (look->card, &look->plan);
  look->phase = cti_phase_plan_get_phase (&look->plan, look->today);
  look->open = look->phase != CTI_PHASE_NONE && look->phase != CTI_PHASE_CLOSED;
  look->running = look->open && !cti_card_is_paused (look->card, look->today);
  look_for_worry (look);
  look_for_appointments (look);
  look_for_silence (look);
  look_for_unfinished (look);
  look_for_tasks (look);
  look_for_handover (look);
  look_for_borders (look);
  look_for_measures (look);
  look_for_plan (look);
  look_for_consents (look);
  look_for_after (look);
}

/* For the whole team, or for her alone. */
static gboolean
is_quiet (const Look *look, const CtiReminder *row)
{
  return cti_rule_is_quiet (look->team != NULL ? look->team->quiet_rules : NULL, row->rule) ||
         (row->card != NULL && cti_rule_is_quiet (row->card->quiet_rules, row->rule));
}

static void
remove_quiet (Look *look)
{
  for (guint i = look->rows->len; i > 0; i--)
    if (is_quiet (look, g_ptr_array_index (look->rows, i - 1)))
      g_ptr_array_remove_index (look->rows, i - 1);
}

static int
get_group (const CtiReminder *row)
{
  if (row->rule == CTI_RULE_WORRIED)
    return 0;
  if (row->rule == CTI_RULE_APPOINTMENT && row->due == CTI_DUE_NOW)
    return 1;
  return row->due == CTI_DUE_OVERDUE ? 2 : row->due == CTI_DUE_NOW ? 3 : 4;
}

static int
get_clock (const CtiReminder *row)
{
  return row->rule == CTI_RULE_APPOINTMENT ? ((const CtiContact *) row->item)->start : 0;
}

/* What is to come goes by its day; everything else by its rule, the longest overdue first. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CtiReminder *one = *(CtiReminder *const *) a;
  const CtiReminder *two = *(CtiReminder *const *) b;
  int group = get_group (one);

  if (group != get_group (two))
    return group - get_group (two);
  if (group == 4 && one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (one->rule != two->rule)
    return (int) one->rule - (int) two->rule;
  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (get_clock (one) != get_clock (two))
    return get_clock (one) - get_clock (two);
  if (one->card != two->card)
    return g_strcmp0 (one->card ? one->card->code : NULL, two->card ? two->card->code : NULL);
  return g_strcmp0 (one->item ? one->item->id : NULL, two->item ? two->item->id : NULL);
}

static GPtrArray *
finish (Look *look)
{
  remove_quiet (look);
  g_ptr_array_sort (look->rows, compare_rows);
  return look->rows;
}

static Look
begin (const CtiTeam *team, CtiDate today, int ahead)
{
  return (Look){ .team = team,
                 .today = today,
                 .ahead = MAX (ahead, 0),
                 .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_reminder_free) };
}

/**
 * cti_reminders_find:
 * @cards: (element-type CtiCard): the cards of the caseload
 * @tasks: (nullable) (element-type CtiTask): tasks of the team, done ones among them
 * @team: (nullable): the team, whose settings tune and silence the rules; %NULL for the defaults
 * @today: the day
 * @ahead: how many days to look ahead besides; 0 for what is due today alone
 *
 * Returns: (transfer full) (element-type CtiReminder): what is due, the most pressing first
 */
GPtrArray *
cti_reminders_find (GPtrArray *cards,
                    GPtrArray *tasks,
                    const CtiTeam *team,
                    CtiDate today,
                    int ahead)
{
  Look look = begin (team, today, ahead);

  for (guint i = 0; i < cards->len; i++)
    {
      look.card = g_ptr_array_index (cards, i);
      look_at_card (&look);
    }
  look.card = NULL;
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    if (!cti_task_is_done (g_ptr_array_index (tasks, i)))
      add_task (&look, g_ptr_array_index (tasks, i));
  return finish (&look);
}

/**
 * cti_reminders_of_card:
 * @card: a card
 * @team: (nullable): the team
 * @today: the day
 * @ahead: how many days to look ahead besides
 *
 * Returns: (transfer full) (element-type CtiReminder): what is due of that one
 */
GPtrArray *
cti_reminders_of_card (const CtiCard *card, const CtiTeam *team, CtiDate today, int ahead)
{
  Look look = begin (team, today, ahead);

  look.card = card;
  look_at_card (&look);
  return finish (&look);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  CtiDate one = (*(CtiReminder *const *) a)->day;
  CtiDate two = (*(CtiReminder *const *) b)->day;

  return one != two ? (one < two ? -1 : 1) : compare_rows (a, b);
}

/**
 * cti_reminders_sort_by_day:
 * @reminders: (element-type CtiReminder): reminders
 *
 * Puts what has been due the longest first, for a list in which many rules stand; of one day the
 * most pressing.
 */
void
cti_reminders_sort_by_day (GPtrArray *reminders)
{
  g_ptr_array_sort (reminders, compare_days);
}

/**
 * cti_caseload_count:
 * @cards: (element-type CtiCard): the cards of the caseload
 * @team: (nullable): the team
 * @worker: (nullable): the worker
 * @today: the day
 * @caseload: (out caller-allocates): how many she carries, and how many she should at most
 *
 * The limit is that of a full-time worker, by her working time; at least one.
 */
void
cti_caseload_count (GPtrArray *cards,
                    const CtiTeam *team,
                    const CtiWorker *worker,
                    CtiDate today,
                    CtiCaseload *caseload)
{
  int full = team != NULL ? team->caseload_limit : CTI_CASELOAD_LIMIT_DEFAULT;
  int percent = worker != NULL ? worker->fte : CTI_FTE_FULL;

  caseload->courses = 0;
  caseload->limit = MAX (full * percent / CTI_FTE_FULL, 1);
  for (guint i = 0; i < cards->len; i++)
    {
      const CtiCard *card = g_ptr_array_index (cards, i);

      caseload->courses += card->contact_start != CTI_DATE_NONE && card->contact_start <= today &&
                           card->closed_on == CTI_DATE_NONE;
    }
}
