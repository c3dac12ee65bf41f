#include "cti-case.h"

const CtiRecordType *const cti_case_types[] = {
  &cti_citizen_type,
  &cti_identity_type,
  &cti_course_type,
  &cti_area_type,
  &cti_reading_type,
  &cti_score_type,
  &cti_intake_type,
  &cti_safety_type,
  &cti_consent_type,
  &cti_background_type,
  &cti_aim_type,
  &cti_pause_type,
  &cti_focus_area_type,
  &cti_activity_type,
  &cti_person_type,
  &cti_tie_type,
  &cti_handover_type,
  &cti_referral_type,
  &cti_long_plan_type,
  &cti_crisis_plan_type,
  &cti_phase_review_type,
  &cti_check_item_type,
  &cti_closing_type,
  &cti_contact_type,
  &cti_note_type,
  &cti_task_type,
  &cti_attachment_type,
  &cti_wellbeing_type,
  &cti_frequency_type,
  &cti_star_goal_type,
  NULL,
};

struct _CtiCase
{
  gatomicrefcount references;
  char *id;           /* (owned) */
  GHashTable *groups; /* (owned) (element-type CtiRecordType GPtrArray) */
  GPtrArray *none;    /* (owned): what a type without records gets */
  int reading_months; /* from one star to the next; 0 for the usual */
};

G_DEFINE_BOXED_TYPE (CtiCase, cti_case, cti_case_ref, cti_case_unref)

static GPtrArray *
get_group (CtiCase *self, const CtiRecordType *type)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, type);

  if (group == NULL)
    {
      group = g_ptr_array_new_with_free_func (cti_record_unref);
      g_hash_table_insert (self->groups, (gpointer) type, group);
    }
  return group;
}

/**
 * cti_case_new:
 * @id: id of the case
 * @records: (element-type CtiRecord): its records; those in the trash are left out
 *
 * Returns: (transfer full): the case
 */
CtiCase *
cti_case_new (const char *id, GPtrArray *records)
{
  CtiCase *self = g_new0 (CtiCase, 1);

  g_atomic_ref_count_init (&self->references);
  self->id = g_strdup (id);
  self->none = g_ptr_array_new ();
  self->groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);

      if (!cti_record_is_deleted (record))
        g_ptr_array_add (get_group (self, record->type), cti_record_ref (record));
    }
  return self;
}

/**
 * cti_case_in_rhythm:
 * @self: a case
 * @reading_months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 *
 * The interval is a setting of the team and stands in no case file; whoever opens a case knows it.
 *
 * Returns: (transfer full): the same records, with stars in that rhythm
 */
CtiCase *
cti_case_in_rhythm (CtiCase *self, int reading_months)
{
  CtiCase *other;

  if (self->reading_months == reading_months)
    return cti_case_ref (self);
  other = g_new0 (CtiCase, 1);
  g_atomic_ref_count_init (&other->references);
  other->id = g_strdup (self->id);
  other->groups = g_hash_table_ref (self->groups);
  other->none = g_ptr_array_ref (self->none);
  other->reading_months = reading_months;
  return other;
}

/**
 * cti_case_get_reading_months:
 * @self: a case
 *
 * Returns: months from one star to the next; 0 for %CTI_RHYTHM_MONTHS
 */
int
cti_case_get_reading_months (const CtiCase *self)
{
  return self->reading_months;
}

/**
 * cti_case_ref:
 * @self: a case
 *
 * Returns: (transfer full): @self
 */
CtiCase *
cti_case_ref (CtiCase *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_case_unref:
 * @self: (transfer full): a case
 */
void
cti_case_unref (CtiCase *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->groups);
  g_ptr_array_unref (self->none);
  g_free (self->id);
  g_free (self);
}

/**
 * cti_case_get_id:
 * @self: a case
 *
 * Returns: (transfer none): its id, which is also that of its file
 */
const char *
cti_case_get_id (const CtiCase *self)
{
  return self->id;
}

/**
 * cti_case_get_records:
 * @self: a case
 * @type: a record type
 *
 * Returns: (transfer none) (element-type CtiRecord): the records of that type, in the order they
 *   were written; not to be changed
 */
GPtrArray *
cti_case_get_records (const CtiCase *self, const CtiRecordType *type)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, type);

  return group != NULL ? group : self->none;
}

/**
 * cti_case_find:
 * @self: a case
 * @type: a record type
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that type and id
 */
gpointer
cti_case_find (const CtiCase *self, const CtiRecordType *type, const char *id)
{
  GPtrArray *group = cti_case_get_records (self, type);

  for (guint i = 0; i < group->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (group, i))->id, id) == 0)
      return g_ptr_array_index (group, i);
  return NULL;
}

/**
 * cti_case_get_latest:
 * @self: a case
 * @type: a record type of which a case has one at most
 *
 * Returns: (transfer none) (nullable): that one; the one written last, should there be more
 */
gpointer
cti_case_get_latest (const CtiCase *self, const CtiRecordType *type)
{
  GPtrArray *group = cti_case_get_records (self, type);

  return group->len > 0 ? g_ptr_array_index (group, group->len - 1) : NULL;
}

/**
 * cti_case_get_citizen:
 * @self: a case
 *
 * Returns: (transfer none): whom it is about
 */
const CtiCitizen *
cti_case_get_citizen (const CtiCase *self)
{
  return cti_case_get_latest (self, &cti_citizen_type);
}

/**
 * cti_case_get_identity:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): who she is, where that is kept
 */
const CtiIdentity *
cti_case_get_identity (const CtiCase *self)
{
  return cti_case_get_latest (self, &cti_identity_type);
}

/**
 * cti_case_get_name:
 * @self: a case
 *
 * Returns: (transfer none): what the worker calls her on screen
 */
const char *
cti_case_get_name (const CtiCase *self)
{
  return cti_citizen_get_name (cti_case_get_citizen (self), cti_case_get_identity (self));
}

/**
 * cti_case_get_course:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the open course, else the one that began last
 */
const CtiCourse *
cti_case_get_course (const CtiCase *self)
{
  GPtrArray *courses = cti_case_get_records (self, &cti_course_type);
  const CtiCourse *found = NULL;

  for (guint i = 0; i < courses->len; i++)
    {
      const CtiCourse *course = g_ptr_array_index (courses, i);

      if (cti_course_is_open (course))
        return course;
      if (found == NULL || course->contact_start >= found->contact_start)
        found = course;
    }
  return found;
}
