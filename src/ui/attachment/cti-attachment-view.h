#pragma once

#include <gtk/gtk.h>

#include "cti-attachment.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiAttachmentView:
 *
 * The pages of a file, drawn from memory: a PDF has as many as it has, a picture one. Nothing of it
 * is written anywhere.
 */
typedef struct _CtiAttachmentView CtiAttachmentView;

CtiAttachmentView *cti_attachment_view_new (CtiMedia media,
                                            CtiSecret *bytes) G_GNUC_WARN_UNUSED_RESULT;
void cti_attachment_view_free (CtiAttachmentView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiAttachmentView, cti_attachment_view_free)

int cti_attachment_view_count_pages (CtiAttachmentView *self);
void
cti_attachment_view_get_size (CtiAttachmentView *self, int page, double *width, double *height);
char *cti_attachment_view_dup_text (CtiAttachmentView *self, int page) G_GNUC_WARN_UNUSED_RESULT;
void cti_attachment_view_draw (CtiAttachmentView *self, int page, cairo_t *cr);

G_END_DECLS
