#include "cti-outcome.h"

#include <glib/gi18n.h>

#include "cti-outcome-private.h"
#include "cti-outcome-words.h"
#include "cti-words.h"

static void
table_free (gpointer data)
{
  CtiOutcomeTable *table = data;

  g_free (table->title);
  g_free (table->sentence);
  g_free (table->definition);
  g_free (table->left_out);
  g_free (table->not_shown);
  g_free (table->published);
  cti_grid_free (table->grid);
  g_free (table);
}

static void
section_free (gpointer data)
{
  CtiOutcomeSection *section = data;

  g_free (section->heading);
  g_ptr_array_unref (section->tables);
  g_free (section);
}

/* The sections, each with the keys of its figures. */
static const struct
{
  const char *heading;
  const char *keys[12];
} sections[] = {
  { N_ ("Courses"),
    { "started", "ended", "forms", "full", "interrupted", "reasons", "teams", "stock", "erased" } },
  { N_ ("Life situation"),
    { "improved-full", "improved", "areas", "change-by-reading", "early-progress",
      "areas-by-reading" } },
  { N_ ("Well-being"),
    { "risk-start", "risk-end", "risk-pairs", "wellbeing", "wellbeing-by-group" } },
  { N_ ("Selling sex"), { "active-start", "active-end", "active-pairs", "active-by-month" } },
  { N_ ("At start"),
    { "age-18-30", "education", "income", "debut-over-4-years", "active-last-year", "debt",
      "misuse", "mental-problems", "weak-network", "aim-stop", "aim-stop-latest", "elsewhere" } },
  { N_ ("Inquiries"),
    { "not-started", "referred-elsewhere", "not-started-reasons", "inquiries-over-time" } },
  { N_ ("What was given"), { "hours", "plan", "areas-used" } },
  { N_ ("After the course"), { "risk-after", "active-after" } },
};

static CtiOutcomeSection *
make_section (const CtiOutcome *self, gsize index, gboolean with_published)
{
  CtiOutcomeSection *section = g_new0 (CtiOutcomeSection, 1);

  section->heading = g_strdup (_ (sections[index].heading));
  section->tables = g_ptr_array_new_with_free_func (table_free);
  for (gsize i = 0; i < G_N_ELEMENTS (sections[index].keys) && sections[index].keys[i]; i++)
    {
      const CtiFigure *figure = cti_figures_find (self->figures, sections[index].keys[i]);
      CtiOutcomeTable *table =
          figure != NULL ? _cti_outcome_make_table (self->figures, figure, self->view) : NULL;

      if (table == NULL)
        continue;
      if (!with_published)
        g_clear_pointer (&table->published, g_free);
      g_ptr_array_add (section->tables, table);
    }
  return section;
}

static char **
make_notes (CtiOutcomeView view, gboolean with_published)
{
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();

  g_strv_builder_add (notes, _ ("There is no control group: the report shows how it went, not what "
                                "it was due to."));
  g_strv_builder_add (notes, view == CTI_OUTCOME_OUTSIDE
                                 ? _ ("Groups under five are hidden, and with them what would give "
                                      "them away.")
                                 : _ ("* A group under five: hidden in all that leaves the team."));
  g_strv_builder_add (notes,
                      _ ("Figures at start and at end have an n each; only those of citizens "
                         "measured twice compare the same people."));
  g_strv_builder_add (notes,
                      _ ("Two figures of the evaluation cannot be counted from the courses: its "
                         "interviews (33) and how others rated the evidence (37)."));
  if (with_published)
    g_strv_builder_add (
        notes, _ ("The evaluation followed 147 courses in four Danish municipalities from "
                  "2013 to 2016. Who came, and how it was counted, may differ here, so the "
                  "figures can stand beside each other and not be subtracted."));
  return g_strv_builder_end (notes);
}

/**
 * cti_outcome_new:
 * @figures: (transfer full): the figures
 * @team: neutral name of the team, or of several
 * @view: for whom it is
 * @with_published: whether what the evaluation found stands beside the figures
 *
 * Returns: (transfer full): the report in words
 */
CtiOutcome *
cti_outcome_new (CtiFigures *figures,
                 const char *team,
                 CtiOutcomeView view,
                 gboolean with_published)
{
  CtiOutcome *self = g_new0 (CtiOutcome, 1);

  self->figures = figures;
  self->view = view;
  self->title = g_strdup (_ ("Outcome report"));
  self->about = _cti_outcome_describe_choice (cti_figures_get_choice (figures), team);
  self->notes = make_notes (view, with_published);
  self->footer = g_strdup (_ ("No control group. Groups under five are hidden."));
  self->sections = g_ptr_array_new_with_free_func (section_free);
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    g_ptr_array_add (self->sections, make_section (self, i, with_published));
  return self;
}

/**
 * cti_outcome_new_plain:
 * @title: neutral title
 * @about: (transfer full) (array zero-terminated=1): sentences at its head
 * @footer: the line at the foot of each page
 *
 * Returns: (transfer full): a document without figures, to which sections are added
 */
CtiOutcome *
cti_outcome_new_plain (const char *title, char **about, const char *footer)
{
  CtiOutcome *self = g_new0 (CtiOutcome, 1);

  self->title = g_strdup (title);
  self->about = about;
  self->notes = g_new0 (char *, 1);
  self->footer = g_strdup (footer);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  return self;
}

/**
 * cti_outcome_add_section:
 * @self: a document
 * @heading: what it is about
 *
 * Returns: (transfer none): a section without tables
 */
CtiOutcomeSection *
cti_outcome_add_section (CtiOutcome *self, const char *heading)
{
  CtiOutcomeSection *section = g_new0 (CtiOutcomeSection, 1);

  section->heading = g_strdup (heading);
  section->tables = g_ptr_array_new_with_free_func (table_free);
  g_ptr_array_add (self->sections, section);
  return section;
}

/**
 * cti_outcome_free:
 * @self: (transfer full): a report
 */
void
cti_outcome_free (CtiOutcome *self)
{
  g_ptr_array_unref (self->sections);
  g_clear_pointer (&self->figures, cti_figures_free);
  g_strfreev (self->about);
  g_strfreev (self->notes);
  g_free (self->title);
  g_free (self->footer);
  g_free (self);
}

/**
 * cti_outcome_table_is_sentence:
 * @table: a table of a report
 *
 * Returns: whether its sentence says all that is in it, so that a page can do without the grid
 */
gboolean
cti_outcome_table_is_sentence (const CtiOutcomeTable *table)
{
  if (table->is_empty || table->is_hidden)
    return TRUE;
  if (table->sentence == NULL || table->figure == NULL)
    return FALSE;
  return table->figure->rows->len == 1 &&
         (table->figure->kind == CTI_FIGURE_SHARE || table->figure->kind == CTI_FIGURE_COUNT);
}

/**
 * cti_outcome_make_chart_table:
 * @table: a table of a report
 *
 * Returns: (transfer full): the same for the window, each row with its sentence
 */
CtiChartTable *
cti_outcome_make_chart_table (const CtiOutcomeTable *table)
{
  const CtiGrid *grid = table->grid;
  guint n = cti_grid_get_n_cells (grid, 0);
  g_autofree const char **cells = g_new0 (const char *, n + 1);
  CtiChartTable *result;

  for (guint c = 0; c < n; c++)
    cells[c] = cti_grid_get_text (grid, 0, c);
  result =
      cti_chart_table_new (table->title,
                           table->sentence != NULL ? table->sentence : table->definition, cells);
  for (guint r = 1; r < cti_grid_get_n_rows (grid); r++)
    {
      g_autoptr (GString) sentence = g_string_new (cti_grid_get_text (grid, r, 0));

      for (guint c = 0; c < n; c++)
        {
          cells[c] = cti_grid_get_text (grid, r, c);
          if (c > 0 && *cells[c] != '\0')
            g_string_append_printf (sentence, "; %s: %s", cti_grid_get_text (grid, 0, c), cells[c]);
        }
      cti_chart_table_add (result, sentence->str, cells);
    }
  return result;
}
