#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Bytes of a needle. */
#define MEMORY_NEEDLE_SIZE 24

/* A random text to look for in this process; held inverted, so that the search does not find the
 * needle itself. */
typedef struct
{
  guint8 inverted[MEMORY_NEEDLE_SIZE];
} MemoryNeedle;

MemoryNeedle memory_needle_new (void);
char *memory_needle_get (const MemoryNeedle *needle);
guint memory_count (const MemoryNeedle *needle);

G_END_DECLS
