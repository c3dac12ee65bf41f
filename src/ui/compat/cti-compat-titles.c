#include "cti-compat-titles.h"

#include "cti-compat-shown.h"

#include <adwaita.h>

#define CHOICE_CHARS 60 /* a chosen value takes the room there is; libadwaita allows it 20 */
#define LARGE_DPI    (120 * PANGO_SCALE) /* 96 is the usual size */
#define CHOICE_SHORT 12                  /* what is no longer stands in one line */

static GtkLabel *
find_title (GtkWidget *below, const char *title)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (below))
    return g_strcmp0 (gtk_label_get_label (GTK_LABEL (below)), title) == 0 ? GTK_LABEL (below)
                                                                           : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_title (child, title);
  return found;
}

static void
wrap (GtkLabel *label)
{
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
}

static void
wrap_title (AdwPreferencesGroup *group)
{
  const char *title = adw_preferences_group_get_title (group);
  GtkLabel *label = NULL;

  if (title != NULL && *title != '\0')
    label = find_title (gtk_widget_get_first_child (GTK_WIDGET (group)), title);
  if (label != NULL)
    wrap (label);
}

/* The choice of a row stands in a label that the row makes anew; the list that opens is left as it
 * is. */
static gboolean
is_choice (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) &&
         gtk_label_get_ellipsize (GTK_LABEL (widget)) != PANGO_ELLIPSIZE_NONE &&
         gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL;
}

/* A short one would be given the room of its longest syllable beside a long title. */
static void
show_choice (GtkLabel *label)
{
  wrap (label);
  gtk_label_set_wrap (label, g_utf8_strlen (gtk_label_get_text (label), -1) > CHOICE_SHORT);
  gtk_label_set_max_width_chars (label, CHOICE_CHARS);
}

/* Whether the text is much larger than usual. At its usual size no title of a dialog is cut, and a
 * header that is laid out once more while it is shown is best left alone. */
static gboolean
is_large (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > LARGE_DPI;
}

/* Of a dialog; in the window itself there is room, or the page says it once more. */
static gboolean
is_heading (GtkWidget *widget)
{
  return is_large () && GTK_IS_LABEL (widget) &&
         !GTK_IS_APPLICATION_WINDOW (gtk_widget_get_root (widget)) &&
         (gtk_widget_has_css_class (widget, "title") ||
          gtk_widget_has_css_class (widget, "subtitle")) &&
         gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL;
}

static GtkWidget *
find_list (GtkWidget *below)
{
  GtkWidget *found = GTK_IS_LIST_BOX (below) ? below : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* A list without a title would be called by its type. */
static void
name_list (AdwPreferencesGroup *group)
{
  const char *title = adw_preferences_group_get_title (group);
  const char *name = adw_preferences_group_get_description (group);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (group));
  GtkWidget *list = find_list (GTK_WIDGET (group));

  if (list == NULL || (title != NULL && *title != '\0'))
    return;
  if (name == NULL || *name == '\0')
    name = gtk_window_get_title (GTK_WINDOW (root));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
wrap_or_name (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_GROUP (widget))
    {
      wrap_title (ADW_PREFERENCES_GROUP (widget));
      name_list (ADW_PREFERENCES_GROUP (widget));
    }
  else if (is_choice (widget))
    {
      show_choice (GTK_LABEL (widget));
    }
  else if (is_heading (widget))
    {
      wrap (GTK_LABEL (widget));
      gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
    }
}

/**
 * cti_compat_wrap_titles:
 *
 * From now on titles of dialogs and groups and chosen values of rows go on to a second line where
 * they are long. libadwaita 1.2 cuts them with dots, which at twice the size of text takes words
 * away, and it has no property for it: so each is seen to when it is shown, wherever it was made.
 */
void
cti_compat_wrap_titles (void)
{
  cti_compat_when_shown (wrap_or_name);
}
