/* The words of a day as people type it, one by one. What is typed is folded, cut where digits,
 * letters and separators meet, and looked up in a dictionary whose entries are translations: each
 * is a list of forms, so that a language brings its own words and abbreviations and as many of
 * them as it likes. The longest form that fits wins: "i dag" before "i". What the words mean
 * together is the business of cti-words-parse-day.c. */

#include "cti-words-typed.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"

#define DIGITS_MAX  8
#define LETTERS_MIN 3 /* of a month or weekday while it is typed */
#define SEPARATORS  " .,-/"

typedef struct
{
  CtiTypedKind kind;
  int value;
  const char *forms;
} Entry;

/* Translators: every entry lists what people type for one thing, with | between the forms; add
 * abbreviations. Months and weekdays are also found by their first three letters or more. */
static const Entry entries[] = {
  { CTI_TYPED_TODAY, 0, NC_ ("typed day", "today|now|this morning|this afternoon|this evening|tonight") },
  { CTI_TYPED_TODAY, 1, NC_ ("typed day", "tomorrow") },
  { CTI_TYPED_TODAY, -1, NC_ ("typed day", "yesterday|yesterday evening|last night") },
  { CTI_TYPED_TODAY, 2, NC_ ("typed day", "day after tomorrow|the day after tomorrow") },
  { CTI_TYPED_TODAY, -2, NC_ ("typed day", "day before yesterday|the day before yesterday") },

  { CTI_TYPED_WEEKDAY, 1, NC_ ("typed day", "Monday|mo") },
  { CTI_TYPED_WEEKDAY, 2, NC_ ("typed day", "Tuesday|tu") },
  { CTI_TYPED_WEEKDAY, 3, NC_ ("typed day", "Wednesday|we") },
  { CTI_TYPED_WEEKDAY, 4, NC_ ("typed day", "Thursday|th") },
  { CTI_TYPED_WEEKDAY, 5, NC_ ("typed day", "Friday|fr") },
  { CTI_TYPED_WEEKDAY, 6, NC_ ("typed day", "Saturday|sa") },
  { CTI_TYPED_WEEKDAY, 7, NC_ ("typed day", "Sunday|su") },

  { CTI_TYPED_WEEKDAY_PAST, 1, NC_ ("typed day", "last Monday") },
  { CTI_TYPED_WEEKDAY_PAST, 2, NC_ ("typed day", "last Tuesday") },
  { CTI_TYPED_WEEKDAY_PAST, 3, NC_ ("typed day", "last Wednesday") },
  { CTI_TYPED_WEEKDAY_PAST, 4, NC_ ("typed day", "last Thursday") },
  { CTI_TYPED_WEEKDAY_PAST, 5, NC_ ("typed day", "last Friday") },
  { CTI_TYPED_WEEKDAY_PAST, 6, NC_ ("typed day", "last Saturday") },
  { CTI_TYPED_WEEKDAY_PAST, 7, NC_ ("typed day", "last Sunday") },

  { CTI_TYPED_HOLIDAY, 101, NC_ ("typed day", "New Year|New Years Day") },
  { CTI_TYPED_HOLIDAY, 605, NC_ ("typed day", "Constitution Day") },
  { CTI_TYPED_HOLIDAY, 623, NC_ ("typed day", "Midsummer Eve") },
  { CTI_TYPED_HOLIDAY, 1223, NC_ ("typed day", "the day before Christmas Eve") },
  { CTI_TYPED_HOLIDAY, 1224, NC_ ("typed day", "Christmas Eve") },
  { CTI_TYPED_HOLIDAY, 1225, NC_ ("typed day", "Christmas Day") },
  { CTI_TYPED_HOLIDAY, 1226, NC_ ("typed day", "Boxing Day") },
  { CTI_TYPED_HOLIDAY, 1231, NC_ ("typed day", "New Years Eve") },
  { CTI_TYPED_HOLIDAY, -7, NC_ ("typed day", "Palm Sunday") },
  { CTI_TYPED_HOLIDAY, -3, NC_ ("typed day", "Maundy Thursday") },
  { CTI_TYPED_HOLIDAY, -2, NC_ ("typed day", "Good Friday") },
  { CTI_TYPED_HOLIDAY, 0, NC_ ("typed day", "Easter Sunday|Easter Day") },
  { CTI_TYPED_HOLIDAY, 1, NC_ ("typed day", "Easter Monday") },
  { CTI_TYPED_HOLIDAY, 39, NC_ ("typed day", "Ascension Day") },
  { CTI_TYPED_HOLIDAY, 49, NC_ ("typed day", "Whit Sunday") },
  { CTI_TYPED_HOLIDAY, 50, NC_ ("typed day", "Whit Monday") },

  { CTI_TYPED_MONTH, 1, NC_ ("typed day", "January") },
  { CTI_TYPED_MONTH, 2, NC_ ("typed day", "February") },
  { CTI_TYPED_MONTH, 3, NC_ ("typed day", "March") },
  { CTI_TYPED_MONTH, 4, NC_ ("typed day", "April") },
  { CTI_TYPED_MONTH, 5, NC_ ("typed day", "May") },
  { CTI_TYPED_MONTH, 6, NC_ ("typed day", "June") },
  { CTI_TYPED_MONTH, 7, NC_ ("typed day", "July") },
  { CTI_TYPED_MONTH, 8, NC_ ("typed day", "August") },
  { CTI_TYPED_MONTH, 9, NC_ ("typed day", "September") },
  { CTI_TYPED_MONTH, 10, NC_ ("typed day", "October") },
  { CTI_TYPED_MONTH, 11, NC_ ("typed day", "November") },
  { CTI_TYPED_MONTH, 12, NC_ ("typed day", "December") },

  { CTI_TYPED_NUMBER, 1, NC_ ("typed day", "one|a|an") },
  { CTI_TYPED_NUMBER, 2, NC_ ("typed day", "two|a couple of") },
  { CTI_TYPED_NUMBER, 3, NC_ ("typed day", "three") },
  { CTI_TYPED_NUMBER, 4, NC_ ("typed day", "four") },
  { CTI_TYPED_NUMBER, 5, NC_ ("typed day", "five") },
  { CTI_TYPED_NUMBER, 6, NC_ ("typed day", "six") },
  { CTI_TYPED_NUMBER, 7, NC_ ("typed day", "seven") },
  { CTI_TYPED_NUMBER, 8, NC_ ("typed day", "eight") },
  { CTI_TYPED_NUMBER, 9, NC_ ("typed day", "nine") },
  { CTI_TYPED_NUMBER, 10, NC_ ("typed day", "ten") },
  { CTI_TYPED_NUMBER, 11, NC_ ("typed day", "eleven") },
  { CTI_TYPED_NUMBER, 12, NC_ ("typed day", "twelve") },
  { CTI_TYPED_NUMBER, 14, NC_ ("typed day", "fourteen") },

  { CTI_TYPED_UNIT, CTI_TYPED_DAYS, NC_ ("typed day", "day|days") },
  { CTI_TYPED_UNIT, CTI_TYPED_WEEKS, NC_ ("typed day", "week|weeks|w|in week") },
  { CTI_TYPED_UNIT, CTI_TYPED_MONTHS, NC_ ("typed day", "month|months") },
  { CTI_TYPED_UNIT, CTI_TYPED_YEARS, NC_ ("typed day", "year|years") },
  { CTI_TYPED_UNIT, CTI_TYPED_HALF_YEARS, NC_ ("typed day", "half year|half years|half a year") },

  /* Translators: as in "in two weeks". */
  { CTI_TYPED_IN, 0, NC_ ("typed day", "in") },
  /* Translators: as in "two weeks ago". */
  { CTI_TYPED_AGO, 0, NC_ ("typed day", "ago") },
  { CTI_TYPED_NEXT, 0, NC_ ("typed day", "next") },
  { CTI_TYPED_LAST, 0, NC_ ("typed day", "last") },
  /* Translators: as in "this coming Monday": before a weekday that comes. */
  { CTI_TYPED_ON, 0, NC_ ("typed day", "on|coming|this coming") },
  /* Translators: as in "this week" and "this Monday". */
  { CTI_TYPED_ON, CTI_TYPED_THIS, NC_ ("typed day", "this") },
  /* Translators: as in "the 25th": a number behind it is a day of the month. */
  { CTI_TYPED_FILLER, CTI_TYPED_ARTICLE, NC_ ("typed day", "the") },
  /* Translators: words that may stand in a day and say nothing more. */
  { CTI_TYPED_FILLER, 0, NC_ ("typed day", "of|st|nd|rd|th") },
};

/* Digits or letters, as many as stand together; NULL where there is something else. */
static const char *
end_of_word (const char *at)
{
  gboolean is_number = g_ascii_isdigit (*at);

  while (*at != '\0' && g_ascii_isdigit (*at) == is_number &&
         (is_number || g_unichar_isalpha (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return at;
}

static char **
cut (const char *folded)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (const char *at = folded + strspn (folded, SEPARATORS); *at != '\0';)
    {
      const char *end = end_of_word (at);
      g_autofree char *word = g_strndup (at, (gsize) (end - at));

      if (end == at)
        return NULL;
      g_strv_builder_add (words, word);
      at = end + strspn (end, SEPARATORS);
    }
  return g_strv_builder_end (words);
}

static gboolean
is_beginning (const Entry *entry, const char *form, const char *word)
{
  return (entry->kind == CTI_TYPED_MONTH || entry->kind == CTI_TYPED_WEEKDAY) &&
         strlen (word) >= LETTERS_MIN && g_str_has_prefix (form, word);
}

/* How many of @words the form takes up, 0 if it is none of them. */
static guint
fits (const Entry *entry, const char *form, char **words)
{
  g_autofree char *folded = cti_fold (form);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  guint count = 0;

  for (; parts[count] != NULL; count++)
    if (words[count] == NULL || !g_str_equal (parts[count], words[count]))
      return count == 0 && words[0] != NULL && is_beginning (entry, folded, words[0]) ? 1 : 0;
  return count;
}

/* A stretch of time is counted: "to uger", but not "to uge 48". */
static gboolean
is_counted (char **words)
{
  if (words[0] == NULL || (words[1] != NULL && g_ascii_isdigit (*words[1])))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_auto (GStrv) forms =
          g_strsplit (g_dpgettext2 (NULL, "typed day", entries[i].forms), "|", -1);

      for (char **form = forms; entries[i].kind == CTI_TYPED_UNIT && *form != NULL; form++)
        if (fits (&entries[i], *form, words) > 0)
          return TRUE;
    }
  return FALSE;
}

/* Whether the entry is to be preferred, of which @count words fit, although another has as many:
 * @kind says which. */
static gboolean
is_better (const Entry *entry, guint count, guint longest, CtiTypedKind kind)
{
  return count > longest || (count > 0 && count == longest && entry->kind == kind);
}

/* Which of two meanings a word has here. Behind a number the "th" of "5th" says nothing; elsewhere
 * it is Thursday, which no day has behind its number. The Danish "to" is two before what is
 * counted, and elsewhere Thursday as well. */
static CtiTypedKind
preferred (char **words, gboolean behind_number)
{
  return behind_number           ? CTI_TYPED_FILLER
         : is_counted (words + 1) ? CTI_TYPED_NUMBER
                                  : CTI_TYPED_WEEKDAY;
}

static guint
look_up (char **words, gboolean behind_number, CtiTypedWord *found)
{
  CtiTypedKind kind = preferred (words, behind_number);
  guint longest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_auto (GStrv) forms =
          g_strsplit (g_dpgettext2 (NULL, "typed day", entries[i].forms), "|", -1);

      for (char **form = forms; *form != NULL; form++)
        {
          guint count = fits (&entries[i], *form, words);

          if (is_better (&entries[i], count, longest, kind))
            {
              longest = count;
              *found = (CtiTypedWord){ entries[i].kind, entries[i].value, 0 };
            }
        }
    }
  return longest;
}

static guint
read_word (char **words, gboolean behind_number, CtiTypedWord *found)
{
  gsize length = strlen (*words);

  if (!g_ascii_isdigit (**words))
    return look_up (words, behind_number, found);
  if (length > DIGITS_MAX)
    return 0;
  *found =
      (CtiTypedWord){ CTI_TYPED_NUMBER, (int) g_ascii_strtoll (*words, NULL, 10), (int) length };
  return 1;
}

/* "om -3 dage" would be read as three days ahead, since a hyphen only separates: a stretch of time
 * has none. */
static gboolean
is_stretch_with_minus (const CtiTyped *self, const char *folded)
{
  return strchr (folded, '-') != NULL && (strchr (self->shape, CTI_TYPED_IN) != NULL ||
                                          strchr (self->shape, CTI_TYPED_AGO) != NULL);
}

/**
 * cti_typed_read:
 * @self: (out caller-allocates): where to put the words
 * @text: what was typed
 *
 * Returns: whether every word of @text is known, there are not too many, and no stretch of time has
 *   a minus
 */
gboolean
cti_typed_read (CtiTyped *self, const char *text)
{
  g_autofree char *folded = cti_fold (text);
  g_auto (GStrv) words = cut (folded);
  guint n_words = 0;

  memset (self, 0, sizeof *self);
  for (guint at = 0, step; words != NULL && words[at] != NULL; at += step)
    {
      CtiTypedWord found;

      step = read_word (words + at, at > 0 && g_ascii_isdigit (*words[at - 1]), &found);
      if (step == 0 || (found.kind != CTI_TYPED_FILLER && n_words == CTI_TYPED_WORDS))
        return FALSE;
      if (found.kind == CTI_TYPED_FILLER)
        {
          self->has_article |= found.value == CTI_TYPED_ARTICLE;
          continue;
        }
      self->shape[n_words] = (char) found.kind;
      self->words[n_words++] = found;
    }
  return n_words > 0 && !is_stretch_with_minus (self, folded);
}

static gboolean
is_one_of (const char *word, const char *forms)
{
  g_autofree char *folded = cti_fold (forms);
  g_auto (GStrv) words = g_strsplit (folded, "|", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/**
 * cti_typed_read_number:
 * @text: what was typed
 *
 * Returns: the number, in figures or as the word for it, also where the word has another meaning
 *   in a day, as the Danish "to" has; 0 where it is none
 */
int
cti_typed_read_number (const char *text)
{
  g_autofree char *folded = cti_fold (text);
  g_auto (GStrv) words = cut (folded);

  if (words == NULL || words[0] == NULL || words[1] != NULL || strlen (words[0]) > DIGITS_MAX)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].kind == CTI_TYPED_NUMBER &&
        is_one_of (words[0], g_dpgettext2 (NULL, "typed day", entries[i].forms)))
      return entries[i].value;
  return (int) g_ascii_strtoll (words[0], NULL, 10);
}

/* Easter Sunday of a year, by the rule of the Gregorian calendar: the moon's age is the epact, kept
 * from falling twice on one day of a cycle, and the Sunday after the full moon is Easter. */
static CtiDate
find_easter (int year)
{
  int golden = year % 19, century = year / 100;
  int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  CtiDate moon;

  epact -= epact == 29 || (epact == 28 && golden > 10);
  moon = cti_date_new (year, 3, 21);
  if (moon == CTI_DATE_NONE)
    return CTI_DATE_NONE;
  moon += epact;
  return moon + 7 - cti_date_get_weekday (moon) % 7;
}

/**
 * cti_typed_find_holiday:
 * @value: the value of a holiday: a month times a hundred and a day, or below that the days from
 *   Easter Sunday
 * @year: a year
 *
 * Returns: its day in that year, or %CTI_DATE_NONE
 */
CtiDate
cti_typed_find_holiday (int value, int year)
{
  CtiDate easter;

  if (value > 100)
    return cti_date_new (year, value / 100, value % 100);
  easter = find_easter (year);
  return easter != CTI_DATE_NONE ? easter + value : CTI_DATE_NONE;
}
