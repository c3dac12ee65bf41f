#include "cti-compat-toasts.h"

#include <glib/gi18n.h>

/* Pixels beside the words of a toast, its cross among them; letters of its other button. */
#define MARGINS        110
#define BUTTON_LETTERS 9
/* In a window not shown yet; and as many as are easily read in one line. */
#define LEAST_LETTERS 16
#define MOST_LETTERS  60

/* In libadwaita 1.2 the button that closes a toast has a picture only; the other would be read
 * twice, by its label and by the label in it. */
static void
name_button (GtkWidget *button)
{
  if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), "window-close-symbolic") == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Close"), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* How many letters of @label stand beside each other and leave room for the buttons. */
static int
count_letters (GtkLabel *label, AdwToastOverlay *overlay)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (label));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                    pango_font_metrics_get_approximate_digit_width (metrics));
  int width = gtk_widget_get_width (GTK_WIDGET (overlay)) - MARGINS;

  pango_font_metrics_unref (metrics);
  return CLAMP (width * PANGO_SCALE / MAX (letter, 1) - BUTTON_LETTERS, LEAST_LETTERS,
                MOST_LETTERS);
}

/* A sentence that does not fit ends there with an ellipsis; here it goes on below itself. The
 * overlay asks for no height but that of the width which the toast wishes, so the wish is bounded.
 */
static void
wrap_label (GtkLabel *label, AdwToastOverlay *overlay)
{
  gtk_label_set_single_line_mode (label, FALSE);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, count_letters (label, overlay));
  gtk_label_set_xalign (label, 0);
}

static void
mend (GtkWidget *widget, AdwToastOverlay *overlay)
{
  if (GTK_IS_BUTTON (widget))
    {
      name_button (widget);
      return;
    }
  if (GTK_IS_LABEL (widget))
    wrap_label (GTK_LABEL (widget), overlay);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mend (child, overlay);
}

/**
 * cti_compat_add_toast:
 * @overlay: where toasts are shown
 * @sentence: what it says
 * @button: (nullable): label of its button
 * @action: (nullable): detailed name of the action of @button
 *
 * Shows a toast whose sentence can be read whole and whose buttons have names.
 *
 * Returns: (transfer none): it
 */
AdwToast *
cti_compat_add_toast (AdwToastOverlay *overlay,
                      const char *sentence,
                      const char *button,
                      const char *action)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
    }
  adw_toast_overlay_add_toast (overlay, toast);
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (overlay)); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      mend (child, overlay);
  return toast;
}
