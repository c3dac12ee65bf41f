/* The groups of a plan: one for each focus area of the phase with its activities, the activities
 * that belong to none, and the referrals. They are made anew whenever the case changes, which is
 * simpler than to compare; the keyboard is put back where it was, or, where that row is gone, on
 * the one that took its place. */

#include "cti-plan-content.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-plan-row.h"
#include "cti-plan-rows.h"

static GtkWidget *
make_group (const char *title)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);

  return g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", markup, NULL);
}

static void
add_button (GtkWidget *group, const char *label, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  cti_names_set (button, label, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

/* A sentence where there is nothing yet, and what to do about it; choosing it does that. */
static void
add_empty (GtkWidget *group,
           const char *sentence,
           const char *label,
           const char *action,
           const char *id)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", sentence, "title-lines", 0, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  if (id != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* What goes on before what is over, and what asks for attention first before the rest. */
static int
compare_activities (gconstpointer a, gconstpointer b)
{
  const CtiActivity *first = *(CtiActivity *const *) a;
  const CtiActivity *second = *(CtiActivity *const *) b;
  CtiDate one = cti_activity_get_next_day (first);
  CtiDate two = cti_activity_get_next_day (second);

  if (cti_activity_is_open (first) != cti_activity_is_open (second))
    return cti_activity_is_open (first) ? -1 : 1;
  if (one == two)
    return g_utf8_collate (first->what, second->what);
  if (one == CTI_DATE_NONE || two == CTI_DATE_NONE)
    return one == CTI_DATE_NONE ? 1 : -1;
  return one < two ? -1 : 1;
}

static void
add_focus (GtkBox *box, const CtiPlanContext *context, const CtiFocusArea *focus)
{
  const char *name = cti_plan_lists_name_area (context->lists, focus->area);
  GtkWidget *group = make_group (name);
  /* Translators: name of a focus area. */
  g_autofree char *label = g_strdup_printf (_ ("Add an activity: %s"), name);
  g_autoptr (GPtrArray) activities = cti_case_get_activities_of (context->now, focus);

  g_ptr_array_sort (activities, compare_activities);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             cti_plan_rows_make_focus (context, focus));
  for (guint i = 0; i < activities->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               cti_plan_rows_make_activity (context,
                                                            g_ptr_array_index (activities, i)));
  add_button (group, label, "plan.add-activity", focus->record.id);
  if (activities->len == 0 && focus->status == CTI_FOCUS_OPEN)
    add_empty (group, _ ("No activities yet."), _ ("Add Activity"), "plan.add-activity",
               focus->record.id);
  gtk_box_append (box, group);
}

static void
add_focus_areas (GtkBox *box, const CtiPlanContext *context, int phase)
{
  g_autoptr (GPtrArray) areas = cti_case_get_focus_areas (context->now, context->course, phase);
  g_autofree char *sentence = NULL;
  GtkWidget *group;

  for (guint i = 0; i < areas->len; i++)
    add_focus (box, context, g_ptr_array_index (areas, i));
  if (areas->len > 0)
    return;
  group = make_group (_ ("Focus areas"));
  sentence = g_strdup_printf (_ ("No focus area has been chosen for phase %d yet."), phase);
  add_empty (group, sentence, _ ("Add Focus Area"), "plan.add-focus", NULL);
  gtk_box_append (box, group);
}

static void
add_other_activities (GtkBox *box, const CtiPlanContext *context)
{
  g_autoptr (GPtrArray) current = cti_case_get_current_activities (context->now, context->course);
  GtkWidget *group = NULL;

  for (guint i = 0; i < current->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (current, i);

      if (activity->focus != NULL)
        continue;
      if (group == NULL)
        {
          group = make_group (_ ("Activities outside the focus areas"));
          gtk_box_append (box, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 cti_plan_rows_make_activity (context, activity));
    }
}

static int
compare_referrals (gconstpointer a, gconstpointer b)
{
  const CtiReferral *first = *(CtiReferral *const *) a;
  const CtiReferral *second = *(CtiReferral *const *) b;

  return first->sent != second->sent ? (first->sent < second->sent ? -1 : 1)
                                     : g_strcmp0 (first->offer_name, second->offer_name);
}

static void
add_referrals (GtkBox *box, const CtiPlanContext *context)
{
  g_autoptr (GPtrArray) referrals =
      cti_case_get_of_course (context->now, &cti_referral_type, context->course);
  GtkWidget *group = make_group (_ ("Referrals"));

  g_ptr_array_sort (referrals, compare_referrals);
  for (guint i = 0; i < referrals->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               cti_plan_rows_make_referral (context,
                                                            g_ptr_array_index (referrals, i)));
  if (referrals->len > 0)
    add_button (group, _ ("Add a referral"), "plan.refer", "");
  else
    add_empty (group, _ ("No referral to an offer yet."), _ ("Add Referral"), "plan.refer", "");
  gtk_box_append (box, group);
}

/**
 * cti_plan_content_fill:
 * @box: a box, emptied first
 * @context: the case
 * @phase: the phase to show, 1 to 3
 */
void
cti_plan_content_fill (GtkBox *box, const CtiPlanContext *context, int phase)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  add_focus_areas (box, context, phase);
  add_other_activities (box, context);
  add_referrals (box, context);
}

static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (CTI_IS_PLAN_ROW (child))
        g_ptr_array_add (rows, child);
      else
        collect_rows (child, rows);
    }
}

/**
 * cti_plan_content_get_focus:
 * @box: a box that was filled
 * @focus: (out): the row that has the keyboard, or in whose menu it is
 *
 * Returns: whether one of its rows has it
 */
gboolean
cti_plan_content_get_focus (GtkBox *box, CtiPlanFocus *focus)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, CTI_TYPE_PLAN_ROW) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint index = 0;

  collect_rows (GTK_WIDGET (box), rows);
  if (row == NULL || !g_ptr_array_find (rows, row, &index))
    return FALSE;
  focus->id = g_strdup (cti_plan_row_get_id (CTI_PLAN_ROW (row)));
  focus->index = (int) index;
  focus->in_menu = cti_plan_row_has_menu_focus (CTI_PLAN_ROW (row));
  return TRUE;
}

/**
 * cti_plan_content_put_focus:
 * @box: a box that was filled
 * @focus: where the keyboard was
 */
void
cti_plan_content_put_focus (GtkBox *box, const CtiPlanFocus *focus)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (GTK_WIDGET (box), rows);
  for (guint i = 0; i < rows->len; i++)
    {
      CtiPlanRow *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (cti_plan_row_get_id (row), focus->id) == 0)
        {
          cti_plan_row_focus (row, focus->in_menu);
          return;
        }
    }
  if (rows->len > 0)
    cti_plan_row_focus (g_ptr_array_index (rows, MIN ((guint) focus->index, rows->len - 1)), FALSE);
  else
    gtk_widget_child_focus (GTK_WIDGET (box), GTK_DIR_TAB_FORWARD);
}
