/* Something leaves the program on paper. The use log is written before it does: so it may name a
 * print that was then given up in the dialog, and never misses one. */

#include "cti-paper.h"

#include <glib/gi18n.h>

#include "cti-host.h"
#include "cti-proof-dialog.h"
#include "cti-say.h"
#include "cti-use.h"

typedef struct
{
  GtkWidget *asker; /* (owned) */
  char *case_id;    /* (owned) */
  char *what;       /* (owned) */
  char *title;      /* (owned) */
  char *said;       /* (owned) */
  int n_pages;
  CtiPrintDraw draw;
  gpointer data; /* (owned) (nullable): until the printer has it */
  GDestroyNotify data_free;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->asker);
  g_clear_pointer (&self->data, self->data_free);
  g_free (self->case_id);
  g_free (self->what);
  g_free (self->title);
  g_free (self->said);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) self = user_data;
  g_autoptr (GError) error = NULL;

  g_autofree char *said =
      g_strdup_printf ("%s %s", self->said, _ ("It may keep a copy: fetch the paper at once."));

  if (cti_print_finish (result, &error))
    cti_say (self->asker, said);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cti_say (self->asker,
             _ ("It could not be printed. Try another printer, or save it as a PDF page."));
}

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *self = data;

  return cti_use_print (store, self->case_id, self->what, error) ? data : NULL;
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_logged = cti_session_run_finish (CTI_SESSION (source), result, &error) != NULL;
  CtiHost *host = cti_host_of (self->asker);

  if (host == NULL)
    return; /* locked meanwhile */
  if (!is_logged)
    {
      cti_say_error (self->asker, error);
      return;
    }
  cti_print_async (GTK_WINDOW (host), self->title, self->n_pages, self->draw,
                   g_steal_pointer (&self->data), self->data_free, printed_cb, self);
  g_steal_pointer (&self);
}

static void
proved (gpointer data)
{
  Job *self = data;
  CtiHost *host = cti_host_of (self->asker);

  if (host == NULL)
    job_free (self); /* locked meanwhile */
  else
    cti_session_run_async (cti_host_get_session (host), log_in_thread, self, NULL, NULL, logged_cb,
                           self);
}

/**
 * cti_paper_print:
 * @asker: a widget in the window
 * @paper: what shall leave
 *
 * Asks for the passphrase, then shows the print dialog for it.
 */
void
cti_paper_print (GtkWidget *asker, const CtiPaper *paper)
{
  Job *self = g_new0 (Job, 1);

  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (paper->case_id);
  self->what = g_strdup (paper->what);
  self->title = g_strdup (paper->title);
  self->said = g_strdup (paper->said);
  self->n_pages = paper->n_pages;
  self->draw = paper->draw;
  self->data = paper->data;
  self->data_free = paper->data_free;
  cti_proof_ask (asker, CTI_PROOF_LEAVES, proved, self, (GDestroyNotify) job_free);
}
