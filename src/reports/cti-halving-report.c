/* The hours of each phase of a course beside what the method expects: support, which halves from
 * phase to phase (domain 1.2), and coordination, which stays about the same (domain 12.8). Support
 * is time together with her, coordination time in contacts without her; travel and paper work count
 * for neither. Hours are those of a month, so that a phase that has just begun can be compared;
 * days on which the course stood still are in no month. Of a caseload they are those of one course
 * on average. */

#include "cti-halving-report.h"

#include <glib/gi18n.h>

#include "cti-card.h"
#include "cti-contact.h"
#include "cti-method.h"
#include "cti-words.h"

#define DAYS_OF_MONTH 30.44

typedef struct
{
  int n_phases;                                          /* that have begun */
  double minutes[CTI_HALVING_N_KINDS][CTI_PHASE_COUNT];  /* of all courses together */
  gboolean begun[CTI_PHASE_COUNT];                       /* for one course at least */
  int days[CTI_PHASE_COUNT];                             /* of all courses, without pauses */
  double hours[CTI_HALVING_N_KINDS][CTI_PHASE_COUNT];    /* of a month */
  double expected[CTI_HALVING_N_KINDS][CTI_PHASE_COUNT]; /* 0 while phase 1 holds nothing */
} Report;

/* How many days of a phase have passed; a course past its end is in phase 3 still. */
static int
count_days (const CtiPhasePlan *plan, int phase, CtiDate today)
{
  CtiDate last = phase < CTI_PHASE_COUNT - 1 ? MIN (plan->end[phase], today) : today;

  if (plan->closed_on != CTI_DATE_NONE)
    last = MIN (last, plan->closed_on);
  if (plan->start[phase] == CTI_DATE_NONE || plan->start[phase] > last)
    return 0;
  return last - plan->start[phase] + 1;
}

static void
finish_report (Report *report)
{
  for (int phase = 0; phase < CTI_PHASE_COUNT; phase++)
    {
      double months = report->days[phase] / DAYS_OF_MONTH;

      for (int kind = 0; kind < CTI_HALVING_N_KINDS && report->days[phase] > 0; kind++)
        report->hours[kind][phase] = report->minutes[kind][phase] / 60.0 / months;
      if (report->begun[phase])
        report->n_phases = phase + 1;
      report->expected[CTI_HALVING_SUPPORT][phase] =
          report->hours[CTI_HALVING_SUPPORT][0] / (1 << phase);
      report->expected[CTI_HALVING_COORDINATION][phase] =
          report->hours[CTI_HALVING_COORDINATION][0];
    }
}

static void
init_report (Report *report, const CtiCase *model, CtiDate today)
{
  g_autoptr (GPtrArray) contacts =
      cti_case_get_of_course (model, &cti_contact_type, cti_case_get_course (model));
  g_autoptr (GPtrArray) pauses =
      cti_case_get_of_course (model, &cti_pause_type, cti_case_get_course (model));
  CtiPhasePlan plan;

  *report = (Report){ 0 };
  cti_case_get_plan (model, &plan);
  for (int phase = 0; phase < CTI_PHASE_COUNT; phase++)
    {
      int days = count_days (&plan, phase, today);
      CtiContactSum sum;

      if (days == 0)
        continue;
      cti_contact_sum (contacts, plan.start[phase], plan.start[phase] + days - 1, &sum);
      report->begun[phase] = TRUE;
      report->days[phase] = days;
      for (guint i = 0; i < pauses->len; i++)
        report->days[phase] -=
            cti_pause_count_days (g_ptr_array_index (pauses, i), plan.start[phase],
                                  plan.start[phase] + days - 1);
      report->minutes[CTI_HALVING_SUPPORT][phase] = sum.direct;
      report->minutes[CTI_HALVING_COORDINATION][phase] = sum.other;
    }
  finish_report (report);
}

/* A card knows the days of the latest pause, and of those before it how many they were. */
static int
count_days_of_card (const CtiCard *card,
                    const CtiPhasePlan *plan,
                    const CtiMethod *method,
                    int phase,
                    CtiDate today)
{
  const CtiPause latest = { .first = card->pause_first, .last = card->pause_last };
  int days = count_days (plan, phase, today);

  if (days == 0)
    return 0;
  days -= cti_pause_count_days (&latest, plan->start[phase], plan->start[phase] + days - 1);
  return MAX (days - method->still[phase], 0);
}

/* The hours of all courses over the months of all courses: what one course is given on average. */
static void
init_caseload (Report *report, GPtrArray *cards, CtiDate today)
{
  *report = (Report){ 0 };
  for (guint i = 0; i < cards->len; i++)
    {
      const CtiCard *card = g_ptr_array_index (cards, i);
      CtiPhasePlan plan;
      CtiMethod method;

      if (card->contact_start == CTI_DATE_NONE)
        continue;
      cti_card_get_plan (card, &plan);
      cti_method_of_card (card, &method);
      for (int phase = 0; phase < CTI_PHASE_COUNT; phase++)
        {
          report->begun[phase] |= count_days (&plan, phase, today) > 0;
          report->days[phase] += count_days_of_card (card, &plan, &method, phase, today);
          report->minutes[CTI_HALVING_SUPPORT][phase] += method.support[phase + 1];
          report->minutes[CTI_HALVING_COORDINATION][phase] += method.coordination[phase + 1];
        }
    }
  finish_report (report);
}

static char *
make_sentence (const Report *report)
{
  int last = report->n_phases - 1;
  double first = report->hours[CTI_HALVING_SUPPORT][0];
  g_autofree char *from = cti_words_number (first, 1);
  g_autofree char *to = NULL;

  if (report->n_phases == 0)
    return g_strdup (_ ("No phase has begun yet."));
  if (report->n_phases == 1 || first <= 0)
    /* Translators: a number of hours. */
    return g_strdup_printf (_ ("Support in phase 1: %s hours a month."), from);
  to = cti_words_number (report->hours[CTI_HALVING_SUPPORT][last], 1);
  /* Translators: hours in phase 1, number of a phase, hours in that phase, percent of phase 1,
     percent that the method expects. */
  return g_strdup_printf (_ ("Support from %s hours a month in phase 1 to %s in phase %d: %.0f per "
                             "cent, where the method expects %d."),
                          from, to, last + 1,
                          100 * report->hours[CTI_HALVING_SUPPORT][last] / first,
                          100 / (1 << last));
}

/* What is expected of a phase, or a dash where phase 1 holds nothing to measure it by. */
static char *
make_expected (const Report *report, CtiHalvingKind kind, int phase)
{
  return report->expected[kind][phase] > 0 ? cti_words_number (report->expected[kind][phase], 1)
                                           : g_strdup ("–");
}

/* The same without what is expected, where phase 1 holds nothing. */
static char *
make_given_sentence (CtiHalvingKind kind, int phase, const char *given)
{
  if (kind == CTI_HALVING_SUPPORT)
    /* Translators: number of a phase, a number of hours. */
    return g_strdup_printf (_ ("Phase %d, support: %s hours a month."), phase + 1, given);
  /* Translators: number of a phase, a number of hours. */
  return g_strdup_printf (_ ("Phase %d, coordination: %s hours a month."), phase + 1, given);
}

static char *
make_bar_sentence (const Report *report, CtiHalvingKind kind, int phase)
{
  g_autofree char *given = cti_words_number (report->hours[kind][phase], 1);
  g_autofree char *expected = make_expected (report, kind, phase);

  if (report->expected[kind][phase] <= 0)
    return make_given_sentence (kind, phase, given);
  if (kind == CTI_HALVING_SUPPORT)
    /* Translators: number of a phase, two numbers of hours. */
    return g_strdup_printf (_ ("Phase %d, support: %s hours a month, expected %s."), phase + 1,
                            given, expected);
  /* Translators: number of a phase, two numbers of hours. */
  return g_strdup_printf (_ ("Phase %d, coordination: %s hours a month, expected %s."), phase + 1,
                          given, expected);
}

static CtiHalvingData *
make_chart (const Report *report, const char *title)
{
  g_autofree char *sentence = make_sentence (report);
  CtiHalvingData *data = cti_halving_data_new (title, sentence);

  cti_halving_data_set_kinds (data, _ ("Support, hours a month"),
                              _ ("Coordination, hours a month"));
  cti_halving_data_set_labels (data, C_ ("halving", "given"), C_ ("halving", "the method expects"));
  for (int phase = 0; phase < report->n_phases; phase++)
    {
      cti_halving_data_add_phase (data, cti_words_phase ((CtiPhase) ((int) CTI_PHASE_1 + phase)));
      for (int kind = 0; kind < CTI_HALVING_N_KINDS; kind++)
        {
          g_autofree char *text = cti_words_number (report->hours[kind][phase], 1);
          g_autofree char *told = make_bar_sentence (report, (CtiHalvingKind) kind, phase);

          cti_halving_data_set_bar (data, (CtiHalvingKind) kind, (guint) phase,
                                    &(CtiHalvingBar){ report->hours[kind][phase],
                                                      report->expected[kind][phase], text, told });
        }
    }
  return data;
}

/**
 * cti_halving_report_chart:
 * @model: a case with a course
 * @today: the day
 *
 * Returns: (transfer full): hours a month of each phase that has begun, beside what is expected of
 *   it when measured by phase 1
 */
CtiHalvingData *
cti_halving_report_chart (const CtiCase *model, CtiDate today)
{
  Report report;

  init_report (&report, model, today);
  return make_chart (&report, C_ ("chart", "Contacts of each phase"));
}

/**
 * cti_halving_report_caseload_chart:
 * @cards: (element-type CtiCard): a caseload
 * @today: the day
 *
 * Returns: (transfer full): the same for all courses together: what one course is given a month on
 *   average, in each phase
 */
CtiHalvingData *
cti_halving_report_caseload_chart (GPtrArray *cards, CtiDate today)
{
  Report report;

  init_caseload (&report, cards, today);
  return make_chart (&report, C_ ("chart", "Contacts of each phase, per course"));
}

/**
 * cti_halving_report_compare:
 * @model: a case with a course
 * @today: the day
 *
 * Returns: (transfer full) (nullable): the support of the phase that goes on, of what phase 1 was
 *   given, as a sentence; %NULL in phase 1 and where phase 1 holds no hours
 */
char *
cti_halving_report_compare (const CtiCase *model, CtiDate today)
{
  Report report;
  int last;

  init_report (&report, model, today);
  last = report.n_phases - 1;
  if (last < 1 || report.hours[CTI_HALVING_SUPPORT][0] <= 0)
    return NULL;
  /* Translators: percent of what phase 1 was given, percent that the method expects. */
  return g_strdup_printf (_ ("Support is at %.0f per cent of phase 1, the method expects %d."),
                          100 * report.hours[CTI_HALVING_SUPPORT][last] /
                              report.hours[CTI_HALVING_SUPPORT][0],
                          100 / (1 << last));
}

static CtiChartTable *
make_table (const Report *report, const char *title)
{
  const char *const headings[] = { C_ ("column", "Phase"),    C_ ("column", "Support"),
                                   C_ ("column", "Expected"), C_ ("column", "Coordination"),
                                   C_ ("column", "Expected"), NULL };
  g_autofree char *sentence = make_sentence (report);
  CtiChartTable *table = cti_chart_table_new (title, sentence, headings);

  for (int phase = 0; phase < report->n_phases; phase++)
    {
      g_autofree char *support = cti_words_number (report->hours[0][phase], 1);
      g_autofree char *half = make_expected (report, CTI_HALVING_SUPPORT, phase);
      g_autofree char *coordination = cti_words_number (report->hours[1][phase], 1);
      g_autofree char *steady = make_expected (report, CTI_HALVING_COORDINATION, phase);
      g_autofree char *one = make_bar_sentence (report, CTI_HALVING_SUPPORT, phase);
      g_autofree char *other = make_bar_sentence (report, CTI_HALVING_COORDINATION, phase);
      g_autofree char *told = g_strdup_printf ("%s %s", one, other);
      const char *const cells[] = { cti_words_phase ((CtiPhase) ((int) CTI_PHASE_1 + phase)),
                                    support,
                                    half,
                                    coordination,
                                    steady,
                                    NULL };

      cti_chart_table_add (table, told, cells);
    }
  return table;
}

/**
 * cti_halving_report_table:
 * @model: a case with a course
 * @today: the day
 *
 * Returns: (transfer full): the same as a table
 */
CtiChartTable *
cti_halving_report_table (const CtiCase *model, CtiDate today)
{
  Report report;

  init_report (&report, model, today);
  return make_table (&report, C_ ("chart", "Contacts of each phase"));
}

/**
 * cti_halving_report_caseload_table:
 * @cards: (element-type CtiCard): a caseload
 * @today: the day
 *
 * Returns: (transfer full): cti_halving_report_caseload_chart() as a table
 */
CtiChartTable *
cti_halving_report_caseload_table (GPtrArray *cards, CtiDate today)
{
  Report report;

  init_caseload (&report, cards, today);
  return make_table (&report, C_ ("chart", "Contacts of each phase, per course"));
}
