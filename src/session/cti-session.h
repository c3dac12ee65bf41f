#pragma once

#include <gio/gio.h>

#include "cti-card-list.h"
#include "cti-keychain.h"
#include "cti-older.h"
#include "cti-set-up.h"
#include "cti-store.h"
#include "cti-trouble-error.h"

G_BEGIN_DECLS

/**
 * CtiSessionState:
 * @CTI_SESSION_NO_STORE: there is no store yet: set-up
 * @CTI_SESSION_LOCKED: there is one, and nothing of it is in memory
 * @CTI_SESSION_UNLOCKING: keychain and passphrase are being tried
 * @CTI_SESSION_OPEN: the store is open
 * @CTI_SESSION_LOCKING: what was begun is being finished, then everything is closed and wiped
 * @CTI_SESSION_CITIZEN: open, and the citizen's screen is on: no case but hers can be opened
 */
typedef enum
{
  CTI_SESSION_NO_STORE,
  CTI_SESSION_LOCKED,
  CTI_SESSION_UNLOCKING,
  CTI_SESSION_OPEN,
  CTI_SESSION_LOCKING,
  CTI_SESSION_CITIZEN,
} CtiSessionState;

#define CTI_TYPE_SESSION (cti_session_get_type ())
G_DECLARE_FINAL_TYPE (CtiSession, cti_session, CTI, SESSION, GObject)

/**
 * CtiSession:
 *
 * The state machine behind the window, for the main thread. The window follows its one signal,
 * `state-changed`; `locking` comes before, so that forms can hand in their drafts. All work on the
 * store is done in order on one thread of its own; the main thread never waits for it.
 */

CtiSession *cti_session_new (const char *home,
                             CtiKeychain *keychain,
                             CtiClock *clock) G_GNUC_WARN_UNUSED_RESULT;

CtiSessionState cti_session_get_state (CtiSession *self);
gboolean cti_session_is_open (CtiSession *self);
void cti_session_set_talk (CtiSession *self, gboolean is_talk);
gboolean cti_session_is_talk (CtiSession *self);
CtiClock *cti_session_get_clock (CtiSession *self);
CtiDate cti_session_get_today (CtiSession *self);
CtiKeychain *cti_session_get_keychain (CtiSession *self);
CtiCardList *cti_session_get_cards (CtiSession *self);
const CtiTeam *cti_session_get_team (CtiSession *self);
GPtrArray *cti_session_get_instruments (CtiSession *self);
const CtiWorker *cti_session_get_worker (CtiSession *self);
const char *cti_session_get_store_path (CtiSession *self);
GPtrArray *cti_session_get_store_paths (CtiSession *self);
void cti_session_choose_store (CtiSession *self, const char *path);
gboolean cti_session_was_recovered (CtiSession *self);
CtiOlder cti_session_get_older (CtiSession *self);

void cti_session_set_up_async (CtiSession *self,
                               CtiSetUp *set_up,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean cti_session_set_up_finish (CtiSession *self, GAsyncResult *result, GError **error);

void cti_session_unlock_async (CtiSession *self,
                               CtiSecret *passphrase,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void cti_session_unlock_recovery_async (CtiSession *self,
                                        CtiSecret *code,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
void cti_session_go_back (CtiSession *self);
guint cti_session_get_opening (CtiSession *self, guint *total);
gboolean cti_session_unlock_finish (CtiSession *self, GAsyncResult *result, GError **error);

void cti_session_lock (CtiSession *self);
void cti_session_end (CtiSession *self);

/**
 * CtiSessionWork:
 * @store: the store, on its own thread
 * @data: what was handed along
 * @error: (out) (optional): why it could not be done
 *
 * A use case, or a few of them, called on the store's thread.
 *
 * Returns: (transfer full) (nullable): the result; %NULL with @error set where it failed
 */
typedef gpointer (*CtiSessionWork) (CtiStore *store, gpointer data, GError **error);

void cti_session_run_async (CtiSession *self,
                            CtiSessionWork work,
                            gpointer data,
                            GDestroyNotify data_free,
                            GDestroyNotify result_free,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gpointer cti_session_run_finish (CtiSession *self, GAsyncResult *result, GError **error);
CtiCase *cti_session_run_case_finish (CtiSession *self,
                                      GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
