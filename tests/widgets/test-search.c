#include <adwaita.h>

#include "cti-acts.h"
#include "cti-hit-row.h"
#include "cti-jump-acts.h"
#include "cti-jump-dialog.h"
#include "cti-report-page.h"
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
find_pane (GtkWidget *page)
{
  guint i = 0;
  GtkWidget *pane;

  do
    pane = widget_find (page, GTK_TYPE_SCROLLED_WINDOW, i++);
  while (pane != NULL && !gtk_widget_get_mapped (pane));
  return pane;
}

/* Where nothing is to be chosen Tab stops at the pane only while there is something to scroll. */
static void
test_no_stop_where_nothing_is (void)
{
  Desk desk;
  GtkWidget *page;

  desk_open (&desk, DEMO);
  gtk_window_set_default_size (GTK_WINDOW (desk.window), 1000, 900);
  cti_workspace_do (desk.workspace, "search");
  page = widget_find (desk.window, CTI_TYPE_SEARCH_PAGE, 0);
  widget_wait (find_pane (page) != NULL && !gtk_widget_get_focusable (find_pane (page)));
  type_in (page, "findesikke");
  widget_wait (!gtk_widget_get_mapped (widget_find (page, ADW_TYPE_STATUS_PAGE, 0)));
  widget_wait (!gtk_widget_get_focusable (find_pane (page)));
  gtk_window_set_default_size (GTK_WINDOW (desk.window), 1000, 300);
  widget_wait (gtk_widget_get_focusable (find_pane (page)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_pane (page)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Nothing was found");
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

/* Types what is to be done and presses Enter; what has opened over the window. */
static GtkWidget *
do_by_name (Desk *desk, const char *typed)
{
  GtkWidget *dialog;

  cti_workspace_do (desk->workspace, "jump");
  dialog = find_dialog ();
  type_in (dialog, typed);
  g_signal_emit_by_name (widget_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  widget_wait (find_dialog () == NULL);
  desk_settle (desk);
  return desk_find_dialog ();
}

static gboolean
is_found (Desk *desk, const char *typed)
{
  GtkWidget *dialog;
  gboolean found;

  cti_workspace_do (desk->workspace, "jump");
  dialog = find_dialog ();
  type_in (dialog, typed);
  found = widget_find (dialog, ADW_TYPE_ACTION_ROW, 0) != NULL;
  gtk_window_destroy (GTK_WINDOW (dialog));
  return found;
}

static void
test_what_is_typed_is_done (void)
{
  Desk desk;

  desk_open (&desk, DEMO);
  g_assert_nonnull (do_by_name (&desk, "task new"));
  gtk_window_destroy (GTK_WINDOW (desk_find_dialog ()));
  g_assert_false (is_found (&desk, "new who-5")); /* it needs a case */
  g_assert_null (do_by_name (&desk, "reports"));
  widget_wait (gtk_widget_get_mapped (widget_find (desk.window, CTI_TYPE_REPORT_PAGE, 0)));
  jump (&desk, "aase", "K7F3");
  g_assert_true (is_found (&desk, "new who-5"));
  g_assert_nonnull (do_by_name (&desk, "note write"));
  desk_close (&desk);
}

static gboolean
is_among (GPtrArray *found, const char *name)
{
  g_autofree char *action = g_strconcat ("win.", name, NULL);

  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((CtiJumpAct *) g_ptr_array_index (found, i))->action, action))
      return TRUE;
  return g_str_equal (name, "jump") || g_str_equal (name, "menu");
}

static void
test_each_act_has_a_name (void)
{
  g_autoptr (GPtrArray) found = NULL;
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);
  Desk desk;

  desk_open (&desk, DEMO);
  desk_show_case (&desk, 0);
  found = cti_jump_acts_list (desk.workspace);
  for (guint i = 0; i < count; i++)
    if (!is_among (found, acts[i].name))
      g_error ("nothing that is typed leads to “%s”", acts[i].name);
  g_assert_true (is_among (found, "lock"));
  g_assert_true (is_among (found, "show-star"));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/search/hits-come-while-it-is-typed", test_hits_come_while_it_is_typed);
  g_test_add_func ("/search/no-stop-where-nothing-is", test_no_stop_where_nothing_is);
  g_test_add_func ("/search/jump-goes-to-whoever-is-typed", test_jump_goes_to_whoever_is_typed);
  g_test_add_func ("/search/what-is-typed-is-done", test_what_is_typed_is_done);
  g_test_add_func ("/search/each-act-has-a-name", test_each_act_has_a_name);
  return g_test_run ();
}
