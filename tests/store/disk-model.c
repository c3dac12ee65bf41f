/* What a disk promises. The content of a file is safe when the file was synced; before that it may
 * be missing, whole, cut at a sector, or have sectors of zeros. A name is safe when the folder was
 * synced; before that any of the changes of names may be there or not, each one whole. All
 * combinations are written into a folder, one after the other, and looked at. */

#include "disk-model.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store-fixture.h"

#define SECTOR     512
#define N_VARIANTS 6

typedef struct
{
  GByteArray *safe;    /* (owned) */
  GByteArray *written; /* (owned) */
} Content;

/* A name gets a content, or none; another name may go at the same instant. */
typedef struct
{
  char *name;
  Content *content; /* (unowned) (nullable) */
  char *gone;       /* (owned) (nullable) */
} NameChange;

struct _DiskModel
{
  GPtrArray *contents; /* (owned) (element-type Content) */
  GHashTable *safe;    /* (owned) (element-type utf8 Content): names that are safe */
  GHashTable *names;   /* (owned) (element-type utf8 Content): names as the program sees them */
  GPtrArray *pending;  /* (owned) (element-type NameChange) */
  DiskModelCheck check;
  gpointer data;
  char *path; /* (owned): where states are written */
  GRand *random;
  guint n_states;
};

static void
content_free (gpointer data)
{
  Content *content = data;

  g_byte_array_unref (content->safe);
  g_byte_array_unref (content->written);
  g_free (content);
}

static void
change_free (gpointer data)
{
  NameChange *change = data;

  g_free (change->name);
  g_free (change->gone);
  g_free (change);
}

static Content *
add_content (DiskModel *self)
{
  Content *content = g_new0 (Content, 1);

  content->safe = g_byte_array_new ();
  content->written = g_byte_array_new ();
  g_ptr_array_add (self->contents, content);
  return content;
}

static void
apply (GHashTable *names, const NameChange *change)
{
  if (change->gone != NULL)
    g_hash_table_remove (names, change->gone);
  if (change->content != NULL)
    g_hash_table_replace (names, g_strdup (change->name), change->content);
  else
    g_hash_table_remove (names, change->name);
}

static void
change_name (DiskModel *self, const char *name, Content *content, const char *gone)
{
  NameChange *change = g_new0 (NameChange, 1);

  change->name = g_strdup (name);
  change->content = content;
  change->gone = g_strdup (gone);
  g_ptr_array_add (self->pending, change);
  apply (self->names, change);
}

static void
write_content (DiskModel *self, const char *path, const Content *content, guint variant)
{
  const GByteArray *from = variant == 0 ? content->safe : content->written;
  g_autofree guint8 *bytes = g_memdup2 (from->data, from->len);
  gsize size = from->len, safe = content->safe->len;
  gsize sector = safe / SECTOR + g_rand_int (self->random) % (size / SECTOR + 1);

  if (variant == 2 && size > safe)
    memset (bytes + safe, 0, size - safe);
  else if (variant == 3)
    size = CLAMP (sector * SECTOR, safe, size);
  for (gsize at = safe; (variant == 4 || variant == 5) && at < size;)
    {
      gsize end = MIN ((at / SECTOR + 1) * SECTOR, size);

      if (variant == 5 ? at >= sector * SECTOR : g_rand_boolean (self->random))
        memset (bytes + at, 0, end - at);
      at = end;
    }
  fixture_write (path, bytes, size);
}

static gboolean
is_all_safe (GHashTable *names)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Content *) value)->safe->len != ((Content *) value)->written->len)
      return FALSE;
  return TRUE;
}

static void
look_at (DiskModel *self, GHashTable *names)
{
  guint n_variants = is_all_safe (names) ? 1 : N_VARIANTS;

  for (guint variant = 0; variant < n_variants; variant++)
    {
      GHashTableIter iter;
      gpointer name, content;

      g_mkdir (self->path, 0700);
      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, &name, &content))
        {
          g_autofree char *path = g_build_filename (self->path, name, NULL);

          write_content (self, path, content, variant);
        }
      self->n_states++;
      self->check (self->path, self->data);
      fixture_remove_tree (self->path);
    }
}

/* Where the program never syncs its folder only the last changes are varied; that is loss enough.
 */
static void
vary_names (DiskModel *self)
{
  guint fixed = self->pending->len > 5 ? self->pending->len - 5 : 0;
  guint free_changes = self->pending->len - fixed;

  for (guint kept = 0; kept < 1u << free_changes; kept++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GHashTableIter iter;
      gpointer name, content;

      g_hash_table_iter_init (&iter, self->safe);
      while (g_hash_table_iter_next (&iter, &name, &content))
        g_hash_table_insert (names, g_strdup (name), content);
      for (guint i = 0; i < self->pending->len; i++)
        if (i < fixed || (kept & (1u << (i - fixed))) != 0)
          apply (names, g_ptr_array_index (self->pending, i));
      look_at (self, names);
    }
}

static void
sync_names (DiskModel *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    apply (self->safe, g_ptr_array_index (self->pending, i));
  g_ptr_array_set_size (self->pending, 0);
}

static void
append (DiskModel *self, const char *name, GBytes *bytes)
{
  Content *content = g_hash_table_lookup (self->names, name);

  if (content == NULL)
    {
      content = add_content (self);
      change_name (self, name, content, NULL);
    }
  g_byte_array_append (content->written, g_bytes_get_data (bytes, NULL),
                       (guint) g_bytes_get_size (bytes));
}

static void
sync_content (Content *content)
{
  g_byte_array_set_size (content->safe, 0);
  g_byte_array_append (content->safe, content->written->data, content->written->len);
}

static void
take_step (DiskModel *self, CtiDiskStep step, const char *name, GBytes *bytes)
{
  g_autofree char *new_name = g_strconcat (name, ".new", NULL);
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);
  Content *new_content = g_hash_table_lookup (self->names, new_name);

  switch (step)
    {
    case CTI_DISK_CREATE:
      change_name (self, new_name, add_content (self), NULL);
      break;
    case CTI_DISK_WRITE:
      append (self, new_name, bytes);
      break;
    case CTI_DISK_SYNC_FILE:
      sync_content (new_content ? new_content : g_hash_table_lookup (self->names, name));
      break;
    case CTI_DISK_KEEP_PREVIOUS:
      change_name (self, previous, NULL, NULL);
      change_name (self, previous, g_hash_table_lookup (self->names, name), NULL);
      break;
    case CTI_DISK_RENAME:
      change_name (self, name, new_content, new_name);
      break;
    case CTI_DISK_SYNC_FOLDER:
      sync_names (self);
      break;
    case CTI_DISK_REMOVE:
      change_name (self, name, NULL, NULL);
      break;
    case CTI_DISK_APPEND:
      append (self, name, bytes);
      break;
    }
}

static int record (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data);

/* Looks at all states; what the looking does to the disk is not recorded. */
static void
look_at_all (DiskModel *self)
{
  cti_disk_set_watch (NULL, NULL);
  vary_names (self);
  cti_disk_set_watch (record, self);
}

/* Cuts before the step, then takes it. */
static int
record (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  DiskModel *self = data;

  look_at_all (self);
  take_step (self, step, name, bytes);
  return 0;
}

/**
 * disk_model_cut_here:
 *
 * Looks at all states in which the folder may be when the power goes now.
 */
void
disk_model_cut_here (DiskModel *self)
{
  look_at_all (self);
}

/**
 * disk_model_new:
 * @check: looks at each state
 * @data: handed to it
 *
 * Begins to record, with an empty folder.
 */
DiskModel *
disk_model_new (DiskModelCheck check, gpointer data)
{
  DiskModel *self = g_new0 (DiskModel, 1);
  g_autoptr (GError) error = NULL;

  self->contents = g_ptr_array_new_with_free_func (content_free);
  self->pending = g_ptr_array_new_with_free_func (change_free);
  self->safe = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->check = check;
  self->data = data;
  self->random = g_rand_new_with_seed (g_test_rand_int ());
  self->path = g_dir_make_tmp ("cti-disk-XXXXXX", &error);
  g_assert_no_error (error);
  cti_disk_set_watch (record, self);
  return self;
}

void
disk_model_free (DiskModel *self)
{
  cti_disk_set_watch (NULL, NULL);
  fixture_remove_tree (self->path);
  g_ptr_array_unref (self->contents);
  g_ptr_array_unref (self->pending);
  g_hash_table_unref (self->safe);
  g_hash_table_unref (self->names);
  g_rand_free (self->random);
  g_free (self->path);
  g_free (self);
}

guint
disk_model_get_n_states (DiskModel *self)
{
  return self->n_states;
}
