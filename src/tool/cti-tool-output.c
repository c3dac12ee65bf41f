/* What the program says. Always UTF-8, whatever the locale is: a script that reads a name or JSON
 * with LC_ALL=C must not get question marks. */

#include "cti-tool-output.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cti-text.h"
#include "cti-tool-error.h"

#define GAP 2

struct _CtiToolTable
{
  guint columns;
  GPtrArray *texts; /* (owned): row after row */
};

static gboolean is_for_program;

/**
 * cti_tool_print_for_program:
 *
 * From here on the standard output has what cti_tool_print() is given, JSON or a file, and nothing
 * else: what is said to a person, line by line, goes to the error output.
 */
void
cti_tool_print_for_program (void)
{
  is_for_program = TRUE;
}

/**
 * cti_tool_print:
 * @text: UTF-8, for the standard output
 */
void
cti_tool_print (const char *text)
{
  fputs (text, stdout);
}

/**
 * cti_tool_print_line:
 * @format: a format as of printf()
 * @...: its arguments
 *
 * Prints a line for a person, on the standard output unless that is a program's.
 */
void
cti_tool_print_line (const char *format, ...)
{
  va_list arguments;
  g_autofree char *line = NULL;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (is_for_program ? stderr : stdout, "%s\n", line);
}

/**
 * cti_tool_warn:
 * @sentence: what a person should know; goes to the error output
 *
 * A sentence may quote a word of a file or of the command line: nothing in it moves the terminal.
 */
void
cti_tool_warn (const char *sentence)
{
  g_autofree char *clean = cti_text_clean_note (sentence);

  fflush (stdout);
  fprintf (stderr, "overgang-tool: %s\n", clean);
}

/**
 * cti_tool_flush:
 * @error: (out) (optional): why not
 *
 * Returns: whether all that was printed has gone out
 */
gboolean
cti_tool_flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_MACHINE,
                       _ ("The output could not be written: what you see is not complete."));
  return FALSE;
}

/**
 * cti_tool_is_there:
 * @path: a path
 *
 * Returns: whether anything is there, a link to nothing too
 */
gboolean
cti_tool_is_there (const char *path)
{
  struct stat state;

  return lstat (path, &state) == 0;
}

static volatile sig_atomic_t ended;

static void
note_end (int number)
{
  ended = number;
}

/* Whoever ends the program while it writes would leave a half beside the file, which nobody looks
 * for: it ends when the file is there. Not a mask, for other threads have their own. */
static void
hold_ends (gboolean begins)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  static struct sigaction before[G_N_ELEMENTS (numbers)];
  const struct sigaction note = { .sa_handler = note_end, .sa_flags = SA_RESTART };
  int number;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (begins)
        sigaction (numbers[i], NULL, &before[i]);
      if (before[i].sa_handler != SIG_IGN)
        sigaction (numbers[i], begins ? &note : &before[i], NULL);
    }
  number = ended;
  ended = 0;
  if (!begins && number != 0)
    raise (number);
}

/**
 * cti_tool_write_file:
 * @path: where; what is there is replaced as a whole or not at all
 * @bytes: what
 * @length: how many
 * @error: (out) (optional): why not
 *
 * Returns: whether the file is written, for its owner only
 */
gboolean
cti_tool_write_file (const char *path, const guint8 *bytes, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean is_written;

  hold_ends (TRUE);
  is_written =
      g_file_set_contents_full (path, (const char *) bytes, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &cause);
  hold_ends (FALSE);
  if (is_written)
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_MACHINE,
               _ ("“%s” could not be written: check that the folder is there, that you may write "
                  "to it, and that the disk has room."),
               path);
  return FALSE;
}

/**
 * cti_tool_table_new:
 * @columns: how many columns
 *
 * Returns: (transfer full): an empty table
 */
CtiToolTable *
cti_tool_table_new (guint columns)
{
  CtiToolTable *self = g_new0 (CtiToolTable, 1);

  self->columns = columns;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * cti_tool_table_free:
 * @self: (transfer full): a table
 */
void
cti_tool_table_free (CtiToolTable *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * cti_tool_table_add:
 * @self: a table
 * @text: (nullable): the next text, row after row from the left
 */
void
cti_tool_table_add (CtiToolTable *self, const char *text)
{
  g_ptr_array_add (self->texts, g_strdup (text ? text : ""));
}

/* Once for the whole table: a use log has a hundred thousand rows. */
static glong *
measure (const CtiToolTable *self)
{
  glong *widths = g_new0 (glong, self->columns + 1);

  for (guint i = 0; i < self->texts->len; i++)
    widths[i % self->columns] =
        MAX (widths[i % self->columns], g_utf8_strlen (g_ptr_array_index (self->texts, i), -1));
  return widths;
}

/**
 * cti_tool_table_print:
 * @self: a table
 *
 * Prints it as lines for a person, without blanks at the end of a line.
 */
void
cti_tool_table_print (CtiToolTable *self)
{
  g_autofree glong *widths = measure (self);

  for (guint i = 0; i < self->texts->len; i += self->columns)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint column = 0; column < self->columns && i + column < self->texts->len; column++)
        {
          const char *text = g_ptr_array_index (self->texts, i + column);
          glong blanks = widths[column] + GAP - g_utf8_strlen (text, -1);

          g_string_append_printf (line, "%s%*s", text, (int) blanks, "");
        }
      g_strchomp (line->str);
      cti_tool_print_line ("%s", line->str);
    }
}
