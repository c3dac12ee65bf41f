/* Counts that outlive an erasure. A course adds one to the quarter it began in and, when it has
 * ended, to the quarter it ended in, since a report asks for the one or the other. What a course
 * begins with and when it is full is as the team counted on the day of the erasure: afterwards
 * nobody can ask any more. */

#include "cti-kept-count.h"

#define QUARTER_MIN 19001
#define QUARTER_MAX 99994

static const CtiField fields[] = {
  CTI_INT (CtiKeptCount, quarter, 0, QUARTER_MIN, QUARTER_MAX, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiKeptCount, basis, cti_report_basis_values),
  CTI_INT (CtiKeptCount, started, 0, 0, G_MAXINT, 0),
  CTI_INT (CtiKeptCount, ended, 0, 0, G_MAXINT, 0),
  CTI_INT (CtiKeptCount, forms, 0, 0, G_MAXINT, 0),
  CTI_INT (CtiKeptCount, full, 0, 0, G_MAXINT, 0),
  CTI_INT (CtiKeptCount, early, 0, 0, G_MAXINT, 0),
};

const CtiRecordType cti_kept_count_type = { "kept_count", sizeof (CtiKeptCount), fields,
                                            G_N_ELEMENTS (fields) };

/**
 * cti_quarter_of:
 * @day: a day
 *
 * Returns: its year * 10 and its quarter, from 1 to 4
 */
int
cti_quarter_of (CtiDate day)
{
  int year = 0, month = 1;

  cti_date_get (day, &year, &month, NULL);
  return year * 10 + (month + 2) / 3;
}

static CtiDate
get_first_day (int quarter)
{
  return cti_date_new (quarter / 10, quarter % 10 * 3 - 2, 1);
}

/* When it was written would tell which erasure it came from. */
static CtiKeptCount *
make_row (int quarter, CtiReportBasis basis)
{
  CtiKeptCount *row = cti_record_new (&cti_kept_count_type);
  g_autoptr (GDateTime) first =
      g_date_time_new_utc (quarter / 10, quarter % 10 * 3 - 2, 1, 0, 0, 0);

  row->record.made.unix_seconds = g_date_time_to_unix (first);
  row->quarter = quarter;
  row->basis = basis;
  return row;
}

static CtiKeptCount *
find_row (GPtrArray *rows, int quarter, CtiReportBasis basis)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CtiKeptCount *row = g_ptr_array_index (rows, i);

      if (row->quarter == quarter && row->basis == basis)
        return row;
    }
  return NULL;
}

/* The row of a quarter among those that change; a copy of what was kept, or a new one. */
static CtiKeptCount *
reach_row (GPtrArray *changed, GPtrArray *kept, CtiDate day, CtiReportBasis basis)
{
  int quarter = cti_quarter_of (day);
  CtiKeptCount *row = find_row (changed, quarter, basis);
  const CtiKeptCount *old = find_row (kept, quarter, basis);

  if (row != NULL)
    return row;
  row = old != NULL ? cti_record_copy (old) : make_row (quarter, basis);
  g_ptr_array_add (changed, row);
  return row;
}

static void
add_course (CtiKeptCount *row, const CtiFacts *facts, const CtiReportChoice *choice)
{
  gboolean is_closed = facts->closed_on != CTI_DATE_NONE && facts->closed_on <= choice->today;
  gboolean has_form = is_closed && facts->has_form;
  gboolean is_full = cti_facts_is_full (facts, choice);

  row->started++;
  row->ended += is_closed;
  row->forms += has_form;
  row->full += is_full;
  row->early += has_form && !is_full;
}

/**
 * cti_kept_counts_add:
 * @kept: (element-type CtiKeptCount): what is kept already
 * @facts: (element-type CtiFacts): the courses of a case that is erased
 * @choice: how the team counts, and the day
 *
 * Returns: (transfer full) (element-type CtiKeptCount): the rows that are different now, or new
 */
GPtrArray *
cti_kept_counts_add (GPtrArray *kept, GPtrArray *facts, const CtiReportChoice *choice)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < facts->len; i++)
    {
      const CtiFacts *one = g_ptr_array_index (facts, i);
      CtiDate start = cti_facts_get_start (one, choice);

      if (start == CTI_DATE_NONE || start > choice->today)
        continue;
      add_course (reach_row (changed, kept, start, CTI_REPORT_BY_START), one, choice);
      if (one->closed_on != CTI_DATE_NONE && one->closed_on <= choice->today)
        add_course (reach_row (changed, kept, one->closed_on, CTI_REPORT_BY_END), one, choice);
    }
  return changed;
}

/* A quarter that the period cuts could not be divided any more. */
static gboolean
is_within (int quarter, const CtiReportChoice *choice)
{
  CtiDate first = get_first_day (quarter);
  CtiDate last = cti_date_add_months (first, 3) - 1;

  return first <= choice->today && (choice->from == CTI_DATE_NONE || first >= choice->from) &&
         (choice->to == CTI_DATE_NONE || last <= choice->to);
}

/**
 * cti_kept_counts_sum:
 * @kept: (element-type CtiKeptCount): what is kept
 * @choice: what a report is about
 * @sum: (out caller-allocates): the counts of all whole quarters of its period
 *
 * Nothing is known any more of who they were, so a report of a group, or of one length of phases,
 * has none of them.
 *
 * Returns: whether any course is among them
 */
gboolean
cti_kept_counts_sum (GPtrArray *kept, const CtiReportChoice *choice, CtiKeptCount *sum)
{
  *sum = (CtiKeptCount){ .basis = choice->basis };
  if (choice->group != CTI_REPORT_GROUP_ALL || choice->phase_months != 0)
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    {
      const CtiKeptCount *row = g_ptr_array_index (kept, i);

      if (row->basis != choice->basis || !is_within (row->quarter, choice))
        continue;
      sum->started += row->started;
      sum->ended += row->ended;
      sum->forms += row->forms;
      sum->full += row->full;
      sum->early += row->early;
    }
  return sum->started > 0;
}
