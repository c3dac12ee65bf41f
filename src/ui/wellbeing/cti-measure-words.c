/* What a score and a set of answers say, for the page and its forms. A score is never called a
 * diagnosis (domain 5), and how often she sells sex is told without praise or blame (domain 6). */

#include "cti-measure-words.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words.h"

/**
 * cti_measure_words_answer:
 * @answer: an answer of the WHO-5, 0 to 5
 *
 * Returns: (transfer full): it with a cue of our own, the number first
 */
char *
cti_measure_words_answer (int answer)
{
  static const char *const cues[] = {
    NC_ ("answer", "never"),          NC_ ("answer", "seldom"), NC_ ("answer", "less than half"),
    NC_ ("answer", "more than half"), NC_ ("answer", "mostly"), NC_ ("answer", "always"),
  };

  g_return_val_if_fail (answer >= 0 && answer < (int) G_N_ELEMENTS (cues), NULL);
  return g_strdup_printf ("%d – %s", answer, g_dpgettext2 (NULL, "answer", cues[answer]));
}

static const char *
get_band (int score)
{
  return cti_words_enum (cti_wellbeing_band_values, (int) cti_wellbeing_get_band (score));
}

static int
count_missing (const CtiWellbeing *answers)
{
  int missing = 0;

  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    missing += cti_wellbeing_get_answer (answers, i) < 0;
  return missing;
}

/**
 * cti_measure_words_score:
 * @answers: a WHO-5, also one that is being filled in
 *
 * Returns: (transfer full): its score with the band, or how many answers are missing
 */
char *
cti_measure_words_score (const CtiWellbeing *answers)
{
  int missing = count_missing (answers);
  int score = cti_wellbeing_get_score (answers);

  if (missing > 0)
    return g_strdup_printf (ngettext ("No score yet: %d answer is missing.",
                                      "No score yet: %d answers are missing.", missing),
                            missing);
  /* Translators: a score, its band. */
  return g_strdup_printf (_ ("%d of 100: %s. Not a diagnosis."), score, get_band (score));
}

/**
 * cti_measure_words_low:
 *
 * Returns: what to do about a score of 35 or less
 */
const char *
cti_measure_words_low (void)
{
  return _ ("The score is low. Talk with the citizen about it, and consider a doctor together. "
            "Then write in a few words what you did.");
}

/**
 * cti_measure_words_change:
 * @first: the first score of the course
 * @last: the latest one
 *
 * Returns: (transfer full): how many points have come or gone, and whether that says anything
 */
char *
cti_measure_words_change (int first, int last)
{
  CtiWellbeingChange change = cti_wellbeing_compare (first, last);
  g_autofree char *points = cti_words_signed (last - first);

  if (first == last)
    return g_strdup (_ ("The same score as at the start."));
  /* Translators: a number of points with its sign, then how the two scores compare. */
  return g_strdup_printf (_ ("%s points since the start: %s."), points,
                          cti_words_enum (cti_wellbeing_change_values, (int) change));
}

/**
 * cti_measure_words_wellbeing:
 * @answers: a WHO-5
 *
 * Returns: (transfer full): score, occasion and how it was filled in, and below what was done
 */
char *
cti_measure_words_wellbeing (const CtiWellbeing *answers)
{
  int score = cti_wellbeing_get_score (answers);
  g_autofree char *result = score >= 0
                                ? g_strdup_printf (_ ("%d of 100 · %s"), score, get_band (score))
                                : cti_measure_words_score (answers);
  g_autofree char *how =
      g_strjoin (" · ", cti_words_occasion (answers->occasion),
                 cti_words_enum (cti_filled_by_values, (int) answers->filled_by), NULL);

  return g_strjoin ("\n", result, how,
                    cti_text_is_blank (answers->follow_up) ? NULL : answers->follow_up, NULL);
}

/**
 * cti_measure_words_frequency:
 * @answers: answers on frequency
 *
 * Returns: (transfer full): how often, and below what she wishes and the occasion
 */
char *
cti_measure_words_frequency (const CtiFrequency *answers)
{
  const char *occasion = cti_words_occasion (answers->occasion);
  g_autofree char *times = NULL;
  g_autofree char *wish = NULL;

  if (answers->answered == CTI_ANSWERED_WONT_SAY)
    return g_strjoin ("\n", cti_words_enum (cti_answered_values, (int) answers->answered), occasion,
                      NULL);
  /* Translators: a number of times, such as "1 to 3 times" or "not known". */
  times = g_strdup_printf (_ ("Within the last month: %s"),
                           cti_words_enum (cti_times_values, (int) answers->times));
  /* Translators: what the citizen wishes, such as "to stop". */
  wish = g_strdup_printf (_ ("Wish: %s · %s"),
                          cti_words_enum (cti_wish_values, (int) answers->wish), occasion);
  return g_strjoin ("\n", times, wish, NULL);
}
