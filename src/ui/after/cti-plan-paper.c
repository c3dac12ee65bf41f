/* A plan leaves the program, to the printer or as a file. It is the citizen's own, and the words on
 * it are what somebody who finds it must not read: whoever prints it is asked about that first
 * (promise 21). */

#include "cti-plan-paper.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cti-file-export.h"
#include "cti-host.h"
#include "cti-paper.h"
#include "cti-say.h"

typedef struct
{
  GtkWidget *asker; /* (owned) */
  char *case_id;    /* (owned) */
  char *what;       /* (owned) */
  char *name;       /* (owned) */
  CtiDate today;
  CtiTextSheet *sheet; /* (owned) (nullable): until the printer has it */
  gboolean is_printed;
} Leaving;

static void
leaving_free (gpointer data, GClosure *closure)
{
  Leaving *self = data;

  g_object_unref (self->asker);
  g_clear_pointer (&self->sheet, cti_text_sheet_free);
  g_free (self->case_id);
  g_free (self->what);
  g_free (self->name);
  g_free (self);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_text_sheet_draw (sheet, cr, page, width, height);
}

static void
print (Leaving *self)
{
  CtiTextSheet *sheet = g_steal_pointer (&self->sheet);

  cti_paper_print (self->asker, &(CtiPaper){ .case_id = self->case_id,
                                             .what = self->what,
                                             .title = cti_text_sheet_get_title (sheet),
                                             .n_pages = cti_text_sheet_get_n_pages (sheet),
                                             .draw = draw_page,
                                             .data = sheet,
                                             .data_free = (GDestroyNotify) cti_text_sheet_free,
                                             .said = _ ("The plan is on its way to the "
                                                        "printer.") });
}

static void
save (const Leaving *self)
{
  g_autofree char *day = cti_date_to_iso (self->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  g_autofree char *what = g_strconcat (self->what, "-pdf", NULL);
  g_autofree char *name = g_strconcat (self->name, ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cti_text_sheet_to_pdf (self->sheet, created, &error);

  if (pdf == NULL)
    {
      cti_say (self->asker, error->message);
      return;
    }
  cti_file_export_ask (self->asker,
                       &(CtiFileExport){ .case_id = self->case_id,
                                         .what = what,
                                         .title = _ ("Save the Plan"),
                                         .name = name,
                                         .kind = _ ("PDF pages"),
                                         .pattern = "*.pdf",
                                         .suggested = CTI_EXPORT_HERS },
                       pdf);
}

static void
answered_cb (AdwMessageDialog *question, const char *response, Leaving *self)
{
  if (g_strcmp0 (response, "go-on") != 0 || self->sheet == NULL ||
      cti_host_of (self->asker) == NULL) /* locked meanwhile */
    return;
  if (self->is_printed)
    print (self);
  else
    save (self);
}

static void
ask (Leaving *self)
{
  GtkWidget *question =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->asker)),
                              C_ ("plan", "Is it safe to take this home?"),
                              C_ ("plan",
                                  "Ask who else may find it. What you have written together "
                                  "stands on it as it is."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "go-on",
                                   self->is_printed ? _ ("_Print…") : _ ("_Save as PDF…"));
  adw_message_dialog_set_default_response (dialog, "go-on");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (question, "response", G_CALLBACK (answered_cb), self, leaving_free, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static Leaving *
leaving_new (GtkWidget *asker, const CtiPlanPaper *paper, CtiTextSheet *sheet)
{
  Leaving *self = g_new0 (Leaving, 1);

  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (cti_case_get_id (paper->now));
  self->what = g_strdup (paper->what);
  self->name = g_strdup (paper->name);
  self->today = paper->today;
  self->sheet = sheet;
  return self;
}

/**
 * cti_plan_paper_print:
 * @asker: a widget in the window
 * @paper: what is to leave
 * @sheet: (transfer full): its page
 *
 * Asks whether it is safe to take home, then shows the print dialog for it.
 */
void
cti_plan_paper_print (GtkWidget *asker, const CtiPlanPaper *paper, CtiTextSheet *sheet)
{
  Leaving *self = leaving_new (asker, paper, sheet);

  self->is_printed = TRUE;
  ask (self);
}

/**
 * cti_plan_paper_save:
 * @asker: a widget in the window
 * @paper: what is to leave
 * @sheet: (transfer full): its page
 *
 * Asks whether it is safe to take home, then where to save it as a PDF.
 */
void
cti_plan_paper_save (GtkWidget *asker, const CtiPlanPaper *paper, CtiTextSheet *sheet)
{
  ask (leaving_new (asker, paper, sheet));
}
