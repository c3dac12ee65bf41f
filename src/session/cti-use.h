#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiUseKind:
 *
 * What a person did, as it stands in the use log (promise 25).
 */
typedef enum
{
  CTI_USE_SET_UP,
  CTI_USE_UNLOCK,
  CTI_USE_UNLOCK_RECOVERY,
  CTI_USE_RENEW_DAILY,
  CTI_USE_LOCK,
  CTI_USE_VERIFY,
  CTI_USE_SHOW_CITIZEN,
  CTI_USE_LEAVE_CITIZEN,
  CTI_USE_REFUSE_LEAVING,
  CTI_USE_REFUSE_PROOF,
  CTI_USE_READ_USES,
  CTI_USE_OPEN_CASE,
  CTI_USE_OPEN_OLDER,
  CTI_USE_OPEN_PREVIOUS,
  CTI_USE_ADD_CITIZEN,
  CTI_USE_CHANGE_CITIZEN,
  CTI_USE_START_COURSE,
  CTI_USE_CHANGE_COURSE,
  CTI_USE_CLOSE_COURSE,
  CTI_USE_REOPEN_COURSE,
  CTI_USE_ADD_STAR,
  CTI_USE_CORRECT_STAR,
  CTI_USE_VOID_STAR,
  CTI_USE_READ_HISTORY,
  CTI_USE_EXPORT,
  CTI_USE_PRINT,
  CTI_USE_IMPORT,
  CTI_USE_READ_INQUIRIES,
  CTI_USE_ADD_INQUIRY,
  CTI_USE_CHANGE_INQUIRY,
  CTI_USE_START_FROM_INQUIRY,
  CTI_USE_CHANGE_TEAM,
  CTI_USE_CHANGE_PART,
  CTI_USE_IMPORT_TEAM,
  CTI_USE_MOVE_BORDER,
  CTI_USE_PAUSE,
  CTI_USE_SHIFT_PHASE,
  CTI_USE_CLOSE_WITH_FORM,
  CTI_USE_IDENTIFY,
  CTI_USE_ERASE_IDENTITY,
  CTI_USE_READ_OFFERS,
  CTI_USE_SIGN_NOTE,
  CTI_USE_ADD_TO_NOTE,
  CTI_USE_FILE_NOTE,
  CTI_USE_DO_TASK,
  CTI_USE_SNOOZE_TASK,
  CTI_USE_UNDO,
  CTI_USE_READ_TRASH,
  CTI_USE_RESTORE,
  CTI_USE_MAKE_BACKUP,
  CTI_USE_READ_BACKUPS,
  CTI_USE_PROVE_BACKUP,
  CTI_USE_RESTORE_BACKUP,
  CTI_USE_REMOVE_PAUSE,
  CTI_USE_REMOVE_INQUIRY,
  CTI_USE_REMOVE_TEAM,
  CTI_USE_SEARCH,
  CTI_USE_QUIET_RULE,
  CTI_USE_READ_SUPERVISION,
  CTI_USE_ORDER_AGENDA,
  CTI_USE_START_SUPERVISION,
  CTI_USE_CHANGE_SUPERVISION,
  CTI_USE_END_SUPERVISION,
  CTI_USE_DECIDE,
  CTI_USE_REVIEW_CASES,
  CTI_USE_REVIEW_METHOD,
  CTI_USE_READ_REPORT,
  CTI_USE_ADD_COLLEAGUE,
  CTI_USE_CHANGE_COLLEAGUE,
  CTI_USE_GIVE_CARD,
  CTI_USE_HAND_OVER,
  CTI_USE_OPEN_PARCEL,
  CTI_USE_TAKE_OVER,
  CTI_USE_TAKE_BACK,
  CTI_USE_MOVE_AWAY,
  CTI_USE_TAKE_REPLY,
  CTI_USE_ATTACH,
  CTI_USE_READ_ATTACHMENT,
  CTI_USE_TAKE_IMPORT_BACK,
  CTI_USE_ERASE_CASE,
  CTI_USE_READ_KEEPING,
  CTI_USE_UNLOCK_ORGANISATION,
  CTI_USE_RENEW_RECOVERY,
  CTI_USE_ADD_ORGANISATION,
  CTI_USE_READ_LOG,
  CTI_USE_REVEAL,
  CTI_USE_NEW_KEYS,
  CTI_USE_UNLOCK_PIN,
  CTI_USE_SET_PIN,
  CTI_USE_REMOVE_PIN,
  CTI_USE_CLOCK_MOVED,
  CTI_USE_SHORTEN_LOG,
  CTI_USE_FOUND_OLDER,
} CtiUseKind;

extern const CtiEnumValue cti_use_kind_values[];

/**
 * CtiUseProgress:
 *
 * Hears how far a use case has come that touches many files, and says whether to go on.
 */
typedef CtiStoreProgress CtiUseProgress;

gboolean cti_progress_go_on (CtiUseProgress progress,
                             guint done,
                             guint total,
                             gpointer data,
                             GError **error);

gboolean cti_use_begin (CtiStore *store,
                        CtiUseKind kind,
                        const char *case_id,
                        const char *purpose,
                        GError **error);

/* Looking. */
CtiCase *
cti_use_open_case (CtiStore *store, const char *case_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_use_open_older (CtiStore *store, const char *case_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_use_open_previous (CtiStore *store,
                                const char *case_id,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_use_read_history (CtiStore *store,
                                 const char *case_id,
                                 const char *row,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_use_read_log (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_export (CtiStore *store,
                         const char *case_id,
                         const char *what,
                         const char *reason,
                         GError **error);
gboolean cti_use_shorten_log (CtiStore *store, CtiDate sure, GError **error);
gboolean cti_use_refuse_proof (CtiStore *store, GError **error);
gboolean cti_use_reveal (CtiStore *store, const char *case_id, const char *what, GError **error);
gboolean cti_use_print (CtiStore *store, const char *case_id, const char *what, GError **error);

/**
 * CtiVerdict:
 * @id: (owned) (nullable): id of a case, %NULL for the team's file and the use log
 * @trouble: what is wrong with it, or %CTI_TROUBLE_NONE
 */
typedef struct
{
  char *id;
  int trouble;
} CtiVerdict;

void cti_verdict_free (CtiVerdict *self);
GPtrArray *cti_use_verify (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
