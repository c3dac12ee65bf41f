#include "cti-fidelity-review.h"

#include "cti-field.h"

static const CtiField review_fields[] = {
  CTI_REF (CtiFidelityReview, case_id, 0),
  CTI_DAY (CtiFidelityReview, date, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiFidelityReview, first, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_DAY (CtiFidelityReview, last, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_LINE (CtiFidelityReview, reviewer, 0),
  CTI_NOTE (CtiFidelityReview, actions, 0),
};

static const CtiField mark_fields[] = {
  CTI_REF (CtiFidelityMark, review, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiFidelityMark, item, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiFidelityMark, hint, 0, 0, CTI_FIDELITY_LEVELS, 0),
  CTI_INT (CtiFidelityMark, level, 0, 0, CTI_FIDELITY_LEVELS, 0),
  CTI_NOTE (CtiFidelityMark, note, 0),
};

const CtiRecordType cti_fidelity_review_type = { "fidelity_review", sizeof (CtiFidelityReview),
                                                 review_fields, G_N_ELEMENTS (review_fields) };
const CtiRecordType cti_fidelity_mark_type = { "fidelity_mark", sizeof (CtiFidelityMark),
                                               mark_fields, G_N_ELEMENTS (mark_fields) };

/**
 * cti_fidelity_review_check:
 * @self: a review
 * @today: the day
 * @problems: where to add what is wrong
 *
 * Its period has begun and does not end before it begins.
 */
void
cti_fidelity_review_check (const CtiFidelityReview *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "fidelity_review", "date");
  if (self->first > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "fidelity_review", "first");
  if (self->last != CTI_DATE_NONE && self->last < self->first)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "fidelity_review", "last");
}

/**
 * cti_fidelity_review_compare:
 * @a: (type CtiFidelityReview): pointer to a review
 * @b: (type CtiFidelityReview): pointer to another
 *
 * Returns: their order by day, the oldest first
 */
int
cti_fidelity_review_compare (gconstpointer a, gconstpointer b)
{
  const CtiFidelityReview *one = *(CtiFidelityReview *const *) a;
  const CtiFidelityReview *two = *(CtiFidelityReview *const *) b;

  if (one->date != two->date)
    return one->date < two->date ? -1 : 1;
  return cti_record_compare (a, b);
}

/**
 * cti_fidelity_mark_find:
 * @marks: (element-type CtiFidelityMark): marks
 * @review: id of a review
 * @item: key of an item
 *
 * Returns: (transfer none) (nullable): what the review says of the item
 */
const CtiFidelityMark *
cti_fidelity_mark_find (GPtrArray *marks, const char *review, const char *item)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const CtiFidelityMark *mark = g_ptr_array_index (marks, i);

      if (g_strcmp0 (mark->review, review) == 0 && g_strcmp0 (mark->item, item) == 0)
        return mark;
    }
  return NULL;
}

/**
 * cti_fidelity_total:
 * @marks: (element-type CtiFidelityMark): marks
 * @review: id of a review
 * @total: (out caller-allocates): its total, over the items that have a level
 */
void
cti_fidelity_total (GPtrArray *marks, const char *review, CtiFidelityTotal *total)
{
  *total = (CtiFidelityTotal){ .percent = -1 };
  for (guint i = 0; i < marks->len; i++)
    {
      const CtiFidelityMark *mark = g_ptr_array_index (marks, i);

      if (g_strcmp0 (mark->review, review) != 0 || mark->level == 0)
        continue;
      total->items++;
      total->sum += mark->level;
    }
  if (total->items > 0)
    total->percent =
        (100 * (total->sum - total->items) + total->items * (CTI_FIDELITY_LEVELS - 1) / 2) /
        (total->items * (CTI_FIDELITY_LEVELS - 1));
}
