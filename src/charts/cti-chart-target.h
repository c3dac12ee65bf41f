#pragma once

#include "cti-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Millimetres in points. */
#define CTI_MM(millimetres) ((millimetres) *72.0 / 25.4)

/**
 * CTI_A4_WIDTH: width of an A4 page in points
 * CTI_A4_HEIGHT: height of an A4 page in points
 */
#define CTI_A4_WIDTH  CTI_MM (210)
#define CTI_A4_HEIGHT CTI_MM (297)

GBytes *cti_scene_to_svg (const CtiScene *scene, GError **error);
GBytes *cti_scene_to_pdf (const CtiScene *scene, const char *created, GError **error);
GBytes *cti_scene_to_a4_pdf (const CtiScene *scene, const char *created, GError **error);
GBytes *cti_scene_to_png (const CtiScene *scene, double scale, GError **error);

void cti_a4_get_content_box (CtiBox *box);
void cti_scene_draw_in_box (const CtiScene *scene, cairo_t *cr, const CtiBox *box);

G_END_DECLS
