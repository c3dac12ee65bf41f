/* Files that are there whole or not at all. A new content is written beside the old one, synced,
 * the old one kept under a second name, the new one renamed into place, and the folder synced; only
 * then may anybody say "saved". At every point in between the name leads to one whole file. */

#include "cti-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cti-disk-private.h"
#include "cti-store-error.h"

#define NEW_SUFFIX ".new"

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
sync_file (CtiFolder *self, int fd, const char *name)
{
  if (self->delays_sync)
    return TRUE;
#ifdef CTI_BREAK_SYNC_FILE /* a broken build, to see that the tests would notice */
  return TRUE;
#endif
  return may (CTI_DISK_SYNC_FILE, name, NULL) && fsync (fd) == 0;
}

/* Makes the names in the folder last. */
gboolean
cti_folder_sync (CtiFolder *self, const char *name)
{
  if (self->delays_sync)
    return TRUE;
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
  done = may (CTI_DISK_WRITE, name, bytes) && write_all (fd, bytes) && sync_file (self, fd, name);
  saved = errno;
  if (close (fd) != 0 && done)
    return FALSE;
  errno = saved;
  return done;
}

/* For a file system without second names: the old content is written once more, so that at every
 * point the name itself leads to a whole file. */
static gboolean
keep_copy (CtiFolder *self, const char *name, const char *previous)
{
  g_autofree char *new_name = g_strconcat (previous, NEW_SUFFIX, NULL);
  g_autoptr (GBytes) old = cti_folder_read (self, name, G_MAXINT, NULL);

  return old != NULL && write_new (self, new_name, previous, old) &&
         renameat (self->fd, new_name, self->fd, previous) == 0;
}

/* Each kind of file system says in words of its own that it has no second names, or no more. */
static gboolean
has_no_links (int number)
{
  return number == EPERM || number == EOPNOTSUPP || number == ENOSYS || number == EMLINK;
}

static gboolean
keep (CtiFolder *self, const char *name)
{
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);

  if (!cti_folder_has (self, name))
    return TRUE;
  if (may (CTI_DISK_KEEP_PREVIOUS, name, NULL))
    {
      if (unlinkat (self->fd, previous, 0) != 0 && errno != ENOENT)
        return FALSE;
      if (linkat (self->fd, name, self->fd, previous, 0) == 0)
        return TRUE;
    }
  return has_no_links (errno) && keep_copy (self, name, previous);
}

/* The names could not be made to last, so nobody may call this saved: what was there before is put
 * back, that the next attempt begins where this one did. */
static void
take_back (CtiFolder *self, const char *name, const char *new_name, gboolean had_old)
{
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);
  int saved = errno;

  if (!had_old)
    unlinkat (self->fd, name, 0);
  else if (linkat (self->fd, previous, self->fd, new_name, 0) == 0
               ? renameat (self->fd, new_name, self->fd, name) != 0
               : renameat (self->fd, previous, self->fd, name) != 0)
    g_debug ("a file that could not be saved stays in place");
  errno = saved;
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
 *   still in place, unless it was not kept and the very last step failed, after which either may be
 */
gboolean
cti_folder_replace (CtiFolder *self,
                    const char *name,
                    GBytes *bytes,
                    gboolean keep_previous,
                    GError **error)
{
  g_autofree char *new_name = g_strconcat (name, NEW_SUFFIX, NULL);
  gboolean had_old = cti_folder_has (self, name);
  int saved;

  if (write_new (self, new_name, name, bytes) && (!keep_previous || keep (self, name)) &&
      may (CTI_DISK_RENAME, name, NULL) && renameat (self->fd, new_name, self->fd, name) == 0)
    {
      if (cti_folder_sync (self, name))
        return TRUE;
      if (keep_previous || !had_old)
        take_back (self, name, new_name, had_old);
      return fail (error, "saving a file");
    }
  saved = errno;
  unlinkat (self->fd, new_name, 0);
  errno = saved;
  return fail (error, "saving a file");
}

/* A file that was made just now must be in its folder for good too; an empty one may have been left
 * by an attempt that failed before that. */
static gboolean
append_all (CtiFolder *self, int fd, const char *name, gsize at, GBytes *bytes)
{
  if (may (CTI_DISK_APPEND, name, bytes) && write_all (fd, bytes) && sync_file (self, fd, name) &&
      (at > 0 || cti_folder_sync (self, name)))
    return TRUE;
  return FALSE;
}

/**
 * cti_folder_append:
 * @self: a folder
 * @name: name of a file, there or not
 * @at: how long it is, in bytes; what stands behind that was never acknowledged and is cut off
 * @bytes: what to add to its end
 * @error: (out) (optional): %CTI_STORE_ERROR_DAMAGED where it is shorter
 *
 * Returns: %TRUE once the bytes are on the disk for good; where %FALSE, they are not counted: the
 *   next call for the same place cuts off what may stand of them
 */
gboolean
cti_folder_append (CtiFolder *self, const char *name, gsize at, GBytes *bytes, GError **error)
{
  int fd = openat (self->fd, name,
                   O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  struct stat info;
  gboolean done;
  int saved;

  if (fd < 0)
    return fail (error, "opening a file");
  if (fstat (fd, &info) != 0 || !cti_folder_is_ours (self, name, &info) ||
      (gsize) info.st_size < at)
    {
      g_set_error_literal (error, CTI_STORE_ERROR,
                           S_ISREG (info.st_mode) ? CTI_STORE_ERROR_DAMAGED
                                                  : CTI_STORE_ERROR_UNSAFE,
                           "the file is not as it was left");
      close (fd);
      return FALSE;
    }
  done = ((gsize) info.st_size == at || ftruncate (fd, (off_t) at) == 0) &&
         append_all (self, fd, name, at, bytes);
  saved = errno;
  if (!done && ftruncate (fd, (off_t) at) != 0)
    g_debug ("a half record stays at the end of a log");
  close (fd);
  errno = saved;
  return done || fail (error, "adding to a file");
}

/**
 * cti_folder_move:
 * @self: a folder
 * @from: name of a file or folder in it
 * @to: name it shall have; no file of that name may be there
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the new name is on the disk for good; otherwise it has the old one
 */
gboolean
cti_folder_move (CtiFolder *self, const char *from, const char *to, GError **error)
{
  int saved;

  if (cti_folder_has (self, to))
    errno = EEXIST;
  else if (may (CTI_DISK_RENAME, to, NULL) && renameat (self->fd, from, self->fd, to) == 0)
    {
      if (cti_folder_sync (self, to))
        return TRUE;
      saved = errno;
      renameat (self->fd, to, self->fd, from);
      errno = saved;
    }
  return fail (error, "moving");
}

/* For a file system that cannot exchange two names in one step: at every point in between one of
 * them, or @between, leads to each folder. Once the second one has its name there is no going back:
 * the first one keeps the name between where it gets no other. */
static gboolean
exchange_slowly (CtiFolder *self, const char *name, const char *other, const char *between)
{
  if (renameat (self->fd, name, self->fd, between) != 0)
    return FALSE;
  if (may (CTI_DISK_RENAME, name, NULL) && renameat (self->fd, other, self->fd, name) == 0)
    {
      if (renameat (self->fd, between, self->fd, other) != 0)
        g_debug ("what was exchanged keeps the name between");
      return TRUE;
    }
  renameat (self->fd, between, self->fd, name);
  return FALSE;
}

static gboolean
exchange (CtiFolder *self, const char *name, const char *other, const char *between)
{
  return renameat2 (self->fd, name, self->fd, other, RENAME_EXCHANGE) == 0 ||
         ((errno == EINVAL || errno == ENOSYS) && exchange_slowly (self, name, other, between));
}

/**
 * cti_folder_exchange:
 * @self: a folder
 * @name: name of a folder in it
 * @other: name of another
 * @between: a name that is free, for file systems that take three steps
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once @other has the name @name, and the other one is @other or @between; otherwise
 *   each has its own
 */
gboolean
cti_folder_exchange (CtiFolder *self,
                     const char *name,
                     const char *other,
                     const char *between,
                     GError **error)
{
  int saved;

  if (!may (CTI_DISK_RENAME, name, NULL) || !exchange (self, name, other, between))
    return fail (error, "exchanging two folders");
  if (cti_folder_sync (self, name))
    return TRUE;
  saved = errno;
  if (!exchange (self, name, other, between))
    return TRUE; /* nobody may take it for undone */
  errno = saved;
  return fail (error, "exchanging two folders");
}

/**
 * cti_folder_set_changed:
 * @self: a folder
 * @name: name of a file in it
 * @changed: when its content is said to have changed, in nanoseconds since 1970
 */
void
cti_folder_set_changed (CtiFolder *self, const char *name, gint64 changed)
{
  struct timespec times[2] = { { 0, UTIME_OMIT }, { 0, 0 } };

  times[1].tv_sec = (time_t) (changed / G_GINT64_CONSTANT (1000000000));
  times[1].tv_nsec = (long) (changed % G_GINT64_CONSTANT (1000000000));
  if (utimensat (self->fd, name, times, AT_SYMLINK_NOFOLLOW) != 0)
    g_debug ("the time of a file stays as it is");
}

/**
 * cti_folder_set_aside:
 * @self: a folder
 * @name: name of a damaged file, or whatever stands in its place
 * @error: (out) (optional): a #CtiStoreError
 *
 * Gives it a second name that is still free, "@name.damaged", so that it outlives being replaced.
 *
 * Returns: whether that was done; also where there is nothing of that name
 */
gboolean
cti_folder_set_aside (CtiFolder *self, const char *name, GError **error)
{
  g_autofree char *aside = NULL;
  struct stat info;

  if (fstatat (self->fd, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT || fail (error, "keeping a damaged file");
  aside = cti_folder_find_aside (self, name, &info);
  if (cti_folder_has (self, aside))
    return TRUE;
  return linkat (self->fd, name, self->fd, aside, 0) == 0 ||
         renameat (self->fd, name, self->fd, aside) == 0 || fail (error, "keeping a damaged file");
}

/**
 * cti_folder_blank:
 * @self: a folder
 * @name: name of a sealed file
 * @head: how many bytes at its beginning hold its key
 *
 * The head of a sealed file holds its key: without it the rest is noise, wherever the disk keeps
 * it.
 */
void
cti_folder_blank (CtiFolder *self, const char *name, gsize head)
{
  int fd = openat (self->fd, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  g_autofree guint8 *zeros = g_malloc0 (head);
  struct stat info;

  if (fd < 0)
    return;
  if (fstat (fd, &info) == 0 && cti_folder_is_ours (self, name, &info) &&
      (pwrite (fd, zeros, MIN (head, (gsize) info.st_size), 0) < 0 || !sync_file (self, fd, name)))
    g_debug ("a file could not be blanked before it is removed");
  close (fd);
}

/**
 * cti_folder_shred:
 * @self: a folder
 * @name: name of a sealed file; one that is not there is as good as removed
 * @head: how many bytes at its beginning hold its key; 0 where it is not to be blanked
 * @error: (out) (optional): a #CtiStoreError
 *
 * Blanks its head and removes it.
 *
 * Returns: %TRUE once it is gone for good
 */
gboolean
cti_folder_shred (CtiFolder *self, const char *name, gsize head, GError **error)
{
  if (head > 0)
    cti_folder_blank (self, name, head);
  return cti_folder_remove (self, name, error);
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
  return cti_folder_sync (self, name) || fail (error, "removing a file");
}

/**
 * cti_folder_remove_folder:
 * @self: a folder
 * @name: name of a folder in it; nothing happens where it is not empty, or is a link
 */
void
cti_folder_remove_folder (CtiFolder *self, const char *name)
{
  unlinkat (self->fd, name, AT_REMOVEDIR);
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

/**
 * cti_folder_delay_sync:
 * @self: a folder
 *
 * From now on what is written in it is not synced, file after file: for thousands of files at once,
 * none of which may be called saved before cti_folder_sync_all().
 */
void
cti_folder_delay_sync (CtiFolder *self)
{
  self->delays_sync = TRUE;
}

/**
 * cti_folder_sync_all:
 * @self: a folder whose syncs are delayed
 * @error: (out) (optional): a #CtiStoreError
 *
 * Syncs the whole file system it lies on; from now on each write is synced again.
 *
 * Returns: whether all that was written in it is on the disk for good
 */
gboolean
cti_folder_sync_all (CtiFolder *self, GError **error)
{
  self->delays_sync = FALSE;
  return (may (CTI_DISK_SYNC_FOLDER, ".", NULL) && syncfs (self->fd) == 0) ||
         fail (error, "syncing a folder");
}
