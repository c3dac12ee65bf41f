/* Rows of a list: their texts stand where libadwaita puts them, and are not laid out once for each
 * width they could have. */

#include <adwaita.h>

#include "cti-row-group.h"
#include "cti-row.h"
#include "widget-keys.h"

#define TITLE    "Udbetaling og gæld: aftale med kommunen om en ordning"
#define SUBTITLE "Mette ringer til ydelsescentret mandag, og Kalina skriver selv under. Fase 2"

typedef struct
{
  GtkWidget *window;
  GtkWidget *list;
  GtkWidget *ours;
  GtkWidget *theirs;
} Rows;

static GtkWidget *
make_theirs (void)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", TITLE, "subtitle",
                       SUBTITLE, "title-lines", 0, "subtitle-lines", 0, NULL);
}

static void
dress (GtkWidget *row)
{
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_label_new ("3"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_button_new_with_label ("Åbn"));
}

static void
set_up (Rows *self)
{
  self->window = gtk_window_new ();
  self->list = gtk_list_box_new ();
  self->ours = cti_row_new (TITLE, SUBTITLE);
  self->theirs = make_theirs ();
  dress (self->ours);
  dress (self->theirs);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->ours);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->theirs);
  gtk_window_set_child (GTK_WINDOW (self->window), self->list);
}

static GtkWidget *
find_text (GtkWidget *row, const char *text)
{
  GtkWidget *label = NULL;

  for (guint i = 0; (label = widget_find (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return label;
  g_assert_not_reached ();
}

static graphene_rect_t
find_place (GtkWidget *row, const char *text)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (find_text (row, text), row, &place));
  return place;
}

static void
assert_same_place (Rows *self, const char *text)
{
  graphene_rect_t ours = find_place (self->ours, text), theirs = find_place (self->theirs, text);

  g_assert_true (graphene_rect_equal (&ours, &theirs));
}

static void
test_place (void)
{
  Rows self;

  set_up (&self);
  widget_show (self.window);
  for (int width = 260; width <= 800; width += 60)
    {
      GtkAllocation box = { 0, 0, width, 0 };

      gtk_widget_measure (self.list, GTK_ORIENTATION_VERTICAL, width, NULL, &box.height, NULL,
                          NULL);
      gtk_widget_size_allocate (self.list, &box, -1);
      assert_same_place (&self, TITLE);
      assert_same_place (&self, SUBTITLE);
      g_assert_cmpint (gtk_widget_get_height (self.ours), ==, gtk_widget_get_height (self.theirs));
    }
  gtk_window_destroy (GTK_WINDOW (self.window));
}

static int
measure_column (GtkWidget *row, int height)
{
  GtkWidget *column = gtk_widget_get_parent (find_text (row, TITLE));
  int wished = 0;

  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, height, NULL, &wished, NULL, NULL);
  return wished;
}

/* A text that is asked at a height answers with the least width at which it is no higher. */
static void
test_not_asked (void)
{
  Rows self;

  set_up (&self);
  widget_show (self.window);
  g_assert_cmpint (measure_column (self.theirs, 200), <, measure_column (self.theirs, -1));
  g_assert_cmpint (measure_column (self.ours, 200), ==, measure_column (self.ours, -1));
  gtk_window_destroy (GTK_WINDOW (self.window));
}

/* --- A group whose rows are made anew --------------------------------------------------------- */

static void
fill (CtiRowGroup *group, const char *const *ids)
{
  g_autofree char *focused = cti_row_group_clear (group);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *row = cti_row_new (ids[i], NULL);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      cti_row_group_add (group, row, ids[i]);
    }
  cti_row_group_focus (group, focused);
}

static const char *
get_focused (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

/* Who takes away one thing after the other by keyboard does not begin at the top each time. */
static void
test_keyboard_stays_where_a_row_was (void)
{
  static const char *const three[] = { "one", "two", "three", NULL };
  static const char *const two[] = { "one", "three", NULL };
  static const char *const one[] = { "one", NULL };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *group = g_object_new (CTI_TYPE_ROW_GROUP, NULL);

  gtk_window_set_child (GTK_WINDOW (window), group);
  fill (CTI_ROW_GROUP (group), three);
  widget_show (window);
  g_assert_true (cti_row_group_focus (CTI_ROW_GROUP (group), "two"));
  fill (CTI_ROW_GROUP (group), three);
  g_assert_cmpstr (get_focused (window), ==, "two");
  fill (CTI_ROW_GROUP (group), two);
  g_assert_cmpstr (get_focused (window), ==, "three");
  fill (CTI_ROW_GROUP (group), one);
  g_assert_cmpstr (get_focused (window), ==, "one");
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  fill (CTI_ROW_GROUP (group), two);
  g_assert_null (get_focused (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/row/texts-stand-where-libadwaita-puts-them", test_place);
  g_test_add_func ("/row/texts-are-not-asked-how-narrow-they-could-be", test_not_asked);
  g_test_add_func ("/row/the-keyboard-stays-where-a-row-was", test_keyboard_stays_where_a_row_was);
  return g_test_run ();
}
