/* A small draft of its own that holds no text of anybody: ids, names of pages, actions and fields,
 * and a number of letters. What it was when the store was opened is where the user goes back to;
 * until the form is there again - or the user has gone elsewhere - it is not written over. */

#include "cti-bookmark.h"

#include <stdlib.h>

#include "cti-autosave.h"
#include "cti-host.h"

#define FORM_ID "bookmark"

#define CASE   "case"
#define PAGE   "page"
#define FORM   "form"
#define ACTION "action"
#define TARGET "target"
#define SPOT   "spot"
#define CURSOR "cursor"

struct _CtiBookmark
{
  GObject parent_instance;

  CtiSession *session;   /* (owned) */
  CtiAutosave *autosave; /* (owned) */
  CtiDraft *back;        /* (owned) (nullable): where to go back to */
  char *via_action;      /* (owned) (nullable): what was activated last */
  char *via_target;      /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiBookmark, cti_bookmark, G_TYPE_OBJECT)

static void
cti_bookmark_dispose (GObject *object)
{
  CtiBookmark *self = CTI_BOOKMARK (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->session);
  g_clear_pointer (&self->back, cti_draft_free);
  G_OBJECT_CLASS (cti_bookmark_parent_class)->dispose (object);
}

static void
cti_bookmark_finalize (GObject *object)
{
  CtiBookmark *self = CTI_BOOKMARK (object);

  g_free (self->via_action);
  g_free (self->via_target);
  G_OBJECT_CLASS (cti_bookmark_parent_class)->finalize (object);
}

static void
cti_bookmark_class_init (CtiBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_bookmark_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_bookmark_finalize;
}

static void
cti_bookmark_init (CtiBookmark *self)
{
}

/**
 * cti_bookmark_new:
 * @session: an open session
 *
 * Returns: (transfer full): the bookmark, nowhere yet
 */
CtiBookmark *
cti_bookmark_new (CtiSession *session)
{
  CtiBookmark *self = g_object_new (CTI_TYPE_BOOKMARK, NULL);

  self->session = g_object_ref (session);
  self->autosave = cti_autosave_new (session, FORM_ID);
  return self;
}

/**
 * cti_bookmark_of:
 * @widget: a widget in the window, or in a dialog of it
 *
 * Returns: (transfer none) (nullable): the bookmark of its user; %NULL while nothing is open
 */
CtiBookmark *
cti_bookmark_of (GtkWidget *widget)
{
  CtiHost *host = cti_host_of (widget);

  return host != NULL ? cti_host_get_bookmark (host) : NULL;
}

/**
 * cti_bookmark_via:
 * @widget: the page whose action it is
 * @action: name of the action
 * @target: (nullable): what it was handed
 *
 * Called first thing by an action that opens a form: after a lock or a crash the same action opens
 * it again.
 */
void
cti_bookmark_via (GtkWidget *widget, const char *action, GVariant *target)
{
  CtiBookmark *self = cti_bookmark_of (widget);

  if (self == NULL)
    return;
  g_free (self->via_action);
  g_free (self->via_target);
  self->via_action = g_strdup (action);
  self->via_target = target != NULL ? g_variant_print (target, TRUE) : NULL;
}

/* What is closed because the session locks has not been left by the user. */
static gboolean
is_open (CtiBookmark *self)
{
  return self->session != NULL && cti_session_get_state (self->session) == CTI_SESSION_OPEN;
}

static const char *
get_back (CtiBookmark *self, const char *field)
{
  return self->back != NULL ? cti_draft_get (self->back, field) : NULL;
}

/* The form in which the user is. */
static const char *
get_form (CtiBookmark *self)
{
  return self->autosave != NULL ? cti_draft_get (cti_autosave_get_draft (self->autosave), FORM)
                                : NULL;
}

static void
set (CtiBookmark *self, const char *field, const char *value)
{
  if (is_open (self) && self->back == NULL)
    cti_autosave_set (self->autosave, field, value);
}

static void
forget_form (CtiBookmark *self)
{
  static const char *const fields[] = { FORM, ACTION, TARGET, SPOT, CURSOR };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    set (self, fields[i], NULL);
}

/**
 * cti_bookmark_set_case:
 * @self: the bookmark
 * @case_id: (nullable): id of the case that is open
 */
void
cti_bookmark_set_case (CtiBookmark *self, const char *case_id)
{
  set (self, CASE, case_id);
}

/**
 * cti_bookmark_set_page:
 * @self: the bookmark
 * @page: name of the page that is shown
 */
void
cti_bookmark_set_page (CtiBookmark *self, const char *page)
{
  set (self, PAGE, page);
  forget_form (self);
}

/**
 * cti_bookmark_enter:
 * @self: the bookmark
 * @form: id of a form that has been opened
 */
void
cti_bookmark_enter (CtiBookmark *self, const char *form)
{
  if (self->back != NULL && g_strcmp0 (get_back (self, FORM), form) != 0)
    cti_bookmark_stop_waiting (self); /* the user has gone elsewhere */
  if (g_strcmp0 (get_form (self), form) == 0)
    return;
  set (self, FORM, form);
  set (self, ACTION, self->via_action);
  set (self, TARGET, self->via_target);
  set (self, SPOT, NULL);
  set (self, CURSOR, NULL);
  g_clear_pointer (&self->via_action, g_free);
  g_clear_pointer (&self->via_target, g_free);
}

/**
 * cti_bookmark_set_spot:
 * @self: the bookmark
 * @form: id of the form
 * @spot: name of the field that has the keyboard
 * @cursor: letters before the cursor, -1 where there is none
 */
void
cti_bookmark_set_spot (CtiBookmark *self, const char *form, const char *spot, int cursor)
{
  g_autofree char *number = cursor >= 0 ? g_strdup_printf ("%d", cursor) : NULL;

  if (self->back != NULL)
    return;
  cti_bookmark_enter (self, form);
  set (self, SPOT, spot);
  set (self, CURSOR, number);
}

/**
 * cti_bookmark_leave:
 * @self: the bookmark
 * @form: id of a form that the user is done with
 */
void
cti_bookmark_leave (CtiBookmark *self, const char *form)
{
  if (g_strcmp0 (get_form (self), form) == 0)
    forget_form (self);
}

/**
 * cti_bookmark_forget:
 * @self: the bookmark
 *
 * The program is closed by its user: it begins anew next time.
 */
void
cti_bookmark_forget (CtiBookmark *self)
{
  if (is_open (self))
    cti_autosave_discard (self->autosave);
}

/* --- Going back ------------------------------------------------------------------------------- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtiBookmark *self = g_task_get_source_object (task);
  g_autoptr (CtiDraft) draft = cti_autosave_find_finish (CTI_SESSION (source), result);
  GHashTableIter iter;
  gpointer field, value;

  if (draft == NULL || !is_open (self))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  g_hash_table_iter_init (&iter, draft->fields);
  while (g_hash_table_iter_next (&iter, &field, &value))
    cti_autosave_set (self->autosave, field, value);
  self->back = g_steal_pointer (&draft);
  g_task_return_boolean (task, TRUE);
}

/**
 * cti_bookmark_find_async:
 * @self: a new bookmark
 * @callback: called when it is known where the user was
 * @user_data: handed to it
 */
void
cti_bookmark_find_async (CtiBookmark *self, GAsyncReadyCallback callback, gpointer user_data)
{
  cti_autosave_find_async (self->session, FORM_ID, found_cb,
                           g_task_new (self, NULL, callback, user_data));
}

/**
 * cti_bookmark_find_finish:
 * @self: the bookmark
 * @result: what the callback was given
 *
 * Returns: whether there is somewhere to go back to; then until cti_bookmark_arrive() or
 *   cti_bookmark_stop_waiting() nothing new is kept
 */
gboolean
cti_bookmark_find_finish (CtiBookmark *self, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * cti_bookmark_get_case:
 * @self: the bookmark
 *
 * Returns: (transfer none) (nullable): id of the case to go back to
 */
const char *
cti_bookmark_get_case (CtiBookmark *self)
{
  return get_back (self, CASE);
}

/**
 * cti_bookmark_get_page:
 * @self: the bookmark
 *
 * Returns: (transfer none) (nullable): name of the page to go back to
 */
const char *
cti_bookmark_get_page (CtiBookmark *self)
{
  return get_back (self, PAGE);
}

/**
 * cti_bookmark_is_awaited:
 * @self: the bookmark
 *
 * Returns: whether a form was open that is not there again yet
 */
gboolean
cti_bookmark_is_awaited (CtiBookmark *self)
{
  return get_back (self, FORM) != NULL;
}

/**
 * cti_bookmark_open_form:
 * @self: the bookmark
 * @page: the page, which is shown
 *
 * Activates what had opened the form, where it needs to be opened.
 */
void
cti_bookmark_open_form (CtiBookmark *self, GtkWidget *page)
{
  const char *text = get_back (self, TARGET);
  g_autoptr (GVariant) target =
      text != NULL ? g_variant_parse (NULL, text, NULL, NULL, NULL) : NULL;
  const char *action = get_back (self, ACTION);

  if (action != NULL)
    gtk_widget_activate_action_variant (page, action, target);
}

/**
 * cti_bookmark_arrive:
 * @self: the bookmark
 * @form: id of a form that has been opened
 * @spot: (out) (transfer full) (nullable): name of the field that had the keyboard
 * @cursor: (out): letters before the cursor, -1 where there was none
 *
 * Returns: whether it is the form to go back to
 */
gboolean
cti_bookmark_arrive (CtiBookmark *self, const char *form, char **spot, int *cursor)
{
  const char *number = get_back (self, CURSOR);

  if (self->back == NULL || g_strcmp0 (get_back (self, FORM), form) != 0)
    return FALSE;
  *spot = g_strdup (get_back (self, SPOT));
  *cursor = number != NULL ? atoi (number) : -1;
  cti_bookmark_stop_waiting (self);
  return TRUE;
}

/**
 * cti_bookmark_stop_waiting:
 * @self: the bookmark
 *
 * The user is where the user was, or has gone elsewhere.
 */
void
cti_bookmark_stop_waiting (CtiBookmark *self)
{
  g_clear_pointer (&self->back, cti_draft_free);
}
