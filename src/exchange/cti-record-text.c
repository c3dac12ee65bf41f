/* Records as a key file: a group for each, named by number and type, with its id and the stored
 * text of its fields. Neither who wrote a record nor when goes along; the order stays. */

#include "cti-record-text.h"

#include <stdlib.h>
#include <string.h>

#include "cti-exchange-error.h"
#include "cti-field.h"
#include "cti-id.h"

/**
 * cti_record_text_write:
 * @records: (element-type CtiRecord): records
 * @length: (out): length of the text in bytes
 *
 * Returns: (transfer full): the text
 */
char *
cti_record_text_write (GPtrArray *records, gsize *length)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const CtiRecord *record = g_ptr_array_index (records, i);
      g_autofree char *group = g_strdup_printf ("%u %s", i, record->type->name);

      g_key_file_set_string (file, group, "id", record->id);
      for (guint f = 0; f < record->type->n_fields; f++)
        {
          g_autofree char *text = cti_field_to_text (record, &record->type->fields[f]);

          if (text != NULL)
            g_key_file_set_string (file, group, record->type->fields[f].name, text);
        }
    }
  return g_key_file_to_data (file, length, NULL);
}

static gboolean
fail (GError **error, const char *group, const char *key)
{
  g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "[%s] %s", group, key);
  return FALSE;
}

static const CtiRecordType *
find_type (const CtiRecordType *const *types, const char *group)
{
  const char *name = strchr (group, ' ');

  for (; name != NULL && *types != NULL; types++)
    if (g_str_equal ((*types)->name, name + 1))
      return *types;
  return NULL;
}

static gboolean
read_field (GKeyFile *file, const char *group, const char *key, CtiRecord *record, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  const CtiField *field = cti_record_type_find_field (record->type, key);

  if (text == NULL)
    return fail (error, group, key);
  if (g_str_equal (key, "id"))
    {
      cti_record_set_id (record, text);
      return cti_id_is_valid (text) || fail (error, group, key);
    }
  return (field != NULL && cti_field_set_from_text (record, field, text) == CTI_PROBLEM_NONE) ||
         fail (error, group, key);
}

/* What must be there is, too: nobody who shows a record asks whether its day is known. */
static gboolean
check_fields (const CtiRecord *record, const char *group, GError **error)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (cti_field_check (record, &record->type->fields[i]) != CTI_PROBLEM_NONE)
      return fail (error, group, record->type->fields[i].name);
  return TRUE;
}

static CtiRecord *
read_record (GKeyFile *file,
             const char *group,
             const CtiRecordType *const *types,
             guint index,
             GError **error)
{
  const CtiRecordType *type = find_type (types, group);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);
  g_autoptr (CtiRecord) record = NULL;

  if (type == NULL || keys == NULL)
    {
      fail (error, group, "type");
      return NULL;
    }
  record = cti_record_new (type);
  record->made = (CtiMoment){ index + 1, 0 };
  for (char **key = keys; *key != NULL; key++)
    if (!read_field (file, group, *key, record, error))
      return NULL;
  if (!check_fields (record, group, error))
    return NULL;
  return g_steal_pointer (&record);
}

/**
 * cti_record_text_read:
 * @text: a text
 * @length: its length in bytes
 * @types: (array zero-terminated=1): the types that may be in it
 * @error: a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable) (element-type CtiRecord): its records, in order; %NULL where
 *   one of them is of no type or has a field that it cannot have
 */
GPtrArray *
cti_record_text_read (const char *text,
                      gsize length,
                      const CtiRecordType *const *types,
                      GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_auto (GStrv) groups = NULL;
  gsize n_groups = 0;

  if (length > CTI_RECORD_TEXT_BYTES_MAX || !g_utf8_validate_len (text, length, NULL) ||
      !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL))
    {
      fail (error, "records", "syntax");
      return NULL;
    }
  groups = g_key_file_get_groups (file, &n_groups);
  if (n_groups > CTI_RECORD_TEXT_MAX)
    {
      fail (error, "records", "too many");
      return NULL;
    }
  for (guint i = 0; i < n_groups; i++)
    {
      CtiRecord *record = read_record (file, groups[i], types, i, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}
