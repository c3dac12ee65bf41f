/* Where the others stand. */

#include "cti-group-medians.h"

static void
add_facts (GPtrArray *all, const char *case_id, const char *stars)
{
  CtiFacts *facts = cti_record_new (&cti_facts_type);

  cti_set_text (&facts->case_id, case_id);
  cti_set_text (&facts->stars, stars);
  g_ptr_array_add (all, facts);
}

/* Six others, of whom four have talked about money. */
static GPtrArray *
make_group (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (cti_record_unref);

  add_facts (all, "a", "2026-01-01 start motivation=1\n2026-03-01 interval motivation=3 money=4");
  add_facts (all, "b", "2026-03-01 start motivation=4 money=4");
  add_facts (all, "c", "2026-03-01 start motivation=5 money=4");
  add_facts (all, "d", "2026-03-01 start motivation=6 money=4");
  add_facts (all, "e", "2026-03-01 start motivation=8 money=0");
  add_facts (all, "f", "2026-03-01 start motivation=9");
  add_facts (all, "her", "2026-03-01 start motivation=10 money=10");
  add_facts (all, "g", NULL);
  return all;
}

static int
get_median (GHashTable *medians, const char *area)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (medians, area));
}

static void
the_latest_star_of_each_other_counts (void)
{
  g_autoptr (GPtrArray) all = make_group ();
  guint count = 0;
  g_autoptr (GHashTable) medians = cti_group_medians (all, "her", &count);

  g_assert_cmpuint (count, ==, 6);
  g_assert_cmpint (get_median (medians, "motivation"), ==, 55);
}

static void
fewer_than_five_have_no_median (void)
{
  g_autoptr (GPtrArray) all = make_group ();
  guint count = 0;
  g_autoptr (GHashTable) medians = cti_group_medians (all, "her", &count);
  g_autoptr (GHashTable) with_her = cti_group_medians (all, NULL, &count);

  g_assert_false (g_hash_table_contains (medians, "money"));
  g_assert_cmpint (get_median (with_her, "money"), ==, 40);
}

/* A case with two courses is one citizen, and stands where she stands now. */
static void
a_citizen_with_two_courses_counts_once (void)
{
  g_autoptr (GPtrArray) all = make_group ();
  guint count = 0;
  g_autoptr (GHashTable) medians = NULL;

  add_facts (all, "f", "2025-03-01 start motivation=1");
  medians = cti_group_medians (all, "her", &count);
  g_assert_cmpuint (count, ==, 6);
  g_assert_cmpint (get_median (medians, "motivation"), ==, 55);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-medians/the-latest-star-of-each-other-counts",
                   the_latest_star_of_each_other_counts);
  g_test_add_func ("/group-medians/fewer-than-five-have-no-median", fewer_than_five_have_no_median);
  g_test_add_func ("/group-medians/a-citizen-with-two-courses-counts-once",
                   a_citizen_with_two_courses_counts_once);
  return g_test_run ();
}
