/* A chart leaves the program: first it is asked where it shall go, then the use log is written, and
 * only then the file. */

#include "cti-chart-export.h"

#include <glib/gi18n.h>

#include "cti-chart-target.h"
#include "cti-compat-file.h"
#include "cti-scene-heading.h"
#include "cti-use.h"
#include "cti-window.h"

#define FONT        "Cantarell"
#define FONT_POINTS 10.5
#define PNG_SCALE   3.0

const char *const cti_chart_export_endings[] = { "pdf", "svg", "png", NULL };

typedef struct
{
  GtkWidget *asker; /* (owned) */
  char *case_id;    /* (owned) */
  char *what;       /* (owned): as it stands in the use log */
  GBytes *bytes;    /* (owned) */
  GFile *file;      /* (owned) (nullable): once it is chosen */
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->asker);
  g_clear_object (&self->file);
  g_bytes_unref (self->bytes);
  g_free (self->case_id);
  g_free (self->what);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/**
 * cti_chart_export_make:
 * @chart: what is to leave
 * @heading: what stands above it
 * @ending: "pdf" for an A4 page, "svg" for a drawing, "png" for a picture
 * @error: (out) (optional): why it cannot be drawn
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_chart_export_make (const CtiChartExport *chart,
                       const char *heading,
                       const char *ending,
                       GError **error)
{
  g_autoptr (CtiChartStyle) style = cti_chart_style_new (CTI_CHART_STYLE_PAPER, FONT, FONT_POINTS);
  g_autoptr (CtiScene) scene = NULL;
  g_autofree char *day = cti_date_to_iso (chart->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  CtiBox page;

  cti_a4_get_content_box (&page);
  scene = chart->layout (chart->data, style, page.width, 0);
  cti_scene_add_heading (scene, style, heading, chart->with_sentence);
  if (g_strcmp0 (ending, "pdf") == 0)
    return cti_scene_to_a4_pdf (scene, created, error);
  if (g_strcmp0 (ending, "svg") == 0)
    return cti_scene_to_svg (scene, error);
  return cti_scene_to_png (scene, PNG_SCALE, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *words = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: name of a file. */
    words = g_strdup_printf (_ ("Saved as “%s”. The file is not encrypted."), name);
  else
    /* Translators: name of a file, what the system says. */
    words = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  cti_window_say (cti_window_of (self->asker), words);
}

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Export *self = data;

  return cti_use_export (store, self->case_id, self->what, error) ? self : NULL;
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
get_kind_name (const char *ending)
{
  if (g_strcmp0 (ending, "pdf") == 0)
    return _ ("PDF pages");
  return g_strcmp0 (ending, "svg") == 0 ? _ ("SVG drawings") : _ ("PNG pictures");
}

/**
 * cti_chart_export_ask:
 * @asker: a widget in the window
 * @chart: what is to leave
 * @ending: "pdf", "svg" or "png"
 *
 * Asks where the chart shall go and puts it there.
 */
void
cti_chart_export_ask (GtkWidget *asker, const CtiChartExport *chart, const char *ending)
{
  CtiWindow *window = cti_window_of (asker);
  g_autofree char *name = g_strconcat (chart->name, ".", ending, NULL);
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);
  g_autofree char *heading = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  Export *self;

  if (window == NULL)
    return;
  heading = g_strdup_printf ("%s · %s", cti_case_get_citizen (chart->now)->code,
                             cti_session_get_team (cti_window_get_session (window))->name);
  bytes = cti_chart_export_make (chart, heading, ending, &error);
  if (bytes == NULL)
    {
      cti_window_say (window, error->message);
      return;
    }
  self = g_new0 (Export, 1);
  self->asker = g_object_ref (asker);
  self->case_id = g_strdup (cti_case_get_id (chart->now));
  self->what = g_strconcat (chart->what, "-", ending, NULL);
  self->bytes = bytes;
  cti_compat_choose_file_save (GTK_WINDOW (window), chart->title, name, get_kind_name (ending),
                               pattern, chosen_cb, self);
}
