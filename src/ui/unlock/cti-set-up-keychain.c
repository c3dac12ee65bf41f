#include "cti-set-up-keychain.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-trouble-error.h"
#include "cti-words-trouble.h"

struct _CtiSetUpKeychain
{
  AdwBin parent_instance;

  GtkStack *finding;
  GtkImage *mark;
  GtkLabel *title;
  GtkLabel *body;
  GtkButton *again;
  GtkWidget *use_list;
  AdwActionRow *use_row;
  GtkSwitch *use;
  CtiKeychain *keychain;     /* (owned) (nullable): the one that is looked for */
  GCancellable *cancellable; /* (owned) (nullable): while it is being looked for */
  CtiKeychainState state;
  gboolean is_known;
};

G_DEFINE_FINAL_TYPE (CtiSetUpKeychain, cti_set_up_keychain, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One that is locked or was never used can still be asked when set-up ends. */
static gboolean
is_usable (CtiKeychainState state)
{
  return state == CTI_KEYCHAIN_OK || state == CTI_KEYCHAIN_LOCKED || state == CTI_KEYCHAIN_EMPTY ||
         state == CTI_KEYCHAIN_OTHER_STORE;
}

static const char *
state_title (CtiKeychainState state)
{
  if (state == CTI_KEYCHAIN_OK || state == CTI_KEYCHAIN_OTHER_STORE)
    return _ ("The keychain is open and ready");
  if (state == CTI_KEYCHAIN_LOCKED)
    return _ ("The keychain is there, and locked");
  if (state == CTI_KEYCHAIN_EMPTY)
    return _ ("The keychain has not been used before");
  return cti_words_trouble_title (cti_trouble_from_keychain (state));
}

static const char *
state_body (CtiKeychainState state)
{
  switch (state)
    {
    case CTI_KEYCHAIN_OK:
    case CTI_KEYCHAIN_OTHER_STORE:
      return _ ("Your passphrase will open the cases together with this computer’s keychain. "
                "Whoever has only one of the two gets nowhere.");
    case CTI_KEYCHAIN_LOCKED:
      return _ ("When you finish, it asks for its password, which is usually the one you log in "
                "with. Or go on without it.");
    case CTI_KEYCHAIN_EMPTY:
      return _ ("When you finish, it asks you to choose a password for it. The one you log in "
                "with is the usual choice. Or go on without it.");
    case CTI_KEYCHAIN_NO_BUS:
      return _ ("The program was started outside your desktop session. Start it from the desktop, "
                "or go on without it: then the passphrase alone opens the cases and must be "
                "stronger.");
    case CTI_KEYCHAIN_NO_SERVICE:
      return _ ("Log out and in again and try again, or go on without it: then the passphrase "
                "alone opens the cases and must be stronger.");
    default:
      return _ ("Try again, or go on without it: then the passphrase alone opens the cases and "
                "must be stronger.");
    }
}

static void
show_state (CtiSetUpKeychain *self)
{
  gboolean usable = is_usable (self->state);

  gtk_image_set_from_icon_name (self->mark,
                                usable ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  gtk_label_set_text (self->title, state_title (self->state));
  gtk_label_set_text (self->body, state_body (self->state));
  gtk_widget_set_visible (GTK_WIDGET (self->again), self->state != CTI_KEYCHAIN_OK);
  gtk_widget_set_visible (self->use_list, usable);
  gtk_stack_set_visible_child_name (self->finding, "found");
}

static void
probed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSetUpKeychain) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiKeychainState state = cti_keychain_probe_finish (CTI_KEYCHAIN (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->finding == NULL)
    return;
  g_clear_object (&self->cancellable);
  self->state = state;
  self->is_known = TRUE;
  show_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
probe (CtiSetUpKeychain *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_known = FALSE;
  gtk_stack_set_visible_child_name (self->finding, "looking");
  g_signal_emit (self, signals[CHANGED], 0);
  cti_keychain_probe_async (self->keychain, self->cancellable, probed_cb, g_object_ref (self));
}

static void
again_clicked_cb (CtiSetUpKeychain *self)
{
  probe (self);
}

static void
cti_set_up_keychain_dispose (GObject *object)
{
  CtiSetUpKeychain *self = CTI_SET_UP_KEYCHAIN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->keychain);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_SET_UP_KEYCHAIN);
  G_OBJECT_CLASS (cti_set_up_keychain_parent_class)->dispose (object);
}

static void
cti_set_up_keychain_class_init (CtiSetUpKeychainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_set_up_keychain_dispose;

  /**
   * CtiSetUpKeychain::changed:
   *
   * Looking has begun, or its result is there.
   */
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_SET_UP_KEYCHAIN, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-set-up-keychain.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, finding);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, mark);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, title);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, body);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, again);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, use_list);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, use_row);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpKeychain, use);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
}

static void
cti_set_up_keychain_init (CtiSetUpKeychain *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_describe (GTK_WIDGET (self->use), adw_action_row_get_subtitle (self->use_row));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_set_up_keychain_probe:
 * @self: the step
 * @keychain: the keychain to look for
 *
 * Looks again; what the worker chose stays.
 */
void
cti_set_up_keychain_probe (CtiSetUpKeychain *self, CtiKeychain *keychain)
{
  g_set_object (&self->keychain, keychain);
  probe (self);
}

/**
 * cti_set_up_keychain_is_known:
 * @self: the step
 *
 * Returns: whether it is known what keychain there is
 */
gboolean
cti_set_up_keychain_is_known (CtiSetUpKeychain *self)
{
  return self->is_known;
}

/**
 * cti_set_up_keychain_is_used:
 * @self: the step
 *
 * Returns: whether the store is to use the keychain
 */
gboolean
cti_set_up_keychain_is_used (CtiSetUpKeychain *self)
{
  return self->is_known && is_usable (self->state) && gtk_switch_get_active (self->use);
}
