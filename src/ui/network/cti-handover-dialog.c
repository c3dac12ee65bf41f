/* One support that is handed over. The receiver is written; choosing a person of her network or an
 * offer of the directory writes the name, unless something of the user's own stands there. */

#include "cti-handover-dialog.h"

#include <glib/gi18n.h>

#include "cti-choice-row.h"
#include "cti-choices.h"
#include "cti-names.h"
#include "cti-network-words.h"
#include "cti-part-save.h"
#include "cti-text.h"
#include "cti-form-row.h"
#include "cti-words.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  CtiCase *now;            /* (owned) */
  CtiDate today;
  GPtrArray *offers;         /* (owned) (nullable) (element-type CtiOffer) */
  const CtiHandover *before; /* (unowned) (nullable): belongs to the case */
  char *written;             /* (owned) (nullable): the receiver's name that a choice wrote */
  CtiRecordForm *form;
  CtiRecordDialog *dialog;
} Context;

static void
context_free (gpointer data)
{
  Context *context = data;

  g_clear_object (&context->workspace);
  g_clear_pointer (&context->offers, g_ptr_array_unref);
  cti_case_unref (context->now);
  g_free (context->written);
  g_free (context);
}

static void
check_handover (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const Context *context = data;

  cti_case_check_record (context->now, record, context->today, problems);
}

static char *
get_name (const Context *context, const CtiHandover *handover)
{
  const CtiPerson *person = handover->person != NULL
                                ? cti_case_find (context->now, &cti_person_type, handover->person)
                                : NULL;

  if (person != NULL)
    return g_strdup (person->name);
  for (guint i = 0; context->offers != NULL && i < context->offers->len; i++)
    {
      const CtiOffer *offer = g_ptr_array_index (context->offers, i);

      if (g_strcmp0 (offer->record.id, handover->offer) == 0)
        return g_strdup (offer->name);
    }
  return NULL;
}

static void
write_receiver (Context *context, const CtiHandover *handover)
{
  GtkWidget *row = cti_record_form_get_row (context->form, "receiver");
  const char *text = cti_form_row_get_text (CTI_FORM_ROW (row));
  g_autofree char *name = get_name (context, handover);

  if (name == NULL || g_strcmp0 (name, text) == 0 ||
      (!cti_text_is_blank (text) && g_strcmp0 (text, context->written) != 0))
    return;
  g_free (context->written);
  context->written = g_strdup (name);
  cti_form_row_set_text (CTI_FORM_ROW (row), name);
}

static void
say_hint (const Context *context, const CtiProblems *problems, const char *field)
{
  GtkWidget *row = cti_record_form_get_row (context->form, field);
  const CtiProblem *problem = cti_problems_find (problems, field);
  g_autofree char *sentence =
      problem != NULL && cti_problem_is_hint (problem) ? cti_words_problem (problem) : NULL;

  cti_choice_row_set_problem (CTI_CHOICE_ROW (row), sentence);
}

static void
say_waiting (const Context *context, const CtiHandover *handover)
{
  GtkWidget *row = cti_record_form_get_row (context->form, "waiting_days");
  CtiPhasePlan plan;
  CtiDate ask_by;
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  cti_case_get_plan (context->now, &plan);
  ask_by = cti_handover_get_ask_by (handover, &plan);
  date = cti_words_date (ask_by);
  if (ask_by != CTI_DATE_NONE && handover->waiting_days > 0)
    sentence =
        g_strdup_printf (_ ("Ask by %s, so that the support begins when the course ends."), date);
  cti_form_row_set_hint (CTI_FORM_ROW (row), sentence);
}

static void
changed_cb (Context *context)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiHandover) handover = cti_record_form_make_record (context->form, problems);

  write_receiver (context, handover);
  cti_case_check_record (context->now, handover, context->today, problems);
  say_hint (context, problems, "consent");
  say_waiting (context, handover);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *handover, Context *context)
{
  cti_part_put_one (context->workspace, cti_case_get_id (context->now), dialog,
                    CTI_ACT_CHANGE_HANDOVER, handover, _ ("The handover has been saved."));
}

static void
remove_cb (Context *context)
{
  cti_part_remove (context->workspace, cti_case_get_id (context->now), context->dialog,
                   CTI_ACT_CHANGE_HANDOVER, context->before,
                   _ ("The handover has been removed. It still stands in the history."));
}

static void
offer_people (const Context *context)
{
  GPtrArray *people = cti_case_get_records (context->now, &cti_person_type);
  g_autoptr (CtiChoices) choices = cti_choices_new (_ ("nobody chosen"));

  for (guint i = 0; i < people->len; i++)
    {
      const CtiPerson *person = g_ptr_array_index (people, i);

      cti_choices_add (choices, person->record.id, person->name);
    }
  cti_choices_set (choices, context->form, "person");
  gtk_widget_set_visible (cti_record_form_get_row (context->form, "person"), people->len > 0);
}

static void
offer_offers (const Context *context)
{
  g_autoptr (CtiChoices) choices = cti_choices_new (_ ("none chosen"));

  for (guint i = 0; context->offers != NULL && i < context->offers->len; i++)
    {
      const CtiOffer *offer = g_ptr_array_index (context->offers, i);

      cti_choices_add (choices, offer->record.id, offer->name);
    }
  cti_choices_set (choices, context->form, "offer");
  gtk_widget_set_visible (cti_record_form_get_row (context->form, "offer"),
                          context->offers != NULL && context->offers->len > 0);
}

static gpointer
make_record (const Context *context)
{
  const CtiCourse *course = cti_case_get_course (context->now);
  CtiHandover *handover;

  if (context->before != NULL)
    return cti_record_copy (context->before);
  handover = cti_record_new (&cti_handover_type);
  cti_set_text (&handover->course, course->record.id);
  return handover;
}

static void
make_form (Context *context)
{
  static const char *const fields[] = { "need",    "person",       "offer",        "receiver",
                                        "consent", "agreed",       "waiting_days", "starts",
                                        "meeting", "participants", "status",       "note",
                                        NULL };
  g_autoptr (CtiChoices) consents = cti_choices_new (_ ("none"));
  g_autoptr (CtiHandover) handover = make_record (context);

  context->form = CTI_RECORD_FORM (cti_record_form_new (&cti_handover_type, fields));
  offer_people (context);
  offer_offers (context);
  cti_choices_add_consents (consents, context->now, context->today);
  cti_choices_set (consents, context->form, "consent");
  cti_record_form_set_record (context->form, handover, context->today);
  context->written = get_name (context, handover);
}

static void
add_removal (Context *context)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Remove Handover"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), context);
  cti_record_dialog_add (context->dialog, button);
}

static void
present (Context *context)
{
  g_autofree char *draft =
      g_strdup_printf ("handover/%s/%s", cti_case_get_id (context->now),
                       context->before != NULL ? context->before->record.id : "new");

  make_form (context);
  context->dialog =
      cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (context->workspace))),
                             cti_workspace_get_session (context->workspace),
                             context->before != NULL ? _ ("Handover") : _ ("New Handover"), NULL,
                             context->form, draft);
  g_object_set_data_full (G_OBJECT (context->dialog), "context", context, context_free);
  cti_record_dialog_set_whose (context->dialog, cti_case_get_name (context->now));
  cti_record_dialog_set_check (context->dialog, check_handover, context);
  g_signal_connect (context->dialog, "save", G_CALLBACK (save_cb), context);
  g_signal_connect_swapped (context->form, "changed", G_CALLBACK (changed_cb), context);
  if (context->before != NULL)
    add_removal (context);
  changed_cb (context);
  gtk_window_present (GTK_WINDOW (context->dialog));
}

static gpointer
get_offers_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_offers (store);
}

/* The page may show the next citizen by now. */
static gboolean
is_still_open (const Context *context)
{
  const CtiCase *open = cti_workspace_get_case (context->workspace);

  return open != NULL && g_str_equal (cti_case_get_id (open), cti_case_get_id (context->now));
}

static void
got_offers_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Context *context = user_data;

  context->offers = cti_session_run_finish (CTI_SESSION (source), result, NULL);
  if (gtk_widget_get_root (GTK_WIDGET (context->workspace)) != NULL && is_still_open (context) &&
      !cti_record_dialog_is_open_over (GTK_WIDGET (context->workspace)))
    present (context);
  else
    context_free (context); /* locked or gone on meanwhile, or asked for twice */
}

/**
 * cti_handover_dialog_ask:
 * @workspace: the workspace, with a case open that has a course
 * @handover: (nullable): id of a handover, or %NULL for a new one
 *
 * Shows the form for it as soon as the team's offers are known.
 */
void
cti_handover_dialog_ask (CtiWorkspace *workspace, const char *handover)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  Context *context = g_new0 (Context, 1);

  context->workspace = g_object_ref (workspace);
  context->now = cti_case_ref (cti_workspace_get_case (workspace));
  context->today = cti_session_get_today (session);
  if (handover != NULL)
    context->before = cti_case_find (context->now, &cti_handover_type, handover);
  cti_session_run_async (session, get_offers_in_thread, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, got_offers_cb, context);
}
