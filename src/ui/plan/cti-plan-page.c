#include "cti-plan-page.h"

#include <glib/gi18n.h>

#include "cti-activity-dialog.h"
#include "cti-chart-panel.h"
#include "cti-focus-dialog.h"
#include "cti-focus-report.h"
#include "cti-history-dialog.h"
#include "cti-names.h"
#include "cti-bookmark.h"
#include "cti-plan-content.h"
#include "cti-referral-dialog.h"
#include "cti-wheel-chart.h"
#include "cti-words.h"

struct _CtiPlanPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;
  CtiPlanLists *lists; /* (owned) (nullable): once they have been read */
  int phase;           /* that is shown */
  int phase_then;      /* that she was in when it was last looked at */
  gboolean is_filling;
  CtiPlanFocus focus; /* where the keyboard is to be put back */

  GtkStack *stack;
  GtkToggleButton *phases[3];
  GtkLabel *present;
  GtkLabel *hints;
  CtiChartPanel *wheel;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (CtiPlanPage, cti_plan_page, ADW_TYPE_BIN)

/* Planning comes before phase 1, and what is left comes after phase 3. */
static int
find_present_phase (const CtiPlanPage *self)
{
  CtiPhasePlan plan;
  CtiPhase phase;

  cti_case_get_plan (self->now, &plan);
  phase = cti_phase_plan_get_phase (&plan, self->today);
  if (phase == CTI_PHASE_OVER || phase == CTI_PHASE_CLOSED)
    return 3;
  return phase == CTI_PHASE_2 ? 2 : phase == CTI_PHASE_3 ? 3 : 1;
}

static CtiPlanContext *
make_context (CtiPlanPage *self)
{
  return cti_plan_context_new (cti_workspace_of (GTK_WIDGET (self)), self->now, self->today,
                               self->lists);
}

/* --- What is seen ----------------------------------------------------------------------------- */

static void
show_phases (CtiPlanPage *self)
{
  CtiPhasePlan plan;
  CtiPhase present;
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  cti_case_get_plan (self->now, &plan);
  present = cti_phase_plan_get_phase (&plan, self->today);
  day = cti_words_phase_day (&plan, self->today);
  /* Translators: where the course stands, such as "Phase 2, day 12 of 90". */
  sentence = g_strdup_printf (_ ("Now: %s"), day);
  gtk_label_set_text (self->present, sentence);
  self->is_filling = TRUE;
  for (int i = 0; i < 3; i++)
    {
      const char *name = cti_words_phase ((CtiPhase) ((int) CTI_PHASE_1 + i));
      /* Translators: name of the phase in which the course is. */
      g_autofree char *label = present == (CtiPhase) ((int) CTI_PHASE_1 + i)
                                   ? g_strdup_printf (_ ("%s (now)"), name)
                                   : g_strdup (name);

      gtk_button_set_label (GTK_BUTTON (self->phases[i]), label);
      gtk_toggle_button_set_active (self->phases[i], self->phase == i + 1);
    }
  self->is_filling = FALSE;
}

/* How many there are, and what the team usually has where that is something else: said quietly,
 * for it is a hint and no rule. */
static void
add_usual (GString *text, const CtiProblems *problems)
{
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);

      g_string_append_c (text, ' ');
      if (g_str_equal (problem->field, "phase"))
        g_string_append_printf (text, _ ("The team usually has %d to %d in a phase."), problem->min,
                                problem->max);
      else
        g_string_append_printf (text, _ ("The team usually has %d to %d in a course."),
                                problem->min, problem->max);
    }
}

static void
show_hints (CtiPlanPage *self, const CtiPlanContext *context)
{
  g_autoptr (GPtrArray) of_phase =
      cti_case_get_focus_areas (self->now, context->course, self->phase);
  g_autoptr (GPtrArray) of_course = cti_case_get_focus_areas (self->now, context->course, 0);
  int in_phase = cti_focus_count_areas (of_phase);
  int in_course = cti_focus_count_areas (of_course);
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: the second number is how many there are in the whole course. */
  g_string_append_printf (text,
                          ngettext ("%d focus area in this phase, %d in the course.",
                                    "%d focus areas in this phase, %d in the course.",
                                    (gulong) in_phase),
                          in_phase, in_course);
  if (context->workspace != NULL)
    cti_case_check_focus (self->now, context->course, self->phase,
                          cti_session_get_team (cti_workspace_get_session (context->workspace)),
                          problems);
  add_usual (text, problems);
  gtk_label_set_text (self->hints, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->hints), in_course > 0);
}

/* The wheel stands there once anything is chosen; an empty one would say nothing. */
static void
show_wheel (CtiPlanPage *self, const CtiPlanContext *context)
{
  g_autoptr (GPtrArray) chosen = cti_case_get_focus_areas (self->now, context->course, 0);

  gtk_widget_set_visible (GTK_WIDGET (self->wheel), chosen->len > 0);
  if (chosen->len > 0)
    cti_chart_panel_set_chart (self->wheel, (CtiChartLayout) cti_wheel_chart_layout,
                               cti_focus_report_chart (self->now, self->lists->areas, self->phase),
                               (GDestroyNotify) cti_wheel_data_free,
                               cti_focus_report_table (self->now, self->lists->areas, self->phase));
}

/* The rows have no place before they were laid out once, and a scrolled window would follow the
 * keyboard to the top. */
static gboolean
put_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  gint64 *since = user_data;

  if (*since == 0)
    *since = gdk_frame_clock_get_frame_counter (clock);
  if (gdk_frame_clock_get_frame_counter (clock) < *since + 1)
    return G_SOURCE_CONTINUE;
  if (self->focus.id != NULL)
    cti_plan_content_put_focus (self->content, &self->focus);
  g_clear_pointer (&self->focus.id, g_free);
  return G_SOURCE_REMOVE;
}

static void
show_plan (CtiPlanPage *self)
{
  g_autoptr (CtiPlanContext) context = NULL;
  CtiPlanFocus focus = { NULL };

  if (self->now == NULL || self->lists == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack,
                                    cti_case_get_course (self->now) != NULL ? "plan" : "none");
  if (cti_case_get_course (self->now) == NULL)
    return;
  context = make_context (self);
  if (cti_plan_content_get_focus (self->content, &focus))
    {
      g_free (self->focus.id);
      self->focus = focus;
      gtk_widget_add_tick_callback (GTK_WIDGET (self), put_focus_cb, g_new0 (gint64, 1), g_free);
    }
  show_phases (self);
  show_hints (self, context);
  show_wheel (self, context);
  cti_plan_content_fill (self->content, context, self->phase);
}

static void
phase_toggled_cb (CtiPlanPage *self, GtkToggleButton *button)
{
  if (self->is_filling || !gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < 3; i++)
    if (self->phases[i] == button)
      self->phase = i + 1;
  show_plan (self);
}

/* --- What the plan picks from ----------------------------------------------------------------- */

static void
lists_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPlanPage) self = user_data;
  g_autoptr (CtiPlanLists) lists = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (lists != NULL && self->stack != NULL)
    cti_plan_page_set_lists (self, lists);
}

static void
read_lists (CtiPlanPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL)
    cti_session_run_async (cti_workspace_get_session (workspace), cti_plan_lists_read, NULL, NULL,
                           (GDestroyNotify) cti_plan_lists_unref, lists_read_cb,
                           g_object_ref (self));
}

/* --- Actions ---------------------------------------------------------------------------------- */

static gboolean
is_ready (CtiPlanPage *self)
{
  return self->now != NULL && self->lists != NULL && cti_case_get_course (self->now) != NULL &&
         cti_workspace_of (GTK_WIDGET (self)) != NULL;
}

static gpointer
find (CtiPlanPage *self, const CtiRecordType *type, GVariant *parameter)
{
  return cti_case_find (self->now, type, g_variant_get_string (parameter, NULL));
}

static void
add_focus_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (context != NULL)
    gtk_window_present (GTK_WINDOW (cti_focus_dialog_new_for_phase (context, self->phase)));
}

static void
edit_focus_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  const CtiFocusArea *focus = context ? find (self, &cti_focus_area_type, parameter) : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (focus != NULL)
    gtk_window_present (GTK_WINDOW (cti_focus_dialog_new (context, focus)));
}

static void
add_activity_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (context != NULL)
    gtk_window_present (GTK_WINDOW (
        cti_activity_dialog_new_for_focus (context, find (self, &cti_focus_area_type, parameter))));
}

static void
edit_activity_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  const CtiActivity *activity = context ? find (self, &cti_activity_type, parameter) : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (activity != NULL)
    gtk_window_present (GTK_WINDOW (cti_activity_dialog_new (context, activity)));
}

static void
refer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (context != NULL)
    gtk_window_present (
        GTK_WINDOW (cti_referral_dialog_new_for_activity (context, find (self, &cti_activity_type,
                                                                         parameter))));
}

static void
edit_referral_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  const CtiReferral *referral = context ? find (self, &cti_referral_type, parameter) : NULL;

  cti_bookmark_via (widget, name, parameter);
  if (referral != NULL)
    gtk_window_present (GTK_WINDOW (cti_referral_dialog_new (context, referral)));
}

static void
set_focus_status_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  g_autoptr (CtiFocusArea) changed = NULL;
  const char *id, *nick;
  const CtiFocusArea *focus;
  int status = 0;

  g_variant_get (parameter, "(&s&s)", &id, &nick);
  focus = context ? cti_case_find (self->now, &cti_focus_area_type, id) : NULL;
  if (focus == NULL || !cti_enum_from_nick (cti_focus_status_values, nick, &status))
    return;
  changed = cti_record_copy (focus);
  changed->status = (CtiFocusStatus) status;
  cti_plan_context_put (context, CTI_ACT_CHANGE_PLAN, changed, _ ("The status has been changed."),
                        NULL);
}

static void
set_activity_status_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  g_autoptr (CtiActivity) changed = NULL;
  const char *id, *nick;
  const CtiActivity *activity;
  int status = 0;

  g_variant_get (parameter, "(&s&s)", &id, &nick);
  activity = context ? cti_case_find (self->now, &cti_activity_type, id) : NULL;
  if (activity == NULL || !cti_enum_from_nick (cti_activity_status_values, nick, &status))
    return;
  changed = cti_record_copy (activity);
  changed->status = (CtiActivityStatus) status;
  cti_plan_context_put (context, CTI_ACT_CHANGE_PLAN, changed, _ ("The status has been changed."),
                        NULL);
}

static void
referral_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  const CtiReferral *referral = context ? find (self, &cti_referral_type, parameter) : NULL;
  gboolean met = g_str_equal (name, "plan.referral-met");
  g_autoptr (CtiReferral) changed = NULL;

  if (referral == NULL)
    return;
  changed = cti_record_copy (referral);
  if (met)
    changed->first_meeting = self->today;
  else
    changed->holds = self->today;
  cti_plan_context_put (context, CTI_ACT_CHANGE_REFERRAL, changed,
                        met ? _ ("The first meeting has been written down.")
                            : _ ("It has been written down that the tie holds."),
                        NULL);
}

/* --- Removing --------------------------------------------------------------------------------- */

static gpointer
find_any (CtiPlanPage *self, const char *id)
{
  const CtiRecordType *const types[] = { &cti_focus_area_type, &cti_activity_type,
                                         &cti_referral_type };
  gpointer found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (types) && found == NULL; i++)
    found = cti_case_find (self->now, types[i], id);
  return found;
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (widget);
  g_autoptr (CtiPlanContext) context = is_ready (self) ? make_context (self) : NULL;
  CtiRecord *record = context ? find_any (self, g_variant_get_string (parameter, NULL)) : NULL;
  gboolean is_referral;
  CtiActKind kind;

  if (record == NULL)
    return;
  is_referral = record->type == &cti_referral_type;
  kind = is_referral ? CTI_ACT_CHANGE_REFERRAL : CTI_ACT_CHANGE_PLAN;
  cti_plan_context_remove (context, kind, record,
                           is_referral ? _ ("The referral has been removed.")
                           : record->type == &cti_activity_type
                               ? _ ("The activity has been removed.")
                               : _ ("The focus area has been removed with its activities."));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const tables[] = { "focus_area", "activity", "referral", NULL };

  cti_history_dialog_present (widget, CTI_PLAN_PAGE (widget)->now, tables);
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
cti_plan_page_dispose (GObject *object)
{
  CtiPlanPage *self = CTI_PLAN_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->lists, cti_plan_lists_unref);
  g_clear_pointer (&self->focus.id, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL); /* its child is bound: it would be let go twice */
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_PLAN_PAGE);
  G_OBJECT_CLASS (cti_plan_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "plan.add-focus", NULL, add_focus_action },
    { "plan.edit-focus", "s", edit_focus_action },
    { "plan.set-focus-status", "(ss)", set_focus_status_action },
    { "plan.add-activity", "s", add_activity_action },
    { "plan.edit-activity", "s", edit_activity_action },
    { "plan.set-activity-status", "(ss)", set_activity_status_action },
    { "plan.refer", "s", refer_action },
    { "plan.edit-referral", "s", edit_referral_action },
    { "plan.referral-met", "s", referral_step_action },
    { "plan.referral-holds", "s", referral_step_action },
    { "plan.remove", "s", remove_action },
    { "plan.history", NULL, history_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "plan.history",
                                       NULL);
}

static void
cti_plan_page_class_init (CtiPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_plan_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/plan/cti-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiPlanPage, stack);
  gtk_widget_class_bind_template_child_full (widget_class, "phase_1", FALSE,
                                             G_STRUCT_OFFSET (CtiPlanPage, phases[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "phase_2", FALSE,
                                             G_STRUCT_OFFSET (CtiPlanPage, phases[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "phase_3", FALSE,
                                             G_STRUCT_OFFSET (CtiPlanPage, phases[2]));
  gtk_widget_class_bind_template_child (widget_class, CtiPlanPage, present);
  gtk_widget_class_bind_template_child (widget_class, CtiPlanPage, hints);
  gtk_widget_class_bind_template_child (widget_class, CtiPlanPage, wheel);
  gtk_widget_class_bind_template_child (widget_class, CtiPlanPage, content);
  gtk_widget_class_bind_template_callback (widget_class, phase_toggled_cb);
  install_actions (widget_class);
}

static void
cti_plan_page_init (CtiPlanPage *self)
{
  self->phase = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_plan_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 *
 * Shows the phase she is in; after an act on the same case the phase that was shown stays, unless
 * the act was such that she is in another one now.
 */
void
cti_plan_page_set_case (CtiPlanPage *self, CtiCase *now, CtiDate today)
{
  gboolean is_same =
      self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) == 0;

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  if (!is_same || find_present_phase (self) != self->phase_then)
    self->phase = find_present_phase (self);
  self->phase_then = find_present_phase (self);
  if (self->lists == NULL || !cti_plan_lists_know_all (self->lists, self->now))
    read_lists (self);
  show_plan (self);
}

/**
 * cti_plan_page_set_lists:
 * @self: the page
 * @lists: what the plan picks from
 */
void
cti_plan_page_set_lists (CtiPlanPage *self, CtiPlanLists *lists)
{
  cti_plan_lists_ref (lists);
  g_clear_pointer (&self->lists, cti_plan_lists_unref);
  self->lists = lists;
  show_plan (self);
}

/**
 * cti_plan_page_show:
 * @self: the page
 *
 * It has come to the front: reads again what the plan picks from.
 */
void
cti_plan_page_show (CtiPlanPage *self)
{
  read_lists (self);
}
