/* A plan leaves the program, to the printer or as a file. */

#include "cti-plan-paper.h"

#include <glib/gi18n.h>

#include "cti-file-export.h"
#include "cti-paper.h"
#include "cti-say.h"

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_text_sheet_draw (sheet, cr, page, width, height);
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
cti_plan_paper_print (GtkWidget *asker, const CtiPlanPaper *paper, CtiTextSheet *sheet)
{
  cti_paper_print (asker, &(CtiPaper){ .case_id = cti_case_get_id (paper->now),
                                       .what = paper->what,
                                       .title = cti_text_sheet_get_title (sheet),
                                       .n_pages = cti_text_sheet_get_n_pages (sheet),
                                       .draw = draw_page,
                                       .data = sheet,
                                       .data_free = (GDestroyNotify) cti_text_sheet_free,
                                       .said = _ ("The plan is on its way to the printer.") });
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
cti_plan_paper_save (GtkWidget *asker, const CtiPlanPaper *paper, const CtiTextSheet *sheet)
{
  g_autofree char *day = cti_date_to_iso (paper->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  g_autofree char *what = g_strconcat (paper->what, "-pdf", NULL);
  g_autofree char *name = g_strconcat (paper->name, ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cti_text_sheet_to_pdf (sheet, created, &error);

  if (pdf == NULL)
    {
      cti_say (asker, error->message);
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
