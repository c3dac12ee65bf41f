/* What is done at a supervision: its agenda put in order, the session begun and ended, decisions,
 * reviews of the caseload and of the method. One session runs at a time. While it is planned its
 * points are only what somebody did to the agenda; when it begins the agenda is kept as it stands,
 * so that a protocol tells why a case was talked about, whatever the cards say later. */

#include "cti-use-supervision.h"

#include <string.h>

#include "cti-fidelity-file.h"
#include "cti-field.h"
#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"
#include "cti-use-part.h"
#include "cti-use.h"

static CtiDate
get_today (CtiStore *store)
{
  return cti_clock_get_today (cti_store_get_clock (store));
}

static gboolean
refuse (GError **error)
{
  cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
  return FALSE;
}

static gboolean
commit (CtiStore *store, CtiUseKind use, CtiChangeSet *set, GError **error)
{
  return cti_use_begin (store, use, NULL, NULL, error) && cti_store_commit_team (store, set, error);
}

static gboolean
is_kept (GPtrArray *points, const CtiAgendaPoint *point)
{
  for (guint i = 0; i < points->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (points, i))->id, point->record.id) == 0)
      return TRUE;
  return FALSE;
}

static void
put_point (CtiChangeSet *set, const CtiAgendaPoint *point, const char *session)
{
  g_autoptr (CtiAgendaPoint) kept = cti_record_copy (point);

  cti_set_text (&kept->supervision, session);
  cti_change_set_put (set, kept);
}

/* The order as a whole is kept, so points of the plan that are not in it any more go. */
static void
put_gone (CtiStore *store,
          CtiChangeSet *set,
          const CtiSupervisionBook *book,
          GPtrArray *points,
          const char *session)
{
  for (guint i = 0; i < book->points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (book->points, i);
      g_autoptr (CtiAgendaPoint) gone = NULL;

      if (g_strcmp0 (point->supervision, session) != 0 || is_kept (points, point))
        continue;
      gone = cti_record_copy (point);
      gone->record.deleted = cti_clock_get_now (cti_store_get_clock (store));
      cti_change_set_put (set, gone);
    }
}

/**
 * cti_use_order_agenda:
 * @store: the store
 * @points: (element-type CtiAgendaPoint): the agenda as it shall be: in its order, with points that
 * were added and those that were put off
 * @error: (out) (optional): %CTI_TROUBLE_REFUSED while a session runs; a #CtiStoreError
 *
 * The next session is planned by this, where none is yet.
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_order_agenda (CtiStore *store, GPtrArray *points, GError **error)
{
  g_autoptr (CtiSupervisionBook) book = cti_supervision_read (store);
  const CtiSupervision *planned = cti_supervision_find (book->sessions, CTI_SUPERVISION_PLANNED);
  g_autoptr (CtiSupervision) session =
      planned != NULL ? cti_record_copy (planned) : cti_record_new (&cti_supervision_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SUPERVISION, NULL);

  if (cti_supervision_book_get_running (book) != NULL)
    return refuse (error);
  session->date = MAX (session->date, get_today (store));
  cti_change_set_put (set, session);
  for (guint i = 0; i < points->len; i++)
    put_point (set, g_ptr_array_index (points, i), session->record.id);
  put_gone (store, set, book, points, session->record.id);
  return commit (store, CTI_USE_ORDER_AGENDA, set, error);
}

/**
 * cti_use_start_supervision:
 * @store: the store
 * @session: who leads it, whether trained, who is there, when it begins
 * @error: (out) (optional): a problem of a field; %CTI_TROUBLE_REFUSED where one runs already
 *
 * It begins today, with the agenda as it stands.
 *
 * Returns: whether it has begun
 */
gboolean
cti_use_start_supervision (CtiStore *store, const CtiSupervision *session, GError **error)
{
  g_autoptr (CtiSupervisionBook) book = cti_supervision_read (store);
  const CtiSupervision *planned = cti_supervision_find (book->sessions, CTI_SUPERVISION_PLANNED);
  g_autoptr (CtiSupervision) running = cti_record_copy (session);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SUPERVISION, NULL);

  if (cti_supervision_book_get_running (book) != NULL)
    return refuse (error);
  if (planned != NULL)
    cti_record_set_id (running, planned->record.id);
  running->date = get_today (store);
  running->state = CTI_SUPERVISION_RUNNING;
  cti_supervision_check (running, running->date, problems);
  if (!cti_problem_set_error (error, problems))
    return FALSE;
  cti_change_set_put (set, running);
  for (guint i = 0; i < book->agenda->len; i++)
    put_point (set, g_ptr_array_index (book->agenda, i), running->record.id);
  if (planned != NULL)
    put_gone (store, set, book, book->agenda, planned->record.id);
  return commit (store, CTI_USE_START_SUPERVISION, set, error);
}

static gboolean
check_record (const CtiSupervision *running,
              const CtiRecord *record,
              CtiDate today,
              CtiProblems *problems)
{
  if (record->type == &cti_supervision_type && g_strcmp0 (record->id, running->record.id) == 0 &&
      ((const CtiSupervision *) record)->state == CTI_SUPERVISION_RUNNING)
    {
      cti_supervision_check ((const CtiSupervision *) record, today, problems);
      return TRUE;
    }
  if (record->type != &cti_agenda_point_type ||
      g_strcmp0 (((const CtiAgendaPoint *) record)->supervision, running->record.id) != 0)
    return FALSE;
  cti_record_check (record, problems);
  return TRUE;
}

/**
 * cti_use_change_supervision:
 * @store: the store
 * @records: (element-type CtiRecord): the session that runs and points of it, as they shall be
 * @error: (out) (optional): a problem of a field; %CTI_TROUBLE_REFUSED for anything else
 *
 * Minutes, participants, what was thought aloud, points added, put off and talked about.
 *
 * Returns: whether they are kept
 */
gboolean
cti_use_change_supervision (CtiStore *store, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) sessions = cti_store_get_team_records (store, &cti_supervision_type);
  const CtiSupervision *running = cti_supervision_find (sessions, CTI_SUPERVISION_RUNNING);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SUPERVISION, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      if (running == NULL ||
          !check_record (running, g_ptr_array_index (records, i), get_today (store), problems))
        return refuse (error);
      cti_change_set_put (set, g_ptr_array_index (records, i));
    }
  if (!cti_problem_set_error (error, problems))
    return FALSE;
  return commit (store, CTI_USE_CHANGE_SUPERVISION, set, error);
}

/**
 * cti_use_end_supervision:
 * @store: the store
 * @session: the session that runs, with its minutes and the day of the next
 * @error: (out) (optional): a problem of a field; %CTI_TROUBLE_REFUSED where it does not run
 *
 * Returns: whether it is over
 */
gboolean
cti_use_end_supervision (CtiStore *store, const CtiSupervision *session, GError **error)
{
  g_autoptr (GPtrArray) sessions = cti_store_get_team_records (store, &cti_supervision_type);
  const CtiSupervision *running = cti_supervision_find (sessions, CTI_SUPERVISION_RUNNING);
  g_autoptr (CtiSupervision) held = cti_record_copy (session);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_SUPERVISION, NULL);

  if (running == NULL || g_strcmp0 (running->record.id, session->record.id) != 0)
    return refuse (error);
  held->state = CTI_SUPERVISION_HELD;
  cti_supervision_check (held, get_today (store), problems);
  if (!cti_problem_set_error (error, problems))
    return FALSE;
  cti_change_set_put (set, held);
  return commit (store, CTI_USE_END_SUPERVISION, set, error);
}

static CtiTask *
make_task (CtiDecision *decision)
{
  CtiTask *task = cti_record_new (&cti_task_type);

  cti_set_text (&task->title, decision->text);
  cti_set_text (&task->note, decision->why);
  cti_set_text (&task->decision, decision->record.id);
  task->due = decision->due;
  cti_set_text (&decision->task, task->record.id);
  return task;
}

static gboolean
decide_for_team (CtiStore *store, CtiDecision *decision, CtiTask *task, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_DECIDE, NULL);

  cti_change_set_put (set, task);
  cti_change_set_put (set, decision);
  return commit (store, CTI_USE_DECIDE, set, error);
}

static gboolean
decide_for_case (CtiStore *store,
                 CtiDecision *decision,
                 CtiTask *task,
                 CtiCase **after,
                 GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, decision->case_id, error);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (GPtrArray) bound = NULL;
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_DECIDE, NULL);
  g_autoptr (CtiCase) now = NULL;

  if (before == NULL)
    return FALSE;
  g_ptr_array_add (tasks, task);
  bound = cti_part_bind (before, tasks);
  if (!cti_part_check (store, before, bound, error) ||
      !cti_use_begin (store, CTI_USE_DECIDE, decision->case_id, "supervision", error))
    return FALSE;
  cti_change_set_put (set, g_ptr_array_index (bound, 0));
  now = cti_store_decide (store, decision->case_id, set, decision, error);
  if (after != NULL && now != NULL)
    *after = cti_case_ref (now);
  return now != NULL;
}

/**
 * cti_use_decide:
 * @store: the store
 * @decision: a decision of the session that runs; about a case, or about the team where it names
 *   none
 * @after: (out) (optional): the case as it is then; left alone where it is about the team
 * @error: (out) (optional): a problem of a field; %CTI_TROUBLE_REFUSED where its session does not
 *   run
 *
 * It becomes a task in the case, with its reason, or of the team: both or neither.
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_decide (CtiStore *store, const CtiDecision *decision, CtiCase **after, GError **error)
{
  g_autoptr (GPtrArray) sessions = cti_store_get_team_records (store, &cti_supervision_type);
  const CtiSupervision *running = cti_supervision_find (sessions, CTI_SUPERVISION_RUNNING);
  g_autoptr (CtiDecision) kept = cti_record_copy (decision);
  g_autoptr (CtiTask) task = make_task (kept);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  if (running == NULL)
    return refuse (error);
  cti_set_text (&kept->supervision, running->record.id);
  cti_decision_check (kept, get_today (store), problems);
  if (!cti_problem_set_error (error, problems))
    return FALSE;
  return kept->case_id != NULL ? decide_for_case (store, kept, task, after, error)
                               : decide_for_team (store, kept, task, error);
}

/**
 * cti_use_review_cases:
 * @store: the store
 * @reviews: (element-type CtiCaseReview): reviews of courses, of one day
 * @error: (out) (optional): a problem of a field
 *
 * Returns: whether they are kept
 */
gboolean
cti_use_review_cases (CtiStore *store, GPtrArray *reviews, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_REVIEW_CASE, NULL);

  for (guint i = 0; i < reviews->len; i++)
    {
      const CtiCaseReview *review = g_ptr_array_index (reviews, i);

      if (cti_card_index_find (cti_store_get_cards (store), review->case_id) == NULL)
        return refuse (error);
      cti_case_review_check (review, get_today (store), problems);
      cti_change_set_put (set, review);
    }
  if (!cti_problem_set_error (error, problems))
    return FALSE;
  return commit (store, CTI_USE_REVIEW_CASES, set, error);
}

/**
 * cti_use_review_method:
 * @store: the store
 * @review: a review of the method
 * @marks: (element-type CtiFidelityMark): its marks, those that changed at least
 * @error: (out) (optional): a problem of a field
 *
 * Returns: whether they are kept
 */
gboolean
cti_use_review_method (CtiStore *store,
                       const CtiFidelityReview *review,
                       GPtrArray *marks,
                       GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_REVIEW_METHOD, NULL);

  cti_fidelity_review_check (review, get_today (store), problems);
  cti_change_set_put (set, review);
  for (guint i = 0; i < marks->len; i++)
    {
      const CtiFidelityMark *mark = g_ptr_array_index (marks, i);

      if (g_strcmp0 (mark->review, review->record.id) != 0)
        return refuse (error);
      cti_record_check (mark, problems);
      cti_change_set_put (set, mark);
    }
  if (!cti_problem_set_error (error, problems) ||
      !cti_use_begin (store, CTI_USE_REVIEW_METHOD, review->case_id, NULL, error))
    return FALSE;
  return cti_store_commit_team (store, set, error);
}

/**
 * cti_use_set_method_items:
 * @store: the store
 * @text: (nullable): a file of items, whole; %NULL for those of the program
 * @error: (out) (optional): a #CtiExchangeError that names the group and key at fault, or a
 *   #CtiStoreError
 *
 * What the team reviews the method by from now on. Reviews that were held keep their marks; an item
 * that is no longer asked is not shown.
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_set_method_items (CtiStore *store, const char *text, GError **error)
{
  g_autoptr (CtiFidelityForm) form =
      text != NULL ? cti_fidelity_form_parse (text, strlen (text), error) : NULL;
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (text != NULL && form == NULL)
    return FALSE;
  cti_set_text (&team->fidelity_form, text);
  g_ptr_array_add (records, team);
  return cti_use_put_team (store, records, NULL, error);
}

/**
 * cti_use_open_supervised:
 * @store: the store
 * @case_id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * As cti_use_open_case(), with supervision as the purpose in the use log.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_use_open_supervised (CtiStore *store, const char *case_id, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_OPEN_CASE, case_id, "supervision", error))
    return NULL;
  return cti_store_open_case (store, case_id, error);
}
