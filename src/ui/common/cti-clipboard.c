#include "cti-clipboard.h"

/* What was put there, to know it again: while nobody has copied something else, the clipboard still
 * holds the very same provider. */
typedef struct
{
  GdkClipboard *clipboard;      /* (owned) */
  GdkContentProvider *provider; /* (owned) */
} Copied;

static void
copied_free (gpointer data)
{
  Copied *copied = data;

  g_object_unref (copied->clipboard);
  g_object_unref (copied->provider);
  g_free (copied);
}

static gboolean
clear_cb (gpointer data)
{
  Copied *copied = data;

  if (gdk_clipboard_get_content (copied->clipboard) == copied->provider)
    gdk_clipboard_set_content (copied->clipboard, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * cti_clipboard_copy:
 * @widget: a widget on the screen
 * @text: what to copy
 * @seconds: how long it stays, such as %CTI_CLIPBOARD_SECONDS
 *
 * Puts the text on the clipboard and takes it off again after that time, unless something else has
 * been copied meanwhile (features 3.1). When the program locks it is gone at once.
 */
void
cti_clipboard_copy (GtkWidget *widget, const char *text, guint seconds)
{
  Copied *copied = g_new0 (Copied, 1);

  copied->clipboard = g_object_ref (gtk_widget_get_clipboard (widget));
  copied->provider = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  gdk_clipboard_set_content (copied->clipboard, copied->provider);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, seconds, clear_cb, copied, copied_free);
}
