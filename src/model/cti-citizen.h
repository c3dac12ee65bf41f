#pragma once

#include "cti-consent.h"

G_BEGIN_DECLS

/**
 * CtiIdentityMode:
 * @CTI_MODE_ANONYMOUS: no name, number, address or phone can be kept (domain 9.3)
 * @CTI_MODE_COVER_NAME: she goes by a name of her choice
 * @CTI_MODE_IDENTIFIED: her identity is kept, in a table of its own
 */
typedef enum
{
  CTI_MODE_ANONYMOUS,
  CTI_MODE_COVER_NAME,
  CTI_MODE_IDENTIFIED,
} CtiIdentityMode;

/**
 * CtiGender:
 * @CTI_GENDER_UNKNOWN: not known
 * @CTI_GENDER_WOMAN: woman
 * @CTI_GENDER_MAN: man
 * @CTI_GENDER_OTHER: another
 * @CTI_GENDER_UNSAID: does not wish to say
 *
 * As she says it herself (domain 9.3).
 */
typedef enum
{
  CTI_GENDER_UNKNOWN,
  CTI_GENDER_WOMAN,
  CTI_GENDER_MAN,
  CTI_GENDER_OTHER,
  CTI_GENDER_UNSAID,
} CtiGender;

extern const CtiEnumValue cti_identity_mode_values[];
extern const CtiEnumValue cti_gender_values[];

/**
 * CtiCitizen:
 * @record: what all records share; its id is also the id of the case
 * @code: (owned): the case code, unique in the store and free of names
 * @mode: how much is known of who she is
 * @alias: (owned) (nullable): the name she goes by, unless anonymous
 * @birth_year: year of birth where only that is known, 0 if not
 * @adult_confirmed: the worker has made sure that she is 18 or older
 * @gender: gender, as she says it
 * @language: (owned) (nullable): the language she speaks best, and whether an interpreter is needed
 * @municipality: (owned) (nullable): home municipality
 * @children: (owned) (nullable): about her children: how many, living with whom
 * @inquiry: (owned) (nullable): id of the inquiry that led to the case, in the team's file
 * @quiet_rules: (owned) (nullable): keys of the rules of what is due that are silenced for her, a
 *   space between them
 */
typedef struct
{
  CtiRecord record;
  char *code;
  CtiIdentityMode mode;
  char *alias;
  int birth_year;
  gboolean adult_confirmed;
  CtiGender gender;
  char *language;
  char *municipality;
  char *children;
  char *inquiry;
  char *quiet_rules;
} CtiCitizen;

/**
 * CtiIdentity:
 * @record: what all records share
 * @citizen: (owned): id of the citizen
 * @mode: that of the citizen; the store's table refuses an anonymous one
 * @name: (owned) (nullable): her full name
 * @cpr: (owned) (nullable): her CPR number, ten digits; off until the team asks for it (design 2)
 * @birth_date: day of birth
 * @phone: (owned) (nullable): where she can be called
 * @address: (owned) (nullable): where she lives
 *
 * Who she is. There is no such row for an anonymous citizen.
 */
typedef struct
{
  CtiRecord record;
  char *citizen;
  CtiIdentityMode mode;
  char *name;
  char *cpr;
  CtiDate birth_date;
  char *phone;
  char *address;
} CtiIdentity;

extern const CtiRecordType cti_citizen_type;
extern const CtiRecordType cti_identity_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCitizen, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiIdentity, cti_record_unref)

const char *cti_citizen_get_name (const CtiCitizen *citizen, const CtiIdentity *identity);
gboolean cti_identity_is_empty (const CtiIdentity *identity);
void cti_citizen_check (const CtiCitizen *citizen,
                        const CtiIdentity *identity,
                        CtiDate today,
                        CtiProblems *problems);
void cti_citizen_check_switch (const CtiCitizen *before,
                               const CtiCitizen *now,
                               GPtrArray *consents,
                               CtiDate today,
                               CtiProblems *problems);
void cti_identity_tidy (CtiIdentity *identity);
void cti_citizen_check_adult (const CtiCitizen *citizen,
                              const CtiIdentity *identity,
                              CtiDate start,
                              CtiProblems *problems);

G_END_DECLS
