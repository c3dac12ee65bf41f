#include "cti-star-entry-page.h"

#include <glib/gi18n.h>

#include "cti-chart-view.h"
#include "cti-draft-keeper.h"
#include "cti-id.h"
#include "cti-star-chart.h"
#include "cti-star-draft.h"
#include "cti-star-entry-form.h"
#include "cti-own-forms.h"
#include "cti-star-report.h"
#include "cti-star-touch.h"
#include "cti-trouble-error.h"
#include "cti-use-star.h"
#include "cti-new-star.h"
#include "cti-say.h"
#include "cti-words.h"
#include "cti-workspace.h"

/* Letters beside each other that the form has use for. */
#define FORM_LETTERS 84

struct _CtiStarEntryPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable): while a form is open */
  CtiDate today;
  gboolean is_correction;
  gboolean has_changed;
  char *ground;       /* (owned) (nullable): what stood in the form when it was opened */
  gboolean was_tried; /* what is wrong is said from the first attempt on */
  gboolean is_saving;
  gboolean was_left;      /* for another case, while it was being saved */
  CtiDraftKeeper *keeper; /* (owned) (nullable): in a workspace */

  GtkLabel *title;
  CtiDraftBanner *banner;
  GtkRevealer *trouble_bar;
  GtkLabel *trouble;
  AdwClamp *clamp;
  CtiStarEntryForm *form;
  CtiChartView *chart;
  GtkLabel *hint;
  GtkWidget *finish;
};

G_DEFINE_FINAL_TYPE (CtiStarEntryPage, cti_star_entry_page, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CtiScene *
lay_out_star (gconstpointer data, const CtiChartStyle *style, double width, double height)
{
  return cti_star_chart_layout (data, style, width, height);
}

static void
show_chart (CtiStarEntryPage *self)
{
  const CtiStar *last = cti_star_entry_form_get_shown_last (self->form);
  g_autoptr (GPtrArray) stars = g_ptr_array_new ();

  if (last != NULL)
    g_ptr_array_add (stars, (gpointer) last);
  g_ptr_array_add (stars, (gpointer) cti_star_entry_form_get_star (self->form));
  cti_chart_view_set_chart (self->chart, lay_out_star, cti_star_report_chart (stars),
                            (GDestroyNotify) cti_star_chart_data_free, _ ("The star so far"));
}

static void
show_hint (CtiStarEntryPage *self)
{
  const CtiStar *star = cti_star_entry_form_get_star (self->form);
  guint discussed = cti_star_count_discussed (star), all = cti_star_get_n_areas (star);
  g_autofree char *words = NULL;

  if (discussed == 0)
    words = g_strdup (
        _ ("Keys: 1–9, 0 for 10, minus for not discussed, N for a note. Scores can also be "
           "set on the star itself."));
  else if (discussed < all)
    /* Translators: how many areas have a score, of how many. */
    words = g_strdup_printf (_ ("%u of %u areas. Areas may be left out."), discussed, all);
  else
    words = g_strdup_printf (ngettext ("%u area", "All %u areas", all), all);
  gtk_label_set_text (self->hint, words);
}

static gboolean
say_problems (CtiStarEntryPage *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_case_check_star (self->now, cti_star_entry_form_get_star (self->form), self->today, problems);
  return cti_star_entry_form_say_problems (self->form, problems);
}

static char *
print_form (CtiStarEntryPage *self)
{
  g_autofree char *date = cti_star_entry_form_dup_date (self->form);

  return cti_star_draft_print (cti_star_entry_form_get_star (self->form), date,
                               cti_star_entry_form_get_why (self->form));
}

/* What stands in the form now is no draft. */
static void
keep_ground (CtiStarEntryPage *self)
{
  g_free (self->ground);
  self->ground = print_form (self);
  self->has_changed = FALSE;
}

static void
form_changed_cb (CtiStarEntryPage *self)
{
  g_autofree char *now = NULL;

  if (self->now == NULL)
    return;
  now = print_form (self);
  self->has_changed = g_strcmp0 (now, self->ground) != 0;
  show_chart (self);
  show_hint (self);
  if (self->was_tried)
    say_problems (self);
  if (self->keeper != NULL)
    cti_draft_keeper_changed (self->keeper);
}

static void
form_done_cb (CtiStarEntryPage *self)
{
  gtk_widget_grab_focus (self->finish);
}

static void
say_trouble (CtiStarEntryPage *self, const char *words)
{
  if (words != NULL)
    gtk_label_set_text (self->trouble, words);
  gtk_revealer_set_reveal_child (self->trouble_bar, words != NULL);
}

/* --- The draft -------------------------------------------------------------------------------- */

static void
write_draft (gpointer page, CtiAutosave *autosave)
{
  CtiStarEntryPage *self = page;
  g_autofree char *date = cti_star_entry_form_dup_date (self->form);

  if (!self->has_changed)
    {
      cti_star_draft_clear (autosave, cti_star_entry_form_get_star (self->form));
      return;
    }
  cti_star_draft_write (autosave, cti_star_entry_form_get_star (self->form), date,
                        cti_star_entry_form_get_why (self->form));
}

static void
read_draft (gpointer page, const CtiDraft *draft)
{
  CtiStarEntryPage *self = page;
  g_autoptr (CtiStar) star = cti_star_copy (cti_star_entry_form_get_star (self->form));

  cti_star_draft_read (draft, star);
  cti_star_entry_form_fill (self->form, star, cti_star_draft_get_date (draft),
                            cti_star_draft_get_why (draft));
}

static void
draft_loaded_cb (CtiStarEntryPage *self)
{
  form_changed_cb (self);
  cti_star_entry_form_focus_areas (self->form);
}

static const char *
get_reading_id (CtiStarEntryPage *self)
{
  return cti_star_entry_form_get_star (self->form)->reading->record.id;
}

static void
begin_draft (CtiStarEntryPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  g_autofree char *form =
      cti_star_draft_make_id (cti_case_get_id (self->now),
                              self->is_correction ? get_reading_id (self) : NULL);

  if (workspace == NULL)
    return;
  self->keeper = cti_draft_keeper_new (GTK_WIDGET (self), cti_workspace_get_session (workspace),
                                       form, self->banner);
  cti_draft_keeper_add_part (self->keeper, write_draft, read_draft, self);
  cti_star_entry_form_add_spots (self->form, self->keeper);
  g_signal_connect_object (self->keeper, "loaded", G_CALLBACK (draft_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  cti_draft_keeper_start (self->keeper);
}

/* --- Saving ----------------------------------------------------------------------------------- */

typedef struct
{
  char *case_id; /* (owned) */
  CtiStar *star; /* (owned) */
  char *why;     /* (owned) (nullable): of a correction */
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->case_id);
  cti_star_free (save->star);
  g_free (save->why);
  g_free (save);
}

static gpointer
save_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Save *save = data;

  return save->why != NULL
             ? cti_use_correct_star (store, save->case_id, save->star, save->why, error)
             : cti_use_add_star (store, save->case_id, save->star, error);
}

static void
close_form (CtiStarEntryPage *self)
{
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->now, cti_case_unref);
  g_signal_emit (self, signals[CLOSED], 0);
}

static char *
describe_error (const GError *error)
{
  CtiProblem problem;

  if (cti_problem_from_error (error, &problem))
    return cti_words_problem (&problem);
  return g_strdup (cti_words_trouble_body (cti_trouble_from_error (error)));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiStarEntryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  self->is_saving = FALSE;
  gtk_widget_set_sensitive (self->finish, TRUE);
  if (cti_workspace_run_finish (result, &error))
    {
      if (self->keeper != NULL)
        cti_draft_keeper_done (self->keeper);
      if (self->now != NULL)
        close_form (self);
      return;
    }
  words = describe_error (error);
  say_trouble (self, words);
  if (self->was_left)
    cti_star_entry_page_leave (self);
}

/* Both views of one reading carry the same pair, so that they are laid side by side. */
static void
set_pair (CtiStarEntryPage *self, CtiReading *reading)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self->now);

  if (reading->mode == CTI_READING_JOINT || reading->pair != NULL)
    return;
  for (guint i = 0; i < readings->len && reading->pair == NULL; i++)
    {
      const CtiReading *other = g_ptr_array_index (readings, i);

      if (!other->voided && other->date == reading->date && other->mode != reading->mode)
        cti_set_text (&reading->pair, other->pair);
    }
  if (reading->pair == NULL)
    reading->pair = cti_id_new ();
}

static void
save (CtiStarEntryPage *self, CtiWorkspace *workspace)
{
  Save *act = g_new0 (Save, 1);

  act->case_id = g_strdup (cti_case_get_id (self->now));
  act->star = cti_star_copy (cti_star_entry_form_get_star (self->form));
  act->why = g_strdup (cti_star_entry_form_get_why (self->form));
  set_pair (self, act->star->reading);
  self->is_saving = TRUE;
  gtk_widget_set_sensitive (self->finish, FALSE);
  say_trouble (self, NULL);
  cti_workspace_run_in (workspace, act->case_id, save_in_thread, act, save_free,
                        self->is_correction ? _ ("The star is corrected.")
                                            : _ ("The star is saved."),
                        saved_cb, g_object_ref (self));
}

static void
finish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cti_star_entry_page_finish (CTI_STAR_ENTRY_PAGE (widget));
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!CTI_STAR_ENTRY_PAGE (widget)->is_saving)
    cti_star_entry_page_leave (CTI_STAR_ENTRY_PAGE (widget));
}

/* Twice as large letters need twice the room, which a number of pixels would deny them. */
static void
cti_star_entry_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CtiStarEntryPage *self = CTI_STAR_ENTRY_PAGE (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);

  GTK_WIDGET_CLASS (cti_star_entry_page_parent_class)->css_changed (widget, change);
  pango_font_metrics_unref (metrics);
  if (self->clamp == NULL)
    return; /* on its way out */
  adw_clamp_set_maximum_size (self->clamp, PANGO_PIXELS (letter * FORM_LETTERS));
  adw_clamp_set_tightening_threshold (self->clamp, PANGO_PIXELS (letter * FORM_LETTERS));
}

static void
cti_star_entry_page_dispose (GObject *object)
{
  CtiStarEntryPage *self = CTI_STAR_ENTRY_PAGE (object);

  g_clear_pointer (&self->ground, g_free);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->now, cti_case_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_STAR_ENTRY_PAGE);
  G_OBJECT_CLASS (cti_star_entry_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-star-entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, title);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, form);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, chart);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CtiStarEntryPage, finish);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_done_cb);
}

static void
cti_star_entry_page_class_init (CtiStarEntryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_star_entry_page_dispose;
  GTK_WIDGET_CLASS (klass)->css_changed = cti_star_entry_page_css_changed;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "star-entry.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "star-entry.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "star-entry.leave", NULL);
  signals[CLOSED] = g_signal_new ("closed", CTI_TYPE_STAR_ENTRY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
touched_cb (guint area, int score, gpointer user_data)
{
  CtiStarEntryPage *self = user_data;

  if (self->now != NULL && gtk_widget_get_sensitive (GTK_WIDGET (self->form)))
    cti_star_entry_form_set_score (self->form, area, score);
}

static void
cti_star_entry_page_init (CtiStarEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_star_touch_attach (self->chart, touched_cb, self);
}

static CtiStar *
find_last (CtiCase *now, const CtiReading *before)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);

  for (guint i = stars->len; i > 0; i--)
    {
      const CtiStar *star = g_ptr_array_index (stars, i - 1);

      if (before == NULL || cti_reading_compare (&star->reading, &before) < 0)
        return cti_star_copy (star);
    }
  return NULL;
}

static void
open_form (CtiStarEntryPage *self, CtiCase *now, CtiDate today, const CtiStar *star)
{
  g_autoptr (CtiStar) last = find_last (now, self->is_correction ? star->reading : NULL);
  CtiPhasePlan plan;

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_object (&self->keeper);
  self->now = now;
  self->today = today;
  self->was_left = FALSE;
  self->was_tried = FALSE;
  cti_case_get_plan (now, &plan);
  cti_star_entry_form_set_plan (self->form, &plan, today);
  cti_star_entry_form_set_star (self->form, star, last, self->is_correction);
  keep_ground (self);
  say_trouble (self, NULL);
  show_chart (self);
  show_hint (self);
  begin_draft (self);
  cti_star_entry_form_focus_areas (self->form);
}

/**
 * cti_star_entry_page_begin:
 * @self: a page
 * @now: a case with a course
 * @today: the day
 *
 * Opens an empty form for a new star.
 */
void
cti_star_entry_page_begin (CtiStarEntryPage *self, CtiCase *now, CtiDate today)
{
  g_autoptr (CtiStarForm) form = cti_own_forms_get_star (GTK_WIDGET (self));
  g_autoptr (CtiStar) star = cti_new_star_make (form, now, today);

  self->is_correction = FALSE;
  gtk_label_set_text (self->title, _ ("New star"));
  open_form (self, now, today, star);
}

/**
 * cti_star_entry_page_correct:
 * @self: a page
 * @now: a case
 * @today: the day
 * @reading: a reading of it
 *
 * Opens the form filled in, and asks for the reason of the correction.
 */
void
cti_star_entry_page_correct (CtiStarEntryPage *self,
                             CtiCase *now,
                             CtiDate today,
                             const CtiReading *reading)
{
  g_autoptr (CtiStar) star = cti_case_get_star (now, reading);
  g_autofree char *date = cti_words_date (reading->date);
  /* Translators: a date. */
  g_autofree char *title = g_strdup_printf (_ ("Correct the star of %s"), date);

  self->is_correction = TRUE;
  gtk_label_set_text (self->title, title);
  open_form (self, now, today, star);
}

/**
 * cti_star_entry_page_set_on_paper:
 * @self: a page on which a form is open
 *
 * It was made on paper.
 */
void
cti_star_entry_page_set_on_paper (CtiStarEntryPage *self)
{
  g_autoptr (CtiStar) star = cti_star_copy (cti_star_entry_form_get_star (self->form));
  g_autofree char *date = cti_star_entry_form_dup_date (self->form);

  star->reading->on_paper = TRUE;
  cti_star_entry_form_fill (self->form, star, date, NULL);
  if (self->has_changed)
    form_changed_cb (self);
  else
    keep_ground (self);
}

/**
 * cti_star_entry_page_leave:
 * @self: a page
 *
 * Leaves the form. What was typed is kept as a draft, and that is said. A star that is being saved
 * is left as soon as that is over.
 */
void
cti_star_entry_page_leave (CtiStarEntryPage *self)
{
  self->was_left = self->is_saving;
  if (self->now == NULL || self->is_saving)
    return;
  if (self->has_changed)
    cti_say (GTK_WIDGET (self),
             _ ("The star is not finished. What you entered is kept as a draft."));
  close_form (self);
}

/**
 * cti_star_entry_page_get_case_id:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the case whose star is being read, %NULL if none is or it
 * was left
 */
const char *
cti_star_entry_page_get_case_id (CtiStarEntryPage *self)
{
  return self->now != NULL && !self->was_left ? cti_case_get_id (self->now) : NULL;
}

/**
 * cti_star_entry_page_is_saving:
 * @self: a page
 *
 * Returns: whether a star is on its way to the disk; until it is there no other form can be opened
 */
gboolean
cti_star_entry_page_is_saving (CtiStarEntryPage *self)
{
  return self->is_saving;
}

/**
 * cti_star_entry_page_get_star:
 * @self: a page on which a form is open
 *
 * Returns: (transfer none): the star as it stands in the form
 */
const CtiStar *
cti_star_entry_page_get_star (CtiStarEntryPage *self)
{
  return cti_star_entry_form_get_star (self->form);
}

/**
 * cti_star_entry_page_finish:
 * @self: a page on which a form is open
 *
 * Saves the star, or says what stands in the way.
 *
 * Returns: whether nothing does
 */
gboolean
cti_star_entry_page_finish (CtiStarEntryPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (self->now == NULL || self->is_saving)
    return FALSE;
  self->was_tried = TRUE;
  if (!say_problems (self))
    {
      cti_star_entry_form_focus_problem (self->form);
      return FALSE;
    }
  if (workspace != NULL)
    save (self, workspace);
  return TRUE;
}
