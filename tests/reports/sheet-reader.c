#include "sheet-reader.h"

#include <glib/gstdio.h>

static char *
write_file (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("sheet-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  return path;
}

char *
sheet_read (const char *program, const char *option, GBytes *pdf)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const char *command[5] = { found };
  int n = 1;
  char *text = NULL;

  if (found == NULL)
    {
      g_test_skip ("poppler's tools are not installed");
      return NULL;
    }
  path = write_file (pdf);
  if (option != NULL)
    command[n++] = option;
  command[n++] = path;
  command[n] = g_str_equal (program, "pdftotext") ? "-" : NULL;
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_remove (path);
  return text;
}
