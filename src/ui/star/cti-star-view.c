/* The slider stands for the readings that count, without a citizen's view that lies beside the
 * worker's. When it is moved, the page is told the reading it came to and says in turn what is to
 * be shown; the line of the latest reading then goes from its old scores to the new ones. */

#include "cti-star-view.h"

#include <glib/gi18n.h>

#include "cti-star-chart.h"
#include "cti-star-views.h"
#include "cti-words.h"

#define MOVE_MILLISECONDS 400

struct _CtiStarView
{
  AdwBin parent_instance;

  GPtrArray *all;      /* (owned) (nullable) (element-type CtiStar): unowned elements */
  GPtrArray *counted;  /* (owned) (nullable) (element-type CtiStar): those of them that count */
  GPtrArray *steps;    /* (owned) (nullable) (element-type CtiStar): where the slider can stand */
  GPtrArray *pairs;    /* (owned) (nullable) (element-type CtiStar): readings with two views */
  GHashTable *goals;   /* (owned) (nullable) (element-type utf8 gint) */
  GHashTable *medians; /* (owned) (nullable) (element-type utf8 gint): of the others, in tenths */
  CtiStarViewMode mode;
  char *pair;   /* (owned) (nullable): id of the pair that is shown */
  guint moving; /* number of the series that moves */
  double from[CTI_STAR_CHART_MAX_AXES];
  double to[CTI_STAR_CHART_MAX_AXES];
  gboolean has_from;
  gboolean is_being_set;
  AdwAnimation *animation; /* (owned) */
  char *sentence;          /* (owned) (nullable) */

  CtiChartView *chart;
  GtkWidget *time;
  GtkScale *slider;
  GtkLabel *when;
};

G_DEFINE_FINAL_TYPE (CtiStarView, cti_star_view, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CtiScene *
lay_out_star (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_star_chart_layout (data, style, width, height);
}

static CtiScene *
lay_out_small (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_star_panels_layout_small (data, style, width, height);
}

static CtiScene *
lay_out_large (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_star_panels_layout_large (data, style, width, height);
}

static const CtiStar *
get_step (GPtrArray *steps, guint index)
{
  return g_ptr_array_index (steps, index);
}

static int
find_step (GPtrArray *steps, const char *id)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (get_step (steps, i)->reading->record.id, id) == 0)
      return (int) i;
  return -1;
}

/* What the slider goes through now. */
static GPtrArray *
get_stops (CtiStarView *self)
{
  return self->mode == CTI_STAR_VIEW_PAIR ? self->pairs : self->steps;
}

/* --- Movement --------------------------------------------------------------------------------- */

static void
move_cb (double progress, gpointer user_data)
{
  CtiStarView *self = user_data;
  CtiStarChartData *data = cti_chart_view_get_data (self->chart);

  if (self->mode != CTI_STAR_VIEW_PICTURE || data == NULL || self->moving >= data->series->len)
    return;
  cti_star_chart_data_move (data, self->moving, self->from, self->to, progress);
  cti_chart_view_update (self->chart);
}

static void
stop_moving (CtiStarView *self)
{
  if (adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    adw_animation_skip (self->animation);
}

/* Where the latest line of the picture stands now, to move on from there. */
static void
remember_latest (CtiStarView *self)
{
  const CtiStarChartData *data = cti_chart_view_get_data (self->chart);
  const CtiStarSeries *latest = NULL;

  if (self->mode == CTI_STAR_VIEW_PICTURE && data != NULL)
    latest = cti_star_chart_data_find_role (data, CTI_STAR_SERIES_LATEST);
  self->has_from = latest != NULL;
  for (guint i = 0; latest != NULL && i < CTI_STAR_CHART_MAX_AXES; i++)
    self->from[i] = latest->values[i];
}

static gboolean
can_move (CtiStarView *self)
{
  return self->has_from && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         adw_get_enable_animations (GTK_WIDGET (self));
}

static void
move_latest (CtiStarView *self, CtiStarChartData *data)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const CtiStarSeries *series = cti_star_chart_data_get_series (data, i);

      if (series->role != CTI_STAR_SERIES_LATEST)
        continue;
      self->moving = i;
      for (guint axis = 0; axis < CTI_STAR_CHART_MAX_AXES; axis++)
        self->to[axis] = series->values[axis];
      adw_animation_play (self->animation);
    }
}

/* --- What is shown ---------------------------------------------------------------------------- */

static void
show_picture (CtiStarView *self, GPtrArray *shown)
{
  CtiStarChartData *data = cti_star_report_chart (shown);
  gboolean moves = can_move (self);
  CtiStarRoles roles;

  cti_star_report_find_roles (shown, &roles);
  cti_star_views_add_notes (data, shown);
  if (self->goals != NULL && roles.latest != NULL)
    cti_star_views_add_goals (data, roles.latest, C_ ("chart", "Goal"), self->goals);
  if (self->medians != NULL && roles.latest != NULL)
    cti_star_views_add_medians (data, roles.latest, C_ ("chart", "Median of the others"),
                                self->medians);
  self->sentence = g_strdup (data->sentence);
  cti_chart_view_set_chart (self->chart, lay_out_star, data,
                            (GDestroyNotify) cti_star_chart_data_free, C_ ("chart", "Star"));
  if (moves)
    move_latest (self, data);
}

static void
show_all (CtiStarView *self)
{
  CtiStarPanels *panels = cti_star_views_all (self->all);

  self->sentence = g_strdup (panels->sentence);
  cti_chart_view_set_chart (self->chart, lay_out_small, panels,
                            (GDestroyNotify) cti_star_panels_free, C_ ("chart", "All readings"));
}

static const CtiStar *
get_pair (CtiStarView *self)
{
  int found = self->pair != NULL ? find_step (self->pairs, self->pair) : -1;

  if (self->pairs->len == 0)
    return NULL;
  return get_step (self->pairs, found >= 0 ? (guint) found : self->pairs->len - 1);
}

static void
show_pair (CtiStarView *self)
{
  const CtiStar *worker = get_pair (self);
  CtiStarPanels *panels = worker != NULL ? cti_star_views_pair (self->counted, worker) : NULL;

  if (panels == NULL)
    return;
  self->sentence = g_strdup (panels->sentence);
  cti_chart_view_set_chart (self->chart, lay_out_large, panels,
                            (GDestroyNotify) cti_star_panels_free, C_ ("chart", "Two views"));
}

static void
show_slider (CtiStarView *self, const CtiStar *at)
{
  GPtrArray *stops = get_stops (self);
  int found = at != NULL ? find_step (stops, at->reading->record.id) : -1;
  g_autofree char *words = found >= 0 ? cti_words_reading (at->reading) : NULL;
  guint fewest = self->mode == CTI_STAR_VIEW_PAIR ? 2 : 3;

  gtk_widget_set_visible (self->time, self->mode != CTI_STAR_VIEW_ALL && stops->len >= fewest);
  self->is_being_set = TRUE;
  gtk_range_set_range (GTK_RANGE (self->slider), 0, MAX (stops->len, 2) - 1);
  if (found >= 0)
    gtk_range_set_value (GTK_RANGE (self->slider), found);
  self->is_being_set = FALSE;
  gtk_label_set_text (self->when, words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words != NULL ? words : "", -1);
}

static void
set_marks (CtiStarView *self)
{
  gtk_scale_clear_marks (self->slider);
  for (guint i = 0; i < get_stops (self)->len; i++)
    gtk_scale_add_mark (self->slider, i, GTK_POS_BOTTOM, NULL);
}

static void
slid_cb (CtiStarView *self)
{
  GPtrArray *stops = self->steps != NULL ? get_stops (self) : NULL;
  guint index = (guint) (gtk_range_get_value (GTK_RANGE (self->slider)) + 0.5);

  if (self->is_being_set || stops == NULL || index >= stops->len)
    return;
  g_free (self->pair);
  self->pair = g_strdup (get_step (stops, index)->reading->record.id);
  g_signal_emit (self, signals[CHOSEN], 0, self->pair);
}

/* The slider stands at readings only. */
static gboolean
change_value_cb (CtiStarView *self, GtkScrollType scroll, double value)
{
  gtk_range_set_value (GTK_RANGE (self->slider), (double) (int) (value + 0.5));
  return TRUE;
}

static void
point_activated_cb (CtiStarView *self, const char *id)
{
  if (self->mode == CTI_STAR_VIEW_ALL && g_str_has_prefix (id, "star/"))
    g_signal_emit (self, signals[CHOSEN], 0, id + strlen ("star/"));
}

/* --- The type --------------------------------------------------------------------------------- */

static void
forget_stars (CtiStarView *self)
{
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->counted, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_hash_table_unref);
}

static void
cti_star_view_dispose (GObject *object)
{
  CtiStarView *self = CTI_STAR_VIEW (object);

  g_clear_object (&self->animation);
  forget_stars (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_STAR_VIEW);
  G_OBJECT_CLASS (cti_star_view_parent_class)->dispose (object);
}

static void
cti_star_view_finalize (GObject *object)
{
  CtiStarView *self = CTI_STAR_VIEW (object);

  g_clear_pointer (&self->medians, g_hash_table_unref);
  g_free (self->pair);
  g_free (self->sentence);
  G_OBJECT_CLASS (cti_star_view_parent_class)->finalize (object);
}

static void
cti_star_view_class_init (CtiStarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_star_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_star_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-star-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiStarView, chart);
  gtk_widget_class_bind_template_child (widget_class, CtiStarView, time);
  gtk_widget_class_bind_template_child (widget_class, CtiStarView, slider);
  gtk_widget_class_bind_template_child (widget_class, CtiStarView, when);
  gtk_widget_class_bind_template_callback (widget_class, slid_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_value_cb);
  gtk_widget_class_bind_template_callback (widget_class, point_activated_cb);
  signals[CHOSEN] = g_signal_new ("chosen", CTI_TYPE_STAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cti_star_view_init (CtiStarView *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (move_cb, self, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOVE_MILLISECONDS, target);
}

static gboolean
is_second_view (GPtrArray *all, const CtiStar *star)
{
  return star->reading->mode == CTI_READING_CITIZEN &&
         cti_star_views_find_other (all, star) != NULL;
}

/**
 * cti_star_view_set_stars:
 * @self: a view
 * @all: (element-type CtiStar): all stars of the course by day, those that do not count as well;
 *   they must stay until others are set
 * @goals: (nullable) (element-type utf8 gint): what she aims at, by area
 *
 * Nothing is shown anew before cti_star_view_show().
 */
void
cti_star_view_set_stars (CtiStarView *self, GPtrArray *all, GHashTable *goals)
{
  GPtrArray *counted = g_ptr_array_new ();

  stop_moving (self);
  forget_stars (self);
  self->all = g_ptr_array_ref (all);
  self->counted = counted;
  self->goals = goals != NULL ? g_hash_table_ref (goals) : NULL;
  self->steps = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (!get_step (all, i)->reading->voided)
      g_ptr_array_add (counted, g_ptr_array_index (all, i));
  for (guint i = 0; i < counted->len; i++)
    if (!is_second_view (counted, get_step (counted, i)))
      g_ptr_array_add (self->steps, g_ptr_array_index (counted, i));
  self->pairs = cti_star_views_find_pairs (counted);
}

/**
 * cti_star_view_set_medians:
 * @self: a view
 * @medians: (nullable) (element-type utf8 gint): where the others stand, by area, in tenths
 *
 * Nothing is shown anew before cti_star_view_show().
 */
void
cti_star_view_set_medians (CtiStarView *self, GHashTable *medians)
{
  g_clear_pointer (&self->medians, g_hash_table_unref);
  self->medians = medians != NULL ? g_hash_table_ref (medians) : NULL;
}

/**
 * cti_star_view_show:
 * @self: a view that has stars
 * @mode: how they are shown
 * @shown: (element-type CtiStar): the stars that are chosen, by day; at least one
 */
void
cti_star_view_show (CtiStarView *self, CtiStarViewMode mode, GPtrArray *shown)
{
  CtiStarRoles roles;

  if (mode == CTI_STAR_VIEW_PAIR && self->pairs->len == 0)
    mode = CTI_STAR_VIEW_PICTURE;
  stop_moving (self);
  remember_latest (self);
  self->has_from = self->has_from && mode == CTI_STAR_VIEW_PICTURE;
  self->mode = mode;
  cti_star_report_find_roles (shown, &roles);
  set_marks (self);
  show_slider (self, mode == CTI_STAR_VIEW_PAIR ? get_pair (self) : roles.latest);
  g_clear_pointer (&self->sentence, g_free);
  if (mode == CTI_STAR_VIEW_ALL)
    show_all (self);
  else if (mode == CTI_STAR_VIEW_PAIR)
    show_pair (self);
  else
    show_picture (self, shown);
}

/**
 * cti_star_view_has_pairs:
 * @self: a view that has stars
 *
 * Returns: whether any reading has two views
 */
gboolean
cti_star_view_has_pairs (CtiStarView *self)
{
  return self->pairs != NULL && self->pairs->len > 0;
}

/**
 * cti_star_view_get_sentence:
 * @self: a view
 *
 * Returns: (transfer full): one sentence for all that is shown
 */
char *
cti_star_view_get_sentence (CtiStarView *self)
{
  return g_strdup (self->sentence != NULL ? self->sentence : "");
}

/**
 * cti_star_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none): the picture
 */
CtiChartView *
cti_star_view_get_chart (CtiStarView *self)
{
  return self->chart;
}
