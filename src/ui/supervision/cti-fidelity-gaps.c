/* Courses where an item of the review has a gap, in the item's row. A large caseload has as many of
 * them below each item as it has courses: they are looked for when an item is opened, and the first
 * have a row. */

#include "cti-fidelity-gaps.h"

#include "cti-row-fill.h"
#include "cti-row.h"
#include "cti-words-supervision.h"

#define GOOD_LEVEL 4
#define GAPS       "cti-fidelity-gaps"

typedef struct
{
  const CtiCard *card;
  CtiFidelityHint hint;
} Gap;

typedef struct
{
  const CtiFidelityBasis *basis; /* (unowned) */
  guint index;                   /* of the item */
  GArray *gaps; /* (owned) (nullable) (element-type Gap): once the row was opened */
  guint shown;  /* how many of them have a row */
} Gaps;

static void
gaps_free (gpointer data)
{
  Gaps *self = data;

  g_clear_pointer (&self->gaps, g_array_unref);
  g_free (self);
}

static void
find_gaps (Gaps *self)
{
  g_autoptr (GPtrArray) courses = cti_fidelity_find_courses (self->basis);

  self->gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  for (guint i = 0; i < courses->len; i++)
    {
      Gap gap = { .card = g_ptr_array_index (courses, i) };
      g_autoptr (GArray) hints = cti_fidelity_of_course (self->basis, gap.card);

      gap.hint = g_array_index (hints, CtiFidelityHint, self->index);
      if (gap.hint.level > 0 && gap.hint.level < GOOD_LEVEL)
        g_array_append_val (self->gaps, gap);
    }
}

/* It leads to the place where the gap is mended. */
static GtkWidget *
make_gap (const Gap *gap)
{
  g_autofree char *evidence = cti_words_fidelity_evidence (&gap->hint);
  g_autofree char *title = g_strdup_printf ("%s · %d %s", gap->card->code, gap->hint.level,
                                            cti_words_fidelity_level (gap->hint.level));
  g_autofree char *target =
      g_strjoin ("/", gap->card->record.id, cti_measure_get_spot (gap->hint.item->measure), NULL);
  GtkWidget *line = cti_row_new (title, evidence);

  cti_row_set_action (line, "fidelity.open", target);
  return line;
}

static void add_gaps (AdwExpanderRow *row);

static void
more_gaps_cb (GtkWidget *more)
{
  GtkWidget *row = gtk_widget_get_ancestor (more, ADW_TYPE_EXPANDER_ROW);
  GtkWidget *before = gtk_widget_get_prev_sibling (more);

  adw_expander_row_remove (ADW_EXPANDER_ROW (row), more);
  add_gaps (ADW_EXPANDER_ROW (row));
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (before));
}

static void
add_gaps (AdwExpanderRow *row)
{
  Gaps *self = g_object_get_data (G_OBJECT (row), GAPS);
  guint end = MIN (self->shown + CTI_ROW_FILL_ROWS, self->gaps->len);

  for (; self->shown < end; self->shown++)
    adw_expander_row_add_row (row, make_gap (&g_array_index (self->gaps, Gap, self->shown)));
  if (self->shown < self->gaps->len)
    {
      GtkWidget *more = cti_row_more_new (self->gaps->len - self->shown);

      g_signal_connect (more, "activated", G_CALLBACK (more_gaps_cb), NULL);
      adw_expander_row_add_row (row, more);
    }
}

static void
expanded_cb (AdwExpanderRow *row)
{
  Gaps *self = g_object_get_data (G_OBJECT (row), GAPS);

  if (!adw_expander_row_get_expanded (row) || self->gaps != NULL)
    return;
  find_gaps (self);
  add_gaps (row);
}

/**
 * cti_fidelity_gaps_offer:
 * @row: the row of an item
 * @basis: what the review is made from; it stays for as long as the row
 * @index: number of the item
 *
 * Has the row show, once it is opened, the courses where the item has a gap.
 */
void
cti_fidelity_gaps_offer (AdwExpanderRow *row, const CtiFidelityBasis *basis, guint index)
{
  Gaps *self = g_new0 (Gaps, 1);

  self->basis = basis;
  self->index = index;
  g_object_set_data_full (G_OBJECT (row), GAPS, self, gaps_free);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}
