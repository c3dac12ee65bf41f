/* The words of the figures of a report: title, sentence and definition of each, names of rows, and
 * why somebody is left out. A sentence has places for its figures, so that a translation puts them
 * where its language wants them; cti-outcome-sentence.c fills them. */

#include "cti-outcome-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-background.h"
#include "cti-guide-file.h"
#include "cti-star-form.h"
#include "cti-words.h"

typedef struct
{
  const char *key;
  const char *title;
  const char *sentence;
  const char *definition;
  CtiOutcomePick pick; /* which row the sentence is about */
  const char *one;     /* (nullable): the sentence where it counts one, if that is another */
} FigureWords;

/* clang-format off */
static const FigureWords figures[] = {
  { "started", N_ ("Courses started"),
    N_ ("{count} courses are in this report."),
    N_ ("Courses that began, or were closed, in the period; the first lines of the report say "
       "which. (Figure 1)"),
    .one = N_ ("{count} course is in this report.") },
  { "ended", N_ ("Courses ended"),
    N_ ("{count} of {n} courses have ended ({share})."),
    N_ ("Closed by the day of the report. The others still run. (Figure 2)"),
    .one = N_ ("{count} of {n} courses has ended ({share}).") },
  { "forms", N_ ("Closing forms"),
    N_ ("{count} of {n} ended courses have a closing form ({share})."),
    N_ ("Ended courses with a closing form, of all that ended. (Figure 3)"),
    .one = N_ ("{count} of {n} ended courses has a closing form ({share}).") },
  { "full", N_ ("Full courses"),
    N_ ("{count} of {n} courses with a closing form were carried through ({share})."),
    N_ ("What counts as a full course is a setting, named at the head of the report; of the "
       "courses with a closing form. (Figure 4)"),
    .one = N_ ("{count} of {n} courses with a closing form was carried through ({share}).") },
  { "interrupted", N_ ("Courses ended before time"),
    N_ ("{count} of {n} courses with a closing form ended before time ({share})."),
    N_ ("All courses with a closing form that are not full. The evaluation calls them "
       "interrupted; goals reached early and help that goes on elsewhere stand apart here. "
       "(Figure 5)") },
  { "reasons", N_ ("Why courses ended before time"),
    N_ ("Named most often: {name}, in {count} of {n} courses ({share})."),
    N_ ("Each reason ticked in the closing form, of the courses that ended before time; several "
       "may be ticked. (Figure 6)"),
    CTI_OUTCOME_PICK_MOST },
  { "teams", N_ ("Courses by team"),
    N_ ("{rows} teams have given figures."),
    N_ ("Which team gave the figures; a course that two teams know is counted once. (Figure 34)") },
  { "stock", N_ ("Courses on the day of the report"),
    N_ ("Ended: {count}. Running: {last_count}."),
    N_ ("All courses of the store, whatever the period: ended, and running. (Figure 36)") },
  { "erased", N_ ("Courses whose cases were erased"),
    N_ ("Beside the figures of this report stand {count} courses whose cases were erased."),
    N_ ("They are in no other figure. Only these numbers were kept, by the quarter in which a "
       "course began or ended, so only whole quarters of the period are counted, and only where "
       "the report is about all citizens. They were counted as the team counted on the day of the "
       "erasure, and are those of this store alone. A group under five is hidden for the team "
       "too."),
    .one = N_ ("Beside the figures of this report stands {count} course whose case was erased.") },
  { "not-started", N_ ("Inquiries without a course"),
    N_ ("{count} of {n} inquiries did not lead to a course ({share})."),
    N_ ("Inquiries of the period with the outcome “not started”. Several inquiries of one person "
       "are counted once. (Figure 7)") },
  { "referred-elsewhere", N_ ("Referred elsewhere"),
    N_ ("{count} of {n} inquiries without a course were referred elsewhere ({share})."),
    N_ ("Of the inquiries without a course, those where it is written to whom she was referred. "
       "(Figure 8)"),
    .one = N_ ("{count} of {n} inquiries without a course was referred elsewhere ({share}).") },
  { "not-started-reasons", N_ ("Why no course was started"),
    N_ ("Named most often: {name}, for {count} of {n} inquiries ({share})."),
    N_ ("Each reason of the inquiries without a course; several may be ticked."),
    CTI_OUTCOME_PICK_MOST },
  { "inquiries-over-time", N_ ("Inquiries without a course, by quarter"),
    N_ ("Most of them in one quarter: {name}, {count} of {n}."),
    N_ ("The quarter in which the inquiry came. (Figure 9)"),
    CTI_OUTCOME_PICK_MOST },
  { "age-18-30", N_ ("Aged 18 to 30"),
    N_ ("{count} of {n} were 18 to 30 years old at start ({share})."),
    N_ ("Age on the first day; where only the birth year is known, the age reached that year. "
       "(Figure 10)"),
    .one = N_ ("{count} of {n} was 18 to 30 years old at start ({share}).") },
  { "education", N_ ("Education"),
    N_ ("Most common: {name}, {count} of {n} ({share})."),
    N_ ("Highest education at start. (Figure 11: 10th grade or less)"),
    CTI_OUTCOME_PICK_MOST },
  { "income", N_ ("Primary income"),
    N_ ("Most common: {name}, {count} of {n} ({share})."),
    N_ ("Where most of the income came from at start. (Figures 12 and 13)"),
    CTI_OUTCOME_PICK_MOST },
  { "debut-over-4-years", N_ ("Sold sex for the first time more than 4 years before start"),
    N_ ("For {count} of {n} the first time lay more than four years before start ({share})."),
    N_ ("Year of start less year of the first time is more than four. (Figure 14)") },
  { "active-last-year", N_ ("Sold sex within the last year"),
    N_ ("{count} of {n} had sold sex within the year before start ({share})."),
    N_ ("By the background at start. (Figure 15)") },
  { "debt", N_ ("Debt"),
    N_ ("{count} of {n} had debt at start ({share})."),
    N_ ("By the background at start. (Figure 16)") },
  { "misuse", N_ ("Misuse of alcohol or drugs"),
    N_ ("{count} of {n} had a misuse of alcohol or drugs at start ({share})."),
    N_ ("By the background at start. (Figure 17)") },
  { "mental-problems", N_ ("Mental problems"),
    N_ ("{count} of {n} had mental problems at start ({share})."),
    N_ ("By the background at start. (Figure 18)") },
  { "weak-network", N_ ("Missing or weak network"),
    N_ ("{count} of {n} had no network or a weak one at start ({share})."),
    N_ ("None or weak, by the background at start. (Figure 19)") },
  { "aim-stop", N_ ("Aim: to stop"),
    N_ ("For {count} of {n} the aim at start was to stop ({share})."),
    N_ ("The first aim of the course; aims may shift later. (Figure 20)") },
  { "aim-stop-latest", N_ ("Aim: to stop, latest"),
    N_ ("For {count} of {n} the latest aim is to stop ({share})."),
    N_ ("The latest aim of the course.") },
  { "elsewhere", N_ ("From another municipality"),
    N_ ("{count} of {n} live in another municipality than the team’s ({share})."),
    N_ ("Home municipality is not the team’s. (Figure 35)"),
    .one = N_ ("{count} of {n} lives in another municipality than the team’s ({share}).") },
  { "risk-start", N_ ("At risk by WHO-5, at start"),
    N_ ("{count} of {n} were at risk of stress or depression at start ({share})."),
    N_ ("WHO-5 score at or below the limit named at the head of the report, of all with a score "
       "at start. An indication, not a diagnosis. (Figure 21)"),
    .one = N_ ("{count} of {n} was at risk of stress or depression at start ({share}).") },
  { "risk-end", N_ ("At risk by WHO-5, at end"),
    N_ ("{count} of {n} were at risk of stress or depression at end ({share})."),
    N_ ("The last measurement at closing; of all that ended with such a score. (Figure 22)"),
    .one = N_ ("{count} of {n} was at risk of stress or depression at end ({share}).") },
  { "risk-pairs", N_ ("At risk by WHO-5, those measured twice"),
    N_ ("Of {n} who were measured at start and end, {count} were at risk at start and "
       "{count_end} at end."),
    N_ ("Only citizens with a score at start and at end. Test: McNemar, exact, two-sided. "
       "(Figures 21 and 22 as pairs)") },
  { "wellbeing", N_ ("WHO-5 scores at start and end"),
    N_ ("The median score of {n} measured twice went from {from} to {to}."),
    N_ ("Median and quartiles (type 7) of those measured twice. Test: Wilcoxon signed-rank, "
       "two-sided.") },
  { "wellbeing-by-group", N_ ("WHO-5 by subgroup"),
    N_ ("{name}: the median score of {n} measured twice went from {from} to {to}."),
    N_ ("Those measured twice, by what was known at start: misuse, paid within six months, at "
       "risk. (Figure 30)"),
    CTI_OUTCOME_PICK_MOST },
  { "active-start", N_ ("Sold sex within the last month, at start"),
    N_ ("{count} of {n} had received payment within the last month at start ({share})."),
    N_ ("Of those who answered at start. (Figure 23)") },
  { "active-end", N_ ("Sold sex within the last month, at end"),
    N_ ("{count} of {n} had received payment within the last month at end ({share})."),
    N_ ("Of those who answered at closing. (Figure 24)") },
  { "active-pairs", N_ ("Sold sex within the last month, those asked twice"),
    N_ ("Of {n} who answered at start and end, {count} had received payment at start and "
       "{count_end} at end."),
    N_ ("Only citizens who answered at start and at end. Test: McNemar, exact, two-sided. "
       "(Figures 23 and 24 as pairs)") },
  { "active-by-month", N_ ("Sold sex within the last month, through the course"),
    N_ ("{name}: {count} of {n} ({share}). {last}: {last_count} of {last_n} ({last_share})."),
    N_ ("Answers nearest to each second month of the course, each with those who answered then. "
       "(Figure 25)") },
  { "risk-after", N_ ("At risk by WHO-5, after the course"),
    N_ ("{name}: {count} of {n} ({share})."),
    N_ ("Follow-ups 3, 6 and 12 months after closing, of those who were asked again. They are in "
       "no other figure.") },
  { "active-after", N_ ("Sold sex within the last month, after the course"),
    N_ ("{name}: {count} of {n} ({share})."),
    N_ ("Follow-ups 3, 6 and 12 months after closing, of those who were asked again. They are in "
       "no other figure.") },
  { "improved", N_ ("Better life situation, all courses"),
    N_ ("For {count} of {n} the areas of the star together went up ({share})."),
    N_ ("As the evaluation words its 91%: improvement over the ten areas, start to end, in all "
       "courses with both stars. (Figure 26)") },
  { "improved-full", N_ ("Better life situation, full courses"),
    N_ ("In {count} of {n} full courses there was moderate or large progress ({share})."),
    N_ ("As the guide words its 91%: moderate or large progress over all areas, in full courses "
       "with both stars. The limits are a setting, named at the head of the report; those of the "
       "evaluation are not known. (Figure 26)") },
  { "areas", N_ ("Life areas from start to end"),
    N_ ("Most progress: {name}, where the median of {n} measured twice went from {from} to {to}."),
    N_ ("Most progress first. Scores are stages: medians and quartiles (type 7) before means. "
       "Test: Wilcoxon signed-rank, two-sided. (Figures 27 and 28)"),
    CTI_OUTCOME_PICK_PROGRESS },
  { "change-by-reading", N_ ("Change by reading"),
    N_ ("From start to end the median change of {n} measured twice is {change} points."),
    N_ ("Mean change over the areas of a citizen, from her first star to each later one. (Figure "
       "28)"),
    CTI_OUTCOME_PICK_LAST },
  { "areas-by-reading", N_ ("Change of each area by reading"),
    N_ ("Most progress: {name}, a median change of {change} points (n = {n})."),
    N_ ("From the first star to each later one. (Figure 28)"),
    CTI_OUTCOME_PICK_PROGRESS },
  { "early-progress", N_ ("Progress at the second star, and how the course ended"),
    N_ ("{name}: a median change of {change} points (n = {n}). {last}: {last_change} points (n = {last_n})."),
    N_ ("Mean change from the first to the second star; the two groups are different people. "
       "(Figure 29)") },
  { "hours", N_ ("Contacts and hours of a course"),
    N_ ("The median course has {contacts} contacts and {hours} hours (n = {n})."),
    N_ ("Of the courses that came to each phase. Direct: together with her. Without her: calls "
       "and meetings with others. Indirect: preparing and paper work. (Figure 31)") },
  { "plan", N_ ("Activity plan made"),
    N_ ("{count} of {n} courses have a plan with activities ({share})."),
    N_ ("At least one focus area with an activity. (Figure 32)"),
    .one = N_ ("{count} of {n} courses has a plan with activities ({share}).") },
  { "areas-used", N_ ("Focus areas, activities and offers"),
    N_ ("Chosen most often: {name}, in {count} of {n} courses ({share})."),
    N_ ("Beside them how the nearest area of the star moved, in all who have both stars; which "
       "area is nearest is our own choice."),
    CTI_OUTCOME_PICK_MOST },
};

typedef struct
{
  const char *key;
  const char *words;
} KeyWords;

static const KeyWords rows[] = {
  { "ended", NC_ ("report row", "Ended") },
  { "started", NC_ ("report row", "Courses") },
  { "forms", NC_ ("report row", "With closing form") },
  { "full", NC_ ("report row", "Full course") },
  { "interrupted", NC_ ("report row", "Before time") },
  { "goals-early", NC_ ("report row", "goals reached early") },
  { "goes-on-elsewhere", NC_ ("report row", "goes on elsewhere") },
  { "other-interruption", NC_ ("report row", "interrupted") },
  { "completed", NC_ ("report row", "Ended") },
  { "running", NC_ ("report row", "Running") },
  { "not-started", NC_ ("report row", "No course") },
  { "referred-elsewhere", NC_ ("report row", "Referred") },
  { "age-18-30", NC_ ("report row", "18 to 30 years") },
  { "debut-over-4-years", NC_ ("report row", "More than 4 years") },
  { "active-last-year", NC_ ("report row", "Yes") },
  { "debt", NC_ ("report row", "Yes") },
  { "mental-problems", NC_ ("report row", "Yes") },
  { "weak-network", NC_ ("report row", "None or weak") },
  { "aim-stop", NC_ ("report row", "To stop") },
  { "aim-stop-latest", NC_ ("report row", "To stop") },
  { "elsewhere", NC_ ("report row", "Another municipality") },
  { "risk-start", NC_ ("report row", "At risk") },
  { "risk-end", NC_ ("report row", "At risk") },
  { "risk-pairs", NC_ ("report row", "At risk") },
  { "wellbeing", NC_ ("report row", "WHO-5 score") },
  { "misuse", NC_ ("report row", "Misuse") },
  { "no-misuse", NC_ ("report row", "No misuse") },
  { "paid", NC_ ("report row", "Paid within six months") },
  { "not-paid", NC_ ("report row", "Not paid within six months") },
  { "risk", NC_ ("report row", "At risk at start") },
  { "no-risk", NC_ ("report row", "Not at risk at start") },
  { "active-start", NC_ ("report row", "Paid within the last month") },
  { "active-end", NC_ ("report row", "Paid within the last month") },
  { "active-pairs", NC_ ("report row", "Paid within the last month") },
  { "improved", NC_ ("report row", "Better") },
  { "moderate-or-large", NC_ ("report row", "Moderate or large progress") },
  { "none-or-decline", NC_ ("report row", "No change or decline") },
  { "large", NC_ ("report row", "large progress") },
  { "moderate", NC_ ("report row", "moderate progress") },
  { "none", NC_ ("report row", "no change") },
  { "decline", NC_ ("report row", "decline") },
  { "start-to-end", NC_ ("report row", "Start to end") },
  { "contact", NC_ ("report row", "Contact building") },
  { "phase-1", NC_ ("report row", "Phase 1") },
  { "phase-2", NC_ ("report row", "Phase 2") },
  { "phase-3", NC_ ("report row", "Phase 3") },
  { "course", NC_ ("report row", "Whole course") },
  { "plan", NC_ ("report row", "With plan") },
  { "own", NC_ ("report row", "Own area") },
};

static const KeyWords left_out[] = {
  { "unknown", NC_ ("left out", "not known") },
  { "not-closed", NC_ ("left out", "still running") },
  { "no-form", NC_ ("left out", "without a closing form") },
  { "not-measured", NC_ ("left out", "not measured then") },
  { "not-paired", NC_ ("left out", "without both measurements") },
  { "no-contacts", NC_ ("left out", "without contacts") },
};
/* clang-format on */

static const FigureWords *
find_words (const CtiFigure *figure)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].key, figure->key))
      return &figures[i];
  g_return_val_if_reached (&figures[0]);
}

/**
 * cti_outcome_title:
 * @figure: a figure
 *
 * Returns: (transfer none): what it is called
 */
const char *
cti_outcome_title (const CtiFigure *figure)
{
  return _ (find_words (figure)->title);
}

/**
 * cti_outcome_definition:
 * @figure: a figure
 *
 * Returns: (transfer none): what is counted, of whom, and its number in the evaluation
 */
const char *
cti_outcome_definition (const CtiFigure *figure)
{
  return _ (find_words (figure)->definition);
}

/**
 * cti_outcome_sentence:
 * @figure: a figure
 * @pick: (out): which of its rows the sentence is about
 *
 * Returns: (transfer none): a sentence with places for its figures
 */
const char *
cti_outcome_sentence (const CtiFigure *figure, CtiOutcomePick *pick)
{
  const FigureWords *words = find_words (figure);

  *pick = words->pick;
  return _ (words->sentence);
}

/**
 * cti_outcome_sentence_of_one:
 * @figure: a figure
 *
 * Returns: (transfer none) (nullable): its sentence where one is counted, with the same places; %NULL
 *   where it is that of cti_outcome_sentence()
 */
const char *
cti_outcome_sentence_of_one (const CtiFigure *figure)
{
  const char *one = find_words (figure)->one;

  return one != NULL ? _ (one) : NULL;
}

/* The area of our own star, or the key of an area of a team's own. */
static char *
name_star_area (const char *key)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();

  for (guint i = 0; i < form->areas->len; i++)
    {
      const CtiArea *area = g_ptr_array_index (form->areas, i);

      if (g_str_equal (area->key, key))
        return g_strdup (cti_words_area (area));
    }
  return NULL;
}

static char *
name_focus_area (const char *key)
{
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  const CtiGuideArea *area = cti_guide_find_area (areas, key);

  return area != NULL ? g_strdup (cti_words_guide_area (area)) : NULL;
}

static char *
name_value (const CtiEnumValue *values, const char *key)
{
  int value = 0;

  return cti_enum_from_nick (values, key, &value) ? g_strdup (cti_words_enum (values, value))
                                                  : NULL;
}

static char *
name_number (const CtiFigureRow *row)
{
  if (g_str_equal (row->key, "month"))
    /* Translators: %d is a month of the course, counted from its start: 0, 2, 4. */
    return g_strdup_printf (_ ("Month %d"), row->number);
  if (g_str_equal (row->key, "after"))
    return g_strdup_printf (_ ("%d months after"), row->number);
  if (g_str_equal (row->key, "reading"))
    return g_strdup_printf (_ ("Star no. %d"), row->number);
  if (g_str_equal (row->key, "quarter"))
    return g_strdup_printf (_ ("%d, quarter %d"), row->number / 10, row->number % 10);
  return NULL;
}

static char *
name_own (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].key, key))
      return g_strdup (g_dpgettext2 (NULL, "report row", rows[i].words));
  return NULL;
}

static char *
name_key (const CtiFigure *figure, const CtiFigureRow *row)
{
  if (g_str_equal (figure->key, "education"))
    return name_value (cti_education_values, row->key);
  if (g_str_equal (figure->key, "income"))
    return name_value (cti_income_values, row->key);
  if (g_str_equal (figure->key, "reasons"))
    return g_strdup (cti_words_field ("closing", row->key));
  if (g_str_equal (figure->key, "not-started-reasons"))
    return g_strdup (cti_words_field ("inquiry", row->key));
  if (g_str_equal (figure->key, "areas") || g_str_equal (figure->key, "areas-by-reading"))
    return name_star_area (row->key);
  if (g_str_equal (figure->key, "areas-used"))
    return name_focus_area (row->key);
  return name_number (row);
}

/**
 * cti_outcome_row_name:
 * @figure: a figure
 * @row: a row of it
 *
 * Returns: (transfer full): what the row is called
 */
char *
cti_outcome_row_name (const CtiFigure *figure, const CtiFigureRow *row)
{
  g_autofree char *name = name_key (figure, row);

  if (name == NULL)
    name = name_own (row->key);
  if (name == NULL)
    name = g_strdup (row->key);
  if (g_str_equal (figure->key, "areas-by-reading"))
    /* Translators: an area of the star, and which reading: "Physical health, star no. 3". */
    return g_strdup_printf (_ ("%s, star no. %d"), name, row->number);
  return g_steal_pointer (&name);
}

/**
 * cti_outcome_why_left_out:
 * @reason: of a #CtiLeftOut
 *
 * Returns: (transfer none): in words
 */
const char *
cti_outcome_why_left_out (const char *reason)
{
  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (g_str_equal (left_out[i].key, reason))
      return g_dpgettext2 (NULL, "left out", left_out[i].words);
  g_return_val_if_reached (reason);
}

/**
 * cti_outcome_percent:
 * @share: 0 to 1
 *
 * Returns: (transfer full): in whole percent
 */
char *
cti_outcome_percent (double share)
{
  /* Translators: a share in whole percent. */
  return g_strdup_printf (C_ ("share", "%d%%"), (int) (share * 100 + 0.5));
}

/**
 * cti_outcome_p:
 * @row: a row with a test
 *
 * Returns: (transfer full): its p: "0.031", or "< 0.001"
 */
char *
cti_outcome_p (const CtiFigureRow *row)
{
  g_autofree char *number = cti_words_number (MAX (row->p, 0.001), 3);

  return row->p < 0.001 ? g_strconcat ("< ", number, NULL) : g_steal_pointer (&number);
}
