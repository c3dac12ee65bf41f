/* Two cards of the size of a bank card, side by side: on the left how she notices that it is
 * getting hard and what helps her, on the right whom she can call. No code, no name and no day: it
 * is hers. The text is as large as the card allows; what does not fit at the smallest size is cut
 * off with dots, and the card is never larger than a purse. */

#include "cti-wallet-sheet.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "cti-chart-target.h"
#include "cti-text.h"
#include "cti-words.h"

#define CARD_WIDTH  CTI_MM (85.6)
#define CARD_HEIGHT CTI_MM (54)
#define LEFT        ((CTI_A4_WIDTH - 2 * CARD_WIDTH) / 2)
#define TOP         CTI_MM (30)
#define PADDING     CTI_MM (4)
#define FONT        "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define LARGEST     11.0
#define SMALLEST    7.0
#define STEP        0.5

struct _CtiWalletSheet
{
  char *sides[2]; /* (owned): the text of each card, as markup */
};

static void
add_part (GString *side, const char *heading, const char *text, const CtiLeftOut *left_out)
{
  g_autofree char *left = cti_left_out_apply (left_out, text);
  g_autofree char *markup = NULL;

  if (cti_text_is_blank (left))
    return;
  markup = g_markup_printf_escaped ("%s<b>%s</b>\n%s", side->len > 0 ? "\n" : "", heading, left);
  g_string_append (side, markup);
}

/**
 * cti_wallet_sheet_new:
 * @plan: her plan for hard days
 * @left_out: what shall not stand on it
 *
 * Returns: (transfer full): the sheet
 */
CtiWalletSheet *
cti_wallet_sheet_new (const CtiCrisisPlan *plan, const CtiLeftOut *left_out)
{
  CtiWalletSheet *self = g_new0 (CtiWalletSheet, 1);
  GString *first = g_string_new (NULL), *second = g_string_new (NULL);

  add_part (first, C_ ("wallet", "I notice it by"), plan->signs, left_out);
  add_part (first, C_ ("wallet", "This helps me"), plan->helps, left_out);
  add_part (second, C_ ("wallet", "I can call"), plan->call, left_out);
  self->sides[0] = g_string_free (first, FALSE);
  self->sides[1] = g_string_free (second, FALSE);
  return self;
}

/**
 * cti_wallet_sheet_free:
 * @self: (transfer full): a sheet
 */
void
cti_wallet_sheet_free (CtiWalletSheet *self)
{
  g_free (self->sides[0]);
  g_free (self->sides[1]);
  g_free (self);
}

/**
 * cti_wallet_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): what the document is called; nothing of what it holds
 */
const char *
cti_wallet_sheet_get_title (const CtiWalletSheet *self)
{
  return C_ ("wallet", "My card");
}

static void
set_size (PangoLayout *layout, double size)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, FONT);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
}

static int
get_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  return height;
}

/* Where the last line ends that fits into @room, in bytes of the text. */
static int
find_room (PangoLayout *layout, int room)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int last = 0;

  do
    {
      const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      int bottom = 0;

      pango_layout_iter_get_line_yrange (iter, NULL, &bottom);
      if (bottom <= room)
        last = line->start_index + line->length;
    }
  while (pango_layout_iter_next_line (iter));
  return last;
}

/* Cuts off what does not fit, with dots. Pango's own dots leave a line of every paragraph, and of
 * many short ones that is the whole text. */
static void
cut_to (PangoLayout *layout, int room)
{
  g_autoptr (GString) text = NULL;

  if (get_height (layout) <= room)
    return;
  text = g_string_new_len (pango_layout_get_text (layout), find_room (layout, room));
  do
    {
      g_autofree char *dotted = g_strconcat (g_strchomp (text->str), "…", NULL);

      g_string_truncate (text, strlen (text->str));
      pango_layout_set_text (layout, dotted, -1);
      if (text->len > 0)
        g_string_truncate (text, (gsize) (g_utf8_prev_char (text->str + text->len) - text->str));
    }
  while (get_height (layout) > room && text->len > 0);
}

static PangoLayout *
set_text (PangoContext *context, const char *markup)
{
  PangoLayout *layout = pango_layout_new (context);
  double size = LARGEST;
  int room = (int) ((CARD_HEIGHT - 2 * PADDING) * PANGO_SCALE);

  pango_layout_set_width (layout, (int) ((CARD_WIDTH - 2 * PADDING) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  set_size (layout, size);
  while (get_height (layout) > room && size > SMALLEST)
    set_size (layout, size -= STEP);
  cut_to (layout, room);
  return layout;
}

static void
draw_card (cairo_t *cr, PangoContext *context, const char *markup, double x)
{
  g_autoptr (PangoLayout) layout = set_text (context, markup);

  cairo_set_line_width (cr, 0.6);
  cairo_rectangle (cr, x, TOP, CARD_WIDTH, CARD_HEIGHT);
  cairo_stroke (cr);
  cti_sheet_show_layout (cr, layout, x + PADDING, TOP + PADDING, CARD_WIDTH - 2 * PADDING);
}

/**
 * cti_wallet_sheet_draw:
 * @self: a sheet
 * @cr: where to draw
 * @width: width of the page, margins included
 * @height: height of the page
 */
void
cti_wallet_sheet_draw (const CtiWalletSheet *self, cairo_t *cr, double width, double height)
{
  double scale = MIN (width / CTI_A4_WIDTH, height / CTI_A4_HEIGHT);
  int first = cti_words_is_right_to_left () ? 1 : 0; /* the card that is read first */
  PangoContext *context;

  cairo_save (cr);
  cairo_translate (cr, (width - CTI_A4_WIDTH * scale) / 2, (height - CTI_A4_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  context = cti_sheet_make_context (cr);
  draw_card (cr, context, self->sides[first], LEFT);
  draw_card (cr, context, self->sides[1 - first], LEFT + CARD_WIDTH);
  g_object_unref (context);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_wallet_sheet_draw (sheet, cr, width, height);
}

/**
 * cti_wallet_sheet_to_pdf:
 * @self: a sheet
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_wallet_sheet_to_pdf (const CtiWalletSheet *self, const char *created, GError **error)
{
  return cti_sheet_to_pdf (cti_wallet_sheet_get_title (self), 1, created, draw_page,
                           (gpointer) self, error);
}
