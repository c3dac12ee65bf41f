#include "cti-list-dialog.h"

#include <glib/gi18n.h>

#include "cti-fold.h"
#include "cti-names.h"
#include "cti-private.h"
#include "cti-trouble-error.h"
#include "cti-words-trouble.h"

#define TEXT "cti-text"

typedef struct
{
  CtiSession *session; /* (owned) (nullable) */
  char *wanted;        /* (owned) (nullable): what was typed, folded */
  AdwWindowTitle *heading;
  GtkWidget *search_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search;
  GtkBox *top;
  GtkStack *stack;
  GtkListBox *list;
  AdwStatusPage *empty;
  AdwStatusPage *trouble;
  gboolean has_begun; /* it was shown once: the keyboard is where she put it */
  int left;           /* number of the row that had it when they were taken away, -1 for none */
} CtiListDialogPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CtiListDialog, cti_list_dialog, ADW_TYPE_WINDOW)

#define PRIVATE(self) ((CtiListDialogPrivate *) cti_list_dialog_get_instance_private (self))

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  const char *wanted = PRIVATE (user_data)->wanted;
  const char *text = g_object_get_data (G_OBJECT (row), TEXT);

  return wanted == NULL || text == NULL || cti_fold_contains (text, wanted);
}

static void
search_changed_cb (CtiListDialog *self)
{
  CtiListDialogPrivate *priv = PRIVATE (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (priv->search));

  g_clear_pointer (&priv->wanted, g_free);
  if (*typed != '\0')
    priv->wanted = cti_fold (typed);
  gtk_list_box_invalidate_filter (priv->list);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiListDialogPrivate *priv = PRIVATE (CTI_LIST_DIALOG (widget));

  if (gtk_search_bar_get_search_mode (priv->search_bar))
    gtk_search_bar_set_search_mode (priv->search_bar, FALSE);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_search_bar_set_search_mode (PRIVATE (CTI_LIST_DIALOG (widget))->search_bar, TRUE);
}

static void
state_changed_cb (CtiListDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_list_dialog_dispose (GObject *object)
{
  CtiListDialog *self = CTI_LIST_DIALOG (object);

  g_clear_object (&PRIVATE (self)->session);
  g_clear_pointer (&PRIVATE (self)->wanted, g_free);
  G_OBJECT_CLASS (cti_list_dialog_parent_class)->dispose (object);
}

static void
cti_list_dialog_class_init (CtiListDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_list_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/common/cti-list-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, heading);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, search_button);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, search_bar);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, search);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, top);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, stack);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, list);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, empty);
  gtk_widget_class_bind_template_child_private (widget_class, CtiListDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_install_action (widget_class, "list.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "list.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "list.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "list.find",
                                       NULL);
}

/* Where rows are, and none of them holds what was typed. */
static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_ ("Nothing in the list holds that word."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 18);
  gtk_widget_set_margin_bottom (label, 18);
  return label;
}

static void
cti_list_dialog_init (CtiListDialog *self)
{
  CtiListDialogPrivate *priv = PRIVATE (self);

  priv->left = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (priv->list, is_wanted, self, NULL);
  gtk_list_box_set_placeholder (priv->list, make_placeholder ());
  cti_private_entry (GTK_EDITABLE (priv->search));
  gtk_search_bar_connect_entry (priv->search_bar, GTK_EDITABLE (priv->search));
  gtk_search_bar_set_key_capture_widget (priv->search_bar, GTK_WIDGET (self));
}

/**
 * cti_list_dialog_set_session:
 * @self: the dialog
 * @session: the session; the dialog goes when it locks
 */
void
cti_list_dialog_set_session (CtiListDialog *self, CtiSession *session)
{
  g_set_object (&PRIVATE (self)->session, session);
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_list_dialog_get_session:
 * @self: the dialog
 *
 * Returns: (transfer none) (nullable): the session; %NULL once the dialog has been closed
 */
CtiSession *
cti_list_dialog_get_session (CtiListDialog *self)
{
  return PRIVATE (self)->session;
}

/**
 * cti_list_dialog_set_title:
 * @self: the dialog
 * @title: what it shows
 * @subtitle: (nullable): of what
 */
void
cti_list_dialog_set_title (CtiListDialog *self, const char *title, const char *subtitle)
{
  CtiListDialogPrivate *priv = PRIVATE (self);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (priv->heading, title);
  adw_window_title_set_subtitle (priv->heading, subtitle != NULL ? subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/**
 * cti_list_dialog_set_empty:
 * @self: the dialog
 * @icon: name of an icon
 * @title: that there is nothing
 * @description: (nullable): one sentence about it
 */
void
cti_list_dialog_set_empty (CtiListDialog *self,
                           const char *icon,
                           const char *title,
                           const char *description)
{
  AdwStatusPage *empty = PRIVATE (self)->empty;

  adw_status_page_set_icon_name (empty, icon);
  adw_status_page_set_title (empty, title);
  adw_status_page_set_description (empty, description);
}

/**
 * cti_list_dialog_end_search:
 * @self: a dialog with a few rows that are always the same
 *
 * There is nothing to search for.
 */
void
cti_list_dialog_end_search (CtiListDialog *self)
{
  CtiListDialogPrivate *priv = PRIVATE (self);

  gtk_widget_set_visible (priv->search_button, FALSE);
  gtk_search_bar_set_key_capture_widget (priv->search_bar, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.find", FALSE);
}

/**
 * cti_list_dialog_add_top:
 * @self: the dialog
 * @widget: what stands above the list, also while there is none
 */
void
cti_list_dialog_add_top (CtiListDialog *self, GtkWidget *widget)
{
  gtk_box_append (PRIVATE (self)->top, widget);
}

/**
 * cti_list_dialog_clear:
 * @self: the dialog
 */
void
cti_list_dialog_clear (CtiListDialog *self)
{
  CtiListDialogPrivate *priv = PRIVATE (self);
  GtkListBox *list = priv->list;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *had = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list))
                       ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW)
                       : NULL;
  GtkListBoxRow *row;

  priv->left = had != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (had)) : -1;
  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * cti_list_dialog_add:
 * @self: the dialog
 * @title: what the row says
 * @subtitle: more about it
 * @suffix: (nullable): a button at its end
 */
void
cti_list_dialog_add (CtiListDialog *self,
                     const char *title,
                     const char *subtitle,
                     GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);
  g_autofree char *all = g_strconcat (title, "\n", subtitle, NULL);

  g_object_set (row, "title", title_markup, "subtitle", subtitle_markup, "title-lines", 0,
                "subtitle-lines", 0, NULL);
  cti_names_set (row, title, subtitle);
  g_object_set_data_full (G_OBJECT (row), TEXT, cti_fold (all), g_free);
  if (suffix != NULL)
    {
      gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
    }
  gtk_list_box_append (PRIVATE (self)->list, row);
}

/* Enter on it does the whole work of the dialog, of which nothing was read yet. */
static gboolean
is_grave (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "suggested-action") ||
         gtk_widget_has_css_class (widget, "destructive-action");
}

/* The keyboard begins with what stands above the list, else in the list; the toolkit would put it
 * on the button that searches. */
static void
begin (CtiListDialogPrivate *priv, GtkWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (self);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (priv->list, 0);

  if (focus != NULL && focus != priv->search_button)
    return;
  if (gtk_widget_child_focus (GTK_WIDGET (priv->top), GTK_DIR_TAB_FORWARD) &&
      !is_grave (gtk_window_get_focus (self)))
    return;
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* The row that had the keyboard may be gone: then the one in its place has it, or the last. */
static void
go_on (CtiListDialogPrivate *priv, CtiListDialog *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = priv->left; i >= 0 && row == NULL; i--)
    row = gtk_list_box_get_row_at_index (priv->list, i);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * cti_list_dialog_show:
 * @self: the dialog
 *
 * Shows the rows it was given, or that there are none. The first time the keyboard goes there.
 */
void
cti_list_dialog_show (CtiListDialog *self)
{
  CtiListDialogPrivate *priv = PRIVATE (self);
  gboolean has_rows = gtk_list_box_get_row_at_index (priv->list, 0) != NULL;

  gtk_stack_set_visible_child_name (priv->stack, has_rows ? "list" : "empty");
  if (!priv->has_begun)
    begin (priv, GTK_WINDOW (self));
  else if (priv->left >= 0)
    go_on (priv, self);
  priv->left = -1;
  priv->has_begun = TRUE;
}

/**
 * cti_list_dialog_say_trouble:
 * @self: the dialog
 * @error: why there is no list
 */
void
cti_list_dialog_say_trouble (CtiListDialog *self, const GError *error)
{
  CtiListDialogPrivate *priv = PRIVATE (self);
  CtiTrouble trouble = cti_trouble_from_error (error);

  adw_status_page_set_title (priv->trouble, cti_words_trouble_title (trouble));
  adw_status_page_set_description (priv->trouble, cti_words_trouble_body (trouble));
  gtk_stack_set_visible_child_name (priv->stack, "trouble");
}
