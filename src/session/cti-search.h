#pragma once

#include "cti-hit.h"
#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_SEARCH (cti_search_get_type ())
G_DECLARE_FINAL_TYPE (CtiSearch, cti_search, CTI, SEARCH, GObject)

/**
 * CtiSearch:
 *
 * A search in all cases and the team's file while it is typed. Each start ends the one before. A
 * few threads read the files; what they find comes in the main context, file by file, with the
 * signal `found` (a #GPtrArray of #CtiHit that belongs to the receiver while it is emitted), and
 * `finished` comes when all have been read or the reason why they could not (a #GError, or %NULL).
 * Nothing of it is kept: the words and the key are let go when it is left or the session locks.
 */

CtiSearch *cti_search_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
void cti_search_start (CtiSearch *self, CtiQuery *query);
void cti_search_leave (CtiSearch *self);
gboolean cti_search_is_running (CtiSearch *self);
guint cti_search_get_unreadable (CtiSearch *self);

G_END_DECLS
