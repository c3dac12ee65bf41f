/* The outcome report on paper. Headings, sentences, tables and pictures are set once, one below the
 * other, and cut into pages where something ends: a heading stays with what it heads, and a table
 * with its sentence, its notes and its picture where that leaves no half empty page; a table that
 * goes on over the page has its headings again. What is set is a list of pieces with their places,
 * so that drawing a page is only drawing. In a PDF each piece is tagged, so that it can be read
 * aloud. */

#include "cti-outcome-sheet-private.h"

#include <glib/gi18n.h>

#include "cti-words.h"

/** The most columns of a table, and what part of the width the names of fields have. */
#define COLUMNS_MAX 12
#define NAMES       0.32
#define GAP         4.0
/** How much of a page may stay empty to keep a table whole with its picture. */
#define EMPTY_MAX CTI_MM (110)
/** How much of a text that goes on over the page stands on the one where it begins. */
#define LEAST CTI_MM (20)

typedef struct
{
  CtiOutcomeSheet *sheet;
  const CtiOutcome *outcome;
  PangoContext *context;
  CtiChartStyle *style;
  int page;
  double y;
  double widths[COLUMNS_MAX]; /* of the columns of the table at hand */
  gboolean has_figures;       /* whether there are any in it */
  int tables;                 /* how many have been begun */
  int rows;                   /* likewise */
} Setter;

static void
clear_piece (gpointer data)
{
  CtiSheetPiece *piece = data;

  g_clear_object (&piece->layout);
  g_clear_pointer (&piece->scene, cti_scene_free);
}

static void
turn_page (Setter *setter)
{
  setter->page++;
  setter->y = TOP;
}

static void
need (Setter *setter, double height)
{
  if (setter->y + height > BOTTOM && setter->y > TOP)
    turn_page (setter);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
place (Setter *setter, PangoLayout *layout, double x, const char *tag, gboolean dim)
{
  CtiSheetPiece piece = {
    .page = setter->page, .x = x, .y = setter->y, .tag = tag, .dim = dim, .layout = layout
  };

  g_array_append_val (setter->sheet->pieces, piece);
}

/* A cell, which belongs to the row and the table that were begun last. One without words is there
 * too, or a screen reader would take the next for it. */
static void
place_cell (Setter *setter, PangoLayout *layout, double x, gboolean is_heading)
{
  CtiSheetPiece *piece;

  if (*pango_layout_get_text (layout) == '\0')
    pango_layout_set_text (layout, " ", -1);
  place (setter, layout, x, is_heading ? "TH" : "TD", FALSE);
  piece = &g_array_index (setter->sheet->pieces, CtiSheetPiece, setter->sheet->pieces->len - 1);
  piece->row = setter->rows;
  piece->table = setter->tables;
}

/* A paragraph; @keep is how much room must be left below it. */
static void
set_text (Setter *setter,
          const char *text,
          double size,
          gboolean bold,
          const char *tag,
          double keep)
{
  PangoLayout *layout;
  double height;

  if (text == NULL || *text == '\0')
    return;
  layout = _cti_outcome_sheet_lay_text (setter->context, text, size, bold, WIDTH);
  height = get_height (layout);
  need (setter, height + keep);
  place (setter, layout, LEFT, tag, size < TEXT);
  setter->y += height + GAP;
}

static void
set_rule (Setter *setter)
{
  CtiSheetPiece piece = { .page = setter->page, .x = LEFT, .y = setter->y, .rule = WIDTH };

  g_array_append_val (setter->sheet->pieces, piece);
  setter->y += GAP / 2;
}

/* Fields and their values: no row of headings. */
static gboolean
is_text (const CtiGrid *grid)
{
  const CtiGridCell *second = cti_grid_get_n_rows (grid) > 0 ? cti_grid_get (grid, 0, 1) : NULL;

  return second != NULL && !second->is_heading;
}

/* Whether there are figures in it, which stand below each other by their ends; text does by its
 * beginning. */
static gboolean
has_figures (const CtiGrid *grid)
{
  for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
    for (guint c = 0; c < cti_grid_get_n_cells (grid, r); c++)
      if (cti_grid_get (grid, r, c)->kind == CTI_GRID_NUMBER ||
          cti_grid_get (grid, r, c)->kind == CTI_GRID_PERCENT)
        return TRUE;
  return FALSE;
}

static double
measure (Setter *setter, const char *text, gboolean bold)
{
  g_autoptr (PangoLayout) layout =
      _cti_outcome_sheet_lay_text (setter->context, text, SMALL, bold, WIDTH);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* How wide the longest word is: what a column must have so that none is broken. */
static double
measure_words (Setter *setter, const char *text, gboolean bold)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (char **word = words; *word != NULL; word++)
    widest = MAX (widest, measure (setter, *word, bold));
  return widest;
}

/* Headings may be divided between words, figures nowhere. */
static double
measure_column (Setter *setter, const CtiGrid *grid, guint column)
{
  double widest = measure_words (setter, cti_grid_get_text (grid, 0, column), TRUE);

  for (guint r = 1; r < cti_grid_get_n_rows (grid); r++)
    widest = MAX (widest, measure (setter, cti_grid_get_text (grid, r, column), FALSE));
  return widest;
}

/* Every column gets what its words and figures need, up to what is comfortable; the first takes
 * what the others leave, and no less than its longest word. */
static void
lay_columns (Setter *setter, const CtiGrid *grid)
{
  guint n = MIN (cti_grid_get_n_cells (grid, 0), COLUMNS_MAX);
  double needed = 0, names = 0, least = 0, spare;

  for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
    {
      names = MAX (names, measure (setter, cti_grid_get_text (grid, r, 0), FALSE));
      least = MAX (least, measure_words (setter, cti_grid_get_text (grid, r, 0), FALSE));
    }
  for (guint c = 1; c < n; c++)
    needed += setter->widths[c] = measure_column (setter, grid, c) + 2 * GAP;
  least += GAP;
  if (needed > WIDTH - least)
    for (guint c = 1; c < n; c++)
      setter->widths[c] *= (WIDTH - least) / needed;
  spare = MAX (0, WIDTH - needed - names - 2 * GAP);
  setter->widths[0] = WIDTH;
  for (guint c = 1; c < n; c++)
    {
      double comfortable = MAX (setter->widths[c], CTI_MM (24));

      setter->widths[c] = MIN (comfortable, setter->widths[c] + spare / (n - 1));
      setter->widths[0] -= setter->widths[c];
    }
}

static double
get_column (Setter *setter, const CtiGrid *grid, guint column, double *width)
{
  double x = LEFT;

  if (is_text (grid))
    {
      *width = (column == 0 ? WIDTH * NAMES : WIDTH * (1 - NAMES)) - GAP;
      return column == 0 ? LEFT : LEFT + WIDTH * NAMES;
    }
  for (guint c = 0; c < column && c < COLUMNS_MAX; c++)
    x += setter->widths[c];
  *width = column < COLUMNS_MAX ? setter->widths[column] - GAP : 0;
  return x;
}

static double
set_row (Setter *setter, const CtiGrid *grid, guint row, gboolean only_measure)
{
  gboolean on_the_right = !is_text (grid) && setter->has_figures;
  double height = 0;

  setter->rows++;
  for (guint c = 0; c < cti_grid_get_n_cells (grid, row); c++)
    {
      double width, x = get_column (setter, grid, c, &width);
      PangoLayout *layout =
          _cti_outcome_sheet_lay_text (setter->context, cti_grid_get_text (grid, row, c), SMALL,
                                       row == 0 && !is_text (grid), width);

      height = MAX (height, get_height (layout));
      if (c > 0 && on_the_right)
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      if (only_measure)
        g_object_unref (layout);
      else
        place_cell (setter, layout, x, c == 0 || (row == 0 && !is_text (grid)));
    }
  return height;
}

/* A field that takes more than a page goes on over it, with its name again. */
static void
set_long_row (Setter *setter, const CtiGrid *grid, guint row)
{
  double name_width, width;
  double name_x = get_column (setter, grid, 0, &name_width);
  double x = get_column (setter, grid, 1, &width);
  const char *name = cti_grid_get_text (grid, row, 0);
  g_autoptr (PangoLayout) whole =
      _cti_outcome_sheet_lay_text (setter->context, cti_grid_get_text (grid, row, 1), SMALL, FALSE,
                                   width);
  g_auto (GStrv) parts = cti_sheet_part (whole, BOTTOM - setter->y, BOTTOM - TOP);

  for (char **part = parts; *part != NULL; part++)
    {
      PangoLayout *layout =
          _cti_outcome_sheet_lay_text (setter->context, *part, SMALL, FALSE, width);

      if (part > parts)
        turn_page (setter);
      setter->rows++;
      place_cell (setter,
                  _cti_outcome_sheet_lay_text (setter->context, name, SMALL, FALSE, name_width),
                  name_x, TRUE);
      place_cell (setter, layout, x, FALSE);
      if (part[1] == NULL)
        setter->y += get_height (layout) + GAP / 2;
    }
}

static void
set_grid (Setter *setter, const CtiGrid *grid)
{
  setter->tables++;
  setter->has_figures = has_figures (grid);
  if (cti_grid_get_n_rows (grid) > 0 && !is_text (grid))
    lay_columns (setter, grid);
  for (guint r = 0; r < cti_grid_get_n_rows (grid); r++)
    {
      double height = set_row (setter, grid, r, TRUE);

      if (is_text (grid) && height > BOTTOM - TOP)
        {
          need (setter, LEAST);
          set_long_row (setter, grid, r);
          continue;
        }
      if (setter->y + height > BOTTOM)
        {
          turn_page (setter);
          if (r > 0 && !is_text (grid))
            {
              setter->y += set_row (setter, grid, 0, FALSE) + GAP / 2;
              set_rule (setter);
            }
        }
      setter->y += set_row (setter, grid, r, FALSE) + GAP / 2;
      if (r == 0 && !is_text (grid))
        set_rule (setter);
    }
  setter->y += GAP;
}

/* A picture that comes on another page than its table says what it is of. */
static void
set_chart (Setter *setter, const CtiOutcomeTable *table)
{
  CtiScene *scene = cti_outcome_make_chart (setter->outcome, table, setter->style, WIDTH);
  CtiSheetPiece piece = { .x = LEFT, .tag = "Figure", .scene = scene };

  if (scene == NULL)
    return;
  if (setter->y + scene->height + GAP > BOTTOM)
    {
      turn_page (setter);
      set_text (setter, table->title, 12, TRUE, "H3", 0);
    }
  piece.page = setter->page;
  piece.y = setter->y;
  g_array_append_val (setter->sheet->pieces, piece);
  setter->y += scene->height + 2 * GAP;
}

/* A table with all that is said about it and its picture; @heading is that of the section it
 * begins. */
static void
set_block (Setter *setter, const char *heading, const CtiOutcomeTable *table)
{
  if (heading != NULL && setter->y > TOP)
    setter->y += 4 * GAP;
  set_text (setter, heading, 16, TRUE, "H2", CTI_MM (40));
  if (setter->y > TOP)
    setter->y += 2 * GAP;
  set_text (setter, table->title, 12, TRUE, "H3", CTI_MM (25));
  set_text (setter, table->sentence, TEXT, FALSE, "P", CTI_MM (12));
  if (!cti_outcome_table_is_sentence (table) && cti_grid_get_n_rows (table->grid) > 0)
    set_grid (setter, table->grid);
  set_text (setter, table->left_out, SMALL, FALSE, "P", 0);
  set_text (setter, table->not_shown, SMALL, FALSE, "P", 0);
  set_text (setter, table->published, SMALL, FALSE, "P", 0);
  set_text (setter, table->definition, SMALL, FALSE, "P", 0);
  set_chart (setter, table);
}

typedef struct
{
  guint pieces;
  int page;
  double y;
} Mark;

/* Sets it anew from @mark; returns whether it ends on the page where it begins. */
static gboolean
try_block (Setter *setter, const char *heading, const CtiOutcomeTable *table, const Mark *mark)
{
  g_array_set_size (setter->sheet->pieces, mark->pieces);
  setter->page = mark->page;
  setter->y = mark->y;
  set_block (setter, heading, table);
  return setter->page == mark->page;
}

/* What does not fit on the rest of the page begins the next, unless too much would stay empty or it
 * is longer than a page anyway. */
static void
set_table (Setter *setter, const char *heading, const CtiOutcomeTable *table)
{
  Mark here = { setter->sheet->pieces->len, setter->page, setter->y };
  Mark next = { here.pieces, here.page + 1, TOP };

  if (try_block (setter, heading, table, &here) || here.y <= TOP)
    return;
  if (BOTTOM - here.y > EMPTY_MAX || !try_block (setter, heading, table, &next))
    try_block (setter, heading, table, &here);
}

/* A figure that nobody is in yet, and that stands beside nothing, is named at the end of its
 * section: a page of headings without a number says less than a line of them. */
static gboolean
is_only_named (const CtiOutcomeTable *table)
{
  return table->figure != NULL && table->is_empty && table->published == NULL;
}

static void
set_names (Setter *setter, const char *heading, GPtrArray *names)
{
  g_autofree char *all = NULL, *text = NULL;

  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  all = g_strjoinv ("; ", (char **) names->pdata);
  /* Translators: titles of figures, with semicolons between them. */
  text = g_strdup_printf (_ ("Nothing is known yet for: %s."), all);
  setter->y += (heading != NULL ? 4 : 2) * GAP;
  set_text (setter, heading, 16, TRUE, "H2", CTI_MM (20));
  set_text (setter, text, TEXT, FALSE, "P", 0);
}

static void
set_section (Setter *setter, const CtiOutcomeSection *section)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *heading = section->heading;

  for (guint t = 0; t < section->tables->len; t++)
    {
      const CtiOutcomeTable *table = g_ptr_array_index (section->tables, t);

      if (is_only_named (table))
        {
          g_ptr_array_add (names, table->title);
          continue;
        }
      set_table (setter, heading, table);
      heading = NULL;
    }
  set_names (setter, heading, names);
}

static void
set_all (Setter *setter)
{
  const CtiOutcome *outcome = setter->outcome;

  set_text (setter, outcome->title, 22, TRUE, "H1", 0);
  for (char **line = outcome->about; *line != NULL; line++)
    set_text (setter, *line, TEXT, FALSE, "P", 0);
  setter->y += GAP;
  for (char **line = outcome->notes; *line != NULL; line++)
    set_text (setter, *line, TEXT, FALSE, "P", 0);
  for (guint s = 0; s < outcome->sections->len; s++)
    set_section (setter, g_ptr_array_index (outcome->sections, s));
}

/**
 * cti_outcome_sheet_new:
 * @outcome: a report; not needed afterwards
 *
 * Returns: (transfer full): its pages
 */
CtiOutcomeSheet *
cti_outcome_sheet_new (const CtiOutcome *outcome)
{
  CtiOutcomeSheet *self = g_new0 (CtiOutcomeSheet, 1);
  cairo_rectangle_t page = { 0, 0, CTI_A4_WIDTH, CTI_A4_HEIGHT };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &page);
  cairo_t *cr = cairo_create (surface);
  Setter setter = { .sheet = self, .outcome = outcome, .y = TOP };

  self->pieces = g_array_new (FALSE, TRUE, sizeof (CtiSheetPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->title = g_strdup (outcome->title);
  self->footer = g_strdup (outcome->footer);
  setter.context = cti_sheet_make_context (cr);
  setter.style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, "Cantarell", TEXT);
  set_all (&setter);
  self->n_pages = setter.page + 1;
  cti_chart_style_free (setter.style);
  g_object_unref (setter.context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return self;
}

/**
 * cti_outcome_sheet_free:
 * @self: (transfer full): pages
 */
void
cti_outcome_sheet_free (CtiOutcomeSheet *self)
{
  g_array_unref (self->pieces);
  g_free (self->title);
  g_free (self->footer);
  g_free (self);
}

/**
 * cti_outcome_sheet_get_n_pages:
 * @self: pages
 *
 * Returns: how many
 */
int
cti_outcome_sheet_get_n_pages (const CtiOutcomeSheet *self)
{
  return self->n_pages;
}
