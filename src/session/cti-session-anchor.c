/* The anchor is compared beside the window's first steps: it waits for the keychain, and nobody
 * waits for it. It is the store's first job, so that nothing is written before. */

#include "cti-anchor.h"
#include "cti-session-private.h"

typedef struct
{
  CtiStore *store;       /* (unowned): closed by a later job */
  CtiKeychain *keychain; /* (owned) */
  CtiOlder older;
} Comparing;

static void
comparing_free (gpointer data)
{
  Comparing *comparing = data;

  g_object_unref (comparing->keychain);
  g_free (comparing);
}

static void
compare_in_thread (GTask *task)
{
  Comparing *comparing = g_task_get_task_data (task);

  comparing->older = cti_anchor_check (comparing->store, comparing->keychain);
}

static void
compared (GTask *task)
{
  CtiSession *self = g_task_get_source_object (task);
  const Comparing *comparing = g_task_get_task_data (task);

  self->older = comparing->older;
  if (self->older != CTI_OLDER_NONE)
    g_signal_emit_by_name (self, "older-found");
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_session_compare_anchor:
 * @self: a session that has just been opened
 *
 * Private to this layer.
 */
void
cti_session_compare_anchor (CtiSession *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  Comparing *comparing = g_new0 (Comparing, 1);

  comparing->store = self->store;
  comparing->keychain = g_object_ref (self->keychain);
  g_task_set_task_data (task, comparing, comparing_free);
  cti_jobs_push (self->jobs, task, compare_in_thread, compared);
}

/**
 * cti_session_get_older:
 * @self: a session
 *
 * Returns: what of the store was found to be older than it was when it was last open here
 */
CtiOlder
cti_session_get_older (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), CTI_OLDER_NONE);

  return self->older;
}
