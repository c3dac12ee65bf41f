/* The frequency question by herself (domain 6): how often, what she wishes, and each time the
 * answer that she does not wish to say. No earlier answer is shown. */

#include "cti-own-frequency.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-own-steps.h"
#include "cti-rhythm.h"

typedef struct
{
  CtiOwnScreen *screen;  /* (unowned): holds the view */
  GtkWidget *box;        /* (unowned): the view */
  CtiFrequency *answers; /* (owned) */
  int answered;          /* how many of the steps have been */
} View;

/* How often, then what she wishes, then the end. */
enum
{
  STEP_TIMES,
  STEP_WISH,
  STEP_END,
};

typedef struct
{
  int value;
  const char *words;
} Choice;

static const Choice times[] = {
  { CTI_TIMES_NONE, NC_ ("citizen", "Not once") },
  { CTI_TIMES_1_3, NC_ ("citizen", "1 to 3 times") },
  { CTI_TIMES_4_10, NC_ ("citizen", "4 to 10 times") },
  { CTI_TIMES_11_20, NC_ ("citizen", "11 to 20 times") },
  { CTI_TIMES_OVER_20, NC_ ("citizen", "More than 20 times") },
  { CTI_TIMES_UNKNOWN, NC_ ("citizen", "I don't know") },
  { CTI_TIMES_WONT_SAY, NC_ ("citizen", "I would rather not say") },
};

static const Choice wishes[] = {
  { CTI_WISH_STOP, NC_ ("citizen", "I wish to stop") },
  { CTI_WISH_CUT_DOWN, NC_ ("citizen", "I wish to do it less") },
  { CTI_WISH_KEEP_ON, NC_ ("citizen", "I wish to go on") },
  { CTI_WISH_UNKNOWN, NC_ ("citizen", "I don't know") },
  { CTI_WISH_WONT_SAY, NC_ ("citizen", "I would rather not say") },
};

static void
view_free (gpointer data)
{
  View *view = data;

  cti_record_unref (view->answers);
  g_free (view);
}

static void
chosen (gpointer data, int step, int value)
{
  View *view = data;

  if (step == STEP_TIMES)
    {
      view->answers->times = (CtiTimes) value;
      view->answered = MAX (view->answered, STEP_WISH);
    }
  else
    {
      view->answers->wish = (CtiWish) value;
      view->answered = STEP_END;
    }
}

/* An answer that was given is seen when she comes back to it. */
static void
show_question (View *view, const char *question, const Choice *choices, gsize n_choices, int given)
{
  cti_own_add_heading (view->box, question);
  for (gsize i = 0; i < n_choices; i++)
    cti_own_steps_add_choice (view->box, g_dpgettext2 (NULL, "citizen", choices[i].words),
                              choices[i].value, choices[i].value == given);
}

/* --- The end ---------------------------------------------------------------------------------- */

/* Both left unsaid is one answer: that she does not wish to. */
static CtiFrequency *
make_record (View *view)
{
  CtiFrequency *record = cti_record_copy (view->answers);
  CtiCase *now = cti_own_screen_get_case (view->screen);
  CtiPhasePlan plan;

  cti_case_get_plan (now, &plan);
  record->date = cti_own_screen_get_today (view->screen);
  record->alone = TRUE;
  record->occasion =
      cti_rhythm_suggest_occasion (&plan, cti_case_get_last_reading_date (now), record->date);
  if (record->times == CTI_TIMES_WONT_SAY && record->wish == CTI_WISH_WONT_SAY)
    {
      record->answered = CTI_ANSWERED_WONT_SAY;
      record->times = CTI_TIMES_UNKNOWN;
      record->wish = CTI_WISH_UNKNOWN;
    }
  return record;
}

static void
keep_cb (View *view)
{
  cti_own_steps_keep (view->box, CTI_ACT_CHANGE_FREQUENCY, make_record (view));
}

static void
show_end (View *view)
{
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "Thank you for your answer."));

  cti_own_add_text (card,
                    C_ ("citizen", "Nobody here judges you. You can change it until you keep it."));
  gtk_box_append (GTK_BOX (view->box), card);
  cti_own_steps_add_end (view->box, G_CALLBACK (keep_cb), view);
}

static void
show_step (gpointer data, int step)
{
  View *view = data;

  if (step == STEP_TIMES)
    show_question (view, C_ ("citizen", "How often have you sold sex in the last 30 days?"), times,
                   G_N_ELEMENTS (times),
                   view->answered > STEP_TIMES ? (int) view->answers->times : -1);
  else if (step == STEP_WISH)
    show_question (view, C_ ("citizen", "What do you wish yourself?"), wishes,
                   G_N_ELEMENTS (wishes),
                   view->answered > STEP_WISH ? (int) view->answers->wish : -1);
  else
    show_end (view);
}

static const CtiOwnSteps steps = { show_step, chosen };

/**
 * cti_own_frequency_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view of the frequency question
 */
GtkWidget *
cti_own_frequency_new (CtiOwnScreen *screen)
{
  View *view = g_new0 (View, 1);

  view->screen = screen;
  view->answers = cti_record_new (&cti_frequency_type);
  view->box = cti_own_steps_new (screen, &steps, view, view_free);
  cti_own_steps_go (view->box, STEP_TIMES);
  return view->box;
}
