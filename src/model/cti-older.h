#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiOlder:
 * @CTI_OLDER_NONE: nothing
 * @CTI_OLDER_TEAM: the team's records, with the ledger of erasures
 * @CTI_OLDER_CARDS: the list of cases, which knows how new each of them is
 * @CTI_OLDER_KEYS: the ways into the store
 * @CTI_OLDER_LOG: the log of use
 * @CTI_OLDER_STORE: all of it: what is remembered was written with a key that this store does not
 *   have
 *
 * What of a store was found to be older than it was when it was last open here: somebody put an
 * earlier copy back (promise 28).
 */
typedef enum
{
  CTI_OLDER_NONE = 0,
  CTI_OLDER_TEAM = 1 << 0,
  CTI_OLDER_CARDS = 1 << 1,
  CTI_OLDER_KEYS = 1 << 2,
  CTI_OLDER_LOG = 1 << 3,
  CTI_OLDER_STORE = 1 << 4,
} CtiOlder;

G_END_DECLS
