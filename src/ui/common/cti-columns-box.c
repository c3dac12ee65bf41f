#include "cti-columns-box.h"

#include "cti-columns-layout.h"

struct _CtiColumnsBox
{
  GtkBox parent_instance;

  guint letters;
  char *shares; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiColumnsBox, cti_columns_box, GTK_TYPE_BOX)

enum
{
  PROP_LETTERS = 1,
  PROP_SHARES,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
cti_columns_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiColumnsBox *self = CTI_COLUMNS_BOX (object);

  if (id == PROP_LETTERS)
    self->letters = g_value_get_uint (value);
  else if (id == PROP_SHARES)
    self->shares = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cti_columns_box_constructed (GObject *object)
{
  CtiColumnsBox *self = CTI_COLUMNS_BOX (object);
  guint shares[CTI_COLUMNS_MAX];
  guint count = 0;
  g_auto (GStrv) words =
      g_strsplit (self->shares != NULL ? self->shares : "1", " ", CTI_COLUMNS_MAX);

  G_OBJECT_CLASS (cti_columns_box_parent_class)->constructed (object);
  for (char **word = words; *word != NULL; word++)
    shares[count++] = (guint) g_ascii_strtoull (*word, NULL, 10);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 cti_columns_layout_new (self->letters, shares, count));
}

static void
cti_columns_box_finalize (GObject *object)
{
  g_free (CTI_COLUMNS_BOX (object)->shares);
  G_OBJECT_CLASS (cti_columns_box_parent_class)->finalize (object);
}

static void
cti_columns_box_class_init (CtiColumnsBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = cti_columns_box_set_property;
  object_class->constructed = cti_columns_box_constructed;
  object_class->finalize = cti_columns_box_finalize;
  props[PROP_LETTERS] = g_param_spec_uint ("letters", NULL, NULL, 0, 1000, 60, flags);
  props[PROP_SHARES] = g_param_spec_string ("shares", NULL, NULL, "1 1", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cti_columns_box_init (CtiColumnsBox *self)
{
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
