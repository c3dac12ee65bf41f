/* Scores and notes of a star: as words "motivation=4", or as lines of the standard input in the
 * form of a demo text, so that what was said need not stand on a command line:
 *
 *   note: about the whole
 *   motivation 4 "what was said"
 *   | and a further line of it
 *   network -
 *
 * A score of 0 is refused: "not discussed" is "-" and nothing else. */

#include "cti-tool-star-input.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-field.h"
#include "cti-tool-error.h"
#include "cti-tool-input.h"

#define INPUT_MAX     (32 * 1024 * 1024)
#define NOT_DISCUSSED "-"
#define BLANKS        " \t"

/* A star being read from lines: a note grows until a line says something new. */
typedef struct
{
  CtiStar *star;
  CtiScore *score; /* (nullable): whose note grows; NULL: that of the reading */
  GString *note;   /* (owned) (nullable) */
} StarLines;

static CtiProblemCode
set_value (CtiScore *score, const char *text)
{
  const CtiField *field = cti_record_type_find_field (&cti_score_type, "value");
  gboolean is_open = g_str_equal (text, NOT_DISCUSSED);
  CtiProblemCode code = cti_field_set_from_text (score, field, is_open ? NULL : text);

  if (code == CTI_PROBLEM_NONE && !is_open && score->value == CTI_SCORE_NOT_DISCUSSED)
    return CTI_PROBLEM_OUT_OF_RANGE;
  return code;
}

static CtiScore *
set_score (CtiStar *star, const char *area, const char *value, GError **error)
{
  int index = cti_star_find_area (star, area);
  CtiScore *score = index < 0 ? NULL : cti_star_get_score (star, (guint) index);
  CtiProblemCode code;

  if (score == NULL)
    {
      cti_tool_set_problem (error, CTI_PROBLEM_UNKNOWN_AREA, "score", area);
      return NULL;
    }
  code = set_value (score, value);
  if (code == CTI_PROBLEM_NONE)
    return score;
  cti_tool_set_problem (error, code, "score", "value");
  g_prefix_error (error, "%s: ", area);
  return NULL;
}

static gboolean
put_note (StarLines *lines, GError **error)
{
  const CtiRecordType *type = lines->score ? &cti_score_type : &cti_reading_type;
  gpointer record = lines->score ? (gpointer) lines->score : (gpointer) lines->star->reading;
  CtiProblemCode code;

  if (lines->note == NULL)
    return TRUE;
  code =
      cti_field_set_from_text (record, cti_record_type_find_field (type, "note"), lines->note->str);
  g_string_free (g_steal_pointer (&lines->note), TRUE);
  if (code != CTI_PROBLEM_NONE)
    cti_tool_set_problem (error, code, type->name, "note");
  return code == CTI_PROBLEM_NONE;
}

/* What was said may stand in quotes, as in a demo text, or without. */
static void
begin_note (StarLines *lines, CtiScore *score, const char *text)
{
  gsize length = strlen (text);
  gboolean is_quoted = length > 1 && text[0] == '"' && text[length - 1] == '"';

  lines->score = score;
  lines->note = is_quoted ? g_string_new_len (text + 1, (gssize) length - 2) : g_string_new (text);
}

static gboolean
read_score (StarLines *lines, char *line, GError **error)
{
  gsize area_length = strcspn (line, BLANKS);
  char *value = line + area_length + strspn (line + area_length, BLANKS);
  gsize value_length = strcspn (value, BLANKS);
  char *note = value + value_length + strspn (value + value_length, BLANKS);
  CtiScore *score;

  line[area_length] = '\0';
  if (*note != '\0')
    value[value_length] = '\0';
  score = set_score (lines->star, line, value, error);
  if (score != NULL && *note != '\0')
    begin_note (lines, score, note);
  return score != NULL;
}

static gboolean
read_line (StarLines *lines, char *line, GError **error)
{
  const char *rest;

  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line == '|' && lines->note != NULL)
    {
      g_string_append_printf (lines->note, "\n%s", line + (line[1] == ' ' ? 2 : 1));
      return TRUE;
    }
  if (!put_note (lines, error))
    return FALSE;
  if (!g_str_has_prefix (line, "note:"))
    return read_score (lines, line, error);
  rest = line + strlen ("note:");
  begin_note (lines, NULL, rest + strspn (rest, BLANKS));
  return TRUE;
}

static gboolean
read_lines (CtiStar *star, GError **error)
{
  StarLines lines = { .star = star };
  g_autofree char *text = cti_tool_read_lines (INPUT_MAX, error);
  char *line = text;
  gboolean good = text != NULL;

  for (int number = 1; good && line != NULL && *line != '\0'; number++)
    {
      char *stop = strchr (line, '\n');

      if (stop != NULL)
        *stop = '\0';
      good = read_line (&lines, line, error);
      if (!good)
        g_prefix_error (error, _ ("Line %d: "), number);
      line = stop ? stop + 1 : NULL;
    }
  good = good && put_note (&lines, error);
  if (lines.note != NULL)
    g_string_free (lines.note, TRUE);
  return good;
}

static gboolean
read_word (CtiStar *star, const char *word, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *area = equals ? g_strndup (word, (gsize) (equals - word)) : NULL;

  if (g_str_equal (word, "-"))
    return read_lines (star, error);
  if (area != NULL)
    return set_score (star, area, equals + 1, error) != NULL;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
               _ ("“%s” is not a score: write it as motivation=4."), word);
  return FALSE;
}

/**
 * cti_tool_fill_star:
 * @star: a star of one's own
 * @words: scores such as "motivation=4" and "network=-"; "-" for lines on the standard input
 * @error: (out) (optional): a #CtiToolExit
 *
 * Areas that are not named stay as they are.
 *
 * Returns: whether all was understood
 */
gboolean
cti_tool_fill_star (CtiStar *star, char **words, GError **error)
{
  for (char **word = words; *word != NULL; word++)
    if (!read_word (star, *word, error))
      return FALSE;
  return TRUE;
}
