#pragma once

#include <sys/stat.h>

#include "cti-disk.h"

G_BEGIN_DECLS

/* What the two halves of this module share: cti-disk.c and cti-disk-write.c. */

struct _CtiFolder
{
  gatomicrefcount references;
  int fd;               /* (owned) */
  gboolean delays_sync; /* until cti_folder_sync_all() */
};

/* What a damaged file is called that was kept; a second one gets a number behind it. */
#define CTI_DISK_ASIDE ".damaged"

gboolean cti_folder_is_ours (CtiFolder *self, const char *name, const struct stat *info);
gboolean cti_folder_is_file (CtiFolder *self, const char *name, const struct stat *info);
char *cti_folder_find_aside (CtiFolder *self, const char *name, const struct stat *info);
gboolean cti_folder_sync (CtiFolder *self, const char *name);

G_END_DECLS
