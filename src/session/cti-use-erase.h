#pragma once

#include "cti-use.h"

G_BEGIN_DECLS

/**
 * CtiKeeping:
 * @case_id: (owned): id of the case
 * @code: (owned): its code
 * @closed_on: the day its last course was closed
 * @until: the last day it is to be kept, unknown where the team has no rule
 * @is_over: whether that day is past
 * @trashed: since when the whole case lies in the trash; never where it does not
 *
 * A case that has ended, or lies in the trash, and how long it is to be kept (features, wish 14).
 */
typedef struct
{
  char *case_id;
  char *code;
  CtiDate closed_on;
  CtiDate until;
  gboolean is_over;
  CtiMoment trashed;
} CtiKeeping;

void cti_keeping_free (CtiKeeping *self);
GPtrArray *cti_use_read_keeping (CtiStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_erase_case (CtiStore *store, const char *case_id, const char *why, GError **error);

G_END_DECLS
