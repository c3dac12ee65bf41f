/* The items a team reviews the method by: a key file such as data/fidelity/items.ini, which is also
 * built in. A team's own stands in its settings, whole, and takes the place of ours. */

#include "cti-fidelity-file.h"

#include <string.h>

#include "cti-exchange-resource.h"
#include "cti-key-file.h"
#include "cti-text.h"

#define RESOURCE_PATH "/io/github/overgang/Overgang/fidelity/items.ini"
#define MAIN          "Items"
#define N_LEVELS      (CTI_FIDELITY_LEVELS - 1)

/* All rise, or all fall as the measure does; two may be alike, the first and the last differ where
 * there is a way to go. */
static gboolean
is_in_order (const int *levels, gboolean falling)
{
  for (int i = 1; i < N_LEVELS; i++)
    if (falling ? levels[i] > levels[i - 1] : levels[i] < levels[i - 1])
      return FALSE;
  return !falling || levels[0] > levels[N_LEVELS - 1];
}

static gboolean
read_levels (GKeyFile *file,
             const char *group,
             const char *key,
             gboolean falling,
             int *levels,
             GError **error)
{
  gsize count = 0;
  g_autofree int *values = g_key_file_get_integer_list (file, group, key, &count, NULL);

  if (values == NULL || count != N_LEVELS)
    return cti_key_file_fail (error, CTI_EXCHANGE_ERROR_MISSING, group, key);
  memcpy (levels, values, N_LEVELS * sizeof (int));
  return is_in_order (levels, falling) ||
         cti_key_file_fail (error, CTI_EXCHANGE_ERROR_SYNTAX, group, key);
}

static CtiFidelityItem *
read_item (GKeyFile *file, const char *key, GError **error)
{
  g_autoptr (CtiFidelityItem) item = g_new0 (CtiFidelityItem, 1);
  g_autofree char *measure = cti_key_file_read_line (file, key, "Measure");
  int value = CTI_MEASURE_NONE;

  item->key = g_strdup (key);
  item->label = cti_key_file_read_line (file, key, "Name");
  item->label_da = cti_key_file_read_line (file, key, "Name[da]");
  if (item->label == NULL)
    cti_key_file_fail (error, CTI_EXCHANGE_ERROR_MISSING, key, "Name");
  else if (measure == NULL || !cti_enum_from_nick (cti_measure_values, measure, &value))
    cti_key_file_fail (error, CTI_EXCHANGE_ERROR_SYNTAX, key, "Measure");
  else if (value == CTI_MEASURE_NONE ||
           read_levels (file, key, "Levels", cti_measure_is_falling ((CtiMeasure) value),
                        item->levels, error))
    {
      item->measure = (CtiMeasure) value;
      return g_steal_pointer (&item);
    }
  return NULL;
}

/**
 * cti_fidelity_form_parse:
 * @data: the bytes of a file of items
 * @length: their number
 * @error: why not; its message names the group and key at fault
 *
 * Returns: (transfer full) (nullable): the form, whole
 */
CtiFidelityForm *
cti_fidelity_form_parse (const char *data, gsize length, GError **error)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_new ();
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_FIDELITY_BYTES_MAX, error);
  g_auto (GStrv) order =
      file != NULL ? cti_key_file_read_order (file, MAIN, "Order", CTI_FIDELITY_ITEMS_MAX, error)
                   : NULL;

  if (order == NULL || !read_levels (file, MAIN, "Shares", FALSE, form->shares, error))
    return NULL;
  for (char **key = order; *key != NULL; key++)
    {
      CtiFidelityItem *item =
          cti_fidelity_form_find (form, *key) == NULL ? read_item (file, *key, error) : NULL;

      if (item == NULL)
        {
          if (error != NULL && *error == NULL)
            cti_key_file_fail (error, CTI_EXCHANGE_ERROR_SYNTAX, MAIN, *key);
          return NULL;
        }
      g_ptr_array_add (form->items, item);
    }
  return g_steal_pointer (&form);
}

/**
 * cti_fidelity_form_is_one:
 * @data: the bytes of a file
 * @length: their number
 *
 * Returns: whether the file is meant to hold items of the review, by its groups; good or not
 */
gboolean
cti_fidelity_form_is_one (const char *data, gsize length)
{
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_FIDELITY_BYTES_MAX, NULL);

  return file != NULL && g_key_file_has_group (file, MAIN);
}

/**
 * cti_fidelity_form_get_text:
 * @team: (nullable): the team
 *
 * Returns: (transfer full): the file of items that is in use, to be changed and loaded
 */
char *
cti_fidelity_form_get_text (const CtiTeam *team)
{
  g_autoptr (GBytes) data =
      g_resource_lookup_data (cti_exchange_get_resource (), RESOURCE_PATH, 0, NULL);

  if (team != NULL && team->fidelity_form != NULL)
    return g_strdup (team->fidelity_form);
  return g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
}

/**
 * cti_fidelity_form_get_built_in:
 *
 * Returns: (transfer full): the items that come with the program
 */
CtiFidelityForm *
cti_fidelity_form_get_built_in (void)
{
  g_autoptr (GBytes) data =
      g_resource_lookup_data (cti_exchange_get_resource (), RESOURCE_PATH, 0, NULL);
  g_autoptr (GError) error = NULL;
  CtiFidelityForm *form =
      cti_fidelity_form_parse (g_bytes_get_data (data, NULL), g_bytes_get_size (data), &error);

  g_assert_no_error (error); /* a test reads it; a build that cannot is not installed */
  return form;
}

/**
 * cti_fidelity_form_of_team:
 * @team: (nullable): the team
 *
 * Returns: (transfer full): the team's own items, those of the program where it has none
 */
CtiFidelityForm *
cti_fidelity_form_of_team (const CtiTeam *team)
{
  const char *source = team != NULL ? team->fidelity_form : NULL;
  CtiFidelityForm *form =
      source != NULL ? cti_fidelity_form_parse (source, strlen (source), NULL) : NULL;

  return form != NULL ? form : cti_fidelity_form_get_built_in ();
}
