/* Many cases at once, into a store that has none yet. Each is made in memory, logged, chained and
 * sealed as every case is, on as many threads as there are processors; what is left out is the sync
 * after each file. One sync of the whole file system at the end takes their place, and only after
 * that is anything called done. So a power cut in between leaves a store that was empty before and
 * holds halves now - which is why this is for an empty store alone. */

#include <gio/gio.h>

#include "cti-store-private.h"

#define WORKERS_MAX 4

typedef struct
{
  CtiStore *store; /* (unowned): for what does not change while it is filled */
  CtiPen pen;
  CtiStoreMaker make;
  CtiStoreProgress progress; /* (nullable) */
  gpointer data;
  GAsyncQueue *done; /* (owned) (element-type Filled) */
  gint is_given_up;  /* (atomic) */
} Fill;

/* What a worker hands back: the case that is in its file now, or why it is not. */
typedef struct
{
  CtiCase *now; /* (owned) (nullable) */
  guint64 generation;
  GError *error; /* (owned) (nullable) */
} Filled;

static void
filled_free (Filled *self)
{
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
write_one (Fill *fill, guint number, Filled *filled)
{
  g_autoptr (CtiChangeSet) set = fill->make (number, fill->data);
  const char *id = CTI_RECORD (g_ptr_array_index (set->records, 0))->id;
  g_autoptr (CtiCaseFile) file =
      cti_case_file_create (fill->store->cases, id, fill->store->key, &filled->error);

  if (file == NULL || !cti_case_file_commit (file, set, &fill->pen, &filled->error))
    return;
  filled->now = cti_case_ref (cti_case_file_get_case (file));
  filled->generation = cti_case_file_get_generation (file);
}

static void
make_one (gpointer number, gpointer user_data)
{
  Fill *fill = user_data;
  Filled *filled = g_new0 (Filled, 1);

  if (g_atomic_int_get (&fill->is_given_up))
    g_set_error_literal (&filled->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up on request");
  else
    write_one (fill, GPOINTER_TO_UINT (number) - 1, filled);
  g_async_queue_push (fill->done, filled);
}

static gboolean
take_one (CtiStore *self, Filled *filled, GError **error)
{
  gboolean done = filled->now != NULL;

  if (done)
    cti_card_index_put (self->cards, filled->now, filled->generation, CTI_MOMENT_NEVER);
  else if (error != NULL && *error == NULL)
    g_propagate_error (error, g_steal_pointer (&filled->error));
  filled_free (filled);
  return done;
}

/* All of them are waited for, also after one has failed: the threads use the store. */
static gboolean
make_all (CtiStore *self, Fill *fill, guint count, GError **error)
{
  int processors = (int) g_get_num_processors ();
  GThreadPool *workers =
      g_thread_pool_new (make_one, fill, CLAMP (processors, 1, WORKERS_MAX), FALSE, NULL);
  gboolean done = TRUE;

  for (guint number = 1; number <= count; number++)
    g_thread_pool_push (workers, GUINT_TO_POINTER (number), NULL);
  for (guint i = 0; i < count; i++)
    {
      if (fill->progress != NULL && !fill->progress (i, count, fill->data))
        g_atomic_int_set (&fill->is_given_up, 1);
      done = take_one (self, g_async_queue_pop (fill->done), error) && done;
    }
  g_thread_pool_free (workers, FALSE, TRUE);
  return done;
}

/* Given up, it is empty again. */
static gboolean
take_back (CtiStore *self, GError **error)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (self->cards);

  for (guint i = 0; i < entries->len; i++)
    if (!cti_store_remove_case (self, ((CtiCardEntry *) g_ptr_array_index (entries, i))->id, error))
      return FALSE;
  return TRUE;
}

/**
 * cti_store_fill:
 * @self: a store without cases
 * @count: how many to make
 * @make: makes the first act of each; called on other threads, several at once
 * @progress: (nullable): hears how far it is, on this thread
 * @data: handed to both
 * @error: (out) (optional): a #CtiStoreError; %CTI_STORE_ERROR_REFUSED where there are cases;
 *   %G_IO_ERROR_CANCELLED where @progress gives it up, and none is there
 *
 * Returns: %TRUE once all cases and their cards are on the disk for good; otherwise those that were
 *   made before the fault may be there
 */
gboolean
cti_store_fill (CtiStore *self,
                guint count,
                CtiStoreMaker make,
                CtiStoreProgress progress,
                gpointer data,
                GError **error)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (self->cards);
  Fill fill = { .store = self,
                .pen = cti_store_take_pen (self),
                .make = make,
                .progress = progress,
                .data = data };
  gboolean done;

  if (entries->len > 0)
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "the store has cases already");
      return FALSE;
    }
  fill.done = g_async_queue_new ();
  cti_folder_delay_sync (self->cases);
  done = make_all (self, &fill, count, error);
  if (fill.is_given_up && !done)
    take_back (self, NULL);
  g_async_queue_unref (fill.done);
  return cti_folder_sync_all (self->cases, done ? error : NULL) && done &&
         cti_store_save_cards (self, error);
}
