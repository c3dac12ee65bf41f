#include "cti-citizen-dialog.h"

#include <glib/gi18n.h>

#include "cti-citizen-form.h"
#include "cti-draft-keeper.h"
#include "cti-names.h"
#include "cti-use-citizen.h"
#include "cti-say.h"
#include "cti-words-trouble.h"

struct _CtiCitizenDialog
{
  AdwWindow parent_instance;

  CtiWorkspace *workspace; /* (owned) (nullable) */
  CtiDraftKeeper *keeper;  /* (owned) (nullable): once it is filled */
  char *inquiry;           /* (owned) (nullable): id of the inquiry it begins with */
  CtiCitizenForm *form;
  GtkWidget *save;
  CtiDraftBanner *banner;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (CtiCitizenDialog, cti_citizen_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  CtiCitizen *citizen;
  CtiIdentity *identity;
  char *inquiry; /* (owned) (nullable) */
} Addition;

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  cti_record_unref (addition->citizen);
  g_clear_pointer (&addition->identity, cti_record_unref);
  g_free (addition->inquiry);
  g_free (addition);
}

static gpointer
add_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Addition *addition = data;

  if (addition->inquiry != NULL)
    return cti_use_start_from_inquiry (store, addition->inquiry, addition->citizen,
                                       addition->identity, error);
  return cti_use_add_citizen (store, addition->citizen, addition->identity, error);
}

static gpointer
suggest_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_suggest_code (store);
}

static CtiSession *
get_session (CtiCitizenDialog *self)
{
  return self->workspace != NULL ? cti_workspace_get_session (self->workspace) : NULL;
}

static void
say (CtiCitizenDialog *self, const char *sentence)
{
  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

static void
say_error (CtiCitizenDialog *self, const GError *error)
{
  CtiProblem problem;

  if (cti_problem_from_error (error, &problem))
    {
      cti_citizen_form_show_problem (self->form, &problem);
      say (self, _ ("Something has to be changed first: it stands under its field."));
    }
  else
    say (self, cti_words_trouble_body (cti_trouble_from_error (error)));
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiCitizenDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);
  CtiWorkspace *workspace = self->workspace;

  if (workspace == NULL)
    return; /* locked meanwhile; the draft is kept */
  gtk_widget_set_sensitive (self->save, TRUE);
  if (now == NULL)
    {
      say_error (self, error);
      return;
    }
  cti_draft_keeper_done (self->keeper);
  cti_workspace_show_case (workspace, now);
  cti_workspace_do (workspace, "show-course");
  cti_say_undo_in (GTK_WIDGET (workspace), _ ("The citizen has been added."),
                   cti_case_get_id (now));
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiCitizenDialog *self = CTI_CITIZEN_DIALOG (widget);
  Addition *addition;

  if (!gtk_widget_get_sensitive (self->save))
    return; /* it is being saved */
  if (!cti_citizen_form_check (self->form))
    {
      say (self, _ ("Something has to be changed first: it stands under its field."));
      return;
    }
  say (self, NULL);
  addition = g_new0 (Addition, 1);
  addition->citizen = cti_citizen_form_make_citizen (self->form);
  addition->identity = cti_citizen_form_make_identity (self->form);
  addition->inquiry = g_strdup (self->inquiry);
  gtk_widget_set_sensitive (self->save, FALSE);
  cti_session_run_async (get_session (self), add_in_thread, addition, addition_free,
                         (GDestroyNotify) cti_case_unref, added_cb, g_object_ref (self));
}

static void
suggested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiCitizenDialog) self = user_data;
  g_autofree char *code = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (code != NULL && self->workspace != NULL)
    cti_citizen_form_suggest_code (self->form, code);
}

static void
begin_empty (CtiCitizenDialog *self)
{
  g_autoptr (CtiCitizen) citizen = cti_record_new (&cti_citizen_type);

  cti_citizen_form_set_citizen (self->form, citizen, NULL);
  cti_session_run_async (get_session (self), suggest_in_thread, NULL, NULL, g_free, suggested_cb,
                         g_object_ref (self));
}

static void
form_changed_cb (CtiCitizenDialog *self)
{
  if (self->keeper != NULL && cti_citizen_form_is_changed (self->form))
    cti_draft_keeper_changed (self->keeper);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
state_changed_cb (CtiCitizenDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_citizen_dialog_dispose (GObject *object)
{
  CtiCitizenDialog *self = CTI_CITIZEN_DIALOG (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->inquiry, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_CITIZEN_DIALOG);
  G_OBJECT_CLASS (cti_citizen_dialog_parent_class)->dispose (object);
}

static void
cti_citizen_dialog_class_init (CtiCitizenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_citizen_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-citizen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenDialog, form);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenDialog, save);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.close", NULL);
}

static void
cti_citizen_dialog_init (CtiCitizenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_citizen_dialog_new:
 * @workspace: the workspace, in which the case is shown when it is made
 *
 * Returns: (transfer none): the form in a window of its own, to be presented
 */
GtkWidget *
cti_citizen_dialog_new (CtiWorkspace *workspace)
{
  return cti_citizen_dialog_new_from_inquiry (workspace, NULL);
}

/**
 * cti_citizen_dialog_new_from_inquiry:
 * @workspace: the workspace, in which the case is shown when it is made
 * @inquiry: (nullable): id of an inquiry that has led to nothing yet; with it the case is made and
 *   the inquiry is started in one step
 *
 * Returns: (transfer none): the form in a window of its own, to be presented
 */
GtkWidget *
cti_citizen_dialog_new_from_inquiry (CtiWorkspace *workspace, const char *inquiry)
{
  CtiCitizenDialog *self = g_object_new (CTI_TYPE_CITIZEN_DIALOG, "transient-for",
                                         gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  CtiSession *session = cti_workspace_get_session (workspace);
  g_autofree char *draft = NULL;

  self->workspace = g_object_ref (workspace);
  self->inquiry = g_strdup (inquiry);
  draft = g_strjoin ("/", "citizen", inquiry != NULL ? "inquiry" : "new", inquiry, NULL);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cti_citizen_form_set_cards (self->form, cti_session_get_cards (session),
                              cti_session_get_today (session));
  cti_citizen_form_ask_cpr (self->form, cti_session_get_team (session)->cpr_asked);
  begin_empty (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  self->keeper = cti_draft_keeper_new (GTK_WIDGET (self), session, draft, self->banner);
  cti_citizen_form_add_to (self->form, self->keeper);
  cti_draft_keeper_start (self->keeper);
  return GTK_WIDGET (self);
}
