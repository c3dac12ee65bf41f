/* What the process gives up, in two steps. prepare() is the first line of main(): it needs nothing
 * and must come before any library reads the environment or any key exists. enter() loads the
 * system-call filter before the first secret: no socket but a local one, no io_uring, no tracing of
 * another process (promises 9, 11, 24). A filter stays for good and adds to those before it, so a
 * program that starts itself again - restart(), promise 10 - must not load a second one. */

#include "cti-sandbox.h"

#include <errno.h>
#include <seccomp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

static void
clear_environment (void)
{
  /* the last: a portal refuses a process it cannot look at, so outside Flatpak none is asked */
  static const char *const unwanted[] = { "SECRET_BACKEND",   "GTK_DEBUG", "GDK_DEBUG",
                                          "G_MESSAGES_DEBUG", "GTK_PATH",  "GTK_MODULES",
                                          "GTK_USE_PORTAL" };

  for (gsize i = 0; i < G_N_ELEMENTS (unwanted); i++)
    g_unsetenv (unwanted[i]);
  if (g_getenv ("XDG_RUNTIME_DIR") != NULL)
    g_setenv ("TMPDIR", g_getenv ("XDG_RUNTIME_DIR"), TRUE);
}

/* In the sandbox of Flatpak a portal must look at the process that asks it, which an undumpable one
 * refuses; there the sandbox keeps other programs out (data/flatpak/README.md). Outside, nobody but
 * root could make this file. */
static gboolean
is_in_flatpak (void)
{
  return access ("/.flatpak-info", F_OK) == 0;
}

/**
 * cti_sandbox_prepare:
 *
 * The first line of main(): files are made for their owner only, no core is ever dumped, the
 * process cannot be traced by others of the same user, debug switches that would print contents
 * or replace the keychain are cleared, temporary files go to the runtime folder.
 */
void
cti_sandbox_prepare (void)
{
  struct rlimit none = { 0, 0 };

  umask (077);
  setrlimit (RLIMIT_CORE, &none);
  if (!is_in_flatpak ())
    prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  clear_environment ();
}

/**
 * cti_sandbox_is_entered:
 *
 * Returns: whether a system-call filter already holds for this process
 */
gboolean
cti_sandbox_is_entered (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return FALSE;
  line = strstr (status, "\nSeccomp:");
  return line != NULL && atoi (line + strlen ("\nSeccomp:")) == 2;
}

static gboolean
add_rules (scmp_filter_ctx filter)
{
  return seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (socket), 1,
                           SCMP_A0 (SCMP_CMP_NE, AF_UNIX)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (socketpair), 1,
                           SCMP_A0 (SCMP_CMP_NE, AF_UNIX)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (io_uring_setup), 0) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), SCMP_SYS (ptrace), 0) == 0;
}

/**
 * cti_sandbox_enter:
 *
 * Loads the filter unless one already holds. Must come after the display and the session bus are
 * known to be local ones, since it leaves no way to any other machine.
 *
 * Returns: whether a filter holds now; where not, the security page says so
 */
gboolean
cti_sandbox_enter (void)
{
  scmp_filter_ctx filter;
  gboolean loaded;

  if (cti_sandbox_is_entered ())
    return TRUE;
  filter = seccomp_init (SCMP_ACT_ALLOW);
  if (filter == NULL)
    return FALSE;
  loaded = add_rules (filter) && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return loaded;
}

/* The program may have been replaced by a newer one since it was started: that one is taken. */
static char *
find_program (void)
{
  static const char gone[] = " (deleted)";
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);

  if (path != NULL && g_str_has_suffix (path, gone))
    path[strlen (path) - strlen (gone)] = '\0';
  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&path);
  return g_strdup ("/proc/self/exe");
}

/**
 * cti_sandbox_restart:
 * @arguments: (array zero-terminated=1): what the program is to be given, its name first
 *
 * Begins this program anew in the same process: all its memory, its threads and its open files are
 * gone, the filter of cti_sandbox_enter() stays. Nothing else can be started by it. Returns only
 * where the system refuses.
 */
void
cti_sandbox_restart (char **arguments)
{
  g_autofree char *program = find_program ();

  close_range (STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
  execv (program, arguments);
}
