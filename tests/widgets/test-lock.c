/* Locked, the window shows the lock screen and nothing lies over it or is left of it elsewhere
 * (promises 10 and 19). The program begins anew after a lock; this is what holds until it does,
 * which may take a backup's time, and where the system refuses it. */

#include <adwaita.h>

#include "cti-clipboard.h"
#include "cti-compat-file.h"
#include "cti-config.h"
#include "cti-types-ui.h"
#include "session-fixture.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define DEMO                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-5m\nphase1-start: today-4m\nphase-months: 4\n"

static guint
count_other_windows (Desk *desk)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == desk->window || !gtk_widget_get_visible (window))
        continue;
      g_test_message ("a %s", G_OBJECT_TYPE_NAME (window));
      count++;
    }
  return count;
}

static void
end (Desk *desk)
{
  fixture_lock_session (desk->store->session);
  g_assert_cmpuint (count_other_windows (desk), ==, 0);
  desk_close (desk);
}

/* Dialogs of one act, by its name, which show whose they are. */
static void
a_dialog_goes (gconstpointer act)
{
  Desk desk;

  desk_open_at (&desk, DEMO, "star");
  cti_workspace_do (desk.workspace, act);
  desk_settle (&desk);
  g_assert_cmpuint (count_other_windows (&desk), >, 0);
  end (&desk);
}

static void
a_dialog_of_a_page_goes (void)
{
  Desk desk;

  desk_open_at (&desk, DEMO, "front");
  desk_act (&desk, "front.print", NULL);
  g_assert_cmpuint (count_other_windows (&desk), >, 0);
  end (&desk);
}

static void
a_question_goes (void)
{
  Desk desk;
  GtkWidget *question;

  desk_open (&desk, DEMO);
  question = adw_message_dialog_new (GTK_WINDOW (desk.window), "Liv", "Is it Liv?");
  gtk_window_present (GTK_WINDOW (question));
  end (&desk);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  g_assert_null (file);
  *(gboolean *) data = TRUE;
}

/* GTK complains in a window of its own where one is closed that has not read its folder yet. */
static gboolean
has_read_its_folder (void)
{
  GtkWidget *chooser = desk_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  GtkWidget *list = chooser != NULL ? widget_find (chooser, GTK_TYPE_TREE_VIEW, 0) : NULL;

  return list != NULL && gtk_tree_view_get_model (GTK_TREE_VIEW (list)) != NULL;
}

/* It is the desktop's own, and hears that nothing was chosen. */
static void
a_file_dialog_goes (void)
{
  gboolean is_answered = FALSE;
  Desk desk;

  desk_open (&desk, DEMO);
  cti_compat_choose_file_save (GTK_WINDOW (desk.window), "Save", "Liv.pdf", "PDF", "*.pdf",
                               chosen_cb, &is_answered);
  widget_wait (has_read_its_folder ());
  fixture_lock_session (desk.store->session);
  widget_wait (is_answered);
  end (&desk);
}

static void
copy (Desk *desk)
{
  gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (desk->window), "Liv");
  cti_clipboard_copy (desk->window, "Liv");
}

static void
assert_nothing_is_copied (GdkClipboard *clipboard, GdkClipboard *primary)
{
  g_assert_null (gdk_clipboard_get_content (clipboard));
  g_assert_null (gdk_clipboard_get_content (primary));
}

static void
what_was_copied_goes (gconstpointer before_unlock)
{
  GdkClipboard *clipboard, *primary;
  Desk desk;

  desk_open (&desk, DEMO);
  clipboard = gtk_widget_get_clipboard (desk.window);
  primary = gtk_widget_get_primary_clipboard (desk.window);
  if (before_unlock != NULL)
    fixture_lock_session (desk.store->session);
  copy (&desk);
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  if (before_unlock != NULL)
    gtk_window_close (GTK_WINDOW (desk.window));
  else
    fixture_lock_session (desk.store->session);
  assert_nothing_is_copied (clipboard, primary);
  if (before_unlock != NULL)
    open_store_free (desk.store);
  else
    desk_close (&desk);
}

/* --- How long --------------------------------------------------------------------------------- */

/* What can be set, and what holds where nothing was set (promise 14). */
static void
assert_minutes (GSettingsSchema *schema, const char *name, int usual, int least, int most)
{
  g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, name);
  g_autoptr (GVariant) given = g_settings_schema_key_get_default_value (key);
  g_autoptr (GVariant) below = g_variant_ref_sink (g_variant_new_int32 (least - 1));
  g_autoptr (GVariant) first = g_variant_ref_sink (g_variant_new_int32 (least));
  g_autoptr (GVariant) last = g_variant_ref_sink (g_variant_new_int32 (most));
  g_autoptr (GVariant) above = g_variant_ref_sink (g_variant_new_int32 (most + 1));

  g_assert_cmpint (g_variant_get_int32 (given), ==, usual);
  g_assert_false (g_settings_schema_key_range_check (key, below));
  g_assert_true (g_settings_schema_key_range_check (key, first));
  g_assert_true (g_settings_schema_key_range_check (key, last));
  g_assert_false (g_settings_schema_key_range_check (key, above));
}

static void
minutes_are_bounded (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "data", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (folder, NULL, TRUE, &error);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_assert_no_error (error);
  schema = g_settings_schema_source_lookup (source, CTI_APPLICATION_ID, FALSE);
  assert_minutes (schema, "lock-minutes", 3, 1, 10);
  assert_minutes (schema, "talk-lock-minutes", 20, 5, 60);
}

int
main (int argc, char *argv[])
{
  static const char *const acts[] = { "home-sheet",  "citizen-screen", "record-sheet", "history",
                                      "log-contact", "star-goals",     "jump" };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lock/a-dialog-goes/%s", acts[i]);

      g_test_add_data_func (path, acts[i], a_dialog_goes);
    }
  g_test_add_func ("/lock/minutes-are-bounded", minutes_are_bounded);
  g_test_add_func ("/lock/a-dialog-of-a-page-goes", a_dialog_of_a_page_goes);
  g_test_add_func ("/lock/a-question-goes", a_question_goes);
  g_test_add_func ("/lock/a-file-dialog-goes", a_file_dialog_goes);
  g_test_add_data_func ("/lock/what-was-copied-goes", NULL, what_was_copied_goes);
  g_test_add_data_func ("/lock/what-was-copied-goes-when-the-window-closes", "locked",
                        what_was_copied_goes);
  return g_test_run ();
}
