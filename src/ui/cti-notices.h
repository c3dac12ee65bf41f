#pragma once

#include "cti-session.h"

G_BEGIN_DECLS

/**
 * CtiNotices:
 *
 * Notices on the desktop: that something has become due, or that an appointment begins soon. They
 * name nobody (promise 18), come only while the store is open, and only where the worker has asked
 * for them.
 */
typedef struct _CtiNotices CtiNotices;

/**
 * CtiNoticeFunc:
 * @id: which notice; a newer one of the same id takes its place
 * @sentence: (nullable): what it says; %NULL where it is to be withdrawn
 * @data: what was handed along
 *
 * Shows a notice.
 */
typedef void (*CtiNoticeFunc) (const char *id, const char *sentence, gpointer data);

CtiNotices *
cti_notices_new (CtiSession *session, CtiNoticeFunc show, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void cti_notices_free (CtiNotices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiNotices, cti_notices_free)

void cti_notices_look (CtiNotices *self, gboolean wanted, gboolean seen);
void cti_notices_show (const char *id, const char *sentence, gpointer application);

G_END_DECLS
