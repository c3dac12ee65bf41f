/* The PIN for the rest of the day. Its slot in the keys file opens with six digits and 32 random
 * bytes; the bytes lie in a ticket that the keychain keeps in memory until the user logs out,
 * beside what bounds the PIN: the tries that are left, the moment at which it ends, how long the
 * machine had slept, and the login it was made in. A try is taken off the ticket before it is made,
 * so that ending the program gives nobody another one. Without the ticket the slot opens with
 * nothing.
 *
 * A ticket, numbers little-endian: version 1, tries, 8 bytes of cti_clock_get_elapsed_us() at which
 * it ends, 8 bytes of cti_clock_get_slept_us() when it was made, 32 bytes of the login's name, and
 * the secret. */

#include "cti-day-pin.h"

#include <string.h>
#include <unistd.h>

#include "cti-crypto-error.h"
#include "cti-key.h"
#include "cti-set-up.h"
#include "cti-trouble-error.h"
#include "cti-unlock-private.h"

#define TICKET_VERSION 1
#define LOGIN_SIZE     32
#define TICKET_SIZE    (2 + 2 * 8 + LOGIN_SIZE + CTI_KEY_SIZE)
/** Readings of the two clocks lie apart by less; no sleep is as short. */
#define SLEEP_SLACK_US G_USEC_PER_SEC
#define LIFE_US        ((gint64) CTI_DAY_PIN_HOURS * 60 * 60 * G_USEC_PER_SEC)

typedef struct
{
  int tries;
  gint64 end_us;
  gint64 slept_us;
  char login[LOGIN_SIZE];
  CtiSecret *secret; /* (owned) (nullable) */
} Ticket;

static void
ticket_clear (Ticket *self)
{
  g_clear_pointer (&self->secret, cti_secret_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ticket, ticket_clear)

/* A keyring may outlive a logout where the account keeps services running; the login's name is
 * another one then. */
static void
read_login (char login[LOGIN_SIZE])
{
  const char *name = g_getenv ("XDG_SESSION_ID");

  memset (login, 0, LOGIN_SIZE);
  g_strlcpy (login, name != NULL ? name : "", LOGIN_SIZE);
}

static gboolean
ticket_store (const Ticket *self, CtiKeychain *keychain, const char *store_id)
{
  g_autoptr (CtiSecret) bytes = cti_secret_new (TICKET_SIZE);
  guint8 *to = cti_secret_edit (bytes);
  gint64 end = GINT64_TO_LE (self->end_us), slept = GINT64_TO_LE (self->slept_us);

  to[0] = TICKET_VERSION;
  to[1] = (guint8) self->tries;
  memcpy (to + 2, &end, 8);
  memcpy (to + 10, &slept, 8);
  memcpy (to + 18, self->login, LOGIN_SIZE);
  memcpy (to + 18 + LOGIN_SIZE, cti_secret_get_bytes (self->secret), CTI_KEY_SIZE);
  return cti_keychain_store_session_sync (keychain, store_id, bytes);
}

static gboolean
ticket_decode (Ticket *self, const CtiSecret *bytes)
{
  const guint8 *from = cti_secret_get_bytes (bytes);

  if (cti_secret_get_size (bytes) != TICKET_SIZE || from[0] != TICKET_VERSION)
    return FALSE;
  self->tries = from[1];
  memcpy (&self->end_us, from + 2, 8);
  memcpy (&self->slept_us, from + 10, 8);
  self->end_us = GINT64_FROM_LE (self->end_us);
  self->slept_us = GINT64_FROM_LE (self->slept_us);
  memcpy (self->login, from + 18, LOGIN_SIZE);
  self->secret = cti_secret_new (CTI_KEY_SIZE);
  memcpy (cti_secret_edit (self->secret), from + 18 + LOGIN_SIZE, CTI_KEY_SIZE);
  return TRUE;
}

static gboolean
ticket_is_good (const Ticket *self, CtiClock *clock)
{
  gint64 left = self->end_us - cti_clock_get_elapsed_us (clock);
  gint64 slept = cti_clock_get_slept_us (clock) - self->slept_us;
  char login[LOGIN_SIZE];

  read_login (login);
  return self->tries >= 1 && self->tries <= CTI_DAY_PIN_TRIES && left > 0 && left <= LIFE_US &&
         ABS (slept) < SLEEP_SLACK_US && memcmp (login, self->login, LOGIN_SIZE) == 0;
}

/* One that is good no more is thrown away where it is met. */
static gboolean
ticket_find (Ticket *self, CtiKeychain *keychain, const char *store_id, CtiClock *clock)
{
  g_autoptr (CtiSecret) bytes = cti_keychain_lookup_session_sync (keychain, store_id);

  if (bytes == NULL)
    return FALSE;
  if (ticket_decode (self, bytes) && ticket_is_good (self, clock))
    return TRUE;
  ticket_clear (self);
  cti_keychain_clear_session_sync (keychain, store_id);
  return FALSE;
}

static gboolean
refuse (GError **error, CtiTrouble trouble)
{
  cti_trouble_set_error (error, trouble);
  return FALSE;
}

/**
 * cti_day_pin_is_like:
 * @text: what was typed
 *
 * Tells a PIN from a passphrase, which is never six digits.
 *
 * Returns: whether it is six digits
 */
gboolean
cti_day_pin_is_like (const char *text)
{
  return strlen (text) == CTI_DAY_PIN_DIGITS && strspn (text, "0123456789") == CTI_DAY_PIN_DIGITS;
}

/* All alike, counting up or down, or a group that is repeated. */
static gboolean
is_easy (const char *text)
{
  gboolean steady = TRUE, twos = TRUE, threes = TRUE;

  for (int i = 1; i < CTI_DAY_PIN_DIGITS; i++)
    steady = steady && text[i] - text[i - 1] == text[1] - text[0];
  for (int i = 0; i < CTI_DAY_PIN_DIGITS; i++)
    {
      twos = twos && text[i] == text[i % 2];
      threes = threes && text[i] == text[i % 3];
    }
  return (steady && ABS (text[1] - text[0]) <= 1) || twos || threes;
}

/**
 * cti_day_pin_check:
 * @pin: what was chosen
 * @error: (out) (optional): %CTI_TROUBLE_PIN_DIGITS or %CTI_TROUBLE_PIN_EASY
 *
 * Returns: whether it can be a PIN
 */
gboolean
cti_day_pin_check (const CtiSecret *pin, GError **error)
{
  const char *text = cti_secret_get_text (pin);

  if (!cti_day_pin_is_like (text))
    return refuse (error, CTI_TROUBLE_PIN_DIGITS);
  return !is_easy (text) || refuse (error, CTI_TROUBLE_PIN_EASY);
}

/**
 * cti_day_pin_find:
 * @path: where a store is
 * @keychain: the keychain
 * @clock: the clock
 * @found: (out caller-allocates): the PIN as it stands
 *
 * The keychain is asked only where the store has a slot for a PIN, and never asks the user.
 *
 * Returns: whether a PIN opens the store now
 */
gboolean
cti_day_pin_find (const char *path, CtiKeychain *keychain, CtiClock *clock, CtiDayPin *found)
{
  g_autoptr (CtiKeys) older = NULL;
  g_autoptr (CtiKeys) keys = cti_unlock_read_keys (path, &older, NULL);
  g_auto (Ticket) ticket = { 0 };

  *found = (CtiDayPin){ 0, CTI_MOMENT_NEVER };
  if (keys == NULL || !cti_keys_has (keys, CTI_SLOT_DAY_PIN) ||
      !ticket_find (&ticket, keychain, cti_keys_get_store_id (keys), clock))
    return FALSE;
  found->tries = ticket.tries;
  found->until = cti_clock_get_now (clock);
  found->until.unix_seconds += (ticket.end_us - cti_clock_get_elapsed_us (clock)) / G_USEC_PER_SEC;
  return TRUE;
}

/* Cut off anywhere, a slot is left that nothing opens. */
static gboolean
put_in_place (CtiStore *store, CtiKeychain *keychain, CtiKeys *keys, Ticket *ticket, GError **error)
{
  const char *id = cti_store_get_id (store);

  cti_keychain_clear_session_sync (keychain, id);
  cti_unlock_drop_slots (keys, CTI_SLOT_DAY_PIN, cti_unlock_newest_slot (keys));
  if (!cti_store_write_keys (store, keys, error))
    return FALSE;
  if (ticket_store (ticket, keychain, id))
    return TRUE;
  cti_unlock_drop_slots (keys, CTI_SLOT_DAY_PIN, 0);
  if (!cti_store_write_keys (store, keys, NULL))
    g_debug ("a slot stays behind that nothing opens");
  return refuse (error, CTI_TROUBLE_PIN_NO_PLACE);
}

/**
 * cti_day_pin_set:
 * @store: an open store
 * @keychain: the keychain
 * @present: the passphrase that opens it
 * @pin: six digits
 * @clock: the clock
 * @error: (out) (optional): a #CtiTrouble; %CTI_TROUBLE_PIN_NO_PLACE where the keychain keeps
 *   nothing in memory alone
 *
 * Takes as long as Argon2id, twice. A PIN that was there before is gone.
 *
 * Returns: whether @pin opens the store from now on, for %CTI_DAY_PIN_HOURS at most
 */
gboolean
cti_day_pin_set (CtiStore *store,
                 CtiKeychain *keychain,
                 const CtiSecret *present,
                 const CtiSecret *pin,
                 CtiClock *clock,
                 GError **error)
{
  g_autoptr (CtiKeys) keys = NULL;
  g_auto (Ticket) ticket = { .tries = CTI_DAY_PIN_TRIES };

  if (!cti_day_pin_check (pin, error) ||
      !cti_unlock_check (store, keychain, present, NULL, error) ||
      !cti_use_begin (store, CTI_USE_SET_PIN, NULL, NULL, error))
    return FALSE;
  keys = cti_store_load_keys (store, error);
  ticket.secret = cti_key_new_random ();
  ticket.end_us = cti_clock_get_elapsed_us (clock) + LIFE_US;
  ticket.slept_us = cti_clock_get_slept_us (clock);
  read_login (ticket.login);
  return keys != NULL &&
         cti_keys_add_day_pin (keys, cti_store_get_key (store), pin, ticket.secret,
                               CTI_SET_UP_KDF_MEMORY, CTI_SET_UP_KDF_PASSES, error) &&
         put_in_place (store, keychain, keys, &ticket, error);
}

static gboolean
drop (CtiStore *store, GError **error)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (store, error);

  if (keys == NULL)
    return FALSE;
  if (!cti_keys_has (keys, CTI_SLOT_DAY_PIN))
    return TRUE;
  cti_unlock_drop_slots (keys, CTI_SLOT_DAY_PIN, 0);
  return cti_store_write_keys (store, keys, error);
}

/**
 * cti_day_pin_remove:
 * @store: an open store
 * @keychain: the keychain
 * @error: (out) (optional): a #CtiTrouble
 *
 * Returns: whether no PIN opens the store from now on
 */
gboolean
cti_day_pin_remove (CtiStore *store, CtiKeychain *keychain, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_REMOVE_PIN, NULL, NULL, error))
    return FALSE;
  cti_keychain_clear_session_sync (keychain, cti_store_get_id (store));
  return drop (store, error);
}

/**
 * cti_day_pin_tidy:
 * @store: a store that has just been opened
 * @keychain: the keychain
 * @clock: the clock
 *
 * Takes the slot of a PIN away that is gone, so that it does not stand among the ways in.
 */
void
cti_day_pin_tidy (CtiStore *store, CtiKeychain *keychain, CtiClock *clock)
{
  g_autoptr (CtiKeys) keys = cti_store_load_keys (store, NULL);
  g_auto (Ticket) ticket = { 0 };

  if (keys == NULL || !cti_keys_has (keys, CTI_SLOT_DAY_PIN) ||
      ticket_find (&ticket, keychain, cti_store_get_id (store), clock))
    return;
  if (!drop (store, NULL))
    g_debug ("a slot stays behind that nothing opens");
}

/* What did not fit costs a try and the last one the PIN; what could not be tried costs nothing. */
static gboolean
count (Ticket *ticket,
       const GError *cause,
       CtiKeychain *keychain,
       const char *store_id,
       GError **error)
{
  CtiTrouble trouble = cti_unlock_trouble_of_slot (cause, CTI_TROUBLE_WRONG_PIN);

  if (trouble == CTI_TROUBLE_WRONG_PIN && ticket->tries == 0)
    {
      cti_keychain_clear_session_sync (keychain, store_id);
      trouble = CTI_TROUBLE_PIN_GONE;
    }
  else if (trouble != CTI_TROUBLE_WRONG_PIN)
    {
      ticket->tries++;
      ticket_store (ticket, keychain, store_id);
    }
  return refuse (error, trouble);
}

static CtiSecret *
try_pin (const CtiKeys *keys,
         CtiKeychain *keychain,
         const CtiSecret *pin,
         CtiClock *clock,
         GError **error)
{
  const char *id = cti_keys_get_store_id (keys);
  g_auto (Ticket) ticket = { 0 };
  g_autoptr (GError) cause = NULL;
  CtiSecret *key;

  if (!cti_keys_has (keys, CTI_SLOT_DAY_PIN) || !ticket_find (&ticket, keychain, id, clock))
    return refuse (error, CTI_TROUBLE_PIN_GONE), NULL;
  ticket.tries--;
  if (!ticket_store (&ticket, keychain, id))
    return refuse (error, CTI_TROUBLE_PIN_GONE), NULL;
  key = cti_keys_open_day_pin (keys, pin, ticket.secret, &cause);
  if (key == NULL)
    {
      count (&ticket, cause, keychain, id, error);
      return NULL;
    }
  ticket.tries = CTI_DAY_PIN_TRIES;
  ticket_store (&ticket, keychain, id);
  return key;
}

/* Two programs that try at once would both be paid for by one try. */
static CtiSecret *
try_alone (const char *path,
           const CtiKeys *keys,
           CtiKeychain *keychain,
           const CtiSecret *pin,
           CtiClock *clock,
           GError **error)
{
  g_autoptr (GError) cause = NULL;
  int lock = cti_store_take_lock (path, &cause);
  CtiSecret *key;

  if (lock < 0)
    {
      cti_trouble_pass_error (error, cti_trouble_from_error (cause), cause);
      return NULL;
    }
  key = try_pin (keys, keychain, pin, clock, error);
  close (lock);
  return key;
}

/**
 * cti_unlock_day_pin:
 * @path: where the store is
 * @keychain: the keychain
 * @pin: what was typed
 * @clock: the clock
 * @wait: (nullable): what happens while it takes long
 * @error: (out) (optional): %CTI_TROUBLE_WRONG_PIN, which cost one of the tries;
 *   %CTI_TROUBLE_PIN_GONE; %CTI_TROUBLE_PIN_DIGITS and %CTI_TROUBLE_STORE_IN_USE, which cost
 *   none; or another #CtiTrouble
 *
 * Returns: (transfer full) (nullable): the store
 */
CtiStore *
cti_unlock_day_pin (const char *path,
                    CtiKeychain *keychain,
                    const CtiSecret *pin,
                    CtiClock *clock,
                    const CtiUnlockWait *wait,
                    GError **error)
{
  g_autoptr (CtiKeys) older = NULL;
  g_autoptr (CtiKeys) keys = cti_unlock_read_keys (path, &older, error);
  g_autoptr (CtiSecret) key = NULL;

  if (keys == NULL)
    return NULL;
  if (!cti_day_pin_is_like (cti_secret_get_text (pin)))
    return refuse (error, CTI_TROUBLE_PIN_DIGITS), NULL;
  key = try_alone (path, keys, keychain, pin, clock, error);
  if (key == NULL)
    return NULL;
  return cti_unlock_open_logged (path, key, clock, CTI_USE_UNLOCK_PIN, wait, error);
}
