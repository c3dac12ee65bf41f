/* A star form is a key file: a group [Form] that names the form and the order of its areas, and a
 * group for each area. An area's id is computed from form, version and key, so that the same area
 * has the same id in every case and machine, and importing it twice changes nothing. */

#include "cti-star-form.h"

#include <string.h>

#include "cti-exchange-resource.h"
#include "cti-key-file.h"
#include "cti-text.h"

#define GROUP         "Form"
#define BUILT_IN_PATH "/io/github/overgang/Overgang/stars/life-situation.ini"

static gboolean
is_key (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > 40)
    return FALSE;
  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static char *
make_area_id (const char *form, int version, const char *key)
{
  g_autofree char *name = g_strdup_printf ("star-form/%s/%d/%s", form, version, key);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  /* A UUID of version 8, whose other bits are the maker's to choose. */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", hash, hash + 8, hash + 12, hash + 15,
                          hash + 18);
}

static gboolean
read_label (GKeyFile *file,
            const char *group,
            const char *key,
            gboolean required,
            char **label,
            GError **error)
{
  return cti_key_file_take_line (file, group, key, required, CTI_STAR_FORM_LABEL_MAX, label, error);
}

static gboolean
read_head (CtiStarForm *self, GKeyFile *file, GError **error)
{
  self->key = g_key_file_get_string (file, GROUP, "Key", NULL);
  if (self->key == NULL || !is_key (self->key))
    {
      g_set_error (error, CTI_EXCHANGE_ERROR,
                   self->key ? CTI_EXCHANGE_ERROR_INVALID : CTI_EXCHANGE_ERROR_MISSING, "[%s] Key",
                   GROUP);
      return FALSE;
    }
  self->version = g_key_file_get_integer (file, GROUP, "Version", NULL);
  if (self->version < 1 || self->version > 9999)
    {
      g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "[%s] Version", GROUP);
      return FALSE;
    }
  return read_label (file, GROUP, "Name", TRUE, &self->name, error) &&
         read_label (file, GROUP, "Name[da]", FALSE, &self->name_da, error) &&
         read_label (file, GROUP, "Low", FALSE, &self->low, error) &&
         read_label (file, GROUP, "Low[da]", FALSE, &self->low_da, error) &&
         read_label (file, GROUP, "High", FALSE, &self->high, error) &&
         read_label (file, GROUP, "High[da]", FALSE, &self->high_da, error);
}

static gboolean
has_area (const CtiStarForm *self, const char *key)
{
  for (guint i = 0; i < self->areas->len; i++)
    if (strcmp (((CtiArea *) g_ptr_array_index (self->areas, i))->key, key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_area (CtiStarForm *self, GKeyFile *file, const char *key, GError **error)
{
  g_autoptr (CtiArea) area = NULL;
  g_autofree char *id = NULL;

  if (!is_key (key) || has_area (self, key))
    {
      g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "[%s] Areas: \"%.40s\"",
                   GROUP, key);
      return FALSE;
    }
  area = cti_record_new (&cti_area_type);
  id = make_area_id (self->key, self->version, key);
  cti_record_set_id (area, id);
  cti_set_text (&area->form, self->key);
  area->version = self->version;
  cti_set_text (&area->key, key);
  area->position = (int) self->areas->len;
  if (!read_label (file, key, "Name", TRUE, &area->label, error) ||
      !read_label (file, key, "Name[da]", FALSE, &area->label_da, error))
    return FALSE;
  g_ptr_array_add (self->areas, g_steal_pointer (&area));
  return TRUE;
}

static gboolean
read_areas (CtiStarForm *self, GKeyFile *file, GError **error)
{
  gsize n_keys = 0;
  g_auto (GStrv) keys = g_key_file_get_string_list (file, GROUP, "Areas", &n_keys, NULL);

  if (n_keys < CTI_STAR_AREAS_MIN || n_keys > CTI_STAR_AREAS_MAX)
    {
      g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID,
                   "[%s] Areas: %u, must be %d to %d", GROUP, (guint) n_keys, CTI_STAR_AREAS_MIN,
                   CTI_STAR_AREAS_MAX);
      return FALSE;
    }
  for (gsize i = 0; i < n_keys; i++)
    if (!read_area (self, file, keys[i], error))
      return FALSE;
  return TRUE;
}

/**
 * cti_star_form_parse:
 * @data: the bytes of a star form
 * @length: their number
 * @error: why not; its message names the group and key at fault
 *
 * Returns: (transfer full) (nullable): the form, or %NULL with a %CTI_EXCHANGE_ERROR
 */
CtiStarForm *
cti_star_form_parse (const char *data, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_STAR_FORM_BYTES_MAX, error);
  g_autoptr (CtiStarForm) self = g_new0 (CtiStarForm, 1);

  self->areas = g_ptr_array_new_with_free_func (cti_record_unref);
  if (file == NULL || !read_head (self, file, error) || !read_areas (self, file, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cti_star_form_new_built_in:
 *
 * Returns: (transfer full): the form of ten areas the program brings
 */
CtiStarForm *
cti_star_form_new_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cti_exchange_get_resource (), BUILT_IN_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CtiStarForm *self = NULL;

  if (bytes != NULL)
    self = cti_star_form_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (self == NULL)
    g_error ("the built-in star form: %s", error->message);
  return self;
}

/**
 * cti_star_form_free:
 * @self: (transfer full): a form
 */
void
cti_star_form_free (CtiStarForm *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->name_da);
  g_free (self->low);
  g_free (self->low_da);
  g_free (self->high);
  g_free (self->high_da);
  g_ptr_array_unref (self->areas);
  g_free (self);
}
