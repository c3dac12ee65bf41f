/* One case after another. What is shown of a case is shown of its covered copy (cti-veil.h), so no
 * picture and no row here can tell who she is. The deal of names lives as long as the session is
 * seen; it is kept nowhere, so that nobody can tell later who "Birk" was. */

#include "cti-round-view.h"

#include <glib/gi18n.h>

#include "cti-chart-view.h"
#include "cti-veil.h"
#include "cti-round-case.h"
#include "cti-names.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-say.h"
#include "cti-supervision-rows.h"
#include "cti-words-course.h"
#include "cti-words-value.h"
#include "cti-words.h"

struct _CtiRoundView
{
  AdwBin parent_instance;

  CtiSession *session;            /* (owned) (nullable) */
  const CtiSupervisionBook *book; /* (unowned) (nullable): as long as it is set */
  CtiDate today;
  CtiVeil *cover; /* (owned) (nullable): of the session that runs */
  char *running;  /* (owned) (nullable): id of that session */
  guint index;    /* which point is shown */
  char *shown;    /* (owned) (nullable): id of the case that is shown */
  CtiCase *open;  /* (owned) (nullable): the case as it is; never shown */
  gboolean keeps; /* the next book comes of an act that has left the case as it is here */
  GtkWidget *badge;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *place;
  GtkWidget *reflect;
  GtkWidget *review;
  GtkWidget *talked;
  GtkWidget *over;
  CtiRowGroup *reasons;
  CtiRowGroup *decisions;
  CtiRowGroup *marks;
  CtiRoundCase *parts;
};

G_DEFINE_FINAL_TYPE (CtiRoundView, cti_round_view, ADW_TYPE_BIN)

/**
 * cti_round_view_get_point:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the point that is talked about
 */
const CtiAgendaPoint *
cti_round_view_get_point (CtiRoundView *self)
{
  return self->book != NULL && self->index < self->book->agenda->len
             ? g_ptr_array_index (self->book->agenda, self->index)
             : NULL;
}

/* --- The case --------------------------------------------------------------------------------- */

static GtkWidget *
make_mark (const char *word)
{
  GtkWidget *row = cti_row_new (word, NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show"));

  cti_names_describe (button, word);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "round.show-word");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_string (word));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_marks (CtiRoundView *self, GPtrArray *marks)
{
  g_autofree char *focused = cti_row_group_clear (self->marks);

  for (guint i = 0; i < marks->len; i++)
    cti_row_group_add (self->marks, make_mark (g_ptr_array_index (marks, i)),
                       g_ptr_array_index (marks, i));
  gtk_widget_set_visible (GTK_WIDGET (self->marks), marks->len > 0);
  cti_row_group_focus (self->marks, focused);
}

static void
show_decisions (CtiRoundView *self, const CtiAgendaPoint *point, GPtrArray *marks)
{
  g_autofree char *focused = cti_row_group_clear (self->decisions);
  guint count = 0;

  for (guint i = 0; i < self->book->decisions->len; i++)
    {
      const CtiDecision *decision = g_ptr_array_index (self->book->decisions, i);
      g_autofree char *text = NULL;
      g_autofree char *why = NULL;

      if (g_strcmp0 (decision->supervision, point->supervision) != 0 ||
          g_strcmp0 (decision->case_id, point->case_id) != 0)
        continue;
      text = cti_veil_text (self->cover, decision->text, marks);
      why = cti_veil_text (self->cover, decision->why, marks);
      cti_row_group_add (self->decisions, cti_row_new (text, why), decision->record.id);
      count++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->decisions), count > 0);
  cti_row_group_focus (self->decisions, focused);
}

static void
show_reasons (CtiRoundView *self, const CtiAgendaPoint *point, GPtrArray *marks)
{
  g_autofree char *focused = cti_row_group_clear (self->reasons);
  g_autofree char *plain = cti_supervision_rows_reasons (self->book, point);
  g_autofree char *covered = cti_veil_text (self->cover, plain, marks);
  g_auto (GStrv) lines = g_strsplit (covered, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      cti_row_group_add (self->reasons, cti_row_new (*line, NULL), *line);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), TRUE);
  cti_row_group_focus (self->reasons, focused);
}

static void
show_case (CtiRoundView *self, const CtiAgendaPoint *point)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CtiCase) covered =
      self->open != NULL ? cti_veil_case (self->cover, self->open, marks) : NULL;

  cti_round_case_set_case (self->parts, covered, self->today);
  show_reasons (self, point, marks);
  show_decisions (self, point, marks);
  show_marks (self, marks);
}

static char *
make_about (CtiRoundView *self, const CtiAgendaPoint *point)
{
  const CtiCard *card = cti_supervision_book_find_card (self->book, point->case_id);
  g_autofree char *day = NULL;
  CtiPhasePlan plan;

  if (card == NULL)
    return g_strdup (cti_words_enum (cti_point_state_values, (int) point->state));
  cti_card_get_plan (card, &plan);
  day = cti_words_phase_day (&plan, self->today);
  return cti_words_capitalise (day);
}

/* Whether nothing is left but to end; what was put off waits for another session. */
static gboolean
is_over (CtiRoundView *self)
{
  for (guint i = 0; i < self->book->agenda->len; i++)
    if (((CtiAgendaPoint *) g_ptr_array_index (self->book->agenda, i))->state == CTI_POINT_OPEN)
      return FALSE;
  return TRUE;
}

static void
show_head (CtiRoundView *self, const CtiAgendaPoint *point)
{
  g_autofree char *about = make_about (self, point);
  /* Translators: which point of how many. */
  g_autofree char *place =
      g_strdup_printf (_ ("%u of %u"), self->index + 1, self->book->agenda->len);
  gboolean talked = point->state == CTI_POINT_TALKED;

  gtk_label_set_text (self->name, point->case_id != NULL
                                      ? cti_veil_get_name (self->cover, point->case_id)
                                      : _ ("Team and method"));
  gtk_label_set_text (self->about, about);
  gtk_label_set_text (self->place, place);
  gtk_button_set_label (GTK_BUTTON (self->talked),
                        talked ? _ ("Talk about It Again") : _ ("Talked About"));
  gtk_widget_set_tooltip_text (self->talked, talked ? NULL : _ ("Talked about (Alt+Enter)"));
}

/* What there is to do: a course is reviewed, a point is thought about and talked about. */
static void
show_ways (CtiRoundView *self, const CtiAgendaPoint *point)
{
  gboolean is_course =
      point != NULL && cti_supervision_book_find_card (self->book, point->case_id) != NULL;

  gtk_widget_set_visible (self->review, is_course);
  gtk_widget_set_visible (self->reflect, point != NULL);
  gtk_widget_set_visible (self->talked, point != NULL);
  gtk_widget_set_visible (self->over, is_over (self));
}

/**
 * cti_round_view_get_name:
 * @self: the view
 *
 * Returns: (transfer none): whom the point is about: a cover name, or the team and its method
 */
const char *
cti_round_view_get_name (CtiRoundView *self)
{
  return cti_round_view_get_point (self) != NULL ? gtk_label_get_text (self->name)
                                                 : _ ("Team and method");
}

typedef struct
{
  CtiRoundView *view; /* (owned) */
  char *case_id;      /* (owned) */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->view);
  g_free (opening->case_id);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static gpointer
open_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_supervised (store, data, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  CtiRoundView *self = opening->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);

  if (self->book == NULL || g_strcmp0 (self->shown, opening->case_id) != 0)
    return; /* gone on, or over, meanwhile */
  if (now == NULL)
    {
      cti_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->open, cti_case_unref);
  self->open = g_steal_pointer (&now);
  show_case (self, cti_round_view_get_point (self));
}

/* Nobody is talked about: of whom it was before nothing stays. */
static void
show_nobody (CtiRoundView *self)
{
  CtiRowGroup *groups[] = { self->reasons, self->decisions, self->marks };

  cti_round_case_set_case (self->parts, NULL, self->today);
  gtk_label_set_text (self->name, _ ("Nothing stands on the agenda."));
  gtk_label_set_text (self->about, "");
  gtk_label_set_text (self->place, "");
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_free (cti_row_group_clear (groups[i]));
      gtk_widget_set_visible (GTK_WIDGET (groups[i]), FALSE);
    }
}

static void
read_case (CtiRoundView *self, const CtiAgendaPoint *point)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->view = g_object_ref (self);
  opening->case_id = g_strdup (point->case_id);
  cti_session_run_async (self->session, open_in_thread, g_strdup (point->case_id), g_free,
                         (GDestroyNotify) cti_case_unref, opened_cb, opening);
}

/* Each time a case is read stands in the use log, which the citizen may ask for: what is here
 * already and is as it was is not read again. */
static void
show_point (CtiRoundView *self, gboolean keep)
{
  const CtiAgendaPoint *point = cti_round_view_get_point (self);
  gboolean has = keep && self->open != NULL && point != NULL &&
                 g_strcmp0 (self->shown, point->case_id) == 0;

  if (!has)
    g_clear_pointer (&self->open, cti_case_unref);
  cti_set_text (&self->shown, point != NULL ? point->case_id : NULL);
  show_ways (self, point);
  if (point == NULL)
    {
      show_nobody (self);
      return;
    }
  show_head (self, point);
  show_case (self, point);
  if (!has && point->case_id != NULL)
    read_case (self, point);
}

/**
 * cti_round_view_keep_case:
 * @self: the view
 * @now: (nullable): the case in which something was decided, as it is now
 *
 * Says that an act of the session itself is done: with the next book the case that is shown need
 * not be read again.
 */
void
cti_round_view_keep_case (CtiRoundView *self, CtiCase *now)
{
  self->keeps = TRUE;
  if (now == NULL || self->open == NULL || g_strcmp0 (self->shown, cti_case_get_id (now)) != 0)
    return;
  g_clear_pointer (&self->open, cti_case_unref);
  self->open = cti_case_ref (now);
}

/**
 * cti_round_view_move:
 * @self: the view
 * @steps: how many points further, negative for back
 */
void
cti_round_view_move (CtiRoundView *self, int steps)
{
  int count = self->book != NULL ? (int) self->book->agenda->len : 0;
  int to = CLAMP ((int) self->index + steps, 0, MAX (count - 1, 0));

  if (count == 0 || to == (int) self->index)
    return;
  self->index = (guint) to;
  show_point (self, FALSE);
}

/* While a supervision is seen people sit around it and talk. */
static void
follow_talk (CtiRoundView *self)
{
  if (self->session != NULL)
    cti_session_set_talk (self->session,
                          self->book != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
cti_round_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_round_view_parent_class)->map (widget);
  follow_talk (CTI_ROUND_VIEW (widget));
}

static void
cti_round_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_round_view_parent_class)->unmap (widget);
  follow_talk (CTI_ROUND_VIEW (widget));
}

/* A new session, a new deal; going on with one keeps its names, also after a lock: all of them are
 * dealt at once, in the order of the agenda, which stays. */
static void
need_cover (CtiRoundView *self, const CtiSupervision *running)
{
  if (g_strcmp0 (self->running, running->record.id) == 0)
    return;
  self->keeps = FALSE; /* in a new session it is opened anew */
  g_clear_pointer (&self->cover, cti_veil_free);
  self->cover = cti_veil_new (running->record.id);
  for (guint i = 0; i < self->book->agenda->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (self->book->agenda, i);

      if (point->case_id != NULL)
        cti_veil_get_name (self->cover, point->case_id);
    }
  self->index = 0;
  cti_set_text (&self->running, running->record.id);
}

/**
 * cti_round_view_set_book:
 * @self: the view
 * @session: (nullable): the session of the program
 * @book: (nullable): what supervision knows; it stays until another is set
 * @today: the day
 */
void
cti_round_view_set_book (CtiRoundView *self,
                         CtiSession *session,
                         const CtiSupervisionBook *book,
                         CtiDate today)
{
  self->book = book;
  self->today = today;
  if (book == NULL)
    follow_talk (self);
  g_set_object (&self->session, session);
  follow_talk (self);
  if (book == NULL)
    return;
  need_cover (self, cti_supervision_book_get_running (book));
  self->index = MIN (self->index, MAX (book->agenda->len, 1) - 1);
  show_point (self, self->keeps);
  self->keeps = FALSE;
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cti_round_view_move (CTI_ROUND_VIEW (widget), 1);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cti_round_view_move (CTI_ROUND_VIEW (widget), -1);
}

static void
show_word_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiRoundView *self = CTI_ROUND_VIEW (widget);
  const CtiAgendaPoint *point = cti_round_view_get_point (self);

  if (self->cover == NULL || point == NULL)
    return;
  cti_veil_allow (self->cover, g_variant_get_string (parameter, NULL));
  show_case (self, point);
}

static void
cti_round_view_dispose (GObject *object)
{
  CtiRoundView *self = CTI_ROUND_VIEW (object);

  self->book = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->cover, cti_veil_free);
  g_clear_pointer (&self->open, cti_case_unref);
  g_clear_pointer (&self->running, g_free);
  g_clear_pointer (&self->shown, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_ROUND_VIEW);
  G_OBJECT_CLASS (cti_round_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, badge);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, name);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, about);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, place);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, reflect);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, review);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, talked);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, over);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, reasons);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, decisions);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, marks);
  gtk_widget_class_bind_template_child (widget_class, CtiRoundView, parts);
}

static void
cti_round_view_class_init (CtiRoundViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_round_view_dispose;
  widget_class->map = cti_round_view_map;
  widget_class->unmap = cti_round_view_unmap;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  g_type_ensure (CTI_TYPE_ROUND_CASE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/supervision/cti-round-view.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "round.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "round.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "round.show-word", "s", show_word_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "round.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "round.previous",
                                       NULL);
}

static void
cti_round_view_init (CtiRoundView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}
