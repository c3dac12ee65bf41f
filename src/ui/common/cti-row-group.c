/* Groups whose rows are made anew from the case after each act. The row that had the focus has it
 * again afterwards, told by the id of its record, so that who works by keyboard stays in place. */

#include "cti-row-group.h"

#include "cti-names.h"

#define ROWS "cti-rows"
#define ID   "cti-id"

static GPtrArray *
get_rows (AdwPreferencesGroup *group)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), ROWS);

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (group), ROWS, rows, (GDestroyNotify) g_ptr_array_unref);
    }
  return rows;
}

static gboolean
has_focus_in (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/**
 * cti_row_group_clear:
 * @group: a group
 *
 * Takes all rows away that cti_row_group_add() put there.
 *
 * Returns: (transfer full) (nullable): id of the row that had the focus
 */
char *
cti_row_group_clear (AdwPreferencesGroup *group)
{
  GPtrArray *rows = get_rows (group);
  char *focused = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      if (focused == NULL && has_focus_in (row))
        focused = g_strdup (g_object_get_data (G_OBJECT (row), ID));
      adw_preferences_group_remove (group, row);
    }
  g_ptr_array_set_size (rows, 0);
  return focused;
}

/**
 * cti_row_group_add:
 * @group: a group
 * @row: (transfer floating): a row for the end of it
 * @id: (nullable): id of the record it shows
 */
void
cti_row_group_add (AdwPreferencesGroup *group, GtkWidget *row, const char *id)
{
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (id), g_free);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (get_rows (group), row);
}

/**
 * cti_row_group_focus:
 * @group: a group
 * @id: (nullable): id of a record
 *
 * Puts the focus into the row that shows the record, if there is one.
 */
void
cti_row_group_focus (AdwPreferencesGroup *group, const char *id)
{
  GPtrArray *rows = get_rows (group);

  for (guint i = 0; id != NULL && i < rows->len; i++)
    if (g_strcmp0 (g_object_get_data (g_ptr_array_index (rows, i), ID), id) == 0)
      gtk_widget_grab_focus (g_ptr_array_index (rows, i));
}

/**
 * cti_row_new:
 * @title: what it is, shown as it stands
 * @subtitle: (nullable): more about it, also what a screen reader adds
 *
 * Returns: (transfer floating): a row that can only be read
 */
GtkWidget *
cti_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                    subtitle != NULL ? subtitle : "", "title-lines", 0, "subtitle-lines", 0, NULL);

  cti_names_set (row, title, subtitle);
  return row;
}

static void
add_mark (GtkWidget *row, const char *word)
{
  GtkWidget *label = gtk_label_new (word);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "mark");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

/**
 * cti_row_new_action:
 * @title: what it is, shown as it stands
 * @subtitle: (nullable): more about it, also what a screen reader adds
 * @mark: (nullable): a word or two that stand out at its end
 * @action: the action that opens it
 * @target: id of its record, handed to the action
 *
 * Returns: (transfer floating): a row that opens something
 */
GtkWidget *
cti_row_new_action (const char *title,
                    const char *subtitle,
                    const char *mark,
                    const char *action,
                    const char *target)
{
  GtkWidget *row = cti_row_new (title, subtitle);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (mark != NULL)
    {
      g_autofree char *heard = g_strjoin (". ", mark, subtitle, NULL);

      add_mark (row, mark);
      cti_names_describe (row, heard);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  return row;
}

/**
 * cti_row_new_empty:
 * @sentence: what is not there yet
 * @button: (nullable): what the button says, with a mnemonic
 * @action: (nullable): what it does
 *
 * Returns: (transfer floating): a row for a group with nothing in it: one sentence, one button
 */
GtkWidget *
cti_row_new_empty (const char *sentence, const char *button, const char *action)
{
  GtkWidget *row = cti_row_new (sentence, NULL);
  GtkWidget *widget;

  if (button == NULL)
    return row;
  widget = gtk_button_new_with_mnemonic (button);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  return row;
}
