#include <adwaita.h>

#include "cti-pages.h"
#include "cti-types-ui.h"
#include "cti-window.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define DEMO "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"

static GtkWidget *
find_marked (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget) &&
      (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_marked (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_seen (GtkWidget *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (row, list, &place) && place.size.height > 0 &&
         place.origin.y >= 0 && place.origin.y + place.size.height <= gtk_widget_get_height (list);
}

/* Two pages with the same icon are told apart by reading alone. */
static void
no_two_pages_have_the_same_icon (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint count;
  const CtiPage *pages = cti_pages_get (&count);

  for (guint i = 0; i < count; i++)
    if (!g_hash_table_add (seen, (char *) pages[i].icon))
      g_error ("%s has the icon %s, as another page", pages[i].name, pages[i].icon);
}

/* The window is too low for all pages: the mark comes into sight by itself, or this waits for it
 * for ever. */
static void
mark_is_seen_on_every_page (void)
{
  Desk desk;
  guint count;
  const CtiPage *pages = cti_pages_get (&count);

  desk_open (&desk, DEMO);
  gtk_window_set_default_size (GTK_WINDOW (desk.window), 900, 360);
  desk_show_case (&desk, 0);
  for (guint i = 0; i < count; i++)
    {
      GtkWidget *row;

      desk_show_page (&desk, pages[i].name);
      row = find_marked (desk.window);
      g_assert_nonnull (row);
      widget_wait (is_seen (row));
    }
  desk_close (&desk);
}

/* Its citizen lies in the trash since: each page that was asked for is the caseload. */
static void
no_page_of_a_case_is_seen_without_one (void)
{
  Desk desk;
  guint count;
  const CtiPage *pages = cti_pages_get (&count);
  g_autofree char *id = NULL;

  desk_open (&desk, DEMO);
  desk_show_case (&desk, 0);
  id = g_strdup (cti_case_get_id (desk_get_case (&desk)));
  cti_workspace_leave_case (desk.workspace, id);
  for (guint i = 0; i < count; i++)
    if (pages[i].set_case != NULL)
      {
        desk_show_page (&desk, pages[i].name);
        g_assert_true (gtk_widget_get_mapped (cti_workspace_get_page (desk.workspace, "caseload")));
      }
  desk_close (&desk);
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  cti_session_unlock_finish (CTI_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* What it takes longest to make is there when the passphrase has been typed. */
static void
the_workspace_is_made_while_it_is_locked (void)
{
  g_autoptr (OpenStore) store = open_store_new (DEMO, DESK_TODAY);
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (OPEN_STORE_PASSPHRASE);
  GtkWidget *window = GTK_WIDGET (cti_window_new (NULL, store->session));
  gpointer ahead = NULL;

  widget_show (window);
  cti_session_lock (store->session);
  widget_wait ((ahead = g_object_get_data (G_OBJECT (window), "cti-workspace-ahead")) != NULL);
  g_assert_null (widget_find (window, CTI_TYPE_WORKSPACE, 0));
  cti_session_unlock_async (store->session, passphrase, NULL, unlocked_cb, NULL);
  widget_wait (cti_session_is_open (store->session));
  g_assert_true (widget_find (window, CTI_TYPE_WORKSPACE, 0) == ahead);
  gtk_window_destroy (GTK_WINDOW (window));
  open_store_settle (store);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/sidebar/mark-is-seen-on-every-page", mark_is_seen_on_every_page);
  g_test_add_func ("/sidebar/no-two-pages-have-the-same-icon", no_two_pages_have_the_same_icon);
  g_test_add_func ("/sidebar/no-page-of-a-case-is-seen-without-one",
                   no_page_of_a_case_is_seen_without_one);
  g_test_add_func ("/sidebar/the-workspace-is-made-while-it-is-locked",
                   the_workspace_is_made_while_it_is_locked);
  return g_test_run ();
}
