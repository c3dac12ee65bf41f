#include "cti-halving-data.h"

/**
 * cti_halving_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 *
 * Returns: (transfer full): no phases yet
 */
CtiHalvingData *
cti_halving_data_new (const char *title, const char *sentence)
{
  CtiHalvingData *data = g_new0 (CtiHalvingData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  return data;
}

/**
 * cti_halving_data_free:
 * @data: (nullable): contacts of phases
 */
void
cti_halving_data_free (CtiHalvingData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->given_label);
  g_free (data->expected_label);
  for (guint i = 0; i < CTI_HALVING_MAX_PHASES; i++)
    g_free (data->phases[i]);
  for (guint i = 0; i < CTI_HALVING_N_KINDS; i++)
    {
      g_free (data->kinds[i]);
      for (guint j = 0; j < CTI_HALVING_MAX_PHASES; j++)
        {
          g_free (data->bars[i][j].text);
          g_free (data->bars[i][j].sentence);
        }
    }
  g_free (data);
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/**
 * cti_halving_data_set_kinds:
 * @data: contacts of phases
 * @support: heads the bars of support
 * @coordination: heads the bars of coordination
 */
void
cti_halving_data_set_kinds (CtiHalvingData *data, const char *support, const char *coordination)
{
  replace (&data->kinds[CTI_HALVING_SUPPORT], support);
  replace (&data->kinds[CTI_HALVING_COORDINATION], coordination);
}

/**
 * cti_halving_data_set_labels:
 * @data: contacts of phases
 * @given: (nullable): what a bar says
 * @expected: (nullable): what a dashed outline says
 */
void
cti_halving_data_set_labels (CtiHalvingData *data, const char *given, const char *expected)
{
  replace (&data->given_label, given);
  replace (&data->expected_label, expected);
}

/**
 * cti_halving_data_add_phase:
 * @data: contacts of fewer than %CTI_HALVING_MAX_PHASES phases
 * @label: name of the phase
 *
 * Returns: its number
 */
guint
cti_halving_data_add_phase (CtiHalvingData *data, const char *label)
{
  g_return_val_if_fail (data->n_phases < CTI_HALVING_MAX_PHASES, G_MAXUINT);

  data->phases[data->n_phases] = g_strdup (label);
  return data->n_phases++;
}

/**
 * cti_halving_data_set_bar:
 * @data: contacts of phases
 * @kind: support or coordination
 * @phase: number of a phase
 * @bar: what was given and expected, copied
 */
void
cti_halving_data_set_bar (CtiHalvingData *data,
                          CtiHalvingKind kind,
                          guint phase,
                          const CtiHalvingBar *bar)
{
  CtiHalvingBar *place;

  g_return_if_fail (kind < CTI_HALVING_N_KINDS && phase < CTI_HALVING_MAX_PHASES);

  place = &data->bars[kind][phase];
  replace (&place->text, bar->text);
  replace (&place->sentence, bar->sentence);
  place->given = bar->given;
  place->expected = bar->expected;
}
