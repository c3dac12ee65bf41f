/* A text is cut into sentences at full stops, question and exclamation marks and line ends. A
 * sentence is left out where a word of it begins with one of the words to leave out, both folded as
 * in a search, or where it holds ten digits that could be a CPR number. Telling words count inside
 * a word too: Danish puts its words together, and "gadeprostitution" tells as much. */

#include "cti-left-out.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-text.h"
#include "cti-words.h"

/* Shorter ones have to be a whole word, or they would take half of the language along. */
#define SHORTEST_BEGINNING 3
/* Shorter ones stand in the middle of words that tell nothing: "luder" in "inkluderet". */
#define SHORTEST_INSIDE 6
/* Ten digits, however they are grouped: 0101901234, 01.01.90-1234, 010190 - 1234. */
#define NUMBER "\\d{2}[ .-]?\\d{2}[ .-]?\\d{2}[\\s\u00a0]*[-–.]?[\\s\u00a0]*\\d{4}"

typedef struct
{
  char *folded; /* (owned) */
  gsize length; /* in letters */
  gboolean is_telling;
} Word;

struct _CtiLeftOut
{
  GArray *words;  /* (owned) (element-type Word) */
  GRegex *number; /* (owned) */
};

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->folded);
}

/**
 * cti_left_out_new:
 *
 * Returns: (transfer full): leaves out CPR numbers only
 */
CtiLeftOut *
cti_left_out_new (void)
{
  CtiLeftOut *self = g_new0 (CtiLeftOut, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);
  self->number = g_regex_new (NUMBER, 0, 0, NULL);
  return self;
}

/**
 * cti_left_out_free:
 * @self: (transfer full): words to leave out
 */
void
cti_left_out_free (CtiLeftOut *self)
{
  g_array_unref (self->words);
  g_regex_unref (self->number);
  g_free (self);
}

static void
add_words (CtiLeftOut *self, const char *words, gboolean are_telling)
{
  g_auto (GStrv) parts = g_strsplit_set (words != NULL ? words : "", ",;\n", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      Word word = { cti_fold (g_strstrip (*part)), 0, are_telling };

      word.length = (gsize) g_utf8_strlen (word.folded, -1);
      if (word.length > 0)
        g_array_append_val (self->words, word);
      else
        clear_word (&word);
    }
}

/**
 * cti_left_out_add:
 * @self: words to leave out
 * @words: (nullable): more of them, with commas or line ends between; one or two letters count
 *   where they are a word of their own
 */
void
cti_left_out_add (CtiLeftOut *self, const char *words)
{
  add_words (self, words, FALSE);
}

/**
 * cti_left_out_add_telling:
 * @self: words to leave out
 *
 * Adds the beginnings of words that would tell what the course is about, in every language there
 * is: what was written about her is in the worker's, also where the paper is in hers.
 */
void
cti_left_out_add_telling (CtiLeftOut *self)
{
  /* Translators: beginnings of words that would tell others what the course is about, with commas
   * between; a sentence with one of them does not get onto the paper she takes home. One of six
   * letters or more counts anywhere in a word, a shorter one at its beginning or its end. */
  g_autofree char *words = cti_words_in_every_language (
      "left out",
      NC_ ("left out", "prostitu, sex, escort, brothel, massage, sugar, drug, misuse, crim, exit"));

  add_words (self, words, TRUE);
}

/**
 * cti_left_out_add_names:
 * @self: words to leave out
 * @now: a case
 *
 * Adds the names she has in it.
 */
void
cti_left_out_add_names (CtiLeftOut *self, const CtiCase *now)
{
  const CtiIdentity *identity = cti_case_get_identity (now);
  const CtiCitizen *citizen = cti_case_get_citizen (now);
  g_auto (GStrv) parts =
      g_strsplit_set (identity != NULL && identity->name ? identity->name : "", " -", -1);

  for (char **part = parts; *part != NULL; part++)
    cti_left_out_add (self, *part);
  cti_left_out_add (self, citizen->alias);
}

static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
ends_word (const char *end)
{
  return !g_unichar_isalnum (g_utf8_get_char (end));
}

/* Whether @word, which stands at @at in @text, counts there. */
static gboolean
counts (const Word *word, const char *text, const char *at)
{
  const char *end = at + strlen (word->folded);

  if (word->is_telling)
    return word->length >= SHORTEST_INSIDE || begins_word (text, at) || ends_word (end);
  return begins_word (text, at) && (word->length >= SHORTEST_BEGINNING || ends_word (end));
}

static gboolean
holds (const char *folded, const Word *word)
{
  for (const char *at = strstr (folded, word->folded); at != NULL;
       at = strstr (at + 1, word->folded))
    if (counts (word, folded, at))
      return TRUE;
  return FALSE;
}

static gboolean
is_left_out (const CtiLeftOut *self, const char *sentence)
{
  g_autofree char *folded = cti_fold (sentence);

  for (guint i = 0; i < self->words->len; i++)
    if (holds (folded, &g_array_index (self->words, Word, i)))
      return TRUE;
  return g_regex_match (self->number, sentence, 0, NULL);
}

/* A full stop between digits belongs to a day, a time or a number. */
static const char *
find_end (const char *text)
{
  const char *end = text + strcspn (text, ".!?\n");

  while (*end == '.' && g_ascii_isdigit (end[1]))
    end += 1 + strcspn (end + 1, ".!?\n");
  while (*end != '\0' && strchr (".!?\n", *end) != NULL)
    end++;
  return end;
}

/* What stood on the next line stays on a line of its own. */
static void
end_line (GString *text)
{
  if (text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

/**
 * cti_left_out_apply:
 * @self: words to leave out
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (nullable): what is left of it, %NULL where nothing is
 */
char *
cti_left_out_apply (const CtiLeftOut *self, const char *text)
{
  g_autoptr (GString) left = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      const char *end = find_end (text);
      g_autofree char *sentence = g_strndup (text, (gsize) (end - text));

      if (!is_left_out (self, sentence))
        g_string_append (left, sentence);
      else if (g_str_has_suffix (sentence, "\n") && left->len > 0)
        end_line (left);
      text = end;
    }
  g_strstrip (left->str);
  return cti_text_is_blank (left->str) ? NULL : g_string_free (g_steal_pointer (&left), FALSE);
}
