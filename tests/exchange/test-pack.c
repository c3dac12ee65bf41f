/* Supervision packs of the whole demo caseload: two packs of the same citizen have nothing in
 * common that would tie them together, and neither says who she is. */

#include <string.h>

#include "cti-demo-text.h"
#include "cti-field.h"
#include "cti-guide-file.h"
#include "cti-id.h"
#include "cti-pack.h"

static const char *demo_dir;

#define TODAY (cti_date_new (2026, 11, 21))

static void
load_file (const char *name, GPtrArray *models)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autofree char *path = g_build_filename (demo_dir, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  cases = cti_demo_text_parse (text, length, form, TODAY, NULL);
  g_assert_nonnull (cases);
  for (guint i = 0; i < cases->len; i++)
    {
      const CtiImportedCase *imported = g_ptr_array_index (cases, i);

      g_ptr_array_add (models, cti_case_new (imported->id, imported->records));
    }
}

static GPtrArray *
load (void)
{
  GPtrArray *models = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_case_unref);

  load_file ("guide.cti", models);
  load_file ("caseload.cti", models);
  load_file ("course.cti", models);
  g_assert_cmpuint (models->len, >=, 16);
  return models;
}

/* As hand-over makes it, with names of its own. */
static CtiParcelPart *
pack (CtiParcelFile *file, const CtiCase *model, gboolean with_texts)
{
  g_autoptr (CtiVeil) cover = cti_veil_new_strict ();
  g_autofree char *alias = cti_id_new ();
  CtiParcelPart *part = cti_parcel_file_add_part (file, alias, NULL);

  cti_pack_fill (part, model, cover, TODAY, with_texts);
  return part;
}

static GKeyFile *
read_part (const CtiParcelPart *part)
{
  GKeyFile *text = g_key_file_new ();

  g_assert_true (
      g_key_file_load_from_data (text, (const char *) cti_secret_get_bytes (part->content),
                                 cti_secret_get_size (part->content), G_KEY_FILE_NONE, NULL));
  return text;
}

static const CtiField *
find_field (const char *group, const char *key)
{
  const char *name = strrchr (group, ' ');

  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    for (guint i = 0; i < (*type)->n_fields; i++)
      if ((g_str_equal (name != NULL ? name + 1 : group, (*type)->name) ||
           g_str_has_suffix (group, (*type)->name)) &&
          g_str_equal ((*type)->fields[i].name, key))
        return &(*type)->fields[i];
  return NULL;
}

/* What many citizens have in common: a kind, a key of the form, a score or a number of minutes, and
 * the letter or the number that stands for a text. A cover name is dealt, and comes twice by
 * chance. */
static gboolean
is_common (const char *group, const char *key, const char *value)
{
  const CtiField *field = find_field (group, key);

  if (field == NULL || g_str_equal (key, "code"))
    return field != NULL;
  switch (field->kind)
    {
    case CTI_FIELD_REF:
    case CTI_FIELD_DATE:
      return FALSE;
    case CTI_FIELD_LINE:
    case CTI_FIELD_NOTE:
      return (field->flags & CTI_FIELD_SILENT) || g_str_has_prefix (value, "■ ") ||
             strlen (value) <= 2;
    case CTI_FIELD_INT:
      return strlen (value) <= 3 && !(field->flags & CTI_FIELD_CLOCK);
    default:
      return TRUE;
    }
}

static void
gather (GKeyFile *text, GHashTable *values)
{
  g_auto (GStrv) groups = g_key_file_get_groups (text, NULL);

  for (char **group = groups; *group != NULL; group++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (text, *group, NULL, NULL);

      for (char **key = keys; *key != NULL; key++)
        {
          g_autofree char *value = g_key_file_get_string (text, *group, *key, NULL);

          if (!is_common (*group, *key, value))
            g_hash_table_insert (values, g_strdup_printf ("[%s] %s", *group, *key),
                                 g_steal_pointer (&value));
        }
    }
}

static GHashTable *
gather_pack (const CtiCase *model, gboolean with_texts)
{
  g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_SUPERVISION);
  g_autoptr (GKeyFile) text = read_part (pack (file, model, with_texts));
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  gather (text, values);
  return values;
}

/* The same record comes at the same place of two packs. */
static guint
count_shared (GHashTable *first, GHashTable *second)
{
  GHashTableIter iter;
  gpointer where, value;
  guint shared = 0;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &where, &value))
    if (g_strcmp0 (value, g_hash_table_lookup (second, where)) == 0)
      {
        g_test_message ("%s: %s stands in both", (char *) where, (char *) value);
        shared++;
      }
  return shared;
}

static void
two_packs_share_nothing (void)
{
  g_autoptr (GPtrArray) models = load ();
  guint gathered = 0;

  for (guint i = 0; i < models->len; i++)
    {
      g_autoptr (GHashTable) first = gather_pack (g_ptr_array_index (models, i), FALSE);
      g_autoptr (GHashTable) second = gather_pack (g_ptr_array_index (models, i), FALSE);

      gathered += g_hash_table_size (first);
      g_assert_cmpuint (count_shared (first, second), ==, 0);
    }
  g_assert_cmpuint (gathered, >, 1000);
}

/* Where texts go along by choice they are what two packs share: the test above can see it. */
static void
texts_that_go_along_are_shared (void)
{
  g_autoptr (GPtrArray) models = load ();
  guint shared = 0;

  for (guint i = 0; i < models->len; i++)
    {
      g_autoptr (GHashTable) first = gather_pack (g_ptr_array_index (models, i), TRUE);
      g_autoptr (GHashTable) second = gather_pack (g_ptr_array_index (models, i), TRUE);

      shared += count_shared (first, second);
    }
  g_assert_cmpuint (shared, >, 20);
}

static void
assert_untold (const CtiParcelPart *part, const char *text)
{
  g_auto (GStrv) words = text != NULL ? g_strsplit_set (text, " ,.-", -1) : NULL;
  g_autofree char *content = g_strndup ((const char *) cti_secret_get_bytes (part->content),
                                        cti_secret_get_size (part->content));

  for (char **word = words; word != NULL && *word != NULL; word++)
    {
      g_autofree char *escaped = g_regex_escape_string (*word, -1);
      g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", escaped);

      if (g_utf8_strlen (*word, -1) > 3 && g_regex_match_simple (pattern, content, 0, 0))
        g_error ("%s stands in a pack", *word);
    }
}

static void
no_pack_says_who_she_is (void)
{
  g_autoptr (GPtrArray) models = load ();

  for (guint i = 0; i < models->len; i++)
    for (int with_texts = 0; with_texts < 2; with_texts++)
      {
        const CtiCase *model = g_ptr_array_index (models, i);
        const CtiIdentity *identity = cti_case_get_identity (model);
        GPtrArray *people = cti_case_get_records (model, &cti_person_type);
        g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_SUPERVISION);
        const CtiParcelPart *part = pack (file, model, with_texts);

        assert_untold (part, cti_case_get_citizen (model)->code);
        assert_untold (part, cti_case_get_citizen (model)->alias);
        assert_untold (part, identity != NULL ? identity->name : NULL);
        assert_untold (part, identity != NULL ? identity->phone : NULL);
        for (guint k = 0; k < people->len; k++)
          assert_untold (part, ((CtiPerson *) g_ptr_array_index (people, k))->name);
      }
}

static void
assert_same_course (const CtiCase *model, const CtiCase *shown)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_contacts (model);
  g_autoptr (GPtrArray) shown_contacts = cti_case_get_contacts (shown);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (GPtrArray) shown_stars = cti_case_get_stars (shown);

  g_assert_cmpuint (shown_contacts->len, ==, contacts->len);
  g_assert_cmpuint (shown_stars->len, ==, stars->len);
  for (guint i = 0; i < contacts->len; i++)
    g_assert_cmpint (((CtiContact *) g_ptr_array_index (shown_contacts, i))->date, ==,
                     ((CtiContact *) g_ptr_array_index (contacts, i))->date);
  g_assert_cmpuint (cti_case_get_records (shown, &cti_activity_type)->len, ==,
                    cti_case_get_records (model, &cti_activity_type)->len);
}

/* The 31st of a task would tell by how many days those of the pack were moved. */
static void
no_pack_tells_the_day_a_task_comes_again_on (void)
{
  g_autoptr (GPtrArray) models = load ();
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_SUPERVISION);
  g_autoptr (CtiCase) model = NULL, shown = NULL;
  CtiTask *task = cti_record_new (&cti_task_type);
  GPtrArray *packed;

  cti_set_text (&task->title, "Call the bank");
  task->repeat = CTI_REPEAT_MONTHLY;
  task->repeat_day = 31;
  g_ptr_array_add (tasks, task);
  model = cti_case_with (g_ptr_array_index (models, 0), tasks);
  shown = cti_pack_read (pack (file, model, FALSE), TODAY, NULL);
  packed = cti_case_get_records (shown, &cti_task_type);
  g_assert_cmpuint (packed->len, ==, cti_case_get_records (model, &cti_task_type)->len);
  for (guint i = 0; i < packed->len; i++)
    g_assert_cmpint (((CtiTask *) g_ptr_array_index (packed, i))->repeat_day, ==, 0);
}

/* Opened on the day it was sent, days stand as far from it as they did. */
static void
what_a_team_needs_arrives (void)
{
  g_autoptr (GPtrArray) models = load ();

  for (guint i = 0; i < models->len; i++)
    {
      g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_SUPERVISION);
      const CtiParcelPart *part = pack (file, g_ptr_array_index (models, i), FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiCase) shown = cti_pack_read (part, TODAY, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (cti_case_get_name (shown), ==, part->code);
      assert_same_course (g_ptr_array_index (models, i), shown);
    }
}

/* --- What was made for her -------------------------------------------------------------------- */

#define OWN_KEY "3b1e6a52-8c1f-4a6d-9d55-0a7c6f1e2b33"

static GPtrArray *
add (GPtrArray *records, gpointer record)
{
  g_ptr_array_add (records, record);
  return records;
}

/* A case with an area and points of a checklist as the program brings them, and of its own. */
static CtiCase *
make_own (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) checks = cti_guide_get_checks ();
  const CtiGuideCheck *check = g_ptr_array_index (checks, 0);
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  CtiCourse *course = cti_record_new (&cti_course_type);
  const char *const areas[] = { OWN_KEY, "housing " OWN_KEY, OWN_KEY };
  const char *const points[] = { check->text_da, "Ring til Kanariella på 31 41 59 26" };

  cti_set_text (&citizen->code, "K-01");
  cti_set_text (&course->citizen, citizen->record.id);
  cti_set_text (&course->worker, citizen->record.id);
  course->contact_start = TODAY - 30;
  add (add (records, citizen), course);
  for (int phase = 1; phase <= 2; phase++)
    {
      CtiFocusArea *focus = cti_record_new (&cti_focus_area_type);

      cti_set_text (&focus->course, course->record.id);
      cti_set_text (&focus->area, areas[0]);
      focus->phase = phase;
      add (records, focus);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      CtiCheckItem *item = cti_record_new (&cti_check_item_type);
      CtiContact *contact = cti_record_new (&cti_contact_type);
      CtiStarGoal *goal = cti_record_new (&cti_star_goal_type);

      cti_set_text (&goal->course, course->record.id);
      cti_set_text (&goal->area, i == 0 ? "housing" : "money");
      goal->goal = 7;
      add (records, goal);
      cti_set_text (&item->course, course->record.id);
      item->phase = 1;
      cti_set_text (&item->key, i == 0 ? check->key : OWN_KEY);
      cti_set_text (&item->text, points[i]);
      cti_set_text (&contact->course, course->record.id);
      cti_set_text (&contact->areas, areas[1 + i]);
      contact->date = TODAY - 3;
      add (add (records, item), contact);
    }
  return cti_case_new (citizen->record.id, records);
}

/* Whether a record of that type has that text in its field. */
static gboolean
has_text (const CtiCase *shown, const CtiRecordType *type, const char *field, const char *text)
{
  GPtrArray *records = cti_case_get_records (shown, type);

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (cti_field_peek_text (g_ptr_array_index (records, i),
                                        cti_record_type_find_field (type, field)),
                   text) == 0)
      return TRUE;
  return FALSE;
}

/* An area that was named for her, and a point that somebody wrote, are no words of a form. */
static void
what_was_made_for_her_stays_at_home (void)
{
  g_autoptr (CtiCase) model = make_own ();
  g_autoptr (GPtrArray) checks = cti_guide_get_checks ();

  for (int with_texts = 0; with_texts < 2; with_texts++)
    {
      g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_SUPERVISION);
      const CtiParcelPart *part = pack (file, model, with_texts);
      g_autofree char *content = g_strndup ((const char *) cti_secret_get_bytes (part->content),
                                            cti_secret_get_size (part->content));
      g_autoptr (CtiCase) shown = cti_pack_read (part, TODAY, NULL);

      g_assert_null (strstr (content, OWN_KEY));
      g_assert_null (strstr (content, "Kanariella"));
      g_assert_null (strstr (content, "31 41"));
      g_assert_true (has_text (shown, &cti_check_item_type, "text",
                               ((CtiGuideCheck *) g_ptr_array_index (checks, 0))->text_da));
      g_assert_true (has_text (shown, &cti_focus_area_type, "area", "■1"));
      g_assert_true (has_text (shown, &cti_contact_type, "areas", "housing ■1"));
      g_assert_true (has_text (shown, &cti_contact_type, "areas", "■1"));
      g_assert_true (has_text (shown, &cti_star_goal_type, "area", "housing"));
      g_assert_cmpuint (cti_case_get_records (shown, &cti_focus_area_type)->len, ==, 2);
      g_assert_cmpuint (cti_case_get_records (shown, &cti_check_item_type)->len, ==, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  demo_dir = argv[1];
  g_test_add_func ("/pack/two-packs-of-a-citizen-share-nothing", two_packs_share_nothing);
  g_test_add_func ("/pack/texts-that-go-along-by-choice-are-shared",
                   texts_that_go_along_are_shared);
  g_test_add_func ("/pack/no-pack-says-who-she-is", no_pack_says_who_she_is);
  g_test_add_func ("/pack/what-was-made-for-her-stays-at-home",
                   what_was_made_for_her_stays_at_home);
  g_test_add_func ("/pack/no-pack-tells-the-day-a-task-comes-again-on",
                   no_pack_tells_the_day_a_task_comes_again_on);
  g_test_add_func ("/pack/what-a-team-needs-arrives", what_a_team_needs_arrives);
  return g_test_run ();
}
