/* An estimate of how many guesses a passphrase stands. The cheapest way to put it together is
 * looked for: from the left, each place is reached by one more character, or by a piece that
 * guessers know: a common word, a run of the alphabet or the keyboard, a date, a repetition of what
 * stands before. Each has a price in bits; the sum of the cheapest way is the estimate. Letters in
 * a word that is not in the list cost 2.6 bits each, so that a word of five letters counts as one
 * drawn from about 8 000, and four words drawn at random come out right. It errs on the low side
 * for random letters, which does no harm. */

#include "cti-strength.h"

#include <math.h>
#include <string.h>

#include "cti-secret.h"
#include "cti-strength-words.h"

#define LENGTH_MAX 128 /* what is longer is counted as this long */

#define BITS_WORD_LETTER 2.6
#define BITS_LONE_LETTER 4.5
#define BITS_DIGIT       3.3
#define BITS_SYMBOL      4.5
#define BITS_SPACE       1.0
#define BITS_CAPITAL     1.0
#define BITS_DISGUISE    1.0
#define BITS_RUN_START   5.0
#define BITS_REPEAT      1.0
#define BITS_YEAR        7.0
#define BITS_DATE        15.0
#define WORD_LIKE_LENGTH 4
#define REPEAT_MIN       3 /* a shorter piece that comes again from afar is chance */

/**
 * Typed:
 * @small: the characters in small letters
 * @is_capital: whether the character was a capital
 * @length: how many
 *
 * The passphrase, taken apart. Wiped after use.
 */
typedef struct
{
  gunichar small[LENGTH_MAX];
  gboolean is_capital[LENGTH_MAX];
  guint length;
} Typed;

static void
take_apart (Typed *typed, const char *text)
{
  typed->length = 0;
  for (; *text != '\0' && typed->length < LENGTH_MAX; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      typed->small[typed->length] = g_unichar_tolower (character);
      typed->is_capital[typed->length] = g_unichar_isupper (character);
      typed->length++;
    }
}

static gboolean
is_word_like (const Typed *typed, guint at)
{
  guint start = at, end = at;

  while (start > 0 && g_unichar_isalpha (typed->small[start - 1]) && !typed->is_capital[start])
    start--;
  while (end < typed->length && g_unichar_isalpha (typed->small[end]) &&
         (end == start || !typed->is_capital[end]))
    end++;
  return end - start >= WORD_LIKE_LENGTH;
}

static double
price_of_one (const Typed *typed, guint at)
{
  gunichar character = typed->small[at];

  if (g_unichar_isalpha (character))
    return (is_word_like (typed, at) ? BITS_WORD_LETTER : BITS_LONE_LETTER) +
           (typed->is_capital[at] ? BITS_CAPITAL : 0);
  if (g_unichar_isdigit (character))
    return BITS_DIGIT;
  return g_unichar_isspace (character) ? BITS_SPACE : BITS_SYMBOL;
}

/* The letter that a digit or sign often stands for. */
static gunichar
undisguise (gunichar character)
{
  static const char signs[] = "@4301!5$7", letters[] = "aaeoiisst";
  const char *found = character < 128 ? strchr (signs, (int) character) : NULL;

  return found != NULL && character != 0 ? (gunichar) letters[found - signs] : character;
}

/* The price of @word at @at, and its length; 0 where it does not stand there. */
static guint
match_word (const Typed *typed, guint at, const char *word, double *bits)
{
  guint length = 0;
  gboolean is_disguised = FALSE, has_capital = FALSE;

  for (; *word != '\0'; word = g_utf8_next_char (word), length++)
    {
      gunichar wanted = g_utf8_get_char (word);

      if (at + length >= typed->length)
        return 0;
      if (typed->small[at + length] != wanted)
        {
          if (undisguise (typed->small[at + length]) != wanted)
            return 0;
          is_disguised = TRUE;
        }
      has_capital |= typed->is_capital[at + length];
    }
  *bits += (is_disguised ? BITS_DISGUISE : 0) + (has_capital ? BITS_CAPITAL : 0);
  return length;
}

/* How far a run of neighbours goes on from @at: abc, 321. */
static guint
length_of_sequence (const Typed *typed, guint at)
{
  guint length = 1;
  gint64 step;

  if (at + 1 >= typed->length || !g_unichar_isalnum (typed->small[at]))
    return 1;
  step = (gint64) typed->small[at + 1] - typed->small[at];
  if (step != 1 && step != -1)
    return 1;
  while (at + length < typed->length &&
         (gint64) typed->small[at + length] - typed->small[at + length - 1] == step)
    length++;
  return length;
}

static int
place_on_keyboard (gunichar character)
{
  static const char *const rows[] = { "1234567890+", "qwertyuiopå", "asdfghjklæø'", "<zxcvbnm,.-" };

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      const char *found = g_utf8_strchr (rows[row], -1, character);

      if (found != NULL && character != 0)
        return row * 100 + g_utf8_pointer_to_offset (rows[row], found);
    }
  return -100;
}

/* How far a walk along one row of the Danish keyboard goes on from @at: qwert, lkj. */
static guint
length_of_walk (const Typed *typed, guint at)
{
  guint length = 1;
  int step = 0;

  for (; at + length < typed->length; length++)
    {
      int here = place_on_keyboard (typed->small[at + length]);
      int way = here - place_on_keyboard (typed->small[at + length - 1]);

      if (here < 0 || (way != 1 && way != -1) || (step != 0 && way != step))
        break;
      step = way;
    }
  return length;
}

static int
read_number (const Typed *typed, guint at, guint digits)
{
  int value = 0;

  if (at + digits > typed->length)
    return -1;
  for (guint i = 0; i < digits; i++)
    {
      gunichar digit = typed->small[at + i];

      if (digit < '0' || digit > '9')
        return -1;
      value = value * 10 + (int) (digit - '0');
    }
  return value;
}

static gboolean
is_year (int number)
{
  return number >= 1900 && number < 2060;
}

static gboolean
is_day_and_month (int number)
{
  return number / 100 >= 1 && number / 100 <= 31 && number % 100 >= 1 && number % 100 <= 12;
}

/* The length of the date at @at - year, day month year - and its price; 0 where there is none. */
static guint
match_date (const Typed *typed, guint at, double *bits)
{
  *bits = BITS_DATE;
  if (is_day_and_month (read_number (typed, at, 4)))
    {
      if (at + 8 <= typed->length && is_year (read_number (typed, at + 4, 4)))
        return 8;
      if (read_number (typed, at + 4, 2) >= 0)
        return 6;
    }
  *bits = BITS_YEAR;
  return is_year (read_number (typed, at, 4)) ? 4 : 0;
}

/* The longest piece at @at that repeats what stands before it, and its price; 0: none. */
static guint
match_repeat (const Typed *typed, guint at, double *bits)
{
  guint longest = 0;

  for (guint back = 1; back <= at; back++)
    {
      guint length = 0;

      while (at + length < typed->length &&
             typed->small[at + length] == typed->small[at + length - back])
        length++;
      if (length <= longest || length < MIN (back, REPEAT_MIN))
        continue;
      longest = length;
      *bits = BITS_REPEAT + log2 (back);
    }
  return longest;
}

static void
reach (double *best, guint to, double bits)
{
  best[to] = MIN (best[to], bits);
}

/* Prices every piece that begins at @at; best[i] is the cheapest way to the first i characters. */
static void
go_on_from (const Typed *typed, guint at, double *best)
{
  guint sequence = length_of_sequence (typed, at), walk = length_of_walk (typed, at);
  double bits = 0;
  guint length;

  reach (best, at + 1, best[at] + price_of_one (typed, at));
  if (sequence >= 3)
    reach (best, at + sequence, best[at] + BITS_RUN_START + log2 (sequence));
  if (walk >= 3)
    reach (best, at + walk, best[at] + BITS_RUN_START + log2 (walk));
  length = match_repeat (typed, at, &bits);
  if (length > 0)
    reach (best, at + length, best[at] + bits);
  length = match_date (typed, at, &bits);
  if (length > 0)
    reach (best, at + length, best[at] + bits);
  for (guint i = 0; cti_strength_words[i] != NULL; i++)
    {
      bits = log2 (i + 16);
      length = match_word (typed, at, cti_strength_words[i], &bits);
      if (length > 0)
        reach (best, at + length, best[at] + bits);
    }
}

static int
score_of (double bits)
{
  static const double steps[CTI_STRENGTH_SCORE_MAX] = { 20, 30, 45, 60 };
  int score = 0;

  while (score < CTI_STRENGTH_SCORE_MAX && bits >= steps[score])
    score++;
  return score;
}

/**
 * cti_strength_estimate:
 * @text: (nullable): a passphrase as far as it is typed; what is not UTF-8 counts as nothing
 *
 * Cheap enough for every key stroke. Keeps nothing of @text.
 *
 * Returns: the estimate; 30 bits and more are score 2, 45 score 3, 60 score 4
 */
CtiStrength
cti_strength_estimate (const char *text)
{
  double best[LENGTH_MAX + 1] = { 0 };
  CtiStrength strength = { 0 };
  Typed typed;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return strength;
  take_apart (&typed, text);
  for (guint i = 1; i <= typed.length; i++)
    best[i] = INFINITY;
  for (guint i = 0; i < typed.length; i++)
    go_on_from (&typed, i, best);
  strength.bits = best[typed.length];
  strength.score = score_of (strength.bits);
  cti_wipe (&typed, sizeof typed);
  return strength;
}

/**
 * cti_strength_is_enough_daily:
 * @self: an estimate
 *
 * Returns: whether the passphrase will do beside the keychain's secret
 */
gboolean
cti_strength_is_enough_daily (CtiStrength self)
{
  return self.score >= CTI_STRENGTH_SCORE_DAILY;
}

/**
 * cti_strength_is_enough_alone:
 * @self: an estimate
 *
 * Returns: whether the passphrase will do where nothing else is asked for
 */
gboolean
cti_strength_is_enough_alone (CtiStrength self)
{
  return self.score >= CTI_STRENGTH_SCORE_ALONE;
}
