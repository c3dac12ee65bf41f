#include "cti-supervision-page.h"

#include <glib/gi18n.h>

#include "cti-bookmark.h"
#include "cti-fidelity-file.h"
#include "cti-fidelity-view.h"
#include "cti-round-view.h"
#include "cti-names.h"
#include "cti-row-fill.h"
#include "cti-say.h"
#include "cti-supervision-acts.h"
#include "cti-supervision-rows.h"
#include "cti-record-dialog.h"
#include "cti-words-supervision.h"
#include "cti-workspace.h"

struct _CtiSupervisionPage
{
  AdwBin parent_instance;

  CtiSession *session;      /* (owned) (nullable) */
  CtiSupervisionBook *book; /* (owned) (nullable) */

  GtkStack *stack;
  GtkStack *parts;
  GtkLabel *due;
  GtkButton *begin;
  CtiRowGroup *agenda;
  CtiRowGroup *reviews;
  CtiRowGroup *held;
  CtiFidelityView *method;
  CtiRoundView *round;
};

G_DEFINE_FINAL_TYPE (CtiSupervisionPage, cti_supervision_page, ADW_TYPE_BIN)

/**
 * cti_supervision_page_get_session:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the session of the program
 */
CtiSession *
cti_supervision_page_get_session (CtiSupervisionPage *self)
{
  return self->session;
}

/**
 * cti_supervision_page_get_book:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): what is shown
 */
const CtiSupervisionBook *
cti_supervision_page_get_book (CtiSupervisionPage *self)
{
  return self->book;
}

/* --- What is shown ---------------------------------------------------------------------------- */

static gboolean
is_open (const CtiCard *card, CtiDate today)
{
  return card->contact_start != CTI_DATE_NONE && card->contact_start <= today &&
         (card->closed_on == CTI_DATE_NONE || card->closed_on > today);
}

static void
show_due (CtiSupervisionPage *self, CtiDate today)
{
  int days;
  gboolean due = cti_supervision_is_due (self->book->sessions, today, &days);
  g_autofree char *session = cti_words_supervision_due (due, days);
  g_autofree char *reviews = NULL;
  g_autofree char *both = NULL;
  guint courses = 0;

  for (guint i = 0; i < self->book->cards->len; i++)
    courses += cti_case_review_is_due (g_ptr_array_index (self->book->cards, i),
                                       self->book->reviews, today);
  reviews = cti_words_reviews_due (courses);
  both = g_strjoin ("\n", session, reviews, NULL);
  gtk_label_set_text (self->due, both);
  gtk_button_set_label (self->begin, cti_supervision_book_get_running (self->book) != NULL
                                         ? _ ("_Go On with the Supervision")
                                         : _ ("_Begin Supervision…"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->begin), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static GtkWidget *
make_point (gpointer item, gpointer data, char **id)
{
  const CtiSupervisionPage *self = data;
  const CtiAgendaPoint *point = item;

  *id = g_strdup (point->record.id);
  return cti_supervision_rows_point (self->book, point);
}

/* The longest not reviewed first; the review goes down the list. */
static int
compare_cards (gconstpointer a, gconstpointer b, gpointer data)
{
  const CtiCard *one = *(CtiCard *const *) a;
  const CtiCard *two = *(CtiCard *const *) b;
  CtiSupervisionPage *self = data;
  CtiDate today = cti_session_get_today (self->session);
  int first = cti_case_review_get_days (one, self->book->reviews, today);
  int second = cti_case_review_get_days (two, self->book->reviews, today);

  return first != second ? second - first : g_strcmp0 (one->code, two->code);
}

/* How many courses are open for one worker, beside the limit; also where the team asks about
 * something else in its own items. */
static char *
describe_caseload (CtiSupervisionPage *self, CtiDate today)
{
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_get_built_in ();
  CtiFidelityBasis basis = { .form = form,
                             .team = cti_session_get_team (self->session),
                             .worker = cti_session_get_worker (self->session),
                             .cards = self->book->cards,
                             .first = today,
                             .last = today,
                             .today = today };
  g_autoptr (GArray) hints = cti_fidelity_of_caseload (&basis);

  for (guint i = 0; i < hints->len; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);

      if (hint->item->measure == CTI_MEASURE_CASELOAD)
        return cti_words_fidelity_evidence (hint);
    }
  return NULL;
}

static GtkWidget *
make_review (gpointer item, gpointer data, char **id)
{
  const CtiSupervisionPage *self = data;

  *id = g_strdup (CTI_RECORD (item)->id);
  return cti_supervision_rows_review (self->book, item, cti_session_get_today (self->session));
}

static void
show_reviews (CtiSupervisionPage *self, CtiDate today)
{
  g_autofree char *caseload = describe_caseload (self, today);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  for (guint i = 0; i < self->book->cards->len; i++)
    if (is_open (g_ptr_array_index (self->book->cards, i), today))
      g_ptr_array_add (cards, g_ptr_array_index (self->book->cards, i));
  g_ptr_array_sort_with_data (cards, compare_cards, self);
  g_object_set (self->reviews, "description", caseload, NULL);
  cti_row_group_fill (self->reviews, cards, make_review, self);
}

static void
show_held (CtiSupervisionPage *self)
{
  g_autofree char *focused = cti_row_group_clear (self->held);

  for (guint i = 0; i < self->book->sessions->len; i++)
    {
      const CtiSupervision *session = g_ptr_array_index (self->book->sessions, i);

      if (session->state == CTI_SUPERVISION_HELD)
        cti_row_group_add (self->held, cti_supervision_rows_held (self->book, session),
                           session->record.id);
    }
  cti_row_group_focus (self->held, focused);
}

/**
 * cti_supervision_page_set_book:
 * @self: the page, which has a session
 * @book: (transfer full): what supervision knows now
 */
void
cti_supervision_page_set_book (CtiSupervisionPage *self, CtiSupervisionBook *book)
{
  CtiDate today = cti_session_get_today (self->session);
  gboolean ran = self->book != NULL && cti_supervision_book_get_running (self->book) != NULL;
  gboolean runs = cti_supervision_book_get_running (book) != NULL;

  cti_round_view_set_book (self->round, NULL, NULL, CTI_DATE_NONE);
  g_clear_pointer (&self->book, cti_supervision_book_free);
  self->book = book;
  show_due (self, today);
  cti_row_group_fill (self->agenda, self->book->agenda, make_point, self);
  show_reviews (self, today);
  show_held (self);
  cti_fidelity_view_set_book (self->method, self->session, book);
  if (runs)
    cti_round_view_set_book (self->round, self->session, book, today);
  if (runs != ran)
    gtk_stack_set_visible_child_name (self->stack, runs ? "round" : "place");
  if (runs && !ran)
    gtk_widget_grab_focus (GTK_WIDGET (self->round));
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_supervision (store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSupervisionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiSupervisionBook *book = cti_session_run_finish (CTI_SESSION (source), result, &error);

  /* a session that was locked meanwhile has no team any more */
  if (book != NULL && self->session != NULL && cti_session_get_team (self->session) != NULL)
    cti_supervision_page_set_book (self, book);
  else if (book != NULL)
    cti_supervision_book_free (book);
  else if (self->session != NULL)
    cti_say_error (GTK_WIDGET (self), error);
}

/**
 * cti_supervision_page_show:
 * @self: the page, which comes to the front
 */
void
cti_supervision_page_show (CtiSupervisionPage *self)
{
  if (self->session != NULL)
    cti_session_run_async (self->session, read_in_thread, NULL, NULL,
                           (GDestroyNotify) cti_supervision_book_free, read_cb,
                           g_object_ref (self));
}

/* --- Acts ------------------------------------------------------------------------------------- */

typedef struct
{
  CtiSupervisionPage *page; /* (owned) */
  gboolean is_in_case;      /* the work returns the case it changed */
  char *sentence;           /* (owned) (nullable) */
  GtkWindow *dialog;        /* (owned) (nullable) */
} Act;

static void
act_free (Act *act)
{
  g_object_unref (act->page);
  g_free (act->sentence);
  g_clear_object (&act->dialog);
  g_free (act);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

/* A case that was changed is seen as it is now wherever it stands: open, or in the lists of the
 * day. */
static gboolean
finish (const Act *act, CtiSession *session, GAsyncResult *result, GError **error)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (act->page));
  g_autoptr (CtiRecord) done = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (!act->is_in_case)
    {
      done = cti_session_run_finish (session, result, error);
      if (done != NULL && act->page->round != NULL)
        cti_round_view_keep_case (act->page->round, NULL);
      return done != NULL;
    }
  now = cti_session_run_case_finish (session, result, error);
  if (now != NULL && workspace != NULL && cti_workspace_get_session (workspace) != NULL)
    {
      cti_workspace_take_case (workspace, now);
      cti_round_view_keep_case (act->page->round, now);
    }
  return now != NULL;
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Act) act = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = finish (act, CTI_SESSION (source), result, &error);

  if (act->dialog != NULL)
    cti_record_dialog_finish (CTI_RECORD_DIALOG (act->dialog), error);
  else if (!is_done && act->page->session != NULL)
    cti_say_error (GTK_WIDGET (act->page), error);
  if (!is_done || act->page->session == NULL)
    return;
  if (act->sentence != NULL)
    cti_say_undo_in (GTK_WIDGET (act->page), act->sentence, NULL);
  cti_workspace_follow_team_act (GTK_WIDGET (act->page));
}

static void
start (CtiSupervisionPage *self,
       Act *act,
       CtiSessionWork work,
       gpointer data,
       GDestroyNotify data_free,
       const char *sentence,
       GtkWindow *dialog)
{
  act->page = g_object_ref (self);
  act->sentence = g_strdup (sentence);
  act->dialog = dialog != NULL ? g_object_ref (dialog) : NULL;
  cti_session_run_async (self->session, work, data, data_free,
                         act->is_in_case ? (GDestroyNotify) cti_case_unref : cti_record_unref,
                         acted_cb, act);
}

/**
 * cti_supervision_page_run:
 * @self: the page
 * @work: a use case; returns any record where it is done
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @sentence: (nullable): what is said when it is done
 * @dialog: (nullable): a #CtiRecordDialog that waits for it
 *
 * The page shows what the store has then.
 */
void
cti_supervision_page_run (CtiSupervisionPage *self,
                          CtiSessionWork work,
                          gpointer data,
                          GDestroyNotify data_free,
                          const char *sentence,
                          GtkWindow *dialog)
{
  start (self, g_new0 (Act, 1), work, data, data_free, sentence, dialog);
}

/**
 * cti_supervision_page_run_in_case:
 * @self: the page
 * @work: a use case; returns the case as it is then
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @sentence: (nullable): what is said when it is done
 * @dialog: (nullable): a #CtiRecordDialog that waits for it
 *
 * As cti_supervision_page_run(), for what changes a case too.
 */
void
cti_supervision_page_run_in_case (CtiSupervisionPage *self,
                                  CtiSessionWork work,
                                  gpointer data,
                                  GDestroyNotify data_free,
                                  const char *sentence,
                                  GtkWindow *dialog)
{
  Act *act = g_new0 (Act, 1);

  act->is_in_case = TRUE;
  start (self, act, work, data, data_free, sentence, dialog);
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSupervisionPage *self = CTI_SUPERVISION_PAGE (widget);

  if (self->book != NULL && cti_supervision_book_get_running (self->book) != NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "round");
      gtk_widget_grab_focus (GTK_WIDGET (self->round));
      return;
    }
  cti_bookmark_via (widget, name, parameter);
  if (self->book != NULL)
    cti_supervision_acts_begin (self);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSupervisionPage *self = CTI_SUPERVISION_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "place");
  gtk_widget_grab_focus (GTK_WIDGET (self->begin));
}

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSupervisionPage *self = CTI_SUPERVISION_PAGE (widget);

  if (self->book != NULL)
    cti_supervision_acts_run (self, self->round, name,
                              parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
cti_supervision_page_dispose (GObject *object)
{
  CtiSupervisionPage *self = CTI_SUPERVISION_PAGE (object);

  if (self->round != NULL)
    cti_round_view_set_book (self->round, NULL, NULL, CTI_DATE_NONE);
  g_clear_object (&self->session);
  g_clear_pointer (&self->book, cti_supervision_book_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_SUPERVISION_PAGE);
  G_OBJECT_CLASS (cti_supervision_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const plain[] = { "supervision.add-point",  "supervision.decide",
                                       "supervision.reflect",    "supervision.notes",
                                       "supervision.end",        "supervision.talked",
                                       "supervision.review-here" };
  static const char *const targeted[] = { "supervision.move-up", "supervision.move-down",
                                          "supervision.put-off", "supervision.take-up",
                                          "supervision.review",  "supervision.protocol" };

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    gtk_widget_class_install_action (widget_class, plain[i], NULL, act_action);
  for (gsize i = 0; i < G_N_ELEMENTS (targeted); i++)
    gtk_widget_class_install_action (widget_class, targeted[i], "s", act_action);
  gtk_widget_class_install_action (widget_class, "supervision.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "supervision.leave", NULL, leave_action);
}

static void
cti_supervision_page_class_init (CtiSupervisionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_supervision_page_dispose;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  g_type_ensure (CTI_TYPE_FIDELITY_VIEW);
  g_type_ensure (CTI_TYPE_ROUND_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/supervision/cti-supervision-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, parts);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, due);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, begin);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, reviews);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, held);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, method);
  gtk_widget_class_bind_template_child (widget_class, CtiSupervisionPage, round);
  install_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_ALT_MASK, "supervision.decide",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_ALT_MASK, "supervision.reflect",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_ALT_MASK,
                                       "supervision.review-here", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK,
                                       "supervision.talked", NULL);
}

/* Whose case is open stands in the sidebar under her own name, and everybody in the room sees it.
 */
static void
close_case (CtiSupervisionPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  CtiCase *open = workspace != NULL ? cti_workspace_get_case (workspace) : NULL;

  if (open != NULL)
    cti_workspace_leave_case (workspace, cti_case_get_id (open));
}

static void
cti_supervision_page_init (CtiSupervisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->round, "map", G_CALLBACK (close_case), self, G_CONNECT_SWAPPED);
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_supervision_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_supervision_page_set_session (CtiSupervisionPage *self, CtiSession *session)
{
  g_set_object (&self->session, session);
}
