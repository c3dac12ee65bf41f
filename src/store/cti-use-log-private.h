#pragma once

#include "cti-use-log.h"

G_BEGIN_DECLS

#define CTI_USE_LOG_SUFFIX ".log"
/** The name of a month: its year and its number. */
#define CTI_USE_LOG_PATTERN \
  "????"                    \
  "-??" CTI_USE_LOG_SUFFIX
/** A record's GVariant: number, moment, worker, use, case, purpose. */
#define CTI_USE_LOG_RECORD "(txissss)"
/** The longest box of a record, in bytes. */
#define CTI_USE_LOG_RECORD_MAX (64 * 1024)

/**
 * CtiUseLogFrame:
 * @length: of the box, little-endian
 * @check: beginning of a keyed hash of the length and the head before
 *
 * What stands before each box.
 */
typedef struct
{
  guint32 length;
  guint8 check[4];
} CtiUseLogFrame;

/**
 * CtiUseLogPlace:
 * @end: after which record
 * @month: name of the file of that record, empty before the first
 * @size: of that file up to there, in bytes
 * @made: when that record was
 * @days: the last different days with a record up to there, the newest first; %CTI_DATE_NONE where
 *   there were not as many
 *
 * A place in the log, and where on the disk that is.
 */
typedef struct
{
  CtiUseLogEnd end;
  char month[sizeof (CTI_USE_LOG_PATTERN)];
  gsize size;
  CtiMoment made;
  CtiDate days[CTI_USE_LOG_DAYS];
} CtiUseLogPlace;

struct _CtiUseLog
{
  CtiFolder *folder;          /* (owned) */
  CtiSecret *key;             /* (owned) */
  CtiUseLogPlace beginning;   /* what was let go by age ends here */
  CtiUseLogPlace place;       /* where the next record goes */
  GArray *starts;             /* (owned) (element-type CtiUseLogPlace): the place before each month,
                               * with its name */
  const CtiUseLogEnd *sought; /* (nullable): an end that is known, while the log is opened */
  gboolean is_met;            /* whether that record came by as it was known */
  gboolean is_damaged;
  gboolean is_blocked; /* damaged months stand where the next records would go */
};

CtiUseLogFrame cti_use_log_make_frame (CtiUseLog *self, const CtiUseLogPlace *place, gsize length);
gboolean cti_use_log_read_month (CtiUseLog *self,
                                 const char *name,
                                 gboolean is_last,
                                 CtiUseLogPlace *place,
                                 GPtrArray *uses,
                                 GError **error);
void cti_use_log_name_month (CtiDate day, char *name);
gboolean cti_use_log_may_hold (const GError *cause);
gboolean cti_use_log_fail (const CtiUseLogPlace *place, GError **error);
GPtrArray *cti_use_log_list_months (CtiUseLog *self, GError **error);
void cti_use_log_note_day (CtiUseLogPlace *place);
gboolean cti_use_log_read_beginning (CtiUseLog *self, GError **error);

G_END_DECLS
