/* Figures of an invented team, as a report shows them. */

#include "chart-samples.h"

/* Shares at start and end; one group is too small to be shown. */
CtiShareData *
sample_shares (void)
{
  static const struct
  {
    const char *label;
    double start, end;
    const char *start_text, *end_text;
  } rows[] = {
    { "I risiko for stress og depression (WHO-5)", 0.67, 0.33, "67 % · 34 af 51",
      "33 % · 17 af 51" },
    { "Har solgt sex den seneste måned", 0.5, 0.2, "50 % · 28 af 56", "20 % · 11 af 56" },
    { "Har gæld", 0.82, 0.76, "82 % · 45 af 55", "76 % · 42 af 55" },
    { "Misbrug af stoffer eller alkohol", 0.48, -1, "48 % · 12 af 25", "for få til at vise" },
  };
  CtiShareData *data =
      cti_share_data_new ("Start og slut", "Andelen i risiko er halveret fra start til slut.");

  cti_share_data_set_ends (data, "0 %", "100 %");
  cti_share_data_add_group (data, "ved start");
  cti_share_data_add_group (data, "ved slut");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint row = cti_share_data_add_row (data, rows[i].label);

      cti_share_data_set_bar (data, row, 0, rows[i].start, rows[i].start_text, rows[i].start_text);
      cti_share_data_set_bar (data, row, 1, rows[i].end, rows[i].end_text, rows[i].end_text);
    }
  return data;
}

/* The median of each area at start and end. */
CtiSlopeData *
sample_slopes (void)
{
  static const int from[] = { 4, 4, 3, 3, 5, 6, 4, 3, 5, 8 };
  static const int to[] = { 8, 7, 6, 7, 6, 6, 6, 7, 4, 9 };
  CtiSlopeData *data = cti_slope_data_new ("Områder", "Otte af ti områder er gået frem.", 1, 10);

  cti_slope_data_set_sides (data, "Start", "Slut");
  cti_slope_data_set_directions (data, "frem", "tilbage", "uændret");
  for (guint i = 0; i < SAMPLE_N_AREAS; i++)
    {
      g_autofree char *left = g_strdup_printf ("%d", from[i]);
      g_autofree char *right = g_strdup_printf ("%d  %s", to[i], sample_areas[i]);
      CtiSlope slope = { from[i],
                         to[i],
                         left,
                         right,
                         to[i] > from[i]   ? CTI_CHART_CHANGE_UP
                         : to[i] < from[i] ? CTI_CHART_CHANGE_DOWN
                                           : CTI_CHART_CHANGE_SAME,
                         i == 3,
                         1,
                         right };

      cti_slope_data_add (data, &slope);
    }
  return data;
}

/* Medians and quartiles of ten areas at start and end. */
CtiMedianData *
sample_medians (void)
{
  CtiMedianData *data =
      cti_median_data_new ("Stjerne for 51 borgere", "Medianen er gået frem på ni områder.",
                           "halvdelen ligger inden for bjælken");

  cti_median_data_add_group (data, "ved start");
  cti_median_data_add_group (data, "ved slut");
  for (guint i = 0; i < SAMPLE_N_AREAS; i++)
    {
      double start = 3 + i % 3;
      guint axis = cti_median_data_add_axis (data, sample_areas[i], "n = 51", sample_areas[i]);

      cti_median_data_set (data, axis, 0,
                           &(CtiQuartiles){ start - 1, i == 9 ? 0 : start, start + 1.5 });
      cti_median_data_set (data, axis, 1, &(CtiQuartiles){ start + 1, start + 3, start + 4 });
    }
  return data;
}

/* Hours of each phase beside the halving. */
CtiHalvingData *
sample_halving (void)
{
  static const double support[] = { 6.2, 3.6, 1.4 };
  static const double coordination[] = { 1.8, 1.6, 1.9 };
  static const char *const texts[2][3] = { { "6,2 t", "3,6 t", "1,4 t" },
                                           { "1,8 t", "1,6 t", "1,9 t" } };
  CtiHalvingData *data = cti_halving_data_new (
      "Kontakter", "Støtten er mere end halveret fra fase til fase, koordineringen er den samme.");

  cti_halving_data_set_kinds (data, "Støtte · timer om måneden", "Koordinering · timer om måneden");
  cti_halving_data_set_labels (data, "givet", "forventet efter metoden");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *phase = g_strdup_printf ("Fase %u", i + 1);

      cti_halving_data_add_phase (data, phase);
      cti_halving_data_set_bar (data, CTI_HALVING_SUPPORT, i,
                                &(CtiHalvingBar){ support[i], 6.2 / (1 << i), (char *) texts[0][i],
                                                  (char *) texts[0][i] });
      cti_halving_data_set_bar (data, CTI_HALVING_COORDINATION, i,
                                &(CtiHalvingBar){ coordination[i], 1.8, (char *) texts[1][i],
                                                  (char *) texts[1][i] });
    }
  return data;
}
