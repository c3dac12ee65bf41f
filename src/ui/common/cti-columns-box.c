#include "cti-columns-box.h"

#include "cti-columns-layout.h"
#include "cti-compat-focus.h"

#define COLUMN_GAP 12
#define LINE_GAP   3

struct _CtiColumnsBox
{
  GtkBox parent_instance;

  CtiColumns how; /* as the layout is told of it */
};

G_DEFINE_FINAL_TYPE (CtiColumnsBox, cti_columns_box, GTK_TYPE_BOX)

enum
{
  PROP_LETTERS = 1,
  PROP_SHARES,
  PROP_GAP,
  PROP_FITTED,
  PROP_DROP_LAST,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
read_shares (CtiColumns *how, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "1 1", " ", CTI_COLUMNS_MAX);

  how->n_shares = 0;
  for (char **word = words; *word != NULL; word++)
    how->shares[how->n_shares++] = (guint) g_ascii_strtoull (*word, NULL, 10);
}

static void
cti_columns_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiColumns *how = &CTI_COLUMNS_BOX (object)->how;

  if (id == PROP_LETTERS)
    how->least_letters = g_value_get_uint (value);
  else if (id == PROP_SHARES)
    read_shares (how, g_value_get_string (value));
  else if (id == PROP_GAP && g_value_get_int (value) >= 0)
    how->gap = how->line_gap = g_value_get_int (value);
  else if (id == PROP_FITTED)
    how->fitted = g_value_get_boolean (value);
  else if (id == PROP_DROP_LAST)
    how->drop_last = g_value_get_boolean (value);
  else if (id != PROP_GAP)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cti_columns_box_constructed (GObject *object)
{
  CtiColumnsBox *self = CTI_COLUMNS_BOX (object);

  G_OBJECT_CLASS (cti_columns_box_parent_class)->constructed (object);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), cti_columns_layout_new (&self->how));
}

/* Column by column. The toolkit would begin with the shorter of two columns, whose middle lies
 * higher. */
static gboolean
cti_columns_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return cti_compat_focus_children (widget, direction);
  return GTK_WIDGET_CLASS (cti_columns_box_parent_class)->focus (widget, direction);
}

static void
cti_columns_box_class_init (CtiColumnsBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = cti_columns_box_set_property;
  object_class->constructed = cti_columns_box_constructed;
  GTK_WIDGET_CLASS (klass)->focus = cti_columns_box_focus;
  props[PROP_LETTERS] = g_param_spec_uint ("letters", NULL, NULL, 0, 1000, 60, flags);
  props[PROP_SHARES] = g_param_spec_string ("shares", NULL, NULL, "1 1", flags);
  props[PROP_GAP] = g_param_spec_int ("gap", NULL, NULL, -1, 1000, -1, flags);
  props[PROP_FITTED] = g_param_spec_boolean ("fitted", NULL, NULL, FALSE, flags);
  props[PROP_DROP_LAST] = g_param_spec_boolean ("drop-last", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cti_columns_box_init (CtiColumnsBox *self)
{
  self->how.gap = COLUMN_GAP;
  self->how.line_gap = LINE_GAP;
}

/**
 * cti_columns_box_new:
 * @letters: how many letters of text must fit beside each other for columns
 * @shares: what part of the width each child has, such as "3 2"
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
cti_columns_box_new (guint letters, const char *shares)
{
  return g_object_new (CTI_TYPE_COLUMNS_BOX, "letters", letters, "shares", shares, NULL);
}
