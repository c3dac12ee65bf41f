#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_PLAN_ROW (cti_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiPlanRow, cti_plan_row, CTI, PLAN_ROW, AdwPreferencesRow)

/**
 * CtiPlanRow:
 *
 * A row of a plan: what it is, lines about it, marks with a picture and a word, and a menu button
 * that shows its status and changes it. Choosing the row opens it.
 */

GtkWidget *cti_plan_row_new (const char *id, const char *title);
const char *cti_plan_row_get_id (CtiPlanRow *self);
void cti_plan_row_add_line (CtiPlanRow *self, const char *text);
void cti_plan_row_add_quote (CtiPlanRow *self, const char *words);
void cti_plan_row_add_mark (CtiPlanRow *self, const char *icon, const char *sentence);
void cti_plan_row_set_menu (CtiPlanRow *self, const char *status, GMenuModel *menu);
void cti_plan_row_set_main (CtiPlanRow *self);
void cti_plan_row_set_over (CtiPlanRow *self);
void cti_plan_row_set_open_action (CtiPlanRow *self, const char *action);
gboolean cti_plan_row_has_menu_focus (CtiPlanRow *self);
void cti_plan_row_focus (CtiPlanRow *self, gboolean menu);

G_END_DECLS
