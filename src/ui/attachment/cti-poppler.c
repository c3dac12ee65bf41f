/* Poppler and the dozen libraries it brings are read when the first PDF is looked at: most days
 * nobody does, and the program would start slower and hold more memory for it each time. */

#include "cti-poppler.h"

#include <gmodule.h>

/* As old as poppler's functions that are asked for here; the loader knows where it lies. */
#define LIBRARY "libpoppler-glib.so.8"

static gboolean
find (GModule *module, const char *name, gpointer place)
{
  return g_module_symbol (module, name, place);
}

/* It stays: what it has registered with GObject cannot be taken back. */
static const CtiPoppler *
load (void)
{
  static CtiPoppler self;
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LOCAL);

  if (module == NULL)
    {
      g_message ("no PDF can be shown: %s", g_module_error ());
      return NULL;
    }
  g_module_make_resident (module);
  return find (module, "poppler_document_new_from_bytes", &self.document_new_from_bytes) &&
                 find (module, "poppler_document_get_n_pages", &self.document_get_n_pages) &&
                 find (module, "poppler_document_get_page", &self.document_get_page) &&
                 find (module, "poppler_page_get_size", &self.page_get_size) &&
                 find (module, "poppler_page_get_text", &self.page_get_text) &&
                 find (module, "poppler_page_render", &self.page_render)
             ? &self
             : NULL;
}

/**
 * cti_poppler_get:
 *
 * To be called on the thread of the window.
 *
 * Returns: (transfer none) (nullable): poppler, %NULL where it is not installed
 */
const CtiPoppler *
cti_poppler_get (void)
{
  static const CtiPoppler *poppler;

  if (poppler == NULL)
    poppler = load ();
  return poppler;
}
