#pragma once

#include <gtk/gtk.h>

#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiStarExportKind:
 * @CTI_STAR_EXPORT_PDF: an A4 page
 * @CTI_STAR_EXPORT_SVG: a drawing for other programs
 * @CTI_STAR_EXPORT_PNG: a picture
 *
 * What a star leaves the program as.
 */
typedef enum
{
  CTI_STAR_EXPORT_PDF,
  CTI_STAR_EXPORT_SVG,
  CTI_STAR_EXPORT_PNG,
} CtiStarExportKind;

gboolean cti_star_export_parse_kind (const char *nick, CtiStarExportKind *kind);
char *cti_star_export_make_name (const CtiCase *now,
                                 CtiDate today,
                                 CtiStarExportKind kind) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cti_star_export_make (GPtrArray *stars,
                              const char *heading,
                              CtiDate today,
                              CtiStarExportKind kind,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_export_ask (GtkWidget *asker,
                          CtiCase *now,
                          CtiDate today,
                          GPtrArray *stars,
                          CtiStarExportKind kind);

G_END_DECLS
