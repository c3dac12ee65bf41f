#include "cti-fidelity.h"

const CtiEnumValue cti_measure_values[] = {
  { CTI_MEASURE_NONE, "none" },
  { CTI_MEASURE_TIME_LIMIT, "time-limit" },
  { CTI_MEASURE_EQUAL_PHASES, "equal-phases" },
  { CTI_MEASURE_FOCUS, "focus" },
  { CTI_MEASURE_CASELOAD, "caseload" },
  { CTI_MEASURE_COMMUNITY, "community" },
  { CTI_MEASURE_HELPERS, "helpers" },
  { CTI_MEASURE_SUPERVISION, "supervision" },
  { CTI_MEASURE_DECREASE, "decrease" },
  { CTI_MEASURE_EARLY_END, "early-end" },
  { CTI_MEASURE_FIRST_MONTH, "first-month" },
  { CTI_MEASURE_INTAKE, "intake" },
  { CTI_MEASURE_NETWORK, "network" },
  { CTI_MEASURE_REVIEW, "review" },
  { CTI_MEASURE_TRANSFER, "transfer" },
  { CTI_MEASURE_WRITTEN, "written" },
  { 0, NULL },
};

static const char *const spots[] = {
  [CTI_MEASURE_NONE] = "course",         [CTI_MEASURE_TIME_LIMIT] = "course",
  [CTI_MEASURE_EQUAL_PHASES] = "course", [CTI_MEASURE_FOCUS] = "plan",
  [CTI_MEASURE_CASELOAD] = "course",     [CTI_MEASURE_COMMUNITY] = "journal",
  [CTI_MEASURE_HELPERS] = "journal",     [CTI_MEASURE_SUPERVISION] = "course",
  [CTI_MEASURE_DECREASE] = "journal",    [CTI_MEASURE_EARLY_END] = "course",
  [CTI_MEASURE_FIRST_MONTH] = "journal", [CTI_MEASURE_INTAKE] = "intake",
  [CTI_MEASURE_NETWORK] = "network",     [CTI_MEASURE_REVIEW] = "course",
  [CTI_MEASURE_TRANSFER] = "network",    [CTI_MEASURE_WRITTEN] = "journal",
};

/**
 * cti_fidelity_item_free:
 * @self: (transfer full): an item
 */
void
cti_fidelity_item_free (CtiFidelityItem *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self->label_da);
  g_free (self);
}

/**
 * cti_fidelity_form_new:
 *
 * Returns: (transfer full): a form without items
 */
CtiFidelityForm *
cti_fidelity_form_new (void)
{
  CtiFidelityForm *self = g_new0 (CtiFidelityForm, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_fidelity_item_free);
  return self;
}

/**
 * cti_fidelity_form_free:
 * @self: (transfer full): a form
 */
void
cti_fidelity_form_free (CtiFidelityForm *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * cti_fidelity_form_find:
 * @self: a form
 * @key: key of an item
 *
 * Returns: (transfer none) (nullable): the item
 */
const CtiFidelityItem *
cti_fidelity_form_find (const CtiFidelityForm *self, const char *key)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (((CtiFidelityItem *) g_ptr_array_index (self->items, i))->key, key) == 0)
      return g_ptr_array_index (self->items, i);
  return NULL;
}

/**
 * cti_measure_is_of_caseload:
 * @measure: what is counted
 *
 * Returns: whether it is counted of the caseload alone, and says nothing of one course
 */
gboolean
cti_measure_is_of_caseload (CtiMeasure measure)
{
  return measure == CTI_MEASURE_CASELOAD || measure == CTI_MEASURE_SUPERVISION;
}

/**
 * cti_measure_is_falling:
 * @measure: what is counted
 *
 * Returns: whether less of it is better, so that the levels of a form fall
 */
gboolean
cti_measure_is_falling (CtiMeasure measure)
{
  return measure == CTI_MEASURE_TIME_LIMIT || measure == CTI_MEASURE_EQUAL_PHASES ||
         measure == CTI_MEASURE_CASELOAD || measure == CTI_MEASURE_DECREASE ||
         measure == CTI_MEASURE_EARLY_END || measure == CTI_MEASURE_REVIEW;
}

/**
 * cti_measure_get_spot:
 * @measure: what is counted
 *
 * Returns: (transfer none): name of the page of a case where a gap in it is mended
 */
const char *
cti_measure_get_spot (CtiMeasure measure)
{
  return spots[measure];
}

/**
 * cti_fidelity_get_level:
 * @levels: (array fixed-size=4): the values from which it is on level 2, 3, 4 and 5; falling where
 *   less is better
 * @value: what was counted
 *
 * Returns: 1 to 5
 */
int
cti_fidelity_get_level (const int *levels, int value)
{
  gboolean falling = levels[0] > levels[CTI_FIDELITY_LEVELS - 2];
  int level = 1;

  for (int i = 0; i < CTI_FIDELITY_LEVELS - 1; i++)
    level += falling ? value <= levels[i] : value >= levels[i];
  return level;
}
