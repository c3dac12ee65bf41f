/* The rules of the model over what a demo text holds. They speak of records; the builder knows on
 * which line each stands. */

#include <string.h>

#include "cti-case.h"
#include "cti-demo-builder.h"
#include "cti-field.h"
#include "cti-inquiry.h"

typedef struct
{
  CtiDemoBuilder *builder;
  CtiImportedCase *imported;
  CtiCase *model;
  CtiDate today;
} Check;

static gpointer
find_first (const Check *check, const char *type)
{
  for (guint i = 0; i < check->imported->records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (check->imported->records, i);

      if (strcmp (record->type->name, type) == 0)
        return record;
    }
  return NULL;
}

/* Turns walls into errors; hints are let be. A problem of another type than that of @record is
 * about the one record of that type, or stands on the line of @record. */
static void
report (const Check *check, gconstpointer record, CtiProblems *problems)
{
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);
      gconstpointer about = record;
      int line;

      if (cti_problem_is_hint (problem))
        continue;
      if (strcmp (problem->record, CTI_RECORD_CONST (record)->type->name) != 0 &&
          find_first (check, problem->record) != NULL &&
          CTI_RECORD_CONST (record)->type == &cti_citizen_type)
        about = find_first (check, problem->record);
      line = _cti_demo_builder_find_line (check->builder, about, problem->field);
      _cti_demo_builder_fail_at (check->builder, line,
                                 problem->field ? problem->field : problem->record, problem->code);
    }
}

static void
fail (const Check *check, gconstpointer record, const char *field, CtiProblemCode code)
{
  _cti_demo_builder_fail_at (check->builder,
                             _cti_demo_builder_find_line (check->builder, record, field),
                             field ? field : CTI_RECORD_CONST (record)->type->name, code);
}

static void
check_citizen (const Check *check, GHashTable *codes)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  const CtiCitizen *citizen = cti_case_get_citizen (check->model);
  const CtiIdentity *identity = cti_case_get_identity (check->model);
  const CtiCourse *course = cti_case_get_course (check->model);

  cti_citizen_check (citizen, identity, check->today, problems);
  if (course != NULL)
    cti_citizen_check_adult (citizen, identity, course->contact_start, problems);
  report (check, citizen, problems);
  if (citizen->code != NULL && !g_hash_table_add (codes, citizen->code))
    fail (check, citizen, "code", CTI_PROBLEM_CODE_TAKEN);
}

static void
check_courses (const Check *check)
{
  GPtrArray *courses = cti_case_get_records (check->model, &cti_course_type);
  gboolean has_open = FALSE;

  for (guint i = 0; i < courses->len; i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      const CtiCourse *course = g_ptr_array_index (courses, i);

      cti_course_check (course, check->today, problems);
      report (check, course, problems);
      if (cti_course_is_open (course) && has_open)
        fail (check, course, NULL, CTI_PROBLEM_COURSE_OPEN);
      has_open |= cti_course_is_open (course);
    }
}

static void
check_stars (const Check *check)
{
  GPtrArray *readings = cti_case_get_records (check->model, &cti_reading_type);
  const CtiCourse *course = cti_case_get_course (check->model);

  for (guint i = 0; i < readings->len; i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      const CtiReading *reading = g_ptr_array_index (readings, i);
      g_autoptr (CtiStar) star = cti_case_get_star (check->model, reading);

      if (g_strcmp0 (reading->course, course ? course->record.id : NULL) == 0 && !reading->voided)
        cti_case_check_star (check->model, star, check->today, problems);
      else
        cti_star_check (star, check->today, problems);
      report (check, reading, problems);
    }
}

static void
check_areas (const Check *check)
{
  GPtrArray *scores = cti_case_get_records (check->model, &cti_score_type);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < scores->len; i++)
    {
      const CtiScore *score = g_ptr_array_index (scores, i);

      if (score->area == NULL || !_cti_demo_builder_has_area (check->builder, score->area) ||
          !g_hash_table_add (seen, g_strdup_printf ("%s %s", score->reading, score->area)))
        fail (check, score, "area", CTI_PROBLEM_UNKNOWN_AREA);
    }
}

static gboolean
is_among (const Check *check, const char *id)
{
  for (guint i = 0; i < check->imported->records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (check->imported->records, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* A name that no record of the case has been given. */
static void
check_references (const Check *check, const CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];

      if (field->kind == CTI_FIELD_REF && strcmp (field->name, "offer") != 0 &&
          cti_field_is_known (record, field) &&
          !is_among (check, cti_field_peek_text (record, field)))
        fail (check, record, field->name, CTI_PROBLEM_UNKNOWN_VALUE);
    }
}

/* Types without rules of their own here: those of the model that need the case. */
static void
check_others (const Check *check)
{
  for (guint i = 0; i < check->imported->records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (check->imported->records, i);
      g_autoptr (CtiProblems) problems = NULL;

      if (record->type == &cti_citizen_type || record->type == &cti_identity_type ||
          record->type == &cti_course_type || record->type == &cti_area_type ||
          record->type == &cti_reading_type || record->type == &cti_score_type)
        continue;
      problems = cti_problems_new ();
      cti_case_check_record (check->model, record, check->today, problems);
      report (check, record, problems);
      check_references (check, record);
    }
}

static CtiInquiry *
find_inquiry (GPtrArray *team, const char *id)
{
  for (guint i = 0; i < team->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (team, i);

      if (record->type == &cti_inquiry_type && g_strcmp0 (record->id, id) == 0)
        return (CtiInquiry *) record;
    }
  return NULL;
}

/* An inquiry that a citizen names led to her case. */
static void
join_inquiry (const Check *check, GPtrArray *team)
{
  const CtiCitizen *citizen = cti_case_get_citizen (check->model);
  CtiInquiry *inquiry = find_inquiry (team, citizen->inquiry);

  if (citizen->inquiry == NULL)
    return;
  if (inquiry == NULL || inquiry->case_id != NULL)
    {
      fail (check, citizen, "inquiry", CTI_PROBLEM_UNKNOWN_VALUE);
      return;
    }
  inquiry->outcome = CTI_INQUIRY_STARTED;
  cti_set_text (&inquiry->case_id, citizen->record.id);
}

static void
check_team (CtiDemoBuilder *builder, CtiDate today)
{
  GPtrArray *team = _cti_demo_builder_get_team (builder);

  for (guint i = 0; i < team->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (team, i);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      const CtiProblem *wall;

      if (record->type == &cti_inquiry_type)
        cti_inquiry_check ((const CtiInquiry *) record, today, problems);
      else
        cti_record_check (record, problems);
      wall = cti_problems_get_first_wall (problems);
      if (wall != NULL)
        _cti_demo_builder_fail_at (builder,
                                   _cti_demo_builder_find_line (builder, record, wall->field),
                                   wall->field, wall->code);
    }
}

void
_cti_demo_check (CtiDemoBuilder *builder, CtiDate today)
{
  GPtrArray *cases = _cti_demo_builder_get_cases (builder);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  if (cases->len == 0 && _cti_demo_builder_get_team (builder)->len == 0)
    _cti_demo_builder_fail_at (builder, 0, NULL, CTI_PROBLEM_FILE_EMPTY);
  for (guint i = 0; i < cases->len && !_cti_demo_builder_is_full (builder); i++)
    {
      CtiImportedCase *imported = g_ptr_array_index (cases, i);
      g_autoptr (CtiCase) model = cti_case_new (imported->id, imported->records);
      Check check = { builder, imported, model, today };

      check_citizen (&check, codes);
      check_courses (&check);
      check_areas (&check);
      check_stars (&check);
      check_others (&check);
      join_inquiry (&check, _cti_demo_builder_get_team (builder));
    }
  check_team (builder, today);
}
