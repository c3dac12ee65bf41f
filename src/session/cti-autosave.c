#include "cti-autosave.h"

/* What is typed is on the disk a second later at most, and writing takes some of that second. */
#define INTERVAL_MS 700

struct _CtiAutosave
{
  GObject parent_instance;

  CtiSession *session; /* (owned) */
  char *form;          /* (owned) */
  CtiDraft *draft;     /* (owned) */
  guint timer;
};

G_DEFINE_FINAL_TYPE (CtiAutosave, cti_autosave, G_TYPE_OBJECT)

typedef struct
{
  char *form;      /* (owned) */
  CtiDraft *draft; /* (owned) (nullable): NULL to remove it */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->draft, cti_draft_free);
  g_free (errand->form);
  g_free (errand);
}

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Errand *errand = data;

  if (errand->draft != NULL)
    cti_draft_box_put (cti_store_get_drafts (store), errand->form, errand->draft, error);
  else
    cti_draft_box_remove (cti_store_get_drafts (store), errand->form, error);
  return NULL;
}

static gpointer
find_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_draft_box_find (cti_store_get_drafts (store), data);
}

static CtiDraft *
copy_draft (const CtiDraft *draft, CtiMoment made)
{
  CtiDraft *copy = cti_draft_new (made);
  GHashTableIter iter;
  gpointer field, value;

  g_hash_table_iter_init (&iter, draft->fields);
  while (g_hash_table_iter_next (&iter, &field, &value))
    cti_draft_set (copy, field, value);
  return copy;
}

static gboolean timer_cb (gpointer data);

static void
wait_a_while (CtiAutosave *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (INTERVAL_MS, timer_cb, self);
}

/* A disk that took nothing is tried again; a session that is locked has nothing left to try. */
static void
put_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CtiAutosave) self = data;
  g_autoptr (GError) error = NULL;

  cti_session_run_finish (CTI_SESSION (object), result, &error);
  if (error != NULL && cti_trouble_from_error (error) != CTI_TROUBLE_LOCKED &&
      g_hash_table_size (self->draft->fields) > 0 && self->session != NULL &&
      cti_session_is_open (self->session))
    wait_a_while (self);
}

static void
send (CtiAutosave *self, gboolean keep)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->form = g_strdup (self->form);
  if (keep)
    errand->draft =
        copy_draft (self->draft, cti_clock_get_now (cti_session_get_clock (self->session)));
  cti_session_run_async (self->session, put_in_thread, errand, errand_free, NULL,
                         keep ? put_cb : NULL, keep ? g_object_ref (self) : NULL);
}

static gboolean
timer_cb (gpointer data)
{
  CtiAutosave *self = data;

  self->timer = 0;
  send (self, g_hash_table_size (self->draft->fields) > 0);
  return G_SOURCE_REMOVE;
}

static void
locking_cb (CtiAutosave *self)
{
  cti_autosave_flush (self);
}

static void
cti_autosave_dispose (GObject *object)
{
  CtiAutosave *self = CTI_AUTOSAVE (object);

  if (self->session != NULL)
    {
      cti_autosave_flush (self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_autosave_parent_class)->dispose (object);
}

static void
cti_autosave_finalize (GObject *object)
{
  CtiAutosave *self = CTI_AUTOSAVE (object);

  g_clear_pointer (&self->draft, cti_draft_free);
  g_free (self->form);
  G_OBJECT_CLASS (cti_autosave_parent_class)->finalize (object);
}

static void
cti_autosave_class_init (CtiAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_autosave_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_autosave_finalize;
}

static void
cti_autosave_init (CtiAutosave *self)
{
}

/**
 * cti_autosave_new:
 * @session: an open session
 * @form: id of the form, such as "star/<case id>"
 *
 * Returns: (transfer full): the keeper of its draft
 */
CtiAutosave *
cti_autosave_new (CtiSession *session, const char *form)
{
  CtiAutosave *self = g_object_new (CTI_TYPE_AUTOSAVE, NULL);

  self->session = g_object_ref (session);
  self->form = g_strdup (form);
  self->draft = cti_draft_new (CTI_MOMENT_NEVER);
  g_signal_connect_swapped (session, "locking", G_CALLBACK (locking_cb), self);
  return self;
}

/**
 * cti_autosave_set:
 * @self: a keeper
 * @field: name of a field of the form
 * @value: (nullable): what stands in it now, %NULL where there is nothing to keep
 *
 * A draft without a field is removed.
 */
void
cti_autosave_set (CtiAutosave *self, const char *field, const char *value)
{
  g_return_if_fail (CTI_IS_AUTOSAVE (self));

  if (g_strcmp0 (cti_draft_get (self->draft, field), value) == 0)
    return;
  cti_draft_set (self->draft, field, value);
  wait_a_while (self);
}

/**
 * cti_autosave_get_draft:
 * @self: a keeper
 *
 * Returns: (transfer none): all that is kept now
 */
const CtiDraft *
cti_autosave_get_draft (CtiAutosave *self)
{
  return self->draft;
}

/**
 * cti_autosave_flush:
 * @self: a keeper
 *
 * Sends to the disk at once what still waits for its second.
 */
void
cti_autosave_flush (CtiAutosave *self)
{
  g_return_if_fail (CTI_IS_AUTOSAVE (self));

  if (self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  send (self, g_hash_table_size (self->draft->fields) > 0);
}

/**
 * cti_autosave_discard:
 * @self: a keeper
 *
 * The form was finished, or what was typed is not wanted: the draft goes.
 */
void
cti_autosave_discard (CtiAutosave *self)
{
  g_return_if_fail (CTI_IS_AUTOSAVE (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_hash_table_remove_all (self->draft->fields);
  send (self, FALSE);
}

/**
 * cti_autosave_find_async:
 * @session: an open session
 * @form: id of a form
 * @callback: called when the drafts have been looked through
 * @user_data: handed to it
 */
void
cti_autosave_find_async (CtiSession *session,
                         const char *form,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  cti_session_run_async (session, find_in_thread, g_strdup (form), g_free,
                         (GDestroyNotify) cti_draft_free, callback, user_data);
}

/**
 * cti_autosave_find_finish:
 * @session: a session
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): what stood in the form, if it was left unfinished
 */
CtiDraft *
cti_autosave_find_finish (CtiSession *session, GAsyncResult *result)
{
  return cti_session_run_finish (session, result, NULL);
}
