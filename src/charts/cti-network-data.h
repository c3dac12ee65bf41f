#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How many rings of closeness there are. */
#define CTI_NETWORK_N_RINGS 3
/** How many kinds of carrying are told apart. */
#define CTI_NETWORK_N_CARRIERS 3
/** The strongest tie. */
#define CTI_NETWORK_STRONGEST 5

/**
 * CtiNetworkPresence:
 * @CTI_NETWORK_THERE: was there before and is there now, or nothing is compared
 * @CTI_NETWORK_NEW: was not there before
 * @CTI_NETWORK_GONE: is not there any more
 *
 * How somebody differs from the map before.
 */
typedef enum
{
  CTI_NETWORK_THERE,
  CTI_NETWORK_NEW,
  CTI_NETWORK_GONE,
} CtiNetworkPresence;

/**
 * CtiNetworkNode:
 * @label: (owned): a name or role
 * @note: (owned) (nullable): a word under it, such as "new"
 * @ring: closeness, 1 for the innermost; 0 where it is not known
 * @ring_before: where it was on the map before, when that was another ring; 0 otherwise
 * @strength: 1 to 5, 0 where it is not known
 * @carrier: who carries: below %CTI_NETWORK_N_CARRIERS, from the worker to the network
 * @presence: how it differs from the map before
 * @sentence: (owned): for a screen reader
 */
typedef struct
{
  char *label;
  char *note;
  int ring;
  int ring_before;
  int strength;
  guint carrier;
  CtiNetworkPresence presence;
  char *sentence;
} CtiNetworkNode;

/**
 * CtiNetworkData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @center: (owned) (nullable): a short word for who stands in the middle
 * @rings: (owned): names of the rings, the innermost first
 * @carriers: (owned): who carries, from the worker to the network
 * @strength: (owned) (nullable): what the width of a tie says
 * @presences: (owned): what is drawn for somebody new, gone and moved
 * @unplaced: (owned) (nullable): heads those whose ring is not known
 * @nodes: (element-type CtiNetworkNode): clockwise
 *
 * What the rings of a network show.
 */
typedef struct
{
  char *title;
  char *sentence;
  char *center;
  char *rings[CTI_NETWORK_N_RINGS];
  char *carriers[CTI_NETWORK_N_CARRIERS];
  char *strength;
  char *presences[3];
  char *unplaced;
  GPtrArray *nodes;
} CtiNetworkData;

CtiNetworkData *cti_network_data_new (const char *title, const char *sentence, const char *center);
void cti_network_data_free (CtiNetworkData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiNetworkData, cti_network_data_free)

void cti_network_data_set_rings (CtiNetworkData *data, const char *const *names);
void cti_network_data_set_carriers (CtiNetworkData *data,
                                    const char *const *names,
                                    const char *strength);
void cti_network_data_set_presences (CtiNetworkData *data,
                                     const char *new_label,
                                     const char *gone,
                                     const char *moved);
void cti_network_data_set_unplaced (CtiNetworkData *data, const char *label);
void cti_network_data_add_node (CtiNetworkData *data, const CtiNetworkNode *node);

G_END_DECLS
