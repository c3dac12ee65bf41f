#include <adwaita.h>

#include "cti-types-ui.h"

/* An unknown class, property or handler in a template is a critical message, which ends a test. */
static void
test_type (gconstpointer data)
{
  GtkWidget *widget = g_object_ref_sink (g_object_new (GPOINTER_TO_SIZE (data), NULL));

  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

int
main (int argc, char **argv)
{
  const GType *types;
  guint count = 0;

  gtk_test_init (&argc, &argv);
  adw_init ();
  cti_ui_register_types ();
  types = cti_ui_get_types (&count);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = g_strconcat ("/types/", g_type_name (types[i]), NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (types[i]), test_type);
    }
  return g_test_run ();
}
