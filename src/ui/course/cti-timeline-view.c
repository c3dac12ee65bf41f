#include "cti-timeline-view.h"

#include <glib/gi18n.h>

#include "cti-timeline-chart.h"
#include "cti-timeline-report.h"
#include "cti-timeline-zoom.h"
#include "cti-words-dates.h"

#define STEP 0.6 /* one step of the wheel or of a key shows so much of what was shown */

struct _CtiTimelineView
{
  AdwBin parent_instance;

  CtiChartPanel *panel;
  GtkLabel *period;
  double pointer_x; /* in the chart; below 0 when the pointer is elsewhere */
};

G_DEFINE_FINAL_TYPE (CtiTimelineView, cti_timeline_view, ADW_TYPE_BIN)

static CtiScene *
lay_out (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_timeline_chart_layout (data, style, width, height);
}

static CtiTimelineData *
get_data (CtiTimelineView *self)
{
  return cti_chart_view_get_data (cti_chart_panel_get_view (self->panel));
}

static void
show_state (CtiTimelineView *self)
{
  const CtiTimelineData *data = get_data (self);
  g_autofree char *words = NULL;
  gboolean is_whole = data == NULL || cti_timeline_data_is_whole (data);

  if (data != NULL)
    words = cti_words_period (data->first, data->last);
  gtk_label_set_text (self->period, words != NULL ? words : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.whole", !is_whole);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.pan", !is_whole);
}

static void
shown_anew (CtiTimelineView *self, CtiDate first, CtiDate last)
{
  const CtiTimelineData *data = get_data (self);

  if (data->first == first && data->last == last)
    return;
  cti_chart_view_update (cti_chart_panel_get_view (self->panel));
  show_state (self);
}

/* The day under the pointer; without one today where it is shown, else the middle. */
static CtiDate
get_day (CtiTimelineView *self, const CtiTimelineData *data)
{
  const CtiScene *scene = cti_chart_view_get_scene (cti_chart_panel_get_view (self->panel));
  double place = -1;

  if (self->pointer_x >= 0 && scene != NULL && scene->plot.width > 0)
    place = (self->pointer_x - scene->plot.x) / scene->plot.width;
  if (place >= 0 && place <= 1)
    return data->first + (int) (place * (data->last - data->first));
  if (data->today >= data->first && data->today <= data->last)
    return data->today;
  return (data->first + data->last) / 2;
}

static void
zoom (CtiTimelineView *self, double factor)
{
  CtiTimelineData *data = get_data (self);
  CtiDate first, last;

  if (data == NULL)
    return;
  first = data->first;
  last = data->last;
  cti_timeline_data_zoom (data, factor, get_day (self, data));
  shown_anew (self, first, last);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *factor)
{
  CtiTimelineView *self = CTI_TIMELINE_VIEW (widget);

  self->pointer_x = -1;
  zoom (self, g_variant_get_double (factor));
}

static void
whole_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiTimelineView *self = CTI_TIMELINE_VIEW (widget);
  CtiTimelineData *data = get_data (self);
  CtiDate first, last;

  if (data == NULL)
    return;
  first = data->first;
  last = data->last;
  cti_timeline_data_show_whole (data);
  shown_anew (self, first, last);
}

static void
pan (CtiTimelineView *self, double share)
{
  CtiTimelineData *data = get_data (self);
  CtiDate first, last;
  int days;

  if (data == NULL)
    return;
  first = data->first;
  last = data->last;
  days = (int) ((last - first + 1) * share);
  cti_timeline_data_pan (data, days != 0 ? days : share < 0 ? -1 : 1);
  shown_anew (self, first, last);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pan (CTI_TIMELINE_VIEW (widget), 0.5 * g_variant_get_int32 (parameter));
}

/* The wheel alone scrolls the page; with Ctrl it zooms, sideways it goes through time. */
static gboolean
scroll_cb (CtiTimelineView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (state & GDK_CONTROL_MASK)
    zoom (self, dy < 0 ? STEP : 1 / STEP);
  else if (dx != 0 || state & GDK_SHIFT_MASK)
    pan (self, 0.1 * (dx != 0 ? dx : dy));
  else
    return FALSE;
  return TRUE;
}

static void
motion_cb (CtiTimelineView *self, double x, double y)
{
  self->pointer_x = x;
}

static void
leave_cb (CtiTimelineView *self)
{
  self->pointer_x = -1;
}

static void
add_keys (GtkWidget *chart)
{
  static const struct
  {
    guint key;
    const char *action;
    double factor;
    int step;
  } keys[] = {
    { GDK_KEY_plus, "timeline.zoom", STEP, 0 },
    { GDK_KEY_KP_Add, "timeline.zoom", STEP, 0 },
    { GDK_KEY_minus, "timeline.zoom", 1 / STEP, 0 },
    { GDK_KEY_KP_Subtract, "timeline.zoom", 1 / STEP, 0 },
    { GDK_KEY_0, "timeline.whole", 0, 0 },
    { GDK_KEY_KP_0, "timeline.whole", 0, 0 },
    { GDK_KEY_Page_Up, "timeline.pan", 0, -1 },
    { GDK_KEY_Page_Down, "timeline.pan", 0, 1 },
  };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_named_action_new (keys[i].action));

      if (keys[i].factor > 0)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_double (keys[i].factor));
      else if (keys[i].step != 0)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), shortcut);
    }
  gtk_widget_add_controller (chart, shortcuts);
}

static void
follow_pointer (CtiTimelineView *self, GtkWidget *chart)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chart, scroll);
  gtk_widget_add_controller (chart, motion);
}

static void
cti_timeline_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_TIMELINE_VIEW);
  G_OBJECT_CLASS (cti_timeline_view_parent_class)->dispose (object);
}

static void
cti_timeline_view_class_init (CtiTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_timeline_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/course/cti-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiTimelineView, panel);
  gtk_widget_class_bind_template_child (widget_class, CtiTimelineView, period);
  gtk_widget_class_install_action (widget_class, "timeline.zoom", "d", zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.whole", NULL, whole_action);
  gtk_widget_class_install_action (widget_class, "timeline.pan", "i", pan_action);
}

static void
cti_timeline_view_init (CtiTimelineView *self)
{
  GtkWidget *chart;

  gtk_widget_init_template (GTK_WIDGET (self));
  chart = GTK_WIDGET (cti_chart_panel_get_view (self->panel));
  self->pointer_x = -1;
  add_keys (chart);
  follow_pointer (self, chart);
  show_state (self);
}

/**
 * cti_timeline_view_set_data:
 * @self: a view
 * @data: (transfer full): what it shows
 *
 * Shows the whole; where the days are the same as before, the part that was looked at stays.
 */
void
cti_timeline_view_set_data (CtiTimelineView *self, CtiTimelineData *data)
{
  const CtiTimelineData *before = get_data (self);

  data->is_sentence_apart = TRUE; /* the panel says it */
  if (before != NULL && before->whole_first == data->whole_first &&
      before->whole_last == data->whole_last)
    cti_timeline_data_show (data, before->first, before->last);
  cti_chart_panel_set_chart (self->panel, lay_out, data, (GDestroyNotify) cti_timeline_data_free,
                             cti_timeline_report_table (data));
  show_state (self);
}

/**
 * cti_timeline_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none): the picture
 */
CtiChartView *
cti_timeline_view_get_chart (CtiTimelineView *self)
{
  return cti_chart_panel_get_view (self->panel);
}
