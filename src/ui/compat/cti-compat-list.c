#include "cti-compat-list.h"

/**
 * cti_compat_list_name_row:
 * @child: what a factory put into a row of a list
 * @name: what a screen reader shall call the row
 * @description: more about it
 *
 * The row is the parent of @child; GTK lets its name be set by the list item from 4.12 on only.
 */
void
cti_compat_list_name_row (GtkWidget *child, const char *name, const char *description)
{
  GtkWidget *row = gtk_widget_get_parent (child);

  if (row == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
