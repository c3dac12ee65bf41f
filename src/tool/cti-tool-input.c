/* From the words of a command line to the fields of a record, through the same tables and limits
 * the window uses. */

#include "cti-tool-input.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "cti-field.h"
#include "cti-relative-date.h"
#include "cti-text.h"
#include "cti-tool-error.h"
#include "cti-words.h"

#define CHUNK 65536

/**
 * cti_tool_parse_day:
 * @text: a day as cti_words_parse_day() reads it, or "today-3w"
 * @today: the day
 * @hint: which day is meant where @text leaves it open
 * @day: (out): the day meant, untouched if there is none
 *
 * Returns: whether @text is a day that can be kept
 */
gboolean
cti_tool_parse_day (const char *text, CtiDate today, CtiDayHint hint, CtiDate *day)
{
  CtiDate found;

  if (cti_relative_date_parse (text, today, day) == CTI_PROBLEM_NONE)
    return TRUE;
  found = cti_words_parse_day (text, today, hint, NULL);
  if (found == CTI_DATE_NONE)
    return FALSE;
  *day = found;
  return TRUE;
}

/**
 * cti_tool_check_words:
 * @words: (nullable): words of a command line
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: whether all of them are UTF-8
 */
gboolean
cti_tool_check_words (char **words, GError **error)
{
  for (char **word = words; word != NULL && *word != NULL; word++)
    if (!g_utf8_validate (*word, -1, NULL))
      {
        cti_tool_set_usage (error, _ ("The command line is not written in UTF-8."));
        return FALSE;
      }
  return TRUE;
}

static CtiProblemCode
set_day (gpointer record, const CtiField *field, const char *text, CtiDate today)
{
  CtiDate day = CTI_DATE_NONE;
  g_autofree char *iso = NULL;

  if (!cti_text_is_blank (text) &&
      !cti_tool_parse_day (text, today, cti_words_day_hint (field), &day))
    return CTI_PROBLEM_NOT_A_DATE;
  iso = day != CTI_DATE_NONE ? cti_date_to_iso (day) : NULL;
  return cti_field_set_from_text (record, field, iso);
}

/**
 * cti_tool_set_field:
 * @record: a record that nobody else holds yet
 * @name: name of a field of its type
 * @text: (nullable): what was given for it; %NULL leaves the field as it is
 * @today: the day
 * @problems: where to add why @text cannot be its value
 *
 * Returns: whether the field is as it shall be
 */
gboolean
cti_tool_set_field (gpointer record,
                    const char *name,
                    const char *text,
                    CtiDate today,
                    CtiProblems *problems)
{
  const CtiRecordType *type = CTI_RECORD (record)->type;
  const CtiField *field = cti_record_type_find_field (type, name);
  CtiProblemCode code;

  if (text == NULL)
    return TRUE;
  code = field->kind == CTI_FIELD_DATE ? set_day (record, field, text, today)
                                       : cti_field_set_from_text (record, field, text);
  if (code != CTI_PROBLEM_NONE)
    cti_problems_add_limits (problems, code, type->name, field->name, field->min, field->max);
  return code == CTI_PROBLEM_NONE;
}

static gboolean
read_all (int fd, GByteArray *bytes, gsize max)
{
  guint8 chunk[CHUNK];
  gssize got;

  while ((got = read (fd, chunk, sizeof chunk)) != 0)
    {
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return FALSE;
      g_byte_array_append (bytes, chunk, (guint) got);
      if (bytes->len > max)
        break;
    }
  memset (chunk, 0, sizeof chunk);
  return TRUE;
}

/**
 * cti_tool_read_input:
 * @path: a file, or "-" for the standard input
 * @max: the most bytes it may have
 * @length: (out): how many it has
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: (transfer full) (nullable): its bytes, with a zero behind them
 */
char *
cti_tool_read_input (const char *path, gsize max, gsize *length, GError **error)
{
  gboolean is_standard = g_str_equal (path, "-");
  int fd = is_standard ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_read = fd >= 0 && read_all (fd, bytes, max);

  if (fd >= 0 && !is_standard)
    close (fd);
  if (!is_read)
    g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
                 _ ("“%s” cannot be read: check the name of the file."), path);
  else if (bytes->len > max)
    g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                 _ ("“%s” is larger than can be read: divide it. Nothing has changed."), path);
  else
    {
      *length = bytes->len;
      g_byte_array_append (bytes, (const guint8 *) "", 1);
      return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
    }
  return NULL;
}

/**
 * cti_tool_read_lines:
 * @max: the most bytes there may be
 * @error: (out) (optional): a #CtiToolExit
 *
 * Reads lines off the standard input. What is no text is refused as a whole: a zero would end it
 * unseen, and letters of another encoding would be kept as question marks.
 *
 * Returns: (transfer full) (nullable): the text, which is UTF-8
 */
char *
cti_tool_read_lines (gsize max, GError **error)
{
  gsize length = 0;
  g_autofree char *text = cti_tool_read_input ("-", max, &length, error);

  if (text == NULL || g_utf8_validate_len (text, length, NULL))
    return g_steal_pointer (&text);
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                       _ ("The standard input is not text in UTF-8. Nothing has been kept."));
  return NULL;
}
