#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

void cti_attachment_add_choose (CtiWorkspace *workspace, const char *owner);
void
cti_attachment_add_file (CtiWorkspace *workspace, CtiCase *now, GFile *file, const char *owner);
void cti_attachment_add_picture (CtiWorkspace *workspace,
                                 CtiCase *now,
                                 GdkTexture *picture,
                                 const char *owner);
void cti_attachment_accept_drops (GtkWidget *widget, const char *owner);

G_END_DECLS
