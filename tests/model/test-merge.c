/* What two stores did to one case is put together: nothing that either wrote is dropped, what both
 * changed is asked. */

#include "merge-test.h"

/* --- Texts ------------------------------------------------------------------------------------ */

static void
what_one_wrote_is_taken (void)
{
  g_auto (Two) two;
  CtiNote *mine = make_note ("old"), *theirs = make_note ("old");
  g_autoptr (CtiMerge) merge = NULL;
  g_autoptr (CtiNote) first = NULL, second = NULL;

  two_init (&two);
  share (&two, mine);
  share (&two, theirs);
  write_in (&two, HERE, mine, "fact", "here");
  write_in (&two, THERE, theirs, "fact", "there");
  merge = plan (&two);
  g_assert_cmpuint (merge->questions->len, ==, 0);
  g_assert_true (cti_merge_is_answered (merge));
  first = find_end (&two, merge, mine);
  second = find_end (&two, merge, theirs);
  g_assert_cmpstr (first->fact, ==, "here");
  g_assert_cmpstr (second->fact, ==, "there");
}

static void
assert_answer (const char *there, CtiMergeAnswer answer, const char *expected)
{
  g_auto (Two) two;
  CtiNote *note = make_note ("old");
  g_autoptr (CtiMerge) merge = NULL;
  g_autoptr (CtiNote) now = NULL;

  two_init (&two);
  share (&two, note);
  write_in (&two, HERE, note, "fact", "here");
  write_in (&two, THERE, note, "fact", there);
  merge = plan (&two);
  g_assert_false (cti_merge_is_answered (merge));
  g_assert_cmpstr (get_question (merge)->mine_author, ==, "ida");
  g_assert_cmpstr (get_question (merge)->theirs_author, ==, "bo");
  get_question (merge)->answer = answer;
  g_assert_true (cti_merge_is_answered (merge));
  now = find_end (&two, merge, note);
  g_assert_cmpstr (now->fact, ==, expected);
}

/* A text that one emptied is no reason to drop what the other wrote. */
static void
what_both_wrote_is_asked (void)
{
  assert_answer ("there", CTI_MERGE_MINE, "here");
  assert_answer ("there", CTI_MERGE_THEIRS, "there");
  assert_answer ("there", CTI_MERGE_BOTH, "here\n\nthere");
  assert_answer (NULL, CTI_MERGE_MINE, "here");
  assert_answer (NULL, CTI_MERGE_THEIRS, NULL);
  assert_answer (NULL, CTI_MERGE_BOTH, "here");
}

/* --- The trash -------------------------------------------------------------------------------- */

/* One throws somebody away with all that is a part of her; the other wrote in a part meanwhile. */
static void
assert_kept (CtiMergeAnswer answer, gboolean is_in_trash)
{
  g_auto (Two) two;
  CtiPerson *person = make_person ("Aunt");
  CtiTie *written = make_tie (person, 2), *other = make_tie (person, 3);
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  other->phase = 2;
  share (&two, person);
  share (&two, written);
  share (&two, other);
  write_in (&two, HERE, person, "phone", "12 34");
  put_away (&two, THERE, person);
  put_away (&two, THERE, written);
  put_away (&two, THERE, other);
  merge = plan (&two);
  g_assert_null (get_question (merge)->field);
  g_assert_cmpstr (get_question (merge)->row, ==, person->record.id);
  g_assert_false (get_question (merge)->mine_deleted);
  get_question (merge)->answer = answer;
  g_assert_cmpint (ends_in_trash (&two, merge, person), ==, is_in_trash);
  g_assert_cmpint (ends_in_trash (&two, merge, written), ==, is_in_trash);
  g_assert_cmpint (ends_in_trash (&two, merge, other), ==, is_in_trash);
}

static void
what_was_worked_on_is_not_thrown_away_unasked (void)
{
  assert_kept (CTI_MERGE_THEIRS, TRUE);
  assert_kept (CTI_MERGE_MINE, FALSE);
}

/* A part is kept and what it is a part of is not: it would hang on nothing. */
static void
a_part_that_is_kept_keeps_the_whole (void)
{
  g_auto (Two) two;
  CtiPerson *person = make_person ("Aunt");
  CtiTie *tie = make_tie (person, 2);
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  share (&two, person);
  share (&two, tie);
  write_in (&two, HERE, tie, "ring", "1");
  put_away (&two, THERE, person);
  put_away (&two, THERE, tie);
  merge = plan (&two);
  g_assert_cmpuint (merge->questions->len, ==, 2);
  for (guint i = 0; i < merge->questions->len; i++)
    {
      CtiMergeQuestion *question = g_ptr_array_index (merge->questions, i);

      question->answer = question->type == &cti_tie_type ? CTI_MERGE_MINE : CTI_MERGE_THEIRS;
    }
  g_assert_false (ends_in_trash (&two, merge, tie));
  g_assert_false (ends_in_trash (&two, merge, person));
}

/* What one threw away and the other changed. */
static void
assert_found_again (CtiMergeAnswer answer, gboolean is_in_trash)
{
  g_auto (Two) two;
  CtiNote *note = make_note ("old");
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  share (&two, note);
  put_away (&two, HERE, note);
  write_in (&two, THERE, note, "fact", "there");
  merge = plan (&two);
  g_assert_true (get_question (merge)->mine_deleted);
  get_question (merge)->answer = answer;
  g_assert_cmpint (ends_in_trash (&two, merge, note), ==, is_in_trash);
}

static void
what_was_thrown_away_here_is_asked (void)
{
  assert_found_again (CTI_MERGE_THEIRS, FALSE);
  assert_found_again (CTI_MERGE_MINE, TRUE);
}

/* Thrown away here with what it is a part of: found again, it must not hang on nothing; left in the
 * trash, it brings nothing back. */
static void
assert_part_found_again (CtiMergeAnswer answer, gboolean is_in_trash)
{
  g_auto (Two) two;
  CtiPerson *person = make_person ("Aunt");
  CtiTie *tie = make_tie (person, 2);
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  share (&two, person);
  share (&two, tie);
  put_away (&two, HERE, person);
  put_away (&two, HERE, tie);
  write_in (&two, THERE, tie, "ring", "1");
  merge = plan (&two);
  get_question (merge)->answer = answer;
  g_assert_cmpint (ends_in_trash (&two, merge, tie), ==, is_in_trash);
  g_assert_cmpint (ends_in_trash (&two, merge, person), ==, is_in_trash);
}

static void
a_part_found_again_has_its_whole (void)
{
  assert_part_found_again (CTI_MERGE_THEIRS, FALSE);
  assert_part_found_again (CTI_MERGE_MINE, TRUE);
}

/* In the trash before they parted, taken out there, and its whole thrown away here. */
static void
a_part_taken_out_there_takes_out_its_whole (void)
{
  g_auto (Two) two;
  CtiPerson *person = make_person ("Aunt");
  CtiTie *tie = make_tie (person, 2);
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  tie->record.deleted = LATER;
  share (&two, person);
  share (&two, tie);
  put_away (&two, HERE, person);
  write_in (&two, THERE, tie, "ring", "1");
  ((CtiRecord *) find (two.sides[THERE].records, tie))->deleted = CTI_MOMENT_NEVER;
  tell (&two, THERE, BASE + 1, CTI_ACT_OTHER, tie, "deleted");
  merge = plan (&two);
  g_assert_cmpuint (merge->questions->len, ==, 0);
  g_assert_false (ends_in_trash (&two, merge, tie));
  g_assert_false (ends_in_trash (&two, merge, person));
}

static void
what_nobody_worked_on_goes (void)
{
  g_auto (Two) two;
  CtiNote *note = make_note ("old"), *gone = make_note ("gone");
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  share (&two, note);
  share (&two, gone);
  put_away (&two, THERE, note);
  put_away (&two, HERE, gone);
  put_away (&two, THERE, gone);
  merge = plan (&two);
  g_assert_cmpuint (merge->questions->len, ==, 0);
  g_assert_true (ends_in_trash (&two, merge, note));
  g_assert_true (ends_in_trash (&two, merge, gone));
}

static void
what_hangs_on_something_in_the_trash_takes_it_out (void)
{
  g_auto (Two) two;
  CtiPerson *person = make_person ("Aunt");
  CtiTie *tie;
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  share (&two, person);
  put_away (&two, HERE, person);
  tie = make (&two, THERE, make_tie (person, 2));
  merge = plan (&two);
  g_assert_cmpuint (merge->n_new, ==, 1);
  g_assert_false (ends_in_trash (&two, merge, tie));
  g_assert_false (ends_in_trash (&two, merge, person));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/what-one-wrote-is-taken", what_one_wrote_is_taken);
  g_test_add_func ("/merge/what-both-wrote-is-asked", what_both_wrote_is_asked);
  g_test_add_func ("/merge/what-was-worked-on-is-not-thrown-away-unasked",
                   what_was_worked_on_is_not_thrown_away_unasked);
  g_test_add_func ("/merge/a-part-that-is-kept-keeps-the-whole",
                   a_part_that_is_kept_keeps_the_whole);
  g_test_add_func ("/merge/what-was-thrown-away-here-is-asked", what_was_thrown_away_here_is_asked);
  g_test_add_func ("/merge/a-part-found-again-has-its-whole", a_part_found_again_has_its_whole);
  g_test_add_func ("/merge/a-part-taken-out-there-takes-out-its-whole",
                   a_part_taken_out_there_takes_out_its_whole);
  g_test_add_func ("/merge/what-nobody-worked-on-goes", what_nobody_worked_on_goes);
  g_test_add_func ("/merge/what-hangs-on-something-in-the-trash-takes-it-out",
                   what_hangs_on_something_in_the_trash_takes_it_out);
  return g_test_run ();
}
