#include "cti-inquiry-page.h"

#include <glib/gi18n.h>

#include "cti-citizen-dialog.h"
#include "cti-inquiry-dialog.h"
#include "cti-inquiry-words.h"
#include "cti-bookmark.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-names.h"
#include "cti-use-inquiry.h"
#include "cti-value-words.h"
#include "cti-say.h"

struct _CtiInquiryPage
{
  AdwBin parent_instance;

  CtiSession *session;  /* (owned) (nullable) */
  GPtrArray *inquiries; /* (owned) (nullable) (element-type CtiInquiry): newest first */

  GtkStack *stack;
  GtkLabel *count;
  GtkToggleButton *pending;
  GtkToggleButton *all;
  CtiRowGroup *list;
};

G_DEFINE_FINAL_TYPE (CtiInquiryPage, cti_inquiry_page, ADW_TYPE_BIN)

/* --- The list --------------------------------------------------------------------------------- */

static int
compare (gconstpointer a, gconstpointer b)
{
  const CtiInquiry *first = *(const CtiInquiry *const *) a;
  const CtiInquiry *second = *(const CtiInquiry *const *) b;

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  return -cti_record_compare (a, b);
}

static const CtiInquiry *
find (CtiInquiryPage *self, const char *id)
{
  for (guint i = 0; id != NULL && self->inquiries != NULL && i < self->inquiries->len; i++)
    {
      const CtiInquiry *inquiry = g_ptr_array_index (self->inquiries, i);

      if (g_strcmp0 (inquiry->record.id, id) == 0)
        return inquiry;
    }
  return NULL;
}

static const char *
outcome_icon (CtiInquiryOutcome outcome)
{
  switch (outcome)
    {
    case CTI_INQUIRY_PENDING:
      return "content-loading-symbolic";
    case CTI_INQUIRY_STARTED:
      return "emblem-ok-symbolic";
    default:
      return "window-close-symbolic";
    }
}

static GtkWidget *
make_button (const char *label, const char *action, const char *id, const char *of)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_string (id));
  cti_names_describe (button, of);
  return button;
}

static GtkWidget *
make_row (CtiInquiryPage *self, const CtiInquiry *inquiry)
{
  g_autofree char *day = cti_inquiry_words_title (inquiry);
  g_autofree char *outcome = cti_value_words (inquiry, "outcome");
  g_autofree char *title = g_strconcat (day, " · ", outcome, NULL);
  g_autofree char *details = cti_inquiry_words_details (inquiry, find (self, inquiry->first));
  GtkWidget *row = cti_row_new (title, details);
  const char *id = inquiry->record.id;

  cti_row_set_icon (row, outcome_icon (inquiry->outcome));
  cti_row_set_action (row, "inquiry.open", id);
  if (inquiry->outcome == CTI_INQUIRY_PENDING)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (_ ("Start Course…"), "inquiry.start", id, title));
  else if (inquiry->case_id != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (_ ("Open Case"), "inquiry.open-case", inquiry->case_id,
                                            title));
  return row;
}

static void
show_list (CtiInquiryPage *self)
{
  gboolean only_pending = gtk_toggle_button_get_active (self->pending);
  g_autofree char *focused = cti_row_group_clear (self->list);

  for (guint i = 0; i < self->inquiries->len; i++)
    {
      const CtiInquiry *inquiry = g_ptr_array_index (self->inquiries, i);

      if (!only_pending || inquiry->outcome == CTI_INQUIRY_PENDING)
        cti_row_group_add (self->list, make_row (self, inquiry), inquiry->record.id);
    }
  cti_row_group_focus (self->list, focused);
}

static void
filter_toggled_cb (CtiInquiryPage *self)
{
  if (self->inquiries != NULL)
    show_list (self);
}

/**
 * cti_inquiry_page_set_inquiries:
 * @self: the page
 * @inquiries: (element-type CtiInquiry): all inquiries
 */
void
cti_inquiry_page_set_inquiries (CtiInquiryPage *self, GPtrArray *inquiries)
{
  g_autofree char *count = cti_inquiry_words_count (inquiries);

  g_ptr_array_ref (inquiries);
  g_clear_pointer (&self->inquiries, g_ptr_array_unref);
  self->inquiries = inquiries;
  g_ptr_array_sort (inquiries, compare);
  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, inquiries->len > 0 ? "list" : "empty");
  show_list (self);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_inquiries (store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiInquiryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) inquiries = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->session == NULL)
    return; /* locked meanwhile */
  if (inquiries != NULL)
    cti_inquiry_page_set_inquiries (self, inquiries);
  else
    cti_say_error (GTK_WIDGET (self), error);
}

/**
 * cti_inquiry_page_show:
 * @self: the page, which comes to the front
 */
void
cti_inquiry_page_show (CtiInquiryPage *self)
{
  if (self->session != NULL)
    cti_session_run_async (self->session, read_in_thread, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
open_dialog (CtiInquiryPage *self, const CtiInquiry *inquiry)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GClosure *saved =
      g_cclosure_new_object_swap (G_CALLBACK (cti_workspace_follow_team_act), G_OBJECT (self));

  gtk_window_present (GTK_WINDOW (
      cti_inquiry_dialog_new (GTK_WINDOW (root), self->session, inquiry, self->inquiries, saved)));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiInquiryPage *self = CTI_INQUIRY_PAGE (widget);
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);

  cti_bookmark_via (widget, name, parameter);
  if (self->session == NULL || self->inquiries == NULL)
    return;
  inquiry->date = cti_session_get_today (self->session);
  open_dialog (self, inquiry);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiInquiryPage *self = CTI_INQUIRY_PAGE (widget);
  const CtiInquiry *inquiry = find (self, g_variant_get_string (parameter, NULL));

  cti_bookmark_via (widget, name, parameter);
  if (self->session != NULL && inquiry != NULL)
    open_dialog (self, inquiry);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);

  cti_bookmark_via (widget, name, parameter);
  if (workspace != NULL)
    gtk_window_present (GTK_WINDOW (
        cti_citizen_dialog_new_from_inquiry (workspace, g_variant_get_string (parameter, NULL))));
}

static void
open_case_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);

  if (workspace != NULL)
    cti_workspace_open_case (workspace, g_variant_get_string (parameter, NULL));
}

static void
cti_inquiry_page_dispose (GObject *object)
{
  CtiInquiryPage *self = CTI_INQUIRY_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->inquiries, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_INQUIRY_PAGE);
  G_OBJECT_CLASS (cti_inquiry_page_parent_class)->dispose (object);
}

static void
cti_inquiry_page_class_init (CtiInquiryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_inquiry_page_dispose;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/inquiry/cti-inquiry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiInquiryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiInquiryPage, count);
  gtk_widget_class_bind_template_child (widget_class, CtiInquiryPage, pending);
  gtk_widget_class_bind_template_child (widget_class, CtiInquiryPage, all);
  gtk_widget_class_bind_template_child (widget_class, CtiInquiryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_install_action (widget_class, "inquiry.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "inquiry.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "inquiry.start", "s", start_action);
  gtk_widget_class_install_action (widget_class, "inquiry.open-case", "s", open_case_action);
}

static void
cti_inquiry_page_init (CtiInquiryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_inquiry_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_inquiry_page_set_session (CtiInquiryPage *self, CtiSession *session)
{
  g_set_object (&self->session, session);
}
