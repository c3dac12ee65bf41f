/* One form, its draft, and the banner above it. A draft that waits for an answer is not lost when
 * the user types instead of answering: it goes along below the new one (see cti-draft-stack). */

#include "cti-draft-keeper.h"

#include "cti-draft-stack.h"
#include "cti-editor.h"
#include "cti-host.h"
#include "cti-spots.h"

typedef struct
{
  CtiDraftWrite write;
  CtiDraftRead read;
  gpointer editor; /* (unowned) */
} Part;

struct _CtiDraftKeeper
{
  GObject parent_instance;

  GtkWidget *form;        /* (weak) */
  CtiDraftBanner *banner; /* (weak) (nullable) */
  CtiSession *session;    /* (owned) */
  char *id;               /* (owned) */
  CtiBookmark *bookmark;  /* (owned) (nullable) */
  CtiAutosave *autosave;  /* (owned) (nullable): once it is known whether there is a draft */
  CtiDraft *offer;        /* (owned) (nullable): waits for an answer */
  GPtrArray *parts;       /* (owned) (element-type Part) */
  CtiSpots *spots;        /* (owned) */
  GtkRoot *root;          /* (weak) (nullable): whose focus is followed */
  GObject *cursor;        /* (weak) (nullable): whose cursor is followed */
  char *back_spot;        /* (owned) (nullable): where the cursor is to be put */
  int back_cursor;
  gboolean is_loading;
  gboolean has_changed; /* since it was started */
};

G_DEFINE_FINAL_TYPE (CtiDraftKeeper, cti_draft_keeper, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- The draft and the one before it ---------------------------------------------------------- */

static void
set_along (CtiDraftKeeper *self, const CtiDraft *along)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, along->fields);
  while (g_hash_table_iter_next (&iter, &name, &value))
    cti_autosave_set (self->autosave, name, value);
}

static void
write_offer (CtiDraftKeeper *self)
{
  const CtiDraft *kept = cti_autosave_get_draft (self->autosave);
  g_autoptr (CtiDraft) along = cti_draft_new (CTI_MOMENT_NEVER);
  g_autoptr (CtiDraft) was = cti_draft_stack_below (kept);
  g_autoptr (CtiDraft) gone = cti_draft_new (CTI_MOMENT_NEVER);
  GHashTableIter iter;
  gpointer name;

  if (self->offer != NULL)
    cti_draft_stack_push (along, self->offer);
  cti_draft_stack_push (gone, was);
  g_hash_table_iter_init (&iter, gone->fields);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (cti_draft_get (along, name) == NULL)
      cti_autosave_set (self->autosave, name, NULL);
  set_along (self, along);
}

static void
write_all (CtiDraftKeeper *self)
{
  cti_spots_write (self->spots, self->autosave);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);

      part->write (part->editor, self->autosave);
    }
  write_offer (self);
}

/**
 * cti_draft_keeper_changed:
 * @self: a keeper
 *
 * Something in a part was typed or chosen. Editors and record forms say so themselves.
 */
void
cti_draft_keeper_changed (CtiDraftKeeper *self)
{
  if (self->is_loading)
    return;
  self->has_changed = TRUE;
  if (self->autosave != NULL)
    write_all (self);
}

static void
show_offer (CtiDraftKeeper *self)
{
  if (self->banner == NULL)
    return;
  if (self->offer != NULL)
    cti_draft_banner_offer (self->banner, self->offer->made, cti_session_get_today (self->session));
  else
    cti_draft_banner_hide (self->banner);
}

/* A draft in which nothing is left but the one below gives way to that. */
static void
set_offer (CtiDraftKeeper *self, CtiDraft *draft)
{
  g_clear_pointer (&self->offer, cti_draft_free);
  while (draft != NULL && g_hash_table_size (draft->fields) > 0)
    {
      g_autoptr (CtiDraft) top = cti_draft_stack_top (draft);
      CtiDraft *below;

      if (g_hash_table_size (top->fields) > 0)
        {
          self->offer = g_steal_pointer (&draft);
          break;
        }
      below = cti_draft_stack_below (draft);
      cti_draft_free (draft);
      draft = below;
    }
  g_clear_pointer (&draft, cti_draft_free);
  show_offer (self);
}

static void
load (CtiDraftKeeper *self, const CtiDraft *draft)
{
  self->is_loading = TRUE;
  cti_spots_read (self->spots, draft);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);

      part->read (part->editor, draft);
    }
  self->is_loading = FALSE;
  g_signal_emit (self, signals[LOADED], 0);
}

/* What was typed meanwhile becomes the next to be offered. */
static void
use_offer (CtiDraftKeeper *self)
{
  g_autoptr (CtiDraft) draft = g_steal_pointer (&self->offer);
  g_autoptr (CtiDraft) older = NULL;
  g_autoptr (CtiDraft) typed = NULL;

  if (draft == NULL || self->autosave == NULL)
    return;
  older = cti_draft_stack_below (draft);
  typed = cti_draft_stack_top (cti_autosave_get_draft (self->autosave));
  typed->made = cti_clock_get_now (cti_session_get_clock (self->session));
  load (self, draft);
  if (g_hash_table_size (typed->fields) > 0)
    {
      cti_draft_stack_push (typed, older);
      set_offer (self, g_steal_pointer (&typed));
    }
  else
    set_offer (self, g_steal_pointer (&older));
  cti_draft_keeper_changed (self);
}

/* Its buttons are about to go, and the keyboard with them. */
static void
leave_banner (CtiDraftKeeper *self)
{
  GtkWidget *banner = GTK_WIDGET (self->banner);
  GtkWidget *next = gtk_widget_get_next_sibling (banner);
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  if (focus != NULL && next != NULL && gtk_widget_is_ancestor (focus, banner))
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static void
use_cb (CtiDraftKeeper *self)
{
  leave_banner (self);
  use_offer (self);
}

static void
drop_cb (CtiDraftKeeper *self)
{
  g_autoptr (CtiDraft) draft = g_steal_pointer (&self->offer);

  if (draft == NULL || self->autosave == NULL)
    return;
  leave_banner (self);
  set_offer (self, cti_draft_stack_below (draft));
  if (self->has_changed || self->offer != NULL)
    write_all (self);
  else
    cti_autosave_discard (self->autosave);
}

/* --- Where the cursor is ---------------------------------------------------------------------- */

static void
note_cursor (CtiDraftKeeper *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  const char *spot;

  if (focus == NULL || self->bookmark == NULL || self->form == NULL ||
      !gtk_widget_is_ancestor (focus, self->form))
    return;
  spot = cti_spots_find_name (self->spots, focus);
  if (spot != NULL)
    cti_bookmark_set_spot (self->bookmark, self->id, spot, cti_editor_get_cursor (focus));
}

static void
follow_cursor (CtiDraftKeeper *self, GtkWidget *focus)
{
  GObject *cursor = focus != NULL ? cti_editor_find_cursor (focus) : NULL;

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, note_cursor, self);
  g_set_weak_pointer (&self->cursor, cursor);
  if (cursor != NULL)
    g_signal_connect_object (cursor, "notify::cursor-position", G_CALLBACK (note_cursor), self,
                             G_CONNECT_SWAPPED);
}

static void
focus_moved_cb (CtiDraftKeeper *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  if (focus != NULL && self->form != NULL && !gtk_widget_is_ancestor (focus, self->form))
    focus = NULL;
  follow_cursor (self, focus);
  note_cursor (self);
}

/* A keeper that was let go lives on for no answer and no timer: its form may hold another case by
 * then, which it would write down as what was typed about the first. */
static GWeakRef *
weak_new (CtiDraftKeeper *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static gboolean
put_cursor_back (gpointer data)
{
  g_autoptr (CtiDraftKeeper) self = g_weak_ref_get (data);
  g_autofree char *name = self != NULL ? g_steal_pointer (&self->back_spot) : NULL;
  GtkWidget *spot =
      name != NULL && self->form != NULL ? cti_spots_find_widget (self->spots, name) : NULL;

  if (spot != NULL)
    cti_editor_go_to (spot, self->back_cursor);
  return G_SOURCE_REMOVE;
}

/* After what the toolkit and the page do with the focus when they appear. */
static void
mapped_cb (CtiDraftKeeper *self)
{
  if (self->back_spot != NULL)
    g_timeout_add_full (G_PRIORITY_LOW, 50, put_cursor_back, weak_new (self), weak_free);
}

/* --- Beginning and end ------------------------------------------------------------------------ */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiDraftKeeper) self = g_weak_ref_get (user_data);
  CtiDraft *draft = cti_autosave_find_finish (CTI_SESSION (source), result);
  gboolean is_back;

  weak_free (user_data);
  if (self == NULL || self->form == NULL)
    {
      g_clear_pointer (&draft, cti_draft_free);
      return; /* closed meanwhile */
    }
  self->autosave = cti_autosave_new (self->session, self->id);
  is_back = self->bookmark != NULL &&
            cti_bookmark_arrive (self->bookmark, self->id, &self->back_spot, &self->back_cursor);
  set_offer (self, draft);
  if (is_back && !self->has_changed)
    use_offer (self);
  else if (self->has_changed)
    write_all (self);
  if (is_back && gtk_widget_get_mapped (self->form))
    mapped_cb (self);
}

static void
cti_draft_keeper_dispose (GObject *object)
{
  CtiDraftKeeper *self = CTI_DRAFT_KEEPER (object);

  if (self->bookmark != NULL)
    cti_bookmark_leave (self->bookmark, self->id);
  g_clear_weak_pointer (&self->cursor);
  g_clear_weak_pointer (&self->root);
  g_clear_weak_pointer (&self->form);
  g_clear_weak_pointer (&self->banner);
  g_clear_object (&self->autosave);
  g_clear_object (&self->bookmark);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_draft_keeper_parent_class)->dispose (object);
}

static void
cti_draft_keeper_finalize (GObject *object)
{
  CtiDraftKeeper *self = CTI_DRAFT_KEEPER (object);

  g_clear_pointer (&self->offer, cti_draft_free);
  g_ptr_array_unref (self->parts);
  cti_spots_free (self->spots);
  g_free (self->back_spot);
  g_free (self->id);
  G_OBJECT_CLASS (cti_draft_keeper_parent_class)->finalize (object);
}

static void
cti_draft_keeper_class_init (CtiDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_draft_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_draft_keeper_finalize;
  signals[LOADED] = g_signal_new ("loaded", CTI_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
cti_draft_keeper_init (CtiDraftKeeper *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->spots = cti_spots_new ();
}

/**
 * cti_draft_keeper_new:
 * @form: what the fields are in: a dialog, or a part of a page
 * @session: an open session
 * @id: id of the form, such as "note/<case id>"; that of a case belongs in it, where there is one,
 *   so that an erasure finds the draft
 * @banner: (nullable): where a draft is offered; without one it is only kept for coming back
 *
 * Returns: (transfer full): the keeper; cti_draft_keeper_start() begins, letting it go ends
 */
CtiDraftKeeper *
cti_draft_keeper_new (GtkWidget *form, CtiSession *session, const char *id, CtiDraftBanner *banner)
{
  CtiDraftKeeper *self = g_object_new (CTI_TYPE_DRAFT_KEEPER, NULL);

  g_set_weak_pointer (&self->form, form);
  g_set_weak_pointer (&self->banner, banner);
  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  if (banner != NULL)
    {
      cti_draft_banner_hide (banner);
      g_signal_connect_object (banner, "use", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (banner, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
    }
  return self;
}

/**
 * cti_draft_keeper_keep:
 * @form: as for cti_draft_keeper_new()
 * @session: an open session
 * @id: id of the form
 * @banner: (nullable): where a draft is offered
 * @name: name of the first editor in the draft
 * @...: its widget, then further names and widgets, ended by %NULL
 *
 * All in one: for a form that was filled and whose fields are simple.
 *
 * Returns: (transfer full): a keeper that has begun
 */
CtiDraftKeeper *
cti_draft_keeper_keep (GtkWidget *form,
                       CtiSession *session,
                       const char *id,
                       CtiDraftBanner *banner,
                       const char *name,
                       ...)
{
  CtiDraftKeeper *self = cti_draft_keeper_new (form, session, id, banner);
  va_list args;

  va_start (args, name);
  for (; name != NULL; name = va_arg (args, const char *))
    cti_draft_keeper_add (self, name, va_arg (args, GtkWidget *));
  va_end (args);
  cti_draft_keeper_start (self);
  return self;
}

/**
 * cti_draft_keeper_add:
 * @self: a keeper
 * @name: name of the field in the draft
 * @editor: a widget as for cti_editor_dup_text(), filled as it is when nothing was typed
 */
void
cti_draft_keeper_add (CtiDraftKeeper *self, const char *name, GtkWidget *editor)
{
  cti_spots_add_editor (self->spots, name, editor);
  cti_editor_on_change (editor, G_CALLBACK (cti_draft_keeper_changed), self);
}

/**
 * cti_draft_keeper_add_form:
 * @self: a keeper
 * @form: a form that has its record, in the keeper's form
 */
void
cti_draft_keeper_add_form (CtiDraftKeeper *self, CtiRecordForm *form)
{
  cti_record_form_begin_draft (form);
  cti_spots_add_form (self->spots, form);
  cti_draft_keeper_add_part (self, (CtiDraftWrite) cti_record_form_save_draft,
                             (CtiDraftRead) cti_record_form_load_draft, form);
  g_signal_connect_object (form, "changed", G_CALLBACK (cti_draft_keeper_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_draft_keeper_add_part:
 * @self: a keeper
 * @write: writes what stands in it
 * @read: puts a draft into it
 * @editor: handed to both; must live as long as the keeper's form
 *
 * For what is more than a text or a choice; who changes it calls cti_draft_keeper_changed().
 */
void
cti_draft_keeper_add_part (CtiDraftKeeper *self,
                           CtiDraftWrite write,
                           CtiDraftRead read,
                           gpointer editor)
{
  Part *part = g_new0 (Part, 1);

  part->write = write;
  part->read = read;
  part->editor = editor;
  g_ptr_array_add (self->parts, part);
}

/**
 * cti_draft_keeper_add_spot:
 * @self: a keeper
 * @name: a name for it
 * @widget: something in a part that can have the keyboard, to come back to
 */
void
cti_draft_keeper_add_spot (CtiDraftKeeper *self, const char *name, GtkWidget *widget)
{
  cti_spots_add (self->spots, name, widget);
}

/**
 * cti_draft_keeper_start:
 * @self: a keeper of a form that is filled and in its window or dialog
 *
 * Looks for a draft and begins to keep one.
 */
void
cti_draft_keeper_start (CtiDraftKeeper *self)
{
  CtiBookmark *bookmark = cti_bookmark_of (self->form);

  self->bookmark = bookmark != NULL ? g_object_ref (bookmark) : NULL;
  g_set_weak_pointer (&self->root, gtk_widget_get_root (self->form));
  if (self->root != NULL)
    g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                             G_CONNECT_SWAPPED);
  if (bookmark != NULL && self->root != NULL && !CTI_IS_HOST (self->root))
    cti_bookmark_enter (bookmark, self->id); /* a dialog has nothing else in it */
  focus_moved_cb (self);
  g_signal_connect_object (self->form, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  cti_autosave_find_async (self->session, self->id, found_cb, weak_new (self));
}

/**
 * cti_draft_keeper_drop:
 * @self: a keeper
 *
 * What was typed is not wanted; the form has been filled anew. A draft that still waits for an
 * answer stays.
 */
void
cti_draft_keeper_drop (CtiDraftKeeper *self)
{
  self->has_changed = FALSE;
  if (self->autosave == NULL)
    return;
  cti_autosave_discard (self->autosave);
  write_offer (self);
}

/**
 * cti_draft_keeper_done:
 * @self: a keeper
 *
 * What was typed is on the disk where it belongs: its draft goes, and the form is left.
 */
void
cti_draft_keeper_done (CtiDraftKeeper *self)
{
  cti_draft_keeper_drop (self);
  g_clear_object (&self->autosave);
  if (self->bookmark != NULL)
    cti_bookmark_leave (self->bookmark, self->id);
}

/**
 * cti_draft_keeper_has_changed:
 * @self: a keeper
 *
 * Returns: whether something was typed, or taken from a draft, since it began
 */
gboolean
cti_draft_keeper_has_changed (CtiDraftKeeper *self)
{
  return self->has_changed;
}
