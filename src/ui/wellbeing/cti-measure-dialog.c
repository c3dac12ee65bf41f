/* What the forms of WHO-5 and of the frequency question share: the occasion is suggested from the
 * day, as for a star; and who changes answers that were saved before says why, in a row that comes
 * into view with the first change. The old answers stay in the history.
 *
 * New answers can be the citizen's alone: the form then fills the screen, so that nothing of what
 * was answered before is seen behind it, and who filled it in is noted by itself. */

#include "cti-measure-dialog.h"

#include <glib/gi18n.h>

#include "cti-date-row.h"
#include "cti-field.h"
#include "cti-names.h"
#include "cti-part-save.h"
#include "cti-rhythm.h"
#include "cti-row.h"
#include "cti-text.h"
#include "cti-use-part.h"
#include "cti-words.h"

#define ALONE "cti-alone"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  CtiCase *now;            /* (owned) */
  CtiDate today;
  const CtiMeasurePurpose *purpose;
  const CtiRecord *before; /* (unowned) (nullable): belongs to the case */
  CtiRecordForm *form;
  CtiFormRow *reason;
  gboolean is_occasion_chosen;
  gboolean is_suggesting;
} Measure;

static void
measure_free (gpointer data)
{
  Measure *measure = data;

  g_object_unref (measure->workspace);
  cti_case_unref (measure->now);
  g_free (measure);
}

static gboolean
differs (const CtiRecord *one, const CtiRecord *two, const CtiField *field)
{
  g_autofree char *a = cti_field_to_text (one, field);
  g_autofree char *b = cti_field_to_text (two, field);

  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") != 0;
}

/* Whether something that was saved is being changed, and not only added to. */
static gboolean
is_correction (const Measure *measure, const CtiRecord *record)
{
  if (measure->before == NULL)
    return FALSE;
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];

      if (g_strcmp0 (field->name, measure->purpose->free_field) != 0 &&
          differs (measure->before, record, field))
        return TRUE;
    }
  return FALSE;
}

static CtiRecord *
make_tidy (const Measure *measure, gconstpointer record)
{
  CtiRecord *tidy = cti_record_copy (record);

  if (measure->purpose->tidy != NULL)
    measure->purpose->tidy (tidy);
  return tidy;
}

static gboolean
lacks_reason (const Measure *measure, const CtiRecord *record)
{
  return is_correction (measure, record) &&
         cti_text_is_blank (cti_form_row_get_text (measure->reason));
}

static void
say_reason_missing (const Measure *measure)
{
  const CtiProblem problem = { .code = CTI_PROBLEM_REASON_MISSING };
  g_autofree char *sentence = cti_words_problem (&problem);

  cti_form_row_set_problem (measure->reason, sentence);
}

static void
reason_changed_cb (Measure *measure)
{
  cti_form_row_set_problem (measure->reason, NULL);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Measure *measure = data;
  g_autoptr (CtiRecord) tidy = make_tidy (measure, record);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) bound = NULL;
  g_autoptr (CtiCase) with = NULL;

  g_ptr_array_add (records, tidy);
  bound = cti_part_bind (measure->now, records);
  with = cti_case_with (measure->now, bound);
  cti_case_check_record (with, g_ptr_array_index (bound, 0), measure->today, problems);
  if (!lacks_reason (measure, tidy))
    return;
  cti_problems_add (problems, CTI_PROBLEM_REASON_MISSING, tidy->type->name, NULL);
  say_reason_missing (measure);
  gtk_widget_child_focus (GTK_WIDGET (measure->reason), GTK_DIR_TAB_FORWARD);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Measure *measure)
{
  g_autoptr (CtiRecord) tidy = make_tidy (measure, record);

  cti_part_correct (measure->workspace, cti_case_get_id (measure->now), dialog,
                    measure->purpose->kind, tidy,
                    is_correction (measure, tidy) ? cti_form_row_get_text (measure->reason) : NULL,
                    _ (measure->purpose->said));
}

/* --- The occasion ----------------------------------------------------------------------------- */

static CtiDate
read_date (gconstpointer record)
{
  g_autofree char *iso =
      cti_field_to_text (record,
                         cti_record_type_find_field (CTI_RECORD_CONST (record)->type, "date"));

  return cti_date_parse_iso (iso);
}

/* Day of the latest answers before a day, among those that count. */
static CtiDate
find_last (const Measure *measure, const CtiRecordType *type, CtiDate day)
{
  g_autoptr (GPtrArray) all = type == &cti_wellbeing_type ? cti_case_get_wellbeing (measure->now)
                                                          : cti_case_get_frequencies (measure->now);
  CtiDate last = CTI_DATE_NONE;

  for (guint i = 0; i < all->len; i++)
    {
      CtiDate date = read_date (g_ptr_array_index (all, i));

      if (date < day && (last == CTI_DATE_NONE || date > last))
        last = date;
    }
  return last;
}

static void
suggest_occasion (Measure *measure, const CtiRecord *record)
{
  CtiDate day = read_date (record);
  CtiPhasePlan plan;
  CtiOccasion occasion;

  if (measure->before != NULL || measure->is_occasion_chosen || day == CTI_DATE_NONE)
    return;
  cti_case_get_plan (measure->now, &plan);
  if (record->type == &cti_wellbeing_type)
    plan.reading_months =
        cti_session_get_team (cti_workspace_get_session (measure->workspace))->who5_interval;
  occasion = cti_rhythm_suggest_occasion (&plan, find_last (measure, record->type, day), day);
  measure->is_suggesting = TRUE;
  cti_record_form_set_value (measure->form, "occasion",
                             cti_enum_to_nick (cti_occasion_values, (int) occasion));
  measure->is_suggesting = FALSE;
}

static void
occasion_chosen_cb (Measure *measure)
{
  if (!measure->is_suggesting)
    measure->is_occasion_chosen = TRUE;
}

static void
changed_cb (Measure *measure)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_form_make_record (measure->form, problems);
  g_autoptr (CtiRecord) tidy = make_tidy (measure, record);

  suggest_occasion (measure, record);
  gtk_widget_set_visible (GTK_WIDGET (measure->reason),
                          is_correction (measure, tidy) ||
                              !cti_text_is_blank (cti_form_row_get_text (measure->reason)));
}

/* --- The citizen alone ------------------------------------------------------------------------ */

static void
alone_cb (Measure *measure, GParamSpec *pspec, GtkSwitch *alone)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (alone)));
  gboolean is_alone = gtk_switch_get_active (alone);

  if (dialog == NULL)
    return;
  g_object_set_data (G_OBJECT (measure->form), ALONE, GINT_TO_POINTER (is_alone));
  cti_record_form_set_value (measure->form, measure->purpose->alone_field,
                             is_alone ? measure->purpose->alone_value
                                      : measure->purpose->together_value);
  if (is_alone)
    gtk_window_fullscreen (dialog);
  else
    gtk_window_unfullscreen (dialog);
  g_signal_emit_by_name (measure->form, "changed");
}

/**
 * cti_measure_dialog_is_alone:
 * @form: the form of such a dialog
 *
 * Returns: whether the citizen is answering it alone, so that it shows what is asked and no more
 */
gboolean
cti_measure_dialog_is_alone (CtiRecordForm *form)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (form), ALONE));
}

static GtkWidget *
make_alone_row (Measure *measure)
{
  GtkWidget *row = cti_row_new (_ ("The citizen answers alone"),
                                _ ("The form fills the screen; no earlier answer is seen."));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *alone = gtk_switch_new ();

  gtk_widget_set_valign (alone, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), alone);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), alone);
  cti_names_set (alone, _ ("The citizen answers alone"), NULL);
  g_signal_connect_swapped (alone, "notify::active", G_CALLBACK (alone_cb), measure);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

/* --- The dialog ------------------------------------------------------------------------------- */

static Measure *
measure_new (CtiWorkspace *workspace,
             const CtiMeasurePurpose *purpose,
             CtiRecordForm *form,
             const CtiRecord *record)
{
  Measure *measure = g_new0 (Measure, 1);

  measure->workspace = g_object_ref (workspace);
  measure->now = cti_case_ref (cti_workspace_get_case (workspace));
  measure->today = cti_session_get_today (cti_workspace_get_session (workspace));
  measure->purpose = purpose;
  measure->before = cti_case_find (measure->now, record->type, record->id);
  measure->form = form;
  measure->reason = CTI_FORM_ROW (cti_form_row_new (_ ("Reason for the correction")));
  return measure;
}

/* Below the answers, where it is seen at once when one of them is changed. */
static GtkWidget *
find_row_above_date (CtiRecordForm *form, const CtiMeasurePurpose *purpose)
{
  const char *above = purpose->fields[0];

  for (guint i = 0; g_strcmp0 (purpose->fields[i], "date") != 0; i++)
    above = purpose->fields[i];
  return cti_record_form_get_row (form, above);
}

/**
 * cti_measure_dialog_new:
 * @workspace: the workspace, in which a case with a course is open
 * @purpose: what the dialog is for; must live for ever
 * @form: (transfer floating): a form that shows the fields of @purpose
 * @record: answers of the case, or new ones
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiRecordDialog *
cti_measure_dialog_new (CtiWorkspace *workspace,
                        const CtiMeasurePurpose *purpose,
                        CtiRecordForm *form,
                        gconstpointer record)
{
  Measure *measure = measure_new (workspace, purpose, form, record);
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  g_autofree char *draft = g_strjoin ("/", type->name, cti_case_get_id (measure->now),
                                      measure->before != NULL ? measure->before->id : "new", NULL);
  CtiRecordDialog *dialog;

  cti_record_form_set_record (form, record, measure->today);
  cti_row_insert_after (find_row_above_date (form, purpose), GTK_WIDGET (measure->reason));
  gtk_widget_set_visible (cti_record_form_get_row (form, "voided"), measure->before != NULL);
  dialog = cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                                  cti_workspace_get_session (workspace), _ (purpose->title), NULL,
                                  form, draft);
  g_object_set_data_full (G_OBJECT (dialog), "measure", measure, measure_free);
  cti_record_dialog_set_whose (dialog, cti_case_get_name (measure->now));
  cti_record_dialog_set_check (dialog, check, measure);
  cti_record_dialog_keep (dialog, "correction-reason", GTK_WIDGET (measure->reason));
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), measure);
  g_signal_connect_swapped (form, "changed", G_CALLBACK (changed_cb), measure);
  g_signal_connect_swapped (measure->reason, "changed", G_CALLBACK (reason_changed_cb), measure);
  if (measure->before == NULL)
    cti_record_dialog_add_first (dialog, make_alone_row (measure));
  changed_cb (measure);
  g_signal_connect_swapped (cti_record_form_get_row (form, "occasion"), "notify::selected",
                            G_CALLBACK (occasion_chosen_cb), measure);
  return dialog;
}
