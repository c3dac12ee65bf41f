/* The network and the focus areas of an invented citizen as pictures, and what they say in Danish.
 */

#include <string.h>

#include "cti-focus-report.h"
#include "cti-guide-file.h"
#include "cti-network-report.h"
#include "cti-words.h"
#include "report-samples.h"

#define PEOPLE                                                                        \
  "person sister\nname: Kanaria\nkind: family\n"                                      \
  "tie\nphase: 1\nring: 1\nstrength: 5\ncarries: network\n"                           \
  "tie\nphase: 2\nring: 1\nstrength: 5\ncarries: network\n"                           \
  "person mentor\nname: Mentor\nkind: professional\n"                                 \
  "tie\nphase: 1\nring: 3\nstrength: 2\ncarries: worker\n"                            \
  "tie\nphase: 2\nring: 2\nstrength: 3\ncarries: shared\n"                            \
  "person old\nname: Gammel ven\nkind: friend\ntie\nphase: 1\nring: 2\nstrength: 2\n" \
  "person new\nname: Ny ven\nkind: friend\ntie\nphase: 2\n"

#define FOCUS                                                        \
  "focus-area\nphase: 1\narea: housing\npriority: 1\n"               \
  "focus-area\nphase: 1\narea: substances\nstatus: reached\n"        \
  "focus-area\nphase: 2\narea: housing\npriority: 2\nstatus: open\n" \
  "focus-area\nphase: 2\narea: money\npriority: 1\n"                 \
  "focus-area\nphase: 2\narea: network\nstatus: dropped\n"

static const CtiNetworkNode *
find_node (const CtiNetworkData *data, const char *label)
{
  for (guint i = 0; i < data->nodes->len; i++)
    {
      const CtiNetworkNode *node = g_ptr_array_index (data->nodes, i);

      if (g_str_equal (node->label, label))
        return node;
    }
  g_error ("nobody is called \"%s\"", label);
}

static void
who_came_went_and_moved_is_told (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD PEOPLE);
  g_autoptr (CtiNetworkData) data = cti_network_report_chart (model, 2, CTI_NETWORK_WITH_NAMES);

  g_assert_cmpuint (data->nodes->len, ==, 4);
  g_assert_cmpint (find_node (data, "Ny ven")->presence, ==, CTI_NETWORK_NEW);
  g_assert_cmpint (find_node (data, "Ny ven")->ring, ==, 0);
  g_assert_cmpint (find_node (data, "Gammel ven")->presence, ==, CTI_NETWORK_GONE);
  g_assert_cmpint (find_node (data, "Mentor")->ring_before, ==, 3);
  g_assert_cmpstr (find_node (data, "Mentor")->note, ==, "tættere på");
  g_assert_cmpint (find_node (data, "Kanaria")->ring_before, ==, 0);
  g_assert_cmpstr (data->sentence, ==,
                   "Fase 2: 3 i netværket; netværket bærer selv 1. Siden fase 1: 1 ny, 1 ikke med "
                   "længere, 1 tættere på.");
}

static void
without_a_map_before_nothing_is_compared (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD PEOPLE);
  g_autoptr (CtiNetworkData) data = cti_network_report_chart (model, 1, CTI_NETWORK_WITH_NAMES);

  g_assert_cmpuint (data->nodes->len, ==, 3);
  for (guint i = 0; i < data->nodes->len; i++)
    {
      const CtiNetworkNode *node = g_ptr_array_index (data->nodes, i);

      g_assert_cmpint (node->presence, ==, CTI_NETWORK_THERE);
      g_assert_null (node->note);
    }
}

static void
what_leaves_the_program_has_no_names (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD PEOPLE);
  g_autoptr (CtiNetworkData) data = cti_network_report_chart (model, 2, CTI_NETWORK_WITHOUT_NAMES);

  for (guint i = 0; i < data->nodes->len; i++)
    {
      const CtiNetworkNode *node = g_ptr_array_index (data->nodes, i);

      g_assert_null (strstr (node->label, "Kanaria"));
      g_assert_null (strstr (node->sentence, "Kanaria"));
    }
  g_assert_cmpint (find_node (data, "ven 1")->presence, !=, find_node (data, "ven 2")->presence);
}

static void
the_table_of_the_network_says_the_same (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD PEOPLE);
  g_autoptr (CtiChartTable) table = cti_network_report_table (model, 2, CTI_NETWORK_WITH_NAMES);

  g_assert_cmpuint (table->rows->len, ==, 4);
  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (cti_chart_table_get (table, i)->cells[0], "Mentor"))
      {
        g_assert_cmpstr (cti_chart_table_get (table, i)->cells[2], ==, "3");
        g_assert_cmpstr (cti_chart_table_get (table, i)->cells[4], ==, "tættere på");
      }
}

static const CtiWheelSector *
find_sector (const CtiWheelData *data, const char *label)
{
  for (guint i = 0; i < data->sectors->len; i++)
    {
      const CtiWheelSector *sector = g_ptr_array_index (data->sectors, i);

      if (g_str_equal (sector->label, label))
        return sector;
    }
  g_error ("no sector is called \"%s\"", label);
}

static void
the_wheel_has_all_areas_and_marks_both_phases (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD FOCUS);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (CtiWheelData) data = cti_focus_report_chart (model, areas, 2);

  g_assert_cmpuint (data->sectors->len, ==, areas->len);
  g_assert_true (find_sector (data, "Bolig")->chosen && find_sector (data, "Bolig")->before);
  g_assert_cmpstr (find_sector (data, "Bolig")->figure, ==, "2");
  g_assert_true (find_sector (data, "Økonomi")->chosen && !find_sector (data, "Økonomi")->before);
  g_assert_cmpstr (find_sector (data, "Økonomi")->note, ==, "ny");
  g_assert_cmpstr (data->sentence, ==, "Fase 2: 2 fokusområder. Nye siden forrige fase: 1.");
}

static void
an_area_that_is_no_longer_relevant_is_not_raised (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD FOCUS);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (CtiWheelData) data = cti_focus_report_chart (model, areas, 2);
  guint n = 0;

  for (guint i = 0; i < data->sectors->len; i++)
    n += ((CtiWheelSector *) g_ptr_array_index (data->sectors, i))->chosen;
  g_assert_cmpuint (n, ==, 2);
}

static void
the_table_of_focus_areas_has_a_row_for_each (void)
{
  g_autoptr (CtiCase) model = sample_case (SAMPLE_HEAD FOCUS);
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();

  for (int phase = 1; phase <= 3; phase++)
    {
      g_autoptr (CtiChartTable) table = cti_focus_report_table (model, areas, phase);

      g_assert_cmpuint (table->rows->len, ==, areas->len);
      g_assert_cmpuint (g_strv_length (table->headings), ==, phase > 1 ? 4 : 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/network-report/who-came-went-and-moved-is-told",
                   who_came_went_and_moved_is_told);
  g_test_add_func ("/network-report/without-a-map-before-nothing-is-compared",
                   without_a_map_before_nothing_is_compared);
  g_test_add_func ("/network-report/what-leaves-the-program-has-no-names",
                   what_leaves_the_program_has_no_names);
  g_test_add_func ("/network-report/the-table-of-the-network-says-the-same",
                   the_table_of_the_network_says_the_same);
  g_test_add_func ("/focus-report/the-wheel-has-all-areas-and-marks-both-phases",
                   the_wheel_has_all_areas_and_marks_both_phases);
  g_test_add_func ("/focus-report/an-area-that-is-no-longer-relevant-is-not-raised",
                   an_area_that_is_no_longer_relevant_is_not_raised);
  g_test_add_func ("/focus-report/the-table-of-focus-areas-has-a-row-for-each",
                   the_table_of_focus_areas_has_a_row_for_each);
  return g_test_run ();
}
