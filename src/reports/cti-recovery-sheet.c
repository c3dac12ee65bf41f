/* The recovery sheet: one page that a stranger may see without learning what the program is for
 * (design 1). Print and PDF draw it with the same function, on a page of A4 that is scaled to the
 * one there is. It is laid out from the top down: each part draws itself and says where it ends. */

#include "cti-recovery-sheet.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <string.h>

#include "cti-chart-target.h"
#include "cti-secret.h"
#include "cti-sheet.h"
#include "cti-words-dates.h"

#define GROUPS      CTI_RECOVERY_SHEET_GROUPS
#define DIGITS      CTI_RECOVERY_SHEET_DIGITS
#define CODE_LENGTH (GROUPS * (DIGITS + 1) - 1)

#define MARGIN     CTI_MM (22)
#define TEXT_FONT  "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define DIGIT_FONT "DejaVu Sans Mono, Noto Sans Mono, monospace"
#define QR_SIZE    CTI_MM (43)
/* Scanners want four modules of white around the code, which has 29 of them. */
#define QR_AIR       (QR_SIZE * 4 / 29)
#define GROUP_HEIGHT CTI_MM (14)
#define GROUP_WIDTH  CTI_MM (55)

struct _CtiRecoverySheet
{
  char *team;  /* (owned) (nullable) */
  char *store; /* (owned): its short name */
  CtiDate made;
  char *code; /* (owned): wiped; eight groups with a blank between */
};

typedef struct
{
  const CtiRecoverySheet *sheet;
  cairo_t *cr;
  PangoContext *context;
  double y;
} Page;

/**
 * cti_recovery_sheet_get_title:
 *
 * Returns: (transfer none): the neutral heading, also for the print job
 */
const char *
cti_recovery_sheet_get_title (void)
{
  return _ ("Overgang – recovery sheet");
}

/**
 * cti_recovery_sheet_get_store_name:
 * @store: id of a store
 *
 * Returns: (transfer full): the part of it that tells a few stores apart, in capitals
 */
char *
cti_recovery_sheet_get_store_name (const char *store)
{
  g_autofree char *start = g_strndup (store, 8);

  return g_ascii_strup (start, -1);
}

/**
 * cti_recovery_sheet_new:
 * @team: (nullable): neutral name of the team
 * @store: id of the store it opens
 * @made: the day it is made
 * @code: eight groups of six digits with a blank between, as cti_recovery_code_to_text() gives
 *
 * Returns: (transfer full): the sheet, which keeps a copy of @code and wipes it in the end
 */
CtiRecoverySheet *
cti_recovery_sheet_new (const char *team, const char *store, CtiDate made, const char *code)
{
  CtiRecoverySheet *self;

  g_return_val_if_fail (strlen (code) == CODE_LENGTH, NULL);

  self = g_new0 (CtiRecoverySheet, 1);
  self->team = g_strdup (team);
  self->store = cti_recovery_sheet_get_store_name (store);
  self->made = made;
  self->code = g_strdup (code);
  return self;
}

/**
 * cti_recovery_sheet_free:
 * @self: (transfer full): a sheet
 */
void
cti_recovery_sheet_free (CtiRecoverySheet *self)
{
  g_free (self->team);
  g_free (self->store);
  cti_wipe_text (self->code);
  g_free (self);
}

static PangoLayout *
make_layout (const Page *page, const char *text, const char *font, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (page->context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, font);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  return layout;
}

static double
show (const Page *page, PangoLayout *layout, double x, double y)
{
  int height = 0;

  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* A text at @x, broken to @width; returns its height. */
static double
draw_text (const Page *page,
           const char *text,
           double x,
           double y,
           double width,
           double size,
           gboolean bold)
{
  g_autoptr (PangoLayout) layout = make_layout (page, text, TEXT_FONT, size, bold);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  return show (page, layout, x, y);
}

static void
set_ink (const Page *page, double grey)
{
  cairo_set_source_rgb (page->cr, grey, grey, grey);
}

static void
draw_heading (Page *page)
{
  page->y += draw_text (page, cti_recovery_sheet_get_title (), MARGIN, page->y,
                        CTI_A4_WIDTH - 2 * MARGIN, 24, TRUE);
  page->y += 6;
  page->y +=
      draw_text (page,
                 _ ("With this sheet the program opens also when the passphrase is forgotten "
                    "or the computer’s keychain is gone."),
                 MARGIN, page->y, CTI_A4_WIDTH - 2 * MARGIN, 12, FALSE);
  page->y += 18;
}

static void
draw_fact (Page *page, const char *name, const char *value, double x, double width)
{
  g_autoptr (PangoLayout) layout = NULL;

  set_ink (page, 0.35);
  draw_text (page, name, x, page->y, width, 10, FALSE);
  set_ink (page, 0);
  layout = make_layout (page, value, TEXT_FONT, 13, TRUE);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  show (page, layout, x, page->y + 14);
}

static void
draw_facts (Page *page)
{
  double width = (CTI_A4_WIDTH - 2 * MARGIN) / 4;
  g_autofree char *date = cti_words_date (page->sheet->made);

  draw_fact (page, C_ ("recovery sheet", "Team"), page->sheet->team ? page->sheet->team : "\u2013",
             MARGIN, 2 * width - 12);
  draw_fact (page, C_ ("recovery sheet", "Made on"), date, MARGIN + 2 * width, width);
  draw_fact (page, C_ ("recovery sheet", "Store"), page->sheet->store, MARGIN + 3 * width, width);
  page->y += 54;
}

static void
draw_group (const Page *page, guint index, double x, double y)
{
  char digits[DIGITS + 1] = { 0 };
  const char number[] = { (char) ('1' + index), '\0' };
  g_autoptr (PangoLayout) layout = NULL;

  memcpy (digits, page->sheet->code + index * (DIGITS + 1), DIGITS);
  set_ink (page, 0.35);
  draw_text (page, number, x, y + 13, 14, 11, FALSE);
  set_ink (page, 0);
  layout = make_layout (page, digits, DIGIT_FONT, 30, TRUE);
  show (page, layout, x + 16, y);
  cti_wipe (digits, sizeof digits);
}

/* The dark squares of one row, neighbours in one piece. Rows reach a hair into each other, or a
 * reader that smooths edges shows light seams between them. */
static void
add_qr_row (cairo_t *cr, const QRcode *qr, int row, double x, double y, double step)
{
  const guint8 *dark = qr->data + row * qr->width;

  for (int from = 0; from < qr->width; from++)
    {
      int to = from;

      while (to < qr->width && dark[to] & 1)
        to++;
      if (to == from)
        continue;
      cairo_rectangle (cr, x + from * step, y + row * step, (to - from) * step, step * 1.04);
      from = to;
    }
}

static void
draw_qr (const Page *page, double x, double y, double size)
{
  QRcode *qr = QRcode_encodeString (page->sheet->code, 0, QR_ECLEVEL_M, QR_MODE_8, 1);

  if (qr == NULL)
    return;
  set_ink (page, 0);
  for (int row = 0; row < qr->width; row++)
    {
      add_qr_row (page->cr, qr, row, x, y, size / qr->width);
      cairo_fill (page->cr);
    }
  cti_wipe (qr->data, (gsize) qr->width * qr->width);
  QRcode_free (qr);
}

/* Read down the first column, then the second; the figures before the groups say so too. */
static void
draw_code (Page *page)
{
  double height = GROUPS / 2 * GROUP_HEIGHT + 36;
  double right = CTI_A4_WIDTH - MARGIN;

  set_ink (page, 0.2);
  cairo_set_line_width (page->cr, 1);
  cairo_rectangle (page->cr, MARGIN, page->y, right - MARGIN, height);
  cairo_stroke (page->cr);
  for (guint i = 0; i < GROUPS; i++)
    draw_group (page, i, MARGIN + 16 + (i / (GROUPS / 2)) * GROUP_WIDTH,
                page->y + 18 + (i % (GROUPS / 2)) * GROUP_HEIGHT);
  draw_qr (page, right - QR_AIR - QR_SIZE, page->y + QR_AIR, QR_SIZE);
  set_ink (page, 0.35);
  draw_text (page, _ ("The same code, for a scanner at the computer"), right - QR_AIR - QR_SIZE,
             page->y + 1.6 * QR_AIR + QR_SIZE, QR_SIZE, 10, FALSE);
  set_ink (page, 0);
  page->y += height + 26;
}

static void
draw_list (Page *page, const char *heading, const char *const *items, gboolean numbered)
{
  double x = MARGIN + 20;

  page->y += draw_text (page, heading, MARGIN, page->y, CTI_A4_WIDTH - 2 * MARGIN, 15, TRUE) + 5;
  for (int i = 0; items[i] != NULL; i++)
    {
      g_autofree char *mark = numbered ? g_strdup_printf ("%d.", i + 1) : g_strdup ("\u2022");

      draw_text (page, mark, MARGIN, page->y, 20, 12, FALSE);
      page->y += draw_text (page, items[i], x, page->y, CTI_A4_WIDTH - MARGIN - x, 12, FALSE) + 6;
    }
  page->y += 14;
}

static void
draw_advice (Page *page)
{
  const char *const use[] = {
    _ ("Start Overgang and choose on the lock screen to open with the recovery sheet."),
    _ ("Type the eight groups in the order of their numbers. The last digit of each group is a "
       "check: the program says at once which group is mistyped."),
    _ ("Choose a new passphrase when the program is open."),
    NULL,
  };
  const char *const keep[] = {
    _ ("Under lock and key, for instance in a safe, and not together with the computer."),
    _ ("On paper only. Do not photograph it, send it or keep it as a file."),
    _ ("Whoever has both this sheet and the computer’s files can open everything. If it is lost, "
       "or "
       "somebody may have seen it, a new sheet must be made."),
    NULL,
  };

  draw_list (page, _ ("How to use it"), use, TRUE);
  draw_list (page, _ ("Where to keep it"), keep, FALSE);
}

/**
 * cti_recovery_sheet_draw:
 * @self: a sheet
 * @cr: where to draw
 * @width: width of the page, margins included
 * @height: height of the page
 *
 * Draws the whole page, scaled from A4 and centred, in the upper left corner of @cr. What lies
 * under it is left as it is.
 */
void
cti_recovery_sheet_draw (const CtiRecoverySheet *self, cairo_t *cr, double width, double height)
{
  double scale = MIN (width / CTI_A4_WIDTH, height / CTI_A4_HEIGHT);
  Page page = { .sheet = self, .cr = cr, .y = MARGIN };

  cairo_save (cr);
  cairo_translate (cr, (width - CTI_A4_WIDTH * scale) / 2, (height - CTI_A4_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  page.context = cti_sheet_make_context (cr);
  set_ink (&page, 0);
  draw_heading (&page);
  draw_facts (&page);
  draw_code (&page);
  draw_advice (&page);
  g_object_unref (page.context);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_recovery_sheet_draw (sheet, cr, width, height);
}

/**
 * cti_recovery_sheet_to_pdf:
 * @self: a sheet
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * The bytes are wiped when the last reference to them goes.
 *
 * Returns: (transfer full) (nullable): a PDF of one A4 page, or %NULL with a #GIOErrorEnum
 */
GBytes *
cti_recovery_sheet_to_pdf (const CtiRecoverySheet *self, const char *created, GError **error)
{
  return cti_sheet_to_pdf (cti_recovery_sheet_get_title (), 1, created, draw_page, (gpointer) self,
                           error);
}
