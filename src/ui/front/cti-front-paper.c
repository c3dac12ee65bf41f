/* The front sheet leaves the program, to the printer or as a file. The use log is written before
 * anything does: it may name a print that was then given up in the dialog, and never misses one. */

#include "cti-front-paper.h"

#include <glib/gi18n.h>

#include "cti-file-export.h"
#include "cti-print.h"
#include "cti-use.h"
#include "cti-window.h"

#define WHAT "front-sheet"

typedef struct
{
  GtkWidget *asker;     /* (owned) */
  char *case_id;        /* (owned) */
  CtiFrontSheet *sheet; /* (owned) (nullable): until the printer has it */
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->asker);
  g_clear_pointer (&self->sheet, cti_front_sheet_free);
  g_free (self->case_id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_front_sheet_draw (sheet, cr, width, height);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) asker = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_printed = cti_print_finish (result, &error);
  CtiWindow *window = cti_window_of (asker);

  if (window == NULL)
    return; /* locked meanwhile */
  if (is_printed)
    cti_window_say (window, C_ ("front sheet", "The front sheet is on its way to the printer."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cti_window_say (window, C_ ("front sheet", "It could not be printed. Try another printer, or "
                                               "save it as a PDF page."));
}

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *self = data;

  return cti_use_print (store, self->case_id, WHAT, error) ? data : NULL;
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_logged = cti_session_run_finish (CTI_SESSION (source), result, &error) != NULL;
  CtiWindow *window = cti_window_of (self->asker);
  CtiFrontSheet *sheet;

  if (window == NULL)
    return; /* locked meanwhile */
  if (!is_logged)
    {
      cti_window_say_error (window, error);
      return;
    }
  sheet = g_steal_pointer (&self->sheet);
  cti_print_async (GTK_WINDOW (window), cti_front_sheet_get_title (sheet), 1, draw_page, sheet,
                   (GDestroyNotify) cti_front_sheet_free, printed_cb, g_object_ref (self->asker));
}

/**
 * cti_front_paper_print:
 * @asker: a widget in the window
 * @case_id: id of the case
 * @sheet: (transfer full): its front sheet
 *
 * Shows the print dialog for it.
 */
void
cti_front_paper_print (GtkWidget *asker, const char *case_id, CtiFrontSheet *sheet)
{
  Job *self = g_new0 (Job, 1);

  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (case_id);
  self->sheet = sheet;
  cti_session_run_async (cti_window_get_session (cti_window_of (asker)), log_in_thread, self, NULL,
                         NULL, logged_cb, self);
}

/**
 * cti_front_paper_save:
 * @asker: a widget in the window
 * @now: the case
 * @today: the day that stands in the file and in its name
 * @sheet: its front sheet
 *
 * Asks where to save it as a PDF.
 */
void
cti_front_paper_save (GtkWidget *asker,
                      const CtiCase *now,
                      CtiDate today,
                      const CtiFrontSheet *sheet)
{
  g_autofree char *day = cti_date_to_iso (today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  g_autofree char *name =
      /* Translators: name of a file: case code, day. */
      g_strdup_printf (C_ ("front sheet", "front-sheet-%s-%s.pdf"),
                       cti_case_get_citizen (now)->code, day);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cti_front_sheet_to_pdf (sheet, created, &error);

  if (pdf == NULL)
    {
      cti_window_say (cti_window_of (asker), error->message);
      return;
    }
  cti_file_export_ask (asker,
                       &(CtiFileExport){ .case_id = cti_case_get_id (now),
                                         .what = WHAT "-pdf",
                                         .title = C_ ("front sheet", "Save the Front Sheet"),
                                         .name = name,
                                         .kind = _ ("PDF pages"),
                                         .pattern = "*.pdf" },
                       pdf);
}
