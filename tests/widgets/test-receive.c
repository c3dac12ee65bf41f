/* Hand-over files of a colleague with a store of her own, opened in the window: what is wrong with
 * a file has a sentence of its own and nothing comes of it, a case is taken in once, and what both
 * changed during a leave is asked side by side, each in its way. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cti-handover-file.h"
#include "cti-hash.h"
#include "cti-proof-dialog.h"
#include "cti-receive-dialog.h"
#include "cti-receive-open.h"
#include "cti-types-ui.h"
#include "cti-use-accept.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "cti-use-part.h"
#include "session-fixture.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"
#include "widget-scene.h"

/* --- What is wrong with a file ---------------------------------------------------------------- */

static void
assert_refused (Scene *self, GFile *file, const char *sentence)
{
  guint cases = scene_count_cases (self);
  GtkWidget *shown = scene_open_file (self, file);

  g_test_message ("%s", sentence);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (shown));
  g_assert_true (widget_says (shown, sentence));
  g_assert_true (widget_says (shown, "Nothing has been taken in"));
  g_assert_cmpuint (scene_count_cases (self), ==, cases);
  gtk_window_destroy (GTK_WINDOW (shown));
}

static GBytes *
spoil (GBytes *sealed, const char *how)
{
  gsize size = g_bytes_get_size (sealed);
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  gsize header = copy[12] | copy[13] << 8;

  if (g_str_equal (how, "cut"))
    size /= 2;
  else if (g_str_equal (how, "flipped"))
    copy[size / 2] ^= 4;
  else if (g_str_equal (how, "newer"))
    {
      copy[8] = 2;
      cti_hash_sum (copy, header - 32, copy + header - 32, 32);
    }
  else if (g_str_equal (how, "reordered"))
    for (gsize i = 0; i < 64; i++)
      {
        guint8 kept = copy[header + 24 + i];

        copy[header + 24 + i] = copy[size - 64 + i];
        copy[size - 64 + i] = kept;
      }
  else
    memset (copy, 'x', 8);
  return g_bytes_new_take (copy, size);
}

static const struct
{
  const char *how;
  const char *sentence;
} spoilt[] = {
  { "cut", "The hand-over file is damaged" },
  { "flipped", "The hand-over file is damaged" },
  { "reordered", "The hand-over file is damaged" },
  { "newer", "The file was written by a newer version of the program" },
  { "another file", "This is not a hand-over file" },
};

static void
a_spoilt_file_has_its_sentence (void)
{
  Scene scene;
  g_autoptr (GBytes) sealed = NULL;

  scene_open (&scene);
  sealed = scene_send (&scene, "E4V4", scene.me_there);
  for (gsize i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autoptr (GBytes) bytes = spoil (sealed, spoilt[i].how);
      g_autoptr (GFile) file = scene_put_file (&scene, bytes);

      assert_refused (&scene, file, spoilt[i].sentence);
    }
  scene_close (&scene);
}

/* Larger than any that is read; nothing of it lies on the disk or is taken into memory. */
static void
a_file_too_large_has_its_sentence (void)
{
  Scene scene;
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GFile) file = NULL;

  scene_open (&scene);
  file = scene_put_file (&scene, nothing);
  g_assert_cmpint (truncate (g_file_peek_path (file), CTI_SEAL_FILE_MAX + 1), ==, 0);
  assert_refused (&scene, file, "The hand-over file is too large");
  scene_close (&scene);
}

static gpointer
forget_eva (CtiStore *store, gpointer id, GError **error)
{
  return cti_use_remove_colleague (store, id, error) ? id : NULL;
}

static GBytes *
seal_as (CtiParty *sender, CtiParcelFile *file, GBytes *card)
{
  g_autoptr (CtiColleague) me = NULL;
  g_autoptr (SessionFixture) other = session_fixture_new ();
  CtiPartyKeys keys;
  g_autoptr (GError) error = NULL;
  GBytes *sealed;

  me = scene_take_card (other->store, card, NULL);
  g_assert_true (cti_colleague_get_keys (me, &keys));
  sealed = cti_parcel_file_seal (file, sender, &(CtiSealReader){ .keys = &keys }, &error);
  g_assert_no_error (error);
  return sealed;
}

static gpointer
open_parcel (CtiStore *store, gpointer sealed, GError **error)
{
  return cti_use_open_parcel (store, sealed, NULL, error);
}

/* What the seal does not tell: who sent it, to whom, what for, and until when. */
static void
a_file_of_the_wrong_kind_has_its_sentence (void)
{
  Scene scene;
  g_autoptr (GBytes) sealed = NULL, card = NULL, to_another = NULL, changed = NULL, built = NULL;
  g_autoptr (SessionFixture) other = session_fixture_new ();
  g_autoptr (CtiColleague) other_there = NULL;
  g_autoptr (CtiParty) forger = cti_colleague_get_own (other->store), eva = NULL;
  g_autoptr (CtiParcelFile) opened = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) of_other = scene_give_card (other->store, NULL, NULL);
  CtiParcelPart *part;

  scene_open (&scene);
  eva = cti_colleague_get_own (scene.eva->store);
  card = desk_run (&scene.desk, scene_give_card, NULL);
  sealed = scene_send (&scene, "E4V4", scene.me_there);
  other_there = scene_take_card (scene.eva->store, of_other, NULL);
  to_another = scene_send (&scene, "E5V5", CTI_RECORD (other_there)->id);
  opened = desk_run (&scene.desk, open_parcel, sealed);
  changed = seal_as (forger, opened, card);
  part = g_ptr_array_index (opened->parts, 0);
  cti_secret_unref (part->content);
  part->content = cti_secret_new_text ("SQLite format 3, or so it says");
  built = seal_as (eva, opened, card);

  file = scene_put_file (&scene, to_another);
  assert_refused (&scene, file, "The file is sealed for somebody else");
  g_set_object (&file, scene_put_file (&scene, changed));
  assert_refused (&scene, file, "The file is signed with other keys than your colleague’s");
  g_set_object (&file, scene_put_file (&scene, built));
  assert_refused (&scene, file, "The file holds something this program would not have written");
  g_set_object (&file, scene_put_file (&scene, sealed));
  cti_clock_set_today (cti_session_get_clock (scene.desk.store->session),
                       DESK_TODAY + CTI_PARCEL_DAYS_DEFAULT + 1);
  assert_refused (&scene, file, "The hand-over file can no longer be opened");
  cti_clock_set_today (cti_session_get_clock (scene.desk.store->session), DESK_TODAY);
  g_assert_nonnull (desk_run (&scene.desk, forget_eva, scene.eva_here));
  assert_refused (&scene, file, "The sender is not among your contacts");
  scene_close (&scene);
}

static void
a_closed_question_keeps_nothing (void)
{
  Scene scene;
  g_autoptr (GBytes) sealed = NULL;
  CtiWorkspace *workspace;

  scene_open (&scene);
  workspace = scene.desk.workspace;
  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &workspace);
  sealed = scene_send (&scene, "E4V4", NULL);
  gtk_window_destroy (GTK_WINDOW (scene_open_bytes (&scene, sealed)));
  scene_close (&scene);
  g_assert_null (workspace);
}

/* --- Taking a case in ------------------------------------------------------------------------- */

/* It is asked at once who saves the receipt; left, it can be saved while the dialog is there. */
static void
put_off_the_receipt (GtkWidget *dialog)
{
  GtkWidget *question;

  widget_wait ((question = desk_find_window (CTI_TYPE_PROOF_DIALOG)) != NULL);
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_nonnull (scene_find_button (dialog, "_Save the Receipt…"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
a_case_is_taken_in_once (void)
{
  Scene scene;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GFile) file = NULL;
  GtkWidget *dialog, *again;

  scene_open (&scene);
  sealed = scene_send (&scene, "E4V4", scene.me_there);
  dialog = scene_open_bytes (&scene, sealed);
  g_assert_true (widget_says (dialog, "transfer for good"));
  g_assert_true (widget_says (dialog, "E4V4"));
  g_assert_cmpuint (scene_count_cases (&scene), ==, 1);
  g_signal_emit_by_name (scene_find_button (dialog, "_Take In and Save the Receipt…"), "clicked");
  widget_wait (scene_count_cases (&scene) == 2);
  put_off_the_receipt (dialog);
  file = scene_put_file (&scene, sealed);
  again = scene_open_file (&scene, file);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (again));
  g_assert_true (widget_says (again, "The hand-over file has been taken in already"));
  gtk_window_destroy (GTK_WINDOW (again));
  g_assert_cmpuint (scene_count_cases (&scene), ==, 2);
  scene_close (&scene);
}

/* --- What both changed ------------------------------------------------------------------------ */

#define BEFORE "Before the leave"
#define MINE   "As I saw it"
#define HERS   "As Eva saw it"
#define LOOSE  "A slip of paper"

/* What is written in a case on one side. */
typedef struct
{
  const char *case_id;
  const char *note;  /* id */
  const char *task;  /* id */
  const char *loose; /* id of a note that one throws away */
  const char *text;
  const char *loose_text;
  gboolean throws_away;
} Writing;

static gpointer
put (CtiStore *store, const char *case_id, CtiActKind kind, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return cti_use_put (store, case_id, kind, records, NULL, error);
}

static gpointer
put_note (CtiStore *store, const char *case_id, const char *id, const char *text, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (store, case_id, NULL);
  CtiNote *known = cti_case_find (now, &cti_note_type, id);
  g_autoptr (CtiNote) note =
      known != NULL ? cti_record_copy (known) : cti_record_new (&cti_note_type);
  g_autoptr (CtiCase) then = NULL;

  if (known == NULL)
    {
      note->date = DESK_TODAY;
      cti_set_text (&note->record.id, id);
    }
  cti_set_text (&note->fact, text);
  then = put (store, case_id, CTI_ACT_CHANGE_NOTE, note, error);
  return then != NULL ? store : NULL;
}

static gpointer
put_task (CtiStore *store, const char *case_id, const char *id, const char *text, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (store, case_id, NULL);
  CtiTask *known = cti_case_find (now, &cti_task_type, id);
  g_autoptr (CtiTask) task =
      known != NULL ? cti_record_copy (known) : cti_record_new (&cti_task_type);
  g_autoptr (CtiCase) then = NULL;

  if (known == NULL)
    cti_set_text (&task->record.id, id);
  cti_set_text (&task->title, text);
  then = put (store, case_id, CTI_ACT_CHANGE_TASK, task, error);
  return then != NULL ? store : NULL;
}

static gpointer
throw_away (CtiStore *store, const char *case_id, const char *id, GError **error)
{
  g_autoptr (CtiCase) now = cti_store_open_case (store, case_id, NULL);
  g_autoptr (CtiCase) then = cti_use_remove (store, case_id, CTI_ACT_CHANGE_NOTE,
                                             cti_case_find (now, &cti_note_type, id), NULL, error);

  return then != NULL ? store : NULL;
}

static gpointer
write_in_case (CtiStore *store, gpointer data, GError **error)
{
  const Writing *what = data;

  return put_note (store, what->case_id, what->note, what->text, error) &&
                 put_task (store, what->case_id, what->task, what->text, error) &&
                 (what->throws_away
                      ? throw_away (store, what->case_id, what->loose, error)
                      : put_note (store, what->case_id, what->loose, what->loose_text, error))
             ? data
             : NULL;
}

static gpointer
send_order (CtiStore *store, gpointer order, GError **error)
{
  return cti_use_hand_over (store, order, error);
}

/* Sent for a leave, written in on both sides, and sent back. */
static GBytes *
play_leave (Scene *scene, Writing *writing)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CtiParcelOrder cover = { .purpose = CTI_PARCEL_COVER,
                           .colleague = scene->eva_here,
                           .case_ids = ids };
  CtiParcelOrder back = { .purpose = CTI_PARCEL_RETURN, .colleague = scene->me_there };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (CtiParcelFile) file = NULL;
  g_autoptr (CtiAccepted) taken = NULL;
  g_autoptr (GPtrArray) parcels = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *returned;

  g_ptr_array_add (ids, (gpointer) writing->case_id);
  writing->text = writing->loose_text = BEFORE;
  g_assert_nonnull (desk_run (&scene->desk, write_in_case, writing));
  sealed = desk_run (&scene->desk, send_order, &cover);
  file = cti_use_open_parcel (scene->eva->store, sealed, NULL, &error);
  g_assert_no_error (error);
  taken = cti_use_accept (scene->eva->store, file, NULL, &error);
  g_assert_no_error (error);
  writing->text = HERS;
  writing->loose_text = LOOSE;
  g_assert_nonnull (write_in_case (scene->eva->store, writing, &error));
  writing->text = MINE;
  writing->throws_away = TRUE;
  g_assert_nonnull (desk_run (&scene->desk, write_in_case, writing));
  parcels = cti_parcel_get_all (scene->eva->store);
  g_assert_cmpuint (parcels->len, ==, 1);
  back.answers = CTI_RECORD (g_ptr_array_index (parcels, 0))->id;
  returned = cti_use_hand_over (scene->eva->store, &back, &error);
  g_assert_no_error (error);
  return returned;
}

/* The question whose title ends so, and in it the answer of that name. */
static GtkWidget *
find_answer (GtkWidget *dialog, const char *question, const char *answer)
{
  GtkWidget *group, *check;

  for (guint i = 0; (group = widget_find (dialog, ADW_TYPE_PREFERENCES_GROUP, i)) != NULL; i++)
    if (g_str_has_suffix (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)),
                          question))
      for (guint j = 0; (check = widget_find (group, GTK_TYPE_CHECK_BUTTON, j)) != NULL; j++)
        if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), answer) == 0)
          return check;
  g_test_message ("no “%s” to “%s”", answer, question);
  return NULL;
}

static void
choose (GtkWidget *dialog, const char *question, const char *answer)
{
  GtkWidget *check = find_answer (dialog, question, answer);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
assert_put_together (Scene *scene, const Writing *writing)
{
  g_autoptr (CtiCase) now = open_store_get_case (scene->desk.store, 0);
  const CtiNote *note = cti_case_find (now, &cti_note_type, writing->note);
  const CtiNote *loose = cti_case_find (now, &cti_note_type, writing->loose);
  const CtiTask *task = cti_case_find (now, &cti_task_type, writing->task);

  g_assert_nonnull (strstr (note->fact, MINE));
  g_assert_nonnull (strstr (note->fact, HERS));
  g_assert_cmpstr (task->title, ==, HERS);
  g_assert_nonnull (loose);
  g_assert_cmpstr (loose->fact, ==, LOOSE);
}

static void
what_both_changed_is_asked (void)
{
  Scene scene;
  Writing writing = { .note = "0a4e4a1c-7b1f-4b0e-9d59-000000000001",
                      .task = "0a4e4a1c-7b1f-4b0e-9d59-000000000002",
                      .loose = "0a4e4a1c-7b1f-4b0e-9d59-000000000003" };
  g_autoptr (GBytes) returned = NULL;
  GtkWidget *dialog, *take;

  scene_open (&scene);
  writing.case_id = g_ptr_array_index (scene.desk.store->ids, 0);
  returned = play_leave (&scene, &writing);
  dialog = scene_open_bytes (&scene, returned);
  take = scene_find_button (dialog, "_Take In and Save the Receipt…");
  g_assert_true (widget_says (dialog, MINE));
  g_assert_true (widget_says (dialog, HERS));
  g_assert_true (widget_says (dialog, "in the trash"));
  g_assert_true (widget_says (dialog, LOOSE)); /* which note that is */
  g_assert_null (
      find_answer (dialog, "Task · What is to be done", "Keep both, one below the other"));
  g_assert_false (gtk_widget_get_sensitive (take));
  choose (dialog, "Task · What is to be done", "Take this");
  g_assert_false (gtk_widget_get_sensitive (take));
  choose (dialog, "· Note in the journal", "Take this");
  g_assert_false (gtk_widget_get_sensitive (take));
  choose (dialog, "Note in the journal · What happened", "Keep both, one below the other");
  g_assert_true (gtk_widget_get_sensitive (take));
  g_signal_emit_by_name (take, "clicked");
  put_off_the_receipt (dialog);
  assert_put_together (&scene, &writing);
  scene_close (&scene);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/receive/a-spoilt-file-has-its-sentence", a_spoilt_file_has_its_sentence);
  g_test_add_func ("/receive/a-file-too-large-has-its-sentence", a_file_too_large_has_its_sentence);
  g_test_add_func ("/receive/a-file-of-the-wrong-kind-has-its-sentence",
                   a_file_of_the_wrong_kind_has_its_sentence);
  g_test_add_func ("/receive/a-closed-question-keeps-nothing", a_closed_question_keeps_nothing);
  g_test_add_func ("/receive/a-case-is-taken-in-once", a_case_is_taken_in_once);
  g_test_add_func ("/receive/what-both-changed-is-asked", what_both_changed_is_asked);
  return g_test_run ();
}
