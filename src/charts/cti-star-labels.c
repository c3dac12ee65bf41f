/* Labels around a star.
 *
 * A label is a block: the area's name in one to five lines, and under it the change. For a given
 * radius each block gets the fewest lines that fit between the star and the edge of the page, and
 * is laid so that it touches a circle a little wider than the star, at the height of its axis.
 * Blocks on the same side that overlap are moved apart, up or down, and touch the circle again at
 * their new height. When a block has to move too far, leaves the page or still overlaps another,
 * the radius does not do; the star chart tries a smaller one. */

#include "cti-star-labels.h"

#include <math.h>

#define MAX_LINES 5

typedef struct
{
  char *lines[MAX_LINES];
  double width[MAX_LINES], height[MAX_LINES];
  const char *under;
  double under_width, under_height, under_size;
  gboolean under_bold;
  CtiColor under_color;
  double angle;
  double share; /* of the radius: how far out it stands */
  int side;
  guint n_lines;
  CtiBox box;
} Label;

struct _CtiStarLabels
{
  const CtiChartStyle *style;
  CtiTextFit *fit;
  guint n_labels;
  Label labels[CTI_STAR_CHART_MAX_AXES];
  CtiStarOverhang overhang; /* (nullable) */
  gconstpointer chart;
};

/**
 * _cti_star_change_color:
 * @style: a style
 * @change: a direction
 *
 * Returns: the colour of a change
 */
const CtiColor *
_cti_star_change_color (const CtiChartStyle *style, CtiChartChange change)
{
  return change == CTI_CHART_CHANGE_UP     ? &style->up
         : change == CTI_CHART_CHANGE_DOWN ? &style->down
                                           : &style->same;
}

static void
measure_label (CtiStarLabels *labels, Label *label, const CtiStarAxis *axis)
{
  double size = labels->style->font_points;

  for (guint i = 0; i < MAX_LINES; i++)
    label->lines[i] = cti_text_fit_lines (labels->fit, axis->label, size, FALSE, i + 1,
                                          &label->width[i], &label->height[i]);
  label->under = axis->change_text ? axis->change_text : axis->missing;
  label->under_bold = axis->change_text != NULL;
  label->under_size = label->under_bold ? size : size * 0.92;
  label->under_color = label->under_bold ? *_cti_star_change_color (labels->style, axis->change)
                                         : labels->style->dim_ink;
  if (label->under != NULL)
    cti_text_fit_measure (labels->fit, label->under, label->under_size, label->under_bold,
                          &label->under_width, &label->under_height);
}

/**
 * _cti_star_labels_new:
 * @data: data of a star, which must outlive the labels
 * @style: a style, which must outlive the labels
 * @fit: a measure, which must outlive the labels
 *
 * Returns: (transfer full): labels that are measured and not yet placed
 */
CtiStarLabels *
_cti_star_labels_new (const CtiStarChartData *data, const CtiChartStyle *style, CtiTextFit *fit)
{
  CtiStarLabels *labels = g_new0 (CtiStarLabels, 1);

  labels->style = style;
  labels->fit = fit;
  labels->n_labels = data->axes->len;
  for (guint i = 0; i < labels->n_labels; i++)
    {
      Label *label = &labels->labels[i];

      label->share = 1;
      label->angle = 2 * G_PI * i / labels->n_labels;
      label->side = fabs (sin (label->angle)) < 0.1 ? 0 : sin (label->angle) > 0 ? 1 : -1;
      measure_label (labels, label, cti_star_chart_data_get_axis (data, i));
    }
  return labels;
}

/**
 * _cti_star_labels_free:
 * @labels: (nullable): labels
 */
void
_cti_star_labels_free (CtiStarLabels *labels)
{
  if (labels == NULL)
    return;
  for (guint i = 0; i < labels->n_labels; i++)
    for (guint j = 0; j < MAX_LINES; j++)
      g_free (labels->labels[i].lines[j]);
  g_free (labels);
}

/**
 * _cti_star_labels_set_share:
 * @labels: labels
 * @index: one of them
 * @share: of the radius, how far out what it names reaches; 1 unless it is set
 *
 * Lets a label stand nearer where what it names is shorter.
 */
void
_cti_star_labels_set_share (CtiStarLabels *labels, guint index, double share)
{
  labels->labels[index].share = share;
}

/**
 * _cti_star_labels_set_overhang:
 * @labels: labels
 * @overhang: says how far the marks of an axis reach beyond the star
 * @chart: handed to @overhang
 *
 * Keeps labels clear of the marks at the ends of their axes.
 */
void
_cti_star_labels_set_overhang (CtiStarLabels *labels, CtiStarOverhang overhang, gconstpointer chart)
{
  labels->overhang = overhang;
  labels->chart = chart;
}

/* Moves @box sideways until it touches a circle of @reach around the centre. */
static void
touch_circle (CtiBox *box, int side, double reach)
{
  double nearest = MAX (MAX (box->y, -(box->y + box->height)), 0);
  double edge = nearest < reach ? sqrt (reach * reach - nearest * nearest) : 0;

  if (side == 0)
    box->x = -box->width / 2;
  else
    box->x = side > 0 ? edge : -edge - box->width;
}

static gboolean
is_inside (const CtiBox *box, double half_width)
{
  return box->x >= -half_width && box->x + box->width <= half_width;
}

static gboolean
choose_lines (const CtiStarLabels *labels, Label *label, double reach, double half_width)
{
  double widest = labels->style->font_points * (label->side == 0 ? 16 : 12.5);

  for (guint i = 0; i < MAX_LINES; i++)
    {
      CtiBox *box = &label->box;

      label->n_lines = i + 1;
      box->width = MAX (label->width[i], label->under_width);
      box->height = label->height[i] + label->under_height;
      box->y = -reach * cos (label->angle) - box->height * (1 + cos (label->angle)) / 2;
      touch_circle (box, label->side, reach);
      if (is_inside (box, half_width) && (label->width[i] <= widest || i == MAX_LINES - 1 ||
                                          label->width[i + 1] >= label->width[i]))
        return TRUE;
    }
  return FALSE;
}

/* Moves overlapping labels of one side apart, each by half of what they overlap. */
static void
spread_side (CtiStarLabels *labels, int side, double air)
{
  for (guint round = 0; round < 24; round++)
    {
      gboolean moved = FALSE;
      Label *above = NULL;

      for (guint i = 0; i < labels->n_labels; i++)
        {
          Label *label = &labels->labels[side > 0 ? i : labels->n_labels - 1 - i];
          double overlap;

          if (label->side != side)
            continue;
          overlap = above ? above->box.y + above->box.height + air - label->box.y : 0;
          if (overlap > 0.01)
            {
              above->box.y -= overlap / 2;
              label->box.y += overlap / 2;
              moved = TRUE;
            }
          above = label;
        }
      if (!moved)
        return;
    }
}

static double
label_reach (const CtiStarLabels *labels, guint index, double radius)
{
  double em = labels->style->font_points;
  double marks =
      labels->overhang != NULL ? labels->overhang (labels->chart, index, radius) + 0.2 * em : 0;

  return radius * labels->labels[index].share + MAX (marks, 0.75 * em);
}

static gboolean
labels_are_apart (const CtiStarLabels *labels, double air)
{
  for (guint i = 0; i < labels->n_labels; i++)
    for (guint j = i + 1; j < labels->n_labels; j++)
      if (cti_box_overlaps (&labels->labels[i].box, &labels->labels[j].box, air))
        return FALSE;
  return TRUE;
}

/**
 * _cti_star_labels_place:
 * @labels: labels
 * @radius: radius of the star in points
 * @half_width: how far from the centre a label may reach to either side
 *
 * Returns: whether all labels find room around a star of @radius
 */
gboolean
_cti_star_labels_place (CtiStarLabels *labels, double radius, double half_width)
{
  double em = labels->style->font_points;
  double before[CTI_STAR_CHART_MAX_AXES];

  for (guint i = 0; i < labels->n_labels; i++)
    {
      if (!choose_lines (labels, &labels->labels[i], label_reach (labels, i, radius), half_width))
        return FALSE;
      before[i] = labels->labels[i].box.y;
    }
  spread_side (labels, 1, em * 0.3);
  spread_side (labels, -1, em * 0.3);
  for (guint i = 0; i < labels->n_labels; i++)
    {
      Label *label = &labels->labels[i];

      touch_circle (&label->box, label->side, label_reach (labels, i, radius));
      if (fabs (label->box.y - before[i]) > 2 * em || !is_inside (&label->box, half_width))
        return FALSE;
    }
  return labels_are_apart (labels, em * 0.2);
}

/**
 * _cti_star_labels_get_extent:
 * @labels: placed labels
 * @top: (out): the highest place of a label, relative to the centre; negative
 * @bottom: (out): the lowest one
 */
void
_cti_star_labels_get_extent (const CtiStarLabels *labels, double *top, double *bottom)
{
  *top = 0;
  *bottom = 0;
  for (guint i = 0; i < labels->n_labels; i++)
    {
      const CtiBox *box = &labels->labels[i].box;

      *top = MIN (*top, box->y);
      *bottom = MAX (*bottom, box->y + box->height);
    }
}

static double
aligned_x (const CtiBox *box, double width, int side)
{
  return box->x + (box->width - width) * (side == 0 ? 0.5 : side > 0 ? 0 : 1);
}

static void
draw_label (const CtiStarLabels *labels, const Label *label, CtiScene *scene, const CtiBox *box)
{
  guint n = label->n_lines - 1;
  CtiTextAlign align = label->side == 0  ? CTI_TEXT_ALIGN_CENTER
                       : label->side > 0 ? CTI_TEXT_ALIGN_LEFT
                                         : CTI_TEXT_ALIGN_RIGHT;
  CtiBox name = { aligned_x (box, label->width[n], label->side), box->y, label->width[n],
                  label->height[n] };
  CtiBox under = { aligned_x (box, label->under_width, label->side), box->y + label->height[n],
                   label->under_width, label->under_height };

  cti_scene_add_text (scene, label->lines[n], &name, align, labels->style->font_points,
                      &labels->style->ink);
  if (label->under != NULL)
    cti_scene_add_text (scene, label->under, &under, align, label->under_size, &label->under_color)
        ->bold = label->under_bold;
}

/**
 * _cti_star_labels_draw:
 * @labels: placed labels
 * @scene: the scene they are added to
 * @center: the centre of the star
 * @boxes: (out caller-allocates): where each label lies, one box for each axis
 */
void
_cti_star_labels_draw (const CtiStarLabels *labels,
                       CtiScene *scene,
                       const CtiPoint *center,
                       CtiBox *boxes)
{
  for (guint i = 0; i < labels->n_labels; i++)
    {
      boxes[i] = labels->labels[i].box;
      boxes[i].x += center->x;
      boxes[i].y += center->y;
      draw_label (labels, &labels->labels[i], scene, &boxes[i]);
    }
}
