/* Text from people and files, made harmless before it is kept (promise 23).
 *
 * Control characters can move a terminal or end a field; bidirectional overrides make a line read
 * otherwise than it is stored. Both are taken out, everything else stays as it was written: every
 * script, emoji, and the marks that right-to-left writing needs (LRM, RLM, ALM, ZWJ, ZWNJ). */

#include "cti-text.h"

#include <string.h>

static gboolean
is_bidi_override (gunichar letter)
{
  return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

static gboolean
is_noncharacter (gunichar letter)
{
  return (letter >= 0xfdd0 && letter <= 0xfdef) || (letter & 0xfffe) == 0xfffe || letter == 0xfeff;
}

static gboolean
is_harmful (gunichar letter)
{
  return g_unichar_iscntrl (letter) || is_bidi_override (letter) || is_noncharacter (letter);
}

/* Every way to end a line, the soft break of a word processor and an old Macintosh's among them. */
static gboolean
is_line_break (const char *at)
{
  switch (g_utf8_get_char (at))
    {
    case '\n':
    case '\v':
    case '\f':
    case 0x0085:
    case 0x2028:
    case 0x2029:
      return TRUE;
    case '\r':
      return at[1] != '\n';
    default:
      return FALSE;
    }
}

static char *
clean (const char *text, gboolean keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autoptr (GString) out = g_string_sized_new (strlen (valid) + 1);
  char *composed;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (is_line_break (at))
        g_string_append_c (out, keep_lines ? '\n' : ' ');
      else if (letter == '\t')
        g_string_append_c (out, keep_lines ? '\t' : ' ');
      else if (!is_harmful (letter))
        g_string_append_unichar (out, letter);
    }
  composed = g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    g_error ("no memory for a text"); /* it is valid; no text would be taken for an empty one */
  return composed;
}

/* Without white space at either end; g_strstrip() knows only that of ASCII. */
static char *
trim (const char *text)
{
  const char *end = text + strlen (text);

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

/**
 * cti_text_clean_note:
 * @text: (nullable): text of several lines
 *
 * Returns: (transfer full): @text as valid UTF-8 in composed form, without control and
 *   bidirectional override characters; line breaks and tabs stay
 */
char *
cti_text_clean_note (const char *text)
{
  return clean (text, TRUE);
}

/**
 * cti_text_clean_line:
 * @text: (nullable): text of one line
 *
 * Returns: (transfer full): the same on one line, without blanks at either end
 */
char *
cti_text_clean_line (const char *text)
{
  g_autofree char *line = clean (text, FALSE);

  return trim (line);
}

/**
 * cti_text_is_blank:
 * @text: (nullable): any text
 *
 * Returns: whether nothing is to be read in @text: white space, control characters and marks
 *   without width at most; what is not UTF-8 counts as something
 */
gboolean
cti_text_is_blank (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char_validated (at, -1);

      if (letter == (gunichar) -1 || letter == (gunichar) -2)
        return FALSE;
      if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter) &&
          g_unichar_type (letter) != G_UNICODE_FORMAT)
        return FALSE;
    }
  return TRUE;
}
