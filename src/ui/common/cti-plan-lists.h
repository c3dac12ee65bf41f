#pragma once

#include "cti-guide.h"
#include "cti-offer.h"
#include "cti-session.h"

G_BEGIN_DECLS

/**
 * CtiPlanLists:
 * @areas: (element-type CtiGuideArea): the focus areas that can be chosen
 * @shipped: (element-type CtiGuideArea): those the program brings
 * @own: (element-type CtiFocusKind): the team's own, also those no longer offered
 * @offers: (element-type CtiOffer): the team's directory of offers
 *
 * What a plan picks from, as it was when it was read. It never changes; whoever needs it holds it.
 */
typedef struct
{
  GPtrArray *areas;
  GPtrArray *shipped;
  GPtrArray *own;
  GPtrArray *offers;
} CtiPlanLists;

CtiPlanLists *cti_plan_lists_new (GPtrArray *own, GPtrArray *offers) G_GNUC_WARN_UNUSED_RESULT;
gpointer cti_plan_lists_read (CtiStore *store, gpointer data, GError **error);
CtiPlanLists *cti_plan_lists_ref (CtiPlanLists *self);
void cti_plan_lists_unref (CtiPlanLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPlanLists, cti_plan_lists_unref)

gboolean cti_plan_lists_knows_area (const CtiPlanLists *self, const char *key);
const char *cti_plan_lists_name_area (const CtiPlanLists *self, const char *key);
const CtiOffer *cti_plan_lists_find_offer (const CtiPlanLists *self, const char *id);
gboolean cti_plan_lists_know_all (const CtiPlanLists *self, const CtiCase *now);

G_END_DECLS
