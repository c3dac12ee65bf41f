#pragma once

#include "cti-left-out.h"
#include "cti-text-sheet.h"

G_BEGIN_DECLS

/**
 * CtiHomeChoice:
 * @name: whether her name stands on it, instead of the case code
 * @star: whether her star does
 * @plan: whether her plan does
 * @meeting: whether the next meeting does
 * @hidden_areas: (nullable): keys of areas of the star that do not, a space between them
 * @hidden_words: (nullable): words that do not, with commas between
 *
 * What she wants to have on the sheet she takes home, after having been asked whether it is safe.
 */
typedef struct
{
  gboolean name;
  gboolean star;
  gboolean plan;
  gboolean meeting;
  const char *hidden_areas;
  const char *hidden_words;
} CtiHomeChoice;

/** The areas that are left out until somebody wants them: what others should not read by chance. */
#define CTI_HOME_HIDDEN_AREAS "substances offending"

void cti_home_choice_init (CtiHomeChoice *choice);
CtiTextSheet *cti_home_sheet_new (const CtiCase *now,
                                  const CtiHomeChoice *choice,
                                  CtiDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
