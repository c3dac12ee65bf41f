/* Put before the C library, it makes each file of a backup take as long as on a slow drive. */

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SLOW_US 200000

static int
is_in_backup (int fd)
{
  char link[64], path[4096];
  ssize_t size;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  size = readlink (link, path, sizeof path - 1);
  path[size > 0 ? size : 0] = '\0';
  return strstr (path, "/backups/") != NULL;
}

int
fsync (int fd)
{
  int (*real) (int) = (int (*) (int)) dlsym (RTLD_NEXT, "fsync");

  if (is_in_backup (fd))
    usleep (SLOW_US);
  return real (fd);
}
