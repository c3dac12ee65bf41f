#pragma once

#include "cti-case.h"
#include "cti-change-log.h"
#include "cti-disk.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/**
 * CtiCaseFile:
 *
 * The sealed file of one citizen, open. Each commit is on the disk when it returns.
 */
typedef struct _CtiCaseFile CtiCaseFile;

/** How the name of a case file ends. */
#define CTI_CASE_SUFFIX ".case"

CtiCaseFile *cti_case_file_create (CtiFolder *folder,
                                   const char *id,
                                   const CtiSecret *key,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCaseFile *cti_case_file_open (CtiFolder *folder,
                                 const char *id,
                                 const CtiSecret *key,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCaseFile *cti_case_file_open_previous (CtiFolder *folder,
                                          const char *id,
                                          const CtiSecret *key,
                                          guint64 seen,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCaseFile *cti_case_file_adopt (CtiFolder *folder,
                                  const char *id,
                                  const CtiSecret *key,
                                  GBytes *sealed,
                                  guint64 seen,
                                  const CtiPen *pen,
                                  const char *what,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiCaseFile *cti_case_file_open_foreign (CtiFolder *folder,
                                         const char *id,
                                         const CtiSecret *key,
                                         const CtiSecret *image,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_case_file_has_half (CtiCaseFile *self, const char *partner);
gboolean cti_case_file_take_over (CtiCaseFile *self,
                                  const CtiChangeSet *note,
                                  const char *from,
                                  const CtiChangeSet *set,
                                  const CtiPen *pen,
                                  guint64 seen,
                                  GError **error);
CtiSecret *cti_case_file_copy_image (CtiCaseFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_file_read_acts (CtiCaseFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void cti_case_file_free (CtiCaseFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCaseFile, cti_case_file_free)

CtiCase *cti_case_file_get_case (CtiCaseFile *self);
CtiMoment cti_case_file_get_trashed (CtiCaseFile *self);
guint64 cti_case_file_get_generation (CtiCaseFile *self);
gboolean cti_case_file_accept_older (CtiCaseFile *self, guint64 seen, GError **error);

gboolean cti_case_file_commit (CtiCaseFile *self,
                               const CtiChangeSet *set,
                               const CtiPen *pen,
                               GError **error);
GPtrArray *cti_case_file_get_history (CtiCaseFile *self, const char *row, GError **error);
GPtrArray *cti_case_file_read_all (CtiCaseFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 cti_case_file_get_last_act (CtiCaseFile *self);
CtiMoment cti_case_file_get_last_made (CtiCaseFile *self);
gboolean cti_case_file_find_half (CtiCaseFile *self, const char *row, CtiChangeSet *other_half);
gboolean
cti_case_file_erase (CtiCaseFile *self, const CtiChangeSet *set, const CtiPen *pen, GError **error);
gboolean cti_case_file_has_expired (CtiCaseFile *self, CtiDate today);
gboolean cti_case_file_purge (CtiCaseFile *self, const CtiPen *pen, CtiDate today, GError **error);
gboolean cti_case_file_verify (CtiCaseFile *self, GError **error);

G_END_DECLS
