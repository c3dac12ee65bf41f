/* Groups whose rows are made anew from the case after each act. The row that had the focus has it
 * again afterwards, told by the id of its record, so that who works by keyboard stays in place. */

#include "cti-row-group.h"

#include "cti-host.h"

#define ID "cti-id"

struct _CtiRowGroup
{
  AdwPreferencesGroup parent_instance;

  GtkButton *button; /* (owned): in view where it has something to do */
  AdwButtonContent *content;
  AdwActionRow *empty; /* (unowned): the sentence while there is no row */
  GPtrArray *rows;     /* (owned) (element-type GtkWidget): those added */
  guint left;          /* number of the row that had the focus when they were taken away */
  gboolean has_left;   /* whether one had it */
};

G_DEFINE_FINAL_TYPE (CtiRowGroup, cti_row_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_ADD_LABEL = 1,
  PROP_ADD_ACTION,
  PROP_EMPTY_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
show_whether_empty (CtiRowGroup *self)
{
  const char *sentence = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->empty));

  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->rows->len == 0 && *sentence != '\0');
}

static void
cti_row_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CtiRowGroup *self = CTI_ROW_GROUP (object);

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
cti_row_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiRowGroup *self = CTI_ROW_GROUP (object);

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
cti_row_group_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_ROW_GROUP (object)->rows);
  g_object_unref (CTI_ROW_GROUP (object)->button);
  G_OBJECT_CLASS (cti_row_group_parent_class)->finalize (object);
}

static gboolean
has_focus_in (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* Ctrl+H: what was written and changed in the record of the row that has the focus. */
static gboolean
show_history (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtiRowGroup *self = CTI_ROW_GROUP (widget);
  CtiHost *host = cti_host_of (widget);

  for (guint i = 0; host != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const char *id = g_object_get_data (G_OBJECT (row), ID);

      if (id == NULL || !has_focus_in (row))
        continue;
      cti_host_show_history (host, id, NULL);
      return TRUE;
    }
  return FALSE;
}

static void
cti_row_group_class_init (CtiRowGroupClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cti_row_group_get_property;
  object_class->set_property = cti_row_group_set_property;
  object_class->finalize = cti_row_group_finalize;
  props[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, "", flags);
  props[PROP_ADD_ACTION] = g_param_spec_string ("add-action", NULL, NULL, NULL, flags);
  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_h, GDK_CONTROL_MASK, show_history,
                                NULL);
}

static void
cti_row_group_init (CtiRowGroup *self)
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
 * cti_row_group_clear:
 * @self: a group
 *
 * Takes all rows away that cti_row_group_add() put there.
 *
 * Returns: (transfer full) (nullable): id of the row that had the focus
 */
char *
cti_row_group_clear (CtiRowGroup *self)
{
  char *focused = NULL;

  self->has_left = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (!self->has_left && has_focus_in (row))
        {
          focused = g_strdup (g_object_get_data (G_OBJECT (row), ID));
          self->has_left = TRUE;
          self->left = i;
        }
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  show_whether_empty (self);
  return focused;
}

/**
 * cti_row_group_add:
 * @self: a group
 * @row: (transfer floating): a row for the end of it
 * @id: (nullable): id of the record it shows
 */
void
cti_row_group_add (CtiRowGroup *self, GtkWidget *row, const char *id)
{
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (id), g_free);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  show_whether_empty (self);
}

/* What it showed is gone: the keyboard goes on with what stands there now. */
static void
focus_nearest (CtiRowGroup *self)
{
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (self->left, self->rows->len - 1)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/**
 * cti_row_group_focus:
 * @self: a group
 * @id: (nullable): id of a record
 *
 * Puts the focus into the row that shows the record, if there is one. If there is none, but one had
 * the focus when the rows were taken away, it goes to the row in its place.
 *
 * Returns: whether there is
 */
gboolean
cti_row_group_focus (CtiRowGroup *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->rows->len; i++)
    if (g_strcmp0 (g_object_get_data (g_ptr_array_index (self->rows, i), ID), id) == 0)
      {
        self->has_left = FALSE;
        return gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
      }
  if (id != NULL && self->has_left)
    focus_nearest (self);
  self->has_left = FALSE;
  return FALSE;
}

/**
 * cti_row_group_remove_last:
 * @self: a group with rows
 *
 * Takes the last row away that was added.
 */
void
cti_row_group_remove_last (CtiRowGroup *self)
{
  GtkWidget *row = g_ptr_array_steal_index (self->rows, self->rows->len - 1);

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  show_whether_empty (self);
}
