/* The readable text of a caseload: written by hand, read by people, imported in one piece or not at
 * all. README.md of this folder describes it. One line is one thing - a record, a field, a score, a
 * further line of a note - so an error names its line; what a record holds is in its field table.
 */

#include "cti-demo-text.h"

#include <string.h>

#include "cti-demo-builder.h"

/* Cuts the first word off @rest: (transfer full). */
static char *
take_word (const char **rest)
{
  const char *start = *rest;
  gsize length = strcspn (start, " \t");

  *rest = start + length + strspn (start + length, " \t");
  return g_strndup (start, length);
}

static const char *
find_star_field (const char *word)
{
  int value;

  if (cti_enum_from_nick (cti_occasion_values, word, &value))
    return "occasion";
  return cti_enum_from_nick (cti_reading_mode_values, word, &value) ? "mode" : NULL;
}

static void
read_star_word (CtiDemoBuilder *builder, const char *word)
{
  const char *field = find_star_field (word);

  if (field != NULL)
    _cti_demo_builder_set_field (builder, field, word, word);
  else if (strcmp (word, "on-paper") == 0 || strcmp (word, "voided") == 0)
    _cti_demo_builder_set_field (builder, word, "yes", word);
  else if (g_str_has_prefix (word, "pair="))
    _cti_demo_builder_set_field (builder, "pair", word + strlen ("pair="), word);
  else
    _cti_demo_builder_fail (builder, word, CTI_PROBLEM_UNKNOWN_VALUE);
}

static void
read_star (CtiDemoBuilder *builder, const char *rest)
{
  g_autofree char *date = take_word (&rest);

  if (!_cti_demo_builder_begin (builder, &cti_reading_type))
    return;
  _cti_demo_builder_set_field (builder, "date", date, "date");
  while (*rest != '\0')
    {
      g_autofree char *word = take_word (&rest);

      read_star_word (builder, word);
    }
}

/* The text between the first and the last quote, so that quotes within it need no sign of their
 * own; %NULL if it is not quoted. */
static char *
unquote (const char *text)
{
  gsize length = strlen (text);

  if (length < 2 || text[0] != '"' || text[length - 1] != '"')
    return NULL;
  return g_strndup (text + 1, length - 2);
}

static void
read_score (CtiDemoBuilder *builder, const char *area, const char *rest)
{
  g_autofree char *value = take_word (&rest);
  g_autofree char *note = unquote (rest);
  gboolean is_open = strcmp (value, "-") == 0;

  if (!_cti_demo_builder_has_area (builder, area))
    _cti_demo_builder_fail (builder, area, CTI_PROBLEM_UNKNOWN_AREA);
  else if (*rest != '\0' && note == NULL)
    _cti_demo_builder_fail (builder, area, CTI_PROBLEM_UNKNOWN_VALUE);
  else if (*value == '\0')
    _cti_demo_builder_fail (builder, area, CTI_PROBLEM_MISSING);
  else if (_cti_demo_builder_begin (builder, &cti_score_type))
    {
      _cti_demo_builder_set_field (builder, "area", area, area);
      _cti_demo_builder_set_field (builder, "value", is_open ? "" : value, area);
      if (note != NULL)
        _cti_demo_builder_set_field (builder, "note", note, area);
    }
}

static gboolean
is_in_star (CtiDemoBuilder *builder)
{
  const CtiRecord *record = _cti_demo_builder_get_record (builder);

  return record != NULL && (record->type == &cti_reading_type || record->type == &cti_score_type);
}

static gboolean
read_field (CtiDemoBuilder *builder, const char *line)
{
  gsize length = strcspn (line, " \t:");
  g_autofree char *name = NULL;

  if (length == 0 || line[length] != ':')
    return FALSE;
  name = g_strndup (line, length);
  _cti_demo_builder_set_field (builder, name, line + length + 1 + strspn (line + length + 1, " \t"),
                               name);
  return TRUE;
}

static void
read_record (CtiDemoBuilder *builder, const char *line)
{
  const char *rest = line;
  g_autofree char *word = take_word (&rest);
  const CtiRecordType *type = _cti_demo_find_type (word);

  if (strcmp (word, "star") == 0)
    read_star (builder, rest);
  else if (_cti_demo_line_is_one (type, rest))
    _cti_demo_line_read (builder, type, rest);
  else if (type != NULL && strpbrk (rest, " \t") == NULL)
    _cti_demo_builder_begin_named (builder, type, *rest != '\0' ? rest : NULL);
  else if (is_in_star (builder))
    read_score (builder, word, rest);
  else
    _cti_demo_builder_fail (builder, word, CTI_PROBLEM_UNKNOWN_FIELD);
}

static void
read_line (CtiDemoBuilder *builder, char *text)
{
  const char *line = g_strstrip (text);

  if (strlen (line) > CTI_DEMO_TEXT_LINE_MAX)
    _cti_demo_builder_fail (builder, NULL, CTI_PROBLEM_TOO_LONG);
  else if (*line == '|')
    _cti_demo_builder_continue_note (builder, line + (line[1] == ' ' ? 2 : 1));
  else if (*line != '\0' && *line != '#' && !read_field (builder, line))
    read_record (builder, line);
}

static void
read_lines (CtiDemoBuilder *builder, const char *data, gsize length)
{
  const char *end = data + length;

  for (int number = 1; data < end && !_cti_demo_builder_is_full (builder); number++)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));
      g_autofree char *line = g_strndup (data, (gsize) ((stop ? stop : end) - data));

      _cti_demo_builder_set_line (builder, number);
      read_line (builder, line);
      data = stop ? stop + 1 : end;
    }
}

static int
count_lines (const char *data, const char *end)
{
  int lines = 1;

  for (; data < end; data++)
    lines += *data == '\n';
  return lines;
}

static gboolean
check_bytes (CtiDemoBuilder *builder, const char *data, gsize length)
{
  const char *end = NULL;

  if (length > CTI_DEMO_TEXT_BYTES_MAX)
    _cti_demo_builder_fail_at (builder, 0, NULL, CTI_PROBLEM_TOO_LONG);
  else if (!g_utf8_validate_len (data, length, &end))
    _cti_demo_builder_fail_at (builder, count_lines (data, end), NULL, CTI_PROBLEM_UNKNOWN_VALUE);
  return !_cti_demo_builder_has_errors (builder);
}

/**
 * cti_demo_text_parse_all:
 * @data: the bytes of a demo text
 * @length: their number
 * @form: the star form its stars are made with
 * @today: the day its relative days count from, and that its days are checked against
 * @team: (out) (optional) (element-type CtiRecord): what belongs to the team: inquiries and offers;
 *   set only where something is returned
 * @errors: (out) (optional) (element-type CtiImportError): what is wrong, by line where a line can
 *   be named; set only if %NULL is returned
 *
 * Reads citizens with all that belongs to them, and what belongs to the team. Records get new ids;
 * who wrote them, where and when is left for the store to set. The rules of the model are checked:
 * either all of the file is good, or nothing of it is returned. Hints are not errors.
 *
 * Returns: (transfer full) (nullable) (element-type CtiImportedCase): what the file holds
 */
GPtrArray *
cti_demo_text_parse_all (const char *data,
                         gsize length,
                         const CtiStarForm *form,
                         CtiDate today,
                         GPtrArray **team,
                         GPtrArray **errors)
{
  g_autoptr (CtiDemoBuilder) builder = _cti_demo_builder_new (form, today);

  if (check_bytes (builder, data, length))
    {
      if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
        {
          data += 3;
          length -= 3;
        }
      read_lines (builder, data, length);
      _cti_demo_builder_end (builder);
    }
  if (!_cti_demo_builder_has_errors (builder))
    _cti_demo_check (builder, today);
  if (team != NULL && !_cti_demo_builder_has_errors (builder))
    *team = g_ptr_array_ref (_cti_demo_builder_get_team (builder));
  return _cti_demo_builder_finish (builder, errors);
}

/**
 * cti_demo_text_parse:
 * @data: the bytes of a demo text
 * @length: their number
 * @form: the star form its stars are made with
 * @today: the day its relative days count from, and that its days are checked against
 * @errors: (out) (optional) (element-type CtiImportError): as cti_demo_text_parse_all() gives it
 *
 * The citizens of a text alone; see cti_demo_text_parse_all().
 *
 * Returns: (transfer full) (nullable) (element-type CtiImportedCase): what the file holds of them
 */
GPtrArray *
cti_demo_text_parse (const char *data,
                     gsize length,
                     const CtiStarForm *form,
                     CtiDate today,
                     GPtrArray **errors)
{
  return cti_demo_text_parse_all (data, length, form, today, NULL, errors);
}
