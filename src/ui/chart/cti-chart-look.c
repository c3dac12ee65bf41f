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

static gboolean
is_on_card (GtkWidget *widget)
{
  static const char *const cards[] = { "card", "boxed-list", "own-card", "own-picture" };

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
      if (gtk_widget_has_css_class (widget, cards[i]))
        return TRUE;
  return FALSE;
}

static double
lay_over (double ground, float colour, float alpha)
{
  return ground * (1 - alpha) + colour * alpha;
}

/* What is left free around a word has the colour of what lies behind it; a card is lighter than the
 * window where all is dark. */
static CtiColor
find_background (GtkWidget *widget, CtiColor otherwise)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA window, card;

  if (!gtk_style_context_lookup_color (context, "window_bg_color", &window) ||
      !gtk_style_context_lookup_color (context, "card_bg_color", &card))
    return otherwise;
  if (!is_on_card (widget))
    card.alpha = 0;
  return (CtiColor){ lay_over (window.red, card.red, card.alpha),
                     lay_over (window.green, card.green, card.alpha),
                     lay_over (window.blue, card.blue, card.alpha), 1 };
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
  CtiChartStyle *style;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  style =
      cti_chart_style_new (choose_kind (widget), pango_font_description_get_family (font), size);
  style->background = find_background (widget, style->background);
  return style;
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
         memcmp (&style->background, &now->background, sizeof (CtiColor)) == 0 &&
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
