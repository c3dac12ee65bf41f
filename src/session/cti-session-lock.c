/* The ways into the store and out of it. The session takes its new state on before the caller hears
 * of it, whether or not the caller asks how it went. */

#include "cti-anchor.h"
#include "cti-session-pin.h"
#include "cti-session-private.h"
#include "cti-unlock.h"
#include "cti-use.h"

typedef struct
{
  CtiSetUp *set_up;      /* (owned) (nullable) */
  CtiSecret *passphrase; /* (owned) (nullable) */
  CtiSecret *code;       /* (owned) (nullable) */
  CtiSecret *pin;        /* (owned) (nullable) */
  char *home;            /* (owned) */
  char *path;            /* (owned) (nullable) */
  CtiKeychain *keychain; /* (owned) */
  CtiClock *clock;       /* (owned) */
  gboolean goes_back;

  CtiStore *store;        /* (owned) (nullable): what came of it, with the next three */
  GPtrArray *items;       /* (owned) (nullable) */
  CtiTeam *team;          /* (owned) (nullable) */
  CtiWorker *worker;      /* (owned) (nullable) */
  GPtrArray *instruments; /* (owned) (nullable) */
  GError *error;          /* (owned) (nullable): or why nothing did */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_pointer (&opening->set_up, cti_set_up_free);
  g_clear_pointer (&opening->passphrase, cti_secret_unref);
  g_clear_pointer (&opening->code, cti_secret_unref);
  g_clear_pointer (&opening->pin, cti_secret_unref);
  g_clear_object (&opening->keychain);
  g_clear_object (&opening->clock);
  g_clear_pointer (&opening->store, cti_store_close);
  g_clear_pointer (&opening->items, g_ptr_array_unref);
  g_clear_pointer (&opening->team, cti_record_unref);
  g_clear_pointer (&opening->worker, cti_record_unref);
  g_clear_pointer (&opening->instruments, g_ptr_array_unref);
  g_clear_error (&opening->error);
  g_free (opening->home);
  g_free (opening->path);
  g_free (opening);
}

/* How far it has come is read from the main thread. */
static gboolean
tell (guint done, guint total, gpointer task)
{
  CtiSession *self = g_task_get_source_object (task);

  g_atomic_int_set (&self->opening_done, (int) done);
  g_atomic_int_set (&self->opening_total, (int) total);
  return !g_cancellable_is_cancelled (g_task_get_cancellable (task));
}

static CtiStore *
open_store (Opening *opening, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  CtiUnlockWait wait = { cancellable, tell, task, opening->goes_back };

  if (opening->set_up != NULL)
    return cti_set_up_finish (opening->set_up, opening->home, opening->clock, cancellable,
                              &opening->error);
  if (opening->code != NULL)
    return cti_unlock_recovery (opening->path, opening->code, opening->clock, &wait,
                                &opening->error);
  if (opening->pin != NULL)
    return cti_unlock_day_pin (opening->path, opening->keychain, opening->pin, opening->clock,
                               &wait, &opening->error);
  return cti_unlock_passphrase (opening->path, opening->keychain, opening->passphrase,
                                opening->clock, &wait, &opening->error);
}

static void
open_in_thread (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  opening->store = open_store (opening, task);
  if (opening->store == NULL)
    return;
  opening->items = cti_card_index_make_items (cti_store_get_cards (opening->store));
  opening->team = cti_record_copy (cti_store_get_team (opening->store));
  opening->worker = cti_record_copy (cti_store_get_worker (opening->store));
  opening->instruments = cti_store_get_team_records (opening->store, &cti_instrument_type);
}

static void
take_store (CtiSession *self, Opening *opening)
{
  self->store = g_steal_pointer (&opening->store);
  self->team = g_steal_pointer (&opening->team);
  self->worker = g_steal_pointer (&opening->worker);
  self->instruments = g_steal_pointer (&opening->instruments);
  self->was_recovered = opening->code != NULL;
  if (opening->set_up != NULL)
    {
      g_free (self->path);
      self->path = g_build_filename (self->home, cti_set_up_get_store_id (opening->set_up), NULL);
      cti_session_find_stores (self);
    }
  cti_card_list_set (self->cards, opening->items);
  cti_session_compare_anchor (self); /* whoever hears of the new state may lock at once */
  cti_session_set_state (self, CTI_SESSION_OPEN);
}

static void
opened (GTask *task)
{
  CtiSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);

  if (opening->store != NULL)
    {
      take_store (self, opening);
      g_task_return_boolean (task, TRUE);
      if (self->locks_at_once)
        cti_session_lock (self);
      return;
    }
  cti_session_set_state (self, self->path != NULL ? CTI_SESSION_LOCKED : CTI_SESSION_NO_STORE);
  g_task_return_error (task, g_steal_pointer (&opening->error));
}

static CtiTrouble
may_open (CtiSession *self, const Opening *opening)
{
  if (self->state != CTI_SESSION_LOCKED && self->state != CTI_SESSION_NO_STORE)
    return CTI_TROUBLE_REFUSED;
  if (opening->set_up == NULL && self->path == NULL)
    return CTI_TROUBLE_NO_STORE;
  return CTI_TROUBLE_NONE;
}

/* A store that is open by the time somebody cancels stays open: the answer is then "yes". */
static void
start_opening (CtiSession *self,
               Opening *opening,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  CtiTrouble trouble = may_open (self, opening);

  opening->home = g_strdup (self->home);
  opening->path = g_strdup (self->path);
  opening->keychain = g_object_ref (self->keychain);
  opening->clock = g_object_ref (self->clock);
  opening->goes_back = self->goes_back;
  self->goes_back = FALSE;
  g_task_set_task_data (task, opening, opening_free);
  g_task_set_check_cancellable (task, FALSE);
  if (trouble != CTI_TROUBLE_NONE)
    {
      g_task_return_new_error (task, CTI_TROUBLE_ERROR, (int) trouble, "not to be opened now");
      return;
    }
  self->opening_done = self->opening_total = 0;
  self->locks_at_once = FALSE;
  cti_session_set_state (self, CTI_SESSION_UNLOCKING);
  cti_jobs_push (self->jobs, task, open_in_thread, opened);
}

/**
 * cti_session_go_back:
 * @self: a session that is locked
 *
 * The next opening takes the version before the last change into use where the team's file is
 * damaged, without which no store opens. The damaged file is kept aside, and the use log tells of
 * it.
 */
void
cti_session_go_back (CtiSession *self)
{
  g_return_if_fail (CTI_IS_SESSION (self));

  self->goes_back = TRUE;
}

/**
 * cti_session_set_up_async:
 * @self: a session that is locked or has no store
 * @set_up: a store in the making, complete; not to be changed before the callback
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
  Opening *opening;

  g_return_if_fail (CTI_IS_SESSION (self));

  opening = g_new0 (Opening, 1);
  opening->set_up = cti_set_up_ref (set_up);
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

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cti_session_unlock_async:
 * @self: a session that is locked
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up waiting for the keychain, or for cards that are made anew
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
  Opening *opening;

  g_return_if_fail (CTI_IS_SESSION (self));

  opening = g_new0 (Opening, 1);
  opening->passphrase = cti_secret_ref (passphrase);
  start_opening (self, opening, cancellable, callback, user_data);
}

/**
 * cti_session_unlock_recovery_async:
 * @self: a session that is locked
 * @code: what cti_unlock_parse_code() made of the sheet
 * @cancellable: (nullable): to give up where the cards have to be made anew
 * @callback: called when the store is open, or could not be opened
 * @user_data: handed to it
 */
void
cti_session_unlock_recovery_async (CtiSession *self,
                                   CtiSecret *code,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Opening *opening;

  g_return_if_fail (CTI_IS_SESSION (self));

  opening = g_new0 (Opening, 1);
  opening->code = cti_secret_ref (code);
  start_opening (self, opening, cancellable, callback, user_data);
}

/**
 * cti_session_unlock_pin_async:
 * @self: a session that is locked
 * @pin: six digits
 * @cancellable: (nullable): to give up where the cards have to be made anew
 * @callback: called when the store is open, or could not be opened
 * @user_data: handed to it
 *
 * Ends with cti_session_unlock_finish().
 */
void
cti_session_unlock_pin_async (CtiSession *self,
                              CtiSecret *pin,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Opening *opening;

  g_return_if_fail (CTI_IS_SESSION (self));

  opening = g_new0 (Opening, 1);
  opening->pin = cti_secret_ref (pin);
  start_opening (self, opening, cancellable, callback, user_data);
}

/**
 * cti_session_get_opening:
 * @self: a session that is being unlocked
 * @total: (out): how many cards have to be made anew; 0 where none has
 *
 * Returns: how many of them are made
 */
guint
cti_session_get_opening (CtiSession *self, guint *total)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), 0);

  *total = (guint) g_atomic_int_get (&self->opening_total);
  return (guint) g_atomic_int_get (&self->opening_done);
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

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  CtiStore *store;       /* (owned) (nullable) */
  CtiKeychain *keychain; /* (owned) */
} Closing;

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_clear_pointer (&closing->store, cti_store_close);
  g_object_unref (closing->keychain);
  g_free (closing);
}

/* The anchor tells of the cards as they are saved, and is sealed: the keychain is waited for when
 * nothing of the store is left in memory. */
static void
close_in_thread (GTask *task)
{
  Closing *closing = g_task_get_task_data (task);
  g_autofree char *id = g_strdup (cti_store_get_id (closing->store));
  CtiSecret *anchor;

  if (!cti_use_begin (closing->store, CTI_USE_LOCK, NULL, NULL, NULL))
    g_debug ("locked without a line in the use log");
  if (!cti_store_save_cards (closing->store, NULL))
    g_debug ("the cards will be made anew");
  anchor = cti_anchor_seal (closing->store);
  g_clear_pointer (&closing->store, cti_store_close);
  cti_anchor_keep (id, closing->keychain, anchor);
}

static void
closed (GTask *task)
{
  CtiSession *self = g_task_get_source_object (task);

  cti_session_find_stores (self);
  cti_session_set_state (self, CTI_SESSION_LOCKED);
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_session_lock:
 * @self: a session
 *
 * Hands in drafts, finishes what was begun, closes the store and wipes its key and contents. Where
 * the store is being opened - somebody who has typed the passphrase goes, and the screen saver
 * comes - it is locked as soon as it is open. Does nothing otherwise.
 */
void
cti_session_lock (CtiSession *self)
{
  g_autoptr (GTask) task = NULL;
  Closing *closing;

  g_return_if_fail (CTI_IS_SESSION (self));

  self->locks_at_once = self->state == CTI_SESSION_UNLOCKING;
  if (!cti_session_is_open (self) || self->is_handing_in)
    return;
  cti_session_hand_in (self);
  task = g_task_new (self, NULL, NULL, NULL);
  closing = g_new0 (Closing, 1);
  closing->store = g_steal_pointer (&self->store);
  closing->keychain = g_object_ref (self->keychain);
  g_task_set_task_data (task, closing, closing_free);
  cti_session_set_state (self, CTI_SESSION_LOCKING);
  cti_session_forget_store (self);
  cti_jobs_push (self->jobs, task, close_in_thread, closed);
}

/**
 * cti_session_end:
 * @self: a session
 *
 * Locks it and waits until all is on the disk, without a turn of the main loop: the program ends.
 * Whoever still holds a reference, a callback that is never called among them, does not keep the
 * program from waiting.
 */
void
cti_session_end (CtiSession *self)
{
  g_return_if_fail (CTI_IS_SESSION (self));

  cti_session_lock (self);
  cti_jobs_wait (self->jobs);
  if (self->backup_jobs != NULL)
    cti_jobs_wait (self->backup_jobs);
}
