#include "cti-session-private.h"

G_DEFINE_FINAL_TYPE (CtiSession, cti_session, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  LOCKING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * cti_session_set_state:
 * @self: a session
 * @state: the state it is in now
 *
 * Private to this layer.
 */
void
cti_session_set_state (CtiSession *self, CtiSessionState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

/**
 * cti_session_hand_in:
 * @self: a session about to be locked
 *
 * Lets the forms hand in their drafts. Private to this layer.
 */
void
cti_session_hand_in (CtiSession *self)
{
  self->is_handing_in = TRUE;
  g_signal_emit (self, signals[LOCKING], 0);
  self->is_handing_in = FALSE;
}

/**
 * cti_session_forget_store:
 * @self: a session
 *
 * Drops what was read from the store for the window. Private to this layer.
 */
void
cti_session_forget_store (CtiSession *self)
{
  g_clear_pointer (&self->backup.newest, cti_backup_free);
  self->backup.trouble = CTI_TROUBLE_NONE;
  cti_card_list_set (self->cards, NULL);
  g_clear_pointer (&self->team, cti_record_unref);
  g_clear_pointer (&self->worker, cti_record_unref);
  g_clear_pointer (&self->instruments, g_ptr_array_unref);
  g_clear_pointer (&self->citizen_case, cti_case_unref);
  g_clear_pointer (&self->citizen_pin, cti_secret_unref);
  self->wrong_answers = 0;
  self->proved_until = 0;
  self->was_recovered = FALSE;
  self->older = CTI_OLDER_NONE;
}

/**
 * cti_session_find_stores:
 * @self: a session
 *
 * Looks which stores there are now. Private to this layer.
 */
void
cti_session_find_stores (CtiSession *self)
{
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  self->paths = cti_store_find_all (self->home);
  if (self->path == NULL && self->paths->len > 0)
    self->path = g_strdup (g_ptr_array_index (self->paths, 0));
}

static void
cti_session_dispose (GObject *object)
{
  CtiSession *self = CTI_SESSION (object);

  g_clear_pointer (&self->backup_jobs, cti_jobs_free);
  g_clear_pointer (&self->jobs, cti_jobs_free); /* waits for what was begun */
  g_clear_pointer (&self->store, cti_store_close);
  if (self->cards != NULL)
    cti_session_forget_store (self);
  g_clear_object (&self->cards);
  G_OBJECT_CLASS (cti_session_parent_class)->dispose (object);
}

static void
cti_session_finalize (GObject *object)
{
  CtiSession *self = CTI_SESSION (object);

  g_clear_object (&self->keychain);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->backup.newest, cti_backup_free);
  g_free (self->backup_folder);
  g_free (self->path);
  g_free (self->home);
  G_OBJECT_CLASS (cti_session_parent_class)->finalize (object);
}

static void
cti_session_class_init (CtiSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cti_session_dispose;
  object_class->finalize = cti_session_finalize;

  /**
   * CtiSession::state-changed:
   *
   * The state is another one than before.
   */
  signals[STATE_CHANGED] = g_signal_new ("state-changed", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CtiSession::backup-changed:
   *
   * A backup was made, or could not be made; see cti_session_get_backup().
   */
  g_signal_new ("backup-changed", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  /**
   * CtiSession::older-found:
   *
   * Something of the store that was opened had been put back; see cti_session_get_older().
   */
  g_signal_new ("older-found", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  /**
   * CtiSession::talk-changed:
   *
   * A supervision came on the screen or went from it; see cti_session_is_talk().
   */
  g_signal_new ("talk-changed", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  /**
   * CtiSession::locking:
   *
   * The store is about to be closed: what was typed is to be handed in as a draft now.
   */
  signals[LOCKING] = g_signal_new ("locking", CTI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cti_session_init (CtiSession *self)
{
  self->cards = cti_card_list_new ();
  self->jobs = cti_jobs_new ();
}

/**
 * cti_session_new:
 * @home: the folder of stores
 * @keychain: the keychain
 * @clock: the clock
 *
 * Returns: (transfer full): a session, locked, or without a store where there is none
 */
CtiSession *
cti_session_new (const char *home, CtiKeychain *keychain, CtiClock *clock)
{
  CtiSession *self = g_object_new (CTI_TYPE_SESSION, NULL);

  self->home = g_strdup (home);
  self->keychain = g_object_ref (keychain);
  self->clock = g_object_ref (clock);
  cti_store_clean_home (home);
  cti_session_find_stores (self);
  self->state = self->path != NULL ? CTI_SESSION_LOCKED : CTI_SESSION_NO_STORE;
  return self;
}

/**
 * cti_session_get_state:
 * @self: a session
 *
 * Returns: its state
 */
CtiSessionState
cti_session_get_state (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), CTI_SESSION_NO_STORE);

  return self->state;
}

/**
 * cti_session_is_open:
 * @self: a session
 *
 * Returns: whether the store is open, for the worker or for the citizen's screen
 */
gboolean
cti_session_is_open (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), FALSE);

  return self->state == CTI_SESSION_OPEN || self->state == CTI_SESSION_CITIZEN;
}

/**
 * cti_session_set_talk:
 * @self: a session
 * @is_talk: whether a supervision is on the screen that people sit around
 *
 * While it is, nobody need touch anything for longer before the program locks (promise 14).
 */
void
cti_session_set_talk (CtiSession *self, gboolean is_talk)
{
  g_return_if_fail (CTI_IS_SESSION (self));

  if (self->is_talk == is_talk)
    return;
  self->is_talk = is_talk;
  g_signal_emit_by_name (self, "talk-changed");
}

/**
 * cti_session_is_talk:
 * @self: a session
 *
 * Returns: whether people talk in front of it: at the citizen's screen, or in a supervision
 */
gboolean
cti_session_is_talk (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), FALSE);

  return self->state == CTI_SESSION_CITIZEN || (self->state == CTI_SESSION_OPEN && self->is_talk);
}

/**
 * cti_session_get_clock:
 * @self: a session
 *
 * Returns: (transfer none): its clock
 */
CtiClock *
cti_session_get_clock (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->clock;
}

/**
 * cti_session_get_today:
 * @self: a session
 *
 * Returns: the day
 */
CtiDate
cti_session_get_today (CtiSession *self)
{
  return cti_clock_get_today (cti_session_get_clock (self));
}

/**
 * cti_session_get_keychain:
 * @self: a session
 *
 * Returns: (transfer none): the keychain
 */
CtiKeychain *
cti_session_get_keychain (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->keychain;
}

/**
 * cti_session_get_cards:
 * @self: a session
 *
 * Returns: (transfer none): the caseload, empty unless the store is open
 */
CtiCardList *
cti_session_get_cards (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->cards;
}

/**
 * cti_session_get_team:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the team, while the store is open
 */
const CtiTeam *
cti_session_get_team (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->team;
}

/**
 * cti_session_get_instruments:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type CtiInstrument): what the team has loaded from
 *   files, while the store is open
 */
GPtrArray *
cti_session_get_instruments (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->instruments;
}

/**
 * cti_session_get_worker:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the worker, while the store is open
 */
const CtiWorker *
cti_session_get_worker (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->worker;
}

/**
 * cti_session_get_store_path:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the chosen store is
 */
const char *
cti_session_get_store_path (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->path;
}

/**
 * cti_session_get_store_paths:
 * @self: a session
 *
 * Returns: (transfer none) (element-type utf8): where the stores of this account are
 */
GPtrArray *
cti_session_get_store_paths (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), NULL);

  return self->paths;
}

/**
 * cti_session_choose_store:
 * @self: a session that is locked
 * @path: where the store is
 */
void
cti_session_choose_store (CtiSession *self, const char *path)
{
  g_return_if_fail (CTI_IS_SESSION (self));
  g_return_if_fail (self->state == CTI_SESSION_LOCKED || self->state == CTI_SESSION_NO_STORE);

  cti_set_text (&self->path, path);
  cti_session_set_state (self, CTI_SESSION_LOCKED);
}

/**
 * cti_session_was_recovered:
 * @self: a session
 *
 * Returns: whether the store was opened with the recovery sheet, so that the keychain is to be
 *   connected again
 */
gboolean
cti_session_was_recovered (CtiSession *self)
{
  g_return_val_if_fail (CTI_IS_SESSION (self), FALSE);

  return self->was_recovered;
}
