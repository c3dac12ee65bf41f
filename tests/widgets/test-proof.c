/* What cannot be taken back asks once more for the passphrase (promise 16): a CPR number that is
 * shown, an erasure, and every file on its way out. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cti-calendar-export.h"
#include "cti-access-dialog.h"
#include "cti-cpr-row.h"
#include "cti-fidelity-items.h"
#include "cti-file-read.h"
#include "cti-file-write.h"
#include "cti-handover-file.h"
#include "cti-keeping-dialog.h"
#include "cti-receive-dialog.h"
#include "cti-receive-parts.h"
#include "cti-entry-row.h"
#include "cti-reason-group.h"
#include "cti-session-proof.h"
#include "cti-types-ui.h"
#include "cti-use.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define NUMBER "0707614285"
#define DEMO                                                             \
  "citizen\ncode: K7F3\nmode: identified\nidentity\nname: Tove Holm\n"   \
  "cpr: " NUMBER "\nbirth-date: 1961-07-07\n"                            \
  "course\ncontact-start: today-9m\nphase1-start: today-8m\n"            \
  "consent\nkind: identity\nparty: Teamet\nwhat: All\ngiven: today-9m\n" \
  "contact today+1d 15:00 home-visit planned\n"
#define ENDED                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Åse\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-9m\nphase1-start: today-8m\nclosed-on: today-1m\n"

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_log_read (cti_store_get_use_log (store), error);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static guint
count_uses (Desk *desk, const char *nick)
{
  CtiSession *session = desk->store->session;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  guint found = 0;

  cti_session_run_async (session, read_in_thread, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         keep_result, &result);
  widget_wait (result != NULL);
  uses = cti_session_run_finish (session, result, NULL);
  for (guint i = 0; i < uses->len; i++)
    found += g_str_equal (((CtiUse *) g_ptr_array_index (uses, i))->use, nick);
  return found;
}

/* --- A number that is hidden ------------------------------------------------------------------ */

static const char *
get_number (Desk *desk)
{
  return cti_form_row_get_text (CTI_FORM_ROW (widget_find (desk->page, CTI_TYPE_CPR_ROW, 0)));
}

static void
press_reveal (Desk *desk)
{
  GtkWidget *row = widget_find (desk->page, CTI_TYPE_CPR_ROW, 0);
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (widget_find (row, GTK_TYPE_TOGGLE_BUTTON, 0));

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
  desk_settle (desk);
}

static void
a_number_is_shown_to_the_worker_alone (void)
{
  Desk desk;

  desk_open_at (&desk, DEMO, "citizen");
  g_assert_cmpstr (get_number (&desk), ==, "070761-••••");
  press_reveal (&desk);
  g_assert_cmpstr (get_number (&desk), ==, "070761-••••");
  desk_prove (&desk, "somebody else's phrase");
  g_assert_cmpstr (get_number (&desk), ==, "070761-••••");
  g_assert_cmpuint (count_uses (&desk, "reveal"), ==, 0);
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  g_assert_null (desk_find_proof ());
  g_assert_cmpstr (get_number (&desk), ==, "070761-4285");
  g_assert_cmpuint (count_uses (&desk, "reveal"), ==, 1);
  press_reveal (&desk); /* hiding it asks nobody */
  g_assert_cmpstr (get_number (&desk), ==, "070761-••••");
  desk_close (&desk);
}

static void
a_question_that_is_left_shows_nothing (void)
{
  Desk desk;

  desk_open_at (&desk, DEMO, "citizen");
  press_reveal (&desk);
  gtk_window_close (GTK_WINDOW (desk_find_proof ()));
  desk_settle (&desk);
  g_assert_cmpstr (get_number (&desk), ==, "070761-••••");
  g_assert_false (cti_session_is_proved (desk.store->session));
  desk_close (&desk);
}

/* --- Erasing a case --------------------------------------------------------------------------- */

static guint
count_cards (Desk *desk)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (cti_session_get_cards (cti_workspace_get_session (desk->workspace))));
}

static void
say_erase (Desk *desk, GtkWidget *list)
{
  GtkWidget *button = widget_find (list, GTK_TYPE_BUTTON, 0);
  GtkWidget *question;

  for (guint i = 0; button != NULL; button = widget_find (list, GTK_TYPE_BUTTON, ++i))
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Erase…") == 0)
      break;
  g_signal_emit_by_name (button, "clicked");
  question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (widget_find (question, GTK_TYPE_ENTRY, 0)), "k7f3");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "erase");
  desk_settle (desk);
}

static void
a_case_is_erased_by_the_worker_alone (void)
{
  Desk desk;
  GtkWidget *list;

  desk_open (&desk, ENDED);
  list = cti_keeping_dialog_new (desk.workspace);
  gtk_window_present (GTK_WINDOW (list));
  desk_settle (&desk);
  say_erase (&desk, list);
  g_assert_cmpuint (count_cards (&desk), ==, 1);
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  g_assert_cmpuint (count_cards (&desk), ==, 0);
  g_assert_cmpuint (count_uses (&desk, "erase-case"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (list));
  desk_close (&desk);
}

/* --- What comes back from a colleague --------------------------------------------------------- */

static CtiTakeBack *
make_plan (const char *case_id, gboolean is_erased)
{
  CtiTakeBack *plan = g_new0 (CtiTakeBack, 1);

  plan->case_id = g_strdup (case_id);
  plan->code = g_strdup ("K7F3");
  plan->merge = g_new0 (CtiMerge, 1);
  plan->merge->records = g_ptr_array_new ();
  plan->merge->questions = g_ptr_array_new ();
  plan->merge->is_erased = is_erased;
  return plan;
}

static void
press_take_in (Desk *desk, GtkWidget *dialog)
{
  GtkWidget *button = NULL;

  for (guint i = 0; (button = widget_find (dialog, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Take In and Save the Receipt…") ==
        0)
      break;
  g_signal_emit_by_name (button, "clicked");
  desk_settle (desk);
}

/* The colleague has erased who she is: it goes here too, which is said and asked before. */
static void
an_erasure_that_comes_back_asks (void)
{
  g_autoptr (GPtrArray) plans =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_take_back_free);
  g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_RETURN);
  GtkWidget *dialog;
  Desk desk;

  desk_open (&desk, DEMO);
  cti_set_text (&file->name, "Eva");
  file->sent = file->expires = DESK_TODAY;
  g_ptr_array_add (plans, make_plan (g_ptr_array_index (desk.store->ids, 0), TRUE));
  dialog = cti_receive_dialog_new (desk.workspace, file, plans);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (widget_says (dialog, "has erased who the citizen is"));
  press_take_in (&desk, dialog);
  g_assert_nonnull (desk_find_proof ());
  g_assert_null (desk_find_window (ADW_TYPE_MESSAGE_DIALOG)); /* nothing was tried */
  gtk_window_close (GTK_WINDOW (desk_find_proof ()));
  press_take_in (&desk, dialog); /* it can be asked again */
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  g_assert_nonnull (desk_find_window (ADW_TYPE_MESSAGE_DIALOG)); /* of a file that nobody sent */
  gtk_window_destroy (GTK_WINDOW (desk_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
a_number_both_changed_stays_hidden (void)
{
  CtiTakeBack *plan = make_plan ("a-case", FALSE);
  g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_RETURN);
  CtiMergeQuestion question = {
    .type = &cti_identity_type,
    .row = (char *) "a-row",
    .field = cti_record_type_find_field (&cti_identity_type, "cpr"),
    .mine = (char *) NUMBER,
    .theirs = (char *) "0707614286",
  };
  GtkWidget *group;

  group = g_object_ref_sink (
      cti_receive_question_new (plan, &question, file, G_CALLBACK (gtk_widget_show), NULL));
  g_assert_true (widget_says (group, "070761-••••"));
  g_assert_false (widget_says (group, "4285"));
  g_assert_false (widget_says (group, "4286"));
  g_object_unref (group);
  cti_take_back_free (plan);
}

/* --- A sheet of the citizen's own ------------------------------------------------------------- */

#define HARD_DAYS DEMO "crisis-plan\nsigns: Jeg svarer ikke\nhelps: En tur\n"

/* Before anything else it is asked whether she can take it home (promise 21). */
static void
a_plan_is_taken_home_after_a_question (gconstpointer action)
{
  Desk desk;
  GtkWidget *question;

  desk_open_at (&desk, HARD_DAYS, "after");
  gtk_widget_activate_action (desk.page, action, "s", "crisis");
  desk_settle (&desk);
  question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  g_assert_true (widget_says (question, "Is it safe to take this home?"));
  g_assert_null (desk_find_proof ());
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  desk_settle (&desk);
  g_assert_null (desk_find_proof ());
  gtk_widget_activate_action (desk.page, action, "s", "crisis");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (desk_find_window (ADW_TYPE_MESSAGE_DIALOG)),
                               "go-on");
  desk_settle (&desk);
  g_assert_true (widget_says (desk_find_proof (), "no longer protected by the program"));
  gtk_window_close (GTK_WINDOW (desk_find_proof ()));
  desk_close (&desk);
}

/* --- Files on their way out ------------------------------------------------------------------- */

static void
save_calendar (Desk *desk)
{
  cti_calendar_export_ask (desk->workspace);
}

static void
save_everything (Desk *desk)
{
  cti_data_export_all (desk->workspace);
}

static void
save_items (Desk *desk)
{
  desk_show_page (desk, "supervision");
  cti_fidelity_items_save (CTI_SUPERVISION_PAGE (desk->page));
}

static void
save_for_a_colleague (Desk *desk)
{
  const CtiHandoverSaving saving = { .title = "Save",
                                     .name = "case.bin",
                                     .kind = "Files",
                                     .pattern = "*",
                                     .data = g_bytes_new ("x", 1),
                                     .data_free = (GDestroyNotify) g_bytes_unref };

  cti_handover_save (desk->workspace, NULL, &saving);
}

static GtkWidget *
find_chooser (void)
{
  return desk_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

static void
a_file_leaves_after_the_question (gconstpointer data)
{
  void (*save) (Desk * desk) = data;
  Desk desk;

  desk_open (&desk, DEMO);
  save (&desk);
  desk_settle (&desk);
  g_assert_nonnull (desk_find_proof ());
  g_assert_null (find_chooser ());
  gtk_window_close (GTK_WINDOW (desk_find_proof ()));
  desk_settle (&desk);
  g_assert_null (find_chooser ()); /* nor when the question is left */
  save (&desk);
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  g_assert_nonnull (find_chooser ());
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  desk_settle (&desk);
  desk_close (&desk);
}

/* --- What a plain file is for ------------------------------------------------------------------
 */

static gboolean
was_used (Desk *desk, const char *nick, const char *purpose)
{
  CtiSession *session = desk->store->session;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  gboolean found = FALSE;

  cti_session_run_async (session, read_in_thread, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         keep_result, &result);
  widget_wait (result != NULL);
  uses = cti_session_run_finish (session, result, NULL);
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);

      found |= g_str_equal (use->use, nick) && g_strcmp0 (use->purpose, purpose) == 0;
    }
  return found;
}

static CtiReasonGroup *
find_reason (void)
{
  return CTI_REASON_GROUP (widget_find (desk_find_proof (), CTI_TYPE_REASON_GROUP, 0));
}

static void
go_on (Desk *desk)
{
  gtk_widget_activate_action (desk_find_proof (), "proof.go-on", NULL);
  desk_settle (desk);
  desk_settle (desk);
}

static void
choose_place (Desk *desk, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (find_chooser ());

  gtk_file_chooser_set_current_folder (chooser, file, NULL);
  for (g_autoptr (GFile) now = NULL; now == NULL || !g_file_equal (now, file);)
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_object (&now);
      now = gtk_file_chooser_get_current_folder (chooser);
    }
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  widget_wait (g_file_test (path, G_FILE_TEST_EXISTS));
  desk_settle (desk);
}

static void
a_plain_file_leaves_for_a_reason (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cti-proof-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "all.json", NULL);
  Desk desk;
  GtkWidget *own;

  desk_open (&desk, DEMO);
  save_everything (&desk);
  desk_settle (&desk);
  gtk_editable_set_text (GTK_EDITABLE (widget_find (desk_find_proof (), CTI_TYPE_ENTRY_ROW, 1)),
                         OPEN_STORE_PASSPHRASE);
  go_on (&desk);
  g_assert_null (find_chooser ()); /* the passphrase alone is not enough */
  g_assert_true (widget_says (desk_find_proof (), "Say what it is for"));
  g_assert_nonnull (desk_find_proof ());
  own = widget_find (desk_find_proof (), CTI_TYPE_ENTRY_ROW, 0);
  g_assert_false (gtk_widget_get_visible (own));
  cti_reason_group_suggest (find_reason (), CTI_EXPORT_LAST + 1); /* something else */
  g_assert_true (gtk_widget_get_visible (own));
  gtk_editable_set_text (GTK_EDITABLE (own), "  ");
  go_on (&desk);
  g_assert_null (find_chooser ());
  gtk_editable_set_text (GTK_EDITABLE (own), "Moves to\nanother machine");
  go_on (&desk);
  choose_place (&desk, path);
  g_assert_true (was_used (&desk, "export", "everything/Moves to another machine"));
  g_unlink (path);
  g_rmdir (folder);
  desk_close (&desk);
}

/* Shortly after, the passphrase is not asked for again, but what the file is for. */
static void
each_plain_file_has_a_reason_of_its_own (void)
{
  Desk desk;

  desk_open (&desk, DEMO);
  save_everything (&desk);
  desk_settle (&desk);
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  desk_settle (&desk);
  save_everything (&desk);
  desk_settle (&desk);
  g_assert_nonnull (desk_find_proof ());
  g_assert_false (gtk_widget_get_mapped (widget_find (desk_find_proof (), CTI_TYPE_ENTRY_ROW, 1)));
  go_on (&desk);
  g_assert_null (find_chooser ());
  cti_reason_group_suggest (find_reason (), CTI_EXPORT_CONSENT);
  go_on (&desk);
  g_assert_nonnull (find_chooser ());
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  desk_settle (&desk);
  save_for_a_colleague (&desk); /* is sealed */
  desk_settle (&desk);
  g_assert_null (desk_find_proof ());
  g_assert_nonnull (find_chooser ());
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  desk_settle (&desk);
  desk_close (&desk);
}

/* --- What stands in the place of a file ------------------------------------------------------- */

static int
plant_link (const char *target, const char *path)
{
  return symlink (target, path);
}

static int
plant_second_name (const char *target, const char *path)
{
  return link (target, path);
}

/* As somebody who shares the folder would, to get at what is saved (promise 7). */
static void
what_is_planted_is_replaced (gconstpointer data)
{
  int (*plant) (const char *, const char *) = data;
  g_autofree char *folder = g_dir_make_tmp ("cti-proof-XXXXXX", NULL);
  g_autofree char *target = g_build_filename (folder, "precious", NULL);
  g_autofree char *path = g_build_filename (folder, "star.pdf", NULL);
  g_autofree char *kept = NULL, *written = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new ("a star", 6);
  g_autoptr (GAsyncResult) result = NULL;
  GStatBuf info;

  g_assert_true (
      g_file_set_contents_full (target, "precious", -1, G_FILE_SET_CONTENTS_NONE, 0666, NULL));
  g_assert_cmpint (plant (target, path), ==, 0);
  cti_file_write_async (file, bytes, G_FILE_CREATE_NONE, keep_result, &result);
  widget_wait (result != NULL);
  g_assert_true (cti_file_write_finish (result, NULL));
  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  g_assert_true (S_ISREG (info.st_mode));
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (info.st_nlink, ==, 1);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, "a star");
  g_assert_true (g_file_get_contents (target, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "precious");
  g_unlink (path);
  g_unlink (target);
  g_rmdir (folder);
}

/* What comes in is looked at before it is read. */
static void
what_is_no_file_is_not_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cti-proof-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "form.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  static const int codes[] = { G_IO_ERROR_NOT_REGULAR_FILE, G_IO_ERROR_MESSAGE_TOO_LARGE };
  gsize length = 0;

  for (guint round = 0; round < G_N_ELEMENTS (codes); round++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      if (round == 0)
        g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      else
        g_assert_true (g_file_set_contents (path, "eleven byte", 11, NULL));
      cti_file_read_async (file, 10, keep_result, &result);
      widget_wait (result != NULL);
      g_assert_null (cti_file_read_text_finish (result, &length, &error));
      g_assert_error (error, G_IO_ERROR, codes[round]);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
a_pipe_is_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cti-proof-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "star.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new ("a star", 6);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0666), ==, 0);
  cti_file_write_async (file, bytes, G_FILE_CREATE_NONE, keep_result, &result);
  widget_wait (result != NULL);
  g_assert_false (cti_file_write_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpstr (error->message, ==, "it is no file"); /* shown, so it has its Danish */
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*save) (Desk *desk);
  } files[] = { { "/proof/calendar", save_calendar },
                { "/proof/everything-as-data", save_everything },
                { "/proof/items-of-the-review", save_items },
                { "/proof/a-file-for-a-colleague", save_for_a_colleague } };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/proof/a-number-is-shown-to-the-worker-alone",
                   a_number_is_shown_to_the_worker_alone);
  g_test_add_func ("/proof/a-question-that-is-left-shows-nothing",
                   a_question_that_is_left_shows_nothing);
  g_test_add_func ("/proof/a-case-is-erased-by-the-worker-alone",
                   a_case_is_erased_by_the_worker_alone);
  g_test_add_func ("/proof/an-erasure-that-comes-back-asks", an_erasure_that_comes_back_asks);
  g_test_add_func ("/proof/a-number-both-changed-stays-hidden", a_number_both_changed_stays_hidden);
  g_test_add_data_func ("/proof/a-plan-is-printed-after-a-question", "after.print",
                        a_plan_is_taken_home_after_a_question);
  g_test_add_data_func ("/proof/a-plan-is-saved-after-a-question", "after.export",
                        a_plan_is_taken_home_after_a_question);
  g_test_add_func ("/proof/a-plain-file-leaves-for-a-reason", a_plain_file_leaves_for_a_reason);
  g_test_add_func ("/proof/each-plain-file-has-a-reason-of-its-own",
                   each_plain_file_has_a_reason_of_its_own);
  g_test_add_data_func ("/proof/a-link-is-not-followed", plant_link, what_is_planted_is_replaced);
  g_test_add_data_func ("/proof/a-second-name-is-not-written-to", plant_second_name,
                        what_is_planted_is_replaced);
  g_test_add_func ("/proof/what-is-no-file-is-not-read", what_is_no_file_is_not_read);
  g_test_add_func ("/proof/a-pipe-is-refused", a_pipe_is_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    g_test_add_data_func (files[i].path, files[i].save, a_file_leaves_after_the_question);
  return g_test_run ();
}
