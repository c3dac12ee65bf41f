/* What WHO-5 and the frequency question share: one thing asked after another, large; an answer
 * leads to the next; "Back" leads to the one before; and nothing is kept before she says so at the
 * end. */

#include "cti-own-steps.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"

#define VALUE "cti-value"

typedef struct
{
  CtiOwnScreen *screen; /* (unowned): holds the view */
  const CtiOwnSteps *steps;
  gpointer view; /* (owned) */
  GDestroyNotify view_free;
  int step;
} Steps;

static void
steps_free (gpointer data)
{
  Steps *self = data;

  self->view_free (self->view);
  g_free (self);
}

static Steps *
get (GtkWidget *box)
{
  return g_object_get_data (G_OBJECT (box), "steps");
}

static gboolean
back (gpointer box)
{
  int step = get (box)->step;

  if (step > 0)
    cti_own_steps_go (box, step - 1);
  return step > 0;
}

/**
 * cti_own_steps_new:
 * @screen: the citizen's screen
 * @steps: how it is filled; lives for ever
 * @view: (transfer full): handed to that
 * @view_free: frees it
 *
 * Returns: (transfer floating): a view before its first step
 */
GtkWidget *
cti_own_steps_new (CtiOwnScreen *screen,
                   const CtiOwnSteps *steps,
                   gpointer view,
                   GDestroyNotify view_free)
{
  GtkWidget *box = cti_own_box_new (12);
  Steps *self = g_new0 (Steps, 1);

  self->screen = screen;
  self->steps = steps;
  self->view = view;
  self->view_free = view_free;
  g_object_set_data_full (G_OBJECT (box), "steps", self, steps_free);
  cti_own_screen_set_back (screen, back, box);
  return box;
}

/**
 * cti_own_steps_go:
 * @box: a view by cti_own_steps_new()
 * @step: a step, from 0
 */
void
cti_own_steps_go (GtkWidget *box, int step)
{
  Steps *self = get (box);

  self->step = step;
  cti_own_empty (box);
  self->steps->show (self->view, step);
  cti_own_screen_begin_step (self->screen);
}

/**
 * cti_own_steps_get:
 * @box: a view by cti_own_steps_new()
 *
 * Returns: the step that is shown
 */
int
cti_own_steps_get (GtkWidget *box)
{
  return get (box)->step;
}

/**
 * cti_own_steps_choose:
 * @box: a view by cti_own_steps_new()
 * @value: an answer
 *
 * Takes it and goes on, as a press on its button does.
 */
void
cti_own_steps_choose (GtkWidget *box, int value)
{
  Steps *self = get (box);

  self->steps->chosen (self->view, self->step, value);
  cti_own_steps_go (box, self->step + 1);
}

static void
chosen_cb (GtkButton *button, GtkWidget *box)
{
  cti_own_steps_choose (box, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), VALUE)));
}

/**
 * cti_own_steps_add_choice:
 * @box: a view by cti_own_steps_new()
 * @words: an answer
 * @value: handed on when it is given
 * @is_chosen: whether it was given before
 */
void
cti_own_steps_add_choice (GtkWidget *box, const char *words, int value, gboolean is_chosen)
{
  GtkWidget *button = cti_own_add_button (box, words, is_chosen);

  g_object_set_data (G_OBJECT (button), VALUE, GINT_TO_POINTER (value));
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  g_signal_connect (button, "clicked", G_CALLBACK (chosen_cb), box);
}

/* --- The end ---------------------------------------------------------------------------------- */

static void
leave_cb (GtkWidget *box)
{
  cti_own_screen_say (get (box)->screen, C_ ("citizen", "Nothing was kept."));
  cti_own_screen_show (get (box)->screen, "home");
}

/**
 * cti_own_steps_add_end:
 * @box: a view by cti_own_steps_new()
 * @keep: (scope call): called with @view when she keeps her answers
 * @view: handed to it
 *
 * The last two buttons: her answers are kept, or they are not.
 */
void
cti_own_steps_add_end (GtkWidget *box, GCallback keep, gpointer view)
{
  GtkWidget *row = cti_own_add_actions (box);

  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Keep my answers"), TRUE),
                            "clicked", keep, view);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Do not keep them"), FALSE),
                            "clicked", G_CALLBACK (leave_cb), box);
}

static void
kept (CtiOwnScreen *screen, gpointer object)
{
  cti_own_screen_say (screen, C_ ("citizen", "Your answers are kept. Thank you."));
  cti_own_screen_show (screen, "home");
}

/**
 * cti_own_steps_keep:
 * @box: a view by cti_own_steps_new()
 * @act: what it is in the history
 * @record: (transfer full): her answers
 *
 * Keeps them, says so and goes back to the first view.
 */
void
cti_own_steps_keep (GtkWidget *box, CtiActKind act, gpointer record)
{
  cti_own_screen_put (get (box)->screen, act, record, kept, NULL);
}
