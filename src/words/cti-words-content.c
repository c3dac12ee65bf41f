#include "cti-words-content.h"

#include "cti-field.h"
#include "cti-words-dates.h"
#include "cti-words-history.h"

/* A CPR number stays hidden here too. */
static char *
get_words (gconstpointer record, const CtiField *field)
{
  g_autofree char *stored = cti_field_to_text (record, field);

  return cti_words_value_hidden (field, stored);
}

/**
 * cti_words_content:
 * @record: a record
 *
 * Returns: (transfer full) (nullable): what it can be known again by: the first thing somebody
 * wrote in it - a name, a title, what was to be done -, else its day
 */
char *
cti_words_content (gconstpointer record)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  const CtiField *day = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];

      if ((field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE) &&
          cti_field_is_known (record, field))
        return get_words (record, field);
      if (day == NULL && field->kind == CTI_FIELD_DATE && cti_field_is_known (record, field))
        day = field;
    }
  return day != NULL ? cti_words_date (cti_field_get_int (record, day)) : NULL;
}
