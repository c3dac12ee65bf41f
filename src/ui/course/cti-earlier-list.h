#pragma once

#include <adwaita.h>

#include "cti-case.h"

G_BEGIN_DECLS

#define CTI_TYPE_EARLIER_LIST (cti_earlier_list_get_type ())
G_DECLARE_FINAL_TYPE (CtiEarlierList, cti_earlier_list, CTI, EARLIER_LIST, AdwPreferencesGroup)

/**
 * CtiEarlierList:
 *
 * The courses before the one that is shown, the last one first: when it was, how it ended, and what
 * she said of it. Not seen while there are none.
 */

void cti_earlier_list_set_case (CtiEarlierList *self, CtiCase *now);

G_END_DECLS
