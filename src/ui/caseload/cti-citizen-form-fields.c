/* What the fields of the form hold: each belongs to the citizen or to who she is, is shown in some
 * modes only, and is read and filled through the field tables. */

#include "cti-citizen-form-private.h"

#include "cti-field.h"

const CtiCitizenField cti_citizen_form_fields[CTI_CITIZEN_N_FIELDS] = {
  [CTI_CITIZEN_CODE] = { &cti_citizen_type, "code" },
  [CTI_CITIZEN_ALIAS] = { &cti_citizen_type, "alias" },
  [CTI_CITIZEN_NAME] = { &cti_identity_type, "name" },
  [CTI_CITIZEN_CPR] = { &cti_identity_type, "cpr" },
  [CTI_CITIZEN_BIRTH_DATE] = { &cti_identity_type, "birth_date" },
  [CTI_CITIZEN_BIRTH_YEAR] = { &cti_citizen_type, "birth_year" },
  [CTI_CITIZEN_PHONE] = { &cti_identity_type, "phone" },
  [CTI_CITIZEN_ADDRESS] = { &cti_identity_type, "address" },
};

CtiFormRow *
cti_citizen_form_get_row (CtiCitizenForm *self, guint field)
{
  CtiFormRow *rows[CTI_CITIZEN_N_FIELDS] = {
    [CTI_CITIZEN_CODE] = self->code,
    [CTI_CITIZEN_ALIAS] = self->alias,
    [CTI_CITIZEN_NAME] = self->name,
    [CTI_CITIZEN_CPR] = CTI_FORM_ROW (self->cpr),
    [CTI_CITIZEN_BIRTH_DATE] = CTI_FORM_ROW (self->birth_date),
    [CTI_CITIZEN_BIRTH_YEAR] = self->birth_year,
    [CTI_CITIZEN_PHONE] = self->phone,
    [CTI_CITIZEN_ADDRESS] = self->address,
  };

  return rows[field];
}

/* What a field says: the text of the one for the CPR number may be its mask. */
const char *
cti_citizen_form_get_text (CtiCitizenForm *self, guint field)
{
  const char *text = field == CTI_CITIZEN_CPR
                         ? cti_cpr_row_get_number (self->cpr)
                         : cti_form_row_get_text (cti_citizen_form_get_row (self, field));

  return text != NULL ? text : "";
}

/* Of a citizen with a cover name the real one is not asked for; one that is kept is shown. So is a
 * CPR number that was kept before the team stopped asking for them. */
gboolean
cti_citizen_form_has_field (CtiCitizenForm *self, CtiIdentityMode mode, guint field)
{
  switch (field)
    {
    case CTI_CITIZEN_CODE:
    case CTI_CITIZEN_BIRTH_YEAR:
      return TRUE;
    case CTI_CITIZEN_NAME:
      return mode == CTI_MODE_IDENTIFIED ||
             (mode == CTI_MODE_COVER_NAME &&
              *cti_citizen_form_get_text (self, CTI_CITIZEN_NAME) != '\0');
    case CTI_CITIZEN_CPR:
      return mode == CTI_MODE_IDENTIFIED &&
             (self->asks_cpr || (self->identity != NULL && self->identity->cpr != NULL));
    default:
      return mode != CTI_MODE_ANONYMOUS;
    }
}

static void
set_field (CtiCitizenForm *self, guint field, gpointer record, CtiProblems *problems)
{
  const CtiField *member = cti_record_type_find_field (cti_citizen_form_fields[field].type,
                                                       cti_citizen_form_fields[field].name);
  const char *text = cti_citizen_form_get_text (self, field);
  g_autofree char *iso = NULL;
  CtiProblemCode code;

  if (field == CTI_CITIZEN_BIRTH_DATE)
    {
      iso = cti_date_to_iso (cti_date_row_get_date (self->birth_date));
      if (cti_date_row_is_readable (self->birth_date))
        text = iso;
    }
  code = cti_field_set_from_text (record, member, text);
  if (code != CTI_PROBLEM_NONE)
    cti_problems_add_limits (problems, code, cti_citizen_form_fields[field].type->name,
                             cti_citizen_form_fields[field].name, member->min, member->max);
}

CtiCitizen *
cti_citizen_form_read_citizen (CtiCitizenForm *self, CtiProblems *problems)
{
  CtiCitizen *citizen = cti_record_copy (self->citizen);

  citizen->mode = cti_mode_group_get_mode (self->mode);
  citizen->adult_confirmed = gtk_check_button_get_active (self->adult);
  set_field (self, CTI_CITIZEN_CODE, citizen, problems);
  set_field (self, CTI_CITIZEN_BIRTH_YEAR, citizen, problems);
  if (citizen->mode != CTI_MODE_ANONYMOUS)
    set_field (self, CTI_CITIZEN_ALIAS, citizen, problems);
  else
    cti_set_text (&citizen->alias, NULL);
  return citizen;
}

CtiIdentity *
cti_citizen_form_read_identity (CtiCitizenForm *self, CtiProblems *problems)
{
  CtiIdentity *identity;

  if (cti_mode_group_get_mode (self->mode) == CTI_MODE_ANONYMOUS)
    return NULL;
  identity = self->identity != NULL ? cti_record_copy (self->identity)
                                    : cti_record_new (&cti_identity_type);
  cti_set_text (&identity->citizen, self->citizen->record.id);
  identity->mode = cti_mode_group_get_mode (self->mode);
  set_field (self, CTI_CITIZEN_NAME, identity, problems);
  if (identity->mode == CTI_MODE_IDENTIFIED)
    set_field (self, CTI_CITIZEN_CPR, identity, problems);
  else
    cti_set_text (&identity->cpr, NULL);
  cti_identity_tidy (identity);
  set_field (self, CTI_CITIZEN_BIRTH_DATE, identity, problems);
  set_field (self, CTI_CITIZEN_PHONE, identity, problems);
  set_field (self, CTI_CITIZEN_ADDRESS, identity, problems);
  if (self->identity == NULL && cti_identity_is_empty (identity))
    g_clear_pointer (&identity, cti_record_unref);
  return identity;
}

void
cti_citizen_form_set_text (CtiCitizenForm *self, guint field, const char *text)
{
  if (field == CTI_CITIZEN_CPR)
    cti_cpr_row_set_number (self->cpr, text);
  else
    cti_form_row_set_text (cti_citizen_form_get_row (self, field), text);
}

void
cti_citizen_form_fill (CtiCitizenForm *self, guint field, gconstpointer record)
{
  const CtiField *member = cti_record_type_find_field (cti_citizen_form_fields[field].type,
                                                       cti_citizen_form_fields[field].name);
  g_autofree char *text = NULL;

  if (field == CTI_CITIZEN_BIRTH_DATE)
    cti_date_row_set_date (self->birth_date,
                           record != NULL ? cti_field_get_int (record, member) : CTI_DATE_NONE);
  else
    {
      if (record != NULL && cti_field_is_known (record, member))
        text = cti_field_to_text (record, member);
      cti_citizen_form_set_text (self, field, text);
    }
}
