/* The long-term plan and the plan for hard days as sheets of their own. */

#include "cti-plan-sheet.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"

static CtiTextSheet *
sheet_new (const char *title, const char *code, CtiDate made)
{
  g_autofree char *day = cti_words_date (made);
  /* Translators: below the heading of a sheet of paper: case code, day. */
  g_autofree char *under = g_strdup_printf (C_ ("plan sheet", "%s · %s"), code, day);

  return cti_text_sheet_new (title, under);
}

/**
 * cti_plan_sheet_new_long:
 * @code: the case code
 * @plan: what goes on after the course
 * @made: the day that stands on the sheet
 *
 * Returns: (transfer full): the sheet; what is not written in the plan has no heading on it
 */
CtiTextSheet *
cti_plan_sheet_new_long (const char *code, const CtiLongPlan *plan, CtiDate made)
{
  CtiTextSheet *self = sheet_new (C_ ("plan sheet", "My plan"), code, made);

  cti_text_sheet_add (self, C_ ("plan sheet", "My goals"), plan->goals);
  cti_text_sheet_add (self, C_ ("plan sheet", "The support I need"), plan->support);
  cti_text_sheet_add (self, C_ ("plan sheet", "Who helps me with it"), plan->responsible);
  cti_text_sheet_add (self, C_ ("plan sheet", "My first step"), plan->first_step);
  cti_text_sheet_add (self, C_ ("plan sheet", "Who I can call"), plan->call);
  return self;
}

/**
 * cti_plan_sheet_new_crisis:
 * @code: the case code
 * @plan: her plan for hard days
 * @made: the day that stands on the sheet
 *
 * Returns: (transfer full): the sheet; what is not written in the plan has no heading on it
 */
CtiTextSheet *
cti_plan_sheet_new_crisis (const char *code, const CtiCrisisPlan *plan, CtiDate made)
{
  CtiTextSheet *self = sheet_new (C_ ("plan sheet", "My plan for hard days"), code, made);

  cti_text_sheet_add (self, C_ ("plan sheet", "How I notice that it is getting hard"), plan->signs);
  cti_text_sheet_add (self, C_ ("plan sheet", "What helps me"), plan->helps);
  cti_text_sheet_add (self, C_ ("plan sheet", "Who I can call"), plan->call);
  return self;
}
