/* One figure of a report as a table of words and numbers. For everybody outside a hidden number is
 * the word for it, and with it goes all that is made from it; inside a small group bears a mark. */

#include <glib/gi18n.h>

#include "cti-outcome-private.h"
#include "cti-outcome-words.h"
#include "cti-stats-share.h"
#include "cti-words.h"

typedef struct
{
  const CtiFigures *figures;
  CtiOutcomeTable *table;
  CtiOutcomeView view;
} Writer;

/* Whether a count is hidden from those who see the report. */
gboolean
_cti_outcome_hides (const CtiFigures *figures, int count, CtiOutcomeView view)
{
  return view == CTI_OUTCOME_OUTSIDE ? cti_figures_is_hidden (figures, count)
                                     : cti_figures_is_hidden_inside (figures, count);
}

/* Stages and hours with a decimal; a score of 100 points says enough without. */
char *
_cti_outcome_median (const CtiFigure *figure, double median)
{
  return cti_words_number (median, g_str_has_prefix (figure->key, "wellbeing") ? 0 : 1);
}

static void
add_hidden (Writer *writer)
{
  /* Translators: stands in a table for a number that is not shown. */
  cti_grid_add_text (writer->table->grid, C_ ("report", "hidden"));
  writer->table->has_hidden = TRUE;
}

static void
add_count (Writer *writer, int count)
{
  int value = cti_figures_get_count (writer->figures, count);
  gboolean small =
      writer->view == CTI_OUTCOME_INSIDE && cti_figures_is_small (writer->figures, count);
  g_autofree char *text = g_strdup_printf (small ? "%d*" : "%d", value);

  if (count == CTI_FIGURE_NONE)
    cti_grid_add_text (writer->table->grid, NULL);
  else if (_cti_outcome_hides (writer->figures, count, writer->view))
    add_hidden (writer);
  else
    cti_grid_add_number (writer->table->grid, value, 0, text);
  writer->table->has_hidden |= small;
}

static void
add_number (Writer *writer, double value, int decimals, gboolean hidden)
{
  g_autofree char *text = cti_words_number (value, decimals);

  if (hidden)
    add_hidden (writer);
  else
    cti_grid_add_number (writer->table->grid, value, decimals, text);
}

/* Share and interval. */
static void
add_share (Writer *writer, int count, int n)
{
  CtiStatsShare share = cti_stats_share (cti_figures_get_count (writer->figures, count),
                                         cti_figures_get_count (writer->figures, n));
  g_autofree char *percent = cti_outcome_percent (share.share);
  g_autofree char *low = cti_words_number (share.low * 100, 0);
  g_autofree char *high = cti_outcome_percent (share.high);
  /* Translators: the two ends of an interval, the second with its sign: "38–59%". */
  g_autofree char *between = g_strdup_printf (C_ ("interval", "%s–%s"), low, high);

  if (_cti_outcome_hides (writer->figures, count, writer->view) ||
      _cti_outcome_hides (writer->figures, n, writer->view))
    {
      add_hidden (writer);
      add_hidden (writer);
    }
  else if (share.n == 0)
    {
      cti_grid_add_text (writer->table->grid, NULL);
      cti_grid_add_text (writer->table->grid, NULL);
    }
  else
    {
      cti_grid_add_percent (writer->table->grid, share.share, percent);
      cti_grid_add_text (writer->table->grid, between);
    }
}

static gboolean
hides_spread (const Writer *writer, const CtiFigureRow *row)
{
  return writer->view == CTI_OUTCOME_OUTSIDE && cti_figures_hides_test (writer->figures, row);
}

/* Median with its quartiles. The median of a group whose size is shown tells nobody's own. */
static void
add_spread (Writer *writer, const CtiFigureRow *row, const CtiStatsSpread *spread)
{
  const CtiFigure *figure = writer->table->figure;
  g_autofree char *median = _cti_outcome_median (figure, spread->median);
  g_autofree char *low = _cti_outcome_median (figure, spread->low);
  g_autofree char *high = _cti_outcome_median (figure, spread->high);
  /* Translators: a median, and behind it its lower and upper quartile. */
  g_autofree char *text = g_strdup_printf (C_ ("median", "%s (%s–%s)"), median, low, high);

  if (spread->n == 0)
    cti_grid_add_text (writer->table->grid, NULL);
  else if (_cti_outcome_hides (writer->figures, row->n, writer->view))
    add_hidden (writer);
  else
    cti_grid_add_text (writer->table->grid, text);
}

/* Outside, where a count of those who moved is hidden, its quartiles would tell it, and the mean
 * how far they went: the median alone stands. */
static void
add_change (Writer *writer, const CtiFigureRow *row)
{
  g_autofree char *median = _cti_outcome_median (writer->table->figure, row->change.median);
  gboolean is_hidden = _cti_outcome_hides (writer->figures, row->n, writer->view);

  if (row->change.n > 0 && !is_hidden && hides_spread (writer, row))
    cti_grid_add_text (writer->table->grid, median);
  else
    add_spread (writer, row, &row->change);
  if (row->change.n > 0)
    add_number (writer, row->change.mean, 1, is_hidden || hides_spread (writer, row));
  else
    cti_grid_add_text (writer->table->grid, NULL);
}

static void
add_p (Writer *writer, const CtiFigureRow *row)
{
  g_autofree char *text = cti_outcome_p (row);

  if (!row->has_p)
    cti_grid_add_text (writer->table->grid, NULL);
  else if (hides_spread (writer, row))
    add_hidden (writer);
  else
    cti_grid_add_number (writer->table->grid, row->p, 3, text);
}

/* What an hour costs; without it there is no column for what the hours cost, which is the last. */
static int
get_rate (const Writer *writer)
{
  return cti_figures_get_choice (writer->figures)->rate;
}

static void
add_headings (Writer *writer, const char *const *headings)
{
  gboolean with_last = writer->table->figure->kind != CTI_FIGURE_HOURS || get_rate (writer) > 0;

  cti_grid_begin_row (writer->table->grid);
  cti_grid_add_heading (writer->table->grid, "");
  for (; headings[0] != NULL && (with_last || headings[1] != NULL); headings++)
    cti_grid_add_heading (writer->table->grid, g_dpgettext2 (NULL, "report column", *headings));
}

static const char *const *
get_headings (CtiFigureKind kind)
{
  static const char *const count[] = { NC_ ("report column", "Number"), NULL };
  static const char *const share[] = { NC_ ("report column", "Number"), NC_ ("report column", "Of"),
                                       NC_ ("report column", "Share"),
                                       NC_ ("report column", "95% interval"), NULL };
  static const char *const pair[] = { NC_ ("report column", "Measured twice"),
                                      NC_ ("report column", "At start"),
                                      NC_ ("report column", "At start, %"),
                                      NC_ ("report column", "At end"),
                                      NC_ ("report column", "At end, %"),
                                      NC_ ("report column", "p"),
                                      NULL };
  static const char *const scores[] = { NC_ ("report column", "Measured twice"),
                                        NC_ ("report column", "Start, median"),
                                        NC_ ("report column", "End, median"),
                                        NC_ ("report column", "Change, median"),
                                        NC_ ("report column", "Mean"),
                                        NC_ ("report column", "Up"),
                                        NC_ ("report column", "Same"),
                                        NC_ ("report column", "Down"),
                                        NC_ ("report column", "p"),
                                        NULL };
  static const char *const change[] = { NC_ ("report column", "Measured twice"),
                                        NC_ ("report column", "Change, median"),
                                        NC_ ("report column", "Mean"),
                                        NC_ ("report column", "Up"),
                                        NC_ ("report column", "Same"),
                                        NC_ ("report column", "Down"),
                                        NULL };
  static const char *const hours[] = { NC_ ("report column", "Courses"),
                                       NC_ ("report column", "Contacts, median"),
                                       NC_ ("report column", "Hours, median"),
                                       NC_ ("report column", "Direct, mean"),
                                       NC_ ("report column", "Without her"),
                                       NC_ ("report column", "Indirect"),
                                       NC_ ("report column", "Travel"),
                                       NC_ ("report column", "Cost, mean"),
                                       NULL };
  static const char *const areas[] = { NC_ ("report column", "Courses"),
                                       NC_ ("report column", "Of"),
                                       NC_ ("report column", "Share"),
                                       NC_ ("report column", "Activities"),
                                       NC_ ("report column", "Offers"),
                                       NC_ ("report column", "Change, median"),
                                       NULL };
  static const char *const *const all[] = { count, share, pair, scores, change, hours, areas };

  return all[kind];
}

static void
add_scores (Writer *writer, const CtiFigureRow *row, gboolean with_ends)
{
  add_count (writer, row->n);
  if (with_ends)
    {
      add_spread (writer, row, &row->from);
      add_spread (writer, row, &row->to);
    }
  add_change (writer, row);
  add_count (writer, row->up);
  add_count (writer, row->same);
  add_count (writer, row->down);
  if (with_ends)
    add_p (writer, row);
}

/* Money, with a mark between the thousands. */
static void
add_amount (Writer *writer, double value, gboolean hidden)
{
  g_autofree char *whole = cti_words_number (value, 0);
  g_autoptr (GString) text = g_string_new (whole);

  for (gssize at = (gssize) text->len - 3; at > 0; at -= 3)
    g_string_insert (text, at, cti_words_is_danish () ? "." : ",");
  if (hidden)
    add_hidden (writer);
  else
    cti_grid_add_number (writer->table->grid, value, 0, text->str);
}

static void
add_hours (Writer *writer, const CtiFigureRow *row)
{
  gboolean hidden = _cti_outcome_hides (writer->figures, row->n, writer->view);
  double all = 0;

  add_count (writer, row->n);
  add_number (writer, row->from.median, 1, hidden);
  add_number (writer, row->to.median, 1, hidden);
  for (int kind = 0; kind < CTI_HOURS_KINDS; kind++)
    {
      add_number (writer, row->hours[kind], 1, hidden);
      all += row->hours[kind];
    }
  if (get_rate (writer) > 0)
    add_amount (writer, all * get_rate (writer), hidden);
}

static void
add_area (Writer *writer, const CtiFigureRow *row)
{
  gboolean hidden = _cti_outcome_hides (writer->figures, row->count, writer->view);
  CtiStatsShare share = cti_stats_share (cti_figures_get_count (writer->figures, row->count),
                                         cti_figures_get_count (writer->figures, row->n));
  g_autofree char *percent = cti_outcome_percent (share.share);

  add_count (writer, row->count);
  add_count (writer, row->n);
  if (hidden || _cti_outcome_hides (writer->figures, row->n, writer->view))
    add_hidden (writer);
  else
    cti_grid_add_percent (writer->table->grid, share.share, percent);
  add_number (writer, row->activities, 0, hidden);
  add_number (writer, row->offers, 0, hidden);
  if (row->change.n > 0)
    add_number (writer, row->change.median, 1,
                _cti_outcome_hides (writer->figures, row->moved, writer->view));
  else
    cti_grid_add_text (writer->table->grid, NULL);
}

static void
add_pair (Writer *writer, const CtiFigureRow *row)
{
  const int counts[] = { row->count, row->count_end };

  add_count (writer, row->n);
  for (int i = 0; i < 2; i++)
    {
      CtiStatsShare share = cti_stats_share (cti_figures_get_count (writer->figures, counts[i]),
                                             cti_figures_get_count (writer->figures, row->n));
      g_autofree char *percent = cti_outcome_percent (share.share);

      add_count (writer, counts[i]);
      if (_cti_outcome_hides (writer->figures, counts[i], writer->view) ||
          _cti_outcome_hides (writer->figures, row->n, writer->view))
        add_hidden (writer);
      else if (share.n == 0)
        cti_grid_add_text (writer->table->grid, NULL);
      else
        cti_grid_add_percent (writer->table->grid, share.share, percent);
    }
  add_p (writer, row);
}

static void
add_row (Writer *writer, const CtiFigureRow *row)
{
  const CtiFigure *figure = writer->table->figure;
  g_autofree char *name = cti_outcome_row_name (figure, row);
  /* Translators: a row of a table that is a part of the row above it. */
  g_autofree char *label =
      row->level > 0 ? g_strdup_printf (C_ ("report", "– of these %s"), name) : g_strdup (name);

  cti_grid_begin_row (writer->table->grid);
  cti_grid_add_heading (writer->table->grid, label);
  switch (figure->kind)
    {
    case CTI_FIGURE_SHARE:
      add_count (writer, row->count);
      add_count (writer, row->n);
      add_share (writer, row->count, row->n);
      break;
    case CTI_FIGURE_PAIR:
      add_pair (writer, row);
      break;
    case CTI_FIGURE_SCORES:
    case CTI_FIGURE_CHANGE:
      add_scores (writer, row, figure->kind == CTI_FIGURE_SCORES);
      break;
    case CTI_FIGURE_HOURS:
      add_hours (writer, row);
      break;
    case CTI_FIGURE_AREAS:
      add_area (writer, row);
      break;
    case CTI_FIGURE_COUNT:
    default:
      add_count (writer, row->count);
      break;
    }
}

static char *
make_left_out (const Writer *writer)
{
  GArray *all = writer->table->figure->left_out;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CtiLeftOut *one = &g_array_index (all, CtiLeftOut, i);
      int count = cti_figures_get_count (writer->figures, one->count);
      const char *why = cti_outcome_why_left_out (one->reason);

      if (count == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (_cti_outcome_hides (writer->figures, one->count, writer->view))
        /* Translators: %s is why: "not known". */
        g_string_append_printf (text, _ ("Some are not counted here: %s."), why);
      else
        /* Translators: how many, and why: "not known". */
        g_string_append_printf (text,
                                ngettext ("%d is not counted here: %s.",
                                          "%d are not counted here: %s.", (gulong) count),
                                count, why);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Whether all that a row has of its own is hidden. The n of a share is that of the whole table. */
static gboolean
hides_row (const Writer *writer, const CtiFigureRow *row)
{
  switch (writer->table->figure->kind)
    {
    case CTI_FIGURE_SCORES:
    case CTI_FIGURE_CHANGE:
    case CTI_FIGURE_HOURS:
      return _cti_outcome_hides (writer->figures, row->n, writer->view);
    case CTI_FIGURE_PAIR:
      return _cti_outcome_hides (writer->figures, row->n, writer->view) ||
             (_cti_outcome_hides (writer->figures, row->count, writer->view) &&
              _cti_outcome_hides (writer->figures, row->count_end, writer->view));
    case CTI_FIGURE_COUNT:
    case CTI_FIGURE_SHARE:
    case CTI_FIGURE_AREAS:
    default:
      return _cti_outcome_hides (writer->figures, row->count, writer->view);
    }
}

static gboolean
tells_of_somebody (const Writer *writer, const CtiFigureRow *row)
{
  int count = row->count != CTI_FIGURE_NONE ? row->count : row->n;

  return cti_figures_get_count (writer->figures, count) > 0 && !hides_row (writer, row);
}

/* A row that stands for itself goes where nothing of it is left; others are the ways in which a
 * whole is divided, and stay as long as one of them tells anything. */
static gboolean
leaves_out_row (const Writer *writer, const CtiFigureRow *row)
{
  switch (writer->table->figure->kind)
    {
    case CTI_FIGURE_SCORES:
    case CTI_FIGURE_CHANGE:
    case CTI_FIGURE_HOURS:
    case CTI_FIGURE_AREAS:
      return hides_row (writer, row);
    case CTI_FIGURE_COUNT:
    case CTI_FIGURE_SHARE:
    case CTI_FIGURE_PAIR:
    default:
      return FALSE;
    }
}

/* The rows of the figure; returns how many of them are left out. */
static guint
add_rows (Writer *writer)
{
  GArray *rows = writer->table->figure->rows;
  gboolean hides_any = FALSE, tells_any = FALSE;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CtiFigureRow *row = &g_array_index (rows, CtiFigureRow, i);

      hides_any |= hides_row (writer, row);
      tells_any |= tells_of_somebody (writer, row);
      if (leaves_out_row (writer, row))
        n++;
      else
        add_row (writer, row);
    }
  writer->table->has_hidden |= n > 0;
  writer->table->is_hidden = hides_any && !tells_any;
  return n;
}

static char *
make_not_shown (const Writer *writer, guint n_rows)
{
  g_autofree char *rows =
      g_strdup_printf (ngettext ("%u row is left out: all of its numbers are hidden.",
                                 "%u rows are left out: all of their numbers are hidden.", n_rows),
                       n_rows);
  const char *cost =
      _ ("The cost is shown once the team has said what an hour costs, under “How the "
         "team counts” in the report.");
  gboolean lacks_cost = writer->table->figure->kind == CTI_FIGURE_HOURS && get_rate (writer) == 0;

  if (writer->table->is_hidden || (n_rows == 0 && !lacks_cost))
    return NULL;
  if (n_rows == 0)
    return g_strdup (cost);
  return lacks_cost ? g_strjoin (" ", rows, cost, NULL) : g_steal_pointer (&rows);
}

/* The table of a figure; NULL where it has no row. */
CtiOutcomeTable *
_cti_outcome_make_table (const CtiFigures *figures, const CtiFigure *figure, CtiOutcomeView view)
{
  CtiOutcomeTable *table;
  Writer writer = { .figures = figures, .view = view };

  if (figure->rows->len == 0)
    return NULL;
  table = writer.table = g_new0 (CtiOutcomeTable, 1);
  table->figure = figure;
  table->title = g_strdup (cti_outcome_title (figure));
  table->definition = g_strdup (cti_outcome_definition (figure));
  table->published = g_strdup (_cti_outcome_get_published (figure->key));
  table->grid = cti_grid_new (table->title);
  add_headings (&writer, get_headings (figure->kind));
  table->not_shown = make_not_shown (&writer, add_rows (&writer));
  table->sentence = table->is_hidden ? _cti_outcome_make_hidden_sentence ()
                                     : _cti_outcome_make_sentence (figures, figure, view);
  table->is_empty = _cti_outcome_is_empty (figures, figure);
  table->left_out = make_left_out (&writer);
  return table;
}
