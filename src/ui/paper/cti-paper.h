#pragma once

#include "cti-print.h"

G_BEGIN_DECLS

/**
 * CtiPaper:
 * @case_id: the case it is of
 * @what: what it is, as it stands in the use log
 * @title: name of the job, which names nobody
 * @n_pages: how many pages it has
 * @draw: draws one of them
 * @data: (transfer full): handed to @draw
 * @data_free: frees @data
 * @said: what is said when it is on its way to the printer, translated
 *
 * Something of a case that is to leave the program on paper.
 */
typedef struct
{
  const char *case_id;
  const char *what;
  const char *title;
  int n_pages;
  CtiPrintDraw draw;
  gpointer data;
  GDestroyNotify data_free;
  const char *said;
} CtiPaper;

void cti_paper_print (GtkWidget *asker, const CtiPaper *paper);

G_END_DECLS
