#pragma once

#include <gtk/gtk.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_PLACE (cti_place_get_type ())
G_DECLARE_FINAL_TYPE (CtiPlace, cti_place, CTI, PLACE, GObject)

/**
 * CtiPlace:
 *
 * Where the user is: case, page, the form that is open, the field in it and the cursor. It is kept
 * sealed beside the drafts, so that after a lock or a crash the program is again where it was. The
 * workspace tells it of cases and pages, #CtiDraftKeeper of forms.
 */

CtiPlace *cti_place_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
CtiPlace *cti_place_of (GtkWidget *widget);
void cti_place_via (GtkWidget *widget, const char *action, GVariant *target);

void cti_place_set_case (CtiPlace *self, const char *case_id);
void cti_place_set_page (CtiPlace *self, const char *page);
void cti_place_enter (CtiPlace *self, const char *form);
void cti_place_set_spot (CtiPlace *self, const char *form, const char *spot, int cursor);
void cti_place_leave (CtiPlace *self, const char *form);
void cti_place_forget (CtiPlace *self);

void cti_place_find_async (CtiPlace *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean cti_place_find_finish (CtiPlace *self, GAsyncResult *result);
const char *cti_place_get_case (CtiPlace *self);
const char *cti_place_get_page (CtiPlace *self);
gboolean cti_place_is_awaited (CtiPlace *self);
void cti_place_open_form (CtiPlace *self, GtkWidget *page);
gboolean cti_place_arrive (CtiPlace *self, const char *form, char **spot, int *cursor);
void cti_place_stop_waiting (CtiPlace *self);

G_END_DECLS
