#pragma once

#include "cti-keys-pair.h"
#include "cti-case-file.h"
#include "cti-store-marks.h"
#include "cti-team-file.h"

G_BEGIN_DECLS

/* What a store is called that is in the making or was given up, and one that is between names. */
#define CTI_STORE_UNFINISHED ".unfinished"
#define CTI_STORE_FORMER     ".former"

struct _CtiStore
{
  char *id;             /* (owned) */
  char *path;           /* (owned): of its folder */
  CtiSecret *key;       /* (owned) */
  GPtrArray *formers;   /* (owned) (element-type CtiSecret): keys it had before */
  CtiClock *clock;      /* (owned) */
  char *device;         /* (owned) */
  CtiFolder *folder;    /* (owned) */
  CtiFolder *cases;     /* (owned) */
  int lock;             /* (owned): a file descriptor */
  CtiTeamFile *team;    /* (owned) */
  CtiCardIndex *cards;  /* (owned) */
  CtiUseLog *use_log;   /* (owned) */
  CtiDraftBox *drafts;  /* (owned) */
  CtiCaseFile *current; /* (owned) (nullable): the one case that is open */
  char *current_id;     /* (owned) (nullable) */
  char *held_id;        /* (owned) (nullable): the only case it gives out */
  GHashTable *starts;   /* (owned) (element-type utf8 int): last act of each file when it was first
                           opened */
  CtiMarks found;       /* how far its files had come when it was opened; but for the log */
  CtiOlder older;       /* which of them were behind what the cards remembered, and not told yet */
  guint64 sequence;     /* of the slots on the disk */
};

CtiKeys *cti_store_choose_keys (CtiStore *self, CtiKeysPair *file, GError **error);
CtiStore *cti_store_open_in (const char *path,
                             const char *id,
                             int lock,
                             const CtiSecret *key,
                             CtiClock *clock,
                             GError **error);
void cti_store_free (CtiStore *self);
void cti_store_note_found (CtiStore *self, const CtiKeys *keys);
gboolean cti_store_reach_case (CtiStore *self, const char *id, GError **error);
gboolean cti_store_may_open (CtiStore *self, const char *id, GError **error);
void cti_store_remove_unfinished (CtiFolder *home, const char *name);
CtiPen cti_store_take_pen (CtiStore *self);
void cti_store_close_current (CtiStore *self);
void cti_store_note_start (CtiStore *self, const char *id, gint64 act);
CtiCaseFile *
cti_store_empty_trash (CtiStore *self, const char *id, CtiCaseFile *file, GError **error);
CtiDate cti_store_get_sure_day (CtiStore *self);
void cti_store_empty_team_trash (CtiStore *self);
void cti_store_empty_whole_trash (CtiStore *self);
CtiCase *cti_store_make_current (CtiStore *self, const char *id, CtiCaseFile *file);

/* What an unclean end left half done; tried again at the next opening where it fails. */
void cti_store_finish_moves (CtiStore *self);
void cti_store_finish_pairs (CtiStore *self);
void cti_store_finish_discards (CtiStore *self);
void cti_store_finish_decisions (CtiStore *self, const CtiCardEntry *entry);
void cti_store_finish_erasures (CtiStore *self);
gboolean cti_store_shred_attachments (CtiStore *self, GPtrArray *records, GError **error);
GPtrArray *
cti_store_read_team_of (CtiStore *self, const char *place, const CtiBackup *backup, GError **error);
gboolean cti_store_shred_unnamed (CtiStore *self, const char *id, GError **error);
gboolean cti_store_owe_erasure (CtiStore *self, const char *id, GError **error);
gboolean cti_store_write_ledger (CtiStore *self,
                                 const char *id,
                                 gboolean whole,
                                 gboolean done,
                                 GError **error);
gboolean cti_store_remove_aside (CtiStore *self, const char *id, gsize head, GError **error);
gboolean cti_store_remove_case (CtiStore *self, const char *id, GError **error);
gboolean cti_store_erase_whole (CtiStore *self, const char *id, GError **error);

G_END_DECLS
