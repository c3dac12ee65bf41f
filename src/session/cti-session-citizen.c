/* The state CITIZEN inside OPEN. On the way in the forms hand in their drafts, the list of cards is
 * emptied, and from the state's change on the window can show one case and nothing else. On the way
 * out the worker proves to be there, with the passphrase or with a PIN that was set on the way in:
 * the PIN lives in memory until the store is locked and opens nothing else. The fifth wrong answer
 * in a row locks the store, as leaving it alone would. */

#include "cti-session-citizen.h"

#include "cti-session-private.h"
#include "cti-unlock.h"
#include "cti-use-citizen-screen.h"

typedef struct
{
  CtiStore *store;       /* (unowned): open for as long as work may be queued */
  char *case_id;         /* (owned) (nullable): to show */
  CtiSecret *pin;        /* (owned) (nullable) */
  CtiSecret *secret;     /* (owned) (nullable): what was typed, to leave */
  CtiKeychain *keychain; /* (owned) */
  CtiCase *now;          /* (owned) (nullable): what came of it, with the next */
  GPtrArray *items;      /* (owned) (nullable) */
  GError *error;         /* (owned) (nullable): or why nothing did */
} Passage;

static void
passage_free (gpointer data)
{
  Passage *passage = data;

  g_free (passage->case_id);
  g_clear_pointer (&passage->pin, cti_secret_unref);
  g_clear_pointer (&passage->secret, cti_secret_unref);
  g_clear_object (&passage->keychain);
  g_clear_pointer (&passage->now, cti_case_unref);
  g_clear_pointer (&passage->items, g_ptr_array_unref);
  g_clear_error (&passage->error);
  g_free (passage);
}

static Passage *
passage_new (CtiSession *self, GTask *task)
{
  Passage *passage = g_new0 (Passage, 1);

  passage->store = self->store;
  passage->keychain = g_object_ref (self->keychain);
  passage->pin = self->citizen_pin != NULL ? cti_secret_ref (self->citizen_pin) : NULL;
  g_task_set_task_data (task, passage, passage_free);
  return passage;
}

/* --- The way in ------------------------------------------------------------------------------- */

static void
show_in_thread (GTask *task)
{
  Passage *passage = g_task_get_task_data (task);

  passage->now = cti_use_show_citizen (passage->store, passage->case_id, &passage->error);
}

static void
shown (GTask *task)
{
  CtiSession *self = g_task_get_source_object (task);
  Passage *passage = g_task_get_task_data (task);

  if (passage->error != NULL || self->state != CTI_SESSION_OPEN)
    {
      if (passage->error == NULL)
        cti_trouble_set_error (&passage->error, CTI_TROUBLE_LOCKED);
      g_task_return_error (task, g_steal_pointer (&passage->error));
      return;
    }
  self->citizen_case = g_steal_pointer (&passage->now);
  self->proved_until = 0; /* who sits there now was not the one who typed */
  cti_card_list_set (self->cards, NULL);
  cti_session_set_state (self, CTI_SESSION_CITIZEN);
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_session_show_citizen_async:
 * @self: an open session
 * @case_id: id of a case
 * @pin: (nullable): opens the way back beside the passphrase, until the store is locked; %NULL for
 *   the one that was set before, if any was
 * @callback: called when nothing but that case is open
 * @user_data: handed to it
 */
void
cti_session_show_citizen_async (CtiSession *self,
                                const char *case_id,
                                CtiSecret *pin,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CTI_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->state != CTI_SESSION_OPEN)
    {
      g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "not open");
      return;
    }
  if (pin != NULL)
    {
      g_clear_pointer (&self->citizen_pin, cti_secret_unref);
      self->citizen_pin = cti_secret_ref (pin);
    }
  cti_session_hand_in (self);
  passage_new (self, task)->case_id = g_strdup (case_id);
  cti_jobs_push (self->jobs, task, show_in_thread, shown);
}

/**
 * cti_session_show_citizen_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * Returns: whether the citizen's screen can be shown
 */
gboolean
cti_session_show_citizen_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cti_session_get_citizen_case:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the case of the citizen whose screen is on, as it was last
 *   kept; %NULL in every other state
 */
CtiCase *
cti_session_get_citizen_case (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->citizen_case;
}

/**
 * cti_session_has_citizen_pin:
 * @self: a session
 *
 * Returns: whether a PIN was set since the store was opened
 */
gboolean
cti_session_has_citizen_pin (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), FALSE);

  return self->citizen_pin != NULL;
}

/* --- The way out ------------------------------------------------------------------------------ */

static gboolean
is_worker (Passage *passage)
{
  if (passage->pin != NULL && cti_secret_equal (passage->pin, passage->secret))
    return TRUE;
  return cti_unlock_check (passage->store, passage->keychain, passage->secret, NULL,
                           &passage->error);
}

static void
leave_in_thread (GTask *task)
{
  Passage *passage = g_task_get_task_data (task);

  if (!is_worker (passage))
    {
      cti_use_refuse_leaving (passage->store, NULL);
      return;
    }
  if (cti_use_leave_citizen (passage->store, &passage->error))
    passage->items = cti_card_index_make_items (cti_store_get_cards (passage->store));
}

static void
left (GTask *task)
{
  g_autoptr (CtiSession) self = g_object_ref (g_task_get_source_object (task));
  Passage *passage = g_task_get_task_data (task);

  if (self->state != CTI_SESSION_CITIZEN)
    {
      g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "locked");
      return;
    }
  cti_session_count_answer (self, passage->error);
  if (passage->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&passage->error));
      return;
    }
  g_clear_pointer (&self->citizen_case, cti_case_unref);
  cti_card_list_set (self->cards, passage->items);
  cti_session_set_state (self, CTI_SESSION_OPEN);
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_session_leave_citizen_async:
 * @self: a session in which the citizen's screen is on
 * @secret: what was typed: the passphrase or the PIN
 * @callback: called when it was compared
 * @user_data: handed to it
 */
void
cti_session_leave_citizen_async (CtiSession *self,
                                 CtiSecret *secret,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CTI_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->state != CTI_SESSION_CITIZEN)
    {
      g_task_return_new_error (task, CTI_TROUBLE_ERROR, CTI_TROUBLE_LOCKED, "not on");
      return;
    }
  cti_session_hand_in (self);
  passage_new (self, task)->secret = cti_secret_ref (secret);
  cti_jobs_push (self->jobs, task, leave_in_thread, left);
}

/**
 * cti_session_leave_citizen_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: (out) (optional): %CTI_TROUBLE_WRONG_PASSPHRASE; after the fifth in a row the session is
 *   on its way to be locked
 *
 * Returns: whether the worker is back
 */
gboolean
cti_session_leave_citizen_finish (CtiSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
