#pragma once

#include "cti-citizen-form.h"
#include "cti-cpr-row.h"
#include "cti-date-row.h"
#include "cti-mode-group.h"

G_BEGIN_DECLS

/* Shared by cti-citizen-form.c, the form, and cti-citizen-form-fields.c, what its fields hold. */
enum
{
  CTI_CITIZEN_CODE,
  CTI_CITIZEN_ALIAS,
  CTI_CITIZEN_NAME,
  CTI_CITIZEN_CPR,
  CTI_CITIZEN_BIRTH_DATE,
  CTI_CITIZEN_BIRTH_YEAR,
  CTI_CITIZEN_PHONE,
  CTI_CITIZEN_ADDRESS,
  CTI_CITIZEN_N_FIELDS,
};

/* Where each field is kept. */
typedef struct
{
  const CtiRecordType *type;
  const char *name;
} CtiCitizenField;

extern const CtiCitizenField cti_citizen_form_fields[CTI_CITIZEN_N_FIELDS];

struct _CtiCitizenForm
{
  AdwBin parent_instance;

  CtiCardList *cards; /* (owned) (nullable): to see whether a code is taken */
  CtiDate today;
  CtiCitizen *citizen;   /* (owned): as it was set */
  CtiIdentity *identity; /* (owned) (nullable): as it was set */
  gboolean touched[CTI_CITIZEN_N_FIELDS];
  gboolean is_filling; /* set while the form itself fills its fields */
  gboolean asks_cpr;   /* the team keeps CPR numbers */

  CtiModeGroup *mode;
  CtiFormRow *code;
  CtiFormRow *alias;
  CtiFormRow *name;
  CtiCprRow *cpr;
  CtiDateRow *birth_date;
  CtiFormRow *birth_year;
  CtiFormRow *phone;
  CtiFormRow *address;
  GtkCheckButton *adult;
};

CtiFormRow *cti_citizen_form_get_row (CtiCitizenForm *self, guint field);
const char *cti_citizen_form_get_text (CtiCitizenForm *self, guint field);
void cti_citizen_form_set_text (CtiCitizenForm *self, guint field, const char *text);
gboolean cti_citizen_form_has_field (CtiCitizenForm *self, CtiIdentityMode mode, guint field);
void cti_citizen_form_fill (CtiCitizenForm *self, guint field, gconstpointer record);
CtiCitizen *cti_citizen_form_read_citizen (CtiCitizenForm *self, CtiProblems *problems);
CtiIdentity *cti_citizen_form_read_identity (CtiCitizenForm *self, CtiProblems *problems);

G_END_DECLS
