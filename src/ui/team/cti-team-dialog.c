#include "cti-team-dialog.h"

#include <glib/gi18n.h>

#include "cti-id.h"
#include "cti-names.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-say.h"
#include "cti-team-files.h"
#include "cti-team-forms.h"
#include "cti-words.h"

#define N_LISTS (CTI_PHASE_COUNT + 1)

struct _CtiTeamDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  CtiTeamLists *lists; /* (owned) (nullable): once they have been read */

  GtkBox *box;
  CtiRowGroup *areas;
  CtiRowGroup *checks[N_LISTS]; /* of contact building and each phase */
};

G_DEFINE_FINAL_TYPE (CtiTeamDialog, cti_team_dialog, ADW_TYPE_WINDOW)

/* --- What is shown ---------------------------------------------------------------------------- */

static const char *
get_mark (const CtiTeamItem *item, gboolean hidden)
{
  if (hidden)
    return C_ ("team list", "hidden");
  if (!item->is_own)
    return NULL;
  return item->is_shipped ? C_ ("team list", "changed by the team") : C_ ("team list", "own");
}

static void
show_areas (CtiTeamDialog *self)
{
  g_autofree char *focused = cti_row_group_clear (self->areas);

  for (guint i = 0; i < self->lists->areas->len; i++)
    {
      const CtiTeamItem *item = g_ptr_array_index (self->lists->areas, i);
      const CtiFocusKind *kind = (gconstpointer) item->record;

      cti_row_group_add (self->areas,
                         cti_row_new_action (kind->label, NULL, get_mark (item, kind->hidden),
                                             "team.open-area", kind->record.id),
                         kind->key);
    }
  cti_row_group_focus (self->areas, focused);
}

static void
show_checks (CtiTeamDialog *self, int phase)
{
  g_autofree char *focused = cti_row_group_clear (self->checks[phase]);

  for (guint i = 0; i < self->lists->checks->len; i++)
    {
      const CtiTeamItem *item = g_ptr_array_index (self->lists->checks, i);
      const CtiCheckKind *kind = (gconstpointer) item->record;

      if (kind->phase == phase)
        cti_row_group_add (self->checks[phase],
                           cti_row_new_action (kind->text, NULL, get_mark (item, kind->hidden),
                                               "team.open-check", kind->record.id),
                           kind->key);
    }
  cti_row_group_focus (self->checks[phase], focused);
}

/**
 * cti_team_dialog_show_lists:
 * @self: the dialog
 * @lists: (transfer full): its lists
 */
void
cti_team_dialog_show_lists (CtiTeamDialog *self, CtiTeamLists *lists)
{
  g_clear_pointer (&self->lists, cti_team_lists_free);
  self->lists = lists;
  show_areas (self);
  for (int phase = 0; phase < N_LISTS; phase++)
    show_checks (self, phase);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTeamDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiTeamLists *lists = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (lists != NULL && self->session != NULL && cti_session_get_team (self->session) != NULL)
    cti_team_dialog_show_lists (self, lists);
  else
    g_clear_pointer (&lists, cti_team_lists_free);
  if (error != NULL && self->session != NULL)
    cti_say_error (GTK_WIDGET (self), error);
}

static void
read_lists (CtiTeamDialog *self)
{
  if (self->session != NULL)
    cti_session_run_async (self->session, cti_team_lists_read, NULL, NULL,
                           (GDestroyNotify) cti_team_lists_free, read_cb, g_object_ref (self));
}

/* --- What can be done ------------------------------------------------------------------------- */

static GClosure *
make_saved (CtiTeamDialog *self)
{
  return g_cclosure_new_object_swap (G_CALLBACK (read_lists), G_OBJECT (self));
}

static void
open_item (CtiTeamDialog *self, const CtiTeamItem *item)
{
  if (item != NULL)
    gtk_window_present (GTK_WINDOW (
        cti_team_forms_new_item (GTK_WINDOW (self), self->session, item, make_saved (self))));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiTeamDialog *self = CTI_TEAM_DIALOG (widget);
  gboolean is_area = g_strcmp0 (name, "team.open-area") == 0;

  if (self->session != NULL && self->lists != NULL)
    open_item (self, cti_team_lists_find (is_area ? self->lists->areas : self->lists->checks,
                                          g_variant_get_string (parameter, NULL)));
}

static void
add_area_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiTeamDialog *self = CTI_TEAM_DIALOG (widget);
  g_autoptr (CtiFocusKind) kind = cti_record_new (&cti_focus_kind_type);
  CtiTeamItem item = { CTI_RECORD (kind), FALSE, FALSE };

  if (self->session == NULL)
    return;
  cti_set_text (&kind->key, kind->record.id);
  open_item (self, &item);
}

/* "team.add-check-0" to "team.add-check-3" */
static void
add_check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiTeamDialog *self = CTI_TEAM_DIALOG (widget);
  g_autoptr (CtiCheckKind) kind = cti_record_new (&cti_check_kind_type);
  CtiTeamItem item = { CTI_RECORD (kind), FALSE, FALSE };

  if (self->session == NULL)
    return;
  kind->phase = name[strlen (name) - 1] - '0';
  cti_set_text (&kind->key, kind->record.id);
  open_item (self, &item);
}

static void
state_changed_cb (CtiTeamDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_team_dialog_dispose (GObject *object)
{
  CtiTeamDialog *self = CTI_TEAM_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->lists, cti_team_lists_free);
  G_OBJECT_CLASS (cti_team_dialog_parent_class)->dispose (object);
}

static void
bind_checks (GtkWidgetClass *widget_class)
{
  for (int phase = 0; phase < N_LISTS; phase++)
    {
      g_autofree char *name = g_strdup_printf ("checks%d", phase);

      gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                                 G_STRUCT_OFFSET (CtiTeamDialog, checks) +
                                                     (gssize) sizeof (gpointer) * phase);
    }
}

static void
cti_team_dialog_class_init (CtiTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_team_dialog_dispose;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/team/cti-team-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiTeamDialog, box);
  gtk_widget_class_bind_template_child (widget_class, CtiTeamDialog, areas);
  bind_checks (widget_class);
  gtk_widget_class_install_action (widget_class, "team.open-area", "s", open_action);
  gtk_widget_class_install_action (widget_class, "team.open-check", "s", open_action);
  gtk_widget_class_install_action (widget_class, "team.add-area", NULL, add_area_action);
  gtk_widget_class_install_action (widget_class, "team.add-check-0", NULL, add_check_action);
  gtk_widget_class_install_action (widget_class, "team.add-check-1", NULL, add_check_action);
  gtk_widget_class_install_action (widget_class, "team.add-check-2", NULL, add_check_action);
  gtk_widget_class_install_action (widget_class, "team.add-check-3", NULL, add_check_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_team_dialog_init (CtiTeamDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  for (int phase = 0; phase < N_LISTS; phase++)
    {
      /* Translators: name of a phase. */
      g_autofree char *title =
          g_strdup_printf (_ ("Checklist: %s"), cti_words_phase (CTI_PHASE_CONTACT + phase));

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->checks[phase]), title);
    }
}

/**
 * cti_team_dialog_new:
 * @parent: the window
 * @session: an open session
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_team_dialog_new (GtkWindow *parent, CtiSession *session)
{
  CtiTeamDialog *self = g_object_new (CTI_TYPE_TEAM_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gtk_box_append (self->box, cti_team_files_new (session));
  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_lists (self);
  return GTK_WINDOW (self);
}
