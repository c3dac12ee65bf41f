#include "cti-value-words.h"

#include "cti-field.h"
#include "cti-words-field.h"

/**
 * cti_value_words:
 * @record: a record
 * @field: name of a field of its type
 *
 * Returns: (transfer full): what the field says, as people read it
 */
char *
cti_value_words (gconstpointer record, const char *field)
{
  const CtiField *member = cti_record_type_find_field (CTI_RECORD_CONST (record)->type, field);
  g_autofree char *stored = cti_field_to_text (record, member);

  return cti_words_value (member, stored);
}
