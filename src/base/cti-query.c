/* Searching for words. Both sides are folded (cti-fold.c) and compared as bytes; a record is found
 * when each word stands somewhere in its texts. To show where, a place in the folded text has to be
 * led back to the text as it was written, in which letters may be longer, shorter or fewer: the
 * length of a folded beginning only grows with the beginning, so the place is found by halving. */

#include "cti-query.h"

#include <string.h>

#include "cti-fold.h"
#include "cti-secret.h"

struct _CtiQuery
{
  gatomicrefcount references;
  GPtrArray *terms; /* (owned) (element-type utf8): folded, none empty */
};

static void
wipe_term (gpointer term)
{
  cti_wipe (term, strlen (term));
  g_free (term);
}

static void
add_term (CtiQuery *self, const char *from, const char *end)
{
  g_autofree char *term = g_strndup (from, (gsize) (end - from));
  char *folded = cti_fold (term);

  cti_wipe (term, strlen (term));
  if (*folded != '\0')
    g_ptr_array_add (self->terms, folded);
  else
    g_free (folded);
}

static gboolean
is_quote (const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  return letter == '"' || letter == 0x201c || letter == 0x201d || letter == 0x201e ||
         letter == 0x00ab || letter == 0x00bb;
}

static gboolean
is_blank (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (at));
}

/* The end of the word or phrase that begins at @at. */
static const char *
find_end (const char *at, gboolean (*is_end) (const char *))
{
  while (*at != '\0' && !is_end (at))
    at = g_utf8_next_char (at);
  return at;
}

/**
 * cti_query_new:
 * @text: (nullable): what was typed: words, and phrases in quotation marks
 *
 * Returns: (transfer full): what it searches for
 */
CtiQuery *
cti_query_new (const char *text)
{
  CtiQuery *self = g_new0 (CtiQuery, 1);
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  g_atomic_ref_count_init (&self->references);
  self->terms = g_ptr_array_new_with_free_func (wipe_term);
  for (const char *at = valid, *end; *at != '\0'; at = *end != '\0' ? g_utf8_next_char (end) : end)
    {
      gboolean is_phrase = is_quote (at);

      if (is_phrase)
        at = g_utf8_next_char (at);
      end = find_end (at, is_phrase ? is_quote : is_blank);
      add_term (self, at, end);
    }
  cti_wipe (valid, strlen (valid));
  return self;
}

/**
 * cti_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): @self
 */
CtiQuery *
cti_query_ref (CtiQuery *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_query_unref:
 * @self: (transfer full): a query, wiped if this was the last reference
 */
void
cti_query_unref (CtiQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->terms);
  g_free (self);
}

/**
 * cti_query_is_empty:
 * @self: a query
 *
 * Returns: whether there is nothing to search for
 */
gboolean
cti_query_is_empty (const CtiQuery *self)
{
  return self->terms->len == 0;
}

static gboolean
is_in (const char *term, const char *const *folded, guint n_folded)
{
  for (guint i = 0; i < n_folded; i++)
    if (strstr (folded[i], term) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * cti_query_touches:
 * @self: a query
 * @folded: a text as cti_fold() made it
 *
 * Returns: whether one of the words and phrases stands in it
 */
gboolean
cti_query_touches (const CtiQuery *self, const char *folded)
{
  for (guint i = 0; i < self->terms->len; i++)
    if (strstr (folded, g_ptr_array_index (self->terms, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * cti_query_matches:
 * @self: a query
 * @folded: (array length=n_folded): the texts of one record, each as cti_fold() made it
 * @n_folded: how many
 *
 * Returns: whether each word and phrase stands in one of the texts; nothing is found by a query
 *   that is empty
 */
gboolean
cti_query_matches (const CtiQuery *self, const char *const *folded, guint n_folded)
{
  for (guint i = 0; i < self->terms->len; i++)
    if (!is_in (g_ptr_array_index (self->terms, i), folded, n_folded))
      return FALSE;
  return self->terms->len > 0;
}

static gsize
folded_length (const char *text, gsize bytes)
{
  g_autofree char *beginning = g_strndup (text, bytes);
  g_autofree char *folded = cti_fold (beginning);

  return strlen (folded);
}

/* The longest beginning of @text whose folded form is at most @length bytes. */
static gsize
unfold (const char *text, gsize length)
{
  gsize low = 0, high = strlen (text);

  while (low < high)
    {
      gsize middle = low + (high - low + 1) / 2;
      const char *letter = g_utf8_find_next_char (text + middle - 1, NULL);
      gsize end = (gsize) (letter - text); /* the first border of letters at or behind the middle */

      if (folded_length (text, end) <= length)
        low = end;
      else
        high = (gsize) (g_utf8_find_prev_char (text, text + end) - text);
    }
  return low;
}

/**
 * cti_query_find:
 * @self: a query
 * @text: a text as it was written
 * @from: where to begin, a border of letters
 * @start: (out): where the first of the words begins
 * @length: (out): its length in bytes, at least 1
 *
 * Returns: whether one of the words stands in @text at or behind @from
 */
gboolean
cti_query_find (const CtiQuery *self, const char *text, gsize from, gsize *start, gsize *length)
{
  g_autofree char *folded = cti_fold (text + from);
  const char *first = NULL;
  gsize letters = 0, end;

  for (guint i = 0; i < self->terms->len; i++)
    {
      const char *term = g_ptr_array_index (self->terms, i);
      const char *at = strstr (folded, term);

      if (at != NULL && (first == NULL || at < first || (at == first && strlen (term) > letters)))
        {
          first = at;
          letters = strlen (term);
        }
    }
  if (first == NULL)
    return FALSE;
  *start = from + unfold (text + from, (gsize) (first - folded));
  end = from + unfold (text + from, (gsize) (first - folded) + letters);
  while (end > *start + 1 && is_blank (g_utf8_find_prev_char (text, text + end)))
    end = (gsize) (g_utf8_find_prev_char (text, text + end) - text);
  if (end <= *start)
    end = (gsize) (g_utf8_next_char (text + *start) - text);
  *length = end - *start;
  return TRUE;
}

/* To the border of a word, if there is one within @most letters. */
static const char *
to_word (const char *text, const char *at, guint most)
{
  const char *moved = at;

  for (guint i = 0; i < most && moved > text && *moved != '\0'; i++)
    {
      if (is_blank (g_utf8_find_prev_char (text, moved)))
        return moved;
      moved = g_utf8_next_char (moved);
    }
  return at;
}

/**
 * cti_query_excerpt:
 * @self: a query
 * @text: a text
 * @letters: how many letters to show, at least 20
 *
 * Returns: (transfer full): the stretch of @text around the first of the words, on one line, with
 *   dots where it is cut; the beginning of @text where none stands in it
 */
char *
cti_query_excerpt (const CtiQuery *self, const char *text, guint letters)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *from = text;
  gsize start = 0, length = 0;
  guint count = 0;

  if (cti_query_find (self, text, 0, &start, &length))
    {
      for (guint i = 0; i < letters / 3 && start > 0; i++)
        start = (gsize) (g_utf8_find_prev_char (text, text + start) - text);
      from = start > 0 ? to_word (text, text + start, letters / 4) : text;
    }
  if (from > text)
    g_string_append (out, "… ");
  for (; *from != '\0' && count < letters; from = g_utf8_next_char (from), count++)
    g_string_append_unichar (out, is_blank (from) ? ' ' : g_utf8_get_char (from));
  if (*from != '\0')
    g_string_append (out, " …");
  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}
