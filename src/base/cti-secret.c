#include "cti-secret.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct _CtiSecret
{
  gatomicrefcount references;
  gsize size;     /* of the bytes, without the zero that always follows them */
  gsize map_size; /* of the pages */
  guint8 *bytes;  /* (owned): pages of its own */
};

G_DEFINE_BOXED_TYPE (CtiSecret, cti_secret, cti_secret_ref, cti_secret_unref)

static int unlocked_pages; /* (atomic): how often the system refused to lock */

static void
guard_pages (void *pages, gsize size)
{
  if (mlock (pages, size) != 0)
    g_atomic_int_inc (&unlocked_pages);
  madvise (pages, size, MADV_DONTDUMP);
  madvise (pages, size, MADV_DONTFORK);
}

/**
 * cti_secret_new:
 * @size: how many bytes
 *
 * Returns: (transfer full): a secret of @size zero bytes, to be filled through cti_secret_edit()
 */
CtiSecret *
cti_secret_new (gsize size)
{
  CtiSecret *self = g_new0 (CtiSecret, 1);
  gsize page = (gsize) sysconf (_SC_PAGESIZE);

  g_atomic_ref_count_init (&self->references);
  self->size = size;
  self->map_size = (size + 1 + page - 1) / page * page;
  self->bytes =
      mmap (NULL, self->map_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (self->bytes == MAP_FAILED)
    g_error ("out of memory for a secret of %" G_GSIZE_FORMAT " bytes", size);
  guard_pages (self->bytes, self->map_size);
  return self;
}

/**
 * cti_secret_new_copy:
 * @bytes: (array length=size): the bytes; the caller wipes them
 * @size: how many
 *
 * Returns: (transfer full): a secret that holds them
 */
CtiSecret *
cti_secret_new_copy (const void *bytes, gsize size)
{
  CtiSecret *self = cti_secret_new (size);

  if (size > 0)
    memcpy (self->bytes, bytes, size);
  return self;
}

/**
 * cti_secret_new_text:
 * @text: a passphrase or the like; the caller wipes it
 *
 * Returns: (transfer full): a secret that holds it
 */
CtiSecret *
cti_secret_new_text (const char *text)
{
  return cti_secret_new_copy (text, strlen (text));
}

/**
 * cti_secret_ref:
 * @self: a secret
 *
 * Returns: (transfer full): @self
 */
CtiSecret *
cti_secret_ref (CtiSecret *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_secret_unref:
 * @self: (transfer full): a secret, wiped if this was the last reference
 */
void
cti_secret_unref (CtiSecret *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  cti_wipe (self->bytes, self->map_size);
  munmap (self->bytes, self->map_size);
  g_free (self);
}

/**
 * cti_secret_get_size:
 * @self: a secret
 *
 * Returns: the number of bytes
 */
gsize
cti_secret_get_size (const CtiSecret *self)
{
  return self->size;
}

/**
 * cti_secret_get_bytes:
 * @self: a secret
 *
 * Returns: (transfer none): the bytes
 */
const guint8 *
cti_secret_get_bytes (const CtiSecret *self)
{
  return self->bytes;
}

/**
 * cti_secret_get_text:
 * @self: a secret
 *
 * Returns: (transfer none): the bytes as text; a zero always follows the last one
 */
const char *
cti_secret_get_text (const CtiSecret *self)
{
  return (const char *) self->bytes;
}

/**
 * cti_secret_edit:
 * @self: a secret that nobody else holds yet
 *
 * Returns: (transfer none): the bytes, to be written
 */
guint8 *
cti_secret_edit (CtiSecret *self)
{
  return self->bytes;
}

/**
 * cti_secret_truncate:
 * @self: a secret that nobody else holds yet
 * @size: the new, smaller number of bytes; the rest is wiped
 */
void
cti_secret_truncate (CtiSecret *self, gsize size)
{
  g_return_if_fail (size <= self->size);

  cti_wipe (self->bytes + size, self->size - size);
  self->size = size;
}

/**
 * cti_secret_equal:
 * @a: a secret
 * @b: another
 *
 * Returns: whether both hold the same bytes; takes as long wherever they differ
 */
gboolean
cti_secret_equal (const CtiSecret *a, const CtiSecret *b)
{
  guint8 difference = 0;

  if (a->size != b->size)
    return FALSE;
  for (gsize i = 0; i < a->size; i++)
    difference |= a->bytes[i] ^ b->bytes[i];
  return difference == 0;
}

/**
 * cti_secret_is_locking_complete:
 *
 * Returns: whether every secret so far could be locked in memory; where not, the security page
 *   says so
 */
gboolean
cti_secret_is_locking_complete (void)
{
  return g_atomic_int_get (&unlocked_pages) == 0;
}

/**
 * cti_wipe:
 * @bytes: (nullable): memory
 * @size: how many bytes of it
 *
 * Overwrites with zeros in a way no compiler leaves out.
 */
void
cti_wipe (void *bytes, gsize size)
{
  if (bytes != NULL && size > 0)
    explicit_bzero (bytes, size);
}

/**
 * cti_wipe_text:
 * @text: (transfer full) (nullable): a text, to be overwritten up to its final zero and freed
 */
void
cti_wipe_text (char *text)
{
  if (text != NULL)
    cti_wipe (text, strlen (text));
  g_free (text);
}
