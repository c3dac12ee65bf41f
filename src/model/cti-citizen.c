#include "cti-citizen.h"

#include <string.h>

#include "cti-cpr.h"
#include "cti-field.h"
#include "cti-fold.h"
#include "cti-id.h"
#include "cti-text.h"

#define ADULT_AGE 18

const CtiEnumValue cti_identity_mode_values[] = {
  { CTI_MODE_ANONYMOUS, "anonymous" },
  { CTI_MODE_COVER_NAME, "cover" },
  { CTI_MODE_IDENTIFIED, "identified" },
  { 0, NULL },
};

const CtiEnumValue cti_gender_values[] = {
  { CTI_GENDER_UNKNOWN, "unknown" }, { CTI_GENDER_WOMAN, "woman" },   { CTI_GENDER_MAN, "man" },
  { CTI_GENDER_OTHER, "other" },     { CTI_GENDER_UNSAID, "unsaid" }, { 0, NULL },
};

static const CtiField citizen_fields[] = {
  CTI_LINE (CtiCitizen, code, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiCitizen, mode, cti_identity_mode_values),
  CTI_LINE (CtiCitizen, alias, CTI_FIELD_PERSONAL),
  CTI_INT (CtiCitizen, birth_year, 0, 1900, 2199, 0),
  CTI_FLAG (CtiCitizen, adult_confirmed),
  CTI_ENUM (CtiCitizen, gender, cti_gender_values),
  CTI_LINE (CtiCitizen, language, 0),
  CTI_LINE (CtiCitizen, municipality, 0),
  CTI_NOTE (CtiCitizen, children, 0),
  CTI_REF (CtiCitizen, inquiry, 0),
  CTI_LINE (CtiCitizen, quiet_rules, CTI_FIELD_SILENT),
};

const CtiRecordType cti_citizen_type = { "citizen", sizeof (CtiCitizen), citizen_fields,
                                         G_N_ELEMENTS (citizen_fields) };

static const CtiField identity_fields[] = {
  CTI_REF (CtiIdentity, citizen, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiIdentity, mode, cti_identity_mode_values),
  CTI_LINE (CtiIdentity, name, CTI_FIELD_PERSONAL),
  CTI_LINE (CtiIdentity, cpr, CTI_FIELD_PERSONAL),
  CTI_DAY (CtiIdentity, birth_date, CTI_FIELD_PERSONAL | CTI_FIELD_BIRTH),
  CTI_LINE (CtiIdentity, phone, CTI_FIELD_PERSONAL),
  CTI_NOTE (CtiIdentity, address, CTI_FIELD_PERSONAL),
};

const CtiRecordType cti_identity_type = { "identity", sizeof (CtiIdentity), identity_fields,
                                          G_N_ELEMENTS (identity_fields) };

/**
 * cti_citizen_get_name:
 * @citizen: a citizen
 * @identity: (nullable): her identity, where one is kept
 *
 * Returns: (transfer none): what the worker calls her on screen: her name where she is identified,
 *   else the name she goes by, else the case code
 */
const char *
cti_citizen_get_name (const CtiCitizen *citizen, const CtiIdentity *identity)
{
  if (citizen->mode == CTI_MODE_IDENTIFIED && identity != NULL &&
      !cti_text_is_blank (identity->name))
    return identity->name;
  if (citizen->mode != CTI_MODE_ANONYMOUS && !cti_text_is_blank (citizen->alias))
    return citizen->alias;
  return citizen->code;
}

/**
 * cti_identity_is_empty:
 * @identity: (nullable): an identity
 *
 * Returns: whether nothing in it tells who she is
 */
gboolean
cti_identity_is_empty (const CtiIdentity *identity)
{
  if (identity == NULL)
    return TRUE;
  for (guint i = 0; i < cti_identity_type.n_fields; i++)
    {
      const CtiField *field = &cti_identity_type.fields[i];

      if (field->flags & CTI_FIELD_PERSONAL && cti_field_is_known (identity, field))
        return FALSE;
    }
  return TRUE;
}

/* The first letter of every part of the name, or of its first and last part only. */
static char *
take_initials (char **words, gboolean all)
{
  GString *initials = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_unichar (initials, g_utf8_get_char (*word));
  if (!all && g_utf8_strlen (initials->str, -1) > 2)
    {
      char *second = g_utf8_next_char (initials->str);
      char *last = g_utf8_find_prev_char (initials->str, initials->str + initials->len);

      g_string_erase (initials, second - initials->str, last - second);
    }
  return g_string_free (initials, FALSE);
}

static gboolean
holds_initials (const char *folded_code, char **words)
{
  g_auto (GStrv) parts = g_strsplit (folded_code, "-", -1);
  g_autofree char *letters = g_strjoinv ("", parts);

  for (int all = FALSE; all <= TRUE; all++)
    {
      g_autofree char *initials = take_initials (words, all);

      if (g_utf8_strlen (initials, -1) > 1 && strstr (letters, initials) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The parts of a folded name, whatever stands between them: "Berg, Sofie", "O'Brien". */
static char **
split_name (const char *folded)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (parts,
                             g_unichar_isalnum (g_utf8_get_char (at)) ? g_utf8_get_char (at) : ' ');
  return g_strsplit (parts->str, " ", -1);
}

/* The code must not equal or hold a part of the name, nor the initials (domain 9.3). A double name
 * counts in its parts. Parts of one or two letters would forbid nearly every code, so they count
 * only when equal. */
static gboolean
code_tells (const char *code, const char *name)
{
  g_autofree char *folded_code = cti_fold (code);
  g_autofree char *folded_name = cti_fold (name);
  g_auto (GStrv) words = split_name (folded_name);

  for (char **word = words; *word != NULL; word++)
    if (strcmp (folded_code, *word) == 0 ||
        (strlen (*word) > 2 && strstr (folded_code, *word) != NULL))
      return TRUE;
  return holds_initials (folded_code, words);
}

static void
check_code (const CtiCitizen *citizen, const CtiIdentity *identity, CtiProblems *problems)
{
  const char *names[] = { citizen->alias, identity ? identity->name : NULL };

  if (cti_text_is_blank (citizen->code))
    return;
  if (!cti_case_code_is_valid (citizen->code))
    cti_problems_add (problems, CTI_PROBLEM_CODE_INVALID, "citizen", "code");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (!cti_text_is_blank (names[i]) && code_tells (citizen->code, names[i]))
      {
        cti_problems_add (problems, CTI_PROBLEM_CODE_TELLS_NAME, "citizen", "code");
        return;
      }
}

static void
check_birth (const CtiCitizen *citizen,
             const CtiIdentity *identity,
             CtiDate today,
             CtiProblems *problems)
{
  int year = 0;

  cti_date_get (today, &year, NULL, NULL);
  if (citizen->birth_year > year)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "citizen", "birth_year");
  if (identity != NULL && identity->birth_date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "identity", "birth_date");
}

/* A day and a century that do not exist are refused, modulus 11 only hints (domain 7). The birth
 * date a replacement number tells need not be hers. */
static void
check_cpr (const CtiIdentity *identity, CtiProblems *problems)
{
  char digits[CTI_CPR_SIZE];
  CtiDate born;
  CtiCprKind kind;

  if (identity == NULL || cti_text_is_blank (identity->cpr))
    return;
  kind = cti_cpr_parse (identity->cpr, digits, &born);
  if (kind == CTI_CPR_NONE)
    {
      cti_problems_add (problems, CTI_PROBLEM_CPR_INVALID, "identity", "cpr");
      return;
    }
  if (kind == CTI_CPR_REPLACEMENT)
    return;
  if (!cti_cpr_has_check_digit (digits))
    cti_problems_add (problems, CTI_PROBLEM_CPR_CHECK_DIGIT, "identity", "cpr");
  if (identity->birth_date != CTI_DATE_NONE && identity->birth_date != born)
    cti_problems_add (problems, CTI_PROBLEM_CPR_OTHER_BIRTH, "identity", "cpr");
}

/**
 * cti_identity_tidy:
 * @identity: an identity that nobody else holds yet
 *
 * Brings the CPR number to its ten digits, as it is stored; what is none stays as it was typed.
 */
void
cti_identity_tidy (CtiIdentity *identity)
{
  char digits[CTI_CPR_SIZE];
  CtiDate born;

  if (cti_cpr_parse (identity->cpr, digits, &born) != CTI_CPR_NONE)
    cti_set_text (&identity->cpr, digits);
}

/**
 * cti_citizen_check_switch:
 * @before: the citizen as she is kept
 * @now: as she shall be
 * @consents: (element-type CtiConsent): her consents, with any that is given along
 * @today: the day
 * @problems: where to add what is wrong
 *
 * How much is known of who she is grows only with a dated consent that holds (domain 9.3). Going
 * back to anonymous is an erasure and no change of a field (design 2), so it is refused here.
 */
void
cti_citizen_check_switch (const CtiCitizen *before,
                          const CtiCitizen *now,
                          GPtrArray *consents,
                          CtiDate today,
                          CtiProblems *problems)
{
  if (now->mode == CTI_MODE_ANONYMOUS && before->mode != CTI_MODE_ANONYMOUS)
    cti_problems_add (problems, CTI_PROBLEM_IDENTITY_FORBIDDEN, "citizen", "mode");
  if (now->mode == CTI_MODE_IDENTIFIED && before->mode != CTI_MODE_IDENTIFIED &&
      cti_consent_find (consents, CTI_CONSENT_IDENTITY, today) == NULL)
    cti_problems_add (problems, CTI_PROBLEM_CONSENT_MISSING, "citizen", "mode");
}

/**
 * cti_citizen_check:
 * @citizen: a citizen
 * @identity: (nullable): her identity
 * @today: the day
 * @problems: where to add what is wrong
 *
 * The rules of domain 9.3 that need nothing but herself: a code that does not tell her name, a
 * name where she goes by one, nothing personal where she is anonymous, no birth in the future.
 */
void
cti_citizen_check (const CtiCitizen *citizen,
                   const CtiIdentity *identity,
                   CtiDate today,
                   CtiProblems *problems)
{
  cti_record_check (citizen, problems);
  if (identity != NULL)
    cti_record_check (identity, problems);
  check_code (citizen, identity, problems);
  check_birth (citizen, identity, today, problems);
  check_cpr (identity, problems);
  if (citizen->mode == CTI_MODE_ANONYMOUS &&
      (!cti_identity_is_empty (identity) || !cti_text_is_blank (citizen->alias)))
    cti_problems_add (problems, CTI_PROBLEM_IDENTITY_FORBIDDEN, "citizen", "mode");
  if (citizen->mode == CTI_MODE_COVER_NAME && cti_text_is_blank (citizen->alias))
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "citizen", "alias");
  if (citizen->mode == CTI_MODE_IDENTIFIED &&
      (identity == NULL || cti_text_is_blank (identity->name)))
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "identity", "name");
}

static void
check_year (const CtiCitizen *citizen, CtiDate start, CtiProblems *problems)
{
  int year = 0;

  cti_date_get (start, &year, NULL, NULL);
  if (year - citizen->birth_year < ADULT_AGE)
    cti_problems_add (problems, CTI_PROBLEM_UNDER_18, "citizen", "birth_year");
  else if (year - citizen->birth_year == ADULT_AGE && !citizen->adult_confirmed)
    cti_problems_add (problems, CTI_PROBLEM_MAY_BE_UNDER_18, "citizen", "birth_year");
}

/**
 * cti_citizen_check_adult:
 * @citizen: a citizen
 * @identity: (nullable): her identity
 * @start: the day the course starts
 * @problems: where to add what is wrong
 *
 * She must be 18 at the start (domain 3 and 9.3). A birth date decides; a birth year decides or
 * gives the hint that she may be 17; where neither is known the worker confirms (design 2).
 */
void
cti_citizen_check_adult (const CtiCitizen *citizen,
                         const CtiIdentity *identity,
                         CtiDate start,
                         CtiProblems *problems)
{
  if (start == CTI_DATE_NONE)
    return;
  if (identity != NULL && identity->birth_date != CTI_DATE_NONE)
    {
      if (start < identity->birth_date)
        cti_problems_add (problems, CTI_PROBLEM_BEFORE_BIRTH, "identity", "birth_date");
      else if (cti_date_age_at (identity->birth_date, start) < ADULT_AGE)
        cti_problems_add (problems, CTI_PROBLEM_UNDER_18, "identity", "birth_date");
    }
  else if (citizen->birth_year != 0)
    check_year (citizen, start, problems);
  else if (!citizen->adult_confirmed)
    cti_problems_add (problems, CTI_PROBLEM_ADULT_UNCONFIRMED, "citizen", "adult_confirmed");
}
