#include "cti-network-data.h"

static void
node_free (gpointer data)
{
  CtiNetworkNode *node = data;

  g_free (node->label);
  g_free (node->note);
  g_free (node->sentence);
  g_free (node);
}

static void
replace (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/**
 * cti_network_data_new:
 * @title: (nullable): what the picture is
 * @sentence: (nullable): one sentence for the whole
 * @center: (nullable): a short word for who stands in the middle
 *
 * Returns: (transfer full): a network of nobody
 */
CtiNetworkData *
cti_network_data_new (const char *title, const char *sentence, const char *center)
{
  CtiNetworkData *data = g_new0 (CtiNetworkData, 1);

  data->title = g_strdup (title);
  data->sentence = g_strdup (sentence);
  data->center = g_strdup (center);
  data->nodes = g_ptr_array_new_with_free_func (node_free);
  return data;
}

/**
 * cti_network_data_free:
 * @data: (nullable): data of a network
 */
void
cti_network_data_free (CtiNetworkData *data)
{
  if (data == NULL)
    return;
  g_free (data->title);
  g_free (data->sentence);
  g_free (data->center);
  for (guint i = 0; i < CTI_NETWORK_N_RINGS; i++)
    g_free (data->rings[i]);
  for (guint i = 0; i < CTI_NETWORK_N_CARRIERS; i++)
    g_free (data->carriers[i]);
  g_free (data->strength);
  for (guint i = 0; i < G_N_ELEMENTS (data->presences); i++)
    g_free (data->presences[i]);
  g_free (data->unplaced);
  g_ptr_array_unref (data->nodes);
  g_free (data);
}

/**
 * cti_network_data_set_rings:
 * @data: data of a network
 * @names: (array fixed-size=3): names of the rings, the innermost first
 */
void
cti_network_data_set_rings (CtiNetworkData *data, const char *const *names)
{
  for (guint i = 0; i < CTI_NETWORK_N_RINGS; i++)
    replace (&data->rings[i], names[i]);
}

/**
 * cti_network_data_set_carriers:
 * @data: data of a network
 * @names: (array fixed-size=3): who carries: the worker, both, the network
 * @strength: (nullable): what the width of a tie says
 */
void
cti_network_data_set_carriers (CtiNetworkData *data, const char *const *names, const char *strength)
{
  for (guint i = 0; i < CTI_NETWORK_N_CARRIERS; i++)
    replace (&data->carriers[i], names[i]);
  replace (&data->strength, strength);
}

/**
 * cti_network_data_set_presences:
 * @data: data of a network
 * @new_label: what a ring around somebody says
 * @gone: what an empty place says
 * @moved: what an arrow says
 */
void
cti_network_data_set_presences (CtiNetworkData *data,
                                const char *new_label,
                                const char *gone,
                                const char *moved)
{
  replace (&data->presences[0], new_label);
  replace (&data->presences[1], gone);
  replace (&data->presences[2], moved);
}

/**
 * cti_network_data_set_unplaced:
 * @data: data of a network
 * @label: (nullable): heads those whose ring is not known
 */
void
cti_network_data_set_unplaced (CtiNetworkData *data, const char *label)
{
  replace (&data->unplaced, label);
}

/**
 * cti_network_data_add_node:
 * @data: data of a network
 * @node: somebody, copied
 */
void
cti_network_data_add_node (CtiNetworkData *data, const CtiNetworkNode *node)
{
  CtiNetworkNode *copy = g_memdup2 (node, sizeof *node);

  copy->label = g_strdup (node->label);
  copy->note = g_strdup (node->note);
  copy->sentence = g_strdup (node->sentence);
  copy->ring = CLAMP (node->ring, 0, CTI_NETWORK_N_RINGS);
  copy->ring_before = CLAMP (node->ring_before, 0, CTI_NETWORK_N_RINGS);
  copy->strength = CLAMP (node->strength, 0, CTI_NETWORK_STRONGEST);
  copy->carrier = MIN (node->carrier, CTI_NETWORK_N_CARRIERS - 1);
  g_ptr_array_add (data->nodes, copy);
}
