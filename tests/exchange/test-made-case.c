#include "cti-case.h"
#include "cti-contact.h"
#include "cti-frequency.h"
#include "cti-made-case.h"
#include "cti-note.h"
#include "cti-wellbeing.h"

#define CASES 40

static CtiStarForm *form;
static CtiDate today;

static GPtrArray *
make (guint32 seed, guint number, CtiMadeFlags flags)
{
  return cti_made_case_new (form, seed, number, today, flags);
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = cti_record_equal (a->pdata[i], b->pdata[i]) &&
           g_str_equal (CTI_RECORD (a->pdata[i])->id, CTI_RECORD (b->pdata[i])->id);
  return same;
}

static void
test_seed (void)
{
  g_autoptr (GPtrArray) one = make (7, 3, CTI_MADE_FULL);
  g_autoptr (GPtrArray) again = make (7, 3, CTI_MADE_FULL);
  g_autoptr (GPtrArray) other_seed = make (8, 3, CTI_MADE_FULL);
  g_autoptr (GPtrArray) other_number = make (7, 4, CTI_MADE_FULL);

  g_assert_true (is_same (one, again));
  g_assert_false (is_same (one, other_seed));
  g_assert_false (is_same (one, other_number));
}

static CtiCase *
make_case (guint number, CtiMadeFlags flags)
{
  g_autoptr (GPtrArray) records = make (1, number, flags);

  return cti_case_new (CTI_RECORD (records->pdata[0])->id, records);
}

static guint
count (const CtiCase *now, const CtiRecordType *type)
{
  return cti_case_get_records (now, type)->len;
}

static void
test_full (void)
{
  g_autoptr (CtiCase) now = make_case (0, CTI_MADE_FULL);
  const CtiNote *note = g_ptr_array_index (cti_case_get_records (now, &cti_note_type), 0);

  g_assert_cmpuint (count (now, &cti_reading_type), ==, CTI_MADE_STARS);
  g_assert_cmpuint (count (now, &cti_wellbeing_type), ==, CTI_MADE_WELLBEING);
  g_assert_cmpuint (count (now, &cti_frequency_type), ==, CTI_MADE_FREQUENCIES);
  g_assert_cmpuint (count (now, &cti_contact_type), ==, CTI_MADE_CONTACTS);
  g_assert_cmpuint (count (now, &cti_note_type), ==, CTI_MADE_CONTACTS);
  g_assert_cmpint (g_utf8_strlen (note->fact, -1), ==, CTI_MADE_NOTE_LENGTH);
}

static void
test_brief (void)
{
  g_autoptr (CtiCase) now = make_case (0, CTI_MADE_BRIEF);

  g_assert_cmpuint (count (now, &cti_reading_type), ==, CTI_MADE_STARS);
  g_assert_cmpuint (count (now, &cti_note_type), ==, 0);
}

/* What the program itself would refuse is not made. */
static void
test_rules (void)
{
  for (guint number = 0; number < CASES; number++)
    {
      g_autoptr (CtiCase) now = make_case (number, CTI_MADE_FULL);

      for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
        for (guint i = 0; i < count (now, *type); i++)
          {
            g_autoptr (CtiProblems) problems = cti_problems_new ();

            cti_case_check_record (now, cti_case_get_records (now, *type)->pdata[i], today,
                                   problems);
            if (cti_problems_get_first_wall (problems) != NULL)
              g_error ("a %s of citizen %u breaks rule %d", (*type)->name, number,
                       cti_problems_get_first_wall (problems)->code);
          }
    }
}

static void
test_codes (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint number = 0; number < 15000; number += 5)
    {
      g_autoptr (GPtrArray) records = make (1, number, CTI_MADE_BRIEF);
      const CtiCitizen *citizen = g_ptr_array_index (records, 0);

      g_assert_true (g_hash_table_add (codes, g_strdup (citizen->code)));
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  form = cti_star_form_new_built_in ();
  today = cti_date_new (2026, 6, 2);
  g_test_add_func ("/made-case/a-seed-gives-the-same-citizen-again", test_seed);
  g_test_add_func ("/made-case/a-full-year-has-all-that-belongs-to-it", test_full);
  g_test_add_func ("/made-case/a-brief-one-has-no-notes", test_brief);
  g_test_add_func ("/made-case/no-rule-of-the-method-is-broken", test_rules);
  g_test_add_func ("/made-case/no-code-is-given-twice", test_codes);
  result = g_test_run ();
  cti_star_form_free (form);
  return result;
}
