#include "cti-plan-menus.h"

#include <glib/gi18n.h>

#include "cti-words.h"

static void
add_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* Each status but the present one, which the button shows. */
static void
add_statuses (GMenu *menu,
              const CtiEnumValue *values,
              int present,
              const char *action,
              const char *id)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (const CtiEnumValue *value = values; value->nick != NULL; value++)
    {
      g_autofree char *label = cti_words_capitalise (cti_words_enum (values, value->value));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "(ss)", id, value->nick);
      if (value->value != present)
        g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("Change the status"), G_MENU_MODEL (section));
}

/**
 * cti_plan_menus_make_focus:
 * @focus: a focus area
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
cti_plan_menus_make_focus (const CtiFocusArea *focus)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  add_statuses (menu, cti_focus_status_values, (int) focus->status, "plan.set-focus-status",
                focus->record.id);
  add_item (section, _ ("_Edit…"), "plan.edit-focus", focus->record.id);
  add_item (section, _ ("_Add Activity…"), "plan.add-activity", focus->record.id);
  add_item (section, _ ("_Remove"), "plan.remove", focus->record.id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

/**
 * cti_plan_menus_make_activity:
 * @activity: an activity
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
cti_plan_menus_make_activity (const CtiActivity *activity)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  add_statuses (menu, cti_activity_status_values, (int) activity->status,
                "plan.set-activity-status", activity->record.id);
  add_item (section, _ ("_Edit…"), "plan.edit-activity", activity->record.id);
  add_item (section, _ ("Re_fer to an Offer…"), "plan.refer", activity->record.id);
  add_item (section, _ ("_Remove"), "plan.remove", activity->record.id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

/**
 * cti_plan_menus_make_referral:
 * @referral: a referral
 *
 * Returns: (transfer full): what can be done with it: the next step, and the rest
 */
GMenuModel *
cti_plan_menus_make_referral (const CtiReferral *referral)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) next = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  if (referral->first_meeting == CTI_DATE_NONE)
    add_item (next, _ ("The _First Meeting Was Today"), "plan.referral-met", referral->record.id);
  else if (referral->holds == CTI_DATE_NONE)
    add_item (next, _ ("The _Tie Holds"), "plan.referral-holds", referral->record.id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (next));
  add_item (section, _ ("_Edit…"), "plan.edit-referral", referral->record.id);
  add_item (section, _ ("_Remove"), "plan.remove", referral->record.id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}
