/* What the use log says of one case, for the citizen: dates and purposes, and no names of staff
 * (promise 25; domain 7). */

#include "cti-log-extract.h"

#include <glib/gi18n.h>

#include "cti-words-purpose.h"
#include "cti-words.h"
#include "cti-words-look.h"

static char **
describe (const char *code, CtiDate from, CtiDate to, CtiDate today)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *made = cti_words_date (today);
  g_autofree char *first = from != CTI_DATE_NONE ? cti_words_date (from) : NULL;
  g_autofree char *last = cti_words_date (to != CTI_DATE_NONE ? to : today);
  /* Translators: a case code, a day. */
  g_autofree char *about = g_strdup_printf (_ ("Case %s. Made on %s."), code, made);
  g_autofree char *period = first != NULL
                                /* Translators: two days. */
                                ? g_strdup_printf (_ ("From %s to %s."), first, last)
                                /* Translators: a day. */
                                : g_strdup_printf (_ ("From the beginning to %s."), last);

  g_strv_builder_add (all, about);
  g_strv_builder_add (all, period);
  g_strv_builder_add (all, _ ("When the case was looked at or changed, and what for. Who did it is "
                              "kept in the log and not shown here."));
  return g_strv_builder_end (all);
}

static CtiGrid *
make_grid (const CtiLogLine *lines, guint n, CtiDate from, CtiDate to)
{
  CtiGrid *grid = cti_grid_new (_ ("Use log"));

  cti_grid_begin_row (grid);
  cti_grid_add_heading (grid, C_ ("log extract", "When"));
  cti_grid_add_heading (grid, C_ ("log extract", "What"));
  cti_grid_add_heading (grid, C_ ("log extract", "Purpose"));
  for (guint i = 0; i < n; i++)
    {
      CtiDate day = cti_moment_get_day (lines[i].made);
      g_autofree char *moment = cti_words_moment (lines[i].made);
      g_autofree char *purpose =
          lines[i].purpose != NULL ? cti_words_purpose (lines[i].purpose) : NULL;

      if ((from != CTI_DATE_NONE && day < from) || (to != CTI_DATE_NONE && day > to))
        continue;
      cti_grid_begin_row (grid);
      cti_grid_add_text (grid, moment);
      cti_grid_add_text (grid, cti_words_look_what (lines[i].use));
      cti_grid_add_text (grid, purpose);
    }
  return grid;
}

/**
 * cti_log_extract_new:
 * @code: code of the case
 * @lines: (array length=n): the lines of the use log that name it, oldest first
 * @n: how many
 * @from: first day, or unknown
 * @to: last day, or unknown
 * @today: the day it is made
 *
 * Returns: (transfer full): the extract, for cti_outcome_sheet_new() and cti_outcome_make_grids()
 */
CtiOutcome *
cti_log_extract_new (const char *code,
                     const CtiLogLine *lines,
                     guint n,
                     CtiDate from,
                     CtiDate to,
                     CtiDate today)
{
  g_autofree char *foot = g_strdup_printf (C_ ("foot", "%s · %s"), code,
                                           _ ("Dates and purposes, without names of staff."));
  CtiOutcome *self =
      cti_outcome_new_plain (_ ("Extract of the log"), describe (code, from, to, today), foot);
  CtiOutcomeSection *section = cti_outcome_add_section (self, _ ("Use log"));
  CtiOutcomeTable *table = g_new0 (CtiOutcomeTable, 1);

  table->grid = make_grid (lines, n, from, to);
  table->title =
      g_strdup_printf (ngettext ("%u line", "%u lines", cti_grid_get_n_rows (table->grid) - 1),
                       cti_grid_get_n_rows (table->grid) - 1);
  table->definition = g_strdup ("");
  g_ptr_array_add (section->tables, table);
  return self;
}
