#pragma once

#include <glib.h>

#include "cti-figures.h"

G_BEGIN_DECLS

/**
 * CtiOutcomePick:
 * @CTI_OUTCOME_PICK_FIRST: the first that is known
 * @CTI_OUTCOME_PICK_LAST: the last of them
 * @CTI_OUTCOME_PICK_MOST: the one with most people
 * @CTI_OUTCOME_PICK_PROGRESS: the one that went up most
 *
 * Which row of a table its sentence is about.
 */
typedef enum
{
  CTI_OUTCOME_PICK_FIRST,
  CTI_OUTCOME_PICK_LAST,
  CTI_OUTCOME_PICK_MOST,
  CTI_OUTCOME_PICK_PROGRESS,
} CtiOutcomePick;

const char *cti_outcome_title (const CtiFigure *figure);
const char *cti_outcome_definition (const CtiFigure *figure);
const char *cti_outcome_sentence (const CtiFigure *figure, CtiOutcomePick *pick);
const char *cti_outcome_sentence_of_one (const CtiFigure *figure);
char *cti_outcome_row_name (const CtiFigure *figure,
                            const CtiFigureRow *row) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_outcome_why_left_out (const char *reason);
char *cti_outcome_percent (double share) G_GNUC_WARN_UNUSED_RESULT;
char *cti_outcome_p (const CtiFigureRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
