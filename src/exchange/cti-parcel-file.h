#pragma once

#include "cti-parcel.h"
#include "cti-seal.h"

G_BEGIN_DECLS

/** How the name of a hand-over file ends, and of a contact card. */
#define CTI_PARCEL_SUFFIX ".overgang-handover"
/** The most cases, decisions and names in one file. */
#define CTI_PARCEL_PARTS_MAX 500
/** The most files that go along with the cases. */
#define CTI_PARCEL_FILES_MAX 2000
/** The largest table of contents, in bytes. */
#define CTI_PARCEL_TABLE_MAX (1024 * 1024)

/**
 * CtiParcelPart:
 * @id: (owned): id of the case; in a pack a random one
 * @code: (owned) (nullable): its case code; in a pack the cover name
 * @act: number of the last act in it
 * @zero: in a pack: the day all its days are counted from
 * @content: (owned) (nullable): the database of the case; in a pack its records as text
 *
 * One case in a hand-over file.
 */
typedef struct
{
  char *id;
  char *code;
  gint64 act;
  CtiDate zero;
  CtiSecret *content;
} CtiParcelPart;

/**
 * CtiParcelAttachment:
 * @id: (owned): id of the attachment, which is a record of the case
 * @part: (owned): id of the case
 * @content: (owned) (nullable): the file, unsealed
 *
 * A file that belongs to a case and goes along with it. A pack has none.
 */
typedef struct
{
  char *id;
  char *part;
  CtiSecret *content;
} CtiParcelAttachment;

/**
 * CtiParcelDecision:
 * @id: (owned): a random id, which becomes that of the task
 * @part: (owned): id of the case in the pack
 * @what: (owned): what was decided
 * @why: (owned) (nullable): the reason
 * @due: the day it is to be done by, or unknown
 *
 * What was decided over a case of a pack.
 */
typedef struct
{
  char *id;
  char *part;
  char *what;
  char *why;
  CtiDate due;
} CtiParcelDecision;

/**
 * CtiParcelFile:
 * @id: (owned): a random id, by which it is taken in once
 * @purpose: what it is for
 * @sent: the day it was written
 * @expires: the last day it can be opened
 * @answers: (owned) (nullable): id of the file it answers
 * @message: (owned) (nullable): a few words to the receiver
 * @party: (owned): id of the sender, the worker of that store
 * @name: (owned): the sender's name
 * @team: (owned) (nullable): the sender's team
 * @keys: the sender's public keys; whoever opened the file knows that they signed it
 * @parts: (owned) (element-type CtiParcelPart): the cases
 * @files: (owned) (element-type CtiParcelAttachment): what is attached to the cases
 * @decisions: (owned) (element-type CtiParcelDecision): in a reply
 * @names: (owned) (element-type utf8 utf8): names of workers in the histories, by their ids
 *
 * What a hand-over file says.
 */
typedef struct
{
  gatomicrefcount references;
  char *id;
  CtiParcelPurpose purpose;
  CtiDate sent;
  CtiDate expires;
  char *answers;
  char *message;
  char *party;
  char *name;
  char *team;
  CtiPartyKeys keys;
  GPtrArray *parts;
  GPtrArray *files;
  GPtrArray *decisions;
  GHashTable *names;
} CtiParcelFile;

CtiParcelFile *cti_parcel_file_new (CtiParcelPurpose purpose) G_GNUC_WARN_UNUSED_RESULT;
CtiParcelFile *cti_parcel_file_ref (CtiParcelFile *self);
void cti_parcel_file_unref (CtiParcelFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiParcelFile, cti_parcel_file_unref)

CtiParcelPart *cti_parcel_file_add_part (CtiParcelFile *self, const char *id, const char *code);
CtiParcelAttachment *
cti_parcel_file_add_attachment (CtiParcelFile *self, const char *id, const char *part);
gsize cti_parcel_file_get_size (const CtiParcelFile *self);
CtiParcelDecision *cti_parcel_decision_new (const char *part,
                                            const char *what) G_GNUC_WARN_UNUSED_RESULT;
CtiParcelDecision *
cti_parcel_decision_copy (const CtiParcelDecision *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_parcel_decision_free (CtiParcelDecision *self);

GBytes *cti_parcel_file_seal (const CtiParcelFile *self,
                              const CtiParty *sender,
                              const CtiSealReader *reader,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiParcelFile *cti_parcel_file_open (GBytes *sealed,
                                     const CtiSealReader *reader,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
