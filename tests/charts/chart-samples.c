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
