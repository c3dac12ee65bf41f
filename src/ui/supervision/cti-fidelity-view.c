#include "cti-fidelity-view.h"

#include <glib/gi18n.h>

#include "cti-chart-panel.h"
#include "cti-draft-keeper.h"
#include "cti-fidelity-file.h"
#include "cti-fidelity-gaps.h"
#include "cti-fidelity-items.h"
#include "cti-fidelity-report.h"
#include "cti-form-row.h"
#include "cti-halving-chart.h"
#include "cti-halving-report.h"
#include "cti-names.h"
#include "cti-row.h"
#include "cti-supervision-page.h"
#include "cti-trend-chart.h"
#include "cti-words-supervision.h"
#include "cti-workspace.h"

/* Sessions and reviews of half a year are looked at. */
#define PERIOD_MONTHS 6

typedef struct
{
  char *key; /* (owned): of the item */
  int hint;
  GtkDropDown *level; /* (unowned) */
  CtiFormRow *note;   /* (unowned) */
} ItemRow;

struct _CtiFidelityView
{
  AdwBin parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  CtiFidelityBasis basis;
  CtiFidelityForm *form; /* (owned) (nullable) */
  GPtrArray *rows;       /* (owned) (element-type ItemRow) */
  GPtrArray *courses;    /* (owned) (nullable) (element-type CtiCard): that can be reviewed */
  const CtiSupervisionBook *book; /* (unowned) (nullable) */
  char *case_id; /* (owned) (nullable): the course that is reviewed, NULL for the caseload */
  CtiDraftKeeper *keeper; /* (owned) (nullable): of levels and notes */
  char *saving;           /* (owned) (nullable): id of a review that is being saved */

  GtkBox *box;
  AdwComboRow *of;
  CtiDraftBanner *banner;
  GtkLabel *trouble;
  GtkWidget *drop;
  CtiChartPanel *halving;
  AdwPreferencesGroup *items; /* (unowned) (nullable): made anew with each book */
  CtiChartPanel *trend;
};

G_DEFINE_FINAL_TYPE (CtiFidelityView, cti_fidelity_view, ADW_TYPE_BIN)

static void
item_row_free (gpointer data)
{
  ItemRow *row = data;

  g_free (row->key);
  g_free (row);
}

/* --- Rows ------------------------------------------------------------------------------------- */

static GtkWidget *
make_level_choice (const char *item)
{
  const char *words[CTI_FIDELITY_LEVELS + 2] = { NULL };
  g_autofree char *name = NULL;
  GtkWidget *choice;

  for (int level = 0; level <= CTI_FIDELITY_LEVELS; level++)
    words[level] = cti_words_fidelity_level (level);
  choice = gtk_drop_down_new_from_strings (words);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  /* Translators: an item of the review of the method. */
  name = g_strdup_printf (_ ("Your level: %s"), item);
  cti_names_drop_down (GTK_DROP_DOWN (choice), name);
  cti_names_lists (choice, name);
  return choice;
}

/* Of one course: where in it the item is seen. */
static void
add_place (CtiFidelityView *self, AdwExpanderRow *row, const CtiFidelityItem *item)
{
  g_autofree char *target =
      g_strjoin ("/", self->case_id, cti_measure_get_spot (item->measure), NULL);
  GtkWidget *line = cti_row_new (_ ("Go to its place in the course"), NULL);

  cti_row_set_action (line, "fidelity.open", target);
  adw_expander_row_add_row (row, line);
}

static GtkWidget *
make_item (CtiFidelityView *self, const CtiFidelityHint *hint, guint index)
{
  const char *label = cti_words_fidelity_item (hint->item);
  g_autofree char *evidence = cti_words_fidelity_evidence (hint);
  g_autofree char *level = hint->level > 0
                               ? g_strdup_printf (_ ("The data suggest %d, %s."), hint->level,
                                                  cti_words_fidelity_level (hint->level))
                               : NULL;
  g_autofree char *subtitle =
      g_strjoin (" ", level != NULL ? level : evidence, level != NULL ? evidence : NULL, NULL);
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *choice = make_level_choice (label);
  GtkWidget *note = cti_form_row_new (_ ("Note"));
  ItemRow *kept = g_new0 (ItemRow, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), choice);
  cti_names_describe (GTK_WIDGET (cti_form_row_get_entry (CTI_FORM_ROW (note))), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), note);
  if (self->case_id != NULL)
    add_place (self, ADW_EXPANDER_ROW (row), hint->item);
  else if (!cti_measure_is_of_caseload (hint->item->measure))
    cti_fidelity_gaps_offer (ADW_EXPANDER_ROW (row), &self->basis, index);
  *kept = (ItemRow){ .key = g_strdup (hint->item->key),
                     .hint = hint->level,
                     .level = GTK_DROP_DOWN (choice),
                     .note = CTI_FORM_ROW (note) };
  g_ptr_array_add (self->rows, kept);
  return row;
}

static const CtiCard *
find_course (CtiFidelityView *self)
{
  for (guint i = 0; self->case_id != NULL && i < self->courses->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (self->courses, i))->id, self->case_id) == 0)
      return g_ptr_array_index (self->courses, i);
  return NULL;
}

/* What was chosen and written is offered again, wherever one has been meanwhile. */
static void
keep_items (CtiFidelityView *self)
{
  g_autofree char *id =
      g_strconcat ("fidelity/", self->case_id != NULL ? self->case_id : "caseload", NULL);

  g_clear_object (&self->keeper);
  self->keeper = cti_draft_keeper_new (GTK_WIDGET (self), self->session, id, self->banner);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ItemRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *level = g_strconcat ("level-", row->key, NULL);
      g_autofree char *note = g_strconcat ("note-", row->key, NULL);

      cti_draft_keeper_add (self->keeper, level, GTK_WIDGET (row->level));
      cti_draft_keeper_add (self->keeper, note, GTK_WIDGET (row->note));
    }
  cti_draft_keeper_start (self->keeper);
}

static void
show_items (CtiFidelityView *self)
{
  const CtiCard *card = find_course (self);
  g_autoptr (GArray) hints = card != NULL ? cti_fidelity_of_course (&self->basis, card)
                                          : cti_fidelity_of_caseload (&self->basis);

  g_ptr_array_set_size (self->rows, 0);
  if (self->items != NULL)
    gtk_box_remove (self->box, GTK_WIDGET (self->items));
  self->items = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->items, _ ("How the Method Is Kept"));
  adw_preferences_group_set_description (
      self->items,
      card != NULL
          ? _ ("In one course. Open an item to go to its place. This is not an official scale.")
          : _ ("Across the caseload, in the last six months. Open an item to see what it was "
               "counted from. This is not an official scale."));
  for (guint i = 0; i < hints->len; i++)
    {
      const CtiFidelityHint *hint = &g_array_index (hints, CtiFidelityHint, i);

      if (card == NULL || !cti_measure_is_of_caseload (hint->item->measure))
        adw_preferences_group_add (self->items, make_item (self, hint, i));
    }
  gtk_box_insert_child_after (self->box, GTK_WIDGET (self->items), GTK_WIDGET (self->banner));
  keep_items (self);
}

static void
show_trend (CtiFidelityView *self)
{
  const CtiSupervisionBook *book = self->book;
  CtiTrendData *data = cti_fidelity_report_trend (book->fidelity, book->marks, self->case_id);

  gtk_widget_set_visible (GTK_WIDGET (self->trend), data != NULL);
  if (data != NULL)
    cti_chart_panel_set_chart (self->trend, (CtiChartLayout) cti_trend_chart_layout, data,
                               (GDestroyNotify) cti_trend_data_free,
                               cti_fidelity_report_table (book->fidelity, book->marks,
                                                          self->case_id));
}

/* Of the caseload; that of a course stands on its own page. */
static void
show_halving (CtiFidelityView *self)
{
  CtiDate today = self->basis.today;
  CtiHalvingData *data = cti_halving_report_caseload_chart (self->courses, today);

  gtk_widget_set_visible (GTK_WIDGET (self->halving), data->n_phases > 0 && self->case_id == NULL);
  cti_chart_panel_set_chart (self->halving, (CtiChartLayout) cti_halving_chart_layout, data,
                             (GDestroyNotify) cti_halving_data_free,
                             cti_halving_report_caseload_table (self->courses, today));
}

static void
show_all (CtiFidelityView *self)
{
  show_items (self);
  show_trend (self);
  show_halving (self);
}

static void
of_changed_cb (CtiFidelityView *self)
{
  guint chosen = adw_combo_row_get_selected (self->of);
  const char *id = chosen > 0 && self->courses != NULL && chosen <= self->courses->len
                       ? CTI_RECORD (g_ptr_array_index (self->courses, chosen - 1))->id
                       : NULL;

  if (self->book == NULL || g_strcmp0 (id, self->case_id) == 0)
    return;
  cti_set_text (&self->case_id, id);
  show_all (self);
}

/* The caseload, then each course by its code; what was chosen stays chosen. */
static void
fill_choice (CtiFidelityView *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *kept = g_steal_pointer (&self->case_id);
  guint chosen = 0;

  gtk_string_list_append (words, _ ("The whole caseload"));
  for (guint i = 0; i < self->courses->len; i++)
    {
      const CtiCard *card = g_ptr_array_index (self->courses, i);

      gtk_string_list_append (words, card->code);
      if (g_strcmp0 (card->record.id, kept) == 0)
        chosen = i + 1;
    }
  if (chosen > 0)
    self->case_id = g_steal_pointer (&kept);
  g_signal_handlers_block_by_func (self->of, of_changed_cb, self);
  adw_combo_row_set_model (self->of, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->of, chosen);
  g_signal_handlers_unblock_by_func (self->of, of_changed_cb, self);
}

/* The review is in the book: what was typed for it need not be kept any more. */
static void
end_saving (CtiFidelityView *self, const CtiSupervisionBook *book)
{
  for (guint i = 0; self->saving != NULL && i < book->fidelity->len; i++)
    if (g_str_equal (CTI_RECORD (g_ptr_array_index (book->fidelity, i))->id, self->saving))
      {
        cti_draft_keeper_done (self->keeper);
        g_clear_pointer (&self->saving, g_free);
      }
}

/**
 * cti_fidelity_view_set_book:
 * @self: the view
 * @session: the session of the program
 * @book: what supervision knows; it stays until another is set
 */
void
cti_fidelity_view_set_book (CtiFidelityView *self,
                            CtiSession *session,
                            const CtiSupervisionBook *book)
{
  CtiDate today = cti_session_get_today (session);

  end_saving (self, book);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->form, cti_fidelity_form_free);
  self->form = cti_fidelity_form_of_team (cti_session_get_team (session));
  self->basis = (CtiFidelityBasis){ .form = self->form,
                                    .team = cti_session_get_team (session),
                                    .worker = cti_session_get_worker (session),
                                    .cards = book->cards,
                                    .sessions = book->sessions,
                                    .reviews = book->reviews,
                                    .first = cti_date_add_months (today, -PERIOD_MONTHS),
                                    .last = today,
                                    .today = today };
  self->book = book;
  g_clear_pointer (&self->courses, g_ptr_array_unref);
  self->courses = cti_fidelity_find_courses (&self->basis);
  /* with its place, in which Tab would be caught */
  gtk_widget_set_visible (gtk_widget_get_parent (self->drop),
                          self->basis.team->fidelity_form != NULL);
  fill_choice (self);
  show_all (self);
}

/* --- Saving a review -------------------------------------------------------------------------- */

typedef struct
{
  CtiFidelityReview *review; /* (owned) */
  GPtrArray *marks;          /* (owned) */
} Reviewing;

static void
reviewing_free (gpointer data)
{
  Reviewing *reviewing = data;

  cti_record_unref (reviewing->review);
  g_ptr_array_unref (reviewing->marks);
  g_free (reviewing);
}

static gpointer
review_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Reviewing *reviewing = data;

  return cti_use_review_method (store, reviewing->review, reviewing->marks, error)
             ? cti_record_copy (cti_store_get_team (store))
             : NULL;
}

static void
take_mark (GPtrArray *marks, const CtiFidelityReview *review, const ItemRow *row)
{
  const char *note = cti_form_row_get_text (row->note);
  guint level = gtk_drop_down_get_selected (row->level);
  CtiFidelityMark *mark;

  if (level == 0 && *note == '\0')
    return;
  mark = cti_record_new (&cti_fidelity_mark_type);
  cti_set_text (&mark->review, review->record.id);
  cti_set_text (&mark->item, row->key);
  cti_set_text (&mark->note, *note != '\0' ? note : NULL);
  mark->level = (int) level;
  mark->hint = row->hint;
  g_ptr_array_add (marks, mark);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiFidelityView *self = CTI_FIDELITY_VIEW (widget);
  GtkWidget *page = gtk_widget_get_ancestor (widget, CTI_TYPE_SUPERVISION_PAGE);
  CtiFidelityReview *review;
  Reviewing *reviewing;

  if (self->session == NULL || page == NULL)
    return;
  review = cti_record_new (&cti_fidelity_review_type);
  review->date = self->basis.today;
  review->first = self->basis.first;
  review->last = self->basis.last;
  cti_set_text (&review->reviewer, self->basis.worker->name);
  cti_set_text (&review->case_id, self->case_id);
  cti_set_text (&self->saving, review->record.id);
  reviewing = g_new0 (Reviewing, 1);
  reviewing->review = review;
  reviewing->marks = g_ptr_array_new_with_free_func (cti_record_unref);
  for (guint i = 0; i < self->rows->len; i++)
    take_mark (reviewing->marks, review, g_ptr_array_index (self->rows, i));
  cti_supervision_page_run (CTI_SUPERVISION_PAGE (page), review_in_thread, reviewing,
                            reviewing_free, _ ("The review of the method is saved."), NULL);
}

static void
suggest_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiFidelityView *self = CTI_FIDELITY_VIEW (widget);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const ItemRow *row = g_ptr_array_index (self->rows, i);

      if (gtk_drop_down_get_selected (row->level) == 0)
        gtk_drop_down_set_selected (row->level, (guint) row->hint);
    }
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);

  if (workspace != NULL && g_strv_length (parts) == 2)
    cti_workspace_open_spot (workspace, parts[0], parts[1], NULL);
}

static void
items_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiFidelityView *self = CTI_FIDELITY_VIEW (widget);
  GtkWidget *page = gtk_widget_get_ancestor (widget, CTI_TYPE_SUPERVISION_PAGE);

  if (self->session == NULL || page == NULL)
    return;
  if (g_str_equal (name, "fidelity.load-items"))
    cti_fidelity_items_load (CTI_SUPERVISION_PAGE (page), self->trouble);
  else if (g_str_equal (name, "fidelity.save-items"))
    cti_fidelity_items_save (CTI_SUPERVISION_PAGE (page));
  else
    cti_fidelity_items_drop (CTI_SUPERVISION_PAGE (page));
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
cti_fidelity_view_dispose (GObject *object)
{
  CtiFidelityView *self = CTI_FIDELITY_VIEW (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  g_clear_pointer (&self->saving, g_free);
  g_clear_pointer (&self->form, cti_fidelity_form_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->courses, g_ptr_array_unref);
  g_clear_pointer (&self->case_id, g_free);
  self->book = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_FIDELITY_VIEW);
  G_OBJECT_CLASS (cti_fidelity_view_parent_class)->dispose (object);
}

static void
cti_fidelity_view_class_init (CtiFidelityViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_fidelity_view_dispose;
  g_type_ensure (CTI_TYPE_CHART_PANEL);
  g_type_ensure (CTI_TYPE_DRAFT_BANNER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/supervision/cti-fidelity-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, box);
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, trend);
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, halving);
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, of);
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtiFidelityView, drop);
  gtk_widget_class_bind_template_callback (widget_class, of_changed_cb);
  gtk_widget_class_install_action (widget_class, "fidelity.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "fidelity.suggest", NULL, suggest_action);
  gtk_widget_class_install_action (widget_class, "fidelity.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "fidelity.load-items", NULL, items_action);
  gtk_widget_class_install_action (widget_class, "fidelity.save-items", NULL, items_action);
  gtk_widget_class_install_action (widget_class, "fidelity.drop-items", NULL, items_action);
}

static void
cti_fidelity_view_init (CtiFidelityView *self)
{
  self->rows = g_ptr_array_new_with_free_func (item_row_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}
