/* Phrases and templates: found by typing, put in at the cursor, kept from what is marked. */

#include <adwaita.h>

#include "cti-note-row.h"
#include "cti-phrase-dialog.h"
#include "cti-phrases-dialog.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define ONE_CASE                                                         \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

/* The note that is being written, and its first text. */
static GtkWidget *
write_note (Desk *desk, CtiNoteRow **row, GtkWidget **text)
{
  GtkWidget *dialog;

  desk_open_at (desk, ONE_CASE, "journal");
  cti_workspace_do (desk->workspace, "write-note");
  desk_settle (desk);
  dialog = desk_find_dialog ();
  widget_show (dialog);
  *row = CTI_NOTE_ROW (widget_find_row (dialog, "What happened"));
  *text = widget_find (GTK_WIDGET (*row), GTK_TYPE_TEXT_VIEW, 0);
  return dialog;
}

/* A key after which another window has the focus. */
static void
press_once (const char *key)
{
  g_autofree char *command = g_strdup_printf ("xdotool key %s", key);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

static GtkWidget *
open_phrases (Desk *desk)
{
  GtkWidget *phrases;

  press_once ("ctrl+i");
  widget_wait ((phrases = desk_find_window (CTI_TYPE_PHRASE_DIALOG)) != NULL);
  desk_settle (desk);
  widget_show (phrases);
  return phrases;
}

static void
a_template_is_found_by_typing_and_put_in (void)
{
  Desk desk;
  CtiNoteRow *row;
  GtkWidget *text, *phrases;
  GtkWidget *dialog = write_note (&desk, &row, &text);
  g_autofree char *words = NULL;
  g_autofree char *after = NULL;

  cti_note_row_set_text (row, "Kl. 10. ");
  gtk_widget_grab_focus (text);
  widget_press (dialog, "Control+End");
  phrases = open_phrases (&desk);
  widget_press (phrases, "t e l e f o n");
  press_once ("Return");
  widget_wait (desk_find_window (CTI_TYPE_PHRASE_DIALOG) == NULL);
  widget_show (dialog);
  words = cti_note_row_dup_text (row);
  g_assert_true (g_str_has_prefix (words, "Kl. 10. Hvem ringede til hvem: …\n"));
  widget_press (dialog, "h u n");
  after = cti_note_row_dup_text (row);
  g_assert_true (g_str_has_prefix (after, "Kl. 10. Hvem ringede til hvem: hun\n"));
  desk_close (&desk);
}

static GtkWidget *
find_button (GtkWidget *below, const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = widget_find (below, GTK_TYPE_BUTTON, i);

      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
}

static GtkWidget *
find_other_dialog (GtkWidget *dialog)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CTI_IS_RECORD_DIALOG (window) && window != dialog)
        return window;
    }
  return NULL;
}

static void
what_is_marked_becomes_a_phrase (void)
{
  Desk desk;
  CtiNoteRow *row;
  GtkWidget *text, *phrases, *form, *list;
  GtkWidget *dialog = write_note (&desk, &row, &text);

  cti_note_row_set_text (row, "Vi gik en tur i parken.");
  gtk_widget_grab_focus (text);
  widget_press (dialog, "Control+a");
  phrases = open_phrases (&desk);
  gtk_widget_activate (find_button (phrases, "_Keep What Is Marked…"));
  widget_wait ((form = find_other_dialog (dialog)) != NULL);
  desk_settle (&desk);
  gtk_widget_activate_action (form, "form.save", NULL);
  widget_wait (find_other_dialog (dialog) == NULL);
  desk_settle (&desk);
  list = cti_phrases_dialog_new (GTK_WINDOW (dialog), desk.store->session);
  widget_show (list);
  desk_settle (&desk);
  g_assert_true (widget_says (list, "Vi gik en tur i parken."));
  gtk_window_destroy (GTK_WINDOW (list));
  desk_close (&desk);
}

static void
nothing_found_is_said (void)
{
  Desk desk;
  CtiNoteRow *row;
  GtkWidget *text, *phrases;

  write_note (&desk, &row, &text);
  gtk_widget_grab_focus (text);
  phrases = open_phrases (&desk);
  widget_press (phrases, "x y z z y Return");
  desk_settle (&desk);
  g_assert_true (widget_says (phrases, "No phrase is found by that word."));
  press_once ("Escape");
  widget_wait (desk_find_window (CTI_TYPE_PHRASE_DIALOG) == NULL);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/phrases/a-template-is-found-by-typing-and-put-in",
                   a_template_is_found_by_typing_and_put_in);
  g_test_add_func ("/phrases/what-is-marked-becomes-a-phrase", what_is_marked_becomes_a_phrase);
  g_test_add_func ("/phrases/nothing-found-is-said", nothing_found_is_said);
  return g_test_run ();
}
