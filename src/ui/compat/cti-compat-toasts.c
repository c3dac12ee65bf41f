#include "cti-compat-toasts.h"

#include <glib/gi18n.h>

/* Pixels beside the words of a toast, its cross among them; letters of its other button. */
#define MARGINS        110
#define BUTTON_LETTERS 9
/* In a window not shown yet; and as many as are easily read in one line. */
#define LEAST_LETTERS 16
#define MOST_LETTERS  60
/* Frames after which something that was to be brought into view is there, see cti_scroll_to(); and
 * after which a toast has come up. */
#define FIRST_FRAME 6
#define LAST_FRAME  45

typedef struct
{
  AdwToast *toast; /* (weak) (nullable) */
  int frames;      /* since the keyboard came there */
} Watch;

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

static GtkWidget *
find_toast (AdwToastOverlay *overlay)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (overlay));

  while (child != NULL && child == adw_toast_overlay_get_child (overlay))
    child = gtk_widget_get_prev_sibling (child);
  return child;
}

/* Whether at least a third of what has the keyboard lies below the toast: a list or a page that
 * reaches below it can still be read. */
static gboolean
covers_focus (AdwToastOverlay *overlay)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (overlay));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *toast = find_toast (overlay);
  graphene_rect_t above, below, both;

  return focus != NULL && toast != NULL && !gtk_widget_is_ancestor (focus, toast) &&
         gtk_widget_compute_bounds (toast, GTK_WIDGET (overlay), &above) &&
         gtk_widget_compute_bounds (focus, GTK_WIDGET (overlay), &below) &&
         graphene_rect_intersection (&above, &below, &both) &&
         3 * graphene_rect_get_area (&both) > graphene_rect_get_area (&below);
}

static gboolean
look_cb (GtkWidget *overlay, GdkFrameClock *clock, gpointer user_data)
{
  Watch *watch = user_data;

  watch->frames++;
  if (watch->toast == NULL || watch->frames > LAST_FRAME)
    return G_SOURCE_REMOVE;
  if (watch->frames < FIRST_FRAME || !covers_focus (ADW_TOAST_OVERLAY (overlay)))
    return G_SOURCE_CONTINUE;
  adw_toast_dismiss (watch->toast);
  return G_SOURCE_REMOVE;
}

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_clear_weak_pointer (&watch->toast);
  g_free (watch);
}

static void
focus_moved_cb (AdwToast *toast, GParamSpec *pspec, GtkRoot *root)
{
  AdwToastOverlay *overlay = g_object_get_data (G_OBJECT (toast), "overlay");
  Watch *watch = g_new0 (Watch, 1);

  g_set_weak_pointer (&watch->toast, toast);
  gtk_widget_add_tick_callback (GTK_WIDGET (overlay), look_cb, watch, watch_free);
}

/* A toast goes before its time when the keyboard comes to something below it. Nothing is lost: the
 * line at the foot of the window says the same, and Ctrl+Z undoes. */
static void
make_way (AdwToastOverlay *overlay, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (overlay));

  if (root == NULL)
    return;
  g_object_set_data (G_OBJECT (toast), "overlay", overlay); /* which outlives it */
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), toast,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_compat_add_toast:
 * @overlay: where toasts are shown
 * @sentence: what it says
 * @button: (nullable): label of its button
 * @action: (nullable): detailed name of the action of @button
 *
 * Shows a toast whose sentence can be read whole and whose buttons have names, and which goes away
 * when the keyboard comes to something below it.
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
  make_way (overlay, toast);
  return toast;
}
