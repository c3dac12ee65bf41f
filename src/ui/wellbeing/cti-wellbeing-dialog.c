/* One WHO-5, typed from the paper form in ten seconds: a digit takes an answer and goes on to the
 * next statement, and after the fifth to what is to be looked at next - what was done where the
 * score is low, else the day. The statements themselves stand on the paper form; here they have
 * short names of our own, until the team has loaded the wording. */

#include "cti-wellbeing-dialog.h"

#include <glib/gi18n.h>

#include "cti-choices.h"
#include "cti-form-row.h"
#include "cti-measure-dialog.h"
#include "cti-measure-words.h"
#include "cti-names.h"
#include "cti-own-forms.h"
#include "cti-row.h"
#include "cti-text.h"

typedef struct
{
  CtiRecordForm *form; /* (unowned): lives as long as the dialog */
  GtkWidget *score;
  GtkWidget *follow_up;
} Sheet;

static const char *const fields[] = { "glad",       "calm",      "active", "rested",
                                      "interested", "follow_up", "date",   "occasion",
                                      "filled_by",  "voided",    NULL };

static const CtiMeasurePurpose purpose = {
  .title = N_ ("WHO-5"),
  .fields = fields,
  .free_field = "follow_up",
  .alone_field = "filled_by",
  .alone_value = "by-herself",
  .together_value = "with-worker",
  .kind = CTI_ACT_CHANGE_WELLBEING,
  .said = N_ ("The WHO-5 has been saved."),
};

static void
show_score (Sheet *sheet)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiWellbeing) answers = cti_record_form_make_record (sheet->form, problems);
  gboolean is_low = cti_wellbeing_prompts (cti_wellbeing_get_score (answers));
  g_autofree char *words = cti_measure_words_score (answers);
  gboolean is_alone = cti_measure_dialog_is_alone (sheet->form);
  const char *prompt = is_low ? cti_measure_words_low () : "";

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (sheet->score), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (sheet->score), prompt);
  cti_names_describe (sheet->score, prompt);
  /* what the worker is to do stands on the page afterwards; she is not left alone with her score */
  gtk_widget_set_visible (sheet->score, !is_alone);
  gtk_widget_set_visible (sheet->follow_up,
                          !is_alone && (is_low || !cti_text_is_blank (answers->follow_up)));
}

/* --- Keys ------------------------------------------------------------------------------------- */

static int
read_digit (guint key)
{
  if (key >= GDK_KEY_0 && key <= GDK_KEY_9)
    return (int) (key - GDK_KEY_0);
  return key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? (int) (key - GDK_KEY_KP_0) : -1;
}

static gboolean
takes_away (guint key)
{
  return key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract || key == GDK_KEY_Delete ||
         key == GDK_KEY_BackSpace;
}

/* The day is selected, so that the paper's date can be typed over today's. */
static void
go_on (Sheet *sheet, int index)
{
  CtiFormRow *date = CTI_FORM_ROW (cti_record_form_get_row (sheet->form, "date"));

  if (index + 1 < CTI_WELLBEING_ITEMS)
    gtk_widget_grab_focus (cti_record_form_get_row (sheet->form, fields[index + 1]));
  else if (gtk_widget_get_visible (sheet->follow_up))
    gtk_widget_child_focus (sheet->follow_up, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (cti_form_row_get_entry (date)));
}

static int
find_index (const Sheet *sheet, const GtkWidget *row)
{
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    if (cti_record_form_get_row (sheet->form, fields[i]) == row)
      return i;
  g_return_val_if_reached (0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                gpointer user_data)
{
  Sheet *sheet = user_data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  int digit = read_digit (key);

  /* while its list is open, the focus is there and the keys are the list's */
  if (!gtk_widget_is_focus (row) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  if (takes_away (key))
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
      return GDK_EVENT_STOP;
    }
  if (digit < 0)
    return GDK_EVENT_PROPAGATE;
  if (digit > CTI_WELLBEING_ANSWER_MAX)
    {
      gtk_widget_error_bell (row);
      return GDK_EVENT_STOP;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (CTI_WELLBEING_ANSWER_MAX + 1 - digit));
  go_on (sheet, find_index (sheet, row));
  return GDK_EVENT_STOP;
}

static void
add_keys (Sheet *sheet)
{
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      GtkEventController *keys = gtk_event_controller_key_new ();

      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), sheet);
      gtk_widget_add_controller (cti_record_form_get_row (sheet->form, fields[i]), keys);
    }
}

/* --- The dialog ------------------------------------------------------------------------------- */

/* The answers from five to none, as they stand on paper. */
static char *
make_answer (const CtiWho5Wording *wording, int answer)
{
  return wording != NULL ? g_strdup_printf ("%d – %s", answer, wording->answers[answer])
                         : cti_measure_words_answer (answer);
}

static void
offer_answers (CtiRecordForm *form, const CtiWho5Wording *wording)
{
  g_autoptr (CtiChoices) choices = cti_choices_new (C_ ("answer", "not answered"));

  for (int answer = CTI_WELLBEING_ANSWER_MAX; answer >= 0; answer--)
    {
      g_autofree char *value = g_strdup_printf ("%d", answer);
      g_autofree char *words = make_answer (wording, answer);

      cti_choices_add (choices, value, words);
    }
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    cti_choices_set (choices, form, fields[i]);
}

/* The statements as they are to be read, whole. */
static void
set_statements (CtiRecordForm *form, const CtiWho5Wording *wording)
{
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      GtkWidget *row = cti_record_form_get_row (form, fields[i]);

      adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wording->items[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      wording->items[i], -1);
    }
}

static char *
make_intro (const CtiWho5Wording *wording)
{
  const char *keys = _ ("The digits 0 to 5 take an answer and go on.");

  if (wording == NULL)
    return g_strdup (
        _ ("The wording stands on the paper form: read it aloud from there. Below are only "
           "cues. The digits 0 to 5 take an answer and go on."));
  return g_strdup_printf ("%s%s%s\n%s", wording->period != NULL ? wording->period : "",
                          wording->period != NULL ? "\n" : "", keys, wording->source);
}

static Sheet *
sheet_new (CtiRecordForm *form)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->form = form;
  sheet->score = cti_row_new ("", NULL);
  sheet->follow_up = cti_record_form_get_row (form, "follow_up");
  cti_row_insert_after (cti_record_form_get_row (form, fields[CTI_WELLBEING_ITEMS - 1]),
                        sheet->score);
  add_keys (sheet);
  return sheet;
}

static GtkWindow *
make_dialog (CtiWorkspace *workspace, const CtiWellbeing *before, CtiFilledBy filled_by)
{
  g_autoptr (CtiWellbeing) answers =
      before != NULL ? cti_record_copy (before) : cti_record_new (&cti_wellbeing_type);
  CtiRecordForm *form = CTI_RECORD_FORM (cti_record_form_new (&cti_wellbeing_type, fields));
  g_autoptr (CtiWho5Wording) wording = cti_own_forms_get_who5 (GTK_WIDGET (workspace));
  g_autofree char *intro = make_intro (wording);
  Sheet *sheet;
  CtiRecordDialog *dialog;

  if (before == NULL)
    {
      answers->date = cti_session_get_today (cti_workspace_get_session (workspace));
      answers->filled_by = filled_by;
    }
  offer_answers (form, wording);
  if (wording != NULL)
    set_statements (form, wording);
  sheet = sheet_new (form);
  dialog = cti_measure_dialog_new (workspace, &purpose, form, answers);
  cti_record_dialog_set_intro (dialog, intro);
  g_object_set_data_full (G_OBJECT (dialog), "sheet", sheet, g_free);
  g_signal_connect_swapped (form, "changed", G_CALLBACK (show_score), sheet);
  show_score (sheet);
  return GTK_WINDOW (dialog);
}

/**
 * cti_wellbeing_dialog_new:
 * @workspace: the workspace, in which a case with a course is open
 * @id: (nullable): id of a WHO-5 of the case, or %NULL for a new one
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_wellbeing_dialog_new (CtiWorkspace *workspace, const char *id)
{
  const CtiCase *now = cti_workspace_get_case (workspace);

  return make_dialog (workspace, id != NULL ? cti_case_find (now, &cti_wellbeing_type, id) : NULL,
                      CTI_FILLED_WITH_WORKER);
}

/**
 * cti_wellbeing_dialog_new_on_paper:
 * @workspace: the workspace, in which a case with a course is open
 *
 * Returns: (transfer none): the dialog for a WHO-5 that was filled in on paper, to be presented
 */
GtkWindow *
cti_wellbeing_dialog_new_on_paper (CtiWorkspace *workspace)
{
  return make_dialog (workspace, NULL, CTI_FILLED_ON_PAPER);
}
