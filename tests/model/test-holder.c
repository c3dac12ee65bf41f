/* What the lock file of a store says of who has it open. */

#include <string.h>

#include "cti-holder.h"

static const CtiMoment since = { 1795420800, 60 };

static void
what_was_written_is_read (void)
{
  g_autofree char *line = cti_holder_to_line ("overgang-tool", 4711, "pc-12.kommune.dk");
  g_autofree char *message = cti_holder_to_message (since, line);
  CtiHolder holder;

  g_assert_true (cti_holder_from_message (message, &holder));
  g_assert_cmpint (holder.program, ==, CTI_HOLDER_TOOL);
  g_assert_cmpint (holder.process, ==, 4711);
  g_assert_cmpstr (holder.computer, ==, "pc-12.kommune.dk");
  g_assert_cmpint (holder.since.unix_seconds, ==, since.unix_seconds);
  g_assert_cmpint (holder.since.offset_minutes, ==, since.offset_minutes);
}

static void
every_program_is_told_apart (void)
{
  static const struct
  {
    const char *name;
    CtiHolderProgram program;
  } rows[] = {
    { "overgang", CTI_HOLDER_WINDOW },
    { "overgang-tool", CTI_HOLDER_TOOL },
    { "/usr/bin/overgang-tool", CTI_HOLDER_TOOL },
    { "overgang-tools", CTI_HOLDER_OTHER },
    { "a program with spaces in a very long name", CTI_HOLDER_OTHER },
    { NULL, CTI_HOLDER_OTHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = cti_holder_to_line (rows[i].name, 1, "pc");
      g_autofree char *message = cti_holder_to_message (since, line);
      CtiHolder holder;

      g_assert_true (cti_holder_from_message (message, &holder));
      g_assert_cmpint (holder.program, ==, rows[i].program);
    }
}

/* Anybody of the account can write into the file; what is shown is only what fits. */
static void
what_is_not_as_written_says_nobody (void)
{
  static const char *const lines[] = {
    "",
    "\n",
    "overgang",
    "overgang 12\n",
    "overgang 12 pc",
    "overgang 12 pc more\n",
    "overgang 12 pc\n\n",
    "overgang 0 pc\n",
    "overgang -5 pc\n",
    "overgang x pc\n",
    "overgang 12 p\303\246c\n",
    "overgang 12 \033[31mpc\n",
    "overgang 12 <b>pc</b>\n",
    "overgang 12 \342\200\256pc\n",
    "a-program-with-a-name-longer-than-any 12 pc\n",
    "overgang 12 "
    "a123456789b123456789c123456789d123456789e123456789f123456789g123456789\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *message = cti_holder_to_message (since, lines[i]);
      CtiHolder holder;

      g_test_message ("line %" G_GSIZE_FORMAT, i);
      g_assert_false (cti_holder_from_message (message, &holder));
    }
}

static void
another_message_says_nobody (void)
{
  CtiHolder holder;

  g_assert_false (cti_holder_from_message ("locking the store: no space", &holder));
  g_assert_false (cti_holder_from_message ("", &holder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder/what-was-written-is-read", what_was_written_is_read);
  g_test_add_func ("/holder/every-program-is-told-apart", every_program_is_told_apart);
  g_test_add_func ("/holder/what-is-not-as-written-says-nobody",
                   what_is_not_as_written_says_nobody);
  g_test_add_func ("/holder/another-message-says-nobody", another_message_says_nobody);
  return g_test_run ();
}
