/* Saving parts of a case that need no more than their own rules: intake, consents, aims, focus
 * areas and activities, the network, handover, referrals, plans, checklists. What changes the days
 * of a course or who she is has use cases of its own and is refused here. */

#include "cti-use-part.h"

#include "cti-field.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

static const CtiRecordType *const part_types[] = {
  &cti_intake_type,      &cti_safety_type,     &cti_consent_type,      &cti_background_type,
  &cti_aim_type,         &cti_focus_area_type, &cti_activity_type,     &cti_person_type,
  &cti_tie_type,         &cti_handover_type,   &cti_referral_type,     &cti_long_plan_type,
  &cti_crisis_plan_type, &cti_check_item_type, &cti_phase_review_type, &cti_closing_type,
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
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiCase) with = cti_case_with (before, records);

  for (guint i = 0; i < records->len; i++)
    if (!cti_record_is_deleted (g_ptr_array_index (records, i)))
      cti_case_check_record (with, g_ptr_array_index (records, i), today, problems);
  return cti_problem_set_error (error, problems);
}

static CtiCase *
put_parts (CtiStore *store,
           const CtiCase *before,
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
      !cti_use_begin (store, CTI_USE_CHANGE_PART, id,
                      cti_enum_to_nick (cti_act_kind_values, (int) kind), error))
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

  return before != NULL ? put_parts (store, before, kind, bound, why, error) : NULL;
}

static void
trash (GPtrArray *records, gconstpointer record, CtiMoment now)
{
  CtiRecord *gone = cti_record_copy (record);

  gone->deleted = now;
  g_ptr_array_add (records, gone);
}

/* What makes no sense without the record goes along: a person's ties, a focus area's activities. */
static void
trash_dependents (GPtrArray *records,
                  const CtiCase *before,
                  const CtiRecordType *type,
                  const char *field_name,
                  const char *id,
                  CtiMoment now)
{
  const CtiField *field = cti_record_type_find_field (type, field_name);
  GPtrArray *all = cti_case_get_records (before, type);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (cti_field_peek_text (g_ptr_array_index (all, i), field), id) == 0)
      trash (records, g_ptr_array_index (all, i), now);
}

/**
 * cti_use_remove:
 * @store: the store
 * @case_id: id of a case
 * @kind: what the user does, for the history
 * @record: a part of the case, put in the trash with what depends on it
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
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiMoment now = cti_clock_get_now (cti_store_get_clock (store));
  const CtiRecord *gone = record;

  if (before == NULL)
    return NULL;
  if (cti_case_find (before, gone->type, gone->id) == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  trash (records, cti_case_find (before, gone->type, gone->id), now);
  if (gone->type == &cti_person_type)
    trash_dependents (records, before, &cti_tie_type, "person", gone->id, now);
  if (gone->type == &cti_focus_area_type)
    trash_dependents (records, before, &cti_activity_type, "focus", gone->id, now);
  return put_parts (store, before, kind, records, why, error);
}
