/* The protocol of a supervision. It is written as lines of a few kinds; a page takes as many as it
 * holds, and what stands under a heading is not parted from it where it is short. At the foot of
 * each page stands the head of the use log: whoever holds the paper can see in the program that the
 * log still holds what was done at that session. */

#include "cti-protocol.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "cti-chart-target.h"
#include "cti-sheet.h"
#include "cti-words-dates.h"
#include "cti-words-course.h"
#include "cti-words-supervision.h"
#include "cti-words-use.h"

#define MARGIN     CTI_MM (18)
#define TEXT_WIDTH (CTI_A4_WIDTH - 2 * MARGIN)
#define FOOT       CTI_MM (14)
#define BOTTOM     (CTI_A4_HEIGHT - MARGIN - FOOT)
/* More than this is parted between two pages. */
#define TOGETHER_MAX (CTI_A4_HEIGHT / 4)
#define FONT         "Cantarell, Noto Sans, DejaVu Sans, sans-serif"

typedef enum
{
  TITLE,
  HEADING,
  CASE,
  TEXT,
  SMALL,
} LineKind;

static const struct
{
  double size;
  gboolean bold;
  double before;
  double indent;
} looks[] = {
  [TITLE] = { 20, TRUE, 0, 0 },   [HEADING] = { 14, TRUE, 14, 0 }, [CASE] = { 11.5, TRUE, 9, 0 },
  [TEXT] = { 10.5, FALSE, 2, 0 }, [SMALL] = { 10, FALSE, 1, 12 },
};

typedef struct
{
  LineKind kind;
  char *text; /* (owned) */
  int page;
  double y;
} Line;

struct _CtiProtocol
{
  GPtrArray *lines;  /* (owned) (element-type Line) */
  GPtrArray *placed; /* (owned) (element-type Line): the same on pages, the long ones in parts */
  char *foot;        /* (owned) */
  int n_pages;       /* 0 until they are laid out */
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line);
}

static Line *
line_new (LineKind kind, const char *text)
{
  Line *line = g_new0 (Line, 1);

  line->kind = kind;
  line->text = g_strdup (text);
  return line;
}

static void
add (CtiProtocol *self, LineKind kind, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (self->lines, line_new (kind, text));
}

static void
add_pair (CtiProtocol *self, LineKind kind, const char *label, const char *text)
{
  g_autofree char *both = NULL;

  if (text == NULL || *text == '\0')
    return;
  /* Translators: a label and what it says: "Led by: the supervisor" */
  both = g_strdup_printf (_ ("%s: %s"), label, text);
  add (self, kind, both);
}

/* --- What it says ----------------------------------------------------------------------------- */

/* One that was handed over or erased has no card any more. */
static const char *
find_code (const CtiProtocolBasis *basis, const char *case_id)
{
  for (guint i = 0; case_id != NULL && i < basis->cards->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (basis->cards, i))->id, case_id) == 0)
      return ((CtiCard *) g_ptr_array_index (basis->cards, i))->code;
  return case_id != NULL ? _ ("A case that is not here any more") : _ ("Team and method");
}

static void
write_head (CtiProtocol *self, const CtiProtocolBasis *basis)
{
  const CtiSupervision *session = basis->session;
  g_autofree char *day = cti_words_date_long (session->date);
  g_autofree char *title = g_strdup_printf (_ ("Supervision, %s"), day);
  g_autofree char *start = session->start >= 0 ? cti_words_time (session->start) : NULL;
  g_autofree char *minutes = session->minutes >= 0 ? cti_words_minutes (session->minutes) : NULL;
  g_autofree char *leader = session->trained && session->leader != NULL
                                /* Translators: a name. */
                                ? g_strdup_printf (_ ("%s, trained in CTI"), session->leader)
                                : g_strdup (session->leader);

  add (self, TITLE, title);
  add (self, TEXT, basis->team);
  add_pair (self, TEXT, _ ("Led by"), leader);
  add_pair (self, TEXT, _ ("Participants"), session->participants);
  add_pair (self, TEXT, _ ("Began"), start);
  add_pair (self, TEXT, _ ("Lasted"), minutes);
}

static const char *
find_decided (const CtiProtocolBasis *basis, const char *id)
{
  for (guint i = 0; i < basis->decisions->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (basis->decisions, i))->id, id) == 0)
      return ((CtiDecision *) g_ptr_array_index (basis->decisions, i))->text;
  return NULL;
}

static void
write_reasons (CtiProtocol *self, const CtiProtocolBasis *basis, const CtiAgendaPoint *point)
{
  g_autoptr (GArray) reasons = cti_agenda_point_get_reasons (point);

  for (guint i = 0; i < reasons->len; i++)
    {
      const CtiReason *reason = &g_array_index (reasons, CtiReason, i);
      g_autofree char *sentence = cti_words_reason (reason, find_decided (basis, reason->decision));

      add (self, SMALL, sentence);
    }
  add_pair (self, SMALL, _ ("Question"), point->question);
}

static void
write_decision (CtiProtocol *self, const CtiDecision *decision)
{
  g_autofree char *day = cti_words_date (decision->due);
  /* Translators: what was decided, a day. */
  g_autofree char *what = g_strdup_printf (_ ("%s – by %s"), decision->text, day);

  add_pair (self, TEXT, _ ("Decision"), what);
  add_pair (self, SMALL, _ ("Why"), decision->why);
  add_pair (self, SMALL, _ ("Who does it"), decision->owner);
}

static void
write_decisions (CtiProtocol *self, const CtiProtocolBasis *basis, const char *case_id)
{
  for (guint i = 0; i < basis->decisions->len; i++)
    {
      const CtiDecision *decision = g_ptr_array_index (basis->decisions, i);

      if (g_strcmp0 (decision->supervision, basis->session->record.id) == 0 &&
          g_strcmp0 (decision->case_id, case_id) == 0)
        write_decision (self, decision);
    }
}

static gboolean
was_decided (const CtiProtocolBasis *basis, const char *case_id)
{
  for (guint i = 0; i < basis->decisions->len; i++)
    {
      const CtiDecision *decision = g_ptr_array_index (basis->decisions, i);

      if (g_strcmp0 (decision->supervision, basis->session->record.id) == 0 &&
          g_strcmp0 (decision->case_id, case_id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What was decided or thought aloud was talked about, whether somebody ticked it or not. */
static void
write_state (CtiProtocol *self, const CtiProtocolBasis *basis, const CtiAgendaPoint *point)
{
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (point->state == CTI_POINT_OPEN && point->reflection == NULL &&
      !was_decided (basis, point->case_id))
    add (self, SMALL, _ ("There was no time for it."));
  if (point->state != CTI_POINT_PUT_OFF)
    return;
  day = cti_words_date (point->until);
  sentence = g_strdup_printf (_ ("Put off until %s."), day);
  add (self, SMALL, sentence);
}

static gboolean
is_first_of_case (const CtiProtocolBasis *basis, guint index)
{
  const CtiAgendaPoint *point = g_ptr_array_index (basis->points, index);

  for (guint i = 0; i < index; i++)
    {
      const CtiAgendaPoint *other = g_ptr_array_index (basis->points, i);

      if (g_strcmp0 (other->supervision, point->supervision) == 0 &&
          g_strcmp0 (other->case_id, point->case_id) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Decisions stand with the first point of their case, so that each is there once. */
static void
write_points (CtiProtocol *self, const CtiProtocolBasis *basis)
{
  for (guint i = 0; i < basis->points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (basis->points, i);

      if (g_strcmp0 (point->supervision, basis->session->record.id) != 0)
        continue;
      add (self, CASE, find_code (basis, point->case_id));
      write_reasons (self, basis, point);
      write_state (self, basis, point);
      if (is_first_of_case (basis, i))
        write_decisions (self, basis, point->case_id);
    }
}

static gboolean
has_point (const CtiProtocolBasis *basis, const char *case_id)
{
  for (guint i = 0; i < basis->points->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (basis->points, i);

      if (g_strcmp0 (point->supervision, basis->session->record.id) == 0 &&
          g_strcmp0 (point->case_id, case_id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
write_other_decisions (CtiProtocol *self, const CtiProtocolBasis *basis)
{
  for (guint i = 0; i < basis->decisions->len; i++)
    {
      const CtiDecision *decision = g_ptr_array_index (basis->decisions, i);

      if (g_strcmp0 (decision->supervision, basis->session->record.id) != 0 ||
          has_point (basis, decision->case_id))
        continue;
      add (self, CASE, find_code (basis, decision->case_id));
      write_decision (self, decision);
    }
}

static void
write_reviews (CtiProtocol *self, const CtiProtocolBasis *basis)
{
  gboolean any = FALSE;

  for (guint i = 0; i < basis->reviews->len; i++)
    {
      const CtiCaseReview *review = g_ptr_array_index (basis->reviews, i);
      g_autofree char *line = NULL;

      if (g_strcmp0 (review->supervision, basis->session->record.id) != 0)
        continue;
      if (!any)
        add (self, HEADING, _ ("Caseload Review"));
      any = TRUE;
      /* Translators: a case code, a phase, which day of it, a degree of concern, what comes next.
       */
      line = g_strdup_printf (_ ("%s: %s, day %d; concern: %s. %s"),
                              find_code (basis, review->case_id), cti_words_phase (review->phase),
                              MAX (review->phase_days, 0), cti_words_concern (review->concern),
                              review->next_step != NULL ? review->next_step : "");
      g_strchomp (line);
      add (self, TEXT, line);
    }
}

/**
 * cti_protocol_new:
 * @basis: what it is made from
 *
 * Returns: (transfer full): the protocol
 */
CtiProtocol *
cti_protocol_new (const CtiProtocolBasis *basis)
{
  CtiProtocol *self = g_new0 (CtiProtocol, 1);
  g_autofree char *next = basis->session->next != CTI_DATE_NONE
                              ? cti_words_date_with_weekday (basis->session->next)
                              : NULL;

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->placed = g_ptr_array_new_with_free_func (line_free);
  write_head (self, basis);
  add (self, HEADING, _ ("What was talked about"));
  write_points (self, basis);
  write_other_decisions (self, basis);
  write_reviews (self, basis);
  if (basis->session->notes != NULL)
    add (self, HEADING, _ ("Minutes"));
  add (self, TEXT, basis->session->notes);
  add_pair (self, TEXT, _ ("Next supervision"), next);
  if (basis->log_head != NULL)
    self->foot = cti_words_log_end (basis->log_length, basis->log_head);
  return self;
}

/**
 * cti_protocol_free:
 * @self: (transfer full): a protocol
 */
void
cti_protocol_free (CtiProtocol *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->placed);
  g_free (self->foot);
  g_free (self);
}

/**
 * cti_protocol_to_text:
 * @self: a protocol
 *
 * Returns: (transfer full): it as plain lines, for a terminal
 */
char *
cti_protocol_to_text (CtiProtocol *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);

      g_string_append_printf (text, "%s%s%s\n",
                              line->kind == HEADING || line->kind == CASE ? "\n" : "",
                              line->kind == SMALL ? "  " : "", line->text);
    }
  if (self->foot != NULL)
    g_string_append_printf (text, "\n%s\n", self->foot);
  return g_string_free (text, FALSE);
}

/* --- On paper --------------------------------------------------------------------------------- */

static PangoLayout *
make_layout (PangoContext *context, LineKind kind, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, FONT);
  pango_font_description_set_absolute_size (description, looks[kind].size * PANGO_SCALE);
  pango_font_description_set_weight (description,
                                     looks[kind].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) ((TEXT_WIDTH - looks[kind].indent) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  return layout;
}

static double
measure (PangoContext *context, const Line *line)
{
  g_autoptr (PangoLayout) layout = make_layout (context, line->kind, line->text);
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static gboolean
is_head (const Line *line)
{
  return line->kind == HEADING || line->kind == CASE;
}

/* The room a line takes together with what may not be parted from it: a heading with all that
 * stands under it, unless that is much. */
static double
measure_together (CtiProtocol *self, PangoContext *context, guint index)
{
  gboolean is_alone = !is_head (g_ptr_array_index (self->lines, index));
  gboolean in_text = FALSE;
  double height = 0;

  for (guint i = index; i < self->lines->len && height < TOGETHER_MAX; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);

      if (in_text && (is_alone || is_head (line)))
        break;
      height += looks[line->kind].before + measure (context, line);
      in_text = !is_head (line);
    }
  return height;
}

/* One text, over as many pages as it takes; returns where it ends. */
static double
place (CtiProtocol *self, PangoContext *context, const Line *line, int *page, double y)
{
  g_autoptr (PangoLayout) layout = make_layout (context, line->kind, line->text);
  g_auto (GStrv) parts = cti_sheet_part (layout, BOTTOM - y, BOTTOM - MARGIN);

  for (char **part = parts; *part != NULL; part++)
    {
      Line *placed = line_new (line->kind, *part);

      if (part > parts)
        ++*page, y = MARGIN;
      placed->page = *page;
      placed->y = y;
      g_ptr_array_add (self->placed, placed);
      if (part[1] == NULL)
        y += measure (context, placed);
    }
  return y;
}

static void
lay_out (CtiProtocol *self, PangoContext *context)
{
  double y = MARGIN;
  int page = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);
      double together = measure_together (self, context, i);

      if (y > MARGIN && y + MIN (together, TOGETHER_MAX) > BOTTOM)
        page++, y = MARGIN;
      y = place (self, context, line, &page, y + looks[line->kind].before);
    }
  self->n_pages = page + 1;
}

static void
need_pages (CtiProtocol *self, cairo_t *cr)
{
  PangoContext *context;

  if (self->n_pages > 0)
    return;
  context = cti_sheet_make_context (cr);
  lay_out (self, context);
  g_object_unref (context);
}

/**
 * cti_protocol_count_pages:
 * @self: a protocol
 *
 * Returns: how many pages of A4 it takes
 */
int
cti_protocol_count_pages (CtiProtocol *self)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  need_pages (self, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return self->n_pages;
}

static void
draw_foot (CtiProtocol *self, cairo_t *cr, PangoContext *context, int page)
{
  /* Translators: which page of how many. */
  g_autofree char *number = g_strdup_printf (_ ("Page %d of %d"), page + 1, self->n_pages);
  g_autofree char *text =
      self->foot != NULL ? g_strdup_printf ("%s\n%s", self->foot, number) : g_strdup (number);
  g_autoptr (PangoLayout) layout = make_layout (context, SMALL, text);
  g_autoptr (PangoAttrList) small = pango_attr_list_new ();

  pango_attr_list_insert (small, pango_attr_size_new_absolute (7 * PANGO_SCALE));
  pango_layout_set_attributes (layout, small);
  cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
  cairo_move_to (cr, MARGIN, CTI_A4_HEIGHT - MARGIN - FOOT / 2);
  pango_cairo_show_layout (cr, layout);
}

/**
 * cti_protocol_draw:
 * @cr: the page
 * @page: which one, from 0
 * @width: width of the paper in points
 * @height: its height
 * @data: a #CtiProtocol
 *
 * A #CtiSheetDraw, for printer and file.
 */
void
cti_protocol_draw (cairo_t *cr, int page, double width, double height, gpointer data)
{
  CtiProtocol *self = data;
  PangoContext *context = cti_sheet_make_context (cr);

  need_pages (self, cr);
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Line *line = g_ptr_array_index (self->placed, i);
      g_autoptr (PangoLayout) layout =
          line->page == page ? make_layout (context, line->kind, line->text) : NULL;

      if (layout == NULL)
        continue;
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, MARGIN + looks[line->kind].indent, line->y);
      pango_cairo_show_layout (cr, layout);
    }
  draw_foot (self, cr, context, page);
  g_object_unref (context);
}

/**
 * cti_protocol_to_pdf:
 * @self: a protocol
 * @created: the moment to write into the file, in ISO 8601
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
cti_protocol_to_pdf (CtiProtocol *self, const char *created, GError **error)
{
  return cti_sheet_to_pdf (C_ ("document", "Protocol"), cti_protocol_count_pages (self), created,
                           cti_protocol_draw, self, error);
}
