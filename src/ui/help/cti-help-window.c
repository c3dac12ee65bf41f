#include "cti-help-window.h"

#include <glib/gi18n.h>

#include "cti-help-page.h"
#include "cti-private.h"

#define TOPIC "cti-topic"
#define PLACE "cti-place"

struct _CtiHelpWindow
{
  AdwWindow parent_instance;

  CtiQuery *wanted;          /* (owned) (nullable): what was typed */
  const CtiHelpTopic *topic; /* (nullable): what is read */

  AdwLeaflet *leaflet;
  GtkSearchEntry *search;
  GtkStack *found;
  GtkListBox *topics;
  GtkScrolledWindow *scroll;
  GtkListBox *page;
};

G_DEFINE_FINAL_TYPE (CtiHelpWindow, cti_help_window, ADW_TYPE_WINDOW)

static const CtiHelpTopic *
get_row_topic (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), TOPIC);
}

static int
get_place (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), PLACE));
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  const CtiQuery *wanted = CTI_HELP_WINDOW (user_data)->wanted;

  return wanted == NULL || cti_words_help_match (get_row_topic (row), wanted) > 0;
}

/* What a title says comes before what stands in a text; apart from that the order stays. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  const CtiHelpTopic *one = get_row_topic (a), *other = get_row_topic (b);
  const CtiQuery *wanted = CTI_HELP_WINDOW (user_data)->wanted;
  int better = wanted == NULL
                   ? 0
                   : cti_words_help_match (other, wanted) - cti_words_help_match (one, wanted);

  return better != 0 ? better : get_place (a) - get_place (b);
}

static GtkListBoxRow *
find_row (CtiHelpWindow *self, const CtiHelpTopic *topic)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->topics, i)) != NULL; i++)
    if (topic != NULL ? get_row_topic (row) == topic : is_wanted (row, self))
      return row;
  return NULL;
}

static void
search_changed_cb (CtiHelpWindow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->wanted, cti_query_unref);
  if (*typed != '\0')
    self->wanted = cti_query_new (typed);
  gtk_list_box_invalidate_filter (self->topics);
  gtk_list_box_invalidate_sort (self->topics);
  gtk_stack_set_visible_child_name (self->found,
                                    find_row (self, NULL) != NULL ? "topics" : "nothing");
}

static void
search_activate_cb (CtiHelpWindow *self)
{
  GtkListBoxRow *row;

  search_changed_cb (self); /* it follows the typing a little later */
  row = find_row (self, NULL);
  if (row != NULL)
    cti_help_window_show_topic (self, get_row_topic (row)->id);
}

/* The entry takes Escape for itself: first it empties the field, then it is as everywhere. */
static void
search_stopped_cb (CtiHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "help.back", NULL);
}

static void
row_activated_cb (CtiHelpWindow *self, GtkListBoxRow *row)
{
  cti_help_window_show_topic (self, get_row_topic (row)->id);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHelpWindow *self = CTI_HELP_WINDOW (widget);

  if (adw_leaflet_get_folded (self->leaflet) &&
      g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "topic") == 0)
    adw_leaflet_set_visible_child_name (self->leaflet, "topics");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHelpWindow *self = CTI_HELP_WINDOW (widget);

  adw_leaflet_set_visible_child_name (self->leaflet, "topics");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* The inspector would show what other windows hold. */
static gboolean
cti_help_window_enable_debugging (GtkWindow *window, gboolean toggle)
{
  return FALSE;
}

static void
cti_help_window_finalize (GObject *object)
{
  g_clear_pointer (&CTI_HELP_WINDOW (object)->wanted, cti_query_unref);
  G_OBJECT_CLASS (cti_help_window_parent_class)->finalize (object);
}

static void
cti_help_window_class_init (CtiHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cti_help_window_finalize;
  GTK_WINDOW_CLASS (klass)->enable_debugging = cti_help_window_enable_debugging;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/help/cti-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiHelpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CtiHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CtiHelpWindow, found);
  gtk_widget_class_bind_template_child (widget_class, CtiHelpWindow, topics);
  gtk_widget_class_bind_template_child (widget_class, CtiHelpWindow, scroll);
  gtk_widget_class_bind_template_child (widget_class, CtiHelpWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "help.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.find",
                                       NULL);
}

static void
add_topic (CtiHelpWindow *self, guint place)
{
  const CtiHelpTopic *topic = cti_words_help_get (place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_ (topic->title));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (topic->title), -1);
  g_object_set_data (G_OBJECT (row), TOPIC, (gpointer) topic);
  g_object_set_data (G_OBJECT (row), PLACE, GINT_TO_POINTER ((int) place));
  gtk_list_box_append (self->topics, row);
}

static void
cti_help_window_init (CtiHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_private_entry (GTK_EDITABLE (self->search));
  for (guint i = 0; i < cti_words_help_count (); i++)
    add_topic (self, i);
  gtk_list_box_set_filter_func (self->topics, is_wanted, self, NULL);
  gtk_list_box_set_sort_func (self->topics, compare_rows, self, NULL);
}

/**
 * cti_help_window_new:
 *
 * Returns: (transfer none): the help, on its first topic; the toolkit owns it until it is closed
 */
CtiHelpWindow *
cti_help_window_new (void)
{
  CtiHelpWindow *self = g_object_new (CTI_TYPE_HELP_WINDOW, NULL);
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  /* a group of its own: it can be read while a dialog waits for an answer */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  cti_help_window_show_topic (self, NULL);
  return self;
}

/**
 * cti_help_window_show_topic:
 * @self: the help
 * @id: (nullable): id of a topic; one that is not known stands for the first
 *
 * Shows that topic from its top, with the focus in it.
 */
void
cti_help_window_show_topic (CtiHelpWindow *self, const char *id)
{
  const CtiHelpTopic *topic = cti_words_help_find (id);

  self->topic = topic != NULL ? topic : cti_words_help_get (0);
  cti_help_page_fill (self->page, self->topic);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
  gtk_list_box_select_row (self->topics, find_row (self, self->topic));
  adw_leaflet_set_visible_child_name (self->leaflet, "topic");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->page, 0)));
}

/**
 * cti_help_window_get_topic:
 * @self: the help
 *
 * Returns: (transfer none): id of the topic that is read
 */
const char *
cti_help_window_get_topic (CtiHelpWindow *self)
{
  return self->topic->id;
}
