#include "cti-attachment-window.h"

#include <glib/gi18n.h>

#include "cti-attachment-view.h"
#include "cti-file-export.h"
#include "cti-names.h"
#include "cti-part-save.h"
#include "cti-say.h"
#include "cti-use-attachment.h"

#define ZOOM_STEP 1.25
#define ZOOM_MIN  0.1
#define ZOOM_MAX  6.0
#define MARGIN    12

struct _CtiAttachmentWindow
{
  AdwWindow parent_instance;

  CtiWorkspace *workspace;   /* (weak) (nullable) */
  CtiAttachment *attachment; /* (owned) */
  char *case_id;             /* (owned) */
  char *code;                /* (owned): of the case */
  CtiSecret *bytes;          /* (owned) (nullable): once they are read */
  CtiAttachmentView *view;   /* (owned) (nullable): where it has pages */
  int page;
  double zoom;   /* 0 while it fits the window */
  guint fitting; /* source that fits it anew, 0 for none */

  AdwWindowTitle *heading;
  GtkStack *stack;
  GtkWidget *scroller;
  GtkWidget *area;
  GtkTextView *text;
  GtkLabel *where;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *tools;
};

G_DEFINE_FINAL_TYPE (CtiAttachmentWindow, cti_attachment_window, ADW_TYPE_WINDOW)

/* --- Pages ------------------------------------------------------------------------------------ */

static double
get_zoom (CtiAttachmentWindow *self)
{
  double width, height;
  int room = gtk_widget_get_width (self->scroller) - 2 * MARGIN;

  if (self->zoom > 0)
    return self->zoom;
  cti_attachment_view_get_size (self->view, self->page, &width, &height);
  return CLAMP ((room > 0 ? room : 640) / width, ZOOM_MIN, ZOOM_MAX);
}

static void
name_page (CtiAttachmentWindow *self)
{
  int count = cti_attachment_view_count_pages (self->view);
  g_autofree char *text = cti_attachment_view_dup_text (self->view, self->page);
  /* Translators: number of a page, how many there are. */
  g_autofree char *where = g_strdup_printf (_ ("Page %d of %d"), self->page + 1, count);

  gtk_label_set_text (self->where, where);
  gtk_widget_set_visible (GTK_WIDGET (self->where), count > 1);
  gtk_widget_set_visible (self->previous, count > 1);
  gtk_widget_set_visible (self->next, count > 1);
  gtk_widget_set_sensitive (self->previous, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page < count - 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  count > 1 ? where : self->attachment->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

static void
show_page (CtiAttachmentWindow *self)
{
  double zoom = get_zoom (self), width, height;

  cti_attachment_view_get_size (self->view, self->page, &width, &height);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area), (int) (width * zoom));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area), (int) (height * zoom));
  name_page (self);
  gtk_widget_queue_draw (self->area);
}

static gboolean
fit_cb (gpointer data)
{
  CtiAttachmentWindow *self = data;

  self->fitting = 0;
  if (self->view != NULL && self->zoom <= 0)
    show_page (self);
  return G_SOURCE_REMOVE;
}

/* The window has another width: not while it is just being laid out, but right after. */
static void
room_changed_cb (CtiAttachmentWindow *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add (fit_cb, self);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CtiAttachmentWindow *self = data;
  double zoom, page_width, page_height;

  if (self->view == NULL)
    return;
  zoom = get_zoom (self);
  cti_attachment_view_get_size (self->view, self->page, &page_width, &page_height);
  cairo_translate (cr, MAX ((width - page_width * zoom) / 2, 0), 0);
  cairo_scale (cr, zoom, zoom);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1); /* paper is white in the dark too */
  cairo_paint (cr);
  cti_attachment_view_draw (self->view, self->page, cr);
}

static void
turn (CtiAttachmentWindow *self, int by)
{
  int last;

  if (self->view == NULL)
    return;
  last = cti_attachment_view_count_pages (self->view) - 1;
  self->page = CLAMP (self->page + by, 0, last);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                                GTK_SCROLLED_WINDOW (self->scroller)),
                            0);
  show_page (self);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (CTI_ATTACHMENT_WINDOW (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (CTI_ATTACHMENT_WINDOW (widget), 1);
}

/* "file.larger", "file.smaller", "file.fit" */
static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiAttachmentWindow *self = CTI_ATTACHMENT_WINDOW (widget);
  double zoom;

  if (self->view == NULL)
    return;
  zoom = get_zoom (self);
  if (g_str_equal (name, "file.fit"))
    self->zoom = 0;
  else
    self->zoom = CLAMP (g_str_equal (name, "file.larger") ? zoom * ZOOM_STEP : zoom / ZOOM_STEP,
                        ZOOM_MIN, ZOOM_MAX);
  show_page (self);
}

/* --- A copy, and removing --------------------------------------------------------------------- */

static const char *
get_ending (CtiAttachmentWindow *self)
{
  switch (self->attachment->media)
    {
    case CTI_MEDIA_PDF:
      return ".pdf";
    case CTI_MEDIA_PICTURE:
      return cti_secret_get_bytes (self->bytes)[0] == 0x89 ? ".png" : ".jpg";
    case CTI_MEDIA_TEXT:
      return ".txt";
    default:
      return "";
    }
}

static void
save_answered_cb (CtiAttachmentWindow *self, const char *response)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (g_strcmp0 (response, "save") != 0 || self->bytes == NULL)
    return;
  bytes = g_bytes_new (cti_secret_get_bytes (self->bytes), cti_secret_get_size (self->bytes));
  /* Translators: name of a file: code of the case. */
  name = g_strdup_printf (_ ("file-%s"), self->code);
  name = g_strconcat (g_steal_pointer (&name), get_ending (self), NULL);
  cti_file_export_ask (GTK_WIDGET (self->workspace),
                       &(CtiFileExport){ .case_id = self->case_id,
                                         .what = "attachment",
                                         .title = _ ("Save a Copy"),
                                         .name = name,
                                         .kind = _ ("All files"),
                                         .pattern = "*" },
                       bytes);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiAttachmentWindow *self = CTI_ATTACHMENT_WINDOW (widget);
  GtkWidget *question;
  AdwMessageDialog *dialog;

  if (self->bytes == NULL || self->workspace == NULL)
    return;
  question = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save a copy outside the program?"),
                                     _ ("The copy is not encrypted: whoever gets at the disk or "
                                        "the stick can read it. The file in "
                                        "the case stays as it is."));
  dialog = ADW_MESSAGE_DIALOG (question);
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "save", _ ("_Save a Copy…"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (save_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiAttachmentWindow *self = CTI_ATTACHMENT_WINDOW (widget);

  if (self->workspace == NULL)
    return;
  cti_part_remove (self->workspace, self->case_id, NULL, CTI_ACT_CHANGE_ATTACHMENT,
                   self->attachment, _ ("The file is in the trash."));
  gtk_window_close (GTK_WINDOW (self));
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void
show_text (CtiAttachmentWindow *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            (const char *) cti_secret_get_bytes (self->bytes),
                            (int) cti_secret_get_size (self->bytes));
  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
show_content (CtiAttachmentWindow *self)
{
  if (self->attachment->media == CTI_MEDIA_TEXT)
    {
      show_text (self);
      return;
    }
  self->view = cti_attachment_view_new (self->attachment->media, self->bytes);
  gtk_widget_set_visible (self->tools, self->view != NULL);
  gtk_stack_set_visible_child_name (self->stack, self->view != NULL ? "pages" : "strange");
  if (self->view != NULL)
    show_page (self);
}

typedef struct
{
  char *case_id;
  char *id;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->case_id);
  g_free (asked->id);
  g_free (asked);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Asked *asked = data;

  return cti_use_read_attachment (store, asked->case_id, asked->id, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiAttachmentWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiSecret *bytes = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->workspace == NULL || cti_workspace_get_session (self->workspace) == NULL)
    {
      g_clear_pointer (&bytes, cti_secret_unref);
      return; /* closed or locked meanwhile */
    }
  self->bytes = bytes;
  if (bytes != NULL)
    {
      show_content (self);
      return;
    }
  cti_say_error (GTK_WIDGET (self->workspace), error);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- The window ------------------------------------------------------------------------------- */

static void
state_changed_cb (CtiAttachmentWindow *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_attachment_window_dispose (GObject *object)
{
  CtiAttachmentWindow *self = CTI_ATTACHMENT_WINDOW (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_weak_pointer (&self->workspace);
  g_clear_pointer (&self->view, cti_attachment_view_free);
  g_clear_pointer (&self->bytes, cti_secret_unref);
  g_clear_pointer (&self->attachment, cti_record_unref);
  g_clear_pointer (&self->case_id, g_free);
  g_clear_pointer (&self->code, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_ATTACHMENT_WINDOW);
  G_OBJECT_CLASS (cti_attachment_window_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, area);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, text);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, where);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, previous);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, next);
  gtk_widget_class_bind_template_child (widget_class, CtiAttachmentWindow, tools);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType held;
    const char *action;
  } keys[] = {
    { GDK_KEY_Escape, 0, "window.close" },
    { GDK_KEY_Page_Up, 0, "file.previous" },
    { GDK_KEY_Page_Down, 0, "file.next" },
    { GDK_KEY_plus, 0, "file.larger" },
    { GDK_KEY_KP_Add, 0, "file.larger" },
    { GDK_KEY_minus, 0, "file.smaller" },
    { GDK_KEY_KP_Subtract, 0, "file.smaller" },
    { GDK_KEY_0, 0, "file.fit" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "file.save" },
    { GDK_KEY_Delete, 0, "file.remove" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "file.larger" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "file.smaller" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "file.fit" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].held, keys[i].action,
                                         NULL);
}

static void
cti_attachment_window_class_init (CtiAttachmentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_attachment_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/attachment/cti-attachment-window.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "file.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "file.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "file.larger", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "file.smaller", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "file.fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "file.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "file.remove", NULL, remove_action);
  add_keys (widget_class);
}

static void
cti_attachment_window_init (CtiAttachmentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (
                               GTK_SCROLLED_WINDOW (self->scroller)),
                           "notify::page-size", G_CALLBACK (room_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
}

/**
 * cti_attachment_window_open:
 * @workspace: the workspace, in which a case is open
 * @id: id of an attachment of it
 *
 * Shows it in a window of its own.
 */
void
cti_attachment_window_open (CtiWorkspace *workspace, const char *id)
{
  CtiCase *now = cti_workspace_get_case (workspace);
  CtiSession *session = cti_workspace_get_session (workspace);
  const CtiAttachment *attachment = cti_case_find (now, &cti_attachment_type, id);
  CtiAttachmentWindow *self;
  Asked *asked;

  if (attachment == NULL)
    return;
  self = g_object_new (CTI_TYPE_ATTACHMENT_WINDOW, "transient-for",
                       gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  g_set_weak_pointer (&self->workspace, workspace);
  self->attachment = cti_record_ref ((gpointer) attachment);
  self->case_id = g_strdup (cti_case_get_id (now));
  adw_window_title_set_title (self->heading, attachment->title);
  self->code = g_strdup (cti_case_get_citizen (now)->code);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  asked = g_new0 (Asked, 1);
  asked->case_id = g_strdup (self->case_id);
  asked->id = g_strdup (id);
  cti_session_run_async (session, read_in_thread, asked, asked_free,
                         (GDestroyNotify) cti_secret_unref, read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
