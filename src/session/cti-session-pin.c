/* Whether a PIN opens the store, asked beside everything else: a keychain that does not answer
 * keeps nobody from the passphrase or the sheet. */

#include "cti-session-pin.h"

#include "cti-session-private.h"

typedef struct
{
  char *path;            /* (owned) */
  CtiKeychain *keychain; /* (owned) */
  CtiClock *clock;       /* (owned) */
  CtiDayPin found;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->path);
  g_object_unref (search->keychain);
  g_object_unref (search->clock);
  g_free (search);
}

static void
find_in_thread (GTask *task, gpointer self, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  g_task_return_boolean (task, cti_day_pin_find (search->path, search->keychain, search->clock,
                                                 &search->found));
}

/**
 * cti_session_find_pin_async:
 * @self: a session
 * @callback: called when it is known
 * @user_data: handed to it
 */
void
cti_session_find_pin_async (CtiSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (CTI_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  if (self->path == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  search = g_new0 (Search, 1);
  search->path = g_strdup (self->path);
  search->keychain = g_object_ref (self->keychain);
  search->clock = g_object_ref (self->clock);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * cti_session_find_pin_finish:
 * @self: a session
 * @result: what the callback was given
 * @pin: (out caller-allocates): the PIN as it stands
 *
 * Returns: whether a PIN opens the store that is chosen
 */
gboolean
cti_session_find_pin_finish (CtiSession *self, GAsyncResult *result, CtiDayPin *pin)
{
  Search *search;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  search = g_task_get_task_data (G_TASK (result));
  *pin = search != NULL ? search->found : (CtiDayPin){ 0, CTI_MOMENT_NEVER };
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
