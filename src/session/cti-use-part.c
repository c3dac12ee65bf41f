/* Saving parts of a case that need no more than their own rules: intake, consents, aims, focus
 * areas and activities, the network, handover, referrals, plans, checklists; contacts, notes, tasks
 * and what is measured. What changes the days of a course or who she is has use cases of its own
 * and is refused here. */

#include "cti-use-part.h"

#include "cti-field.h"
#include "cti-trash.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

static const CtiRecordType *const part_types[] = {
  &cti_intake_type,      &cti_safety_type,     &cti_consent_type,      &cti_background_type,
  &cti_aim_type,         &cti_focus_area_type, &cti_activity_type,     &cti_person_type,
  &cti_tie_type,         &cti_handover_type,   &cti_referral_type,     &cti_long_plan_type,
  &cti_crisis_plan_type, &cti_check_item_type, &cti_phase_review_type, &cti_closing_type,
  &cti_contact_type,     &cti_note_type,       &cti_task_type,         &cti_attachment_type,
  &cti_wellbeing_type,   &cti_frequency_type,  &cti_star_goal_type,
};

static gboolean
is_part (const CtiRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (part_types); i++)
    if (part_types[i] == type)
      return TRUE;
  return FALSE;
}

/**
 * cti_part_bind:
 * @before: the case
 * @records: (element-type CtiRecord): records of it
 *
 * Returns: (transfer full) (element-type CtiRecord): the same, where those that belong to a course
 *   and name none belong to the present one
 */
GPtrArray *
cti_part_bind (const CtiCase *before, GPtrArray *records)
{
  const CtiCourse *course = cti_case_get_course (before);
  GPtrArray *bound = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      const CtiField *field = cti_record_type_find_field (CTI_RECORD (record)->type, "course");

      if (field == NULL || course == NULL || cti_field_is_known (record, field))
        g_ptr_array_add (bound, cti_record_ref (record));
      else
        {
          gpointer copy = cti_record_copy (record);

          cti_field_set_from_text (copy, field, course->record.id);
          g_ptr_array_add (bound, copy);
        }
    }
  return bound;
}

/* A signed note stays as it is. */
static void
check_signed (const CtiCase *before, const CtiRecord *record, CtiProblems *problems)
{
  const CtiNote *note = cti_case_find (before, &cti_note_type, record->id);

  if (record->type == &cti_note_type && note != NULL &&
      !cti_note_may_become (note, (const CtiNote *) record))
    cti_problems_add (problems, CTI_PROBLEM_NOTE_SIGNED, "note", NULL);
}

static CtiDate
find_inquiry_day (CtiStore *store, const CtiCase *before)
{
  const char *id = cti_case_get_citizen (before)->inquiry;
  g_autoptr (GPtrArray) inquiries = id != NULL ? cti_store_get_inquiries (store) : NULL;

  for (guint i = 0; inquiries != NULL && i < inquiries->len; i++)
    {
      const CtiInquiry *inquiry = g_ptr_array_index (inquiries, i);

      if (g_strcmp0 (inquiry->record.id, id) == 0)
        return inquiry->date;
    }
  return CTI_DATE_NONE;
}

static void
check_one (CtiStore *store,
           const CtiCase *before,
           const CtiCase *with,
           const CtiRecord *record,
           CtiProblems *problems)
{
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));

  check_signed (before, record, problems);
  if (cti_record_is_deleted (record))
    return;
  cti_case_check_record (with, record, today, problems);
  if (record->type == &cti_contact_type)
    cti_contact_check_inquiry ((const CtiContact *) record, find_inquiry_day (store, before),
                               problems);
}

/**
 * cti_part_check:
 * @store: the store
 * @before: the case
 * @records: (element-type CtiRecord): records about to be kept
 * @error: (out) (optional): a problem of a field
 *
 * Returns: whether nothing stands in the way of keeping all of them
 */
gboolean
cti_part_check (CtiStore *store, const CtiCase *before, GPtrArray *records, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiCase) with = cti_case_with (before, records);

  for (guint i = 0; i < records->len; i++)
    check_one (store, before, with, g_ptr_array_index (records, i), problems);
  return cti_problem_set_error (error, problems);
}

/**
 * cti_part_keep:
 * @store: the store
 * @before: the case
 * @use: what the user does, for the use log
 * @kind: the same, for the history
 * @records: (element-type CtiRecord): parts of it as they shall be, bound by cti_part_bind()
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_part_keep (CtiStore *store,
               const CtiCase *before,
               CtiUseKind use,
               CtiActKind kind,
               GPtrArray *records,
               const char *why,
               GError **error)
{
  const char *id = cti_case_get_id (before);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (kind, why);

  for (guint i = 0; i < records->len; i++)
    {
      if (!is_part (CTI_RECORD (g_ptr_array_index (records, i))->type))
        {
          cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
          return NULL;
        }
      cti_change_set_put (set, g_ptr_array_index (records, i));
    }
  if (!cti_part_check (store, before, records, error) ||
      !cti_use_begin (store, use, id, cti_enum_to_nick (cti_act_kind_values, (int) kind), error))
    return NULL;
  return cti_store_commit (store, id, set, error);
}

/**
 * cti_use_put:
 * @store: the store
 * @case_id: id of a case
 * @kind: what the user does, for the history
 * @records: (element-type CtiRecord): parts of the case as they shall be, new ones and changed
 * ones; those of a course that name none get the present one
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError; %CTI_TROUBLE_REFUSED for
 *   records that have a use case of their own
 *
 * Checks each by the rules of its type, with all of them in place, and keeps all or none.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_put (CtiStore *store,
             const char *case_id,
             CtiActKind kind,
             GPtrArray *records,
             const char *why,
             GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (GPtrArray) bound = before ? cti_part_bind (before, records) : NULL;

  return before != NULL
             ? cti_part_keep (store, before, CTI_USE_CHANGE_PART, kind, bound, why, error)
             : NULL;
}

/* The record and all that is a part of it, as they lie in the trash. */
static GPtrArray *
trash_tree (GPtrArray *all, gconstpointer root, CtiMoment now)
{
  g_autoptr (GPtrArray) tree = cti_trash_find_subtree (all, root);
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < tree->len; i++)
    {
      CtiRecord *gone = cti_record_copy (g_ptr_array_index (tree, i));

      gone->deleted = now;
      g_ptr_array_add (records, gone);
    }
  return records;
}

/**
 * cti_use_remove:
 * @store: the store
 * @case_id: id of a case
 * @kind: what the user does, for the history
 * @record: a part of the case, put in the trash with all that is a part of it
 * @why: (nullable): the reason
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_remove (CtiStore *store,
                const char *case_id,
                CtiActKind kind,
                gconstpointer record,
                const char *why,
                GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (GPtrArray) all = before ? cti_store_read_all (store, case_id, error) : NULL;
  g_autoptr (GPtrArray) records = NULL;
  CtiMoment now = cti_clock_get_now (cti_store_get_clock (store));
  const CtiRecord *gone = record;

  if (all == NULL)
    return NULL;
  if (cti_case_find (before, gone->type, gone->id) == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  records = trash_tree (all, cti_case_find (before, gone->type, gone->id), now);
  return cti_part_keep (store, before, CTI_USE_CHANGE_PART, kind, records, why, error);
}
