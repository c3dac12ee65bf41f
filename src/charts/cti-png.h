#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *_cti_png_from_surface (cairo_surface_t *surface, GError **error);

G_END_DECLS
