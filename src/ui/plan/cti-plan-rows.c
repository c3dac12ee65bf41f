/* What the rows of a plan say. What has passed is said by a picture and a sentence that tells what
 * can be done now, never whose fault it is; a row that went on into the next phase says no more
 * than that, since the phase has left it as it stands. */

#include "cti-plan-rows.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-plan-menus.h"
#include "cti-plan-row.h"
#include "cti-text.h"
#include "cti-words.h"
#include "cti-words-value.h"

/* "Resources: a sister who listens": the name of a field and what stands in it. */
static void
add_field (CtiPlanRow *row, gconstpointer record, const char *name)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  const CtiField *field = cti_record_type_find_field (type, name);
  g_autofree char *stored = cti_field_to_text (record, field);
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  if (cti_text_is_blank (stored))
    return;
  words = cti_words_value (field, stored);
  /* Translators: name of a field, what stands in it. */
  line = g_strdup_printf (_ ("%s: %s"), cti_words_field (type->name, name), words);
  cti_plan_row_add_line (row, line);
}

static void
add_part (GString *line, char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
  g_free (part);
}

static void
add_line (CtiPlanRow *row, GString *line)
{
  if (line->len > 0)
    cti_plan_row_add_line (row, line->str);
}

/* --- Focus areas ------------------------------------------------------------------------------ */

static int
find_later_phase (const CtiPlanContext *context, const CtiFocusArea *focus)
{
  GPtrArray *areas = cti_case_get_records (context->now, &cti_focus_area_type);

  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *later = g_ptr_array_index (areas, i);

      if (g_strcmp0 (later->carried_from, focus->record.id) == 0)
        return later->phase;
    }
  return 0;
}

static void
add_origin (CtiPlanRow *row, const CtiPlanContext *context, const CtiFocusArea *focus)
{
  const CtiFocusArea *before =
      focus->carried_from != NULL
          ? cti_case_find (context->now, &cti_focus_area_type, focus->carried_from)
          : NULL;
  int later = find_later_phase (context, focus);
  g_autoptr (GString) line = g_string_new (NULL);

  if (focus->priority != 0)
    add_part (line, g_strdup_printf (_ ("Priority %d"), focus->priority));
  add_part (line, g_strdup (focus->chosen_by == CTI_CHOOSER_CITIZEN ? _ ("Chosen by the citizen")
                                                                    : _ ("Chosen together")));
  if (before != NULL)
    add_part (line, g_strdup_printf (_ ("Goes on from phase %d"), before->phase));
  if (later != 0)
    add_part (line, g_strdup_printf (_ ("Goes on in phase %d"), later));
  add_line (row, line);
}

/**
 * cti_plan_rows_make_focus:
 * @context: the case
 * @focus: a focus area of it
 *
 * Returns: (transfer floating): a row that says what it is about and what she wants
 */
GtkWidget *
cti_plan_rows_make_focus (const CtiPlanContext *context, const CtiFocusArea *focus)
{
  gboolean is_told = !cti_text_is_blank (focus->problem);
  GtkWidget *widget =
      cti_plan_row_new (focus->record.id,
                        is_told ? focus->problem : _ ("What it is about has not been written yet"));
  CtiPlanRow *row = CTI_PLAN_ROW (widget);
  g_autoptr (GMenuModel) menu = cti_plan_menus_make_focus (focus);
  g_autofree char *status =
      cti_words_capitalise (cti_words_enum (cti_focus_status_values, (int) focus->status));

  if (is_told)
    cti_plan_row_set_main (row);
  else
    cti_plan_row_set_over (row);
  if (!cti_text_is_blank (focus->wish))
    cti_plan_row_add_quote (row, focus->wish);
  add_field (row, focus, "resources");
  add_origin (row, context, focus);
  add_field (row, focus, "reason");
  cti_plan_row_set_menu (row, status, menu);
  cti_plan_row_set_open_action (row, "plan.edit-focus");
  return widget;
}

/* --- Activities ------------------------------------------------------------------------------- */

static void
add_who_and_when (CtiPlanRow *row, const CtiActivity *activity)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *start = cti_words_date (activity->start);
  g_autofree char *due = cti_words_date (activity->due);
  g_autofree char *review = cti_words_date (activity->review);

  add_part (line, cti_words_capitalise (cti_words_enum (cti_owner_values, (int) activity->owner)));
  if (!cti_text_is_blank (activity->owner_name))
    g_string_append_printf (line, " (%s)", activity->owner_name);
  if (activity->start != CTI_DATE_NONE)
    add_part (line, g_strdup_printf (_ ("from %s"), start));
  if (activity->due != CTI_DATE_NONE)
    add_part (line, g_strdup_printf (_ ("to be done by %s"), due));
  if (activity->review != CTI_DATE_NONE)
    add_part (line, g_strdup_printf (_ ("looked at again on %s"), review));
  add_line (row, line);
}

static const CtiArea *
find_star_area (const CtiCase *now, const char *key)
{
  GPtrArray *areas = cti_case_get_records (now, &cti_area_type);

  for (guint i = areas->len; i > 0; i--)
    if (g_strcmp0 (((CtiArea *) g_ptr_array_index (areas, i - 1))->key, key) == 0)
      return g_ptr_array_index (areas, i - 1);
  return NULL;
}

static void
add_sources (CtiPlanRow *row, const CtiPlanContext *context, const CtiActivity *activity)
{
  const CtiOffer *offer = cti_plan_lists_find_offer (context->lists, activity->offer);
  const CtiArea *area =
      activity->star_area != NULL ? find_star_area (context->now, activity->star_area) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  if (offer != NULL)
    /* Translators: name of an offer. */
    add_part (line, g_strdup_printf (_ ("Offer: %s"), offer->name));
  if (area != NULL)
    /* Translators: name of an area of the star, from which an activity sprang. */
    add_part (line, g_strdup_printf (_ ("From the star: %s"), cti_words_area (area)));
  add_line (row, line);
}

static void
add_day_mark (CtiPlanRow *row, const CtiActivity *activity, CtiDate today)
{
  g_autofree char *due = cti_words_from_today (activity->due, today);
  g_autofree char *review = cti_words_from_today (activity->review, today);
  g_autofree char *sentence = NULL;

  if (activity->due != CTI_DATE_NONE && activity->due < today)
    /* Translators: "12 days ago". */
    sentence = g_strdup_printf (_ ("The day has passed (%s)"), due);
  else if (activity->due == today)
    sentence = g_strdup (_ ("To be done today"));
  else if (activity->review != CTI_DATE_NONE && activity->review <= today)
    /* Translators: "today" or "12 days ago". */
    sentence = g_strdup_printf (_ ("Time to look at it again (%s)"), review);
  if (sentence != NULL)
    cti_plan_row_add_mark (row,
                           activity->due != CTI_DATE_NONE && activity->due <= today
                               ? "alarm-symbolic"
                               : "edit-find-symbolic",
                           sentence);
}

static void
add_hints (CtiPlanRow *row, const CtiPlanContext *context, const CtiActivity *activity)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_plan_context_check (context, activity, problems);
  if (cti_problems_has (problems, CTI_PROBLEM_WORKER_CARRIES))
    cti_plan_row_add_mark (row, "send-to-symbolic",
                           _ ("To be handed over: the CTI worker still carries it"));
  if (cti_problems_has (problems, CTI_PROBLEM_NEEDS_DECISION))
    cti_plan_row_add_mark (row, "dialog-warning-symbolic",
                           _ ("The citizen is anonymous: the municipality cannot decide"));
}

static gboolean
goes_on_later (const CtiPlanContext *context, const CtiActivity *activity)
{
  g_autoptr (GPtrArray) current = cti_case_get_current_activities (context->now, context->course);

  return !g_ptr_array_find (current, activity, NULL);
}

/**
 * cti_plan_rows_make_activity:
 * @context: the case
 * @activity: an activity of it
 *
 * Returns: (transfer floating): a row that says who does it until when, and what to look at
 */
GtkWidget *
cti_plan_rows_make_activity (const CtiPlanContext *context, const CtiActivity *activity)
{
  GtkWidget *widget = cti_plan_row_new (activity->record.id, activity->what);
  CtiPlanRow *row = CTI_PLAN_ROW (widget);
  g_autoptr (GMenuModel) menu = cti_plan_menus_make_activity (activity);
  g_autofree char *status =
      cti_words_capitalise (cti_words_enum (cti_activity_status_values, (int) activity->status));

  add_who_and_when (row, activity);
  add_sources (row, context, activity);
  if (activity->needs_decision)
    cti_plan_row_add_line (row, _ ("Needs a decision by the municipality"));
  add_field (row, activity, "evaluation");
  if (goes_on_later (context, activity))
    cti_plan_row_add_line (row, _ ("Goes on in the next phase"));
  else if (cti_activity_is_open (activity))
    {
      add_day_mark (row, activity, context->today);
      add_hints (row, context, activity);
    }
  if (!cti_activity_is_open (activity))
    cti_plan_row_set_over (row);
  cti_plan_row_set_menu (row, status, menu);
  cti_plan_row_set_open_action (row, "plan.edit-activity");
  return widget;
}

/* --- Referrals -------------------------------------------------------------------------------- */

static void
add_days (CtiPlanRow *row, const CtiReferral *referral)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *sent = cti_words_date (referral->sent);
  g_autofree char *met = cti_words_date (referral->first_meeting);
  g_autofree char *holds = cti_words_date (referral->holds);

  add_part (line, g_strdup_printf (_ ("Sent on %s"), sent));
  if (referral->first_meeting != CTI_DATE_NONE)
    add_part (line, g_strdup_printf (_ ("first meeting on %s"), met));
  if (referral->holds != CTI_DATE_NONE)
    add_part (line, g_strdup_printf (_ ("the tie held on %s"), holds));
  add_line (row, line);
}

static void
add_what_is_due (CtiPlanRow *row, CtiReferralState state, CtiDate next)
{
  g_autofree char *day = cti_words_date (next);
  g_autofree char *line = NULL;

  if (state == CTI_REFERRAL_WAITS)
    cti_plan_row_add_mark (row, "alarm-symbolic",
                           _ ("Four weeks and no first meeting yet: ask what is in the way"));
  else if (state == CTI_REFERRAL_ASK)
    cti_plan_row_add_mark (row, "alarm-symbolic",
                           _ ("Four weeks since the first meeting: ask whether the tie holds"));
  else if (state == CTI_REFERRAL_SENT)
    line = g_strdup_printf (_ ("Ask about the first meeting on %s at the latest"), day);
  else if (state == CTI_REFERRAL_MET)
    line = g_strdup_printf (_ ("Ask on %s whether the tie holds"), day);
  if (line != NULL)
    cti_plan_row_add_line (row, line);
}

/* What has been reached; what is due stands in the row. */
static const char *
name_step (CtiReferralState state)
{
  if (state == CTI_REFERRAL_WAITS)
    state = CTI_REFERRAL_SENT;
  if (state == CTI_REFERRAL_ASK)
    state = CTI_REFERRAL_MET;
  return cti_words_enum (cti_referral_state_values, (int) state);
}

/**
 * cti_plan_rows_make_referral:
 * @context: the case
 * @referral: a referral of it
 *
 * Returns: (transfer floating): a row that says how far it has come and what is due
 */
GtkWidget *
cti_plan_rows_make_referral (const CtiPlanContext *context, const CtiReferral *referral)
{
  CtiDate next;
  CtiReferralState state = cti_referral_get_state (referral, context->today, &next);
  GtkWidget *widget = cti_plan_row_new (referral->record.id, referral->offer_name);
  CtiPlanRow *row = CTI_PLAN_ROW (widget);
  g_autoptr (GMenuModel) menu = cti_plan_menus_make_referral (referral);
  g_autofree char *status = cti_words_capitalise (name_step (state));
  const CtiActivity *activity =
      referral->activity != NULL
          ? cti_case_find (context->now, &cti_activity_type, referral->activity)
          : NULL;

  add_days (row, referral);
  if (activity != NULL)
    cti_plan_row_add_line (row, activity->what);
  add_field (row, referral, "note");
  add_what_is_due (row, state, next);
  cti_plan_row_set_menu (row, status, menu);
  cti_plan_row_set_open_action (row, "plan.edit-referral");
  return widget;
}
