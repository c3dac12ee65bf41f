/* A text is cut into sentences at full stops, question and exclamation marks and line ends. A
 * sentence is left out where a word of it begins with one of the words to leave out, both folded as
 * in a search, or where it holds ten digits that could be a CPR number. */

#include "cti-left-out.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-text.h"
#include "cti-words.h"

/* Shorter ones would take half of the language along. */
#define SHORTEST 3

struct _CtiLeftOut
{
  GPtrArray *words; /* (owned) (element-type utf8): folded */
  GRegex *number;   /* (owned) */
};

/**
 * cti_left_out_new:
 *
 * Returns: (transfer full): leaves out CPR numbers only
 */
CtiLeftOut *
cti_left_out_new (void)
{
  CtiLeftOut *self = g_new0 (CtiLeftOut, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->number = g_regex_new ("\\d{6}[- ]?\\d{4}", 0, 0, NULL);
  return self;
}

/**
 * cti_left_out_free:
 * @self: (transfer full): words to leave out
 */
void
cti_left_out_free (CtiLeftOut *self)
{
  g_ptr_array_unref (self->words);
  g_regex_unref (self->number);
  g_free (self);
}

/**
 * cti_left_out_add:
 * @self: words to leave out
 * @words: (nullable): more of them, with commas or line ends between
 */
void
cti_left_out_add (CtiLeftOut *self, const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words != NULL ? words : "", ",;\n", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *folded = cti_fold (g_strstrip (*part));

      if (g_utf8_strlen (folded, -1) >= SHORTEST)
        g_ptr_array_add (self->words, g_steal_pointer (&folded));
    }
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
   * between; a sentence with one of them does not get onto the paper she takes home. */
  g_autofree char *words = cti_words_in_every_language (
      "left out", NC_ ("left out", "prostitut, sex, escort, brothel, massage, sugar, drug, crim"));

  cti_left_out_add (self, words);
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
holds (const char *folded, const char *word)
{
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (begins_word (folded, at))
      return TRUE;
  return FALSE;
}

static gboolean
is_left_out (const CtiLeftOut *self, const char *sentence)
{
  g_autofree char *folded = cti_fold (sentence);

  for (guint i = 0; i < self->words->len; i++)
    if (holds (folded, g_ptr_array_index (self->words, i)))
      return TRUE;
  return g_regex_match (self->number, sentence, 0, NULL);
}

static const char *
find_end (const char *text)
{
  const char *end = text + strcspn (text, ".!?\n");

  while (*end != '\0' && strchr (".!?\n", *end) != NULL)
    end++;
  return end;
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
      text = end;
    }
  g_strstrip (left->str);
  return cti_text_is_blank (left->str) ? NULL : g_string_free (g_steal_pointer (&left), FALSE);
}
