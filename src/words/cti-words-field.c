/* Names of things and of their fields, as forms, the change history and problems show them, and
 * the words for a stored value. One table, because a field that is added to a record must get its
 * word here and nowhere else; the test walks every record type and asks. */

#include "cti-words-field.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "cti-words-course.h"
#include "cti-words-dates.h"
#include "cti-words-field-private.h"
#include "cti-words-star.h"
#include "cti-words-value.h"

static const CtiFieldWords table[] = {
  { "citizen", NULL, NC_ ("field", "Citizen") },
  { "citizen", "code", NC_ ("field", "Case code") },
  { "citizen", "mode", NC_ ("field", "Identity") },
  { "citizen", "alias", NC_ ("field", "Cover name") },
  { "citizen", "birth_year", NC_ ("field", "Year of birth") },
  { "citizen", "adult_confirmed", NC_ ("field", "Confirmed to be 18 or older") },

  { "identity", NULL, NC_ ("field", "Identity") },
  { "identity", "citizen", NC_ ("field", "Citizen") },
  { "identity", "mode", NC_ ("field", "Identity") },
  { "identity", "name", NC_ ("field", "Full name") },
  { "identity", "birth_date", NC_ ("field", "Date of birth") },
  { "identity", "phone", NC_ ("field", "Phone") },
  { "identity", "address", NC_ ("field", "Address") },

  { "course", NULL, NC_ ("field", "Course") },
  { "course", "citizen", NC_ ("field", "Citizen") },
  { "course", "worker", NC_ ("field", "CTI worker") },
  { "course", "contact_start", NC_ ("field", "Contact building begins") },
  { "course", "phase1_start", NC_ ("field", "Phase 1 begins") },
  { "course", "phase_months", NC_ ("field", "Months in each phase") },
  { "course", "closed_on", NC_ ("field", "Closed on") },

  { "area", NULL, NC_ ("field", "Area") },
  { "area", "form", NC_ ("field", "Star form") },
  { "area", "version", NC_ ("field", "Version of the star form") },
  { "area", "key", NC_ ("field", "Key of the area") },
  { "area", "position", NC_ ("field", "Place in the star") },
  { "area", "label", NC_ ("field", "Name in English") },
  { "area", "label_da", NC_ ("field", "Name in Danish") },

  { "reading", NULL, NC_ ("field", "Star reading") },
  { "reading", "course", NC_ ("field", "Course") },
  { "reading", "form", NC_ ("field", "Star form") },
  { "reading", "version", NC_ ("field", "Version of the star form") },
  { "reading", "date", NC_ ("field", "Day of the reading") },
  { "reading", "occasion", NC_ ("field", "Occasion") },
  { "reading", "mode", NC_ ("field", "Whose view") },
  { "reading", "pair", NC_ ("field", "The other view of the same reading") },
  { "reading", "note", NC_ ("field", "Note on the whole star") },
  { "reading", "on_paper", NC_ ("field", "Made on paper") },
  { "reading", "voided", NC_ ("field", "Does not count") },

  { "score", NULL, NC_ ("field", "Score") },
  { "score", "reading", NC_ ("field", "Star reading") },
  { "score", "area", NC_ ("field", "Area") },
  { "score", "value", NC_ ("field", "Score") },
  { "score", "note", NC_ ("field", "Note on the area") },
  { "score", "answer", NC_ ("field", "Answer without a score") },

  { "team", NULL, NC_ ("field", "Team") },
  { "team", "name", NC_ ("field", "Name of the team") },
  { "team", "phase_months", NC_ ("field", "Months in each phase") },

  { "worker", NULL, NC_ ("field", "CTI worker") },
  { "worker", "name", NC_ ("field", "Name") },
  { "worker", "initials", NC_ ("field", "Initials") },

  { "card", NULL, NC_ ("field", "Case") },
  { "card", "code", NC_ ("field", "Case code") },
  { "card", "name", NC_ ("field", "Name on screen") },
  { "card", "mode", NC_ ("field", "Identity") },
  { "card", "contact_start", NC_ ("field", "Contact building begins") },
  { "card", "phase1_start", NC_ ("field", "Phase 1 begins") },
  { "card", "phase_months", NC_ ("field", "Months in each phase") },
  { "card", "closed_on", NC_ ("field", "Closed on") },
  { "card", "last_reading", NC_ ("field", "Latest star") },
  { "card", "readings", NC_ ("field", "Number of stars") },
};

static const char *
find_words (const char *record, const char *field)
{
  static const CtiFieldWords *const others[] = { cti_words_course_fields, cti_words_everyday_fields,
                                                 cti_words_supervision_fields,
                                                 cti_words_parcel_fields };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].record, record) == 0 && g_strcmp0 (table[i].field, field) == 0)
      return g_dpgettext2 (NULL, "field", table[i].words);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    for (const CtiFieldWords *row = others[i]; row->record != NULL; row++)
      if (g_strcmp0 (row->record, record) == 0 && g_strcmp0 (row->field, field) == 0)
        return g_dpgettext2 (NULL, "field", row->words);
  return NULL;
}

/**
 * cti_words_record:
 * @record: name of a record type
 *
 * Returns: (transfer none): what such a thing is called, @record itself if it is none of ours
 */
const char *
cti_words_record (const char *record)
{
  const char *words = find_words (record, NULL);

  return words != NULL ? words : record;
}

/**
 * cti_words_field:
 * @record: name of a record type
 * @field: (nullable): name of one of its fields, or %NULL for the thing as a whole
 *
 * Returns: (transfer none): the field's label, @field itself if the type has no such field, as may
 *   be in a file from outside
 */
const char *
cti_words_field (const char *record, const char *field)
{
  const char *words = find_words (record, field);

  return words != NULL ? words : field != NULL ? field : record;
}

static char *
enum_words (const CtiField *field, const char *stored)
{
  int value = 0;

  if (!cti_enum_from_nick (field->values, stored, &value))
    return g_strdup (stored);
  if (field->values == cti_identity_mode_values)
    return g_strdup (cti_words_identity_mode ((CtiIdentityMode) value));
  if (field->values == cti_occasion_values)
    return g_strdup (cti_words_occasion ((CtiOccasion) value));
  if (field->values == cti_reading_mode_values)
    return g_strdup (cti_words_reading_mode ((CtiReadingMode) value));
  if (field->values == cti_phase_values)
    return g_strdup (cti_words_phase ((CtiPhase) value));
  g_return_val_if_fail (cti_words_has_enum (field->values), g_strdup (stored));

  return g_strdup (cti_words_enum (field->values, value));
}

static gboolean
is_score (const CtiField *field)
{
  return field == cti_record_type_find_field (&cti_score_type, "value");
}

/* Files say "yes", the change log 1. */
static gboolean
is_yes (const char *stored)
{
  return g_str_equal (stored, "yes") || g_str_equal (stored, "1");
}

static char *
number_words (const CtiField *field, const char *stored)
{
  if (field->flags & CTI_FIELD_CLOCK)
    return cti_words_time (atoi (stored));
  if (field->flags & CTI_FIELD_MINUTES)
    return cti_words_minutes (atoi (stored));
  return g_strdup (stored);
}

/**
 * cti_words_value:
 * @field: a field
 * @stored: (nullable): the stored text of a value, as cti_field_to_text() and the change log give
 * it
 *
 * Returns: (transfer full): the value as people read it: a day as a day, an enum as its word, a
 * word for "not known" where nothing is stored
 */
char *
cti_words_value (const CtiField *field, const char *stored)
{
  if (stored == NULL || *stored == '\0')
    return is_score (field) ? cti_words_score (CTI_SCORE_NOT_DISCUSSED)
                            : g_strdup (C_ ("value", "not known"));
  switch (field->kind)
    {
    case CTI_FIELD_DATE:
      return cti_words_date (cti_date_parse_iso (stored));
    case CTI_FIELD_ENUM:
      return enum_words (field, stored);
    case CTI_FIELD_FLAG:
      return g_strdup (is_yes (stored) ? C_ ("flag", "yes") : C_ ("flag", "no"));
    case CTI_FIELD_INT:
      return number_words (field, stored);
    default:
      return g_strdup (stored);
    }
}
