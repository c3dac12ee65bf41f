#include "cti-compat-labels.h"

#include "cti-compat-shown.h"

#include <string.h>

/* No narrower than so many letters, where the text has twice as many: what is shorter is laid out
 * in no time, and would be given more room than it needs. */
#define LEAST_CHARS 6

static void
bound (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  gboolean is_long =
      strlen (text) >= 2 * LEAST_CHARS && g_utf8_strlen (text, -1) >= 2 * LEAST_CHARS;

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

static void
bound_if_long (GtkWidget *widget)
{
  if (!GTK_IS_LABEL (widget) || !breaks_anywhere (GTK_LABEL (widget)))
    return;
  bound (GTK_LABEL (widget));
  g_signal_handlers_disconnect_by_func (widget, bound, NULL);
  g_signal_connect (widget, "notify::label", G_CALLBACK (bound), NULL);
}

/**
 * cti_compat_bound_labels:
 *
 * From now on a long text that may break within a word is never narrower than six letters. GTK 4.8
 * finds the least width of a label by laying out its text one letter to a line, which takes ten
 * times as long as to lay it out as it is shown, and asks for it each time the text changes: that
 * was most of what it took to open a case, or to show a list anew.
 */
void
cti_compat_bound_labels (void)
{
  cti_compat_when_shown (bound_if_long);
}
