/* Who else is named in a citizen's copy is hidden: the name of everybody in her network, and of
 * whoever an activity or a handover was given to, wherever it is written - in full, or the first
 * name alone. To whom she said that something may be told is not: who her data went to is what she
 * has a right to know. */

#include <glib/gi18n.h>
#include <string.h>

#include "cti-access-report.h"
#include "cti-case.h"
#include "cti-field.h"
#include "cti-text.h"

/** Shorter words are too common to be hidden for being a first name. */
#define NAME_MIN 3

/* The fields that hold the name of somebody else. */
static const struct
{
  const char *record;
  const char *field;
} names[] = {
  { "person", "name" },       { "person", "phone" },          { "activity", "owner_name" },
  { "handover", "receiver" }, { "handover", "participants" },
};

/* Whether it holds the name of somebody else, and nothing besides. */
static gboolean
is_name (const CtiRecordType *type, const CtiField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].record, type->name) && g_str_equal (names[i].field, field->name))
      return TRUE;
  return FALSE;
}

static gboolean
is_text (const CtiField *field)
{
  return field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE;
}

static void
add_name (GPtrArray *found, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 2);

  g_ptr_array_add (found, g_strdup (name));
  if (words[0] != NULL && words[1] != NULL && g_utf8_strlen (words[0], -1) >= NAME_MIN &&
      g_unichar_isupper (g_utf8_get_char (words[0])))
    g_ptr_array_add (found, g_strdup (words[0]));
}

/* Longer names first, so that a first name does not break the whole. */
static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize one = strlen (*(char *const *) a), other = strlen (*(char *const *) b);

  return one > other ? -1 : one < other;
}

static GPtrArray *
find_names (GPtrArray *records)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);

      for (guint k = 0; k < record->type->n_fields; k++)
        {
          const CtiField *field = &record->type->fields[k];
          const char *text =
              is_name (record->type, field) ? cti_field_peek_text (record, field) : NULL;

          if (text != NULL && *text != '\0')
            add_name (found, text);
        }
    }
  g_ptr_array_sort (found, compare_lengths);
  return found;
}

static gboolean
is_letter_at (const char *text)
{
  return g_unichar_isalnum (g_utf8_get_char (text));
}

/* Whether a name that ends at @end is a word of its own, or one with the s of the genitive. */
static gboolean
ends_name (const char *end)
{
  if (*end == 's')
    end++;
  return *end == '\0' || !is_letter_at (end);
}

/* Whole words alone: neither is "Bo" hidden in "Bolig" nor "Per" in "Personen". */
static char *
hide_name (const char *text, const char *name)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (name);
  const char *at = text;

  while (*at != '\0')
    {
      gboolean begins = at == text || !is_letter_at (g_utf8_find_prev_char (text, at));

      if (begins && strncmp (at, name, length) == 0 && ends_name (at + length))
        {
          /* Translators: stands in a citizen's copy for the name of somebody else. */
          g_string_append (out, _ ("[name hidden]"));
          at += length;
          continue;
        }
      g_string_append_unichar (out, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  return g_string_free (out, FALSE);
}

/* @text without the names in @found. */
static char *
hide_names (const char *text, GPtrArray *found)
{
  char *left = g_strdup (text);

  for (guint i = 0; i < found->len; i++)
    {
      char *hidden = hide_name (left, g_ptr_array_index (found, i));

      g_free (left);
      left = hidden;
    }
  return left;
}

static void
hide_in_field (gpointer record, const CtiField *field, GPtrArray *found)
{
  g_autofree char *text = cti_field_to_text (record, field);
  g_autofree char *hidden = text != NULL ? hide_names (text, found) : NULL;

  if (hidden != NULL)
    cti_field_set_from_text (record, field, hidden);
}

/* Whether the names of others are hidden in it: not in what says who she is or who was told. */
static gboolean
may_name_others (const CtiRecordType *type, const CtiField *field)
{
  return is_text (field) && type != &cti_identity_type && type != &cti_citizen_type &&
         !(type == &cti_consent_type && g_str_equal (field->name, "party"));
}

/**
 * cti_access_hide_others:
 * @records: (element-type CtiRecord): all records of a case
 *
 * Returns: (transfer full) (element-type CtiRecord): copies in which nobody else is named
 */
GPtrArray *
cti_access_hide_others (GPtrArray *records)
{
  g_autoptr (GPtrArray) found = find_names (records);
  GPtrArray *copies = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *copy = cti_record_copy (g_ptr_array_index (records, i));

      for (guint k = 0; k < copy->type->n_fields; k++)
        if (may_name_others (copy->type, &copy->type->fields[k]))
          hide_in_field (copy, &copy->type->fields[k], found);
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

static void
hide_in_text (char **text, const CtiRecordType *type, const CtiField *field, GPtrArray *found)
{
  char *hidden;

  if (cti_text_is_blank (*text) || !may_name_others (type, field))
    return;
  hidden = is_name (type, field) ? g_strdup (_ ("[name hidden]")) : hide_names (*text, found);
  g_free (*text);
  *text = hidden;
}

static const CtiRecordType *
find_type (const char *name)
{
  for (gsize i = 0; cti_case_types[i] != NULL; i++)
    if (g_str_equal (cti_case_types[i]->name, name))
      return cti_case_types[i];
  return NULL;
}

/**
 * cti_access_hide_in_changes:
 * @changes: (element-type CtiChange): the history of a case
 * @records: (element-type CtiRecord): all records of the case, with the names that are to be hidden
 *
 * Hides them in what stood there before and in the reasons that were given.
 */
void
cti_access_hide_in_changes (GPtrArray *changes, GPtrArray *records)
{
  g_autoptr (GPtrArray) found = find_names (records);

  for (guint i = 0; i < changes->len; i++)
    {
      CtiChange *change = g_ptr_array_index (changes, i);
      const CtiRecordType *type = find_type (change->table);
      const CtiField *field = type != NULL && change->field != NULL
                                  ? cti_record_type_find_field (type, change->field)
                                  : NULL;

      if (change->why != NULL)
        {
          char *why = hide_names (change->why, found);

          g_free (change->why);
          change->why = why;
        }
      if (field != NULL)
        hide_in_text (&change->old, type, field, found);
    }
}
