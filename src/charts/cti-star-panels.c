/* Several stars on one page.
 *
 * Small stars stand in a grid that is filled evenly: seven where four fit side by side stand four
 * and three. They have no labels of their own; where there is room the axes are numbered, and one
 * numbered list under the grid names the areas. Large stars are laid out as they are alone, two
 * beside each other where the page is wide enough for their labels, else below each other. */

#include "cti-star-panels.h"

#include "cti-star-chart.h"
#include "cti-star-list.h"
#include "cti-star-web.h"

#include <math.h>

/* All in em, the base font size. */
#define MARGIN     0.6
#define GAP        1.6
#define SMALL_MIN  11.5
#define SMALL_MAX  19.0
#define LARGE_MIN  30.0
#define NUMBER_MIN 5.2

typedef struct
{
  char *title, *subtitle;
  double title_width, title_height;
  double subtitle_width, subtitle_height;
} Words;

typedef struct
{
  const CtiStarPanels *data;
  const CtiChartStyle *style;
  CtiTextFit *fit;
  CtiScene *scene;
  double em;
  double room;
  guint n_columns;
  double column;
  Words *words;
} Page;

static void
panel_free (gpointer data)
{
  CtiStarPanel *panel = data;

  g_free (panel->id);
  g_free (panel->title);
  g_free (panel->subtitle);
  g_free (panel->sentence);
  cti_star_chart_data_free (panel->star);
  g_free (panel);
}

/**
 * cti_star_panels_new:
 * @title: what the picture is
 * @sentence: (nullable): one sentence for the whole
 *
 * Returns: (transfer full): a page without stars
 */
CtiStarPanels *
cti_star_panels_new (const char *title, const char *sentence)
{
  CtiStarPanels *data = g_new0 (CtiStarPanels, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->panels = g_ptr_array_new_with_free_func (panel_free);
  return data;
}

/**
 * cti_star_panels_free:
 * @data: (nullable): stars
 */
void
cti_star_panels_free (CtiStarPanels *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_ptr_array_unref (data->panels);
  cti_star_chart_data_free (data->areas);
  g_free (data);
}

/**
 * cti_star_panels_add:
 * @data: stars
 * @id: what the star stands for
 * @title: its title
 * @subtitle: (nullable): stands below the title
 * @sentence: what is said about it
 * @star: (transfer full): the star
 */
void
cti_star_panels_add (CtiStarPanels *data,
                     const char *id,
                     const char *title,
                     const char *subtitle,
                     const char *sentence,
                     CtiStarChartData *star)
{
  CtiStarPanel *panel = g_new0 (CtiStarPanel, 1);

  *panel = (CtiStarPanel){ g_strdup (id), g_strdup (title), g_strdup (subtitle),
                           g_strdup (sentence), star };
  g_ptr_array_add (data->panels, panel);
}

/**
 * cti_star_panels_set_areas:
 * @data: stars
 * @areas: (transfer full): a star whose areas are listed under small stars
 */
void
cti_star_panels_set_areas (CtiStarPanels *data, CtiStarChartData *areas)
{
  cti_star_chart_data_free (data->areas);
  data->areas = areas;
}

static const CtiStarPanel *
get_panel (const Page *page, guint index)
{
  return g_ptr_array_index (page->data->panels, index);
}

/* @n things in as few rows as go with @most side by side, as evenly as they go. */
static guint
spread_evenly (guint n, guint most)
{
  guint n_rows = (n + MAX (most, 1) - 1) / MAX (most, 1);

  return n_rows > 0 ? (n + n_rows - 1) / n_rows : 1;
}

static void
wrap_words (Page *page, guint index)
{
  const CtiStarPanel *panel = get_panel (page, index);
  Words *words = &page->words[index];
  double small = page->em * 0.92;

  words->title = cti_text_fit_wrap (page->fit, panel->title, page->em, TRUE, page->column,
                                    &words->title_width, &words->title_height);
  if (panel->subtitle != NULL)
    words->subtitle = cti_text_fit_wrap (page->fit, panel->subtitle, small, FALSE, page->column,
                                         &words->subtitle_width, &words->subtitle_height);
}

static void
begin_page (Page *page, CtiTextFit *fit, double width, double narrowest, double widest, guint most)
{
  double gap = GAP * page->em;
  guint n = page->data->panels->len;

  page->fit = fit;
  page->scene = cti_scene_new (page->style, page->data->title, page->data->sentence);
  page->scene->width = MAX (width, CTI_CHART_MIN_EM * page->em);
  page->room = page->scene->width - (most > 2 ? 2 * MARGIN * page->em : 0);
  page->n_columns =
      spread_evenly (n, MIN (most, (guint) ((page->room + gap) / (narrowest * page->em + gap))));
  page->column = (page->room - (page->n_columns - 1) * gap) / page->n_columns;
  page->column = MIN (page->column, widest * page->em);
  page->words = g_new0 (Words, n + 1);
  for (guint i = 0; i < n; i++)
    wrap_words (page, i);
}

static void
end_page (Page *page, double bottom, double height)
{
  page->scene->height = MAX (ceil (bottom + MARGIN * page->em), height);
  for (guint i = 0; i < page->data->panels->len; i++)
    {
      g_free (page->words[i].title);
      g_free (page->words[i].subtitle);
    }
  g_free (page->words);
}

static double
column_x (const Page *page, guint index)
{
  guint in_row = MIN (page->n_columns, page->data->panels->len);
  double used = in_row * page->column + (in_row - 1) * GAP * page->em;

  return (page->scene->width - used) / 2 +
         (index % page->n_columns) * (page->column + GAP * page->em);
}

static double
words_height (const Page *page, guint first)
{
  double height = 0;

  for (guint i = first; i < MIN (first + page->n_columns, page->data->panels->len); i++)
    height = MAX (height, page->words[i].title_height + page->words[i].subtitle_height);
  return height;
}

/* Title and subtitle, centred on the panel. */
static void
add_words (const Page *page, guint index, double y)
{
  const Words *words = &page->words[index];
  const CtiStarPanel *panel = get_panel (page, index);
  const CtiStarSeries *shown = cti_star_chart_data_find_role (panel->star, CTI_STAR_SERIES_LATEST);
  double middle = column_x (page, index) + page->column / 2;
  CtiBox title = { middle - words->title_width / 2, y, words->title_width, words->title_height };
  CtiBox subtitle = { middle - words->subtitle_width / 2, y + words->title_height,
                      words->subtitle_width, words->subtitle_height };
  gboolean muted = shown != NULL && shown->muted;

  cti_scene_add_text (page->scene, words->title, &title, CTI_TEXT_ALIGN_CENTER, page->em,
                      muted ? &page->style->dim_ink : &page->style->ink)
      ->bold = TRUE;
  if (words->subtitle != NULL)
    cti_scene_add_text (page->scene, words->subtitle, &subtitle, CTI_TEXT_ALIGN_CENTER,
                        page->em * 0.92, &page->style->dim_ink);
}

static void
add_numbers (const Page *page, const CtiStarWeb *web)
{
  double size = page->em * 0.75;

  for (guint i = 0; i < web->data->axes->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i + 1);
      CtiPoint at = _cti_star_web_point (web, i, web->data->max * (1 + size * 1.1 / web->radius));
      CtiBox box;

      cti_text_fit_measure (page->fit, text, size, FALSE, &box.width, &box.height);
      box.x = at.x - box.width / 2;
      box.y = at.y - box.height / 2;
      cti_scene_add_text (page->scene, text, &box, CTI_TEXT_ALIGN_CENTER, size,
                          &page->style->dim_ink);
    }
}

/* Numbers stand around a star that is large enough for them to stand clear of each other. */
static double
small_radius (const Page *page, gboolean *numbered)
{
  double half = page->column / 2;
  const CtiStarPanel *first = page->data->panels->len > 0 ? get_panel (page, 0) : NULL;
  guint n_axes = first != NULL ? first->star->axes->len : 0;

  *numbered = page->data->areas != NULL && half >= NUMBER_MIN * page->em &&
              2 * G_PI * half >= n_axes * page->em * 2.0;
  return *numbered ? half - 1.45 * page->em : half - 0.4 * page->em;
}

static void
add_small (const Page *page, guint index, double y, double radius, gboolean numbered)
{
  const CtiStarPanel *panel = get_panel (page, index);
  double x = column_x (page, index);
  double half = page->column / 2;
  CtiStarWeb web = { panel->star, page->style, page->fit, page->scene, { x + half, y + half },
                     radius };
  g_autofree char *id = g_strconcat ("star/", panel->id, NULL);
  CtiBox box = { x, y, page->column,
                 page->column + page->words[index].title_height +
                     page->words[index].subtitle_height };
  guint point;

  _cti_star_web_draw_small (&web);
  if (numbered)
    add_numbers (page, &web);
  add_words (page, index, y + page->column);
  point = cti_scene_add_point (page->scene, id, panel->sentence, x + half, y + half, radius);
  cti_scene_add_hit_box (page->scene, point, &box);
}

/**
 * cti_star_panels_layout_small:
 * @data: stars; at least one
 * @style: their look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out all stars in a grid. The points are "star/" and the id of each.
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where it needs it
 */
CtiScene *
cti_star_panels_layout_small (const CtiStarPanels *data,
                              const CtiChartStyle *style,
                              double width,
                              double height)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new (style->font_family);
  Page page = { .data = data, .style = style, .em = style->font_points };
  double y = MARGIN * page.em;
  gboolean numbered;
  double radius;

  begin_page (&page, fit, width, SMALL_MIN, SMALL_MAX, G_MAXUINT);
  radius = small_radius (&page, &numbered);
  for (guint i = 0; i < data->panels->len; i++)
    {
      add_small (&page, i, y, radius, numbered);
      if ((i + 1) % page.n_columns == 0 || i + 1 == data->panels->len)
        y += page.column + words_height (&page, i - i % page.n_columns) + GAP * page.em;
    }
  if (data->areas != NULL && numbered)
    {
      g_autoptr (CtiStarList) list = _cti_star_list_new (data->areas, style, fit, page.room);
      CtiBox boxes[CTI_STAR_CHART_MAX_AXES];

      _cti_star_list_draw (list, page.scene, MARGIN * page.em, y, boxes);
      y += _cti_star_list_get_height (list);
    }
  else
    y -= GAP * page.em;
  end_page (&page, y, height);
  return page.scene;
}

/**
 * cti_star_panels_layout_large:
 * @data: stars; at least one
 * @style: their look
 * @width: width of the page in points; at least %CTI_CHART_MIN_EM times the font size is used
 * @height: height of the page in points, or 0 for the height that suits @width
 *
 * Lays out the stars two by two with all their labels. Ids are those of cti_star_chart_layout()
 * after "panel/0/", "panel/1/" and on.
 *
 * Returns: (transfer full): a scene of @width, and of @height or higher where it needs it
 */
CtiScene *
cti_star_panels_layout_large (const CtiStarPanels *data,
                              const CtiChartStyle *style,
                              double width,
                              double height)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new (style->font_family);
  Page page = { .data = data, .style = style, .em = style->font_points };
  double y = MARGIN * page.em;

  begin_page (&page, fit, width, LARGE_MIN, G_MAXDOUBLE, 2);
  for (guint i = 0; i < data->panels->len; i += page.n_columns)
    {
      double top = y + words_height (&page, i) + 0.5 * page.em;
      double bottom = top;

      for (guint j = i; j < MIN (i + page.n_columns, data->panels->len); j++)
        {
          g_autofree char *prefix = g_strdup_printf ("panel/%u/", j);
          CtiScene *star =
              cti_star_chart_layout (get_panel (&page, j)->star, style, page.column, 0);

          add_words (&page, j, y);
          bottom = MAX (bottom, top + star->height);
          cti_scene_take (page.scene, star, column_x (&page, j), top, prefix);
        }
      y = bottom + GAP * page.em;
    }
  end_page (&page, y - GAP * page.em, height);
  return page.scene;
}
