/* The other ways to look at stars: all readings at once, and the worker's and the citizen's view of
 * one reading beside each other. In both each star is drawn with what it is compared with: the
 * first reading as a dashed line, or the other view with a band where the two differ. */

#include "cti-star-views.h"

#include <glib/gi18n.h>

#include "cti-stats-changes.h"
#include "cti-text.h"
#include "cti-words.h"

static const CtiStar *
get_star (GPtrArray *stars, guint index)
{
  return g_ptr_array_index (stars, index);
}

/**
 * cti_star_views_get_all:
 * @model: a case
 *
 * Returns: (transfer full) (element-type CtiStar): the stars of all readings by day, those that do
 *   not count as well
 */
GPtrArray *
cti_star_views_get_all (const CtiCase *model)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (model);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_star_free);

  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (all, cti_case_get_star (model, g_ptr_array_index (readings, i)));
  return all;
}

static char *
describe_score (const CtiStar *star, guint area)
{
  g_autofree char *reading = cti_words_reading (star->reading);
  g_autofree char *score =
      cti_words_score_sentence (cti_star_get_area (star, area), cti_star_get_value (star, area));
  const char *note = cti_star_get_score (star, area)->note;

  if (cti_text_is_blank (note))
    return g_strdup_printf ("%s. %s", reading, score);
  /* Translators: which reading, its score as a sentence, the note on it between quotation marks. */
  return g_strdup_printf (_ ("%s. %s “%s”"), reading, score, note);
}

/**
 * cti_star_views_add_notes:
 * @data: what cti_star_report_chart() made of @stars
 * @stars: (element-type CtiStar): the same stars
 *
 * Makes each score a point of its own that says its reading and its note. For the screen: a picture
 * that leaves the program carries no notes.
 */
void
cti_star_views_add_notes (CtiStarChartData *data, GPtrArray *stars)
{
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  for (guint i = 0; roles.latest != NULL && i < stars->len; i++)
    for (guint axis = 0; axis < data->axes->len; axis++)
      {
        const char *key = cti_star_get_area (roles.latest, axis)->key;
        int area = cti_star_find_area (get_star (stars, i), key);
        g_autofree char *sentence =
            area >= 0 ? describe_score (get_star (stars, i), (guint) area) : NULL;

        cti_star_chart_data_set_sentence (data, i, axis, sentence);
      }
}

/**
 * cti_star_views_add_goals:
 * @data: what cti_star_report_chart() made
 * @leader: the star whose areas it has
 * @label: what the line of goals is called
 * @goals: (element-type utf8 gint): goals from 1 to 10 by the key of their area
 *
 * Adds what she aims at, in the areas that have a goal. Nothing is added where none has.
 */
void
cti_star_views_add_goals (CtiStarChartData *data,
                          const CtiStar *leader,
                          const char *label,
                          GHashTable *goals)
{
  int values[CTI_STAR_CHART_MAX_AXES] = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < data->axes->len; i++)
    {
      values[i] = GPOINTER_TO_INT (g_hash_table_lookup (goals, cti_star_get_area (leader, i)->key));
      any = any || values[i] > 0;
    }
  if (any)
    cti_star_chart_data_add_series (data, label, CTI_STAR_SERIES_GOAL, 0, values, data->axes->len);
}

static void
add_median_part (CtiStarChartData *data, guint series, guint axis, const char *label, double value)
{
  g_autofree char *number = cti_words_number (value, value == (int) value ? 0 : 1);
  /* Translators: name of an area, what the line is, such as "Median of the others", a number. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("%s, %s: %s."), cti_star_chart_data_get_axis (data, axis)->label, label,
                       number);

  cti_star_chart_data_set_value (data, series, axis, value);
  cti_star_chart_data_set_sentence (data, series, axis, sentence);
}

/**
 * cti_star_views_add_medians:
 * @data: what cti_star_report_chart() made
 * @leader: the star whose areas it has
 * @label: what the line is called
 * @medians: (element-type utf8 gint): medians in tenths by the key of their area, as
 *   cti_group_medians() makes them
 *
 * Adds where the others stand. Nothing is added where no area has a median.
 */
void
cti_star_views_add_medians (CtiStarChartData *data,
                            const CtiStar *leader,
                            const char *label,
                            GHashTable *medians)
{
  int none[CTI_STAR_CHART_MAX_AXES] = { 0 };
  double values[CTI_STAR_CHART_MAX_AXES] = { 0 };
  gboolean any = FALSE;
  guint series;

  for (guint i = 0; i < data->axes->len; i++)
    {
      const char *key = cti_star_get_area (leader, i)->key;

      values[i] = GPOINTER_TO_INT (g_hash_table_lookup (medians, key)) / 10.0;
      any = any || values[i] > 0;
    }
  if (!any)
    return;
  series =
      cti_star_chart_data_add_series (data, label, CTI_STAR_SERIES_GROUP, 0, none, data->axes->len);
  for (guint i = 0; i < data->axes->len; i++)
    if (values[i] > 0)
      add_median_part (data, series, i, label, values[i]);
}

/**
 * cti_star_views_find_other:
 * @stars: (element-type CtiStar): stars
 * @star: one of them
 *
 * Returns: (transfer none) (nullable): the other view of the same reading
 */
const CtiStar *
cti_star_views_find_other (GPtrArray *stars, const CtiStar *star)
{
  for (guint i = 0; i < stars->len; i++)
    if (cti_star_report_is_pair (star, get_star (stars, i)))
      return get_star (stars, i);
  return NULL;
}

/**
 * cti_star_views_find_pairs:
 * @stars: (element-type CtiStar): stars by day
 *
 * Returns: (transfer container) (element-type CtiStar): of each reading with two views the
 * worker's, by day
 */
GPtrArray *
cti_star_views_find_pairs (GPtrArray *stars)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = get_star (stars, i);

      if (star->reading->mode != CTI_READING_CITIZEN &&
          cti_star_views_find_other (stars, star) != NULL)
        g_ptr_array_add (found, (gpointer) star);
    }
  return found;
}

/* Of two views of the first reading the worker's is the one that is counted from, as everywhere. */
static const CtiStar *
find_first (GPtrArray *stars)
{
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  return roles.first != NULL && !roles.are_views ? roles.first : roles.latest;
}

/* Whether what lies between them is a movement, and not a difference between two views. */
static gboolean
has_moved_from (const CtiStar *first, const CtiStar *star)
{
  return first != NULL && first != star && !cti_star_report_is_pair (first, star) &&
         !star->reading->voided;
}

/* What is said of one of many: "5↑ 1↓" since the first, or that it does not count. */
static char *
make_subtitle (const CtiStar *first, const CtiStar *star)
{
  const CtiReading *reading = star->reading;
  const char *parts[4] = { cti_words_occasion (reading->occasion), NULL, NULL, NULL };
  g_autofree char *moved = NULL;
  guint count = 1;

  if (reading->mode != CTI_READING_JOINT)
    parts[count++] = cti_words_reading_mode (reading->mode);
  if (reading->voided)
    parts[count++] = C_ ("reading", "does not count");
  else if (has_moved_from (first, star))
    parts[count++] = moved = cti_star_report_count_moves (first, star);
  return g_strjoinv (" · ", (char **) parts);
}

static char *
make_sentence (const CtiStar *first, const CtiStar *star)
{
  g_autofree char *reading = cti_words_reading (star->reading);
  g_autofree char *told = NULL;
  g_autoptr (GArray) changes = NULL;
  CtiStatsChanges numbers;

  if (!has_moved_from (first, star))
    {
      told = cti_words_star_sentence (star);
      return g_strdup_printf ("%s. %s", reading, told);
    }
  changes = cti_star_compare (first, star);
  numbers = cti_stats_changes (changes);
  told = cti_words_comparison (first->reading->date, star->reading->date, numbers.up, numbers.down,
                               numbers.same, numbers.left_out);
  return g_strdup_printf ("%s. %s", reading, told);
}

/* The star of one panel: itself, solid, and the first as what it is compared with. */
static CtiStarChartData *
make_small (const CtiStar *first, const CtiStar *star)
{
  g_autoptr (GPtrArray) stars = g_ptr_array_new ();

  if (first != NULL && first != star && !star->reading->voided)
    g_ptr_array_add (stars, (gpointer) first);
  g_ptr_array_add (stars, (gpointer) star);
  return cti_star_report_chart_of (stars, star);
}

static GPtrArray *
get_counted (GPtrArray *stars)
{
  GPtrArray *counted = g_ptr_array_new ();

  for (guint i = 0; i < stars->len; i++)
    if (!get_star (stars, i)->reading->voided)
      g_ptr_array_add (counted, g_ptr_array_index (stars, i));
  return counted;
}

/**
 * cti_star_views_all_sentence:
 * @stars: (element-type CtiStar): all stars by day, those that do not count as well
 *
 * Returns: (transfer full): one sentence for all readings at once
 */
char *
cti_star_views_all_sentence (GPtrArray *stars)
{
  g_autoptr (GPtrArray) counted = get_counted (stars);
  g_autofree char *told = cti_star_report_sentence (counted);

  /* Translators: how many readings; then a sentence such as "From … to …: 3 areas went up". */
  return g_strdup_printf (ngettext ("%u reading. %s", "%u readings. %s", stars->len), stars->len,
                          told);
}

/**
 * cti_star_views_all:
 * @stars: (element-type CtiStar): all stars by day, those that do not count as well; at least one
 *
 * Returns: (transfer full): a small star for each; one that does not count is grey. The ids of the
 *   panels are those of the readings
 */
CtiStarPanels *
cti_star_views_all (GPtrArray *stars)
{
  g_autofree char *sentence = cti_star_views_all_sentence (stars);
  CtiStarPanels *panels = cti_star_panels_new (C_ ("chart", "All readings"), sentence);
  g_autoptr (GPtrArray) counted = get_counted (stars);
  const CtiStar *first = find_first (counted);

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = get_star (stars, i);
      g_autofree char *title = cti_words_date (star->reading->date);
      g_autofree char *subtitle = make_subtitle (first, star);
      g_autofree char *spoken = make_sentence (first, star);

      cti_star_panels_add (panels, star->reading->record.id, title, subtitle, spoken,
                           make_small (first, star));
    }
  if (counted->len > 0)
    cti_star_panels_set_areas (panels, cti_star_report_chart (counted));
  return panels;
}

/* Each of the two keeps her colour, dash and mark in both pictures. */
static void
keep_looks (CtiStarChartData *data)
{
  CtiStarSeries *other = NULL, *latest = NULL;
  guint look;

  for (guint i = 0; i < data->series->len; i++)
    {
      CtiStarSeries *series = g_ptr_array_index (data->series, i);

      if (series->role == CTI_STAR_SERIES_OTHER)
        other = series;
      else if (series->role == CTI_STAR_SERIES_LATEST)
        latest = series;
    }
  if (other == NULL || latest == NULL)
    return;
  look = other->style_index;
  other->style_index = latest->style_index;
  latest->style_index = look;
}

static void
add_view (CtiStarPanels *panels, const CtiStar *star, const CtiStar *other)
{
  g_autoptr (GPtrArray) stars = g_ptr_array_new ();
  CtiStarChartData *data;
  g_autofree char *spoken = cti_words_reading (star->reading);
  g_autofree char *date = cti_words_date (star->reading->date);
  const char *title = star->reading->mode == CTI_READING_CITIZEN
                          ? C_ ("chart", "The citizen’s view")
                          : C_ ("chart", "The worker’s view");

  g_ptr_array_add (stars, (gpointer) other);
  g_ptr_array_add (stars, (gpointer) star);
  data = cti_star_report_chart_of (stars, star);
  if (star->reading->mode == CTI_READING_CITIZEN)
    keep_looks (data);
  cti_star_panels_add (panels, star->reading->record.id, title, date, spoken, data);
}

/**
 * cti_star_views_pair:
 * @stars: (element-type CtiStar): stars
 * @worker: the worker's view of a reading with two views
 *
 * Returns: (transfer full) (nullable): both views as large stars, each with the other marked where
 *   it differs; %NULL where there is no other view
 */
CtiStarPanels *
cti_star_views_pair (GPtrArray *stars, const CtiStar *worker)
{
  const CtiStar *other = cti_star_views_find_other (stars, worker);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autofree char *sentence = NULL;
  CtiStarPanels *panels;

  if (other == NULL)
    return NULL;
  g_ptr_array_add (both, (gpointer) other);
  g_ptr_array_add (both, (gpointer) worker);
  sentence = cti_star_report_sentence (both);
  panels = cti_star_panels_new (C_ ("chart", "Two views"), sentence);
  add_view (panels, worker, other);
  add_view (panels, other, worker);
  return panels;
}
