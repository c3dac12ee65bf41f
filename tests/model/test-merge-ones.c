/* What two stores did to one case is put together: what there can be only one of stays one, and who
 * she is stays erased. */

#include "merge-test.h"

/* --- What there can be only one of ------------------------------------------------------------ */

static CtiClosing *
make_closing (const char *outcome)
{
  CtiClosing *closing = cti_record_new (&cti_closing_type);

  cti_set_text (&closing->course, COURSE);
  cti_set_text (&closing->words, outcome);
  return closing;
}

static void
two_closings_are_one (void)
{
  g_auto (Two) two;
  CtiClosing *mine, *theirs;
  g_autoptr (CtiMerge) merge = NULL;
  g_autoptr (CtiClosing) now = NULL;

  two_init (&two);
  mine = make (&two, HERE, make_closing ("as I saw it"));
  theirs = make (&two, THERE, make_closing ("as he saw it"));
  merge = plan (&two);
  g_assert_cmpuint (merge->n_new, ==, 0);
  g_assert_null (find (merge->records, theirs));
  g_assert_cmpstr (get_question (merge)->field->name, ==, "words");
  get_question (merge)->answer = CTI_MERGE_BOTH;
  now = find_end (&two, merge, mine);
  g_assert_cmpstr (now->words, ==, "as I saw it\n\nas he saw it");
}

static CtiCourse *
make_course (const CtiCitizen *citizen, const char *first)
{
  CtiCourse *course = cti_record_new (&cti_course_type);

  cti_set_text (&course->citizen, citizen->record.id);
  course->contact_start = day (first);
  course->phase_months = CTI_PHASE_MONTHS_DEFAULT;
  return course;
}

static CtiCitizen *
share_citizen (Two *two)
{
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);

  cti_set_text (&citizen->code, "K-1");
  share (two, citizen);
  return citizen;
}

/* She has one open course at a time. Each opened one: what belongs to theirs belongs to ours, and
 * what both say of it is asked. */
static void
two_open_courses_are_one (void)
{
  g_auto (Two) two;
  CtiCitizen *citizen;
  CtiCourse *mine, *theirs;
  CtiBackground *background = cti_record_new (&cti_background_type);
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  citizen = share_citizen (&two);
  mine = make (&two, HERE, make_course (citizen, "2026-06-01"));
  theirs = make (&two, THERE, make_course (citizen, "2026-06-08"));
  cti_set_text (&mine->worker, "0f4d8a52-3c76-4b93-8f0e-2b7c1d9e5a22");
  cti_set_text (&theirs->worker, "0f4d8a52-3c76-4b93-8f0e-2b7c1d9e5a23");
  cti_set_text (&background->course, theirs->record.id);
  make (&two, THERE, background);
  merge = plan (&two);
  g_assert_null (find (merge->records, theirs));
  g_assert_cmpstr (get_question (merge)->row, ==, mine->record.id);
  g_assert_cmpstr (get_question (merge)->field->name, ==, "contact_start");
  background = find (merge->records, background);
  g_assert_nonnull (background);
  g_assert_cmpstr (background->course, ==, mine->record.id);
}

/* There the course was closed and another begun: that one is not the one that is still open here,
 * which is closed by what came. Nor is a course that is closed by now the same as another. */
static void
only_what_was_opened_on_both_sides_is_one (void)
{
  g_auto (Two) two;
  CtiCitizen *citizen;
  CtiCourse *old, *next, *closed;
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  citizen = share_citizen (&two);
  old = make_course (citizen, "2026-01-12");
  share (&two, old);
  write_in (&two, THERE, old, "closed_on", "2026-06-01");
  next = make (&two, THERE, make_course (citizen, "2026-06-08"));
  closed = make (&two, THERE, make_course (citizen, "2025-06-08"));
  closed->closed_on = day ("2025-12-08");
  merge = plan (&two);
  g_assert_cmpuint (merge->questions->len, ==, 0);
  g_assert_nonnull (find (merge->records, next));
  g_assert_nonnull (find (merge->records, closed));
  g_assert_nonnull (find (merge->records, old));
}

/* --- Who she is ------------------------------------------------------------------------------- */

static CtiIdentity *
make_identity (const CtiCitizen *citizen, const char *name)
{
  CtiIdentity *identity = cti_record_new (&cti_identity_type);

  cti_set_text (&identity->citizen, citizen->record.id);
  cti_set_text (&identity->name, name);
  return identity;
}

/* Erased on one side, and written on the other meanwhile: it does not come back, by neither way. */
static void
assert_erased (Where erased)
{
  g_auto (Two) two;
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  Where other = erased == HERE ? THERE : HERE;
  CtiIdentity *identity;
  g_autoptr (CtiMerge) merge = NULL;
  g_autoptr (CtiCitizen) now = NULL;

  two_init (&two);
  cti_set_text (&citizen->code, "K-1");
  share (&two, citizen);
  tell (&two, erased, BASE + 1, CTI_ACT_ERASE_IDENTITY, citizen, "mode");
  write_in (&two, other, citizen, "alias", "Ellen");
  write_in (&two, other, citizen, "municipality", "Odense");
  identity = make (&two, other, make_identity (citizen, "Ellen Dam"));
  merge = plan (&two);
  g_assert_cmpint (merge->is_erased, ==, erased == THERE);
  g_assert_null (find (merge->records, identity));
  now = find_end (&two, merge, citizen);
  g_assert_cmpstr (now->municipality, ==, "Odense");
  if (erased == HERE)
    g_assert_null (now->alias);
}

static void
who_she_is_stays_erased (void)
{
  assert_erased (HERE);
  assert_erased (THERE);
}

/* There the course was opened again and closed with another form: one form comes of it, once. */
static void
assert_written_once (gboolean new_first)
{
  g_auto (Two) two;
  CtiClosing *old = make_closing ("old");
  g_autoptr (CtiMerge) merge = NULL;

  two_init (&two);
  share (&two, old);
  if (!new_first)
    put_away (&two, THERE, old);
  make (&two, THERE, make_closing ("new"));
  if (new_first)
    put_away (&two, THERE, old);
  merge = plan (&two);
  g_assert_cmpuint (merge->questions->len, ==, 0);
  g_assert_cmpuint (merge->records->len, ==, 1);
  g_assert_cmpstr (CTI_RECORD (merge->records->pdata[0])->id, ==, old->record.id);
  g_assert_false (cti_record_is_deleted (merge->records->pdata[0]));
  g_assert_cmpstr (((CtiClosing *) merge->records->pdata[0])->words, ==, "new");
}

static void
what_was_made_anew_there_is_written_once (void)
{
  assert_written_once (FALSE);
  assert_written_once (TRUE);
}

/* Taken out here and drawn anew, and changed there meanwhile: a person has one tie in a phase, so
 * what came is asked of the one that is here. */
static void
what_was_made_anew_here_is_what_they_changed (void)
{
  g_auto (Two) two;
  CtiPerson *person = make_person ("Aunt");
  CtiTie *old = make_tie (person, 2);
  CtiTie *tie;
  g_autoptr (CtiMerge) merge = NULL;
  g_autoptr (CtiTie) now = NULL;

  two_init (&two);
  share (&two, person);
  share (&two, old);
  put_away (&two, HERE, old);
  tie = make (&two, HERE, make_tie (person, 1));
  write_in (&two, THERE, old, "ring", "3");
  merge = plan (&two);
  g_assert_cmpstr (get_question (merge)->row, ==, tie->record.id);
  g_assert_cmpstr (get_question (merge)->field->name, ==, "ring");
  get_question (merge)->answer = CTI_MERGE_THEIRS;
  g_assert_true (ends_in_trash (&two, merge, old));
  now = find_end (&two, merge, tie);
  g_assert_false (cti_record_is_deleted (now));
  g_assert_cmpint (now->ring, ==, 3);
}

/* The safe way to reach her is erased with her name, and comes back neither in a row that is new
 * nor in one that was there. */
static void
no_way_to_reach_her_comes_back (void)
{
  static const gboolean known[] = { FALSE, TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (Two) two;
      CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
      CtiSafety *safety = cti_record_new (&cti_safety_type);
      g_autoptr (CtiMerge) merge = NULL;
      g_autoptr (CtiSafety) now = NULL;

      two_init (&two);
      share (&two, citizen);
      tell (&two, HERE, BASE + 1, CTI_ACT_ERASE_IDENTITY, citizen, "mode");
      if (known[i])
        share (&two, safety);
      else
        make (&two, THERE, safety);
      write_in (&two, THERE, safety, "safe_contact", "Through Mona, 12 34 56 78");
      write_in (&two, THERE, safety, "notice", "Not on Fridays");
      merge = plan (&two);
      now = find_end (&two, merge, safety);
      g_assert_null (now->safe_contact);
      g_assert_cmpstr (now->notice, ==, "Not on Fridays");
    }
}

static void
each_store_has_its_code (void)
{
  g_auto (Two) two;
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  g_autoptr (CtiMerge) merge = NULL;
  g_autoptr (CtiCitizen) now = NULL;

  two_init (&two);
  cti_set_text (&citizen->code, "K-1");
  share (&two, citizen);
  write_in (&two, THERE, citizen, "code", "B-9");
  merge = plan (&two);
  now = find_end (&two, merge, citizen);
  g_assert_cmpstr (now->code, ==, "K-1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-ones/two-closings-are-one", two_closings_are_one);
  g_test_add_func ("/merge-ones/who-she-is-stays-erased", who_she_is_stays_erased);
  g_test_add_func ("/merge-ones/what-was-made-anew-here-is-what-they-changed",
                   what_was_made_anew_here_is_what_they_changed);
  g_test_add_func ("/merge-ones/what-was-made-anew-there-is-written-once",
                   what_was_made_anew_there_is_written_once);
  g_test_add_func ("/merge-ones/no-way-to-reach-her-comes-back", no_way_to_reach_her_comes_back);
  g_test_add_func ("/merge-ones/each-store-has-its-code", each_store_has_its_code);
  g_test_add_func ("/merge-ones/two-open-courses-are-one", two_open_courses_are_one);
  g_test_add_func ("/merge-ones/only-what-was-opened-on-both-sides-is-one",
                   only_what_was_opened_on_both_sides_is_one);
  return g_test_run ();
}
