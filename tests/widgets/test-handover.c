/* Handing over through the window: a new card of somebody known is a question, the dialog asks only
 * for what a purpose needs, and a pack is seen as in a session. */

#include <adwaita.h>
#include <string.h>

#include "cti-colleague-file.h"
#include "cti-demo-text.h"
#include "cti-draft-banner.h"
#include "cti-form-row.h"
#include "cti-id.h"
#include "cti-pack.h"
#include "cti-people-dialog.h"
#include "cti-receive-dialog.h"
#include "cti-receive-open.h"
#include "cti-round-case.h"
#include "cti-send-dialog.h"
#include "cti-types-ui.h"
#include "cti-use-colleague.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define PERSON                                                                 \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n"       \
  "course\ncontact-start: today-5m\nphase1-start: today-4m\nphase-months: 4\n" \
  "contact today-3w home-visit held 45 with-citizen \"Ringede til Liv om huslejen\"\n"

/* A colleague with keys of her own, who needs no store for it. */
typedef struct
{
  char *id;
  CtiParty *party;
} Colleague;

static Colleague *
colleague_new (const char *id)
{
  g_autoptr (CtiSecret) key = cti_secret_new (32);
  Colleague *self = g_new0 (Colleague, 1);
  g_autofree char *random = cti_id_new ();

  memcpy (cti_secret_edit (key), random, 32);
  self->id = id != NULL ? g_strdup (id) : cti_id_new ();
  self->party = cti_party_new (key);
  return self;
}

static void
colleague_free (Colleague *self)
{
  cti_party_free (self->party);
  g_free (self->id);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Colleague, colleague_free)

static GBytes *
make_card (const Colleague *self)
{
  return cti_colleague_file_write (self->id, "Eva Holm", NULL, self->party);
}

static gpointer
add_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_add_colleague (store, data, FALSE, error);
}

static gpointer
list_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_colleague_get_all (store);
}

static gpointer
own_keys_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiParty) own = cti_colleague_get_own (store);

  return g_memdup2 (cti_party_get_keys (own), sizeof (CtiPartyKeys));
}

static void
know (Desk *desk, const Colleague *colleague)
{
  g_autoptr (GBytes) card = make_card (colleague);
  g_autoptr (CtiColleague) known = desk_run (desk, add_in_thread, card);

  g_assert_nonnull (known);
}

static gboolean
has_keys_of (Desk *desk, const Colleague *colleague)
{
  g_autoptr (GPtrArray) all = desk_run (desk, list_in_thread, NULL);
  CtiPartyKeys keys;

  g_assert_cmpuint (all->len, ==, 1);
  return cti_colleague_get_keys (g_ptr_array_index (all, 0), &keys) &&
         cti_party_keys_equal (&keys, cti_party_get_keys (colleague->party));
}

static void
answer (Desk *desk, const char *response)
{
  GtkWidget *question = desk_find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
  desk_settle (desk);
  desk_settle (desk);
}

static void
a_changed_card_is_a_question (void)
{
  Desk desk;
  g_autoptr (Colleague) eva = colleague_new (NULL);
  g_autoptr (Colleague) new_eva = colleague_new (eva->id);
  g_autoptr (GBytes) card = make_card (new_eva);
  GtkWidget *dialog;

  desk_open (&desk, PERSON);
  know (&desk, eva);
  dialog = GTK_WIDGET (cti_people_dialog_new (desk.workspace));
  widget_show (dialog);
  desk_settle (&desk);
  g_assert_true (widget_says (dialog, "Eva Holm"));
  cti_people_dialog_take_card (CTI_PEOPLE_DIALOG (dialog), card);
  desk_settle (&desk);
  g_assert_true (has_keys_of (&desk, eva));
  answer (&desk, "keep");
  g_assert_true (has_keys_of (&desk, eva));
  cti_people_dialog_take_card (CTI_PEOPLE_DIALOG (dialog), card);
  desk_settle (&desk);
  answer (&desk, "replace");
  g_assert_true (has_keys_of (&desk, new_eva));
  g_assert_true (widget_says (dialog, "not compared yet"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
what_a_purpose_needs_is_asked (void)
{
  Desk desk;
  g_autoptr (Colleague) eva = colleague_new (NULL);
  g_autoptr (GPtrArray) colleagues = NULL;
  GtkWidget *dialog, *to, *purpose;

  desk_open (&desk, PERSON);
  know (&desk, eva);
  colleagues = desk_run (&desk, list_in_thread, NULL);
  dialog = GTK_WIDGET (cti_send_dialog_new (desk.workspace, colleagues));
  widget_show (dialog);
  to = widget_find_row (dialog, "_To");
  purpose = widget_find_row (dialog, "_Purpose");
  g_assert_false (form_is_shown (dialog, "Agreed Pass_phrase, Five Words or More"));
  g_assert_false (form_is_shown (dialog, "_Also Send What Is Written in the Cases"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (purpose), CTI_PARCEL_SUPERVISION);
  g_assert_true (form_is_shown (dialog, "_Also Send What Is Written in the Cases"));
  g_assert_true (widget_says (dialog, "Names, numbers, texts and files stay here."));
  adw_combo_row_set_selected (ADW_COMBO_ROW (to), 1);
  g_assert_true (form_is_shown (dialog, "Agreed Pass_phrase, Five Words or More"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

/* A pack of the case on the desk, as the colleague would have made it of hers. */
static char *
write_pack (Desk *desk, const Colleague *from)
{
  g_autofree CtiPartyKeys *keys = desk_run (desk, own_keys_in_thread, NULL);
  g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_SUPERVISION);
  g_autoptr (CtiVeil) cover = cti_veil_new_strict ();
  g_autoptr (CtiCase) model = open_store_get_case (desk->store, 0);
  g_autofree char *alias = cti_id_new ();
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (desk->store->home, "pack" CTI_PARCEL_SUFFIX, NULL);

  file->sent = DESK_TODAY;
  file->expires = DESK_TODAY + 7;
  file->party = g_strdup (from->id);
  file->name = g_strdup ("Eva Holm");
  cti_pack_fill (cti_parcel_file_add_part (file, alias, NULL), model, cover, DESK_TODAY, FALSE);
  sealed = cti_parcel_file_seal (file, from->party, &(CtiSealReader){ .keys = keys }, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (sealed, NULL),
                                      (gssize) g_bytes_get_size (sealed), NULL));
  return path;
}

static GtkWidget *
wait_for_dialog (Desk *desk)
{
  GtkWidget *dialog = NULL;

  while ((dialog = desk_find_window (CTI_TYPE_RECEIVE_DIALOG)) == NULL &&
         desk_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (dialog);
  widget_show (dialog);
  return dialog;
}

static void
a_pack_is_seen_as_in_a_session (void)
{
  Desk desk;
  g_autoptr (Colleague) eva = colleague_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  GtkWidget *dialog, *parts;

  desk_open (&desk, PERSON);
  know (&desk, eva);
  path = write_pack (&desk, eva);
  file = g_file_new_for_path (path);
  cti_receive_open (desk.workspace, file);
  dialog = wait_for_dialog (&desk);
  parts = widget_find (dialog, CTI_TYPE_ROUND_CASE, 0);
  g_assert_nonnull (parts);
  g_assert_true (gtk_widget_get_mapped (parts));
  g_assert_true (widget_says (parts, "Latest Contacts"));
  g_assert_true (widget_says (dialog, "Eva Holm"));
  g_assert_false (widget_says (dialog, "Liv"));
  g_assert_false (widget_says (dialog, "huslejen"));
  form_write_in (dialog, "Decision", "Ring to the bank");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

/* What is decided takes thought, and a lock may come between. */
static void
a_decision_that_was_not_saved_is_offered_again (void)
{
  Desk desk;
  g_autoptr (Colleague) eva = colleague_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  GtkWidget *dialog, *banner;

  desk_open (&desk, PERSON);
  know (&desk, eva);
  path = write_pack (&desk, eva);
  file = g_file_new_for_path (path);
  cti_receive_open (desk.workspace, file);
  dialog = wait_for_dialog (&desk);
  form_write_in (dialog, "Decision", "Ring to the bank");
  form_write_in (dialog, "Reason", "Nothing has moved");
  desk_settle (&desk);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_settle (&desk);
  cti_receive_open (desk.workspace, file);
  dialog = wait_for_dialog (&desk);
  banner = widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0);
  g_assert_nonnull (banner);
  widget_wait (cti_draft_banner_is_offering (CTI_DRAFT_BANNER (banner)));
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (widget_find_row (dialog, "Decision"))), ==,
                   "");
  g_signal_emit_by_name (banner, "use");
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (widget_find_row (dialog, "Decision"))), ==,
                   "Ring to the bank");
  g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (widget_find_row (dialog, "Reason"))), ==,
                   "Nothing has moved");
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/handover-dialogs/a-changed-card-is-a-question", a_changed_card_is_a_question);
  g_test_add_func ("/handover-dialogs/what-a-purpose-needs-is-asked",
                   what_a_purpose_needs_is_asked);
  g_test_add_func ("/handover-dialogs/a-pack-is-seen-as-in-a-session",
                   a_pack_is_seen_as_in_a_session);
  g_test_add_func ("/handover-dialogs/a-decision-that-was-not-saved-is-offered-again",
                   a_decision_that_was_not_saved_is_offered_again);
  return g_test_run ();
}
