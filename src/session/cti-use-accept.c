/* Accepting a hand-over file that was opened. Cases come first, each with an act whose other half
 * is the file; the team's file remembers the file last. Cut off in between, the same file can be
 * accepted once more: what it brought already is known by that act and not brought again. */

#include "cti-use-accept.h"

#include "cti-trouble-error.h"
#include "cti-use-citizen.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "cti-use-part.h"
#include "cti-use.h"

/**
 * cti_take_back_free:
 * @self: (transfer full): a case to be put together
 */
void
cti_take_back_free (CtiTakeBack *self)
{
  g_clear_pointer (&self->merge, cti_merge_free);
  g_free (self->case_id);
  g_free (self->code);
  g_free (self);
}

/**
 * cti_accepted_free:
 * @self: (transfer full): what became of a file
 */
void
cti_accepted_free (CtiAccepted *self)
{
  g_ptr_array_unref (self->taken);
  g_ptr_array_unref (self->merged);
  g_ptr_array_unref (self->renamed);
  g_ptr_array_unref (self->stay);
  g_clear_pointer (&self->receipt, g_bytes_unref);
  g_free (self);
}

static CtiAccepted *
new_accepted (CtiParcelPurpose purpose)
{
  CtiAccepted *self = g_new0 (CtiAccepted, 1);

  self->purpose = purpose;
  self->taken = g_ptr_array_new_with_free_func (g_free);
  self->merged = g_ptr_array_new_with_free_func (g_free);
  self->renamed = g_ptr_array_new_with_free_func (g_free);
  self->stay = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gboolean
is_here (CtiStore *store, const char *case_id)
{
  return cti_card_index_find (cti_store_get_cards (store), case_id) != NULL;
}

static CtiForeignCase *
open_foreign (CtiStore *store, const CtiParcelPart *part, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CtiForeignCase *foreign = cti_store_open_foreign (store, part->id, part->content, &cause);

  if (foreign == NULL)
    cti_parcel_set_trouble (error, cause);
  return foreign;
}

static CtiMerge *
plan_one (CtiStore *store, const CtiParcelPart *part, GError **error)
{
  g_autoptr (CtiForeignCase) foreign = open_foreign (store, part, error);
  gint64 base = foreign != NULL ? cti_store_find_base (store, foreign, error) : -1;
  g_autoptr (GPtrArray) my_records = NULL, my_history = NULL;
  g_autoptr (GPtrArray) their_records = NULL, their_history = NULL;

  if (base < 0)
    return NULL;
  my_records = cti_store_read_all (store, part->id, error);
  my_history = my_records ? cti_store_get_history (store, part->id, NULL, error) : NULL;
  their_records = my_history ? cti_foreign_case_read_all (foreign, error) : NULL;
  their_history = their_records ? cti_foreign_case_get_history (foreign, error) : NULL;
  if (their_history == NULL)
    return NULL;
  return cti_merge_plan (&(CtiMergeSide){ my_records, my_history },
                         &(CtiMergeSide){ their_records, their_history }, base);
}

/**
 * cti_parcel_plan_take_back:
 * @store: the store
 * @file: a hand-over file that was opened
 * @error: (out) (optional): a #CtiTrouble, or a #CtiStoreError
 *
 * Puts together each case of the file that is here already; its questions are to be answered before
 * the file is accepted. Nothing is kept yet.
 *
 * Returns: (transfer full) (nullable) (element-type CtiTakeBack): the cases that are here
 */
GPtrArray *
cti_parcel_plan_take_back (CtiStore *store, const CtiParcelFile *file, GError **error)
{
  g_autoptr (GPtrArray) plans =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_take_back_free);

  for (guint i = 0; cti_parcel_purpose_has_cases (file->purpose) && i < file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);
      g_autoptr (CtiCase) now = NULL;
      CtiTakeBack *plan;

      if (!is_here (store, part->id) || cti_store_has_act (store, part->id, file->id))
        continue;
      plan = g_new0 (CtiTakeBack, 1);
      g_ptr_array_add (plans, plan);
      plan->case_id = g_strdup (part->id);
      plan->merge = plan_one (store, part, error);
      now = plan->merge != NULL ? cti_store_open_case (store, part->id, error) : NULL;
      if (now == NULL)
        return NULL;
      plan->code = g_strdup (cti_case_get_citizen (now)->code);
    }
  return g_steal_pointer (&plans);
}

/**
 * cti_take_backs_are_answered:
 * @plans: (element-type CtiTakeBack): cases to be put together
 *
 * Returns: whether every question has an answer
 */
gboolean
cti_take_backs_are_answered (GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    if (!cti_merge_is_answered (((CtiTakeBack *) g_ptr_array_index (plans, i))->merge))
      return FALSE;
  return TRUE;
}

static const CtiTakeBack *
find_plan (GPtrArray *plans, const char *case_id)
{
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (g_strcmp0 (((CtiTakeBack *) g_ptr_array_index (plans, i))->case_id, case_id) == 0)
      return g_ptr_array_index (plans, i);
  return NULL;
}

static gboolean
put_records (CtiStore *store,
             const char *case_id,
             CtiActKind kind,
             const char *partner,
             GPtrArray *records,
             const char *why,
             GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (kind, why);
  g_autoptr (CtiCase) now = NULL;

  if (records->len == 0)
    return TRUE;
  set->partner = g_strdup (partner);
  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  now = cti_store_commit (store, case_id, set, error);
  return now != NULL;
}

/* First all that came, then what is preferred: so that the history holds both. */
static gboolean
merge_case (CtiStore *store, const CtiParcelFile *file, const CtiTakeBack *plan, GError **error)
{
  g_autoptr (GPtrArray) preferred = cti_merge_get_answered (plan->merge);
  g_autoptr (CtiCase) erased = NULL;

  if (!cti_use_begin (store, CTI_USE_TAKE_BACK, plan->case_id,
                      cti_enum_to_nick (cti_parcel_purpose_values, (int) file->purpose), error) ||
      !put_records (store, plan->case_id, CTI_ACT_TAKE_BACK, file->id, plan->merge->records,
                    file->name, error) ||
      !put_records (store, plan->case_id, CTI_ACT_KEEP_MINE, NULL, preferred, NULL, error))
    return FALSE;
  if (!plan->merge->is_erased)
    return TRUE;
  erased = cti_use_erase_identity (store, plan->case_id, error);
  return erased != NULL;
}

/* Another citizen of this store may have the code already. */
static CtiChangeSet *
make_new_code (CtiStore *store, const CtiCase *came)
{
  const CtiCitizen *citizen = cti_case_get_citizen (came);
  g_autoptr (CtiCitizen) renamed = NULL;
  g_autofree char *code = NULL;
  CtiChangeSet *set;

  if (cti_card_index_find_code (cti_store_get_cards (store), citizen->code) == NULL)
    return NULL;
  renamed = cti_record_copy (citizen);
  code = cti_use_suggest_code (store);
  cti_set_text (&renamed->code, code);
  set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  cti_change_set_put (set, renamed);
  return set;
}

static gboolean
take_case (CtiStore *store,
           const CtiParcelFile *file,
           const CtiParcelPart *part,
           CtiAccepted *accepted,
           GError **error)
{
  g_autoptr (CtiForeignCase) foreign = open_foreign (store, part, error);
  g_autoptr (CtiChangeSet) note = cti_change_set_new (CTI_ACT_TAKE_OVER, NULL);
  g_autoptr (CtiChangeSet) code = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (foreign == NULL ||
      !cti_use_begin (store, CTI_USE_TAKE_OVER, part->id,
                      cti_enum_to_nick (cti_parcel_purpose_values, (int) file->purpose), error))
    return FALSE;
  note->partner = g_strdup (file->id);
  code = make_new_code (store, cti_foreign_case_get (foreign));
  now = cti_store_take_over (store, foreign, note, file->name, code, error);
  if (now == NULL)
    return FALSE;
  if (code != NULL)
    g_ptr_array_add (accepted->renamed, g_strdup (part->id));
  g_ptr_array_add (accepted->taken, g_strdup (part->id));
  return TRUE;
}

static gboolean
accept_cases (CtiStore *store,
              const CtiParcelFile *file,
              GPtrArray *plans,
              CtiAccepted *accepted,
              GError **error)
{
  for (guint i = 0; i < file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);
      const CtiTakeBack *plan = find_plan (plans, part->id);

      if (is_here (store, part->id) && plan == NULL)
        continue; /* brought by this file before it was cut off */
      if (!cti_parcel_bring_files (store, file, part->id, error))
        return FALSE;
      if (plan != NULL ? !merge_case (store, file, plan, error)
                       : !take_case (store, file, part, accepted, error))
        return FALSE;
      if (plan != NULL)
        g_ptr_array_add (accepted->merged, g_strdup (part->id));
    }
  cti_store_finish_attachments (store);
  accepted->receipt = cti_parcel_make_receipt (store, file, error);
  return accepted->receipt != NULL;
}

static GPtrArray *
make_tasks (CtiStore *store,
            const CtiParcelFile *file,
            const CtiParcelCase *one,
            CtiAccepted *accepted)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < file->decisions->len; i++)
    {
      const CtiParcelDecision *decision = g_ptr_array_index (file->decisions, i);
      CtiTask *task;

      if (g_strcmp0 (decision->part, one->alias) != 0)
        continue;
      if (!is_here (store, one->id))
        {
          accepted->lost++;
          continue;
        }
      task = cti_record_new (&cti_task_type);
      cti_record_set_id (task, decision->id);
      cti_set_text (&task->title, decision->what);
      cti_set_text (&task->note, decision->why);
      task->due = decision->due;
      g_ptr_array_add (tasks, task);
    }
  return tasks;
}

/* A task bears the id of its decision: taken twice it is still one. */
static gboolean
accept_reply (CtiStore *store,
              const CtiParcelFile *file,
              const CtiParcel *pack,
              CtiAccepted *accepted,
              GError **error)
{
  g_autoptr (GPtrArray) cases = cti_parcel_get_cases (pack);

  for (guint i = 0; i < cases->len; i++)
    {
      const CtiParcelCase *one = g_ptr_array_index (cases, i);
      g_autoptr (GPtrArray) tasks = make_tasks (store, file, one, accepted);
      g_autoptr (CtiCase) before = NULL, now = NULL;
      g_autoptr (GPtrArray) bound = NULL;

      if (tasks->len == 0)
        continue;
      before = cti_store_open_case (store, one->id, error);
      if (before == NULL)
        return FALSE;
      bound = cti_part_bind (before, tasks);
      now = cti_part_keep (store, before, CTI_USE_TAKE_REPLY, CTI_ACT_CHANGE_TASK, bound,
                           file->name, error);
      if (now == NULL)
        return FALSE;
      accepted->tasks += tasks->len;
    }
  return TRUE;
}

static gboolean
set_state (CtiStore *store, const CtiParcel *parcel, CtiParcelState state, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) changed = cti_record_copy (parcel);

  changed->state = state;
  cti_change_set_put (set, changed);
  return cti_store_commit_team (store, set, error);
}

static gboolean
move_away (CtiStore *store, const CtiParcel *sent, CtiAccepted *accepted, GError **error)
{
  g_autoptr (GPtrArray) cases = cti_parcel_get_cases (sent);
  g_autoptr (CtiParcel) confirmed = cti_record_copy (sent);
  g_autoptr (CtiParcel) cover = cti_parcel_find (store, sent->answers);

  for (guint i = 0; i < cases->len; i++)
    {
      const char *id = ((CtiParcelCase *) g_ptr_array_index (cases, i))->id;

      if (is_here (store, id) && !cti_use_begin (store, CTI_USE_MOVE_AWAY, id, NULL, error))
        return FALSE;
    }
  confirmed->state = CTI_PARCEL_CONFIRMED;
  if (!set_state (store, sent, CTI_PARCEL_CONFIRMED, error) ||
      !cti_store_move_away (store, confirmed, accepted->stay, error))
    return FALSE;
  accepted->gone = cases->len - accepted->stay->len;
  return cover == NULL || set_state (store, cover, CTI_PARCEL_DONE, error);
}

/* A receipt for cases that are only looked after elsewhere says that they are there. */
static gboolean
accept_receipt (CtiStore *store, const CtiParcel *sent, CtiAccepted *accepted, GError **error)
{
  if (cti_parcel_moves (sent))
    return sent->state == CTI_PARCEL_DONE || move_away (store, sent, accepted, error);
  return sent->state != CTI_PARCEL_OPEN || set_state (store, sent, CTI_PARCEL_CONFIRMED, error);
}

static gboolean
remember (CtiStore *store, const CtiParcelFile *file, GError **error)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_HAND_OVER, NULL);
  g_autoptr (CtiParcel) parcel = cti_record_new (&cti_parcel_type);
  g_autoptr (CtiColleague) sender = cti_colleague_find_party (store, file->party);

  cti_record_set_id (parcel, file->id);
  parcel->way = CTI_PARCEL_IN;
  parcel->purpose = file->purpose;
  cti_set_text (&parcel->colleague, sender != NULL ? sender->record.id : NULL);
  parcel->sent = file->sent;
  parcel->expires = file->expires;
  cti_set_text (&parcel->answers, file->answers);
  parcel->state = file->purpose == CTI_PARCEL_COVER ? CTI_PARCEL_OPEN : CTI_PARCEL_DONE;
  for (guint i = 0; cti_parcel_purpose_has_cases (file->purpose) && i < file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);

      cti_parcel_add_case (parcel, part->id, part->act, NULL, NULL);
    }
  cti_change_set_put (set, parcel);
  return cti_store_commit_team (store, set, error);
}

static gboolean
accept (CtiStore *store,
        const CtiParcelFile *file,
        GPtrArray *plans,
        CtiAccepted *accepted,
        GError **error)
{
  g_autoptr (CtiParcel) asked = cti_parcel_find (store, file->answers);

  switch (file->purpose)
    {
    case CTI_PARCEL_SUPERVISION:
      return TRUE; /* looked at, and kept nowhere */
    case CTI_PARCEL_REPLY:
      return accept_reply (store, file, asked, accepted, error) &&
             set_state (store, asked, CTI_PARCEL_DONE, error);
    case CTI_PARCEL_RECEIPT:
      return accept_receipt (store, asked, accepted, error);
    case CTI_PARCEL_RETURN:
      return accept_cases (store, file, plans, accepted, error) &&
             set_state (store, asked, CTI_PARCEL_DONE, error);
    default:
      return accept_cases (store, file, plans, accepted, error);
    }
}

/**
 * cti_use_accept:
 * @store: the store
 * @file: a hand-over file that was opened, see cti_use_open_parcel()
 * @plans: (nullable) (element-type CtiTakeBack): for cases that are here already what
 *   cti_parcel_plan_take_back() gave, with all questions answered
 * @error: (out) (optional): %CTI_TROUBLE_PARCEL_USED, %CTI_TROUBLE_REFUSED where a question is
 * open, or a #CtiStoreError
 *
 * Does what the file is for. Where it is cut off the same file can be accepted again.
 *
 * Returns: (transfer full) (nullable): what became of it
 */
CtiAccepted *
cti_use_accept (CtiStore *store, const CtiParcelFile *file, GPtrArray *plans, GError **error)
{
  g_autoptr (CtiAccepted) accepted = new_accepted (file->purpose);
  g_autoptr (CtiParcel) known = cti_parcel_find (store, file->id);
  g_autoptr (GPtrArray) own = NULL;

  if (plans == NULL)
    plans = own = cti_parcel_plan_take_back (store, file, error);
  if (plans == NULL)
    return NULL;
  if (known != NULL || !cti_take_backs_are_answered (plans))
    {
      cti_trouble_set_error (error, known != NULL ? CTI_TROUBLE_PARCEL_USED : CTI_TROUBLE_REFUSED);
      return NULL;
    }
  if (!accept (store, file, plans, accepted, error) ||
      (file->purpose != CTI_PARCEL_SUPERVISION && !remember (store, file, error)))
    return NULL;
  return g_steal_pointer (&accepted);
}
