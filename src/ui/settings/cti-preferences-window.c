#include "cti-preferences-window.h"

#include <glib/gi18n.h>

#include "cti-backup-dialog.h"
#include "cti-compat-preferences.h"
#include "cti-field.h"
#include "cti-help-topic.h"
#include "cti-names.h"
#include "cti-phrases-dialog.h"
#include "cti-reminders-form.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-security-dialog.h"
#include "cti-settings-give.h"
#include "cti-settings-preview.h"
#include "cti-team-dialog.h"
#include "cti-team-forms.h"
#include "cti-text.h"
#include "cti-words-settings.h"
#include "cti-words.h"

struct _CtiPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  CtiWorkspace *workspace; /* (owned) (nullable) */
  CtiRowGroup *team;
  CtiRowGroup *courses;
  CtiRowGroup *counting;
  CtiRowGroup *reminders;
  CtiRowGroup *computer;
  CtiRowGroup *lists;
  CtiRowGroup *together;
};

G_DEFINE_FINAL_TYPE (CtiPreferencesWindow, cti_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static CtiSession *
get_session (CtiPreferencesWindow *self)
{
  return self->workspace != NULL ? cti_workspace_get_session (self->workspace) : NULL;
}

static const CtiTeam *
get_team (CtiPreferencesWindow *self)
{
  return get_session (self) != NULL ? cti_session_get_team (get_session (self)) : NULL;
}

/* --- What is shown ---------------------------------------------------------------------------- */

static gboolean
is_changed (const CtiTeam *team, const CtiField *field)
{
  g_autoptr (CtiTeam) fresh = cti_record_new (&cti_team_type);
  g_autofree char *own = cti_words_setting (team, field);
  g_autofree char *brought = cti_words_setting (fresh, field);

  return g_strcmp0 (own, brought) != 0;
}

static void
show_group (CtiPreferencesWindow *self,
            CtiRowGroup *rows,
            CtiSettingsGroup group,
            const char *action)
{
  const CtiTeam *team = get_team (self);
  g_autofree char *focused = cti_row_group_clear (rows);

  for (const char *const *name = cti_settings_get_fields (group); *name != NULL; name++)
    {
      const CtiField *field = cti_record_type_find_field (&cti_team_type, *name);
      g_autofree char *words = cti_words_setting (team, field);

      cti_row_group_add (rows,
                         cti_row_new_action (cti_words_field ("team", *name), words,
                                             is_changed (team, field)
                                                 ? C_ ("team list", "changed by the team")
                                                 : NULL,
                                             action, *name),
                         *name);
    }
  cti_row_group_focus (rows, focused);
}

static void
show_team (CtiPreferencesWindow *self)
{
  const CtiTeam *team = get_team (self);
  g_autofree char *focused = cti_row_group_clear (self->team);

  cti_row_group_add (self->team,
                     cti_row_new_action (cti_words_field ("team", "name"), team->name, NULL,
                                         "preferences.edit-team", "name"),
                     "name");
  cti_row_group_add (self->team,
                     cti_row_new_action (cti_words_field ("team", "municipality"),
                                         cti_text_is_blank (team->municipality)
                                             ? _ ("Not written down yet.")
                                             : team->municipality,
                                         NULL, "preferences.edit-team", "municipality"),
                     "municipality");
  cti_row_group_focus (self->team, focused);
}

static void
add_way (CtiRowGroup *group, const char *title, const char *subtitle, const char *where)
{
  cti_row_group_add (group, cti_row_new_action (title, subtitle, NULL, "preferences.open", where),
                     where);
}

static void
show_ways (CtiPreferencesWindow *self)
{
  add_way (self->computer, _ ("Locking and passphrases"),
           _ ("When the program locks, and what opens it"), "security");
  add_way (self->computer, _ ("Backups"), _ ("Where they lie, and whether they were tried"),
           "backups");
  add_way (self->lists, _ ("Focus areas, checklists and forms"),
           _ ("What a course can choose; points of each phase; areas and wordings from files"),
           "team");
  add_way (self->lists, _ ("Phrases and templates"), _ ("What is put into a note with a few keys"),
           "phrases");
  add_way (self->lists, _ ("Directory of offers"), _ ("What there is near you, and whom to call"),
           "offers");
  add_way (self->together, _ ("Give to another team…"), _ ("Saves a file"), "give");
  add_way (self->together, _ ("Take from a file…"), _ ("Shows first what would be different"),
           "take");
  add_way (self->together, _ ("Back to what the program brings…"),
           _ ("Shows first what would be different; offers stay"), "reset");
}

static void
show (CtiPreferencesWindow *self)
{
  if (get_team (self) == NULL)
    return;
  show_team (self);
  show_group (self, self->courses, CTI_SETTINGS_COURSES, "preferences.edit-team");
  show_group (self, self->counting, CTI_SETTINGS_COUNTING, "preferences.edit-counting");
  show_group (self, self->reminders, CTI_SETTINGS_REMINDERS, "preferences.edit-reminders");
}

/* Another window may have changed what is seen here. */
static void
active_changed_cb (CtiPreferencesWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    show (self);
}

static void
saved_cb (CtiPreferencesWindow *self)
{
  show (self);
  if (get_session (self) != NULL)
    cti_workspace_refresh (self->workspace);
}

/* --- What can be done ------------------------------------------------------------------------- */

static GClosure *
make_saved (CtiPreferencesWindow *self)
{
  return g_cclosure_new_object_swap (G_CALLBACK (saved_cb), G_OBJECT (self));
}

static void
present_at (CtiRecordDialog *dialog, const char *field)
{
  GtkWidget *row = cti_record_form_get_row (cti_record_dialog_get_form (dialog), field);

  if (row != NULL)
    cti_record_dialog_set_first_focus (dialog, row);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_team_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPreferencesWindow *self = CTI_PREFERENCES_WINDOW (widget);

  if (get_team (self) != NULL)
    present_at (cti_team_forms_new_team (GTK_WINDOW (self), get_session (self), make_saved (self)),
                g_variant_get_string (parameter, NULL));
}

static void
edit_counting_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPreferencesWindow *self = CTI_PREFERENCES_WINDOW (widget);
  CtiTeamForm form = { .title = cti_words_settings_group (CTI_SETTINGS_COUNTING),
                       .fields = cti_settings_get_fields (CTI_SETTINGS_COUNTING),
                       .draft = "team/counting" };
  CtiRecordDialog *dialog;

  if (get_team (self) == NULL)
    return;
  dialog = cti_team_forms_new (GTK_WINDOW (self), get_session (self), &form, get_team (self), FALSE,
                               make_saved (self));
  cti_team_forms_fill_numbers (cti_record_dialog_get_form (dialog), get_team (self));
  present_at (dialog, g_variant_get_string (parameter, NULL));
}

static void
present_over (CtiPreferencesWindow *self, gpointer window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
edit_reminders_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPreferencesWindow *self = CTI_PREFERENCES_WINDOW (widget);

  if (get_team (self) != NULL)
    present_over (self, cti_reminders_form_new (self->workspace));
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPreferencesWindow *self = CTI_PREFERENCES_WINDOW (widget);

  if (get_team (self) != NULL)
    cti_settings_preview_reset (GTK_WINDOW (self), get_session (self),
                                CTI_SETTINGS_BIT (g_variant_get_int32 (parameter)),
                                make_saved (self));
}

static void
show_offers (CtiPreferencesWindow *self)
{
  CtiWorkspace *workspace = self->workspace;

  cti_workspace_show_page (workspace, "offers");
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPreferencesWindow *self = CTI_PREFERENCES_WINDOW (widget);
  GtkWindow *window = GTK_WINDOW (self);
  CtiSession *session = get_session (self);
  const char *where = g_variant_get_string (parameter, NULL);

  if (get_team (self) == NULL)
    return;
  if (g_str_equal (where, "security"))
    gtk_window_present (GTK_WINDOW (cti_security_dialog_new (window, session)));
  else if (g_str_equal (where, "backups"))
    present_over (self, cti_backup_dialog_new (self->workspace));
  else if (g_str_equal (where, "team"))
    gtk_window_present (cti_team_dialog_new (window, session));
  else if (g_str_equal (where, "phrases"))
    gtk_window_present (GTK_WINDOW (cti_phrases_dialog_new (window, session)));
  else if (g_str_equal (where, "offers"))
    show_offers (self);
  else if (g_str_equal (where, "give"))
    gtk_window_present (cti_settings_give_new (window, session));
  else if (g_str_equal (where, "take"))
    cti_settings_preview_take (window, session, make_saved (self));
  else
    cti_settings_preview_reset (window, session, CTI_SETTINGS_ALL, make_saved (self));
}

/* --- The type --------------------------------------------------------------------------------- */

static void
state_changed_cb (CtiPreferencesWindow *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_preferences_window_dispose (GObject *object)
{
  g_clear_object (&CTI_PREFERENCES_WINDOW (object)->workspace);
  G_OBJECT_CLASS (cti_preferences_window_parent_class)->dispose (object);
}

static void
cti_preferences_window_class_init (CtiPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_preferences_window_dispose;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/settings/cti-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, team);
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, courses);
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, counting);
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, reminders);
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, computer);
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, lists);
  gtk_widget_class_bind_template_child (widget_class, CtiPreferencesWindow, together);
  gtk_widget_class_install_action (widget_class, "preferences.edit-team", "s", edit_team_action);
  gtk_widget_class_install_action (widget_class, "preferences.edit-counting", "s",
                                   edit_counting_action);
  gtk_widget_class_install_action (widget_class, "preferences.edit-reminders", "s",
                                   edit_reminders_action);
  gtk_widget_class_install_action (widget_class, "preferences.reset", "i", reset_action);
  gtk_widget_class_install_action (widget_class, "preferences.open", "s", open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_reset (CtiRowGroup *rows, CtiSettingsGroup group)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  /* Translators: name of a group of settings. */
  g_autofree char *words =
      g_strdup_printf (_ ("Back to what the program brings: %s"), cti_words_settings_group (group));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preferences.reset");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) group);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  cti_names_set (button, words, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (rows), cti_words_settings_group (group));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (rows), button);
}

/* libadwaita's own button for searching has a picture and no name. */
static void
name_search (GtkWidget *below)
{
  if (GTK_IS_BUTTON (below) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (below)), "edit-find-symbolic") == 0)
    {
      gtk_widget_set_tooltip_text (below, _ ("Search"));
      cti_names_set (below, _ ("Search"), NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

static void
cti_preferences_window_init (CtiPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_compat_preferences_end_groups (ADW_PREFERENCES_WINDOW (self));
  cti_names_by_content (GTK_WIDGET (self));
  name_search (GTK_WIDGET (self));
  add_reset (self->courses, CTI_SETTINGS_COURSES);
  add_reset (self->counting, CTI_SETTINGS_COUNTING);
  add_reset (self->reminders, CTI_SETTINGS_REMINDERS);
  show_ways (self);
  cti_help_topic_set (GTK_WINDOW (self), "settings");
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

/**
 * cti_preferences_window_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): what the team may set, to be presented
 */
GtkWindow *
cti_preferences_window_new (CtiWorkspace *workspace)
{
  CtiPreferencesWindow *self = g_object_new (CTI_TYPE_PREFERENCES_WINDOW, "transient-for",
                                             gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (cti_workspace_get_session (workspace), "state-changed",
                           G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WINDOW (self);
}
