/* Records as they are read, by their field tables: nothing here knows what a citizen or a course
 * is beyond a few rules. A citizen begins a case. A reference that must be there and is named like
 * a record type points to the record of that type read last, and an activity to the focus area; any
 * other reference is a name within the case, given to a record by "consent NAME". A reading belongs
 * to the form the file is read with. Inquiries and offers belong to the team and to no case; a
 * citizen names the inquiry that led to her, an activity an offer by its key. */

#include "cti-demo-builder.h"

#include <string.h>

#include "cti-case.h"
#include "cti-field.h"
#include "cti-guide-file.h"
#include "cti-id.h"
#include "cti-inquiry.h"
#include "cti-relative-date.h"
#include "cti-text.h"

typedef struct
{
  gconstpointer record;
  const char *field; /* static; NULL for the line the record begins on */
  int line;
} Mark;

struct _CtiDemoBuilder
{
  const CtiStarForm *form;
  CtiDate today;
  int line;
  GPtrArray *cases;       /* (owned) (element-type CtiImportedCase) */
  GPtrArray *errors;      /* (owned) (element-type CtiImportError) */
  GArray *marks;          /* (owned) (element-type Mark) */
  GHashTable *lines;      /* (owned): record -> index of its first mark + 1 */
  GHashTable *names;      /* (owned): names of one case -> ids */
  GPtrArray *team;        /* (owned) (element-type CtiRecord): inquiries and offers */
  GHashTable *team_names; /* (owned): names of inquiries -> ids */
  CtiImportedCase *current;
  gpointer record;
  const CtiField *note; /* the note that "|" continues */
  GString *note_text;   /* (owned) */
};

/**
 * cti_imported_case_free:
 * @self: (transfer full): what was read of one citizen
 */
void
cti_imported_case_free (CtiImportedCase *self)
{
  g_free (self->id);
  g_ptr_array_unref (self->records);
  g_free (self);
}

CtiDemoBuilder *
_cti_demo_builder_new (const CtiStarForm *form, CtiDate today)
{
  CtiDemoBuilder *self = g_new0 (CtiDemoBuilder, 1);

  self->form = form;
  self->today = today;
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_imported_case_free);
  self->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_import_error_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->lines = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->team = g_ptr_array_new_with_free_func (cti_record_unref);
  self->team_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->note_text = g_string_new (NULL);
  return self;
}

void
_cti_demo_builder_free (CtiDemoBuilder *self)
{
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->errors);
  g_array_unref (self->marks);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->team);
  g_hash_table_unref (self->team_names);
  g_string_free (self->note_text, TRUE);
  g_free (self);
}

void
_cti_demo_builder_set_line (CtiDemoBuilder *self, int line)
{
  self->line = line;
}

gboolean
_cti_demo_builder_is_full (const CtiDemoBuilder *self)
{
  return self->errors->len >= CTI_DEMO_TEXT_ERRORS_MAX;
}

/* The longest number or time that is shown: a CPR number is longer. */
#define SHOWN_NUMBER 5

/* Whether a word looks like one of this language. Any other may be what somebody wrote - a name, a
 * number - in a file that is no demo text at all, and errors are kept and sent on (promise 13). */
static gboolean
is_of_language (const char *word)
{
  if (g_ascii_isdigit (*word))
    return strlen (word) <= SHOWN_NUMBER && word[strspn (word, "0123456789.:-")] == '\0';
  return strspn (word, "abcdefghijklmnopqrstuvwxyz0123456789_=:.|-") == strlen (word);
}

void
_cti_demo_builder_fail_at (CtiDemoBuilder *self, int line, const char *field, CtiProblemCode code)
{
  const char *word = field != NULL && is_of_language (field) ? field : NULL;

  if (!_cti_demo_builder_is_full (self))
    g_ptr_array_add (self->errors, cti_import_error_new (line, word, code));
}

void
_cti_demo_builder_fail (CtiDemoBuilder *self, const char *field, CtiProblemCode code)
{
  _cti_demo_builder_fail_at (self, self->line, field, code);
}

static void
add_mark (CtiDemoBuilder *self, const char *field)
{
  Mark mark = { self->record, field, self->line };

  g_array_append_val (self->marks, mark);
  if (field == NULL)
    g_hash_table_insert (self->lines, self->record, GUINT_TO_POINTER (self->marks->len));
}

/* Where a field of a record stands in the file, or where its record begins. */
int
_cti_demo_builder_find_line (const CtiDemoBuilder *self, gconstpointer record, const char *field)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, record));

  if (first == 0)
    return 0;
  for (guint i = first; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->record != record)
        break;
      if (g_strcmp0 (mark->field, field) == 0)
        return mark->line;
    }
  return g_array_index (self->marks, Mark, first - 1).line;
}

static gboolean
is_of_team (const CtiRecordType *type)
{
  return type == &cti_inquiry_type || type == &cti_offer_type;
}

/* (transfer none) (nullable): the type of that name that a file can hold; "-" and "_" are the same.
 */
const CtiRecordType *
_cti_demo_find_type (const char *name)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "-", '_');

  for (gsize i = 0; cti_case_types[i] != NULL; i++)
    if (strcmp (cti_case_types[i]->name, plain) == 0)
      return cti_case_types[i];
  if (strcmp (plain, cti_inquiry_type.name) == 0)
    return &cti_inquiry_type;
  return strcmp (plain, cti_offer_type.name) == 0 ? &cti_offer_type : NULL;
}

/* (transfer none) (nullable): what a reference points to without being told. */
static const CtiRecordType *
find_target_type (const CtiField *field)
{
  if (field->kind != CTI_FIELD_REF)
    return NULL;
  if (strcmp (field->name, "focus") == 0)
    return &cti_focus_area_type;
  if (strcmp (field->name, "course") == 0)
    return &cti_course_type;
  return field->flags & CTI_FIELD_REQUIRED ? _cti_demo_find_type (field->name) : NULL;
}

static CtiRecord *
find_last (CtiDemoBuilder *self, const CtiRecordType *type)
{
  for (guint i = self->current->records->len; i > 0; i--)
    {
      CtiRecord *record = g_ptr_array_index (self->current->records, i - 1);

      if (record->type == type)
        return record;
    }
  return NULL;
}

static void
begin_case (CtiDemoBuilder *self, CtiRecord *citizen)
{
  self->current = g_new0 (CtiImportedCase, 1);
  self->current->id = g_strdup (citizen->id);
  self->current->records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_ptr_array_add (self->cases, self->current);
  g_hash_table_remove_all (self->names);
}

static void
add_areas (CtiDemoBuilder *self)
{
  if (find_last (self, &cti_area_type) != NULL)
    return;
  for (guint i = 0; i < self->form->areas->len; i++)
    g_ptr_array_add (self->current->records,
                     cti_record_ref (g_ptr_array_index (self->form->areas, i)));
}

static void
wire (CtiDemoBuilder *self, CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];
      const CtiRecordType *type = find_target_type (field);
      CtiRecord *target = type ? find_last (self, type) : NULL;

      if (target != NULL)
        cti_field_set_from_text (record, field, target->id);
      else if (type != NULL && field->flags & CTI_FIELD_REQUIRED)
        _cti_demo_builder_fail (self, field->name, CTI_PROBLEM_MISSING);
    }
  if (record->type == &cti_identity_type)
    ((CtiIdentity *) record)->mode = ((CtiCitizen *) find_last (self, &cti_citizen_type))->mode;
  if (record->type == &cti_reading_type)
    {
      cti_set_text (&((CtiReading *) record)->form, self->form->key);
      ((CtiReading *) record)->version = self->form->version;
    }
}

/* Notes are set when they are whole: setting them line by line would take the square of the time.
 */
static void
end_note (CtiDemoBuilder *self)
{
  const CtiField *field = g_steal_pointer (&self->note);
  CtiProblemCode code;

  if (field == NULL)
    return;
  code = cti_field_set_from_text (self->record, field, self->note_text->str);
  if (code != CTI_PROBLEM_NONE)
    _cti_demo_builder_fail_at (self, _cti_demo_builder_find_line (self, self->record, field->name),
                               field->name, code);
}

static gboolean
can_begin (CtiDemoBuilder *self, const CtiRecordType *type)
{
  if (type == &cti_citizen_type || is_of_team (type))
    return TRUE;
  return self->current != NULL && type != &cti_area_type &&
         !(type == &cti_identity_type && find_last (self, type) != NULL);
}

static const char *
get_id_for_name (GHashTable *names, const char *name)
{
  char *id = g_hash_table_lookup (names, name);

  if (id == NULL)
    {
      id = cti_id_new ();
      g_hash_table_insert (names, g_strdup (name), id);
    }
  return id;
}

/* Names count within their case, so a citizen's own is of no use. */
static void
give_name (CtiDemoBuilder *self, CtiRecord *record, const char *name)
{
  g_autofree char *offer = record->type == &cti_offer_type ? cti_guide_make_offer_id (name) : NULL;

  if (record->type == &cti_citizen_type)
    _cti_demo_builder_fail (self, name, CTI_PROBLEM_UNKNOWN_FIELD);
  else if (offer != NULL)
    cti_record_set_id (record, offer);
  else
    cti_record_set_id (record,
                       get_id_for_name (is_of_team (record->type) ? self->team_names : self->names,
                                        name));
}

static void
keep (CtiDemoBuilder *self, CtiRecord *record)
{
  if (is_of_team (record->type))
    {
      g_ptr_array_add (self->team, record);
      return;
    }
  wire (self, record);
  g_ptr_array_add (self->current->records, record);
  if (self->current->records->len > CTI_DEMO_TEXT_RECORDS_MAX)
    _cti_demo_builder_fail (self, record->type->name, CTI_PROBLEM_OUT_OF_RANGE);
}

/* Begins a record; %FALSE and an error if it cannot stand here. */
gboolean
_cti_demo_builder_begin (CtiDemoBuilder *self, const CtiRecordType *type)
{
  return _cti_demo_builder_begin_named (self, type, NULL);
}

/* The same for a record that others of its case name. */
gboolean
_cti_demo_builder_begin_named (CtiDemoBuilder *self, const CtiRecordType *type, const char *name)
{
  CtiRecord *record;

  end_note (self);
  self->record = NULL;
  if (!can_begin (self, type))
    {
      _cti_demo_builder_fail (self, type->name, CTI_PROBLEM_OUT_OF_ORDER);
      return FALSE;
    }
  record = cti_record_new (type);
  if (type == &cti_citizen_type)
    begin_case (self, record);
  if (type == &cti_reading_type)
    add_areas (self);
  if (name != NULL)
    give_name (self, record, name);
  keep (self, record);
  self->record = record;
  add_mark (self, NULL);
  return TRUE;
}

/* The record that fields are set in, %NULL after one that could not begin. */
gpointer
_cti_demo_builder_get_record (CtiDemoBuilder *self)
{
  return self->record;
}

/* The day relative days count from. */
CtiDate
_cti_demo_builder_get_today (const CtiDemoBuilder *self)
{
  return self->today;
}

/* The value that stands for "unknown" is written by leaving it out, so a score of 0 is an error. */
static CtiProblemCode
set_number (CtiDemoBuilder *self, const CtiField *field, const char *text)
{
  CtiProblemCode code = cti_field_set_from_text (self->record, field, text);

  if (code == CTI_PROBLEM_NONE && *text != '\0' && !cti_field_is_known (self->record, field) &&
      (field->unknown < field->min || field->unknown > field->max))
    return CTI_PROBLEM_OUT_OF_RANGE;
  return code;
}

static CtiProblemCode
set_date (CtiDemoBuilder *self, const CtiField *field, const char *text)
{
  g_autofree char *iso = NULL;
  CtiDate date = CTI_DATE_NONE;
  CtiProblemCode code = cti_relative_date_parse (text, self->today, &date);

  if (code != CTI_PROBLEM_NONE)
    return code;
  iso = cti_date_to_iso (date);
  if (field->kind == CTI_FIELD_INT) /* a number takes the year of the day */
    *strchr (iso, '-') = '\0';
  return cti_field_set_from_text (self->record, field, iso);
}

static CtiProblemCode
set_reference (CtiDemoBuilder *self, const CtiField *field, const char *name)
{
  gboolean is_team = strcmp (field->name, "inquiry") == 0 || strcmp (field->name, "first") == 0;
  g_autofree char *offer = NULL;

  if (strcmp (field->name, "offer") == 0)
    {
      offer = cti_guide_make_offer_id (name);
      return cti_field_set_from_text (self->record, field, offer);
    }
  return cti_field_set_from_text (self->record, field,
                                  get_id_for_name (is_team ? self->team_names : self->names, name));
}

static CtiProblemCode
set_value (CtiDemoBuilder *self, const CtiField *field, const char *text)
{
  gboolean is_empty = *text == '\0';

  if (field->kind == CTI_FIELD_REF && !is_empty)
    return set_reference (self, field, text);
  if ((field->kind == CTI_FIELD_DATE && !is_empty) ||
      (field->kind == CTI_FIELD_INT && g_str_has_prefix (text, "today")))
    return set_date (self, field, text);
  if (field->kind == CTI_FIELD_INT)
    return set_number (self, field, text);
  return cti_field_set_from_text (self->record, field, text);
}

/* An identity says how much is known of her only through its citizen. */
static gboolean
is_set_elsewhere (const CtiRecord *record, const CtiField *field)
{
  return find_target_type (field) != NULL ||
         (record->type == &cti_inquiry_type && strcmp (field->name, "case_id") == 0) ||
         (record->type == &cti_identity_type && strcmp (field->name, "mode") == 0) ||
         (record->type == &cti_reading_type &&
          (strcmp (field->name, "form") == 0 || strcmp (field->name, "version") == 0));
}

static gboolean
is_set_already (const CtiDemoBuilder *self, const CtiField *field)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i - 1);

      if (mark->record != self->record)
        return FALSE;
      if (mark->field == field->name)
        return TRUE;
    }
  return FALSE;
}

/* Sets a field of the record begun last; "-" and "_" are the same in its name. An error names
 * @shown. */
void
_cti_demo_builder_set_field (CtiDemoBuilder *self,
                             const char *name,
                             const char *text,
                             const char *shown)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "-", '_');
  CtiRecord *record = self->record;
  const CtiField *field = record ? cti_record_type_find_field (record->type, plain) : NULL;
  CtiProblemCode code;

  end_note (self);
  if (field == NULL || is_set_elsewhere (record, field) || is_set_already (self, field))
    {
      _cti_demo_builder_fail (self, shown, CTI_PROBLEM_UNKNOWN_FIELD);
      return;
    }
  add_mark (self, field->name);
  if (field->kind == CTI_FIELD_NOTE)
    {
      self->note = field;
      g_string_assign (self->note_text, text);
      return;
    }
  code = set_value (self, field, text);
  if (code != CTI_PROBLEM_NONE)
    _cti_demo_builder_fail (self, shown, code);
}

/* A further line of the note that was begun before. */
void
_cti_demo_builder_continue_note (CtiDemoBuilder *self, const char *text)
{
  if (self->note == NULL)
    {
      _cti_demo_builder_fail (self, "|", CTI_PROBLEM_OUT_OF_ORDER);
      return;
    }
  if (self->note_text->len > 0)
    g_string_append_c (self->note_text, '\n');
  g_string_append (self->note_text, text);
  if (self->note_text->len > CTI_TEXT_NOTE_MAX)
    end_note (self);
}

gboolean
_cti_demo_builder_has_area (const CtiDemoBuilder *self, const char *key)
{
  for (guint i = 0; i < self->form->areas->len; i++)
    if (strcmp (((CtiArea *) g_ptr_array_index (self->form->areas, i))->key, key) == 0)
      return TRUE;
  return FALSE;
}

/* (transfer none) (element-type CtiRecord): what has been read of the team. */
GPtrArray *
_cti_demo_builder_get_team (CtiDemoBuilder *self)
{
  return self->team;
}

/* (transfer none) (element-type CtiImportedCase): what has been read. */
GPtrArray *
_cti_demo_builder_get_cases (CtiDemoBuilder *self)
{
  return self->cases;
}

/* Ends the last note. To be called before the cases are looked at. */
void
_cti_demo_builder_end (CtiDemoBuilder *self)
{
  end_note (self);
  self->record = NULL;
}

gboolean
_cti_demo_builder_has_errors (const CtiDemoBuilder *self)
{
  return self->errors->len > 0;
}

/* (transfer full) (nullable): the cases, or %NULL and @errors. */
GPtrArray *
_cti_demo_builder_finish (CtiDemoBuilder *self, GPtrArray **errors)
{
  if (self->errors->len > 0)
    {
      if (errors != NULL)
        *errors = g_ptr_array_ref (self->errors);
      return NULL;
    }
  return g_ptr_array_ref (self->cases);
}
