#include "cti-course-page.h"

#include <glib/gi18n.h>

#include "cti-chart-export.h"
#include "cti-check-list.h"
#include "cti-course-actions.h"
#include "cti-course-dialog.h"
#include "cti-earlier-list.h"
#include "cti-history-dialog.h"
#include "cti-method-meter.h"
#include "cti-names.h"
#include "cti-pause-dialog.h"
#include "cti-pause-list.h"
#include "cti-phase-table.h"
#include "cti-bookmark.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-report.h"
#include "cti-timeline-view.h"
#include "cti-use-course.h"
#include "cti-words.h"
#include "cti-workspace.h"

struct _CtiCoursePage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;

  GtkStack *stack;
  GtkLabel *phase;
  GtkLabel *day;
  GtkWidget *start_phase1;
  GtkWidget *reopen;
  CtiTimelineView *timeline;
  CtiPhaseTable *phases;
  AdwPreferencesGroup *stars;
  AdwActionRow *next_star;
  GtkImage *next_star_mark;
  AdwPreferencesGroup *closing_group;
  AdwActionRow *closing;
  GtkButton *fill_closing;
  CtiCheckList *checks;
  CtiPauseList *pauses;
  CtiEarlierList *earlier;
  CtiMethodMeter *meter;
};

G_DEFINE_FINAL_TYPE (CtiCoursePage, cti_course_page, ADW_TYPE_BIN)

static void
show_next_star (CtiCoursePage *self)
{
  CtiDate next;
  CtiDue due = cti_case_get_next_reading (self->now, self->today, &next);
  gboolean is_paused = cti_pause_find_present (self->now, self->today) != NULL;
  g_autofree char *sentence = due == CTI_DUE_NONE && is_paused
                                  ? g_strdup (_ ("No star is waited for during the pause"))
                                  : cti_words_due_sentence (due, next, self->today);
  g_autoptr (GArray) later = cti_case_get_later_readings (self->now, next);
  g_autofree char *words = due != CTI_DUE_NONE ? cti_words_later_stars (later) : NULL;
  gboolean is_open = cti_course_is_open (cti_case_get_course (self->now));

  adw_preferences_group_set_title (self->stars,
                                   is_open ? _ ("Planned stars") : _ ("Stars after the course"));
  adw_preferences_group_set_description (
      self->stars, is_open ? NULL : _ ("Three, six and twelve months after the closing."));
  gtk_widget_set_visible (GTK_WIDGET (self->stars), is_open || due != CTI_DUE_NONE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->next_star), sentence);
  adw_action_row_set_subtitle (self->next_star, words != NULL ? words : "");
  cti_names_describe (GTK_WIDGET (self->next_star), words != NULL ? words : "");
  gtk_image_set_from_icon_name (self->next_star_mark, due == CTI_DUE_OVERDUE ? "alarm-symbolic"
                                                      : due == CTI_DUE_NOW
                                                          ? "starred-symbolic"
                                                          : "x-office-calendar-symbolic");
}

static void
enable_actions (CtiCoursePage *self, const CtiCourse *course, const CtiPhasePlan *plan)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_open = course != NULL && cti_course_is_open (course);
  gboolean in_contact = is_open && !cti_phase_plan_has_phases (plan);

  gtk_widget_action_set_enabled (widget, "course.start", !is_open);
  gtk_widget_action_set_enabled (widget, "course.start-phase1", in_contact);
  gtk_widget_action_set_enabled (widget, "course.change", course != NULL);
  gtk_widget_action_set_enabled (widget, "course.reopen", course != NULL && !is_open);
  cti_course_actions_enable (widget, self->now, self->today);
  gtk_widget_set_visible (self->start_phase1, in_contact);
  gtk_widget_set_visible (self->reopen, course != NULL && !is_open);
}

/* A form that is missing is listed; one that is there says how the course ended. */
static void
show_closing (CtiCoursePage *self, const CtiCourse *course)
{
  const CtiClosing *closing = cti_case_get_closing (self->now, course);
  const char *title =
      closing != NULL ? cti_words_enum (cti_closing_result_values, cti_closing_get_result (closing))
                      : _ ("The closing form is missing");
  g_autofree char *capital = cti_words_capitalise (title);
  const char *words = closing != NULL && closing->words != NULL ? closing->words : "";

  gtk_widget_set_visible (GTK_WIDGET (self->closing_group), !cti_course_is_open (course));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->closing), capital);
  adw_action_row_set_subtitle (self->closing, words);
  cti_names_describe (GTK_WIDGET (self->closing), words);
  gtk_button_set_label (self->fill_closing, closing != NULL ? _ ("_Change") : _ ("_Fill It In"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->fill_closing),
                                 GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* Where she is in the course, and that it stands still. */
static char *
say_day (CtiCoursePage *self, const CtiPhasePlan *plan)
{
  const CtiPause *pause = cti_pause_find_present (self->now, self->today);
  g_autofree char *day = cti_words_phase_day (plan, self->today);
  g_autofree char *since = pause != NULL ? cti_words_date (pause->first) : NULL;

  if (since == NULL)
    return g_steal_pointer (&day);
  /* Translators: where she is in the course, such as "day 93 of phase 1"; a day. */
  return g_strdup_printf (_ ("%s · paused since %s"), day, since);
}

static void
show_meter (CtiCoursePage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  CtiSession *session = workspace != NULL ? cti_workspace_get_session (workspace) : NULL;

  cti_method_meter_set_case (self->meter, self->now,
                             session != NULL ? cti_session_get_team (session) : NULL, self->today);
}

static void
show_course (CtiCoursePage *self)
{
  const CtiCourse *course = cti_case_get_course (self->now);
  CtiPhasePlan plan;
  g_autofree char *day = NULL;
  g_autofree char *capital = NULL;

  cti_case_get_plan (self->now, &plan);
  enable_actions (self, course, &plan);
  gtk_stack_set_visible_child_name (self->stack, course != NULL ? "course" : "none");
  if (course == NULL)
    return;
  day = say_day (self, &plan);
  capital = cti_words_capitalise (day);
  gtk_label_set_text (self->phase,
                      cti_words_phase_long (cti_phase_plan_get_phase (&plan, self->today)));
  gtk_label_set_text (self->day, capital);
  cti_phase_table_set_plan (self->phases, &plan, self->today);
  show_closing (self, course);
  cti_check_list_set_case (self->checks, self->now, self->today);
  cti_pause_list_set_case (self->pauses, self->now, self->today);
  cti_earlier_list_set_case (self->earlier, self->now);
  show_next_star (self);
  cti_timeline_view_set_data (self->timeline, cti_timeline_report_chart (self->now, self->today));
  show_meter (self);
}

static void
dialog_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    CtiCoursePurpose purpose;
  } purposes[] = {
    { "course.start", CTI_COURSE_START },
    { "course.start-phase1", CTI_COURSE_PHASE1 },
    { "course.change", CTI_COURSE_CHANGE },
    { "course.close-without-form", CTI_COURSE_CLOSE },
  };
  CtiWorkspace *workspace = cti_workspace_of (widget);

  cti_bookmark_via (widget, name, parameter);
  if (workspace == NULL || CTI_COURSE_PAGE (widget)->now == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (g_strcmp0 (name, purposes[i].action) == 0)
      gtk_window_present (GTK_WINDOW (cti_course_dialog_new (workspace, purposes[i].purpose)));
}

static gpointer
reopen_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_reopen_course (store, data, NULL, error);
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiCoursePage *self = CTI_COURSE_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);

  if (workspace != NULL && self->now != NULL)
    cti_workspace_run_in (workspace, cti_case_get_id (self->now), reopen_in_thread,
                          g_strdup (cti_case_get_id (self->now)), g_free,
                          _ ("The course is open again."), NULL, NULL);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const tables[] = { "course",  "pause",      "phase_review",
                                        "closing", "check_item", NULL };

  cti_history_dialog_present (widget, CTI_COURSE_PAGE (widget)->now, tables);
}

/* In the style of paper, named by the case code: no name leaves on a chart. */
static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiCoursePage *self = CTI_COURSE_PAGE (widget);
  g_autoptr (CtiTimelineData) data = NULL;
  g_autofree char *day = NULL;
  g_autofree char *file = NULL;

  if (self->now == NULL || cti_case_get_course (self->now) == NULL)
    return;
  data = cti_timeline_report_chart (self->now, self->today);
  day = cti_date_to_iso (self->today);
  /* Translators: name of a file: case code, day. */
  file = g_strdup_printf (_ ("timeline-%s-%s"), cti_case_get_citizen (self->now)->code, day);
  cti_chart_export_ask (widget,
                        &(CtiChartExport){ .now = self->now,
                                           .layout = (CtiChartLayout) cti_timeline_chart_layout,
                                           .data = data,
                                           .what = "timeline",
                                           .title = _ ("Save the Timeline"),
                                           .name = file,
                                           .today = self->today },
                        g_variant_get_string (parameter, NULL));
}

static void
cti_course_page_dispose (GObject *object)
{
  CtiCoursePage *self = CTI_COURSE_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_COURSE_PAGE);
  G_OBJECT_CLASS (cti_course_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "course.start", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "course.start-phase1", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "course.change", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "course.close-without-form", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "course.reopen", NULL, reopen_action);
  cti_course_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "course.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "course.export", "s", export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "course.history",
                                       NULL);
}

static void
cti_course_page_class_init (CtiCoursePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_course_page_dispose;
  g_type_ensure (CTI_TYPE_PHASE_TABLE);
  g_type_ensure (CTI_TYPE_CHECK_LIST);
  g_type_ensure (CTI_TYPE_PAUSE_LIST);
  g_type_ensure (CTI_TYPE_EARLIER_LIST);
  g_type_ensure (CTI_TYPE_METHOD_METER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/course/cti-course-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, phase);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, day);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, start_phase1);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, reopen);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, phases);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, stars);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, next_star);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, next_star_mark);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, closing_group);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, closing);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, fill_closing);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, checks);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, pauses);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, earlier);
  gtk_widget_class_bind_template_child (widget_class, CtiCoursePage, meter);
  install_actions (widget_class);
}

static void
cti_course_page_init (CtiCoursePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_course_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 */
void
cti_course_page_set_case (CtiCoursePage *self, CtiCase *now, CtiDate today)
{
  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  show_course (self);
}

/**
 * cti_course_page_get_case:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the case it shows
 */
CtiCase *
cti_course_page_get_case (CtiCoursePage *self)
{
  return self->now;
}
