#include "cti-scene-heading.h"

#include "cti-text-fit.h"

/* In em. */
#define SENTENCE_SIZE 1.1
#define HEADING_GAP   0.4
#define SENTENCE_GAP  1.6

/**
 * cti_scene_add_heading:
 * @scene: a chart that is to stand on paper or in a file by itself
 * @style: how it was laid out
 * @heading: what stands above it, such as a case code
 * @with_sentence: whether the sentence for the whole stands there too, where the chart does not
 *   show it itself
 *
 * Moves the chart down and puts the heading above it.
 */
void
cti_scene_add_heading (CtiScene *scene,
                       const CtiChartStyle *style,
                       const char *heading,
                       gboolean with_sentence)
{
  g_autoptr (CtiTextFit) fit = cti_text_fit_new (style->font_family);
  double em = style->font_points;
  CtiBox head = { 0 }, body = { 0 };
  double used;
  g_autofree char *title =
      cti_text_fit_wrap (fit, heading, em, FALSE, scene->width, &head.width, &head.height);
  g_autofree char *sentence =
      with_sentence ? cti_text_fit_wrap (fit, scene->description, SENTENCE_SIZE * em, TRUE,
                                         scene->width, &body.width, &body.height)
                    : NULL;

  body.y = head.height + HEADING_GAP * em;
  used = body.y + body.height + SENTENCE_GAP * em;
  cti_scene_move (scene, 0, used);
  scene->height += used;
  cti_scene_add_text (scene, title, &head, CTI_TEXT_ALIGN_LEFT, em, &style->dim_ink);
  if (sentence != NULL)
    cti_scene_add_text (scene, sentence, &body, CTI_TEXT_ALIGN_LEFT, SENTENCE_SIZE * em,
                        &style->ink)
        ->bold = TRUE;
}
