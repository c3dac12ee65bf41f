/* A store that somebody put back is said so in the window, as a question that stays (promise 28).
 */

#include <adwaita.h>
#include <string.h>

#include "cti-types-ui.h"
#include "session-fixture.h"
#include "widget-desk.h"

static void
unlock (Desk *desk)
{
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (OPEN_STORE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_unlock_async (desk->store->session, passphrase, NULL, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  g_assert_true (cti_session_unlock_finish (desk->store->session, result, NULL));
  open_store_settle (desk->store);
}

static GtkWidget *
find_notice (void)
{
  return desk_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static void
what_was_put_back_is_said (void)
{
  Desk desk = { 0 };
  g_autofree char *path = NULL, *copy = NULL;
  GtkWidget *notice;

  desk_open (&desk, "");
  path = g_strdup (cti_session_get_store_path (desk.store->session));
  copy = g_build_filename (desk.store->home, "copy", NULL);
  fixture_lock_session (desk.store->session);
  fixture_copy_tree (path, copy);
  unlock (&desk);
  g_assert_null (find_notice ());
  fixture_lock_session (desk.store->session);
  fixture_remove_tree (path);
  fixture_copy_tree (copy, path);
  unlock (&desk);
  notice = find_notice ();
  g_assert_nonnull (notice);
  g_assert_nonnull (
      strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (notice)), "the use log"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (notice), "close");
  gtk_window_destroy (GTK_WINDOW (notice));
  fixture_lock_session (desk.store->session);
  unlock (&desk);
  g_assert_null (find_notice ());
  fixture_remove_tree (copy);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/older/what-was-put-back-is-said", what_was_put_back_is_said);
  return g_test_run ();
}
