#include "cti-send-dialog.h"

#include <glib/gi18n.h>

#include "cti-choice-row.h"
#include "cti-entry-row.h"
#include "cti-form-row.h"
#include "cti-handover-file.h"
#include "cti-help-topic.h"
#include "cti-names.h"
#include "cti-parcel-file.h"
#include "cti-use-parcel.h"
#include "cti-words-parcel.h"
#include "cti-words-value.h"

#define CASE_ID "cti-case-id"

static const int days[] = { 7, 14, 30, CTI_PARCEL_DAYS_MAX };

struct _CtiSendDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  GPtrArray *colleagues;   /* (owned) (element-type CtiColleague) */
  GPtrArray *checks;       /* (owned) (element-type GtkCheckButton) */

  AdwComboRow *receiver;
  CtiEntryRow *passphrase;
  AdwComboRow *purpose;
  AdwComboRow *time;
  CtiFormRow *message;
  GtkWidget *texts_row;
  GtkSwitch *texts;
  GtkWidget *effect;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (CtiSendDialog, cti_send_dialog, CTI_TYPE_LIST_DIALOG)

typedef struct
{
  CtiParcelPurpose purpose;
  char *colleague;       /* (owned) (nullable) */
  CtiSecret *passphrase; /* (owned) (nullable) */
  GPtrArray *ids;        /* (owned) (element-type utf8) */
  int days;
  char *message; /* (owned) */
  gboolean with_texts;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->passphrase, cti_secret_unref);
  g_ptr_array_unref (job->ids);
  g_free (job->colleague);
  g_free (job->message);
  g_free (job);
}

static gpointer
make_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  CtiParcelOrder order = {
    .purpose = job->purpose,
    .colleague = job->colleague,
    .passphrase = job->passphrase,
    .case_ids = job->ids,
    .expires = cti_date_add_days (today, job->days),
    .message = job->message,
    .with_texts = job->with_texts,
  };

  return cti_use_hand_over (store, &order, error);
}

static gboolean
asks_passphrase (CtiSendDialog *self)
{
  return adw_combo_row_get_selected (self->receiver) >= self->colleagues->len;
}

static GPtrArray *
list_chosen (CtiSendDialog *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      if (gtk_check_button_get_active (check))
        g_ptr_array_add (ids, g_strdup (g_object_get_data (G_OBJECT (check), CASE_ID)));
    }
  return ids;
}

static Job *
job_new (CtiSendDialog *self)
{
  Job *job = g_new0 (Job, 1);
  guint receiver = adw_combo_row_get_selected (self->receiver);

  job->purpose = (CtiParcelPurpose) adw_combo_row_get_selected (self->purpose);
  job->days = days[adw_combo_row_get_selected (self->time)];
  job->ids = list_chosen (self);
  job->message = g_strdup (cti_form_row_get_text (self->message));
  job->with_texts = gtk_switch_get_active (self->texts);
  if (asks_passphrase (self))
    job->passphrase = cti_secret_new_text (gtk_editable_get_text (GTK_EDITABLE (self->passphrase)));
  else
    job->colleague = g_strdup (CTI_RECORD (g_ptr_array_index (self->colleagues, receiver))->id);
  return job;
}

static void
save_clicked_cb (CtiSendDialog *self)
{
  CtiHandoverSaving saving = {
    .title = _ ("Save Hand-Over File"),
    .name = "overgang" CTI_PARCEL_SUFFIX,
    .kind = _ ("Hand-over files"),
    .pattern = "*" CTI_PARCEL_SUFFIX,
    .work = make_in_thread,
    .data_free = job_free,
    .sentence = _ ("The hand-over file is saved. Bring it to your colleague."),
  };

  if (self->workspace == NULL)
    return;
  saving.data = job_new (self);
  cti_handover_save (self->workspace, GTK_WINDOW (self), &saving);
}

static void
follow (CtiSendDialog *self)
{
  CtiParcelPurpose purpose = (CtiParcelPurpose) adw_combo_row_get_selected (self->purpose);
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  gtk_label_set_label (GTK_LABEL (self->effect), cti_words_parcel_effect (purpose, TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), asks_passphrase (self));
  gtk_widget_set_visible (self->texts_row, purpose == CTI_PARCEL_SUPERVISION);
  gtk_widget_set_sensitive (self->save,
                            chosen->len > 0 && (!asks_passphrase (self) || *typed != '\0'));
}

static AdwComboRow *
add_combo (CtiSendDialog *self, GtkWidget *group, const char *title, const char *const *words)
{
  GtkWidget *row = cti_choice_row_new (title);

  cti_choice_row_set_words (CTI_CHOICE_ROW (row), words);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_COMBO_ROW (row);
}

static AdwComboRow *
add_receivers (CtiSendDialog *self, GtkWidget *group)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < self->colleagues->len; i++)
    g_ptr_array_add (words, ((CtiColleague *) g_ptr_array_index (self->colleagues, i))->name);
  g_ptr_array_add (words, (gpointer) _ ("Whoever knows an agreed passphrase"));
  g_ptr_array_add (words, NULL);
  return add_combo (self, group, _ ("_To"), (const char *const *) words->pdata);
}

static AdwComboRow *
add_purposes (CtiSendDialog *self, GtkWidget *group)
{
  const char *words[CTI_PARCEL_SUPERVISION + 2] = { NULL };

  for (int purpose = CTI_PARCEL_TRANSFER; purpose <= CTI_PARCEL_SUPERVISION; purpose++)
    words[purpose] = cti_words_enum (cti_parcel_purpose_values, purpose);
  return add_combo (self, group, _ ("_Purpose"), words);
}

static AdwComboRow *
add_times (CtiSendDialog *self, GtkWidget *group)
{
  const char *words[] = { _ ("for a week"), _ ("for two weeks"), _ ("for a month"),
                          _ ("for three months"), NULL };
  AdwComboRow *row = add_combo (self, group, _ ("Can Be _Opened"), words);

  adw_combo_row_set_selected (row, 1);
  return row;
}

static void
make_passphrase (CtiSendDialog *self)
{
  self->passphrase =
      CTI_ENTRY_ROW (cti_entry_row_new_secret (_ ("Agreed Pass_phrase, Five Words or More")));
  g_signal_connect_object (self->passphrase, "changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
}

/* For supervision alone. */
static void
add_texts (CtiSendDialog *self, GtkWidget *group)
{
  const char *about = _ ("With names, days and numbers covered. Somebody who reads two such files "
                         "may know a citizen by what is written.");

  self->texts_row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("_Also Send What Is Written in the Cases"),
                    "use-underline", TRUE, "subtitle", about, NULL);
  self->texts = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->texts), GTK_ALIGN_CENTER);
  cti_names_describe (GTK_WIDGET (self->texts), about);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->texts_row), GTK_WIDGET (self->texts));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->texts_row),
                                         GTK_WIDGET (self->texts));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->texts_row);
}

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
build (CtiSendDialog *self)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);
  GtkWidget *group = adw_preferences_group_new ();

  self->message = CTI_FORM_ROW (cti_form_row_new (_ ("A Few _Words to the Receiver")));
  self->effect = make_text ("", "dim-label");
  self->save = gtk_button_new_with_mnemonic (_ ("_Save Hand-Over File…"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->save), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_add_css_class (self->save, "pill");
  gtk_widget_set_halign (self->save, GTK_ALIGN_CENTER);
  make_passphrase (self);
  self->receiver = add_receivers (self, group);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->passphrase));
  self->purpose = add_purposes (self, group);
  add_texts (self, group);
  self->time = add_times (self, group);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->message));
  cti_list_dialog_add_top (list, group);
  cti_list_dialog_add_top (list, self->effect);
  cti_list_dialog_add_top (list, self->save);
  cti_list_dialog_add_top (list, make_text (_ ("Cases in the file"), "heading"));
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_case (CtiSendDialog *self, CtiCardItem *item, const char *open_id)
{
  const CtiCard *card = cti_card_item_get_card (item);
  GtkWidget *check = gtk_check_button_new ();

  if (card == NULL)
    return;
  g_object_set_data_full (G_OBJECT (check), CASE_ID, g_strdup (cti_card_item_get_id (item)),
                          g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_strcmp0 (open_id, cti_card_item_get_id (item)) == 0);
  cti_names_set (check, card->name, card->code);
  g_signal_connect_object (check, "toggled", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  cti_list_dialog_add (CTI_LIST_DIALOG (self), card->name, card->code, check);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cti_card_item_get_sort_key (*(CtiCardItem *const *) a),
                    cti_card_item_get_sort_key (*(CtiCardItem *const *) b));
}

static void
add_cases (CtiSendDialog *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *cards =
      G_LIST_MODEL (cti_session_get_cards (cti_workspace_get_session (self->workspace)));
  const char *open_id = cti_workspace_get_shown_case_id (self->workspace);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    g_ptr_array_add (items, g_list_model_get_item (cards, i));
  g_ptr_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    add_case (self, g_ptr_array_index (items, i), open_id);
  cti_list_dialog_set_empty (CTI_LIST_DIALOG (self), "view-list-symbolic",
                             _ ("No cases in this store"), NULL);
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
}

static void
cti_send_dialog_dispose (GObject *object)
{
  CtiSendDialog *self = CTI_SEND_DIALOG (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_pointer (&self->colleagues, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (cti_send_dialog_parent_class)->dispose (object);
}

static void
cti_send_dialog_class_init (CtiSendDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_send_dialog_dispose;
}

static void
cti_send_dialog_init (CtiSendDialog *self)
{
  self->checks = g_ptr_array_new ();
}

/**
 * cti_send_dialog_new:
 * @workspace: the workspace
 * @colleagues: (element-type CtiColleague): whom cases can be handed over to
 *
 * Returns: (transfer floating): the dialog, with the case that is shown chosen
 */
CtiSendDialog *
cti_send_dialog_new (CtiWorkspace *workspace, GPtrArray *colleagues)
{
  CtiSendDialog *self = g_object_new (CTI_TYPE_SEND_DIALOG, "transient-for",
                                      gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  self->colleagues = g_ptr_array_ref (colleagues);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  cti_help_topic_set (GTK_WINDOW (self), "colleagues");
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Hand Cases Over"), NULL);
  build (self);
  add_cases (self);
  follow (self);
  return self;
}
