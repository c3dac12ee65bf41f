#include <adwaita.h>

#include "cti-note-row.h"
#include "cti-spell-view.h"
#include "cti-spelling.h"
#include "cti-team-text.h"
#include "cti-types-ui.h"
#include "open-store.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))

/* The words that are underlined, a blank between them. */
static char *
get_underlined (GtkTextBuffer *buffer)
{
  GtkTextTag *tag =
      gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), CTI_SPELL_TAG);
  g_autoptr (GString) words = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  while (gtk_text_iter_starts_tag (&at, tag) || gtk_text_iter_forward_to_tag_toggle (&at, tag))
    {
      GtkTextIter start = at;
      g_autofree char *word = NULL;

      if (!gtk_text_iter_starts_tag (&at, tag))
        continue;
      gtk_text_iter_forward_to_tag_toggle (&at, tag);
      word = gtk_text_iter_get_text (&start, &at);
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", word);
    }
  return g_strdup (words->str);
}

static gboolean
is_underlined (GtkTextBuffer *buffer, const char *words)
{
  g_autofree char *found = get_underlined (buffer);

  return g_str_equal (found, words);
}

typedef struct
{
  GtkWidget *window;
  CtiNoteRow *row;
  GtkTextView *view;
  GtkTextBuffer *buffer;
} Note;

static gboolean
note_open (Note *self)
{
  GtkWidget *list = gtk_list_box_new ();

  if (!cti_spelling_is_available (cti_spelling_get ()))
    {
      g_test_skip ("no Danish dictionary is installed");
      return FALSE;
    }
  self->window = gtk_window_new ();
  self->row = CTI_NOTE_ROW (cti_note_row_new ("_Note"));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
  gtk_window_set_child (GTK_WINDOW (self->window), list);
  widget_show (self->window);
  self->view = GTK_TEXT_VIEW (widget_find (self->window, GTK_TYPE_TEXT_VIEW, 0));
  self->buffer = gtk_text_view_get_buffer (self->view);
  return TRUE;
}

static void
test_wrong_words_are_underlined (void)
{
  Note note;
  GtkTextIter at;

  if (!note_open (&note))
    return;
  cti_note_row_set_text (note.row, "En aftalle med borgeren\nom samtykke og forløbb. VUM 7F 12");
  widget_wait (is_underlined (note.buffer, "aftalle forløbb"));
  gtk_text_buffer_get_iter_at_line_offset (note.buffer, &at, 0, 9);
  gtk_text_buffer_backspace (note.buffer, &at, TRUE, TRUE);
  widget_wait (is_underlined (note.buffer, "forløbb"));
  gtk_window_destroy (GTK_WINDOW (note.window));
}

static void
test_a_word_is_corrected_from_the_menu (void)
{
  Note note;
  GtkTextIter at;
  g_auto (GStrv) suggestions = NULL;
  g_autofree char *text = NULL;

  if (!note_open (&note))
    return;
  suggestions = cti_spelling_suggest (cti_spelling_get (), "aftalle");
  g_assert_true (g_strv_contains ((const char *const *) suggestions, "aftale"));
  g_assert_cmpuint (g_strv_length (suggestions), <=, CTI_SPELLING_SUGGESTIONS);
  cti_note_row_set_text (note.row, "En aftalle i dag");
  gtk_text_buffer_get_iter_at_offset (note.buffer, &at, 6);
  gtk_text_buffer_place_cursor (note.buffer, &at);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (note.view), "spelling.correct", "s", "aftale"));
  text = cti_note_row_dup_text (note.row);
  g_assert_cmpstr (text, ==, "En aftale i dag");
  gtk_window_destroy (GTK_WINDOW (note.window));
}

/* The menu is about the word under the pointer, also while other words are selected. */
static void
test_the_word_pointed_at_is_corrected (void)
{
  Note note;
  GtkTextIter start, end, wrong;
  GdkRectangle place;
  GListModel *controllers;
  int left = 0, top = 0;
  g_autofree char *text = NULL;

  if (!note_open (&note))
    return;
  cti_note_row_set_text (note.row, "Borgeren kom i dag\nom en aftalle");
  gtk_text_buffer_get_iter_at_offset (note.buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (note.buffer, &end, 8);
  gtk_text_buffer_select_range (note.buffer, &start, &end);
  gtk_text_buffer_get_iter_at_line_offset (note.buffer, &wrong, 1, 8);
  gtk_text_view_get_iter_location (note.view, &wrong, &place);
  gtk_text_view_buffer_to_window_coords (note.view, GTK_TEXT_WINDOW_WIDGET, place.x + 1,
                                         place.y + place.height / 2, &left, &top);
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (note.view));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, (double) left, (double) top);
    }
  g_object_unref (controllers);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (note.view), "spelling.correct", "s", "aftale"));
  text = cti_note_row_dup_text (note.row);
  g_assert_cmpstr (text, ==, "Borgeren kom i dag\nom en aftale");
  gtk_window_destroy (GTK_WINDOW (note.window));
}

static gpointer
read_words (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_team_records (store, &cti_own_word_type);
}

static void
keep (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GPtrArray **) data = cti_session_run_finish (CTI_SESSION (object), result, NULL);
}

/* The word is a record of the team's file, and no list of words has been made in the home folder.
 */
static void
test_an_own_word_is_kept_with_the_team (void)
{
  g_autoptr (OpenStore) store =
      open_store_new ("citizen\ncode: K7F3\nadult-confirmed: yes\n", TODAY);
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "enchant", NULL);
  g_autoptr (GPtrArray) words = NULL;
  Note note;
  GtkTextIter at;

  if (!note_open (&note))
    return;
  cti_spelling_follow (cti_spelling_get (), store->session);
  cti_note_row_set_text (note.row, "Xyzzing i dag");
  widget_wait (is_underlined (note.buffer, "Xyzzing"));
  gtk_text_buffer_get_iter_at_offset (note.buffer, &at, 3);
  gtk_text_buffer_place_cursor (note.buffer, &at);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (note.view), "spelling.add", NULL));
  widget_wait (is_underlined (note.buffer, ""));
  cti_session_run_async (store->session, read_words, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         keep, &words);
  widget_wait (words != NULL);
  g_assert_cmpuint (words->len, ==, 1);
  g_assert_cmpstr (((const CtiOwnWord *) g_ptr_array_index (words, 0))->word, ==, "Xyzzing");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (note.window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/spelling/wrong-words-are-underlined", test_wrong_words_are_underlined);
  g_test_add_func ("/spelling/a-word-is-corrected-from-the-menu",
                   test_a_word_is_corrected_from_the_menu);
  g_test_add_func ("/spelling/the-word-pointed-at-is-corrected",
                   test_the_word_pointed_at_is_corrected);
  g_test_add_func ("/spelling/an-own-word-is-kept-with-the-team",
                   test_an_own_word_is_kept_with_the_team);
  return g_test_run ();
}
