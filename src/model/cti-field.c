/* A record's members by name: the stored text of a field and back. Mapper, drafts, change log, JSON
 * and demo text all go through here, so a value has one spelling everywhere: days ISO, enums by
 * nick, flags "yes" and "no", numbers in plain digits. */

#include "cti-field.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cti-text.h"

static gpointer
member (gconstpointer record, const CtiField *field)
{
  return (guint8 *) record + field->offset;
}

/**
 * cti_field_peek_text:
 * @record: a record
 * @field: a line, note or reference of its type
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
cti_field_peek_text (gconstpointer record, const CtiField *field)
{
  return *(char **) member (record, field);
}

/**
 * cti_field_get_int:
 * @record: a record
 * @field: a field that is not text
 *
 * Returns: its value as a number: the int, the enum's value, the day, 0 or 1
 */
int
cti_field_get_int (gconstpointer record, const CtiField *field)
{
  return *(int *) member (record, field);
}

/**
 * cti_field_is_known:
 * @record: a record
 * @field: a field of its type
 *
 * Returns: whether the field holds anything; enums and flags always do
 */
gboolean
cti_field_is_known (gconstpointer record, const CtiField *field)
{
  switch (field->kind)
    {
    case CTI_FIELD_LINE:
    case CTI_FIELD_NOTE:
    case CTI_FIELD_REF:
      return !cti_text_is_blank (cti_field_peek_text (record, field));
    case CTI_FIELD_DATE:
      return cti_field_get_int (record, field) != CTI_DATE_NONE;
    case CTI_FIELD_INT:
      return cti_field_get_int (record, field) != field->unknown;
    default:
      return TRUE;
    }
}

/**
 * cti_field_has_default:
 * @field: a field
 *
 * Returns: whether it is a number whose unknown value is a good one, so that it is never unknown
 */
gboolean
cti_field_has_default (const CtiField *field)
{
  return field->kind == CTI_FIELD_INT && field->unknown >= field->min &&
         field->unknown <= field->max;
}

/**
 * cti_field_to_text:
 * @record: a record
 * @field: a field of its type
 *
 * Returns: (transfer full) (nullable): the stored text of its value, %NULL where unknown
 */
char *
cti_field_to_text (gconstpointer record, const CtiField *field)
{
  if (!cti_field_is_known (record, field))
    return NULL;
  switch (field->kind)
    {
    case CTI_FIELD_DATE:
      return cti_date_to_iso (cti_field_get_int (record, field));
    case CTI_FIELD_INT:
      return g_strdup_printf ("%d", cti_field_get_int (record, field));
    case CTI_FIELD_ENUM:
      return g_strdup (cti_enum_to_nick (field->values, cti_field_get_int (record, field)));
    case CTI_FIELD_FLAG:
      return g_strdup (cti_field_get_int (record, field) ? "yes" : "no");
    default:
      return g_strdup (cti_field_peek_text (record, field));
    }
}

static CtiProblemCode
parse_int (const char *text, int *value)
{
  char *end = NULL;
  long number;

  if (!g_ascii_isdigit (text[0]) && text[0] != '-')
    return CTI_PROBLEM_NOT_A_NUMBER;
  errno = 0;
  number = strtol (text, &end, 10);
  if (end == text || *end != '\0')
    return CTI_PROBLEM_NOT_A_NUMBER;
  if (errno != 0 || number < G_MININT || number > G_MAXINT)
    return CTI_PROBLEM_OUT_OF_RANGE;
  *value = (int) number;
  return CTI_PROBLEM_NONE;
}

static CtiProblemCode
parse_date (const char *text, int *value)
{
  CtiDate date = cti_date_parse_iso (text);

  if (date == CTI_DATE_NONE)
    return CTI_PROBLEM_NOT_A_DATE;
  if (date < CTI_DATE_FIRST || date > CTI_DATE_LAST)
    return CTI_PROBLEM_OUT_OF_RANGE;
  *value = date;
  return CTI_PROBLEM_NONE;
}

static CtiProblemCode
parse_flag (const char *text, int *value)
{
  if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
    return CTI_PROBLEM_UNKNOWN_VALUE;
  *value = strcmp (text, "yes") == 0;
  return CTI_PROBLEM_NONE;
}

static CtiProblemCode
parse_number (const CtiField *field, const char *text, int *value)
{
  CtiProblemCode problem;

  switch (field->kind)
    {
    case CTI_FIELD_DATE:
      return parse_date (text, value);
    case CTI_FIELD_FLAG:
      return parse_flag (text, value);
    case CTI_FIELD_ENUM:
      return cti_enum_from_nick (field->values, text, value) ? CTI_PROBLEM_NONE
                                                             : CTI_PROBLEM_UNKNOWN_VALUE;
    default:
      problem = parse_int (text, value);
      if (problem == CTI_PROBLEM_NONE && *value != field->unknown &&
          (*value < field->min || *value > field->max))
        return CTI_PROBLEM_OUT_OF_RANGE;
      return problem;
    }
}

static CtiProblemCode
set_text (gpointer record, const CtiField *field, const char *text)
{
  g_autofree char *clean =
      field->kind == CTI_FIELD_NOTE ? cti_text_clean_note (text) : cti_text_clean_line (text);
  gsize limit = field->kind == CTI_FIELD_NOTE ? CTI_TEXT_NOTE_MAX : CTI_TEXT_LINE_MAX;

  if (strlen (clean) > limit)
    return CTI_PROBLEM_TOO_LONG;
  cti_set_text (member (record, field), cti_text_is_blank (clean) ? NULL : clean);
  return CTI_PROBLEM_NONE;
}

static void
set_unknown (gpointer record, const CtiField *field)
{
  int value = field->kind == CTI_FIELD_INT    ? field->unknown
              : field->kind == CTI_FIELD_ENUM ? field->values->value
                                              : 0;

  *(int *) member (record, field) = value;
}

/**
 * cti_field_set_from_text:
 * @record: a record that nobody else holds yet
 * @field: a field of its type
 * @text: (nullable): the stored text of a value; %NULL or empty makes it unknown
 *
 * Texts are cleaned on the way (see cti_text_clean_note()).
 *
 * Returns: %CTI_PROBLEM_NONE, or why @text cannot be the value; the field is untouched then
 */
CtiProblemCode
cti_field_set_from_text (gpointer record, const CtiField *field, const char *text)
{
  CtiProblemCode problem;
  int value = 0;

  if (field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE ||
      field->kind == CTI_FIELD_REF)
    return set_text (record, field, text);
  if (text == NULL || *text == '\0')
    {
      set_unknown (record, field);
      return CTI_PROBLEM_NONE;
    }
  problem = parse_number (field, text, &value);
  if (problem == CTI_PROBLEM_NONE)
    *(int *) member (record, field) = value;
  return problem;
}

static gboolean
is_too_long (gconstpointer record, const CtiField *field)
{
  const char *text;

  if (field->kind != CTI_FIELD_LINE && field->kind != CTI_FIELD_NOTE)
    return FALSE;
  text = cti_field_peek_text (record, field);
  return text != NULL &&
         strlen (text) > (field->kind == CTI_FIELD_NOTE ? CTI_TEXT_NOTE_MAX : CTI_TEXT_LINE_MAX);
}

/**
 * cti_field_check:
 * @record: a record
 * @field: a field of its type
 *
 * Returns: what is wrong with the field taken alone: missing, too long or outside its limits
 */
CtiProblemCode
cti_field_check (gconstpointer record, const CtiField *field)
{
  if (!cti_field_is_known (record, field))
    return field->flags & CTI_FIELD_REQUIRED ? CTI_PROBLEM_MISSING : CTI_PROBLEM_NONE;
  if (is_too_long (record, field))
    return CTI_PROBLEM_TOO_LONG;
  if (field->kind == CTI_FIELD_INT)
    {
      int value = cti_field_get_int (record, field);

      return value < field->min || value > field->max ? CTI_PROBLEM_OUT_OF_RANGE : CTI_PROBLEM_NONE;
    }
  return CTI_PROBLEM_NONE;
}

/**
 * cti_record_check:
 * @record: a record
 * @problems: where to add what is wrong with any of its fields taken alone
 */
void
cti_record_check (gconstpointer record, CtiProblems *problems)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];
      CtiProblemCode code = cti_field_check (record, field);

      if (code != CTI_PROBLEM_NONE)
        cti_problems_add_limits (problems, code, type->name, field->name, field->min, field->max);
    }
}
