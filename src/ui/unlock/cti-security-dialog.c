#include "cti-security-dialog.h"

#include <glib/gi18n.h>

#include "cti-day-pin-dialog.h"
#include "cti-lock-watch.h"
#include "cti-names.h"
#include "cti-new-sheet-dialog.h"
#include "cti-reconnect-dialog.h"
#include "cti-row.h"
#include "cti-sandbox.h"
#include "cti-say.h"
#include "cti-session-pin.h"
#include "cti-settings.h"
#include "cti-unlock.h"
#include "cti-use-log-dialog.h"
#include "cti-words-dates.h"
#include "cti-words-slot.h"

struct _CtiSecurityDialog
{
  AdwWindow parent_instance;

  AdwPreferencesPage *page; /* (unowned) */
  AdwActionRow *ways;       /* (unowned) (nullable): what opens the store */
  AdwActionRow *pin;        /* (unowned) (nullable) */
  gboolean has_pin;
  CtiSession *session; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiSecurityDialog, cti_security_dialog, ADW_TYPE_WINDOW)

static AdwPreferencesGroup *
add_group (CtiSecurityDialog *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (self->page, group);
  return group;
}

/* --- When it locks ---------------------------------------------------------------------------- */

static void
add_minutes (AdwPreferencesGroup *group, const char *key, const char *title, int from, int to)
{
  GtkWidget *row = adw_action_row_new ();
  GtkAdjustment *minutes = gtk_adjustment_new (from, from, to, 1, 1, 0);
  GtkWidget *spin = gtk_spin_button_new (minutes, 1, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 3);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  cti_names_set (spin, title, NULL);
  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (spin))),
                            GTK_INPUT_HINT_PRIVATE);
  gtk_widget_set_focusable (row, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
  g_settings_bind (cti_settings_get (), key, minutes, "value", G_SETTINGS_BIND_DEFAULT);
}

static void
add_locking (CtiSecurityDialog *self)
{
  AdwPreferencesGroup *group;

  if (cti_settings_get () == NULL)
    return;
  group = add_group (self, _ ("Locking"),
                     _ ("The program locks with the screen, before sleep, and by itself."));
  add_minutes (group, "lock-minutes", _ ("Minutes without input until it locks"),
               CTI_LOCK_MINUTES_MIN, CTI_LOCK_MINUTES_MAX);
  add_minutes (group, "talk-lock-minutes",
               _ ("The same on the citizen's screen and during supervision"),
               CTI_LOCK_TALK_MINUTES_MIN, CTI_LOCK_TALK_MINUTES_MAX);
}

/* --- What opens it ---------------------------------------------------------------------------- */

static gpointer
read_ways (CtiStore *store, gpointer data, GError **error)
{
  return cti_unlock_read_ways (store, error);
}

static void
ways_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (CtiSecurityDialog) self = g_weak_ref_get (weak);
  g_autoptr (GArray) ways = cti_session_run_finish (CTI_SESSION (source), result, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  g_weak_ref_clear (weak);
  if (ways == NULL || self == NULL || self->ways == NULL)
    return;
  for (guint i = 0; i < ways->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            cti_words_slot ((int) g_array_index (ways, CtiSlotKind, i)));
  adw_action_row_set_subtitle (self->ways, words->str);
  cti_names_describe (GTK_WIDGET (self->ways), words->str);
}

/* The dialog is not kept for the answer: it would outlive the window it belongs to. */
static void
pin_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (CtiSecurityDialog) self = g_weak_ref_get (weak);
  g_autofree char *time = NULL, *sentence = NULL;
  CtiDayPin pin;

  g_weak_ref_clear (weak);
  if (self == NULL || self->pin == NULL)
    return;
  self->has_pin = cti_session_find_pin_finish (CTI_SESSION (source), result, &pin);
  time = cti_words_time (cti_moment_get_minute_of_day (pin.until));
  sentence = self->has_pin
                 /* Translators: %s is a time of day */
                 ? g_strdup_printf (_ ("There is one until %s"), time)
                 : g_strdup (_ ("Six digits instead of the passphrase, until you log out, at most "
                                "ten hours"));
  adw_action_row_set_subtitle (self->pin, sentence);
  cti_names_describe (GTK_WIDGET (self->pin), sentence);
}

static void
read_opening (CtiSecurityDialog *self)
{
  GWeakRef *ways = g_new (GWeakRef, 1), *pin = g_new (GWeakRef, 1);

  g_weak_ref_init (ways, self);
  g_weak_ref_init (pin, self);
  cti_session_run_async (self->session, read_ways, NULL, NULL, (GDestroyNotify) g_array_unref,
                         ways_cb, ways);
  cti_session_find_pin_async (self->session, pin_found_cb, pin);
}

static void
changed_cb (CtiSecurityDialog *self, const char *sentence)
{
  if (self->session == NULL)
    return;
  cti_say (GTK_WIDGET (self), sentence);
  read_opening (self);
}

static void
pin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSecurityDialog *self = CTI_SECURITY_DIALOG (widget);
  GtkWindow *dialog = cti_day_pin_dialog_new (GTK_WINDOW (self), self->session, self->has_pin);

  g_signal_connect_object (dialog, "answered", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSecurityDialog *self = CTI_SECURITY_DIALOG (widget);
  CtiReconnectDialog *dialog = cti_reconnect_dialog_new_change (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "answered", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSecurityDialog *self = CTI_SECURITY_DIALOG (widget);
  gboolean is_all = g_str_equal (name, "security.keys");
  GtkWindow *dialog = is_all ? cti_new_sheet_dialog_new_all (GTK_WINDOW (self), self->session)
                             : cti_new_sheet_dialog_new (GTK_WINDOW (self), self->session);

  g_signal_connect_object (dialog, "answered", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static GtkWidget *
add_button (AdwPreferencesGroup *group, const char *title, const char *subtitle, const char *action)
{
  GtkWidget *row = cti_row_new_action (title, subtitle, NULL, action, NULL);

  adw_preferences_group_add (group, row);
  return row;
}

static void
add_opening (CtiSecurityDialog *self)
{
  AdwPreferencesGroup *group = add_group (self, _ ("Opening"), NULL);
  GtkWidget *row = cti_row_new (_ ("What opens the cases"), NULL);

  self->ways = ADW_ACTION_ROW (row);
  adw_preferences_group_add (group, row);
  self->pin = ADW_ACTION_ROW (
      add_button (group, _ ("PIN for the rest of the day…"), "", "security.day-pin"));
  add_button (group, _ ("New passphrase…"),
              _ ("When somebody may have seen it typed; the present one is asked for"),
              "security.change");
  add_button (group, _ ("New recovery sheet…"),
              _ ("When the sheet is lost; the old one opens nothing any more"), "security.sheet");
  add_button (group, _ ("New keys…"),
              _ ("When somebody may know what opens the cases; every file is sealed again"),
              "security.keys");
}

/* --- Who has looked --------------------------------------------------------------------------- */

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (
      cti_use_log_dialog_new (GTK_WINDOW (widget), CTI_SECURITY_DIALOG (widget)->session));
}

static void
add_log (CtiSecurityDialog *self)
{
  AdwPreferencesGroup *group = add_group (self, _ ("Who Has Looked"), NULL);

  add_button (group, _ ("Use log"), _ ("Every case that was opened, everything that left"),
              "security.log");
}

/* --- What this computer holds to -------------------------------------------------------------- */

static void
add_fact (AdwPreferencesGroup *group, gboolean holds, const char *good, const char *bad)
{
  GtkWidget *row = cti_row_new (holds ? good : bad, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  cti_row_set_icon (row, holds ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  adw_preferences_group_add (group, row);
}

static void
add_facts (CtiSecurityDialog *self)
{
  AdwPreferencesGroup *group = add_group (self, _ ("On This Computer"), NULL);

  add_fact (group, cti_secret_is_locking_complete (),
            _ ("Keys stay in memory that is never written to the disk."),
            _ ("The system does not let the program keep its keys off the disk. Ask the person who "
               "looks after your computer to raise the limit of locked memory."));
  add_fact (group, cti_sandbox_is_entered (),
            _ ("The program cannot reach the network, whatever it is made to open."),
            _ ("The system did not let the program cut itself off from the network. It has no "
               "network code, but nothing would stop a file that makes it misbehave."));
}

/* --- Making ----------------------------------------------------------------------------------- */

static void
cti_security_dialog_dispose (GObject *object)
{
  CtiSecurityDialog *self = CTI_SECURITY_DIALOG (object);

  self->ways = NULL;
  self->pin = NULL;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_security_dialog_parent_class)->dispose (object);
}

static void
cti_security_dialog_class_init (CtiSecurityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_security_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "security.day-pin", NULL, pin_action);
  gtk_widget_class_install_action (widget_class, "security.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "security.sheet", NULL, sheet_action);
  gtk_widget_class_install_action (widget_class, "security.keys", NULL, sheet_action);
  gtk_widget_class_install_action (widget_class, "security.log", NULL, log_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_security_dialog_init (CtiSecurityDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Security"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 640);
}

/**
 * cti_security_dialog_new:
 * @parent: the window it belongs to
 * @session: a session that is open; the dialog goes when it locks
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_security_dialog_new (GtkWindow *parent, CtiSession *session)
{
  CtiSecurityDialog *self = g_object_new (CTI_TYPE_SECURITY_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  add_locking (self);
  add_opening (self);
  add_log (self);
  add_facts (self);
  g_signal_connect_object (session, "locking", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  read_opening (self);
  return GTK_WINDOW (self);
}
