/* After a lock or a crash: back to the case, the page and the form where the user was. It is done
 * step by step, for each waits for the disk, and given up as soon as the user goes somewhere else
 * meanwhile. A page may still be reading what its form chooses from, so opening the form is tried
 * again for a while. */

#include "cti-return.h"

#include "cti-pages.h"
#include "cti-use.h"

#define TRY_MS  700
#define TRY_MAX 6

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  char *page;              /* (owned): name of the page to go back to */
  char *case_id;           /* (owned) (nullable) */
  guint visits;            /* as the workspace counted them when this began */
  guint tries;
} Return;

static void
return_free (gpointer data)
{
  Return *self = data;

  g_object_unref (self->workspace);
  g_free (self->page);
  g_free (self->case_id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Return, return_free)

static gboolean
is_wanted (Return *self)
{
  return cti_workspace_get_session (self->workspace) != NULL &&
         cti_workspace_count_visits (self->workspace) == self->visits;
}

static gboolean
open_form_cb (gpointer data)
{
  Return *self = data;
  CtiBookmark *bookmark = cti_workspace_get_bookmark (self->workspace);

  if (!is_wanted (self) || !cti_bookmark_is_awaited (bookmark) || self->tries++ == TRY_MAX)
    {
      if (bookmark != NULL)
        cti_bookmark_stop_waiting (bookmark);
      return G_SOURCE_REMOVE;
    }
  cti_bookmark_open_form (bookmark, cti_workspace_get_page (self->workspace, self->page));
  return G_SOURCE_CONTINUE;
}

static void
show_page (Return *self)
{
  cti_workspace_show_page (self->workspace, self->page);
  self->visits = cti_workspace_count_visits (self->workspace);
  if (open_form_cb (self) == G_SOURCE_CONTINUE)
    g_timeout_add_full (G_PRIORITY_DEFAULT, TRY_MS, open_form_cb, self, return_free);
  else
    return_free (self);
}

static gpointer
open_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_case (store, data, error);
}

static void
give_up (Return *self)
{
  CtiBookmark *bookmark = cti_workspace_get_bookmark (self->workspace);

  if (bookmark != NULL)
    cti_bookmark_stop_waiting (bookmark);
}

/* A case that cannot be opened any more is said when the user opens it. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Return) self = user_data;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, NULL);

  if (now == NULL || !is_wanted (self))
    {
      give_up (self);
      return;
    }
  cti_workspace_show_case (self->workspace, now);
  show_page (g_steal_pointer (&self));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Return) self = user_data;
  CtiBookmark *bookmark = CTI_BOOKMARK (source);
  const CtiPage *page;

  if (!cti_bookmark_find_finish (bookmark, result))
    return;
  self->page = g_strdup (cti_bookmark_get_page (bookmark));
  self->case_id = g_strdup (cti_bookmark_get_case (bookmark));
  page = cti_pages_find (self->page);
  if (page == NULL || !is_wanted (self) || (page->set_case != NULL && self->case_id == NULL))
    give_up (self);
  else if (self->case_id == NULL)
    show_page (g_steal_pointer (&self));
  else
    {
      char *case_id = g_strdup (self->case_id);

      cti_session_run_async (cti_workspace_get_session (self->workspace), open_in_thread, case_id,
                             g_free, (GDestroyNotify) cti_case_unref, opened_cb, self);
      g_steal_pointer (&self);
    }
}

/**
 * cti_return_begin:
 * @workspace: a workspace that has just been made
 *
 * Goes back to where the user was, if that is known.
 */
void
cti_return_begin (CtiWorkspace *workspace)
{
  Return *self = g_new0 (Return, 1);

  self->workspace = g_object_ref (workspace);
  self->visits = cti_workspace_count_visits (workspace);
  cti_bookmark_find_async (cti_workspace_get_bookmark (workspace), found_cb, self);
}
