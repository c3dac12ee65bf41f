/* A toast lies over the foot of the page: what has the keyboard is seen all the same. */

#include <adwaita.h>

#include "cti-compat-toasts.h"
#include "cti-types-ui.h"
#include "widget-keys.h"

typedef struct
{
  GtkWidget *window;
  AdwToastOverlay *overlay;
  GtkWidget *high;
  GtkWidget *low;
  AdwToast *toast; /* (weak) (nullable) */
  gboolean is_gone;
} Page;

static void
gone_cb (Page *self)
{
  self->is_gone = TRUE;
}

static void
page_open (Page *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *self = (Page){ 0 };
  self->window = gtk_window_new ();
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->high = gtk_button_new_with_label ("High");
  self->low = gtk_button_new_with_label ("Low");
  gtk_widget_set_vexpand (self->high, TRUE);
  gtk_widget_set_valign (self->high, GTK_ALIGN_START);
  gtk_widget_set_halign (self->low, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_bottom (self->low, 30);
  gtk_box_append (GTK_BOX (box), self->high);
  gtk_box_append (GTK_BOX (box), self->low);
  adw_toast_overlay_set_child (self->overlay, box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 500, 400);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->overlay));
  widget_show (self->window);
  gtk_widget_grab_focus (self->high);
  self->toast = cti_compat_add_toast (self->overlay, "It has been saved.", "Undo", "win.undo");
  g_signal_connect_swapped (self->toast, "dismissed", G_CALLBACK (gone_cb), self);
}

static gboolean
count_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  (*(int *) frames)++;
  return G_SOURCE_CONTINUE;
}

/* By itself it goes after five seconds, which are 300 frames. */
static void
it_makes_way_for_what_has_the_keyboard (void)
{
  Page page;
  int frames = 0;

  page_open (&page);
  gtk_widget_grab_focus (page.low);
  gtk_widget_add_tick_callback (page.window, count_cb, &frames, NULL);
  widget_wait (page.is_gone || frames > 120);
  g_assert_true (page.is_gone);
  gtk_window_destroy (GTK_WINDOW (page.window));
}

static void
it_stays_beside_what_has_the_keyboard (void)
{
  Page page;
  int frames = 0;

  page_open (&page);
  gtk_widget_grab_focus (page.low);
  gtk_widget_grab_focus (page.high);
  gtk_widget_add_tick_callback (page.window, count_cb, &frames, NULL);
  widget_wait (frames > 10);
  g_assert_false (page.is_gone);
  gtk_window_destroy (GTK_WINDOW (page.window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/toast/it-makes-way-for-what-has-the-keyboard",
                   it_makes_way_for_what_has_the_keyboard);
  g_test_add_func ("/toast/it-stays-beside-what-has-the-keyboard",
                   it_stays_beside_what_has_the_keyboard);
  return g_test_run ();
}
