#include "cti-session.h"

#include "cti-session-jobs.h"
#include "cti-unlock.h"
#include "cti-use.h"

struct _CtiSession
{
  GObject parent_instance;

  char *home;            /* (owned): the folder of stores */
  CtiKeychain *keychain; /* (owned) */
  CtiClock *clock;       /* (owned) */
  GPtrArray *paths;      /* (owned) (element-type utf8): the stores of this account */
  char *path;            /* (owned) (nullable): the one that was chosen */
  CtiSessionState state;
  gboolean was_recovered; /* opened with the recovery sheet */

  CtiJobs *jobs;      /* (owned): the store's thread */
  CtiStore *store;    /* (owned) (nullable): touched on that thread only while it is open */
  CtiCardList *cards; /* (owned) */
  CtiTeam *team;      /* (owned) (nullable) */
  CtiWorker *worker;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiSession, cti_session, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  LOCKING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_state (CtiSession *self, CtiSessionState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
forget_store (CtiSession *self)
{
  cti_card_list_set (self->cards, NULL);
  g_clear_pointer (&self->team, cti_record_unref);
  g_clear_pointer (&self->worker, cti_record_unref);
  self->was_recovered = FALSE;
}

static void
find_stores (CtiSession *self)
{
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  self->paths = cti_store_find_all (self->home);
  if (self->path == NULL && self->paths->len > 0)
    self->path = g_strdup (g_ptr_array_index (self->paths, 0));
}

static void
cti_session_dispose (GObject *object)
{
  CtiSession *self = CTI_SESSION (object);

  g_clear_pointer (&self->jobs, cti_jobs_free); /* waits for what was begun */
  g_clear_pointer (&self->store, cti_store_close);
  if (self->cards != NULL)
    forget_store (self);
  g_clear_object (&self->cards);
  G_OBJECT_CLASS (cti_session_parent_class)->dispose (object);
}

static void
cti_session_finalize (GObject *object)
{
  CtiSession *self = CTI_SESSION (object);

  g_clear_object (&self->keychain);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->home);
  G_OBJECT_CLASS (cti_session_parent_class)->finalize (object);
}

static void
cti_session_class_init (CtiSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cti_session_dispose;
  object_class->finalize = cti_session_finalize;

  /**
   * CtiSession::state-changed:
   *
   * The state is another one than before.
   */
  signals[STATE_CHANGED] = g_signal_new ("state-changed", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CtiSession::locking:
   *
   * The store is about to be closed: what was typed is to be handed in as a draft now.
   */
  signals[LOCKING] = g_signal_new ("locking", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cti_session_init (CtiSession *self)
{
  self->cards = cti_card_list_new ();
  self->jobs = cti_jobs_new ();
}

/**
 * cti_session_new:
 * @home: the folder of stores
 * @keychain: the keychain
 * @clock: the clock
 *
 * Returns: (transfer full): a session, locked, or without a store where there is none
 */
CtiSession *
cti_session_new (const char *home, CtiKeychain *keychain, CtiClock *clock)
{
  CtiSession *self = g_object_new (CTI_TYPE_SESSION, NULL);

  self->home = g_strdup (home);
  self->keychain = g_object_ref (keychain);
  self->clock = g_object_ref (clock);
  cti_store_clean_home (home);
  find_stores (self);
  self->state = self->path != NULL ? CTI_SESSION_LOCKED : CTI_SESSION_NO_STORE;
  return self;
}

/**
 * cti_session_get_state:
 * @self: a session
 *
 * Returns: its state
 */
CtiSessionState
cti_session_get_state (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), CTI_SESSION_NO_STORE);

  return self->state;
}

/**
 * cti_session_get_clock:
 * @self: a session
 *
 * Returns: (transfer none): its clock
 */
CtiClock *
cti_session_get_clock (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->clock;
}

/**
 * cti_session_get_today:
 * @self: a session
 *
 * Returns: the day
 */
CtiDate
cti_session_get_today (CtiSession *self)
{
  return cti_clock_get_today (cti_session_get_clock (self));
}

/**
 * cti_session_get_keychain:
 * @self: a session
 *
 * Returns: (transfer none): the keychain
 */
CtiKeychain *
cti_session_get_keychain (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->keychain;
}

/**
 * cti_session_get_cards:
 * @self: a session
 *
 * Returns: (transfer none): the caseload, empty unless the store is open
 */
CtiCardList *
cti_session_get_cards (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->cards;
}

/**
 * cti_session_get_team:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the team, while the store is open
 */
const CtiTeam *
cti_session_get_team (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->team;
}

/**
 * cti_session_get_worker:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the worker, while the store is open
 */
const CtiWorker *
cti_session_get_worker (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->worker;
}

/**
 * cti_session_get_store_path:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the chosen store is
 */
const char *
cti_session_get_store_path (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->path;
}

/**
 * cti_session_get_store_paths:
 * @self: a session
 *
 * Returns: (transfer none) (element-type utf8): where the stores of this account are
 */
GPtrArray *
cti_session_get_store_paths (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->paths;
}

/**
 * cti_session_choose_store:
 * @self: a session that is locked
 * @path: where the store is
 */
void
cti_session_choose_store (CtiSession *self, const char *path)
{
  g_return_if_fail (CTI_IS_SESSION (self));
  g_return_if_fail (self->state == CTI_SESSION_LOCKED || self->state == CTI_SESSION_NO_STORE);

  cti_set_text (&self->path, path);
  set_state (self, CTI_SESSION_LOCKED);
}

/**
 * cti_session_was_recovered:
 * @self: a session
 *
 * Returns: whether the store was opened with the recovery sheet, so that the keychain is to be
 *   connected again
 */
gboolean
cti_session_was_recovered (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), FALSE);

  return self->was_recovered;
}

/* --- Opening ---------------------------------------------------------------------------------- */

typedef struct
{
  CtiSession *session;   /* (owned) */
  CtiSetUp *set_up;      /* (unowned) (nullable) */
  char *path;            /* (owned) (nullable) */
  CtiSecret *passphrase; /* (owned) (nullable) */
  CtiSecret *code;       /* (owned) (nullable) */
} Opening;

typedef struct
{
  CtiStore *store;   /* (owned) */
  GPtrArray *items;  /* (owned) */
  CtiTeam *team;     /* (owned) */
  CtiWorker *worker; /* (owned) */
} Opened;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_pointer (&opening->passphrase, cti_secret_unref);
  g_clear_pointer (&opening->code, cti_secret_unref);
  g_clear_object (&opening->session);
  g_free (opening->path);
  g_free (opening);
}

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_pointer (&opened->store, cti_store_close);
  g_clear_pointer (&opened->items, g_ptr_array_unref);
  g_clear_pointer (&opened->team, cti_record_unref);
  g_clear_pointer (&opened->worker, cti_record_unref);
  g_free (opened);
}

static CtiStore *
open_store (Opening *opening, GCancellable *cancellable, GError **error)
{
  CtiSession *self = opening->session;

  if (opening->set_up != NULL)
    return cti_set_up_finish (opening->set_up, self->home, self->clock, cancellable, error);
  if (opening->code != NULL)
    return cti_unlock_recovery (opening->path, opening->code, self->clock, error);
  return cti_unlock_passphrase (opening->path, self->keychain, opening->passphrase, self->clock,
                                cancellable, error);
}

static void
open_in_thread (GTask *task)
{
  g_autoptr (GError) error = NULL;
  CtiStore *store = open_store (g_task_get_task_data (task), g_task_get_cancellable (task), &error);
  Opened *opened;

  if (store == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  opened = g_new0 (Opened, 1);
  opened->store = store;
  opened->items = cti_card_index_make_items (cti_store_get_cards (store));
  opened->team = cti_record_copy (cti_store_get_team (store));
  opened->worker = cti_record_copy (cti_store_get_worker (store));
  g_task_return_pointer (task, opened, opened_free);
}

static void
start_opening (CtiSession *self,
               Opening *opening,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  opening->session = g_object_ref (self);
  opening->path = g_strdup (self->path);
  g_task_set_task_data (task, opening, opening_free);
  g_task_set_return_on_cancel (task, FALSE);
  set_state (self, CTI_SESSION_UNLOCKING);
  cti_jobs_push (self->jobs, task, open_in_thread);
}

static gboolean
finish_opening (CtiSession *self, GAsyncResult *result, GError **error)
{
  Opened *opened = g_task_propagate_pointer (G_TASK (result), error);
  Opening *opening = g_task_get_task_data (G_TASK (result));

  if (opened == NULL)
    {
      set_state (self, self->path != NULL ? CTI_SESSION_LOCKED : CTI_SESSION_NO_STORE);
      return FALSE;
    }
  self->store = g_steal_pointer (&opened->store);
  self->team = g_steal_pointer (&opened->team);
  self->worker = g_steal_pointer (&opened->worker);
  self->was_recovered = opening->code != NULL;
  if (opening->set_up != NULL)
    {
      g_free (self->path);
      self->path = g_build_filename (self->home, cti_set_up_get_store_id (opening->set_up), NULL);
    }
  cti_card_list_set (self->cards, opened->items);
  opened_free (opened);
  set_state (self, CTI_SESSION_OPEN);
  return TRUE;
}

/**
 * cti_session_set_up_async:
 * @self: a session that is locked or has no store
 * @set_up: a store in the making, complete; must live until the callback
 * @cancellable: (nullable): to give up waiting for the keychain
 * @callback: called when the store is open, or could not be made
 * @user_data: handed to it
 */
void
cti_session_set_up_async (CtiSession *self,
                          CtiSetUp *set_up,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (CTI_IS_SESSION (self));

  opening->set_up = set_up;
  start_opening (self, opening, cancellable, callback, user_data);
}

/**
 * cti_session_set_up_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): a #CtiTrouble or a problem of a field
 *
 * Returns: whether there is a store now, and open
 */
gboolean
cti_session_set_up_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return finish_opening (self, result, error);
}

/**
 * cti_session_unlock_async:
 * @self: a session that is locked
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up waiting for the keychain
 * @callback: called when the store is open, or could not be opened
 * @user_data: handed to it
 */
void
cti_session_unlock_async (CtiSession *self,
                          CtiSecret *passphrase,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (CTI_IS_SESSION (self));

  opening->passphrase = cti_secret_ref (passphrase);
  start_opening (self, opening, cancellable, callback, user_data);
}

/**
 * cti_session_unlock_recovery_async:
 * @self: a session that is locked
 * @code: what cti_unlock_parse_code() made of the sheet
 * @callback: called when the store is open, or could not be opened
 * @user_data: handed to it
 */
void
cti_session_unlock_recovery_async (CtiSession *self,
                                   CtiSecret *code,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (CTI_IS_SESSION (self));

  opening->code = cti_secret_ref (code);
  start_opening (self, opening, NULL, callback, user_data);
}

/**
 * cti_session_unlock_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): a #CtiTrouble
 *
 * Returns: whether the store is open now
 */
gboolean
cti_session_unlock_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return finish_opening (self, result, error);
}

/* --- Locking ---------------------------------------------------------------------------------- */

static void
close_in_thread (GTask *task)
{
  CtiStore *store = g_task_get_task_data (task);

  if (!cti_use_begin (store, CTI_USE_LOCK, NULL, NULL, NULL))
    g_debug ("locked without a line in the use log");
  cti_store_close (store);
  g_task_return_boolean (task, TRUE);
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CtiSession *self = CTI_SESSION (object);

  find_stores (self);
  set_state (self, CTI_SESSION_LOCKED);
}

/**
 * cti_session_lock:
 * @self: a session
 *
 * Hands in drafts, finishes what was begun, closes the store and wipes its key and contents. Does
 * nothing unless the store is open.
 */
void
cti_session_lock (CtiSession *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CTI_IS_SESSION (self));

  if (self->state != CTI_SESSION_OPEN)
    return;
  g_signal_emit (self, signals[LOCKING], 0);
  task = g_task_new (self, NULL, closed_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self->store), NULL);
  set_state (self, CTI_SESSION_LOCKING);
  forget_store (self);
  cti_jobs_push (self->jobs, task, close_in_thread);
}

/* --- Work on the store ------------------------------------------------------------------------ */

typedef struct
{
  CtiStore *store; /* (unowned): open for as long as work may be queued */
  CtiSessionWork work;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->data_free != NULL)
    work->data_free (work->data);
  g_free (work);
}

static void
work_in_thread (GTask *task)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer result = work->work (work->store, work->data, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, work->result_free);
}

/**
 * cti_session_run_async:
 * @self: a session
 * @work: what to do with the store, on its thread
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees the result where nobody takes it
 * @callback: called on the main thread when it is done
 * @user_data: handed to it
 *
 * Work is done in the order in which it was asked for. Where the store is not open, it fails with
 * %CTI_TROUBLE_LOCKED.
 */
void
cti_session_run_async (CtiSession *self,
                       CtiSessionWork work,
                       gpointer data,
                       GDestroyNotify data_free,
                       GDestroyNotify result_free,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Work *job = g_new0 (Work, 1);

  g_return_if_fail (CTI_IS_SESSION (self));

  *job = (Work){ self->store, work, data, data_free, result_free };
  g_task_set_task_data (task, job, work_free);
  if (self->store != NULL)
    cti_jobs_push (self->jobs, task, work_in_thread);
  else
    g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "locked");
}

/**
 * cti_session_run_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
cti_session_run_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cti_session_run_case_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * For work that returns a case: brings its card in the caseload up to date.
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_session_run_case_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  CtiCase *now = cti_session_run_finish (self, result, error);
  g_autoptr (CtiCard) card = NULL;

  if (now == NULL || self->state != CTI_SESSION_OPEN)
    return now;
  card = cti_case_make_card (now);
  cti_card_list_put (self->cards, card);
  return now;
}
