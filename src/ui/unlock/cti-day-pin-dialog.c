#include "cti-day-pin-dialog.h"

#include <glib/gi18n.h>

#include "cti-day-pin.h"
#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-trouble-error.h"
#include "cti-words-trouble.h"

struct _CtiDayPinDialog
{
  AdwWindow parent_instance;

  GtkWidget *rows;
  GtkEditable *present;
  GtkEditable *pin;
  GtkEditable *again;
  GtkLabel *wrong;
  GtkWidget *waiting;
  GtkWidget *remove;

  CtiSession *session; /* (owned) (nullable) */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (CtiDayPinDialog, cti_day_pin_dialog, ADW_TYPE_WINDOW)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  CtiKeychain *keychain; /* (owned) */
  CtiClock *clock;       /* (owned) */
  CtiSecret *present;    /* (owned) (nullable): with the next, where one is made */
  CtiSecret *pin;        /* (owned) (nullable) */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->keychain);
  g_object_unref (change->clock);
  g_clear_pointer (&change->present, cti_secret_unref);
  g_clear_pointer (&change->pin, cti_secret_unref);
  g_free (change);
}

static gpointer
change_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Change *change = data;

  if (change->pin != NULL)
    cti_day_pin_set (store, change->keychain, change->present, change->pin, change->clock, error);
  else
    cti_day_pin_remove (store, change->keychain, error);
  return NULL;
}

static void
set_busy (CtiDayPinDialog *self, gboolean busy)
{
  self->is_busy = busy;
  gtk_widget_set_visible (self->waiting, busy);
  gtk_widget_set_sensitive (self->rows, !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day-pin.make", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day-pin.remove", !busy);
}

/* --- What is wrong with it -------------------------------------------------------------------- */

/* Says it, and puts the cursor where it is to be mended; %NULL for nowhere. */
static void
say_wrong (CtiDayPinDialog *self, GtkEditable *where, const char *sentence)
{
  gtk_label_set_text (self->wrong, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), *sentence != '\0');
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->present), where == self->present);
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->pin), where == self->pin);
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->again), where == self->again);
  if (where == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (where));
  gtk_editable_select_region (where, 0, -1);
}

static void
say_trouble (CtiDayPinDialog *self, CtiTrouble trouble)
{
  g_autofree char *sentence = g_strdup_printf ("%s. %s", cti_words_trouble_title (trouble),
                                               cti_words_trouble_body (trouble));
  gboolean about_pin = trouble == CTI_TROUBLE_PIN_DIGITS || trouble == CTI_TROUBLE_PIN_EASY;

  say_wrong (self,
             about_pin                                 ? self->pin
             : trouble == CTI_TROUBLE_WRONG_PASSPHRASE ? self->present
                                                       : NULL,
             sentence);
}

static gboolean
is_well (CtiDayPinDialog *self, const CtiSecret *pin)
{
  g_autoptr (GError) error = NULL;

  if (*gtk_editable_get_text (self->present) == '\0')
    say_wrong (self, self->present, _ ("Type your passphrase first."));
  else if (!cti_day_pin_check (pin, &error))
    say_trouble (self, cti_trouble_from_error (error));
  else if (g_strcmp0 (gtk_editable_get_text (self->again), cti_secret_get_text (pin)) != 0)
    say_wrong (self, self->again, _ ("The PIN is not the same both times."));
  else
    return TRUE;
  return FALSE;
}

static void
changed_cb (CtiDayPinDialog *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->wrong)))
    say_wrong (self, NULL, "");
}

static void
activated_cb (CtiDayPinDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "day-pin.make", NULL);
}

/* --- Making and removing ---------------------------------------------------------------------- */

static void
finish (CtiDayPinDialog *self, GObject *source, GAsyncResult *result, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  cti_session_run_finish (CTI_SESSION (source), result, &error);
  if (self->session == NULL)
    return;
  set_busy (self, FALSE);
  if (error != NULL)
    {
      say_trouble (self, cti_trouble_from_error (error));
      return;
    }
  g_signal_emit (self, signals[ANSWERED], 0, sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiDayPinDialog) self = user_data;

  finish (self, source, result, _ ("The PIN unlocks the program for the rest of the day."));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiDayPinDialog) self = user_data;

  finish (self, source, result, _ ("The PIN is removed. The passphrase unlocks the program."));
}

static Change *
change_new (CtiDayPinDialog *self)
{
  Change *change = g_new0 (Change, 1);

  change->keychain = g_object_ref (cti_session_get_keychain (self->session));
  change->clock = g_object_ref (cti_session_get_clock (self->session));
  return change;
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiDayPinDialog *self = CTI_DAY_PIN_DIALOG (widget);
  g_autoptr (CtiSecret) pin = cti_secret_new_text (gtk_editable_get_text (self->pin));
  Change *change;

  if (self->is_busy || self->session == NULL || !is_well (self, pin))
    return;
  say_wrong (self, NULL, "");
  set_busy (self, TRUE);
  change = change_new (self);
  change->present = cti_secret_new_text (gtk_editable_get_text (self->present));
  change->pin = g_steal_pointer (&pin);
  cti_session_run_async (self->session, change_in_thread, change, change_free, NULL, made_cb,
                         g_object_ref (self));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiDayPinDialog *self = CTI_DAY_PIN_DIALOG (widget);

  if (self->is_busy || self->session == NULL)
    return;
  say_wrong (self, NULL, "");
  set_busy (self, TRUE);
  cti_session_run_async (self->session, change_in_thread, change_new (self), change_free, NULL,
                         removed_cb, g_object_ref (self));
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
cti_day_pin_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_day_pin_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (CTI_DAY_PIN_DIALOG (widget)->present));
}

static void
cti_day_pin_dialog_dispose (GObject *object)
{
  g_clear_object (&CTI_DAY_PIN_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_DAY_PIN_DIALOG);
  G_OBJECT_CLASS (cti_day_pin_dialog_parent_class)->dispose (object);
}

static void
cti_day_pin_dialog_class_init (CtiDayPinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_day_pin_dialog_dispose;
  widget_class->map = cti_day_pin_dialog_map;

  /**
   * CtiDayPinDialog::answered:
   * @sentence: how it stands now
   *
   * The dialog is about to close.
   */
  signals[ANSWERED] =
      g_signal_new ("answered", CTI_TYPE_DAY_PIN_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-day-pin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, present);
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, pin);
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, again);
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, wrong);
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, waiting);
  gtk_widget_class_bind_template_child (widget_class, CtiDayPinDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "day-pin.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "day-pin.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_day_pin_dialog_init (CtiDayPinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  cti_names_set (self->rows, _ ("PIN of the Day"), NULL);
}

/**
 * cti_day_pin_dialog_new:
 * @parent: the window it belongs to
 * @session: a session that is open; the dialog goes when it locks
 * @has_pin: whether there is one that can be removed
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_day_pin_dialog_new (GtkWindow *parent, CtiSession *session, gboolean has_pin)
{
  CtiDayPinDialog *self = g_object_new (CTI_TYPE_DAY_PIN_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->remove, has_pin);
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
