/* One program at a time holds a store (promise 35). The system lets go of the lock when the program
 * ends, however it ends, so a lock is never stale; what stands in the file says only who took it
 * last, for the sentence that another program shows which comes too late. */

#include "cti-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cti-disk-private.h"
#include "cti-holder.h"
#include "cti-store-error.h"

/* A name of a program, a number and a name of a computer. */
#define LINE_MAX_BYTES 256

/* What cannot be written is not said: the lock holds without it. */
static void
write_holder (int fd)
{
  g_autofree char *line = cti_holder_to_line (g_get_prgname (), getpid (), g_get_host_name ());
  gssize written = ftruncate (fd, 0) == 0 ? pwrite (fd, line, strlen (line), 0) : -1;

  if (written < 0)
    g_debug ("the lock does not say who holds it: %s", g_strerror (errno));
}

/* The file was written when the lock was taken. */
static CtiMoment
get_since (const struct stat *info)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (info->st_mtime);

  return time == NULL
             ? CTI_MOMENT_NEVER
             : (CtiMoment){ info->st_mtime,
                            (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE) };
}

static void
set_in_use (GError **error, int fd, const struct stat *info)
{
  char line[LINE_MAX_BYTES] = "";
  gssize length = pread (fd, line, sizeof line - 1, 0);
  g_autofree char *message = cti_holder_to_message (get_since (info), length > 0 ? line : "");

  g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_IN_USE, message);
}

/**
 * cti_folder_lock:
 * @self: a folder
 * @name: name of the lock file
 * @error: (out) (optional): %CTI_STORE_ERROR_IN_USE where another program holds it; see
 *   cti_holder_from_message()
 *
 * Returns: a file descriptor to close when done, or -1
 */
int
cti_folder_lock (CtiFolder *self, const char *name, GError **error)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = openat (self->fd, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  struct stat info;
  int number;

  if (fd < 0)
    {
      cti_store_error_from_errno (error, errno, "locking the store");
      return -1;
    }
  if (fstat (fd, &info) != 0 || !cti_folder_is_ours (self, name, &info))
    number = ELOOP;
  else if (fcntl (fd, F_OFD_SETLK, &whole) == 0)
    {
      write_holder (fd);
      return fd;
    }
  else
    number = errno;
  if (number == EAGAIN || number == EACCES)
    set_in_use (error, fd, &info);
  else
    cti_store_error_from_errno (error, number, "locking the store");
  close (fd);
  return -1;
}
