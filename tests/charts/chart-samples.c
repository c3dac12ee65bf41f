/* The course of an invented citizen, as the charts show it on 21 November 2026. */

#include "chart-samples.h"

const char *const sample_areas[SAMPLE_N_AREAS] = {
  "Motivation og at tage ansvar",
  "Livsmestring og egenomsorg",
  "Administration af økonomi",
  "Socialt netværk og relationer",
  "Stof- og alkoholmisbrug",
  "Fysisk sundhed",
  "Psykisk sundhed",
  "Meningsfuld brug af tid",
  "Administration af lejemål og bolig",
  "Kriminel adfærd",
};

static void
set_change (CtiStarChartData *data, guint axis, int from, int to)
{
  g_autofree char *text = NULL;
  int way = to - from;

  if (from == 0 || to == 0)
    return;
  if (way == 0)
    text = g_strdup_printf ("%d → %d  ±0", from, to);
  else
    text = g_strdup_printf ("%d → %d  %s%d", from, to, way > 0 ? "+" : "−", ABS (way));
  cti_star_chart_data_set_change (data, axis, text,
                                  way > 0   ? CTI_CHART_CHANGE_UP
                                  : way < 0 ? CTI_CHART_CHANGE_DOWN
                                            : CTI_CHART_CHANGE_SAME);
}

/* A star of ten areas; @first and @latest hold a score for each, 0 where it was not discussed. */
CtiStarChartData *
sample_star_from (const int *first, const int *latest)
{
  CtiStarChartData *data = cti_star_chart_data_new (
      "Stjerne", "Fra 12.01.2026 til 14.11.2026: frem på 8 områder, tilbage på ingen.");

  for (guint i = 0; i < SAMPLE_N_AREAS; i++)
    {
      g_autofree char *sentence =
          g_strdup_printf ("%s: fra %d til %d.", sample_areas[i], first[i], latest[i]);

      cti_star_chart_data_add_axis (data, sample_areas[i], "ikke talt om", sentence);
      set_change (data, i, first[i], latest[i]);
    }
  cti_star_chart_data_add_series (data, "12.01.2026 · start · fælles", CTI_STAR_SERIES_FIRST, 1,
                                  first, SAMPLE_N_AREAS);
  cti_star_chart_data_add_series (data, "14.11.2026 · 10. måned · fælles", CTI_STAR_SERIES_LATEST,
                                  0, latest, SAMPLE_N_AREAS);
  return data;
}

CtiStarChartData *
sample_star (void)
{
  static const int first[] = { 4, 4, 2, 2, 3, 6, 3, 3, 5, 9 };
  static const int latest[] = { 8, 6, 6, 7, 8, 6, 5, 8, 4, 0 };

  return sample_star_from (first, latest);
}

static void
add_months (CtiTimelineData *data, CtiDate first, guint n_months)
{
  static const char *const names[] = { "jan", "feb", "mar", "apr", "maj", "jun",
                                       "jul", "aug", "sep", "okt", "nov", "dec" };

  for (guint i = 0; i < n_months; i++)
    {
      CtiDate day = cti_date_add_months (first, (int) i);
      g_autofree char *major = NULL;
      int year, month;

      cti_date_get (day, &year, &month, NULL);
      if (i == 0 || month == 1)
        major = g_strdup_printf ("%d", year);
      cti_timeline_data_add_tick (data, day, names[month - 1], major);
    }
}

static void
add_bands (CtiTimelineData *data)
{
  const CtiTimelineBand bands[] = {
    { cti_date_new (2025, 12, 4), cti_date_new (2026, 1, 11), (char *) "Kontakt",
      (char *) "39 dage", (char *) "K", 0, (char *) "Kontaktperiode, 39 dage." },
    { cti_date_new (2026, 1, 12), cti_date_new (2026, 5, 11), (char *) "Fase 1 · planlægning",
      (char *) "12.01–11.05", (char *) "1", 1, (char *) "Fase 1, 12.01 til 11.05." },
    { cti_date_new (2026, 5, 12), cti_date_new (2026, 9, 11), (char *) "Fase 2 · afprøvning",
      (char *) "12.05–11.09", (char *) "2", 2, (char *) "Fase 2, 12.05 til 11.09." },
    { cti_date_new (2026, 9, 12), cti_date_new (2027, 1, 11), (char *) "Fase 3 · overdragelse",
      (char *) "12.09–11.01", (char *) "3", 3, (char *) "Fase 3, 12.09 til 11.01." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      cti_timeline_data_add_band (data, &bands[i]);
      if (i > 0)
        cti_timeline_data_add_wedge (data, &(CtiTimelineStep){ bands[i].start, bands[i].end,
                                                               2.0 / (1 << i), 0, NULL });
    }
}

static void
add_stars (CtiTimelineData *data)
{
  static const char *const texts[] = { "start", "3↑", "5↑ 1↓", "6↑", "7↑ 1↓", "8↑", "forfalder" };
  guint row = cti_timeline_data_add_row (data, "Stjerne");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Stjerne %u: %s.", i + 1, texts[i]);
      CtiTimelineMark mark = {
        .day = cti_date_add_months (cti_date_new (2026, 1, 12), (int) (2 * i)),
        .marker = CTI_MARKER_STAR,
        .filled = i + 1 < G_N_ELEMENTS (texts),
        .text = (char *) texts[i],
        .sentence = sentence,
      };

      mark.day -= i + 1 == G_N_ELEMENTS (texts) ? 1 : 0;
      cti_timeline_data_add_mark (data, row, &mark);
    }
}

/* The course on 21 November 2026: eleven months in, a pause behind, a star and an end ahead. */
CtiTimelineData *
sample_timeline (void)
{
  CtiTimelineData *data = cti_timeline_data_new (
      "Forløb", "10. måned, fase 3. Støtten er en fjerdedel af fase 1. Næste stjerne senest 11.01.",
      cti_date_new (2025, 12, 1), cti_date_new (2027, 1, 31));

  cti_timeline_data_set_today (data, cti_date_new (2026, 11, 21), "i dag 21.11.");
  cti_timeline_data_set_labels (data, "Faser", "Støtte", "Koordinering");
  cti_timeline_data_set_coordination (data, cti_date_new (2026, 1, 12), cti_date_new (2027, 1, 11));
  add_months (data, cti_date_new (2025, 12, 1), 14);
  add_bands (data);
  cti_timeline_data_add_pause (data, &(CtiTimelinePause){
                                         cti_date_new (2026, 7, 6), cti_date_new (2026, 8, 2),
                                         (char *) "pause", (char *) "Pause 06.07 til 02.08." });
  cti_timeline_data_add_key (data, &(CtiTimelineKey){ .label = (char *) "støtte efter metoden",
                                                      .sample = CTI_TIMELINE_SAMPLE_WEDGE });
  cti_timeline_data_add_key (data, &(CtiTimelineKey){ .label = (char *) "timer til koordinering",
                                                      .sample = CTI_TIMELINE_SAMPLE_COORDINATION });
  add_stars (data);
  return data;
}

static CtiTimelineData *
make_line (guint index)
{
  static const char *const names[] = { "Sofie", "D4P7", "Åse Lindhøj",
                                       "En borger med et navn, som ikke er til at få plads til" };
  CtiDate start = cti_date_new (2025, 12, 4) + (CtiDate) (index * 37 % 260);
  CtiTimelineData *line = cti_timeline_data_new (names[index % G_N_ELEMENTS (names)],
                                                 "Dag 12 af fase 1.", start, start + 1);
  char number[] = "1";

  cti_timeline_data_add_band (line, &(CtiTimelineBand){ start, start + 39, (char *) "Kontakt", NULL,
                                                        NULL, 0, (char *) "Kontakt." });
  for (int k = 0; k < 3; k++, number[0]++)
    cti_timeline_data_add_band (line,
                                &(CtiTimelineBand){ start + 40 + 120 * k, start + 159 + 120 * k,
                                                    (char *) "Fase", NULL, number, (guint) k + 1,
                                                    (char *) "Fase." });
  cti_timeline_data_add_pause (line, &(CtiTimelinePause){ start + 60, start + 80, NULL,
                                                          (char *) "Pause." });
  cti_timeline_data_add_row (line, "");
  for (int k = 0; k < 4; k++)
    cti_timeline_data_add_mark (line, 0,
                                &(CtiTimelineMark){ .day = cti_date_new (2026, 11, 2) + 15 * k,
                                                    .marker =
                                                        k % 2 ? CTI_MARKER_STAR : CTI_MARKER_CIRCLE,
                                                    .filled = k < 2,
                                                    .sentence = (char *) "" });
  return line;
}

/* Courses that began at different times, on one calendar. */
CtiCaseloadData *
sample_caseload (guint n_lines)
{
  CtiTimelineData *axis =
      cti_timeline_data_new ("Sagsstamme", "4 borgere.", cti_date_new (2025, 11, 20),
                             cti_date_new (2027, 9, 30));
  CtiCaseloadData *data = cti_caseload_data_new (axis);

  add_months (axis, cti_date_new (2025, 12, 1), 22);
  cti_timeline_data_set_today (axis, cti_date_new (2026, 11, 21), "i dag 21.11.");
  cti_timeline_data_add_key (axis, &(CtiTimelineKey){ CTI_MARKER_CIRCLE, TRUE, 0,
                                                      (char *) "sidste kontakt" });
  cti_timeline_data_add_key (axis, &(CtiTimelineKey){ CTI_MARKER_STAR, FALSE, 0,
                                                      (char *) "næste stjerne" });
  for (guint i = 0; i < n_lines; i++)
    cti_caseload_data_add_line (data, make_line (i));
  return data;
}
