#pragma once

#include <gtk/gtk.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_BOOKMARK (cti_bookmark_get_type ())
G_DECLARE_FINAL_TYPE (CtiBookmark, cti_bookmark, CTI, BOOKMARK, GObject)

/**
 * CtiBookmark:
 *
 * Where the user is: case, page, the form that is open, the field in it and the cursor. It is kept
 * sealed beside the drafts, so that after a lock or a crash the program is again where it was. The
 * workspace tells it of cases and pages, #CtiDraftKeeper of forms.
 */

CtiBookmark *cti_bookmark_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
CtiBookmark *cti_bookmark_of (GtkWidget *widget);
void cti_bookmark_via (GtkWidget *widget, const char *action, GVariant *target);

void cti_bookmark_set_case (CtiBookmark *self, const char *case_id);
void cti_bookmark_set_page (CtiBookmark *self, const char *page);
void cti_bookmark_enter (CtiBookmark *self, const char *form);
void cti_bookmark_set_spot (CtiBookmark *self, const char *form, const char *spot, int cursor);
void cti_bookmark_leave (CtiBookmark *self, const char *form);
void cti_bookmark_forget (CtiBookmark *self);

void cti_bookmark_find_async (CtiBookmark *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean cti_bookmark_find_finish (CtiBookmark *self, GAsyncResult *result);
const char *cti_bookmark_get_case (CtiBookmark *self);
const char *cti_bookmark_get_page (CtiBookmark *self);
gboolean cti_bookmark_is_awaited (CtiBookmark *self);
void cti_bookmark_open_form (CtiBookmark *self, GtkWidget *page);
gboolean cti_bookmark_arrive (CtiBookmark *self, const char *form, char **spot, int *cursor);
void cti_bookmark_stop_waiting (CtiBookmark *self);

G_END_DECLS
