/* The manual page of overgang-tool, made of the same tables as its --help: so it names every
 * command and every option, in the language of the user, and cannot fall behind.
 *
 * A manual page is roff: a line that begins with a dot or a quote is an order, a backslash begins
 * an escape, and a hyphen would be set as a short dash that cannot be typed after. */

#include "cti-tool-manual.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-config.h"

static void
append_text (GString *page, const char *text)
{
  gboolean at_start = TRUE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (at_start && (*at == '.' || *at == '\''))
        g_string_append (page, "\\&");
      if (*at == '\\')
        g_string_append (page, "\\e");
      else if (*at == '-')
        g_string_append (page, "\\-");
      else
        g_string_append_c (page, *at);
      at_start = *at == '\n';
    }
  g_string_append_c (page, '\n');
}

static void
append_section (GString *page, const char *title)
{
  g_string_append (page, ".SH ");
  append_text (page, title);
}

/* Lines stay lines: lists of numbers are written by hand in the help. */
static void
append_lines (GString *page, const char *text)
{
  g_string_append (page, ".nf\n");
  append_text (page, text);
  g_string_append (page, ".fi\n");
}

static void
append_option (GString *page, const GOptionEntry *entry)
{
  g_autofree char *option =
      entry->arg_description != NULL
          ? g_strdup_printf ("--%s=%s", entry->long_name, _ (entry->arg_description))
          : g_strdup_printf ("--%s", entry->long_name);

  g_string_append (page, ".TP\n.B ");
  append_text (page, option);
  append_text (page, entry->description != NULL ? _ (entry->description) : "");
}

static void
append_options (GString *page, const GOptionEntry *entries)
{
  for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
    if (*entry->long_name != '\0' && !(entry->flags & G_OPTION_FLAG_HIDDEN))
      append_option (page, entry);
}

static void
append_command (GString *page, const CtiToolCommand *command)
{
  const char *words = command->arguments != NULL ? _ (command->arguments) : "";
  g_autofree char *heading =
      g_strdup_printf ("overgang-tool %s%s%s", command->name, *words != '\0' ? " " : "", words);

  g_string_append (page, ".SS ");
  append_text (page, heading);
  append_text (page, _ (command->summary));
  if (command->description != NULL)
    {
      g_string_append (page, ".PP\n");
      append_lines (page, _ (command->description));
    }
  append_options (page, command->entries);
}

/**
 * cti_tool_make_manual:
 * @manual: what it is made of
 *
 * Returns: (transfer full): the manual page as roff, in the language of the user
 */
char *
cti_tool_make_manual (const CtiToolManual *manual)
{
  GString *page = g_string_new (".TH OVERGANG\\-TOOL 1 \"\" \"Overgang " CTI_VERSION "\"\n");

  /* Translators: heading of a section in a manual page, in capitals as manual pages have it. */
  append_section (page, _ ("NAME"));
  g_string_append (page, "overgang\\-tool \\- ");
  append_text (page, manual->summary);
  /* Translators: heading of a section in a manual page. */
  append_section (page, _ ("SYNOPSIS"));
  g_string_append (page, ".B overgang\\-tool\n");
  append_text (page, _ ("COMMAND [OPTION…] [WORD…]"));
  /* Translators: heading of a section in a manual page. */
  append_section (page, _ ("DESCRIPTION"));
  append_lines (page, manual->general);
  /* Translators: heading of a section in a manual page. */
  append_section (page, _ ("OPTIONS OF ALL COMMANDS"));
  append_options (page, manual->shared);
  /* Translators: heading of a section in a manual page. */
  append_section (page, _ ("COMMANDS"));
  for (gsize i = 0; i < manual->n_commands; i++)
    append_command (page, manual->commands[i]);
  /* Translators: heading of a section in a manual page. */
  append_section (page, _ ("SEE ALSO"));
  g_string_append (page, ".BR overgang (1)\n");
  return g_string_free (page, FALSE);
}
