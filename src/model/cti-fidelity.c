/* What the data suggest for each item of method fidelity, for one course. A measure looks at the
 * card - its days and what cti-method.c counted - and gives a number, what it was counted from, and
 * whether a gap can still be mended; the form's four limits make a level of the number. What is too
 * early to say has no level at all: an item is never blamed on a course that has not come to it. */

#include "cti-fidelity.h"

#define MONTH_DAYS       30
#define FIRST_MONTH_DAYS 30
/* A phase is compared with the one before once four weeks of it have passed (own). */
#define COMPARE_DAYS 28
#define WORST        999

typedef struct
{
  const CtiFidelityBasis *basis;
  const CtiCard *card;
  CtiMethod method;
  CtiPhasePlan plan;
  CtiDate last; /* today, or the day it was closed */
  gboolean open;
  gboolean mend;
} Look;

static int
percent (int part, int of)
{
  return of > 0 ? (100 * part + of / 2) / of : 0;
}

static gboolean
has_begun (const Look *look, int phase)
{
  return look->plan.start[phase] != CTI_DATE_NONE && look->plan.start[phase] <= look->last;
}

static void
measure_time_limit (Look *look, CtiFidelityHint *hint)
{
  CtiDate nominal = cti_method_get_nominal_end (&look->method, look->card);
  CtiDate end =
      look->open ? MAX (cti_phase_plan_get_planned_end (&look->plan), look->last) : look->last;

  if (nominal == CTI_DATE_NONE)
    return;
  hint->value = MAX (end - nominal, 0);
  look->mend = look->open && look->last <= nominal;
  hint->until = nominal;
}

static void
measure_equal_phases (Look *look, CtiFidelityHint *hint)
{
  int least = G_MAXINT, most = 0, count = 0;

  for (int k = 0; k < CTI_PHASE_COUNT && cti_phase_plan_has_phases (&look->plan); k++)
    if (look->open || look->plan.end[k] <= look->last)
      {
        int days = look->plan.end[k] - look->plan.start[k] + 1 - look->method.paused[k];

        least = MIN (least, days);
        most = MAX (most, days);
        hint->parts[k] = days;
        count++;
      }
  if (count < 2)
    return;
  hint->value = most - least;
  look->mend = look->open && look->last < look->plan.start[CTI_PHASE_COUNT - 1];
  hint->until = look->plan.start[CTI_PHASE_COUNT - 1];
}

static gboolean
is_focused (const Look *look, int phase)
{
  const CtiTeam *team = look->basis->team;
  int count = look->method.focus[phase];

  return count >= (team != NULL ? team->phase_focus_min : CTI_FOCUS_PHASE_MIN_DEFAULT) &&
         count <= (team != NULL ? team->phase_focus_max : CTI_FOCUS_PHASE_MAX_DEFAULT);
}

static void
measure_focus (Look *look, CtiFidelityHint *hint)
{
  int begun = 0, good = 0;

  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    {
      hint->parts[k] = look->method.focus[k];
      if (!has_begun (look, k))
        continue;
      begun++;
      good += is_focused (look, k);
      look->mend = look->open && !is_focused (look, k) && look->last <= look->plan.end[k];
      hint->until = look->plan.end[k];
    }
  hint->parts[CTI_PHASE_COUNT] = begun;
  if (begun > 0)
    hint->value = percent (good, begun);
}

/* What belongs to phase 1 can be mended until it ends. */
static void
measure_in_phase_1 (Look *look, CtiFidelityHint *hint, int value, CtiDate until)
{
  if (!has_begun (look, 0))
    return;
  hint->value = value;
  hint->until = until;
  look->mend = look->open && look->last <= until;
}

static void
measure_network (Look *look, CtiFidelityHint *hint)
{
  hint->parts[0] = look->method.rated;
  hint->parts[1] = look->method.people;
  measure_in_phase_1 (look, hint, percent (look->method.rated, look->method.people),
                      look->plan.end[0]);
}

/* Meetings a month in tenths, of the days that were no pause; -1 while there is too little of the
 * phase to say. */
static int
get_pace (const Look *look, int phase)
{
  CtiDate last = MIN (look->plan.end[phase], look->last);
  int days;

  if (phase == CTI_PHASE_COUNT - 1)
    last = look->last; /* a course past its end stays in phase 3 */
  if (!has_begun (look, phase))
    return -1;
  days = last - look->plan.start[phase] + 1 - look->method.paused[phase];
  if (days < COMPARE_DAYS)
    return -1;
  return (10 * MONTH_DAYS * look->method.meetings[phase + 1] + days / 2) / days;
}

static int
compare_paces (int before, int now)
{
  if (before > 0)
    return MIN (percent (now, before), WORST);
  return now > 0 ? WORST : 100;
}

static void
measure_decrease (Look *look, CtiFidelityHint *hint)
{
  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    hint->parts[k] = MAX (get_pace (look, k), 0);
  for (int k = 1; k < CTI_PHASE_COUNT; k++)
    if (get_pace (look, k - 1) >= 0 && get_pace (look, k) >= 0)
      {
        int ratio = compare_paces (hint->parts[k - 1], hint->parts[k]);

        hint->parts[CTI_PHASE_COUNT] = k + 1;
        if (ratio < hint->value)
          continue;
        hint->value = ratio;
        hint->until = look->plan.end[k];
        look->mend = look->open && look->last <= look->plan.end[k];
      }
}

/* She may leave; that is not a discharge. */
static void
measure_early_end (Look *look, CtiFidelityHint *hint)
{
  if (!look->open && has_begun (look, 0) && !look->method.left)
    hint->value = MAX (cti_phase_plan_get_planned_end (&look->plan) - look->last, 0);
}

static void
measure_intake (Look *look, CtiFidelityHint *hint)
{
  hint->parts[0] = look->method.known;
  hint->parts[1] = look->method.asked;
  if (has_begun (look, 0))
    hint->value = percent (look->method.known, look->method.asked);
  look->mend = look->open;
}

static int
compare_reviews (gconstpointer a, gconstpointer b)
{
  return (*(CtiCaseReview *const *) a)->date - (*(CtiCaseReview *const *) b)->date;
}

static GPtrArray *
get_reviews (const Look *look, CtiDate from, CtiDate to)
{
  GPtrArray *all = look->basis->reviews;
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      CtiCaseReview *review = g_ptr_array_index (all, i);

      if (g_strcmp0 (review->case_id, look->card->record.id) == 0 && review->date >= from &&
          review->date <= to)
        g_ptr_array_add (own, review);
    }
  g_ptr_array_sort (own, compare_reviews);
  return own;
}

/* A gap that still goes on is mended by a review; one that is past stays. */
static void
measure_review (Look *look, CtiFidelityHint *hint)
{
  CtiDate from = MAX (look->card->contact_start, look->basis->first);
  CtiDate to =
      look->basis->last != CTI_DATE_NONE ? MIN (look->last, look->basis->last) : look->last;
  g_autoptr (GPtrArray) reviews = get_reviews (look, from, to);
  int worst = 0;

  if (look->card->contact_start == CTI_DATE_NONE || to - from < CTI_CASE_REVIEW_DAYS)
    return;
  for (guint i = 0; i < reviews->len; i++)
    {
      CtiDate date = ((CtiCaseReview *) g_ptr_array_index (reviews, i))->date;

      worst = MAX (worst, date - from);
      from = date;
    }
  hint->parts[0] = (int) reviews->len;
  hint->value = MAX (worst, to - from);
  look->mend = look->open && to - from > CTI_CASE_REVIEW_DAYS && to - from >= worst;
}

static void
measure_transfer (Look *look, CtiFidelityHint *hint)
{
  const CtiMethod *method = &look->method;
  gboolean agreed = method->handovers > 0 && method->agreed == method->handovers;

  hint->parts[0] = agreed;
  hint->parts[1] = agreed && method->late == 0;
  hint->parts[2] = method->met > 0;
  hint->parts[3] = method->long_plan;
  if (has_begun (look, CTI_PHASE_COUNT - 1))
    hint->value = hint->parts[0] + hint->parts[1] + hint->parts[2] + hint->parts[3];
  hint->until = cti_phase_plan_get_planned_end (&look->plan);
  /* an agreement that came late stays late */
  look->mend = look->open && !(agreed && method->late > 0 && hint->value == 3);
}

static void
measure_written (Look *look, CtiFidelityHint *hint)
{
  hint->parts[0] = look->method.written - look->method.written_late;
  hint->parts[1] = look->method.written;
  if (look->method.written > 0)
    hint->value = percent (hint->parts[0], hint->parts[1]);
}

static void
measure (Look *look, CtiFidelityHint *hint)
{
  switch (hint->item->measure)
    {
    case CTI_MEASURE_TIME_LIMIT:
      measure_time_limit (look, hint);
      break;
    case CTI_MEASURE_EQUAL_PHASES:
      measure_equal_phases (look, hint);
      break;
    case CTI_MEASURE_FOCUS:
      measure_focus (look, hint);
      break;
    case CTI_MEASURE_COMMUNITY:
      measure_in_phase_1 (look, hint, look->method.community, look->plan.end[0]);
      break;
    case CTI_MEASURE_HELPERS:
      measure_in_phase_1 (look, hint, look->method.helpers, look->plan.end[0]);
      break;
    case CTI_MEASURE_FIRST_MONTH:
      measure_in_phase_1 (look, hint, look->method.first_month,
                          look->plan.start[0] + FIRST_MONTH_DAYS - 1);
      break;
    case CTI_MEASURE_NETWORK:
      measure_network (look, hint);
      break;
    case CTI_MEASURE_DECREASE:
      measure_decrease (look, hint);
      break;
    case CTI_MEASURE_EARLY_END:
      measure_early_end (look, hint);
      break;
    case CTI_MEASURE_INTAKE:
      measure_intake (look, hint);
      break;
    case CTI_MEASURE_REVIEW:
      measure_review (look, hint);
      break;
    case CTI_MEASURE_TRANSFER:
      measure_transfer (look, hint);
      break;
    case CTI_MEASURE_WRITTEN:
      measure_written (look, hint);
      break;
    default: /* of the caseload, or of nothing */
      break;
    }
}

static CtiFidelityHint
judge (Look *look, const CtiFidelityItem *item)
{
  CtiFidelityHint hint = { .item = item, .value = -1 };

  look->mend = FALSE;
  measure (look, &hint);
  if (hint.value < 0)
    return hint;
  hint.level = cti_fidelity_get_level (item->levels, hint.value);
  hint.state = hint.level == CTI_FIDELITY_LEVELS ? CTI_FIDELITY_MET
               : look->mend                      ? CTI_FIDELITY_OPEN
                                                 : CTI_FIDELITY_SETTLED;
  return hint;
}

/**
 * cti_fidelity_of_course:
 * @basis: what is looked at
 * @card: the card of a course
 *
 * Returns: (transfer full) (element-type CtiFidelityHint): what the data suggest for each item of
 *   the form, in its order; items of the caseload alone have no level
 */
GArray *
cti_fidelity_of_course (const CtiFidelityBasis *basis, const CtiCard *card)
{
  GPtrArray *items = basis->form->items;
  GArray *hints = g_array_sized_new (FALSE, FALSE, sizeof (CtiFidelityHint), items->len);
  Look look = { .basis = basis, .card = card };

  cti_card_get_plan (card, &look.plan);
  cti_method_of_card (card, &look.method);
  look.open = card->closed_on == CTI_DATE_NONE || card->closed_on > basis->today;
  look.last = look.open ? basis->today : card->closed_on;
  for (guint i = 0; i < items->len; i++)
    {
      CtiFidelityHint hint = judge (&look, g_ptr_array_index (items, i));

      g_array_append_val (hints, hint);
    }
  return hints;
}
