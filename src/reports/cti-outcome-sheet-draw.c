/* Drawing the pages of a report, on the screen and into a tagged PDF; cti-outcome-sheet.c says what
 * is on them. */

#include <glib/gi18n.h>

#include "cti-outcome-sheet-private.h"
#include "cti-pdf-tags.h"
#include "cti-words.h"

/* Text of a page, in at most that width. */
PangoLayout *
_cti_outcome_sheet_lay_text (PangoContext *context,
                             const char *text,
                             double size,
                             gboolean bold,
                             double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, FONT);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

static void
set_ink (cairo_t *cr, gboolean dim)
{
  double shade = dim ? 0.32 : 0.1;

  cairo_set_source_rgb (cr, shade, shade, shade);
}

static void
draw_piece (cairo_t *cr, const CtiSheetPiece *piece)
{
  if (piece->tag != NULL)
    cairo_tag_begin (cr, piece->tag, NULL);
  set_ink (cr, piece->dim);
  if (piece->layout != NULL)
    {
      cairo_move_to (cr, piece->x, piece->y);
      pango_cairo_show_layout (cr, piece->layout);
    }
  else if (piece->scene != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, piece->x, piece->y);
      cti_scene_draw (piece->scene, cr);
      cairo_restore (cr);
    }
  if (piece->tag != NULL)
    cairo_tag_end (cr, piece->tag);
}

static gboolean
is_rule (const CtiSheetPiece *piece)
{
  return piece->layout == NULL && piece->scene == NULL;
}

/* Before all that is read, so that no table has a line among its rows. */
static void
draw_rules (const CtiOutcomeSheet *self, cairo_t *cr, int page)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CtiSheetPiece *piece = &g_array_index (self->pieces, CtiSheetPiece, i);

      if (piece->page != page || !is_rule (piece))
        continue;
      set_ink (cr, FALSE);
      cairo_set_line_width (cr, 0.5);
      cairo_move_to (cr, piece->x, piece->y);
      cairo_rel_line_to (cr, piece->rule, 0);
      cairo_stroke (cr);
    }
}

/* Ends the row and the table that are open where @next is not in them, and begins its own: cells
 * alone are no table to a screen reader. @next is NULL at the end of a page. */
static void
change_table (cairo_t *cr, const CtiSheetPiece *open, const CtiSheetPiece *next)
{
  int row = open != NULL ? open->row : 0, table = open != NULL ? open->table : 0;
  int next_row = next != NULL ? next->row : 0, next_table = next != NULL ? next->table : 0;

  if (row != 0 && row != next_row)
    cairo_tag_end (cr, "TR");
  if (table != 0 && table != next_table)
    cairo_tag_end (cr, "Table");
  if (next_table != 0 && next_table != table)
    cairo_tag_begin (cr, "Table", NULL);
  if (next_row != 0 && next_row != row)
    cairo_tag_begin (cr, "TR", NULL);
}

static void
draw_pieces (const CtiOutcomeSheet *self, cairo_t *cr, int page)
{
  const CtiSheetPiece *before = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CtiSheetPiece *piece = &g_array_index (self->pieces, CtiSheetPiece, i);

      if (piece->page != page || is_rule (piece))
        continue;
      change_table (cr, before, piece);
      draw_piece (cr, piece);
      before = piece;
    }
  change_table (cr, before, NULL);
}

static void
draw_foot (const CtiOutcomeSheet *self, cairo_t *cr, int page)
{
  PangoContext *context = cti_sheet_make_context (cr);
  /* Translators: foot of a page: which page, and of how many. */
  g_autofree char *number = g_strdup_printf (_ ("Page %d of %d"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) left =
      _cti_outcome_sheet_lay_text (context, self->footer, SMALL, FALSE, WIDTH * 0.8);
  g_autoptr (PangoLayout) right =
      _cti_outcome_sheet_lay_text (context, number, SMALL, FALSE, WIDTH);

  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);
  set_ink (cr, TRUE);
  cairo_move_to (cr, LEFT, CTI_A4_HEIGHT - CTI_MM (15));
  pango_cairo_show_layout (cr, left);
  cairo_move_to (cr, LEFT, CTI_A4_HEIGHT - CTI_MM (15));
  pango_cairo_show_layout (cr, right);
  g_object_unref (context);
}

/**
 * cti_outcome_sheet_draw:
 * @self: pages
 * @cr: where to draw
 * @page: which page, from 0
 * @width: width of the page, margins included
 * @height: height of the page
 *
 * Draws the whole page, scaled from A4 and centred.
 */
void
cti_outcome_sheet_draw (const CtiOutcomeSheet *self,
                        cairo_t *cr,
                        int page,
                        double width,
                        double height)
{
  double scale = MIN (width / CTI_A4_WIDTH, height / CTI_A4_HEIGHT);

  cairo_save (cr);
  cairo_translate (cr, (width - scale * CTI_A4_WIDTH) / 2, (height - scale * CTI_A4_HEIGHT) / 2);
  cairo_scale (cr, scale, scale);
  draw_rules (self, cr, page);
  draw_pieces (self, cr, page);
  draw_foot (self, cr, page);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer data)
{
  cti_outcome_sheet_draw (data, cr, page, width, height);
}

/**
 * cti_outcome_sheet_to_pdf:
 * @self: pages
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a tagged PDF, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_outcome_sheet_to_pdf (const CtiOutcomeSheet *self, const char *created, GError **error)
{
  GBytes *bytes =
      cti_sheet_to_pdf (self->title, self->n_pages, created, draw_page, (gpointer) self, error);
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new ();
  GByteArray *pdf;

  if (bytes == NULL)
    return NULL;
  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, CtiSheetPiece, i).scene != NULL)
      g_ptr_array_add (alternatives,
                       g_array_index (self->pieces, CtiSheetPiece, i).scene->description);
  pdf = g_bytes_unref_to_array (bytes);
  _cti_pdf_finish_tags (pdf, cti_words_is_danish () ? "da-DK" : "en-GB", alternatives);
  return g_byte_array_free_to_bytes (pdf);
}
