/* Scores set on the star itself.
 *
 * A press chooses the area it lies in the direction of and the score at its distance; while the
 * button is held, the score follows the pointer along that area's axis, so that a hand that drifts
 * sideways does not change its neighbour. A hand that begins in the middle and draws outwards has
 * not chosen before it is out of the middle. With the keyboard cursor on an area the digits do what
 * they do in the list. */

#include "cti-star-touch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cti-star-chart.h"

typedef struct
{
  CtiChartView *chart; /* (unowned): it owns this */
  CtiStarTouched touched;
  gpointer user_data;
  guint area; /* that is dragged */
  int score;  /* that was said last; 0 before an area is chosen */
} Touch;

static void
say (Touch *touch, guint area, int score)
{
  touch->area = area;
  touch->score = score;
  touch->touched (area, score, touch->user_data);
}

/* Tells whether the place lies in the star. */
static gboolean
choose (Touch *touch, double x, double y)
{
  const CtiScene *scene = cti_chart_view_get_scene (touch->chart);
  const CtiStarChartData *data = cti_chart_view_get_data (touch->chart);
  g_autofree char *id = NULL;
  guint area;
  int score;

  if (scene == NULL || data == NULL ||
      !cti_star_chart_locate (scene, data, &(CtiPoint){ x, y }, &area, &score))
    return FALSE;
  if (score > 0)
    {
      say (touch, area, score);
      id = g_strdup_printf ("axis/%u", area);
      cti_chart_view_set_cursor (touch->chart, id);
    }
  return TRUE;
}

static void
pressed_cb (GtkGestureDrag *drag, double x, double y, gpointer user_data)
{
  Touch *touch = user_data;
  gboolean is_inside;

  touch->score = 0;
  is_inside = choose (touch, x, y);
  gtk_gesture_set_state (GTK_GESTURE (drag),
                         is_inside ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
  if (is_inside)
    gtk_widget_grab_focus (GTK_WIDGET (touch->chart));
}

/* The score that lies beside the pointer on the axis that is held. */
static int
project (const Touch *touch, const CtiStarChartData *data, double x, double y)
{
  g_autofree char *id = g_strdup_printf ("ring/%d", data->max);
  const CtiShape *rim = cti_scene_find_shape (cti_chart_view_get_scene (touch->chart), id);
  double angle = 2 * G_PI * touch->area / data->axes->len;
  double along = 0;

  if (rim != NULL)
    along = ((x - rim->points[0].x) * sin (angle) - (y - rim->points[0].y) * cos (angle)) /
            rim->radius * data->max;
  return CLAMP ((int) lround (along), 1, data->max);
}

static void
dragged_cb (GtkGestureDrag *drag, double dx, double dy, gpointer user_data)
{
  Touch *touch = user_data;
  const CtiStarChartData *data = cti_chart_view_get_data (touch->chart);
  double x, y;
  int score;

  if (data == NULL || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  if (touch->score == 0)
    {
      choose (touch, x + dx, y + dy);
      return;
    }
  score = project (touch, data, x + dx, y + dy);
  if (score != touch->score)
    say (touch, touch->area, score);
}

/* The score a key means, or -1. */
static int
read_key (guint key)
{
  if (key >= GDK_KEY_1 && key <= GDK_KEY_9)
    return (int) (key - GDK_KEY_0);
  if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9)
    return (int) (key - GDK_KEY_KP_0);
  if (key == GDK_KEY_0 || key == GDK_KEY_KP_0)
    return 10;
  return key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract || key == GDK_KEY_Delete ||
                 key == GDK_KEY_BackSpace
             ? 0
             : -1;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                gpointer user_data)
{
  Touch *touch = user_data;
  const CtiStarChartData *data = cti_chart_view_get_data (touch->chart);
  const char *cursor = cti_chart_view_get_cursor (touch->chart);
  int score = state & (GDK_CONTROL_MASK | GDK_ALT_MASK) ? -1 : read_key (key);

  if (cursor == NULL || data == NULL || score < 0 || score > data->max)
    return FALSE;
  say (touch, (guint) atoi (strrchr (cursor, '/') + 1), score);
  return TRUE;
}

/**
 * cti_star_touch_attach:
 * @chart: a view that shows a star
 * @touched: called with each score that is set on it
 * @user_data: for @touched; must live as long as @chart
 *
 * Lets scores be set on the star by clicking, dragging, and by digits on the area under the cursor.
 */
void
cti_star_touch_attach (CtiChartView *chart, CtiStarTouched touched, gpointer user_data)
{
  Touch *touch = g_new0 (Touch, 1);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  *touch = (Touch){ chart, touched, user_data, 0, 0 };
  g_object_set_data_full (G_OBJECT (chart), "star-touch", touch, g_free);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (pressed_cb), touch);
  g_signal_connect (drag, "drag-update", G_CALLBACK (dragged_cb), touch);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), touch);
  gtk_widget_add_controller (GTK_WIDGET (chart), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (chart), keys);
}
