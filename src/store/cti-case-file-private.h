#pragma once

#include "cti-case-file.h"
#include "cti-sealed-db.h"

G_BEGIN_DECLS

/* Shared by cti-case-file.c and cti-case-file-foreign.c, what comes from another store. */
struct _CtiCaseFile
{
  char *id;           /* (owned) */
  CtiFolder *folder;  /* (owned) */
  CtiSecret *key;     /* (owned): the store key */
  CtiSecret *chain;   /* (owned): the key of the change log */
  CtiSealedDb *db;    /* (owned) */
  gboolean is_logged; /* the triggers of the change log are there */
  CtiDate oldest;     /* day since which something lies in the trash, or CTI_DATE_NONE */
  CtiMoment trashed;  /* since when the whole case lies in the trash, or CTI_MOMENT_NEVER */
  GPtrArray *records; /* (owned) (nullable): every row as a record, those in the trash among them */
  CtiCase *now;       /* (owned) (nullable): what the file says, NULL before the first commit */
};

CtiCaseFile *cti_case_file_new_unread (CtiFolder *folder, const char *id, const CtiSecret *key);
gboolean cti_case_file_load (CtiCaseFile *self, GError **error);
gboolean cti_case_file_prepare_log (CtiCaseFile *self, GError **error);

G_END_DECLS
