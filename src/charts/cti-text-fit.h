#pragma once

#include <glib.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CtiTextFit:
 *
 * A measure for texts: how large they are and where their lines break, in points. It holds one
 * layout that its functions use in turn. Internal to the charts.
 */
typedef struct _CtiTextFit CtiTextFit;

CtiTextFit *cti_text_fit_new (const char *font_family);
void cti_text_fit_free (CtiTextFit *fit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTextFit, cti_text_fit_free)

PangoLayout *
cti_text_fit_get_layout (CtiTextFit *fit, const char *text, double size, gboolean bold);
void cti_text_fit_measure (CtiTextFit *fit,
                           const char *text,
                           double size,
                           gboolean bold,
                           double *width,
                           double *height);
char *cti_text_fit_wrap (CtiTextFit *fit,
                         const char *text,
                         double size,
                         gboolean bold,
                         double max_width,
                         double *width,
                         double *height);
char *cti_text_fit_lines (CtiTextFit *fit,
                          const char *text,
                          double size,
                          gboolean bold,
                          guint max_lines,
                          double *width,
                          double *height);
char *
cti_text_fit_shorten (CtiTextFit *fit, const char *text, double size, gboolean bold, double room);

G_END_DECLS
