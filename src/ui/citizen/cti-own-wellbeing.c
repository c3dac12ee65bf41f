/* WHO-5 by herself: one statement at a time, large, answered by touch, mouse or a digit, in the
 * wording the team has loaded; without one, in cues of our own. What the
 * score says is a hint and never a diagnosis (domain 5). */

#include "cti-own-wellbeing.h"

#include <glib/gi18n.h>

#include "cti-instrument-file.h"
#include "cti-own-kit.h"
#include "cti-own-steps.h"
#include "cti-rhythm.h"
#include "cti-words.h"

typedef struct
{
  CtiOwnScreen *screen;    /* (unowned): holds the view */
  GtkWidget *box;          /* (unowned): the view */
  CtiWellbeing *answers;   /* (owned) */
  CtiWho5Wording *wording; /* (owned) (nullable): what the team has loaded */
} View;

/* The beginning, the statements, the end. */
enum
{
  STEP_BEGINNING,
  STEP_FIRST,
  STEP_LAST = CTI_WELLBEING_ITEMS,
};

static void
view_free (gpointer data)
{
  View *view = data;

  cti_record_unref (view->answers);
  g_clear_pointer (&view->wording, cti_who5_wording_free);
  g_free (view);
}

/* --- The beginning ---------------------------------------------------------------------------- */

static void
begin_cb (View *view)
{
  cti_own_steps_go (view->box, STEP_FIRST);
}

static void
often_cb (View *view)
{
  cti_own_screen_show (view->screen, "frequency");
}

static void
show_beginning (View *view)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  g_autoptr (GPtrArray) all = cti_case_get_wellbeing (now);
  GtkWidget *card = cti_own_card_new (NULL);
  GtkWidget *row;

  cti_own_add_text (card, C_ ("citizen", "Think of the last two weeks. There are five questions."));
  cti_own_add_text (card,
                    C_ ("citizen", "You can stop at any time. Nothing is kept before you say so."));
  if (all->len > 0)
    {
      const CtiWellbeing *last = g_ptr_array_index (all, all->len - 1);
      g_autofree char *day = cti_words_date_long (last->date);
      g_autofree char *words = g_strdup_printf (C_ ("citizen", "Last time was %s: %d of 100."), day,
                                                cti_wellbeing_get_score (last));

      if (cti_wellbeing_get_score (last) >= 0)
        cti_own_add_text (card, words);
    }
  gtk_box_append (GTK_BOX (view->box), card);
  row = cti_own_add_actions (view->box);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Begin"), TRUE), "clicked",
                            G_CALLBACK (begin_cb), view);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Another question: how often"),
                                                FALSE),
                            "clicked", G_CALLBACK (often_cb), view);
}

/* --- One statement ---------------------------------------------------------------------------- */

static void
chosen (gpointer data, int step, int value)
{
  View *view = data;

  cti_wellbeing_set_answer (view->answers, step - STEP_FIRST, value);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                View *view)
{
  int digit = key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? (int) (key - GDK_KEY_KP_0)
                                                         : (int) key - GDK_KEY_0;

  int step = cti_own_steps_get (view->box);

  if (step < STEP_FIRST || step > STEP_LAST || digit < 0 || digit > CTI_WELLBEING_ANSWER_MAX ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  cti_own_steps_choose (view->box, digit);
  return GDK_EVENT_STOP;
}

static const char *
get_answer_words (const View *view, int value)
{
  static const char *const words[] = {
    NC_ ("citizen", "Never"),
    NC_ ("citizen", "Now and then"),
    NC_ ("citizen", "Less than half of the time"),
    NC_ ("citizen", "More than half of the time"),
    NC_ ("citizen", "Most of the time"),
    NC_ ("citizen", "All the time"),
  };

  return view->wording != NULL ? view->wording->answers[value]
                               : g_dpgettext2 (NULL, "citizen", words[value]);
}

static const char *
get_statement (const View *view, int index)
{
  static const char *const words[] = {
    NC_ ("citizen", "I have been in good spirits."),
    NC_ ("citizen", "I have been calm."),
    NC_ ("citizen", "I have been active."),
    NC_ ("citizen", "I have woken up rested."),
    NC_ ("citizen", "My days have held things that interest me."),
  };

  return view->wording != NULL ? view->wording->items[index]
                               : g_dpgettext2 (NULL, "citizen", words[index]);
}

static void
show_statement (View *view, int step)
{
  int given = cti_wellbeing_get_answer (view->answers, step - STEP_FIRST);
  g_autofree char *number =
      g_strdup_printf (C_ ("citizen", "Question %d of %d"), step, CTI_WELLBEING_ITEMS);

  cti_own_add_text (view->box, number);
  cti_own_add_heading (view->box, get_statement (view, step - STEP_FIRST));
  for (int value = CTI_WELLBEING_ANSWER_MAX; value >= 0; value--)
    {
      g_autofree char *words = g_strdup_printf ("%d   %s", value, get_answer_words (view, value));

      cti_own_steps_add_choice (view->box, words, value, value == given);
    }
  if (view->wording != NULL)
    cti_own_add_text (view->box, view->wording->source);
}

/* --- The end ---------------------------------------------------------------------------------- */

static const char *
get_guidance (int score)
{
  switch (cti_wellbeing_get_band (score))
    {
    case CTI_WELLBEING_HIGH_RISK:
      return C_ ("citizen", "It sounds hard right now. Talk with us, or with a doctor, about it.");
    case CTI_WELLBEING_RISK:
      return C_ ("citizen",
                 "It sounds as if something weighs on you. It can help to talk about it.");
    case CTI_WELLBEING_NO_RISK:
    case CTI_WELLBEING_UNKNOWN:
    default:
      return C_ ("citizen", "You seem to be well. Hold on to what does you good.");
    }
}

static void
keep_cb (View *view)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  CtiDate today = cti_own_screen_get_today (view->screen);
  CtiWellbeing *record = cti_record_copy (view->answers);
  CtiPhasePlan plan;

  cti_case_get_plan (now, &plan);
  record->date = today;
  record->filled_by = CTI_FILLED_BY_HERSELF;
  record->occasion =
      cti_rhythm_suggest_occasion (&plan, cti_case_get_last_reading_date (now), today);
  cti_own_steps_keep (view->box, CTI_ACT_CHANGE_WELLBEING, record);
}

static void
show_end (View *view)
{
  int score = cti_wellbeing_get_score (view->answers);
  g_autofree char *words = g_strdup_printf (C_ ("citizen", "You are at %d of 100."), score);
  GtkWidget *card = cti_own_card_new (words);

  cti_own_add_text (card, get_guidance (score));
  cti_own_add_text (card, C_ ("citizen", "It is a hint, not a diagnosis. You know best."));
  gtk_box_append (GTK_BOX (view->box), card);
  cti_own_steps_add_end (view->box, G_CALLBACK (keep_cb), view);
}

static void
show_step (gpointer data, int step)
{
  View *view = data;

  if (step == STEP_BEGINNING)
    show_beginning (view);
  else if (step <= STEP_LAST)
    show_statement (view, step);
  else
    show_end (view);
}

static const CtiOwnSteps steps = { show_step, chosen };

/**
 * cti_own_wellbeing_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view of WHO-5
 */
GtkWidget *
cti_own_wellbeing_new (CtiOwnScreen *screen)
{
  View *view = g_new0 (View, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  view->screen = screen;
  view->answers = cti_record_new (&cti_wellbeing_type);
  view->wording =
      cti_instruments_get_who5 (cti_session_get_instruments (cti_own_screen_get_session (screen)));
  view->box = cti_own_steps_new (screen, &steps, view, view_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (view->box, keys);
  cti_own_steps_go (view->box, STEP_BEGINNING);
  return view->box;
}
