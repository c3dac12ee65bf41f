#pragma once

#include "cti-reminder.h"
#include "cti-session.h"

G_BEGIN_DECLS

GPtrArray *cti_today_get_cards (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_today_find (CtiSession *session, GPtrArray *tasks, int ahead) G_GNUC_WARN_UNUSED_RESULT;
void cti_today_read_tasks (CtiSession *session, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
