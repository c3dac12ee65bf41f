/* The small sheet a contact is logged in: who, what, how long, one line. That is enough to save;
 * the rest - place, who took part, time around it, a note - lies behind one button and can wait
 * until later today (features, wish 6).
 *
 * What a kind of contact nearly always means is filled in as it is chosen, but only where the user
 * has not said otherwise: a field follows the suggestion as long as it still stands as it was
 * suggested before. */

#include "cti-contact-dialog.h"

#include <glib/gi18n.h>

#include "cti-help-topic.h"
#include "cti-citizen-picker.h"
#include "cti-field.h"
#include "cti-note-dialog.h"
#include "cti-note.h"
#include "cti-part-save.h"
#include "cti-text.h"

/* What is asked at once, and what lies behind "more". */
static const char *const fields[] = {
  "kind",  "minutes",      "line",         "unfinished",    "date",     "start",  "result",
  "place", "with_citizen", "with_network", "with_provider", "indirect", "travel", NULL,
};
static const char *const fields_of_planned[] = {
  "kind",    "date",         "start",        "line",          "place",
  "minutes", "with_citizen", "with_network", "with_provider", NULL,
};
static const char *const at_once[] = { "kind", "minutes", "line", "unfinished", NULL };
static const char *const suggested[] = {
  "unfinished", "result", "place", "with_citizen", "with_network", "with_provider", NULL,
};
static const char *const note_fields[] = { "fact", "judgement", "words", NULL };

typedef struct
{
  CtiWorkspace *workspace;  /* (owned) */
  CtiContact *suggestion;   /* (owned): what was suggested last */
  CtiContact *fresh;        /* (owned): as it was when nothing had been typed */
  CtiCitizenPicker *picker; /* (nullable): where a citizen is to be chosen */
  CtiRecordForm *note;      /* (nullable): the form of the note */
  GtkWidget *more;          /* (nullable): the button that shows the rest */
  char *case_id;            /* (owned) (nullable): whose contact it is, where that is settled */
  CtiDate today;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->workspace);
  cti_record_unref (sheet->suggestion);
  cti_record_unref (sheet->fresh);
  g_free (sheet->case_id);
  g_free (sheet);
}

static Sheet *
get_sheet (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "sheet");
}

/* --- What is suggested ------------------------------------------------------------------------ */

/* A meeting deserves a note; a call that came to nothing does not. */
static gboolean
deserves_note (const CtiContact *contact)
{
  if (contact->result != CTI_CONTACT_HELD)
    return FALSE;
  switch (contact->kind)
    {
    case CTI_CONTACT_MEETING:
    case CTI_CONTACT_HOME_VISIT:
    case CTI_CONTACT_ACCOMPANIMENT:
    case CTI_CONTACT_NETWORK_MEETING:
      return TRUE;
    default:
      return FALSE;
    }
}

static CtiNote *
make_note (Sheet *sheet, const CtiContact *contact)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiNote) note = NULL;

  if (sheet->note == NULL)
    return NULL;
  note = cti_record_form_make_record (sheet->note, problems);
  if (cti_note_is_empty (note))
    return NULL;
  cti_set_text (&note->contact, contact->record.id);
  note->date = contact->date;
  note->time = contact->start;
  return g_steal_pointer (&note);
}

static CtiContact *
suggest (Sheet *sheet, const CtiContact *contact)
{
  CtiContact *suggestion = cti_record_copy (contact);
  g_autoptr (CtiNote) note = make_note (sheet, contact);

  cti_contact_suggest (suggestion, sheet->today);
  suggestion->unfinished = note == NULL && deserves_note (suggestion);
  return suggestion;
}

/* Whether somebody has said something behind "more": what was only suggested there has been said by
 * nobody. */
static gboolean
is_said_behind (Sheet *sheet, const CtiContact *contact)
{
  g_autoptr (CtiNote) note = make_note (sheet, contact);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const CtiField *field = cti_record_type_find_field (&cti_contact_type, fields[i]);
      g_autofree char *now = cti_field_to_text (contact, field);
      g_autofree char *unsaid =
          cti_field_to_text (g_strv_contains (suggested, fields[i]) ? sheet->suggestion
                                                                    : sheet->fresh,
                             field);

      if (!g_strv_contains (at_once, fields[i]) && g_strcmp0 (now, unsaid) != 0)
        return TRUE;
    }
  return note != NULL;
}

static void show_more (Sheet *sheet, CtiRecordForm *form, gboolean all);

/* A draft that has come back is seen whole. */
static void
show_what_is_said (Sheet *sheet, CtiRecordForm *form)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiContact) contact = cti_record_form_make_record (form, problems);

  if (sheet->more != NULL && gtk_widget_get_visible (sheet->more) &&
      is_said_behind (sheet, contact))
    show_more (sheet, form, TRUE);
}

static void
form_changed_cb (CtiRecordForm *form, Sheet *sheet)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiContact) contact = cti_record_form_make_record (form, problems);
  g_autoptr (CtiContact) next = suggest (sheet, contact);

  for (guint i = 0; suggested[i] != NULL; i++)
    {
      const CtiField *field = cti_record_type_find_field (&cti_contact_type, suggested[i]);
      g_autofree char *now = cti_field_to_text (contact, field);
      g_autofree char *before = cti_field_to_text (sheet->suggestion, field);
      g_autofree char *after = cti_field_to_text (next, field);

      if (g_strcmp0 (now, before) == 0 && g_strcmp0 (now, after) != 0)
        cti_record_form_set_value (form, field->name, after);
    }
  cti_record_unref (sheet->suggestion);
  sheet->suggestion = g_steal_pointer (&next);
  show_what_is_said (sheet, form);
}

static void
note_changed_cb (CtiRecordForm *note, CtiRecordForm *form)
{
  form_changed_cb (form, get_sheet (gtk_widget_get_root (GTK_WIDGET (form))));
}

/* --- Saving ----------------------------------------------------------------------------------- */

static const char *
get_case_id (Sheet *sheet)
{
  return sheet->picker != NULL ? cti_citizen_picker_get_case (sheet->picker) : sheet->case_id;
}

static char *
make_sentence (Sheet *sheet, const char *case_id)
{
  CtiCase *open = cti_workspace_get_case (sheet->workspace);
  CtiCardList *cards = cti_session_get_cards (cti_workspace_get_session (sheet->workspace));
  CtiCardItem *item = cti_card_list_find (cards, case_id);

  if (item == NULL || (open != NULL && g_strcmp0 (cti_case_get_id (open), case_id) == 0))
    return g_strdup (_ ("The contact is saved."));
  return g_strdup_printf (_ ("The contact is saved in the case of %s."),
                          cti_card_item_get_card (item)->name);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Sheet *sheet)
{
  CtiContact *contact = (CtiContact *) record;
  CtiNote *note = make_note (sheet, contact);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autofree char *sentence = make_sentence (sheet, get_case_id (sheet));

  g_ptr_array_add (records, cti_record_ref (contact));
  if (note != NULL)
    g_ptr_array_add (records, note);
  cti_part_put_in (sheet->workspace, get_case_id (sheet), dialog, CTI_ACT_CHANGE_CONTACT, records,
                   sentence);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  Sheet *sheet = data;

  if (get_case_id (sheet) == NULL)
    {
      cti_citizen_picker_set_problem (sheet->picker, _ ("Whose contact was it? Type part of the "
                                                        "name or the code, and choose."));
      cti_problems_add (problems, CTI_PROBLEM_MISSING, cti_contact_type.name, "course");
      return;
    }
  cti_contact_check (record, NULL, sheet->today, problems);
}

/* --- The sheet -------------------------------------------------------------------------------- */

static gboolean
is_at_once (const char *field)
{
  return g_strv_contains (at_once, field);
}

static void
show_more (Sheet *sheet, CtiRecordForm *form, gboolean all)
{
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_widget_set_visible (cti_record_form_get_row (form, fields[i]),
                            all || is_at_once (fields[i]));
  gtk_widget_set_visible (GTK_WIDGET (sheet->note), all);
  gtk_widget_set_visible (sheet->more, !all);
}

static void
more_clicked_cb (CtiRecordForm *form)
{
  Sheet *sheet = get_sheet (gtk_widget_get_root (GTK_WIDGET (form)));

  show_more (sheet, form, TRUE);
  gtk_widget_child_focus (cti_record_form_get_row (form, "date"), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_more_button (CtiRecordForm *form)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_More: Place, Who Took Part, a Note"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), form,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_note_form (CtiRecordDialog *dialog, Sheet *sheet)
{
  GtkWidget *form = cti_record_form_new (&cti_note_type, note_fields);
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);

  note->date = sheet->today;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), _ ("Note"));
  cti_record_form_set_record (CTI_RECORD_FORM (form), note, sheet->today);
  sheet->note = CTI_RECORD_FORM (form);
  cti_note_dialog_offer_phrases (sheet->note);
  cti_record_dialog_add_form (dialog, sheet->note);
}

static void
add_picker (CtiRecordDialog *dialog, Sheet *sheet)
{
  CtiSession *session = cti_workspace_get_session (sheet->workspace);
  CtiCase *open = cti_workspace_get_case (sheet->workspace);
  GtkWidget *picker = cti_citizen_picker_new (G_LIST_MODEL (cti_session_get_cards (session)));

  sheet->picker = CTI_CITIZEN_PICKER (picker);
  cti_record_dialog_add_first (dialog, picker);
  if (open != NULL)
    cti_citizen_picker_set_case (sheet->picker, cti_case_get_id (open));
  cti_record_dialog_keep (dialog, "whom", picker);
  if (cti_citizen_picker_get_case (sheet->picker) == NULL)
    cti_record_dialog_set_first_focus (dialog, picker);
}

static CtiRecordDialog *
make_dialog (Sheet *sheet,
             const char *title,
             const char *const *shown,
             const CtiContact *contact,
             const char *draft)
{
  GtkWidget *form = cti_record_form_new (&cti_contact_type, shown);
  CtiRecordDialog *dialog;

  cti_record_form_set_record (CTI_RECORD_FORM (form), contact, sheet->today);
  dialog = cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (sheet->workspace))),
                                  cti_workspace_get_session (sheet->workspace), title, NULL,
                                  CTI_RECORD_FORM (form), draft);
  cti_help_topic_set (GTK_WINDOW (dialog), "today");
  g_object_set_data_full (G_OBJECT (dialog), "sheet", sheet, sheet_free);
  cti_record_dialog_set_check (dialog, check, sheet);
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), sheet);
  return dialog;
}

static Sheet *
sheet_new (CtiWorkspace *workspace)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->workspace = g_object_ref (workspace);
  sheet->today = cti_session_get_today (cti_workspace_get_session (workspace));
  return sheet;
}

static CtiRecordDialog *
open_sheet (CtiWorkspace *workspace,
            const char *title,
            const char *const *shown,
            const CtiContact *contact,
            const char *draft)
{
  Sheet *sheet = sheet_new (workspace);
  CtiRecordDialog *dialog = make_dialog (sheet, title, shown, contact, draft);

  sheet->suggestion = cti_record_copy (contact);
  sheet->fresh = cti_record_copy (contact);
  return dialog;
}

/**
 * cti_contact_dialog_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): the sheet a contact is logged in, for the citizen whose case is open or
 *   one who is chosen in it; to be presented
 */
CtiRecordDialog *
cti_contact_dialog_new (CtiWorkspace *workspace)
{
  CtiDate today = cti_session_get_today (cti_workspace_get_session (workspace));
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  CtiRecordDialog *dialog;
  CtiRecordForm *form;
  Sheet *sheet;

  contact->date = today;
  dialog = open_sheet (workspace, _ ("New Contact"), fields, contact, "contact/new");
  form = cti_record_dialog_get_form (dialog);
  sheet = get_sheet (dialog);
  add_picker (dialog, sheet);
  sheet->more = make_more_button (form);
  cti_record_dialog_add (dialog, sheet->more);
  add_note_form (dialog, sheet);
  g_signal_connect_object (sheet->note, "changed", G_CALLBACK (note_changed_cb), form, 0);
  g_signal_connect (form, "changed", G_CALLBACK (form_changed_cb), sheet);
  form_changed_cb (form, sheet);
  show_more (sheet, form, FALSE);
  return dialog;
}

/**
 * cti_contact_dialog_new_planned:
 * @workspace: the workspace
 *
 * Returns: (transfer none): the form of an appointment: a contact to come; to be presented
 */
CtiRecordDialog *
cti_contact_dialog_new_planned (CtiWorkspace *workspace)
{
  CtiDate today = cti_session_get_today (cti_workspace_get_session (workspace));

  return cti_contact_dialog_new_planned_on (workspace, cti_date_add_days (today, 1));
}

/**
 * cti_contact_dialog_new_planned_on:
 * @workspace: the workspace
 * @day: the day that is suggested
 *
 * Returns: (transfer none): the form of an appointment on that day; to be presented
 */
CtiRecordDialog *
cti_contact_dialog_new_planned_on (CtiWorkspace *workspace, CtiDate day)
{
  CtiDate today = cti_session_get_today (cti_workspace_get_session (workspace));
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  CtiRecordDialog *dialog;

  contact->date = MAX (day, today);
  cti_contact_suggest (contact, today);
  dialog =
      open_sheet (workspace, _ ("New Appointment"), fields_of_planned, contact, "contact/planned");
  add_picker (dialog, get_sheet (dialog));
  g_signal_connect (cti_record_dialog_get_form (dialog), "changed", G_CALLBACK (form_changed_cb),
                    get_sheet (dialog));
  return dialog;
}

/**
 * cti_contact_dialog_new_for:
 * @workspace: the workspace, in which a case is open
 * @contact: a contact of that case
 *
 * Returns: (transfer none): the form of a contact that is kept, all of it; to be presented
 */
CtiRecordDialog *
cti_contact_dialog_new_for (CtiWorkspace *workspace, const CtiContact *contact)
{
  const char *case_id = cti_case_get_id (cti_workspace_get_case (workspace));
  g_autofree char *draft = g_strjoin ("/", "contact", case_id, contact->record.id, NULL);
  CtiRecordDialog *dialog = open_sheet (workspace, _ ("Contact"), fields, contact, draft);

  get_sheet (dialog)->case_id = g_strdup (case_id);
  return dialog;
}
