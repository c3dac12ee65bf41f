/* The items a team reviews the method by: a key file such as data/fidelity/items.ini, which is also
 * built in. A team's own stands in its settings, whole, and takes the place of ours. */

#include "cti-fidelity-file.h"

#include <string.h>

#include "cti-exchange-resource.h"
#include "cti-text.h"

#define RESOURCE_PATH "/io/github/overgang/Overgang/fidelity/items.ini"
#define MAIN          "Items"
#define N_LEVELS      (CTI_FIDELITY_LEVELS - 1)

static gboolean
fail (GError **error, CtiExchangeError code, const char *group, const char *key)
{
  g_set_error (error, CTI_EXCHANGE_ERROR, (int) code, "[%s] %s", group, key);
  return FALSE;
}

static GKeyFile *
load (const char *data, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;

  if (length > CTI_FIDELITY_BYTES_MAX)
    g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE, "%u bytes",
                 (guint) length);
  else if (!g_utf8_validate_len (data, length, NULL))
    g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX, "not UTF-8");
  else if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, &reason))
    g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX, "%s", reason->message);
  else
    return g_steal_pointer (&file);
  return NULL;
}

static char *
read_line (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  g_autofree char *clean = cti_text_clean_line (text);

  return cti_text_is_blank (clean) ? NULL : g_steal_pointer (&clean);
}

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
    return fail (error, CTI_EXCHANGE_ERROR_MISSING, group, key);
  memcpy (levels, values, N_LEVELS * sizeof (int));
  return is_in_order (levels, falling) || fail (error, CTI_EXCHANGE_ERROR_SYNTAX, group, key);
}

static CtiFidelityItem *
read_item (GKeyFile *file, const char *key, GError **error)
{
  g_autoptr (CtiFidelityItem) item = g_new0 (CtiFidelityItem, 1);
  g_autofree char *measure = read_line (file, key, "Measure");
  int value = CTI_MEASURE_NONE;

  item->key = g_strdup (key);
  item->label = read_line (file, key, "Name");
  item->label_da = read_line (file, key, "Name[da]");
  if (item->label == NULL)
    fail (error, CTI_EXCHANGE_ERROR_MISSING, key, "Name");
  else if (measure == NULL || !cti_enum_from_nick (cti_measure_values, measure, &value))
    fail (error, CTI_EXCHANGE_ERROR_SYNTAX, key, "Measure");
  else if (value == CTI_MEASURE_NONE ||
           read_levels (file, key, "Levels", cti_measure_is_falling ((CtiMeasure) value),
                        item->levels, error))
    {
      item->measure = (CtiMeasure) value;
      return g_steal_pointer (&item);
    }
  return NULL;
}

static char **
read_order (GKeyFile *file, GError **error)
{
  gsize count = 0;
  g_auto (GStrv) order = g_key_file_get_string_list (file, MAIN, "Order", &count, NULL);

  if (count > 0 && count <= CTI_FIDELITY_ITEMS_MAX)
    return g_steal_pointer (&order);
  fail (error, count == 0 ? CTI_EXCHANGE_ERROR_MISSING : CTI_EXCHANGE_ERROR_TOO_LARGE, MAIN,
        "Order");
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
  g_autoptr (GKeyFile) file = load (data, length, error);
  g_auto (GStrv) order = file != NULL ? read_order (file, error) : NULL;

  if (order == NULL || !read_levels (file, MAIN, "Shares", FALSE, form->shares, error))
    return NULL;
  for (char **key = order; *key != NULL; key++)
    {
      CtiFidelityItem *item =
          cti_fidelity_form_find (form, *key) == NULL ? read_item (file, *key, error) : NULL;

      if (item == NULL)
        {
          if (error != NULL && *error == NULL)
            fail (error, CTI_EXCHANGE_ERROR_SYNTAX, MAIN, *key);
          return NULL;
        }
      g_ptr_array_add (form->items, item);
    }
  return g_steal_pointer (&form);
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
