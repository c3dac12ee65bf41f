/* Covering names and numbers in free text. The words that tell are gathered from the case itself:
 * every word of her names, her address, the people of her network and those consents name; all of
 * it folded, so that case and the spelling of å, æ and ø do not matter. A word of the text is
 * covered when it is one of these, also with an ending such as that of the genitive. Numbers are
 * covered when they are long enough to be a CPR number or a telephone, wherever they come from, and
 * so is anything with an @. This covers too much rather than too little, and it cannot know a
 * nickname that stands nowhere else. */

#include "cti-cover.h"

#include <string.h>

#include "cti-field.h"
#include "cti-fold.h"

/* A shorter word would cover half of the language; no telephone is shorter than this. */
#define WORD_MIN   3
#define ENDING_MAX 2
#define DIGITS_MIN 6

struct _CtiCover
{
  GHashTable *words; /* (owned) (element-type utf8): folded */
};

static gboolean
is_letter (gunichar letter)
{
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter);
}

static void
add_words (CtiCover *self, const char *text)
{
  const char *at = text;

  while (at != NULL && *at != '\0')
    {
      const char *end = at;
      g_autofree char *word = NULL;
      g_autofree char *folded = NULL;

      while (is_letter (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_strndup (at, end - at);
      folded = cti_fold (word);
      if (g_utf8_strlen (folded, -1) >= WORD_MIN)
        g_hash_table_add (self->words, g_steal_pointer (&folded));
      at = *end != '\0' ? g_utf8_next_char (end) : end;
    }
}

static void
add_personal (CtiCover *self, gconstpointer record)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & CTI_FIELD_PERSONAL &&
        (type->fields[i].kind == CTI_FIELD_LINE || type->fields[i].kind == CTI_FIELD_NOTE))
      add_words (self, cti_field_peek_text (record, &type->fields[i]));
}

/**
 * cti_cover_new:
 * @self: a case
 *
 * Returns: (transfer full): the words of it that tell
 */
CtiCover *
cti_cover_new (const CtiCase *self)
{
  CtiCover *cover = g_new0 (CtiCover, 1);
  GPtrArray *people = cti_case_get_records (self, &cti_person_type);

  cover->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_personal (cover, cti_case_get_citizen (self));
  if (cti_case_get_identity (self) != NULL)
    add_personal (cover, cti_case_get_identity (self));
  for (guint i = 0; i < people->len; i++)
    add_personal (cover, g_ptr_array_index (people, i));
  add_words (cover, cti_case_get_citizen (self)->code);
  return cover;
}

/**
 * cti_cover_free:
 * @self: (transfer full): what tells
 */
void
cti_cover_free (CtiCover *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
tells (const CtiCover *self, const char *word, gsize size)
{
  g_autofree char *copy = g_strndup (word, size);
  g_autofree char *folded = cti_fold (copy);
  glong length = g_utf8_strlen (folded, -1);

  for (int ending = 0; ending <= ENDING_MAX && length - ending >= WORD_MIN; ending++)
    {
      *g_utf8_offset_to_pointer (folded, length - ending) = '\0';
      if (g_hash_table_contains (self->words, folded))
        return TRUE;
    }
  return FALSE;
}

/* Digits, with what people put between them. */
static const char *
find_end_of_number (const char *at, guint *digits)
{
  const char *end = at;

  *digits = 0;
  for (; g_ascii_isdigit (*at) || (*at != '\0' && strchr (" -./", *at) != NULL); at++)
    if (g_ascii_isdigit (*at))
      {
        (*digits)++;
        end = at + 1;
      }
  return end;
}

static const char *
cover_number (GString *out, const char *at)
{
  guint digits = 0;
  const char *end = find_end_of_number (at, &digits);

  if (digits >= DIGITS_MIN)
    g_string_append (out, CTI_COVER_MARK);
  else
    {
      for (end = at; g_ascii_isdigit (*end);)
        end++;
      g_string_append_len (out, at, end - at);
    }
  return end;
}

static const char *
cover_word (const CtiCover *self, GString *out, const char *at)
{
  const char *end = at;
  const char *stop;

  while (is_letter (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  for (stop = end; g_ascii_isalnum (*stop) || (*stop != '\0' && strchr (".-_+@", *stop) != NULL);)
    stop++;
  if (memchr (end, '@', stop - end) != NULL)
    {
      g_string_append (out, CTI_COVER_MARK);
      return stop;
    }
  if (tells (self, at, end - at))
    g_string_append (out, CTI_COVER_MARK);
  else
    g_string_append_len (out, at, end - at);
  return end;
}

/**
 * cti_cover_text:
 * @self: what tells
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (nullable): the text with %CTI_COVER_MARK where something told
 */
char *
cti_cover_text (const CtiCover *self, const char *text)
{
  GString *out;

  if (text == NULL)
    return NULL;
  out = g_string_new (NULL);
  for (const char *at = text; *at != '\0';)
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_ascii_isdigit (*at))
        at = cover_number (out, at);
      else if (is_letter (letter))
        at = cover_word (self, out, at);
      else
        {
          g_string_append_unichar (out, letter);
          at = g_utf8_next_char (at);
        }
    }
  return g_string_free (out, FALSE);
}
