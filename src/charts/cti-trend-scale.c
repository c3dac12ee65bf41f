/* What every part of a trend stands on: where a day and a value lie, and how a band is filled. */

#include "cti-trend-private.h"

/**
 * _cti_trend_x:
 * @self: a page
 * @day: a day
 *
 * Returns: where it lies
 */
double
_cti_trend_x (const CtiTrendPage *self, CtiDate day)
{
  double n_days = self->data->last - self->data->first + 1;
  double at = (day - self->data->first + 0.5) / n_days;

  return self->plot.x + self->plot.width * CLAMP (at, 0, 1);
}

/**
 * _cti_trend_y:
 * @self: a page
 * @value: a value
 *
 * Returns: where it lies, kept within the plot
 */
double
_cti_trend_y (const CtiTrendPage *self, double value)
{
  double share = (value - self->data->min) / (self->data->max - self->data->min);

  return self->plot.y + self->plot.height * (1 - CLAMP (share, 0, 1));
}

/**
 * _cti_trend_has_refused:
 * @data: data of a trend
 *
 * Returns: whether some answer is none
 */
gboolean
_cti_trend_has_refused (const CtiTrendData *data)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const CtiTrendSeries *series = cti_trend_data_get_series (data, i);

      for (guint j = 0; j < series->points->len; j++)
        if (((CtiTrendPoint *) g_ptr_array_index (series->points, j))->kind == CTI_TREND_REFUSED)
          return TRUE;
    }
  return FALSE;
}

static CtiColor
get_fill (const CtiChartStyle *style, CtiTrendTone tone)
{
  switch (tone)
    {
    case CTI_TREND_TONE_FAINT:
      return cti_color_with_alpha (&style->grid, 0.3);
    case CTI_TREND_TONE_WARM:
      return cti_color_with_alpha (&style->down, 0.08);
    case CTI_TREND_TONE_WARMER:
      return cti_color_with_alpha (&style->down, 0.2);
    default:
      return cti_color_with_alpha (&style->grid, 0);
    }
}

/**
 * _cti_trend_dress_band:
 * @style: a style
 * @band: the shape of a band
 * @tone: its tone
 *
 * Fills @band. The fills are pale, for lines and figures lie on them; so an edge shows where a band
 * begins.
 */
void
_cti_trend_dress_band (const CtiChartStyle *style, CtiShape *band, CtiTrendTone tone)
{
  band->fill = get_fill (style, tone);
  if (band->fill.alpha <= 0)
    return;
  band->stroke = style->rim;
  band->width = style->line_width * 0.4;
}
