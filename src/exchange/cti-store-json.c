/* A whole store as JSON, for whoever comes after this program: every record of every file with all
 * its fields, who wrote it and when, the trash among them. The README of this folder describes it.
 * It is read back to the same records: what is written again is the same text, byte for byte. */

#include "cti-store-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cti-case.h"
#include "cti-field.h"
#include "cti-id.h"
#include "cti-inquiry.h"
#include "cti-json-read.h"
#include "cti-text.h"

#define FORMAT  "overgang-store"
#define VERSION 1

struct _CtiStoreJson
{
  GString *text; /* (owned) */
};

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_moment (JsonBuilder *builder, const char *name, CtiMoment moment)
{
  g_autofree char *text = cti_moment_is_never (moment) ? NULL : cti_moment_to_text (moment);

  add_text (builder, name, text);
}

static void
add_field (JsonBuilder *builder, gconstpointer record, const CtiField *field)
{
  g_autofree char *text = cti_field_to_text (record, field);

  if (field->kind == CTI_FIELD_FLAG)
    {
      json_builder_set_member_name (builder, field->name);
      json_builder_add_boolean_value (builder, cti_field_get_int (record, field) != 0);
    }
  else if (field->kind == CTI_FIELD_INT && (text != NULL || cti_field_has_default (field)))
    {
      json_builder_set_member_name (builder, field->name);
      json_builder_add_int_value (builder, cti_field_get_int (record, field));
    }
  else
    add_text (builder, field->name, text);
}

static void
add_record (JsonBuilder *builder, gconstpointer record)
{
  const CtiRecord *shared = record;

  json_builder_begin_object (builder);
  add_text (builder, "type", shared->type->name);
  add_text (builder, "id", shared->id);
  add_text (builder, "author", shared->author);
  add_text (builder, "device", shared->device);
  add_moment (builder, "made", shared->made);
  add_moment (builder, "deleted", shared->deleted);
  for (guint i = 0; i < shared->type->n_fields; i++)
    add_field (builder, record, &shared->type->fields[i]);
  json_builder_end_object (builder);
}

/**
 * cti_store_json_new:
 * @worker: id of the worker whose store it is
 *
 * Returns: (transfer full): a document without files
 */
CtiStoreJson *
cti_store_json_new (const char *worker)
{
  CtiStoreJson *self = g_new0 (CtiStoreJson, 1);

  self->text = g_string_new (NULL);
  g_string_append_printf (self->text,
                          "{ \"format\": \"" FORMAT "\", \"version\": %d, \"worker\": \"%s\",\n"
                          "\"files\": [",
                          VERSION, worker);
  return self;
}

/**
 * cti_store_json_free:
 * @self: (transfer full): a document
 */
void
cti_store_json_free (CtiStoreJson *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  const CtiRecord *one = *(CtiRecord *const *) a, *other = *(CtiRecord *const *) b;
  int order = g_strcmp0 (one->type->name, other->type->name);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

/* Only what was replaced: what stands there now is in the records. */
static void
add_change (JsonBuilder *builder, const CtiChange *change)
{
  if (change->field == NULL || change->old == NULL || *change->old == '\0')
    return;
  json_builder_begin_object (builder);
  add_moment (builder, "changed", change->made);
  add_text (builder, "type", change->table);
  add_text (builder, "id", change->row);
  add_text (builder, "field", change->field);
  add_text (builder, "before", change->old);
  add_text (builder, "why", change->why);
  json_builder_end_object (builder);
}

/**
 * cti_store_json_add:
 * @self: a document
 * @case_id: (nullable): id of the case, %NULL for the team's file
 * @records: (element-type CtiRecord): all of its records; sorted here
 * @changes: (nullable) (element-type CtiChange): what stood there before, for a copy that is
 *   handed over; it is not read back
 */
void
cti_store_json_add (CtiStoreJson *self,
                    const char *case_id,
                    GPtrArray *records,
                    GPtrArray *changes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_sort (records, compare_records);
  json_builder_begin_object (builder);
  add_text (builder, "case", case_id);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    add_record (builder, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
  if (changes != NULL)
    {
      json_builder_set_member_name (builder, "changes");
      json_builder_begin_array (builder);
      for (guint i = 0; i < changes->len; i++)
        add_change (builder, g_ptr_array_index (changes, i));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_string_append_printf (self->text, "%s\n%s", g_str_has_suffix (self->text->str, "[") ? "" : ",",
                          text);
}

/**
 * cti_store_json_finish:
 * @self: a document; nothing can be added after it
 * @length: (out): how many bytes it has
 *
 * Returns: (transfer full): the document
 */
char *
cti_store_json_finish (CtiStoreJson *self, gsize *length)
{
  g_string_append (self->text, "\n] }\n");
  *length = self->text->len;
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

static void
file_free (gpointer data)
{
  CtiStoredFile *file = data;

  g_free (file->id);
  g_ptr_array_unref (file->records);
  g_free (file);
}

static const CtiRecordType *
find_type (const CtiRecordType *const *types, const char *name)
{
  for (; *types != NULL; types++)
    if (g_strcmp0 ((*types)->name, name) == 0)
      return *types;
  return NULL;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gboolean
is_null (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

/* A moment that cannot be read is not "never": a record would come out of the trash by it. */
static gboolean
read_moment (JsonObject *object, const char *name, CtiMoment *moment)
{
  const char *text = get_text (object, name);

  *moment = CTI_MOMENT_NEVER;
  return text != NULL ? cti_moment_parse (text, moment) : is_null (object, name);
}

/* The id of a worker or of a device, which no field cleans. */
static gboolean
read_hand (JsonObject *object, const char *name, char **hand)
{
  const char *text = get_text (object, name);
  g_autofree char *clean = text != NULL ? cti_text_clean_line (text) : NULL;

  cti_set_text (hand, text);
  return text != NULL ? strcmp (text, clean) == 0 && strlen (text) <= CTI_TEXT_LINE_MAX
                      : is_null (object, name);
}

static gboolean
set_field (gpointer record, const CtiField *field, JsonNode *node)
{
  g_autofree char *text = NULL;
  GType type;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  type = json_node_get_value_type (node);
  if (type == G_TYPE_BOOLEAN)
    text = g_strdup (json_node_get_boolean (node) ? "yes" : "no");
  else if (type == G_TYPE_INT64)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_STRING)
    text = json_node_dup_string (node);
  else
    return FALSE; /* a fraction: no field has one */
  return cti_field_set_from_text (record, field, text) == CTI_PROBLEM_NONE;
}

static void
refuse (GError **error, const char *what, const char *detail)
{
  g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "%s: %s", what,
               detail != NULL ? detail : "missing");
}

static gpointer
read_record (JsonNode *node, const CtiRecordType *const *types, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const CtiRecordType *type = object != NULL ? find_type (types, get_text (object, "type")) : NULL;
  g_autoptr (CtiRecord) record = NULL;

  if (type == NULL || !cti_id_is_valid (get_text (object, "id")))
    {
      refuse (error, "a record of a type or an id that is none",
              object != NULL ? get_text (object, "type") : NULL);
      return NULL;
    }
  record = cti_record_new (type);
  cti_record_set_id (record, get_text (object, "id"));
  if (!read_hand (object, "author", &record->author) ||
      !read_hand (object, "device", &record->device) ||
      !read_moment (object, "made", &record->made) ||
      !read_moment (object, "deleted", &record->deleted))
    {
      refuse (error, "who wrote a record, or when, cannot be read", type->name);
      return NULL;
    }
  for (guint i = 0; i < type->n_fields; i++)
    if (!set_field (record, &type->fields[i],
                    json_object_get_member (object, type->fields[i].name)))
      {
        refuse (error, "a field cannot be read", type->fields[i].name);
        return NULL;
      }
  return g_steal_pointer (&record);
}

static CtiStoredFile *
read_file (JsonNode *node, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *list = object != NULL ? json_object_get_member (object, "records") : NULL;
  JsonArray *array =
      list != NULL && JSON_NODE_HOLDS_ARRAY (list) ? json_node_get_array (list) : NULL;
  CtiStoredFile *file;

  if (array == NULL)
    {
      refuse (error, "a file without records", NULL);
      return NULL;
    }
  if (!is_null (object, "case") && !cti_id_is_valid (get_text (object, "case")))
    {
      refuse (error, "a file of a case without an id", NULL);
      return NULL;
    }
  file = g_new0 (CtiStoredFile, 1);
  file->id = g_strdup (get_text (object, "case"));
  file->records = g_ptr_array_new_with_free_func (cti_record_unref);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gpointer record = read_record (json_array_get_element (array, i),
                                     file->id != NULL ? cti_case_types : cti_team_types, error);

      if (record == NULL)
        {
          file_free (file);
          return NULL;
        }
      g_ptr_array_add (file->records, record);
    }
  return file;
}

static JsonArray *
get_files (JsonParser *parser, char **worker)
{
  JsonNode *root = json_parser_get_root (parser);
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *version = object != NULL ? json_object_get_member (object, "version") : NULL;
  JsonNode *files = object != NULL ? json_object_get_member (object, "files") : NULL;

  if (files == NULL || !JSON_NODE_HOLDS_ARRAY (files) || version == NULL ||
      g_strcmp0 (get_text (object, "format"), FORMAT) != 0 || !JSON_NODE_HOLDS_VALUE (version) ||
      json_node_get_int (version) != VERSION || get_text (object, "worker") == NULL)
    return NULL;
  *worker = g_strdup (get_text (object, "worker"));
  return json_node_get_array (files);
}

/**
 * cti_store_json_parse:
 * @data: a document
 * @length: how many bytes
 * @worker: (out) (transfer full): id of the worker whose store it is
 * @error: (out) (optional): a #CtiExchangeError that names what cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type CtiStoredFile): all files, or nothing of them
 */
GPtrArray *
cti_store_json_parse (const char *data, gsize length, char **worker, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);
  g_autofree char *owner = NULL;
  JsonArray *array = NULL;
  int line = 0;

  if (length <= CTI_STORE_JSON_BYTES_MAX && cti_json_read (parser, data, length, &line))
    array = get_files (parser, &owner);
  if (array == NULL)
    {
      g_set_error_literal (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX,
                           "not a store in JSON of this version");
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CtiStoredFile *file = read_file (json_array_get_element (array, i), error);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }
  *worker = g_steal_pointer (&owner);
  return g_steal_pointer (&files);
}
