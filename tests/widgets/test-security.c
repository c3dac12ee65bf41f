/* What opens the cases and who has looked, in the window: a new passphrase is only given for the
 * present one, and the log of use can be read. */

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cti-day-pin-dialog.h"
#include "cti-entry-row.h"
#include "cti-new-sheet-dialog.h"
#include "cti-reconnect-dialog.h"
#include "cti-security-dialog.h"
#include "cti-set-up-recovery.h"
#include "cti-types-ui.h"
#include "cti-unlock-page.h"
#include "cti-unlock.h"
#include "cti-use-log-dialog.h"
#include "cti-use.h"
#include "cti-words-use.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PRESENT "a phrase for a test of widgets"
#define FRESH   "kettle orbit walnut sixteen ferry"
#define PIN     "271828"
#define DEMO    "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"

static gboolean refuses_to_lock;

/* The system's, which may refuse. */
int
mlock (const void *address, size_t size)
{
  if (!refuses_to_lock)
    return (int) syscall (SYS_mlock, address, size);
  errno = ENOMEM;
  return -1;
}

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

/* --- The PIN for the rest of the day ---------------------------------------------------------- */

static GtkWidget *
open_pin_dialog (GtkWidget *security)
{
  gtk_widget_activate_action (security, "security.day-pin", NULL);
  return desk_find_window (CTI_TYPE_DAY_PIN_DIALOG);
}

static void
try_to_make (GtkWidget *dialog, const char *present, const char *pin, const char *again)
{
  type_in (dialog, 0, present);
  type_in (dialog, 1, pin);
  type_in (dialog, 2, again);
  gtk_widget_activate_action (dialog, "day-pin.make", NULL);
}

static void
make_pin (GtkWidget *security)
{
  try_to_make (open_pin_dialog (security), PRESENT, PIN, PIN);
  widget_wait (desk_find_window (CTI_TYPE_DAY_PIN_DIALOG) == NULL);
}

static void
assert_says (GtkWidget *dialog, guint row, const char *sentence)
{
  if (!widget_says (dialog, sentence))
    g_error ("it does not say: %s", sentence);
  g_assert_true (gtk_widget_has_css_class (widget_find (dialog, CTI_TYPE_ENTRY_ROW, row), "error"));
}

/* What is wrong is said at the row where it is, and nothing is made. */
static void
a_pin_is_refused_where_it_is_wrong (void)
{
  GtkWidget *security, *dialog;
  Desk desk;

  desk_open (&desk, DEMO);
  security = open_security (&desk);
  dialog = open_pin_dialog (security);
  try_to_make (dialog, "", PIN, PIN);
  assert_says (dialog, 0, "Type your passphrase first.");
  try_to_make (dialog, PRESENT, "1234", "1234");
  assert_says (dialog, 1,
               "A PIN has six digits. Nothing has changed. Type six digits and nothing "
               "else.");
  try_to_make (dialog, PRESENT, PIN, "271829");
  assert_says (dialog, 2, "The PIN is not the same both times.");
  try_to_make (dialog, "not the present one at all", PIN, PIN);
  widget_wait (gtk_widget_has_css_class (widget_find (dialog, CTI_TYPE_ENTRY_ROW, 0), "error"));
  g_assert_true (desk_find_window (CTI_TYPE_DAY_PIN_DIALOG) == dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
wait_for_subtitle (GtkWidget *security, const char *start)
{
  GtkWidget *row = widget_find_row (security, "PIN for the rest of the day…");

  g_assert_nonnull (row);
  widget_wait (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), start));
}

static void
a_pin_is_made_and_removed (void)
{
  GtkWidget *security, *dialog;
  Desk desk;

  desk_open (&desk, DEMO);
  security = open_security (&desk);
  wait_for_subtitle (security, "Six digits");
  make_pin (security);
  wait_for_subtitle (security, "There is one until 22:");
  g_assert_false (opens_with (&desk, PIN));
  dialog = open_pin_dialog (security);
  gtk_widget_activate_action (dialog, "day-pin.remove", NULL);
  widget_wait (desk_find_window (CTI_TYPE_DAY_PIN_DIALOG) == NULL);
  wait_for_subtitle (security, "Six digits");
  desk_close (&desk);
}

/* The row of the lock screen, once it says so. */
static GtkWidget *
wait_for_lock_screen (Desk *desk, const char *title)
{
  CtiSession *session = desk->store->session;
  GtkWidget *row = NULL;

  widget_wait (cti_session_get_state (session) == CTI_SESSION_LOCKED);
  widget_wait ((row = widget_find (desk->window, CTI_TYPE_ENTRY_ROW, 0)) != NULL &&
               g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title));
  return row;
}

static void
type_on_lock_screen (Desk *desk, GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_widget_activate_action (widget_find (desk->window, CTI_TYPE_UNLOCK_PAGE, 0), "unlock.unlock",
                              NULL);
}

static gboolean
says_from (GtkWidget *root, const char *start)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = widget_find (root, GTK_TYPE_LABEL, i);

      if (label == NULL)
        return FALSE;
      if (gtk_widget_get_visible (label) &&
          g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), start))
        return TRUE;
    }
}

/* Trying is dear: as many as are left but one are taken off the ticket by hand. */
static void
leave_one_try (CtiSession *session)
{
  g_autofree char *id = g_path_get_basename (cti_session_get_store_path (session));
  CtiKeychain *keychain = cti_session_get_keychain (session);
  g_autoptr (CtiSecret) before = cti_keychain_lookup_session_sync (keychain, id);
  g_autoptr (CtiSecret) after = cti_secret_new (cti_secret_get_size (before));

  memcpy (cti_secret_edit (after), cti_secret_get_bytes (before), cti_secret_get_size (before));
  cti_secret_edit (after)[1] = 1;
  g_assert_true (cti_keychain_store_session_sync (keychain, id, after));
}

/* One field takes both; what is left of the PIN is said, and after the fifth wrong one it is gone.
 */
static void
the_lock_screen_takes_the_pin (void)
{
  CtiSession *session;
  GtkWidget *row;
  Desk desk;

  desk_open (&desk, DEMO);
  session = desk.store->session;
  make_pin (open_security (&desk));
  cti_session_lock (session);
  row = wait_for_lock_screen (&desk, "PIN or passphrase");
  type_on_lock_screen (&desk, row, "271829");
  widget_wait (says_from (desk.window, "Your PIN has 4 tries left and unlocks until 22:"));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  type_on_lock_screen (&desk, row, PIN);
  widget_wait (cti_session_is_open (session));
  cti_session_lock (session);
  row = wait_for_lock_screen (&desk, "PIN or passphrase");
  leave_one_try (session);
  type_on_lock_screen (&desk, row, "271829");
  row = wait_for_lock_screen (&desk, "Passphrase");
  type_on_lock_screen (&desk, row, PRESENT);
  widget_wait (cti_session_is_open (session));
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

/* A key in memory that may be written to the disk is not passed over in silence (promise 8). */
static void
a_key_that_could_not_be_locked_is_owned_up_to (void)
{
  g_autoptr (CtiSecret) secret = NULL;
  GtkWidget *security;
  Desk desk;

  desk_open (&desk, DEMO);
  if (cti_secret_is_locking_complete ())
    {
      security = open_security (&desk);
      g_assert_nonnull (
          widget_find_row (security, "Keys stay in memory that is never written to the disk."));
      gtk_window_destroy (GTK_WINDOW (security));
    }
  refuses_to_lock = TRUE;
  secret = cti_secret_new (32);
  refuses_to_lock = FALSE;
  security = open_security (&desk);
  g_assert_null (
      widget_find_row (security, "Keys stay in memory that is never written to the disk."));
  g_assert_nonnull (widget_find_row (
      security,
      "The system does not let the program keep its keys off the disk. Ask the person who "
      "looks after your computer to raise the limit of locked memory."));
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
  g_test_add_func ("/security/a-pin-is-refused-where-it-is-wrong",
                   a_pin_is_refused_where_it_is_wrong);
  g_test_add_func ("/security/a-pin-is-made-and-removed", a_pin_is_made_and_removed);
  g_test_add_func ("/security/the-lock-screen-takes-the-pin", the_lock_screen_takes_the_pin);
  g_test_add_func ("/security/the-log-can-be-read", the_log_can_be_read);
  g_test_add_func ("/security/a-key-that-could-not-be-locked-is-owned-up-to",
                   a_key_that_could_not_be_locked_is_owned_up_to);
  g_test_add_func ("/security/every-use-has-words", every_use_has_words);
  return g_test_run ();
}
