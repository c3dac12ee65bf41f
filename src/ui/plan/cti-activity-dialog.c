/* The form of an activity. Below "what" stand steps that others have taken in the same focus area;
 * the star areas are those of the latest star, with their scores; of the offers those that help
 * with the area come first. What the rules hint at stands under its field while it is filled in. */

#include "cti-activity-dialog.h"

#include <glib/gi18n.h>

#include "cti-choices.h"
#include "cti-form-row.h"
#include "cti-starts-row.h"
#include "cti-text.h"
#include "cti-words-value.h"
#include "cti-words.h"

typedef struct
{
  CtiPlanContext *context; /* (owned) */
  CtiRecordDialog *dialog; /* (unowned): it owns this */
  CtiRecordForm *form;     /* (unowned) */
  gboolean is_new;
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  cti_plan_context_unref (editing->context);
  g_free (editing);
}

static void
step_chosen_cb (Editing *editing, const char *step)
{
  CtiFormRow *row = CTI_FORM_ROW (cti_record_form_get_row (editing->form, "what"));
  const char *before = cti_form_row_get_text (row);
  g_autofree char *after =
      cti_text_is_blank (before) ? g_strdup (step) : g_strconcat (before, ", ", step, NULL);

  cti_form_row_set_text (row, after);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  cti_plan_context_check (((Editing *) data)->context, record, problems);
}

/* Only hints: what is missing is said when the form is saved, not while it is filled in. */
static void
show_hints (Editing *editing)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiProblems) hints = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_form_make_record (editing->form, problems);

  cti_plan_context_check (editing->context, record, problems);
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);

      if (cti_problem_is_hint (problem))
        cti_problems_add_limits (hints, problem->code, problem->record, problem->field,
                                 problem->min, problem->max);
    }
  cti_record_form_show_problems (editing->form, hints);
}

static void
save_cb (Editing *editing, CtiRecord *record)
{
  cti_plan_context_put (editing->context, CTI_ACT_CHANGE_PLAN, record,
                        editing->is_new ? _ ("The activity has been added.")
                                        : _ ("The activity has been changed."),
                        editing->dialog);
}

static const CtiFocusArea *
find_focus (const CtiPlanContext *context, const CtiActivity *self)
{
  return self->focus != NULL ? cti_case_find (context->now, &cti_focus_area_type, self->focus)
                             : NULL;
}

static gboolean
helps_with (const CtiOffer *offer, const CtiFocusArea *focus)
{
  g_auto (GStrv) keys = offer->areas != NULL ? g_strsplit (offer->areas, " ", -1) : NULL;

  return keys != NULL && focus != NULL && g_strv_contains ((const char *const *) keys, focus->area);
}

static void
add_offers (const CtiPlanContext *context,
            const CtiFocusArea *focus,
            gboolean helping,
            CtiChoices *choices)
{
  gboolean anonymous = cti_case_get_citizen (context->now)->mode == CTI_MODE_ANONYMOUS;

  for (guint i = 0; i < context->lists->offers->len; i++)
    {
      const CtiOffer *offer = g_ptr_array_index (context->lists->offers, i);
      /* Translators: an offer that asks who the citizen is. */
      g_autofree char *words = anonymous && offer->anonymous == CTI_ANSWER_NO
                                   ? g_strdup_printf (_ ("%s (not anonymously)"), offer->name)
                                   : g_strdup (offer->name);

      if (helps_with (offer, focus) == helping)
        cti_choices_add (choices, offer->record.id, words);
    }
}

static void
offer_offers (Editing *editing, const CtiActivity *self)
{
  const CtiFocusArea *focus = find_focus (editing->context, self);
  g_autoptr (CtiChoices) choices = cti_choices_new (C_ ("offer", "None"));

  add_offers (editing->context, focus, TRUE, choices);
  add_offers (editing->context, focus, FALSE, choices);
  cti_choices_keep (choices, self->offer, _ ("An offer that is no longer in the directory"));
  cti_choices_set (choices, editing->form, "offer");
}

static void
offer_star_areas (Editing *editing, const CtiActivity *self)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (editing->context->now);
  const CtiStar *star = stars->len > 0 ? g_ptr_array_index (stars, stars->len - 1) : NULL;
  g_autoptr (CtiChoices) choices = cti_choices_new (C_ ("star area", "None"));

  for (guint i = 0; star != NULL && i < cti_star_get_n_areas (star); i++)
    {
      const CtiArea *area = cti_star_get_area (star, i);
      g_autofree char *words = cti_words_score_sentence (area, cti_star_get_value (star, i));

      cti_choices_add (choices, area->key, words);
    }
  cti_choices_keep (choices, self->star_area, _ ("An area of an earlier star"));
  cti_choices_set (choices, editing->form, "star_area");
}

static void
offer_focus_areas (Editing *editing, const CtiActivity *self)
{
  const CtiPlanContext *context = editing->context;
  const CtiFocusArea *focus = find_focus (context, self);
  g_autoptr (GPtrArray) areas =
      cti_case_get_focus_areas (context->now, context->course, focus != NULL ? focus->phase : 0);
  g_autoptr (CtiChoices) choices = cti_choices_new (C_ ("focus area", "None"));

  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (areas, i);
      const char *name = cti_plan_lists_name_area (context->lists, area->area);
      /* Translators: a focus area and the number of its phase. */
      g_autofree char *words =
          focus != NULL ? g_strdup (name) : g_strdup_printf (_ ("%s, phase %d"), name, area->phase);

      cti_choices_add (choices, area->record.id, words);
    }
  cti_choices_set (choices, editing->form, "focus");
}

static char **
choose_fields (const CtiPlanContext *context, const CtiActivity *self)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  gboolean has_star = cti_case_get_last_reading_date (context->now) != CTI_DATE_NONE;

  g_strv_builder_add_many (fields, "what", "owner", "owner_name", "needs_decision", NULL);
  if (context->lists->offers->len > 0 || self->offer != NULL)
    g_strv_builder_add (fields, "offer");
  g_strv_builder_add_many (fields, "start", "due", "review", "status", "evaluation", NULL);
  if (has_star || self->star_area != NULL)
    g_strv_builder_add (fields, "star_area");
  g_strv_builder_add (fields, "focus");
  return g_strv_builder_end (fields);
}

static void
add_steps (Editing *editing, const CtiActivity *self)
{
  const CtiFocusArea *focus = find_focus (editing->context, self);
  const CtiGuideArea *area =
      focus != NULL ? cti_guide_find_area (editing->context->lists->areas, focus->area) : NULL;
  GtkWidget *starts = cti_starts_row_new (_ ("What could be done"));

  cti_starts_row_put_below (CTI_STARTS_ROW (starts),
                            cti_record_form_get_row (editing->form, "what"));
  cti_starts_row_set_starts (CTI_STARTS_ROW (starts),
                             area != NULL ? (const char *const *) cti_words_guide_steps (area)
                                          : NULL);
  g_signal_connect_swapped (starts, "chosen", G_CALLBACK (step_chosen_cb), editing);
}

static Editing *
editing_new (CtiPlanContext *context, const CtiActivity *self, gboolean is_new)
{
  g_auto (GStrv) fields = choose_fields (context, self);
  Editing *editing = g_new0 (Editing, 1);

  editing->context = cti_plan_context_ref (context);
  editing->is_new = is_new;
  editing->form =
      CTI_RECORD_FORM (cti_record_form_new (&cti_activity_type, (const char *const *) fields));
  if (cti_record_form_get_row (editing->form, "offer") != NULL)
    offer_offers (editing, self);
  if (cti_record_form_get_row (editing->form, "star_area") != NULL)
    offer_star_areas (editing, self);
  offer_focus_areas (editing, self);
  add_steps (editing, self);
  cti_record_form_set_record (editing->form, self, context->today);
  show_hints (editing);
  g_signal_connect_swapped (editing->form, "changed", G_CALLBACK (show_hints), editing);
  return editing;
}

static CtiRecordDialog *
make (CtiPlanContext *context, const CtiActivity *self, gboolean is_new)
{
  Editing *editing = editing_new (context, self, is_new);
  const char *of = self->focus != NULL ? self->focus : "none";
  g_autofree char *draft = g_strjoin ("/", "activity", cti_case_get_id (context->now),
                                      is_new ? of : self->record.id, NULL);

  editing->dialog =
      cti_plan_context_make_dialog (context, &(CtiPlanForm){ .form = editing->form,
                                                             .is_new = is_new,
                                                             .title = is_new ? _ ("New Activity")
                                                                             : _ ("Activity"),
                                                             .draft = draft,
                                                             .check = check,
                                                             .save = G_CALLBACK (save_cb),
                                                             .editing = editing,
                                                             .editing_free = editing_free });
  return editing->dialog;
}

/**
 * cti_activity_dialog_new:
 * @context: where it is saved
 * @activity: an activity of the case
 *
 * Returns: (transfer none): a dialog that changes it, to be presented
 */
CtiRecordDialog *
cti_activity_dialog_new (CtiPlanContext *context, const CtiActivity *activity)
{
  return make (context, activity, FALSE);
}

/**
 * cti_activity_dialog_new_for_focus:
 * @context: where it is saved
 * @focus: (nullable): a focus area of the case
 *
 * Returns: (transfer none): a dialog that adds an activity to it, to be presented
 */
CtiRecordDialog *
cti_activity_dialog_new_for_focus (CtiPlanContext *context, const CtiFocusArea *focus)
{
  g_autoptr (CtiActivity) activity = cti_record_new (&cti_activity_type);

  cti_set_text (&activity->course, context->course->record.id);
  if (focus != NULL)
    cti_set_text (&activity->focus, focus->record.id);
  return make (context, activity, TRUE);
}
