/* The window of keyboard shortcuts names every key that the program has everywhere. */

#include <adwaita.h>
#include <string.h>

#include "cti-acts.h"
#include "cti-compat-shortcuts.h"
#include "cti-keys-window.h"
#include "cti-pages.h"
#include "cti-types-ui.h"
#include "widget-keys.h"
#include "widget-tour.h"

/* Where the toolkit looks for one, and builds it before anything is drawn. */
#define OF_TOOLKIT "/io/github/overgang/Overgang/gtk/help-overlay.ui"

static char *
read_shortcuts (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (CTI_KEYS_RESOURCE, 0, NULL);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_named (const char *shortcuts, const char *prefix, const char *name)
{
  g_autofree char *wanted = g_strconcat (">win.", prefix, name, "<", NULL);

  if (strstr (shortcuts, wanted) == NULL)
    g_error ("win.%s%s has a key and does not stand in the window of shortcuts", prefix, name);
}

static void
test_every_act (void)
{
  g_autofree char *shortcuts = read_shortcuts ();
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);

  for (guint i = 0; i < count; i++)
    if (acts[i].keys[0] != NULL)
      assert_named (shortcuts, "", acts[i].name);
}

/* Ten places and ten pages of a case have a number. */
static void
test_every_page (void)
{
  g_autofree char *shortcuts = read_shortcuts ();
  guint count = 0, places = 0, of_case = 0;
  const CtiPage *pages = cti_pages_get (&count);

  for (guint i = 0; i < count; i++)
    if ((pages[i].set_case != NULL ? ++of_case : ++places) <= 10)
      assert_named (shortcuts, "show-", pages[i].name);
}

/* What stands in it is there: an action that has gone would show no key. */
static void
test_nothing_else (void)
{
  static const char *const others[] = { "lock", "show-help-overlay", NULL };
  g_autofree char *shortcuts = read_shortcuts ();
  g_autoptr (GRegex) pattern = g_regex_new (">win\\.([^<]+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pattern, shortcuts, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      const char *page = g_str_has_prefix (name, "show-") ? name + strlen ("show-") : NULL;
      const CtiWindowAct *act = cti_acts_find (name);

      if (!(act != NULL && act->keys[0] != NULL) && !g_strv_contains (others, name) &&
          (page == NULL || cti_pages_find (page) == NULL))
        g_error ("win.%s stands in the window of shortcuts and has no key", name);
    }
}

/* In 700 pixels two columns of large text have no room beside each other. */
static void
test_one_column_where_it_is_narrow (void)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *window, *group, *columns;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  builder = gtk_builder_new_from_resource (CTI_KEYS_RESOURCE);
  window = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  cti_compat_shortcuts_fit (GTK_WINDOW (window), 640, 300);
  widget_show (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 640);
  g_assert_cmpint (gtk_widget_get_height (window), <=, 300);
  group = widget_find (window, GTK_TYPE_SHORTCUTS_GROUP, 0);
  columns = gtk_widget_get_parent (gtk_widget_get_parent (group));
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (columns)), ==,
                   GTK_ORIENTATION_VERTICAL);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* One that lies there would be built at the start, whoever asks for it. */
static void
test_not_where_the_toolkit_looks (void)
{
  g_assert_false (g_resources_get_info (OF_TOOLKIT, 0, NULL, NULL, NULL));
}

/* --- No key does two things ------------------------------------------------------------------- */

static const CtiWindowAct *
find_act_of (GtkShortcutTrigger *trigger)
{
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);

  for (guint i = 0; i < count; i++)
    for (guint k = 0; k < G_N_ELEMENTS (acts[i].keys) && acts[i].keys[k] != NULL; k++)
      {
        g_autoptr (GtkShortcutTrigger) key = gtk_shortcut_trigger_parse_string (acts[i].keys[k]);

        if (gtk_shortcut_trigger_equal (key, trigger))
          return &acts[i];
      }
  return NULL;
}

static void
look_at_keys (GtkWidget *widget, GListModel *keys, guint *n_keys)
{
  for (guint i = 0; i < g_list_model_get_n_items (keys); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (keys, i);
      const CtiWindowAct *act = find_act_of (gtk_shortcut_get_trigger (shortcut));

      if (act != NULL)
        g_error ("a key of %s is win.%s's, which takes it first", G_OBJECT_TYPE_NAME (widget),
                 act->name);
      (*n_keys)++;
    }
}

static void
look_at_widget (GtkWidget *widget, gpointer n_keys)
{
  g_autoptr (GListModel) controllers = NULL;

  if (!g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Cti"))
    return;
  controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        look_at_keys (widget, G_LIST_MODEL (controller), n_keys);
    }
}

/* The keys of the window come first: a page's own of the same name would never be heard. */
static void
test_no_page_binds_what_is_taken (void)
{
  Desk desk;
  guint count = 0, n_keys = 0;
  const CtiPage *pages = cti_pages_get (&count);

  tour_open (&desk);
  for (guint i = 0; i < count; i++)
    {
      desk_show_page (&desk, pages[i].name);
      look_at_widget (desk.page, &n_keys);
      tour_each_seen (desk.page, look_at_widget, &n_keys);
    }
  g_assert_cmpuint (n_keys, >, 20);
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/shortcuts/every-act", test_every_act);
  g_test_add_func ("/shortcuts/every-page", test_every_page);
  g_test_add_func ("/shortcuts/nothing-else", test_nothing_else);
  g_test_add_func ("/shortcuts/there-is-one-column-where-it-is-narrow",
                   test_one_column_where_it_is_narrow);
  g_test_add_func ("/shortcuts/not-where-the-toolkit-looks", test_not_where_the_toolkit_looks);
  g_test_add_func ("/shortcuts/no-page-binds-what-is-taken", test_no_page_binds_what_is_taken);
  return g_test_run ();
}
