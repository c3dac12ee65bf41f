#include "cti-types-ui.h"

#include "cti-after-page.h"
#include "cti-backup-dialog.h"
#include "cti-area-row.h"
#include "cti-caseload-page.h"
#include "cti-caseload-row.h"
#include "cti-chart-panel.h"
#include "cti-chart-view.h"
#include "cti-check-list.h"
#include "cti-citizen-dialog.h"
#include "cti-citizen-form.h"
#include "cti-citizen-page.h"
#include "cti-columns-box.h"
#include "cti-course-dialog.h"
#include "cti-course-page.h"
#include "cti-date-row.h"
#include "cti-days-preview.h"
#include "cti-draft-banner.h"
#include "cti-erasure-dialog.h"
#include "cti-form-row.h"
#include "cti-front-dialog.h"
#include "cti-front-page.h"
#include "cti-history-dialog.h"
#include "cti-inquiry-page.h"
#include "cti-intake-page.h"
#include "cti-mode-group.h"
#include "cti-journal-page.h"
#include "cti-jump-dialog.h"
#include "cti-network-page.h"
#include "cti-note-row.h"
#include "cti-offer-page.h"
#include "cti-passphrase-form.h"
#include "cti-pause-list.h"
#include "cti-phase-table.h"
#include "cti-plan-page.h"
#include "cti-plan-row.h"
#include "cti-reading-row.h"
#include "cti-reconnect-dialog.h"
#include "cti-record-dialog.h"
#include "cti-recovery-view.h"
#include "cti-row-group.h"
#include "cti-score-scale.h"
#include "cti-search-page.h"
#include "cti-set-up-keychain.h"
#include "cti-set-up-page.h"
#include "cti-set-up-recovery.h"
#include "cti-set-up-team.h"
#include "cti-star-entry-form.h"
#include "cti-star-entry-page.h"
#include "cti-star-notes-view.h"
#include "cti-star-page.h"
#include "cti-star-table-view.h"
#include "cti-star-view.h"
#include "cti-timeline-view.h"
#include "cti-trash-dialog.h"
#include "cti-today-page.h"
#include "cti-team-dialog.h"
#include "cti-trouble-box.h"
#include "cti-ui-resource.h"
#include "cti-unlock-page.h"
#include "cti-wellbeing-page.h"
#include "cti-window.h"
#include "cti-workspace.h"

/* Stars and the timeline. */
static guint
add_chart_types (GType *types, guint n)
{
  types[n++] = CTI_TYPE_SCORE_SCALE;
  types[n++] = CTI_TYPE_AREA_ROW;
  types[n++] = CTI_TYPE_READING_ROW;
  types[n++] = CTI_TYPE_STAR_ENTRY_FORM;
  types[n++] = CTI_TYPE_STAR_ENTRY_PAGE;
  types[n++] = CTI_TYPE_STAR_NOTES_VIEW;
  types[n++] = CTI_TYPE_STAR_TABLE_VIEW;
  types[n++] = CTI_TYPE_STAR_VIEW;
  types[n++] = CTI_TYPE_TIMELINE_VIEW;
  return n;
}

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
  static GType types[256];
  guint n = 0;

  types[n++] = CTI_TYPE_CHART_PANEL;
  types[n++] = CTI_TYPE_CHART_VIEW;
  types[n++] = CTI_TYPE_SET_UP_PAGE;
  types[n++] = CTI_TYPE_UNLOCK_PAGE;
  types[n++] = CTI_TYPE_CASELOAD_PAGE;
  types[n++] = CTI_TYPE_CITIZEN_PAGE;
  types[n++] = CTI_TYPE_INQUIRY_PAGE;
  types[n++] = CTI_TYPE_OFFER_PAGE;
  types[n++] = CTI_TYPE_INTAKE_PAGE;
  types[n++] = CTI_TYPE_COURSE_PAGE;
  types[n++] = CTI_TYPE_WELLBEING_PAGE;
  types[n++] = CTI_TYPE_STAR_PAGE;
  types[n++] = CTI_TYPE_FORM_ROW;
  types[n++] = CTI_TYPE_NOTE_ROW;
  types[n++] = CTI_TYPE_DRAFT_BANNER;
  types[n++] = CTI_TYPE_RECORD_DIALOG;
  types[n++] = CTI_TYPE_ROW_GROUP;
  types[n++] = CTI_TYPE_DATE_ROW;
  types[n++] = CTI_TYPE_TROUBLE_BOX;
  types[n++] = CTI_TYPE_PASSPHRASE_FORM;
  types[n++] = CTI_TYPE_SET_UP_TEAM;
  types[n++] = CTI_TYPE_SET_UP_KEYCHAIN;
  types[n++] = CTI_TYPE_SET_UP_RECOVERY;
  types[n++] = CTI_TYPE_RECOVERY_VIEW;
  types[n++] = CTI_TYPE_RECONNECT_DIALOG;
  types[n++] = CTI_TYPE_COLUMNS_BOX;
  types[n++] = CTI_TYPE_CASELOAD_ROW;
  types[n++] = CTI_TYPE_MODE_GROUP;
  types[n++] = CTI_TYPE_CITIZEN_FORM;
  types[n++] = CTI_TYPE_CITIZEN_DIALOG;
  types[n++] = CTI_TYPE_ERASURE_DIALOG;
  types[n++] = CTI_TYPE_LIST_DIALOG;
  types[n++] = CTI_TYPE_HISTORY_DIALOG;
  types[n++] = CTI_TYPE_TRASH_DIALOG;
  types[n++] = CTI_TYPE_BACKUP_DIALOG;
  types[n++] = CTI_TYPE_PHASE_TABLE;
  types[n++] = CTI_TYPE_CHECK_LIST;
  types[n++] = CTI_TYPE_PAUSE_LIST;
  types[n++] = CTI_TYPE_DAYS_PREVIEW;
  types[n++] = CTI_TYPE_COURSE_DIALOG;
  types[n++] = CTI_TYPE_PLAN_PAGE;
  types[n++] = CTI_TYPE_PLAN_ROW;
  types[n++] = CTI_TYPE_NETWORK_PAGE;
  types[n++] = CTI_TYPE_TODAY_PAGE;
  types[n++] = CTI_TYPE_JOURNAL_PAGE;
  types[n++] = CTI_TYPE_AFTER_PAGE;
  types[n++] = CTI_TYPE_FRONT_PAGE;
  types[n++] = CTI_TYPE_FRONT_DIALOG;
  types[n++] = CTI_TYPE_TEAM_DIALOG;
  types[n++] = CTI_TYPE_SEARCH_PAGE;
  types[n++] = CTI_TYPE_JUMP_DIALOG;
  types[n++] = CTI_TYPE_WORKSPACE;
  types[n++] = CTI_TYPE_WINDOW;
  n = add_chart_types (types, n);
  *count = n;
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
