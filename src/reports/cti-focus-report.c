/* The focus areas of a phase as a wheel: the eight of the guide and the team's own, those chosen
 * now beside those of the phase before. What is no longer relevant counts as not chosen. */

#include "cti-focus-report.h"

#include <glib/gi18n.h>

#include "cti-words.h"

typedef struct
{
  const char *key;
  const char *name;
  const CtiFocusArea *now;    /* (nullable) */
  const CtiFocusArea *before; /* (nullable) */
} Sector;

typedef struct
{
  int phase;
  GPtrArray *now;    /* (owned) (element-type CtiFocusArea) */
  GPtrArray *before; /* (owned) (element-type CtiFocusArea) */
  GArray *sectors;   /* (owned) */
} Report;

static const CtiFocusArea *
find_chosen (GPtrArray *areas, const char *key)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (areas, i);

      if (area->status != CTI_FOCUS_DROPPED && g_strcmp0 (area->area, key) == 0)
        return area;
    }
  return NULL;
}

static void
add_sector (Report *report, const char *key, const char *name)
{
  Sector sector = { key, name, find_chosen (report->now, key), find_chosen (report->before, key) };

  for (guint i = 0; i < report->sectors->len; i++)
    if (g_strcmp0 (g_array_index (report->sectors, Sector, i).key, key) == 0)
      return;
  g_array_append_val (report->sectors, sector);
}

/* Areas that the lists do not know any more stand by their key. */
static void
add_unknown (Report *report, GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (chosen, i);

      if (area->status != CTI_FOCUS_DROPPED)
        add_sector (report, area->area, area->area);
    }
}

/* A wheel has room for so many; those that nobody chose leave first, the last ones before. */
static void
drop_spare (Report *report)
{
  for (guint i = report->sectors->len; i-- > 0 && report->sectors->len > CTI_WHEEL_MAX_SECTORS;)
    {
      const Sector *sector = &g_array_index (report->sectors, Sector, i);

      if (sector->now == NULL && sector->before == NULL)
        g_array_remove_index (report->sectors, i);
    }
  g_array_set_size (report->sectors, MIN (report->sectors->len, CTI_WHEEL_MAX_SECTORS));
}

static void
init_report (Report *report, const CtiCase *model, GPtrArray *areas, int phase)
{
  const CtiCourse *course = cti_case_get_course (model);

  *report = (Report){ .phase = phase };
  report->now = cti_case_get_focus_areas (model, course, phase);
  report->before =
      phase > 1 ? cti_case_get_focus_areas (model, course, phase - 1) : g_ptr_array_new ();
  report->sectors = g_array_new (FALSE, FALSE, sizeof (Sector));
  for (guint i = 0; i < areas->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (areas, i);

      add_sector (report, area->key, cti_words_guide_area (area));
    }
  add_unknown (report, report->now);
  add_unknown (report, report->before);
  drop_spare (report);
}

static void
clear_report (Report *report)
{
  g_ptr_array_unref (report->now);
  g_ptr_array_unref (report->before);
  g_array_unref (report->sectors);
}

static const char *
get_status (const Sector *sector)
{
  const CtiFocusArea *area = sector->now != NULL ? sector->now : sector->before;

  return area != NULL && area->status != CTI_FOCUS_OPEN
             ? cti_words_enum (cti_focus_status_values, (int) area->status)
             : NULL;
}

static const char *
get_note (const Report *report, const Sector *sector)
{
  const char *status = get_status (sector);

  if (status == NULL && sector->now != NULL && sector->before == NULL && report->phase > 1)
    return C_ ("focus wheel", "new");
  return status;
}

static char *
make_choice_sentence (const Report *report, const Sector *sector)
{
  if (sector->now != NULL && sector->before != NULL)
    /* Translators: a focus area, two numbers of phases. */
    return g_strdup_printf (_ ("%s: chosen in phase %d, as in phase %d."), sector->name,
                            report->phase, report->phase - 1);
  if (sector->now != NULL)
    return g_strdup_printf (_ ("%s: chosen in phase %d."), sector->name, report->phase);
  if (sector->before != NULL)
    /* Translators: a focus area, two numbers of phases. */
    return g_strdup_printf (_ ("%s: chosen in phase %d, not in phase %d."), sector->name,
                            report->phase - 1, report->phase);
  return g_strdup_printf (_ ("%s: not chosen."), sector->name);
}

static char *
make_sector_sentence (const Report *report, const Sector *sector)
{
  g_autofree char *choice = make_choice_sentence (report, sector);
  const char *status = get_status (sector);

  if (status == NULL)
    return g_steal_pointer (&choice);
  /* Translators: a sentence, then how a focus area stands, such as "partly reached". */
  return g_strdup_printf (_ ("%s It stands: %s."), choice, status);
}

static char *
make_sentence (const Report *report)
{
  int n_now = 0;
  int n_new = 0;
  g_autofree char *chosen = NULL;

  for (guint i = 0; i < report->sectors->len; i++)
    {
      const Sector *sector = &g_array_index (report->sectors, Sector, i);

      n_now += sector->now != NULL;
      n_new += sector->now != NULL && sector->before == NULL;
    }
  chosen = g_strdup_printf (ngettext ("Phase %d: %d focus area.", "Phase %d: %d focus areas.",
                                      (gulong) n_now),
                            report->phase, n_now);
  if (report->phase < 2 || n_now == 0)
    return g_steal_pointer (&chosen);
  /* Translators: a sentence with the number of focus areas, then how many of them are new. */
  return g_strdup_printf (_ ("%s %d of them new."), chosen, n_new);
}

/**
 * cti_focus_report_chart:
 * @model: a case with a course
 * @areas: (element-type CtiGuideArea): the areas to choose from, as the team has them
 * @phase: 1 to 3
 *
 * Returns: (transfer full): what the wheel of that phase shows
 */
CtiWheelData *
cti_focus_report_chart (const CtiCase *model, GPtrArray *areas, int phase)
{
  g_autofree char *hub = g_strdup_printf (_ ("Phase %d"), phase);
  g_autofree char *chosen = g_strdup_printf (_ ("chosen in phase %d"), phase);
  g_autofree char *before = g_strdup_printf (_ ("chosen in phase %d"), phase - 1);
  g_autofree char *sentence = NULL;
  CtiWheelData *data;
  Report report;

  init_report (&report, model, areas, phase);
  sentence = make_sentence (&report);
  data = cti_wheel_data_new (C_ ("chart", "Focus areas"), sentence, hub);
  cti_wheel_data_set_labels (data, chosen, before);
  for (guint i = 0; i < report.sectors->len; i++)
    {
      const Sector *sector = &g_array_index (report.sectors, Sector, i);
      g_autofree char *told = make_sector_sentence (&report, sector);
      g_autofree char *figure = sector->now != NULL && sector->now->priority > 0
                                    ? g_strdup_printf ("%d", sector->now->priority)
                                    : NULL;

      cti_wheel_data_add_sector (data,
                                 &(CtiWheelSector){ .label = (char *) sector->name,
                                                    .note = (char *) get_note (&report, sector),
                                                    .figure = figure,
                                                    .chosen = sector->now != NULL,
                                                    .before = sector->before != NULL,
                                                    .sentence = told });
    }
  clear_report (&report);
  return data;
}

/**
 * cti_focus_report_table:
 * @model: a case with a course
 * @areas: (element-type CtiGuideArea): the areas to choose from, as the team has them
 * @phase: 1 to 3
 *
 * Returns: (transfer full): the same as a table
 */
CtiChartTable *
cti_focus_report_table (const CtiCase *model, GPtrArray *areas, int phase)
{
  g_autofree char *now = g_strdup_printf (_ ("Phase %d"), phase);
  g_autofree char *before = g_strdup_printf (_ ("Phase %d"), phase - 1);
  const char *const headings[] = { C_ ("column", "Area"), phase > 1 ? before : now,
                                   phase > 1 ? now : C_ ("column", "Status"),
                                   phase > 1 ? C_ ("column", "Status") : NULL, NULL };
  g_autofree char *sentence = NULL;
  CtiChartTable *table;
  Report report;

  init_report (&report, model, areas, phase);
  sentence = make_sentence (&report);
  table = cti_chart_table_new (C_ ("chart", "Focus areas"), sentence, headings);
  for (guint i = 0; i < report.sectors->len; i++)
    {
      const Sector *sector = &g_array_index (report.sectors, Sector, i);
      g_autofree char *told = make_sector_sentence (&report, sector);
      const char *note = get_note (&report, sector);
      const char *chosen = sector->now != NULL ? C_ ("focus wheel", "chosen") : "–";
      const char *status = note != NULL ? note : "";
      const char *const cells[] = { sector->name,
                                    phase < 2                ? chosen
                                    : sector->before != NULL ? C_ ("focus wheel", "chosen")
                                                             : "–",
                                    phase > 1 ? chosen : status, phase > 1 ? status : NULL, NULL };

      cti_chart_table_add (table, told, cells);
    }
  clear_report (&report);
  return table;
}
