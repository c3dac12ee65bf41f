/* Covering a text goes over it in three passes. Numbers and addresses go by their form. Words the
 * case itself names - who she is, who is in her network - become her cover name or a letter, also
 * with an ending such as that of the genitive; they are compared folded, so that the spelling of å,
 * æ and ø does not matter. Of the other words those that are given names in Denmark, and those that
 * are written with a capital in the middle of a sentence, may be names: each is covered and told,
 * so that whoever leads the session decides. Nothing is shown because the program was not sure.
 *
 * What leaves the house is covered more strictly: there nobody sits beside the reader who could say
 * what a number is, and a day would tie two packs together. */

#include "cti-veil.h"

#include <string.h>

#include "cti-fold.h"
#include "cti-id.h"
#include "cti-text.h"

static const char *const deck[] = {
  "Birk",    "Bøg",    "Ask",      "Lind",       "Pil",        "Hassel",
  "Røn",     "Gran",   "Ahorn",    "Poppel",     "Tjørn",      "Syren",
  "Hyld",    "Lærk",   "Kastanje", "Valnød",     "Enebær",     "Rosmarin",
  "Timian",  "Salvie", "Mynte",    "Kløver",     "Kamille",    "Lavendel",
  "Anemone", "Krokus", "Valmue",   "Tusindfryd", "Kornblomst", "Martsviol",
  "Bregne",  "Lyng",   "Tranebær", "Hindbær",    "Brombær",    "Blåbær",
};

/* CPR; phone; mail; a road with its number; a postcode with its town. A day with dots is none of
 * them. */
static const char *const patterns[] = {
  "\\b\\d{6}[\\h–-]?\\d{4}\\b",
  "(?<![\\d.,-])(?:\\+\\d{2}\\h?)?(?:\\d{8}|\\d{2}([\\h.-])\\d{2}\\1\\d{2}\\1\\d{2}|\\d{4}\\h"
  "\\d{4})(?![\\d.,-]*\\d)",
  "[^\\s@]+@[^\\s@]+\\.\\w+",
  "\\b\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)? "
  "?(?i:vej|vejen|gade|gaden|allé|alle|stræde|plads|vænge|"
  "vænget|torv|torvet|boulevard|parken|vang)\\b(?: \\d+ ?\\p{L}?\\b)?(?:,? \\d+\\.? "
  "?(?:th|tv|mf)\\b\\.?)?",
  "\\b\\d{4} \\p{Lu}\\p{Ll}+(?: [NSVØKC]\\b)?",
};

/* Days, however they are written, and numbers of six digits or more. */
static const char *const strict_patterns[] = {
  "(?i)\\b\\d{1,2}\\.? ?(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*\\.?(?: "
  "\\d{4}\\b)?",
  "\\d(?:[ ./-]?\\d){5,}",
  "\\b\\d{1,2} ?[./-] ?\\d{1,2}\\b",
};

/* A known number: so much of its end as tells it apart, and what may be dialled before that. */
#define NUMBER_MIN  6
#define NUMBER_TELL 8
#define NUMBER_MAX  15
#define DIALLED     "(?<!\\d)(?:(?:\\+|00)?\\d{1,4}[\\s./()-]*){0,2}"

#define PRIVATE_LETTER 0xf0000u /* and those after it: one for each code */

/* A known word of this length or more is known with an ending of so many letters too. */
#define STEM_MIN   3
#define ENDING_MAX 2

struct _CtiVeil
{
  GPtrArray *names;    /* (owned) (element-type utf8): dealt, the next last */
  GHashTable *dealt;   /* (owned) (element-type utf8 utf8): case id to cover name */
  GHashTable *known;   /* (owned) (element-type utf8 utf8): folded word to what stands instead */
  GHashTable *allowed; /* (owned) (element-type utf8): folded words that may be shown */
  GPtrArray *forms;    /* (owned) (element-type GRegex) */
  GPtrArray *codes;    /* (owned) (element-type GRegex): case codes */
  GPtrArray *covers;   /* (owned) (element-type utf8): what stands for each code */
  GRegex *words;
};

static int
compare_shuffled (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each name behind a random id, or behind a sum of it and of what @session is known by, sorted by
 * that: every order is as likely as any other. */
static GPtrArray *
shuffle (const char *session)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  gsize before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (deck); i++)
    {
      g_autofree char *both = session != NULL ? g_strconcat (session, deck[i], NULL) : NULL;
      g_autofree char *id = both != NULL
                                ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1)
                                : cti_id_new ();

      before = strlen (id);
      g_ptr_array_add (names, g_strconcat (id, deck[i], NULL));
    }
  g_ptr_array_sort (names, compare_shuffled);
  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);

      memmove (name, name + before, strlen (name + before) + 1);
    }
  return names;
}

static void
add_forms (CtiVeil *self, const char *const *forms, gsize count)
{
  for (gsize i = 0; i < count; i++)
    g_ptr_array_add (self->forms, g_regex_new (forms[i], G_REGEX_OPTIMIZE, 0, NULL));
}

/**
 * cti_veil_new:
 * @session: (nullable): id of what the names are dealt for; the same id deals the same names in the
 *   same order, also after a lock. %NULL for names that come once
 *
 * Returns: (transfer full): a new deal of cover names
 */
CtiVeil *
cti_veil_new (const char *session)
{
  CtiVeil *self = g_new0 (CtiVeil, 1);

  self->names = shuffle (session);
  self->dealt = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  self->codes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  self->covers = g_ptr_array_new_with_free_func (g_free);
  add_forms (self, patterns, G_N_ELEMENTS (patterns));
  self->words = g_regex_new ("\\p{L}[\\p{L}'’-]*", G_REGEX_OPTIMIZE, 0, NULL);
  return self;
}

/**
 * cti_veil_new_strict:
 *
 * Returns: (transfer full): as cti_veil_new(), for what leaves the house: days and all longer
 *   numbers are covered too
 */
CtiVeil *
cti_veil_new_strict (void)
{
  CtiVeil *self = cti_veil_new (NULL);

  add_forms (self, strict_patterns, G_N_ELEMENTS (strict_patterns));
  return self;
}

/**
 * cti_veil_free:
 * @self: (transfer full): a cover
 */
void
cti_veil_free (CtiVeil *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->dealt);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->allowed);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->covers);
  g_regex_unref (self->words);
  g_free (self);
}

/**
 * cti_veil_get_name:
 * @self: a cover
 * @case_id: id of a case
 *
 * Returns: (transfer none): her cover name in this session
 */
const char *
cti_veil_get_name (CtiVeil *self, const char *case_id)
{
  const char *name = g_hash_table_lookup (self->dealt, case_id);
  guint count = g_hash_table_size (self->dealt);
  guint round = count / self->names->len;

  if (name == NULL)
    {
      const char *plain = g_ptr_array_index (self->names, count % self->names->len);
      char *dealt = round == 0 ? g_strdup (plain) : g_strdup_printf ("%s %u", plain, round + 1);

      g_hash_table_insert (self->dealt, g_strdup (case_id), dealt);
      name = dealt;
    }
  return name;
}

/* "med" and "fra" stand in many a name that a worker gives, and in most texts. */
static gboolean
is_small (const char *word)
{
  return g_utf8_strlen (word, -1) <= STEM_MIN && !g_unichar_isupper (g_utf8_get_char (word));
}

/* A double name is known by either half too. */
static void
learn_word (CtiVeil *self, const char *word, const char *instead)
{
  g_auto (GStrv) halves = g_strsplit (word, "-", -1);

  if (is_small (word))
    return;
  if (g_utf8_strlen (word, -1) > 1)
    g_hash_table_insert (self->known, cti_fold (word), g_strdup (instead));
  for (char **half = halves; halves[1] != NULL && *half != NULL; half++)
    if (g_utf8_strlen (*half, -1) > 1)
      g_hash_table_insert (self->known, cti_fold (*half), g_strdup (instead));
}

/**
 * cti_veil_learn:
 * @self: a cover
 * @text: (nullable): a name, of one word or several
 * @instead: what stands for each of its words
 *
 * Words of one letter are passed over, and so are small ones of three without a capital.
 */
void
cti_veil_learn (CtiVeil *self, const char *text, const char *instead)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (text == NULL)
    return;
  for (g_regex_match (self->words, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);

      learn_word (self, word, instead);
    }
}

/**
 * cti_veil_learn_code:
 * @self: a cover
 * @code: (nullable): a case code
 * @instead: what stands for it
 *
 * A code is more than letters, so it is known as a whole: with or without its dash, with an s, and
 * in either case where it has a digit, for one of letters alone may be a word.
 */
void
cti_veil_learn_code (CtiVeil *self, const char *code, const char *instead)
{
  gboolean has_digit = code != NULL && strpbrk (code, "0123456789") != NULL;
  g_autoptr (GString) form = g_string_new (has_digit ? "(?i)" : NULL);
  gsize before;

  g_string_append (form, "(?<![\\p{L}\\d])");
  before = form->len;
  for (const char *at = code; at != NULL && *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_printf (form, "%s%c", form->len > before ? "[ -]?" : "", *at);
  if (form->len == before)
    return;
  g_string_append (form, "(?:['’]?s)?(?![\\p{L}\\d])");
  g_ptr_array_add (self->codes, g_regex_new (form->str, G_REGEX_OPTIMIZE, 0, NULL));
  g_ptr_array_add (self->covers, g_strdup (instead));
}

/**
 * cti_veil_learn_number:
 * @self: a cover
 * @number: (nullable): a telephone number
 *
 * From now on a block stands for it, however it is parted and with or without what is dialled
 * before it. Danish ones go by their form; this is for those of other countries.
 */
void
cti_veil_learn_number (CtiVeil *self, const char *number)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autoptr (GString) form = g_string_new (DIALLED);

  for (const char *at = number; at != NULL && *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);
  if (digits->len < NUMBER_MIN || digits->len > NUMBER_MAX)
    return;
  for (gsize i = digits->len - MIN (digits->len, NUMBER_TELL); i < digits->len; i++)
    g_string_append_printf (form, "%c%s", digits->str[i],
                            i + 1 < digits->len ? "[\\s./()-]*" : "(?!\\d)");
  g_ptr_array_insert (self->forms, 0, g_regex_new (form->str, G_REGEX_OPTIMIZE, 0, NULL));
}

/**
 * cti_veil_allow:
 * @self: a cover
 * @word: a word that somebody decided to show
 */
void
cti_veil_allow (CtiVeil *self, const char *word)
{
  g_hash_table_add (self->allowed, cti_fold (word));
}

/* What a rule cannot be tried on is not shown at all. */
static char *
cover_form (const GRegex *form, char *text, const char *instead)
{
  char *now = g_regex_replace_literal (form, text, -1, 0, instead, 0, NULL);

  g_free (text);
  return now != NULL ? now : g_strdup (CTI_VEIL_BLOCK);
}

/* A cover name must not be taken for a name itself, so a letter for private use stands for it until
 * the words are covered. */
static char *
put_aside (CtiVeil *self, guint code, char *text)
{
  char letter[7] = { 0 };

  g_unichar_to_utf8 (PRIVATE_LETTER + code, letter);
  return cover_form (g_ptr_array_index (self->codes, code), text, letter);
}

static char *
put_codes_back (CtiVeil *self, char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter >= PRIVATE_LETTER && letter - PRIVATE_LETTER < self->covers->len)
        g_string_append (out, g_ptr_array_index (self->covers, letter - PRIVATE_LETTER));
      else
        g_string_append_unichar (out, letter);
    }
  g_free (text);
  return g_string_free (out, FALSE);
}

/* Letters with a mark of its own beside them would come apart in words. */
static char *
cover_forms (CtiVeil *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char *now = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);

  for (guint i = 0; i < self->codes->len; i++)
    now = put_aside (self, i, now);
  for (guint i = 0; i < self->forms->len; i++)
    now = cover_form (g_ptr_array_index (self->forms, i), now, CTI_VEIL_BLOCK);
  return now;
}

/* The word, or what is left of it without an ending. */
static const char *
find_stem (CtiVeil *self, const char *folded)
{
  const char *found = g_hash_table_lookup (self->known, folded);
  glong length = g_utf8_strlen (folded, -1);
  g_autofree char *stem = g_strdup (folded);

  for (int ending = 1; found == NULL && ending <= ENDING_MAX && length - ending >= STEM_MIN;
       ending++)
    {
      *g_utf8_offset_to_pointer (stem, length - ending) = '\0';
      found = g_hash_table_lookup (self->known, stem);
    }
  return found;
}

/* A double name is known by either half. */
static const char *
find_known (CtiVeil *self, const char *folded)
{
  g_auto (GStrv) halves = g_strsplit (folded, "-", -1);
  const char *found = find_stem (self, folded);

  for (char **half = halves;
       found == NULL && halves[0] != NULL && halves[1] != NULL && *half != NULL; half++)
    found = find_stem (self, *half);
  return found;
}

/* As it stands, or with an s, an apostrophe, or both: "Lars' bil". */
static gboolean
is_given_part (const char *folded)
{
  g_autofree char *stem = g_strdup (folded);

  if (g_str_has_suffix (stem, "'s") || g_str_has_suffix (stem, "’s"))
    stem[strlen (stem) - 1] = '\0';
  if (g_str_has_suffix (stem, "'"))
    stem[strlen (stem) - 1] = '\0';
  else if (g_str_has_suffix (stem, "’"))
    stem[strlen (stem) - strlen ("’")] = '\0';
  if (cti_veil_is_given_name (stem))
    return TRUE;
  if (strlen (stem) < STEM_MIN || !g_str_has_suffix (stem, "s"))
    return FALSE;
  stem[strlen (stem) - 1] = '\0';
  return cti_veil_is_given_name (stem);
}

static gboolean
is_given (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit (folded, "-", -1);

  for (char **part = parts; *part != NULL; part++)
    if (is_given_part (*part))
      return TRUE;
  return FALSE;
}

/* Words of the field that are written with capitals, and shorter abbreviations. */
static gboolean
is_abbreviation (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isupper (g_utf8_get_char (c)) && *c != '-')
      return FALSE;
  return g_utf8_strlen (word, -1) <= 5;
}

/* A sentence begins at the start, after its end, and after what opens a quotation or a line. */
static gboolean
begins_sentence (const char *text, const char *word)
{
  const char *c = word;

  while (c > text)
    {
      gunichar before;

      c = g_utf8_prev_char (c);
      before = g_utf8_get_char (c);
      if (before == '\n')
        return TRUE;
      if (!g_unichar_isspace (before))
        return before == '.' || before == '!' || before == '?' || before == ':' || before == '"' ||
               before == 0x201c || before == 0x201d || before == 0xbb || before == 0xab ||
               before == '-' || before == 0x2013;
    }
  return TRUE;
}

static gboolean
may_be_name (CtiVeil *self, const char *text, const char *at, const char *word, const char *folded)
{
  if (g_hash_table_contains (self->allowed, folded) ||
      !g_unichar_isupper (g_utf8_get_char (word)) || g_utf8_strlen (word, -1) < 2)
    return FALSE;
  return is_given (folded) || (!is_abbreviation (word) && !begins_sentence (text, at));
}

static void
mark (GPtrArray *marks, const char *word)
{
  if (marks != NULL && !g_ptr_array_find_with_equal_func (marks, word, g_str_equal, NULL))
    g_ptr_array_add (marks, g_strdup (word));
}

static char *
cover_words (CtiVeil *self, const char *text, GPtrArray *marks)
{
  g_autoptr (GMatchInfo) match = NULL;
  GString *out = g_string_new (NULL);
  int copied = 0, from = 0, to = 0;

  for (g_regex_match (self->words, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);
      g_autofree char *folded = cti_fold (word);
      const char *instead = find_known (self, folded);

      g_match_info_fetch_pos (match, 0, &from, &to);
      if (instead == NULL && may_be_name (self, text, text + from, word, folded))
        {
          mark (marks, word);
          instead = CTI_VEIL_BLOCK;
        }
      if (instead == NULL)
        continue;
      g_string_append_len (out, text + copied, from - copied);
      g_string_append (out, instead);
      copied = to;
    }
  g_string_append (out, text + copied);
  return g_string_free (out, FALSE);
}

/**
 * cti_veil_text:
 * @self: a cover
 * @text: (nullable): a text
 * @marks: (nullable) (element-type utf8): gets the words that were covered because they may be
 *   names, each once
 *
 * Returns: (transfer full) (nullable): the text with numbers, addresses and names covered
 */
char *
cti_veil_text (CtiVeil *self, const char *text, GPtrArray *marks)
{
  g_autofree char *forms = text != NULL ? cover_forms (self, text) : NULL;

  return forms != NULL ? put_codes_back (self, cover_words (self, forms, marks)) : NULL;
}
