/* What the review of the method says: names of items and levels, what a suggested level was counted
 * from, and what is missing. A sentence says what was counted and blames nobody. */

#include <glib/gi18n.h>

#include "cti-words-dates.h"
#include "cti-words-numbers.h"
#include "cti-words-supervision.h"
#include "cti-words.h"

/**
 * cti_words_fidelity_item:
 * @item: an item
 *
 * Returns: (transfer none): what it is about, in the language of the program
 */
const char *
cti_words_fidelity_item (const CtiFidelityItem *item)
{
  return item->label_da != NULL && cti_words_is_danish () ? item->label_da : item->label;
}

/**
 * cti_words_fidelity_level:
 * @level: 1 to 5, 0 for none
 *
 * Returns: (transfer none): the word for it
 */
const char *
cti_words_fidelity_level (int level)
{
  static const char *const words[] = {
    NC_ ("level", "not judged"), NC_ ("level", "not yet"), NC_ ("level", "a little"),
    NC_ ("level", "fairly"),     NC_ ("level", "well"),    NC_ ("level", "fully"),
  };

  return g_dpgettext2 (NULL, "level", words[CLAMP (level, 0, CTI_FIDELITY_LEVELS)]);
}

static char *
days_sentence (const CtiFidelityHint *hint)
{
  int days = hint->value;

  if (hint->item->measure == CTI_MEASURE_TIME_LIMIT)
    return days == 0
               ? g_strdup (_ ("The course keeps to the agreed length."))
               : g_strdup_printf (ngettext ("%d day beyond the agreed length.",
                                            "%d days beyond the agreed length.", (gulong) days),
                                  days);
  if (hint->item->measure == CTI_MEASURE_EARLY_END)
    return days == 0 ? g_strdup (_ ("The course was carried through to its planned end."))
                     : g_strdup_printf (ngettext ("Closed %d day before the planned end.",
                                                  "Closed %d days before the planned end.",
                                                  (gulong) days),
                                        days);
  return g_strdup_printf (ngettext ("At most %d day without a review of the course.",
                                    "At most %d days without a review of the course.",
                                    (gulong) days),
                          days);
}

static char *
phases_sentence (const CtiFidelityHint *hint)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *difference = cti_words_days (hint->value);

  for (int k = 0; k < CTI_PHASE_COUNT; k++)
    if (hint->parts[k] > 0)
      {
        g_autofree char *days = cti_words_days (hint->parts[k]);

        /* Translators: number of a phase, what is counted of it: "91 days". */
        g_string_append_printf (text, _ ("%sphase %d: %s"), text->len > 0 ? ", " : "", k + 1, days);
      }
  /* Translators: a list of phases with their days, and the difference: "2 days". */
  return g_strdup_printf (_ ("Lengths - %s. The longest is %s longer than the shortest."),
                          text->str, difference);
}

static char *
focus_sentence (const CtiFidelityHint *hint)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int k = 0; k < hint->parts[CTI_PHASE_COUNT]; k++)
    /* Translators: number of a phase, number of focus areas. */
    g_string_append_printf (text, _ ("%sphase %d: %d"), text->len > 0 ? ", " : "", k + 1,
                            hint->parts[k]);
  /* Translators: a list of phases with the number of their focus areas. */
  return g_strdup_printf (_ ("Focus areas - %s."), text->str);
}

static char *
pace_sentence (const CtiFidelityHint *hint)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int k = 0; k < hint->parts[CTI_PHASE_COUNT]; k++)
    {
      g_autofree char *pace = cti_words_number (hint->parts[k] / 10.0, 1);

      g_string_append_printf (text, _ ("%sphase %d: %s"), text->len > 0 ? ", " : "", k + 1, pace);
    }
  /* Translators: a list of phases with the number of meetings and calls a month. */
  return g_strdup_printf (_ ("Meetings and calls a month - %s."), text->str);
}

static char *
count_sentence (const CtiFidelityHint *hint)
{
  switch (hint->item->measure)
    {
    case CTI_MEASURE_COMMUNITY:
      return g_strdup_printf (ngettext ("%d meeting in the citizen's own surroundings in phase 1.",
                                        "%d meetings in the citizen's own surroundings in phase 1.",
                                        (gulong) hint->value),
                              hint->value);
    case CTI_MEASURE_HELPERS:
      return g_strdup_printf (ngettext ("%d meeting out there with network or offers in phase 1.",
                                        "%d meetings out there with network or offers in phase 1.",
                                        (gulong) hint->value),
                              hint->value);
    case CTI_MEASURE_FIRST_MONTH:
      return g_strdup_printf (ngettext ("%d meeting or call in the first month of phase 1.",
                                        "%d meetings and calls in the first month of phase 1.",
                                        (gulong) hint->value),
                              hint->value);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
share_sentence (const CtiFidelityHint *hint)
{
  int part = hint->parts[0], of = hint->parts[1];

  switch (hint->item->measure)
    {
    case CTI_MEASURE_INTAKE:
      /* Translators: two numbers. */
      return g_strdup_printf (_ ("%d of %d things asked at the start are known."), part, of);
    case CTI_MEASURE_NETWORK:
      if (of == 0)
        return g_strdup (_ ("No network map was drawn in phase 1."));
      return g_strdup_printf (_ ("The strength of %d of %d ties was judged in phase 1."), part, of);
    case CTI_MEASURE_WRITTEN:
      return g_strdup_printf (ngettext ("%d of %d contact was written down within three days.",
                                        "%d of %d contacts were written down within three days.",
                                        (gulong) of),
                              part, of);
    case CTI_MEASURE_CASELOAD:
      return g_strdup_printf (ngettext ("%d open course; the limit is %d.",
                                        "%d open courses; the limit is %d.", (gulong) part),
                              part, of);
    case CTI_MEASURE_SUPERVISION:
      return g_strdup_printf (ngettext ("A session led by a trained supervisor in %d of %d week.",
                                        "A session led by a trained supervisor in %d of %d weeks.",
                                        (gulong) of),
                              part, of);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
transfer_sentence (const CtiFidelityHint *hint)
{
  const char *agreed = hint->parts[0]
                           ? hint->parts[1] ? _ ("agreed in time") : _ ("agreed too late")
                           : _ ("not agreed");

  /* Translators: three findings on the handover. */
  return g_strdup_printf (_ ("Handover: %s, %s, %s."), agreed,
                          hint->parts[2] ? _ ("meeting held") : _ ("no meeting held"),
                          hint->parts[3] ? _ ("long-term plan written")
                                         : _ ("no long-term plan written"));
}

/**
 * cti_words_fidelity_evidence:
 * @hint: what the data suggest for an item
 *
 * Returns: (transfer full): what it was counted from, in one sentence
 */
char *
cti_words_fidelity_evidence (const CtiFidelityHint *hint)
{
  if (hint->courses > 0)
    /* Translators: two numbers of courses. */
    return g_strdup_printf (_ ("So it is in %d of %d courses that can be judged."), hint->good,
                            hint->courses);
  if (hint->value < 0)
    return g_strdup (hint->item->measure == CTI_MEASURE_NONE
                         ? _ ("The program cannot count this.")
                         : _ ("The data say nothing on this yet."));
  switch (hint->item->measure)
    {
    case CTI_MEASURE_TIME_LIMIT:
    case CTI_MEASURE_EARLY_END:
    case CTI_MEASURE_REVIEW:
      return days_sentence (hint);
    case CTI_MEASURE_EQUAL_PHASES:
      return phases_sentence (hint);
    case CTI_MEASURE_FOCUS:
      return focus_sentence (hint);
    case CTI_MEASURE_DECREASE:
      return pace_sentence (hint);
    case CTI_MEASURE_COMMUNITY:
    case CTI_MEASURE_HELPERS:
    case CTI_MEASURE_FIRST_MONTH:
      return count_sentence (hint);
    case CTI_MEASURE_TRANSFER:
      return transfer_sentence (hint);
    default:
      return share_sentence (hint);
    }
}

static char *
missing_transfer (const CtiFidelityHint *hint)
{
  if (!hint->parts[0])
    return g_strdup (_ ("Agree on who takes over"));
  return g_strdup (!hint->parts[2] ? _ ("Hold the handover meeting")
                                   : _ ("Write the long-term plan"));
}

static char *
missing_count (const CtiFidelityHint *hint)
{
  int missing = hint->item->levels[CTI_FIDELITY_LEVELS - 2] - hint->value;

  switch (hint->item->measure)
    {
    case CTI_MEASURE_COMMUNITY:
      return g_strdup_printf (ngettext ("%d more meeting in the citizen's own surroundings",
                                        "%d more meetings in the citizen's own surroundings",
                                        (gulong) missing),
                              missing);
    case CTI_MEASURE_HELPERS:
      return g_strdup_printf (ngettext ("%d more meeting out there with network or offers",
                                        "%d more meetings out there with network or offers",
                                        (gulong) missing),
                              missing);
    default:
      return g_strdup_printf (ngettext ("%d more meeting or call in the first month",
                                        "%d more meetings or calls in the first month",
                                        (gulong) missing),
                              missing);
    }
}

static char *
missing_words (const CtiFidelityHint *hint)
{
  switch (hint->item->measure)
    {
    case CTI_MEASURE_COMMUNITY:
    case CTI_MEASURE_HELPERS:
    case CTI_MEASURE_FIRST_MONTH:
      return missing_count (hint);
    case CTI_MEASURE_TRANSFER:
      return missing_transfer (hint);
    case CTI_MEASURE_FOCUS:
      return g_strdup (_ ("Choose one to three focus areas for this phase"));
    case CTI_MEASURE_NETWORK:
      return g_strdup (_ ("Judge how strong the ties of the network are"));
    case CTI_MEASURE_DECREASE:
      return g_strdup (_ ("Let meetings and calls grow fewer than in the phase before"));
    case CTI_MEASURE_INTAKE:
      return g_strdup (_ ("Write what is known of the citizen's background"));
    case CTI_MEASURE_REVIEW:
      return g_strdup (_ ("Review the course at the next supervision"));
    case CTI_MEASURE_EQUAL_PHASES:
      return g_strdup (_ ("Lay the phases out equally long"));
    default:
      return g_strdup (_ ("Close the course at its agreed end"));
    }
}

/**
 * cti_words_fidelity_missing:
 * @hint: what the data suggest for an item that can still be mended
 *
 * Returns: (transfer full): what would mend it, and by when
 */
char *
cti_words_fidelity_missing (const CtiFidelityHint *hint)
{
  g_autofree char *what = missing_words (hint);
  g_autofree char *day = NULL;

  if (hint->until == CTI_DATE_NONE)
    return g_steal_pointer (&what);
  day = cti_words_date (hint->until);
  /* Translators: what is to be done, and a day: "Hold the handover meeting, by 3 May 2026" */
  return g_strdup_printf (_ ("%s, by %s"), what, day);
}

/**
 * cti_words_fidelity_total:
 * @total: the total of a review
 *
 * Returns: (transfer full): it in one sentence
 */
char *
cti_words_fidelity_total (const CtiFidelityTotal *total)
{
  g_autofree char *mean = NULL;

  if (total->items == 0)
    return g_strdup (_ ("No item has a level yet."));
  mean = cti_words_number ((double) total->sum / total->items, 1);
  /* Translators: number of items, a mean, a percentage. */
  return g_strdup_printf (ngettext ("%d item judged, mean %s, %d per cent.",
                                    "%d items judged, mean %s, %d per cent.",
                                    (gulong) total->items),
                          total->items, mean, total->percent);
}
