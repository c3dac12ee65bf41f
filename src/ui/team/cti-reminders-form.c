/* What the program reminds of: the rhythm of each phase, how early something is told of, the limit
 * of the caseload, and a switch for each rule. The switches write the team's list of quiet rules,
 * which is a field of the same form that is not seen, so that draft, check and saving are one. What
 * is silent for one citizen alone stands at the end and speaks again by a button. */

#include "cti-reminders-form.h"

#include <glib/gi18n.h>

#include "cti-form-row.h"
#include "cti-names.h"
#include "cti-reminder.h"
#include "cti-row.h"
#include "cti-say.h"
#include "cti-settings.h"
#include "cti-spelling.h"
#include "cti-team-forms.h"
#include "cti-text.h"
#include "cti-today-find.h"
#include "cti-use-quiet.h"
#include "cti-words-reminder.h"
#include "cti-words-settings.h"
#include "cti-words.h"

static const char *const fields[] = {
  "silent_contact", "silent_1",         "silent_2",       "silent_3",        "star_interval",
  "who5_interval",  "border_days",      "agreement_days", "consent_days",    "review_days",
  "task_days",      "appointment_days", "follow_up_days", "unfinished_days", "worry_days",
  "over_days",      "after_days",       "caseload_limit", "quiet_rules",     NULL,
};

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  CtiRecordForm *form;     /* (unowned) */
  GPtrArray *switches;     /* (owned) (element-type GtkSwitch): in the order of the rules */
  gboolean is_setting;
} Rules;

static void
rules_free (gpointer data)
{
  Rules *self = data;

  g_object_unref (self->workspace);
  g_ptr_array_unref (self->switches);
  g_free (self);
}

static char *
dup_keys (Rules *self)
{
  return g_strdup (
      cti_form_row_get_text (CTI_FORM_ROW (cti_record_form_get_row (self->form, "quiet_rules"))));
}

/* Told as what is typed is, for the draft and for the switches. */
static void
set_keys (Rules *self, const char *keys)
{
  cti_record_form_set_value (self->form, "quiet_rules", keys);
  g_signal_emit_by_name (self->form, "changed");
}

/* --- A switch for each rule ------------------------------------------------------------------- */

static void
switched_cb (GtkSwitch *of_rule, GParamSpec *pspec, Rules *self)
{
  guint rule = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (of_rule), "cti-rule"));
  g_autofree char *keys = NULL;
  g_autofree char *now = NULL;

  if (self->is_setting)
    return;
  keys = dup_keys (self);
  now = cti_rule_set_quiet (keys, (CtiRule) rule, !gtk_switch_get_active (of_rule));
  set_keys (self, now != NULL ? now : "");
}

/* A title says what its number counts; what 0 means stands under it. */
static void
explain_zeros (CtiRecordForm *form)
{
  for (const char *const *field = fields; *field != NULL; field++)
    {
      CtiFormRow *row = CTI_FORM_ROW (cti_record_form_get_row (form, *field));
      g_autofree char *words = NULL;
      guint64 number;

      if (g_ascii_string_to_unsigned (cti_form_row_get_text (row), 10, 0, 0, &number, NULL))
        words = cti_words_setting_number (*field, 0);
      cti_form_row_set_hint (row, words);
    }
}

/* Something was typed, or the form has been given other values: by its draft, or by going back to
 * the program's. */
static void
form_changed_cb (Rules *self)
{
  g_autofree char *keys = dup_keys (self);

  explain_zeros (self->form);
  self->is_setting = TRUE;
  for (guint i = 0; i < self->switches->len; i++)
    gtk_switch_set_active (g_ptr_array_index (self->switches, i),
                           !cti_rule_is_quiet (keys, (CtiRule) i));
  self->is_setting = FALSE;
}

static GtkWidget *
make_switch_row (const char *title, GtkWidget *of_row)
{
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_set_valign (of_row, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), of_row);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), of_row);
  cti_names_set (of_row, title, NULL);
  return row;
}

static GtkWidget *
make_switches (Rules *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Reminders"));
  for (const CtiEnumValue *rule = cti_rule_values; rule->nick != NULL; rule++)
    {
      GtkWidget *of_rule = gtk_switch_new ();
      g_autofree char *title = cti_words_capitalise (cti_words_rule ((CtiRule) rule->value));

      g_object_set_data (G_OBJECT (of_rule), "cti-rule", GUINT_TO_POINTER ((guint) rule->value));
      g_ptr_array_add (self->switches, of_rule);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_switch_row (title, of_rule));
      g_signal_connect (of_rule, "notify::active", G_CALLBACK (switched_cb), self);
    }
  return group;
}

/* --- Notices of the desktop, a setting of this machine ---------------------------------------- */

static GtkWidget *
make_notices (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *notices = gtk_switch_new ();
  GSettings *settings = cti_settings_get ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("On This Computer"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("A notice says how many things have become due, or that an appointment begins soon. It "
         "names nobody, and there is none while the program is locked."));
  if (settings != NULL)
    g_settings_bind (settings, "notices", notices, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             make_switch_row (_ ("Notices on the desktop"), notices));
  if (!cti_spelling_is_available (cti_spelling_get ()))
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (group),
        cti_row_new (_ ("There is no Danish spell check"),
                     _ ("The dictionary is missing on this computer: whoever looks after it can "
                        "install the package hunspell-da.")));
  return group;
}

/* --- Silent for one citizen ------------------------------------------------------------------- */

typedef struct
{
  char *case_id; /* (owned) */
  CtiRule rule;
} Speak;

static void
speak_free (gpointer data)
{
  g_free (((Speak *) data)->case_id);
  g_free (data);
}

static gpointer
speak_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Speak *speak = data;

  return cti_use_quiet_rule (store, speak->case_id, speak->rule, FALSE, error);
}

static void
spoken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) row = user_data;

  if (cti_workspace_run_finish (result, NULL))
    gtk_widget_set_visible (row, FALSE);
}

static void
speak_clicked_cb (GtkWidget *button, Rules *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  Speak *speak = g_new0 (Speak, 1);

  speak->case_id = g_strdup (g_object_get_data (G_OBJECT (button), "cti-case"));
  speak->rule = (CtiRule) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cti-rule"));
  cti_workspace_run_in (self->workspace, speak->case_id, speak_in_thread, speak, speak_free,
                        _ ("The reminder is switched on again."), spoken_cb, g_object_ref (row));
}

static void
add_silent (Rules *self, GtkWidget *group, const CtiCard *card, CtiRule rule)
{
  g_autofree char *words = cti_words_capitalise (cti_words_rule (rule));
  GtkWidget *row = cti_row_new (cti_text_is_blank (card->name) ? card->code : card->name, words);
  GtkWidget *button = gtk_button_new_with_label (_ ("Switch On"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  g_object_set_data_full (G_OBJECT (button), "cti-case", g_strdup (card->record.id), g_free);
  g_object_set_data (G_OBJECT (button), "cti-rule", GUINT_TO_POINTER ((guint) rule));
  g_signal_connect (button, "clicked", G_CALLBACK (speak_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
make_silent (Rules *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) cards = cti_today_get_cards (cti_workspace_get_session (self->workspace));
  guint count = 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _ ("Switched Off for One Citizen"));
  for (guint i = 0; i < cards->len; i++)
    for (const CtiEnumValue *rule = cti_rule_values; rule->nick != NULL; rule++)
      {
        const CtiCard *card = g_ptr_array_index (cards, i);

        if (!cti_rule_is_quiet (card->quiet_rules, (CtiRule) rule->value))
          continue;
        add_silent (self, group, card, (CtiRule) rule->value);
        count++;
      }
  gtk_widget_set_visible (group, count > 0);
  return group;
}

/* --- The form --------------------------------------------------------------------------------- */

static void
reset_clicked_cb (Rules *self)
{
  g_autoptr (CtiTeam) fresh = cti_record_new (&cti_team_type);

  cti_team_forms_fill_numbers (self->form, fresh);
  set_keys (self, "");
}

static GtkWidget *
make_reset (Rules *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Back to the _Program's Values"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (reset_clicked_cb), self);
  return button;
}

static void
saved_cb (CtiWorkspace *workspace)
{
  cti_workspace_refresh (workspace);
  cti_say_undo_in (GTK_WIDGET (workspace), _ ("The reminders are saved."), NULL);
}

/**
 * cti_reminders_form_new:
 * @workspace: the workspace
 *
 * Returns: (transfer none): what the program reminds of, to be tuned and silenced; to be presented
 */
GtkWindow *
cti_reminders_form_new (CtiWorkspace *workspace)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  const CtiTeam *team = cti_session_get_team (session);
  Rules *self = g_new0 (Rules, 1);
  CtiTeamForm form = { .title = _ ("Reminders"), .fields = fields, .draft = "team/reminders" };
  CtiRecordDialog *dialog =
      cti_team_forms_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))), session, &form,
                          team, FALSE,
                          g_cclosure_new_object_swap (G_CALLBACK (saved_cb), G_OBJECT (workspace)));

  self->workspace = g_object_ref (workspace);
  self->switches = g_ptr_array_new ();
  self->form = cti_record_dialog_get_form (dialog);
  g_object_set_data_full (G_OBJECT (dialog), "rules", self, rules_free);
  cti_team_forms_fill_numbers (self->form, team);
  gtk_widget_set_visible (cti_record_form_get_row (self->form, "quiet_rules"), FALSE);
  cti_record_dialog_add (dialog, make_switches (self));
  cti_record_dialog_add (dialog, make_reset (self));
  cti_record_dialog_add (dialog, make_notices ());
  cti_record_dialog_add (dialog, make_silent (self));
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (form_changed_cb), self);
  form_changed_cb (self);
  return GTK_WINDOW (dialog);
}
