#include <adwaita.h>

#include "cti-hit-row.h"
#include "cti-jump-dialog.h"
#include "cti-search-page.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define DEMO                                                                            \
  "citizen\ncode: K7F3\nmode: cover\nalias: Åse\nadult-confirmed: yes\n"               \
  "course\ncontact-start: today-7m\nphase1-start: today-6m\nphase-months: 4\n"          \
  "person sister\nname: Søren på hjørnet\nkind: friend\ntakes-over: Bor i Aalborg\n" \
  "citizen\ncode: M2P8\nmode: cover\nalias: Bodil\nadult-confirmed: yes\n"              \
  "course\ncontact-start: today-3m\nphase1-start: today-2m\nphase-months: 4\n"          \
  "person aunt\nname: Moster\nkind: family\ntakes-over: Rejser til Ålborg\n"

static guint
count_rows (GtkWidget *page)
{
  guint count = 0;

  while (widget_find (page, CTI_TYPE_HIT_ROW, count) != NULL)
    count++;
  return count;
}

static void
type_in (GtkWidget *below, const char *text)
{
  GtkWidget *entry = widget_find (below, GTK_TYPE_SEARCH_ENTRY, 0);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_hits_come_while_it_is_typed (void)
{
  Desk desk;
  GtkWidget *page, *row;

  desk_open (&desk, DEMO);
  cti_workspace_do (desk.workspace, "search");
  page = widget_find (desk.window, CTI_TYPE_SEARCH_PAGE, 0);
  g_assert_true (gtk_widget_get_mapped (page));
  type_in (page, "aalborg");
  widget_wait (count_rows (page) == 2);
  type_in (page, "AALBORG soeren");
  widget_wait (count_rows (page) == 1);
  row = widget_find (page, CTI_TYPE_HIT_ROW, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Åse · K7F3");
  g_signal_emit_by_name (row, "activate");
  widget_wait (cti_workspace_get_case (desk.workspace) != NULL);
  g_assert_cmpstr (cti_hit_row_get_page (CTI_HIT_ROW (row)), ==, "network");
  widget_wait (gtk_widget_get_mapped (cti_workspace_get_page (desk.workspace, "network")));
  type_in (page, "");
  widget_wait (count_rows (page) == 0);
  desk_close (&desk);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CTI_IS_JUMP_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Opens the way to a citizen, types, presses Enter and waits for her. */
static void
jump (Desk *desk, const char *typed, const char *code)
{
  GtkWidget *dialog;

  cti_workspace_do (desk->workspace, "jump");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  type_in (dialog, typed);
  g_signal_emit_by_name (widget_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  widget_wait (
      cti_workspace_get_case (desk->workspace) != NULL &&
      g_str_equal (cti_case_get_citizen (cti_workspace_get_case (desk->workspace))->code, code));
  widget_wait (find_dialog () == NULL);
}

static void
test_jump_goes_to_whoever_is_typed (void)
{
  Desk desk;

  desk_open (&desk, DEMO);
  jump (&desk, "aase", "K7F3");
  jump (&desk, "m2p", "M2P8");
  jump (&desk, "", "K7F3"); /* back to the one before */
  jump (&desk, "", "M2P8");
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/search/hits-come-while-it-is-typed", test_hits_come_while_it_is_typed);
  g_test_add_func ("/search/jump-goes-to-whoever-is-typed", test_jump_goes_to_whoever_is_typed);
  return g_test_run ();
}
