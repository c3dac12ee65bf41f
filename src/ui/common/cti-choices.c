#include "cti-choices.h"

#include <glib/gi18n.h>

#include "cti-words.h"

struct _CtiChoices
{
  GStrvBuilder *values; /* (owned) */
  GStrvBuilder *words;  /* (owned) */
};

/**
 * cti_choices_new:
 * @none: what is shown where nothing is chosen
 *
 * Returns: (transfer full): choices that begin with none; cti_choices_set() lets them go
 */
CtiChoices *
cti_choices_new (const char *none)
{
  CtiChoices *self = g_new0 (CtiChoices, 1);

  self->values = g_strv_builder_new ();
  self->words = g_strv_builder_new ();
  cti_choices_add (self, "", none);
  return self;
}

/**
 * cti_choices_add:
 * @self: choices
 * @value: what is stored
 * @words: what is shown for it
 */
void
cti_choices_add (CtiChoices *self, const char *value, const char *words)
{
  g_strv_builder_add (self->values, value);
  g_strv_builder_add (self->words, words);
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
 * cti_choices_set:
 * @self: (transfer full): choices
 * @form: a form
 * @field: name of a field of it
 *
 * Turns the field into a choice among them; before the form is given its record.
 */
void
cti_choices_set (CtiChoices *self, CtiRecordForm *form, const char *field)
{
  g_auto (GStrv) values = g_strv_builder_end (self->values);
  g_auto (GStrv) words = g_strv_builder_end (self->words);

  cti_record_form_set_choices (form, field, (const char *const *) values,
                               (const char *const *) words);
  g_strv_builder_unref (self->values);
  g_strv_builder_unref (self->words);
  g_free (self);
}
