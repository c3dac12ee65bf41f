/* Opening a case in the workspace: from the caseload, from a hit of a search, or by one of the ways
 * around a damaged file. */

#include "cti-acts.h"
#include "cti-pages.h"
#include "cti-rescue-dialog.h"
#include "cti-say.h"
#include "cti-spot.h"
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
  const char *page;        /* (nullable): which one to show */
  char *record;            /* (owned) (nullable): where on it */
  const char *act;         /* (nullable): what to do there, as cti_workspace_do() takes it */
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
show_spot (CtiWorkspace *self, const char *page, const char *record)
{
  GtkWidget *shown = cti_workspace_show_page (self, page);

  if (record != NULL)
    cti_spot_focus (shown, record);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Opening *opening = user_data;
  g_autoptr (CtiWorkspace) self = opening->workspace;
  g_autofree char *case_id = opening->case_id;
  g_autofree char *record = opening->record;
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
  if (opening->page != NULL)
    show_spot (self, opening->page, record);
  else
    cti_workspace_show_page (self, cti_case_get_course (now) != NULL ? "front" : "course");
  if (opening->act != NULL)
    cti_workspace_do (self, opening->act);
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

/**
 * cti_workspace_open_case_by:
 * @self: the workspace
 * @case_id: id of a case
 * @work: opens the case whose id it is handed, such as one that takes the generation before
 */
void
cti_workspace_open_case_by (CtiWorkspace *self, const char *case_id, CtiSessionWork work)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->workspace = g_object_ref (self);
  opening->case_id = g_strdup (case_id);
  opening->is_rescue = work != open_in_thread;
  cti_session_run_async (cti_workspace_get_session (self), work, g_strdup (case_id), g_free,
                         (GDestroyNotify) cti_case_unref, opened_cb, opening);
}

/**
 * cti_workspace_open_spot:
 * @self: the workspace
 * @case_id: (nullable): id of a case, %NULL for a place of the team
 * @page: name of a page
 * @record: (nullable): id of a record on it
 *
 * Goes to the page, and there to where the record is seen; opens the case for that where it is not
 * open.
 */
void
cti_workspace_open_spot (CtiWorkspace *self,
                         const char *case_id,
                         const char *page,
                         const char *record)
{
  CtiCase *now = cti_workspace_get_case (self);
  Opening *opening;

  if (case_id == NULL || (now != NULL && g_strcmp0 (cti_case_get_id (now), case_id) == 0))
    {
      show_spot (self, page, record);
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->workspace = g_object_ref (self);
  opening->case_id = g_strdup (case_id);
  opening->page = cti_pages_find (page)->name;
  opening->record = g_strdup (record);
  cti_session_run_async (cti_workspace_get_session (self), open_in_thread, g_strdup (case_id),
                         g_free, (GDestroyNotify) cti_case_unref, opened_cb, opening);
}

/**
 * cti_workspace_open_act:
 * @self: the workspace
 * @case_id: id of a case
 * @page: name of a page of it
 * @act: name of something to do there, one of cti_acts_get()
 *
 * Opens the case where it is not open, goes to the page, and begins there.
 */
void
cti_workspace_open_act (CtiWorkspace *self, const char *case_id, const char *page, const char *act)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->workspace = g_object_ref (self);
  opening->case_id = g_strdup (case_id);
  opening->page = cti_pages_find (page)->name;
  opening->act = cti_acts_find (act)->name;
  cti_session_run_async (cti_workspace_get_session (self), open_in_thread, g_strdup (case_id),
                         g_free, (GDestroyNotify) cti_case_unref, opened_cb, opening);
}
