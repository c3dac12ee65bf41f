/* The agenda that writes itself. Each open course is looked at by its card; where there is anything
 * to be said of it, it becomes one point with all its reasons, so that a case is talked about once.
 * What is the same rule as what is due today is that rule. A reading, or that she is new, is said
 * once: after the case was talked about it does not come back.
 *
 * What somebody did to the agenda is kept as points of the planned session - an order, a question,
 * a day it was put off to - and laid over what the cards say now: a reason that is gone takes its
 * point along, unless somebody asked a question with it. */

#include "cti-agenda.h"

typedef struct
{
  const CtiAgendaBasis *basis;
  const CtiCard *card;
  CtiDate met;    /* the day of the last session */
  CtiDate talked; /* the day she was last talked about */
  GArray *reasons;
} Look;

static void
add (Look *look, CtiPointKind kind, CtiDate day, int count)
{
  CtiReason reason = { .kind = kind, .day = day, .count = count };

  g_array_append_val (look->reasons, reason);
}

static const CtiSupervision *
find_session (const CtiAgendaBasis *basis, const char *id)
{
  for (guint i = 0; i < basis->sessions->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (basis->sessions, i))->id, id) == 0)
      return g_ptr_array_index (basis->sessions, i);
  return NULL;
}

static CtiDate
get_talked (const CtiAgendaBasis *basis, const char *case_id)
{
  CtiDate talked = CTI_DATE_NONE;

  for (guint i = 0; i < basis->points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (basis->points, i);
      const CtiSupervision *session =
          point->state == CTI_POINT_TALKED && g_strcmp0 (point->case_id, case_id) == 0
              ? find_session (basis, point->supervision)
              : NULL;

      if (session != NULL && session->state == CTI_SUPERVISION_HELD)
        talked = MAX (talked, session->date);
    }
  return talked;
}

static void
take_reminder (Look *look, const CtiReminder *row)
{
  if (row->rule == CTI_RULE_WORRIED)
    add (look, CTI_POINT_WORRIED, row->day, row->score);
  else if (row->rule == CTI_RULE_SILENT)
    add (look, CTI_POINT_SILENT, row->day, row->days);
  else if (row->rule == CTI_RULE_HANDOVER && row->due == CTI_DUE_OVERDUE)
    add (look, CTI_POINT_HANDOVER, row->day, 0);
  else if (row->rule == CTI_RULE_OVER)
    add (look, CTI_POINT_OVER, row->day, 0);
  else if (row->rule == CTI_RULE_PHASE_END)
    add (look, CTI_POINT_PHASE, row->day, (int) row->phase - (int) CTI_PHASE_1 + 1);
}

static void
look_at_reminders (Look *look)
{
  g_autoptr (GPtrArray) rows =
      cti_reminders_of_card (look->card, look->basis->team, look->basis->today, 0);

  for (guint i = 0; i < rows->len; i++)
    take_reminder (look, g_ptr_array_index (rows, i));
}

static void
look_at_concern (Look *look)
{
  const CtiCaseReview *review =
      cti_case_review_find_latest (look->basis->reviews, look->card->record.id);

  if (review != NULL && review->concern > 0)
    add (look, CTI_POINT_CONCERN, review->date, review->concern);
}

static void
look_at_wellbeing (Look *look)
{
  const CtiCard *card = look->card;
  int fall = card->wellbeing_before - card->wellbeing_score;

  if (card->wellbeing_before >= 0 && card->wellbeing_score >= 0 && fall >= CTI_AGENDA_WHO5_FALL &&
      card->last_wellbeing > look->talked)
    add (look, CTI_POINT_WHO5_FALL, card->last_wellbeing, fall);
}

static void
look_at_star (Look *look)
{
  CtiMethod method;

  cti_method_of_card (look->card, &method);
  if (method.pairs == 0 || look->card->last_reading <= look->talked)
    return;
  if (method.last_down > method.last_up)
    add (look, CTI_POINT_STAR_FALL, look->card->last_reading, method.last_down);
  else if (method.pairs == 1 && method.first_up == 0)
    add (look, CTI_POINT_NO_MOVE, look->card->last_reading, 0);
}

static void
look_at_tasks (Look *look, GPtrArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      const CtiTask *task = g_ptr_array_index (tasks, i);
      CtiReason reason = { .kind = CTI_POINT_DECISION, .day = task->due };

      if (task->decision == NULL || cti_task_is_done (task) || task->due == CTI_DATE_NONE ||
          task->due >= look->basis->today)
        continue;
      g_strlcpy (reason.decision, task->decision, sizeof reason.decision);
      g_array_append_val (look->reasons, reason);
    }
}

static void
look_whether_new (Look *look)
{
  /* whoever was met on the day of the session, and not talked about, came after it */
  CtiDate since =
      look->met != CTI_DATE_NONE ? look->met : look->basis->today - CTI_AGENDA_NEW_DAYS + 1;

  if (look->card->contact_start >= since && look->talked == CTI_DATE_NONE)
    add (look, CTI_POINT_NEW, look->card->contact_start, 0);
}

static void
look_at_review (Look *look)
{
  const CtiAgendaBasis *basis = look->basis;

  /* what is talked about anyway is reviewed then; said of every course it would drown the rest */
  if (look->reasons->len == 0 && cti_case_review_is_due (look->card, basis->reviews, basis->today))
    add (look, CTI_POINT_REVIEW, CTI_DATE_NONE,
         cti_case_review_get_days (look->card, basis->reviews, basis->today));
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const CtiReason *one = a, *two = b;

  return one->kind != two->kind ? (int) one->kind - (int) two->kind : one->day - two->day;
}

static CtiAgendaPoint *
make_point (Look *look)
{
  CtiAgendaPoint *point;

  if (look->reasons->len == 0)
    return NULL;
  g_array_sort (look->reasons, compare_reasons);
  point = cti_record_new (&cti_agenda_point_type);
  cti_set_text (&point->case_id, look->card != NULL ? look->card->record.id : NULL);
  cti_agenda_point_set_reasons (point, look->reasons);
  return point;
}

static CtiAgendaPoint *
look_at_card (Look *look)
{
  g_autoptr (GPtrArray) tasks = cti_card_get_decisions (look->card);

  look->talked = get_talked (look->basis, look->card->record.id);
  look_at_reminders (look);
  look_at_concern (look);
  look_at_wellbeing (look);
  look_at_star (look);
  look_at_tasks (look, tasks);
  look_whether_new (look);
  look_at_review (look);
  return make_point (look);
}

static gboolean
is_open (const CtiCard *card, CtiDate today)
{
  return card->contact_start != CTI_DATE_NONE &&
         (card->closed_on == CTI_DATE_NONE || card->closed_on > today);
}

typedef struct
{
  CtiAgendaPoint *point;
  CtiReason first;
  const char *code;
} Sorting;

static int
compare_sorting (gconstpointer a, gconstpointer b)
{
  const Sorting *one = a, *two = b;
  int order = compare_reasons (&one->first, &two->first);

  return order != 0 ? order : g_strcmp0 (one->code, two->code);
}

static void
add_sorting (GArray *all, CtiAgendaPoint *point, const char *code)
{
  g_autoptr (GArray) reasons = point != NULL ? cti_agenda_point_get_reasons (point) : NULL;
  Sorting one = { .point = point, .code = code };

  if (point == NULL)
    return;
  one.first = g_array_index (reasons, CtiReason, 0);
  g_array_append_val (all, one);
}

static GPtrArray *
take_sorted (GArray *all)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (cti_record_unref);

  g_array_sort (all, compare_sorting);
  for (guint i = 0; i < all->len; i++)
    {
      CtiAgendaPoint *point = g_array_index (all, Sorting, i).point;

      point->position = (int) i;
      g_ptr_array_add (points, point);
    }
  return points;
}

/**
 * cti_agenda_find:
 * @basis: what it is written from
 *
 * Returns: (transfer full) (element-type CtiAgendaPoint): what is to be talked about, the most
 * pressing first; the points belong to no session yet
 */
GPtrArray *
cti_agenda_find (const CtiAgendaBasis *basis)
{
  const CtiSupervision *held = cti_supervision_find (basis->sessions, CTI_SUPERVISION_HELD);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Sorting));
  Look look = { .basis = basis, .met = held != NULL ? held->date : CTI_DATE_NONE };

  for (guint i = 0; i <= basis->cards->len; i++)
    {
      g_autoptr (GArray) reasons = g_array_new (FALSE, FALSE, sizeof (CtiReason));

      look.reasons = reasons;
      look.card = i < basis->cards->len ? g_ptr_array_index (basis->cards, i) : NULL;
      if (look.card != NULL && is_open (look.card, basis->today))
        add_sorting (all, look_at_card (&look), look.card->code);
      else if (look.card == NULL && basis->tasks != NULL)
        {
          look_at_tasks (&look, basis->tasks);
          add_sorting (all, make_point (&look), NULL);
        }
    }
  return take_sorted (all);
}

static const CtiAgendaPoint *
find_kept (const CtiAgendaBasis *basis, const char *supervision, const char *case_id)
{
  for (guint i = 0; i < basis->points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (basis->points, i);

      if (g_strcmp0 (point->supervision, supervision) == 0 && supervision != NULL &&
          g_strcmp0 (point->case_id, case_id) == 0 && (case_id != NULL || point->reasons != NULL))
        return point;
    }
  return NULL;
}

static gboolean
was_talked_since (const CtiAgendaBasis *basis, const CtiAgendaPoint *point)
{
  const CtiSupervision *session = find_session (basis, point->supervision);

  return session != NULL && get_talked (basis, point->case_id) > session->date;
}

/* The day another session put the case off to, unless it was talked about since. */
static CtiDate
get_put_off (const CtiAgendaBasis *basis, const char *case_id)
{
  CtiDate until = CTI_DATE_NONE;

  for (guint i = 0; case_id != NULL && i < basis->points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (basis->points, i);

      if (point->state == CTI_POINT_PUT_OFF && g_strcmp0 (point->case_id, case_id) == 0 &&
          !was_talked_since (basis, point))
        until = MAX (until, point->until);
    }
  return until;
}

static void
wake (CtiAgendaPoint *point, CtiDate until, CtiDate today)
{
  point->until = until > today ? until : CTI_DATE_NONE;
  if (point->state != CTI_POINT_TALKED)
    point->state = until > today ? CTI_POINT_PUT_OFF : CTI_POINT_OPEN;
}

static CtiAgendaPoint *
lay_over (const CtiAgendaBasis *basis,
          const CtiAgendaPoint *found,
          const char *supervision,
          int last)
{
  const CtiAgendaPoint *kept = find_kept (basis, supervision, found->case_id);
  CtiAgendaPoint *point = cti_record_copy (kept != NULL ? kept : found);

  cti_set_text (&point->reasons, found->reasons);
  cti_set_text (&point->supervision, supervision);
  if (kept == NULL)
    point->position = last + 1 + found->position;
  /* what this session itself says of the case goes before what others did */
  wake (point, kept != NULL ? kept->until : get_put_off (basis, point->case_id), basis->today);
  return point;
}

static gboolean
is_found (GPtrArray *found, const CtiAgendaPoint *kept)
{
  for (guint i = 0; i < found->len; i++)
    if (g_strcmp0 (((CtiAgendaPoint *) g_ptr_array_index (found, i))->case_id, kept->case_id) == 0)
      return TRUE;
  return FALSE;
}

/* Points somebody added stay, also where the cards say nothing of the case. */
static int
add_own (GPtrArray *merged, const CtiAgendaBasis *basis, GPtrArray *found, const char *supervision)
{
  int last = -1;

  for (guint i = 0; supervision != NULL && i < basis->points->len; i++)
    {
      const CtiAgendaPoint *kept = g_ptr_array_index (basis->points, i);

      if (g_strcmp0 (kept->supervision, supervision) != 0)
        continue;
      last = MAX (last, kept->position);
      if (kept->question == NULL ||
          ((kept->case_id != NULL || kept->reasons != NULL) && is_found (found, kept)))
        continue;
      g_ptr_array_add (merged, cti_record_copy (kept));
      wake (g_ptr_array_index (merged, merged->len - 1), kept->until, basis->today);
    }
  return last;
}

/**
 * cti_agenda_merge:
 * @basis: what it is written from
 * @supervision: (nullable): id of the planned session
 *
 * Returns: (transfer full) (element-type CtiAgendaPoint): the agenda as it stands: what the cards
 * say now in the order somebody gave it, with what somebody added; those put off are among them
 */
GPtrArray *
cti_agenda_merge (const CtiAgendaBasis *basis, const char *supervision)
{
  g_autoptr (GPtrArray) found = cti_agenda_find (basis);
  GPtrArray *merged = g_ptr_array_new_with_free_func (cti_record_unref);
  int last = add_own (merged, basis, found, supervision);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (merged, lay_over (basis, g_ptr_array_index (found, i), supervision, last));
  g_ptr_array_sort (merged, cti_agenda_point_compare);
  for (guint i = 0; i < merged->len; i++)
    ((CtiAgendaPoint *) g_ptr_array_index (merged, i))->position = (int) i;
  return merged;
}

/**
 * cti_agenda_move:
 * @points: (element-type CtiAgendaPoint): an agenda that nobody else holds yet
 * @from: the place of a point
 * @to: the place it shall have
 */
void
cti_agenda_move (GPtrArray *points, guint from, guint to)
{
  gpointer point;

  if (from >= points->len || to >= points->len || from == to)
    return;
  point = g_ptr_array_steal_index (points, from);
  g_ptr_array_insert (points, (int) to, point);
  for (guint i = 0; i < points->len; i++)
    ((CtiAgendaPoint *) g_ptr_array_index (points, i))->position = (int) i;
}

/**
 * cti_supervision_is_due:
 * @sessions: (element-type CtiSupervision): all sessions
 * @today: the day
 * @days: (out): how many days since the last one, -1 where there was none
 *
 * Returns: whether more than seven days have passed since the last session (domain 9.19)
 */
gboolean
cti_supervision_is_due (GPtrArray *sessions, CtiDate today, int *days)
{
  const CtiSupervision *held = cti_supervision_find (sessions, CTI_SUPERVISION_HELD);

  *days = held != NULL ? today - held->date : -1;
  return *days < 0 || *days > CTI_SUPERVISION_DAYS;
}

/**
 * cti_case_review_get_days:
 * @card: a card
 * @reviews: (element-type CtiCaseReview): reviews
 * @today: the day
 *
 * Returns: how many days ago her course was reviewed, or began where it never was
 */
int
cti_case_review_get_days (const CtiCard *card, GPtrArray *reviews, CtiDate today)
{
  const CtiCaseReview *latest = cti_case_review_find_latest (reviews, card->record.id);
  CtiDate since = latest != NULL ? MAX (latest->date, card->contact_start) : card->contact_start;

  return MAX (today - since, 0);
}

/**
 * cti_case_review_is_due:
 * @card: a card
 * @reviews: (element-type CtiCaseReview): reviews
 * @today: the day
 *
 * Returns: whether her course is open and was not reviewed for a month (domain 9.19)
 */
gboolean
cti_case_review_is_due (const CtiCard *card, GPtrArray *reviews, CtiDate today)
{
  return is_open (card, today) &&
         cti_case_review_get_days (card, reviews, today) > CTI_CASE_REVIEW_DAYS;
}
