/* The form of a note: fact, judgement and the citizen's own words in fields of their own. */

#include "cti-note-dialog.h"

#include <glib/gi18n.h>

#include "cti-help-topic.h"
#include "cti-note-row.h"
#include "cti-part-dialog.h"
#include "cti-session.h"

static const char *const fields[] = {
  "date", "time", "title", "fact", "judgement", "words", "important", "unfinished", NULL,
};
static const char *const fields_of_addition[] = { "date", "fact", "judgement", "words", NULL };

static const CtiPartPurpose writing = {
  .title = N_ ("Note"),
  .fields = fields,
  .kind = CTI_ACT_CHANGE_NOTE,
  .said = N_ ("The note is saved."),
};

static const CtiPartPurpose adding = {
  .title = N_ ("Addition to a Note"),
  .fields = fields_of_addition,
  .kind = CTI_ACT_CHANGE_NOTE,
  .said = N_ ("The addition is saved."),
};

/**
 * cti_note_dialog_offer_phrases:
 * @form: a form of a note
 *
 * Shows at its three texts that phrases and templates can be put in.
 */
void
cti_note_dialog_offer_phrases (CtiRecordForm *form)
{
  static const char *const texts[] = { "fact", "judgement", "words" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    cti_note_row_offer_phrases (CTI_NOTE_ROW (cti_record_form_get_row (form, texts[i])));
}

/* The days are nearly always right; what happened is what is to be written. */
static CtiRecordDialog *
make_dialog (CtiWorkspace *workspace, const CtiPartPurpose *purpose, const CtiNote *note)
{
  CtiRecordDialog *dialog = cti_part_dialog_new (workspace, purpose, note);

  cti_help_topic_set (GTK_WINDOW (dialog), "journal");
  cti_note_dialog_offer_phrases (cti_record_dialog_get_form (dialog));
  cti_record_dialog_set_first_focus (dialog,
                                     cti_record_form_get_row (cti_record_dialog_get_form (dialog),
                                                              "fact"));
  return dialog;
}

static CtiNote *
make_note (CtiWorkspace *workspace)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = cti_session_get_today (session);
  return note;
}

/**
 * cti_note_dialog_new:
 * @workspace: the workspace, in which a case is open
 * @note: (nullable): a note of the case that is not signed; %NULL for a new one
 *
 * Returns: (transfer none): its form, to be presented
 */
CtiRecordDialog *
cti_note_dialog_new (CtiWorkspace *workspace, const CtiNote *note)
{
  g_autoptr (CtiNote) fresh = note == NULL ? make_note (workspace) : NULL;

  return make_dialog (workspace, &writing, note != NULL ? note : fresh);
}

/**
 * cti_note_dialog_new_about:
 * @workspace: the workspace, in which a case is open
 * @contact: a contact of the case
 *
 * Returns: (transfer none): the form of a new note about the contact, to be presented
 */
CtiRecordDialog *
cti_note_dialog_new_about (CtiWorkspace *workspace, const CtiContact *contact)
{
  g_autoptr (CtiNote) note = make_note (workspace);

  note->date = contact->date;
  note->time = contact->start;
  cti_set_text (&note->contact, contact->record.id);
  cti_set_text (&note->areas, contact->areas);
  return make_dialog (workspace, &writing, note);
}

/**
 * cti_note_dialog_new_addition:
 * @workspace: the workspace, in which a case is open
 * @note: a signed note of the case
 *
 * Returns: (transfer none): the form of an addition to it, to be presented
 */
CtiRecordDialog *
cti_note_dialog_new_addition (CtiWorkspace *workspace, const CtiNote *note)
{
  g_autoptr (CtiNote) addition =
      cti_note_new_addition (note, cti_session_get_today (cti_workspace_get_session (workspace)));

  return make_dialog (workspace, &adding, addition);
}
