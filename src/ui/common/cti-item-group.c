#include "cti-item-group.h"

#include "cti-names.h"

struct _CtiItemGroup
{
  AdwPreferencesGroup parent_instance;

  GtkButton *button; /* (owned): in view where it has something to do */
  AdwButtonContent *content;
  AdwActionRow *empty; /* (unowned): the sentence while there is no row */
  GPtrArray *rows;     /* (owned) (element-type GtkWidget): those added */
};

G_DEFINE_FINAL_TYPE (CtiItemGroup, cti_item_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_ADD_LABEL = 1,
  PROP_ADD_ACTION,
  PROP_EMPTY_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
show_whether_empty (CtiItemGroup *self)
{
  const char *sentence = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->empty));

  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->rows->len == 0 && *sentence != '\0');
}

static void
cti_item_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CtiItemGroup *self = CTI_ITEM_GROUP (object);

  switch (id)
    {
    case PROP_ADD_LABEL:
      g_value_set_string (value, adw_button_content_get_label (self->content));
      break;
    case PROP_ADD_ACTION:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)));
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->empty)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cti_item_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiItemGroup *self = CTI_ITEM_GROUP (object);

  switch (id)
    {
    case PROP_ADD_LABEL:
      adw_button_content_set_label (self->content, g_value_get_string (value));
      break;
    case PROP_ADD_ACTION:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self),
                                               g_value_get_string (value) != NULL
                                                   ? GTK_WIDGET (self->button)
                                                   : NULL);
      break;
    case PROP_EMPTY_TEXT:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), g_value_get_string (value));
      show_whether_empty (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cti_item_group_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_ITEM_GROUP (object)->rows);
  g_object_unref (CTI_ITEM_GROUP (object)->button);
  G_OBJECT_CLASS (cti_item_group_parent_class)->finalize (object);
}

static void
cti_item_group_class_init (CtiItemGroupClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cti_item_group_get_property;
  object_class->set_property = cti_item_group_set_property;
  object_class->finalize = cti_item_group_finalize;
  props[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, "", flags);
  props[PROP_ADD_ACTION] = g_param_spec_string ("add-action", NULL, NULL, NULL, flags);
  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cti_item_group_init (CtiItemGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic",
                                "use-underline", TRUE, NULL);
  self->button = g_object_ref_sink (
      g_object_new (GTK_TYPE_BUTTON, "child", self->content, "valign", GTK_ALIGN_CENTER, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  self->empty = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "use-markup", FALSE,
                              "activatable", FALSE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->empty));
}

/**
 * cti_item_group_clear:
 * @self: a group
 *
 * Takes all rows away.
 */
void
cti_item_group_clear (CtiItemGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  show_whether_empty (self);
}

/**
 * cti_item_group_add:
 * @self: a group
 * @row: (transfer floating): a row, to stand below the others
 */
void
cti_item_group_add (CtiItemGroup *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  show_whether_empty (self);
}

/**
 * cti_item_row_new:
 * @title: what it is
 * @subtitle: (nullable): what else there is to say
 *
 * Returns: (transfer floating): a row that wraps, and that a screen reader reads in full
 */
GtkWidget *
cti_item_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                    subtitle != NULL ? subtitle : "", "title-lines", 0, "subtitle-lines", 0, NULL);

  cti_names_set (row, title, subtitle);
  return row;
}

/**
 * cti_item_row_set_icon:
 * @row: a row
 * @icon: name of an icon that says nothing the words do not say
 */
void
cti_item_row_set_icon (GtkWidget *row, const char *icon)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
}

/**
 * cti_item_row_set_action:
 * @row: a row
 * @action: name of the action that opens it
 * @target: what is handed to the action, such as the id of a record
 */
void
cti_item_row_set_action (GtkWidget *row, const char *action, const char *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_string (target));
}
