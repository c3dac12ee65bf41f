/* The report in words, over the synthetic project. */

#include <string.h>

#include "cti-outcome-sheet.h"
#include "project.h"

#define SEED   20161231
#define HIDDEN "Not shown: a group under five could be told from it."

typedef struct
{
  Project *project;
  GPtrArray *facts;
  GPtrArray *rows;
  CtiOutcome *outcome;
} Fixture;

static int rate; /* what an hour costs in the reports that are set up */

static void
set_up_from (Fixture *fixture, CtiOutcomeView view, CtiDate from, CtiDate to)
{
  CtiReportChoice choice;

  fixture->project = project_new (SEED);
  fixture->facts = project_make_facts (fixture->project);
  fixture->rows = cti_course_rows_new (fixture->facts);
  cti_report_choice_init (&choice, cti_date_new (2016, 12, 5));
  choice.rate = rate;
  choice.from = from;
  choice.to = to;
  fixture->outcome =
      cti_outcome_new (cti_figures_new (fixture->rows, fixture->project->inquiries, NULL, &choice),
                       "Team", view, TRUE);
}

static void
set_up (Fixture *fixture, CtiOutcomeView view)
{
  set_up_from (fixture, view, CTI_DATE_NONE, CTI_DATE_NONE);
}

static void
tear_down (Fixture *fixture)
{
  cti_outcome_free (fixture->outcome);
  g_ptr_array_unref (fixture->rows);
  g_ptr_array_unref (fixture->facts);
  project_free (fixture->project);
}

static const CtiOutcomeTable *
find_table (const Fixture *fixture, const char *key)
{
  for (guint s = 0; s < fixture->outcome->sections->len; s++)
    {
      const CtiOutcomeSection *section = g_ptr_array_index (fixture->outcome->sections, s);

      for (guint t = 0; t < section->tables->len; t++)
        {
          const CtiOutcomeTable *table = g_ptr_array_index (section->tables, t);

          if (g_str_equal (table->figure->key, key))
            return table;
        }
    }
  g_error ("there is no table %s", key);
}

static void
figures_are_plain_sentences (void)
{
  static const struct
  {
    const char *key, *sentence;
  } table[] = {
    { "full", "70 of 119 courses with a closing form were carried through (59%). 95% interval: "
              "50–67%." },
    { "referred-elsewhere", "41 of 84 inquiries without a course were referred elsewhere (49%). "
                            "95% interval: 38–59%." },
    { "improved-full", "In 64 of 70 full courses there was moderate or large progress (91%). 95% "
                       "interval: 83–96%." },
    { "started", "147 courses are in this report." },
    { "reasons", "Named most often: Contact was lost, in 20 of 49 courses (41%)." },
    { "areas", "Most progress: Social network and relations, where the median of 100 measured "
               "twice went from 3.0 to 6.0." },
    { "wellbeing", "The median score of 85 measured twice went from 40 to 60." },
    { "early-progress", "Full course: a median change of 2.2 points (n = 70). Before time: 0.2 "
                        "points (n = 30)." },
    { "active-by-month", "Month 0: 65 of 130 (50%). Month 12: 8 of 46 (17%)." },
    { "areas-used", "Chosen most often: Network / Money, in 49 of 147 courses (33%)." },
  };
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpstr (find_table (&fixture, table[i].key)->sentence, ==, table[i].sentence);
  g_assert_cmpstr (find_table (&fixture, "debt")->left_out, ==,
                   "7 are not counted here: not known.");
  g_assert_nonnull (strstr (fixture.outcome->footer, "No control group"));
  tear_down (&fixture);
}

/* Of one course the sentence is in the singular. */
static void
one_course_is_a_course (void)
{
  gboolean found = FALSE;

  for (int days = 0; !found && days < 1500; days += 3)
    {
      CtiDate from = cti_date_new (2013, 1, 1) + days;
      const char *sentence;
      Fixture fixture;

      set_up_from (&fixture, CTI_OUTCOME_INSIDE, from, from + 2);
      sentence = find_table (&fixture, "started")->sentence;
      found = g_str_has_prefix (sentence, "1*");
      if (found)
        g_assert_cmpstr (sentence, ==, "1* course is in this report.");
      tear_down (&fixture);
    }
  g_assert_true (found);
}

typedef void (*CheckTable) (const Fixture *fixture, const CtiOutcomeTable *table, gpointer data);

static void
check_tables (const Fixture *fixture, CheckTable check, gpointer data)
{
  for (guint s = 0; s < fixture->outcome->sections->len; s++)
    {
      const CtiOutcomeSection *section = g_ptr_array_index (fixture->outcome->sections, s);

      for (guint t = 0; t < section->tables->len; t++)
        check (fixture, g_ptr_array_index (section->tables, t), data);
    }
}

static void
check_sentence (const Fixture *fixture, const CtiOutcomeTable *table, gpointer data)
{
  g_assert_nonnull (table->sentence);
  g_assert_null (strchr (table->sentence, '{'));
  g_assert_null (strchr (table->sentence, '}'));
}

static void
every_table_has_a_sentence (void)
{
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  check_tables (&fixture, check_sentence, NULL);
  tear_down (&fixture);
}

/* Where the row that a sentence is about is hidden, it does not speak of the next instead. */
static void
check_hidden (const Fixture *fixture, const CtiOutcomeTable *table, gpointer data)
{
  const CtiFigureRow *first = &g_array_index (table->figure->rows, CtiFigureRow, 0);
  guint *hidden = data;

  if (!g_str_equal (table->figure->key, "improved-full") &&
      !g_str_equal (table->figure->key, "interrupted"))
    return;
  if (!cti_figures_is_hidden (fixture->outcome->figures, first->count))
    return;
  if (table->is_hidden)
    g_assert_cmpstr (table->sentence, ==, HIDDEN);
  else
    g_assert_null (table->sentence);
  (*hidden)++;
}

static void
a_sentence_says_nothing_that_its_table_hides (void)
{
  guint hidden = 0;

  for (int year = 2013; year <= 2016; year++)
    for (int month = 1; month <= 12; month++)
      {
        CtiDate from = cti_date_new (year, month, 1);
        Fixture fixture;

        set_up_from (&fixture, CTI_OUTCOME_OUTSIDE, from, cti_date_add_months (from, 4));
        check_tables (&fixture, check_hidden, &hidden);
        tear_down (&fixture);
      }
  g_assert_cmpuint (hidden, >, 2);
}

static void
what_nobody_is_in_is_said_in_a_sentence (void)
{
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  g_assert_cmpstr (find_table (&fixture, "risk-after")->sentence, ==,
                   "Nothing is known for this yet.");
  g_assert_true (cti_outcome_table_is_sentence (find_table (&fixture, "risk-after")));
  g_assert_false (cti_outcome_table_is_sentence (find_table (&fixture, "education")));
  tear_down (&fixture);
}

static const char *
get_cell (const CtiOutcomeTable *table, guint row, guint column)
{
  return cti_grid_get_text (table->grid, row, column);
}

/* Whether a column has the number of all that the figure is about. */
static gboolean
is_whole (CtiFigureKind kind, guint column)
{
  return kind == CTI_FIGURE_PAIR
             ? column == 1
             : column == 2 && (kind == CTI_FIGURE_SHARE || kind == CTI_FIGURE_AREAS);
}

/* Whether a row of a table has a number of somebody, or a word for one. */
static gboolean
row_says_something (const CtiOutcomeTable *table, guint row)
{
  const CtiGridCell *first = cti_grid_get (table->grid, row, 1);

  for (guint c = 1; c < cti_grid_get_n_cells (table->grid, row); c++)
    {
      const CtiGridCell *cell = cti_grid_get (table->grid, row, c);
      gboolean is_n = is_whole (table->figure->kind, c);

      if (first->kind == CTI_GRID_NUMBER && first->number == 0)
        return FALSE; /* nobody: of its whole an interval can be told */

      if (!is_n && cell->kind != CTI_GRID_EMPTY && !g_str_equal (cell->text, "hidden") &&
          (cell->kind == CTI_GRID_TEXT || cell->number > 0))
        return TRUE;
    }
  return FALSE;
}

/* A lower quartile above nothing would tell that at most a quarter went down, and a mean how far.
 */
static void
check_quartiles (const Fixture *fixture, const CtiOutcomeTable *table, gpointer data)
{
  gboolean has_ends = table->figure->kind == CTI_FIGURE_SCORES;
  guint change = has_ends ? 4 : 2, *seen = data;

  if (table->is_hidden || (!has_ends && table->figure->kind != CTI_FIGURE_CHANGE))
    return;
  for (guint r = 1; r < cti_grid_get_n_rows (table->grid); r++)
    {
      gboolean is_hidden = FALSE;

      for (guint c = change + 2; c < cti_grid_get_n_cells (table->grid, r); c++)
        is_hidden |= g_str_equal (get_cell (table, r, c), "hidden");
      if (!is_hidden)
        continue;
      g_assert_null (strchr (get_cell (table, r, change), '('));
      g_assert_cmpstr (get_cell (table, r, change + 1), ==, "hidden");
      (*seen)++;
    }
}

static void
quartiles_do_not_tell_what_is_hidden (void)
{
  Fixture fixture;
  guint seen = 0;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  check_tables (&fixture, check_quartiles, &seen);
  g_assert_cmpuint (seen, >, 0);
  tear_down (&fixture);
}

typedef struct
{
  guint hidden;   /* tables that are a sentence because of it */
  guint left_out; /* tables without some of their rows */
} Found;

static void
check_whole_table (const Fixture *fixture, const CtiOutcomeTable *table, gpointer data)
{
  Found *found = data;
  gboolean stands_alone = table->figure->kind == CTI_FIGURE_SCORES ||
                          table->figure->kind == CTI_FIGURE_CHANGE ||
                          table->figure->kind == CTI_FIGURE_AREAS;
  guint n = cti_grid_get_n_rows (table->grid), saying = 0;

  for (guint r = 1; r < n; r++)
    {
      saying += row_says_something (table, r);
      if (stands_alone)
        g_assert_cmpstr (get_cell (table, r, 1), !=, "hidden");
    }
  if (table->is_hidden)
    {
      g_assert_cmpuint (saying, ==, 0);
      g_assert_cmpstr (table->sentence, ==, HIDDEN);
      g_assert_true (cti_outcome_table_is_sentence (table));
      g_assert_null (table->not_shown);
      found->hidden++;
    }
  else if (table->figure->rows->len + 1 > n)
    {
      g_assert_nonnull (strstr (table->not_shown, "left out"));
      found->left_out++;
    }
  else if (table->has_hidden && table->figure->kind == CTI_FIGURE_SHARE)
    g_assert_cmpuint (saying, >, 0);
}

static void
what_is_all_hidden_is_said_in_a_sentence (void)
{
  Found found = { 0 };

  for (int month = 1; month <= 12; month++)
    {
      CtiDate from = cti_date_new (2014, month, 1);
      Fixture fixture;

      set_up_from (&fixture, CTI_OUTCOME_OUTSIDE, from, cti_date_add_months (from, 3));
      check_tables (&fixture, check_whole_table, &found);
      tear_down (&fixture);
    }
  g_assert_cmpuint (found.hidden, >, 10);
  g_assert_cmpuint (found.left_out, >, 5);
}

static void
cost_stands_beside_hours_where_an_hour_has_a_price (void)
{
  Fixture fixture;
  const CtiOutcomeTable *table;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  table = find_table (&fixture, "hours");
  for (guint r = 0; r < cti_grid_get_n_rows (table->grid); r++)
    g_assert_cmpuint (cti_grid_get_n_cells (table->grid, r), ==, 8);
  g_assert_cmpstr (get_cell (table, 0, 7), ==, "Travel");
  g_assert_nonnull (strstr (table->not_shown, "what an hour costs"));
  tear_down (&fixture);
  rate = 500;
  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  rate = 0;
  table = find_table (&fixture, "hours");
  for (guint r = 0; r < cti_grid_get_n_rows (table->grid); r++)
    g_assert_cmpuint (cti_grid_get_n_cells (table->grid, r), ==, 9);
  g_assert_cmpstr (get_cell (table, 0, 8), ==, "Cost, mean");
  g_assert_null (table->not_shown);
  tear_down (&fixture);
}

static void
small_groups_are_marked_inside_and_hidden_outside (void)
{
  Fixture fixture;
  const CtiOutcomeTable *table;

  set_up (&fixture, CTI_OUTCOME_INSIDE);
  table = find_table (&fixture, "improved-full");
  g_assert_cmpstr (get_cell (table, 5, 1), ==, "4*");
  g_assert_cmpstr (get_cell (table, 6, 1), ==, "2*");
  tear_down (&fixture);
  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  table = find_table (&fixture, "improved-full");
  for (guint row = 4; row <= 6; row++)
    {
      g_assert_cmpstr (get_cell (table, row, 3), ==, row == 4 ? get_cell (table, 4, 3) : "hidden");
      g_assert_cmpstr (get_cell (table, row, 1), ==, row == 4 ? get_cell (table, 4, 1) : "hidden");
    }
  g_assert_cmpstr (get_cell (table, 1, 1), ==, "64");
  tear_down (&fixture);
}

/* Six courses about money; of three of them it is known how it went, and nobody went up. */
static GPtrArray *
make_few_stars (void)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (cti_record_unref);

  for (int i = 0; i < 6; i++)
    {
      CtiFacts *one = cti_record_new (&cti_facts_type);

      one->contact_start = one->phase1_start = cti_date_new (2015, 1, 1);
      one->closed_on = cti_date_new (2015, 12, 31);
      cti_set_text (&one->case_id, one->record.id);
      cti_set_text (&one->areas, "money 1 0");
      cti_set_text (&one->stars, i < 3 ? "2015-01-01 start money=5\n2015-12-31 end money=4"
                                       : "2015-01-01 start money=5");
      g_ptr_array_add (facts, one);
    }
  return facts;
}

/* That none of them went up is said of nobody; how three of them did is not shown either. */
static void
the_change_of_few_is_hidden_beside_their_area (void)
{
  g_autoptr (GPtrArray) inquiries = g_ptr_array_new ();
  Fixture fixture = { .facts = make_few_stars () };
  CtiReportChoice choice;
  const CtiGrid *grid;

  fixture.rows = cti_course_rows_new (fixture.facts);
  cti_report_choice_init (&choice, cti_date_new (2016, 12, 5));
  fixture.outcome = cti_outcome_new (cti_figures_new (fixture.rows, inquiries, NULL, &choice),
                                     "Team", CTI_OUTCOME_OUTSIDE, FALSE);
  grid = find_table (&fixture, "areas-used")->grid;
  g_assert_cmpstr (cti_grid_get_text (grid, 1, 0), ==, "Money");
  g_assert_cmpstr (cti_grid_get_text (grid, 1, 1), ==, "6");
  g_assert_cmpstr (cti_grid_get_text (grid, 1, 6), ==, "hidden");
  cti_outcome_free (fixture.outcome);
  g_ptr_array_unref (fixture.rows);
  g_ptr_array_unref (fixture.facts);
}

static void
hidden_counts_are_null_in_json (void)
{
  g_autofree char *inside = NULL;
  g_autofree char *outside = NULL;
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_INSIDE);
  inside = cti_outcome_to_json (fixture.outcome);
  tear_down (&fixture);
  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  outside = cti_outcome_to_json (fixture.outcome);
  tear_down (&fixture);
  g_assert_null (strstr (inside, "\"count\" : null"));
  g_assert_nonnull (strstr (outside, "\"count\" : null"));
  g_assert_nonnull (strstr (outside, "\"format\" : \"overgang-report\""));
}

static guint
count_parts (const char *data, gsize size, const char *part)
{
  gsize length = strlen (part);
  guint n = 0;

  for (const char *at = data; (at = memmem (at, size - (gsize) (at - data), part, length)) != NULL;
       at += length)
    n++;
  return n;
}

/* Cells alone are read aloud one after the other: they are parts of rows, and these of tables. */
static void
assert_tables (const char *data, gsize size)
{
  guint tables = count_parts (data, size, "/S /Table\n"),
        rows = count_parts (data, size, "/S /TR\n");

  g_assert_cmpuint (tables, >, 10);
  g_assert_cmpuint (rows, >, 3 * tables);
  g_assert_cmpuint (count_parts (data, size, "/S /TH\n"), >, rows);
}

static void
pages_are_a_tagged_pdf (void)
{
  g_autoptr (CtiOutcomeSheet) sheet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize size;
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  sheet = cti_outcome_sheet_new (fixture.outcome);
  g_assert_cmpint (cti_outcome_sheet_get_n_pages (sheet), >, 3);
  pdf = cti_outcome_sheet_to_pdf (sheet, "2026-11-21T12:00:00Z", &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (pdf, &size);
  g_assert_nonnull (memmem (data, size, "/Marked true", 12));
  g_assert_nonnull (memmem (data, size, "/Lang (en-GB)", 13));
  g_assert_nonnull (memmem (data, size, "/Alt <FEFF", 10));
  assert_tables (data, size);
  tear_down (&fixture);
}

static gboolean
has_text (const CtiScene *scene, const char *part)
{
  for (guint i = 0; i < scene->texts->len; i++)
    {
      g_autofree char *flat =
          g_strdelimit (g_strdup (((CtiSceneText *) g_ptr_array_index (scene->texts, i))->text),
                        "\n", ' ');

      if (strstr (flat, part) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Shares as bars, the areas as a star, WHO-5 from start to end as lines; each with its n. */
static void
each_kind_of_figure_has_its_picture (void)
{
  static const struct
  {
    const char *key, *shape, *text;
  } table[] = {
    { "risk-pairs", "bar/0/0", "At end" },
    { "areas", "ring/10", "n = " },
    { "wellbeing", "slope/0", "(n = " },
    { "wellbeing-by-group", "slope/1", "No misuse (n = " },
  };
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, "Cantarell", 11);
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtiScene) scene =
          cti_outcome_make_chart (fixture.outcome, find_table (&fixture, table[i].key), style, 700);

      g_assert_nonnull (scene);
      g_assert_nonnull (cti_scene_find_shape (scene, table[i].shape));
      g_assert_true (has_text (scene, table[i].text));
    }
  tear_down (&fixture);
}

/* The table goes by progress, the picture by the star: there every area keeps its place. */
static void
the_star_of_medians_keeps_the_places_of_the_areas (void)
{
  static const struct
  {
    const char *label;
    double right, down;
  } places[] = { { "Motivation and taking responsibility", 0, -1 },
                 { "Physical health", 0, 1 },
                 { "Offending", -1, -1 } };
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, "Cantarell", 11);
  g_autoptr (CtiScene) scene = NULL;
  const CtiShape *ring;
  Fixture fixture;

  set_up (&fixture, CTI_OUTCOME_OUTSIDE);
  scene = cti_outcome_make_chart (fixture.outcome, find_table (&fixture, "areas"), style, 700);
  ring = cti_scene_find_shape (scene, "ring/10");
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *id = g_strdup_printf ("axis/%d", i == 0 ? 0 : i == 1 ? 5 : 9);
      const CtiScenePoint *point =
          cti_scene_get_point (scene, (guint) cti_scene_find_point (scene, id));

      g_test_message ("%s: %s", id, point->sentence);
      g_assert_true (g_str_has_prefix (point->sentence, places[i].label));
      g_assert_nonnull (strstr (point->sentence, ": median from "));
      if (places[i].right == 0)
        g_assert_cmpfloat_with_epsilon (point->x, ring->points[0].x, 1);
      g_assert_cmpfloat ((point->y - ring->points[0].y) * places[i].down, >, 0);
    }
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome/quartiles-do-not-tell-what-is-hidden",
                   quartiles_do_not_tell_what_is_hidden);
  g_test_add_func ("/outcome/figures-are-plain-sentences", figures_are_plain_sentences);
  g_test_add_func ("/outcome/one-course-is-a-course", one_course_is_a_course);
  g_test_add_func ("/outcome/every-table-has-a-sentence", every_table_has_a_sentence);
  g_test_add_func ("/outcome/a-sentence-says-nothing-that-its-table-hides",
                   a_sentence_says_nothing_that_its_table_hides);
  g_test_add_func ("/outcome/what-is-all-hidden-is-said-in-a-sentence",
                   what_is_all_hidden_is_said_in_a_sentence);
  g_test_add_func ("/outcome/cost-stands-beside-hours-where-an-hour-has-a-price",
                   cost_stands_beside_hours_where_an_hour_has_a_price);
  g_test_add_func ("/outcome/what-nobody-is-in-is-said-in-a-sentence",
                   what_nobody_is_in_is_said_in_a_sentence);
  g_test_add_func ("/outcome/small-groups-are-marked-inside-and-hidden-outside",
                   small_groups_are_marked_inside_and_hidden_outside);
  g_test_add_func ("/outcome/the-change-of-few-is-hidden-beside-their-area",
                   the_change_of_few_is_hidden_beside_their_area);
  g_test_add_func ("/outcome/hidden-counts-are-null-in-json", hidden_counts_are_null_in_json);
  g_test_add_func ("/outcome/pages-are-a-tagged-pdf", pages_are_a_tagged_pdf);
  g_test_add_func ("/outcome/each-kind-of-figure-has-its-picture",
                   each_kind_of_figure_has_its_picture);
  g_test_add_func ("/outcome/the-star-of-medians-keeps-the-places-of-the-areas",
                   the_star_of_medians_keeps_the_places_of_the_areas);
  return g_test_run ();
}
