#include "cti-plan-lists.h"

#include "cti-guide-file.h"
#include "cti-words.h"
#include "cti-words-value.h"

/**
 * cti_plan_lists_new:
 * @own: (transfer full) (element-type CtiFocusKind): the team's own focus areas
 * @offers: (transfer full) (element-type CtiOffer): its directory of offers
 *
 * Returns: (transfer full): them, with the areas the program brings
 */
CtiPlanLists *
cti_plan_lists_new (GPtrArray *own, GPtrArray *offers)
{
  CtiPlanLists *self = g_atomic_rc_box_new0 (CtiPlanLists);

  self->shipped = cti_guide_get_areas ();
  self->own = own;
  self->areas = cti_guide_merge_areas (self->shipped, own);
  self->offers = offers;
  return self;
}

/**
 * cti_plan_lists_read:
 * @store: an open store
 * @data: not used
 * @error: never set
 *
 * A #CtiSessionWork.
 *
 * Returns: (transfer full) (type CtiPlanLists): the lists as they are now
 */
gpointer
cti_plan_lists_read (CtiStore *store, gpointer data, GError **error)
{
  return cti_plan_lists_new (cti_store_get_team_records (store, &cti_focus_kind_type),
                             cti_store_get_offers (store));
}

/**
 * cti_plan_lists_ref:
 * @self: lists
 *
 * Returns: (transfer full): the same
 */
CtiPlanLists *
cti_plan_lists_ref (CtiPlanLists *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CtiPlanLists *self = data;

  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->shipped);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->offers);
}

/**
 * cti_plan_lists_unref:
 * @self: (transfer full): lists
 */
void
cti_plan_lists_unref (CtiPlanLists *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* A team's own row stands before the shipped one of the same key, also when it is hidden. */
static const char *
find_name (const CtiPlanLists *self, const char *key)
{
  const CtiGuideArea *area = cti_guide_find_area (self->areas, key);

  if (area != NULL)
    return cti_words_guide_area (area);
  for (guint i = 0; i < self->own->len; i++)
    {
      const CtiFocusKind *kind = g_ptr_array_index (self->own, i);

      if (g_strcmp0 (kind->key, key) == 0)
        return cti_words_is_danish () && kind->label_da != NULL ? kind->label_da : kind->label;
    }
  area = cti_guide_find_area (self->shipped, key);
  return area != NULL ? cti_words_guide_area (area) : NULL;
}

/**
 * cti_plan_lists_knows_area:
 * @self: lists
 * @key: key of a focus area
 *
 * Returns: whether the area has a name
 */
gboolean
cti_plan_lists_knows_area (const CtiPlanLists *self, const char *key)
{
  return find_name (self, key) != NULL;
}

/**
 * cti_plan_lists_name_area:
 * @self: lists
 * @key: key of a focus area
 *
 * Returns: (transfer none): its name in the language of the program; @key itself for one that
 *   neither the program nor the team knows
 */
const char *
cti_plan_lists_name_area (const CtiPlanLists *self, const char *key)
{
  const char *name = find_name (self, key);

  return name != NULL ? name : key;
}

/**
 * cti_plan_lists_find_offer:
 * @self: lists
 * @id: (nullable): id of an offer
 *
 * Returns: (transfer none) (nullable): the offer, %NULL for one that is no longer in the directory
 */
const CtiOffer *
cti_plan_lists_find_offer (const CtiPlanLists *self, const char *id)
{
  for (guint i = 0; i < self->offers->len; i++)
    {
      const CtiOffer *offer = g_ptr_array_index (self->offers, i);

      if (g_strcmp0 (offer->record.id, id) == 0)
        return offer;
    }
  return NULL;
}

/**
 * cti_plan_lists_know_all:
 * @self: lists
 * @now: a case
 *
 * Returns: whether every focus area that the case has is among those to choose from
 */
gboolean
cti_plan_lists_know_all (const CtiPlanLists *self, const CtiCase *now)
{
  GPtrArray *areas = cti_case_get_records (now, &cti_focus_area_type);

  for (guint i = 0; i < areas->len; i++)
    if (!cti_plan_lists_knows_area (self, ((CtiFocusArea *) g_ptr_array_index (areas, i))->area))
      return FALSE;
  return TRUE;
}
