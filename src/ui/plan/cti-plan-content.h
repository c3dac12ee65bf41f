#pragma once

#include "cti-plan-context.h"

G_BEGIN_DECLS

/**
 * CtiPlanFocus:
 * @id: (owned) (nullable): of the record whose row has the keyboard
 * @index: its place among the rows
 * @in_menu: whether the keyboard is on its menu button
 *
 * Where the keyboard was, to be put back there when the rows are made anew.
 */
typedef struct
{
  char *id;
  int index;
  gboolean in_menu;
} CtiPlanFocus;

void cti_plan_content_fill (GtkBox *box, const CtiPlanContext *context, int phase);
gboolean cti_plan_content_get_focus (GtkBox *box, CtiPlanFocus *focus);
void cti_plan_content_put_focus (GtkBox *box, const CtiPlanFocus *focus);

G_END_DECLS
