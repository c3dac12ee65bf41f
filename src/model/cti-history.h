#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiActKind:
 *
 * What the user did, in one word for the history. An act may change many fields; undo reverses an
 * act as a whole.
 */
typedef enum
{
  CTI_ACT_OTHER,
  CTI_ACT_SET_UP,
  CTI_ACT_ADD_CITIZEN,
  CTI_ACT_CHANGE_CITIZEN,
  CTI_ACT_START_COURSE,
  CTI_ACT_CHANGE_COURSE,
  CTI_ACT_CLOSE_COURSE,
  CTI_ACT_REOPEN_COURSE,
  CTI_ACT_ADD_STAR,
  CTI_ACT_CORRECT_STAR,
  CTI_ACT_VOID_STAR,
  CTI_ACT_IMPORT,
  CTI_ACT_UNDO,
  CTI_ACT_ADD_INQUIRY,
  CTI_ACT_CHANGE_INQUIRY,
  CTI_ACT_START_FROM_INQUIRY,
  CTI_ACT_CHANGE_TEAM,
  CTI_ACT_CHANGE_OFFER,
  CTI_ACT_CHANGE_INTAKE,
  CTI_ACT_CHANGE_SAFETY,
  CTI_ACT_CHANGE_CONSENT,
  CTI_ACT_CHANGE_BACKGROUND,
  CTI_ACT_CHANGE_AIM,
  CTI_ACT_MOVE_BORDER,
  CTI_ACT_PAUSE,
  CTI_ACT_SHIFT_PHASE,
  CTI_ACT_CHANGE_PLAN,
  CTI_ACT_CHANGE_NETWORK,
  CTI_ACT_CHANGE_HANDOVER,
  CTI_ACT_CHANGE_REFERRAL,
  CTI_ACT_CHANGE_LONG_PLAN,
  CTI_ACT_CHANGE_CHECKLIST,
  CTI_ACT_CHANGE_CLOSING,
  CTI_ACT_IDENTIFY,
  CTI_ACT_ERASE_IDENTITY,
  CTI_ACT_CHANGE_CONTACT,
  CTI_ACT_CHANGE_NOTE,
  CTI_ACT_SIGN_NOTE,
  CTI_ACT_FILE_NOTE,
  CTI_ACT_CHANGE_TASK,
  CTI_ACT_CHANGE_ATTACHMENT,
  CTI_ACT_CHANGE_WELLBEING,
  CTI_ACT_CHANGE_FREQUENCY,
  CTI_ACT_CHANGE_STAR_GOAL,
  CTI_ACT_RESTORE,
  CTI_ACT_PURGE,
  CTI_ACT_RESTORE_BACKUP,
  CTI_ACT_SUPERVISION,
  CTI_ACT_DECIDE,
  CTI_ACT_REVIEW_CASE,
  CTI_ACT_REVIEW_METHOD,
  CTI_ACT_TAKE_OVER,
  CTI_ACT_TAKE_BACK,
  CTI_ACT_KEEP_MINE,
  CTI_ACT_HAND_OVER,
  CTI_ACT_CHANGE_COLLEAGUE,
  CTI_ACT_ERASE_CASE,
} CtiActKind;

extern const CtiEnumValue cti_act_kind_values[];

/**
 * CtiChange:
 * @act: number of the act in its file, rising from 1
 * @id: (owned): id of the act, the same for all its lines
 * @kind: what the user did
 * @author: (owned): id of the worker
 * @made: when
 * @why: (owned) (nullable): the reason that was given
 * @reverses: number of the act it took back, or 0
 * @partner: (owned) (nullable): id of the act's other half in another file
 * @table: (owned): name of the record's type
 * @row: (owned): id of the record
 * @field: (owned) (nullable): name of the field; %NULL where the record was made
 * @old: (owned) (nullable): stored text of the value before
 * @now: (owned) (nullable): stored text of the value after
 *
 * One line of the history of a case.
 */
typedef struct
{
  gint64 act;
  char *id;
  CtiActKind kind;
  char *author;
  CtiMoment made;
  char *why;
  gint64 reverses;
  char *partner;
  char *table;
  char *row;
  char *field;
  char *old;
  char *now;
} CtiChange;

void cti_change_free (CtiChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiChange, cti_change_free)

/**
 * CtiChangeSet:
 * @kind: what the user does
 * @id: (owned): id of the act
 * @partner: (owned) (nullable): id of its other half, where it touches two files
 * @why: (owned) (nullable): the reason given
 * @reverses: number of the act it takes back, or 0
 * @records: (owned) (element-type CtiRecord): what shall be as it stands here: new records, changed
 *   ones under their id, and ones put in the trash with their moment of deletion set
 *
 * An act before it is done: handed to the store, which does all of it or nothing.
 */
typedef struct
{
  CtiActKind kind;
  char *id;
  char *partner;
  char *why;
  gint64 reverses;
  GPtrArray *records;
} CtiChangeSet;

CtiChangeSet *cti_change_set_new (CtiActKind kind, const char *why) G_GNUC_WARN_UNUSED_RESULT;
void cti_change_set_join (CtiChangeSet *self, CtiChangeSet *other);
void cti_change_set_free (CtiChangeSet *self);
void cti_change_set_put (CtiChangeSet *self, gconstpointer record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiChangeSet, cti_change_set_free)

G_END_DECLS
