#pragma once

#include <gtk/gtk.h>

#include "cti-card-list.h"
#include "cti-date.h"
#include "cti-team.h"

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

/**
 * CtiCaseloadNarrow:
 * @CTI_CASELOAD_ALL: all citizens
 * @CTI_CASELOAD_DUE: with whom something is due
 * @CTI_CASELOAD_CONTACT: with whom contact is being built
 * @CTI_CASELOAD_PHASE_1: in phase 1
 * @CTI_CASELOAD_PHASE_2: in phase 2
 * @CTI_CASELOAD_PHASE_3: in phase 3, or past its end
 * @CTI_CASELOAD_PAUSED: whose course is paused
 *
 * Whom the list is narrowed to.
 */
typedef enum
{
  CTI_CASELOAD_ALL,
  CTI_CASELOAD_DUE,
  CTI_CASELOAD_CONTACT,
  CTI_CASELOAD_PHASE_1,
  CTI_CASELOAD_PHASE_2,
  CTI_CASELOAD_PHASE_3,
  CTI_CASELOAD_PAUSED,
} CtiCaseloadNarrow;

#define CTI_TYPE_CASELOAD_MODEL (cti_caseload_model_get_type ())
G_DECLARE_FINAL_TYPE (CtiCaseloadModel, cti_caseload_model, CTI, CASELOAD_MODEL, GObject)

/**
 * CtiCaseloadModel:
 *
 * What of the caseload is shown and in which order. While nothing is searched for, closed courses
 * are left out unless they are asked for, and so is whom the list is not narrowed to; a search goes
 * through all citizens, closed or not.
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
void cti_caseload_model_set_narrow (CtiCaseloadModel *self,
                                    CtiCaseloadNarrow narrow,
                                    const CtiTeam *team);
gboolean cti_caseload_model_is_narrow (CtiCaseloadModel *self);
guint cti_caseload_model_count_closed (CtiCaseloadModel *self);
guint cti_caseload_model_count_scope (CtiCaseloadModel *self);

G_END_DECLS
