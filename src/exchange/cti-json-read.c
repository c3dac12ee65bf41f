/* JSON from outside. The parser of json-glib calls itself at each bracket, so a file of brackets
 * alone runs it out of its stack, it takes remarks and single quotes, which JSON has not, and a
 * text ends for it at a zero, so that the rest of it would be lost: what it is given has been
 * looked through before. */

#include "cti-json-read.h"

#include <string.h>

/* One byte of the text outside quotes; FALSE where it may not stand there or is too deep. */
static gboolean
step (char byte, int *depth)
{
  if (byte == '[' || byte == '{')
    (*depth)++;
  else if (byte == ']' || byte == '}')
    (*depth)--;
  return *depth <= CTI_JSON_DEPTH_MAX && byte != '/' && byte != '\'' && byte != '#';
}

/* Behind a backslash. */
static gboolean
is_zero (const char *data, gsize length)
{
  return length >= 5 && memcmp (data, "u0000", 5) == 0;
}

static gboolean
is_harmless (const char *data, gsize length, int *line)
{
  gboolean in_text = FALSE;
  int depth = 0;

  *line = 1;
  for (gsize i = 0; i < length; i++)
    {
      *line += data[i] == '\n';
      if (data[i] == '"')
        in_text = !in_text;
      else if (!in_text && !step (data[i], &depth))
        return FALSE;
      else if (in_text && data[i] == '\\' && is_zero (data + i + 1, length - i - 1))
        return FALSE;
      else if (in_text && data[i] == '\\')
        i++;
    }
  return TRUE;
}

/* The parser knows its line only as long as it parses. */
static void
error_cb (JsonParser *parser, GError *error, int *line)
{
  *line = (int) json_parser_get_current_line (parser);
}

/**
 * cti_json_read:
 * @parser: a parser
 * @data: a document
 * @length: how many bytes, of which the caller has a limit
 * @line: (out): where it is wrong: a line, from 1
 *
 * Reads a document that is UTF-8, JSON, and no deeper than %CTI_JSON_DEPTH_MAX (promise 23).
 *
 * Returns: whether it could be read
 */
gboolean
cti_json_read (JsonParser *parser, const char *data, gsize length, int *line)
{
  gulong handler;
  gboolean done;

  if (!g_utf8_validate_len (data, length, NULL) || !is_harmless (data, length, line))
    return FALSE;
  handler = g_signal_connect (parser, "error", G_CALLBACK (error_cb), line);
  done = json_parser_load_from_data (parser, data, (gssize) length, NULL);
  g_signal_handler_disconnect (parser, handler);
  return done;
}
