/* The frequency question by herself (domain 6): how often, what she wishes, and each time the
 * answer that she does not wish to say. No earlier answer is shown. */

#include "cti-own-frequency.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-rhythm.h"
#include "cti-use-part.h"

typedef struct
{
  CtiOwnScreen *screen;  /* (unowned): holds the view */
  GtkWidget *box;        /* (unowned): the view */
  CtiFrequency *answers; /* (owned) */
  int step;              /* 0 how often, 1 what she wishes, 2 the end */
} View;

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

static void show_step (View *view);

static void
view_free (gpointer data)
{
  View *view = data;

  cti_record_unref (view->answers);
  g_free (view);
}

static void
go_to (View *view, int step)
{
  view->step = step;
  cti_own_empty (view->box);
  show_step (view);
  cti_own_screen_begin_step (view->screen);
}

static gboolean
back (gpointer data)
{
  View *view = data;

  if (view->step == 0)
    return FALSE;
  go_to (view, view->step - 1);
  return TRUE;
}

static void
chosen_cb (GtkButton *button, View *view)
{
  int value = atoi (gtk_widget_get_name (GTK_WIDGET (button)));

  if (view->step == 0)
    view->answers->times = (CtiTimes) value;
  else
    view->answers->wish = (CtiWish) value;
  go_to (view, view->step + 1);
}

static void
show_question (View *view, const char *question, const Choice *choices, gsize n_choices)
{
  cti_own_add_heading (view->box, question);
  for (gsize i = 0; i < n_choices; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", choices[i].value);
      GtkWidget *button =
          cti_own_add_button (view->box, g_dpgettext2 (NULL, "citizen", choices[i].words), FALSE);

      gtk_widget_set_name (button, name);
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      g_signal_connect (button, "clicked", G_CALLBACK (chosen_cb), view);
    }
}

/* --- The end ---------------------------------------------------------------------------------- */

static gpointer
save_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, data);
  return cti_use_put (store, cti_store_get_held (store), CTI_ACT_CHANGE_FREQUENCY, records, NULL,
                      error);
}

static void
saved (CtiOwnScreen *screen, gpointer object)
{
  cti_own_screen_say (screen, C_ ("citizen", "Your answers are kept. Thank you."));
  cti_own_screen_show (screen, "home");
}

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
  cti_own_screen_run (view->screen, save_in_thread, make_record (view), cti_record_unref, saved,
                      NULL);
}

static void
show_end (View *view)
{
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "Thank you for your answer."));

  cti_own_add_text (card,
                    C_ ("citizen", "Nobody here judges you. You can change it until you keep it."));
  gtk_box_append (GTK_BOX (view->box), card);
  g_signal_connect_swapped (cti_own_add_button (view->box, C_ ("citizen", "Keep my answers"), TRUE),
                            "clicked", G_CALLBACK (keep_cb), view);
}

static void
show_step (View *view)
{
  if (view->step == 0)
    show_question (view, C_ ("citizen", "How often have you sold sex in the last 30 days?"), times,
                   G_N_ELEMENTS (times));
  else if (view->step == 1)
    show_question (view, C_ ("citizen", "What do you wish yourself?"), wishes,
                   G_N_ELEMENTS (wishes));
  else
    show_end (view);
}

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
  view->box = cti_own_box_new (12);
  view->answers = cti_record_new (&cti_frequency_type);
  g_object_set_data_full (G_OBJECT (view->box), "view", view, view_free);
  cti_own_screen_set_back (screen, back, view);
  show_step (view);
  return view->box;
}
