/* Undo and redo for the whole window: the last act, in the file it was done in - a case that need
 * not be open, or the team's file - and where nothing was done yet, in the file of what is seen.
 * Where a later act changed the same, it asks, with both values side by side. */

#include "cti-undo-act.h"

#include <glib/gi18n.h>

#include "cti-host.h"
#include "cti-say.h"
#include "cti-use-undo.h"
#include "cti-words-history.h"

#define CLASHES_SHOWN 5

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  char *case_id;           /* (owned) (nullable): %NULL for the team's file */
  gint64 act;              /* 0 for the last one */
  gboolean redo;
  CtiUndoChoice choice;
} Undoing;

static void
undoing_free (gpointer data)
{
  Undoing *undoing = data;

  g_clear_object (&undoing->workspace);
  g_free (undoing->case_id);
  g_free (undoing);
}

static Undoing *
undoing_new (CtiWorkspace *workspace, const char *case_id, gint64 act)
{
  Undoing *undoing = g_new0 (Undoing, 1);

  undoing->workspace = g_object_ref (workspace);
  undoing->case_id = g_strdup (case_id);
  undoing->act = act;
  return undoing;
}

static void start (Undoing *undoing);

static gpointer
undo_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Undoing *undoing = data;

  return undoing->act > 0
             ? cti_use_undo (store, undoing->case_id, undoing->act, undoing->choice, error)
             : cti_use_undo_last (store, undoing->case_id, undoing->redo, error);
}

/* --- The question ----------------------------------------------------------------------------- */

static char *
describe_clashes (GPtrArray *clashes)
{
  GString *text = g_string_new (_ ("Nothing has changed yet. This was changed again afterwards:"));

  for (guint i = 0; i < clashes->len && i < CLASHES_SHOWN; i++)
    {
      g_autofree char *line = cti_words_clash (g_ptr_array_index (clashes, i));

      g_string_append_printf (text, "\n\n%s", line);
    }
  if (clashes->len > CLASHES_SHOWN)
    {
      guint more = clashes->len - CLASHES_SHOWN;

      g_string_append (text, "\n\n");
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
    }
  return g_string_free (text, FALSE);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Undoing *asked = user_data;
  Undoing *again;

  if (g_strcmp0 (response, "leave") == 0)
    return;
  again = undoing_new (asked->workspace, asked->case_id, asked->act);
  again->choice = g_strcmp0 (response, "all") == 0 ? CTI_UNDO_FORCE : CTI_UNDO_KEEP;
  start (again);
}

static void
ask (const Undoing *undoing, const CtiUndone *undone)
{
  GtkWidget *widget = GTK_WIDGET (undoing->workspace);
  g_autofree char *body = describe_clashes (undone->clashes);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                              _ ("Something later stands in the way"), body);
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (question, "leave", _ ("_Leave as It Is"), "keep",
                                    _ ("_Keep What Came Later"), "all", _ ("_Undo All"), NULL);
  adw_message_dialog_set_response_appearance (question, "all", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "leave");
  adw_message_dialog_set_close_response (question, "leave");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb),
                         undoing_new (undoing->workspace, undone->case_id, undone->act),
                         (GClosureNotify) (GCallback) undoing_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- The act ---------------------------------------------------------------------------------- */

static void
show (const Undoing *undoing, const CtiUndone *undone)
{
  CtiCardList *cards = cti_session_get_cards (cti_workspace_get_session (undoing->workspace));
  g_autoptr (CtiCard) card = undone->now != NULL ? cti_case_make_card (undone->now) : NULL;
  gboolean is_back = card != NULL && cti_card_list_find (cards, card->record.id) == NULL;

  if (card != NULL)
    cti_card_list_put (cards, card);
  if (is_back)
    cti_workspace_show_case (undoing->workspace, undone->now);
  else if (card != NULL)
    cti_workspace_take_case (undoing->workspace, undone->now);
  if (undone->is_away)
    {
      cti_card_list_remove (cards, undone->case_id);
      cti_workspace_leave_case (undoing->workspace, undone->case_id);
    }
  cti_workspace_follow_act (undoing->workspace, undone->case_id);
}

static void
say (const Undoing *undoing, const CtiUndone *undone)
{
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: what was done, such as "Star read". */
      undone->is_redo ? _ ("Done again: %s") : _ ("Undone: %s"), cti_words_act (undone->kind));

  if (undone->is_redo)
    cti_say_undo_in (GTK_WIDGET (undoing->workspace), sentence, undoing->case_id);
  else
    cti_host_say (cti_host_of (GTK_WIDGET (undoing->workspace)), sentence,
                  /* Translators: button in a toast that does again what was just undone. */
                  C_ ("toast", "Redo"), "win.redo");
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Undoing *undoing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (cti_workspace_get_session (undoing->workspace) != NULL)
    {
      if (undone == NULL)
        cti_say_error (GTK_WIDGET (undoing->workspace), error);
      else if (!undone->is_done)
        ask (undoing, undone);
      else
        {
          show (undoing, undone);
          say (undoing, undone);
        }
    }
  undoing_free (undoing);
}

static void
start (Undoing *undoing)
{
  Undoing *copy = undoing_new (undoing->workspace, undoing->case_id, undoing->act);

  copy->redo = undoing->redo;
  copy->choice = undoing->choice;
  g_clear_object (&copy->workspace); /* no widget goes to the store's thread */
  cti_session_run_async (cti_workspace_get_session (undoing->workspace), undo_in_thread, copy,
                         undoing_free, (GDestroyNotify) cti_undone_free, undone_cb, undoing);
}

static void
undo_last (CtiWorkspace *workspace, const char *case_id, gboolean redo)
{
  Undoing *undoing = undoing_new (workspace, case_id, 0);

  undoing->redo = redo;
  start (undoing);
}

/**
 * cti_undo_act_undo:
 * @workspace: the workspace
 *
 * Takes back the last act, and says what it was.
 */
void
cti_undo_act_undo (CtiWorkspace *workspace)
{
  undo_last (workspace, cti_workspace_get_acted_case_id (workspace), FALSE);
}

/**
 * cti_undo_act_undo_in:
 * @workspace: the workspace
 * @case_id: (nullable): id of a case, open or not; %NULL for the team's file
 *
 * Takes back the last act on that file, and says what it was.
 */
void
cti_undo_act_undo_in (CtiWorkspace *workspace, const char *case_id)
{
  undo_last (workspace, case_id, FALSE);
}

/**
 * cti_undo_act_redo:
 * @workspace: the workspace
 *
 * Does again what was undone last, and says what it was.
 */
void
cti_undo_act_redo (CtiWorkspace *workspace)
{
  undo_last (workspace, cti_workspace_get_acted_case_id (workspace), TRUE);
}

/**
 * cti_undo_act_take:
 * @workspace: the workspace
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @act: number of an act of it
 *
 * Takes that act back.
 */
void
cti_undo_act_take (CtiWorkspace *workspace, const char *case_id, gint64 act)
{
  start (undoing_new (workspace, case_id, act));
}
