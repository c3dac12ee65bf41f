/* A time of day and a length of time are typed as people write them and kept in minutes. */

#include "cti-time-field.h"

#include "cti-words-field.h"
#include "cti-words-parse.h"

/**
 * cti_time_field_is:
 * @field: a field
 *
 * Returns: whether it is a time of day or a length of time
 */
gboolean
cti_time_field_is (const CtiField *field)
{
  return field->kind == CTI_FIELD_INT && field->flags & (CTI_FIELD_CLOCK | CTI_FIELD_MINUTES);
}

/**
 * cti_time_field_to_typed:
 * @field: a field
 * @stored: (nullable): its value as it is stored
 *
 * Returns: (transfer full): what stands in its row: minutes as people write them, anything else as
 *   it is stored
 */
char *
cti_time_field_to_typed (const CtiField *field, const char *stored)
{
  if (!cti_time_field_is (field) || stored == NULL || *stored == '\0')
    return g_strdup (stored != NULL ? stored : "");
  return cti_words_value (field, stored);
}

/**
 * cti_time_field_from_typed:
 * @field: a time of day or a length of time
 * @text: what was typed
 *
 * Returns: (transfer full): minutes as they are stored; what is no time comes back as it was typed,
 *   for the problem under the field
 */
char *
cti_time_field_from_typed (const CtiField *field, const char *text)
{
  int minutes =
      field->flags & CTI_FIELD_CLOCK ? cti_words_parse_time (text) : cti_words_parse_minutes (text);

  return minutes != CTI_TIME_NONE ? g_strdup_printf ("%d", minutes) : g_strdup (text);
}
