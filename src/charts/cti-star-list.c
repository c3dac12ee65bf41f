/* The areas of a star as a numbered list.
 *
 * A row holds the number, the name and, at the right edge, the change; when the column is too
 * narrow for both, the change stands under the name. Wide lists have two columns. */

#include "cti-star-list.h"

#include "cti-star-labels.h"

typedef struct
{
  char *name;
  double name_width, name_height;
  char *under;
  double under_width, under_height;
  gboolean under_bold;
  CtiColor under_color;
  double height;
} Row;

struct _CtiStarList
{
  const CtiChartStyle *style;
  CtiTextFit *fit;
  double number_width;
  double column;
  guint n_columns;
  guint n_rows;
  gboolean stacked;
  Row rows[CTI_STAR_CHART_MAX_AXES];
};

static double
column_gap (const CtiStarList *list)
{
  return list->style->font_points * 2.5;
}

static double
row_gap (const CtiStarList *list)
{
  return list->style->font_points * 0.45;
}

static void
measure_under (CtiStarList *list, Row *row, const CtiStarAxis *axis)
{
  const char *text = axis->change_text ? axis->change_text : axis->missing;
  double em = list->style->font_points;

  row->under_bold = axis->change_text != NULL;
  row->under_color =
      row->under_bold ? *_cti_star_change_color (list->style, axis->change) : list->style->dim_ink;
  row->under = g_strdup (text ? text : "");
  cti_text_fit_measure (list->fit, row->under, em, row->under_bold, &row->under_width,
                        &row->under_height);
  if (row->under_width <= list->column - list->number_width)
    return;
  g_free (row->under);
  row->under =
      cti_text_fit_wrap (list->fit, text, em, row->under_bold, list->column - list->number_width,
                         &row->under_width, &row->under_height);
}

static void
measure_name (CtiStarList *list, Row *row, const CtiStarAxis *axis, double widest_under)
{
  double em = list->style->font_points;
  double room = list->column - list->number_width - (list->stacked ? 0 : widest_under + em);

  row->name = cti_text_fit_wrap (list->fit, axis->label, em, FALSE, room, &row->name_width,
                                 &row->name_height);
  if (*row->under == '\0')
    row->height = row->name_height;
  else if (list->stacked)
    row->height = row->name_height + row->under_height;
  else
    row->height = MAX (row->name_height, row->under_height);
}

/**
 * _cti_star_list_new:
 * @data: data of a star
 * @style: a style, which must outlive the list
 * @fit: a measure, which must outlive the list
 * @width: the width it may take
 *
 * Returns: (transfer full): a list that is measured
 */
CtiStarList *
_cti_star_list_new (const CtiStarChartData *data,
                    const CtiChartStyle *style,
                    CtiTextFit *fit,
                    double width)
{
  CtiStarList *list = g_new0 (CtiStarList, 1);
  double em = style->font_points;
  double widest_under = 0;

  list->style = style;
  list->fit = fit;
  list->n_rows = data->axes->len;
  list->n_columns = width >= em * 50 ? 2 : 1;
  list->column = (width - (list->n_columns - 1) * column_gap (list)) / list->n_columns;
  cti_text_fit_measure (fit, list->n_rows > 9 ? "16" : "9", em, TRUE, &list->number_width, NULL);
  list->number_width += em * 0.7;
  for (guint i = 0; i < list->n_rows; i++)
    {
      measure_under (list, &list->rows[i], cti_star_chart_data_get_axis (data, i));
      widest_under = MAX (widest_under, list->rows[i].under_width);
    }
  list->stacked = list->column - list->number_width - widest_under - em < em * 9;
  for (guint i = 0; i < list->n_rows; i++)
    measure_name (list, &list->rows[i], cti_star_chart_data_get_axis (data, i), widest_under);
  return list;
}

/**
 * _cti_star_list_free:
 * @list: (nullable): a list
 */
void
_cti_star_list_free (CtiStarList *list)
{
  if (list == NULL)
    return;
  for (guint i = 0; i < list->n_rows; i++)
    {
      g_free (list->rows[i].name);
      g_free (list->rows[i].under);
    }
  g_free (list);
}

static guint
rows_per_column (const CtiStarList *list)
{
  return (list->n_rows + list->n_columns - 1) / list->n_columns;
}

static double
column_height (const CtiStarList *list, guint column)
{
  guint first = column * rows_per_column (list);
  guint end = MIN (first + rows_per_column (list), list->n_rows);
  double height = 0;

  for (guint i = first; i < end; i++)
    height += list->rows[i].height + (i > first ? row_gap (list) : 0);
  return height;
}

/**
 * _cti_star_list_get_height:
 * @list: a list
 *
 * Returns: the height it takes
 */
double
_cti_star_list_get_height (const CtiStarList *list)
{
  double height = 0;

  for (guint i = 0; i < list->n_columns; i++)
    height = MAX (height, column_height (list, i));
  return height;
}

static void
draw_row (const CtiStarList *list, guint index, CtiScene *scene, const CtiBox *box)
{
  const Row *row = &list->rows[index];
  const CtiChartStyle *style = list->style;
  double left = box->x + list->number_width;
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  CtiBox at = { box->x, box->y, 0, 0 };
  CtiBox name = { left, box->y, row->name_width, row->name_height };
  CtiBox under = { list->stacked ? left : box->x + box->width - row->under_width,
                   list->stacked ? box->y + row->name_height : box->y, row->under_width,
                   row->under_height };

  cti_text_fit_measure (list->fit, number, style->font_points, TRUE, &at.width, &at.height);
  at.x = left - style->font_points * 0.7 - at.width;
  cti_scene_add_text (scene, number, &at, CTI_TEXT_ALIGN_LEFT, style->font_points, &style->dim_ink)
      ->bold = TRUE;
  cti_scene_add_text (scene, row->name, &name, CTI_TEXT_ALIGN_LEFT, style->font_points,
                      &style->ink);
  if (*row->under != '\0')
    cti_scene_add_text (scene, row->under, &under, CTI_TEXT_ALIGN_LEFT, style->font_points,
                        &row->under_color)
        ->bold = row->under_bold;
}

/**
 * _cti_star_list_draw:
 * @list: a list
 * @scene: the scene it is added to
 * @x: its left edge
 * @y: its upper edge
 * @boxes: (out caller-allocates): where each row lies, one box for each axis
 */
void
_cti_star_list_draw (const CtiStarList *list, CtiScene *scene, double x, double y, CtiBox *boxes)
{
  for (guint column = 0; column < list->n_columns; column++)
    {
      guint first = column * rows_per_column (list);
      guint end = MIN (first + rows_per_column (list), list->n_rows);
      double at = y;

      for (guint i = first; i < end; i++)
        {
          boxes[i] = (CtiBox){ x + column * (list->column + column_gap (list)), at, list->column,
                               list->rows[i].height };
          draw_row (list, i, scene, &boxes[i]);
          at += list->rows[i].height + row_gap (list);
        }
    }
}
