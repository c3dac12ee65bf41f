/* Measuring and breaking texts.
 *
 * Text is broken here and not by Pango, so that what was measured is what is drawn, on every
 * target. Lines are balanced: of all ways to break a text into the same number of lines, the one
 * whose longest line is shortest is taken ("Motivation og / at tage ansvar"). Hinting is off and
 * glyphs are not moved to whole pixels, so that widths do not depend on the scale of the target. */

#include "cti-text-fit.h"

#include "cti-word-break.h"

#include <math.h>
#include <pango/pangocairo.h>

struct _CtiTextFit
{
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *font;
};

/* A piece of text that is never broken. */
typedef struct
{
  char *text;
  gboolean space_before;
  double width;
} Piece;

/**
 * cti_text_fit_new:
 * @font_family: a font family
 *
 * Returns: (transfer full): a measure for texts, in points
 */
CtiTextFit *
cti_text_fit_new (const char *font_family)
{
  CtiTextFit *fit = g_new0 (CtiTextFit, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  fit->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (fit->context, options);
  pango_cairo_context_set_resolution (fit->context, 72.0);
  pango_context_set_round_glyph_positions (fit->context, FALSE);
  pango_context_set_language (fit->context, pango_language_from_string ("da"));
  fit->layout = pango_layout_new (fit->context);
  fit->font = pango_font_description_new ();
  pango_font_description_set_family (fit->font, font_family);
  cairo_font_options_destroy (options);
  return fit;
}

/**
 * cti_text_fit_free:
 * @fit: (nullable): a measure
 */
void
cti_text_fit_free (CtiTextFit *fit)
{
  if (fit == NULL)
    return;
  g_object_unref (fit->layout);
  g_object_unref (fit->context);
  pango_font_description_free (fit->font);
  g_free (fit);
}

/**
 * cti_text_fit_get_layout:
 * @fit: a measure
 * @text: a text with its line breaks
 * @size: font size in points
 * @bold: whether it is bold
 *
 * Returns: (transfer none): the layout of @text, until the next call with @fit
 */
PangoLayout *
cti_text_fit_get_layout (CtiTextFit *fit, const char *text, double size, gboolean bold)
{
  pango_font_description_set_absolute_size (fit->font, size * PANGO_SCALE);
  pango_font_description_set_weight (fit->font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (fit->layout, fit->font);
  pango_layout_set_text (fit->layout, text, -1);
  return fit->layout;
}

/**
 * cti_text_fit_measure:
 * @fit: a measure
 * @text: a text with its line breaks
 * @size: font size in points
 * @bold: whether it is bold
 * @width: (out) (optional): its width in points
 * @height: (out) (optional): its height in points
 */
void
cti_text_fit_measure (CtiTextFit *fit,
                      const char *text,
                      double size,
                      gboolean bold,
                      double *width,
                      double *height)
{
  PangoRectangle box;

  pango_layout_get_extents (cti_text_fit_get_layout (fit, text, size, bold), NULL, &box);
  if (width != NULL)
    *width = (double) box.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) box.height / PANGO_SCALE;
}

static void
piece_clear (gpointer data)
{
  g_clear_pointer (&((Piece *) data)->text, g_free);
}

static gboolean
is_break_space (gunichar letter)
{
  return g_unichar_isspace (letter) && letter != 0xa0 && letter != 0x202f;
}

/* A line does not begin with a middle dot or a dash that stands between two parts. */
static gboolean
is_separator (gunichar letter)
{
  return letter == 0xb7 || letter == 0x2013;
}

static gboolean
ends_piece (gunichar letter, gunichar next)
{
  return (letter == '-' || letter == '/') && g_unichar_isalnum (next);
}

static void
add_piece (GArray *pieces, const char *from, const char *to, gboolean space_before)
{
  Piece piece = { g_strndup (from, to - from), space_before && pieces->len > 0, 0 };

  g_array_append_val (pieces, piece);
}

/* Breaks @text where a line may end: at spaces but those before a separator, and after a
 * hyphen or slash inside a word. */
static GArray *
split_pieces (const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const char *from = NULL;
  gboolean space_before = FALSE;

  g_array_set_clear_func (pieces, piece_clear);
  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean holds = letter == ' ' && is_separator (g_utf8_get_char (at + 1));
      gboolean ends = *at == '\0' || (is_break_space (letter) && !holds);

      if (ends && from != NULL)
        add_piece (pieces, from, at, space_before);
      if (*at == '\0')
        return pieces;
      if (ends)
        {
          from = NULL;
          space_before = TRUE;
          continue;
        }
      if (from == NULL)
        from = at;
      if (ends_piece (letter, g_utf8_get_char (g_utf8_next_char (at))))
        {
          add_piece (pieces, from, g_utf8_next_char (at), space_before);
          from = NULL;
          space_before = FALSE;
        }
    }
}

/* How wide the first @n_letters of @text are. */
static double
measure_start (CtiTextFit *fit, const char *text, glong n_letters, double size, gboolean bold)
{
  g_autofree char *start = g_utf8_substring (text, 0, n_letters);
  double width;

  cti_text_fit_measure (fit, start, size, bold, &width, NULL);
  return width;
}

/* How many letters of @text, from its start, are no wider than @max_width; at least one. Only a
 * little more than that is measured, however long @text is. In a script that is read from right to
 * left the start stands at the right, so a place in the line would not tell. */
static glong
count_fitting (CtiTextFit *fit, const char *text, double size, gboolean bold, double max_width)
{
  glong length = g_utf8_strlen (text, -1);
  glong fits = 1;
  glong end = 16;

  while (end < length && measure_start (fit, text, end, size, bold) <= max_width)
    {
      fits = end;
      end *= 2;
    }
  end = MIN (end, length) + 1;
  while (end - fits > 1)
    {
      glong middle = fits + (end - fits) / 2;

      if (measure_start (fit, text, middle, size, bold) <= max_width)
        fits = middle;
      else
        end = middle;
    }
  return fits;
}

/* Whether a cut may be made before letter @at: not between a letter and its marks, nor inside what
 * was joined to one sign. */
static gboolean
may_cut (const PangoLogAttr *attrs, int n_attrs, glong at)
{
  return at >= n_attrs || attrs[at].is_cursor_position;
}

/* How much of @text, from its start, fits into @max_width: at least one letter with its marks. */
static const char *
fitting_end (CtiTextFit *fit, const char *text, double size, gboolean bold, double max_width)
{
  glong fits = count_fitting (fit, text, size, bold, max_width);
  glong at = fits;
  g_autofree char *start = g_utf8_substring (text, 0, MIN (fits + 16, g_utf8_strlen (text, -1)));
  int n_attrs;
  const PangoLogAttr *attrs =
      pango_layout_get_log_attrs_readonly (cti_text_fit_get_layout (fit, start, size, bold),
                                           &n_attrs);

  while (at > 0 && !may_cut (attrs, n_attrs, at))
    at--;
  for (at = at > 0 ? at : fits; !may_cut (attrs, n_attrs, at);)
    at++;
  return g_utf8_offset_to_pointer (text, MIN (at, g_utf8_strlen (text, -1)));
}

/* Moves a cut back by two letters where only a separator would be left for the next line. */
static const char *
keep_company (const char *text, const char *end)
{
  const char *rest = *end == ' ' ? end + 1 : end;

  if (!is_separator (g_utf8_get_char (rest)))
    return end;
  for (guint i = 0; i < 2 && end > g_utf8_next_char (text); i++)
    end = g_utf8_prev_char (end);
  return end;
}

/* Cuts @piece so that it fits into @max_width, between two syllables and with a hyphen where there
 * is such a place. Returns: (transfer full) (nullable): what is left of it. */
static char *
cut_piece (CtiTextFit *fit, Piece *piece, double size, gboolean bold, double max_width)
{
  double hyphen;
  const char *end, *syllable;
  char *rest, *head;

  cti_text_fit_measure (fit, "-", size, bold, &hyphen, NULL);
  end = fitting_end (fit, piece->text, size, bold, max_width - hyphen);
  syllable = _cti_word_break_before (piece->text, end);
  if (syllable == NULL)
    end = keep_company (piece->text, fitting_end (fit, piece->text, size, bold, max_width));
  else
    end = syllable;
  if (*end == '\0')
    return NULL;
  rest = g_strdup (end);
  head = g_strndup (piece->text, end - piece->text);
  g_free (piece->text);
  piece->text = syllable ? g_strconcat (head, "-", NULL) : g_strdup (head);
  g_free (head);
  cti_text_fit_measure (fit, piece->text, size, bold, &piece->width, NULL);
  return rest;
}

/* Cuts pieces that are wider than @max_width; a word longer than a page must not leave it. */
static void
cut_wide_pieces (CtiTextFit *fit, GArray *pieces, double size, gboolean bold, double max_width)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      Piece rest = { NULL, FALSE, 0 };

      cti_text_fit_measure (fit, piece->text, size, bold, &piece->width, NULL);
      if (piece->width <= max_width)
        continue;
      rest.text = cut_piece (fit, piece, size, bold, max_width);
      if (rest.text != NULL)
        g_array_insert_val (pieces, i + 1, rest);
    }
}

/* The number of lines when each line takes all it can; @out gets them if it is given. */
static guint
fill_lines (GArray *pieces, double space, double max_width, GString *out)
{
  guint n_lines = 1;
  double used = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      double gap = piece->space_before ? space : 0;
      gboolean breaks = i > 0 && used + gap + piece->width > max_width + 1e-6;

      used = breaks ? piece->width : used + gap + piece->width;
      n_lines += breaks ? 1 : 0;
      if (out != NULL && breaks)
        g_string_append_c (out, '\n');
      else if (out != NULL && piece->space_before)
        g_string_append_c (out, ' ');
      if (out != NULL)
        g_string_append (out, piece->text);
    }
  return n_lines;
}

/* The narrowest width at which the pieces still take @n_lines lines. */
static double
balanced_width (GArray *pieces, double space, guint n_lines)
{
  double low = 0;
  double high = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      double width = g_array_index (pieces, Piece, i).width;

      low = MAX (low, width);
      high += width + space;
    }
  for (guint i = 0; i < 24 && fill_lines (pieces, space, low, NULL) > n_lines; i++)
    {
      double middle = (low + high) / 2;

      if (fill_lines (pieces, space, middle, NULL) > n_lines)
        low = middle;
      else
        high = middle;
    }
  return fill_lines (pieces, space, low, NULL) > n_lines ? high : low;
}

static char *
join_lines (CtiTextFit *fit,
            GArray *pieces,
            double size,
            gboolean bold,
            guint n_lines,
            double *width,
            double *height)
{
  GString *out = g_string_new (NULL);
  double space;

  cti_text_fit_measure (fit, " ", size, bold, &space, NULL);
  fill_lines (pieces, space, balanced_width (pieces, space, n_lines), out);
  cti_text_fit_measure (fit, out->str, size, bold, width, height);
  return g_string_free (out, FALSE);
}

/**
 * cti_text_fit_wrap:
 * @fit: a measure
 * @text: a text of any length
 * @size: font size in points
 * @bold: whether it is bold
 * @max_width: the width it may take, in points
 * @width: (out) (optional): the width it takes
 * @height: (out) (optional): the height it takes
 *
 * Breaks @text into as few lines as @max_width allows, then balances them. A word wider than
 * @max_width is broken between two syllables, with a hyphen, or cut where it has none.
 *
 * Returns: (transfer full): @text with its line breaks
 */
char *
cti_text_fit_wrap (CtiTextFit *fit,
                   const char *text,
                   double size,
                   gboolean bold,
                   double max_width,
                   double *width,
                   double *height)
{
  g_autoptr (GArray) pieces = split_pieces (text);
  double space;

  cti_text_fit_measure (fit, " ", size, bold, &space, NULL);
  cut_wide_pieces (fit, pieces, size, bold, max_width - size * 0.1);
  return join_lines (fit, pieces, size, bold,
                     fill_lines (pieces, space, max_width - size * 0.1, NULL), width, height);
}

/**
 * cti_text_fit_lines:
 * @fit: a measure
 * @text: a text of any length
 * @size: font size in points
 * @bold: whether it is bold
 * @max_lines: how many lines it may take
 * @width: (out) (optional): the width it takes
 * @height: (out) (optional): the height it takes
 *
 * Breaks @text into at most @max_lines lines that are as narrow as they can be; no word is cut.
 *
 * Returns: (transfer full): @text with its line breaks
 */
char *
cti_text_fit_lines (CtiTextFit *fit,
                    const char *text,
                    double size,
                    gboolean bold,
                    guint max_lines,
                    double *width,
                    double *height)
{
  g_autoptr (GArray) pieces = split_pieces (text);

  cut_wide_pieces (fit, pieces, size, bold, G_MAXINT / PANGO_SCALE);
  return join_lines (fit, pieces, size, bold, MAX (max_lines, 1), width, height);
}

/* @text in one line. */
static char *
join_to_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (line, is_break_space (letter) || g_unichar_iscntrl (letter)
                                         ? ' '
                                         : letter);
    }
  return g_string_free (line, FALSE);
}

/**
 * cti_text_fit_shorten:
 * @fit: a measure
 * @text: a text of any length
 * @size: font size in points
 * @bold: whether it is bold
 * @room: the width it may take
 *
 * Returns: (transfer full): @text in one line, cut at its end with an ellipsis where it is wider
 *   than @room
 */
char *
cti_text_fit_shorten (CtiTextFit *fit, const char *text, double size, gboolean bold, double room)
{
  g_autofree char *line = join_to_line (text);
  g_autofree char *start = NULL;
  double ellipsis;

  if (*line == '\0' || *fitting_end (fit, line, size, bold, room) == '\0')
    return g_steal_pointer (&line);
  cti_text_fit_measure (fit, "…", size, bold, &ellipsis, NULL);
  start = g_strndup (line, fitting_end (fit, line, size, bold, room - ellipsis) - line);
  return g_strconcat (g_strchomp (start), "…", NULL);
}
