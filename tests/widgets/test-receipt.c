/* The receipt of a hand-over file that was taken in: the colleague keeps her cases until she has
 * it, and it is made once. */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "cti-proof-dialog.h"
#include "cti-types-ui.h"
#include "cti-use-accept.h"
#include "cti-use-parcel.h"
#include "widget-keys.h"
#include "widget-scene.h"

#define TAKE_IN "_Take In and Save the Receipt…"
#define SAVE    "_Save the Receipt…"

/* The case is taken in, and the question who saves the receipt is left. */
static GtkWidget *
take_in (Scene *scene)
{
  g_autoptr (GBytes) sealed = NULL;
  GtkWidget *dialog, *question;

  scene_open (scene);
  sealed = scene_send (scene, "E4V4", scene->me_there);
  dialog = scene_open_bytes (scene, sealed);
  g_signal_emit_by_name (scene_find_button (dialog, TAKE_IN), "clicked");
  widget_wait ((question = desk_find_window (CTI_TYPE_PROOF_DIALOG)) != NULL);
  gtk_window_destroy (GTK_WINDOW (question));
  return dialog;
}

static void
what_is_left_to_do_is_said (void)
{
  Scene scene;
  GtkWidget *dialog = take_in (&scene), *save = scene_find_button (dialog, SAVE);

  g_assert_nonnull (save);
  g_assert_true (widget_says (dialog, "The cases are in your store now."));
  g_assert_true (gtk_widget_is_sensitive (save));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == save);
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (save), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_window_destroy (GTK_WINDOW (dialog));
  scene_close (&scene);
}

/* It cannot be had again: the file is not taken in twice. */
static void
closing_without_it_is_asked (void)
{
  Scene scene;
  GtkWidget *dialog = take_in (&scene), *question;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_widget_activate_action (dialog, "list.close", NULL);
  desk_settle (&scene.desk);
  g_assert_nonnull (dialog);
  question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "stay");
  gtk_window_destroy (GTK_WINDOW (question));
  desk_settle (&scene.desk);
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (dialog, "list.close", NULL);
  question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "close");
  gtk_window_destroy (GTK_WINDOW (question));
  desk_settle (&scene.desk);
  g_assert_null (dialog);
  scene_close (&scene);
}

static GtkFileChooser *
ask_where (Scene *scene, GtkWidget *dialog)
{
  GtkWidget *chooser;

  g_signal_emit_by_name (scene_find_button (dialog, SAVE), "clicked");
  desk_settle (&scene->desk);
  if (desk_find_proof () != NULL)
    desk_prove (&scene->desk, OPEN_STORE_PASSPHRASE);
  widget_wait ((chooser = desk_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  return GTK_FILE_CHOOSER (chooser);
}

static void
choose (Scene *scene, GtkFileChooser *chooser, const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_folder (chooser, file, NULL);
  for (g_autoptr (GFile) now = NULL; now == NULL || !g_file_equal (now, file);)
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_object (&now);
      now = gtk_file_chooser_get_current_folder (chooser);
    }
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  desk_settle (&scene->desk);
}

/* Where it cannot be written that is said before the dialog, which stays; once it is there nothing
 * is asked any more. */
static void
what_cannot_be_written_is_said_and_tried_again (void)
{
  Scene scene;
  GtkWidget *dialog = take_in (&scene), *said;
  g_autofree char *gone = g_build_filename (scene.eva->home, "gone", NULL);
  GtkFileChooser *chooser;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_cmpint (g_mkdir (gone, 0700), ==, 0);
  chooser = ask_where (&scene, dialog);
  g_signal_connect_swapped (chooser, "response", G_CALLBACK (g_rmdir), gone);
  choose (&scene, chooser, gone, "receipt");
  widget_wait ((said = desk_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_true (widget_says (said, "could not be written"));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (said)) == GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (said));
  choose (&scene, ask_where (&scene, dialog), scene.eva->home, "receipt");
  widget_wait (dialog == NULL);
  g_assert_null (desk_find_window (ADW_TYPE_MESSAGE_DIALOG));
  scene_close (&scene);
}

static gpointer
accept_elsewhere (CtiStore *store, gpointer sealed, GError **error)
{
  g_autoptr (CtiParcelFile) file = cti_use_open_parcel (store, sealed, NULL, error);
  CtiAccepted *accepted = file != NULL ? cti_use_accept (store, file, NULL, error) : NULL;

  g_clear_pointer (&accepted, cti_accepted_free);
  return store;
}

/* What went wrong may be over: it can be tried once more. */
static void
after_an_error_it_can_be_tried_again (void)
{
  Scene scene;
  g_autoptr (GBytes) sealed = NULL;
  GtkWidget *dialog, *said;

  scene_open (&scene);
  sealed = scene_send (&scene, "E4V4", scene.me_there);
  dialog = scene_open_bytes (&scene, sealed);
  desk_run (&scene.desk, accept_elsewhere, sealed);
  g_signal_emit_by_name (scene_find_button (dialog, TAKE_IN), "clicked");
  widget_wait ((said = desk_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_true (gtk_widget_is_sensitive (scene_find_button (dialog, TAKE_IN)));
  gtk_window_destroy (GTK_WINDOW (said));
  gtk_window_destroy (GTK_WINDOW (dialog));
  scene_close (&scene);
}

/* A lock takes the dialog away before the receipt is saved: opened again, the file offers it. */
static void
the_same_file_offers_it_again (void)
{
  Scene scene;
  g_autoptr (GBytes) sealed = NULL, receipt = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL, *bytes = NULL;
  g_autoptr (CtiParcelFile) file = NULL;
  gsize size = 0;
  GtkWidget *question, *chooser;

  scene_open (&scene);
  sealed = scene_send (&scene, "E4V4", scene.me_there);
  desk_run (&scene.desk, accept_elsewhere, sealed);
  question = scene_open_bytes (&scene, sealed);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (question));
  g_assert_true (widget_says (question, "The hand-over file has been taken in already"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "save");
  gtk_window_destroy (GTK_WINDOW (question));
  desk_settle (&scene.desk);
  desk_prove (&scene.desk, OPEN_STORE_PASSPHRASE);
  widget_wait ((chooser = desk_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  choose (&scene, GTK_FILE_CHOOSER (chooser), scene.eva->home, "receipt");
  path = g_build_filename (scene.eva->home, "receipt", NULL);
  widget_wait (widget_says (GTK_WIDGET (scene.desk.window), "The receipt is saved."));
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  receipt = g_bytes_new (bytes, size);
  file = cti_use_open_parcel (scene.eva->store, receipt, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (file->purpose, ==, CTI_PARCEL_RECEIPT);
  scene_close (&scene);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/receipt/what-is-left-to-do-is-said", what_is_left_to_do_is_said);
  g_test_add_func ("/receipt/closing-without-it-is-asked", closing_without_it_is_asked);
  g_test_add_func ("/receipt/what-cannot-be-written-is-said-and-tried-again",
                   what_cannot_be_written_is_said_and_tried_again);
  g_test_add_func ("/receipt/after-an-error-it-can-be-tried-again",
                   after_an_error_it_can_be_tried_again);
  g_test_add_func ("/receipt/the-same-file-offers-it-again", the_same_file_offers_it_again);
  return g_test_run ();
}
