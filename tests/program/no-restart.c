/* Put before the C library, it keeps a program from beginning anew: the broken build that
 * test-lock-memory has to catch. */

#include <errno.h>
#include <unistd.h>

int
execv (const char *path, char *const arguments[])
{
  errno = EPERM;
  return -1;
}
