/* A filter stays for good, so each case runs in a child; what the child finds wrong is its status.
 */

#include "cti-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs a check in a child: 0 is well, any other number names the line that was not met. */
static void
assert_in_child (int (*check) (void))
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (check () & 0xff);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

#define EXPECT(condition) \
  G_STMT_START            \
  {                       \
    if (!(condition))     \
      return __LINE__;    \
  }                       \
  G_STMT_END

static int
opens (int family, int type)
{
  int descriptor = socket (family, type, 0);

  if (descriptor < 0)
    return errno;
  close (descriptor);
  return 0;
}

static int
only_local_sockets (void)
{
  static const int refused[] = { AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, AF_VSOCK, AF_BLUETOOTH };
  int pair[2];

  EXPECT (!cti_sandbox_is_entered () || cti_sandbox_enter ());
  EXPECT (cti_sandbox_enter ());
  EXPECT (cti_sandbox_is_entered ());
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    EXPECT (opens (refused[i], SOCK_STREAM) == EACCES && opens (refused[i], SOCK_DGRAM) == EACCES);
  EXPECT (opens (AF_UNIX, SOCK_STREAM) == 0);
  EXPECT (socketpair (AF_UNIX, SOCK_STREAM, 0, pair) == 0);
  return 0;
}

static void
no_socket_but_a_local_one (void)
{
  assert_in_child (only_local_sockets);
}

static int
no_ring_and_no_tracing (void)
{
  EXPECT (cti_sandbox_enter ());
  EXPECT (syscall (SYS_io_uring_setup, 1, NULL) == -1 && errno == ENOSYS);
  EXPECT (ptrace (PTRACE_PEEKDATA, getpid (), NULL, NULL) == -1 && errno == EPERM);
  return 0;
}

static void
no_ring_of_io_and_no_tracing (void)
{
  if (g_getenv ("CTI_UNDER_VALGRIND") != NULL)
    g_test_skip ("valgrind answers some system calls itself");
  else
    assert_in_child (no_ring_and_no_tracing);
}

static int
filters (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return -1;
  line = strstr (status, "\nSeccomp_filters:");
  return line ? atoi (line + strlen ("\nSeccomp_filters:")) : -1;
}

static int
second_filter_is_not_added (void)
{
  int first;

  EXPECT (cti_sandbox_enter ());
  first = filters ();
  EXPECT (cti_sandbox_enter ());
  EXPECT (cti_sandbox_enter ());
  EXPECT (filters () == first);
  return 0;
}

static void
the_filter_is_loaded_once (void)
{
  assert_in_child (second_filter_is_not_added);
}

static int
nothing_is_dumped (void)
{
  struct rlimit core = { 1, 1 };
  struct stat info;
  g_autofree char *path = g_strdup_printf ("%s/cti-sandbox-XXXXXX", g_get_tmp_dir ());
  int descriptor;

  cti_sandbox_prepare ();
  EXPECT (prctl (PR_GET_DUMPABLE) == 0);
  EXPECT (getrlimit (RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0 && core.rlim_max == 0);
  descriptor = g_mkstemp_full (path, 0100 | 02, 0666);
  EXPECT (descriptor >= 0);
  unlink (path);
  EXPECT (fstat (descriptor, &info) == 0 && (info.st_mode & 077) == 0);
  close (descriptor);
  return 0;
}

static void
no_dump_and_no_file_for_others (void)
{
  assert_in_child (nothing_is_dumped);
}

static char *stands_for_root;

/* A folder stands for the root of all files; without the mark of Flatpak nothing changes. */
static int
portals_may_look (void)
{
  g_autofree char *mark = g_build_filename (stands_for_root, ".flatpak-info", NULL);

  if (geteuid () != 0 && unshare (CLONE_NEWUSER) != 0)
    return 0; /* this machine lets nobody but root have a root */
  EXPECT (g_file_set_contents (mark, "", 0, NULL));
  prctl (PR_SET_DUMPABLE, 1);
  EXPECT (chroot (stands_for_root) == 0 && chdir ("/") == 0);
  cti_sandbox_prepare ();
  EXPECT (prctl (PR_GET_DUMPABLE) == 1);
  EXPECT (g_unlink ("/.flatpak-info") == 0);
  cti_sandbox_prepare ();
  EXPECT (prctl (PR_GET_DUMPABLE) == 0);
  return 0;
}

static void
flatpak_stands_for_it (void)
{
  stands_for_root = g_dir_make_tmp ("cti-sandbox-XXXXXX", NULL);
  assert_in_child (portals_may_look);
  g_rmdir (stands_for_root);
  g_free (stands_for_root);
}

static int
environment_is_cleared (void)
{
  static const char *const unwanted[] = { "SECRET_BACKEND",   "GTK_DEBUG", "GDK_DEBUG",
                                          "G_MESSAGES_DEBUG", "GTK_PATH",  "GTK_MODULES",
                                          "GTK_USE_PORTAL" };

  for (gsize i = 0; i < G_N_ELEMENTS (unwanted); i++)
    g_setenv (unwanted[i], "all", TRUE);
  g_setenv ("XDG_RUNTIME_DIR", "/run/user/4711", TRUE);
  cti_sandbox_prepare ();
  for (gsize i = 0; i < G_N_ELEMENTS (unwanted); i++)
    EXPECT (g_getenv (unwanted[i]) == NULL);
  EXPECT (g_strcmp0 (g_getenv ("TMPDIR"), "/run/user/4711") == 0);
  return 0;
}

static void
switches_that_would_print_contents_are_cleared (void)
{
  assert_in_child (environment_is_cleared);
}

/* --- Another program of the same user --------------------------------------------------------- */

#define NOBODY 65534

/* Root is refused nothing, so as root this is played by two programs of an ordinary user. A change
 * of user makes a program undumpable by itself; that is taken back, and so is what the machine
 * refuses every program that is not a parent. */
static gboolean
become_ordinary (void)
{
  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return FALSE;
  prctl (PR_SET_DUMPABLE, 1);
  prctl (PR_SET_PTRACER, PR_SET_PTRACER_ANY);
  return TRUE;
}

static void
wait_to_be_looked_at (gboolean is_prepared, int ready)
{
  if (!become_ordinary ())
    _exit (1);
  if (is_prepared)
    cti_sandbox_prepare ();
  if (write (ready, "r", 1) != 1)
    _exit (1);
  pause ();
  _exit (0);
}

/* What gdb -p does first, and the other way to the same memory. */
static int
look_at (pid_t other)
{
  g_autofree char *memory = g_strdup_printf ("/proc/%d/mem", (int) other);
  int descriptor, seen = 0;

  if (!become_ordinary ())
    return 8;
  descriptor = open (memory, O_RDONLY | O_CLOEXEC);
  seen += descriptor >= 0;
  if (ptrace (PTRACE_ATTACH, other, NULL, NULL) == 0)
    seen += 2;
  return seen;
}

static int
see_of (gboolean is_prepared)
{
  int ready[2], status = 0;
  char byte;
  pid_t watched, watcher;

  g_assert_cmpint (pipe (ready), ==, 0);
  watched = fork ();
  if (watched == 0)
    wait_to_be_looked_at (is_prepared, ready[1]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  watcher = fork ();
  if (watcher == 0)
    _exit (look_at (watched));
  g_assert_cmpint (waitpid (watcher, &status, 0), ==, watcher);
  kill (watched, SIGKILL);
  waitpid (watched, NULL, 0);
  close (ready[0]);
  close (ready[1]);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
no_debugger_of_the_same_user (void)
{
  if (see_of (FALSE) != 3)
    {
      g_test_skip ("this machine lets no program look into another");
      return;
    }
  g_assert_cmpint (see_of (TRUE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sandbox/no-socket-but-a-local-one", no_socket_but_a_local_one);
  g_test_add_func ("/sandbox/no-ring-of-io-and-no-tracing", no_ring_of_io_and_no_tracing);
  g_test_add_func ("/sandbox/the-filter-is-loaded-once", the_filter_is_loaded_once);
  g_test_add_func ("/sandbox/no-dump-and-no-file-for-others", no_dump_and_no_file_for_others);
  g_test_add_func ("/sandbox/flatpak-stands-for-it", flatpak_stands_for_it);
  g_test_add_func ("/sandbox/switches-that-would-print-contents-are-cleared",
                   switches_that_would_print_contents_are_cleared);
  g_test_add_func ("/sandbox/no-debugger-of-the-same-user", no_debugger_of_the_same_user);
  return g_test_run ();
}
