/* Opening a case. Where its file is damaged or has been put back, what can be opened instead is
 * offered once. */

#include "cti-rescue-dialog.h"
#include "cti-say.h"
#include "cti-use.h"
#include "cti-workspace.h"

static gpointer
open_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_case (store, data, error);
}

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  char *case_id;           /* (owned) */
  char *page;              /* (owned) (nullable): the page to show then */
  gboolean is_rescue;      /* something else than the file as it stands was asked for */
} Opening;

/* What was offered and did not help is not offered again. */
static void
say_not_opened (CtiWorkspace *self, const char *case_id, gboolean is_rescue, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);

  if (!is_rescue && cti_rescue_dialog_helps (trouble))
    gtk_window_present (cti_rescue_dialog_new (GTK_WIDGET (self), case_id, trouble));
  else
    cti_say_error (GTK_WIDGET (self), error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Opening *opening = user_data;
  g_autoptr (CtiWorkspace) self = opening->workspace;
  g_autofree char *case_id = opening->case_id;
  g_autofree char *page = opening->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);

  if (cti_workspace_get_session (self) == NULL)
    return; /* locked meanwhile */
  if (now == NULL)
    {
      say_not_opened (self, case_id, opening->is_rescue, error);
      return;
    }
  cti_workspace_show_case (self, now);
  if (page == NULL)
    page = g_strdup (cti_case_get_course (now) != NULL ? "front" : "course");
  cti_workspace_show_page (self, page);
}

/**
 * cti_workspace_open_case:
 * @self: the workspace
 * @case_id: id of a case
 *
 * Opens the case and shows its front sheet, or the page where a course is started while there is
 * none. Where the file is damaged or has been put back, it is said what can be opened instead.
 */
void
cti_workspace_open_case (CtiWorkspace *self, const char *case_id)
{
  cti_workspace_open_case_by (self, case_id, open_in_thread);
}

static void
start_opening (CtiWorkspace *self, const char *case_id, const char *page, CtiSessionWork work)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->workspace = g_object_ref (self);
  opening->case_id = g_strdup (case_id);
  opening->page = g_strdup (page);
  opening->is_rescue = work != open_in_thread;
  cti_session_run_async (cti_workspace_get_session (self), work, g_strdup (case_id), g_free,
                         (GDestroyNotify) cti_case_unref, opened_cb, opening);
}

/**
 * cti_workspace_open_case_by:
 * @self: the workspace
 * @case_id: id of a case
 * @work: opens the case whose id it is handed, such as one that takes the generation before
 */
void
cti_workspace_open_case_by (CtiWorkspace *self, const char *case_id, CtiSessionWork work)
{
  start_opening (self, case_id, NULL, work);
}

/**
 * cti_workspace_open_case_on:
 * @self: the workspace
 * @case_id: id of a case
 * @page: name of a page of a case
 *
 * Opens the case at a page; where it is open already, only the page changes.
 */
void
cti_workspace_open_case_on (CtiWorkspace *self, const char *case_id, const char *page)
{
  CtiCase *now = cti_workspace_get_case (self);

  if (now != NULL && g_strcmp0 (cti_case_get_id (now), case_id) == 0)
    cti_workspace_show_page (self, page);
  else
    start_opening (self, case_id, page, open_in_thread);
}
