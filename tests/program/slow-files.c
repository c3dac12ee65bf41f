/* Put before the C library, it makes files slow, as on a slow drive: those whose path holds what
 * SLOW_FILES says when they are to last, those of SLOW_WRITES at each piece that is written. */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SLOW_US 200000

static int
is_slow (int fd, const char *name)
{
  const char *part = getenv (name);
  char link[64], path[4096];
  ssize_t size;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  size = readlink (link, path, sizeof path - 1);
  path[size > 0 ? size : 0] = '\0';
  return part != NULL && strstr (path, part) != NULL;
}

ssize_t
write (int fd, const void *bytes, size_t size)
{
  ssize_t (*real) (int, const void *, size_t) =
      (ssize_t (*) (int, const void *, size_t)) dlsym (RTLD_NEXT, "write");

  if (is_slow (fd, "SLOW_WRITES"))
    usleep (5 * SLOW_US);
  return real (fd, bytes, size);
}

int
fsync (int fd)
{
  int (*real) (int) = (int (*) (int)) dlsym (RTLD_NEXT, "fsync");

  if (is_slow (fd, "SLOW_FILES"))
    usleep (SLOW_US);
  return real (fd);
}
