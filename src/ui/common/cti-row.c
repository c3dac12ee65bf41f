#include "cti-row.h"

#include "cti-names.h"
#include "cti-row-layout.h"

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

  cti_row_layout_use (row);
  /* its title names it: a label of its own would be said as well */
  if (subtitle != NULL)
    cti_names_describe (row, subtitle);
  return row;
}

/**
 * cti_row_set_icon:
 * @row: a row
 * @icon: name of an icon that says nothing the words do not say
 */
void
cti_row_set_icon (GtkWidget *row, const char *icon)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
}

/**
 * cti_row_set_action:
 * @row: a row
 * @action: name of the action that opens it
 * @target: (nullable): what is handed to the action, such as the id of a record
 */
void
cti_row_set_action (GtkWidget *row, const char *action, const char *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_string (target));
}

/**
 * cti_row_insert_after:
 * @before: a row in a list or group
 * @row: (transfer floating): a row to stand below it, such as what fields add up to
 */
void
cti_row_insert_after (GtkWidget *before, GtkWidget *row)
{
  gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (before)), row,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (before)) + 1);
}

static void
add_mark (GtkWidget *row, const char *word)
{
  GtkWidget *label = gtk_label_new (word);

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

  cti_row_set_action (row, action, target);
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
