/* Put before the C library, it lets the time that counts while the machine sleeps stand still for a
 * program that is tested, however slow the machine is, and go on by as many seconds as stand in a
 * file: minutes without input, without waiting. */

#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long
read_leaps (void)
{
  const char *path = getenv ("CTI_TEST_LEAPS");
  FILE *file = path != NULL ? fopen (path, "re") : NULL;
  long seconds = 0;

  if (file == NULL)
    return 0;
  if (fscanf (file, "%ld", &seconds) != 1)
    seconds = 0;
  fclose (file);
  return seconds;
}

int
clock_gettime (clockid_t kind, struct timespec *now)
{
  static struct timespec begun;
  int result = (int) syscall (SYS_clock_gettime, kind, now);

  if (kind != CLOCK_BOOTTIME || result != 0)
    return result;
  if (begun.tv_sec == 0)
    begun = *now;
  *now = begun;
  now->tv_sec += read_leaps ();
  return 0;
}
