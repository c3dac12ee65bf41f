/* The look of a chart as the desktop has it: its colours, its font, the size of its text. A scene
 * counts in points, the screen in pixels. On screen one is taken for the other, so a chart is as
 * large as the text around it. */

#include "cti-chart-look.h"

#include <adwaita.h>

static CtiChartStyleKind
choose_kind (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager) ||
      gtk_widget_has_css_class (widget, CTI_CHART_LOOK_CLEAR))
    return dark ? CTI_CHART_STYLE_CONTRAST_DARK : CTI_CHART_STYLE_CONTRAST;
  return dark ? CTI_CHART_STYLE_DARK : CTI_CHART_STYLE_LIGHT;
}

/**
 * cti_chart_look_make:
 * @widget: a widget that shows a chart
 *
 * Returns: (transfer full): the look its chart has now
 */
CtiChartStyle *
cti_chart_look_make (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  return cti_chart_style_new (choose_kind (widget), pango_font_description_get_family (font), size);
}

/**
 * cti_chart_look_is:
 * @style: a look
 * @widget: a widget
 *
 * Returns: whether a chart of @widget still looks like that
 */
gboolean
cti_chart_look_is (const CtiChartStyle *style, GtkWidget *widget)
{
  g_autoptr (CtiChartStyle) now = cti_chart_look_make (widget);

  return style->kind == now->kind && style->font_points == now->font_points &&
         g_strcmp0 (style->font_family, now->font_family) == 0;
}

/**
 * cti_chart_look_watch:
 * @widget: a widget
 * @changed: (scope forever): called with @widget alone when the colours of the desktop change
 *
 * The font and its size are told to the widget itself, by its `css_changed`.
 */
void
cti_chart_look_watch (GtkWidget *widget, GCallback changed)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", changed, widget, G_CONNECT_SWAPPED);
}
