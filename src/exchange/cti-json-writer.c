#include "cti-json-writer.h"

#include <json-glib/json-glib.h>

struct _CtiJsonWriter
{
  JsonBuilder *builder; /* (owned) */
};

/**
 * cti_json_writer_new:
 * @format: what kind of answer it is, "overgang-log"
 * @version: its version, from 1
 *
 * Returns: (transfer full): an object with the members "format" and "version"
 */
CtiJsonWriter *
cti_json_writer_new (const char *format, int version)
{
  CtiJsonWriter *self = g_new0 (CtiJsonWriter, 1);

  self->builder = json_builder_new ();
  json_builder_begin_object (self->builder);
  cti_json_writer_add_text (self, "format", format);
  cti_json_writer_add_int (self, "version", version);
  return self;
}

/**
 * cti_json_writer_free:
 * @self: (transfer full): a writer
 */
void
cti_json_writer_free (CtiJsonWriter *self)
{
  g_object_unref (self->builder);
  g_free (self);
}

/**
 * cti_json_writer_add_text:
 * @self: a writer
 * @name: name of a member
 * @text: (nullable): UTF-8; %NULL becomes null
 */
void
cti_json_writer_add_text (CtiJsonWriter *self, const char *name, const char *text)
{
  json_builder_set_member_name (self->builder, name);
  if (text != NULL)
    json_builder_add_string_value (self->builder, text);
  else
    json_builder_add_null_value (self->builder);
}

/**
 * cti_json_writer_add_int:
 * @self: a writer
 * @name: name of a member
 * @value: its value
 */
void
cti_json_writer_add_int (CtiJsonWriter *self, const char *name, gint64 value)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_int_value (self->builder, value);
}

/**
 * cti_json_writer_add_number:
 * @self: a writer
 * @name: name of a member
 * @value: its value
 */
void
cti_json_writer_add_number (CtiJsonWriter *self, const char *name, double value)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_double_value (self->builder, value);
}

/**
 * cti_json_writer_add_flag:
 * @self: a writer
 * @name: name of a member
 * @value: its value
 */
void
cti_json_writer_add_flag (CtiJsonWriter *self, const char *name, gboolean value)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_boolean_value (self->builder, value);
}

/**
 * cti_json_writer_begin_list:
 * @self: a writer
 * @name: name of a member that is a list of objects
 */
void
cti_json_writer_begin_list (CtiJsonWriter *self, const char *name)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_array (self->builder);
}

/**
 * cti_json_writer_begin_object:
 * @self: a writer, within a list
 */
void
cti_json_writer_begin_object (CtiJsonWriter *self)
{
  json_builder_begin_object (self->builder);
}

/**
 * cti_json_writer_end_object:
 * @self: a writer, within an object of a list
 */
void
cti_json_writer_end_object (CtiJsonWriter *self)
{
  json_builder_end_object (self->builder);
}

/**
 * cti_json_writer_end_list:
 * @self: a writer, within a list
 */
void
cti_json_writer_end_list (CtiJsonWriter *self)
{
  json_builder_end_array (self->builder);
}

/**
 * cti_json_writer_finish:
 * @self: a writer that is within no list
 *
 * Returns: (transfer full): JSON, with a final line break; nothing can be added after it
 */
char *
cti_json_writer_finish (CtiJsonWriter *self)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (self->builder);
  root = json_builder_get_root (self->builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
