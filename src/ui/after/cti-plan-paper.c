/* A plan leaves the program, to the printer or as a file. The use log is written before anything
 * does; so it may name a print that was then left in the dialog, and never misses one. */

#include "cti-plan-paper.h"

#include <glib/gi18n.h>

#include "cti-file-export.h"
#include "cti-print.h"
#include "cti-use.h"
#include "cti-window.h"

typedef struct
{
  GtkWidget *asker;    /* (owned) */
  char *case_id;       /* (owned) */
  char *what;          /* (owned) */
  CtiPlanSheet *sheet; /* (owned) (nullable): until it is handed to the printer */
} Printing;

static void
printing_free (Printing *self)
{
  g_clear_object (&self->asker);
  g_clear_pointer (&self->sheet, cti_plan_sheet_free);
  g_free (self->case_id);
  g_free (self->what);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_plan_sheet_draw (sheet, cr, page, width, height);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) asker = user_data;
  g_autoptr (GError) error = NULL;
  CtiWindow *window = cti_window_of (asker);

  if (window == NULL)
    return; /* locked meanwhile */
  if (cti_print_finish (result, &error))
    cti_window_say (window, _ ("The plan is on its way to the printer."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cti_window_say (window,
                    _ ("It could not be printed. Try another printer, or save it as a PDF page."));
}

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Printing *self = data;

  return cti_use_print (store, self->case_id, self->what, error) ? data : NULL;
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiWindow *window = cti_window_of (self->asker);
  gboolean is_logged = cti_session_run_finish (CTI_SESSION (source), result, &error) != NULL;
  CtiPlanSheet *sheet;

  if (window == NULL)
    return; /* locked meanwhile */
  if (!is_logged)
    {
      cti_window_say_error (window, error);
      return;
    }
  sheet = g_steal_pointer (&self->sheet);
  cti_print_async (GTK_WINDOW (window), cti_plan_sheet_get_title (sheet),
                   cti_plan_sheet_get_n_pages (sheet), draw_page, sheet,
                   (GDestroyNotify) cti_plan_sheet_free, printed_cb, g_object_ref (self->asker));
}

/**
 * cti_plan_paper_print:
 * @asker: a widget in the window
 * @paper: what is to leave
 * @sheet: (transfer full): its page
 *
 * Shows the print dialog for it.
 */
void
cti_plan_paper_print (GtkWidget *asker, const CtiPlanPaper *paper, CtiPlanSheet *sheet)
{
  Printing *self = g_new0 (Printing, 1);

  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (cti_case_get_id (paper->now));
  self->what = g_strdup (paper->what);
  self->sheet = sheet;
  cti_session_run_async (cti_window_get_session (cti_window_of (asker)), log_in_thread, self, NULL,
                         NULL, logged_cb, self);
}

/**
 * cti_plan_paper_save:
 * @asker: a widget in the window
 * @paper: what is to leave
 * @sheet: its page
 *
 * Asks where to save it as a PDF.
 */
void
cti_plan_paper_save (GtkWidget *asker, const CtiPlanPaper *paper, const CtiPlanSheet *sheet)
{
  g_autofree char *day = cti_date_to_iso (paper->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  g_autofree char *what = g_strconcat (paper->what, "-pdf", NULL);
  g_autofree char *name = g_strconcat (paper->name, ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cti_plan_sheet_to_pdf (sheet, created, &error);

  if (pdf == NULL)
    {
      cti_window_say (cti_window_of (asker), error->message);
      return;
    }
  cti_file_export_ask (asker,
                       &(CtiFileExport){ .case_id = cti_case_get_id (paper->now),
                                         .what = what,
                                         .title = _ ("Save the Plan"),
                                         .name = name,
                                         .kind = _ ("PDF pages"),
                                         .pattern = "*.pdf" },
                       pdf);
}
