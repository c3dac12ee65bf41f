/* SQLite's memory holds every case that is open. So each block is overwritten before it is given
 * back, and one that grows is copied, the old one overwritten: nothing of a closed case is left for
 * a dump or for swap (promise 10). The system's allocator does the rest. */

#include "cti-sqlite-memory.h"

#include <sqlite3.h>
#include <string.h>

#include "cti-secret.h"

static sqlite3_mem_methods system_memory;

static void
wipe_and_free (void *block)
{
  if (block == NULL)
    return;
  cti_wipe (block, (gsize) system_memory.xSize (block));
  system_memory.xFree (block);
}

static void *
move_and_wipe (void *block, int size)
{
  void *moved;
  int old_size;

  if (block == NULL)
    return system_memory.xMalloc (size);
  old_size = system_memory.xSize (block);
  if (size <= old_size && size >= old_size / 2)
    return block;
  moved = system_memory.xMalloc (size);
  if (moved == NULL)
    return NULL;
  memcpy (moved, block, (gsize) MIN (size, old_size));
  wipe_and_free (block);
  return moved;
}

static gpointer
install (gpointer unused)
{
  sqlite3_mem_methods wiping;

  sqlite3_config (SQLITE_CONFIG_GETMALLOC, &system_memory);
  wiping = system_memory;
  wiping.xFree = wipe_and_free;
  wiping.xRealloc = move_and_wipe;
  /* nobody asks how much is in use, and counting it takes a lock that all threads share */
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  if (sqlite3_config (SQLITE_CONFIG_MALLOC, &wiping) != SQLITE_OK)
    g_critical ("SQLite was started before its memory could be guarded");
  return GINT_TO_POINTER (TRUE);
}

/**
 * cti_sqlite_memory_init:
 *
 * Makes SQLite overwrite memory that it gives back. Takes effect before its first use in the
 * process only, so whatever opens a database calls it.
 */
void
cti_sqlite_memory_init (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, install, NULL);
}
