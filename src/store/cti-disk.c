/* Files that are there whole or not at all. A new content is written beside the old one, synced,
 * the old one kept under a second name, the new one renamed into place, and the folder synced; only
 * then may anybody say "saved". At every point in between the name leads to one whole file. Links,
 * pipes and files of other users are refused, never followed. */

#include "cti-disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cti-store-error.h"

#define NEW_SUFFIX ".new"

struct _CtiFolder
{
  gatomicrefcount references;
  int fd; /* (owned) */
};

static CtiDiskWatch watch_func;
static gpointer watch_data;

/**
 * cti_disk_set_watch:
 * @watch: (nullable): called before each step that reaches the disk
 * @data: handed to it
 *
 * For tests; holds for the whole process.
 */
void
cti_disk_set_watch (CtiDiskWatch watch, gpointer data)
{
  watch_func = watch;
  watch_data = data;
}

static gboolean
may (CtiDiskStep step, const char *name, GBytes *bytes)
{
  int fault = watch_func != NULL ? watch_func (step, name, bytes, watch_data) : 0;

  errno = fault;
  return fault == 0;
}

static gboolean
fail (GError **error, const char *doing)
{
  cti_store_error_from_errno (error, errno, doing);
  return FALSE;
}

/**
 * cti_file_state_free:
 * @self: (transfer full): a state
 */
void
cti_file_state_free (CtiFileState *self)
{
  g_free (self->name);
  g_free (self);
}

static CtiFolder *
take_folder (int fd, GError **error)
{
  CtiFolder *self;
  struct stat info;

  if (fd < 0)
    {
      cti_store_error_from_errno (error, errno == ENOTDIR ? ELOOP : errno, "opening a folder");
      return NULL;
    }
  if (fstat (fd, &info) != 0 || info.st_uid != geteuid () || fchmod (fd, 0700) != 0)
    {
      close (fd);
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE,
                           "the folder belongs to somebody else");
      return NULL;
    }
  self = g_new0 (CtiFolder, 1);
  g_atomic_ref_count_init (&self->references);
  self->fd = fd;
  return self;
}

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

/**
 * cti_folder_open:
 * @path: where it is
 * @create: whether to make it, open to its owner only
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the folder
 */
CtiFolder *
cti_folder_open (const char *path, gboolean create, GError **error)
{
  if (create && g_mkdir_with_parents (path, 0700) != 0)
    {
      cti_store_error_from_errno (error, errno, "making a folder");
      return NULL;
    }
  return take_folder (open (path, FOLDER_FLAGS), error);
}

/**
 * cti_folder_open_child:
 * @self: a folder
 * @name: name of a folder in it
 * @create: whether to make it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the folder
 */
CtiFolder *
cti_folder_open_child (CtiFolder *self, const char *name, gboolean create, GError **error)
{
  if (create && mkdirat (self->fd, name, 0700) != 0 && errno != EEXIST)
    {
      cti_store_error_from_errno (error, errno, "making a folder");
      return NULL;
    }
  return take_folder (openat (self->fd, name, FOLDER_FLAGS), error);
}

/**
 * cti_folder_ref:
 * @self: a folder
 *
 * Returns: (transfer full): @self
 */
CtiFolder *
cti_folder_ref (CtiFolder *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cti_folder_unref:
 * @self: (transfer full): a folder
 */
void
cti_folder_unref (CtiFolder *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  close (self->fd);
  g_free (self);
}

static void
fill_state (CtiFileState *state, const char *name, const struct stat *info)
{
  state->name = g_strdup (name);
  state->size = info->st_size;
  state->changed =
      (gint64) info->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_mtim.tv_nsec;
}

/**
 * cti_folder_get_state:
 * @self: a folder
 * @name: name of a file in it
 * @state: (out caller-allocates): its state; the name in it is to be freed
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it is there and a plain file
 */
gboolean
cti_folder_get_state (CtiFolder *self, const char *name, CtiFileState *state, GError **error)
{
  struct stat info;

  if (fstatat (self->fd, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return fail (error, "looking at a file");
  if (!S_ISREG (info.st_mode))
    {
      errno = ELOOP;
      return fail (error, "looking at a file");
    }
  fill_state (state, name, &info);
  return TRUE;
}

/**
 * cti_folder_has:
 * @self: a folder
 * @name: a name
 *
 * Returns: whether anything of that name is there
 */
gboolean
cti_folder_has (CtiFolder *self, const char *name)
{
  struct stat info;

  return fstatat (self->fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0;
}

/**
 * cti_folder_list:
 * @self: a folder
 * @suffix: how the names end
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiFileState): the plain files of that ending,
 *   in no order
 */
GPtrArray *
cti_folder_list (CtiFolder *self, const char *suffix, GError **error)
{
  GPtrArray *states = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_file_state_free);
  int fd = openat (self->fd, ".", FOLDER_FLAGS);
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (folder == NULL)
    {
      cti_store_error_from_errno (error, errno, "listing a folder");
      g_ptr_array_unref (states);
      return NULL;
    }
  while ((entry = readdir (folder)) != NULL)
    {
      struct stat info;

      if (g_str_has_suffix (entry->d_name, suffix) &&
          fstatat (self->fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
          S_ISREG (info.st_mode))
        {
          CtiFileState *state = g_new0 (CtiFileState, 1);

          fill_state (state, entry->d_name, &info);
          g_ptr_array_add (states, state);
        }
    }
  closedir (folder);
  return states;
}

static GBytes *
read_all (int fd, gsize size, GError **error)
{
  guint8 *bytes = g_malloc (size + 1);
  gsize done = 0;

  while (done < size)
    {
      ssize_t count = read (fd, bytes + done, size - done);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        {
          g_free (bytes);
          errno = count == 0 ? EIO : errno;
          cti_store_error_from_errno (error, errno, "reading a file");
          return NULL;
        }
      done += (gsize) count;
    }
  return g_bytes_new_take (bytes, size);
}

/**
 * cti_folder_read:
 * @self: a folder
 * @name: name of a file in it
 * @limit: the largest size that is read, in bytes
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *
cti_folder_read (CtiFolder *self, const char *name, gsize limit, GError **error)
{
  int fd = openat (self->fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat info;
  GBytes *bytes = NULL;

  if (fd < 0)
    {
      cti_store_error_from_errno (error, errno, "opening a file");
      return NULL;
    }
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) || info.st_uid != geteuid ())
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE,
                         "a link, a pipe or somebody else's file");
  else if ((guint64) info.st_size > limit)
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED, "the file is too large");
  else
    bytes = read_all (fd, (gsize) info.st_size, error);
  close (fd);
  return bytes;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      ssize_t count = write (fd, data, size);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return FALSE;
      data += count;
      size -= (gsize) count;
    }
  return TRUE;
}

static gboolean
sync_file (int fd, const char *name)
{
#ifdef CTI_BREAK_SYNC_FILE /* a broken build, to see that the tests would notice */
  return TRUE;
#endif
  return may (CTI_DISK_SYNC_FILE, name, NULL) && fsync (fd) == 0;
}

static gboolean
sync_folder (CtiFolder *self, const char *name)
{
#ifdef CTI_BREAK_SYNC_FOLDER
  return TRUE;
#endif
  return may (CTI_DISK_SYNC_FOLDER, name, NULL) && fsync (self->fd) == 0;
}

/* On a full disk some systems report it only at close, so close counts as a step too. */
static gboolean
write_new (CtiFolder *self, const char *new_name, const char *name, GBytes *bytes)
{
  int fd = -1, saved;
  gboolean done;

  unlinkat (self->fd, new_name, 0);
  if (may (CTI_DISK_CREATE, name, NULL))
    fd = openat (self->fd, new_name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return FALSE;
  done = may (CTI_DISK_WRITE, name, bytes) && write_all (fd, bytes) && sync_file (fd, name);
  saved = errno;
  if (close (fd) != 0 && done)
    return FALSE;
  errno = saved;
  return done;
}

static gboolean
keep (CtiFolder *self, const char *name)
{
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);

  if (!cti_folder_has (self, name))
    return TRUE;
  if (!may (CTI_DISK_KEEP_PREVIOUS, name, NULL))
    return FALSE;
  if (unlinkat (self->fd, previous, 0) != 0 && errno != ENOENT)
    return FALSE;
  if (linkat (self->fd, name, self->fd, previous, 0) == 0)
    return TRUE;
  /* a file system without hard links: for a moment only the previous name leads to the file */
  return (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) &&
         renameat (self->fd, name, self->fd, previous) == 0;
}

/**
 * cti_folder_replace:
 * @self: a folder
 * @name: name of a file, there or not
 * @bytes: its new content
 * @keep_previous: whether to keep the old content as @name~
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the new content is on the disk for good; where %FALSE, the old content is
 *   still in place, unless the very last step failed, after which either may be
 */
gboolean
cti_folder_replace (CtiFolder *self,
                    const char *name,
                    GBytes *bytes,
                    gboolean keep_previous,
                    GError **error)
{
  g_autofree char *new_name = g_strconcat (name, NEW_SUFFIX, NULL);
  int saved;

  if (write_new (self, new_name, name, bytes) && (!keep_previous || keep (self, name)) &&
      may (CTI_DISK_RENAME, name, NULL) && renameat (self->fd, new_name, self->fd, name) == 0)
    return sync_folder (self, name) || fail (error, "saving a file");
  saved = errno;
  unlinkat (self->fd, new_name, 0);
  errno = saved;
  return fail (error, "saving a file");
}

/**
 * cti_folder_append:
 * @self: a folder
 * @name: name of a file, there or not
 * @bytes: what to add to its end
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the bytes are on the disk for good; where %FALSE, the file is as it was
 */
gboolean
cti_folder_append (CtiFolder *self, const char *name, GBytes *bytes, GError **error)
{
  gboolean is_new = !cti_folder_has (self, name);
  int fd = openat (self->fd, name,
                   O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  struct stat info;
  gboolean done;
  int saved;

  if (fd < 0)
    return fail (error, "opening a file");
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) || info.st_nlink != 1)
    {
      close (fd);
      errno = ELOOP;
      return fail (error, "opening a file");
    }
  done = may (CTI_DISK_APPEND, name, bytes) && write_all (fd, bytes) && sync_file (fd, name);
  saved = errno;
  if (!done && ftruncate (fd, info.st_size) != 0)
    g_debug ("a half record stays at the end of a log");
  close (fd);
  errno = saved;
  return (done && (!is_new || sync_folder (self, name))) || fail (error, "adding to a file");
}

/**
 * cti_folder_move:
 * @self: the folder that holds both
 * @from: path of a file or folder in it
 * @to: path it shall have; nothing may be there
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the new name is on the disk for good
 */
gboolean
cti_folder_move (CtiFolder *self, const char *from, const char *to, GError **error)
{
  if (may (CTI_DISK_RENAME, to, NULL) && rename (from, to) == 0 && sync_folder (self, to))
    return TRUE;
  return fail (error, "moving a folder");
}

/**
 * cti_folder_remove:
 * @self: a folder
 * @name: name of a file; one that is not there is as good as removed
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once it is gone for good
 */
gboolean
cti_folder_remove (CtiFolder *self, const char *name, GError **error)
{
  if (!may (CTI_DISK_REMOVE, name, NULL))
    return fail (error, "removing a file");
  if (unlinkat (self->fd, name, 0) != 0)
    return errno == ENOENT || fail (error, "removing a file");
  return sync_folder (self, name) || fail (error, "removing a file");
}

/**
 * cti_folder_lock:
 * @self: a folder
 * @name: name of the lock file
 * @error: (out) (optional): %CTI_STORE_ERROR_IN_USE where another program holds it
 *
 * The system lets go of the lock when the program ends, however it ends, so a lock is never stale.
 *
 * Returns: a file descriptor to close when done, or -1
 */
int
cti_folder_lock (CtiFolder *self, const char *name, GError **error)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = openat (self->fd, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      cti_store_error_from_errno (error, errno, "locking the store");
      return -1;
    }
  if (fcntl (fd, F_OFD_SETLK, &whole) == 0)
    return fd;
  close (fd);
  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_IN_USE,
                       "another program holds the store");
  return -1;
}

/**
 * cti_folder_clean:
 * @self: a folder
 *
 * Removes what a save that was cut off has left behind.
 */
void
cti_folder_clean (CtiFolder *self)
{
  g_autoptr (GPtrArray) left = cti_folder_list (self, NEW_SUFFIX, NULL);

  for (guint i = 0; left != NULL && i < left->len; i++)
    unlinkat (self->fd, ((CtiFileState *) g_ptr_array_index (left, i))->name, 0);
}
