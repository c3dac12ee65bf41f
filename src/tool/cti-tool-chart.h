#pragma once

#include "cti-case.h"
#include "cti-caseload-data.h"
#include "cti-scene.h"
#include "cti-tool.h"

G_BEGIN_DECLS

/**
 * CtiToolCanvas:
 * @tool: the run
 * @model: the case
 * @style: the look
 * @width: in points
 * @height: in points, 0 to let the chart choose
 * @readings: (nullable): which stars, as the user said it
 *
 * What a chart is made from and how large.
 */
typedef struct
{
  CtiTool *tool;
  const CtiCase *model;
  const CtiChartStyle *style;
  double width;
  double height;
  const char *readings;
} CtiToolCanvas;

/**
 * CtiToolChart:
 * @name: how it is called on the command line
 * @title: what it is, translatable
 * @width: its usual width in points
 * @lay_out: lays it out; fails with a sentence where the case has nothing to show
 *
 * A chart that can be drawn.
 */
typedef struct
{
  const char *name;
  const char *title;
  double width;
  CtiScene *(*lay_out) (const CtiToolCanvas *canvas, GError **error);
} CtiToolChart;

const CtiToolChart *cti_tool_charts (guint *count);
const CtiToolChart *cti_tool_find_chart (const char *name);
CtiScene *cti_tool_lay_out (const CtiToolChart *chart,
                            const CtiToolCanvas *canvas,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

void cti_tool_paint_ground (CtiScene *scene, const CtiChartStyle *style);
CtiCaseloadData *cti_tool_make_caseload (CtiTool *tool,
                                         GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_tool_draw_all (CtiTool *tool, const char *folder, int points, GError **error);

G_END_DECLS
