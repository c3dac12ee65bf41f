#include "memory-search.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The address sanitizer keeps books of all memory there could be: terabytes that are mapped and
 * hold nothing of the program. */
#define BOOKS_MIN ((gsize) 1 << 40)

MemoryNeedle
memory_needle_new (void)
{
  MemoryNeedle needle;

  for (gsize i = 0; i < MEMORY_NEEDLE_SIZE; i++)
    needle.inverted[i] = (guint8) ~g_random_int_range ('a', 'z' + 1);
  return needle;
}

/**
 * memory_needle_get:
 *
 * Returns: (transfer full): the text, which the caller wipes
 */
char *
memory_needle_get (const MemoryNeedle *needle)
{
  char *text = g_malloc0 (MEMORY_NEEDLE_SIZE + 1);

  for (gsize i = 0; i < MEMORY_NEEDLE_SIZE; i++)
    text[i] = (char) ~needle->inverted[i];
  return text;
}

static gboolean
is_at (const MemoryNeedle *needle, const guint8 *bytes)
{
  for (gsize i = 0; i < MEMORY_NEEDLE_SIZE; i++)
    if ((bytes[i] ^ needle->inverted[i]) != 0xff)
      return FALSE;
  return TRUE;
}

/* The copy that is searched lies on a page of its own, which is left out and emptied after use. */
static guint
count_in (int memory, gsize from, gsize to, const MemoryNeedle *needle, guint8 *copy, gsize room)
{
  guint count = 0;

  while (from < to)
    {
      ssize_t size = pread (memory, copy, MIN (room, to - from), (off_t) from);

      if (size < MEMORY_NEEDLE_SIZE)
        return count;
      for (gsize i = 0; i + MEMORY_NEEDLE_SIZE <= (gsize) size; i++)
        count += is_at (needle, copy + i);
      explicit_bzero (copy, (gsize) size);
      if ((gsize) size < room)
        return count;
      from += (gsize) size - MEMORY_NEEDLE_SIZE;
    }
  return count;
}

/**
 * memory_count:
 *
 * Returns: how often the text stands in the writable memory of this process
 */
guint
memory_count (const MemoryNeedle *needle)
{
  gsize room = 1 << 20;
  guint8 *copy = mmap (NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  FILE *maps = fopen ("/proc/self/maps", "r");
  char line[512];
  guint count = 0;

  g_assert_true (memory >= 0 && maps != NULL);
  while (fgets (line, sizeof line, maps) != NULL)
    {
      gsize from = 0, to = 0;
      char rights[5] = "";

      if (sscanf (line, "%zx-%zx %4s", &from, &to, rights) == 3 && rights[1] == 'w' &&
          to - from < BOOKS_MIN && !(from <= (gsize) copy && (gsize) copy < to))
        count += count_in (memory, from, to, needle, copy, room);
    }
  fclose (maps);
  close (memory);
  munmap (copy, room);
  return count;
}
