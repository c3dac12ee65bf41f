/* A file is kept with the case that is open: chosen, dropped or pasted. It belongs to the note or
 * contact it was put on; put nowhere in particular it gets a note of its own, to be finished. The
 * file it came from stays where it is, which is said. */

#include "cti-attachment-add.h"

#include <glib/gi18n.h>

#include "cti-compat-file.h"
#include "cti-contact.h"
#include "cti-file-read.h"
#include "cti-note.h"
#include "cti-say.h"
#include "cti-use-attachment.h"

typedef struct
{
  CtiWorkspace *workspace;   /* (owned) (nullable) */
  char *case_id;             /* (owned) */
  CtiAttachment *attachment; /* (owned) */
  CtiNote *note;             /* (owned) (nullable): a new one it belongs to */
  GBytes *bytes;             /* (owned) (nullable): once they are read */
} Adding;

static void
adding_free (gpointer data)
{
  Adding *self = data;

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->attachment, cti_record_unref);
  g_clear_pointer (&self->note, cti_record_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->case_id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static CtiNote *
make_note (CtiWorkspace *workspace, const char *title)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = cti_session_get_today (cti_workspace_get_session (workspace));
  note->unfinished = TRUE;
  cti_set_text (&note->title, title);
  /* Translators: what a file is called. */
  note->fact = g_strdup_printf (_ ("Kept with the case: %s"), title);
  return note;
}

static Adding *
adding_new (CtiWorkspace *workspace, CtiCase *now, const char *title, const char *owner)
{
  Adding *self = g_new0 (Adding, 1);
  const CtiContact *contact = owner ? cti_case_find (now, &cti_contact_type, owner) : NULL;
  const CtiNote *note = owner ? cti_case_find (now, &cti_note_type, owner) : NULL;

  self->workspace = g_object_ref (workspace);
  self->case_id = g_strdup (cti_case_get_id (now));
  self->attachment = cti_record_new (&cti_attachment_type);
  cti_set_text (&self->attachment->title, title);
  if (contact != NULL)
    cti_set_text (&self->attachment->contact, owner);
  else if (note == NULL)
    self->note = make_note (workspace, title);
  if (contact == NULL)
    cti_set_text (&self->attachment->note, note != NULL ? owner : self->note->record.id);
  return self;
}

static gpointer
attach_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Adding *self = data;

  return cti_use_attach (store, self->case_id, self->attachment, self->note, self->bytes, error);
}

static void
attach (Adding *self, const char *sentence)
{
  g_autoptr (CtiWorkspace) workspace = g_steal_pointer (&self->workspace);

  cti_workspace_run_in (workspace, self->case_id, attach_in_thread, self, adding_free, sentence,
                        NULL, NULL);
}

/* --- A file ----------------------------------------------------------------------------------- */

static void
say_too_large (GtkWidget *widget)
{
  g_autofree char *words =
      g_strdup_printf (_ ("The file is larger than %d MB and was not added. Scan it again with "
                          "fewer dots, or add it in parts."),
                       CTI_ATTACHMENT_BYTES_MAX / (1024 * 1024));

  cti_say (widget, words);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Adding) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  self->bytes = cti_file_read_finish (result, &error);
  if (cti_workspace_get_session (self->workspace) == NULL)
    return; /* locked meanwhile */
  if (self->bytes != NULL)
    {
      attach (g_steal_pointer (&self), _ ("The file is kept, encrypted. Delete the other copy if "
                                          "nobody needs it."));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    {
      say_too_large (GTK_WIDGET (self->workspace));
      return;
    }
  /* Translators: name of a file, what the system says. */
  words =
      g_strdup_printf (_ ("“%s” could not be read: %s"), self->attachment->title, error->message);
  cti_say (GTK_WIDGET (self->workspace), words);
}

/**
 * cti_attachment_add_file:
 * @workspace: the workspace
 * @now: the case it is kept with
 * @file: a file
 * @owner: (nullable): id of the note or contact it belongs to
 */
void
cti_attachment_add_file (CtiWorkspace *workspace, CtiCase *now, GFile *file, const char *owner)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);

  cti_file_read_async (file, CTI_ATTACHMENT_BYTES_MAX, loaded_cb,
                       adding_new (workspace, now, title, owner));
}

/**
 * cti_attachment_add_picture:
 * @workspace: the workspace
 * @now: the case it is kept with
 * @picture: a picture that was pasted
 * @owner: (nullable): id of the note or contact it belongs to
 */
void
cti_attachment_add_picture (CtiWorkspace *workspace,
                            CtiCase *now,
                            GdkTexture *picture,
                            const char *owner)
{
  Adding *self = adding_new (workspace, now, _ ("Pasted picture"), owner);

  self->bytes = gdk_texture_save_to_png_bytes (picture);
  attach (self, _ ("The picture is kept, encrypted."));
}

/* --- Choosing --------------------------------------------------------------------------------- */

/* What is open when the file has been found need not be what it was looked for. */
typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  CtiCase *now;            /* (owned) */
  char *owner;             /* (owned) (nullable) */
} Choice;

static void
choice_free (Choice *choice)
{
  g_object_unref (choice->workspace);
  cti_case_unref (choice->now);
  g_free (choice->owner);
  g_free (choice);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Choice) choice = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL && cti_workspace_get_session (choice->workspace) != NULL)
    cti_attachment_add_file (choice->workspace, choice->now, file, choice->owner);
}

/**
 * cti_attachment_add_choose:
 * @workspace: the workspace, in which a case is open
 * @owner: (nullable): id of the note or contact it belongs to
 *
 * Asks for a file and keeps it.
 */
void
cti_attachment_add_choose (CtiWorkspace *workspace, const char *owner)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->workspace = g_object_ref (workspace);
  choice->now = cti_case_ref (cti_workspace_get_case (workspace));
  choice->owner = g_strdup (owner);
  cti_compat_choose_file_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                               _ ("Keep a File with the Case"), _ ("All files"), "*", chosen_cb,
                               choice);
}

/* --- Dropping --------------------------------------------------------------------------------- */

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  CtiWorkspace *workspace = cti_workspace_of (widget);
  GSList *files = g_value_get_boxed (value);

  if (workspace == NULL || cti_workspace_get_case (workspace) == NULL)
    return FALSE;
  for (GSList *file = files; file != NULL; file = file->next)
    cti_attachment_add_file (workspace, cti_workspace_get_case (workspace), file->data, user_data);
  return TRUE;
}

static void
free_owner (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * cti_attachment_accept_drops:
 * @widget: a widget of a page of the case
 * @owner: (nullable): id of the note or contact what is dropped there belongs to
 */
void
cti_attachment_accept_drops (GtkWidget *widget, const char *owner)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), g_strdup (owner), free_owner, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
