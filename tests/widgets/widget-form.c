#include "widget-form.h"

#include "cti-form-row.h"
#include "cti-note-row.h"
#include "widget-keys.h"

GtkWidget *
widget_find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widget_find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
form_is_shown (GtkWidget *root, const char *title)
{
  GtkWidget *row = widget_find_row (root, title);

  g_assert_nonnull (row);
  return gtk_widget_get_visible (row);
}

void
form_write_in (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = widget_find_row (root, title);

  g_assert_nonnull (row);
  if (CTI_IS_NOTE_ROW (row))
    {
      cti_note_row_set_text (CTI_NOTE_ROW (row), text);
      return;
    }
  cti_form_row_set_text (CTI_FORM_ROW (row), text);
  g_signal_emit_by_name (row, "left");
}

gboolean
form_is_wrong (GtkWidget *root, const char *title)
{
  return cti_form_row_has_problem (CTI_FORM_ROW (widget_find_row (root, title)));
}

void
form_choose (GtkWidget *root, const char *title)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find (widget_find_row (root, title),
                                                              GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
}

void
form_turn_on (GtkWidget *root, const char *title)
{
  GtkWidget *row = widget_find_row (root, title);

  g_assert_nonnull (row);
  gtk_switch_set_active (GTK_SWITCH (widget_find (row, GTK_TYPE_SWITCH, 0)), TRUE);
}

guint
form_count_said_twice (GtkWidget *root)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (root);
  gboolean is_twice =
      gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  guint count = 0;

  if (is_twice &&
      (GTK_IS_SWITCH (root) || GTK_IS_CHECK_BUTTON (root) || GTK_IS_LIST_BOX_ROW (root)))
    {
      g_test_message ("%s is said twice", G_OBJECT_TYPE_NAME (root));
      count++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += form_count_said_twice (child);
  return count;
}
