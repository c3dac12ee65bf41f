#include "cti-people-dialog.h"

#include <glib/gi18n.h>

#include "cti-compat-file.h"
#include "cti-file-read.h"
#include "cti-handover-file.h"
#include "cti-help-topic.h"
#include "cti-names.h"
#include "cti-parcel-file.h"
#include "cti-receive-open.h"
#include "cti-send-dialog.h"
#include "cti-trouble-error.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "cti-words-dates.h"
#include "cti-words-parcel.h"
#include "cti-words-trouble.h"
#include "cti-words-value.h"

#define ID   "cti-id"
#define CARD "cti-card"

struct _CtiPeopleDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  GPtrArray *colleagues;   /* (owned) (nullable) (element-type CtiColleague) */
  AdwPreferencesGroup *own;
  GtkWidget *own_row; /* (unowned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiPeopleDialog, cti_people_dialog, CTI_TYPE_LIST_DIALOG)

typedef struct
{
  GPtrArray *colleagues; /* (owned) */
  GPtrArray *parcels;    /* (owned) */
  CtiPartyKeys keys;     /* of the worker */
} Known;

typedef struct
{
  char *id;      /* (owned) (nullable) */
  GBytes *card;  /* (owned) (nullable) */
  gboolean flag; /* compared, or replacing */
} Job;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_ptr_array_unref (known->colleagues);
  g_ptr_array_unref (known->parcels);
  g_free (known);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->card, g_bytes_unref);
  g_free (job->id);
  g_free (job);
}

static CtiSession *
get_session (CtiPeopleDialog *self)
{
  return cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
}

/* --- The list --------------------------------------------------------------------------------- */

static char *
describe_keys (const CtiPartyKeys *keys)
{
  guint8 fingerprint[CTI_PARTY_FINGERPRINT_SIZE];
  g_autofree char *words = NULL;
  g_autofree char *digits = NULL;

  cti_party_keys_get_fingerprint (keys, fingerprint);
  words = cti_words_fingerprint (fingerprint, sizeof fingerprint);
  digits = cti_words_fingerprint_digits (fingerprint, sizeof fingerprint);
  return g_strdup_printf ("%s\n%s", words, digits);
}

static GtkWidget *
make_button (CtiPeopleDialog *self, const char *label, const char *id, const char *of, GCallback cb)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  cti_names_describe (button, of);
  g_object_set_data_full (G_OBJECT (button), ID, g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", cb, self, G_CONNECT_SWAPPED);
  return button;
}

static void compare_clicked_cb (CtiPeopleDialog *self, GtkWidget *button);
static void return_clicked_cb (CtiPeopleDialog *self, GtkWidget *button);

static void
add_colleague (CtiPeopleDialog *self, const CtiColleague *colleague)
{
  gboolean is_compared = colleague->compared != CTI_DATE_NONE;
  g_autofree char *day = is_compared ? cti_words_date (colleague->compared) : NULL;
  g_autofree char *state = is_compared ? g_strdup_printf (_ ("Fingerprint compared on %s"), day)
                                       : g_strdup (_ ("Fingerprint not compared yet: ring up"));
  g_autofree char *keys = NULL;
  g_autofree char *text = NULL;
  CtiPartyKeys known;

  if (!cti_colleague_get_keys (colleague, &known))
    return;
  keys = describe_keys (&known);
  text = g_strdup_printf ("%s\n%s", keys, state);
  cti_list_dialog_add (CTI_LIST_DIALOG (self), colleague->name, text,
                       is_compared
                           ? NULL
                           : make_button (self, _ ("It Is the Same"), colleague->record.id,
                                          colleague->name, G_CALLBACK (compare_clicked_cb)));
}

static const char *
find_name (GPtrArray *colleagues, const char *id)
{
  for (guint i = 0; i < colleagues->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (colleagues, i))->id, id) == 0)
      return ((const CtiColleague *) g_ptr_array_index (colleagues, i))->name;
  return id == NULL ? _ ("with a passphrase") : _ ("somebody no longer known");
}

static void
add_parcel (CtiPeopleDialog *self, GPtrArray *colleagues, const CtiParcel *parcel)
{
  g_autofree char *day = cti_words_date (parcel->sent);
  const char *name = find_name (colleagues, parcel->colleague);
  /* Translators: what a file is for, a name. */
  g_autofree char *title =
      g_strdup_printf (parcel->way == CTI_PARCEL_OUT ? _ ("To %2$s: %1$s") : _ ("From %2$s: %1$s"),
                       cti_words_enum (cti_parcel_purpose_values, (int) parcel->purpose), name);
  g_autofree char *text = g_strdup_printf ("%s · %s", day, cti_words_parcel_state (parcel));
  gboolean is_here = parcel->way == CTI_PARCEL_IN && parcel->purpose == CTI_PARCEL_COVER &&
                     parcel->state == CTI_PARCEL_OPEN;

  cti_list_dialog_add (CTI_LIST_DIALOG (self), title, text,
                       is_here ? make_button (self, _ ("Give Back…"), parcel->record.id, title,
                                              G_CALLBACK (return_clicked_cb))
                               : NULL);
}

static void
show_own (CtiPeopleDialog *self, const CtiPartyKeys *keys)
{
  const CtiWorker *worker = cti_session_get_worker (get_session (self));
  g_autofree char *text = describe_keys (keys);

  if (self->own_row != NULL)
    adw_preferences_group_remove (self->own, self->own_row);
  self->own_row = cti_handover_row_new (worker != NULL ? worker->name : "", text);
  adw_preferences_group_add (self->own, self->own_row);
}

static void
show_known (CtiPeopleDialog *self, Known *known)
{
  g_clear_pointer (&self->colleagues, g_ptr_array_unref);
  self->colleagues = g_ptr_array_ref (known->colleagues);
  show_own (self, &known->keys);
  cti_list_dialog_clear (CTI_LIST_DIALOG (self));
  for (guint i = 0; i < known->colleagues->len; i++)
    add_colleague (self, g_ptr_array_index (known->colleagues, i));
  for (guint i = known->parcels->len; i > 0; i--)
    add_parcel (self, known->colleagues, g_ptr_array_index (known->parcels, i - 1));
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiParty) own = cti_colleague_get_own (store);
  Known *known = g_new0 (Known, 1);

  known->colleagues = cti_colleague_get_all (store);
  known->parcels = cti_parcel_get_all (store);
  known->keys = *cti_party_get_keys (own);
  return known;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPeopleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Known *known = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (known != NULL && get_session (self) != NULL)
    show_known (self, known);
  g_clear_pointer (&known, known_free);
}

static void
read_known (CtiPeopleDialog *self)
{
  if (get_session (self) != NULL)
    cti_session_run_async (get_session (self), read_in_thread, NULL, NULL, known_free, read_cb,
                           g_object_ref (self));
}

/* --- Contact cards ---------------------------------------------------------------------------- */

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPeopleDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  cti_session_run_finish (CTI_SESSION (source), result, &error);
  if (get_session (self) == NULL)
    return;
  if (error != NULL)
    cti_handover_say_error (GTK_WINDOW (self), error);
  read_known (self);
}

static gpointer
compare_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;

  return cti_use_compare_colleague (store, job->id, job->flag, error) ? data : NULL;
}

static void
compare_clicked_cb (CtiPeopleDialog *self, GtkWidget *button)
{
  Job *job = g_new0 (Job, 1);

  job->id = g_strdup (g_object_get_data (G_OBJECT (button), ID));
  job->flag = TRUE;
  cti_session_run_async (get_session (self), compare_in_thread, job, job_free, NULL, changed_cb,
                         g_object_ref (self));
}

static void take_card (CtiPeopleDialog *self, GBytes *card, gboolean replace);

static void
replace_cb (CtiPeopleDialog *self, const char *response, GtkWidget *question)
{
  if (g_strcmp0 (response, "replace") == 0 && get_session (self) != NULL)
    take_card (self, g_object_get_data (G_OBJECT (question), CARD), TRUE);
}

/* A new card of somebody known may be a new store of theirs, or somebody else's. */
static void
ask_to_replace (CtiPeopleDialog *self, GBytes *card, CtiTrouble trouble)
{
  GtkWidget *question =
      adw_message_dialog_new (GTK_WINDOW (self), cti_words_trouble_title (trouble),
                              cti_words_trouble_body (trouble));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  g_object_set_data_full (G_OBJECT (question), CARD, g_bytes_ref (card),
                          (GDestroyNotify) g_bytes_unref);
  adw_message_dialog_add_response (dialog, "keep", _ ("_Keep the Old Card"));
  adw_message_dialog_add_response (dialog, "replace", _ ("_Use the New Card"));
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

typedef struct
{
  CtiPeopleDialog *dialog; /* (owned) */
  GBytes *card;            /* (owned) */
} Taking;

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  g_autoptr (CtiPeopleDialog) self = taking->dialog;
  g_autoptr (GBytes) card = taking->card;
  g_autoptr (GError) error = NULL;

  g_free (taking);
  cti_session_run_finish (CTI_SESSION (source), result, &error);
  if (get_session (self) == NULL)
    return;
  if (error == NULL)
    read_known (self);
  else if (cti_trouble_from_error (error) == CTI_TROUBLE_COLLEAGUE_CHANGED)
    ask_to_replace (self, card, CTI_TROUBLE_COLLEAGUE_CHANGED);
  else
    cti_handover_say_error (GTK_WINDOW (self), error);
}

static gpointer
add_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;
  g_autoptr (CtiColleague) colleague = cti_use_add_colleague (store, job->card, job->flag, error);

  return colleague != NULL ? data : NULL;
}

static void
take_card (CtiPeopleDialog *self, GBytes *card, gboolean replace)
{
  Job *job = g_new0 (Job, 1);
  Taking *taking = g_new0 (Taking, 1);

  job->card = g_bytes_ref (card);
  job->flag = replace;
  taking->dialog = g_object_ref (self);
  taking->card = g_bytes_ref (card);
  cti_session_run_async (get_session (self), add_in_thread, job, job_free, NULL, taken_cb, taking);
}

/**
 * cti_people_dialog_take_card:
 * @self: the dialog
 * @card: a contact card
 *
 * Takes it in. Where it has other keys than the card of the same colleague it is asked first.
 */
void
cti_people_dialog_take_card (CtiPeopleDialog *self, GBytes *card)
{
  take_card (self, card, FALSE);
}

static void
card_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPeopleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) card =
      cti_handover_load_finish (result, CTI_TROUBLE_COLLEAGUE_NOT_OURS, &error);

  if (get_session (self) == NULL)
    return;
  if (card == NULL)
    cti_handover_say_error (GTK_WINDOW (self), error);
  else
    cti_people_dialog_take_card (self, card);
}

static void
card_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPeopleDialog) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL && get_session (self) != NULL)
    cti_file_read_async (file, CTI_COLLEAGUE_BYTES_MAX, card_loaded_cb, g_object_ref (self));
}

static void
add_clicked_cb (CtiPeopleDialog *self)
{
  cti_compat_choose_file_open (GTK_WINDOW (self), _ ("Take In a Contact Card"), _ ("Contact cards"),
                               "*" CTI_COLLEAGUE_SUFFIX, card_chosen_cb, g_object_ref (self));
}

static gpointer
card_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_give_card (store, error);
}

static void
give_clicked_cb (CtiPeopleDialog *self)
{
  CtiHandoverSaving saving = {
    .title = _ ("Save My Contact Card"),
    .name = "overgang" CTI_COLLEAGUE_SUFFIX,
    .kind = _ ("Contact cards"),
    .pattern = "*" CTI_COLLEAGUE_SUFFIX,
    .work = card_in_thread,
    .data_free = g_free,
    .sentence = _ ("Your contact card is saved. It holds no secret."),
  };

  if (self->workspace != NULL)
    cti_handover_save (self->workspace, GTK_WINDOW (self), &saving);
}

/* --- Files ------------------------------------------------------------------------------------ */

static gpointer
return_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiParcel) cover = cti_parcel_find (store, data);
  CtiParcelOrder order = { .purpose = CTI_PARCEL_RETURN, .answers = data };

  order.colleague = cover != NULL ? cover->colleague : NULL;
  return cti_use_hand_over (store, &order, error);
}

static void
return_clicked_cb (CtiPeopleDialog *self, GtkWidget *button)
{
  CtiHandoverSaving saving = {
    .title = _ ("Save Hand-Over File"),
    .name = "overgang" CTI_PARCEL_SUFFIX,
    .kind = _ ("Hand-over files"),
    .pattern = "*" CTI_PARCEL_SUFFIX,
    .work = return_in_thread,
    .data_free = g_free,
    .sentence = _ ("The hand-over file is saved. Bring it to your colleague."),
  };

  if (self->workspace == NULL)
    return;
  saving.data = g_strdup (g_object_get_data (G_OBJECT (button), ID));
  cti_handover_save (self->workspace, GTK_WINDOW (self), &saving);
}

static void
send_clicked_cb (CtiPeopleDialog *self)
{
  GtkWidget *dialog;

  if (self->workspace == NULL || self->colleagues == NULL)
    return;
  dialog = GTK_WIDGET (cti_send_dialog_new (self->workspace, self->colleagues));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiPeopleDialog) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file == NULL || get_session (self) == NULL || self->workspace == NULL)
    return;
  cti_receive_open (self->workspace, file);
  gtk_window_close (GTK_WINDOW (self));
}

static void
open_clicked_cb (CtiPeopleDialog *self)
{
  cti_compat_choose_file_open (GTK_WINDOW (self), _ ("Open a Hand-Over File"),
                               _ ("Hand-over files"), "*" CTI_PARCEL_SUFFIX, file_chosen_cb,
                               g_object_ref (self));
}

static void
add_act (CtiPeopleDialog *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_flow_box_insert (GTK_FLOW_BOX (box), button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
build (CtiPeopleDialog *self)
{
  CtiListDialog *list = CTI_LIST_DIALOG (self);
  GtkWidget *acts = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (acts), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (acts), 2);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (acts), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (acts), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (acts), 6);
  add_act (self, acts, _ ("_Hand Cases Over…"), G_CALLBACK (send_clicked_cb));
  add_act (self, acts, _ ("_Open a File…"), G_CALLBACK (open_clicked_cb));
  add_act (self, acts, _ ("Take In a _Contact Card…"), G_CALLBACK (add_clicked_cb));
  add_act (self, acts, _ ("Save _My Contact Card…"), G_CALLBACK (give_clicked_cb));
  cti_list_dialog_add_top (list, acts);
  self->own = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->own, _ ("My fingerprint"));
  adw_preferences_group_set_description (
      self->own, _ ("Read the words or the digits to your colleague on the telephone, so that both "
                    "of you know whose card it is."));
  cti_list_dialog_add_top (list, GTK_WIDGET (self->own));
  cti_list_dialog_set_empty (list, "system-users-symbolic", _ ("No contacts yet"),
                             _ ("Exchange contact cards with a colleague to hand cases over."));
}

static void
cti_people_dialog_dispose (GObject *object)
{
  CtiPeopleDialog *self = CTI_PEOPLE_DIALOG (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_pointer (&self->colleagues, g_ptr_array_unref);
  G_OBJECT_CLASS (cti_people_dialog_parent_class)->dispose (object);
}

static void
cti_people_dialog_class_init (CtiPeopleDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_people_dialog_dispose;
}

static void
cti_people_dialog_init (CtiPeopleDialog *self)
{
}

/**
 * cti_people_dialog_new:
 * @workspace: the workspace
 *
 * Returns: (transfer floating): the dialog
 */
CtiPeopleDialog *
cti_people_dialog_new (CtiWorkspace *workspace)
{
  CtiPeopleDialog *self = g_object_new (CTI_TYPE_PEOPLE_DIALOG, "transient-for",
                                        gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  cti_help_topic_set (GTK_WINDOW (self), "colleagues");
  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("Colleagues and Handing Over"), NULL);
  build (self);
  read_known (self);
  return self;
}
