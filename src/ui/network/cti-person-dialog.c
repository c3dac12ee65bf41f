/* Somebody of her network, and how the tie is at the phase that is shown, in one form. They are two
 * records, since the person stays and the ties are kept phase by phase; saving keeps both at once.
 */

#include "cti-person-dialog.h"

#include <glib/gi18n.h>

#include "cti-areas-group.h"
#include "cti-choices.h"
#include "cti-field.h"
#include "cti-names.h"
#include "cti-network-words.h"
#include "cti-part-save.h"
#include "cti-words.h"

typedef struct
{
  CtiWorkspace *workspace; /* (unowned): the window the dialog is of */
  CtiCase *now;            /* (owned) */
  CtiDate today;
  const CtiPerson *before; /* (unowned) (nullable): belongs to the case */
  const CtiTie *tie;       /* (unowned) (nullable): belongs to the case */
  CtiRecordDialog *dialog; /* (unowned) */
  CtiRecordForm *person_form;
  CtiRecordForm *tie_form;
} Context;

static void
context_free (gpointer data)
{
  Context *context = data;

  cti_case_unref (context->now);
  g_free (context);
}

static void
check_person (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Context *context = data;

  cti_case_check_record (context->now, record, context->today, problems);
}

/* Heard with its field. It is seen above the form: beside a long hint a choice has no room. */
static void
describe (Context *context, const char *field, const char *sentence)
{
  GtkWidget *row = cti_record_form_get_row (context->person_form, field);
  GtkStringObject *chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
  g_autofree char *heard =
      g_strjoin (". ", chosen != NULL ? gtk_string_object_get_string (chosen) : "",
                 sentence != NULL ? sentence : "", NULL);

  cti_names_describe (row, heard);
}

/* Hints are said while it is filled in, not only when it is too late. */
static void
show_hints (Context *context)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiPerson) person = cti_record_form_make_record (context->person_form, problems);
  const CtiProblem *problem;
  const char *knows = cti_network_knows_words (person->knows);
  g_autofree char *consent = NULL;
  g_autofree char *intro = NULL;

  cti_case_check_record (context->now, person, context->today, problems);
  problem = cti_problems_find (problems, "consent");
  consent = problem != NULL ? cti_words_problem (problem) : NULL;
  intro = g_strjoin (" ", knows, consent, NULL);
  describe (context, "consent", consent);
  describe (context, "knows", knows);
  cti_record_dialog_set_intro (context->dialog, intro);
}

/* A tie without closeness and strength says nothing; so who was only looked up here does not become
 * part of the phase by that. Who is new does. */
static gboolean
is_part_of_phase (const Context *context, const CtiTie *tie)
{
  return context->tie != NULL || context->before == NULL || tie->ring != 0 || tie->strength != 0;
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *person, Context *context)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiTie) tie = cti_record_form_make_record (context->tie_form, problems);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  cti_set_text (&tie->person, person->id);
  g_ptr_array_add (records, cti_record_ref (person));
  if (is_part_of_phase (context, tie))
    g_ptr_array_add (records, cti_record_ref (tie));
  cti_part_put_in (context->workspace, cti_case_get_id (context->now), dialog,
                   CTI_ACT_CHANGE_NETWORK, records, _ ("The network has been saved."));
}

static void
leave_phase_cb (Context *context)
{
  cti_part_remove (context->workspace, cti_case_get_id (context->now), context->dialog,
                   CTI_ACT_CHANGE_NETWORK, context->tie,
                   _ ("Taken out of the phase. It still stands in the history."));
}

static void
remove_cb (Context *context)
{
  cti_part_remove (context->workspace, cti_case_get_id (context->now), context->dialog,
                   CTI_ACT_CHANGE_NETWORK, context->before,
                   _ ("Removed from the network. It still stands in the history."));
}

static CtiRecordForm *
make_person_form (const Context *context)
{
  static const char *const fields[] = { "name",         "kind",       "phone", "knows",
                                        "consent",      "takes_over", "tried", "met",
                                        "after_course", "areas",      NULL };
  CtiRecordForm *form = CTI_RECORD_FORM (cti_record_form_new (&cti_person_type, fields));
  g_autoptr (CtiChoices) consents = cti_choices_new (_ ("none"));
  g_autoptr (CtiPerson) person = context->before != NULL ? cti_record_copy (context->before)
                                                         : cti_record_new (&cti_person_type);

  cti_choices_add_consents (consents, context->now, context->today);
  cti_choices_set (consents, form, "consent");
  cti_record_form_set_record (form, person, context->today);
  return form;
}

static void
offer_rings (CtiRecordForm *form)
{
  g_autoptr (CtiChoices) rings = cti_choices_new (C_ ("closeness", "not known"));

  cti_choices_add (rings, "1", cti_words_ring (1));
  cti_choices_add (rings, "2", cti_words_ring (2));
  cti_choices_add (rings, "3", cti_words_ring (3));
  cti_choices_set (rings, form, "ring");
}

static void
offer_strengths (CtiRecordForm *form)
{
  g_autoptr (CtiChoices) strengths = cti_choices_new (C_ ("strength", "not known"));

  cti_choices_add (strengths, "1", C_ ("strength", "1 – hardly any tie"));
  cti_choices_add (strengths, "2", C_ ("strength", "2 – weak"));
  cti_choices_add (strengths, "3", C_ ("strength", "3 – medium"));
  cti_choices_add (strengths, "4", C_ ("strength", "4 – strong"));
  cti_choices_add (strengths, "5", C_ ("strength", "5 – very strong"));
  cti_choices_set (strengths, form, "strength");
}

static CtiRecordForm *
make_tie_form (const Context *context, int phase)
{
  static const char *const fields[] = { "ring", "strength", "carries", NULL };
  CtiRecordForm *form = CTI_RECORD_FORM (cti_record_form_new (&cti_tie_type, fields));
  g_autoptr (CtiTie) tie =
      context->tie != NULL ? cti_record_copy (context->tie) : cti_record_new (&cti_tie_type);

  tie->phase = phase;
  offer_rings (form);
  offer_strengths (form);
  cti_record_form_set_record (form, tie, context->today);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), cti_network_phase (phase));
  if (context->tie == NULL && context->before != NULL)
    adw_preferences_group_set_description (
        ADW_PREFERENCES_GROUP (form),
        _ ("Not part of this phase yet. Choose closeness or strength to take them in."));
  return form;
}

static void
add_button (Context *context, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_signal_connect_swapped (button, "clicked", clicked, context);
  cti_record_dialog_add (context->dialog, button);
}

static void
add_removal (Context *context, int phase)
{
  g_autofree char *leave = NULL;

  if (context->tie != NULL)
    {
      /* Translators: name of a phase. */
      leave = g_strdup_printf (_ ("_Take Out of “%s”"), cti_network_phase (phase));
      add_button (context, leave, G_CALLBACK (leave_phase_cb));
    }
  if (context->before != NULL)
    add_button (context, _ ("_Remove from the Network"), G_CALLBACK (remove_cb));
}

static Context *
context_new (CtiWorkspace *workspace, const char *person, int phase)
{
  Context *context = g_new0 (Context, 1);

  context->workspace = workspace;
  context->now = cti_case_ref (cti_workspace_get_case (workspace));
  context->today = cti_session_get_today (cti_workspace_get_session (workspace));
  if (person != NULL)
    {
      context->before = cti_case_find (context->now, &cti_person_type, person);
      context->tie =
          cti_network_find_tie (cti_case_get_records (context->now, &cti_tie_type), person, phase);
    }
  return context;
}

/**
 * cti_person_dialog_new:
 * @workspace: the workspace, with a case open
 * @person: (nullable): id of somebody of her network, or %NULL for somebody new
 * @phase: the phase whose tie is asked for: 0 for contact building, 1 to 3
 * @lists: what the team calls its focus areas
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_person_dialog_new (CtiWorkspace *workspace,
                       const char *person,
                       int phase,
                       const CtiPlanLists *lists)
{
  Context *context = context_new (workspace, person, phase);
  g_autofree char *draft = g_strdup_printf ("person/%s/%s/%d", cti_case_get_id (context->now),
                                            context->before != NULL ? person : "new", phase);

  context->person_form = make_person_form (context);
  context->tie_form = make_tie_form (context, phase);
  context->dialog =
      cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                             cti_workspace_get_session (workspace),
                             context->before != NULL ? _ ("In the Network")
                                                     : _ ("Add to the Network"),
                             NULL, context->person_form, draft);
  g_object_set_data_full (G_OBJECT (context->dialog), "context", context, context_free);
  cti_record_dialog_set_whose (context->dialog, cti_case_get_name (context->now));
  cti_record_dialog_set_check (context->dialog, check_person, context);
  cti_record_dialog_add (context->dialog,
                         cti_areas_group_new (context->person_form,
                                              cti_words_field ("person", "areas"), lists));
  cti_record_dialog_add_form (context->dialog, context->tie_form);
  add_removal (context, phase);
  g_signal_connect (context->dialog, "save", G_CALLBACK (save_cb), context);
  g_signal_connect_swapped (context->person_form, "changed", G_CALLBACK (show_hints), context);
  show_hints (context);
  return GTK_WINDOW (context->dialog);
}
