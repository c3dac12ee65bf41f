#pragma once

#include "cti-case.h"
#include "cti-chart-table.h"
#include "cti-network-data.h"

G_BEGIN_DECLS

/**
 * CtiNetworkNames:
 * @CTI_NETWORK_WITH_NAMES: people by their names
 * @CTI_NETWORK_WITHOUT_NAMES: people by who they are to her, for what leaves the program
 *
 * How the people of a network are called.
 */
typedef enum
{
  CTI_NETWORK_WITH_NAMES,
  CTI_NETWORK_WITHOUT_NAMES,
} CtiNetworkNames;

CtiNetworkData *cti_network_report_chart (const CtiCase *model,
                                          int phase,
                                          CtiNetworkNames names) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *cti_network_report_table (const CtiCase *model,
                                         int phase,
                                         CtiNetworkNames names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
