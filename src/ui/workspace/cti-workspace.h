#pragma once

#include <adwaita.h>

#include "cti-bookmark.h"

G_BEGIN_DECLS

#define CTI_TYPE_WORKSPACE (cti_workspace_get_type ())
G_DECLARE_FINAL_TYPE (CtiWorkspace, cti_workspace, CTI, WORKSPACE, AdwBin)

/**
 * CtiWorkspace:
 *
 * What is seen while the store is open: on the left the places and, under the name of the citizen
 * whose case is open, the pages of her case; on the right the page. In a narrow window the left
 * side folds away. It holds the case that is open and hands it to its pages.
 */

CtiWorkspace *cti_workspace_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_workspace_begin (CtiWorkspace *self, CtiSession *session);
CtiWorkspace *cti_workspace_of (GtkWidget *widget);

CtiSession *cti_workspace_get_session (CtiWorkspace *self);
CtiBookmark *cti_workspace_get_bookmark (CtiWorkspace *self);
guint cti_workspace_count_visits (CtiWorkspace *self);
gpointer cti_workspace_get_page (CtiWorkspace *self, const char *name);
gpointer cti_workspace_show_page (CtiWorkspace *self, const char *name);
void cti_workspace_open_menu (CtiWorkspace *self);
void cti_workspace_do (CtiWorkspace *self, const char *action);
void cti_workspace_show_case (CtiWorkspace *self, CtiCase *now);
void cti_workspace_open_case (CtiWorkspace *self, const char *case_id);
void cti_workspace_open_case_by (CtiWorkspace *self, const char *case_id, CtiSessionWork work);
void cti_workspace_take_case (CtiWorkspace *self, CtiCase *now);
void cti_workspace_leave_case (CtiWorkspace *self, const char *case_id);
void cti_workspace_refresh (CtiWorkspace *self);
void cti_workspace_open_spot (CtiWorkspace *self,
                              const char *case_id,
                              const char *page,
                              const char *record);
void
cti_workspace_open_act (CtiWorkspace *self, const char *case_id, const char *page, const char *act);
GPtrArray *cti_workspace_get_recent (CtiWorkspace *self);
CtiCase *cti_workspace_get_case (CtiWorkspace *self);
const char *cti_workspace_get_shown_case_id (CtiWorkspace *self);
const char *cti_workspace_get_acted_case_id (CtiWorkspace *self);
void cti_workspace_follow_act (CtiWorkspace *self, const char *case_id);
void cti_workspace_follow_team_act (GtkWidget *page);
void cti_workspace_run_in (CtiWorkspace *self,
                           const char *case_id,
                           CtiSessionWork work,
                           gpointer data,
                           GDestroyNotify data_free,
                           const char *sentence,
                           GAsyncReadyCallback done,
                           gpointer user_data);
gboolean cti_workspace_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
