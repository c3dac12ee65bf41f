/* Who has a store open. The line stands in the lock file in clear, where anybody of the account can
 * write: so it is read with care, and what is not as it should be is as good as nothing. */

#include "cti-holder.h"

#include <string.h>

#define MESSAGE     "held since"
#define WORDS       8 /* held since SECONDS OFFSET by PROGRAM PROCESS COMPUTER */
#define PROGRAM_MAX 31
#define DAY_MINUTES (24 * 60)

static const struct
{
  const char *name;
  CtiHolderProgram program;
} programs[] = {
  { "overgang", CTI_HOLDER_WINDOW },
  { "overgang-tool", CTI_HOLDER_TOOL },
};

static CtiHolderProgram
find_program (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (programs); i++)
    if (g_str_equal (programs[i].name, name))
      return programs[i].program;
  return CTI_HOLDER_OTHER;
}

static gboolean
is_plain (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("-_.", *at) == NULL)
      return FALSE;
  return *name != '\0';
}

/**
 * cti_holder_to_line:
 * @program: (nullable): what the program is called, or its path
 * @process: its number
 * @computer: name of the computer
 *
 * Returns: (transfer full): what the lock file says of it
 */
char *
cti_holder_to_line (const char *program, int process, const char *computer)
{
  g_autofree char *name = program != NULL ? g_path_get_basename (program) : g_strdup ("-");

  if (strlen (name) > PROGRAM_MAX)
    name[PROGRAM_MAX] = '\0';
  g_strdelimit (name, " \t\n", '-');
  return g_strdup_printf ("%s %d %s\n", name, process, computer);
}

/**
 * cti_holder_to_message:
 * @since: when the line was written
 * @line: what the lock file says; may be anything
 *
 * Returns: (transfer full): the message of an error, for cti_holder_from_message()
 */
char *
cti_holder_to_message (CtiMoment since, const char *line)
{
  return g_strdup_printf (MESSAGE " %" G_GINT64_FORMAT " %d by %s", since.unix_seconds,
                          since.offset_minutes, line);
}

static gboolean
is_shaped (char **words)
{
  return g_strv_length (words) == WORDS && g_str_equal (words[0], "held") &&
         g_str_equal (words[1], "since") && g_str_equal (words[4], "by") && *words[5] != '\0' &&
         strlen (words[5]) <= PROGRAM_MAX;
}

static gboolean
parse_int (const char *word, int min, int max, int *number)
{
  gint64 value;

  if (!g_ascii_string_to_signed (word, 10, min, max, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* The line ends behind it. */
static gboolean
parse_computer (const char *word, char computer[CTI_HOLDER_COMPUTER])
{
  g_autofree char *name = g_strdup (word);
  gsize length = strlen (name);

  if (length < 2 || name[length - 1] != '\n')
    return FALSE;
  name[length - 1] = '\0';
  return is_plain (name) && g_strlcpy (computer, name, CTI_HOLDER_COMPUTER) < CTI_HOLDER_COMPUTER;
}

/**
 * cti_holder_from_message:
 * @message: the message of an error
 * @holder: (out caller-allocates): who it is
 *
 * Returns: whether @message says so
 */
gboolean
cti_holder_from_message (const char *message, CtiHolder *holder)
{
  g_auto (GStrv) words = g_strsplit (message, " ", -1);
  CtiHolder read = { 0 };

  if (!is_shaped (words) ||
      !g_ascii_string_to_signed (words[2], 10, G_MININT64 / 2, G_MAXINT64 / 2,
                                 &read.since.unix_seconds, NULL) ||
      !parse_int (words[3], -DAY_MINUTES, DAY_MINUTES, &read.since.offset_minutes) ||
      !parse_int (words[6], 1, G_MAXINT, &read.process) ||
      !parse_computer (words[7], read.computer))
    return FALSE;
  read.program = find_program (words[5]);
  *holder = read;
  return TRUE;
}
