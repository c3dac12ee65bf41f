/* Every group is read here and written in a dialog of its own; only what has been explained is
 * ticked in place. Ticks follow each other faster than the disk answers, so they are laid over the
 * intake that is kept here, and the page listens to the store again when the last one is there. */

#include "cti-intake-page.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-history-dialog.h"
#include "cti-intake-words.h"
#include "cti-bookmark.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-names.h"
#include "cti-part-dialog.h"
#include "cti-part-save.h"
#include "cti-record-summary.h"
#include "cti-text.h"
#include "cti-told-group.h"
#include "cti-value-words.h"
#include "cti-words-dates.h"

struct _CtiIntakePage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;
  CtiIntake *intake; /* (owned) (nullable): as the ticks say */
  guint saving;      /* ticks that are on their way to the disk */

  CtiRecordSummary *safety;
  AdwActionRow *target;
  GtkImage *target_mark;
  CtiRecordSummary *answers;
  CtiToldGroup *told;
  CtiRecordSummary *meeting;
  CtiRowGroup *aims;
  CtiRowGroup *consents;
  CtiRecordSummary *background;
  GtkWidget *no_course;
};

G_DEFINE_FINAL_TYPE (CtiIntakePage, cti_intake_page, ADW_TYPE_BIN)

static const char *const safety_fields[] = {
  "notice", "protected_address", "safe_contact", "may_leave_message", NULL,
};

static const char *const answer_fields[] = {
  "adult",     "own_experience",   "lawful_stay", "municipality_agrees",
  "grey_zone", "grey_zone_reason", "motivation",  NULL,
};

static const char *const meeting_fields[] = {
  "meeting_place",
  "place_chosen_by_her",
  "third_party",
  NULL,
};

static const char *const background_fields[] = {
  "nationality",
  "education",
  "income",
  "debt",
  "misuse",
  "mental_problems",
  "network",
  "debut_year",
  "active_last_year",
  "paid_last_six_months",
  "forms",
  NULL,
};

static const char *const aim_fields[] = { "kind", "words", "date", NULL };

static const char *const consent_fields[] = {
  "kind", "party", "what", "purpose", "given", "expires", "withdrawn", NULL,
};

static const CtiPartPurpose safety_purpose = {
  .title = N_ ("Safety"),
  .fields = safety_fields,
  .kind = CTI_ACT_CHANGE_SAFETY,
  .said = N_ ("The change has been saved."),
};

static const CtiPartPurpose answers_purpose = {
  .title = N_ ("Target Group"),
  .fields = answer_fields,
  .kind = CTI_ACT_CHANGE_INTAKE,
  .said = N_ ("The change has been saved."),
};

static const CtiPartPurpose meeting_purpose = {
  .title = N_ ("First Meeting"),
  .fields = meeting_fields,
  .kind = CTI_ACT_CHANGE_INTAKE,
  .said = N_ ("The change has been saved."),
};

static const CtiPartPurpose background_purpose = {
  .title = N_ ("Background"),
  .fields = background_fields,
  .kind = CTI_ACT_CHANGE_BACKGROUND,
  .said = N_ ("The change has been saved."),
};

static const CtiPartPurpose aim_purpose = {
  .title = N_ ("Aim of the Course"),
  .fields = aim_fields,
  .kind = CTI_ACT_CHANGE_AIM,
  .said = N_ ("The aim has been saved."),
};

static const CtiPartPurpose consent_purpose = {
  .title = N_ ("Consent"),
  .fields = consent_fields,
  .kind = CTI_ACT_CHANGE_CONSENT,
  .said = N_ ("The consent has been saved."),
};

/* --- Showing ---------------------------------------------------------------------------------- */

static const char *
target_icon (CtiTargetGroup group)
{
  switch (group)
    {
    case CTI_TARGET_IN:
      return "emblem-ok-symbolic";
    case CTI_TARGET_OPEN:
      return "content-loading-symbolic";
    default:
      return "dialog-warning-symbolic";
    }
}

static void
show_intake (CtiIntakePage *self)
{
  g_autoptr (CtiProblems) reasons = cti_problems_new ();
  g_autofree char *sentence = cti_intake_words_target (self->intake);
  g_autofree char *why = cti_intake_words_reasons (self->intake);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->target), sentence);
  adw_action_row_set_subtitle (self->target, why);
  cti_names_describe (GTK_WIDGET (self->target), why); /* the title is its name already */
  gtk_image_set_from_icon_name (self->target_mark,
                                target_icon (cti_intake_get_target_group (self->intake, reasons)));
  cti_record_summary_show (self->answers, self->intake);
  cti_record_summary_show (self->meeting, self->intake);
  cti_told_group_show (self->told, self->intake);
}

static int
compare_aims (gconstpointer a, gconstpointer b)
{
  const CtiAim *first = *(const CtiAim *const *) a;
  const CtiAim *second = *(const CtiAim *const *) b;

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  return first->record.made.unix_seconds > second->record.made.unix_seconds ? -1 : 1;
}

static GtkWidget *
make_aim_row (CtiIntakePage *self, const CtiAim *aim, const CtiAim *present)
{
  g_autofree char *day = cti_words_date (aim->date);
  g_autofree char *kind = cti_value_words (aim, "kind");
  g_autofree char *from = aim == present ? g_strdup_printf (_ ("From %s, and today"), day)
                                         : g_strdup_printf (_ ("From %s"), day);
  g_autofree char *details =
      g_strjoin ("\n", from, cti_text_is_blank (aim->words) ? NULL : aim->words, NULL);
  GtkWidget *row = cti_row_new (kind, details);

  cti_row_set_icon (row,
                    aim == present ? "object-select-symbolic" : "document-open-recent-symbolic");
  cti_row_set_action (row, "intake.open-aim", aim->record.id);
  return row;
}

static void
show_aims (CtiIntakePage *self, const CtiCourse *course)
{
  g_autoptr (GPtrArray) aims = cti_case_get_of_course (self->now, &cti_aim_type, course);
  const CtiAim *present = cti_case_get_aim (self->now, course, self->today);
  g_autofree char *focused = cti_row_group_clear (self->aims);

  g_ptr_array_sort (aims, compare_aims);
  for (guint i = 0; i < aims->len; i++)
    {
      const CtiAim *aim = g_ptr_array_index (aims, i);

      cti_row_group_add (self->aims, make_aim_row (self, aim, present), aim->record.id);
    }
  cti_row_group_focus (self->aims, focused);
}

static void
show_of_course (CtiIntakePage *self)
{
  const CtiCourse *course = cti_case_get_course (self->now);
  g_autoptr (GPtrArray) backgrounds = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->aims), course != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->background), course != NULL);
  gtk_widget_set_visible (self->no_course, course == NULL);
  if (course == NULL)
    return;
  backgrounds = cti_case_get_of_course (self->now, &cti_background_type, course);
  cti_record_summary_show (self->background,
                           backgrounds->len > 0 ? g_ptr_array_index (backgrounds, 0) : NULL);
  show_aims (self, course);
}

static GtkWidget *
make_withdraw_button (const CtiConsent *consent, const char *of)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Withdraw"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "intake.withdraw");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          g_variant_new_string (consent->record.id));
  gtk_widget_set_tooltip_text (button, _ ("The citizen takes the consent back today"));
  cti_names_describe (button, of);
  return button;
}

static void
add_consents (CtiIntakePage *self, gboolean holding)
{
  GPtrArray *consents = cti_case_get_records (self->now, &cti_consent_type);

  for (guint i = consents->len; i-- > 0;)
    {
      const CtiConsent *consent = g_ptr_array_index (consents, i);
      gboolean holds = cti_consent_holds (consent, self->today);
      g_autofree char *title = NULL;
      g_autofree char *details = NULL;
      GtkWidget *row;

      if (holds != holding)
        continue;
      title = cti_consent_words_title (consent);
      details = cti_consent_words_details (consent, self->today);
      row = cti_row_new (title, details);
      cti_row_set_icon (row, holds ? "emblem-ok-symbolic" : "window-close-symbolic");
      cti_row_set_action (row, "intake.open-consent", consent->record.id);
      if (holds)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_withdraw_button (consent, title));
      cti_row_group_add (self->consents, row, consent->record.id);
    }
}

static void
show_case (CtiIntakePage *self)
{
  g_autofree char *focused = cti_row_group_clear (self->consents);

  cti_record_summary_show (self->safety, cti_case_get_latest (self->now, &cti_safety_type));
  show_intake (self);
  show_of_course (self);
  add_consents (self, TRUE);
  add_consents (self, FALSE);
  cti_row_group_focus (self->consents, focused);
}

/* --- Ticks ------------------------------------------------------------------------------------ */

static void
take_intake (CtiIntakePage *self)
{
  const CtiIntake *kept = cti_case_get_latest (self->now, &cti_intake_type);

  g_clear_pointer (&self->intake, cti_record_unref);
  self->intake = kept != NULL ? cti_record_copy (kept) : cti_record_new (&cti_intake_type);
}

static void
tick_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiIntakePage) self = user_data;

  self->saving--;
  if (self->saving > 0 || self->now == NULL)
    return;
  take_intake (self);
  show_intake (self);
}

static void
ticked_cb (CtiIntakePage *self, const char *field, gboolean told)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace == NULL || self->now == NULL)
    return;
  cti_field_set_from_text (self->intake, cti_record_type_find_field (&cti_intake_type, field),
                           told ? "yes" : "no");
  cti_told_group_show (self->told, self->intake);
  self->saving++;
  cti_part_save (workspace, cti_case_get_id (self->now), CTI_ACT_CHANGE_INTAKE, self->intake, NULL,
                 tick_saved_cb, g_object_ref (self));
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
open_part (CtiIntakePage *self, const CtiPartPurpose *purpose, gconstpointer record)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL)
    gtk_window_present (GTK_WINDOW (cti_part_dialog_new (workspace, purpose, record)));
}

static void
edit_safety_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  const CtiSafety *kept = self->now ? cti_case_get_latest (self->now, &cti_safety_type) : NULL;
  g_autoptr (CtiSafety) safety =
      kept != NULL ? cti_record_copy (kept) : cti_record_new (&cti_safety_type);

  cti_bookmark_via (widget, name, parameter);
  if (self->now != NULL)
    open_part (self, &safety_purpose, safety);
}

/* The team's rule for the grey zone stands above the questions it answers. */
static void
edit_answers_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  CtiPartPurpose purpose = answers_purpose;
  g_autofree char *rule = NULL;
  const CtiTeam *team;

  cti_bookmark_via (widget, name, parameter);
  if (workspace == NULL || self->now == NULL)
    return;
  team = cti_session_get_team (cti_workspace_get_session (workspace));
  if (!cti_text_is_blank (team->grey_zone_rule))
    rule = g_strdup_printf (_ ("The team's rule for the grey zone: %s"), team->grey_zone_rule);
  purpose.intro = rule;
  open_part (self, &purpose, self->intake);
}

static void
edit_meeting_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);

  cti_bookmark_via (widget, name, parameter);
  if (self->now != NULL)
    open_part (self, &meeting_purpose, self->intake);
}

static void
edit_background_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  const CtiCourse *course = self->now != NULL ? cti_case_get_course (self->now) : NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (CtiBackground) background = NULL;

  cti_bookmark_via (widget, name, parameter);
  if (course == NULL)
    return;
  kept = cti_case_get_of_course (self->now, &cti_background_type, course);
  background = kept->len > 0 ? cti_record_copy (g_ptr_array_index (kept, 0))
                             : cti_record_new (&cti_background_type);
  open_part (self, &background_purpose, background);
}

static void
add_aim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  g_autoptr (CtiAim) aim = cti_record_new (&cti_aim_type);

  cti_bookmark_via (widget, name, parameter);
  if (self->now == NULL)
    return;
  aim->date = self->today;
  open_part (self, &aim_purpose, aim);
}

static void
add_consent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  g_autoptr (CtiConsent) consent = cti_record_new (&cti_consent_type);

  cti_bookmark_via (widget, name, parameter);
  if (self->now == NULL)
    return;
  consent->given = self->today;
  open_part (self, &consent_purpose, consent);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  gboolean is_aim = g_strcmp0 (name, "intake.open-aim") == 0;
  gconstpointer record = self->now != NULL
                             ? cti_case_find (self->now, is_aim ? &cti_aim_type : &cti_consent_type,
                                              g_variant_get_string (parameter, NULL))
                             : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (record != NULL)
    open_part (self, is_aim ? &aim_purpose : &consent_purpose, record);
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  const CtiConsent *kept =
      self->now != NULL
          ? cti_case_find (self->now, &cti_consent_type, g_variant_get_string (parameter, NULL))
          : NULL;
  g_autoptr (CtiConsent) consent = kept != NULL ? cti_record_copy (kept) : NULL;

  if (workspace == NULL || consent == NULL)
    return;
  consent->withdrawn = self->today;
  cti_part_save (
      workspace, cti_case_get_id (self->now), CTI_ACT_CHANGE_CONSENT, consent,
      consent->kind == CTI_CONSENT_IDENTITY
          ? _ ("The consent is withdrawn from today. Who the citizen is can be erased on the page "
               "Citizen.")
          : _ ("The consent is withdrawn from today. The day can be changed in the consent."),
      NULL, NULL);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const tables[] = { "intake", "safety", "consent", "aim", "background", NULL };

  cti_history_dialog_present (widget, CTI_INTAKE_PAGE (widget)->now, tables);
}

/* --- The page --------------------------------------------------------------------------------- */

static void
cti_intake_page_dispose (GObject *object)
{
  CtiIntakePage *self = CTI_INTAKE_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->intake, cti_record_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_INTAKE_PAGE);
  G_OBJECT_CLASS (cti_intake_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, safety);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, target);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, target_mark);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, answers);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, told);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, meeting);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, aims);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, consents);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, background);
  gtk_widget_class_bind_template_child (widget_class, CtiIntakePage, no_course);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "intake.edit-safety", NULL, edit_safety_action);
  gtk_widget_class_install_action (widget_class, "intake.edit-answers", NULL, edit_answers_action);
  gtk_widget_class_install_action (widget_class, "intake.edit-meeting", NULL, edit_meeting_action);
  gtk_widget_class_install_action (widget_class, "intake.edit-background", NULL,
                                   edit_background_action);
  gtk_widget_class_install_action (widget_class, "intake.add-aim", NULL, add_aim_action);
  gtk_widget_class_install_action (widget_class, "intake.open-aim", "s", open_action);
  gtk_widget_class_install_action (widget_class, "intake.add-consent", NULL, add_consent_action);
  gtk_widget_class_install_action (widget_class, "intake.open-consent", "s", open_action);
  gtk_widget_class_install_action (widget_class, "intake.withdraw", "s", withdraw_action);
  gtk_widget_class_install_action (widget_class, "intake.history", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "intake.history",
                                       NULL);
}

static void
cti_intake_page_class_init (CtiIntakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_intake_page_dispose;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  g_type_ensure (CTI_TYPE_RECORD_SUMMARY);
  g_type_ensure (CTI_TYPE_TOLD_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/intake/cti-intake-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  install_actions (widget_class);
}

static void
cti_intake_page_init (CtiIntakePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  cti_record_summary_set_fields (self->safety, &cti_safety_type, safety_fields);
  cti_record_summary_set_fields (self->answers, &cti_intake_type, answer_fields);
  cti_record_summary_set_fields (self->meeting, &cti_intake_type, meeting_fields);
  cti_record_summary_set_fields (self->background, &cti_background_type, background_fields);
}

/**
 * cti_intake_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 */
void
cti_intake_page_set_case (CtiIntakePage *self, CtiCase *now, CtiDate today)
{
  gboolean is_same =
      self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) == 0;

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  if (!is_same || self->saving == 0)
    take_intake (self);
  show_case (self);
}
