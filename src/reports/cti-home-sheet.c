/* The sheet she takes home: her star, her plan and when the two meet next, in plain words. Somebody
 * else may find it, so what is on it was asked for, and what could tell is left out until she wants
 * it: her name, words that tell what the course is about, the areas of substances and offending. */

#include "cti-home-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-star-chart.h"
#include "cti-star-hers.h"
#include "cti-text.h"
#include "cti-words.h"

#define FONT        "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define FONT_POINTS 11

/**
 * cti_home_choice_init:
 * @choice: (out caller-allocates): what is safe to carry
 */
void
cti_home_choice_init (CtiHomeChoice *choice)
{
  *choice = (CtiHomeChoice){
    .star = TRUE, .plan = TRUE, .meeting = TRUE, .hidden_areas = CTI_HOME_HIDDEN_AREAS
  };
}

/* --- The star --------------------------------------------------------------------------------- */

static gboolean
is_hidden (const CtiHomeChoice *choice, const char *key)
{
  g_auto (GStrv) keys =
      g_strsplit (choice->hidden_areas != NULL ? choice->hidden_areas : "", " ", -1);

  return g_strv_contains ((const char *const *) keys, key);
}

/* The same reading with fewer areas. */
static CtiStar *
make_part (const CtiStar *star, const CtiHomeChoice *choice)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiStar *part;

  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    if (!is_hidden (choice, cti_star_get_area (star, i)->key))
      g_ptr_array_add (areas, cti_record_ref (g_ptr_array_index (star->areas, i)));
  part = cti_star_new (cti_record_copy (star->reading), areas);
  for (guint i = 0; i < areas->len; i++)
    {
      int at = cti_star_find_area (star, cti_star_get_area (part, i)->key);

      cti_star_put_score (part, cti_record_copy (cti_star_get_score (star, (guint) at)));
    }
  return part;
}

static void
add_star (CtiTextSheet *sheet, const CtiCase *now, const CtiHomeChoice *choice)
{
  g_autoptr (GPtrArray) all = cti_case_get_stars (now);
  g_autoptr (GPtrArray) hers = cti_star_hers_choose (all);
  g_autoptr (CtiStar) first = NULL, last = NULL;
  g_autoptr (CtiStarChartData) data = NULL;
  g_autoptr (CtiChartStyle) style = NULL;

  if (hers->len == 0)
    return;
  first = make_part (g_ptr_array_index (hers, 0), choice);
  last = make_part (g_ptr_array_index (hers, hers->len - 1), choice);
  if (cti_star_get_n_areas (last) < CTI_STAR_CHART_MIN_AXES)
    return;
  style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, FONT, FONT_POINTS);
  data = cti_star_hers_chart (hers->len > 1 ? first : last, last);
  cti_text_sheet_add (sheet, C_ ("home sheet", "My star"),
                      C_ ("home sheet", "1 is hard. 10 is: I manage myself."));
  cti_text_sheet_add_picture (sheet, cti_star_chart_layout (data, style, CTI_TEXT_SHEET_WIDTH, 0));
}

/* --- Words ------------------------------------------------------------------------------------ */

static const char *
get_owner (CtiOwner owner)
{
  switch (owner)
    {
    case CTI_OWNER_CITIZEN:
      return C_ ("home sheet", "I do this");
    case CTI_OWNER_WORKER:
      return C_ ("home sheet", "my contact person does this");
    case CTI_OWNER_NETWORK:
      return C_ ("home sheet", "somebody close to me does this");
    case CTI_OWNER_PROVIDER:
      return C_ ("home sheet", "another place does this");
    case CTI_OWNER_NOBODY:
    default:
      return C_ ("home sheet", "not yet agreed");
    }
}

static char *
say_activity (const CtiActivity *activity, const CtiLeftOut *left_out)
{
  g_autofree char *what = cti_left_out_apply (left_out, activity->what);
  g_autofree char *day =
      activity->due != CTI_DATE_NONE ? cti_words_date_long (activity->due) : NULL;

  if (what == NULL)
    return NULL;
  if (day == NULL)
    return g_strdup_printf ("• %s (%s)", what, get_owner (activity->owner));
  /* Translators: what is done; who does it; by what day. */
  return g_strdup_printf (C_ ("home sheet", "• %s (%s, by %s)"), what, get_owner (activity->owner),
                          day);
}

static void
add_plan (CtiTextSheet *sheet, const CtiCase *now, const CtiLeftOut *left_out)
{
  g_autoptr (GPtrArray) all = cti_case_get_current_activities (now, cti_case_get_course (now));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (all, i);
      g_autofree char *line =
          cti_activity_is_open (activity) ? say_activity (activity, left_out) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  cti_text_sheet_add (sheet, C_ ("home sheet", "My plan"), text->str);
}

static void
add_meeting (CtiTextSheet *sheet, const CtiCase *now, CtiDate today)
{
  const CtiContact *next = cti_case_get_next_meeting (now, today);
  g_autofree char *day = next != NULL ? cti_words_date_spoken (next->date) : NULL;
  g_autofree char *time = NULL;
  g_autofree char *both = NULL;

  if (next == NULL)
    return;
  time = next->start >= 0 ? cti_words_time (next->start) : NULL;
  /* Translators: a weekday and a day; a time of day. */
  both = time != NULL ? g_strdup_printf (C_ ("home sheet", "%s, %s"), day, time) : g_strdup (day);
  cti_text_sheet_add (sheet, C_ ("home sheet", "We meet again"), both);
}

static CtiLeftOut *
make_left_out (const CtiCase *now, const CtiHomeChoice *choice)
{
  CtiLeftOut *left_out = cti_left_out_new ();

  cti_left_out_add_telling (left_out);
  cti_left_out_add (left_out, choice->hidden_words);
  if (!choice->name)
    cti_left_out_add_names (left_out, now);
  return left_out;
}

/**
 * cti_home_sheet_new:
 * @now: her case
 * @choice: what she wants to have on it
 * @today: the day
 *
 * Returns: (transfer full): the sheet
 */
CtiTextSheet *
cti_home_sheet_new (const CtiCase *now, const CtiHomeChoice *choice, CtiDate today)
{
  g_autoptr (CtiLeftOut) left_out = make_left_out (now, choice);
  g_autofree char *day = cti_words_date_long (today);
  /* Translators: a name or a code; a day. */
  g_autofree char *under =
      g_strdup_printf (C_ ("home sheet", "%s · %s"),
                       choice->name ? cti_case_get_name (now) : cti_case_get_citizen (now)->code,
                       day);
  CtiTextSheet *sheet = cti_text_sheet_new (C_ ("home sheet", "My sheet"), under);

  if (choice->meeting)
    add_meeting (sheet, now, today);
  if (choice->plan)
    add_plan (sheet, now, left_out);
  if (choice->star)
    add_star (sheet, now, choice);
  if (cti_text_sheet_is_empty (sheet))
    cti_text_sheet_add (sheet, NULL, C_ ("home sheet", "Nothing is written here yet."));
  return sheet;
}
