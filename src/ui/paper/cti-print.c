/* The bridge to the desktop's print dialog. GTK's own preview would write a plain PDF for another
 * program to show (promise 11), so the dialog is shown without its button, and a preview that is
 * asked for all the same ends before it begins. */

#include "cti-print.h"

#include <gtk/gtkunixprint.h>

#include "cti-file-write.h"

typedef struct
{
  CtiPrintDraw draw;
  gpointer data;
  GDestroyNotify data_free;
  gboolean is_begun; /* the pages are on their way to the printer */
} Job;

#define POINTS_PER_INCH 72

#define OFFERED                                                                                 \
  (GTK_PRINT_CAPABILITY_PAGE_SET | GTK_PRINT_CAPABILITY_COPIES | GTK_PRINT_CAPABILITY_COLLATE | \
   GTK_PRINT_CAPABILITY_REVERSE | GTK_PRINT_CAPABILITY_SCALE | GTK_PRINT_CAPABILITY_NUMBER_UP | \
   GTK_PRINT_CAPABILITY_NUMBER_UP_LAYOUT)

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->data_free != NULL)
    job->data_free (job->data);
  g_free (job);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  if (!job->is_begun)
    cti_busy_begin ();
  job->is_begun = TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GTask *task)
{
  Job *job = g_task_get_task_data (task);

  job->draw (gtk_print_context_get_cairo_context (context), page,
             gtk_print_context_get_width (context), gtk_print_context_get_height (context),
             job->data);
}

/* Only once the pages are counted may it end, and GTK wants something to draw on until then. */
static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            GTask *task)
{
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (nothing);

  gtk_print_context_set_cairo_context (context, cr, POINTS_PER_INCH, POINTS_PER_INCH);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  g_signal_connect (preview, "ready", G_CALLBACK (gtk_print_operation_preview_end_preview), NULL);
  return TRUE;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GTask *task)
{
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (job->is_begun)
    cti_busy_end ();
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_error (task, g_steal_pointer (&error));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "not printed");
  g_object_unref (task);
}

static void
hide_preview_button (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (GTK_IS_PRINT_UNIX_DIALOG (window))
        gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (window), OFFERED);
    }
}

static GtkPrintOperation *
make_operation (const char *job_name, int n_pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_n_pages (operation, n_pages);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  return operation;
}

/**
 * cti_print_async:
 * @parent: the window that asks
 * @job_name: what the print queue shows: neutral, since others can read it
 * @n_pages: how many pages
 * @draw: draws a page
 * @data: handed to it
 * @data_free: (nullable): frees @data when nothing more is drawn
 * @callback: called when the job was handed to the printer, or was not
 * @user_data: handed to it
 *
 * Shows the print dialog, set to A4.
 */
void
cti_print_async (GtkWindow *parent,
                 const char *job_name,
                 int n_pages,
                 CtiPrintDraw draw,
                 gpointer data,
                 GDestroyNotify data_free,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (job_name, n_pages);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  *job = (Job){ draw, data, data_free, FALSE };
  g_task_set_task_data (task, job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), task);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), task);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  hide_preview_button ();
}

/**
 * cti_print_finish:
 * @result: what the callback was given
 * @error: (out) (optional): %G_IO_ERROR_CANCELLED where the dialog was left, or why it failed
 *
 * Returns: whether the pages were handed to the printer
 */
gboolean
cti_print_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
