/* Where a word may be broken that is too long for its line.
 *
 * A rule and no dictionary: a new syllable begins with a consonant before a vowel, and with the
 * consonants that may open a syllable together with it ("alkoholmis-brug", "admini-stration"). The
 * rule holds well enough for Danish in a place where the word would otherwise be cut at
 * any letter; it is never asked when the word has room. */

#include "cti-word-break.h"

#include <string.h>

/* Letters left before and after a break. */
#define MIN_BEFORE 2
#define MIN_AFTER  2

static gboolean
is_vowel (gunichar letter)
{
  static const char *const vowels = "aeiouyæøåéäöü";

  return g_utf8_strchr (vowels, -1, g_unichar_tolower (letter)) != NULL;
}

static gboolean
is_consonant (gunichar letter)
{
  return g_unichar_isalpha (letter) && !is_vowel (letter);
}

/* Whether a syllable may begin with these two consonants. */
static gboolean
opens_together (gunichar first, gunichar second)
{
  static const char *const pairs =
      " bl br dr fj fl fr gl gn gr hj hv kl kn kr kv pl pr sj sk sl sm "
      "sn sp st sv tr tv ";
  char pair[] = { ' ', (char) first, (char) second, ' ', '\0' };

  return first < 0x80 && second < 0x80 && strstr (pairs, pair) != NULL;
}

/* The letters of a word from its start until something else than a letter stands there. */
static glong
count_letters (const gunichar *letters, glong from, glong n)
{
  glong end = from;

  while (end < n && g_unichar_isalpha (letters[end]))
    end++;
  return end - from;
}

/* Whether a syllable begins at @at. */
static gboolean
begins_syllable (const gunichar *letters, glong at, glong n)
{
  glong vowel = at;

  while (vowel < n && is_consonant (letters[vowel]))
    vowel++;
  if (vowel == at || vowel >= n || !is_vowel (letters[vowel]))
    return FALSE;
  /* all the consonants before the vowel that open it together, and no more */
  for (glong i = at; i + 1 < vowel; i++)
    if (!opens_together (g_unichar_tolower (letters[i]), g_unichar_tolower (letters[i + 1])))
      return FALSE;
  return at == 0 || !is_consonant (letters[at - 1]) ||
         !opens_together (g_unichar_tolower (letters[at - 1]), g_unichar_tolower (letters[at]));
}

/* Whether the word breaks before a part that would be torn here: "egen-omsorg", never "egenom-sorg". */
static gboolean
tears_part (const gunichar *letters, glong at, glong n)
{
  static const char *const part = "omsorg";
  const glong first = 2; /* letters of it before the place where it would be torn */

  if (at <= first || at + 4 > n)
    return FALSE;
  for (glong i = 0; part[i] != '\0'; i++)
    if (g_unichar_tolower (letters[at - first + i]) != (gunichar) part[i])
      return FALSE;
  return TRUE;
}

static gboolean
begins_part (const gunichar *letters, glong at, glong n)
{
  return tears_part (letters, at + 2, n);
}

static gboolean
may_break (const gunichar *letters, glong at, glong n)
{
  glong before = 0;

  while (before < at && g_unichar_isalpha (letters[at - 1 - before]))
    before++;
  return before >= MIN_BEFORE && count_letters (letters, at, n) >= MIN_AFTER &&
         (begins_part (letters, at, n) ||
          (begins_syllable (letters, at, n) && !tears_part (letters, at, n)));
}

/**
 * _cti_word_break_before:
 * @word: a word
 * @end: a place in @word
 *
 * Returns: (transfer none) (nullable): the last place before @end, or at it, where @word may be
 *   broken with a hyphen
 */
const char *
_cti_word_break_before (const char *word, const char *end)
{
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, NULL);
  glong n = g_utf8_strlen (word, -1);

  for (glong at = g_utf8_pointer_to_offset (word, end); at > 0; at--)
    if (may_break (letters, at, n))
      return g_utf8_offset_to_pointer (word, at);
  return NULL;
}
