/* A star leaves the program: a page, a drawing or a picture in the style of paper, with the case
 * code and the name of the team above it and no name of the citizen. First it is asked where it
 * shall go, then the use log is written, and only then the file. */

#include "cti-star-export.h"

#include <glib/gi18n.h>

#include "cti-chart-target.h"
#include "cti-compat-file.h"
#include "cti-star-chart.h"
#include "cti-star-report.h"
#include "cti-text-fit.h"
#include "cti-use.h"
#include "cti-window.h"
#include "cti-words.h"

#define FONT         "Cantarell"
#define FONT_POINTS  10.5
#define SENTENCE     1.1 /* size of the sentence, in em */
#define HEADING_GAP  0.4
#define SENTENCE_GAP 1.6
#define PNG_SCALE    3.0

static const struct
{
  const char *nick;
  const char *what; /* as it stands in the use log */
  const char *pattern;
} kinds[] = {
  [CTI_STAR_EXPORT_PDF] = { "pdf", "star-pdf", "*.pdf" },
  [CTI_STAR_EXPORT_SVG] = { "svg", "star-svg", "*.svg" },
  [CTI_STAR_EXPORT_PNG] = { "png", "star-png", "*.png" },
};

/**
 * cti_star_export_parse_kind:
 * @nick: ending of a file name
 * @kind: (out): what it stands for
 *
 * Returns: whether it stands for anything
 */
gboolean
cti_star_export_parse_kind (const char *nick, CtiStarExportKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (nick, kinds[i].nick) == 0)
      {
        *kind = (CtiStarExportKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cti_star_export_make_name:
 * @now: a case
 * @today: the day
 * @kind: what it leaves as
 *
 * Returns: (transfer full): a file name with the case code and the day, and no name
 */
char *
cti_star_export_make_name (const CtiCase *now, CtiDate today, CtiStarExportKind kind)
{
  g_autofree char *day = cti_date_to_iso (today);

  /* Translators: name of a file: case code, day, ending. */
  return g_strdup_printf (_ ("star-%s-%s.%s"), cti_case_get_citizen (now)->code, day,
                          kinds[kind].nick);
}

static void
move_down (CtiScene *scene, double by)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      CtiShape *shape = g_ptr_array_index (scene->shapes, i);

      for (guint j = 0; j < shape->n_points; j++)
        shape->points[j].y += by;
    }
  for (guint i = 0; i < scene->texts->len; i++)
    ((CtiSceneText *) g_ptr_array_index (scene->texts, i))->box.y += by;
  scene->height += by;
}

/* The heading and the sentence for the whole stand above the star. */
static void
add_heading (CtiScene *scene, const CtiChartStyle *style, const char *heading)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new (style->font_family);
  double em = style->font_points;
  CtiBox head = { 0 }, body = { 0 };
  g_autofree char *title =
      cti_text_fit_wrap (fit, heading, em, FALSE, scene->width, &head.width, &head.height);
  g_autofree char *sentence = cti_text_fit_wrap (fit, scene->description, SENTENCE * em, TRUE,
                                                 scene->width, &body.width, &body.height);

  body.y = head.height + HEADING_GAP * em;
  move_down (scene, body.y + body.height + SENTENCE_GAP * em);
  cti_scene_add_text (scene, title, &head, CTI_TEXT_ALIGN_LEFT, em, &style->dim_ink);
  cti_scene_add_text (scene, sentence, &body, CTI_TEXT_ALIGN_LEFT, SENTENCE * em, &style->ink)
      ->bold = TRUE;
}

/**
 * cti_star_export_make:
 * @stars: (element-type CtiStar): the stars to show, by day; at least one
 * @heading: what stands above it
 * @today: the day that a PDF carries
 * @kind: what it leaves as
 * @error: (out) (optional): why it cannot be drawn
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_star_export_make (GPtrArray *stars,
                      const char *heading,
                      CtiDate today,
                      CtiStarExportKind kind,
                      GError **error)
{
  g_autoptr (CtiStarChartData) data = cti_star_report_chart (stars);
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, FONT, FONT_POINTS);
  g_autoptr (CtiScene) scene = NULL;
  g_autofree char *day = cti_date_to_iso (today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  CtiBox page;

  cti_a4_get_content_box (&page);
  scene = cti_star_chart_layout (data, style, page.width, 0);
  add_heading (scene, style, heading);
  if (kind == CTI_STAR_EXPORT_PDF)
    return cti_scene_to_a4_pdf (scene, created, error);
  if (kind == CTI_STAR_EXPORT_SVG)
    return cti_scene_to_svg (scene, error);
  return cti_scene_to_png (scene, PNG_SCALE, error);
}

/* --- Asking, logging, writing ----------------------------------------------------------------- */

typedef struct
{
  GtkWidget *asker; /* (owned) */
  char *case_id;    /* (owned) */
  GBytes *bytes;    /* (owned) */
  GFile *file;      /* (owned) (nullable): once it is chosen */
  CtiStarExportKind kind;
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->asker);
  g_clear_object (&self->file);
  g_bytes_unref (self->bytes);
  g_free (self->case_id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *words = NULL;
  CtiWindow *window = cti_window_of (self->asker);

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: name of a file. */
    words = g_strdup_printf (_ ("Saved as “%s”. The file is not encrypted."), name);
  else
    /* Translators: name of a file, what the system says. */
    words = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  cti_window_say (window, words);
}

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Export *self = data;

  return cti_use_export (store, self->case_id, kinds[self->kind].what, error) ? self : NULL;
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = self->bytes;
  GFile *file = self->file;

  if (cti_session_run_finish (CTI_SESSION (source), result, &error) == NULL)
    {
      cti_window_say_error (cti_window_of (self->asker), error);
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, written_cb, g_steal_pointer (&self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  CtiWindow *window = cti_window_of (self->asker);

  self->file = cti_compat_choose_file_finish (result, NULL);
  if (self->file == NULL || window == NULL)
    return;
  cti_session_run_async (cti_window_get_session (window), log_in_thread, self, NULL, NULL,
                         logged_cb, self);
  g_steal_pointer (&self);
}

static const char *
get_kind_name (CtiStarExportKind kind)
{
  switch (kind)
    {
    case CTI_STAR_EXPORT_PDF:
      return _ ("PDF pages");
    case CTI_STAR_EXPORT_SVG:
      return _ ("SVG drawings");
    default:
      return _ ("PNG pictures");
    }
}

/**
 * cti_star_export_ask:
 * @asker: a widget in the window
 * @now: the case
 * @today: the day
 * @stars: (element-type CtiStar): the stars that are shown; at least one
 * @kind: what it leaves as
 *
 * Asks where the star shall go and puts it there.
 */
void
cti_star_export_ask (GtkWidget *asker,
                     CtiCase *now,
                     CtiDate today,
                     GPtrArray *stars,
                     CtiStarExportKind kind)
{
  CtiWindow *window = cti_window_of (asker);
  g_autofree char *name = cti_star_export_make_name (now, today, kind);
  g_autofree char *heading = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  Export *self;

  if (window == NULL)
    return;
  heading = g_strdup_printf ("%s · %s", cti_case_get_citizen (now)->code,
                             cti_session_get_team (cti_window_get_session (window))->name);
  bytes = cti_star_export_make (stars, heading, today, kind, &error);
  if (bytes == NULL)
    {
      cti_window_say (window, error->message);
      return;
    }
  self = g_new0 (Export, 1);
  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (cti_case_get_id (now));
  self->bytes = bytes;
  self->kind = kind;
  cti_compat_choose_file_save (GTK_WINDOW (window), _ ("Save the Star"), name, get_kind_name (kind),
                               kinds[kind].pattern, chosen_cb, self);
}
