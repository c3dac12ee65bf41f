/* Everything that can be done from anywhere, under the names it has in the main menu, in the window
 * of keys and in the table of acts: none of them is written down twice. Other words for it are
 * those of cti-words-sought.h; the topics of the help come after what can be done. */

#include "cti-jump-acts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-acts.h"
#include "cti-fold.h"
#include "cti-keys-window.h"
#include "cti-pages.h"
#include "cti-words-help.h"
#include "cti-words-sought.h"

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
  g_free (self->sought);
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
      act->sought = cti_fold (cti_words_sought (action));
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
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CTI_KEYS_RESOURCE);
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

static void
add_topics (GPtrArray *acts)
{
  for (guint i = 0; i < cti_words_help_count (); i++)
    {
      const CtiHelpTopic *topic = cti_words_help_get (i);
      g_autofree char *what = g_strconcat (CTI_JUMP_HELP_PREFIX, topic->id, NULL);
      CtiJumpAct *act = g_new0 (CtiJumpAct, 1);

      act->action = g_steal_pointer (&what);
      act->title = g_strdup (_ (topic->title));
      act->is_help = TRUE;
      act->folded = cti_fold (act->title);
      act->sought = cti_fold (cti_words_sought (act->action));
      g_ptr_array_add (acts, act);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return cti_collate ((*(CtiJumpAct *const *) a)->title, (*(CtiJumpAct *const *) b)->title);
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
  add_topics (acts);
  for (guint i = acts->len; i > 0 && cti_workspace_get_case (workspace) == NULL; i--)
    if (((CtiJumpAct *) g_ptr_array_index (acts, i - 1))->needs_case)
      g_ptr_array_remove_index (acts, i - 1);
  g_ptr_array_sort (acts, compare);
  return acts;
}

/**
 * cti_jump_act_fit:
 * @self: an act
 * @query: what was typed
 *
 * Returns: how well it fits: whether each word stands in one of its names, or there and in the
 * other words for it; nothing fits a query that is empty
 */
CtiJumpFit
cti_jump_act_fit (const CtiJumpAct *self, const CtiQuery *query)
{
  const char *const folded[] = { self->folded, self->sought };

  if (!cti_query_matches (query, folded, G_N_ELEMENTS (folded)))
    return CTI_JUMP_NOT;
  if (self->is_help)
    return CTI_JUMP_HELP;
  return cti_query_matches (query, folded, 1) ? CTI_JUMP_NAME : CTI_JUMP_SOUGHT;
}
