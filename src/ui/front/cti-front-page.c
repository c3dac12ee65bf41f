#include "cti-front-page.h"

#include "cti-chart-panel.h"
#include "cti-columns-box.h"
#include "cti-front-dialog.h"
#include "cti-front-report.h"
#include "cti-guide-file.h"
#include "cti-names.h"
#include "cti-pages.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-timeline-chart.h"
#include "cti-timeline-report.h"
#include "cti-workspace.h"

struct _CtiFrontPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;
  GPtrArray *areas; /* (owned) (element-type CtiGuideArea): focus areas by name */

  GtkLabel *name;
  GtkLabel *about;
  GtkWidget *alert_box;
  GtkLabel *standing;
  CtiChartPanel *timeline;
  GtkWidget *start_box;
  GtkWidget *end_box;
  CtiRowGroup *groups[CTI_FRONT_PART_COUNT]; /* (unowned): in the boxes */
};

G_DEFINE_FINAL_TYPE (CtiFrontPage, cti_front_page, ADW_TYPE_BIN)

/* Where the records of each type are kept. */
static const char *
find_page_of (const CtiRecordType *type)
{
  const struct
  {
    const CtiRecordType *type;
    const char *page;
  } homes[] = {
    { &cti_safety_type, "intake" },     { &cti_course_type, "course" },
    { &cti_aim_type, "course" },        { &cti_focus_area_type, "plan" },
    { &cti_activity_type, "plan" },     { &cti_reading_type, "star" },
    { &cti_handover_type, "network" },  { &cti_person_type, "network" },
    { &cti_crisis_plan_type, "after" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    if (homes[i].type == type && cti_pages_find (homes[i].page) != NULL)
      return homes[i].page;
  return NULL;
}

static GtkWidget *
make_row (const char *title, const char *detail, const CtiRecordType *type)
{
  GtkWidget *row = cti_row_new (title, detail);
  const char *page = find_page_of (type);
  g_autofree char *action = NULL;

  if (page == NULL)
    return row;
  action = g_strconcat ("win.show-", page, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  return row;
}

static void
mark_row (GtkWidget *row, CtiFrontPartKind part)
{
  if (part == CTI_FRONT_SAFETY)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                             NULL));
}

static void
show_part (CtiFrontPage *self, const CtiFrontReport *report, CtiFrontPartKind part)
{
  CtiRowGroup *group = self->groups[part];
  g_autofree char *focused = cti_row_group_clear (group);
  GPtrArray *lines = report->parts[part];

  for (guint i = 0; i < lines->len; i++)
    {
      const CtiFrontLine *line = g_ptr_array_index (lines, i);
      GtkWidget *row = make_row (line->title, line->detail, line->type);
      g_autofree char *id = g_strdup_printf ("%u", i);

      mark_row (row, part);
      cti_row_group_add (group, row, id);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), lines->len > 0);
  cti_row_group_focus (group, focused);
}

static void
show_who (CtiFrontPage *self, const CtiFrontReport *report)
{
  g_autofree char *about = report->name != NULL
                               ? g_strdup_printf ("%s · %s", report->code, report->mode)
                               : g_strdup (report->mode);

  gtk_label_set_text (self->name, report->name != NULL ? report->name : report->code);
  gtk_label_set_text (self->about, about);
}

static CtiScene *
lay_out_timeline (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_timeline_chart_layout (data, style, width, height);
}

static void
show_course (CtiFrontPage *self, const CtiFrontReport *report)
{
  CtiTimelineData *data;

  gtk_label_set_text (self->standing, report->standing);
  gtk_widget_set_visible (GTK_WIDGET (self->standing), !report->has_course);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), report->has_course);
  if (!report->has_course)
    return;
  data = cti_timeline_report_overview_chart (self->now, self->today);
  cti_chart_panel_set_chart (self->timeline, lay_out_timeline, data,
                             (GDestroyNotify) cti_timeline_data_free,
                             cti_timeline_report_table (data));
}

/* Where what was pointed at in the picture can be looked at from near. */
static void
point_activated_cb (CtiFrontPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-course", NULL);
}

static gboolean
has_any (const CtiFrontReport *report, CtiFrontPartKind from, CtiFrontPartKind to)
{
  for (CtiFrontPartKind part = from; part <= to; part++)
    if (report->parts[part]->len > 0)
      return TRUE;
  return FALSE;
}

static void
show_case (CtiFrontPage *self)
{
  g_autoptr (CtiFrontReport) report = cti_front_report_new (self->now, self->areas, self->today);

  show_who (self, report);
  show_course (self, report);
  for (CtiFrontPartKind part = 0; part < CTI_FRONT_PART_COUNT; part++)
    show_part (self, report, part);
  gtk_widget_set_visible (self->alert_box, has_any (report, CTI_FRONT_SAFETY, CTI_FRONT_SAFETY));
  gtk_widget_set_visible (self->start_box, has_any (report, CTI_FRONT_AIM, CTI_FRONT_STEPS));
  gtk_widget_set_visible (self->end_box, has_any (report, CTI_FRONT_STAR, CTI_FRONT_CALL));
}

static gpointer
read_areas_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) shipped = cti_guide_get_areas ();
  g_autoptr (GPtrArray) own = cti_store_get_team_records (store, &cti_focus_kind_type);

  return cti_guide_name_areas (shipped, own);
}

/* Nothing is made anew for names that are as they were, which is nearly always so. */
static gboolean
are_named_alike (GPtrArray *areas, GPtrArray *others)
{
  if (areas->len != others->len)
    return FALSE;
  for (guint i = 0; i < areas->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (areas, i);
      const CtiGuideArea *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (area->key, other->key) != 0 || g_strcmp0 (area->name, other->name) != 0 ||
          g_strcmp0 (area->name_da, other->name_da) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
areas_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiFrontPage) self = user_data;
  g_autoptr (GPtrArray) areas = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (areas == NULL || self->now == NULL)
    return; /* locked meanwhile */
  if (are_named_alike (areas, self->areas))
    return;
  g_ptr_array_unref (self->areas);
  self->areas = g_steal_pointer (&areas);
  show_case (self);
}

static void
read_areas (CtiFrontPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL)
    cti_session_run_async (cti_workspace_get_session (workspace), read_areas_in_thread, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, areas_read_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiFrontPage *self = CTI_FRONT_PAGE (widget);

  if (self->now != NULL)
    gtk_window_present (
        GTK_WINDOW (cti_front_dialog_new (widget, self->now, self->areas, self->today)));
}

static void
cti_front_page_dispose (GObject *object)
{
  CtiFrontPage *self = CTI_FRONT_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_FRONT_PAGE);
  G_OBJECT_CLASS (cti_front_page_parent_class)->dispose (object);
}

static void
cti_front_page_class_init (CtiFrontPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_front_page_dispose;
  g_type_ensure (CTI_TYPE_CHART_PANEL);
  g_type_ensure (CTI_TYPE_COLUMNS_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/front/cti-front-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, name);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, about);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, alert_box);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, standing);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, start_box);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontPage, end_box);
  gtk_widget_class_install_action (widget_class, "front.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "front.print",
                                       NULL);
}

static GtkWidget *
get_box (CtiFrontPage *self, CtiFrontPartKind part)
{
  if (part == CTI_FRONT_SAFETY)
    return self->alert_box;
  return part <= CTI_FRONT_STEPS ? self->start_box : self->end_box;
}

static void
cti_front_page_init (CtiFrontPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  self->areas = cti_guide_get_areas ();
  g_signal_connect_object (cti_chart_panel_get_view (self->timeline), "point-activated",
                           G_CALLBACK (point_activated_cb), self, G_CONNECT_SWAPPED);
  for (CtiFrontPartKind part = 0; part < CTI_FRONT_PART_COUNT; part++)
    {
      self->groups[part] = g_object_new (CTI_TYPE_ROW_GROUP, NULL);
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[part]),
                                       cti_front_report_get_heading (part));
      gtk_box_append (GTK_BOX (get_box (self, part)), GTK_WIDGET (self->groups[part]));
    }
}

/**
 * cti_front_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 */
void
cti_front_page_set_case (CtiFrontPage *self, CtiCase *now, CtiDate today)
{
  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  show_case (self);
  read_areas (self);
}
