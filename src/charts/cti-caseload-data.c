#include "cti-caseload-data.h"

static void
free_line (gpointer line)
{
  cti_timeline_data_free (line);
}

/**
 * cti_caseload_data_new:
 * @axis: (transfer full): the days all lines share
 *
 * Returns: (transfer full): a caseload without lines
 */
CtiCaseloadData *
cti_caseload_data_new (CtiTimelineData *axis)
{
  CtiCaseloadData *data = g_new0 (CtiCaseloadData, 1);

  data->axis = axis;
  data->lines = g_ptr_array_new_with_free_func (free_line);
  return data;
}

/**
 * cti_caseload_data_free:
 * @data: (transfer full): a caseload
 */
void
cti_caseload_data_free (CtiCaseloadData *data)
{
  cti_timeline_data_free (data->axis);
  g_ptr_array_unref (data->lines);
  g_free (data);
}

/**
 * cti_caseload_data_add_line:
 * @data: a caseload
 * @line: (transfer full): a course
 */
void
cti_caseload_data_add_line (CtiCaseloadData *data, CtiTimelineData *line)
{
  g_ptr_array_add (data->lines, line);
}
