/* A dialog that was closed is gone, with every widget in it: one that stays is memory which grows
 * with every opening, and the words of a case live on in it behind the lock screen. */

#include <adwaita.h>

#include "cti-acts.h"
#include "cti-types-ui.h"
#include "widget-keys.h"
#include "widget-tour.h"

/* What asks the desktop for a file, what leaves the window, and the demo caseload's tour. */
static const char *const apart[] = { "export-all", "export-calendar", "tour", NULL };

typedef struct
{
  char *place;
  GtkWidget *widget; /* a weak pointer */
} Seen;

static void
seen_free (gpointer data)
{
  Seen *seen = data;

  g_clear_weak_pointer (&seen->widget);
  g_free (seen->place);
  g_free (seen);
}

/* The bubble of a tooltip is GTK's own, and kept by it. */
static void
remember (GPtrArray *all, const char *place, GtkWidget *widget)
{
  Seen *seen = g_new0 (Seen, 1);

  seen->place = g_strdup (place);
  g_set_weak_pointer (&seen->widget, widget);
  g_ptr_array_add (all, seen);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkTooltipWindow"))
      remember (all, place, child);
}

static void
look_at (Desk *desk, const char *place, GtkWidget *top, gpointer data)
{
  if (top != desk->window)
    remember (data, place, top);
}

static GtkWidget *
find_dialog (Desk *desk)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != desk->window)
        return window;
    }
  return NULL;
}

static void
do_each_act (Desk *desk, GPtrArray *all)
{
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *action = g_strconcat ("win.", acts[i].name, NULL);
      GtkWidget *dialog;

      if (g_strv_contains (apart, acts[i].name))
        continue;
      gtk_widget_activate_action (desk->window, action, NULL);
      desk_settle (desk);
      while ((dialog = find_dialog (desk)) != NULL)
        {
          gtk_window_present (GTK_WINDOW (dialog));
          desk_settle (desk);
          if (find_dialog (desk) != dialog)
            continue; /* it went by itself, or asked something */
          look_at (desk, acts[i].name, dialog, all);
          gtk_window_destroy (GTK_WINDOW (dialog));
          desk_settle (desk);
        }
    }
}

static guint
count_left (GPtrArray *all)
{
  guint left = 0;

  for (guint i = 0; i < all->len; i++)
    left += ((const Seen *) g_ptr_array_index (all, i))->widget != NULL;
  return left;
}

/* What GTK itself has put off until it is idle is waited for; what leaks is there for good. */
static void
wait_for_the_end (GPtrArray *all)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (count_left (all) > 0 && g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
none_stays (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (seen_free);
  Desk desk;

  tour_open (&desk);
  tour_walk (&desk, look_at, all);
  do_each_act (&desk, all);
  desk_show_page (&desk, "today");
  wait_for_the_end (all);
  for (guint i = 0; i < all->len; i++)
    {
      const Seen *seen = g_ptr_array_index (all, i);

      if (seen->widget != NULL)
        g_test_message ("%s: %s is still there", seen->place, G_OBJECT_TYPE_NAME (seen->widget));
    }
  g_assert_cmpuint (all->len, >, 1000);
  g_assert_cmpuint (count_left (all), ==, 0);
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/dialogs-end/none-stays", none_stays);
  return g_test_run ();
}
