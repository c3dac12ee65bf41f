#include "cti-page-table.h"

#include <glib/gi18n.h>

#include "cti-after-page.h"
#include "cti-caseload-page.h"
#include "cti-citizen-page.h"
#include "cti-course-page.h"
#include "cti-inquiry-page.h"
#include "cti-intake-page.h"
#include "cti-journal-page.h"
#include "cti-offer-page.h"
#include "cti-pages.h"
#include "cti-plan-page.h"
#include "cti-network-page.h"
#include "cti-front-page.h"
#include "cti-report-page.h"
#include "cti-search-page.h"
#include "cti-star-page.h"
#include "cti-supervision-page.h"
#include "cti-today-page.h"
#include "cti-week-page.h"
#include "cti-wellbeing-page.h"

#define SET_CASE(function)    ((void (*) (gpointer, CtiCase *, CtiDate)) (function))
#define SHOW(function)        ((void (*) (gpointer)) (function))
#define SET_SESSION(function) ((void (*) (gpointer, CtiSession *)) (function))

/* Once there are two stars, what is new is to compare them. */
static const char *
choose_star_help (CtiCase *now)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  return stars->len > 1 ? "next-star" : "first-star";
}

/* In the order of the sidebar: the places first, then the pages of a case. */
static const CtiPage table[] = {
  { .name = "today",
    .title = N_ ("Today"),
    .icon = "alarm-symbolic",
    .help = "today",
    .get_type = cti_today_page_get_type,
    .set_session = SET_SESSION (cti_today_page_set_session),
    .show = SHOW (cti_today_page_show) },
  { .name = "week",
    .title = N_ ("Week"),
    .icon = "x-office-calendar-symbolic",
    .help = "today",
    .get_type = cti_week_page_get_type,
    .set_session = SET_SESSION (cti_week_page_set_session),
    .show = SHOW (cti_week_page_show) },
  { .name = "caseload",
    .title = N_ ("Caseload"),
    .icon = "view-list-symbolic",
    .help = "first-day",
    .get_type = cti_caseload_page_get_type,
    .set_session = SET_SESSION (cti_caseload_page_set_session) },
  { .name = "inquiries",
    .title = N_ ("Inquiries"),
    .icon = "call-start-symbolic",
    .help = "first-conversation",
    .get_type = cti_inquiry_page_get_type,
    .set_session = SET_SESSION (cti_inquiry_page_set_session),
    .show = SHOW (cti_inquiry_page_show) },
  { .name = "offers",
    .title = N_ ("Offers"),
    .icon = "x-office-address-book-symbolic",
    .help = "plan",
    .get_type = cti_offer_page_get_type,
    .set_session = SET_SESSION (cti_offer_page_set_session),
    .show = SHOW (cti_offer_page_show) },
  { .name = "search",
    .title = N_ ("Search"),
    .icon = "system-search-symbolic",
    .help = "search",
    .get_type = cti_search_page_get_type,
    .set_session = SET_SESSION (cti_search_page_set_session),
    .show = SHOW (cti_search_page_show) },
  { .name = "reports",
    .title = N_ ("Reports"),
    .icon = "x-office-spreadsheet-symbolic",
    .help = "report",
    .get_type = cti_report_page_get_type,
    .set_session = SET_SESSION (cti_report_page_set_session),
    .show = SHOW (cti_report_page_show) },
  { .name = "supervision",
    .title = N_ ("Supervision"),
    .icon = "system-users-symbolic",
    .help = "supervision",
    .get_type = cti_supervision_page_get_type,
    .set_session = SET_SESSION (cti_supervision_page_set_session),
    .show = SHOW (cti_supervision_page_show) },
  { .name = "front",
    .title = N_ ("Overview"),
    .icon = "go-home-symbolic",
    .help = "paper",
    .get_type = cti_front_page_get_type,
    .set_case = SET_CASE (cti_front_page_set_case) },
  { .name = "intake",
    .title = N_ ("Intake"),
    .icon = "contact-new-symbolic",
    .help = "first-conversation",
    .get_type = cti_intake_page_get_type,
    .set_case = SET_CASE (cti_intake_page_set_case) },
  { .name = "course",
    .title = N_ ("Course"),
    .icon = "media-playlist-consecutive-symbolic",
    .help = "phase-shift",
    .get_type = cti_course_page_get_type,
    .set_case = SET_CASE (cti_course_page_set_case) },
  { .name = "star",
    .title = N_ ("Star"),
    .icon = "starred-symbolic",
    .help = "first-star",
    .choose_help = choose_star_help,
    .get_type = cti_star_page_get_type,
    .set_case = SET_CASE (cti_star_page_set_case) },
  { .name = "wellbeing",
    .title = N_ ("Well-Being"),
    .icon = "emblem-favorite-symbolic",
    .help = "wellbeing",
    .get_type = cti_wellbeing_page_get_type,
    .set_case = SET_CASE (cti_wellbeing_page_set_case) },
  { .name = "plan",
    .title = N_ ("Plan"),
    .icon = "checkbox-checked-symbolic",
    .help = "plan",
    .get_type = cti_plan_page_get_type,
    .set_case = SET_CASE (cti_plan_page_set_case),
    .show = SHOW (cti_plan_page_show) },
  { .name = "network",
    .title = N_ ("Network"),
    .icon = "emblem-shared-symbolic",
    .help = "plan",
    .get_type = cti_network_page_get_type,
    .set_case = SET_CASE (cti_network_page_set_case) },
  { .name = "journal",
    .title = N_ ("Journal"),
    .icon = "document-edit-symbolic",
    .help = "journal",
    .get_type = cti_journal_page_get_type,
    .set_case = SET_CASE (cti_journal_page_set_case),
    .show = SHOW (cti_journal_page_show) },
  { .name = "after",
    .title = N_ ("After the course"),
    .icon = "daytime-sunrise-symbolic",
    .help = "handover",
    .get_type = cti_after_page_get_type,
    .set_case = SET_CASE (cti_after_page_set_case) },
  { .name = "citizen",
    .title = N_ ("Citizen"),
    .icon = "avatar-default-symbolic",
    .help = "first-conversation",
    .get_type = cti_citizen_page_get_type,
    .set_case = SET_CASE (cti_citizen_page_set_case),
    .show = SHOW (cti_citizen_page_show) },
};

/**
 * cti_page_table_use:
 *
 * Gives the workspace its pages.
 */
void
cti_page_table_use (void)
{
  cti_pages_use (table, G_N_ELEMENTS (table));
}
