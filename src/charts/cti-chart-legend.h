#pragma once

#include "cti-scene.h"
#include "cti-text-fit.h"

G_BEGIN_DECLS

/**
 * CtiChartLegend:
 *
 * The key under a chart: a sample of each line with its words. Internal to the charts.
 */
typedef struct _CtiChartLegend CtiChartLegend;

/**
 * CtiChartLegendDraw:
 * @scene: where it is drawn
 * @style: its look
 * @box: where the sample lies, one font size high
 * @value: what the entry was added with
 *
 * Draws the sample of one entry.
 */
typedef void (*CtiChartLegendDraw) (CtiScene *scene,
                                    const CtiChartStyle *style,
                                    const CtiBox *box,
                                    guint value);

CtiChartLegend *_cti_chart_legend_new (const CtiChartStyle *style, CtiTextFit *fit, double width);
void _cti_chart_legend_free (CtiChartLegend *legend);
void _cti_chart_legend_align_left (CtiChartLegend *legend, double sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiChartLegend, _cti_chart_legend_free)

void _cti_chart_legend_add (CtiChartLegend *legend,
                            const char *label,
                            guint style_index,
                            gboolean emphasised);
void _cti_chart_legend_mute (CtiChartLegend *legend);
void _cti_chart_legend_add_sample (CtiChartLegend *legend,
                                   const char *label,
                                   CtiChartLegendDraw draw,
                                   guint value);
double _cti_chart_legend_get_height (CtiChartLegend *legend);
void _cti_chart_legend_draw (CtiChartLegend *legend, CtiScene *scene, double x, double y);

G_END_DECLS
