/* Stars as a picture: which of them the change is counted between, and its words.
 *
 * Where worker and citizen saw a reading differently both views are kept, and the worker's is the
 * one that counts for a change (domain 4.1); so the citizen's view is neither first nor latest
 * while the worker's of the same reading is among the stars. With nothing but the two views there
 * is no change at all: what lies between them is a difference, and it is said as one. */

#include "cti-star-report.h"

#include <glib/gi18n.h>

#include "cti-stats-changes.h"
#include "cti-words.h"

#define SLASH " / "

static const CtiStar *
get_star (GPtrArray *stars, guint index)
{
  return g_ptr_array_index (stars, index);
}

/**
 * cti_star_report_is_pair:
 * @one: a star
 * @two: another star
 *
 * Returns: whether they are two views of one reading
 */
gboolean
cti_star_report_is_pair (const CtiStar *one, const CtiStar *two)
{
  return one != two && one->reading->pair != NULL &&
         g_strcmp0 (one->reading->pair, two->reading->pair) == 0;
}

static gboolean
is_second_view (GPtrArray *stars, const CtiStar *star)
{
  if (star->reading->mode != CTI_READING_CITIZEN)
    return FALSE;
  for (guint i = 0; i < stars->len; i++)
    if (cti_star_report_is_pair (star, get_star (stars, i)) &&
        get_star (stars, i)->reading->mode != CTI_READING_CITIZEN)
      return TRUE;
  return FALSE;
}

/**
 * cti_star_report_find_roles:
 * @stars: (element-type CtiStar): stars by day
 * @roles: (out caller-allocates): which of them are first and latest; both %NULL where there is no
 *   star, @first alone where there is one
 */
void
cti_star_report_find_roles (GPtrArray *stars, CtiStarRoles *roles)
{
  *roles = (CtiStarRoles){ NULL, NULL, FALSE };
  for (guint i = 0; i < stars->len; i++)
    if (!is_second_view (stars, get_star (stars, i)))
      {
        if (roles->first == NULL)
          roles->first = get_star (stars, i);
        roles->latest = get_star (stars, i);
      }
  if (roles->first != roles->latest)
    return;
  roles->first = NULL;
  for (guint i = 0; i < stars->len; i++)
    if (roles->latest != NULL && cti_star_report_is_pair (roles->latest, get_star (stars, i)))
      {
        roles->first = get_star (stars, i);
        roles->are_views = TRUE;
      }
}

/**
 * cti_star_report_choose:
 * @stars: (element-type CtiStar): all stars of a course by day
 *
 * Returns: (transfer container) (element-type CtiStar): those to show when nobody has chosen: the
 *   first and the latest, and the citizen's view of the latest where it is kept
 */
GPtrArray *
cti_star_report_choose (GPtrArray *stars)
{
  GPtrArray *chosen = g_ptr_array_new ();
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = get_star (stars, i);

      if (star == roles.first || star == roles.latest ||
          cti_star_report_is_pair (star, roles.latest))
        g_ptr_array_add (chosen, (gpointer) star);
    }
  return chosen;
}

static CtiStarChange
get_change (const CtiStarRoles *roles, guint area)
{
  g_autoptr (GArray) changes = cti_star_compare (roles->first, roles->latest);

  return g_array_index (changes, CtiStarChange, area);
}

/**
 * cti_star_report_area_change:
 * @roles: first and latest star, of which there must be a latest
 * @area: an area of the latest star
 *
 * Returns: (transfer full): "4 → 8  +4" from first to latest; "4 / 6" for the worker's and the
 *   citizen's view where they differ; the score alone where there is nothing to compare with
 */
char *
cti_star_report_area_change (const CtiStarRoles *roles, guint area)
{
  CtiStarChange change;

  if (roles->first == NULL || cti_star_get_value (roles->latest, area) == CTI_SCORE_NOT_DISCUSSED)
    return cti_words_score (cti_star_get_value (roles->latest, area));
  change = get_change (roles, area);
  if (!roles->are_views)
    return cti_words_change (&change);
  return change.points != 0 ? g_strdup_printf ("%d" SLASH "%d", change.to, change.from)
                            : cti_words_score (change.to);
}

static char *
make_views_sentence (const CtiStarChange *change)
{
  const char *area = cti_words_area (change->area);

  if (!change->is_paired)
    return cti_words_score_sentence (change->area, change->to);
  if (change->points == 0)
    /* Translators: name of a life area and a score. */
    return g_strdup_printf (_ ("%s: both say %d."), area, change->to);
  /* Translators: name of a life area, the worker's score, the citizen's score. */
  return g_strdup_printf (_ ("%s: the worker says %d, the citizen %d."), area, change->to,
                          change->from);
}

/**
 * cti_star_report_area_sentence:
 * @roles: first and latest star, of which there must be a latest
 * @area: an area of the latest star
 *
 * Returns: (transfer full): the same as a sentence, to be read aloud
 */
char *
cti_star_report_area_sentence (const CtiStarRoles *roles, guint area)
{
  CtiStarChange change;

  if (roles->first == NULL)
    return cti_words_score_sentence (cti_star_get_area (roles->latest, area),
                                     cti_star_get_value (roles->latest, area));
  change = get_change (roles, area);
  return roles->are_views ? make_views_sentence (&change) : cti_words_change_sentence (&change);
}

/**
 * cti_star_report_area_direction:
 * @roles: first and latest star, of which there must be a latest
 * @area: an area of the latest star
 *
 * Returns: which way the area moved; %CTI_CHART_CHANGE_NONE where it cannot be compared, and
 *   between two views
 */
CtiChartChange
cti_star_report_area_direction (const CtiStarRoles *roles, guint area)
{
  CtiStarChange change;

  if (roles->first == NULL || roles->are_views)
    return CTI_CHART_CHANGE_NONE;
  change = get_change (roles, area);
  if (!change.is_paired)
    return CTI_CHART_CHANGE_NONE;
  return change.points > 0   ? CTI_CHART_CHANGE_UP
         : change.points < 0 ? CTI_CHART_CHANGE_DOWN
                             : CTI_CHART_CHANGE_SAME;
}

static char *
make_difference_sentence (const CtiStarRoles *roles, const CtiStatsChanges *numbers)
{
  g_autofree char *date = cti_words_date (roles->latest->reading->date);
  int apart = numbers->up + numbers->down;

  if (apart == 0)
    /* Translators: a date. */
    return g_strdup_printf (_ ("Two views of %s: they agree."), date);
  /* Translators: a date, how many areas are seen differently. */
  return g_strdup_printf (ngettext ("Two views of %s: they differ on %d area.",
                                    "Two views of %s: they differ on %d areas.", (gulong) apart),
                          date, apart);
}

/**
 * cti_star_report_sentence:
 * @stars: (element-type CtiStar): the stars shown, by day
 *
 * Returns: (transfer full): one sentence for the whole
 */
char *
cti_star_report_sentence (GPtrArray *stars)
{
  g_autoptr (GArray) changes = NULL;
  CtiStatsChanges numbers;
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  if (roles.latest == NULL)
    return g_strdup (_ ("No star has been read yet."));
  if (roles.first == NULL)
    return cti_words_star_sentence (roles.latest);
  changes = cti_star_compare (roles.first, roles.latest);
  numbers = cti_stats_changes (changes);
  if (roles.are_views)
    return make_difference_sentence (&roles, &numbers);
  return cti_words_comparison (roles.first->reading->date, roles.latest->reading->date, numbers.up,
                               numbers.down, numbers.same, numbers.left_out);
}

static gboolean
are_apart (const CtiStarRoles *roles, guint area)
{
  return roles->are_views && get_change (roles, area).points != 0;
}

static void
add_axes (CtiStarChartData *data, const CtiStarRoles *roles)
{
  for (guint i = 0; i < cti_star_get_n_areas (roles->latest); i++)
    {
      g_autofree char *change = cti_star_report_area_change (roles, i);
      g_autofree char *sentence = cti_star_report_area_sentence (roles, i);
      CtiChartChange direction = cti_star_report_area_direction (roles, i);
      const char *label = cti_words_area (cti_star_get_area (roles->latest, i));
      guint axis = cti_star_chart_data_add_axis (data, label, change, sentence);

      if (direction != CTI_CHART_CHANGE_NONE || are_apart (roles, i))
        cti_star_chart_data_set_change (data, axis, change, direction);
    }
}

static void
add_series (CtiStarChartData *data,
            const CtiStar *star,
            const CtiStar *leader,
            CtiStarSeriesRole role,
            guint style_index)
{
  g_autofree char *label = cti_words_reading (star->reading);
  int values[CTI_STAR_CHART_MAX_AXES] = { 0 };
  guint n_areas = MIN (cti_star_get_n_areas (leader), CTI_STAR_CHART_MAX_AXES);

  for (guint i = 0; i < n_areas; i++)
    {
      int found = cti_star_find_area (star, cti_star_get_area (leader, i)->key);

      values[i] = found < 0 ? 0 : cti_star_get_value (star, (guint) found);
    }
  cti_star_chart_data_set_muted (data,
                                 cti_star_chart_data_add_series (data, label, role, style_index,
                                                                 values, n_areas),
                                 star->reading->voided);
}

static CtiStarSeriesRole
choose_role (const CtiStarRoles *roles, const CtiStar *star, const CtiStar *shown)
{
  if (star == shown)
    return CTI_STAR_SERIES_LATEST;
  if (cti_star_report_is_pair (star, shown))
    return CTI_STAR_SERIES_OTHER;
  return star == roles->first && !roles->are_views ? CTI_STAR_SERIES_FIRST
                                                   : CTI_STAR_SERIES_BETWEEN;
}

/**
 * cti_star_report_chart_of:
 * @stars: (element-type CtiStar): the stars to show, by day
 * @shown: (nullable): the one of them that is drawn as the latest is; %NULL for the latest
 *
 * The same as cti_star_report_chart(), with another star in front.
 *
 * Returns: (transfer full): what the chart shows
 */
CtiStarChartData *
cti_star_report_chart_of (GPtrArray *stars, const CtiStar *shown)
{
  g_autofree char *sentence = cti_star_report_sentence (stars);
  CtiStarChartData *data = cti_star_chart_data_new (C_ ("chart", "Star"), sentence);
  guint style_index = 2;
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  if (roles.latest == NULL)
    return data;
  add_axes (data, &roles);
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = get_star (stars, i);
      CtiStarSeriesRole role = choose_role (&roles, star, shown != NULL ? shown : roles.latest);

      add_series (data, star, roles.latest, role, style_index);
      if (role == CTI_STAR_SERIES_BETWEEN)
        style_index += style_index + 1 == CTI_STAR_CHART_OTHER_LOOK ? 2 : 1;
    }
  return data;
}

/**
 * cti_star_report_chart:
 * @stars: (element-type CtiStar): the stars to show, by day; at least one
 *
 * The areas are those of the latest star. The change of each is counted from the first to the
 * latest; where one of the two did not discuss it, there is none.
 *
 * Returns: (transfer full): what the chart shows
 */
CtiStarChartData *
cti_star_report_chart (GPtrArray *stars)
{
  return cti_star_report_chart_of (stars, NULL);
}

/**
 * cti_star_report_count_moves:
 * @first: the star that is counted from
 * @star: the star that is counted to
 *
 * Returns: (transfer full): how many areas went up and down, "3↑ 1↓"
 */
char *
cti_star_report_count_moves (const CtiStar *first, const CtiStar *star)
{
  g_autoptr (GArray) changes = cti_star_compare (first, star);
  CtiStatsChanges numbers = cti_stats_changes (changes);
  GString *text = g_string_new (NULL);

  if (numbers.up > 0)
    g_string_append_printf (text, "%d\u2191", numbers.up);
  if (numbers.down > 0)
    g_string_append_printf (text, "%s%d\u2193", text->len > 0 ? " " : "", numbers.down);
  if (text->len == 0)
    g_string_append (text, "\u00b10");
  return g_string_free (text, FALSE);
}
