#pragma once

#include <adwaita.h>

#include "cti-card-list.h"

G_BEGIN_DECLS

#define CTI_TYPE_CITIZEN_PICKER (cti_citizen_picker_get_type ())
G_DECLARE_FINAL_TYPE (CtiCitizenPicker,
                      cti_citizen_picker,
                      CTI,
                      CITIZEN_PICKER,
                      AdwPreferencesGroup)

/**
 * CtiCitizenPicker:
 *
 * A field in which a citizen is found by typing part of her name or her code, folded as Danish is
 * written. The best hits stand under it; Down and Up go through them, Enter or Tab takes one.
 *
 * Signal: `changed` when another citizen, or none, is chosen.
 */

GtkWidget *cti_citizen_picker_new (GListModel *cards) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_citizen_picker_get_case (CtiCitizenPicker *self);
gboolean cti_citizen_picker_is_readable (CtiCitizenPicker *self);
void cti_citizen_picker_set_case (CtiCitizenPicker *self, const char *case_id);
void cti_citizen_picker_set_problem (CtiCitizenPicker *self, const char *sentence);

G_END_DECLS
