/* The first screen: where she is in her course, when the two meet next, and the ways on. */

#include "cti-own-home.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-own-views.h"
#include "cti-own-words.h"
#include "cti-words.h"

static void
add_course (GtkWidget *box, CtiOwnScreen *screen)
{
  CtiCase *now = cti_own_screen_get_case (screen);
  CtiDate today = cti_own_screen_get_today (screen);
  g_autofree char *where = cti_own_words_course (now, today);
  g_autofree char *meeting = cti_own_words_meeting (now, today);
  GtkWidget *card = cti_own_card_new (NULL);

  gtk_widget_add_css_class (card, "own-welcome");
  cti_own_add_text (card, where);
  if (meeting != NULL)
    cti_own_add_text (card, meeting);
  gtk_box_append (GTK_BOX (box), card);
}

static void
tile_clicked_cb (GtkButton *button)
{
  cti_own_screen_show (cti_own_screen_of (GTK_WIDGET (button)),
                       gtk_widget_get_name (GTK_WIDGET (button)));
}

static GtkWidget *
make_tile (const CtiOwnView *view)
{
  const char *title = g_dpgettext2 (NULL, "citizen", view->title);
  const char *about = g_dpgettext2 (NULL, "citizen", view->about);
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *box = cti_own_box_new (2);
  GtkWidget *icon =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", view->icon, "valign", GTK_ALIGN_CENTER, "name",
                    view->name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "own-icon");
  cti_own_add_heading (box, title);
  cti_own_add_text (box, about);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), box);
  gtk_button_set_child (GTK_BUTTON (tile), row);
  gtk_widget_set_name (tile, view->name);
  gtk_widget_add_css_class (tile, "own-tile");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  g_signal_connect (tile, "clicked", G_CALLBACK (tile_clicked_cb), NULL);
  return tile;
}

static void
add_tiles (GtkWidget *box)
{
  GtkWidget *wrap = cti_own_wrap_new ();
  guint count = 0;
  const CtiOwnView *views = cti_own_views_get (&count);

  for (guint i = 0; i < count; i++)
    if (views[i].about != NULL)
      cti_own_wrap_add (wrap, make_tile (&views[i]));
  gtk_box_append (GTK_BOX (box), wrap);
}

static void
language_clicked_cb (GtkButton *button)
{
  cti_own_screen_set_language (cti_own_screen_of (GTK_WIDGET (button)),
                               gtk_widget_get_name (GTK_WIDGET (button)));
}

/* Each language by its own name, so that it is found by those who read no other. */
static void
add_languages (GtkWidget *box)
{
  g_autoptr (GPtrArray) codes = cti_words_list_languages ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  if (codes->len < 2)
    {
      g_object_ref_sink (row);
      g_object_unref (row);
      return;
    }
  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);
      g_autofree char *name = cti_words_language_name (code);
      gboolean is_spoken = g_strcmp0 (code, cti_words_get_language ()) == 0;
      GtkWidget *button = cti_own_add_button (row, name, is_spoken);

      gtk_widget_set_name (button, code);
      g_signal_connect (button, "clicked", G_CALLBACK (language_clicked_cb), NULL);
    }
  gtk_widget_set_halign (row, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), row);
}

/**
 * cti_own_home_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the first view
 */
GtkWidget *
cti_own_home_new (CtiOwnScreen *screen)
{
  GtkWidget *box = cti_own_box_new (18);

  add_course (box, screen);
  add_tiles (box);
  add_languages (box);
  return box;
}
