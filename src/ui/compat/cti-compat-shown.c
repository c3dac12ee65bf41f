#include "cti-compat-shown.h"

static GPtrArray *all = NULL; /* (element-type CtiCompatSeeTo): they live as long as the program */

static gboolean
shown_cb (GSignalInvocationHint *hint, guint count, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  for (guint i = 0; i < all->len; i++)
    ((CtiCompatSeeTo) g_ptr_array_index (all, i)) (widget);
  return TRUE;
}

/**
 * cti_compat_when_shown:
 * @see_to: what is done
 *
 * From now on it is done with every widget of the program each time the widget is shown; asked for
 * once more, it is still done once. For what GTK 4.8 and libadwaita 1.2 have no property for, and
 * which is in widgets that they make themselves.
 */
void
cti_compat_when_shown (CtiCompatSeeTo see_to)
{
  if (all == NULL)
    {
      g_autoptr (GTypeClass) widget_class =
          g_type_class_ref (GTK_TYPE_WIDGET); /* with its signals */

      all = g_ptr_array_new ();
      g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, shown_cb, NULL,
                                  NULL);
    }
  if (!g_ptr_array_find (all, see_to, NULL))
    g_ptr_array_add (all, see_to);
}
