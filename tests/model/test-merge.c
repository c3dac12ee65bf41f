/* What two stores did to one case is put together: nothing that either wrote is dropped, what both
 * changed is asked, what there can be only one of stays one. */

#include "cti-case.h"
#include "cti-closing.h"
#include "cti-field.h"
#include "cti-merge.h"
#include "cti-network.h"
#include "cti-note.h"
#include "model-test.h"

#define BASE   1
#define COURSE "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11"
#define LATER  ((CtiMoment){ 2000, 60 })

typedef enum
{
  HERE,
  THERE,
  SIDES,
} Where;

typedef struct
{
  CtiMergeSide sides[SIDES];
} Two;

static void
two_init (Two *self)
{
  for (int i = 0; i < SIDES; i++)
    self->sides[i] =
        (CtiMergeSide){ g_ptr_array_new_with_free_func (cti_record_unref),
                        g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free) };
}

static void
two_clear (Two *self)
{
  for (int i = 0; i < SIDES; i++)
    {
      g_ptr_array_unref (self->sides[i].records);
      g_ptr_array_unref (self->sides[i].history);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Two, two_clear)

static void
tell (Two *self, Where where, gint64 act, CtiActKind kind, gconstpointer record, const char *field)
{
  CtiChange *change = g_new0 (CtiChange, 1);

  change->act = act;
  change->kind = kind;
  change->author = g_strdup (where == HERE ? "ida" : "bo");
  change->made = LATER;
  change->row = g_strdup (CTI_RECORD_CONST (record)->id);
  change->field = g_strdup (field);
  g_ptr_array_add (self->sides[where].history, change);
}

/* Made on one side since. */
static gpointer
make (Two *self, Where where, gpointer record)
{
  g_ptr_array_add (self->sides[where].records, record);
  tell (self, where, BASE + 1, CTI_ACT_OTHER, record, NULL);
  return record;
}

/* There before they parted. */
static void
share (Two *self, gpointer record)
{
  g_ptr_array_add (self->sides[HERE].records, record);
  g_ptr_array_add (self->sides[THERE].records, cti_record_copy (record));
  for (int i = 0; i < SIDES; i++)
    tell (self, i, BASE, CTI_ACT_OTHER, record, NULL);
}

static gpointer
find (GPtrArray *records, gconstpointer known)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (CTI_RECORD (g_ptr_array_index (records, i))->id, CTI_RECORD_CONST (known)->id))
      return g_ptr_array_index (records, i);
  return NULL;
}

static void
write_in (Two *self, Where where, gconstpointer known, const char *field, const char *text)
{
  CtiRecord *record = find (self->sides[where].records, known);

  cti_field_set_from_text (record, cti_record_type_find_field (record->type, field), text);
  tell (self, where, BASE + 1, CTI_ACT_OTHER, record, field);
}

static void
put_away (Two *self, Where where, gconstpointer known)
{
  CtiRecord *record = find (self->sides[where].records, known);

  record->deleted = LATER;
  tell (self, where, BASE + 1, CTI_ACT_OTHER, record, "deleted");
}

static CtiMerge *
plan (Two *self)
{
  return cti_merge_plan (&self->sides[HERE], &self->sides[THERE], BASE);
}

/* How a record stands when the plan is written, and then what was answered. */
static gpointer
find_end (Two *self, CtiMerge *merge, gconstpointer known)
{
  g_autoptr (GPtrArray) answered = cti_merge_get_answered (merge);
  gpointer record = find (answered, known);

  if (record == NULL)
    record = find (merge->records, known);
  if (record == NULL)
    record = find (self->sides[HERE].records, known);
  return cti_record_ref (record);
}

static gboolean
ends_in_trash (Two *self, CtiMerge *merge, gconstpointer known)
{
  g_autoptr (CtiRecord) record = find_end (self, merge, known);

  return cti_record_is_deleted (record);
}

static CtiMergeQuestion *
get_question (CtiMerge *merge)
{
  g_assert_cmpuint (merge->questions->len, ==, 1);
  return g_ptr_array_index (merge->questions, 0);
}

static CtiNote *
make_note (const char *text)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  cti_set_text (&note->fact, text);
  return note;
}

static CtiPerson *
make_person (const char *name)
{
  CtiPerson *person = cti_record_new (&cti_person_type);

  cti_set_text (&person->name, name);
  return person;
}

static CtiTie *
make_tie (const CtiPerson *person, int ring)
{
  CtiTie *tie = cti_record_new (&cti_tie_type);

  cti_set_text (&tie->person, person->record.id);
  tie->phase = 1;
  tie->ring = ring;
  return tie;
}

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
  g_test_add_func ("/merge/two-closings-are-one", two_closings_are_one);
  g_test_add_func ("/merge/who-she-is-stays-erased", who_she_is_stays_erased);
  g_test_add_func ("/merge/what-was-made-anew-here-is-what-they-changed",
                   what_was_made_anew_here_is_what_they_changed);
  g_test_add_func ("/merge/no-way-to-reach-her-comes-back", no_way_to_reach_her_comes_back);
  g_test_add_func ("/merge/each-store-has-its-code", each_store_has_its_code);
  return g_test_run ();
}
