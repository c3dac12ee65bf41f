#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_CHOICE_ROW (cti_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CtiChoiceRow, cti_choice_row, CTI, CHOICE_ROW, AdwComboRow)

/**
 * CtiChoiceRow:
 *
 * A field in which one of several words is chosen. What is chosen stands beside the title where
 * all of the words have room there, and below it where they have not; what is wrong with it stands
 * below too.
 */

GtkWidget *cti_choice_row_new (const char *title);
void cti_choice_row_set_words (CtiChoiceRow *self, const char *const *words);
void cti_choice_row_describe (AdwComboRow *row);
void cti_choice_row_keep_room (AdwComboRow *row, const char *name);
void cti_choice_row_set_problem (CtiChoiceRow *self, const char *sentence);

G_END_DECLS
