/* One row of what is due. It says whom and what; a task can be done or put off where it stands. */

#include "cti-today-rows.h"

#include <glib/gi18n.h>

#include "cti-compat-menu.h"
#include "cti-contact.h"
#include "cti-names.h"
#include "cti-row.h"
#include "cti-task.h"
#include "cti-text.h"
#include "cti-words-reminder.h"
#include "cti-words.h"

/**
 * cti_today_get_group:
 * @reminder: something that is due
 *
 * Returns: the group it stands in
 */
CtiTodayGroup
cti_today_get_group (const CtiReminder *reminder)
{
  switch (reminder->rule)
    {
    case CTI_RULE_APPOINTMENT:
    case CTI_RULE_OUTCOME:
      return reminder->due == CTI_DUE_LATER ? CTI_TODAY_TO_COME : CTI_TODAY_APPOINTMENTS;
    case CTI_RULE_UNFINISHED:
      return CTI_TODAY_UNFINISHED;
    case CTI_RULE_WORRIED:
    case CTI_RULE_SILENT:
      return CTI_TODAY_WATCH;
    case CTI_RULE_TASK:
      return reminder->due == CTI_DUE_LATER ? CTI_TODAY_TO_COME : CTI_TODAY_TASKS;
    default:
      return reminder->due == CTI_DUE_LATER ? CTI_TODAY_TO_COME : CTI_TODAY_TIME_FOR;
    }
}

/**
 * cti_today_make_id:
 * @reminder: something that is due
 *
 * Returns: (transfer full): what tells its row from all others, also after the list is made anew
 */
char *
cti_today_make_id (const CtiReminder *reminder)
{
  return g_strdup_printf ("%d/%s/%s", reminder->rule,
                          reminder->card != NULL ? reminder->card->record.id : "",
                          reminder->item != NULL ? reminder->item->id : "");
}

static const char *
get_icon (CtiRule rule)
{
  switch (rule)
    {
    case CTI_RULE_APPOINTMENT:
    case CTI_RULE_OUTCOME:
      return "x-office-calendar-symbolic";
    case CTI_RULE_UNFINISHED:
      return "document-edit-symbolic";
    case CTI_RULE_SILENT:
      return "call-start-symbolic";
    case CTI_RULE_STAR:
    case CTI_RULE_FOLLOW_UP:
      return "starred-symbolic";
    case CTI_RULE_TASK:
      return "checkbox-symbolic";
    case CTI_RULE_HANDOVER:
    case CTI_RULE_HANDOVER_ASK:
    case CTI_RULE_NOBODY_AFTER:
      return "emblem-shared-symbolic";
    default:
      return "alarm-symbolic";
    }
}

static const char *
get_name (const CtiCard *card)
{
  return !cti_text_is_blank (card->name) ? card->name : card->code;
}

static char *
make_title (const CtiReminder *reminder)
{
  const CtiTask *task = (const CtiTask *) reminder->item;

  if (reminder->rule != CTI_RULE_TASK)
    return g_strdup (get_name (reminder->card));
  return reminder->card == NULL
             ? g_strdup (task->title)
             : g_strdup_printf ("%s · %s", get_name (reminder->card), task->title);
}

/* What a task is asked for: its id behind that of its case, which a task of the team has none of.
 */
static char *
make_target (const CtiReminder *reminder)
{
  return g_strdup_printf ("%s/%s", reminder->card != NULL ? reminder->card->record.id : "",
                          reminder->item->id);
}

static void
add_snooze (GMenu *menu, const char *label, const char *target, CtiDate until)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *day = cti_date_to_iso (until);

  g_menu_item_set_action_and_target (item, "today.snooze", "(ss)", target, day);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_snooze_menu (const char *target, CtiDate today)
{
  GMenu *menu = g_menu_new ();
  CtiDate monday = cti_date_add_days (today, 8 - cti_date_get_weekday (today));

  add_snooze (menu, _ ("Until _Tomorrow"), target, cti_date_add_days (today, 1));
  add_snooze (menu, _ ("Until Next _Monday"), target, monday);
  add_snooze (menu, _ ("For a _Week"), target, cti_date_add_days (today, 7));
  add_snooze (menu, _ ("For _Four Weeks"), target, cti_date_add_days (today, 28));
  return G_MENU_MODEL (menu);
}

static void
add_task_buttons (GtkWidget *row, const CtiReminder *reminder, const char *title, CtiDate today)
{
  g_autofree char *target = make_target (reminder);
  g_autoptr (GMenuModel) menu = make_snooze_menu (target, today);
  GtkWidget *done = gtk_button_new_with_label (_ ("Done"));
  GtkWidget *snooze =
      g_object_new (GTK_TYPE_MENU_BUTTON, "label", _ ("Later"), "valign", GTK_ALIGN_CENTER, NULL);

  cti_compat_menu_set (GTK_MENU_BUTTON (snooze), menu);
  gtk_widget_set_valign (done, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (done), "today.do-task");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (done), g_variant_new_string (target));
  cti_names_describe (done, title);
  cti_names_set (snooze, _ ("Later"), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), snooze);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), done);
}

static void
add_quiet (GMenu *menu, const char *label, const char *case_id, CtiRule rule)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *target =
      g_strdup_printf ("%s/%s", case_id, cti_enum_to_nick (cti_rule_values, (int) rule));

  g_menu_item_set_action_and_target (item, "today.quiet", "s", target);
  g_menu_append_item (menu, item);
}

static void
add_menu (GtkWidget *row, const CtiReminder *reminder, const char *title)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic",
                                    "valign", GTK_ALIGN_CENTER, NULL);

  add_quiet (menu, _ ("Switch Off for _This Citizen"), reminder->card->record.id, reminder->rule);
  add_quiet (menu, _ ("Switch Off for _All"), "", reminder->rule);
  g_menu_append (menu, _ ("_Reminders…"), "win.reminders");
  cti_compat_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  cti_names_set (button, _ ("About this reminder"), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
make_spot (const CtiReminder *reminder)
{
  return g_strjoin ("/", reminder->card->record.id, reminder->spot,
                    reminder->item != NULL ? reminder->item->id : "", NULL);
}

/**
 * cti_today_row_new:
 * @reminder: something that is due
 * @today: the day
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
cti_today_row_new (const CtiReminder *reminder, CtiDate today)
{
  g_autofree char *title = make_title (reminder);
  g_autofree char *sentence = reminder->rule == CTI_RULE_TASK ? cti_words_task_day (reminder)
                                                              : cti_words_reminder (reminder);
  g_autofree char *spot = reminder->card != NULL ? make_spot (reminder) : NULL;
  GtkWidget *row = cti_row_new (title, sentence);

  cti_row_set_icon (row, get_icon (reminder->rule));
  if (reminder->rule == CTI_RULE_TASK && reminder->item != NULL)
    add_task_buttons (row, reminder, title, today);
  else if (reminder->card != NULL)
    add_menu (row, reminder, title);
  if (spot != NULL)
    cti_row_set_action (row, "today.open", spot);
  return row;
}
