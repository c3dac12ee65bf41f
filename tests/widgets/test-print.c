/* The desktop's print dialog, without a preview: that would write a plain PDF for another program
 * to show (promise 11). */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <string.h>

#include "cti-print.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-keys.h"

typedef struct
{
  Desk desk;
  GtkWidget *dialog;
  guint drawn;
  gboolean is_done;
  gboolean is_printed;
} Printing;

static void
draw (cairo_t *cr, int page, double width, double height, gpointer data)
{
  ((Printing *) data)->drawn++;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Printing *printing = data;

  printing->is_printed = cti_print_finish (result, NULL);
  printing->is_done = TRUE;
}

static void
begin (Printing *self)
{
  desk_open (&self->desk, "");
  cti_print_async (GTK_WINDOW (self->desk.window), "A week", 1, draw, self, NULL, done_cb, self);
  widget_wait ((self->dialog = desk_find_window (GTK_TYPE_PRINT_UNIX_DIALOG)) != NULL);
}

static guint
count_temporary_files (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  guint count = 0;

  while (g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

static void
no_button_shows_a_preview (void)
{
  Printing printing = { 0 };
  guint buttons = 0;
  GtkWidget *button;

  begin (&printing);
  widget_wait (gtk_widget_get_mapped (printing.dialog));
  for (guint i = 0; (button = widget_find (printing.dialog, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      const char *label = gtk_button_get_label (GTK_BUTTON (button));

      buttons += label != NULL && gtk_widget_get_visible (button);
      if (label != NULL && strstr (label, "Pre_view") != NULL)
        g_assert_false (gtk_widget_get_visible (button));
    }
  g_assert_cmpuint (buttons, >=, 2); /* those that print and leave it */
  gtk_dialog_response (GTK_DIALOG (printing.dialog), GTK_RESPONSE_CANCEL);
  widget_wait (printing.is_done);
  desk_close (&printing.desk);
}

/* As its key would, were there one. */
static void
a_preview_that_is_asked_for_shows_nothing (void)
{
  Printing printing = { 0 };
  guint before;

  begin (&printing);
  before = count_temporary_files ();
  gtk_dialog_response (GTK_DIALOG (printing.dialog), GTK_RESPONSE_APPLY);
  widget_wait (printing.is_done);
  g_assert_cmpuint (printing.drawn, ==, 0);
  g_assert_cmpuint (count_temporary_files (), ==, before);
  desk_close (&printing.desk);
}

int
main (int argc, char *argv[])
{
  g_autofree char *own = g_build_filename (g_get_home_dir (), "temporary", NULL);

  g_mkdir (own, 0700);
  g_setenv ("TMPDIR", own, TRUE); /* before anybody asks for it: nobody else writes there */
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/print/no-button-shows-a-preview", no_button_shows_a_preview);
  g_test_add_func ("/print/a-preview-that-is-asked-for-shows-nothing",
                   a_preview_that_is_asked_for_shows_nothing);
  return g_test_run ();
}
