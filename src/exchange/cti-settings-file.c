/* Settings of a team as a file for another: JSON that data/schemas/settings.schema.json describes.
 * Names are those of the field tables. It is read strictly - a name that is none, a number outside
 * its limits, a form that cannot be read refuse the whole file - for what is left out unseen would
 * be found out months later. */

#include "cti-settings-file.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cti-fidelity-file.h"
#include "cti-field.h"
#include "cti-instrument-file.h"
#include "cti-json-read.h"

#define FORMAT          "overgang-settings"
#define VERSION         1
#define NAME_LENGTH_MAX 60

/* --- Writing ---------------------------------------------------------------------------------- */

static void
add_text (JsonBuilder *builder, const char *text)
{
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_field (JsonBuilder *builder, gconstpointer record, const CtiField *field)
{
  json_builder_set_member_name (builder, field->name);
  if (field->kind == CTI_FIELD_FLAG)
    json_builder_add_boolean_value (builder, cti_field_get_int (record, field) != 0);
  else if (field->kind == CTI_FIELD_INT)
    json_builder_add_int_value (builder, cti_field_get_int (record, field));
  else if (field->kind == CTI_FIELD_ENUM)
    add_text (builder, cti_enum_to_nick (field->values, cti_field_get_int (record, field)));
  else
    add_text (builder, cti_field_peek_text (record, field));
}

static void
add_settings (JsonBuilder *builder, const CtiTeam *team, guint groups)
{
  json_builder_set_member_name (builder, "settings");
  json_builder_begin_object (builder);
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    for (const char *const *name = cti_settings_get_fields ((CtiSettingsGroup) group);
         groups & CTI_SETTINGS_BIT (group) && *name != NULL; name++)
      add_field (builder, team, cti_record_type_find_field (&cti_team_type, *name));
  json_builder_end_object (builder);
}

static void
add_record (JsonBuilder *builder, const CtiRecord *record)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i < record->type->n_fields; i++)
    if (cti_settings_is_given (record->type, &record->type->fields[i]))
      add_field (builder, record, &record->type->fields[i]);
  json_builder_end_object (builder);
}

/* By what stands in them: the same settings are the same file, whatever their order in a store. */
static int
compare_records (gconstpointer a, gconstpointer b)
{
  const CtiRecord *one = *(CtiRecord *const *) a, *other = *(CtiRecord *const *) b;

  for (guint i = 0; i < one->type->n_fields; i++)
    {
      g_autofree char *text = cti_field_to_text (one, &one->type->fields[i]);
      g_autofree char *other_text = cti_field_to_text (other, &one->type->fields[i]);
      int order = g_strcmp0 (text, other_text);

      if (order != 0)
        return order;
    }
  return 0;
}

static void
add_records (JsonBuilder *builder, const CtiRecordType *type, GPtrArray *records)
{
  g_autoptr (GPtrArray) of_type = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type == type && !cti_record_is_deleted (record))
        g_ptr_array_add (of_type, record);
    }
  g_ptr_array_sort (of_type, compare_records);
  json_builder_set_member_name (builder, type->name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < of_type->len; i++)
    add_record (builder, g_ptr_array_index (of_type, i));
  json_builder_end_array (builder);
}

/**
 * cti_settings_file_write:
 * @team: the team
 * @records: (element-type CtiRecord): its focus areas, points, phrases, offers and forms
 * @groups: a set of groups; what belongs to another is left out
 * @length: (out): how many bytes
 *
 * Neither the name of the team nor anybody's stands in it, nor whom to call at an offer.
 *
 * Returns: (transfer full): the file
 */
char *
cti_settings_file_write (const CtiTeam *team, GPtrArray *records, guint groups, gsize *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  char *file;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  add_settings (builder, team, groups);
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    if (groups & CTI_SETTINGS_BIT (group) &&
        cti_settings_get_type ((CtiSettingsGroup) group) != NULL)
      add_records (builder, cti_settings_get_type ((CtiSettingsGroup) group), records);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  file = g_strconcat (text, "\n", NULL);
  *length = strlen (file);
  return file;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
refuse_name (CtiSettingsFault *fault, const char *name)
{
  fault->wrong = CTI_SETTINGS_WRONG_NAME;
  g_free (fault->name);
  fault->name = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), NAME_LENGTH_MAX));
  return FALSE;
}

static gboolean
refuse_value (CtiSettingsFault *fault,
              CtiProblemCode code,
              const CtiRecordType *type,
              const CtiField *field)
{
  fault->wrong = CTI_SETTINGS_WRONG_VALUE;
  fault->problem = (CtiProblem){ code, type->name, field->name, field->min, field->max };
  return FALSE;
}

/* In the form in which field tables read a value; %NULL where it is none of the right kind. */
static char *
node_to_text (const CtiField *field, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (field->kind == CTI_FIELD_FLAG)
    return type == G_TYPE_BOOLEAN ? g_strdup (json_node_get_boolean (node) ? "yes" : "no") : NULL;
  if (field->kind == CTI_FIELD_INT)
    return type == G_TYPE_INT64 ? g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node))
                                : NULL;
  return type == G_TYPE_STRING ? json_node_dup_string (node) : NULL;
}

static gboolean
read_field (gpointer record, const CtiField *field, JsonNode *node, CtiSettingsFault *fault)
{
  const CtiRecordType *type = CTI_RECORD (record)->type;
  gboolean may_be_null = field->kind != CTI_FIELD_INT && field->kind != CTI_FIELD_FLAG;
  g_autofree char *text = NULL;
  CtiProblemCode code;

  if (JSON_NODE_HOLDS_NULL (node) && may_be_null)
    return TRUE;
  text = node_to_text (field, node);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return refuse_value (fault,
                         field->kind == CTI_FIELD_INT ? CTI_PROBLEM_NOT_A_NUMBER
                                                      : CTI_PROBLEM_UNKNOWN_VALUE,
                         type, field);
  code = cti_field_set_from_text (record, field, text);
  return code == CTI_PROBLEM_NONE || refuse_value (fault, code, type, field);
}

static gboolean
is_setting (const char *name)
{
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    if (g_strv_contains (cti_settings_get_fields ((CtiSettingsGroup) group), name))
      return TRUE;
  return FALSE;
}

static gboolean
read_settings (CtiTeamSettings *settings, JsonNode *node, CtiSettingsFault *fault)
{
  g_autoptr (GList) names = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse_name (fault, "settings");
  names = json_object_get_members (json_node_get_object (node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      const CtiField *field = cti_record_type_find_field (&cti_team_type, name->data);

      if (!is_setting (name->data))
        return refuse_name (fault, name->data);
      if (!read_field (settings->team, field,
                       json_object_get_member (json_node_get_object (node), name->data), fault))
        return FALSE;
      g_ptr_array_add (settings->fields, (gpointer) field);
    }
  return TRUE;
}

static gboolean
check_record (CtiRecord *record, CtiSettingsFault *fault)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  const CtiProblem *wall;

  cti_record_check (record, problems);
  wall = cti_problems_get_first_wall (problems);
  if (wall == NULL)
    return TRUE;
  fault->wrong = CTI_SETTINGS_WRONG_VALUE;
  fault->problem = *wall;
  return FALSE;
}

static gboolean
read_record (CtiRecord *record, JsonNode *node, CtiSettingsFault *fault)
{
  g_autoptr (GList) names = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse_name (fault, record->type->name);
  names = json_object_get_members (json_node_get_object (node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      const CtiField *field = cti_record_type_find_field (record->type, name->data);

      if (field == NULL || !cti_settings_is_given (record->type, field))
        return refuse_name (fault, name->data);
      if (!read_field (record, field,
                       json_object_get_member (json_node_get_object (node), name->data), fault))
        return FALSE;
    }
  return check_record (record, fault);
}

static gboolean
read_records (CtiTeamSettings *settings,
              const CtiRecordType *type,
              JsonNode *node,
              CtiSettingsFault *fault)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return refuse_name (fault, type->name);
  fault->type = type;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CtiRecord *record = cti_record_new (type);

      fault->number = i + 1;
      g_ptr_array_add (settings->records, record);
      if (!read_record (record, json_array_get_element (array, i), fault))
        return FALSE;
    }
  fault->type = NULL;
  fault->number = 0;
  return TRUE;
}

static const CtiRecordType *
find_type (const char *name)
{
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    {
      const CtiRecordType *type = cti_settings_get_type ((CtiSettingsGroup) group);

      if (type != NULL && g_str_equal (type->name, name))
        return type;
    }
  return NULL;
}

static gboolean
read_members (CtiTeamSettings *settings, JsonObject *root, CtiSettingsFault *fault)
{
  g_autoptr (GList) names = json_object_get_members (root);

  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonNode *node = json_object_get_member (root, name->data);
      const CtiRecordType *type = find_type (name->data);
      gboolean is_read;

      if (g_str_equal (name->data, "format") || g_str_equal (name->data, "version"))
        continue;
      if (type != NULL)
        is_read = read_records (settings, type, node, fault);
      else if (g_str_equal (name->data, "settings"))
        is_read = read_settings (settings, node, fault);
      else
        is_read = refuse_name (fault, name->data);
      if (!is_read)
        return FALSE;
    }
  return TRUE;
}

static gboolean
refuse (CtiSettingsFault *fault, CtiSettingsWrong wrong, int line)
{
  fault->wrong = wrong;
  fault->line = line;
  return FALSE;
}

static gboolean
read_head (JsonNode *root, CtiSettingsFault *fault)
{
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = object != NULL ? json_object_get_member (object, "format") : NULL;
  JsonNode *version = object != NULL ? json_object_get_member (object, "version") : NULL;

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) ||
      json_node_get_value_type (format) != G_TYPE_STRING ||
      !g_str_equal (json_node_get_string (format), FORMAT) || version == NULL ||
      !JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) < 1)
    return refuse (fault, CTI_SETTINGS_WRONG_FORMAT, 0);
  return json_node_get_int (version) <= VERSION || refuse (fault, CTI_SETTINGS_WRONG_NEWER, 0);
}

/* Forms are files within the file: they are read as if they had been loaded by themselves. */
static gboolean
check_form (const CtiInstrument *form)
{
  g_autoptr (CtiImportError) why = NULL;
  g_autoptr (CtiInstrument) read =
      cti_instrument_file_read (form->source, strlen (form->source), &why);

  return read != NULL && read->kind == form->kind && read->version == form->version &&
         g_strcmp0 (read->key, form->key) == 0;
}

static gboolean
check_forms (const CtiTeamSettings *settings, CtiSettingsFault *fault)
{
  const char *items = settings->team->fidelity_form;
  g_autoptr (CtiFidelityForm) form =
      items != NULL ? cti_fidelity_form_parse (items, strlen (items), NULL) : NULL;
  guint number = 0;

  if (items != NULL && form == NULL)
    return refuse (fault, CTI_SETTINGS_WRONG_TEXT, 0);
  for (guint i = 0; i < settings->records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (settings->records, i);

      if (record->type != &cti_instrument_type)
        continue;
      number++;
      if (check_form ((gconstpointer) record))
        continue;
      fault->type = record->type;
      fault->number = number;
      return refuse (fault, CTI_SETTINGS_WRONG_TEXT, 0);
    }
  return TRUE;
}

static gboolean
parse (JsonParser *parser, const char *data, gsize length, CtiSettingsFault *fault)
{
  int line = 0;

  if (length > CTI_SETTINGS_BYTES_MAX)
    return refuse (fault, CTI_SETTINGS_WRONG_SIZE, 0);
  return cti_json_read (parser, data, length, &line) ||
         refuse (fault, CTI_SETTINGS_WRONG_SYNTAX, line);
}

/**
 * cti_settings_file_read:
 * @data: a file
 * @length: how many bytes
 * @fault: (out caller-allocates): what is wrong with it, where it cannot be used; to be cleared
 *
 * Returns: (transfer full) (nullable): the settings, or nothing of them
 */
CtiTeamSettings *
cti_settings_file_read (const char *data, gsize length, CtiSettingsFault *fault)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (CtiTeamSettings) settings = cti_team_settings_new ();

  *fault = (CtiSettingsFault){ 0 };
  if (!parse (parser, data, length, fault) || !read_head (json_parser_get_root (parser), fault) ||
      !read_members (settings, json_node_get_object (json_parser_get_root (parser)), fault) ||
      !check_forms (settings, fault))
    return NULL;
  return g_steal_pointer (&settings);
}
