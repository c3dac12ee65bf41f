#pragma once

#include <gio/gio.h>

#include "cti-case.h"

G_BEGIN_DECLS

GMenuModel *cti_plan_menus_make_focus (const CtiFocusArea *focus) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *cti_plan_menus_make_activity (const CtiActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *cti_plan_menus_make_referral (const CtiReferral *referral) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
