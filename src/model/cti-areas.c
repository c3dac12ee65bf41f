#include "cti-areas.h"

/**
 * cti_areas_split:
 * @areas: (nullable): keys with blanks between
 *
 * Returns: (transfer full) (array zero-terminated=1): each key once, in the order in which they
 *   stand
 */
char **
cti_areas_split (const char *areas)
{
  g_auto (GStrv) words = g_strsplit_set (areas != NULL ? areas : "", " \t\n", -1);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_first = TRUE;

      for (guint j = 0; j < i && is_first; j++)
        is_first = g_strcmp0 (words[i], words[j]) != 0;
      if (*words[i] != '\0' && is_first)
        g_strv_builder_add (keys, words[i]);
    }
  return g_strv_builder_end (keys);
}

/**
 * cti_areas_contain:
 * @areas: (nullable): keys with blanks between
 * @key: one key
 *
 * Returns: whether it is among them
 */
gboolean
cti_areas_contain (const char *areas, const char *key)
{
  g_auto (GStrv) keys = cti_areas_split (areas);

  return g_strv_contains ((const char *const *) keys, key);
}

/**
 * cti_areas_join:
 * @keys: (array zero-terminated=1): keys
 *
 * Returns: (transfer full) (nullable): them in one line as it is kept; %NULL where there is none
 */
char *
cti_areas_join (const char *const *keys)
{
  return keys[0] != NULL ? g_strjoinv (" ", (char **) keys) : NULL;
}
