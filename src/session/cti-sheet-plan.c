/* What a spreadsheet would do to the store, before anything is done. Every row is bound to the case
 * of its code and checked as the case would be with it, so that the rules are those of a form. A
 * row that is there already - all that its columns say stands in a record of the case - is a repeat
 * and left out: a sheet that has grown can be taken in again and again. */

#include "cti-sheet-plan.h"

#include <string.h>

#include "cti-field.h"
#include "cti-hash.h"
#include "cti-text.h"

typedef struct
{
  CtiStore *store;
  CtiSpreadsheet *sheet;
  CtiSheetPlan *plan;
  GHashTable *by_code; /* (element-type utf8 CtiSheetCase) */
  CtiDate today;
  GError **error;
} Planner;

static void
sheet_case_free (gpointer data)
{
  CtiSheetCase *self = data;

  g_clear_pointer (&self->now, cti_case_unref);
  g_ptr_array_unref (self->records);
  g_free (self->id);
  g_free (self);
}

/**
 * cti_sheet_plan_free:
 * @self: (transfer full): a plan
 */
void
cti_sheet_plan_free (CtiSheetPlan *self)
{
  g_ptr_array_unref (self->cases);
  g_free (self->print);
  g_free (self);
}

/* --- Errors ----------------------------------------------------------------------------------- */

/* Returns whether nothing but hints was said. */
static gboolean
tell (const Planner *self, const CtiSheetRow *row, const CtiProblems *problems)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    if (!cti_problem_is_hint (cti_problems_get (problems, i)))
      {
        cti_spreadsheet_fail (self->sheet, row->row, cti_problems_get (problems, i));
        is_good = FALSE;
      }
  return is_good;
}

static gboolean
fail (const Planner *self,
      const CtiSheetRow *row,
      CtiProblemCode code,
      const char *record,
      const char *field)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_problems_add (problems, code, record, field);
  return tell (self, row, problems);
}

/* --- Records ---------------------------------------------------------------------------------- */

static gpointer
find_record (const CtiSheetRow *row, const CtiRecordType *type)
{
  for (guint i = 0; i < row->records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (row->records, i))->type == type)
      return g_ptr_array_index (row->records, i);
  return NULL;
}

/* Whether all that the columns of the sheet say of @record stands in @kept too. */
static gboolean
says_the_same (const CtiSpreadsheet *sheet, gconstpointer record, gconstpointer kept)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];
      g_autofree char *one = NULL, *other = NULL;

      if (!cti_spreadsheet_is_mapped (sheet, type, field->name))
        continue;
      one = cti_field_to_text (record, field);
      other = cti_field_to_text (kept, field);
      if (g_strcmp0 (one, other) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_the_same (const CtiSpreadsheet *sheet, const CtiCase *now, gconstpointer record)
{
  GPtrArray *kept = cti_case_get_records (now, CTI_RECORD_CONST (record)->type);

  for (guint i = 0; i < kept->len; i++)
    if (says_the_same (sheet, record, g_ptr_array_index (kept, i)))
      return TRUE;
  return FALSE;
}

/* The course a day belongs to: the latest that had begun by then. */
static const CtiCourse *
find_course (const CtiCase *now, CtiDate day)
{
  GPtrArray *courses = cti_case_get_records (now, &cti_course_type);
  const CtiCourse *found = NULL;

  for (guint i = 0; i < courses->len; i++)
    {
      const CtiCourse *course = g_ptr_array_index (courses, i);

      if (course->contact_start <= day &&
          (found == NULL || found->contact_start < course->contact_start))
        found = course;
    }
  return found;
}

static void
keep (Planner *self, CtiSheetCase *file, GPtrArray *records)
{
  CtiCase *with = cti_case_with (file->now, records);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (file->records, cti_record_ref (g_ptr_array_index (records, i)));
  cti_case_unref (file->now);
  file->now = with;
  self->plan->n_rows++;
}

/* --- Cases ------------------------------------------------------------------------------------ */

static CtiSheetCase *
add_case (Planner *self, const char *code, const char *id)
{
  CtiSheetCase *file = g_new0 (CtiSheetCase, 1);

  file->id = g_strdup (id);
  file->records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_ptr_array_add (self->plan->cases, file);
  g_hash_table_insert (self->by_code, g_strdup (code), file);
  return file;
}

/* Returns (nullable): the case of the row, which is there already. */
static CtiSheetCase *
find_case (Planner *self, const CtiSheetRow *row)
{
  CtiSheetCase *file = g_hash_table_lookup (self->by_code, row->code);
  const CtiCardEntry *entry =
      file == NULL ? cti_card_index_find_code (cti_store_get_cards (self->store), row->code) : NULL;
  g_autofree char *id = entry != NULL ? g_strdup (entry->id) : NULL;
  g_autoptr (CtiCase) now = NULL;

  if (id == NULL)
    return file;
  now = cti_store_open_case (self->store, id, self->error);
  if (now == NULL)
    return NULL;
  file = add_case (self, row->code, id);
  file->now = g_steal_pointer (&now);
  file->act = cti_store_get_last_act (self->store, id, NULL) + 1;
  return file;
}

/* --- Citizens --------------------------------------------------------------------------------- */

/* Where no column says it: who has a full name is identified, who has another name goes by it. */
static void
choose_mode (const Planner *self, CtiCitizen *citizen, const CtiIdentity *identity)
{
  if (cti_spreadsheet_is_mapped (self->sheet, &cti_citizen_type, "mode"))
    return;
  if (identity != NULL && !cti_text_is_blank (identity->name))
    citizen->mode = CTI_MODE_IDENTIFIED;
  else if (!cti_text_is_blank (citizen->alias))
    citizen->mode = CTI_MODE_COVER_NAME;
}

static void
bind_consent (const Planner *self, CtiConsent *consent)
{
  consent->kind = CTI_CONSENT_IDENTITY;
  cti_set_text (&consent->party, cti_store_get_team (self->store)->name);
  /* the words the team itself has over that column */
  for (guint c = 0; c < cti_spreadsheet_get_n_columns (self->sheet); c++)
    if (cti_spreadsheet_get_column (self->sheet, c) ==
        cti_spreadsheet_find_target (self->sheet, "consent.given"))
      cti_set_text (&consent->what, cti_spreadsheet_get_heading (self->sheet, c));
}

static void
bind_course (const Planner *self, CtiCourse *course, const CtiCitizen *citizen)
{
  cti_set_text (&course->citizen, citizen->record.id);
  cti_set_text (&course->worker, cti_store_get_worker (self->store)->record.id);
  if (!cti_spreadsheet_is_mapped (self->sheet, &cti_course_type, "phase_months"))
    course->phase_months = cti_store_get_team (self->store)->phase_months;
}

static void
check_citizen (const Planner *self,
               const CtiCitizen *citizen,
               const CtiIdentity *identity,
               const CtiCourse *course,
               const CtiConsent *consent,
               CtiProblems *problems)
{
  cti_citizen_check (citizen, identity, self->today, problems);
  if (identity != NULL && identity->cpr != NULL && !cti_store_get_team (self->store)->cpr_asked)
    cti_problems_add (problems, CTI_PROBLEM_CPR_OFF, "identity", "cpr");
  if (citizen->mode == CTI_MODE_IDENTIFIED && consent == NULL)
    cti_problems_add (problems, CTI_PROBLEM_CONSENT_MISSING, "consent", "given");
  if (consent != NULL)
    cti_consent_check (consent, self->today, problems);
  if (course == NULL)
    return;
  cti_course_check (course, self->today, problems);
  cti_citizen_check_adult (citizen, identity, course->contact_start, problems);
}

/* What an anonymous citizen's row may not have is told by the check before. */
static void
bind_identity (CtiIdentity *identity, const CtiCitizen *citizen)
{
  cti_set_text (&identity->citizen, citizen->record.id);
  identity->mode = citizen->mode;
  cti_identity_tidy (identity);
}

static void
plan_new_citizen (Planner *self, CtiSheetRow *row)
{
  CtiCitizen *citizen = find_record (row, &cti_citizen_type);
  CtiIdentity *identity = find_record (row, &cti_identity_type);
  CtiCourse *course = find_record (row, &cti_course_type);
  CtiConsent *consent = find_record (row, &cti_consent_type);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  CtiSheetCase *file;

  choose_mode (self, citizen, identity);
  if (identity != NULL)
    bind_identity (identity, citizen);
  if (consent != NULL)
    bind_consent (self, consent);
  if (course != NULL)
    bind_course (self, course, citizen);
  check_citizen (self, citizen, identity, course, consent, problems);
  if (!tell (self, row, problems))
    return;
  file = add_case (self, row->code, citizen->record.id);
  file->is_new = TRUE;
  file->act = 1;
  file->now = cti_case_new (file->id, row->records);
  for (guint i = 0; i < row->records->len; i++)
    g_ptr_array_add (file->records, cti_record_ref (g_ptr_array_index (row->records, i)));
  self->plan->n_new++;
  self->plan->n_rows++;
}

static void
plan_citizen (Planner *self, CtiSheetRow *row)
{
  CtiSheetCase *file = find_case (self, row);
  gboolean is_same = file != NULL;

  if (file == NULL)
    {
      plan_new_citizen (self, row);
      return;
    }
  for (guint i = 0; i < row->records->len; i++)
    is_same = is_same && has_the_same (self->sheet, file->now, g_ptr_array_index (row->records, i));
  if (is_same)
    self->plan->n_repeats++;
  else
    fail (self, row, CTI_PROBLEM_CODE_TAKEN, "citizen", "code");
}

/* --- Stars ------------------------------------------------------------------------------------ */

static CtiStar *
make_star (const Planner *self, const CtiSheetRow *row, const CtiCase *now)
{
  CtiReading *reading = find_record (row, &cti_reading_type);
  g_autoptr (GPtrArray) kept =
      cti_case_get_areas (now, self->sheet->form->key, self->sheet->form->version);
  CtiStar *star;

  if (reading == NULL)
    return NULL;
  cti_set_text (&reading->form, self->sheet->form->key);
  reading->version = self->sheet->form->version;
  star = cti_star_new (cti_record_ref (reading), kept->len > 0 ? kept : self->sheet->form->areas);
  for (guint i = 0; i < row->records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (row->records, i))->type == &cti_score_type)
      cti_star_put_score (star, cti_record_ref (g_ptr_array_index (row->records, i)));
  return star;
}

static gboolean
has_star (const CtiCase *now, const CtiStar *star)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *kept = g_ptr_array_index (stars, i);
      gboolean is_same = kept->reading->date == star->reading->date &&
                         kept->reading->mode == star->reading->mode &&
                         cti_star_get_n_areas (kept) == cti_star_get_n_areas (star);

      for (guint a = 0; is_same && a < cti_star_get_n_areas (star); a++)
        is_same = cti_star_get_value (kept, a) == cti_star_get_value (star, a);
      if (is_same)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_star (const CtiCase *now, const CtiStar *star)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (records, cti_record_ref (star->reading));
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      const CtiArea *area = cti_star_get_area (star, i);

      g_ptr_array_add (records, cti_record_ref (cti_star_get_score (star, i)));
      if (cti_case_find (now, &cti_area_type, area->record.id) == NULL)
        g_ptr_array_add (records, cti_record_ref ((gpointer) area));
    }
  return records;
}

static void
choose_occasion (const Planner *self, const CtiRecordType *type, CtiCase *now, int *occasion)
{
  if (!cti_spreadsheet_is_mapped (self->sheet, type, "occasion"))
    *occasion =
        cti_case_get_records (now, type)->len == 0 ? CTI_OCCASION_START : CTI_OCCASION_INTERVAL;
}

static void
plan_star (Planner *self, CtiSheetRow *row, CtiSheetCase *file)
{
  g_autoptr (CtiStar) star = make_star (self, row, file->now);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GPtrArray) records = NULL;
  const CtiCourse *course;
  int occasion;

  if (star == NULL || star->reading->date == CTI_DATE_NONE)
    {
      fail (self, row, CTI_PROBLEM_MISSING, "reading", "date");
      return;
    }
  if (has_star (file->now, star))
    {
      self->plan->n_repeats++;
      return;
    }
  course = find_course (file->now, star->reading->date);
  occasion = (int) star->reading->occasion;
  choose_occasion (self, &cti_reading_type, file->now, &occasion);
  star->reading->occasion = (CtiOccasion) occasion;
  cti_set_text (&star->reading->course, course != NULL ? course->record.id : NULL);
  cti_case_check_star (file->now, star, self->today, problems);
  if (!tell (self, row, problems))
    return;
  records = list_star (file->now, star);
  keep (self, file, records);
}

/* --- WHO-5 and contacts ----------------------------------------------------------------------- */

static void
bind_part (const Planner *self, CtiCase *now, gpointer record, CtiDate day)
{
  const CtiCourse *course = find_course (now, day);
  const CtiField *field = cti_record_type_find_field (CTI_RECORD (record)->type, "course");
  CtiWellbeing *wellbeing = record;
  int occasion;

  cti_field_set_from_text (record, field, course != NULL ? course->record.id : NULL);
  if (CTI_RECORD (record)->type != &cti_wellbeing_type)
    return;
  occasion = (int) wellbeing->occasion;
  choose_occasion (self, &cti_wellbeing_type, now, &occasion);
  wellbeing->occasion = (CtiOccasion) occasion;
}

static gboolean
has_wellbeing_of (const CtiCase *now, CtiDate day)
{
  GPtrArray *kept = cti_case_get_records (now, &cti_wellbeing_type);

  for (guint i = 0; i < kept->len; i++)
    if (((CtiWellbeing *) g_ptr_array_index (kept, i))->date == day)
      return TRUE;
  return FALSE;
}

static void
plan_part (Planner *self, CtiSheetRow *row, CtiSheetCase *file, const CtiRecordType *type)
{
  gpointer record = find_record (row, type);
  const CtiField *field = cti_record_type_find_field (type, "date");
  CtiDate day = record != NULL ? cti_field_get_int (record, field) : CTI_DATE_NONE;
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiCase) with = NULL;

  if (day == CTI_DATE_NONE)
    {
      fail (self, row, CTI_PROBLEM_MISSING, type->name, "date");
      return;
    }
  if (has_the_same (self->sheet, file->now, record))
    {
      self->plan->n_repeats++;
      return;
    }
  if (type == &cti_wellbeing_type && has_wellbeing_of (file->now, day))
    {
      fail (self, row, CTI_PROBLEM_OTHER_VALUES, type->name, "date");
      return;
    }
  bind_part (self, file->now, record, day);
  with = cti_case_with (file->now, row->records);
  cti_case_check_record (with, record, self->today, problems);
  if (tell (self, row, problems))
    keep (self, file, row->records);
}

/* --- All of it -------------------------------------------------------------------------------- */

static void
plan_row (Planner *self, CtiSheetRow *row)
{
  CtiSheetCase *file;

  if (self->sheet->kind == CTI_SHEET_CITIZENS)
    {
      plan_citizen (self, row);
      return;
    }
  file = find_case (self, row);
  if (file == NULL)
    {
      if (*self->error == NULL)
        fail (self, row, CTI_PROBLEM_NO_CITIZEN, "citizen", "code");
    }
  else if (self->sheet->kind == CTI_SHEET_STARS)
    plan_star (self, row, file);
  else
    plan_part (self, row, file,
               self->sheet->kind == CTI_SHEET_WELLBEING ? &cti_wellbeing_type : &cti_contact_type);
}

static CtiDate
get_day (const CtiSheetRow *row)
{
  for (guint i = 0; i < row->records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (row->records, i);
      const CtiField *field = cti_record_type_find_field (record->type, "date");

      if (field != NULL)
        return cti_field_get_int (record, field);
    }
  return CTI_DATE_NONE;
}

/* Citizens stay together, so that each case is opened once; measures come in the order of time. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CtiSheetRow *one = *(CtiSheetRow *const *) a, *other = *(CtiSheetRow *const *) b;
  int order = strcmp (one->code, other->code);

  if (order == 0)
    order = (get_day (one) > get_day (other)) - (get_day (one) < get_day (other));
  return order != 0 ? order : (one->row > other->row) - (one->row < other->row);
}

static int
compare_errors (gconstpointer a, gconstpointer b)
{
  const CtiSheetError *one = *(CtiSheetError *const *) a, *other = *(CtiSheetError *const *) b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (one->column > other->column) - (one->column < other->column);
}

/* Cases that were only looked at are no part of the import. */
static void
drop_untouched (CtiSheetPlan *plan)
{
  for (guint i = plan->cases->len; i > 0; i--)
    if (((CtiSheetCase *) g_ptr_array_index (plan->cases, i - 1))->records->len == 0)
      g_ptr_array_remove_index (plan->cases, i - 1);
}

/* The cells are what is known again, not the order of the columns or what they are taken for. */
static char *
make_print (const CtiSpreadsheet *sheet)
{
  g_autoptr (GString) text = g_string_new (cti_enum_to_nick (cti_sheet_kind_values, sheet->kind));
  guint8 sum[16];
  GString *print = g_string_new (NULL);

  for (guint r = 0; r < cti_grid_get_n_rows (sheet->grid); r++)
    for (guint c = 0; c < cti_grid_get_n_cells (sheet->grid, r); c++)
      g_string_append_printf (text, "%s%c", cti_grid_get_text (sheet->grid, r, c), c == 0 ? 1 : 2);
  cti_hash_sum ((const guint8 *) text->str, text->len, sum, sizeof sum);
  for (gsize i = 0; i < sizeof sum; i++)
    g_string_append_printf (print, "%02x", sum[i]);
  return g_string_free (print, FALSE);
}

static CtiDate
find_before (CtiStore *store, const char *print)
{
  g_autoptr (GPtrArray) batches = cti_store_get_team_records (store, &cti_import_batch_type);
  CtiDate day = CTI_DATE_NONE;

  for (guint i = 0; i < batches->len; i++)
    {
      const CtiImportBatch *batch = g_ptr_array_index (batches, i);

      if (batch->state == CTI_IMPORT_DONE && g_strcmp0 (batch->print, print) == 0)
        day = MAX (day, batch->date);
    }
  return day;
}

CtiSheetPlan *
_cti_sheet_plan_make (CtiStore *store, CtiSpreadsheet *sheet, GError **error)
{
  g_autoptr (CtiSheetPlan) plan = g_new0 (CtiSheetPlan, 1);
  g_autoptr (GHashTable) by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) cause = NULL;
  Planner self = { store, sheet, plan, by_code, cti_clock_get_today (cti_store_get_clock (store)),
                   &cause };

  plan->cases = g_ptr_array_new_with_free_func (sheet_case_free);
  cti_spreadsheet_read (sheet);
  g_ptr_array_sort (sheet->rows, compare_rows);
  for (guint i = 0; i < sheet->rows->len && cause == NULL; i++)
    plan_row (&self, g_ptr_array_index (sheet->rows, i));
  g_ptr_array_sort (sheet->errors, compare_errors);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  drop_untouched (plan);
  plan->print = make_print (sheet);
  plan->before = find_before (store, plan->print);
  return g_steal_pointer (&plan);
}
