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

static char *
clean (const char *text, gboolean keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *out = g_string_sized_new (strlen (composed) + 1);

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean is_break = letter == '\n' || letter == '\t' || letter == 0x2028 || letter == 0x2029;

      if (is_break)
        g_string_append_c (out, keep_lines ? (letter == '\t' ? '\t' : '\n') : ' ');
      else if (!is_harmful (letter))
        g_string_append_unichar (out, letter);
    }
  return g_string_free (out, FALSE);
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
  return g_strstrip (clean (text, FALSE));
}

/**
 * cti_text_is_blank:
 * @text: (nullable): any text
 *
 * Returns: whether nothing is to be read in @text
 */
gboolean
cti_text_is_blank (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}
