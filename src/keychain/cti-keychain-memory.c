#include "cti-keychain-memory.h"

struct _CtiKeychainMemory
{
  CtiKeychain parent;

  GMutex mutex;           /* calls come from several threads */
  GHashTable *secrets;    /* (owned) store id (owned) -> CtiSecret (owned) */
  GHashTable *quiet[2];   /* (owned) the same for each place where nobody is asked */
  CtiKeychainState state; /* %CTI_KEYCHAIN_OK, or what every call answers */
  gboolean unanswered;
  gboolean unwritable;
};

G_DEFINE_FINAL_TYPE (CtiKeychainMemory, cti_keychain_memory, CTI_TYPE_KEYCHAIN)

static CtiKeychainState
get_state (CtiKeychainMemory *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->state;
}

static gboolean
is_unanswered (CtiKeychainMemory *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->unanswered;
}

static void
wait_for_cancel (GCancellable *cancellable)
{
  GPollFD poll_fd;

  g_assert (g_cancellable_make_pollfd (cancellable, &poll_fd)); /* else it would wait for ever */
  g_poll (&poll_fd, 1, -1);
  g_cancellable_release_fd (cancellable);
}

/* What a call that may ask the user answers before it comes to the secrets. */
static CtiKeychainState
open_keychain (CtiKeychainMemory *self, GCancellable *cancellable, GError **error)
{
  CtiKeychainState state = get_state (self);

  if (is_unanswered (self))
    {
      wait_for_cancel (cancellable);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return CTI_KEYCHAIN_FAILED;
    }
  if (state == CTI_KEYCHAIN_FAILED)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "told to fail");
  return state;
}

static CtiKeychainState
missing (CtiKeychainMemory *self)
{
  return g_hash_table_size (self->secrets) > 0 ? CTI_KEYCHAIN_OTHER_STORE : CTI_KEYCHAIN_EMPTY;
}

static CtiSecret *
memory_lookup (CtiKeychain *keychain,
               const char *store_id,
               CtiKeychainState *state,
               GCancellable *cancellable,
               GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  g_autoptr (GMutexLocker) locker = NULL;
  CtiSecret *secret;

  *state = open_keychain (self, cancellable, error);
  if (*state != CTI_KEYCHAIN_OK)
    return NULL;
  locker = g_mutex_locker_new (&self->mutex);
  secret = g_hash_table_lookup (self->secrets, store_id);
  if (secret == NULL)
    *state = missing (self);
  return secret != NULL ? cti_secret_ref (secret) : NULL;
}

static CtiKeychainState
memory_store (CtiKeychain *keychain,
              const char *store_id,
              CtiSecret *secret,
              GCancellable *cancellable,
              GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  CtiKeychainState state = open_keychain (self, cancellable, error);
  g_autoptr (GMutexLocker) locker = NULL;

  if (state == CTI_KEYCHAIN_EMPTY)
    return CTI_KEYCHAIN_LOCKED; /* no keyring, and nobody to choose a password for a first one */
  if (state != CTI_KEYCHAIN_OK)
    return state;
  locker = g_mutex_locker_new (&self->mutex);
  g_hash_table_replace (self->secrets, g_strdup (store_id), cti_secret_ref (secret));
  return CTI_KEYCHAIN_OK;
}

static CtiKeychainState
memory_clear (CtiKeychain *keychain,
              const char *store_id,
              GCancellable *cancellable,
              GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  CtiKeychainState state = open_keychain (self, cancellable, error);
  g_autoptr (GMutexLocker) locker = NULL;

  if (state != CTI_KEYCHAIN_OK)
    return state;
  locker = g_mutex_locker_new (&self->mutex);
  return g_hash_table_remove (self->secrets, store_id) ? CTI_KEYCHAIN_OK : missing (self);
}

static CtiKeychainState
memory_probe (CtiKeychain *keychain, GCancellable *cancellable, GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  CtiKeychainState state = get_state (self);

  if (state == CTI_KEYCHAIN_REFUSED || is_unanswered (self))
    return CTI_KEYCHAIN_LOCKED; /* nobody is asked, so nobody can refuse */
  return open_keychain (self, cancellable, error);
}

/* Until logout a service keeps things also while its lasting keyring is closed or not there. */
static gboolean
has_session (CtiKeychainMemory *self)
{
  CtiKeychainState state = get_state (self);

  return state != CTI_KEYCHAIN_NO_BUS && state != CTI_KEYCHAIN_NO_SERVICE &&
         state != CTI_KEYCHAIN_FAILED;
}

/* Nobody is asked, but a service may hang for another reason. */
static gboolean
has_place (CtiKeychainMemory *self, CtiKeychainPlace place, GCancellable *cancellable)
{
  if (place == CTI_KEYCHAIN_UNTIL_LOGOUT)
    return has_session (self);
  return open_keychain (self, cancellable, NULL) == CTI_KEYCHAIN_OK;
}

static CtiSecret *
memory_lookup_quiet (CtiKeychain *keychain,
                     CtiKeychainPlace place,
                     const char *store_id,
                     CtiKeychainState *state,
                     GCancellable *cancellable,
                     GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  gboolean is_there = has_place (self, place, cancellable);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  CtiSecret *secret = is_there ? g_hash_table_lookup (self->quiet[place], store_id) : NULL;

  *state = secret != NULL ? CTI_KEYCHAIN_OK
           : is_there     ? CTI_KEYCHAIN_EMPTY
                          : CTI_KEYCHAIN_NO_SERVICE;
  return secret != NULL ? cti_secret_ref (secret) : NULL;
}

static CtiKeychainState
memory_store_quiet (CtiKeychain *keychain,
                    CtiKeychainPlace place,
                    const char *store_id,
                    CtiSecret *secret,
                    GCancellable *cancellable,
                    GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  gboolean is_there = has_place (self, place, cancellable);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!is_there || (place == CTI_KEYCHAIN_UNTIL_LOGOUT && self->unwritable))
    return CTI_KEYCHAIN_NO_SERVICE;
  g_hash_table_replace (self->quiet[place], g_strdup (store_id), cti_secret_ref (secret));
  return CTI_KEYCHAIN_OK;
}

static CtiKeychainState
memory_clear_quiet (CtiKeychain *keychain,
                    CtiKeychainPlace place,
                    const char *store_id,
                    GCancellable *cancellable,
                    GError **error)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (keychain);
  gboolean is_there = has_place (self, place, cancellable);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return is_there && g_hash_table_remove (self->quiet[place], store_id) ? CTI_KEYCHAIN_OK
                                                                        : CTI_KEYCHAIN_EMPTY;
}

static void
cti_keychain_memory_finalize (GObject *object)
{
  CtiKeychainMemory *self = CTI_KEYCHAIN_MEMORY (object);

  for (gsize i = 0; i < G_N_ELEMENTS (self->quiet); i++)
    g_hash_table_unref (self->quiet[i]);
  g_hash_table_unref (self->secrets);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (cti_keychain_memory_parent_class)->finalize (object);
}

static void
cti_keychain_memory_class_init (CtiKeychainMemoryClass *class)
{
  CtiKeychainClass *keychain_class = CTI_KEYCHAIN_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = cti_keychain_memory_finalize;
  keychain_class->lookup = memory_lookup;
  keychain_class->store = memory_store;
  keychain_class->clear = memory_clear;
  keychain_class->probe = memory_probe;
  keychain_class->lookup_quiet = memory_lookup_quiet;
  keychain_class->store_quiet = memory_store_quiet;
  keychain_class->clear_quiet = memory_clear_quiet;
}

static void
cti_keychain_memory_init (CtiKeychainMemory *self)
{
  g_mutex_init (&self->mutex);
  self->secrets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cti_secret_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (self->quiet); i++)
    self->quiet[i] =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cti_secret_unref);
}

/**
 * cti_keychain_memory_new:
 *
 * Returns: (transfer full): an open keychain with nothing in it
 */
CtiKeychain *
cti_keychain_memory_new (void)
{
  return g_object_new (CTI_TYPE_KEYCHAIN_MEMORY, NULL);
}

/**
 * cti_keychain_memory_set_state:
 * @self: a keychain
 * @state: what every call answers from now on, without touching what is stored; %CTI_KEYCHAIN_OK
 *   to work again. %CTI_KEYCHAIN_EMPTY stands for a service that has no keyring and cannot ask for
 *   a first one.
 */
void
cti_keychain_memory_set_state (CtiKeychainMemory *self, CtiKeychainState state)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->state = state;
}

/**
 * cti_keychain_memory_set_unanswered:
 * @self: a keychain
 * @unanswered: whether a call waits, as for a user who does not answer, until it is cancelled;
 *   calls need a #GCancellable then
 */
void
cti_keychain_memory_set_unanswered (CtiKeychainMemory *self, gboolean unanswered)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->unanswered = unanswered;
}

/**
 * cti_keychain_memory_log_out:
 * @self: a keychain
 *
 * Forgets what is kept until logout, and nothing else.
 */
void
cti_keychain_memory_log_out (CtiKeychainMemory *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_hash_table_remove_all (self->quiet[CTI_KEYCHAIN_UNTIL_LOGOUT]);
}

/**
 * cti_keychain_memory_set_unwritable:
 * @self: a keychain
 * @unwritable: whether it takes nothing more that is kept until logout, as one that keeps only what
 *   lasts
 */
void
cti_keychain_memory_set_unwritable (CtiKeychainMemory *self, gboolean unwritable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->unwritable = unwritable;
}
