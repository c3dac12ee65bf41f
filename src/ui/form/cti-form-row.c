#include "cti-form-row.h"

typedef struct
{
  GtkEntry *entry;
  GtkBox *suffixes;
  GtkWidget *note_box;
  GtkWidget *mark;
  GtkLabel *note;
  char *hint;    /* (owned) (nullable) */
  char *problem; /* (owned) (nullable) */
} CtiFormRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CtiFormRow, cti_form_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_TEXT = 1,
  PROP_HINT,
  PROP_PURPOSE,
  N_PROPS,
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static CtiFormRowPrivate *
get_private (CtiFormRow *self)
{
  return cti_form_row_get_instance_private (self);
}

static void
show_note (CtiFormRow *self)
{
  CtiFormRowPrivate *priv = get_private (self);
  const char *note = priv->problem != NULL ? priv->problem : priv->hint;
  gboolean wrong = priv->problem != NULL;

  gtk_label_set_text (priv->note, note != NULL ? note : "");
  gtk_widget_set_visible (priv->note_box, note != NULL);
  gtk_widget_set_visible (priv->mark, wrong);
  if (wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->note), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (GTK_WIDGET (priv->note), "dim-label");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (note != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (priv->entry),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
entry_changed_cb (CtiFormRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static void
entry_left_cb (CtiFormRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
clicked_cb (CtiFormRow *self)
{
  gtk_entry_grab_focus_without_selecting (get_private (self)->entry);
}

static void
cti_form_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CtiFormRowPrivate *priv = get_private (CTI_FORM_ROW (object));

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gtk_editable_get_text (GTK_EDITABLE (priv->entry)));
      break;
    case PROP_HINT:
      g_value_set_string (value, priv->hint);
      break;
    case PROP_PURPOSE:
      g_value_set_enum (value, gtk_entry_get_input_purpose (priv->entry));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cti_form_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiFormRow *self = CTI_FORM_ROW (object);

  switch (id)
    {
    case PROP_TEXT:
      cti_form_row_set_text (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      cti_form_row_set_hint (self, g_value_get_string (value));
      break;
    case PROP_PURPOSE:
      gtk_entry_set_input_purpose (get_private (self)->entry, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cti_form_row_finalize (GObject *object)
{
  CtiFormRowPrivate *priv = get_private (CTI_FORM_ROW (object));

  g_free (priv->hint);
  g_free (priv->problem);
  G_OBJECT_CLASS (cti_form_row_parent_class)->finalize (object);
}

static gboolean
cti_form_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (CTI_FORM_ROW (widget))->entry));
}

/* A list box row takes the focus itself on the way back out of it, which would hand it to the entry
 * again: Shift+Tab could never leave. */
static gboolean
cti_form_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  props[PROP_PURPOSE] = g_param_spec_enum ("purpose", NULL, NULL, GTK_TYPE_INPUT_PURPOSE,
                                           GTK_INPUT_PURPOSE_FREE_FORM, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
install_signals (GObjectClass *object_class)
{
  signals[CHANGED] =
      g_signal_new ("changed", CTI_TYPE_FORM_ROW, G_SIGNAL_RUN_FIRST,
                    G_STRUCT_OFFSET (CtiFormRowClass, changed), NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", CTI_TYPE_FORM_ROW, G_SIGNAL_RUN_FIRST,
                    G_STRUCT_OFFSET (CtiFormRowClass, left), NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cti_form_row_class_init (CtiFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cti_form_row_get_property;
  object_class->set_property = cti_form_row_set_property;
  object_class->finalize = cti_form_row_finalize;
  widget_class->focus = cti_form_row_focus;
  widget_class->grab_focus = cti_form_row_grab_focus;
  install_properties (object_class);
  install_signals (object_class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/form/cti-form-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CtiFormRow, entry);
  gtk_widget_class_bind_template_child_private (widget_class, CtiFormRow, suffixes);
  gtk_widget_class_bind_template_child_private (widget_class, CtiFormRow, note_box);
  gtk_widget_class_bind_template_child_private (widget_class, CtiFormRow, mark);
  gtk_widget_class_bind_template_child_private (widget_class, CtiFormRow, note);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
cti_form_row_init (CtiFormRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cti_form_row_new:
 * @title: name of the field, with a mnemonic
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
cti_form_row_new (const char *title)
{
  return g_object_new (CTI_TYPE_FORM_ROW, "title", title, NULL);
}

/**
 * cti_form_row_get_text:
 * @self: a field
 *
 * Returns: (transfer none): what stands in it
 */
const char *
cti_form_row_get_text (CtiFormRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));
}

/**
 * cti_form_row_set_text:
 * @self: a field
 * @text: (nullable): what shall stand in it
 */
void
cti_form_row_set_text (CtiFormRow *self, const char *text)
{
  if (g_strcmp0 (cti_form_row_get_text (self), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (get_private (self)->entry), text != NULL ? text : "");
}

/**
 * cti_form_row_set_hint:
 * @self: a field
 * @hint: (nullable): what to say under it while nothing is wrong
 */
void
cti_form_row_set_hint (CtiFormRow *self, const char *hint)
{
  CtiFormRowPrivate *priv = get_private (self);
  g_autofree char *old = g_steal_pointer (&priv->hint);

  priv->hint = g_strdup (hint);
  show_note (self);
}

/**
 * cti_form_row_set_problem:
 * @self: a field
 * @sentence: (nullable): what is wrong with it and what to do, %NULL where all is well
 */
void
cti_form_row_set_problem (CtiFormRow *self, const char *sentence)
{
  CtiFormRowPrivate *priv = get_private (self);
  g_autofree char *old = g_steal_pointer (&priv->problem);

  priv->problem = g_strdup (sentence);
  show_note (self);
}

/**
 * cti_form_row_has_problem:
 * @self: a field
 *
 * Returns: whether something is said to be wrong with it
 */
gboolean
cti_form_row_has_problem (CtiFormRow *self)
{
  return get_private (self)->problem != NULL;
}

/**
 * cti_form_row_add_suffix:
 * @self: a field
 * @widget: what stands behind the text
 */
void
cti_form_row_add_suffix (CtiFormRow *self, GtkWidget *widget)
{
  gtk_box_append (get_private (self)->suffixes, widget);
}

/**
 * cti_form_row_get_entry:
 * @self: a field
 *
 * Returns: (transfer none): where its text is typed
 */
GtkEntry *
cti_form_row_get_entry (CtiFormRow *self)
{
  return get_private (self)->entry;
}
