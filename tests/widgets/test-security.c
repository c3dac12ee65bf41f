/* What opens the cases and who has looked, in the window: a new passphrase is only given for the
 * present one, and the log of use can be read. */

#include <string.h>

#include "cti-entry-row.h"
#include "cti-new-sheet-dialog.h"
#include "cti-reconnect-dialog.h"
#include "cti-security-dialog.h"
#include "cti-set-up-recovery.h"
#include "cti-types-ui.h"
#include "cti-unlock.h"
#include "cti-use-log-dialog.h"
#include "cti-use.h"
#include "cti-words-use.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PRESENT "a phrase for a test of widgets"
#define FRESH   "kettle orbit walnut sixteen ferry"
#define DEMO    "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"

typedef struct
{
  CtiKeychain *keychain;
  const char *passphrase;
} Check;

static gpointer
check_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Check *check = data;
  g_autoptr (CtiSecret) typed = cti_secret_new_text (check->passphrase);

  return GINT_TO_POINTER (cti_unlock_check (store, check->keychain, typed, NULL, NULL));
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
opens_with (Desk *desk, const char *passphrase)
{
  CtiSession *session = desk->store->session;
  Check check = { cti_session_get_keychain (session), passphrase };
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_run_async (session, check_in_thread, &check, NULL, NULL, keep_result, &result);
  widget_wait (result != NULL);
  return GPOINTER_TO_INT (cti_session_run_finish (session, result, NULL));
}

static GtkWidget *
open_security (Desk *desk)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (desk->window, "win.security", NULL);
  desk_settle (desk);
  dialog = desk_find_window (CTI_TYPE_SECURITY_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
type_in (GtkWidget *dialog, guint index, const char *text)
{
  GtkWidget *row = widget_find (dialog, CTI_TYPE_ENTRY_ROW, index);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
change (Desk *desk, GtkWidget *dialog, const char *present)
{
  type_in (dialog, 0, present);
  type_in (dialog, 1, FRESH);
  type_in (dialog, 2, FRESH);
  gtk_widget_activate_action (dialog, "reconnect.connect", NULL);
  open_store_settle (desk->store);
  desk_settle (desk);
}

static void
passphrase_is_changed_for_the_present_one (void)
{
  GtkWidget *security, *dialog;
  Desk desk;

  desk_open (&desk, DEMO);
  security = open_security (&desk);
  gtk_widget_activate_action (security, "security.change", NULL);
  dialog = desk_find_window (CTI_TYPE_RECONNECT_DIALOG);
  change (&desk, dialog, "not the present one at all");
  g_assert_true (desk_find_window (CTI_TYPE_RECONNECT_DIALOG) == dialog);
  g_assert_true (opens_with (&desk, PRESENT));
  g_assert_false (opens_with (&desk, FRESH));
  change (&desk, dialog, PRESENT);
  widget_wait (desk_find_window (CTI_TYPE_RECONNECT_DIALOG) == NULL);
  g_assert_true (opens_with (&desk, FRESH));
  g_assert_false (opens_with (&desk, PRESENT));
  desk_close (&desk);
}

/* The group that is asked for, read from the code that is shown to be written by hand. */
static char *
read_group (GtkWidget *step)
{
  GtkWidget *expander = widget_find (step, GTK_TYPE_EXPANDER, 0);
  guint asked = cti_set_up_recovery_get_asked (CTI_SET_UP_RECOVERY (step));
  g_autofree char *number = g_strdup_printf ("%u.  ", asked + 1);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  for (guint i = 0;; i++)
    {
      GtkWidget *label = widget_find (expander, GTK_TYPE_LABEL, i);
      const char *text = label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;

      g_assert_nonnull (text);
      if (g_str_has_prefix (text, number))
        return g_strdup (text + strlen (number));
    }
}

/* The way of all keys: present passphrase, a new one, the new sheet typed back. */
static void
keys_are_changed_in_the_window (void)
{
  GtkWidget *security, *dialog, *step;
  g_autofree char *group = NULL, *title = NULL;
  Desk desk;

  desk_open (&desk, DEMO);
  security = open_security (&desk);
  gtk_widget_activate_action (security, "security.keys", NULL);
  desk_settle (&desk);
  dialog = desk_find_window (CTI_TYPE_NEW_SHEET_DIALOG);
  g_assert_nonnull (dialog);
  step = widget_find (dialog, CTI_TYPE_SET_UP_RECOVERY, 0);
  group = read_group (step);
  title = g_strdup_printf ("Group %u of the sheet, six digits",
                           cti_set_up_recovery_get_asked (CTI_SET_UP_RECOVERY (step)) + 1);
  gtk_editable_set_text (GTK_EDITABLE (widget_find_row (step, title)), group);
  type_in (dialog, 0, PRESENT);
  type_in (dialog, 1, FRESH);
  type_in (dialog, 2, FRESH);
  gtk_widget_activate_action (dialog, "set-up.next", NULL);
  widget_wait (desk_find_window (CTI_TYPE_NEW_SHEET_DIALOG) == NULL);
  g_assert_true (opens_with (&desk, FRESH));
  g_assert_false (opens_with (&desk, PRESENT));
  desk_close (&desk);
}

static void
the_log_can_be_read (void)
{
  GtkWidget *security, *log;
  Desk desk;

  desk_open (&desk, DEMO);
  security = open_security (&desk);
  gtk_widget_activate_action (security, "security.log", NULL);
  desk_settle (&desk);
  log = desk_find_window (CTI_TYPE_USE_LOG_DIALOG);
  g_assert_nonnull (widget_find_row (log, "use log read"));
  g_assert_nonnull (widget_find_row (log, "store made"));
  desk_close (&desk);
}

/* Every use of the program that can stand in the log has its words. */
static void
every_use_has_words (void)
{
  for (const CtiEnumValue *kind = cti_use_kind_values; kind->nick != NULL; kind++)
    if (!cti_words_has_use (kind->nick))
      g_error ("no words for %s", kind->nick);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/security/passphrase-is-changed-for-the-present-one",
                   passphrase_is_changed_for_the_present_one);
  g_test_add_func ("/security/keys-are-changed-in-the-window", keys_are_changed_in_the_window);
  g_test_add_func ("/security/the-log-can-be-read", the_log_can_be_read);
  g_test_add_func ("/security/every-use-has-words", every_use_has_words);
  return g_test_run ();
}
