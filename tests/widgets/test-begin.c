/* The first minutes: where nobody is yet, the page of today says what to do. */

#include <adwaita.h>

#include "cti-types-ui.h"
#include "widget-desk.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-4m\nphase1-start: today-3m\nphase-months: 4\n"
#define BEGIN \
  "Add the first citizen. From then on this page shows every morning whose turn it is, and why."

static void
test_nobody_yet (void)
{
  Desk desk;

  desk_open (&desk, "");
  desk_show_page (&desk, "today");
  g_assert_true (widget_says (desk.page, BEGIN));
  g_assert_false (widget_says (desk.page, "Everything for Today Is Done"));
  desk_close (&desk);
}

static void
test_somebody (void)
{
  Desk desk;

  desk_open (&desk, HEAD);
  desk_show_page (&desk, "today");
  g_assert_false (widget_says (desk.page, BEGIN));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/begin/nobody-yet", test_nobody_yet);
  g_test_add_func ("/begin/somebody", test_somebody);
  return g_test_run ();
}
