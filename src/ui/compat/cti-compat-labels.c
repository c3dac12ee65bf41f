#include "cti-compat-labels.h"

#include <gtk/gtk.h>
#include <string.h>

/* No narrower than so many letters, where the text has twice as many: what is shorter is laid out
 * in no time, and would be given more room than it needs. */
#define LEAST_CHARS 6

static void
bound (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  gboolean is_long = strlen (text) >= 2 * LEAST_CHARS && g_utf8_strlen (text, -1) >= 2 * LEAST_CHARS;

  if (gtk_label_get_max_width_chars (label) < 0) /* else somebody has said how wide it is */
    gtk_label_set_width_chars (label, is_long ? LEAST_CHARS : -1);
}

static gboolean
breaks_anywhere (GtkLabel *label)
{
  return gtk_label_get_wrap (label) && gtk_label_get_wrap_mode (label) == PANGO_WRAP_WORD_CHAR &&
         gtk_label_get_ellipsize (label) == PANGO_ELLIPSIZE_NONE &&
         gtk_label_get_width_chars (label) < 0;
}

static gboolean
shown_cb (GSignalInvocationHint *hint, guint count, const GValue *values, gpointer data)
{
  GObject *widget = g_value_get_object (&values[0]);

  if (!GTK_IS_LABEL (widget) || !breaks_anywhere (GTK_LABEL (widget)))
    return TRUE;
  bound (GTK_LABEL (widget));
  g_signal_handlers_disconnect_by_func (widget, bound, NULL);
  g_signal_connect (widget, "notify::label", G_CALLBACK (bound), NULL);
  return TRUE;
}

/**
 * cti_compat_bound_labels:
 *
 * From now on a long text that may break within a word is never narrower than six letters. GTK 4.8
 * finds the least width of a label by laying out its text one letter to a line, which takes ten
 * times as long as to lay it out as it is shown, and asks for it each time the text changes: that
 * was most of what it took to open a case, or to show a list anew. Called once.
 */
void
cti_compat_bound_labels (void)
{
  static gsize once = 0;
  g_autoptr (GTypeClass) widget_class = NULL;

  if (!g_once_init_enter (&once))
    return;
  widget_class = g_type_class_ref (GTK_TYPE_WIDGET); /* its signals come with it */
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, shown_cb, NULL, NULL);
  g_once_init_leave (&once, 1);
}
