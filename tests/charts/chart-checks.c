/* What holds for every chart, whatever it shows. */

#include "chart-checks.h"

#include <math.h>
#include <string.h>

static const CtiSceneText *
text_at (const CtiScene *scene, guint index)
{
  return g_ptr_array_index (scene->texts, index);
}

/* No text touches another; a hair of rounding is allowed. */
void
check_texts_are_apart (const CtiScene *scene, const char *what)
{
  for (guint i = 0; i < scene->texts->len; i++)
    for (guint j = i + 1; j < scene->texts->len; j++)
      if (cti_box_overlaps (&text_at (scene, i)->box, &text_at (scene, j)->box, -0.01))
        g_error ("%s: \"%s\" lies on \"%s\" (page %g x %g)", what, text_at (scene, i)->text,
                 text_at (scene, j)->text, scene->width, scene->height);
}

static gboolean
is_on_page (const CtiScene *scene, double x, double y, double reach)
{
  return x - reach >= -0.01 && y - reach >= -0.01 && x + reach <= scene->width + 0.01 &&
         y + reach <= scene->height + 0.01;
}

static void
check_shapes (const CtiScene *scene, const char *what)
{
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const CtiShape *shape = g_ptr_array_index (scene->shapes, i);
      double reach = shape->kind == CTI_SHAPE_CIRCLE ? shape->radius : 0;

      for (guint j = 0; j < shape->n_points; j++)
        if (!is_on_page (scene, shape->points[j].x, shape->points[j].y, reach))
          g_error ("%s: shape %s leaves the page (%g x %g) at %g, %g", what,
                   shape->id ? shape->id : "without id", scene->width, scene->height,
                   shape->points[j].x, shape->points[j].y);
    }
}

/* Every text and shape lies on the page, and every number is one. */
void
check_nothing_leaves_the_page (const CtiScene *scene, const char *what)
{
  g_assert_true (isfinite (scene->width) && isfinite (scene->height));
  for (guint i = 0; i < scene->texts->len; i++)
    {
      const CtiSceneText *text = text_at (scene, i);

      if (!is_on_page (scene, text->box.x, text->box.y, 0) ||
          !is_on_page (scene, text->box.x + text->box.width, text->box.y + text->box.height, 0))
        g_error ("%s: \"%s\" leaves the page (%g x %g) at %g, %g, %g wide", what, text->text,
                 scene->width, scene->height, text->box.x, text->box.y, text->box.width);
    }
  check_shapes (scene, what);
}

/* The first text that holds @part, line breaks counted as spaces. */
const CtiSceneText *
find_text (const CtiScene *scene, const char *part)
{
  for (guint i = 0; i < scene->texts->len; i++)
    {
      g_autofree char *flat = g_strdelimit (g_strdup (text_at (scene, i)->text), "\n", ' ');

      if (strstr (flat, part) != NULL)
        return text_at (scene, i);
    }
  return NULL;
}
