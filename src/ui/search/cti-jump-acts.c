/* Everything that can be done from anywhere, under the names it has in the main menu, in the window
 * of keys and in the table of acts: none of them is written down twice. */

#include "cti-jump-acts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-acts.h"
#include "cti-fold.h"
#include "cti-pages.h"

#define SHORTCUTS "/io/github/overgang/Overgang/gtk/help-overlay.ui"

/* What leads to where one is already. */
static const char *const left_out[] = { "win.jump", "win.menu", NULL };

static void
act_free (gpointer data)
{
  CtiJumpAct *self = data;

  g_free (self->action);
  g_free (self->title);
  g_free (self->key);
  g_free (self->folded);
  g_free (self);
}

static gboolean
needs_case (const char *action)
{
  const char *name = g_str_has_prefix (action, "win.") ? action + strlen ("win.") : "";
  const CtiWindowAct *act = cti_acts_find (name);
  const CtiPage *page =
      g_str_has_prefix (name, "show-") ? cti_pages_find (name + strlen ("show-")) : NULL;

  return (act != NULL && act->needs_case) || (page != NULL && page->set_case != NULL);
}

static char *
describe_key (const char *action, const char *written)
{
  GApplication *application = g_application_get_default ();
  const char *name = g_str_has_prefix (action, "win.") ? action + strlen ("win.") : "";
  const CtiWindowAct *act = cti_acts_find (name);
  g_auto (GStrv) keys = NULL;
  const char *key = act != NULL ? act->keys[0] : written;
  GdkModifierType modifiers = 0;
  guint value = 0;

  if (GTK_IS_APPLICATION (application))
    keys = gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);
  if (keys != NULL && keys[0] != NULL)
    key = keys[0];
  if (key == NULL)
    key = written;
  return key != NULL && gtk_accelerator_parse (key, &value, &modifiers)
             ? gtk_accelerator_get_label (value, modifiers)
             : NULL;
}

static CtiJumpAct *
find (GPtrArray *acts, const char *action)
{
  for (guint i = 0; i < acts->len; i++)
    {
      CtiJumpAct *act = g_ptr_array_index (acts, i);

      if (g_str_equal (act->action, action))
        return act;
    }
  return NULL;
}

/* One that is there already is found by this name as well. */
static void
add (GPtrArray *acts, const char *action, const char *name, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *title = g_strjoinv ("", parts);
  g_autofree char *folded = cti_fold (title);
  CtiJumpAct *act = find (acts, action);

  if (g_strv_contains (left_out, action))
    return;
  if (act == NULL)
    {
      act = g_new0 (CtiJumpAct, 1);
      act->action = g_strdup (action);
      act->title = g_strdup (title);
      act->key = describe_key (action, key);
      act->needs_case = needs_case (action);
      act->folded = g_steal_pointer (&folded);
      g_ptr_array_add (acts, act);
    }
  else
    {
      g_autofree char *before = g_steal_pointer (&act->folded);

      act->folded = g_strjoin (" ", before, folded, NULL);
    }
}

static void
add_from_keys (GPtrArray *acts)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS);
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  for (GSList *at = objects; at != NULL; at = at->next)
    {
      g_autofree char *action = NULL;
      g_autofree char *title = NULL;

      if (!GTK_IS_SHORTCUTS_SHORTCUT (at->data))
        continue;
      g_object_get (at->data, "action-name", &action, "title", &title, NULL);
      if (action != NULL)
        add (acts, action, title, NULL);
    }
  gtk_window_destroy (window);
}

static void
add_from_menu (GPtrArray *acts, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;
      g_autofree char *key = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      g_menu_model_get_item_attribute (menu, i, "accel", "s", &key);
      if (action != NULL && label != NULL)
        add (acts, action, label, key);
      if (section != NULL)
        add_from_menu (acts, section);
      if (below != NULL)
        add_from_menu (acts, below);
    }
}

static void
add_from_acts (GPtrArray *acts)
{
  guint count = 0;
  const CtiWindowAct *all = cti_acts_get (&count);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *action = g_strconcat ("win.", all[i].name, NULL);

      if (all[i].title != NULL)
        add (acts, action, _ (all[i].title), NULL);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(CtiJumpAct *const *) a)->folded, (*(CtiJumpAct *const *) b)->folded);
}

/**
 * cti_jump_acts_list:
 * @workspace: the workspace
 *
 * Returns: (transfer container) (element-type CtiJumpAct): all that can be done now, by name; what
 *   needs a case only while one is open
 */
GPtrArray *
cti_jump_acts_list (CtiWorkspace *workspace)
{
  GObject *button =
      gtk_widget_get_template_child (GTK_WIDGET (workspace), CTI_TYPE_WORKSPACE, "menu");
  GPtrArray *acts = g_ptr_array_new_with_free_func (act_free);

  add_from_keys (acts);
  add_from_acts (acts);
  add_from_menu (acts, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  for (guint i = acts->len; i > 0 && cti_workspace_get_case (workspace) == NULL; i--)
    if (((CtiJumpAct *) g_ptr_array_index (acts, i - 1))->needs_case)
      g_ptr_array_remove_index (acts, i - 1);
  g_ptr_array_sort (acts, compare);
  return acts;
}

/**
 * cti_jump_act_matches:
 * @self: an act
 * @query: what was typed
 *
 * Returns: whether each word stands in one of its names; nothing is found by a query that is empty
 */
gboolean
cti_jump_act_matches (const CtiJumpAct *self, const CtiQuery *query)
{
  return cti_query_matches (query, (const char *const *) &self->folded, 1);
}
