#pragma once

#include <gtk/gtk.h>

#include "cti-card-list.h"
#include "cti-date.h"

G_BEGIN_DECLS

/**
 * CtiCaseloadOrder:
 * @CTI_CASELOAD_ORDER_DUE: whose star is due first comes first
 * @CTI_CASELOAD_ORDER_NAME: by name, in Danish order
 * @CTI_CASELOAD_ORDER_PHASE: from contact building to the end of the course
 * @CTI_CASELOAD_ORDER_CONTACT: whose last contact lies furthest back comes first
 *
 * The values are those of the setting `sort-order`.
 */
typedef enum
{
  CTI_CASELOAD_ORDER_DUE,
  CTI_CASELOAD_ORDER_NAME,
  CTI_CASELOAD_ORDER_PHASE,
  CTI_CASELOAD_ORDER_CONTACT,
} CtiCaseloadOrder;

#define CTI_TYPE_CASELOAD_MODEL (cti_caseload_model_get_type ())
G_DECLARE_FINAL_TYPE (CtiCaseloadModel, cti_caseload_model, CTI, CASELOAD_MODEL, GObject)

/**
 * CtiCaseloadModel:
 *
 * What of the caseload is shown and in which order. While nothing is searched for, closed courses
 * are left out unless they are asked for; a search goes through all citizens, closed or not.
 */

CtiCaseloadModel *cti_caseload_model_new (GListModel *cards) G_GNUC_WARN_UNUSED_RESULT;
GListModel *cti_caseload_model_get_shown (CtiCaseloadModel *self);
void cti_caseload_model_set_today (CtiCaseloadModel *self, CtiDate today);
CtiDate cti_caseload_model_get_today (CtiCaseloadModel *self);
void cti_caseload_model_set_rhythm (CtiCaseloadModel *self, int reading_months);
int cti_caseload_model_get_rhythm (CtiCaseloadModel *self);
void cti_caseload_model_set_query (CtiCaseloadModel *self, const char *query);
gboolean cti_caseload_model_is_searching (CtiCaseloadModel *self);
void cti_caseload_model_set_order (CtiCaseloadModel *self, CtiCaseloadOrder order);
void cti_caseload_model_set_show_closed (CtiCaseloadModel *self, gboolean show);
guint cti_caseload_model_count_closed (CtiCaseloadModel *self);
guint cti_caseload_model_count_scope (CtiCaseloadModel *self);

G_END_DECLS
