/* What a report says of itself: period, basis and settings, and what the evaluation found. */

#include <glib/gi18n.h>

#include "cti-outcome-private.h"
#include "cti-words.h"

static char *
describe_period (const CtiReportChoice *choice)
{
  g_autofree char *from = choice->from != CTI_DATE_NONE ? cti_words_date (choice->from) : NULL;
  g_autofree char *to = choice->to != CTI_DATE_NONE ? cti_words_date (choice->to) : NULL;

  if (from == NULL && to == NULL)
    return g_strdup (choice->basis == CTI_REPORT_BY_START ? _ ("All courses, whenever they began.")
                                                          : _ ("All courses that have ended."));
  if (from == NULL)
    from = g_strdup ("…");
  if (to == NULL)
    to = g_strdup ("…");
  if (choice->basis == CTI_REPORT_BY_START)
    /* Translators: two days. */
    return g_strdup_printf (_ ("Courses that began from %s to %s."), from, to);
  return g_strdup_printf (_ ("Courses that ended from %s to %s."), from, to);
}

static const char *
describe_group (CtiReportGroup group)
{
  static const char *const words[] = {
    [CTI_REPORT_GROUP_ALL] = NULL,
    [CTI_REPORT_GROUP_MISUSE] = N_ ("Only citizens with a misuse of alcohol or drugs at start."),
    [CTI_REPORT_GROUP_NO_MISUSE] =
        N_ ("Only citizens without a misuse of alcohol or drugs at start."),
    [CTI_REPORT_GROUP_PAID] = N_ ("Only citizens who were paid within six months before start."),
    [CTI_REPORT_GROUP_NOT_PAID] =
        N_ ("Only citizens who were not paid within six months before start."),
    [CTI_REPORT_GROUP_RISK] = N_ ("Only citizens at risk by WHO-5 at start."),
    [CTI_REPORT_GROUP_NO_RISK] = N_ ("Only citizens not at risk by WHO-5 at start."),
    [CTI_REPORT_GROUP_AIM_STOP] = N_ ("Only courses whose first aim was to stop."),
    [CTI_REPORT_GROUP_AIM_IMPROVE] =
        N_ ("Only courses whose first aim was a better life situation."),
  };

  return words[group] != NULL ? _ (words[group]) : NULL;
}

static char *
describe_full (const CtiReportChoice *choice)
{
  switch (choice->full)
    {
    case CTI_REPORT_FULL_BY_DAYS:
      return g_strdup_printf (
          ngettext ("A full course ended at most %d day before its planned end.",
                    "A full course ended at most %d days before its planned end.",
                    (gulong) choice->full_days),
          choice->full_days);
    case CTI_REPORT_FULL_BY_PHASE:
      return g_strdup (_ ("A full course ended in phase 3 or later."));
    case CTI_REPORT_FULL_BY_FORM:
    default:
      return g_strdup (_ ("A full course is one that its closing form calls carried through."));
    }
}

static char *
describe_bands (const CtiReportChoice *choice)
{
  g_autofree char *moderate = cti_words_number (choice->moderate / 100.0, 2);
  g_autofree char *large = cti_words_number (choice->large / 100.0, 2);

  return g_strdup_printf (
      /* Translators: two numbers of points. */
      _ ("Progress is the mean change over the areas of the star: moderate from %s points, large "
         "from %s."),
      moderate, large);
}

/* The sentences at the head of a report. */
char **
_cti_outcome_describe_choice (const CtiReportChoice *choice, const char *team)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *today = cti_words_date (choice->today);
  g_autofree char *period = describe_period (choice);
  g_autofree char *full = describe_full (choice);
  g_autofree char *bands = describe_bands (choice);
  /* Translators: name of the team, and a day. */
  g_autofree char *made = g_strdup_printf (_ ("%s, made on %s."), team, today);
  g_autofree char *weeks =
      g_strdup_printf (ngettext ("A measurement at most %d week from start or end stands for it.",
                                 "A measurement at most %d weeks from start or end stands for it.",
                                 (gulong) choice->weeks),
                       choice->weeks);
  g_autofree char *risk =
      g_strdup_printf (_ ("At risk by WHO-5: a score of at most %d."), choice->risk_max);
  g_autofree char *months = g_strdup_printf (ngettext ("Only courses with phases of %d month.",
                                                       "Only courses with phases of %d months.",
                                                       (gulong) choice->phase_months),
                                             choice->phase_months);

  /* Translators: an amount of money for an hour of work: "kr." in Danish. */
  g_autofree char *rate =
      g_strdup_printf (_ ("An hour costs %d, by the team’s rate."), choice->rate);

  g_strv_builder_add (all, made);
  g_strv_builder_add (all, period);
  if (describe_group (choice->group) != NULL)
    g_strv_builder_add (all, describe_group (choice->group));
  if (choice->phase_months != 0)
    g_strv_builder_add (all, months);
  g_strv_builder_add (all, choice->start == CTI_REPORT_FROM_CONTACT
                               ? _ ("A course begins with the contact-building period.")
                               : _ ("A course begins with phase 1."));
  g_strv_builder_add (all, full);
  g_strv_builder_add (all, bands);
  g_strv_builder_add (all, risk);
  g_strv_builder_add (all, weeks);
  if (choice->rate > 0)
    g_strv_builder_add (all, rate);
  return g_strv_builder_end (all);
}

/* What the evaluation of the Danish project found, for the figures that were published. */
const char *
_cti_outcome_get_published (const char *key)
{
  static const struct
  {
    const char *key;
    const char *words;
  } published[] = {
    { "started", N_ ("In the evaluation: 147 courses.") },
    { "ended", N_ ("In the evaluation: 141 of 147.") },
    { "forms", N_ ("In the evaluation: 119 of 141 (84%).") },
    { "full", N_ ("In the evaluation: 70 of 119 (59%).") },
    { "interrupted", N_ ("In the evaluation: 49 of 119 (41%).") },
    { "not-started", N_ ("In the evaluation: 84 inquiries without a course.") },
    { "referred-elsewhere", N_ ("In the evaluation: 41 of 84 (49%).") },
    { "age-18-30", N_ ("In the evaluation: one half.") },
    { "education", N_ ("In the evaluation: 10th grade for three of four.") },
    { "income", N_ ("In the evaluation: cash benefit for one half, selling sex for nearly one in "
                    "four.") },
    { "debut-over-4-years", N_ ("In the evaluation: seven of ten.") },
    { "active-last-year", N_ ("In the evaluation: seven of ten.") },
    { "debt", N_ ("In the evaluation: more than eight of ten.") },
    { "misuse", N_ ("In the evaluation: one half.") },
    { "mental-problems", N_ ("In the evaluation: more than half.") },
    { "weak-network", N_ ("In the evaluation: more than half.") },
    { "aim-stop", N_ ("In the evaluation: about half.") },
    { "risk-start", N_ ("In the evaluation: two thirds.") },
    { "risk-end", N_ ("In the evaluation: one third.") },
    { "active-start", N_ ("In the evaluation: one half.") },
    { "active-end", N_ ("In the evaluation: one fifth.") },
    { "improved", N_ ("In the evaluation: 91%, worded like this.") },
    { "improved-full", N_ ("In the guide: 91%, worded like this.") },
    { "areas", N_ ("In the evaluation most progress was in network, motivation, money, use of time "
                   "and mental health.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (published); i++)
    if (g_str_equal (published[i].key, key))
      return _ (published[i].words);
  return NULL;
}
