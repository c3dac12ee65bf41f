/* The form of a referral: to an offer of the team's directory, whose name is kept with the case, or
 * to one that is only named. */

#include "cti-referral-dialog.h"

#include <glib/gi18n.h>

#include "cti-choices.h"
#include "cti-form-row.h"

typedef struct
{
  CtiPlanContext *context; /* (owned) */
  CtiRecordDialog *dialog; /* (unowned): it owns this */
  CtiRecordForm *form;     /* (unowned) */
  gboolean is_new;
  gboolean is_filling; /* the form has no record yet */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  cti_plan_context_unref (editing->context);
  g_free (editing);
}

/* The name of an offer in the directory is the directory's; that of another is written. */
static void
show_offer (Editing *editing)
{
  GtkWidget *name = cti_record_form_get_row (editing->form, "offer_name");
  g_autofree char *id = NULL;
  const CtiOffer *offer;

  if (editing->is_filling || cti_record_form_get_row (editing->form, "offer") == NULL)
    return;
  id = cti_choices_read (editing->form, "offer");
  offer = cti_plan_lists_find_offer (editing->context->lists, id);
  if (offer != NULL)
    cti_form_row_set_text (CTI_FORM_ROW (name), offer->name);
  gtk_widget_set_visible (name, offer == NULL);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  cti_plan_context_check (((Editing *) data)->context, record, problems);
}

static void
save_cb (Editing *editing, CtiRecord *record)
{
  cti_plan_context_put (editing->context, CTI_ACT_CHANGE_REFERRAL, record,
                        editing->is_new ? _ ("The referral has been added.")
                                        : _ ("The referral has been changed."),
                        editing->dialog);
}

static void
offer_offers (Editing *editing, const CtiReferral *self)
{
  const CtiPlanLists *lists = editing->context->lists;
  g_autoptr (CtiChoices) choices = cti_choices_new (_ ("Another offer"));

  for (guint i = 0; i < lists->offers->len; i++)
    {
      const CtiOffer *offer = g_ptr_array_index (lists->offers, i);

      cti_choices_add (choices, offer->record.id, offer->name);
    }
  cti_choices_keep (choices, self->offer, _ ("An offer that is no longer in the directory"));
  cti_choices_set (choices, editing->form, "offer");
  g_signal_connect_swapped (cti_record_form_get_row (editing->form, "offer"), "notify::selected",
                            G_CALLBACK (show_offer), editing);
}

static CtiRecordForm *
make_form (const CtiPlanContext *context, const CtiReferral *self)
{
  static const char *const with_offers[] = { "offer", "offer_name", "sent", "first_meeting",
                                             "holds", "note",       NULL };
  gboolean has_offers = context->lists->offers->len > 0 || self->offer != NULL;

  return CTI_RECORD_FORM (
      cti_record_form_new (&cti_referral_type, has_offers ? with_offers : with_offers + 1));
}

static CtiRecordDialog *
make (CtiPlanContext *context, const CtiReferral *self, gboolean is_new)
{
  Editing *editing = g_new0 (Editing, 1);
  const char *of = self->activity != NULL ? self->activity : "none";
  g_autofree char *draft = g_strjoin ("/", "referral", cti_case_get_id (context->now),
                                      is_new ? of : self->record.id, NULL);

  editing->context = cti_plan_context_ref (context);
  editing->is_new = is_new;
  editing->is_filling = TRUE;
  editing->form = make_form (context, self);
  if (cti_record_form_get_row (editing->form, "offer") != NULL)
    offer_offers (editing, self);
  cti_record_form_set_record (editing->form, self, context->today);
  editing->is_filling = FALSE;
  show_offer (editing);
  editing->dialog =
      cti_plan_context_make_dialog (context, &(CtiPlanForm){ .form = editing->form,
                                                             .is_new = is_new,
                                                             .title = is_new ? _ ("New Referral")
                                                                             : _ ("Referral"),
                                                             .draft = draft,
                                                             .check = check,
                                                             .save = G_CALLBACK (save_cb),
                                                             .editing = editing,
                                                             .editing_free = editing_free });
  return editing->dialog;
}

/**
 * cti_referral_dialog_new:
 * @context: where it is saved
 * @referral: a referral of the case
 *
 * Returns: (transfer none): a dialog that changes it, to be presented
 */
CtiRecordDialog *
cti_referral_dialog_new (CtiPlanContext *context, const CtiReferral *referral)
{
  return make (context, referral, FALSE);
}

/**
 * cti_referral_dialog_new_for_activity:
 * @context: where it is saved
 * @activity: (nullable): the activity it belongs to, whose offer is taken
 *
 * Returns: (transfer none): a dialog that adds a referral of today, to be presented
 */
CtiRecordDialog *
cti_referral_dialog_new_for_activity (CtiPlanContext *context, const CtiActivity *activity)
{
  g_autoptr (CtiReferral) referral = cti_record_new (&cti_referral_type);

  cti_set_text (&referral->course, context->course->record.id);
  referral->sent = context->today;
  if (activity != NULL)
    {
      cti_set_text (&referral->activity, activity->record.id);
      cti_set_text (&referral->offer, activity->offer);
    }
  return make (context, referral, TRUE);
}
