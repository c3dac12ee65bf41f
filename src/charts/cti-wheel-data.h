#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The fewest and the most sectors a wheel can have. */
#define CTI_WHEEL_MIN_SECTORS 3
#define CTI_WHEEL_MAX_SECTORS 16

/**
 * CtiWheelSector:
 * @label: (owned): name of the area
 * @note: (owned) (nullable): a word under it, such as how it stands
 * @figure: (owned) (nullable): a figure in it, such as its place in the order
 * @chosen: whether it is worked on now; it is raised
 * @before: whether it was chosen in the phase before; it is outlined
 * @sentence: (owned) (nullable): what a screen reader says
 */
typedef struct
{
  char *label;
  char *note;
  char *figure;
  gboolean chosen;
  gboolean before;
  char *sentence;
} CtiWheelSector;

/**
 * CtiWheelData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @hub: (owned) (nullable): words in the middle, such as the phase
 * @chosen_label: (owned) (nullable): what a raised sector says
 * @before_label: (owned) (nullable): what an outline says
 * @sectors: (element-type CtiWheelSector): the first at the top, then clockwise
 *
 * What a wheel of focus areas shows.
 */
typedef struct
{
  char *title;
  char *sentence;
  char *hub;
  char *chosen_label;
  char *before_label;
  GPtrArray *sectors;
} CtiWheelData;

CtiWheelData *cti_wheel_data_new (const char *title, const char *sentence, const char *hub);
void cti_wheel_data_free (CtiWheelData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiWheelData, cti_wheel_data_free)

void cti_wheel_data_set_labels (CtiWheelData *data, const char *chosen, const char *before);
void cti_wheel_data_add_sector (CtiWheelData *data, const CtiWheelSector *sector);

G_END_DECLS
