#pragma once

#include "cti-star-form.h"

G_BEGIN_DECLS

/** What a citizen of a full year has: as many readings, answers and contacts. */
#define CTI_MADE_STARS       7
#define CTI_MADE_WELLBEING   7
#define CTI_MADE_FREQUENCIES 12
#define CTI_MADE_CONTACTS    60
/** A note is this many characters long. */
#define CTI_MADE_NOTE_LENGTH 600

/**
 * CtiMadeFlags:
 * @CTI_MADE_FULL: a course of a full year with everything in it
 * @CTI_MADE_BRIEF: what a card and a report know of one: no notes, no plan, no network, and a fifth
 *   of the contacts
 */
typedef enum
{
  CTI_MADE_FULL = 0,
  CTI_MADE_BRIEF = 1 << 0,
} CtiMadeFlags;

GPtrArray *cti_made_case_new (const CtiStarForm *form,
                              guint32 seed,
                              guint number,
                              CtiDate today,
                              CtiMadeFlags flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
