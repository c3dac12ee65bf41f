#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtiFolder:
 *
 * An open folder of the store. All names are looked up below it and never through a link, so a
 * folder or file that somebody swaps for a link leads nowhere (promise 7).
 */
typedef struct _CtiFolder CtiFolder;

/**
 * CtiFileState:
 * @name: (owned): name within its folder
 * @size: in bytes
 * @changed: time of last change, in nanoseconds since 1970
 */
typedef struct
{
  char *name;
  gint64 size;
  gint64 changed;
} CtiFileState;

void cti_file_state_free (CtiFileState *self);

CtiFolder *cti_folder_open_home (const char *path, GError **error);
CtiFolder *cti_folder_open (const char *path, GError **error);
CtiFolder *
cti_folder_open_child (CtiFolder *self, const char *name, gboolean create, GError **error);
CtiFolder *cti_folder_ref (CtiFolder *self);
void cti_folder_unref (CtiFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFolder, cti_folder_unref)

GPtrArray *cti_folder_list (CtiFolder *self, const char *suffix, GError **error);
GPtrArray *cti_folder_list_folders (CtiFolder *self, GError **error);
gboolean
cti_folder_get_state (CtiFolder *self, const char *name, CtiFileState *state, GError **error);
gboolean cti_folder_has (CtiFolder *self, const char *name);

GBytes *cti_folder_read (CtiFolder *self, const char *name, gsize limit, GError **error);
gboolean cti_folder_replace (CtiFolder *self,
                             const char *name,
                             GBytes *bytes,
                             gboolean keep_previous,
                             GError **error);
gboolean
cti_folder_append (CtiFolder *self, const char *name, gsize at, GBytes *bytes, GError **error);
gboolean cti_folder_move (CtiFolder *self, const char *from, const char *to, GError **error);
gboolean cti_folder_exchange (CtiFolder *self,
                              const char *name,
                              const char *other,
                              const char *between,
                              GError **error);
void cti_folder_set_changed (CtiFolder *self, const char *name, gint64 changed);
gboolean cti_folder_set_aside (CtiFolder *self, const char *name, GError **error);
void cti_folder_blank (CtiFolder *self, const char *name, gsize head);
gboolean cti_folder_shred (CtiFolder *self, const char *name, gsize head, GError **error);
gboolean cti_folder_remove (CtiFolder *self, const char *name, GError **error);
void cti_folder_remove_folder (CtiFolder *self, const char *name);
void cti_folder_clean (CtiFolder *self);
void cti_folder_delay_sync (CtiFolder *self);
gboolean cti_folder_sync_all (CtiFolder *self, GError **error);

/** The name under which the generation before is kept. */
#define CTI_DISK_PREVIOUS "~"

/**
 * CtiDiskStep:
 *
 * The steps that reach the disk, in the order in which a file is replaced.
 */
typedef enum
{
  CTI_DISK_CREATE,
  CTI_DISK_WRITE,
  CTI_DISK_SYNC_FILE,
  CTI_DISK_KEEP_PREVIOUS,
  CTI_DISK_RENAME,
  CTI_DISK_SYNC_FOLDER,
  CTI_DISK_REMOVE,
  CTI_DISK_APPEND,
} CtiDiskStep;

/**
 * CtiDiskWatch:
 * @step: what is about to be done
 * @name: name of the file
 * @bytes: (nullable): what is about to be written
 * @data: what was given with the watch
 *
 * Called before each step; tests use it to record what reaches the disk and to force faults.
 *
 * Returns: 0 to go on, or the errno with which the step shall fail
 */
typedef int (*CtiDiskWatch) (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data);

void cti_disk_set_watch (CtiDiskWatch watch, gpointer data);

G_END_DECLS
