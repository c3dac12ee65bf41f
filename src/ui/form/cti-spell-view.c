/* Spell check of a text while it is written. What is typed widens a stretch of lines that are to be
 * checked, between two marks which move with the text; a moment later the words in it are looked
 * up and the wrong ones underlined by a tag. The word the cursor stands in is left alone until it
 * is left. The suggestions stand in the text's own context menu, for the word under the pointer or,
 * from the keyboard, at the cursor. */

#include "cti-spell-view.h"

#include <glib/gi18n.h>

#include "cti-spelling.h"

#define DELAY_MS      250
#define LINES_AT_ONCE 200

typedef struct
{
  GtkTextView *view; /* (unowned): it owns this */
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  GtkTextMark *first; /* of what is to be checked */
  GtkTextMark *last;
  GtkTextMark *left;  /* where the cursor was when the words were last looked at */
  GtkTextMark *asked; /* in the word the menu is about */
  GMenu *menu;        /* (owned) */
  guint timer;
} Spelling;

static void
spelling_free (gpointer data)
{
  Spelling *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_object_unref (self->buffer);
  g_object_unref (self->menu);
  g_free (self);
}

static Spelling *
get_spelling (GtkWidget *view)
{
  return g_object_get_data (G_OBJECT (view), "cti-spelling");
}

/* The word at @at, which may stand at its end; Danish words are joined by hyphens. */
static gboolean
get_word (const GtkTextIter *at, GtkTextIter *start, GtkTextIter *end)
{
  *start = *end = *at;
  if (!gtk_text_iter_inside_word (at) && !gtk_text_iter_ends_word (at))
    return FALSE;
  if (!gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (!gtk_text_iter_ends_word (end) || gtk_text_iter_equal (start, end))
    gtk_text_iter_forward_word_end (end);
  return TRUE;
}

static gboolean
is_being_typed (Spelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  return gtk_widget_has_focus (GTK_WIDGET (self->view)) &&
         gtk_text_iter_compare (&cursor, start) > 0 && gtk_text_iter_compare (&cursor, end) <= 0;
}

static void
check_words (Spelling *self, GtkTextIter *at, const GtkTextIter *end)
{
  CtiSpelling *dictionary = cti_spelling_get ();

  gtk_text_buffer_remove_tag (self->buffer, self->tag, at, end);
  if (!gtk_text_iter_starts_word (at) &&
      (!gtk_text_iter_forward_word_end (at) || !gtk_text_iter_backward_word_start (at)))
    return;
  while (gtk_text_iter_compare (at, end) < 0)
    {
      GtkTextIter start = *at;
      g_autofree char *word = NULL;

      gtk_text_iter_forward_word_end (at);
      word = gtk_text_iter_get_text (&start, at);
      if (!is_being_typed (self, &start, at) && !cti_spelling_is_right (dictionary, word))
        gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, at);
      if (!gtk_text_iter_forward_word_end (at) || !gtk_text_iter_backward_word_start (at))
        break;
    }
}

static gboolean check_cb (gpointer data);

static void
check_soon (Spelling *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (DELAY_MS, check_cb, self);
}

static void
get_stretch (Spelling *self, GtkTextIter *first, GtkTextIter *last)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, first, self->first);
  gtk_text_buffer_get_iter_at_mark (self->buffer, last, self->last);
}

/* A long text that was pasted is checked a screenful after another. */
static gboolean
check_cb (gpointer data)
{
  Spelling *self = data;
  GtkTextIter first, last, end;

  self->timer = 0;
  get_stretch (self, &first, &last);
  gtk_text_iter_set_line_offset (&first, 0);
  end = first;
  gtk_text_iter_forward_lines (&end, LINES_AT_ONCE);
  if (gtk_text_iter_compare (&end, &last) >= 0)
    {
      end = last;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
    }
  gtk_text_buffer_move_mark (self->buffer, self->first, &end);
  check_words (self, &first, &end);
  get_stretch (self, &first, &last);
  if (gtk_text_iter_compare (&first, &last) < 0)
    check_soon (self);
  return G_SOURCE_REMOVE;
}

static void
widen (Spelling *self, const GtkTextIter *from, const GtkTextIter *to)
{
  GtkTextIter first, last;

  get_stretch (self, &first, &last);
  if (self->timer == 0 || gtk_text_iter_compare (from, &first) < 0)
    gtk_text_buffer_move_mark (self->buffer, self->first, from);
  if (self->timer == 0 || gtk_text_iter_compare (to, &last) > 0)
    gtk_text_buffer_move_mark (self->buffer, self->last, to);
  check_soon (self);
}

static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, Spelling *self)
{
  GtkTextIter from = *at;

  gtk_text_iter_backward_chars (&from, (int) g_utf8_strlen (text, length));
  widen (self, &from, at);
}

static void
deleted_cb (GtkTextBuffer *buffer, GtkTextIter *from, GtkTextIter *to, Spelling *self)
{
  widen (self, from, to);
}

static void
check_all (Spelling *self)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (self->buffer, &first, &last);
  widen (self, &first, &last);
}

/* --- The menu --------------------------------------------------------------------------------- */

static void
add_suggestions (Spelling *self, const char *word)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_auto (GStrv) suggestions = cti_spelling_suggest (cti_spelling_get (), word);

  for (char **suggestion = suggestions; *suggestion != NULL; suggestion++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (*suggestion, NULL);

      g_menu_item_set_action_and_target (item, "spelling.correct", "s", *suggestion);
      g_menu_append_item (section, item);
    }
  g_menu_append (section, _ ("Add to the word list"), "spelling.add");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

static void
fill_menu (Spelling *self, const GtkTextIter *at)
{
  GtkTextIter start, end;
  g_autofree char *word = NULL;

  gtk_text_buffer_move_mark (self->buffer, self->asked, at);
  g_menu_remove_all (self->menu);
  if (!get_word (at, &start, &end))
    return;
  word = gtk_text_iter_get_text (&start, &end);
  if (!cti_spelling_is_right (cti_spelling_get (), word))
    add_suggestions (self, word);
}

/* The cursor goes along with the pointer, unless something is selected: that stays selected, for
 * the menu copies it as well. */
static void
pressed_cb (GtkGestureClick *gesture, int count, double x, double y, Spelling *self)
{
  GtkTextIter at;
  int left = 0, top = 0;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &left, &top);
  gtk_text_view_get_iter_at_location (self->view, &at, left, top);
  if (!gtk_text_buffer_get_has_selection (self->buffer))
    gtk_text_buffer_place_cursor (self->buffer, &at);
  fill_menu (self, &at);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Spelling *self)
{
  GtkTextIter cursor;

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                        gtk_text_buffer_get_insert (self->buffer));
      fill_menu (self, &cursor);
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
get_word_asked (Spelling *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->asked);
  return get_word (&at, start, end);
}

static void
correct_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Spelling *self = data;
  GtkTextIter start, end;

  if (!get_word_asked (self, &start, &end))
    return;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Spelling *self = data;
  GtkTextIter start, end;
  g_autofree char *word = NULL;

  if (!get_word_asked (self, &start, &end))
    return;
  word = gtk_text_iter_get_text (&start, &end);
  cti_spelling_add_word (cti_spelling_get (), word);
}

static const GActionEntry actions[] = {
  { .name = "correct", .activate = correct_cb, .parameter_type = "s" },
  { .name = "add", .activate = add_cb },
};

/* Above what else the text offers in its menu. */
static void
show_menu (Spelling *self)
{
  GMenuModel *others = gtk_text_view_get_extra_menu (self->view);

  if (G_IS_MENU (others))
    g_menu_prepend_section (G_MENU (others), NULL, G_MENU_MODEL (self->menu));
  else
    gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (self->menu));
}

static void
add_menu (Spelling *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (widget, "spelling", G_ACTION_GROUP (group));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (widget, keys);
  show_menu (self);
}

/* The word that was being typed is checked when the cursor has gone elsewhere. */
static void
cursor_cb (GtkTextView *view)
{
  Spelling *self = get_spelling (GTK_WIDGET (view));
  GtkTextIter left;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &left, self->left);
  widen (self, &left, &left);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &left, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_move_mark (self->buffer, self->left, &left);
  gtk_text_buffer_move_mark (self->buffer, self->asked, &left);
}

static void
judged_anew_cb (GtkTextView *view)
{
  check_all (get_spelling (GTK_WIDGET (view)));
}

static void
attach_now (GtkTextView *view)
{
  Spelling *self;
  GtkTextIter start;

  g_signal_handlers_disconnect_by_func (view, attach_now, NULL);
  if (!cti_spelling_is_available (cti_spelling_get ()))
    return;
  self = g_new0 (Spelling, 1);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->menu = g_menu_new ();
  self->tag = gtk_text_buffer_create_tag (self->buffer, CTI_SPELL_TAG, "underline",
                                          PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->first = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->last = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  self->left = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->asked = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  g_object_set_data_full (G_OBJECT (view), "cti-spelling", self, spelling_free);
  add_menu (self);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cti_spelling_get (), "changed", G_CALLBACK (judged_anew_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_data (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, NULL,
                         G_CONNECT_AFTER);
  g_signal_connect_data (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self, NULL,
                         G_CONNECT_AFTER);
  check_all (self);
}

/**
 * cti_spell_view_attach:
 * @view: a text that keeps its buffer
 *
 * Underlines words that are not in the dictionary and offers others in the context menu, from the
 * moment the text is seen. Does nothing where no Danish dictionary is installed.
 */
void
cti_spell_view_attach (GtkTextView *view)
{
  g_signal_connect (view, "map", G_CALLBACK (attach_now), NULL);
}
