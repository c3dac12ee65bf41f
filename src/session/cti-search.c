/* One run of a search is shared between the main thread and its workers: each worker takes the next
 * file that nobody has taken, and hands what it finds to the main context. A run that was ended is
 * marked so: its workers stop at the next file, and what is still on its way is thrown away. */

#include "cti-search.h"

#include "cti-use-search.h"

#define WORKERS_MAX 4

typedef struct
{
  gatomicrefcount references;
  CtiStoreReader *reader; /* (owned) */
  CtiQuery *query;        /* (owned) */
  CtiSearch *search;      /* (unowned) (nullable): for the main thread; NULL once it was ended */
  int is_ended;           /* (atomic) */
  int next;               /* (atomic): the next file to read; the team's comes first */
  int left;               /* how many are not read yet; for the main thread */
} Run;

struct _CtiSearch
{
  GObject parent_instance;

  CtiSession *session;    /* (owned) */
  CtiStoreReader *reader; /* (owned) (nullable): while there is a search */
  CtiQuery *waiting;      /* (owned) (nullable): to begin as soon as there is a reader */
  gboolean is_asking;     /* for the reader */
  Run *run;               /* (owned) (nullable): the present one */
  guint unreadable;
  GThreadPool *workers; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CtiSearch, cti_search, G_TYPE_OBJECT)

enum
{
  FOUND,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Run *
run_ref (Run *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
run_unref (Run *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  cti_store_reader_unref (self->reader);
  cti_query_unref (self->query);
  g_free (self);
}

/* What was found in one file, on its way to the main thread. */
typedef struct
{
  Run *run;        /* (owned) */
  GPtrArray *hits; /* (owned) */
  gboolean is_read;
} Finding;

static gboolean
hand_over (gpointer data)
{
  g_autofree Finding *finding = data;
  g_autoptr (GPtrArray) hits = finding->hits;
  Run *run = finding->run;
  g_autoptr (CtiSearch) search = run->search != NULL ? g_object_ref (run->search) : NULL;

  run->left--;
  if (search != NULL && !finding->is_read)
    search->unreadable++;
  if (search != NULL && hits->len > 0)
    g_signal_emit (search, signals[FOUND], 0, hits);
  if (run->search != NULL && run->left == 0)
    {
      g_clear_pointer (&search->run, run_unref);
      run->search = NULL;
      g_signal_emit (search, signals[FINISHED], 0, NULL);
    }
  run_unref (run);
  return G_SOURCE_REMOVE;
}

static void
read_file (Run *run, int at)
{
  GPtrArray *cases = cti_store_reader_get_cases (run->reader);
  Finding *finding = g_new0 (Finding, 1);
  g_autoptr (GError) error = NULL;

  finding->run = run_ref (run);
  finding->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_hit_free);
  finding->is_read = cti_hits_find (run->reader, at > 0 ? g_ptr_array_index (cases, at - 1) : NULL,
                                    run->query, finding->hits, &error);
  if (error != NULL)
    g_debug ("not searched: %s", error->message);
  g_idle_add_full (G_PRIORITY_DEFAULT, hand_over, finding, NULL);
}

static void
work (gpointer data, gpointer user_data)
{
  Run *run = data;
  int n_files = (int) cti_store_reader_get_cases (run->reader)->len + 1;

  while (!g_atomic_int_get (&run->is_ended))
    {
      int at = g_atomic_int_add (&run->next, 1);

      if (at >= n_files)
        break;
      read_file (run, at);
    }
  run_unref (run);
}

static void
end_run (CtiSearch *self)
{
  if (self->run == NULL)
    return;
  g_atomic_int_set (&self->run->is_ended, TRUE);
  self->run->search = NULL;
  g_clear_pointer (&self->run, run_unref);
}

static void
begin_run (CtiSearch *self, CtiQuery *query)
{
  Run *run = g_new0 (Run, 1);

  g_atomic_ref_count_init (&run->references);
  run->reader = cti_store_reader_ref (self->reader);
  run->query = cti_query_ref (query);
  run->search = self;
  run->left = (int) cti_store_reader_get_cases (self->reader)->len + 1;
  self->run = run;
  for (int i = 0; i < g_thread_pool_get_max_threads (self->workers); i++)
    g_thread_pool_push (self->workers, run_ref (run), NULL);
}

/**
 * cti_search_leave:
 * @self: a search
 *
 * Ends it and lets go of its words and of the store; the next start begins anew, with a line in the
 * use log.
 */
void
cti_search_leave (CtiSearch *self)
{
  end_run (self);
  g_clear_pointer (&self->waiting, cti_query_unref);
  g_clear_pointer (&self->reader, cti_store_reader_unref);
}

static void
cti_search_dispose (GObject *object)
{
  CtiSearch *self = CTI_SEARCH (object);

  cti_search_leave (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_search_parent_class)->dispose (object);
}

static void
cti_search_finalize (GObject *object)
{
  g_thread_pool_free (CTI_SEARCH (object)->workers, FALSE, FALSE);
  G_OBJECT_CLASS (cti_search_parent_class)->finalize (object);
}

static void
cti_search_class_init (CtiSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cti_search_dispose;
  object_class->finalize = cti_search_finalize;
  signals[FOUND] = g_signal_new ("found", CTI_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[FINISHED] = g_signal_new ("finished", CTI_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cti_search_init (CtiSearch *self)
{
  int processors = (int) g_get_num_processors ();

  self->workers = g_thread_pool_new (work, NULL, CLAMP (processors, 1, WORKERS_MAX), FALSE, NULL);
}

/**
 * cti_search_new:
 * @session: an open session
 *
 * Returns: (transfer full): a search that has not begun
 */
CtiSearch *
cti_search_new (CtiSession *session)
{
  CtiSearch *self = g_object_new (CTI_TYPE_SEARCH, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "locking", G_CALLBACK (cti_search_leave), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static gpointer
search_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_search (store, error);
}

static void
reader_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiStoreReader) reader = cti_session_run_finish (CTI_SESSION (source), result, &error);
  g_autoptr (CtiQuery) query = g_steal_pointer (&self->waiting);

  self->is_asking = FALSE;
  if (query == NULL)
    return; /* left meanwhile */
  if (reader == NULL)
    g_signal_emit (self, signals[FINISHED], 0, error);
  else
    {
      self->reader = g_steal_pointer (&reader);
      begin_run (self, query);
    }
}

/**
 * cti_search_start:
 * @self: a search
 * @query: what to search for
 *
 * Ends the search before. An empty query finds nothing and finishes at once.
 */
void
cti_search_start (CtiSearch *self, CtiQuery *query)
{
  end_run (self);
  g_clear_pointer (&self->waiting, cti_query_unref);
  self->unreadable = 0;
  if (cti_query_is_empty (query))
    {
      g_signal_emit (self, signals[FINISHED], 0, NULL);
      return;
    }
  if (self->reader != NULL)
    {
      begin_run (self, query);
      return;
    }
  self->waiting = cti_query_ref (query);
  if (self->is_asking)
    return;
  self->is_asking = TRUE;
  cti_session_run_async (self->session, search_in_thread, NULL, NULL,
                         (GDestroyNotify) cti_store_reader_unref, reader_cb, g_object_ref (self));
}

/**
 * cti_search_is_running:
 * @self: a search
 *
 * Returns: whether there are files still to be read
 */
gboolean
cti_search_is_running (CtiSearch *self)
{
  return self->run != NULL || self->waiting != NULL;
}

/**
 * cti_search_get_unreadable:
 * @self: a search
 *
 * Returns: how many files could not be read, and so not searched
 */
guint
cti_search_get_unreadable (CtiSearch *self)
{
  return self->unreadable;
}
