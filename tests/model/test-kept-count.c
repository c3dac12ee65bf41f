/* What is left of courses whose cases were erased: numbers of a quarter. */

#include "cti-kept-count.h"
#include "model-test.h"

static CtiFacts *
make_facts (const char *start, const char *closed, gboolean has_form, CtiClosingKind closing)
{
  CtiFacts *facts = cti_record_new (&cti_facts_type);

  facts->contact_start = day (start) - 60;
  facts->phase1_start = day (start);
  facts->closed_on = closed != NULL ? day (closed) : CTI_DATE_NONE;
  facts->has_form = has_form;
  facts->closing = closing;
  return facts;
}

/* Erases a case with one course, as the store does it. */
static void
erase (GPtrArray *kept, CtiFacts *course, const CtiReportChoice *choice)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) changed = NULL;

  g_ptr_array_add (facts, course);
  changed = cti_kept_counts_add (kept, facts, choice);
  for (guint i = 0; i < changed->len; i++)
    {
      CtiKeptCount *row = g_ptr_array_index (changed, i);

      for (guint k = kept->len; k > 0; k--)
        if (g_str_equal (CTI_RECORD (g_ptr_array_index (kept, k - 1))->id, row->record.id))
          g_ptr_array_remove_index (kept, k - 1);
      g_ptr_array_add (kept, cti_record_ref (row));
    }
}

/* A full course, one ended before time, one without a form, and one that ran still. */
static GPtrArray *
make_kept (CtiReportChoice *choice)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (cti_record_unref);

  cti_report_choice_init (choice, day ("2026-06-02"));
  erase (kept, make_facts ("2024-01-01", "2024-12-31", TRUE, CTI_CLOSING_FULL), choice);
  erase (kept, make_facts ("2024-03-31", "2024-12-01", TRUE, CTI_CLOSING_INTERRUPTED), choice);
  erase (kept, make_facts ("2024-04-01", "2024-10-01", FALSE, CTI_CLOSING_FULL), choice);
  erase (kept, make_facts ("2026-04-01", NULL, FALSE, CTI_CLOSING_FULL), choice);
  return kept;
}

static void
assert_sum (GPtrArray *kept, const CtiReportChoice *choice, const int numbers[5])
{
  CtiKeptCount sum;

  g_assert_cmpint (cti_kept_counts_sum (kept, choice, &sum), ==, numbers[0] > 0);
  g_assert_cmpint (sum.started, ==, numbers[0]);
  g_assert_cmpint (sum.ended, ==, numbers[1]);
  g_assert_cmpint (sum.forms, ==, numbers[2]);
  g_assert_cmpint (sum.full, ==, numbers[3]);
  g_assert_cmpint (sum.early, ==, numbers[4]);
}

static void
a_course_counts_where_it_began_and_where_it_ended (void)
{
  CtiReportChoice choice;
  g_autoptr (GPtrArray) kept = make_kept (&choice);

  g_assert_cmpuint (kept->len, ==, 4); /* three quarters of a start, one of an end */
  assert_sum (kept, &choice, (int[]){ 4, 3, 2, 1, 1 });
  choice.basis = CTI_REPORT_BY_END;
  assert_sum (kept, &choice, (int[]){ 3, 3, 2, 1, 1 });
}

/* First and last day of a period, and how many courses began in whole quarters of it. */
static void
a_quarter_counts_whole_or_not_at_all (void)
{
  static const struct
  {
    const char *from, *to;
    int started;
  } rows[] = {
    { "2024-01-01", "2024-03-31", 2 }, { "2024-01-02", "2024-03-31", 0 },
    { "2024-01-01", "2024-03-30", 0 }, { "2024-01-01", "2024-06-30", 3 },
    { "2023-12-31", "2026-06-29", 3 }, { "2024-04-01", "2026-06-30", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiReportChoice choice;
      g_autoptr (GPtrArray) kept = make_kept (&choice);
      CtiKeptCount sum;

      choice.from = day (rows[i].from);
      choice.to = day (rows[i].to);
      cti_kept_counts_sum (kept, &choice, &sum);
      g_assert_cmpint (sum.started, ==, rows[i].started);
    }
}

/* Whether they had a misuse, or how long their phases were, is gone with them. */
static void
a_group_has_none_of_them (void)
{
  CtiReportChoice choice;
  g_autoptr (GPtrArray) kept = make_kept (&choice);

  choice.group = CTI_REPORT_GROUP_MISUSE;
  assert_sum (kept, &choice, (int[]){ 0, 0, 0, 0, 0 });
  choice.group = CTI_REPORT_GROUP_ALL;
  choice.phase_months = 4;
  assert_sum (kept, &choice, (int[]){ 0, 0, 0, 0, 0 });
}

/* The same course, erased on another day, leaves the same row; none has a place for whose it is. */
static void
a_row_tells_neither_who_nor_when (void)
{
  CtiReportChoice choice;
  g_autoptr (GPtrArray) early = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) late = g_ptr_array_new_with_free_func (cti_record_unref);

  cti_report_choice_init (&choice, day ("2025-01-02"));
  erase (early, make_facts ("2024-01-01", NULL, FALSE, CTI_CLOSING_FULL), &choice);
  cti_report_choice_init (&choice, day ("2026-06-02"));
  erase (late, make_facts ("2024-02-28", NULL, FALSE, CTI_CLOSING_FULL), &choice);
  g_assert_cmpint (CTI_RECORD (early->pdata[0])->made.unix_seconds, ==,
                   CTI_RECORD (late->pdata[0])->made.unix_seconds);
  g_assert_null (CTI_RECORD (early->pdata[0])->author);
  for (guint i = 0; i < cti_kept_count_type.n_fields; i++)
    {
      CtiFieldKind kind = cti_kept_count_type.fields[i].kind;

      g_assert_true (kind == CTI_FIELD_INT || kind == CTI_FIELD_ENUM);
    }
}

/* Not begun, or begun after the day: no course yet. */
static void
what_has_not_begun_is_not_counted (void)
{
  CtiReportChoice choice;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiFacts *waiting = make_facts ("2024-01-01", NULL, FALSE, CTI_CLOSING_FULL);

  cti_report_choice_init (&choice, day ("2024-06-02"));
  waiting->phase1_start = CTI_DATE_NONE;
  erase (kept, waiting, &choice);
  erase (kept, make_facts ("2024-06-03", NULL, FALSE, CTI_CLOSING_FULL), &choice);
  g_assert_cmpuint (kept->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-count/a-course-counts-where-it-began-and-where-it-ended",
                   a_course_counts_where_it_began_and_where_it_ended);
  g_test_add_func ("/kept-count/a-quarter-counts-whole-or-not-at-all",
                   a_quarter_counts_whole_or_not_at_all);
  g_test_add_func ("/kept-count/a-group-has-none-of-them", a_group_has_none_of_them);
  g_test_add_func ("/kept-count/a-row-tells-neither-who-nor-when",
                   a_row_tells_neither_who_nor_when);
  g_test_add_func ("/kept-count/what-has-not-begun-is-not-counted",
                   what_has_not_begun_is_not_counted);
  return g_test_run ();
}
