/* Pictures are decoded by the loaders for PNG and JPEG alone, whatever else is installed on the
 * machine, and only up to a size; PDF by poppler, from memory, without its links and scripts. */

#include "cti-attachment-view.h"

#include "cti-poppler.h"

/* The most points of a picture; a page scanned at 600 dots an inch has 35 million. */
#define POINTS_MAX (64 * 1000 * 1000)
#define PAGES_MAX  2000

struct _CtiAttachmentView
{
  PopplerDocument *document; /* (owned) (nullable) */
  GdkPixbuf *picture;        /* (owned) (nullable) */
};

static void
prepared_cb (GdkPixbufLoader *loader, int width, int height, gboolean *is_too_large)
{
  *is_too_large = (gint64) width * height > POINTS_MAX;
  if (*is_too_large)
    gdk_pixbuf_loader_set_size (loader, 1, 1);
}

static GdkPixbuf *
decode (const char *type, const CtiSecret *bytes)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, NULL);
  gboolean is_too_large = FALSE, is_whole;
  GdkPixbuf *picture;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (prepared_cb), &is_too_large);
  is_whole = gdk_pixbuf_loader_write (loader, cti_secret_get_bytes (bytes),
                                      cti_secret_get_size (bytes), NULL);
  is_whole = gdk_pixbuf_loader_close (loader, NULL) && is_whole;
  picture = gdk_pixbuf_loader_get_pixbuf (loader);
  return is_whole && !is_too_large && picture != NULL
             ? gdk_pixbuf_apply_embedded_orientation (picture)
             : NULL;
}

static void
load_picture (CtiAttachmentView *self, const CtiSecret *bytes)
{
  const guint8 *data = cti_secret_get_bytes (bytes);

  self->picture =
      decode (cti_secret_get_size (bytes) > 0 && data[0] == 0x89 ? "png" : "jpeg", bytes);
}

/* The document goes on reading the bytes while it is shown. */
static void
load_document (CtiAttachmentView *self, CtiSecret *bytes)
{
  g_autoptr (GBytes) shared =
      g_bytes_new_with_free_func (cti_secret_get_bytes (bytes), cti_secret_get_size (bytes),
                                  (GDestroyNotify) cti_secret_unref, cti_secret_ref (bytes));
  const CtiPoppler *poppler = cti_poppler_get ();

  if (poppler != NULL)
    self->document = poppler->document_new_from_bytes (shared, NULL, NULL);
}

/**
 * cti_attachment_view_new:
 * @media: %CTI_MEDIA_PICTURE or %CTI_MEDIA_PDF
 * @bytes: the bytes of the file
 *
 * Returns: (transfer full) (nullable): its pages; %NULL where it is not what it says, damaged, or
 *   too large to be shown
 */
CtiAttachmentView *
cti_attachment_view_new (CtiMedia media, CtiSecret *bytes)
{
  g_autoptr (CtiAttachmentView) self = g_new0 (CtiAttachmentView, 1);

  if (media == CTI_MEDIA_PICTURE)
    load_picture (self, bytes);
  else if (media == CTI_MEDIA_PDF)
    load_document (self, bytes);
  return cti_attachment_view_count_pages (self) > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * cti_attachment_view_free:
 * @self: (transfer full): pages
 */
void
cti_attachment_view_free (CtiAttachmentView *self)
{
  g_clear_object (&self->document);
  g_clear_object (&self->picture);
  g_free (self);
}

/**
 * cti_attachment_view_count_pages:
 * @self: pages
 *
 * Returns: how many there are
 */
int
cti_attachment_view_count_pages (CtiAttachmentView *self)
{
  if (self->document != NULL)
    return MIN (cti_poppler_get ()->document_get_n_pages (self->document), PAGES_MAX);
  return self->picture != NULL ? 1 : 0;
}

/* A #PopplerPage; as an object, which is what the compiler knows how to let go. */
static GObject *
get_page (CtiAttachmentView *self, int page)
{
  return self->document != NULL
             ? G_OBJECT (cti_poppler_get ()->document_get_page (self->document, page))
             : NULL;
}

/**
 * cti_attachment_view_get_size:
 * @self: pages
 * @page: which one, from 0
 * @width: (out): its width
 * @height: (out): its height
 */
void
cti_attachment_view_get_size (CtiAttachmentView *self, int page, double *width, double *height)
{
  g_autoptr (GObject) of_pdf = get_page (self, page);

  *width = self->picture != NULL ? gdk_pixbuf_get_width (self->picture) : 1;
  *height = self->picture != NULL ? gdk_pixbuf_get_height (self->picture) : 1;
  if (of_pdf != NULL)
    cti_poppler_get ()->page_get_size ((PopplerPage *) of_pdf, width, height);
  *width = CLAMP (*width, 1, 20000);
  *height = CLAMP (*height, 1, 20000);
}

/**
 * cti_attachment_view_dup_text:
 * @self: pages
 * @page: which one, from 0
 *
 * Returns: (transfer full) (nullable): what can be read on it, for who cannot see it
 */
char *
cti_attachment_view_dup_text (CtiAttachmentView *self, int page)
{
  g_autoptr (GObject) of_pdf = get_page (self, page);

  return of_pdf != NULL ? cti_poppler_get ()->page_get_text ((PopplerPage *) of_pdf) : NULL;
}

/**
 * cti_attachment_view_draw:
 * @self: pages
 * @page: which one, from 0
 * @cr: where to, in the units of its size
 */
void
cti_attachment_view_draw (CtiAttachmentView *self, int page, cairo_t *cr)
{
  g_autoptr (GObject) of_pdf = get_page (self, page);

  if (self->picture != NULL)
    {
      gdk_cairo_set_source_pixbuf (cr, self->picture, 0, 0);
      cairo_paint (cr);
    }
  if (of_pdf != NULL)
    cti_poppler_get ()->page_render ((PopplerPage *) of_pdf, cr);
}
