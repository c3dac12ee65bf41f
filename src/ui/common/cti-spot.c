#include "cti-spot.h"

#include "cti-row-group.h"

/* What a click on the widget is about: pages hand the id of a record to their actions. */
static gboolean
is_about (GtkWidget *widget, const char *record)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget)
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;

  return target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING) &&
         g_strcmp0 (g_variant_get_string (target, NULL), record) == 0;
}

/**
 * cti_spot_focus:
 * @page: a page
 * @record: id of a record
 *
 * Puts the focus where the record is seen on the page, which scrolls there.
 *
 * Returns: whether it was found
 */
gboolean
cti_spot_focus (GtkWidget *page, const char *record)
{
  if (CTI_IS_ROW_GROUP (page) && cti_row_group_focus (CTI_ROW_GROUP (page), record))
    return TRUE;
  if (is_about (page, record) && gtk_widget_grab_focus (page))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (cti_spot_focus (child, record))
      return TRUE;
  return FALSE;
}
