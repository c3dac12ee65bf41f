/* Fields of a record as words "minutes=45" or as lines of the standard input in the form of a demo
 * text, so that what was said need not stand on a command line:
 *
 *   kind: home-visit
 *   line: what it was about
 *   fact: what happened
 *   | and a further line of it
 *
 * Names and values are those of the field table. What has a command of its own - signing, filing,
 * doing - and what points to another record is not a field here. */

#include "cti-tool-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-field.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-words.h"

#define INPUT_MAX    (32 * 1024 * 1024)
#define BLANKS       " \t"
#define SHORT_LENGTH 8
#define LEAST_LENGTH 4

typedef struct
{
  char *name;
  GString *text;
} Given;

static void
given_free (Given *given)
{
  g_free (given->name);
  g_string_free (given->text, TRUE);
  g_free (given);
}

static gboolean
has_name (gconstpointer given, gconstpointer name)
{
  return g_str_equal (((const Given *) given)->name, name);
}

/* A field that is given twice would keep what was said last, and lose what was said before. */
static gboolean
add_given (GPtrArray *fields, const char *name, gsize length, const char *text, GError **error)
{
  g_autofree char *plain = g_strdelimit (g_strndup (name, length), "-", '_');
  Given *given;

  if (g_ptr_array_find_with_equal_func (fields, plain, has_name, NULL))
    {
      g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
                   _ ("“%.*s” is given twice. Nothing has been kept."), (int) MIN (length, 60),
                   name);
      return FALSE;
    }
  given = g_new0 (Given, 1);
  given->name = g_steal_pointer (&plain);
  given->text = g_string_new (text);
  g_ptr_array_add (fields, given);
  return TRUE;
}

static gboolean
read_line (GPtrArray *fields, char *line, int number, GError **error)
{
  gsize length;

  g_strstrip (line);
  length = strcspn (line, BLANKS ":");
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line == '|' && fields->len > 0)
    {
      Given *last = g_ptr_array_index (fields, fields->len - 1);

      g_string_append_printf (last->text, "\n%s", line + (line[1] == ' ' ? 2 : 1));
      return TRUE;
    }
  if (length > 0 && line[length] == ':')
    return add_given (fields, line, length, line + length + 1 + strspn (line + length + 1, BLANKS),
                      error);
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
               _ ("Line %d: it begins with no field, such as “line: what it was about”."), number);
  return FALSE;
}

static gboolean
read_lines (GPtrArray *fields, GError **error)
{
  g_autofree char *text = cti_tool_read_lines (INPUT_MAX, error);
  char *line = text;

  for (int number = 1; line != NULL && *line != '\0'; number++)
    {
      char *stop = strchr (line, '\n');

      if (stop != NULL)
        *stop = '\0';
      if (!read_line (fields, line, number, error))
        return FALSE;
      line = stop ? stop + 1 : NULL;
    }
  return text != NULL;
}

/**
 * cti_tool_read_fields:
 * @words: fields such as "minutes=45"; "-" for lines on the standard input
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: (transfer full) (nullable): what was given, for cti_tool_set_fields()
 */
GPtrArray *
cti_tool_read_fields (char **words, GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func ((GDestroyNotify) given_free);

  for (char **word = words; *word != NULL; word++)
    {
      const char *equals = strchr (*word, '=');

      if (g_str_equal (*word, "-"))
        {
          if (!read_lines (fields, error))
            return NULL;
        }
      else if (equals != NULL)
        {
          if (!add_given (fields, *word, (gsize) (equals - *word), equals + 1, error))
            return NULL;
        }
      else
        {
          g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
                       _ ("“%s” is not a field: write it as minutes=45."), *word);
          return NULL;
        }
    }
  return g_steal_pointer (&fields);
}

/* What has a command of its own. */
static gboolean
is_set_elsewhere (const CtiField *field)
{
  static const char *const names[] = { "signed_on", "filed_on",    "filed_as",
                                       "done_on",   "voided",      "snoozed_until",
                                       "case_id",   "quiet_rules", NULL };

  return field->kind == CTI_FIELD_REF || g_strv_contains (names, field->name);
}

static gboolean
is_time_of_day (const CtiField *field)
{
  return g_str_equal (field->name, "start") || g_str_equal (field->name, "time");
}

static gboolean
set_one (gpointer record, const Given *given, CtiDate today, CtiProblems *problems)
{
  const CtiRecordType *type = CTI_RECORD (record)->type;
  const CtiField *field = cti_record_type_find_field (type, given->name);
  g_autofree char *minutes = NULL;
  int time;

  if (field == NULL || is_set_elsewhere (field))
    return FALSE;
  time = is_time_of_day (field) && field->kind == CTI_FIELD_INT
             ? cti_words_parse_time (given->text->str)
             : CTI_TIME_NONE;
  if (time != CTI_TIME_NONE)
    minutes = g_strdup_printf ("%d", time);
  cti_tool_set_field (record, field->name, minutes != NULL ? minutes : given->text->str, today,
                      problems);
  return TRUE;
}

/**
 * cti_tool_set_fields:
 * @record: a record that nobody else holds yet
 * @fields: what was given
 * @today: the day
 * @error: (out) (optional): a #CtiToolExit
 *
 * Fields that are not named stay as they are.
 *
 * Returns: whether all were understood
 */
gboolean
cti_tool_set_fields (gpointer record, GPtrArray *fields, CtiDate today, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const Given *given = g_ptr_array_index (fields, i);

      if (!set_one (record, given, today, problems))
        {
          cti_tool_set_problem (error, CTI_PROBLEM_UNKNOWN_FIELD, CTI_RECORD (record)->type->name,
                                given->name);
          return FALSE;
        }
    }
  return cti_tool_check (error, problems);
}

/**
 * cti_tool_short_id:
 * @record: a record
 *
 * Returns: (transfer full): the beginning of its id, enough to name it by
 */
char *
cti_tool_short_id (gconstpointer record)
{
  return g_strndup (CTI_RECORD_CONST (record)->id, SHORT_LENGTH);
}

/**
 * cti_tool_find_among:
 * @records: (element-type CtiRecord): records
 * @id: an id, or the beginning of one, four letters at least
 * @error: (out) (optional): a #CtiToolExit where none or several begin so
 *
 * Returns: (transfer none) (nullable): the one meant
 */
gpointer
cti_tool_find_among (GPtrArray *records, const char *id, GError **error)
{
  gpointer found = NULL;
  int count = 0;

  for (guint i = 0; i < records->len && strlen (id) >= LEAST_LENGTH; i++)
    if (g_str_has_prefix (CTI_RECORD (g_ptr_array_index (records, i))->id, id))
      {
        found = g_ptr_array_index (records, i);
        count++;
      }
  if (count == 1)
    return found;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
               count == 0 ? _ ("Nothing has the number “%s”: “overgang-tool show” names them.")
                          : _ ("Several numbers begin with “%s”: write more of it."),
               id);
  return NULL;
}

/**
 * cti_tool_find_record:
 * @model: a case
 * @type: what is looked for
 * @id: its id, or the beginning of it
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: (transfer none) (nullable): the record
 */
gpointer
cti_tool_find_record (const CtiCase *model,
                      const CtiRecordType *type,
                      const char *id,
                      GError **error)
{
  return cti_tool_find_among (cti_case_get_records (model, type), id, error);
}

/**
 * cti_tool_say_hints:
 * @tool: the run
 * @now: the case with a record
 * @record: the record, as it was given
 *
 * Says what the rules have to remark on it, on the standard error.
 */
void
cti_tool_say_hints (CtiTool *tool, const CtiCase *now, gconstpointer record)
{
  const CtiRecord *given = record;
  gconstpointer kept = cti_case_find (now, given->type, given->id);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  if (kept == NULL)
    return;
  cti_case_check_record (now, kept, cti_tool_get_today (tool), problems);
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);
      g_autofree char *words = cti_words_problem (problem);

      if (cti_problem_is_hint (problem))
        cti_tool_warn (words);
    }
}
