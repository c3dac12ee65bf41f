#include "cti-words-star.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words-dates.h"
#include "cti-words-numbers.h"
#include "cti-words.h"

#define ARROW "\u2192"
#define NONE  "\u2013"
#define DOT   " \u00b7 "

/**
 * cti_words_occasion:
 * @occasion: why a reading was made
 *
 * Returns: (transfer none): a word for it, as it stands after a date
 */
const char *
cti_words_occasion (CtiOccasion occasion)
{
  switch (occasion)
    {
    case CTI_OCCASION_START:
      return C_ ("occasion", "start");
    case CTI_OCCASION_INTERVAL:
      return C_ ("occasion", "every second month");
    case CTI_OCCASION_PHASE_SHIFT:
      return C_ ("occasion", "phase shift");
    case CTI_OCCASION_END:
      return C_ ("occasion", "end");
    case CTI_OCCASION_FOLLOW_UP:
      return C_ ("occasion", "after the course");
    case CTI_OCCASION_EXTRA:
      return C_ ("occasion", "extra");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cti_words_reading_mode:
 * @mode: whose view a reading is
 *
 * Returns: (transfer none): a word for it, as it stands after a date
 */
const char *
cti_words_reading_mode (CtiReadingMode mode)
{
  switch (mode)
    {
    case CTI_READING_JOINT:
      return C_ ("reading", "joint");
    case CTI_READING_WORKER:
      return C_ ("reading", "worker's view");
    case CTI_READING_CITIZEN:
      return C_ ("reading", "citizen's view");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cti_words_reading_mode_explained:
 * @mode: whose view a reading is
 *
 * Returns: (transfer none): one sentence on when to choose it
 */
const char *
cti_words_reading_mode_explained (CtiReadingMode mode)
{
  switch (mode)
    {
    case CTI_READING_JOINT:
      return _ ("You have talked it through and agree on the scores.");
    case CTI_READING_WORKER:
      return _ ("The scores are yours alone, for instance after an unplanned end.");
    case CTI_READING_CITIZEN:
      return _ ("The scores are the citizen’s alone, for instance where you see it differently.");
    default:
      g_return_val_if_reached ("");
    }
}

/* The areas of our form, for languages that the form itself does not speak. */
static const char *const life_areas[] G_GNUC_UNUSED = {
  NC_ ("life area", "Motivation and taking responsibility"),
  NC_ ("life area", "Coping and self-care"),
  NC_ ("life area", "Managing money"),
  NC_ ("life area", "Social network and relations"),
  NC_ ("life area", "Drug and alcohol use"),
  NC_ ("life area", "Physical health"),
  NC_ ("life area", "Mental health"),
  NC_ ("life area", "Meaningful use of time"),
  NC_ ("life area", "Managing tenancy and housing"),
  NC_ ("life area", "Offending"),
};

/**
 * cti_words_area:
 * @area: an area of a star form
 *
 * Returns: (transfer none): its name in the language of the user, where the form or the translation
 *   has one
 */
const char *
cti_words_area (const CtiArea *area)
{
  if (cti_words_is_danish () && !cti_text_is_blank (area->label_da))
    return area->label_da;
  return !cti_text_is_blank (area->label) ? g_dpgettext2 (NULL, "life area", area->label) : "";
}

/**
 * cti_words_reading:
 * @reading: a reading
 *
 * Returns: (transfer full): what tells it from others in a list or legend, "12.01.2026 · start ·
 *   fælles", with a word that it does not count if it is voided
 */
char *
cti_words_reading (const CtiReading *reading)
{
  const char *parts[] = { NULL, cti_words_occasion (reading->occasion),
                          cti_words_reading_mode (reading->mode),
                          reading->voided ? C_ ("reading", "does not count") : NULL, NULL };
  g_autofree char *date = cti_words_date (reading->date);

  parts[0] = date;
  return g_strjoinv (DOT, (char **) parts);
}

/**
 * cti_words_score:
 * @value: a score, or %CTI_SCORE_NOT_DISCUSSED
 *
 * Returns: (transfer full): "7", or "ikke talt om"
 */
char *
cti_words_score (int value)
{
  return value == CTI_SCORE_NOT_DISCUSSED ? g_strdup (C_ ("score", "not discussed"))
                                          : g_strdup_printf ("%d", value);
}

/**
 * cti_words_answer:
 * @score: (nullable): what was answered about an area
 *
 * Returns: (transfer full): "7", "ikke i dag", "ved ikke" or "ikke talt om"
 */
char *
cti_words_answer (const CtiScore *score)
{
  if (score == NULL || score->value != CTI_SCORE_NOT_DISCUSSED || score->answer == CTI_SCORE_SCORED)
    return cti_words_score (score != NULL ? score->value : CTI_SCORE_NOT_DISCUSSED);
  return g_strdup (cti_words_enum (cti_score_answer_values, (int) score->answer));
}

/**
 * cti_words_score_sentence:
 * @area: an area
 * @value: its score, or %CTI_SCORE_NOT_DISCUSSED
 *
 * Returns: (transfer full): the score to be read aloud, "Netværk: 7 af 10."
 */
char *
cti_words_score_sentence (const CtiArea *area, int value)
{
  if (value == CTI_SCORE_NOT_DISCUSSED)
    /* Translators: name of a life area. */
    return g_strdup_printf (_ ("%s: not discussed."), cti_words_area (area));
  /* Translators: name of a life area, its score, the greatest score. */
  return g_strdup_printf (_ ("%s: %d of %d."), cti_words_area (area), value, CTI_SCORE_MAX);
}

/**
 * cti_words_star_sentence:
 * @star: a star
 *
 * Returns: (transfer full): the whole star in one sentence, "Stjerne 12.01.2026: 9 af 10 områder er
 *   talt om."
 */
char *
cti_words_star_sentence (const CtiStar *star)
{
  guint areas = cti_star_get_n_areas (star), discussed = cti_star_count_discussed (star);
  g_autofree char *date = cti_words_date (star->reading->date);

  /* Translators: a date, how many areas have a score, how many areas there are. */
  return g_strdup_printf (ngettext ("Star of %s: %u of %u area was discussed.",
                                    "Star of %s: %u of %u areas were discussed.", areas),
                          date, discussed, areas);
}

/**
 * cti_words_change:
 * @change: an area in two stars
 *
 * Returns: (transfer full): the change in figures, "4 → 8  +4"; a dash where not discussed
 */
char *
cti_words_change (const CtiStarChange *change)
{
  g_autofree char *from = change->from ? g_strdup_printf ("%d", change->from) : g_strdup (NONE);
  g_autofree char *to = change->to ? g_strdup_printf ("%d", change->to) : g_strdup (NONE);
  g_autofree char *points = cti_words_signed (change->points);

  return g_strconcat (from, " " ARROW " ", to, change->is_paired ? "  " : NULL, points, NULL);
}

static char *
unpaired_sentence (const CtiStarChange *change, const char *area)
{
  if (change->from != CTI_SCORE_NOT_DISCUSSED)
    /* Translators: name of a life area and its earlier score. */
    return g_strdup_printf (_ ("%s: not discussed this time; %d before."), area, change->from);
  if (change->to != CTI_SCORE_NOT_DISCUSSED)
    /* Translators: name of a life area and its later score. */
    return g_strdup_printf (_ ("%s: %d; not discussed before."), area, change->to);
  return g_strdup_printf (_ ("%s: not discussed."), area);
}

/**
 * cti_words_change_sentence:
 * @change: an area in two stars
 *
 * Returns: (transfer full): the change to be read aloud, "Motivation og at tage ansvar: fra 4 til
 *   8, 4 trin op."
 */
char *
cti_words_change_sentence (const CtiStarChange *change)
{
  const char *area = cti_words_area (change->area);
  int steps = ABS (change->points);

  if (!change->is_paired)
    return unpaired_sentence (change, area);
  if (steps == 0)
    /* Translators: name of a life area and its score in both stars. */
    return g_strdup_printf (_ ("%s: unchanged at %d."), area, change->to);
  if (change->points > 0)
    /* Translators: name of a life area, earlier score, later score, steps between. */
    return g_strdup_printf (ngettext ("%s: from %d to %d, %d step up.",
                                      "%s: from %d to %d, %d steps up.", (gulong) steps),
                            area, change->from, change->to, steps);
  /* Translators: name of a life area, earlier score, later score, steps between. */
  return g_strdup_printf (ngettext ("%s: from %d to %d, %d step down.",
                                    "%s: from %d to %d, %d steps down.", (gulong) steps),
                          area, change->from, change->to, steps);
}
