#include "cti-record-dialog.h"

#include <glib/gi18n.h>

#include "cti-draft-keeper.h"
#include "cti-host.h"
#include "cti-scroll.h"
#include "cti-trouble-error.h"
#include "cti-words.h"
#include "cti-words-trouble.h"

struct _CtiRecordDialog
{
  AdwWindow parent_instance;

  CtiSession *session;    /* (owned) (nullable) */
  CtiDraftKeeper *keeper; /* (owned) (nullable): once it is shown, and until it was saved */
  char *draft;            /* (owned): id of the draft */
  CtiRecordForm *form;    /* (unowned) */
  GPtrArray *more;        /* (owned) (element-type CtiRecordForm): others, in the same draft */
  GHashTable *kept;       /* (owned): other editors in the draft, by their names */
  GtkWidget *first;       /* (unowned) (nullable): what has the focus at first */
  CtiRecordCheck check;   /* (nullable) */
  gpointer check_data;

  AdwWindowTitle *heading;
  GtkBox *content;
  GtkLabel *intro;
  GtkLabel *message;
  CtiDraftBanner *banner;
  GtkButton *save;
};

G_DEFINE_FINAL_TYPE (CtiRecordDialog, cti_record_dialog, ADW_TYPE_WINDOW)

enum
{
  SAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (CtiRecordDialog *self, const char *sentence)
{
  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

/* A problem that belongs to no field shown is said for the whole form. */
static void
say_problems (CtiRecordDialog *self, const CtiProblems *problems)
{
  const CtiProblem *wall = cti_problems_get_first_wall (problems);
  g_autofree char *sentence = NULL;

  cti_record_form_show_problems (self->form, problems);
  if (wall->field != NULL && cti_record_form_get_row (self->form, wall->field) != NULL)
    {
      say (self, _ ("Something has to be changed first: it stands under its field."));
      cti_scroll_to (cti_record_form_get_row (self->form, wall->field));
      return;
    }
  sentence = cti_words_problem (wall);
  say (self, sentence);
}

/* A key pressed again while it is being saved would save it again. */
static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiRecordDialog *self = CTI_RECORD_DIALOG (widget);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = NULL;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->save)))
    return;
  record = cti_record_form_make_record (self->form, problems);
  if (self->check != NULL)
    self->check (record, problems, self->check_data);
  if (cti_problems_get_first_wall (problems) != NULL)
    {
      say_problems (self, problems);
      return;
    }
  cti_record_form_show_problems (self->form, problems);
  say (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  g_signal_emit (self, signals[SAVE], 0, record);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Ctrl+H: what was written and changed in the field that has the keyboard; in all of the record
 * where it is in none. */
static gboolean
show_history (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtiRecordDialog *self = CTI_RECORD_DIALOG (widget);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_form_make_record (self->form, problems);
  CtiHost *host = cti_host_of (widget);
  const char *field = NULL;

  for (GtkWidget *at = gtk_root_get_focus (GTK_ROOT (self)); at != NULL && field == NULL;
       at = gtk_widget_get_parent (at))
    field = cti_record_form_find_field (self->form, at);
  if (host != NULL)
    cti_host_show_history (host, record->id, field);
  return host != NULL;
}

/* When all is in it that whoever made it had to add. */
static void
cti_record_dialog_show (GtkWidget *widget)
{
  CtiRecordDialog *self = CTI_RECORD_DIALOG (widget);
  GHashTableIter iter;
  gpointer name, editor;

  if (self->keeper == NULL && self->session != NULL)
    {
      self->keeper = cti_draft_keeper_new (widget, self->session, self->draft, self->banner);
      cti_draft_keeper_add_form (self->keeper, self->form);
      for (guint i = 0; i < self->more->len; i++)
        cti_draft_keeper_add_form (self->keeper, g_ptr_array_index (self->more, i));
      g_hash_table_iter_init (&iter, self->kept);
      while (g_hash_table_iter_next (&iter, &name, &editor))
        cti_draft_keeper_add (self->keeper, name, editor);
      cti_draft_keeper_start (self->keeper);
    }
  GTK_WIDGET_CLASS (cti_record_dialog_parent_class)->show (widget);
}

static void
state_changed_cb (CtiRecordDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_record_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_RECORD_DIALOG (object)->more);
  g_hash_table_unref (CTI_RECORD_DIALOG (object)->kept);
  G_OBJECT_CLASS (cti_record_dialog_parent_class)->finalize (object);
}

static void
cti_record_dialog_dispose (GObject *object)
{
  CtiRecordDialog *self = CTI_RECORD_DIALOG (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  g_clear_pointer (&self->draft, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_RECORD_DIALOG);
  G_OBJECT_CLASS (cti_record_dialog_parent_class)->dispose (object);
}

/* Whoever opens a form wants to type: the first field has the focus, not the button that gives up.
 */
static void
cti_record_dialog_map (GtkWidget *widget)
{
  CtiRecordDialog *self = CTI_RECORD_DIALOG (widget);

  GTK_WIDGET_CLASS (cti_record_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (self->first != NULL ? self->first : GTK_WIDGET (self->form),
                          GTK_DIR_TAB_FORWARD);
}

static void
cti_record_dialog_class_init (CtiRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_record_dialog_finalize;
  widget_class->map = cti_record_dialog_map;
  widget_class->show = cti_record_dialog_show;

  /**
   * CtiRecordDialog::save:
   * @record: (type CtiRecord): what the form says
   *
   * The rules let the record pass and it is to be saved.
   */
  signals[SAVE] = g_signal_new ("save", CTI_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, CTI_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/record/cti-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiRecordDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiRecordDialog, content);
  gtk_widget_class_bind_template_child (widget_class, CtiRecordDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, CtiRecordDialog, message);
  gtk_widget_class_bind_template_child (widget_class, CtiRecordDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiRecordDialog, save);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, show_history, NULL);
}

/* A text of several lines would take Ctrl+Enter for a new line: the dialog hears it first. */
static void
save_before_text (CtiRecordDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
      gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                   gtk_keyval_trigger_new (GDK_KEY_KP_Enter, GDK_CONTROL_MASK));
  GtkShortcut *save = gtk_shortcut_new (trigger, gtk_named_action_new ("form.save"));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), save);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
cti_record_dialog_init (CtiRecordDialog *self)
{
  self->more = g_ptr_array_new ();
  self->kept = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  save_before_text (self);
}

/**
 * cti_record_dialog_new:
 * @parent: the window
 * @session: an open session
 * @title: title of the dialog, which names nobody
 * @save_label: (nullable): what the button that saves says, %NULL for "Save"
 * @form: (transfer floating): a form that was given its record
 * @draft: id of the form's draft
 *
 * Returns: (transfer none): the dialog, to be presented; the toolkit owns it until it is closed
 */
CtiRecordDialog *
cti_record_dialog_new (GtkWindow *parent,
                       CtiSession *session,
                       const char *title,
                       const char *save_label,
                       CtiRecordForm *form,
                       const char *draft)
{
  CtiRecordDialog *self =
      g_object_new (CTI_TYPE_RECORD_DIALOG, "transient-for", parent, "title", title, NULL);

  self->session = g_object_ref (session);
  self->form = form;
  self->draft = g_strdup (draft);
  gtk_box_append (self->content, GTK_WIDGET (form));
  if (save_label != NULL)
    gtk_button_set_label (self->save, save_label);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cti_record_dialog_set_check:
 * @self: a dialog
 * @check: the rules for its record
 * @data: handed to them; must live as long as the dialog
 */
void
cti_record_dialog_set_check (CtiRecordDialog *self, CtiRecordCheck check, gpointer data)
{
  self->check = check;
  self->check_data = data;
}

/**
 * cti_record_dialog_set_whose:
 * @self: a dialog
 * @name: whose record it is
 *
 * Says so inside the dialog, below its title: the title itself, which the desktop shows to whoever
 * looks, names nobody.
 */
void
cti_record_dialog_set_whose (CtiRecordDialog *self, const char *name)
{
  adw_window_title_set_subtitle (self->heading, name);
}

/**
 * cti_record_dialog_set_intro:
 * @self: a dialog
 * @sentence: what stands above the form
 */
void
cti_record_dialog_set_intro (CtiRecordDialog *self, const char *sentence)
{
  gtk_label_set_text (self->intro, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->intro), TRUE);
}

/**
 * cti_record_dialog_add:
 * @self: a dialog
 * @widget: (transfer floating): something to stand below the form, such as a preview
 */
void
cti_record_dialog_add (CtiRecordDialog *self, GtkWidget *widget)
{
  gtk_box_append (self->content, widget);
}

/**
 * cti_record_dialog_add_first:
 * @self: a dialog
 * @widget: (transfer floating): something to stand above the form, such as whom it is about
 */
void
cti_record_dialog_add_first (CtiRecordDialog *self, GtkWidget *widget)
{
  gtk_box_insert_child_after (self->content, widget,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (self->form)));
}

/**
 * cti_record_dialog_set_first_focus:
 * @self: a dialog, before it is presented
 * @widget: what shall have the focus at first, where it is not the first field
 */
void
cti_record_dialog_set_first_focus (CtiRecordDialog *self, GtkWidget *widget)
{
  self->first = widget;
}

/**
 * cti_record_dialog_add_form:
 * @self: a dialog, before it is presented
 * @form: (transfer floating): a form for another record that belongs to the first and shares no
 *   name of a field with it, or has a prefix of its own for drafts
 *
 * Its fields stand in the same draft. Whoever listens to `save` makes its record.
 */
void
cti_record_dialog_add_form (CtiRecordDialog *self, CtiRecordForm *form)
{
  g_ptr_array_add (self->more, form);
  gtk_box_append (self->content, GTK_WIDGET (form));
}

/**
 * cti_record_dialog_keep:
 * @self: a dialog, before it is presented
 * @name: (transfer none): a name no field of its forms has; lives as long as the program
 * @editor: an editor in it that is in none of its forms, filled as it is when nothing was typed
 *
 * What stands in the editor stands in the draft as well.
 */
void
cti_record_dialog_keep (CtiRecordDialog *self, const char *name, GtkWidget *editor)
{
  g_hash_table_insert (self->kept, (gpointer) name, editor);
}

/**
 * cti_record_dialog_is_open_over:
 * @widget: a widget
 *
 * What reads something before it shows its dialog asks once it has been read: a second click may
 * have come meanwhile.
 *
 * Returns: whether such a dialog is open over the window of @widget
 */
gboolean
cti_record_dialog_is_open_over (GtkWidget *widget)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CTI_IS_RECORD_DIALOG (window) && gtk_widget_get_visible (window) &&
          GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (window))) ==
              gtk_widget_get_root (widget))
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_record_dialog_get_form:
 * @self: a dialog
 *
 * Returns: (transfer none): its form
 */
CtiRecordForm *
cti_record_dialog_get_form (CtiRecordDialog *self)
{
  return self->form;
}

/**
 * cti_record_dialog_finish:
 * @self: a dialog
 * @error: (nullable): why the record could not be saved
 *
 * Closes the dialog and lets its draft go; or says what went wrong, with all that was typed still
 * there, so that it can be tried again.
 */
void
cti_record_dialog_finish (CtiRecordDialog *self, const GError *error)
{
  CtiProblem problem;
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  if (self->session == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
  if (error == NULL)
    {
      if (self->keeper != NULL)
        cti_draft_keeper_done (self->keeper);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (cti_problem_from_error (error, &problem))
    {
      cti_problems_add_limits (problems, problem.code, problem.record, problem.field, problem.min,
                               problem.max);
      say_problems (self, problems);
    }
  else
    say (self, cti_words_trouble_body (cti_trouble_from_error (error)));
}
