#include <adwaita.h>

#include "cti-pages.h"
#include "cti-tour-bar.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define DEMO                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2026-10-04\nphase1-start: 2026-11-01\n"

static GtkWidget *
begin (Desk *desk, const char *demo)
{
  GtkWidget *bar;

  desk_open (desk, demo);
  bar = widget_find (desk->window, CTI_TYPE_TOUR_BAR, 0);
  g_assert_false (gtk_widget_get_visible (bar));
  cti_workspace_do (desk->workspace, "tour");
  desk_settle (desk);
  g_assert_true (gtk_widget_get_mapped (bar));
  return bar;
}

static gboolean
has_focus (GtkWidget *bar)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (bar));

  return focus != NULL && gtk_widget_is_ancestor (focus, bar);
}

/* Enter leads from page to page, also past the moment at which a case is opened, and then out. */
static void
enter_leads_through_and_out (void)
{
  Desk desk;
  GtkWidget *bar = begin (&desk, DEMO);
  guint before = cti_workspace_count_visits (desk.workspace), steps = 0;

  for (; gtk_widget_get_visible (bar) && steps < 50; steps++)
    {
      g_assert_true (has_focus (bar));
      widget_press (desk.window, "Return");
      desk_settle (&desk);
    }
  g_assert_cmpuint (steps, >, 5);
  g_assert_cmpuint (cti_workspace_count_visits (desk.workspace), ==, before + steps - 1);
  g_assert_nonnull (cti_workspace_get_case (desk.workspace));
  desk_close (&desk);
}

/* Where there is no citizen, the tour tells of her pages and shows what there is. */
static void
nobody_has_to_be_there (void)
{
  Desk desk;
  GtkWidget *bar = begin (&desk, "");

  for (int i = 0; i < 4; i++)
    widget_press (desk.window, "Return");
  desk_settle (&desk);
  g_assert_true (widget_says (bar, "5 of 11: Star"));
  g_assert_null (cti_workspace_get_case (desk.workspace));
  desk_close (&desk);
}

static void
escape_ends_it (void)
{
  Desk desk;
  GtkWidget *bar = begin (&desk, DEMO);

  widget_press (desk.window, "Escape");
  g_assert_false (gtk_widget_get_visible (bar));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/tour/enter-leads-through-and-out", enter_leads_through_and_out);
  g_test_add_func ("/tour/nobody-has-to-be-there", nobody_has_to_be_there);
  g_test_add_func ("/tour/escape-ends-it", escape_ends_it);
  return g_test_run ();
}
