#include "cti-words-note.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words-dates.h"
#include "cti-words-value.h"

static char *
describe_time (CtiDate day, int minute)
{
  g_autofree char *date = cti_words_date (day);
  g_autofree char *time = minute >= 0 ? cti_words_time (minute) : NULL;

  if (time == NULL)
    return g_steal_pointer (&date);
  return g_strdup_printf (C_ ("date and time", "%s, %s"), date, time);
}

static void
add_section (GString *out, const char *title, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));

  if (!cti_text_is_blank (stripped))
    g_string_append_printf (out, "\n%s:\n%s\n", title, stripped);
}

static void
add_heading (GString *out, CtiDate date, int minute, const char *kind, const char *case_code)
{
  g_autofree char *time = describe_time (date, minute);

  /* Translators: first line of a note for another program: day, kind, code of the case. */
  g_string_append_printf (out, C_ ("note for the journal", "%s, %s, case %s"), time, kind,
                          case_code);
  g_string_append_c (out, '\n');
}

static void
add_texts (GString *out, const CtiNote *note)
{
  if (!cti_text_is_blank (note->title))
    g_string_append_printf (out, "%s\n", note->title);
  add_section (out, C_ ("note for the journal", "What happened"), note->fact);
  add_section (out, C_ ("note for the journal", "Judgement"), note->judgement);
  add_section (out, C_ ("note for the journal", "In the citizen's own words"), note->words);
  add_section (out, C_ ("note for the journal", "Written together"), note->together);
}

/* Whether it took place where that is not plain, and how long it lasted. */
static void
add_facts (GString *out, const CtiContact *contact)
{
  g_autofree char *minutes = contact->minutes > 0 ? cti_words_minutes (contact->minutes) : NULL;
  const char *result = contact->result != CTI_CONTACT_HELD
                           ? cti_words_enum (cti_contact_result_values, contact->result)
                           : NULL;
  g_autofree char *facts = NULL;

  if (result != NULL && minutes != NULL)
    facts = g_strdup_printf ("%s, %s", result, minutes);
  else
    facts = g_strdup (result != NULL ? result : minutes);
  if (facts != NULL)
    g_string_append_printf (out, "%s\n", facts);
}

/**
 * cti_words_contact_for_journal:
 * @contact: a contact
 * @notes: (element-type CtiNote): what was noted of it, the oldest first
 * @case_code: code of the case
 *
 * The contact as it is put into another program: day, kind and case code on the first line, whether
 * it took place and how long it lasted, its line, and then the notes, each text under its name. The
 * citizen is not named unless a text does.
 *
 * Returns: (transfer full): plain text
 */
char *
cti_words_contact_for_journal (const CtiContact *contact, GPtrArray *notes, const char *case_code)
{
  GString *out = g_string_new (NULL);

  add_heading (out, contact->date, contact->start,
               cti_words_enum (cti_contact_kind_values, contact->kind), case_code);
  add_facts (out, contact);
  if (!cti_text_is_blank (contact->line))
    g_string_append_printf (out, "%s\n", contact->line);
  for (guint i = 0; i < notes->len; i++)
    add_texts (out, g_ptr_array_index (notes, i));
  return g_string_free (out, FALSE);
}

/**
 * cti_words_note_for_journal:
 * @note: a note
 * @contact: (nullable): the contact it tells of
 * @case_code: code of the case
 *
 * The note as it is put into another program: day, kind and case code on the first line, then what
 * happened, the judgement and the citizen's words, each under its name, so that whoever reads it
 * there knows who says what. The citizen is not named unless a text does.
 *
 * Returns: (transfer full): plain text
 */
char *
cti_words_note_for_journal (const CtiNote *note, const CtiContact *contact, const char *case_code)
{
  GString *out = g_string_new (NULL);

  add_heading (out, note->date, note->time,
               contact != NULL ? cti_words_enum (cti_contact_kind_values, contact->kind)
                               : C_ ("note for the journal", "note"),
               case_code);
  add_texts (out, note);
  return g_string_free (out, FALSE);
}
