/* My plan: what comes next, who helps with what, what is after the course, and whom to call. Only
 * what was agreed with her; what others said of her stands elsewhere. */

#include "cti-own-plan.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-own-words.h"
#include "cti-text.h"
#include "cti-words.h"

static const char *
get_owner (CtiOwner owner)
{
  switch (owner)
    {
    case CTI_OWNER_CITIZEN:
      return C_ ("citizen", "You do this");
    case CTI_OWNER_WORKER:
      return C_ ("citizen", "Your contact person does this");
    case CTI_OWNER_NETWORK:
      return C_ ("citizen", "Somebody close to you does this");
    case CTI_OWNER_PROVIDER:
      return C_ ("citizen", "Another place does this");
    case CTI_OWNER_NOBODY:
    default:
      return C_ ("citizen", "We have not yet agreed who does this");
    }
}

static char *
say_who (const CtiActivity *activity)
{
  g_autofree char *who =
      cti_text_is_blank (activity->owner_name)
          ? g_strdup (get_owner (activity->owner))
          : g_strdup_printf ("%s: %s", get_owner (activity->owner), activity->owner_name);
  g_autofree char *day =
      activity->due != CTI_DATE_NONE ? cti_words_date_long (activity->due) : NULL;

  if (day == NULL)
    return g_steal_pointer (&who);
  /* Translators: who does something; by what day. */
  return g_strdup_printf (C_ ("citizen", "%s, by %s"), who, day);
}

static GPtrArray *
get_open_activities (CtiCase *now)
{
  g_autoptr (GPtrArray) all = cti_case_get_current_activities (now, cti_case_get_course (now));
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (cti_activity_is_open (g_ptr_array_index (all, i)))
      g_ptr_array_add (open, g_ptr_array_index (all, i));
  return open;
}

static void
add_next (GtkWidget *box, CtiCase *now, CtiDate today, GPtrArray *activities)
{
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "The next step"));
  g_autofree char *meeting = cti_own_words_meeting (now, today);
  gboolean is_any = meeting != NULL;

  if (meeting != NULL)
    cti_own_add_text (card, meeting);
  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (activities, i);

      if (activity->owner != CTI_OWNER_CITIZEN)
        continue;
      cti_own_add_quote (card, activity->what);
      is_any = TRUE;
    }
  if (!is_any)
    cti_own_add_text (card, C_ ("citizen", "Nothing is agreed yet. What would be a good step?"));
  gtk_box_append (GTK_BOX (box), card);
}

/* What, and below it who. */
static void
add_pair (GtkWidget *card, const char *what, const char *who)
{
  GtkWidget *pair = cti_own_box_new (0);

  gtk_widget_add_css_class (cti_own_add_text (pair, what), "own-sender");
  cti_own_add_text (pair, who);
  gtk_box_append (GTK_BOX (card), pair);
}

static void
add_help (GtkWidget *box, GPtrArray *activities)
{
  GtkWidget *card;

  if (activities->len == 0)
    return;
  card = cti_own_card_new (C_ ("citizen", "Who helps with what"));
  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (activities, i);
      g_autofree char *who = say_who (activity);

      add_pair (card, activity->what, who);
    }
  gtk_box_append (GTK_BOX (box), card);
}

/* --- After the course ------------------------------------------------------------------------- */

static gboolean
add_part (GtkWidget *card, const char *heading, const char *text)
{
  if (cti_text_is_blank (text))
    return FALSE;
  cti_own_add_text (card, heading);
  cti_own_add_quote (card, text);
  return TRUE;
}

static gboolean
add_handovers (GtkWidget *card, CtiCase *now)
{
  GPtrArray *handovers = cti_case_get_records (now, &cti_handover_type);
  gboolean is_any = FALSE;

  for (guint i = 0; i < handovers->len; i++)
    {
      const CtiHandover *handover = g_ptr_array_index (handovers, i);
      g_autofree char *line = NULL;

      if (handover->status == CTI_HANDOVER_FAILED || cti_text_is_blank (handover->receiver))
        continue;
      /* Translators: who takes it over. */
      line = g_strdup_printf (C_ ("citizen", "Here you get help from: %s"), handover->receiver);
      add_pair (card, handover->need, line);
      is_any = TRUE;
    }
  return is_any;
}

static void
add_after (GtkWidget *box, CtiCase *now)
{
  const CtiLongPlan *plan = cti_case_get_latest (now, &cti_long_plan_type);
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "After the course"));
  gboolean is_any = add_handovers (card, now);

  if (plan != NULL)
    {
      is_any |= add_part (card, C_ ("citizen", "What you want"), plan->goals);
      is_any |= add_part (card, C_ ("citizen", "The help you need"), plan->support);
      is_any |= add_part (card, C_ ("citizen", "Who helps you"), plan->responsible);
      is_any |= add_part (card, C_ ("citizen", "Your first step"), plan->first_step);
    }
  if (!is_any)
    cti_own_add_text (card, C_ ("citizen", "We plan this together before the course ends."));
  gtk_box_append (GTK_BOX (box), card);
}

/* --- Whom to call ----------------------------------------------------------------------------- */

static gboolean
add_people (GtkWidget *card, CtiCase *now)
{
  GPtrArray *people = cti_case_get_records (now, &cti_person_type);
  gboolean is_any = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      const CtiPerson *person = g_ptr_array_index (people, i);
      g_autofree char *line = NULL;

      if (cti_text_is_blank (person->phone))
        continue;
      line = g_strdup_printf ("%s: %s", person->name, person->phone);
      cti_own_add_quote (card, line);
      is_any = TRUE;
    }
  return is_any;
}

static void
add_calls (GtkWidget *box, CtiCase *now)
{
  const CtiLongPlan *plan = cti_case_get_latest (now, &cti_long_plan_type);
  const CtiCrisisPlan *crisis = cti_case_get_latest (now, &cti_crisis_plan_type);
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "Whom you can call"));
  gboolean is_any = add_people (card, now);

  if (plan != NULL)
    is_any |= cti_own_add_quote (card, plan->call) != NULL;
  if (crisis != NULL)
    is_any |= cti_own_add_quote (card, crisis->call) != NULL;
  if (!is_any)
    cti_own_add_text (card, C_ ("citizen", "Nobody is written here yet. Who could it be?"));
  gtk_box_append (GTK_BOX (box), card);
}

static void
add_hard_days (GtkWidget *box, CtiCase *now)
{
  const CtiCrisisPlan *plan = cti_case_get_latest (now, &cti_crisis_plan_type);
  GtkWidget *card;

  if (plan == NULL || (cti_text_is_blank (plan->signs) && cti_text_is_blank (plan->helps)))
    return;
  card = cti_own_card_new (C_ ("citizen", "On hard days"));
  add_part (card, C_ ("citizen", "How you notice it"), plan->signs);
  add_part (card, C_ ("citizen", "What helps you"), plan->helps);
  gtk_box_append (GTK_BOX (box), card);
}

/**
 * cti_own_plan_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view of her plan
 */
GtkWidget *
cti_own_plan_new (CtiOwnScreen *screen)
{
  CtiCase *now = cti_own_screen_get_case (screen);
  GtkWidget *box = cti_own_box_new (18);
  g_autoptr (GPtrArray) activities = get_open_activities (now);

  add_next (box, now, cti_own_screen_get_today (screen), activities);
  add_help (box, activities);
  add_after (box, now);
  add_calls (box, now);
  add_hard_days (box, now);
  return box;
}
