/* The short form of a fuzz run, as a test: each seed as it is, then changed copies of the seeds -
 * bits flipped, bytes put in and taken out, cut, joined. The changes follow from the seed of the
 * run alone, which g_test prints, so that a crash can be had again with --seed. */

#include <string.h>

#include "fuzz.h"

#define ROUNDS      2000
#define ROUNDS_LONG 200000
#define CHANGES_MAX 8
#define BYTES_MAX   131072

static char **paths; /* of the seeds */

static GPtrArray *
read_seeds (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (char **path = paths; *path != NULL; path++)
    {
      char *bytes = NULL;
      gsize size = 0;

      g_assert_true (g_file_get_contents (*path, &bytes, &size, NULL));
      g_ptr_array_add (seeds, g_bytes_new_take (bytes, size));
    }
  g_ptr_array_add (seeds, g_bytes_new (NULL, 0));
  return seeds;
}

static guint
below (gsize limit)
{
  return limit > 0 ? (guint) g_test_rand_int_range (0, (gint32) MIN (limit, G_MAXINT32)) : 0;
}

static void
change (GByteArray *bytes, GBytes *other)
{
  guint8 byte = (guint8) below (256);
  guint few = below (40) + 1, many = below (400) + 1;
  gsize at = below (bytes->len), size = 0;
  const guint8 *more = g_bytes_get_data (other, &size);

  switch (below (5))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1 << below (8));
      break;
    case 1:
      if (bytes->len > 0)
        g_byte_array_remove_range (bytes, (guint) at, MIN (few, bytes->len - (guint) at));
      break;
    case 2:
      g_byte_array_append (bytes, &byte, 1);
      break;
    case 3:
      g_byte_array_set_size (bytes, (guint) at);
      break;
    default: /* a piece of another seed */
      if (size > 0 && bytes->len < BYTES_MAX)
        {
          gsize from = below (size);

          g_byte_array_append (bytes, more + from, (guint) MIN (size - from, many));
        }
      break;
    }
}

static void
give (const guint8 *bytes, gsize size)
{
  LLVMFuzzerTestOneInput (size > 0 ? bytes : (const guint8 *) "", size);
}

static void
try_changed (GPtrArray *seeds)
{
  GBytes *seed = g_ptr_array_index (seeds, below (seeds->len));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint changes = below (CHANGES_MAX) + 1;

  g_byte_array_append (bytes, g_bytes_get_data (seed, NULL),
                       (guint) MIN (g_bytes_get_size (seed), BYTES_MAX));
  for (guint i = 0; i < changes; i++)
    change (bytes, g_ptr_array_index (seeds, below (seeds->len)));
  give (bytes->data, bytes->len);
}

static void
nothing_crashes (void)
{
  g_autoptr (GPtrArray) seeds = read_seeds ();
  guint rounds = g_getenv ("CTI_LONG") != NULL ? ROUNDS_LONG : ROUNDS;

  for (guint i = 0; i < seeds->len; i++)
    {
      gsize size = 0;
      const guint8 *bytes = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      give (bytes, size);
    }
  for (guint i = 0; i < rounds; i++)
    try_changed (seeds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  paths = argv + 1;
  g_test_add_func ("/fuzz/nothing-crashes", nothing_crashes);
  return g_test_run ();
}
