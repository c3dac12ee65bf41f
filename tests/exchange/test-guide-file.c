#include "cti-guide-file.h"

#include <string.h>

#include "cti-star-form.h"

static void
eight_areas_with_starting_points_in_both_languages (void)
{
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();

  g_assert_cmpuint (areas->len, ==, 8);
  for (guint i = 0; i < areas->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (areas, i);

      g_assert_nonnull (area->name_da);
      g_assert_cmpuint (g_strv_length (area->points), >, 1);
      g_assert_cmpuint (g_strv_length (area->points), ==, g_strv_length (area->points_da));
      g_assert_cmpuint (g_strv_length (area->steps), >, 1);
      g_assert_cmpuint (g_strv_length (area->steps), ==, g_strv_length (area->steps_da));
    }
}

static void
every_phase_has_its_points (void)
{
  g_autoptr (GPtrArray) checks = cti_guide_get_checks ();
  guint counts[4] = { 0 };

  for (guint i = 0; i < checks->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (checks, i);

      counts[check->phase]++;
      g_assert_nonnull (check->text_da);
    }
  for (gsize phase = 0; phase < G_N_ELEMENTS (counts); phase++)
    g_assert_cmpuint (counts[phase], >, 3);
}

static void
offers_are_the_same_each_time (void)
{
  g_autoptr (GPtrArray) english = cti_guide_get_offers (FALSE);
  g_autoptr (GPtrArray) danish = cti_guide_get_offers (TRUE);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();

  g_assert_cmpuint (english->len, ==, 5);
  for (guint i = 0; i < english->len; i++)
    {
      const CtiOffer *one = g_ptr_array_index (english, i), *two = g_ptr_array_index (danish, i);
      g_auto (GStrv) keys = g_strsplit (one->areas, " ", -1);

      g_assert_cmpstr (one->record.id, ==, two->record.id);
      g_assert_cmpstr (one->what, !=, two->what);
      g_assert_true (one->national);
      for (char **key = keys; *key != NULL; key++)
        g_assert_nonnull (cti_guide_find_area (areas, *key));
    }
}

static void
what_is_wrong_is_named (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } rows[] = {
    { "no key file", CTI_EXCHANGE_ERROR_SYNTAX, NULL },
    { "[Areas]\n", CTI_EXCHANGE_ERROR_MISSING, "[Areas] Order" },
    { "[Areas]\nOrder=a;\n[a]\nPoints=x;\nSteps=y;\n", CTI_EXCHANGE_ERROR_MISSING, "[a] Name" },
    { "[Areas]\nOrder=a;\n[a]\nName=A\nSteps=y;\n", CTI_EXCHANGE_ERROR_MISSING, "[a] Points" },
    { "[Areas]\nOrder=a;\n[a]\nName=A\nPoints=x;\n", CTI_EXCHANGE_ERROR_MISSING, "[a] Steps" },
    { "\xff", CTI_EXCHANGE_ERROR_SYNTAX, "not UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cti_guide_parse_areas (rows[i].text, strlen (rows[i].text), &error));
      g_assert_error (error, CTI_EXCHANGE_ERROR, rows[i].code);
      if (rows[i].message != NULL)
        g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static CtiFocusKind *
make_kind (const char *key, const char *label, gboolean hidden)
{
  CtiFocusKind *kind = cti_record_new (&cti_focus_kind_type);

  cti_set_text (&kind->key, key);
  cti_set_text (&kind->label, label);
  cti_set_text (&kind->points, "One\nTwo");
  kind->hidden = hidden;
  return kind;
}

static void
the_teams_own_stand_in_for_ours (void)
{
  g_autoptr (GPtrArray) shipped = cti_guide_get_areas ();
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (GPtrArray) named = NULL;
  const CtiGuideArea *first, *last, *hidden;

  g_ptr_array_add (own, make_kind ("money", "Money and debt", FALSE));
  g_ptr_array_add (own, make_kind ("housing", "Housing", TRUE));
  g_ptr_array_add (own, make_kind ("children", "Children", FALSE));
  merged = cti_guide_merge_areas (shipped, own);
  g_assert_cmpuint (merged->len, ==, 8);
  first = g_ptr_array_index (merged, 0);
  last = g_ptr_array_index (merged, 7);
  g_assert_cmpstr (first->name, ==, "Money and debt");
  g_assert_cmpstr (first->points[1], ==, "Two");
  g_assert_cmpuint (g_strv_length (first->steps), ==, 0);
  g_assert_null (cti_guide_find_area (merged, "housing"));
  g_assert_cmpstr (last->key, ==, "children");
  named = cti_guide_name_areas (shipped, own);
  g_assert_cmpuint (named->len, ==, 9);
  hidden = cti_guide_find_area (named, "housing");
  g_assert_nonnull (hidden); /* it was chosen before */
  g_assert_cmpstr (hidden->points[0], ==, "One");
}

static void
the_teams_points_stand_in_for_ours (void)
{
  g_autoptr (GPtrArray) shipped = cti_guide_get_checks ();
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) before = cti_guide_merge_checks (shipped, own, 1);
  g_autoptr (GPtrArray) after = NULL;
  CtiCheckKind *hidden = cti_record_new (&cti_check_kind_type);
  CtiCheckKind *added = cti_record_new (&cti_check_kind_type);

  hidden->phase = added->phase = 1;
  hidden->hidden = TRUE;
  cti_set_text (&hidden->key, "star");
  cti_set_text (&added->key, "own-1");
  cti_set_text (&added->text, "Keys to the office handed out");
  g_ptr_array_add (own, hidden);
  g_ptr_array_add (own, added);
  after = cti_guide_merge_checks (shipped, own, 1);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpstr (((CtiGuideCheck *) g_ptr_array_index (after, after->len - 1))->key, ==, "own-1");
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpstr (((CtiGuideCheck *) g_ptr_array_index (after, i))->key, !=, "star");
}

static gboolean
has_title (gconstpointer phrase, gconstpointer title)
{
  return g_str_equal (((const CtiPhrase *) phrase)->title, title);
}

static void
templates_and_phrases_in_both_languages (void)
{
  static const char *const asked[] = { "Videregivelse",
                                       "Anmodning om indsigt, rettelse eller sletning",
                                       "Bekymring for et barn" };
  g_autoptr (GPtrArray) english = cti_guide_get_phrases (FALSE);
  g_autoptr (GPtrArray) danish = cti_guide_get_phrases (TRUE);
  guint counts[2] = { 0 };

  g_assert_cmpuint (english->len, ==, danish->len);
  for (guint i = 0; i < english->len; i++)
    {
      const CtiPhrase *one = g_ptr_array_index (english, i), *two = g_ptr_array_index (danish, i);

      counts[one->kind]++;
      g_assert_cmpstr (one->record.id, ==, two->record.id);
      g_assert_cmpint (one->kind, ==, two->kind);
      g_assert_cmpstr (one->title, !=, two->title);
      g_assert_cmpstr (one->text, !=, two->text);
      g_assert_nonnull (strstr (two->text, "…"));
      g_assert_true ((strchr (two->text, '\n') != NULL) == (two->kind == CTI_PHRASE_TEMPLATE));
    }
  g_assert_cmpuint (counts[CTI_PHRASE], >, 2);
  g_assert_cmpuint (counts[CTI_PHRASE_TEMPLATE], >, 5);
  /* what the law asks to be written down has a form of its own (domain 7) */
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_true (g_ptr_array_find_with_equal_func (danish, asked[i], has_title, NULL));
}

static void
a_phrase_without_its_text_is_refused (void)
{
  static const struct
  {
    const char *file;
    int code;
  } files[] = {
    { "[Phrases]\nOrder=a;\n[a]\nKind=phrase\nTitle=A\n", CTI_EXCHANGE_ERROR_MISSING },
    { "[Phrases]\nOrder=a;\n[a]\nKind=phrase\nText=A\n", CTI_EXCHANGE_ERROR_MISSING },
    { "[Phrases]\nOrder=a;\n[a]\nKind=poem\nTitle=A\nText=A\n", CTI_EXCHANGE_ERROR_INVALID },
    { "[Phrases]\n", CTI_EXCHANGE_ERROR_MISSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cti_guide_parse_phrases (files[i].file, strlen (files[i].file), TRUE, &error));
      g_assert_error (error, CTI_EXCHANGE_ERROR, files[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide-file/eight-areas-with-starting-points-in-both-languages",
                   eight_areas_with_starting_points_in_both_languages);
  g_test_add_func ("/guide-file/every-phase-has-its-points", every_phase_has_its_points);
  g_test_add_func ("/guide-file/offers-are-the-same-each-time", offers_are_the_same_each_time);
  g_test_add_func ("/guide-file/what-is-wrong-is-named", what_is_wrong_is_named);
  g_test_add_func ("/guide-file/the-teams-own-stand-in-for-ours", the_teams_own_stand_in_for_ours);
  g_test_add_func ("/guide-file/the-teams-points-stand-in-for-ours",
                   the_teams_points_stand_in_for_ours);
  g_test_add_func ("/guide/templates-and-phrases-in-both-languages",
                   templates_and_phrases_in_both_languages);
  g_test_add_func ("/guide/a-phrase-without-its-text-is-refused",
                   a_phrase_without_its_text_is_refused);
  return g_test_run ();
}
