/* Looking back: a slider she drags herself through her stars, the first one always beside it; what
 * moved, in steps of one, what she said then, and what she did herself. A step back is said as one,
 * and without blame. One area can be looked at alone. */

#include "cti-own-way.h"

#include <glib/gi18n.h>

#include "cti-chart-look.h"
#include "cti-chart-view.h"
#include "cti-columns-box.h"
#include "cti-own-kit.h"
#include "cti-own-words.h"
#include "cti-star-chart.h"
#include "cti-star-hers.h"
#include "cti-words.h"

/* So many letters beside each other are room for the star beside what is said of it. */
#define LETTERS 70

typedef struct
{
  CtiOwnScreen *screen; /* (unowned): holds the view */
  GtkWidget *box;       /* (unowned): the view */
  GPtrArray *all;       /* (owned) (element-type CtiStar) */
  GPtrArray *hers;      /* (owned) (element-type CtiStar): those of them she goes through */
  guint at;             /* which one is shown */
  char *area;           /* (owned) (nullable): key of the one that is looked at alone */
  CtiChartView *chart;  /* (unowned) (nullable) */
  GtkLabel *when;       /* (unowned) (nullable) */
  GtkWidget *lines;     /* (unowned) (nullable) */
} View;

static void show (View *view);

static void
view_free (gpointer data)
{
  View *view = data;

  g_ptr_array_unref (view->hers);
  g_ptr_array_unref (view->all);
  g_free (view->area);
  g_free (view);
}

static const CtiStar *
get_star (View *view, guint index)
{
  return g_ptr_array_index (view->hers, index);
}

static const CtiScore *
find_score (const CtiStar *star, const char *key)
{
  int at = cti_star_find_area (star, key);

  return at >= 0 ? cti_star_get_score (star, (guint) at) : NULL;
}

static int
get_value (const CtiStar *star, const char *key)
{
  const CtiScore *score = find_score (star, key);

  return score != NULL ? score->value : CTI_SCORE_NOT_DISCUSSED;
}

/* The first number of an area before a star, for whoever left it out of the first one. */
static int
get_first_value (View *view, guint before, const char *key)
{
  int value = CTI_SCORE_NOT_DISCUSSED;

  for (guint i = 0; i < before && value == CTI_SCORE_NOT_DISCUSSED; i++)
    value = get_value (get_star (view, i), key);
  return value;
}

static void
look_at (View *view, const char *key)
{
  cti_set_text (&view->area, key);
  cti_own_empty (view->box);
  show (view);
  cti_own_screen_begin_step (view->screen);
}

static gboolean
back (gpointer data)
{
  View *view = data;

  if (view->area == NULL)
    return FALSE;
  look_at (view, NULL);
  return TRUE;
}

/* --- All areas -------------------------------------------------------------------------------- */

static CtiScene *
lay_out_star (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_star_chart_layout (data, style, width, height);
}

static void
area_clicked_cb (GtkButton *button, View *view)
{
  g_autofree char *key = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));

  look_at (view, key);
}

static void
add_line (View *view, const CtiArea *area)
{
  const CtiStar *shown = get_star (view, view->at);
  int from = get_first_value (view, view->at, area->key);
  const CtiScore *score = find_score (shown, area->key);
  g_autofree char *move = cti_own_words_move (from, get_value (shown, area->key));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = cti_own_box_new (2);

  gtk_widget_add_css_class (cti_own_add_text (box, cti_words_area (area)), "own-sender");
  cti_own_add_text (box, move);
  if (score != NULL)
    cti_own_add_quote (box, score->note);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_name (button, area->key);
  gtk_widget_add_css_class (button, "own-tile");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cti_words_area (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, move,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (area_clicked_cb), view);
  gtk_box_append (GTK_BOX (view->lines), button);
}

static void
show_star (View *view)
{
  const CtiStar *shown = get_star (view, view->at);
  g_autofree char *day = cti_words_date_long (shown->reading->date);

  cti_chart_view_set_chart (view->chart, lay_out_star,
                            cti_star_hers_chart (get_star (view, 0), shown),
                            (GDestroyNotify) cti_star_chart_data_free, C_ ("citizen", "My star"));
  gtk_label_set_text (view->when, day);
  cti_own_empty (view->lines);
  for (guint i = 0; i < cti_star_get_n_areas (shown); i++)
    add_line (view, cti_star_get_area (shown, i));
}

/* What is heard of the slider: which star it stands at, not how far along. */
static void
say_place (GtkWidget *slider, View *view)
{
  g_autofree char *day = cti_words_date_long (get_star (view, view->at)->reading->date);

  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, day,
                                  -1);
}

static void
slid_cb (GtkRange *slider, View *view)
{
  guint at = (guint) (gtk_range_get_value (slider) + 0.5);

  if (at == view->at)
    return;
  view->at = at;
  say_place (GTK_WIDGET (slider), view);
  show_star (view);
}

static void
add_slider (View *view)
{
  GtkWidget *slider =
      gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, MAX (view->hers->len, 2) - 1, 1);
  const char *name = C_ ("citizen", "Slide here to see your other stars");

  gtk_range_set_value (GTK_RANGE (slider), view->at);
  gtk_scale_set_draw_value (GTK_SCALE (slider), FALSE);
  for (guint i = 0; i < view->hers->len; i++)
    gtk_scale_add_mark (GTK_SCALE (slider), i, GTK_POS_BOTTOM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  say_place (slider, view);
  g_signal_connect (slider, "value-changed", G_CALLBACK (slid_cb), view);
  cti_own_add_text (view->box, name);
  gtk_box_append (GTK_BOX (view->box), slider);
}

static void
show_all (View *view)
{
  GtkWidget *picture = cti_chart_view_new ();
  GtkWidget *columns = cti_columns_box_new (LETTERS, "3 2");

  if (view->hers->len > 1)
    add_slider (view);
  view->when = GTK_LABEL (cti_own_add_heading (view->box, ""));
  view->chart = CTI_CHART_VIEW (picture);
  view->lines = cti_own_box_new (8);
  gtk_widget_set_valign (picture, GTK_ALIGN_START);
  gtk_widget_add_css_class (picture, "own-picture");
  gtk_widget_add_css_class (picture, CTI_CHART_LOOK_CLEAR);
  gtk_box_append (GTK_BOX (columns), picture);
  gtk_box_append (GTK_BOX (columns), view->lines);
  gtk_box_append (GTK_BOX (view->box), columns);
  show_star (view);
}

/* --- One area --------------------------------------------------------------------------------- */

static void
add_step (GtkWidget *box, const CtiStar *star, const CtiScore *score)
{
  g_autofree char *day = cti_words_date_long (star->reading->date);
  g_autofree char *line = NULL;
  char number[8];
  const char *answer = cti_own_words_score (score, number);
  GtkWidget *card = cti_own_card_new (NULL);

  line = g_strdup_printf ("%s: %s", day, *answer != '\0' ? answer : C_ ("citizen", "no answer"));
  cti_own_add_text (card, line);
  if (score != NULL && score->value != CTI_SCORE_NOT_DISCUSSED)
    cti_own_add_bar (card, line, score->value);
  if (score != NULL)
    cti_own_add_quote (card, score->note);
  gtk_box_append (GTK_BOX (box), card);
}

static void
all_cb (View *view)
{
  look_at (view, NULL);
}

static void
show_one (View *view)
{
  const CtiStar *last = get_star (view, view->hers->len - 1);
  int at = cti_star_find_area (last, view->area);
  g_autofree char *move =
      cti_own_words_move (get_first_value (view, view->hers->len - 1, view->area),
                          get_value (last, view->area));

  if (at >= 0)
    cti_own_add_heading (view->box, cti_words_area (cti_star_get_area (last, (guint) at)));
  if (view->hers->len > 1)
    cti_own_add_text (view->box, move);
  for (guint i = 0; i < view->hers->len; i++)
    add_step (view->box, get_star (view, i), find_score (get_star (view, i), view->area));
  g_signal_connect_swapped (cti_own_add_button (cti_own_add_actions (view->box),
                                                C_ ("citizen", "See all"), TRUE),
                            "clicked", G_CALLBACK (all_cb), view);
}

/* --- What she did ----------------------------------------------------------------------------- */

static gboolean
is_hers (const CtiActivity *activity)
{
  return activity->owner == CTI_OWNER_CITIZEN &&
         (activity->status == CTI_ACTIVITY_DONE || activity->status == CTI_ACTIVITY_WORKS);
}

/* What went on into the next phase is one thing she did, not two. */
static gboolean
is_carried_on (const CtiActivity *activity, GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const CtiActivity *other = g_ptr_array_index (all, i);

      if (is_hers (other) && g_strcmp0 (other->carried_from, activity->record.id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_done (View *view)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  GPtrArray *activities = cti_case_get_records (now, &cti_activity_type);
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "What you did yourself"));
  gboolean is_any = FALSE;

  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (activities, i);

      if (!is_hers (activity) || is_carried_on (activity, activities))
        continue;
      cti_own_add_quote (card, activity->what);
      is_any = TRUE;
    }
  if (!is_any)
    cti_own_add_text (card, C_ ("citizen", "You came, and you spoke. That is a step too."));
  gtk_box_append (GTK_BOX (view->box), card);
}

static void
star_cb (GtkButton *button)
{
  cti_own_screen_show (cti_own_screen_of (GTK_WIDGET (button)), "star");
}

static void
show (View *view)
{
  if (view->hers->len == 0)
    {
      gtk_box_append (GTK_BOX (view->box),
                      cti_own_card_new (C_ ("citizen", "There is no star yet.")));
      g_signal_connect (cti_own_add_button (view->box, C_ ("citizen", "Make your first star"),
                                            TRUE),
                        "clicked", G_CALLBACK (star_cb), NULL);
    }
  else if (view->area != NULL)
    show_one (view);
  else
    {
      show_all (view);
      add_done (view);
    }
}

/**
 * cti_own_way_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view that looks back
 */
GtkWidget *
cti_own_way_new (CtiOwnScreen *screen)
{
  View *view = g_new0 (View, 1);

  view->screen = screen;
  view->box = cti_own_box_new (14);
  view->all = cti_case_get_stars (cti_own_screen_get_case (screen));
  view->hers = cti_star_hers_choose (view->all);
  view->at = MAX (view->hers->len, 1) - 1;
  g_object_set_data_full (G_OBJECT (view->box), "view", view, view_free);
  cti_own_screen_set_back (screen, back, view);
  show (view);
  return view->box;
}
