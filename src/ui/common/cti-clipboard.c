/* What is copied from the program leaves the clipboard again by itself (promise 19). Whatever lands
 * there from one of our own fields is looked at as it lands: a text is given two minutes; a number
 * from a field that is kept secret is put there again with the hint of password managers and is
 * given ten seconds. What somebody copies elsewhere meanwhile is theirs and is let be.
 *
 * The primary selection is made by selecting alone. It never takes a secret; any other text stays
 * until the lock, for it is under the worker's hands. */

#include "cti-clipboard.h"

#define SECRET_KEY "cti-clipboard-secret"
#define WATCH_KEY  "cti-clipboard-watch"

typedef struct
{
  GdkClipboard *clipboard;      /* (unowned): it owns this */
  GdkContentProvider *provider; /* (owned) (nullable): ours, until the time is over */
  guint timer;
  gboolean is_primary;
  gboolean is_changing; /* by ourselves */
} Watch;

static guint pace_ms = 1000;

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_clear_handle_id (&watch->timer, g_source_remove);
  g_clear_object (&watch->provider);
  g_free (watch);
}

static void
set_content (Watch *watch, GdkContentProvider *content)
{
  watch->is_changing = TRUE;
  gdk_clipboard_set_content (watch->clipboard, content);
  watch->is_changing = FALSE;
}

static gboolean
over_cb (gpointer data)
{
  Watch *watch = data;

  watch->timer = 0;
  if (gdk_clipboard_get_content (watch->clipboard) == watch->provider)
    set_content (watch, NULL);
  g_clear_object (&watch->provider);
  return G_SOURCE_REMOVE;
}

static void
count_down (Watch *watch, guint seconds)
{
  g_clear_handle_id (&watch->timer, g_source_remove);
  g_set_object (&watch->provider, gdk_clipboard_get_content (watch->clipboard));
  watch->timer = g_timeout_add (seconds * pace_ms, over_cb, watch);
}

/* --- Where it came from ----------------------------------------------------------------------- */

static GtkWidget *
find_focus (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window))
        found = gtk_window_get_focus (window);
    }
  return found;
}

/* A passphrase can be copied while it is shown; groups of the recovery sheet are of digits. */
static gboolean
has_secret_purpose (GtkText *text)
{
  switch (gtk_text_get_input_purpose (text))
    {
    case GTK_INPUT_PURPOSE_PHONE:
    case GTK_INPUT_PURPOSE_DIGITS:
    case GTK_INPUT_PURPOSE_PIN:
    case GTK_INPUT_PURPOSE_PASSWORD:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_secret (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), SECRET_KEY) != NULL ||
         (GTK_IS_TEXT (widget) && has_secret_purpose (GTK_TEXT (widget)));
}

/* A menu of the field has the focus while its "Copy" is chosen, and lies below the field. */
static gboolean
comes_from_secret (void)
{
  for (GtkWidget *widget = find_focus (); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (is_secret (widget))
      return TRUE;
  return FALSE;
}

/* --- What is done with it --------------------------------------------------------------------- */

static GdkContentProvider *
make_secret (const char *text)
{
  g_autoptr (GBytes) hint = g_bytes_new_static ("secret", strlen ("secret"));
  GdkContentProvider *parts[] = { gdk_content_provider_new_typed (G_TYPE_STRING, text),
                                  gdk_content_provider_new_for_bytes (CTI_CLIPBOARD_HINT, hint) };

  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

static void
keep_as_secret (Watch *watch)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GdkContentProvider) secret = NULL;

  g_value_init (&value, G_TYPE_STRING);
  if (!gdk_content_provider_get_value (gdk_clipboard_get_content (watch->clipboard), &value, NULL))
    {
      set_content (watch, NULL);
      return;
    }
  secret = make_secret (g_value_get_string (&value));
  set_content (watch, secret);
  count_down (watch, CTI_CLIPBOARD_SECRET_SECONDS);
}

static void
keep_selected (GdkContentProvider *content, GdkClipboard *clipboard)
{
}

/* A field whose selection is taken from the primary one selects nothing any more; nobody could
 * replace a number by selecting it. So the field does not hear of it. */
static void
refuse_primary (Watch *watch)
{
  GdkContentProviderClass *klass =
      GDK_CONTENT_PROVIDER_GET_CLASS (gdk_clipboard_get_content (watch->clipboard));
  void (*detach) (GdkContentProvider *, GdkClipboard *) = klass->detach_clipboard;

  klass->detach_clipboard = keep_selected;
  set_content (watch, NULL);
  klass->detach_clipboard = detach;
}

static void
changed_cb (GdkClipboard *clipboard, Watch *watch)
{
  if (watch->is_changing || !gdk_clipboard_is_local (clipboard) ||
      gdk_clipboard_get_content (clipboard) == NULL)
    return;
  if (watch->is_primary && comes_from_secret ())
    refuse_primary (watch);
  else if (!watch->is_primary && comes_from_secret ())
    keep_as_secret (watch);
  else if (!watch->is_primary)
    count_down (watch, CTI_CLIPBOARD_SECONDS);
}

static void
watch (GdkClipboard *clipboard, gboolean is_primary)
{
  Watch *self;

  if (g_object_get_data (G_OBJECT (clipboard), WATCH_KEY) != NULL)
    return;
  self = g_new0 (Watch, 1);
  self->clipboard = clipboard;
  self->is_primary = is_primary;
  g_object_set_data_full (G_OBJECT (clipboard), WATCH_KEY, self, watch_free);
  g_signal_connect (clipboard, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * cti_clipboard_watch:
 * @window: a window of the program
 *
 * From now on what is copied from any window on its display leaves the clipboard by itself.
 */
void
cti_clipboard_watch (GtkWidget *window)
{
  watch (gtk_widget_get_clipboard (window), FALSE);
  watch (gtk_widget_get_primary_clipboard (window), TRUE);
}

/**
 * cti_clipboard_keep_secret:
 * @entry: a field
 *
 * What is copied from it counts as a secret: a CPR number or a group of the recovery sheet. A field
 * for a passphrase, and one with the purpose of a phone number, of digits or of a PIN, counts as
 * one without being told.
 */
void
cti_clipboard_keep_secret (GtkWidget *entry)
{
  g_object_set_data (G_OBJECT (entry), SECRET_KEY, entry);
}

/**
 * cti_clipboard_copy:
 * @widget: a widget on the screen
 * @text: what to copy
 *
 * Puts the text on the clipboard, where it stays for %CTI_CLIPBOARD_SECONDS.
 */
void
cti_clipboard_copy (GtkWidget *widget, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
forget (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

/**
 * cti_clipboard_forget:
 * @window: a window of the program
 *
 * Takes off the clipboard and the primary selection whatever the program has put there: at lock, at
 * its end, and before the citizen looks at the screen.
 */
void
cti_clipboard_forget (GtkWidget *window)
{
  forget (gtk_widget_get_clipboard (window));
  forget (gtk_widget_get_primary_clipboard (window));
}

/**
 * cti_clipboard_set_pace:
 * @second_ms: milliseconds that count as a second
 *
 * Lets a test see the time go by.
 */
void
cti_clipboard_set_pace (guint second_ms)
{
  pace_ms = second_ms;
}
