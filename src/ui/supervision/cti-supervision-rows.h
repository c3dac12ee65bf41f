#pragma once

#include <gtk/gtk.h>

#include "cti-use-supervision.h"

G_BEGIN_DECLS

char *cti_supervision_rows_reasons (const CtiSupervisionBook *book,
                                    const CtiAgendaPoint *point) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_supervision_rows_point (const CtiSupervisionBook *book,
                                       const CtiAgendaPoint *point) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_supervision_rows_review (const CtiSupervisionBook *book,
                                        const CtiCard *card,
                                        CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_supervision_rows_held (const CtiSupervisionBook *book,
                                      const CtiSupervision *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
