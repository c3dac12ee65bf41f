#pragma once

#include "cti-history.h"
#include "cti-star.h"
#include "cti-team.h"

G_BEGIN_DECLS

/** What was corrected is read out of the history of a case: an array of #CtiChange, oldest first.
 */
const CtiChange *cti_star_corrections_find (GPtrArray *history, const CtiStar *star);
gboolean cti_star_corrections_is_about (const CtiChange *change, const CtiStar *star);
char *cti_star_corrections_get_old (GPtrArray *history,
                                    gconstpointer record,
                                    const char *field) G_GNUC_WARN_UNUSED_RESULT;
char *cti_star_corrections_describe (const CtiChange *change,
                                     const CtiWorker *worker) G_GNUC_WARN_UNUSED_RESULT;
char *cti_star_corrections_line (const CtiChange *change,
                                 const CtiStar *star) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
