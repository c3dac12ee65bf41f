/* The directory of offers: what is said of an offer, as the team wrote it down. */

#include <adwaita.h>

#include "cti-offer-page.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PERSON "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"

static void
test_areas (void)
{
  Desk desk;
  GtkWidget *dialog, *area;

  desk_open (&desk, PERSON);
  desk_show_page (&desk, "offers");
  dialog = desk_open_dialog (&desk, "offer.add", NULL);
  form_write_in (dialog, "Name", "The tenants");
  area = widget_find_row (dialog, "Housing");
  g_assert_nonnull (area);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_find (area, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  desk_save (&desk, dialog);
  desk_settle (&desk); /* the list is read anew */
  g_assert_true (widget_says (desk.page, "The tenants"));
  g_assert_true (widget_says (desk.page, "Housing"));
  g_assert_true (widget_says (desk.page, "not in use"));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/offer/the-areas-it-helps-with-are-chosen-and-told", test_areas);
  return g_test_run ();
}
