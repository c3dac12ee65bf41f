#pragma once

#include "cti-disk.h"

G_BEGIN_DECLS

/* A folder as a disk may keep it when the power goes: it records each step that reaches the disk
 * and can then say every state that is legal at that point. */
typedef struct _DiskModel DiskModel;

/* Looks at the folder after a cut. */
typedef void (*DiskModelCheck) (const char *path, gpointer data);

DiskModel *disk_model_new (DiskModelCheck check, gpointer data);
void disk_model_free (DiskModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiskModel, disk_model_free)
void disk_model_cut_here (DiskModel *self);
guint disk_model_get_n_states (DiskModel *self);

G_END_DECLS
