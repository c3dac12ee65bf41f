/* The questions on frequency (domain 6, A to E). That she does not wish to answer is chosen at the
 * top like any other answer, and then nothing more is asked. The several forms are kept in one
 * field; the ticks write it and follow it, so that a draft brings them back. */

#include "cti-frequency-dialog.h"

#include <glib/gi18n.h>

#include "cti-date-row.h"
#include "cti-measure-dialog.h"
#include "cti-names.h"
#include "cti-row.h"
#include "cti-text.h"
#include "cti-words.h"

typedef struct
{
  CtiRecordForm *form; /* (unowned): lives as long as the dialog */
  AdwExpanderRow *forms;
  GPtrArray *ticks; /* (owned) (element-type GtkCheckButton): in the order of cti_form_values */
  gboolean is_filling;
} Sheet;

static const char *const fields[] = { "answered", "times",    "last_known",   "last_day",
                                      "wish",     "forms",    "income_share", "alone",
                                      "date",     "occasion", "voided",       NULL };

/* Nothing is kept of what she said before she chose not to say. */
static void
tidy (gpointer record)
{
  CtiFrequency *answers = record;
  int year, month;

  if (answers->answered == CTI_ANSWERED_WONT_SAY)
    {
      answers->times = CTI_TIMES_UNKNOWN;
      answers->last_known = CTI_LAST_UNKNOWN;
      answers->wish = CTI_WISH_UNKNOWN;
      answers->income_share = -1;
      cti_set_text (&answers->forms, NULL);
    }
  if (answers->last_known != CTI_LAST_DAY && answers->last_known != CTI_LAST_MONTH)
    answers->last_day = CTI_DATE_NONE;
  if (answers->last_known == CTI_LAST_MONTH &&
      cti_date_get (answers->last_day, &year, &month, NULL))
    answers->last_day = cti_date_new (year, month, 1);
}

static const CtiMeasurePurpose purpose = {
  .title = N_ ("The Frequency Question"),
  .fields = fields,
  .kind = CTI_ACT_CHANGE_FREQUENCY,
  .said = N_ ("The answers have been saved."),
  .tidy = tidy,
  .alone_field = "alone",
  .alone_value = "yes",
  .together_value = "no",
};

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_ptr_array_unref (sheet->ticks);
  g_free (sheet);
}

/* --- Forms ------------------------------------------------------------------------------------ */

static void
show_forms (Sheet *sheet, const CtiFrequency *answers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *all = NULL;

  sheet->is_filling = TRUE;
  for (guint i = 0; i < sheet->ticks->len; i++)
    {
      gboolean has = cti_frequency_has_form (answers, (CtiForm) cti_form_values[i].value);

      gtk_check_button_set_active (g_ptr_array_index (sheet->ticks, i), has);
      if (has)
        g_strv_builder_add (builder, cti_words_enum (cti_form_values, cti_form_values[i].value));
    }
  sheet->is_filling = FALSE;
  words = g_strv_builder_end (builder);
  all = g_strjoinv (", ", words);
  adw_expander_row_set_subtitle (sheet->forms, all);
}

static void
ticked_cb (Sheet *sheet)
{
  g_autoptr (CtiFrequency) answers = cti_record_new (&cti_frequency_type);
  GtkWidget *row = cti_record_form_get_row (sheet->form, "forms");

  if (sheet->is_filling)
    return;
  for (guint i = 0; i < sheet->ticks->len; i++)
    cti_frequency_set_form (answers, (CtiForm) cti_form_values[i].value,
                            gtk_check_button_get_active (g_ptr_array_index (sheet->ticks, i)));
  cti_form_row_set_text (CTI_FORM_ROW (row), answers->forms != NULL ? answers->forms : "");
}

static void
add_tick (Sheet *sheet, const CtiEnumValue *form)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 cti_words_enum (cti_form_values, form->value), NULL);
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  cti_names_set (tick, cti_words_enum (cti_form_values, form->value), NULL);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (ticked_cb), sheet);
  g_ptr_array_add (sheet->ticks, tick);
  adw_expander_row_add_row (sheet->forms, row);
}

/* --- What is asked ---------------------------------------------------------------------------- */

static void
show_questions (Sheet *sheet)
{
  static const char *const asked[] = { "times", "last_known", "wish", "income_share", "alone" };
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiFrequency) answers = cti_record_form_make_record (sheet->form, problems);
  GtkWidget *day = cti_record_form_get_row (sheet->form, "last_day");
  gboolean wants = answers->answered == CTI_ANSWERED_YES;
  gboolean dated = answers->last_known == CTI_LAST_DAY || answers->last_known == CTI_LAST_MONTH;

  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    gtk_widget_set_visible (cti_record_form_get_row (sheet->form, asked[i]), wants);
  gtk_widget_set_visible (GTK_WIDGET (sheet->forms), wants);
  /* what cannot be read stays in view, or nobody could mend it */
  gtk_widget_set_visible (day, (wants && dated) || !cti_date_row_is_readable (CTI_DATE_ROW (day)));
  show_forms (sheet, answers);
}

static Sheet *
sheet_new (CtiRecordForm *form)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->form = form;
  sheet->ticks = g_ptr_array_new ();
  sheet->forms = g_object_new (ADW_TYPE_EXPANDER_ROW, "title",
                               cti_words_field ("frequency", "forms"), "use-underline", TRUE, NULL);
  for (const CtiEnumValue *value = cti_form_values; value->nick != NULL; value++)
    add_tick (sheet, value);
  cti_row_insert_after (cti_record_form_get_row (form, "forms"), GTK_WIDGET (sheet->forms));
  gtk_widget_set_visible (cti_record_form_get_row (form, "forms"), FALSE);
  return sheet;
}

/**
 * cti_frequency_dialog_new:
 * @workspace: the workspace, in which a case with a course is open
 * @id: (nullable): id of answers of the case, or %NULL for new ones
 *
 * Returns: (transfer none): the dialog, which shows no earlier answer, to be presented
 */
GtkWindow *
cti_frequency_dialog_new (CtiWorkspace *workspace, const char *id)
{
  CtiCase *now = cti_workspace_get_case (workspace);
  const CtiFrequency *before = id != NULL ? cti_case_find (now, &cti_frequency_type, id) : NULL;
  g_autoptr (CtiFrequency) answers =
      before != NULL ? cti_record_copy (before) : cti_record_new (&cti_frequency_type);
  CtiRecordForm *form = CTI_RECORD_FORM (cti_record_form_new (&cti_frequency_type, fields));
  Sheet *sheet = sheet_new (form);
  CtiRecordDialog *dialog;

  if (before == NULL)
    answers->date = cti_session_get_today (cti_workspace_get_session (workspace));
  dialog = cti_measure_dialog_new (workspace, &purpose, form, answers);
  cti_record_dialog_set_intro (
      dialog, _ ("Every question may be left open. That the citizen does not wish to say is an "
                 "answer as good as any other."));
  g_object_set_data_full (G_OBJECT (dialog), "sheet", sheet, sheet_free);
  g_signal_connect_swapped (form, "changed", G_CALLBACK (show_questions), sheet);
  show_questions (sheet);
  return GTK_WINDOW (dialog);
}
