/* The guided first run. Nothing is on the disk and nothing in the keychain before the last step is
 * finished; until then all steps are widgets that keep what was typed, so that one can go back and
 * forth. What the store will be is gathered in a CtiSetUp. */

#include "cti-set-up-page.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-passphrase-form.h"
#include "cti-set-up-keychain.h"
#include "cti-set-up-recovery.h"
#include "cti-set-up-team.h"
#include "cti-trouble-box.h"

typedef enum
{
  STEP_TEAM,
  STEP_PASSPHRASE,
  STEP_KEYCHAIN,
  STEP_RECOVERY,
  N_STEPS,
} Step;

static const char *const step_names[N_STEPS] = { "team", "passphrase", "keychain", "recovery" };

struct _CtiSetUpPage
{
  AdwBin parent_instance;

  GtkLabel *progress_label;
  GtkProgressBar *progress;
  GtkScrolledWindow *scrolled;
  GtkStack *steps;
  CtiSetUpTeam *team;
  CtiPassphraseForm *passphrase;
  GtkLabel *alone;
  CtiSetUpKeychain *keychain;
  CtiSetUpRecovery *recovery;
  CtiTroubleBox *trouble;
  GtkWidget *to_keychain;
  GtkBox *waiting;
  GtkButton *back;
  GtkButton *next;
  GtkWidget *cancel;

  CtiSession *session;       /* (owned) (nullable) */
  CtiSetUp *set_up;          /* (owned): the store in the making */
  GCancellable *cancellable; /* (owned) (nullable): while the store is being made */
  Step step;
  gboolean follows_end; /* the next change of height shows the end of the page */
};

G_DEFINE_FINAL_TYPE (CtiSetUpPage, cti_set_up_page, ADW_TYPE_BIN)

static GtkWidget *
step_widget (CtiSetUpPage *self)
{
  return gtk_stack_get_child_by_name (self->steps, step_names[self->step]);
}

static gboolean
can_go_on (CtiSetUpPage *self)
{
  if (self->step == STEP_KEYCHAIN)
    return cti_set_up_keychain_is_known (self->keychain);
  return self->step != STEP_RECOVERY || cti_set_up_recovery_is_done (self->recovery);
}

/* A step without a field to begin in is left by Enter, as the others are. */
static void
focus_next_if_lost (CtiSetUpPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL && can_go_on (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
enable_actions (CtiSetUpPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean busy = self->cancellable != NULL;

  gtk_widget_action_set_enabled (widget, "set-up.back", !busy && self->step > STEP_TEAM);
  gtk_widget_action_set_enabled (widget, "set-up.next", !busy && can_go_on (self));
  gtk_widget_action_set_enabled (widget, "set-up.to-keychain", !busy);
  gtk_widget_action_set_enabled (widget, "set-up.cancel", busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), busy);
  gtk_widget_set_visible (self->cancel, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->back), !busy && self->step > STEP_TEAM);
  if (self->step == STEP_KEYCHAIN)
    focus_next_if_lost (self);
}

static void
show_progress (CtiSetUpPage *self)
{
  g_autofree char *words = g_strdup_printf (_ ("Step %d of %d"), self->step + 1, N_STEPS);

  gtk_label_set_text (self->progress_label, words);
  gtk_progress_bar_set_fraction (self->progress, (self->step + 1.0) / N_STEPS);
  cti_names_set (GTK_WIDGET (self->progress), words, NULL);
  gtk_button_set_label (self->next, self->step == STEP_RECOVERY ? _ ("_Finish") : _ ("_Next"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* The stack gives the focus to the new step too, from where it would only be moved on. */
static void
focus_first_field (CtiSetUpPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;
  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (step_widget (self), GTK_DIR_TAB_FORWARD);
}

static void
show_step (CtiSetUpPage *self, Step step)
{
  self->step = step;
  cti_trouble_box_clear (self->trouble);
  show_progress (self);
  gtk_stack_set_visible_child_name (self->steps, step_names[step]);
  if (step == STEP_KEYCHAIN)
    cti_set_up_keychain_probe (self->keychain, cti_session_get_keychain (self->session));
  if (step == STEP_RECOVERY)
    cti_set_up_recovery_start (self->recovery, self->set_up, cti_session_get_today (self->session));
  enable_actions (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  focus_first_field (self);
}

/* --- Finishing -------------------------------------------------------------------------------- */

static void
say_trouble (CtiSetUpPage *self, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);
  gboolean by_keychain =
      trouble >= CTI_TROUBLE_KEYCHAIN_NO_BUS && trouble <= CTI_TROUBLE_KEYCHAIN_FAILED;

  gtk_widget_set_visible (self->to_keychain, by_keychain);
  if (trouble != CTI_TROUBLE_CANCELLED)
    cti_trouble_box_say (self->trouble, trouble);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSetUpPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = cti_session_set_up_finish (CTI_SESSION (source), result, &error);

  g_clear_object (&self->cancellable);
  if (self->session == NULL || done)
    return; /* the window shows something else now */
  enable_actions (self);
  say_trouble (self, error);
}

static void
finish (CtiSetUpPage *self)
{
  g_autoptr (CtiSecret) passphrase = cti_passphrase_form_get (self->passphrase);

  cti_set_up_set_passphrase (self->set_up, passphrase);
  cti_set_up_set_keychain (self->set_up, cti_set_up_keychain_is_used (self->keychain)
                                             ? cti_session_get_keychain (self->session)
                                             : NULL);
  cti_trouble_box_clear (self->trouble);
  self->cancellable = g_cancellable_new ();
  enable_actions (self);
  cti_session_set_up_async (self->session, self->set_up, self->cancellable, finished_cb,
                            g_object_ref (self));
}

/* --- Going on and back ------------------------------------------------------------------------ */

/* Without a keychain the passphrase has to be stronger: back to it where it is not. */
static void
leave_keychain (CtiSetUpPage *self)
{
  gboolean alone = !cti_set_up_keychain_is_used (self->keychain);

  cti_passphrase_form_set_alone (self->passphrase, alone);
  gtk_widget_set_visible (GTK_WIDGET (self->alone), alone);
  if (cti_passphrase_form_is_enough (self->passphrase))
    {
      show_step (self, STEP_RECOVERY);
      return;
    }
  show_step (self, STEP_PASSPHRASE);
  cti_passphrase_form_check (self->passphrase);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSetUpPage *self = CTI_SET_UP_PAGE (widget);

  if (!can_go_on (self) || self->cancellable != NULL)
    return;
  switch (self->step)
    {
    case STEP_TEAM:
      if (cti_set_up_team_check (self->team, self->set_up))
        show_step (self, STEP_PASSPHRASE);
      break;
    case STEP_PASSPHRASE:
      if (cti_passphrase_form_check (self->passphrase))
        show_step (self, STEP_KEYCHAIN);
      break;
    case STEP_KEYCHAIN:
      leave_keychain (self);
      break;
    default:
      finish (self);
    }
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSetUpPage *self = CTI_SET_UP_PAGE (widget);

  if (self->step > STEP_TEAM && self->cancellable == NULL)
    show_step (self, self->step - 1);
}

/* What is said of the group that is typed back appears below it, at the end of the page. */
static void
recovery_changed_cb (CtiSetUpPage *self)
{
  self->follows_end = TRUE;
  enable_actions (self);
}

static void
height_changed_cb (CtiSetUpPage *self, GtkAdjustment *height)
{
  if (!self->follows_end || self->step != STEP_RECOVERY)
    return;
  self->follows_end = FALSE;
  gtk_adjustment_set_value (height, gtk_adjustment_get_upper (height));
}

static void
to_keychain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_step (CTI_SET_UP_PAGE (widget), STEP_KEYCHAIN);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (CTI_SET_UP_PAGE (widget)->cancellable);
}

static void
passphrase_activated_cb (CtiSetUpPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "set-up.next", NULL);
}

static void
cti_set_up_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_set_up_page_parent_class)->map (widget);
  focus_first_field (CTI_SET_UP_PAGE (widget));
}

static void
cti_set_up_page_dispose (GObject *object)
{
  CtiSetUpPage *self = CTI_SET_UP_PAGE (object);

  if (self->recovery != NULL)
    cti_set_up_recovery_forget (self->recovery);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_SET_UP_PAGE);
  G_OBJECT_CLASS (cti_set_up_page_parent_class)->dispose (object);
}

static void
cti_set_up_page_finalize (GObject *object)
{
  CtiSetUpPage *self = CTI_SET_UP_PAGE (object);

  g_clear_object (&self->cancellable);
  cti_set_up_free (self->set_up);
  G_OBJECT_CLASS (cti_set_up_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, progress);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, team);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, alone);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, keychain);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, recovery);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, back);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, next);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpPage, cancel);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "set-up.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "set-up.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "set-up.to-keychain", NULL, to_keychain_action);
  gtk_widget_class_install_action (widget_class, "set-up.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "set-up.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "set-up.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "set-up.cancel", NULL);
}

static void
cti_set_up_page_class_init (CtiSetUpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_set_up_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_set_up_page_finalize;
  widget_class->map = cti_set_up_page_map;
  g_type_ensure (CTI_TYPE_SET_UP_TEAM);
  g_type_ensure (CTI_TYPE_PASSPHRASE_FORM);
  g_type_ensure (CTI_TYPE_SET_UP_KEYCHAIN);
  g_type_ensure (CTI_TYPE_SET_UP_RECOVERY);
  g_type_ensure (CTI_TYPE_TROUBLE_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-set-up-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, enable_actions);
  gtk_widget_class_bind_template_callback (widget_class, recovery_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_activated_cb);
  add_keys (widget_class);
}

static void
cti_set_up_page_init (CtiSetUpPage *self)
{
  self->set_up = cti_set_up_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_trouble_box_add_way (self->trouble, _ ("_Try Again"), "set-up.next");
  self->to_keychain =
      cti_trouble_box_add_way (self->trouble, _ ("Back to the _Keychain"), "set-up.to-keychain");
  cti_names_by_content (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed",
                           G_CALLBACK (height_changed_cb), self, G_CONNECT_SWAPPED);
  show_progress (self);
  enable_actions (self);
}

/**
 * cti_set_up_page_new:
 * @session: a session without a store
 *
 * Returns: (transfer floating): the guided first run; when it is finished, the session is open
 */
CtiSetUpPage *
cti_set_up_page_new (CtiSession *session)
{
  CtiSetUpPage *self = g_object_new (CTI_TYPE_SET_UP_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}
