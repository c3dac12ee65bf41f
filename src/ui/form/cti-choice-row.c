/* GTK 4.8 gives the label of what is chosen the height of one line however little room it has, so
 * that the end of a long choice is out of sight. The longest of the words is therefore measured
 * beforehand, in the size of text the user has chosen. */

#include "cti-choice-row.h"

#include "cti-choice-keys.h"
#include "cti-choice-list.h"
#include "cti-names.h"

#define ROOM 400 /* pixels for title and choice side by side: what a dialog of forms has left */

struct _CtiChoiceRow
{
  AdwComboRow parent_instance;

  char *problem; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiChoiceRow, cti_choice_row, ADW_TYPE_COMBO_ROW)

static const char *
get_chosen (CtiChoiceRow *self)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  return item != NULL ? gtk_string_object_get_string (item) : "";
}

static void
show (CtiChoiceRow *self)
{
  const char *chosen = get_chosen (self);
  const char *above = adw_combo_row_get_use_subtitle (ADW_COMBO_ROW (self)) ? chosen : NULL;
  g_autofree char *below = NULL;
  g_autofree char *heard =
      self->problem != NULL ? g_strjoin (". ", chosen, self->problem, NULL) : g_strdup (chosen);

  if (above != NULL && self->problem != NULL)
    below = g_strconcat (above, "\n", self->problem, NULL);
  else
    below = g_strdup (above != NULL ? above : self->problem);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), below != NULL ? below : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heard,
                                  -1);
}

static int
measure (gpointer row, const char *words)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (row), words);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
cti_choice_row_finalize (GObject *object)
{
  g_free (CTI_CHOICE_ROW (object)->problem);
  G_OBJECT_CLASS (cti_choice_row_parent_class)->finalize (object);
}

static void
cti_choice_row_class_init (CtiChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_choice_row_finalize;
}

static void
cti_choice_row_init (CtiChoiceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  g_signal_connect (self, "notify::selected", G_CALLBACK (show), NULL);
  cti_choice_keys_attach (ADW_COMBO_ROW (self));
  cti_choice_list_attach (ADW_COMBO_ROW (self));
}

/**
 * cti_choice_row_new:
 * @title: what is chosen, with its mnemonic
 *
 * Returns: (transfer floating): a row with nothing to choose from yet
 */
GtkWidget *
cti_choice_row_new (const char *title)
{
  return g_object_new (CTI_TYPE_CHOICE_ROW, "title", title, NULL);
}

/**
 * cti_choice_row_set_words:
 * @self: a row
 * @words: (array zero-terminated=1): what can be chosen, in this order
 *
 * The first of them is chosen then.
 */
void
cti_choice_row_set_words (CtiChoiceRow *self, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  int longest = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    longest = MAX (longest, measure (self, words[i]));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), measure (self, title) + longest > ROOM);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  show (self);
  cti_names_lists (GTK_WIDGET (self), title);
}

/**
 * cti_choice_row_set_problem:
 * @self: a row
 * @sentence: (nullable): what is wrong with what is chosen
 */
void
cti_choice_row_set_problem (CtiChoiceRow *self, const char *sentence)
{
  g_free (self->problem);
  self->problem = g_strdup (sentence);
  show (self);
}

static GtkWidget *
find_list (GtkWidget *below)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (below) ? below : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      found = find_list (child);
  return found;
}

static void
make_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 1);
  gtk_list_item_set_child (item, words);
}

static void
say_chosen_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* What is chosen stands at the arrow, also where it is shorter than its room. */
static void
put_at_arrow (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (make_chosen_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (say_chosen_cb), NULL);
  adw_combo_row_set_factory (row, factory);
}

/**
 * cti_choice_row_keep_room:
 * @row: a choice among strings that has a subtitle of its own
 * @name: what it is called
 *
 * Keeps room for the longest of them beside the subtitle, which otherwise takes all there is, and
 * names its list.
 */
void
cti_choice_row_keep_room (AdwComboRow *row, const char *name)
{
  GListModel *list = adw_combo_row_get_model (row);
  GtkWidget *chosen = find_list (GTK_WIDGET (row));
  int longest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (list, i);

      longest = MAX (longest, measure (row, gtk_string_object_get_string (item)));
    }
  if (chosen != NULL)
    gtk_widget_set_size_request (chosen, longest, -1);
  put_at_arrow (row);
  cti_choice_list_attach (row);
  cti_names_lists (GTK_WIDGET (row), name);
}

/**
 * cti_choice_row_describe:
 * @row: a choice among strings
 *
 * Lets a screen reader say what is chosen.
 */
void
cti_choice_row_describe (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  if (chosen != NULL)
    cti_names_describe (GTK_WIDGET (row), gtk_string_object_get_string (chosen));
}
