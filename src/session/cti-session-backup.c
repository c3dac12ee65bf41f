/* The backup of the day. The store's thread only looks whether there is one and writes the line in
 * the use log; copying and proving need nothing but the key and the files as they lie there, so
 * they have a thread of their own and neither the window nor the next act waits for them. */

#include "cti-session-backup.h"

#include "cti-session-private.h"
#include "cti-trash.h"
#include "cti-use-backup.h"
#include "cti-use.h"

typedef struct
{
  char *path;         /* (owned): of the store */
  char *folder;       /* (owned) (nullable) */
  CtiSecret *key;     /* (owned) (nullable) */
  GPtrArray *formers; /* (owned) (nullable) (element-type CtiSecret) */
  CtiMoment now;
  gboolean even_if_done;
  CtiBackup *made; /* (owned) (nullable) */
  GError *error;   /* (owned) (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->key, cti_secret_unref);
  g_clear_pointer (&job->formers, g_ptr_array_unref);
  g_clear_pointer (&job->made, cti_backup_free);
  g_clear_error (&job->error);
  g_free (job->path);
  g_free (job->folder);
  g_free (job);
}

static gboolean
is_of_today (const CtiBackup *backup, CtiMoment now)
{
  return cti_moment_get_day (backup->made) == cti_moment_get_day (now);
}

/* On the store's thread: the newest one of today, or what is needed to make one. */
static gpointer
prepare (CtiStore *store, gpointer data, GError **error)
{
  const Job *asked = data;
  g_autofree char *place = cti_backup_get_place (cti_store_get_path (store), asked->folder);
  g_autoptr (GPtrArray) known =
      cti_backup_list (place, cti_store_get_id (store), cti_store_get_key (store), NULL);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (cti_store_get_path (store));
  job->folder = g_strdup (asked->folder);
  job->now = cti_clock_get_now (cti_store_get_clock (store));
  if (known != NULL && known->len > 0 && !asked->even_if_done &&
      is_of_today (g_ptr_array_index (known, 0), job->now))
    {
      g_ptr_array_set_free_func (known, NULL);
      for (guint i = 1; i < known->len; i++)
        cti_backup_free (g_ptr_array_index (known, i));
      job->made = g_ptr_array_index (known, 0);
      return job;
    }
  job->key = cti_secret_ref ((CtiSecret *) cti_store_get_key (store));
  job->formers = g_ptr_array_ref (cti_store_get_formers (store));
  if (cti_use_begin (store, CTI_USE_MAKE_BACKUP, NULL, NULL, error))
    return job;
  job_free (job);
  return NULL;
}

static void
take_result (CtiSession *self, CtiBackup *made, CtiTrouble trouble)
{
  self->backup.is_running = FALSE;
  self->backup.trouble = trouble;
  if (made != NULL)
    {
      g_clear_pointer (&self->backup.newest, cti_backup_free);
      self->backup.newest = made;
    }
  g_signal_emit_by_name (self, "backup-changed");
}

static gpointer
purge_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_purge_case (store, data, error) ? g_strdup (data) : NULL;
}

/* The round of the day came by cases whose trash is past its time. */
static void
empty_trashes (CtiSession *self, const CtiBackup *made)
{
  for (guint i = 0; self->store != NULL && i < made->expired->len; i++)
    cti_session_run_async (self, purge_in_thread, g_strdup (g_ptr_array_index (made->expired, i)),
                           g_free, g_free, NULL, NULL);
}

static void
make_in_thread (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  cti_backup_rekey (job->path, job->folder, job->formers, job->key);
  job->made = cti_backup_make (job->path, job->folder, job->key, job->now, NULL, NULL, &job->error);
  if (job->made != NULL)
    cti_backup_rotate (job->path, job->folder, job->key, job->made->name);
  cti_backup_translate_error (&job->error);
}

static void
made_cb (GTask *task)
{
  CtiSession *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);

  if (job->made != NULL)
    empty_trashes (self, job->made);
  take_result (self, g_steal_pointer (&job->made), cti_trouble_from_error (job->error));
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtiSession *self = CTI_SESSION (source);
  g_autoptr (GError) error = NULL;
  Job *job = cti_session_run_finish (self, result, &error);
  g_autoptr (GTask) task = NULL;

  if (job == NULL || job->made != NULL)
    {
      take_result (self, job != NULL ? g_steal_pointer (&job->made) : NULL,
                   cti_trouble_from_error (error));
      g_clear_pointer (&job, job_free);
      return;
    }
  if (self->backup_jobs == NULL)
    self->backup_jobs = cti_jobs_new ();
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, job, job_free);
  cti_jobs_push (self->backup_jobs, task, make_in_thread, made_cb);
}

/**
 * cti_session_set_backup_folder:
 * @self: a session
 * @folder: (nullable): where backups shall be; %NULL or empty for the folder in the store
 */
void
cti_session_set_backup_folder (CtiSession *self, const char *folder)
{
  g_return_if_fail (CTI_IS_SESSION (self));

  cti_set_text (&self->backup_folder, folder);
}

/**
 * cti_session_get_backup_folder:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where backups are, %NULL or empty for the folder in the
 * store
 */
const char *
cti_session_get_backup_folder (CtiSession *self)
{
  return self->backup_folder;
}

/**
 * cti_session_back_up:
 * @self: a session
 * @even_if_done: whether to make one though there is one of today
 *
 * Makes the backup of the day, where the store is open and none is being made; `backup-changed`
 * tells when that is over, and cti_session_get_backup() how it went.
 */
void
cti_session_back_up (CtiSession *self, gboolean even_if_done)
{
  Job *job;

  g_return_if_fail (CTI_IS_SESSION (self));

  if (self->state != CTI_SESSION_OPEN || self->backup.is_running)
    return;
  job = g_new0 (Job, 1);
  job->folder = g_strdup (self->backup_folder);
  job->even_if_done = even_if_done;
  self->backup.is_running = TRUE;
  cti_session_run_async (self, prepare, job, job_free, job_free, prepared_cb, NULL);
}

/**
 * cti_session_get_backup:
 * @self: a session
 *
 * Returns: (transfer none): how it stands with the backups
 */
const CtiBackupState *
cti_session_get_backup (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return &self->backup;
}
