#include "cti-held-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * cti_held_page_new:
 *
 * Stands in the place of the lock screen while something is written to its end and the program is
 * about to begin anew: a passphrase typed now would be lost, so there is nothing to type in.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
cti_held_page_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-lock-screen-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Locked"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Something is being written to its end. In a moment you can unlock again."));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_add_css_class (bar, "flat");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), page);
  return box;
}
