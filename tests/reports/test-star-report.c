#include <string.h>

#include "cti-facts.h"
#include "cti-star-table.h"
#include "cti-star-views.h"
#include "cti-words.h"
#include "report-samples.h"

enum
{
  MOTIVATION = 0,
  MONEY = 2,
  NETWORK = 3,
  TIME = 7,
  HOUSING = 8,
  OFFENDING = 9
};

static void
change_is_counted_from_first_to_latest (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  static const struct
  {
    guint area;
    const char *change;
    CtiChartChange direction;
    const char *sentence;
  } rows[] = {
    { MOTIVATION, "4 → 8  +4", CTI_CHART_CHANGE_UP,
      "Motivation og at tage ansvar: fra 4 til 8, 4 trin op." },
    { NETWORK, "6 → 5  −1", CTI_CHART_CHANGE_DOWN,
      "Socialt netværk og relationer: fra 6 til 5, 1 trin ned." },
    { TIME, "5 → 5  ±0", CTI_CHART_CHANGE_SAME, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CtiStarAxis *axis = cti_star_chart_data_get_axis (data, rows[i].area);

      g_assert_cmpstr (axis->change_text, ==, rows[i].change);
      g_assert_cmpint (axis->change, ==, rows[i].direction);
      if (rows[i].sentence != NULL)
        g_assert_cmpstr (axis->sentence, ==, rows[i].sentence);
    }
  g_assert_cmpstr (data->title, ==, "Stjerne");
  g_assert_nonnull (strstr (data->sentence, "2 områder er gået op, 1 er gået ned"));
}

static void
what_was_not_discussed_has_no_change (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  const CtiStarAxis *offending = cti_star_chart_data_get_axis (data, OFFENDING);
  const CtiStarAxis *housing = cti_star_chart_data_get_axis (data, HOUSING);

  g_assert_null (offending->change_text);
  g_assert_cmpstr (offending->missing, ==, "ikke talt om");
  g_assert_null (housing->change_text);
  g_assert_cmpstr (housing->missing, ==, "– → 3");
  g_assert_cmpint (cti_star_chart_data_get_series (data, 2)->values[OFFENDING], ==, 0);
}

static void
each_reading_is_a_line_of_its_own (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (GPtrArray) chosen = cti_star_report_choose (stars);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);

  g_assert_cmpuint (data->series->len, ==, 3);
  g_assert_cmpint (cti_star_chart_data_get_series (data, 0)->role, ==, CTI_STAR_SERIES_FIRST);
  g_assert_cmpint (cti_star_chart_data_get_series (data, 1)->role, ==, CTI_STAR_SERIES_BETWEEN);
  g_assert_cmpint (cti_star_chart_data_get_series (data, 2)->role, ==, CTI_STAR_SERIES_LATEST);
  g_assert_cmpstr (cti_star_chart_data_get_series (data, 0)->label, ==,
                   "12.01.2026 · start · fælles");
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_true (g_ptr_array_index (chosen, 0) == g_ptr_array_index (stars, 0));
  g_assert_true (g_ptr_array_index (chosen, 1) == g_ptr_array_index (stars, 2));
}

static void
one_star_shows_its_scores (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD "star 2026-01-12 start\nmoney 2\n");
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);

  g_assert_cmpuint (data->series->len, ==, 1);
  g_assert_cmpint (cti_star_chart_data_get_series (data, 0)->role, ==, CTI_STAR_SERIES_LATEST);
  g_assert_cmpstr (cti_star_chart_data_get_axis (data, MONEY)->missing, ==, "2");
  g_assert_cmpstr (cti_star_chart_data_get_axis (data, MONEY)->sentence, ==,
                   "Administration af økonomi: 2 af 10.");
}

static void
worker_view_counts_and_the_citizens_stands_beside (void)
{
  g_autoptr (CtiCase) model =
      sample_case (SAMPLE_HEAD "star 2026-01-12 start\nmoney 2\n" SAMPLE_VIEWS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (GPtrArray) chosen = cti_star_report_choose (stars);
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  g_assert_cmpint (roles.latest->reading->mode, ==, CTI_READING_WORKER);
  g_assert_cmpint (roles.first->reading->occasion, ==, CTI_OCCASION_START);
  g_assert_false (roles.are_views);
  g_assert_cmpuint (chosen->len, ==, 3);
}

static void
two_views_differ_and_do_not_change (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_VIEWS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  const CtiStarAxis *money = cti_star_chart_data_get_axis (data, MONEY);
  const CtiStarAxis *same = cti_star_chart_data_get_axis (data, MOTIVATION);

  g_assert_cmpstr (data->sentence, ==,
                   "To vurderinger fra 14.11.2026: De er forskellige på 1 område.");
  g_assert_cmpstr (money->change_text, ==, "3 / 5");
  g_assert_cmpint (money->change, ==, CTI_CHART_CHANGE_NONE);
  g_assert_cmpstr (money->sentence, ==,
                   "Administration af økonomi: medarbejderen siger 3, borgeren 5.");
  g_assert_null (same->change_text);
  g_assert_cmpstr (same->missing, ==, "7");
  for (guint i = 0; i < data->series->len; i++)
    g_assert_cmpint (cti_star_chart_data_get_series (data, i)->role, !=, CTI_STAR_SERIES_FIRST);
}

/* Among all readings one that was voided is there and grey; medians of the others join a star. */
static void
a_voided_reading_is_seen_in_grey (void)
{
  g_autoptr (CtiCase) model =
      sample_case (SAMPLE_HEAD SAMPLE_STARS "star 2026-11-16 extra voided\nmotivation 1\n");
  g_autoptr (GPtrArray) all = cti_star_views_get_all (model);
  g_autoptr (CtiStarPanels) panels = cti_star_views_all (all);

  g_assert_cmpuint (panels->panels->len, ==, 4);
  for (guint i = 0; i < panels->panels->len; i++)
    {
      const CtiStarPanel *panel = g_ptr_array_index (panels->panels, i);

      g_assert_cmpint (cti_star_chart_data_find_role (panel->star, CTI_STAR_SERIES_LATEST)->muted,
                       ==, i == 3);
    }
}

static void
medians_of_the_others_are_a_line_and_are_heard (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  g_autoptr (GHashTable) medians = g_hash_table_new (g_str_hash, g_str_equal);
  const CtiStar *latest = g_ptr_array_index (stars, stars->len - 1);
  const CtiStarSeries *group;

  cti_star_views_add_medians (data, latest, "Median", medians);
  g_assert_null (cti_star_chart_data_find_role (data, CTI_STAR_SERIES_GROUP));
  g_hash_table_insert (medians, (char *) "money", GINT_TO_POINTER (55));
  cti_star_views_add_medians (data, latest, "Median", medians);
  group = cti_star_chart_data_find_role (data, CTI_STAR_SERIES_GROUP);
  g_assert_cmpfloat (group->values[MONEY], ==, 5.5);
  g_assert_cmpfloat (group->values[MOTIVATION], ==, 0);
  g_assert_cmpstr (group->sentences[MONEY], ==, "Administration af økonomi, Median: 5,5.");
}

static void
table_says_what_the_picture_says (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  g_autoptr (CtiStarTable) table = cti_star_table_new (stars);
  const CtiStarTableRow *money = g_ptr_array_index (table->rows, MONEY);

  g_assert_cmpuint (g_strv_length (table->headings), ==, 3);
  g_assert_cmpuint (table->rows->len, ==, 10);
  g_assert_cmpstr (table->sentence, ==, data->sentence);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CtiStarTableRow *row = g_ptr_array_index (table->rows, i);
      const CtiStarAxis *axis = cti_star_chart_data_get_axis (data, i);

      g_assert_cmpstr (row->area, ==, axis->label);
      g_assert_cmpstr (row->sentence, ==, axis->sentence);
      g_assert_cmpstr (row->change, ==, axis->change_text ? axis->change_text : axis->missing);
    }
  g_assert_cmpstr (money->scores[0], ==, "2");
  g_assert_cmpstr (money->scores[2], ==, "6");
  g_assert_cmpstr (money->notes[0], ==, "Gæld");
  g_assert_cmpstr (money->notes[1], ==, "");
}

/* Goals and medians of the others stand beside the change, an area without one is said to have
 * none. */
static void
further_lines_are_columns_of_the_table (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarTable) table = cti_star_table_new (stars);
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  const CtiStar *latest = g_ptr_array_index (stars, stars->len - 1);
  const CtiStarTableRow *money = g_ptr_array_index (table->rows, MONEY);
  const CtiStarTableRow *other = g_ptr_array_index (table->rows, MOTIVATION);

  cti_star_table_add_line (table, latest, "Median", values, 10);
  g_assert_cmpuint (table->line_headings->len, ==, 0);
  g_hash_table_insert (values, (char *) "money", GINT_TO_POINTER (55));
  cti_star_table_add_line (table, latest, "Median", values, 10);
  g_hash_table_insert (values, (char *) "money", GINT_TO_POINTER (8));
  cti_star_table_add_line (table, latest, "Mål", values, 1);
  g_assert_cmpuint (table->line_headings->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (money->lines, 0), ==, "5,5");
  g_assert_cmpstr (g_ptr_array_index (money->lines, 1), ==, "8");
  g_assert_cmpstr (g_ptr_array_index (other->lines, 0), ==, "–");
}

/* The worker is drawn alike in both pictures, and so is the citizen. */
static void
each_view_keeps_its_look (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_VIEWS);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (GPtrArray) pairs = cti_star_views_find_pairs (stars);
  g_autoptr (CtiStarPanels) panels = cti_star_views_pair (stars, g_ptr_array_index (pairs, 0));
  const CtiStarPanel *hers = g_ptr_array_index (panels->panels, 1);
  const CtiStarPanel *theirs = g_ptr_array_index (panels->panels, 0);
  const CtiStarSeries *own = cti_star_chart_data_find_role (theirs->star, CTI_STAR_SERIES_LATEST);
  const CtiStarSeries *other = cti_star_chart_data_find_role (theirs->star, CTI_STAR_SERIES_OTHER);

  g_assert_cmpuint (own->style_index, !=, other->style_index);
  g_assert_cmpuint (cti_star_chart_data_find_role (hers->star, CTI_STAR_SERIES_OTHER)->style_index,
                    ==, own->style_index);
  g_assert_cmpuint (cti_star_chart_data_find_role (hers->star, CTI_STAR_SERIES_LATEST)->style_index,
                    ==, other->style_index);
}

static void
no_star_is_said_too (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (model);
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  g_autoptr (CtiStarTable) table = cti_star_table_new (stars);

  g_assert_cmpuint (data->axes->len, ==, 0);
  g_assert_cmpstr (data->sentence, ==, "Der er endnu ikke lavet en stjerne.");
  g_assert_cmpuint (table->rows->len, ==, 0);
}

/* Where she gave a star alone it is all there is of that day; beside the worker's it is not counted
 * twice. */
static void
a_star_she_gave_alone_is_counted (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD SAMPLE_STARS SAMPLE_VIEWS
                                           "star 2026-05-12 interval citizen\nmoney 4\n"
                                           "star 2026-07-12 interval citizen pair=b\nmoney 9\n"
                                           "star 2026-07-14 interval worker pair=b\nmoney 5\n");
  g_autoptr (GPtrArray) facts = cti_case_make_facts (model);
  g_autoptr (GArray) stars = NULL;
  int hers = 0;

  g_assert_cmpuint (facts->len, ==, 1);
  stars = cti_facts_get_stars (g_ptr_array_index (facts, 0));
  g_assert_cmpuint (stars->len, ==, 6); /* three joint, two of the worker, one that is hers alone */
  for (guint i = 0; i < stars->len; i++)
    hers += g_array_index (stars, CtiFactsStar, i).day == cti_date_new (2026, 5, 12);
  g_assert_cmpint (hers, ==, 1);
}

static const CtiStarPanel *
find_panel (const CtiStarPanels *panels, GPtrArray *stars, guint index, CtiReadingMode mode)
{
  guint seen = 0;

  for (guint i = 0; i < stars->len; i++)
    if (((CtiStar *) g_ptr_array_index (stars, i))->reading->mode == mode && seen++ == index)
      return g_ptr_array_index (panels->panels, i);
  g_assert_not_reached ();
}

/* Two views of the first reading differ; nothing has moved between them. What moved later is
 * counted from the worker's, whichever of the two was written first. */
static void
two_views_of_the_first_reading_are_no_movement (void)
{
  static const char *const orders[] = {
    SAMPLE_HEAD "star 2026-01-12 start worker pair=a\nmotivation 4\nmoney 4\n"
                "star 2026-01-12 start citizen pair=a\nmotivation 8\nmoney 8\n"
                "star 2026-11-14 interval\nmotivation 6\nmoney 6\n",
    SAMPLE_HEAD "star 2026-01-12 start citizen pair=a\nmotivation 8\nmoney 8\n"
                "star 2026-01-12 start worker pair=a\nmotivation 4\nmoney 4\n"
                "star 2026-11-14 interval\nmotivation 6\nmoney 6\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (CtiCase) model = sample_case (orders[i]);
      g_autoptr (GPtrArray) stars = cti_star_views_get_all (model);
      g_autoptr (CtiStarPanels) panels = cti_star_views_all (stars);

      g_assert_cmpstr (find_panel (panels, stars, 0, CTI_READING_WORKER)->subtitle, ==,
                       "start · medarbejderens vurdering");
      g_assert_cmpstr (find_panel (panels, stars, 0, CTI_READING_CITIZEN)->subtitle, ==,
                       "start · borgerens vurdering");
      g_assert_cmpstr (find_panel (panels, stars, 0, CTI_READING_JOINT)->subtitle, ==,
                       "undervejs · 2↑");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/star-report/a-star-she-gave-alone-is-counted",
                   a_star_she_gave_alone_is_counted);
  g_test_add_func ("/star-report/change-is-counted-from-first-to-latest",
                   change_is_counted_from_first_to_latest);
  g_test_add_func ("/star-report/what-was-not-discussed-has-no-change",
                   what_was_not_discussed_has_no_change);
  g_test_add_func ("/star-report/each-reading-is-a-line-of-its-own",
                   each_reading_is_a_line_of_its_own);
  g_test_add_func ("/star-report/one-star-shows-its-scores", one_star_shows_its_scores);
  g_test_add_func ("/star-report/worker-view-counts-and-the-citizens-stands-beside",
                   worker_view_counts_and_the_citizens_stands_beside);
  g_test_add_func ("/star-report/two-views-differ-and-do-not-change",
                   two_views_differ_and_do_not_change);
  g_test_add_func ("/star-report/a-voided-reading-is-seen-in-grey",
                   a_voided_reading_is_seen_in_grey);
  g_test_add_func ("/star-report/medians-of-the-others-are-a-line-and-are-heard",
                   medians_of_the_others_are_a_line_and_are_heard);
  g_test_add_func ("/star-report/further-lines-are-columns-of-the-table",
                   further_lines_are_columns_of_the_table);
  g_test_add_func ("/star-report/each-view-keeps-its-look", each_view_keeps_its_look);
  g_test_add_func ("/star-report/table-says-what-the-picture-says",
                   table_says_what_the_picture_says);
  g_test_add_func ("/star-report/no-star-is-said-too", no_star_is_said_too);
  g_test_add_func ("/star-report/two-views-of-the-first-reading-are-no-movement",
                   two_views_of_the_first_reading_are_no_movement);
  return g_test_run ();
}
