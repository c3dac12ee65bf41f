#include "cti-types-ui.h"

#include "cti-caseload-page.h"
#include "cti-chart-view.h"
#include "cti-citizen-page.h"
#include "cti-course-page.h"
#include "cti-date-row.h"
#include "cti-form-row.h"
#include "cti-passphrase-form.h"
#include "cti-reconnect-dialog.h"
#include "cti-recovery-view.h"
#include "cti-set-up-keychain.h"
#include "cti-set-up-page.h"
#include "cti-set-up-recovery.h"
#include "cti-set-up-team.h"
#include "cti-star-page.h"
#include "cti-trouble-box.h"
#include "cti-ui-resource.h"
#include "cti-unlock-page.h"
#include "cti-window.h"
#include "cti-workspace.h"

/**
 * cti_ui_get_types:
 * @count: (out): how many
 *
 * Returns: (transfer none) (array length=count): every widget type of the program that has a
 *   template; a test instantiates each
 */
const GType *
cti_ui_get_types (guint *count)
{
  static GType types[32];

  types[0] = CTI_TYPE_CHART_VIEW;
  types[1] = CTI_TYPE_SET_UP_PAGE;
  types[2] = CTI_TYPE_UNLOCK_PAGE;
  types[3] = CTI_TYPE_CASELOAD_PAGE;
  types[4] = CTI_TYPE_CITIZEN_PAGE;
  types[5] = CTI_TYPE_COURSE_PAGE;
  types[6] = CTI_TYPE_STAR_PAGE;
  types[7] = CTI_TYPE_WORKSPACE;
  types[8] = CTI_TYPE_WINDOW;
  types[9] = CTI_TYPE_FORM_ROW;
  types[10] = CTI_TYPE_DATE_ROW;
  types[11] = CTI_TYPE_TROUBLE_BOX;
  types[12] = CTI_TYPE_PASSPHRASE_FORM;
  types[13] = CTI_TYPE_SET_UP_TEAM;
  types[14] = CTI_TYPE_SET_UP_KEYCHAIN;
  types[15] = CTI_TYPE_SET_UP_RECOVERY;
  types[16] = CTI_TYPE_RECOVERY_VIEW;
  types[17] = CTI_TYPE_RECONNECT_DIALOG;
  *count = 18;
  return types;
}

/**
 * cti_ui_register_types:
 *
 * Makes templates and their types known. A static library drops what nothing names, so this is what
 * names them.
 */
void
cti_ui_register_types (void)
{
  guint count = 0;
  const GType *types = cti_ui_get_types (&count);

  g_resources_register (cti_ui_get_resource ());
  for (guint i = 0; i < count; i++)
    g_type_ensure (types[i]);
}
