#include "cti-phrase-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-team-forms.h"
#include "cti-text.h"

/* As much of a text as names it in a list. */
#define TITLE_LENGTH 40

/**
 * cti_phrase_new_from_text:
 * @text: (nullable): text that was marked
 *
 * Returns: (transfer full): a phrase of that text, named by its beginning; a text of several lines
 *   is the bones of a whole note
 */
CtiPhrase *
cti_phrase_new_from_text (const char *text)
{
  CtiPhrase *phrase = cti_record_new (&cti_phrase_type);
  g_autofree char *start = text != NULL ? g_strndup (text, strcspn (text, "\n")) : NULL;

  if (cti_text_is_blank (text))
    return phrase;
  phrase->kind = strchr (text, '\n') != NULL ? CTI_PHRASE_TEMPLATE : CTI_PHRASE;
  cti_set_text (&phrase->text, text);
  if (g_utf8_strlen (start, -1) > TITLE_LENGTH)
    *g_utf8_offset_to_pointer (start, TITLE_LENGTH) = '\0';
  phrase->title = cti_text_clean_line (start);
  return phrase;
}

/**
 * cti_phrase_compare:
 * @a: (type CtiPhrase): pointer to a phrase
 * @b: (type CtiPhrase): pointer to another
 *
 * Returns: their order in a list: templates first, then by title
 */
int
cti_phrase_compare (gconstpointer a, gconstpointer b)
{
  const CtiPhrase *one = *(CtiPhrase *const *) a, *other = *(CtiPhrase *const *) b;

  if (one->kind != other->kind)
    return one->kind == CTI_PHRASE_TEMPLATE ? -1 : 1;
  return cti_collate (one->title, other->title);
}

/**
 * cti_phrase_form_new:
 * @parent: the window
 * @session: an open session
 * @phrase: the phrase
 * @is_kept: whether the team has it already
 * @saved: (transfer floating): called without arguments when it is saved or removed
 *
 * Returns: (transfer none): its form, to be presented; it saves by itself
 */
CtiRecordDialog *
cti_phrase_form_new (GtkWindow *parent,
                     CtiSession *session,
                     const CtiPhrase *phrase,
                     gboolean is_kept,
                     GClosure *saved)
{
  static const char *const fields[] = { "title", "kind", "text", NULL };
  g_autofree char *draft = g_strconcat ("phrase/", is_kept ? phrase->record.id : "new", NULL);
  CtiTeamForm form = {
    .title = is_kept ? _ ("Phrase") : _ ("New Phrase"),
    .fields = fields,
    .draft = draft,
    .removal = _ ("Notes it was put into keep its text."),
    .remove = _ ("_Remove the Phrase"),
  };
  CtiRecordDialog *dialog = cti_team_forms_new (parent, session, &form, phrase, is_kept, saved);

  cti_record_dialog_set_intro (
      dialog,
      _ ("“…” marks a place to write on: the first of them is selected when the text is put "
         "in. Write nobody's name here."));
  return dialog;
}
