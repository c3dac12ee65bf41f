/* Trends of an invented citizen, as they stand on 21 November 2026. */

#include "chart-samples.h"

void
sample_add_months (CtiTrendData *data)
{
  static const char *const names[] = { "jan", "feb", "mar", "apr", "maj", "jun",
                                       "jul", "aug", "sep", "okt", "nov", "dec" };

  for (CtiDate day = data->first; day <= data->last; day = cti_date_add_months (day, 1))
    {
      g_autofree char *major = NULL;
      int year, month;

      cti_date_get (day, &year, &month, NULL);
      if (day == data->first || month == 1)
        major = g_strdup_printf ("%d", year);
      cti_trend_data_add_day (data, day, names[month - 1], major);
    }
  cti_trend_data_add_border (data, cti_date_new (2026, 1, 12), "fase 1");
  cti_trend_data_add_border (data, cti_date_new (2026, 5, 12), "fase 2");
  cti_trend_data_add_border (data, cti_date_new (2026, 9, 12), "fase 3");
}

/* WHO-5 in seven measurements, of which one has no score. */
CtiTrendData *
sample_wellbeing (void)
{
  static const int scores[] = { 28, 36, 44, -1, 40, 56, 64 };
  CtiTrendData *data = cti_trend_data_new ("Trivsel", "Fra 28 til 64 siden starten: 36 point frem.",
                                           cti_date_new (2025, 12, 1), cti_date_new (2027, 1, 31));
  guint series;

  cti_trend_data_add_band (data, 0, 35, "0–35 · stor risiko", CTI_TREND_TONE_WARMER);
  cti_trend_data_add_band (data, 35, 50, "36–50 · risiko", CTI_TREND_TONE_WARM);
  cti_trend_data_add_band (data, 50, 100, "over 50 · ingen umiddelbar risiko", CTI_TREND_TONE_NONE);
  cti_trend_data_add_level (data, 38, "10 point over starten");
  for (int value = 0; value <= 100; value += 25)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);

      cti_trend_data_add_tick (data, value, text);
    }
  sample_add_months (data);
  series = cti_trend_data_add_series (data, "WHO-5", 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      CtiDate day = cti_date_add_months (cti_date_new (2026, 1, 14), (int) i * 3 / 2);
      g_autofree char *text = g_strdup_printf ("%d", scores[i]);
      g_autofree char *sentence = g_strdup_printf ("Måling %u: %d.", i + 1, scores[i]);

      cti_trend_data_add_point (data, series,
                                &(CtiTrendPoint){
                                    day, scores[i] < 0 ? CTI_TREND_GAP : CTI_TREND_VALUE, scores[i],
                                    text,
                                    scores[i] < 0 ? (char *) "Måling 4: ikke alle svar."
                                                  : sentence });
    }
  return data;
}

/* Frequency in steps; one answer is "won't say", one is missing. */
CtiTrendData *
sample_frequency (void)
{
  static const char *const steps[] = { "ingen", "1–3", "4–10", "11–20", "over 20" };
  static const int answers[] = { 3, 2, -1, 2, -2, 1, 0 };
  CtiTrendData *data =
      cti_trend_data_new ("Salg af sex", "Fra 11–20 gange til ingen gange på en måned.",
                          cti_date_new (2025, 12, 1), cti_date_new (2027, 1, 31));
  guint series;

  cti_trend_data_set_range (data, -0.5, 4.5);
  cti_trend_data_set_refused (data, "vil ikke svare");
  for (int i = 0; i < (int) G_N_ELEMENTS (steps); i++)
    {
      cti_trend_data_add_band (data, i - 0.5, i + 0.5, NULL,
                               i % 2 == 0 ? CTI_TREND_TONE_FAINT : CTI_TREND_TONE_NONE);
      cti_trend_data_add_tick (data, i, steps[i]);
    }
  sample_add_months (data);
  series = cti_trend_data_add_series (data, "gange på en måned", 0, 30);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Svar %u.", i + 1);
      CtiTrendPoint point = {
        .day = cti_date_add_months (cti_date_new (2026, 1, 14), (int) i * 3 / 2),
        .kind = answers[i] == -1   ? CTI_TREND_REFUSED
                : answers[i] == -2 ? CTI_TREND_GAP
                                   : CTI_TREND_VALUE,
        .value = answers[i],
        .sentence = sentence,
      };

      cti_trend_data_add_point (data, series, &point);
    }
  return data;
}

/* Four areas of the star through time. */
CtiTrendData *
sample_areas_trend (void)
{
  static const int scores[4][7] = { { 4, 5, 5, 6, 7, 8, 8 },
                                    { 2, 3, 3, 3, 5, 6, 7 },
                                    { 3, 3, 0, 4, 4, 5, 5 },
                                    { 5, 5, 6, 6, 5, 4, 4 } };
  static const guint areas[] = { 0, 3, 6, 8 };
  CtiTrendData *data = cti_trend_data_new ("Områder", "Tre områder er gået frem, et tilbage.",
                                           cti_date_new (2025, 12, 1), cti_date_new (2027, 1, 31));

  cti_trend_data_set_range (data, 0.5, 10.5);
  for (int value = 2; value <= 10; value += 2)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);

      cti_trend_data_add_tick (data, value, text);
    }
  sample_add_months (data);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      guint series = cti_trend_data_add_series (data, sample_areas[areas[i]], i, 0);

      for (guint j = 0; j < 7; j++)
        {
          g_autofree char *text = g_strdup_printf ("%d", scores[i][j]);
          CtiTrendPoint point = {
            cti_date_add_months (cti_date_new (2026, 1, 12), (int) j * 2 - (j == 6)),
            scores[i][j] > 0 ? CTI_TREND_VALUE : CTI_TREND_GAP, scores[i][j], text, text
          };

          cti_trend_data_add_point (data, series, &point);
        }
    }
  return data;
}
