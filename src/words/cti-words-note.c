#include "cti-words-note.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words-dates.h"
#include "cti-words-value.h"

static char *
describe_time (const CtiNote *note)
{
  g_autofree char *date = cti_words_date (note->date);
  g_autofree char *time = note->time >= 0 ? cti_words_time (note->time) : NULL;

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
  g_autofree char *time = describe_time (note);
  const char *kind = contact != NULL ? cti_words_enum (cti_contact_kind_values, contact->kind)
                                     : C_ ("note for the journal", "note");

  /* Translators: first line of a note for another program: day, kind, code of the case. */
  g_string_append_printf (out, C_ ("note for the journal", "%s, %s, case %s"), time, kind,
                          case_code);
  g_string_append_c (out, '\n');
  if (!cti_text_is_blank (note->title))
    g_string_append_printf (out, "%s\n", note->title);
  add_section (out, C_ ("note for the journal", "What happened"), note->fact);
  add_section (out, C_ ("note for the journal", "Judgement"), note->judgement);
  add_section (out, C_ ("note for the journal", "In the citizen's own words"), note->words);
  return g_string_free (out, FALSE);
}
