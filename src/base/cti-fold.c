/* Danish searching and sorting that do not depend on an installed locale (features 84).
 *
 * Searching: both sides are folded to one common form and compared as bytes. A Dane without a
 * Danish keyboard writes å as aa or a, ø as oe or o, æ as ae, é as e; so all spellings of one
 * letter fold to the same: å and aa to a, ø, ö and oe to o, æ and ä to ae. Accents fall away, case
 * falls away, runs of white space become one blank. A letter is only looked at together with what
 * was written out before it, so folding what is folded changes nothing.
 *
 * Sorting: a-z, æ, ø, å, with aa sorted as å (as the Danish rules and glibc do), ä as æ, ö as ø,
 * ü as y. A key is made once per text and compared with strcmp(). Case and accents decide only
 * between texts that are otherwise equal. */

#include "cti-fold.h"

#include <string.h>

#define AE 0x00e6
#define OE 0x00f8
#define AA 0x00e5
#define UE 0x00fc

static gboolean
is_mark (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK ||
         type == G_UNICODE_FORMAT;
}

/* Lower case without accent, except that the three Danish letters, under all their names, stay. */
static gunichar
base_letter (gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize count;

  if (letter < 0x80)
    return (gunichar) g_ascii_tolower ((char) letter);
  letter = g_unichar_tolower (letter);
  switch (letter)
    {
    case AE:
    case OE:
    case AA:
      return letter;
    case 0x00e4:
      return AE; /* ä */
    case 0x00f6:
      return OE; /* ö */
    case 0x00df:
      return 's'; /* ß */
    case 0x00f0:
      return 'd'; /* ð */
    case 0x00fe:
      return 't'; /* þ */
    default:      /* a syllable of Korean comes apart as well, and must not */
      count = g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
      return count > 1 && is_mark (parts[1]) ? parts[0] : letter;
    }
}

/* There is room: what is folded is never longer than twice what was written. */
static void
put (GString *out, char letter)
{
  out->str[out->len++] = letter;
}

/* The common case by itself: almost every letter, and a search folds all that was ever written. */
static void
append_ascii (GString *out, char letter)
{
  char before = out->len > 0 ? out->str[out->len - 1] : '\0';

  if (g_ascii_isspace (letter))
    {
      if (out->len > 0 && before != ' ')
        put (out, ' ');
    }
  else if ((letter != 'a' || before != 'a') && (letter != 'e' || before != 'o'))
    put (out, letter);
}

static void
append_folded (GString *out, gunichar letter)
{
  if (letter < 0x80)
    append_ascii (out, (char) letter);
  else if (letter == AE)
    {
      append_ascii (out, 'a');
      put (out, 'e');
    }
  else if (letter == AA)
    append_ascii (out, 'a');
  else if (letter == OE)
    {
      if (out->len == 0 || out->str[out->len - 1] != 'o')
        put (out, 'o');
    }
  else if (g_unichar_isspace (letter))
    append_ascii (out, ' ');
  else
    out->len += (gsize) g_unichar_to_utf8 (letter, out->str + out->len);
}

/* Whether composing would change nothing, as in all that is written in Danish: no mark that joins
 * a letter begins with a byte below 0xcc or lies among the quotation marks and dashes. */
static gboolean
is_composed (const char *valid)
{
  for (const guchar *at = (const guchar *) valid; *at != '\0'; at++)
    if (*at >= 0xcc && (at[0] != 0xe2 || at[1] != 0x80 || at[2] < 0x82))
      return FALSE;
  return TRUE;
}

static char *
compose (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  return is_composed (valid) ? g_steal_pointer (&valid)
                             : g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
}

/* Letters that a mark held apart may now join to one, in scripts that are written so. */
static char *
composed_again (GString *out)
{
  g_autofree char *text = g_string_free (out, FALSE);

  return is_composed (text) ? g_steal_pointer (&text)
                            : g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}

/**
 * cti_fold:
 * @text: (nullable): any text; what is not UTF-8 is replaced
 *
 * The form in which texts are searched. Folding is lasting: folding the result changes nothing.
 *
 * Returns: (transfer full): the folded text, never %NULL
 */
char *
cti_fold (const char *text)
{
  g_autofree char *composed = compose (text);
  GString *out = g_string_sized_new (2 * strlen (composed) + 8);

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    if ((guchar) *at < 0x80)
      append_ascii (out, g_ascii_isupper (*at) ? (char) (*at | 0x20) : *at);
    else if (!is_mark (g_utf8_get_char (at)))
      append_folded (out, base_letter (g_utf8_get_char (at)));
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    out->len--;
  out->str[out->len] = '\0';
  return composed_again (out);
}

/**
 * cti_fold_contains:
 * @folded_text: what cti_fold() made of the text
 * @folded_query: what cti_fold() made of the words searched for
 *
 * Returns: whether every word of the query stands somewhere in the text; an empty query is found
 *   in everything
 */
gboolean
cti_fold_contains (const char *folded_text, const char *folded_query)
{
  g_auto (GStrv) words = NULL;

  if (strchr (folded_query, ' ') == NULL) /* one word, asked of each citizen at each letter typed */
    return strstr (folded_text, folded_query) != NULL;
  words = g_strsplit (folded_query, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (strstr (folded_text, *word) == NULL)
      return FALSE;
  return TRUE;
}

/* A letter's place in the alphabet as one byte; 0 where the letter has none. */
static guchar
place (gunichar letter)
{
  if (letter >= 'a' && letter <= 'z')
    return (guchar) (0x40 + (letter - 'a'));
  if (letter >= '0' && letter <= '9')
    return (guchar) (0x20 + (letter - '0'));
  switch (letter)
    {
    case AE:
      return 0x40 + 26;
    case OE:
      return 0x40 + 27;
    case AA:
      return 0x40 + 28;
    case ' ':
      return 0x10;
    default:
      return 0;
    }
}

/* Where nothing stands between the letter and the one before, aa is å; in "A.A." it is not. */
static void
append_place (GString *key, gunichar letter, gboolean is_joined)
{
  gunichar base = g_unichar_tolower (letter) == UE ? 'y' : base_letter (letter);
  guchar at = place (base);
  gsize end = key->len;

  if (is_joined && base == 'a' && end > 0 && (guchar) key->str[end - 1] == 0x40)
    key->str[end - 1] = 0x40 + 28;
  else if (at != 0)
    g_string_append_c (key, (char) at);
  else
    {
      g_string_append_c (key, (char) 0x7e); /* after every Danish letter, in Unicode's order */
      g_string_append_unichar (key, base);
    }
}

/**
 * cti_collation_key:
 * @text: (nullable): any text
 *
 * Returns: (transfer full): bytes whose strcmp() order is the Danish order of the texts
 */
char *
cti_collation_key (const char *text)
{
  g_autofree char *composed = compose (text);
  GString *key = g_string_sized_new (2 * strlen (composed) + 2);
  gboolean is_joined = FALSE;

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter) || letter == '-')
        letter = ' ';
      if (is_mark (letter))
        continue;
      if (!g_unichar_ispunct (letter))
        append_place (key, letter, is_joined);
      is_joined = !g_unichar_ispunct (letter);
    }
  g_string_append_c (key, 0x01);
  g_string_append (key, composed); /* decides between "Ane" and "ane" */
  return g_string_free (key, FALSE);
}

/**
 * cti_collate:
 * @a: (nullable): a text
 * @b: (nullable): another text
 *
 * For single comparisons; a list keeps cti_collation_key() instead.
 *
 * Returns: below, at or above zero as @a comes before, with or after @b in Danish order
 */
int
cti_collate (const char *a, const char *b)
{
  g_autofree char *key_a = cti_collation_key (a);
  g_autofree char *key_b = cti_collation_key (b);

  return strcmp (key_a, key_b);
}
