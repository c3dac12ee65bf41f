#include "cti-choices.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-words.h"

struct _CtiChoices
{
  GPtrArray *values; /* (owned) (element-type utf8) */
  GPtrArray *words;  /* (owned) (element-type utf8) */
};

/**
 * cti_choices_new:
 * @none: (nullable): the words for "nothing", which comes first
 *
 * Returns: (transfer full): choices
 */
CtiChoices *
cti_choices_new (const char *none)
{
  CtiChoices *self = g_new0 (CtiChoices, 1);

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  if (none != NULL)
    cti_choices_add (self, "", none);
  return self;
}

/**
 * cti_choices_free:
 * @self: (transfer full): choices
 */
void
cti_choices_free (CtiChoices *self)
{
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * cti_choices_add:
 * @self: choices
 * @value: the stored text
 * @words: what is shown for it
 */
void
cti_choices_add (CtiChoices *self, const char *value, const char *words)
{
  g_ptr_array_add (self->values, g_strdup (value));
  g_ptr_array_add (self->words, g_strdup (words));
}

static char *
consent_words (const CtiConsent *consent, CtiDate today)
{
  if (!cti_consent_holds (consent, today))
    /* Translators: who may be told, what; for a consent that has ended or was taken back. */
    return g_strdup_printf (_ ("%s: %s (does not hold today)"), consent->party, consent->what);
  /* Translators: who may be told, what. */
  return g_strdup_printf (_ ("%s: %s"), consent->party, consent->what);
}

/**
 * cti_choices_add_consents:
 * @self: choices
 * @now: a case
 * @today: the day
 *
 * Adds the consents to tell somebody something, said so where one does not hold on that day.
 */
void
cti_choices_add_consents (CtiChoices *self, const CtiCase *now, CtiDate today)
{
  GPtrArray *consents = cti_case_get_records (now, &cti_consent_type);

  for (guint i = 0; i < consents->len; i++)
    {
      const CtiConsent *consent = g_ptr_array_index (consents, i);
      g_autofree char *words = consent_words (consent, today);

      if (consent->kind == CTI_CONSENT_SHARING)
        cti_choices_add (self, consent->record.id, words);
    }
}

/**
 * cti_choices_has:
 * @self: choices
 * @value: a stored text
 *
 * Returns: whether it can be chosen
 */
gboolean
cti_choices_has (const CtiChoices *self, const char *value)
{
  return g_ptr_array_find_with_equal_func (self->values, value, g_str_equal, NULL);
}

/**
 * cti_choices_keep:
 * @self: choices
 * @value: (nullable): the stored text that a record has now
 * @words: what is shown for it
 *
 * Adds it where it cannot be chosen any more, so that saving the form does not lose it.
 */
void
cti_choices_keep (CtiChoices *self, const char *value, const char *words)
{
  if (value != NULL && !cti_choices_has (self, value))
    cti_choices_add (self, value, words);
}

static char **
to_strv (GPtrArray *texts)
{
  char **strv = g_new0 (char *, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    strv[i] = g_strdup (g_ptr_array_index (texts, i));
  return strv;
}

/**
 * cti_choices_set:
 * @self: choices
 * @form: a form that has not been given its record
 * @field: name of one of its fields for one line
 *
 * Turns the field into a choice among them.
 */
void
cti_choices_set (const CtiChoices *self, CtiRecordForm *form, const char *field)
{
  g_auto (GStrv) values = to_strv (self->values);
  g_auto (GStrv) words = to_strv (self->words);

  cti_record_form_set_choices (form, field, (const char *const *) values,
                               (const char *const *) words);
}

/**
 * cti_choices_read:
 * @form: a form with its record
 * @field: name of one of its fields
 *
 * Returns: (transfer full) (nullable): the stored text of what is chosen now
 */
char *
cti_choices_read (CtiRecordForm *form, const char *field)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_form_make_record (form, problems);

  return cti_field_to_text (record, cti_record_type_find_field (record->type, field));
}
