#pragma once

#include "cti-session-backup.h"
#include "cti-session-jobs.h"
#include "cti-session.h"

G_BEGIN_DECLS

/* Shared by cti-session.c, the object, cti-session-lock.c, its ways in and out, and
 * cti-session-work.c, what is done while it is open. */
struct _CtiSession
{
  GObject parent_instance;

  char *home;            /* (owned): the folder of stores */
  CtiKeychain *keychain; /* (owned) */
  CtiClock *clock;       /* (owned) */
  GPtrArray *paths;      /* (owned) (element-type utf8): the stores of this account */
  char *path;            /* (owned) (nullable): the one that was chosen */
  CtiSessionState state;
  int opening_done;       /* (atomic): cards that were made anew while it opens */
  int opening_total;      /* (atomic): of how many */
  gboolean was_recovered; /* opened with the recovery sheet */
  gboolean goes_back;     /* where the team's file is damaged, at the next opening */
  CtiOlder older;         /* what was found to be put back when it was opened */
  gboolean locks_at_once; /* it was to be locked while it was being opened */
  gboolean is_handing_in; /* `locking` is being emitted */
  gboolean is_talk;       /* people sit around it: a supervision goes on */

  CtiJobs *jobs;         /* (owned): the store's thread */
  CtiStore *store;       /* (owned) (nullable): touched on that thread only while it is open */
  CtiCardList *cards;    /* (owned) */
  CtiJobs *backup_jobs;  /* (owned) (nullable): the thread of the backup */
  CtiBackupState backup; /* of the store that is open */
  char *backup_folder;   /* (owned) (nullable) */

  CtiTeam *team;          /* (owned) (nullable) */
  CtiWorker *worker;      /* (owned) (nullable) */
  GPtrArray *instruments; /* (owned) (nullable) (element-type CtiInstrument) */

  CtiCase *citizen_case;  /* (owned) (nullable): in the state CITIZEN */
  CtiSecret *citizen_pin; /* (owned) (nullable): leads out of it */
  int wrong_answers;      /* in a row, where it is asked whether the worker is there */
  gint64 proved_until;    /* elapsed microseconds; 0 for never */
};

void cti_session_set_state (CtiSession *self, CtiSessionState state);
void cti_session_hand_in (CtiSession *self);
void cti_session_count_answer (CtiSession *self, const GError *error);
void cti_session_forget_store (CtiSession *self);
void cti_session_compare_anchor (CtiSession *self);
void cti_session_find_stores (CtiSession *self);

G_END_DECLS
