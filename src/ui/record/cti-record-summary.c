#include "cti-record-summary.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-row.h"
#include "cti-value-words.h"
#include "cti-words-field.h"

struct _CtiRecordSummary
{
  AdwPreferencesGroup parent_instance;

  const CtiRecordType *type;
  const char *const *fields; /* (array zero-terminated=1) */
  GtkButton *button;         /* (unowned) */
  AdwButtonContent *content;
  GPtrArray *rows; /* (owned) (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (CtiRecordSummary, cti_record_summary, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_EDIT_LABEL = 1,
  PROP_EDIT_ACTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
cti_record_summary_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CtiRecordSummary *self = CTI_RECORD_SUMMARY (object);

  if (id == PROP_EDIT_LABEL)
    g_value_set_string (value, adw_button_content_get_label (self->content));
  else if (id == PROP_EDIT_ACTION)
    g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cti_record_summary_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiRecordSummary *self = CTI_RECORD_SUMMARY (object);

  if (id == PROP_EDIT_LABEL)
    adw_button_content_set_label (self->content, g_value_get_string (value));
  else if (id == PROP_EDIT_ACTION)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cti_record_summary_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_RECORD_SUMMARY (object)->rows);
  G_OBJECT_CLASS (cti_record_summary_parent_class)->finalize (object);
}

static void
cti_record_summary_class_init (CtiRecordSummaryClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cti_record_summary_get_property;
  object_class->set_property = cti_record_summary_set_property;
  object_class->finalize = cti_record_summary_finalize;
  props[PROP_EDIT_LABEL] = g_param_spec_string ("edit-label", NULL, NULL, "", flags);
  props[PROP_EDIT_ACTION] = g_param_spec_string ("edit-action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cti_record_summary_init (CtiRecordSummary *self)
{
  self->rows = g_ptr_array_new ();
  self->content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "document-edit-symbolic",
                                "use-underline", TRUE, NULL);
  self->button =
      g_object_new (GTK_TYPE_BUTTON, "child", self->content, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->button));
}

/**
 * cti_record_summary_set_fields:
 * @self: a summary
 * @type: a record type
 * @fields: (array zero-terminated=1): names of the fields to show, in this order; static
 */
void
cti_record_summary_set_fields (CtiRecordSummary *self,
                               const CtiRecordType *type,
                               const char *const *fields)
{
  self->type = type;
  self->fields = fields;
}

/* An enum whose first value is "unknown" says nothing by it, and a flag nothing by "no". */
static gboolean
says_something (gconstpointer record, const CtiField *field)
{
  if (record == NULL || !cti_field_is_known (record, field))
    return FALSE;
  if (field->kind == CTI_FIELD_FLAG)
    return cti_field_get_int (record, field);
  return field->kind != CTI_FIELD_ENUM || g_strcmp0 (field->values[0].nick, "unknown") != 0 ||
         cti_field_get_int (record, field) != field->values[0].value;
}

static GtkWidget *
add_row (CtiRecordSummary *self, const char *title, const char *subtitle)
{
  GtkWidget *row = cti_row_new (title, subtitle);

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
add_known (CtiRecordSummary *self, gconstpointer record, const CtiField *field)
{
  g_autofree char *words = cti_value_words (record, field->name);
  const char *name = cti_words_field (self->type->name, field->name);

  if (field->kind == CTI_FIELD_FLAG) /* its name says it all */
    add_row (self, name, NULL);
  else
    gtk_widget_add_css_class (add_row (self, name, words), "answer");
}

/**
 * cti_record_summary_show:
 * @self: a summary whose fields are set
 * @record: (nullable): the record, %NULL where nothing is known yet
 */
void
cti_record_summary_show (CtiRecordSummary *self, gconstpointer record)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; self->fields[i] != NULL; i++)
    {
      const CtiField *field = cti_record_type_find_field (self->type, self->fields[i]);

      if (says_something (record, field))
        add_known (self, record, field);
      else if (field->kind != CTI_FIELD_FLAG)
        g_ptr_array_add (unknown, (gpointer) cti_words_field (self->type->name, field->name));
    }
  if (unknown->len == 0)
    return;
  g_ptr_array_add (unknown, NULL);
  names = g_strjoinv (" · ", (char **) unknown->pdata);
  add_row (self, _ ("Not known yet"), names);
}
