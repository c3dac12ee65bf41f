/* The front sheet leaves the program, to the printer or as a file. */

#include "cti-front-paper.h"

#include <glib/gi18n.h>

#include "cti-file-export.h"
#include "cti-paper.h"
#include "cti-say.h"

#define WHAT "front-sheet"

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_front_sheet_draw (sheet, cr, width, height);
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
  cti_paper_print (asker, &(CtiPaper){ .case_id = case_id,
                                       .what = WHAT,
                                       .title = cti_front_sheet_get_title (sheet),
                                       .n_pages = 1,
                                       .draw = draw_page,
                                       .data = sheet,
                                       .data_free = (GDestroyNotify) cti_front_sheet_free,
                                       .said = C_ ("front sheet", "The front sheet is on its way "
                                                                  "to the printer.") });
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
      cti_say (asker, error->message);
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
