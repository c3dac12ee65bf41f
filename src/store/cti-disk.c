/* Folders and what is read from them. Every name is looked up below an open folder; links, pipes,
 * second names of other files and files of other users are refused, never followed. */

#include "cti-disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cti-disk-private.h"
#include "cti-store-error.h"

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
new_folder (int fd)
{
  CtiFolder *self = g_new0 (CtiFolder, 1);

  g_atomic_ref_count_init (&self->references);
  self->fd = fd;
  return self;
}

/* On a disc that is only read, rights that are right already cannot be given once more. */
static gboolean
close_to_others (int fd, const struct stat *info)
{
  return (info->st_mode & 07777) == 0700 || fchmod (fd, 0700) == 0;
}

static CtiFolder *
take_folder (int fd, GError **error)
{
  struct stat info;

  if (fd < 0)
    {
      cti_store_error_from_errno (error, errno == ENOTDIR ? ELOOP : errno, "opening a folder");
      return NULL;
    }
  if (fstat (fd, &info) != 0 || info.st_uid != geteuid () || !close_to_others (fd, &info))
    {
      close (fd);
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE,
                           "the folder belongs to somebody else");
      return NULL;
    }
  return new_folder (fd);
}

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

/* A folder that is not synced in the one above it may be gone after a power cut, and with it all
 * that was written into it. */
static gboolean
make_with_parents (const char *path)
{
  g_autofree char *above = g_path_get_dirname (path);
  int fd, result;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (!make_with_parents (above))
    return FALSE;
  if (mkdir (path, 0700) != 0)
    return errno == EEXIST;
  fd = open (above, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  result = fd >= 0 ? fsync (fd) : -1;
  if (fd >= 0)
    close (fd);
  return result == 0;
}

/**
 * cti_folder_open_home:
 * @path: the folder in which stores are
 * @error: (out) (optional): a #CtiStoreError
 *
 * Makes the folder where it is missing. One that is there keeps its rights: it may be any folder
 * the worker chose.
 *
 * Returns: (transfer full) (nullable): the folder
 */
CtiFolder *
cti_folder_open_home (const char *path, GError **error)
{
  int fd = make_with_parents (path) ? open (path, FOLDER_FLAGS) : -1;

  if (fd >= 0)
    return new_folder (fd);
  cti_store_error_from_errno (error, errno == ENOTDIR ? ELOOP : errno, "opening a folder");
  return NULL;
}

/**
 * cti_folder_open:
 * @path: where it is
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the folder, which from now on only its owner can enter
 */
CtiFolder *
cti_folder_open (const char *path, GError **error)
{
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
  gboolean is_made = create && mkdirat (self->fd, name, 0700) == 0;
  int saved;

  if ((create && !is_made && errno != EEXIST) || (is_made && !cti_folder_sync (self, name)))
    {
      saved = errno;
      if (is_made)
        unlinkat (self->fd, name, AT_REMOVEDIR);
      cti_store_error_from_errno (error, saved, "making a folder");
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

  errno = 0;
  if (fstatat (self->fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (info.st_mode))
    {
      fill_state (state, name, &info);
      return TRUE;
    }
  cti_store_error_from_errno (error, errno != 0 ? errno : ELOOP, "looking at a file");
  return FALSE;
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

/* The end of a folder and a disk that refuses look alike but for the errno. */
static struct dirent *
next_entry (DIR *folder, int *problem)
{
  struct dirent *entry;

  errno = 0;
  entry = readdir (folder);
  *problem = errno;
  return entry;
}

/* Calls @visit for all that is in the folder, by name and state; a list with gaps is none. */
static gboolean
visit_all (CtiFolder *self,
           void (*visit) (const char *name, const struct stat *info, gpointer data),
           gpointer data,
           GError **error)
{
  int fd = openat (self->fd, ".", FOLDER_FLAGS);
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;
  struct stat info;
  int problem = 0;

  if (folder == NULL)
    {
      cti_store_error_from_errno (error, errno, "listing a folder");
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  while ((entry = next_entry (folder, &problem)) != NULL)
    if (fstatat (self->fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0)
      visit (entry->d_name, &info, data);
    else if (errno != ENOENT) /* or it went in between */
      break;
  problem = entry != NULL ? errno : problem;
  closedir (folder);
  if (problem != 0)
    cti_store_error_from_errno (error, problem, "listing a folder");
  return problem == 0;
}

typedef struct
{
  const char *suffix;
  GPtrArray *states;
} Listing;

static void
list_file (const char *name, const struct stat *info, gpointer data)
{
  Listing *listing = data;
  CtiFileState *state;

  if (!g_str_has_suffix (name, listing->suffix) || !S_ISREG (info->st_mode))
    return;
  state = g_new0 (CtiFileState, 1);
  fill_state (state, name, info);
  g_ptr_array_add (listing->states, state);
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
  g_autoptr (GPtrArray) states =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_file_state_free);
  Listing listing = { suffix, states };

  return visit_all (self, list_file, &listing, error) ? g_steal_pointer (&states) : NULL;
}

static void
list_folder (const char *name, const struct stat *info, gpointer data)
{
  if (S_ISDIR (info->st_mode) && name[0] != '.')
    g_ptr_array_add (data, g_strdup (name));
}

/**
 * cti_folder_list_folders:
 * @self: a folder
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of the folders in it, in no
 *   order
 */
GPtrArray *
cti_folder_list_folders (CtiFolder *self, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  return visit_all (self, list_folder, names, error) ? g_steal_pointer (&names) : NULL;
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
          if (count == 0 || errno == EIO)
            g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_UNREADABLE,
                                 "the disk does not give back a file");
          else
            cti_store_error_from_errno (error, errno, "reading a file");
          g_free (bytes);
          return NULL;
        }
      done += (gsize) count;
    }
  return g_bytes_new_take (bytes, size);
}

/* Whether that very file has the name, be it by another one too. */
gboolean
cti_folder_is_file (CtiFolder *self, const char *name, const struct stat *info)
{
  struct stat other;

  return fstatat (self->fd, name, &other, AT_SYMLINK_NOFOLLOW) == 0 &&
         other.st_ino == info->st_ino && other.st_dev == info->st_dev;
}

/* The name under which that very file was laid aside or, where it was not, one that is free. */
char *
cti_folder_find_aside (CtiFolder *self, const char *name, const struct stat *info)
{
  char *aside = g_strconcat (name, CTI_DISK_ASIDE, NULL);

  for (guint number = 2; cti_folder_has (self, aside) && !cti_folder_is_file (self, aside, info);
       number++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s" CTI_DISK_ASIDE "%u", name, number);
    }
  return aside;
}

/* The file that @name is the generation before of, or was laid aside of. */
static char *
find_base (const char *name)
{
  const char *aside = g_strrstr (name, CTI_DISK_ASIDE);

  if (g_str_has_suffix (name, CTI_DISK_PREVIOUS))
    return g_strndup (name, strlen (name) - strlen (CTI_DISK_PREVIOUS));
  return aside != NULL ? g_strndup (name, (gsize) (aside - name)) : NULL;
}

/* While a generation is kept or a damaged file laid aside, and after a kill or a fault at that
 * point, a file has two names: its own and this one. A second name anywhere else was put there by
 * somebody. */
static gboolean
is_twin (CtiFolder *self, const char *name, const struct stat *info)
{
  g_autofree char *base = find_base (name);
  g_autofree char *previous = g_strconcat (name, CTI_DISK_PREVIOUS, NULL);
  g_autofree char *aside = NULL;

  if (base != NULL)
    return cti_folder_is_file (self, base, info);
  aside = cti_folder_find_aside (self, name, info);
  return cti_folder_is_file (self, previous, info) || cti_folder_is_file (self, aside, info);
}

/* Whether what was opened under @name is a plain file of this user and of this folder alone. */
gboolean
cti_folder_is_ours (CtiFolder *self, const char *name, const struct stat *info)
{
  return S_ISREG (info->st_mode) && info->st_uid == geteuid () &&
         (info->st_nlink == 1 || (info->st_nlink == 2 && is_twin (self, name, info)));
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
  if (fstat (fd, &info) != 0 || !cti_folder_is_ours (self, name, &info))
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_UNSAFE,
                         "a link, a pipe or somebody else's file");
  else if ((guint64) info.st_size > limit)
    g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED, "the file is too large");
  else
    bytes = read_all (fd, (gsize) info.st_size, error);
  close (fd);
  return bytes;
}
