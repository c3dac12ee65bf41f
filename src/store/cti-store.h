#pragma once

#include "cti-backup.h"
#include "cti-card-index.h"
#include "cti-case.h"
#include "cti-clock.h"
#include "cti-draft-box.h"
#include "cti-history.h"
#include "cti-inquiry.h"
#include "cti-keys.h"
#include "cti-parcel.h"
#include "cti-store-error.h"
#include "cti-supervision.h"
#include "cti-team.h"
#include "cti-use-log.h"

G_BEGIN_DECLS

/**
 * CtiStore:
 *
 * One worker's store, open: the folder described in design 4, its key, and one case at a time. It
 * belongs to one thread at a time and may block on the disk, so the window never calls it
 * directly.
 */
typedef struct _CtiStore CtiStore;

/**
 * CtiForeignCase:
 *
 * A case that came from another store: looked at from end to end, and on no disk.
 */
typedef struct _CtiForeignCase CtiForeignCase;

void cti_foreign_case_free (CtiForeignCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiForeignCase, cti_foreign_case_free)
CtiCase *cti_foreign_case_get (const CtiForeignCase *self);
GPtrArray *cti_foreign_case_read_all (CtiForeignCase *self, GError **error);
GPtrArray *cti_foreign_case_get_history (CtiForeignCase *self, GError **error);

/**
 * CtiStoreProgress:
 * @done: how many files are done
 * @total: of how many
 * @data: what was handed along
 *
 * Returns: whether to go on; if not, the whole is given up with %G_IO_ERROR_CANCELLED
 */
typedef gboolean (*CtiStoreProgress) (guint done, guint total, gpointer data);

char *cti_store_get_home (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_store_find_all (const char *home) G_GNUC_WARN_UNUSED_RESULT;
void cti_store_clean_home (const char *home);
CtiKeys *
cti_store_read_keys (const char *path, CtiKeys **older, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_store_create (const char *path,
                           const CtiKeys *keys,
                           const CtiSecret *key,
                           const CtiTeam *team,
                           const CtiWorker *worker,
                           CtiClock *clock,
                           GError **error);
int cti_store_take_lock (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_restore_team (const char *path, const CtiSecret *key, GError **error);
CtiStore *cti_store_open (const char *path, const CtiSecret *key, CtiClock *clock, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
CtiStore *cti_store_open_watched (const char *path,
                                  const CtiSecret *key,
                                  CtiClock *clock,
                                  CtiStoreProgress progress,
                                  gpointer data,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_save_cards (CtiStore *self, GError **error);
void cti_store_close (CtiStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStore, cti_store_close)

const char *cti_store_get_id (CtiStore *self);
const char *cti_store_get_path (CtiStore *self);
CtiClock *cti_store_get_clock (CtiStore *self);
const CtiTeam *cti_store_get_team (CtiStore *self);
const CtiWorker *cti_store_get_worker (CtiStore *self);
const char *cti_store_get_worker_name (CtiStore *self, const char *worker_id);
CtiCardIndex *cti_store_get_cards (CtiStore *self);
CtiUseLog *cti_store_get_use_log (CtiStore *self);
CtiDraftBox *cti_store_get_drafts (CtiStore *self);

CtiCase *cti_store_create_case (CtiStore *self,
                                const CtiChangeSet *set,
                                const char *id,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_store_open_case (CtiStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_store_open_older (CtiStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_store_open_previous (CtiStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_store_commit (CtiStore *self, const char *id, const CtiChangeSet *set, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_store_get_history (CtiStore *self, const char *id, const char *row, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_store_read_all (CtiStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 cti_store_get_start (CtiStore *self, const char *id);
gboolean cti_store_discard_case (CtiStore *self, const char *id, CtiChangeSet *set, GError **error);
CtiCase *cti_store_bring_back_case (CtiStore *self,
                                    const char *id,
                                    CtiChangeSet *set,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_purge_case (CtiStore *self, const char *id, GError **error);

/**
 * CtiStoreMaker:
 * @number: which case, from 0
 * @data: what was handed to cti_store_fill()
 *
 * Called on several threads at once.
 *
 * Returns: (transfer full): the act that brings the citizen, her record first
 */
typedef CtiChangeSet *(*CtiStoreMaker) (guint number, gpointer data);

gboolean cti_store_fill (CtiStore *self,
                         guint count,
                         CtiStoreMaker make,
                         CtiStoreProgress progress,
                         gpointer data,
                         GError **error);
GPtrArray *cti_store_get_team_records (CtiStore *self,
                                       const CtiRecordType *type) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_store_get_inquiries (CtiStore *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_store_get_offers (CtiStore *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_commit_team (CtiStore *self, const CtiChangeSet *set, GError **error);
GPtrArray *cti_store_get_team_history (CtiStore *self,
                                       const char *row,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_store_create_case_of (CtiStore *self,
                                   CtiChangeSet *set,
                                   const char *id,
                                   CtiChangeSet *team_set,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_store_decide (CtiStore *self,
                           const char *id,
                           CtiChangeSet *set,
                           const CtiDecision *decision,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_store_undo_decision (CtiStore *self,
                                  const char *id,
                                  CtiChangeSet *set,
                                  CtiChangeSet *team_set,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_store_erase_identity (CtiStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_erase_case (CtiStore *self, const char *id, GError **error);
gboolean cti_store_was_erased (CtiStore *self, const char *id);
gboolean cti_store_take_case_back (CtiStore *self, const char *id, GError **error);
CtiCase *cti_store_restore_case (CtiStore *self,
                                 const char *place,
                                 const CtiBackup *backup,
                                 const char *id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_put_back_case (CtiStore *self,
                                  const char *place,
                                  const CtiBackup *present,
                                  const char *id,
                                  GError **error);
gboolean cti_store_bring_back_team (CtiStore *self,
                                    const char *place,
                                    const CtiBackup *backup,
                                    GError **error);
void cti_store_settle (CtiStore *self);
CtiSecret *cti_store_copy_case (CtiStore *self, const char *id, gint64 *act, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gint64 cti_store_get_last_act (CtiStore *self, const char *id, GError **error);
CtiForeignCase *cti_store_open_foreign (CtiStore *self,
                                        const char *id,
                                        const CtiSecret *image,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_store_take_over (CtiStore *self,
                              CtiForeignCase *foreign,
                              const CtiChangeSet *note,
                              const char *from,
                              const CtiChangeSet *set,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 cti_store_find_base (CtiStore *self, CtiForeignCase *foreign, GError **error);
gboolean cti_store_has_act (CtiStore *self, const char *id, const char *partner);
gboolean
cti_store_move_away (CtiStore *self, const CtiParcel *parcel, GPtrArray *stay, GError **error);
CtiCase *cti_store_attach (CtiStore *self,
                           const char *case_id,
                           const CtiChangeSet *set,
                           const char *id,
                           GBytes *plain,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_store_read_attachment (CtiStore *self,
                                      const char *case_id,
                                      const CtiAttachment *record,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_bring_attachment (CtiStore *self,
                                     const char *case_id,
                                     const char *id,
                                     const CtiSecret *plain,
                                     GError **error);
void cti_store_finish_attachments (CtiStore *self);
gboolean cti_store_verify_attachments (CtiStore *self, const CtiCase *now, GError **error);
CtiKeys *cti_store_load_keys (CtiStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_store_write_keys (CtiStore *self, CtiKeys *keys, GError **error);
const CtiSecret *cti_store_get_key (CtiStore *self);
GPtrArray *cti_store_get_formers (CtiStore *self);
gboolean cti_store_rekey (CtiStore *self,
                          CtiKeys *keys,
                          const CtiSecret *fresh,
                          CtiStoreProgress progress,
                          gpointer data,
                          GError **error);
CtiCase *
cti_store_hold_to (CtiStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_store_let_go (CtiStore *self);
const char *cti_store_get_held (CtiStore *self);
gboolean cti_store_verify_case (CtiStore *self, const char *id, GError **error);
gboolean cti_store_verify_team (CtiStore *self, GError **error);

G_END_DECLS
