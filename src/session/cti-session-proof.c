/* Before something leaves the program the worker shows once more to be the one at the desk: with
 * the passphrase, never with the PIN of the citizen's screen, which opens nothing else. Wrong
 * answers are counted together with those on leaving that screen, and the fifth in a row locks. */

#include "cti-session-proof.h"

#include "cti-session-private.h"
#include "cti-unlock.h"
#include "cti-use.h"

typedef struct
{
  CtiStore *store;       /* (unowned): open for as long as work may be queued */
  CtiKeychain *keychain; /* (owned) */
  CtiSecret *passphrase; /* (owned) */
  GError *error;         /* (owned) (nullable) */
} Proof;

static void
proof_free (gpointer data)
{
  Proof *proof = data;

  g_object_unref (proof->keychain);
  cti_secret_unref (proof->passphrase);
  g_clear_error (&proof->error);
  g_free (proof);
}

/**
 * cti_session_is_proved:
 * @self: a session
 *
 * Returns: whether the passphrase was typed so shortly ago that it is not asked for again; opening
 *   the store does not count
 */
gboolean
cti_session_is_proved (CtiSession *self)
{
  gint64 now = cti_clock_get_elapsed_us (self->clock);

  return self->state == CTI_SESSION_OPEN && self->proved_until > 0 && now < self->proved_until;
}

/**
 * cti_session_get_tries_left:
 * @self: a session
 *
 * Returns: how many wrong answers there may still be before the store locks
 */
int
cti_session_get_tries_left (CtiSession *self)
{
  return CTI_PROOF_TRIES_MAX - self->wrong_answers;
}

/**
 * cti_session_count_answer:
 * @self: a session
 * @error: (nullable): what came of the answer
 *
 * Counts it and locks after the fifth wrong one in a row. A keychain that does not answer is
 * nobody's wrong guess. Private to this layer.
 */
void
cti_session_count_answer (CtiSession *self, const GError *error)
{
  if (error == NULL)
    self->wrong_answers = 0;
  else if (cti_trouble_from_error (error) == CTI_TROUBLE_WRONG_PASSPHRASE &&
           ++self->wrong_answers >= CTI_PROOF_TRIES_MAX)
    cti_session_lock (self);
}

static void
prove_in_thread (GTask *task)
{
  Proof *proof = g_task_get_task_data (task);

  if (!cti_unlock_check (proof->store, proof->keychain, proof->passphrase, NULL, &proof->error))
    cti_use_refuse_proof (proof->store, NULL);
}

static void
proved (GTask *task)
{
  g_autoptr (CtiSession) self = g_object_ref (g_task_get_source_object (task));
  Proof *proof = g_task_get_task_data (task);

  if (self->state != CTI_SESSION_OPEN)
    {
      g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "locked");
      return;
    }
  cti_session_count_answer (self, proof->error);
  if (proof->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&proof->error));
      return;
    }
  self->proved_until =
      cti_clock_get_elapsed_us (self->clock) + CTI_PROOF_SECONDS * (gint64) G_USEC_PER_SEC;
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_session_prove_async:
 * @self: an open session
 * @passphrase: what was typed
 * @callback: called when it was compared
 * @user_data: handed to it
 */
void
cti_session_prove_async (CtiSession *self,
                         CtiSecret *passphrase,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Proof *proof;

  g_return_if_fail (CTI_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->state != CTI_SESSION_OPEN)
    {
      g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "not open");
      return;
    }
  proof = g_new0 (Proof, 1);
  proof->store = self->store;
  proof->keychain = g_object_ref (self->keychain);
  proof->passphrase = cti_secret_ref (passphrase);
  g_task_set_task_data (task, proof, proof_free);
  cti_jobs_push (self->jobs, task, prove_in_thread, proved);
}

/**
 * cti_session_prove_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): %CTI_TROUBLE_WRONG_PASSPHRASE; after the fifth in a row the session is
 *   on its way to be locked
 *
 * Returns: whether it is the worker
 */
gboolean
cti_session_prove_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
