#pragma once

#include "cti-plan-lists.h"
#include "cti-record-form.h"

G_BEGIN_DECLS

#define CTI_TYPE_AREAS_GROUP (cti_areas_group_get_type ())
G_DECLARE_FINAL_TYPE (CtiAreasGroup, cti_areas_group, CTI, AREAS_GROUP, AdwPreferencesGroup)

/**
 * CtiAreasGroup:
 *
 * The focus areas somebody supports or something helps with, several of them. They are kept in a
 * field of a form, so that its draft and its record have them: keys with blanks between.
 */

GtkWidget *cti_areas_group_new (CtiRecordForm *form,
                                const char *title,
                                const CtiPlanLists *lists) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
