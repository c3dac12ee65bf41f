/* A bound for calls that wait for another program and run no main loop in which a timeout could
 * end them. */

#include "cti-limit.h"

struct _CtiLimit
{
  GMutex mutex;
  GCond ended;
  gboolean is_ended;
  gint64 until_us;
  GCancellable *cancellable; /* (owned) */
  GThread *thread;
};

static gpointer
watch (gpointer data)
{
  CtiLimit *self = data;
  gboolean is_late = FALSE;

  g_mutex_lock (&self->mutex);
  while (!self->is_ended && !is_late)
    is_late = !g_cond_wait_until (&self->ended, &self->mutex, self->until_us);
  is_late = !self->is_ended;
  g_mutex_unlock (&self->mutex);
  if (is_late)
    g_cancellable_cancel (self->cancellable);
  return NULL;
}

/**
 * cti_limit_begin:
 * @milliseconds: how long the call may take, from now on
 *
 * Returns: (transfer full): a limit, to be ended after the call
 */
CtiLimit *
cti_limit_begin (guint milliseconds)
{
  CtiLimit *self = g_new0 (CtiLimit, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->ended);
  self->until_us = g_get_monotonic_time () + milliseconds * (gint64) G_TIME_SPAN_MILLISECOND;
  self->cancellable = g_cancellable_new ();
  self->thread = g_thread_new ("limit", watch, self);
  return self;
}

/**
 * cti_limit_get_cancellable:
 * @self: a limit
 *
 * Returns: (transfer none): what to give the call
 */
GCancellable *
cti_limit_get_cancellable (CtiLimit *self)
{
  return self->cancellable;
}

/**
 * cti_limit_end:
 * @self: (transfer full): a limit, after the call
 */
void
cti_limit_end (CtiLimit *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ended = TRUE;
  g_cond_signal (&self->ended);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_object_unref (self->cancellable);
  g_cond_clear (&self->ended);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
