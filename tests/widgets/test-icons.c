/* An icon that was shown once outlives its widget: GTK 4.8 frees one that is no longer used in a
 * thread, while others may be asking for it. */

#include "cti-types-ui.h"
#include "widget-keys.h"

#define SIZE 200 /* pixels; smaller ones the theme itself keeps for a while */

/* Returns: (transfer full): what the theme gives whoever asks as an image does */
static GtkIconPaintable *
look_up (GtkWidget *image, const char *name)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (name);

  return gtk_icon_theme_lookup_by_gicon (gtk_icon_theme_get_for_display (
                                             gtk_widget_get_display (image)),
                                         icon, SIZE, gtk_widget_get_scale_factor (image),
                                         gtk_widget_get_direction (image), GTK_ICON_LOOKUP_PRELOAD);
}

static void
watch (GtkWidget *image, const char *name, gpointer *weak)
{
  g_autoptr (GtkIconPaintable) paintable = look_up (image, name);

  g_set_weak_pointer (weak, paintable);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 2;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
test_kept (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *image = gtk_image_new_from_icon_name ("edit-delete-symbolic");
  gpointer first = NULL, second = NULL;

  gtk_image_set_pixel_size (GTK_IMAGE (image), SIZE);
  gtk_window_set_child (GTK_WINDOW (window), image);
  widget_show (window);
  watch (image, "edit-delete-symbolic", &first);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), "edit-copy-symbolic");
  watch (image, "edit-copy-symbolic", &second);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_clear_weak_pointer (&first);
  g_clear_weak_pointer (&second);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  cti_ui_register_types ();
  g_test_add_func ("/icons/what-was-shown-is-kept", test_kept);
  return g_test_run ();
}
