#include "cti-intake-words.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-value-words.h"
#include "cti-words.h"

/** What citizens worry about at the beginning (domain 3). */
#define N_WORRIES 5

/**
 * cti_intake_words_target:
 * @intake: what was found out at intake
 *
 * Returns: (transfer full): what the rules say of the target group, as a sentence
 */
char *
cti_intake_words_target (const CtiIntake *intake)
{
  g_autoptr (CtiProblems) reasons = cti_problems_new ();

  switch (cti_intake_get_target_group (intake, reasons))
    {
    case CTI_TARGET_IN:
      return g_strdup (_ ("By the rules the citizen is in the target group"));
    case CTI_TARGET_DISCUSS:
      return g_strdup (_ ("To be discussed in the team"));
    case CTI_TARGET_OUT:
      return g_strdup (_ ("By the rules the citizen is outside the target group"));
    default:
      return g_strdup (_ ("Not settled yet: something is not known"));
    }
}

/**
 * cti_intake_words_reasons:
 * @intake: what was found out at intake
 *
 * Returns: (transfer full): the answers that decide, or who decides where nothing is against it
 */
char *
cti_intake_words_reasons (const CtiIntake *intake)
{
  g_autoptr (CtiProblems) reasons = cti_problems_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  cti_intake_get_target_group (intake, reasons);
  for (guint i = 0; i < cti_problems_get_length (reasons); i++)
    {
      const char *field = cti_problems_get (reasons, i)->field;
      g_autofree char *value = cti_value_words (intake, field);

      g_ptr_array_add (lines, g_strdup_printf ("%s: %s", cti_words_field ("intake", field), value));
    }
  g_ptr_array_add (lines, g_strdup (_ ("The rules advise; the team decides.")));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * cti_intake_words_told:
 * @intake: what was found out and explained at intake
 *
 * Returns: (transfer full): how many of the five worries were explained
 */
char *
cti_intake_words_told (const CtiIntake *intake)
{
  guint told = cti_intake_count_told (intake);

  if (told == N_WORRIES)
    return g_strdup_printf (_ ("All %u worries citizens have are explained."), told);
  return g_strdup_printf (_ ("Of the %u worries citizens have, %u have been explained."), N_WORRIES,
                          told);
}

/**
 * cti_consent_words_title:
 * @consent: a consent
 *
 * Returns: (transfer full): who may be told what, or what else it is for
 */
char *
cti_consent_words_title (const CtiConsent *consent)
{
  const char *party = consent->party != NULL ? consent->party : "";
  const char *what = consent->what != NULL ? consent->what : "";
  g_autofree char *kind = cti_value_words (consent, "kind");

  if (consent->kind == CTI_CONSENT_SHARING)
    return g_strdup_printf ("%s: %s", party, what);
  return g_strdup_printf ("%s (%s)", kind, party);
}

static char *
state_words (const CtiConsent *consent, CtiDate today)
{
  g_autofree char *withdrawn = cti_words_date (consent->withdrawn);
  g_autofree char *expires = cti_words_date (consent->expires);

  if (consent->withdrawn != CTI_DATE_NONE && consent->withdrawn <= today)
    return g_strdup_printf (_ ("Withdrawn on %s"), withdrawn);
  if (consent->expires != CTI_DATE_NONE && consent->expires < today)
    return g_strdup_printf (_ ("Ran out on %s"), expires);
  if (consent->expires != CTI_DATE_NONE)
    return g_strdup_printf (_ ("Holds today, until %s"), expires);
  return g_strdup (_ ("Holds today"));
}

/**
 * cti_consent_words_details:
 * @consent: a consent
 * @today: the day
 *
 * Returns: (transfer full): how it stands today, when it was given, and why
 */
char *
cti_consent_words_details (const CtiConsent *consent, CtiDate today)
{
  g_autofree char *state = state_words (consent, today);
  g_autofree char *day = cti_words_date (consent->given);
  g_autofree char *given = g_strdup_printf (_ ("Given on %s"), day);

  return g_strjoin ("\n", state, given,
                    cti_text_is_blank (consent->purpose) ? NULL : consent->purpose, NULL);
}
