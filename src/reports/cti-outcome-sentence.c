/* The sentence over a table of the report: what one of its rows says, in words. Places in the
 * pattern of a figure stand for numbers: {name}, {count}, {n}, {share}, {count_end} and the
 * medians {from}, {to}, {change}, {contacts} and {hours} for those of the row it is about; {last},
 * {last_count}, {last_n}, {last_share} and {last_change} for those of the last row that is known
 * and shown; {rows} for how many there are. A sentence says nothing that its table hides: which row
 * is the largest is told only where all of them are shown. */

#include <glib/gi18n.h>

#include "cti-outcome-private.h"
#include "cti-outcome-words.h"
#include "cti-stats-share.h"
#include "cti-words.h"

/** With more that are alike nothing stands out. */
#define ALIKE_MAX 3

typedef struct
{
  const CtiFigures *figures;
  const CtiFigure *figure;
  CtiOutcomeView view;
  GString *text;      /* (owned) */
  gboolean is_hidden; /* a number that the sentence needs is not shown */
} Sentence;

static const CtiFigureRow *
get_row (const CtiFigure *figure, guint i)
{
  return &g_array_index (figure->rows, CtiFigureRow, i);
}

static gboolean
is_known (const CtiFigures *figures, const CtiFigureRow *row)
{
  return row->n == CTI_FIGURE_NONE || cti_figures_get_count (figures, row->n) > 0;
}

/* Whether nobody is in any row of it. */
gboolean
_cti_outcome_is_empty (const CtiFigures *figures, const CtiFigure *figure)
{
  for (guint i = 0; i < figure->rows->len; i++)
    if (is_known (figures, get_row (figure, i)))
      return FALSE;
  return TRUE;
}

/* How much a row stands out. */
static double
weigh (const Sentence *self, const CtiFigureRow *row, CtiOutcomePick pick)
{
  if (pick == CTI_OUTCOME_PICK_PROGRESS)
    return row->change.n > 0 ? row->change.mean : 0;
  return cti_figures_get_count (self->figures, row->count != CTI_FIGURE_NONE ? row->count : row->n);
}

static gboolean
hides (const Sentence *self, const CtiFigureRow *row)
{
  return _cti_outcome_hides (self->figures, row->count, self->view) ||
         _cti_outcome_hides (self->figures, row->n, self->view);
}

static gboolean
hides_any (const Sentence *self)
{
  for (guint i = 0; i < self->figure->rows->len; i++)
    if (hides (self, get_row (self->figure, i)))
      return TRUE;
  return FALSE;
}

/* The row that stands out; NULL where none does. @names gets its name, with those that are alike.
 */
static const CtiFigureRow *
find_most (const Sentence *self, CtiOutcomePick pick, char **names)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func (g_free);
  const CtiFigureRow *most = NULL;

  if (hides_any (self))
    return NULL;
  for (guint i = 0; i < self->figure->rows->len; i++)
    {
      const CtiFigureRow *row = get_row (self->figure, i);
      double more = weigh (self, row, pick) - (most != NULL ? weigh (self, most, pick) : 0);

      if (more < 0 || (most == NULL && more <= 0))
        continue;
      if (more > 0)
        g_ptr_array_set_size (alike, 0);
      if (more > 0)
        most = row;
      g_ptr_array_add (alike, cti_outcome_row_name (self->figure, row));
    }
  if (most == NULL || alike->len > ALIKE_MAX)
    return NULL;
  g_ptr_array_add (alike, NULL);
  *names = g_strjoinv (" / ", (char **) alike->pdata);
  return most;
}

/* The first or the last row that is known and shown; where none is, the first. */
static const CtiFigureRow *
find_shown (const Sentence *self, gboolean is_last)
{
  guint n = self->figure->rows->len;

  for (guint i = 0; i < n; i++)
    {
      const CtiFigureRow *row = get_row (self->figure, is_last ? n - 1 - i : i);

      if (is_known (self->figures, row) && !hides (self, row))
        return row;
    }
  return get_row (self->figure, 0);
}

static gboolean
asks_for (const Sentence *self, const char *place)
{
  return strstr (self->text->str, place) != NULL;
}

static void
put_count (Sentence *self, const char *place, int count)
{
  gboolean is_small =
      self->view == CTI_OUTCOME_INSIDE && cti_figures_is_small (self->figures, count);
  g_autofree char *number =
      g_strdup_printf (is_small ? "%d*" : "%d", cti_figures_get_count (self->figures, count));

  if (!asks_for (self, place))
    return;
  if (_cti_outcome_hides (self->figures, count, self->view))
    self->is_hidden = TRUE;
  g_string_replace (self->text, place, number, 0);
}

static void
put_share (Sentence *self, const char *place, const CtiFigureRow *row)
{
  g_autofree char *percent =
      cti_outcome_percent (cti_stats_share (cti_figures_get_count (self->figures, row->count),
                                            cti_figures_get_count (self->figures, row->n))
                               .share);

  g_string_replace (self->text, place, percent, 0);
}

static void
put_row (Sentence *self, const CtiFigureRow *row, const char *names)
{
  g_autofree char *name = cti_outcome_row_name (self->figure, row);
  g_autofree char *from = _cti_outcome_median (self->figure, row->from.median);
  g_autofree char *to = _cti_outcome_median (self->figure, row->to.median);
  g_autofree char *change = _cti_outcome_median (self->figure, row->change.median);

  g_string_replace (self->text, "{name}", names != NULL ? names : name, 0);
  put_count (self, "{count}", row->count);
  put_count (self, "{n}", row->n);
  put_count (self, "{count_end}", row->count_end);
  put_share (self, "{share}", row);
  g_string_replace (self->text, "{from}", from, 0);
  g_string_replace (self->text, "{to}", to, 0);
  g_string_replace (self->text, "{change}", change, 0);
  g_string_replace (self->text, "{contacts}", from, 0);
  g_string_replace (self->text, "{hours}", to, 0);
}

static void
put_last (Sentence *self)
{
  const CtiFigureRow *last = find_shown (self, TRUE);
  g_autofree char *name = cti_outcome_row_name (self->figure, last);
  g_autofree char *change = _cti_outcome_median (self->figure, last->change.median);
  g_autofree char *rows = g_strdup_printf ("%u", self->figure->rows->len);

  g_string_replace (self->text, "{last}", name, 0);
  put_count (self, "{last_count}", last->count);
  put_count (self, "{last_n}", last->n);
  put_share (self, "{last_share}", last);
  g_string_replace (self->text, "{last_change}", change, 0);
  g_string_replace (self->text, "{rows}", rows, 0);
}

/* The interval of the share that a sentence names. */
static void
append_interval (Sentence *self, const CtiFigureRow *row)
{
  CtiStatsShare share = cti_stats_share (cti_figures_get_count (self->figures, row->count),
                                         cti_figures_get_count (self->figures, row->n));
  g_autofree char *low = cti_words_number (share.low * 100, 0);
  g_autofree char *high = cti_outcome_percent (share.high);

  /* Translators: the two ends of the interval of a share, behind its sentence. */
  g_string_append_printf (self->text, _ (" 95%% interval: %s–%s."), low, high);
}

static const CtiFigureRow *
find_row (const Sentence *self, CtiOutcomePick pick, char **names)
{
  guint n = self->figure->rows->len;

  if (pick == CTI_OUTCOME_PICK_MOST || pick == CTI_OUTCOME_PICK_PROGRESS)
    return find_most (self, pick, names);
  if (pick == CTI_OUTCOME_PICK_LAST)
    return is_known (self->figures, get_row (self->figure, n - 1)) ? get_row (self->figure, n - 1)
                                                                   : NULL;
  /* a sentence that names no row is about the first of them and no other */
  return asks_for (self, "{name}") ? find_shown (self, FALSE) : get_row (self->figure, 0);
}

static gboolean
counts_one (const Sentence *self, const CtiFigureRow *row)
{
  return row->count != CTI_FIGURE_NONE && cti_figures_get_count (self->figures, row->count) == 1;
}

/* What is said instead of a figure of which nothing may be shown. */
char *
_cti_outcome_make_hidden_sentence (void)
{
  return g_strdup (_ ("Not shown: a group under five could be told from it."));
}

/* The sentence of a figure; NULL where its table says it better. */
char *
_cti_outcome_make_sentence (const CtiFigures *figures, const CtiFigure *figure, CtiOutcomeView view)
{
  CtiOutcomePick pick = CTI_OUTCOME_PICK_FIRST;
  const char *pattern = cti_outcome_sentence (figure, &pick);
  Sentence self = { .figures = figures, .figure = figure, .view = view };
  g_autoptr (GString) text = g_string_new (pattern);
  g_autofree char *names = NULL;
  const CtiFigureRow *row;

  self.text = text;
  if (_cti_outcome_is_empty (figures, figure))
    return g_strdup (_ ("Nothing is known for this yet."));
  row = find_row (&self, pick, &names);
  if (row == NULL || (asks_for (&self, "{last}") && find_shown (&self, TRUE) == row))
    return NULL;
  if (counts_one (&self, row) && cti_outcome_sentence_of_one (figure) != NULL)
    g_string_assign (text, cti_outcome_sentence_of_one (figure));
  if (figure->kind == CTI_FIGURE_SHARE && pick == CTI_OUTCOME_PICK_FIRST &&
      !asks_for (&self, "{name}"))
    append_interval (&self, row);
  put_last (&self);
  put_row (&self, row, names);
  if (!self.is_hidden)
    return g_string_free (g_steal_pointer (&text), FALSE);
  return figure->kind == CTI_FIGURE_SCORES || figure->rows->len > 1
             ? NULL
             : _cti_outcome_make_hidden_sentence ();
}
