/* Whatever was done, undone in reverse order it leaves the case as it was, after each step; done
 * again, as it became. */

#include <string.h>

#include "cti-attachment.h"
#include "cti-field.h"
#include "cti-trash.h"
#include "undo-acts.h"

/* An attachment has a sealed file beside its record, which the case is verified with; it is played
 * with in tests/store. */
static gboolean
is_played_with (const CtiRecordType *type)
{
  return type != &cti_citizen_type && type != &cti_identity_type && type != &cti_course_type &&
         type != &cti_area_type && type != &cti_attachment_type;
}

static char *
draw_value (GRand *rand, const CtiField *field, const CtiCase *now)
{
  int count_values = 0;

  switch (field->kind)
    {
    case CTI_FIELD_FLAG:
      return g_strdup (g_rand_boolean (rand) ? "yes" : "no");
    case CTI_FIELD_INT:
      return g_strdup_printf ("%d",
                              g_rand_int_range (rand, field->min, MIN (field->max, 100000) + 1));
    case CTI_FIELD_DATE:
      return cti_date_to_iso (fixture_day ("2026-01-05") + g_rand_int_range (rand, 0, 100));
    case CTI_FIELD_ENUM:
      while (field->values[count_values].nick != NULL)
        count_values++;
      return g_strdup (field->values[g_rand_int_range (rand, 0, count_values)].nick);
    case CTI_FIELD_REF:
      for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
        if (g_str_equal ((*type)->name, field->name) ||
            (g_str_equal (field->name, "focus") && *type == &cti_focus_area_type))
          {
            GPtrArray *records = cti_case_get_records (now, *type);

            return records->len == 0
                       ? NULL
                       : g_strdup (
                             CTI_RECORD (
                                 g_ptr_array_index (records,
                                                    g_rand_int_range (rand, 0, (int) records->len)))
                                 ->id);
          }
      return NULL;
    default:
      return g_strdup_printf ("words %d", g_rand_int_range (rand, 0, 1000));
    }
}

static void
shake (GRand *rand, gpointer record, const CtiCase *now, int percent)
{
  const CtiRecordType *type = CTI_RECORD (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];
      g_autofree char *value = draw_value (rand, field, now);

      if (g_str_equal (field->name, "signed_on"))
        continue; /* what is signed is not undone */
      if (g_rand_int_range (rand, 0, 100) < percent || !cti_field_is_known (record, field))
        cti_field_set_from_text (record, field, value);
    }
}

static gpointer
pick_record (GRand *rand, const CtiCase *now)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    for (guint i = 0; is_played_with (*type) && i < cti_case_get_records (now, *type)->len; i++)
      g_ptr_array_add (all, g_ptr_array_index (cti_case_get_records (now, *type), i));
  return all->len > 0 ? g_ptr_array_index (all, g_rand_int_range (rand, 0, (int) all->len)) : NULL;
}

static const CtiRecordType *
pick_type (GRand *rand)
{
  const CtiRecordType *type = NULL;
  guint length = 0;

  while (cti_case_types[length] != NULL)
    length++;
  while (type == NULL || !is_played_with (type))
    type = cti_case_types[g_rand_int_range (rand, 0, (int) length)];
  return type;
}

static gboolean
has_record (const CtiChangeSet *set, const CtiRecord *record)
{
  for (guint i = 0; i < set->records->len; i++)
    if (g_str_equal (CTI_RECORD (g_ptr_array_index (set->records, i))->id, record->id))
      return TRUE;
  return FALSE;
}

/* Makes a record, changes one, or puts one in the trash with all that is a part of it, which is an
 * act of its own. Returns whether the act may hold more. */
static gboolean
add_random_change (GRand *rand, SessionFixture *fixture, const char *id, CtiChangeSet *set)
{
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);
  g_autoptr (GPtrArray) all = cti_store_read_all (fixture->store, id, NULL);
  gpointer picked = pick_record (rand, now);
  int what = g_rand_int_range (rand, 0, 10);
  g_autoptr (CtiRecord) record =
      picked == NULL || what < 5 ? cti_record_new (pick_type (rand)) : cti_record_copy (picked);
  g_autoptr (GPtrArray) tree = NULL;

  if (has_record (set, record))
    return TRUE;
  if (picked == NULL || what < 8)
    {
      shake (rand, record, now, 40);
      cti_change_set_put (set, record);
      return TRUE;
    }
  g_ptr_array_set_size (set->records, 0);
  tree = cti_trash_find_subtree (all, picked);
  for (guint i = 0; i < tree->len; i++)
    {
      g_autoptr (CtiRecord) gone = cti_record_copy (g_ptr_array_index (tree, i));

      gone->deleted = cti_clock_get_now (fixture->clock);
      cti_change_set_put (set, gone);
    }
  return FALSE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All that lives in the case, as text. */
static char *
describe (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    for (guint i = 0; i < cti_case_get_records (now, *type)->len; i++)
      {
        const CtiRecord *record = g_ptr_array_index (cti_case_get_records (now, *type), i);
        GString *line = g_string_new (record->id);

        for (guint j = 0; j < (*type)->n_fields; j++)
          {
            g_autofree char *value = cti_field_to_text (record, &(*type)->fields[j]);

            g_string_append_printf (line, "|%s", value != NULL ? value : "-");
          }
        g_ptr_array_add (lines, g_string_free (line, FALSE));
      }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (lines, i));
  return g_string_free (text, FALSE);
}

static gboolean
act_at_random (GRand *rand, SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_PLAN, NULL);
  g_autoptr (CtiCase) now = NULL;
  gint64 before = undo_last_act (fixture, id);

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    if (!add_random_change (rand, fixture, id, set))
      break;
  now = cti_store_commit (fixture->store, id, set, NULL);
  return now != NULL && undo_last_act (fixture, id) > before;
}

#define ACTS 30

static void
whatever_was_done_is_undone (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint tried = 0;

  g_ptr_array_add (states, describe (fixture, id));
  while (states->len <= ACTS && tried++ < 10 * ACTS)
    if (act_at_random (rand, fixture, id))
      g_ptr_array_add (states, describe (fixture, id));
  g_assert_cmpuint (states->len, >, ACTS / 2);
  for (guint i = states->len - 1; i > 0; i--)
    {
      g_autofree char *state = NULL;

      undo_last (fixture, id, FALSE);
      state = describe (fixture, id);
      g_assert_cmpstr (state, ==, g_ptr_array_index (states, i - 1));
    }
  for (guint i = 1; i < states->len; i++)
    {
      g_autofree char *state = NULL;

      undo_last (fixture, id, TRUE);
      state = describe (fixture, id);
      g_assert_cmpstr (state, ==, g_ptr_array_index (states, i));
    }
  cti_store_verify_case (fixture->store, id, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/whatever-was-done-is-undone", whatever_was_done_is_undone);
  return g_test_run ();
}
