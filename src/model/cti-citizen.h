#pragma once

#include "cti-problem.h"
#include "cti-record.h"

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

extern const CtiEnumValue cti_identity_mode_values[];

/**
 * CtiCitizen:
 * @record: what all records share; its id is also the id of the case
 * @code: (owned): the case code, unique in the store and free of names
 * @mode: how much is known of who she is
 * @alias: (owned) (nullable): the name she goes by, unless anonymous
 * @birth_year: year of birth where only that is known, 0 if not
 * @adult_confirmed: the worker has made sure that she is 18 or older
 */
typedef struct
{
  CtiRecord record;
  char *code;
  CtiIdentityMode mode;
  char *alias;
  int birth_year;
  gboolean adult_confirmed;
} CtiCitizen;

/**
 * CtiIdentity:
 * @record: what all records share
 * @citizen: (owned): id of the citizen
 * @mode: that of the citizen; the store's table refuses an anonymous one
 * @name: (owned) (nullable): her full name
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
void cti_citizen_check_adult (const CtiCitizen *citizen,
                              const CtiIdentity *identity,
                              CtiDate start,
                              CtiProblems *problems);

G_END_DECLS
