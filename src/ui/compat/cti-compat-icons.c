#include "cti-compat-icons.h"

#include "cti-compat-shown.h"

/* Each icon that was shown, once; they live as long as the program. */
static GHashTable *kept = NULL;

static GIcon *
copy_icon (GtkImage *image)
{
  switch (gtk_image_get_storage_type (image))
    {
    case GTK_IMAGE_ICON_NAME:
      return g_themed_icon_new (gtk_image_get_icon_name (image));
    case GTK_IMAGE_GICON:
      return g_object_ref (gtk_image_get_gicon (image));
    case GTK_IMAGE_EMPTY:
    case GTK_IMAGE_PAINTABLE:
    default:
      return NULL;
    }
}

static int
find_size (GtkImage *image)
{
  int width = 0, height = 0;

  if (gtk_image_get_pixel_size (image) > 0)
    return gtk_image_get_pixel_size (image);
  gtk_widget_measure (GTK_WIDGET (image), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (image), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return MIN (width, height);
}

/* Asked with the very words of the image, the theme answers with the very icon the image shows. */
static void
keep (GtkImage *image)
{
  GtkWidget *widget = GTK_WIDGET (image);
  g_autoptr (GIcon) icon = copy_icon (image);
  int size = icon == NULL ? 0 : find_size (image);

  if (size > 0)
    g_hash_table_add (kept, gtk_icon_theme_lookup_by_gicon (gtk_icon_theme_get_for_display (
                                                                gtk_widget_get_display (widget)),
                                                            icon, size,
                                                            gtk_widget_get_scale_factor (widget),
                                                            gtk_widget_get_direction (widget),
                                                            GTK_ICON_LOOKUP_PRELOAD));
}

static void
icon_changed_cb (GtkImage *image)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (image)))
    keep (image);
}

static void
keep_and_follow (GtkWidget *widget)
{
  if (!GTK_IS_IMAGE (widget))
    return;
  keep (GTK_IMAGE (widget));
  g_signal_handlers_disconnect_by_func (widget, icon_changed_cb, NULL);
  g_signal_connect (widget, "notify::icon-name", G_CALLBACK (icon_changed_cb), NULL);
  g_signal_connect (widget, "notify::gicon", G_CALLBACK (icon_changed_cb), NULL);
}

/**
 * cti_compat_keep_icons:
 *
 * From now on every icon that was shown once stays in memory. GTK 4.8 loads a new icon in a thread
 * of its own, which may be the last to let go of it when its widget is gone early; whoever asks the
 * theme for the same icon at that moment gets one that is being freed, and the program ends. An
 * icon that somebody keeps is never freed there.
 */
void
cti_compat_keep_icons (void)
{
  if (kept == NULL)
    kept = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  cti_compat_when_shown (keep_and_follow);
}
