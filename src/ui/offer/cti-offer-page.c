#include "cti-offer-page.h"

#include <glib/gi18n.h>

#include "cti-areas-group.h"
#include "cti-fold.h"
#include "cti-guide-file.h"
#include "cti-bookmark.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-names.h"
#include "cti-record-dialog.h"
#include "cti-removal-group.h"
#include "cti-text.h"
#include "cti-use-inquiry.h"
#include "cti-use-offer.h"
#include "cti-say.h"
#include "cti-words.h"
#include "cti-workspace.h"

struct _CtiOfferPage
{
  AdwBin parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  GPtrArray *uses;     /* (owned) (nullable) (element-type CtiOfferUse): by name */
  CtiPlanLists *lists; /* (owned) (nullable): what the team calls its areas */

  GtkStack *stack;
  CtiRowGroup *list;
  GtkWidget *national; /* the button that puts the national ones in */
};

G_DEFINE_FINAL_TYPE (CtiOfferPage, cti_offer_page, ADW_TYPE_BIN)

static const char *const fields[] = {
  "name", "what", "contact", "areas", "anonymous", "agreement", "national", NULL,
};

/* --- The list --------------------------------------------------------------------------------- */

static int
compare (gconstpointer a, gconstpointer b)
{
  const CtiOfferUse *first = *(const CtiOfferUse *const *) a;
  const CtiOfferUse *second = *(const CtiOfferUse *const *) b;

  return cti_collate (first->offer->name, second->offer->name);
}

static char *
name_areas (const CtiPlanLists *lists, const char *areas)
{
  g_auto (GStrv) keys = g_strsplit (areas, " ", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; keys[i] != NULL; i++)
    if (*keys[i] != '\0')
      g_ptr_array_add (names, (gpointer) cti_plan_lists_name_area (lists, keys[i]));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static char *
describe (const CtiOffer *offer, const CtiPlanLists *lists)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *facts = NULL;

  if (lists != NULL && !cti_text_is_blank (offer->areas))
    g_ptr_array_add (lines, name_areas (lists, offer->areas));
  if (!cti_text_is_blank (offer->contact))
    g_ptr_array_add (lines, g_strdup_printf (_ ("Contact: %s"), offer->contact));
  if (offer->anonymous == CTI_ANSWER_YES)
    g_ptr_array_add (lines, g_strdup (_ ("Can be used anonymously")));
  else if (offer->anonymous == CTI_ANSWER_NO)
    g_ptr_array_add (lines, g_strdup (_ ("Cannot be used anonymously")));
  if (!cti_text_is_blank (offer->agreement))
    g_ptr_array_add (lines, g_strdup_printf (_ ("Agreement: %s"), offer->agreement));
  if (offer->national)
    g_ptr_array_add (lines, g_strdup (_ ("Open in the whole country")));
  g_ptr_array_add (lines, NULL);
  facts = g_strjoinv (" · ", (char **) lines->pdata);
  if (cti_text_is_blank (offer->what))
    return g_steal_pointer (&facts);
  return *facts != '\0' ? g_strjoin ("\n", offer->what, facts, NULL) : g_strdup (offer->what);
}

static GtkWidget *
make_row (const CtiOfferUse *use, const CtiPlanLists *lists)
{
  g_autofree char *details = describe (use->offer, lists);
  g_autofree char *count =
      use->courses > 0
          ? g_strdup_printf (ngettext ("%u course", "%u courses", use->courses), use->courses)
          : g_strdup (_ ("not in use"));
  g_autofree char *spoken = g_strjoin ("\n", details, count, NULL);
  GtkWidget *row = cti_row_new (use->offer->name, details);
  GtkWidget *label = gtk_label_new (count);

  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  cti_names_set (row, use->offer->name, spoken);
  cti_row_set_action (row, "offer.open", use->offer->record.id);
  return row;
}

static gboolean
has_offer (CtiOfferPage *self, const char *id)
{
  for (guint i = 0; i < self->uses->len; i++)
    {
      const CtiOfferUse *use = g_ptr_array_index (self->uses, i);

      if (g_strcmp0 (use->offer->record.id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The national offers that are not in the directory yet. */
static GPtrArray *
find_missing (CtiOfferPage *self)
{
  g_autoptr (GPtrArray) national = cti_guide_get_offers (cti_words_is_danish ());
  GPtrArray *missing = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < national->len; i++)
    if (!has_offer (self, CTI_RECORD (g_ptr_array_index (national, i))->id))
      g_ptr_array_add (missing, cti_record_ref (g_ptr_array_index (national, i)));
  return missing;
}

/**
 * cti_offer_page_set_offers:
 * @self: the page
 * @uses: (element-type CtiOfferUse): all offers
 */
void
cti_offer_page_set_offers (CtiOfferPage *self, GPtrArray *uses)
{
  g_autofree char *focused = cti_row_group_clear (self->list);
  g_autoptr (GPtrArray) missing = NULL;

  g_ptr_array_ref (uses);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  self->uses = uses;
  g_ptr_array_sort (uses, compare);
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiOfferUse *use = g_ptr_array_index (uses, i);

      cti_row_group_add (self->list, make_row (use, self->lists), use->offer->record.id);
    }
  cti_row_group_focus (self->list, focused);
  missing = find_missing (self);
  gtk_widget_set_visible (self->national, missing->len > 0);
  gtk_stack_set_visible_child_name (self->stack, uses->len > 0 ? "list" : "empty");
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_offers (store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiOfferPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->session == NULL)
    return; /* locked meanwhile */
  if (uses != NULL)
    cti_offer_page_set_offers (self, uses);
  else
    cti_say_error (GTK_WIDGET (self), error);
}

static void
lists_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiOfferPage) self = user_data;
  CtiPlanLists *lists = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (lists == NULL)
    return; /* an offer is of use without the names of its areas, too */
  g_clear_pointer (&self->lists, cti_plan_lists_unref);
  self->lists = lists;
}

/**
 * cti_offer_page_show:
 * @self: the page, which comes to the front
 */
void
cti_offer_page_show (CtiOfferPage *self)
{
  if (self->session != NULL)
    cti_session_run_async (self->session, cti_plan_lists_read, NULL, NULL,
                           (GDestroyNotify) cti_plan_lists_unref, lists_read_cb,
                           g_object_ref (self));
  if (self->session != NULL)
    cti_session_run_async (self->session, read_in_thread, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (self));
}

/* --- The form --------------------------------------------------------------------------------- */

typedef struct
{
  CtiOfferPage *page;      /* (owned) */
  CtiRecordDialog *dialog; /* (owned) */
} Saving;

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_put_team (store, data, NULL, error) ? g_ptr_array_ref (data) : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (CtiOfferPage) self = saving->page;
  g_autoptr (CtiRecordDialog) dialog = saving->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) saved = cti_session_run_finish (CTI_SESSION (source), result, &error);

  cti_record_dialog_finish (dialog, saved == NULL ? error : NULL);
  if (saved != NULL)
    cti_workspace_follow_team_act (GTK_WIDGET (self));
}

static void
run (CtiOfferPage *self, CtiRecordDialog *dialog, CtiSessionWork work, gpointer record)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);
  Saving *saving = g_new0 (Saving, 1);

  saving->page = g_object_ref (self);
  saving->dialog = g_object_ref (dialog);
  g_ptr_array_add (records, cti_record_ref (record));
  cti_session_run_async (self->session, work, records, (GDestroyNotify) g_ptr_array_unref,
                         (GDestroyNotify) g_ptr_array_unref, saved_cb, saving);
}

static void
save_cb (CtiOfferPage *self, CtiRecord *record, CtiRecordDialog *dialog)
{
  run (self, dialog, put_in_thread, record);
}

static gpointer
remove_in_thread (CtiStore *store, gpointer data, GError **error)
{
  GPtrArray *records = data;

  return cti_use_remove_team (store, g_ptr_array_index (records, 0), NULL, error)
             ? g_ptr_array_ref (records)
             : NULL;
}

static void
remove_cb (CtiRecordDialog *dialog)
{
  CtiOfferPage *self = g_object_get_data (G_OBJECT (dialog), "page");

  run (self, dialog, remove_in_thread, g_object_get_data (G_OBJECT (dialog), "offer"));
}

/* What courses point to stays: a plan would name an offer that nobody finds. */
static void
add_removal (CtiOfferPage *self, CtiRecordDialog *dialog, const CtiOfferUse *use)
{
  GtkWidget *group;
  g_autofree char *sentence = NULL;

  if (use->courses > 0)
    {
      sentence =
          g_strdup_printf (ngettext ("%u course uses the offer, so it stays in the directory.",
                                     "%u courses use the offer, so it stays in the directory.",
                                     use->courses),
                           use->courses);
      cti_record_dialog_set_intro (dialog, sentence);
      return;
    }
  group = cti_removal_group_new (_ ("No course uses the offer."), _ ("_Remove the Offer"), FALSE);
  g_object_set_data_full (G_OBJECT (dialog), "page", g_object_ref (self), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "offer", cti_record_ref (use->offer),
                          cti_record_unref);
  g_signal_connect_object (group, "remove", G_CALLBACK (remove_cb), dialog, G_CONNECT_SWAPPED);
  cti_record_dialog_add (dialog, group);
}

static CtiRecordDialog *
make_dialog (CtiOfferPage *self, const CtiOffer *offer, const char *title, const char *key)
{
  GtkWidget *form = cti_record_form_new (&cti_offer_type, fields);
  g_autofree char *draft = g_strconcat ("offer/", key, NULL);
  CtiRecordDialog *dialog;

  cti_record_form_set_record (CTI_RECORD_FORM (form), offer, cti_session_get_today (self->session));
  dialog = cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                  self->session, title, NULL, CTI_RECORD_FORM (form), draft);
  if (self->lists != NULL)
    cti_record_dialog_add (dialog,
                           cti_areas_group_new (CTI_RECORD_FORM (form),
                                                cti_words_field ("offer", "areas"), self->lists));
  g_signal_connect_object (dialog, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  return dialog;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiOfferPage *self = CTI_OFFER_PAGE (widget);
  g_autoptr (CtiOffer) offer = cti_record_new (&cti_offer_type);

  cti_bookmark_via (widget, name, parameter);
  if (self->session != NULL)
    gtk_window_present (GTK_WINDOW (make_dialog (self, offer, _ ("New Offer"), "new")));
}

static void
national_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiOfferPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) saved = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (self->session == NULL)
    return; /* locked meanwhile */
  if (saved == NULL)
    {
      cti_say_error (GTK_WIDGET (self), error);
      return;
    }
  cti_say_undo_in (GTK_WIDGET (self),
                   _ ("The national offers stand in the directory. They are yours to change."),
                   NULL);
  cti_workspace_follow_team_act (GTK_WIDGET (self));
}

static void
add_national_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiOfferPage *self = CTI_OFFER_PAGE (widget);

  if (self->session != NULL && self->uses != NULL)
    cti_session_run_async (self->session, put_in_thread, find_missing (self),
                           (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_ptr_array_unref,
                           national_added_cb, g_object_ref (self));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiOfferPage *self = CTI_OFFER_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  cti_bookmark_via (widget, name, parameter);
  for (guint i = 0; self->session != NULL && self->uses != NULL && i < self->uses->len; i++)
    {
      const CtiOfferUse *use = g_ptr_array_index (self->uses, i);

      if (g_strcmp0 (use->offer->record.id, id) == 0)
        {
          CtiRecordDialog *dialog = make_dialog (self, use->offer, _ ("Offer"), id);

          add_removal (self, dialog, use);
          gtk_window_present (GTK_WINDOW (dialog));
          return;
        }
    }
}

static void
cti_offer_page_dispose (GObject *object)
{
  CtiOfferPage *self = CTI_OFFER_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  g_clear_pointer (&self->lists, cti_plan_lists_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_OFFER_PAGE);
  G_OBJECT_CLASS (cti_offer_page_parent_class)->dispose (object);
}

static void
cti_offer_page_class_init (CtiOfferPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_offer_page_dispose;
  g_type_ensure (CTI_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/offer/cti-offer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiOfferPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiOfferPage, list);
  gtk_widget_class_bind_template_child (widget_class, CtiOfferPage, national);
  gtk_widget_class_install_action (widget_class, "offer.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "offer.add-national", NULL, add_national_action);
  gtk_widget_class_install_action (widget_class, "offer.open", "s", open_action);
}

static void
cti_offer_page_init (CtiOfferPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_offer_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_offer_page_set_session (CtiOfferPage *self, CtiSession *session)
{
  g_set_object (&self->session, session);
}
