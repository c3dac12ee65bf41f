#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtiJobs:
 *
 * One thread that does jobs in the order in which they were pushed.
 */
typedef struct _CtiJobs CtiJobs;

typedef void (*CtiJobFunc) (GTask *task);

CtiJobs *cti_jobs_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_jobs_free (CtiJobs *self);
void cti_jobs_wait (CtiJobs *self);
void cti_jobs_push (CtiJobs *self, GTask *task, CtiJobFunc work, CtiJobFunc done);

G_END_DECLS
