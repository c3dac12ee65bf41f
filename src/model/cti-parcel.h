#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiParcelPurpose:
 * @CTI_PARCEL_TRANSFER: the cases go to the other worker for good, once the receipt is there
 * @CTI_PARCEL_COVER: the other worker looks after them during a leave, and gives them back
 * @CTI_PARCEL_SUPERVISION: a pack without identity, to be talked about
 * @CTI_PARCEL_RETURN: cases that were looked after, on their way back
 * @CTI_PARCEL_REPLY: the decisions made over a pack
 * @CTI_PARCEL_RECEIPT: says that a file has arrived and its cases are kept
 *
 * What a hand-over file is for (features, wish 23). The nicks are part of its format.
 */
typedef enum
{
  CTI_PARCEL_TRANSFER,
  CTI_PARCEL_COVER,
  CTI_PARCEL_SUPERVISION,
  CTI_PARCEL_RETURN,
  CTI_PARCEL_REPLY,
  CTI_PARCEL_RECEIPT,
} CtiParcelPurpose;

/**
 * CtiParcelWay:
 * @CTI_PARCEL_OUT: written here
 * @CTI_PARCEL_IN: came from a colleague
 */
typedef enum
{
  CTI_PARCEL_OUT,
  CTI_PARCEL_IN,
} CtiParcelWay;

/**
 * CtiParcelState:
 * @CTI_PARCEL_OPEN: nothing has come back yet, or nothing was given back yet
 * @CTI_PARCEL_CONFIRMED: the receipt is there, and the cases are being taken out of this store
 * @CTI_PARCEL_DONE: nothing more is to come
 */
typedef enum
{
  CTI_PARCEL_OPEN,
  CTI_PARCEL_CONFIRMED,
  CTI_PARCEL_DONE,
} CtiParcelState;

extern const CtiEnumValue cti_parcel_purpose_values[];
extern const CtiEnumValue cti_parcel_way_values[];
extern const CtiEnumValue cti_parcel_state_values[];

/** How many days a hand-over file can be opened: usually, and at most. */
#define CTI_PARCEL_DAYS_DEFAULT 14
#define CTI_PARCEL_DAYS_MAX     90
/** Receipts and replies may lie for longer before somebody opens them. */
#define CTI_PARCEL_DAYS_ANSWER 90

/**
 * CtiParcel:
 * @record: what all records share; its id is that of the file, which is taken in once
 * @way: sent or received
 * @purpose: what it is for
 * @colleague: (owned) (nullable): id of the colleague, %NULL where a passphrase was agreed on
 * @cases: (owned) (nullable): a line for each case; see cti_parcel_get_cases()
 * @sent: the day it was written
 * @expires: the last day it can be opened
 * @answers: (owned) (nullable): id of the file it answers
 * @state: how far it has come
 *
 * A hand-over file that was sent or received, as it stands in the team's file.
 */
typedef struct
{
  CtiRecord record;
  CtiParcelWay way;
  CtiParcelPurpose purpose;
  char *colleague;
  char *cases;
  CtiDate sent;
  CtiDate expires;
  char *answers;
  CtiParcelState state;
} CtiParcel;

/**
 * CtiParcelCase:
 * @id: (owned): id of the case
 * @act: number of the last act that went along
 * @alias: (owned) (nullable): the random id it has in a pack
 * @cover: (owned) (nullable): its cover name in a pack
 *
 * One case of a hand-over file.
 */
typedef struct
{
  char *id;
  gint64 act;
  char *alias;
  char *cover;
} CtiParcelCase;

/**
 * CtiColleague:
 * @record: what all records share
 * @name: (owned): the colleague's name
 * @team: (owned) (nullable): the colleague's team
 * @party: (owned): id of the worker in the colleague's own store
 * @box_key: (owned): the public key that is sealed to
 * @sign_key: (owned): the public key that proves the signature
 * @added: the day the contact card was taken in
 * @compared: the day both compared the fingerprint, unknown until then
 *
 * Somebody with a store of their own, known by a contact card.
 */
typedef struct
{
  CtiRecord record;
  char *name;
  char *team;
  char *party;
  char *box_key;
  char *sign_key;
  CtiDate added;
  CtiDate compared;
} CtiColleague;

extern const CtiRecordType cti_parcel_type;
extern const CtiRecordType cti_colleague_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiParcel, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiColleague, cti_record_unref)

void cti_parcel_case_free (CtiParcelCase *self);
GPtrArray *cti_parcel_get_cases (const CtiParcel *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_parcel_add_case (CtiParcel *self,
                          const char *id,
                          gint64 act,
                          const char *alias,
                          const char *cover);
gboolean cti_parcel_moves (const CtiParcel *self);
gboolean cti_parcel_purpose_has_cases (CtiParcelPurpose purpose);

G_END_DECLS
