#include "keychain-surroundings.h"

static const char *const names[] = {
  "open", "no-prompter", "no-keyring", "no-service", "no-bus", "keepassxc",
};

/**
 * surroundings_from_name:
 * @name: as in meson.build
 * @surroundings: (out): which that is
 *
 * Returns: whether there is such a name
 */
gboolean
surroundings_from_name (const char *name, Surroundings *surroundings)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *surroundings = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * start_keyring:
 * @verb: of tests/support/keyring
 *
 * Returns: (transfer full): the helper at work, for finish_keyring()
 */
GSubprocess *
start_keyring (const char *verb)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        g_test_get_filename (G_TEST_DIST, "support", "keyring", NULL), verb, NULL);

  g_assert_no_error (error);
  return process;
}

/**
 * finish_keyring:
 * @process: (transfer full): from start_keyring()
 */
void
finish_keyring (GSubprocess *process)
{
  g_autoptr (GSubprocess) owned = process;

  g_assert_true (g_subprocess_wait_check (owned, NULL, NULL));
}

/**
 * run_keyring:
 * @verb: of tests/support/keyring
 */
void
run_keyring (const char *verb)
{
  finish_keyring (start_keyring (verb));
}

/**
 * read_keyring:
 * @verb: of tests/support/keyring
 *
 * Returns: (transfer full): what it printed
 */
char *
read_keyring (const char *verb)
{
  g_autoptr (GSubprocess) process = start_keyring (verb);
  char *said = NULL;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  return said;
}

/**
 * run_tool:
 * @script: for the shell; has to succeed
 */
void
run_tool (const char *script)
{
  const char *arguments[] = { "sh", "-c", script, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}
