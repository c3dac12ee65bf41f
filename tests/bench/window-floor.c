/* The floor of the window: libadwaita and the same widgets, and nothing behind them.
 *
 *   window-floor lock            the lock screen's widgets: when their first frame was drawn
 *   window-floor list COUNT      a list of so many rows, from no rows to drawn
 *   window-floor page            an empty page, from asked for to drawn
 *   window-floor rows            a page with as many rows and words as an overview has
 *   window-floor scroll COUNT    frames of a list that is scrolled
 *   window-floor filter COUNT    a key stroke in its search, to drawn */

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "bench-frames.h"

#define PAGES   9
#define FRAMES  60
#define ROWS    12 /* of an overview */
#define COLUMNS 4

/* --- Rows ------------------------------------------------------------------------------------- */

#define TYPE_PERSON (person_get_type ())
G_DECLARE_FINAL_TYPE (Person, person, BENCH, PERSON, GObject)

struct _Person
{
  GObject parent_instance;

  char *texts[COLUMNS]; /* name, code, phase, what is due */
};

G_DEFINE_FINAL_TYPE (Person, person, G_TYPE_OBJECT)

static void
person_class_init (PersonClass *klass)
{
}

static void
person_init (Person *self)
{
}

static GListStore *
make_people (guint count)
{
  static const char *const syllables[] = { "ka", "le", "mi", "no", "ro", "sa", "ta", "ve" };
  GListStore *people = g_list_store_new (TYPE_PERSON);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count; i++)
    {
      Person *person = g_object_new (TYPE_PERSON, NULL);

      person->texts[0] =
          g_strdup_printf ("%s%s%s", syllables[i % 8], syllables[i / 8 % 8], syllables[i / 64 % 8]);
      person->texts[1] = g_strdup_printf ("A%uB%u", i % 100, i / 100);
      person->texts[2] = g_strdup_printf ("Phase %u, day %u of 122", 1 + i % 3, 1 + i % 122);
      person->texts[3] = g_strdup_printf ("Next star in %u days", i % 60);
      g_ptr_array_add (all, person);
    }
  g_list_store_splice (people, 0, 0, all->pdata, all->len);
  return people;
}

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *due = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget **labels = g_new0 (GtkWidget *, COLUMNS);

  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
  labels[0] = add_label (names, "heading");
  labels[1] = add_label (names, "caption");
  gtk_box_append (GTK_BOX (columns), names);
  labels[2] = add_label (columns, NULL);
  gtk_box_append (GTK_BOX (due), gtk_image_new_from_icon_name ("x-office-calendar-symbolic"));
  labels[3] = add_label (due, "dim-label");
  gtk_box_append (GTK_BOX (columns), due);
  gtk_widget_set_hexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (row), columns);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (item), "labels", labels, g_free);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget **labels = g_object_get_data (G_OBJECT (item), "labels");
  Person *person = gtk_list_item_get_item (item);

  for (int i = 0; i < COLUMNS; i++)
    gtk_label_set_text (GTK_LABEL (labels[i]), person->texts[i]);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (((const Person *) a)->texts[0], ((const Person *) b)->texts[0]);
}

static char wanted[16];

static gboolean
matches (gpointer item, gpointer data)
{
  return *wanted == '\0' || strstr (((Person *) item)->texts[0], wanted) != NULL;
}

/* --- Windows ---------------------------------------------------------------------------------- */

static GtkWidget *
make_window (GtkWidget *content)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (g_application_get_default ()));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_default_size (GTK_WINDOW (window), 1120, 760);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  frames_watch (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static GtkWidget *
make_lock (void)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name ("io.github.overgang.Overgang");
  GtkWidget *title = gtk_label_new ("Overgang");
  GtkWidget *rows = gtk_list_box_new ();
  GtkWidget *entry = adw_password_entry_row_new ();
  GtkWidget *unlock = gtk_button_new_with_mnemonic ("_Unlock");
  GtkWidget *recovery = gtk_button_new_with_mnemonic ("Open With the _Recovery Sheet");

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 460);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 112);
  gtk_widget_add_css_class (title, "title-1");
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), "Passphrase");
  gtk_list_box_append (GTK_LIST_BOX (rows), entry);
  gtk_widget_add_css_class (unlock, "pill");
  gtk_widget_add_css_class (unlock, "suggested-action");
  gtk_widget_set_halign (unlock, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (recovery, "flat");
  gtk_widget_set_halign (recovery, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), rows);
  gtk_box_append (GTK_BOX (box), unlock);
  gtk_box_append (GTK_BOX (box), recovery);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

/* --- Work ------------------------------------------------------------------------------------- */

static void
do_lock (guint count)
{
  GtkWidget *window = make_window (make_lock ());

  frames_wait (window);
  frames_tell ("drawn", (double) g_get_monotonic_time () / 1000);
  frames_rest ();
  frames_tell_memory ();
}

static GtkWidget *
show_list (guint count, GtkWidget **window, GtkCustomFilter **filter)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *people;
  gint64 start;

  *window = make_window (scrolled);
  frames_wait (*window);
  frames_rest ();
  start = g_get_monotonic_time ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  people = G_LIST_MODEL (make_people (count));
  *filter = gtk_custom_filter_new (matches, NULL, NULL);
  people = G_LIST_MODEL (gtk_filter_list_model_new (people, GTK_FILTER (*filter)));
  people = G_LIST_MODEL (
      gtk_sort_list_model_new (people, GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL))));
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (people)), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  frames_wait (*window);
  frames_tell ("time", (double) (g_get_monotonic_time () - start) / 1000);
  return scrolled;
}

static void
do_list (guint count)
{
  GtkWidget *window;
  GtkCustomFilter *filter;

  show_list (count, &window, &filter);
  frames_rest ();
  frames_tell_memory ();
}

static GtkWidget *
make_group (guint count)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), "Focus areas of the phase");
  for (guint i = 0; i < count; i++)
    {
      GtkWidget *row =
          g_object_new (ADW_TYPE_ACTION_ROW, "title", "Housing: a letter to the council",
                        "subtitle", "Agreed on 3 March, to be done by 20 March", "title-lines", 0,
                        "subtitle-lines", 0, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

/* Two columns of groups, without the chart and the name above them. */
static GtkWidget *
make_rows (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  for (int column = 0; column < 2; column++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

      gtk_widget_set_hexpand (box, TRUE);
      for (int group = 0; group < 2; group++)
        gtk_box_append (GTK_BOX (box), make_group (ROWS / 4));
      gtk_box_append (GTK_BOX (columns), box);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), columns);
  return scrolled;
}

static void
show_pages (GtkWidget *(*make) (void) )
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *window = make_window (stack);

  frames_wait (window);
  for (int i = 0; i < PAGES; i++)
    {
      gint64 start;

      frames_rest ();
      start = g_get_monotonic_time ();
      gtk_stack_set_visible_child (GTK_STACK (stack),
                                   gtk_stack_page_get_child (
                                       gtk_stack_add_child (GTK_STACK (stack), make ())));
      frames_wait (window);
      frames_tell ("time", (double) (g_get_monotonic_time () - start) / 1000);
    }
}

static void
do_page (guint count)
{
  show_pages (adw_status_page_new);
}

static void
do_rows (guint count)
{
  show_pages (make_rows);
}

static void
do_scroll (guint count)
{
  GtkWidget *window;
  GtkCustomFilter *filter;
  GtkWidget *scrolled = show_list (count, &window, &filter);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  frames_rest ();
  for (int i = 0; i < FRAMES; i++)
    {
      gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + 150);
      frames_tell ("frame", frames_get_work (window));
    }
}

static void
do_filter (guint count)
{
  static const char *const typed[] = { "k", "ka", "kal", "ka", "k", "", "m", "mi", "min", "" };
  GtkWidget *window;
  GtkCustomFilter *filter;

  show_list (count, &window, &filter);
  for (guint i = 0; i < 3 * G_N_ELEMENTS (typed); i++)
    {
      gint64 start;

      frames_rest ();
      start = g_get_monotonic_time ();
      g_strlcpy (wanted, typed[i % G_N_ELEMENTS (typed)], sizeof wanted);
      gtk_filter_changed (GTK_FILTER (filter), GTK_FILTER_CHANGE_DIFFERENT);
      frames_wait (window);
      frames_tell ("frame", (double) (g_get_monotonic_time () - start) / 1000);
    }
}

static const struct
{
  const char *name;
  void (*run) (guint count);
} works[] = {
  { "lock", do_lock }, { "list", do_list },     { "page", do_page },
  { "rows", do_rows }, { "scroll", do_scroll }, { "filter", do_filter },
};

static void
activate_cb (GApplication *application, gpointer data)
{
  char **arguments = data;

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (g_str_equal (works[i].name, arguments[1]))
      works[i].run (arguments[2] != NULL ? (guint) atoi (arguments[2]) : 0);
  exit (0);
}

int
main (int argc, char **argv)
{
  AdwApplication *application =
      adw_application_new ("io.github.overgang.Floor", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
