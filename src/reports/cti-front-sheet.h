#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiFrontSheet:
 *
 * The front sheet of a case as one page of paper.
 */
typedef struct _CtiFrontSheet CtiFrontSheet;

CtiFrontSheet *cti_front_sheet_new (const CtiCase *now,
                                    GPtrArray *areas,
                                    CtiDate today,
                                    gboolean with_name) G_GNUC_WARN_UNUSED_RESULT;
void cti_front_sheet_free (CtiFrontSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFrontSheet, cti_front_sheet_free)

const char *cti_front_sheet_get_title (const CtiFrontSheet *self);
void cti_front_sheet_draw (const CtiFrontSheet *self, cairo_t *cr, double width, double height);
GBytes *cti_front_sheet_to_pdf (const CtiFrontSheet *self,
                                const char *created,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
