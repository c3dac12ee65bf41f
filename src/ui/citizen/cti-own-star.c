/* Scoring together. First she goes through the areas in the order she likes; then, if both want it,
 * the worker does the same on the same screen, with her answers out of sight; and only when both
 * are done do the two views stand side by side. Both are kept, joined by their pair. A view of the
 * worker's that was saved that day before comes up beside hers only once hers is kept.
 *
 * Everything is a draft from the first answer on, so that they can leave and come back. */

#include "cti-own-star.h"

#include <glib/gi18n.h>

#include "cti-id.h"
#include "cti-instrument-file.h"
#include "cti-new-star.h"
#include "cti-own-area.h"
#include "cti-own-compare.h"
#include "cti-own-kit.h"
#include "cti-own-star-draft.h"
#include "cti-own-words.h"
#include "cti-rhythm.h"
#include "cti-use-star.h"
#include "cti-words.h"

typedef enum
{
  STEP_AREAS, /* all areas, with what is answered */
  STEP_AREA,  /* one of them */
  STEP_DONE,  /* whether the other one goes on */
  STEP_BOTH,  /* side by side */
} Step;

typedef struct
{
  CtiOwnScreen *screen;  /* (unowned): holds the view */
  GtkWidget *box;        /* (unowned): the view */
  CtiStar *hers;         /* (owned) */
  CtiStar *theirs;       /* (owned) */
  CtiStarScale *scale;   /* (owned) (nullable): the team's words along the scores */
  CtiStar *last;         /* (owned) (nullable): her star of before */
  CtiAutosave *autosave; /* (owned) (nullable): once it is known whether there is a draft */
  gboolean is_theirs;    /* the worker answers */
  Step step;
  guint area;
} View;

static void show (View *view);

static void
view_free (gpointer data)
{
  View *view = data;

  g_clear_object (&view->autosave);
  cti_star_free (view->hers);
  cti_star_free (view->theirs);
  g_clear_pointer (&view->last, cti_star_free);
  g_clear_pointer (&view->scale, cti_star_scale_free);
  g_free (view);
}

static CtiStar *
get_star (View *view)
{
  return view->is_theirs ? view->theirs : view->hers;
}

static gboolean
is_answered (const CtiScore *score)
{
  return score->value != CTI_SCORE_NOT_DISCUSSED || score->answer != CTI_SCORE_SCORED;
}

static guint
count_answered (const CtiStar *star)
{
  guint count = 0;

  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    count += is_answered (cti_star_get_score (star, i));
  return count;
}

/* A star is kept when it holds a number. */
static gboolean
has_number (const CtiStar *star)
{
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    if (cti_star_get_score (star, i)->value != CTI_SCORE_NOT_DISCUSSED)
      return TRUE;
  return FALSE;
}

static void
go_to (View *view, Step step)
{
  view->step = step;
  cti_own_empty (view->box);
  show (view);
  cti_own_screen_begin_step (view->screen);
}

static gboolean
back (gpointer data)
{
  View *view = data;

  if (view->step == STEP_AREAS && !view->is_theirs)
    return FALSE;
  if (view->step == STEP_AREAS || view->step == STEP_BOTH)
    {
      view->is_theirs = view->step == STEP_BOTH;
      go_to (view, view->step == STEP_BOTH ? STEP_AREAS : STEP_DONE);
    }
  else
    go_to (view, STEP_AREAS);
  return TRUE;
}

/* --- The draft -------------------------------------------------------------------------------- */

static void
keep_draft (gpointer data)
{
  View *view = data;

  if (view->autosave == NULL)
    return;
  cti_own_star_draft_write (view->autosave, "hers", view->hers);
  cti_own_star_draft_write (view->autosave, "theirs", view->theirs);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  View *view = g_object_get_data (G_OBJECT (box), "view");
  g_autoptr (CtiDraft) draft = cti_autosave_find_finish (CTI_SESSION (source), result);
  g_autofree char *form = NULL;

  if (cti_own_screen_of (box) == NULL)
    return; /* gone meanwhile */
  form = cti_own_star_draft_make_id (cti_case_get_id (cti_own_screen_get_case (view->screen)));
  view->autosave = cti_autosave_new (CTI_SESSION (source), form);
  if (draft != NULL && view->step == STEP_AREAS && count_answered (view->hers) == 0 &&
      cti_own_star_draft_read (draft, "hers", view->hers))
    {
      cti_own_star_draft_read (draft, "theirs", view->theirs);
      cti_own_screen_say (view->screen, C_ ("citizen", "You go on where you stopped."));
      go_to (view, STEP_AREAS);
    }
  keep_draft (view);
}

/* --- All areas -------------------------------------------------------------------------------- */

static void
area_clicked_cb (GtkButton *button, View *view)
{
  view->area = (guint) atoi (gtk_widget_get_name (GTK_WIDGET (button)));
  go_to (view, STEP_AREA);
}

static GtkWidget *
make_tile (View *view, guint index)
{
  const CtiStar *star = get_star (view);
  const char *name = cti_words_area (cti_star_get_area (star, index));
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = g_strdup_printf ("%u", index);
  char text[8];
  const char *answer = cti_own_words_score (cti_star_get_score (star, index), text);

  gtk_widget_set_hexpand (cti_own_add_text (box, name), TRUE);
  gtk_widget_add_css_class (cti_own_add_text (box, answer), "own-answer");
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_set_name (tile, number);
  gtk_widget_add_css_class (tile, "own-tile");
  if (*answer != '\0')
    gtk_widget_add_css_class (tile, "own-answered");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, answer, -1);
  g_signal_connect (tile, "clicked", G_CALLBACK (area_clicked_cb), view);
  return tile;
}

static void
done_cb (View *view)
{
  go_to (view, view->is_theirs ? STEP_BOTH : STEP_DONE);
}

static void
show_areas (View *view)
{
  const CtiStar *star = get_star (view);
  GtkWidget *wrap = cti_own_wrap_new ();
  GtkWidget *done;

  cti_own_add_text (view->box,
                    view->is_theirs
                        ? C_ ("citizen",
                              "Now your contact person answers. Your numbers are hidden.")
                        : C_ ("citizen", "Begin where you like. You can leave something out."));
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    cti_own_wrap_add (wrap, make_tile (view, i));
  gtk_box_append (GTK_BOX (view->box), wrap);
  done = cti_own_add_button (cti_own_add_actions (view->box),
                             C_ ("citizen", "I have said what I want to say"), TRUE);
  gtk_widget_set_visible (done, has_number (star));
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), view);
}

/* --- One area --------------------------------------------------------------------------------- */

static int
find_next (View *view)
{
  const CtiStar *star = get_star (view);
  guint n_areas = cti_star_get_n_areas (star);

  for (guint i = 1; i < n_areas; i++)
    if (!is_answered (cti_star_get_score (star, (view->area + i) % n_areas)))
      return (int) ((view->area + i) % n_areas);
  return -1;
}

static void
next_cb (View *view)
{
  int next = find_next (view);

  if (next >= 0)
    view->area = (guint) next;
  go_to (view, next >= 0 ? STEP_AREA : STEP_AREAS);
}

static void
areas_cb (View *view)
{
  go_to (view, STEP_AREAS);
}

static void
show_area (View *view)
{
  GtkWidget *row;

  gtk_box_append (GTK_BOX (view->box), cti_own_area_new (get_star (view), view->area,
                                                         view->is_theirs ? NULL : view->last,
                                                         view->scale, keep_draft, view));
  row = cti_own_add_actions (view->box);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Go on"), TRUE), "clicked",
                            G_CALLBACK (next_cb), view);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "See all"), FALSE), "clicked",
                            G_CALLBACK (areas_cb), view);
}

/* --- Keeping ---------------------------------------------------------------------------------- */

static gpointer
save_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_add_stars (store, cti_store_get_held (store), data, error);
}

/* The worker's view of that day which was saved before her own, if there is one. */
static CtiStar *
find_theirs (CtiCase *now, CtiDate day, CtiReadingMode mode)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);

      if (star->reading->date == day && star->reading->mode == mode)
        return cti_star_copy (star);
    }
  return NULL;
}

static void
home_cb (GtkButton *button)
{
  cti_own_screen_show (cti_own_screen_of (GTK_WIDGET (button)), "home");
}

static void
saved (CtiOwnScreen *screen, gpointer object)
{
  GtkWidget *box = object;
  View *view = g_object_get_data (G_OBJECT (box), "view");
  g_autoptr (CtiStar) theirs =
      find_theirs (cti_own_screen_get_case (screen), view->hers->reading->date, CTI_READING_WORKER);

  if (view->autosave != NULL)
    cti_autosave_discard (view->autosave);
  g_clear_object (&view->autosave);
  cti_own_screen_say (screen, C_ ("citizen", "Your star is kept. Thank you."));
  if (theirs == NULL || cti_own_screen_of (box) == NULL || view->step == STEP_BOTH)
    {
      cti_own_screen_show (screen, "way");
      return;
    }
  cti_own_screen_set_back (screen, NULL, NULL);
  cti_own_empty (view->box);
  gtk_box_append (GTK_BOX (view->box), cti_own_compare_new (view->hers, theirs));
  g_signal_connect (cti_own_add_button (cti_own_add_actions (view->box),
                                        C_ ("citizen", "To your page"), TRUE),
                    "clicked", G_CALLBACK (home_cb), NULL);
  cti_own_screen_begin_step (screen);
}

static void
prepare (View *view, CtiStar *star, CtiReadingMode mode, const char *pair)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  CtiPhasePlan plan;

  cti_case_get_plan (now, &plan);
  star->reading->mode = mode;
  star->reading->occasion =
      cti_rhythm_suggest_occasion (&plan, cti_case_get_last_reading_date (now),
                                   star->reading->date);
  cti_set_text (&star->reading->pair, pair);
}

static void
keep (View *view, gboolean both)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  g_autoptr (CtiStar) before = find_theirs (now, view->hers->reading->date, CTI_READING_WORKER);
  g_autofree char *fresh = cti_id_new ();
  const char *pair =
      before != NULL && before->reading->pair != NULL ? before->reading->pair : fresh;
  GPtrArray *stars = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_star_free);

  prepare (view, view->hers, CTI_READING_CITIZEN, pair);
  g_ptr_array_add (stars, cti_star_copy (view->hers));
  if (both)
    {
      prepare (view, view->theirs, CTI_READING_WORKER, pair);
      g_ptr_array_add (stars, cti_star_copy (view->theirs));
    }
  cti_own_screen_run (view->screen, save_in_thread, stars, (GDestroyNotify) g_ptr_array_unref,
                      saved, view->box);
}

static void
keep_mine_cb (View *view)
{
  keep (view, FALSE);
}

static void
keep_both_cb (View *view)
{
  keep (view, TRUE);
}

/* --- Done ------------------------------------------------------------------------------------- */

static void
theirs_cb (View *view)
{
  view->is_theirs = TRUE;
  go_to (view, STEP_AREAS);
}

static void
show_done (View *view)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  g_autoptr (CtiStar) before = find_theirs (now, view->hers->reading->date, CTI_READING_WORKER);
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "Thank you. That was your view."));
  GtkWidget *row;

  gtk_box_append (GTK_BOX (view->box), card);
  row = cti_own_add_actions (view->box);
  if (before == NULL)
    {
      cti_own_add_text (card, C_ ("citizen", "Should your contact person answer too?"));
      cti_own_add_text (card, C_ ("citizen", "After that you see both views side by side."));
      g_signal_connect_swapped (cti_own_add_button (row,
                                                    C_ ("citizen",
                                                        "Yes, now my contact person answers"),
                                                    TRUE),
                                "clicked", G_CALLBACK (theirs_cb), view);
    }
  else
    cti_own_add_text (card,
                      C_ ("citizen", "Your contact person has answered too. You see it next."));
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Keep my star"),
                                                before != NULL),
                            "clicked", G_CALLBACK (keep_mine_cb), view);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Change something"), FALSE),
                            "clicked", G_CALLBACK (areas_cb), view);
}

static void
show_both (View *view)
{
  gtk_box_append (GTK_BOX (view->box), cti_own_compare_new (view->hers, view->theirs));
  g_signal_connect_swapped (cti_own_add_button (cti_own_add_actions (view->box),
                                                C_ ("citizen", "Keep both"), TRUE),
                            "clicked", G_CALLBACK (keep_both_cb), view);
}

static void
show (View *view)
{
  switch (view->step)
    {
    case STEP_AREAS:
      show_areas (view);
      break;
    case STEP_AREA:
      show_area (view);
      break;
    case STEP_DONE:
      show_done (view);
      break;
    case STEP_BOTH:
    default:
      show_both (view);
      break;
    }
}

/* One star a day and view: a second one would be no other reading. */
static gboolean
is_read_today (View *view)
{
  g_autoptr (CtiStar) hers =
      find_theirs (cti_own_screen_get_case (view->screen), cti_own_screen_get_today (view->screen),
                   CTI_READING_CITIZEN);

  return hers != NULL;
}

static CtiStar *
find_last (CtiCase *now)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  for (guint i = stars->len; i > 0; i--)
    {
      const CtiStar *star = g_ptr_array_index (stars, i - 1);

      if (star->reading->mode != CTI_READING_WORKER)
        return cti_star_copy (star);
    }
  return NULL;
}

static void
say_no (GtkWidget *box, const char *words)
{
  gtk_box_append (GTK_BOX (box), cti_own_card_new (words));
  g_signal_connect (cti_own_add_button (cti_own_add_actions (box), C_ ("citizen", "To your page"),
                                        TRUE),
                    "clicked", G_CALLBACK (home_cb), NULL);
}

/**
 * cti_own_star_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view in which both score
 */
GtkWidget *
cti_own_star_new (CtiOwnScreen *screen)
{
  CtiCase *now = cti_own_screen_get_case (screen);
  CtiDate today = cti_own_screen_get_today (screen);
  View *view = g_new0 (View, 1);
  GPtrArray *instruments = cti_session_get_instruments (cti_own_screen_get_session (screen));
  g_autoptr (CtiStarForm) star_form = cti_instruments_get_star_form (instruments);
  g_autofree char *form = cti_own_star_draft_make_id (cti_case_get_id (now));

  view->screen = screen;
  view->box = cti_own_box_new (16);
  view->hers = cti_new_star_make (star_form, now, today);
  view->theirs = cti_new_star_make (star_form, now, today);
  view->last = find_last (now);
  view->scale = cti_instruments_get_scale (instruments, star_form->key);
  g_object_set_data_full (G_OBJECT (view->box), "view", view, view_free);
  if (cti_case_get_course (now) == NULL)
    say_no (view->box, C_ ("citizen", "Your course has not begun yet. The star comes later."));
  else if (is_read_today (view))
    say_no (view->box,
            C_ ("citizen", "Today's star is already kept. You find it in Looking back."));
  else
    {
      cti_own_screen_set_back (screen, back, view);
      show (view);
      cti_autosave_find_async (cti_own_screen_get_session (screen), form, found_cb,
                               g_object_ref (view->box));
    }
  return view->box;
}
