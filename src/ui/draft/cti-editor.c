/* What can be edited, seen as text, whatever kind of widget it is: so that drafts and the cursor
 * need not know the kinds. */

#include "cti-editor.h"

#include <stdlib.h>

#include "cti-citizen-picker.h"
#include "cti-date-row.h"
#include "cti-form-row.h"
#include "cti-note-row.h"

static GtkTextBuffer *
get_buffer (GtkWidget *text)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
}

static const char *
find_property (GtkWidget *editor)
{
  if (GTK_IS_SWITCH (editor) || GTK_IS_CHECK_BUTTON (editor) || GTK_IS_TOGGLE_BUTTON (editor))
    return "active";
  return GTK_IS_DROP_DOWN (editor) || ADW_IS_COMBO_ROW (editor) ? "selected" : NULL;
}

static char *
dup_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * cti_editor_dup_text:
 * @editor: a row of a form, an entry, a text view, a switch, a check button, a choice, or a field
 * for a citizen
 *
 * Returns: (transfer full): what stands in it; a number for what is chosen or on, the id of a case
 */
char *
cti_editor_dup_text (GtkWidget *editor)
{
  const char *property = find_property (editor);
  g_auto (GValue) value = G_VALUE_INIT;

  if (CTI_IS_DATE_ROW (editor))
    return cti_date_row_dup_lasting (CTI_DATE_ROW (editor));
  if (CTI_IS_FORM_ROW (editor))
    return g_strdup (cti_form_row_get_text (CTI_FORM_ROW (editor)));
  if (CTI_IS_CITIZEN_PICKER (editor))
    {
      const char *case_id = cti_citizen_picker_get_case (CTI_CITIZEN_PICKER (editor));

      return g_strdup (case_id != NULL ? case_id : "");
    }
  if (CTI_IS_NOTE_ROW (editor))
    return cti_note_row_dup_text (CTI_NOTE_ROW (editor));
  if (GTK_IS_TEXT_VIEW (editor))
    return dup_buffer_text (get_buffer (editor));
  if (GTK_IS_EDITABLE (editor))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor)));
  g_return_val_if_fail (property != NULL, g_strdup (""));

  g_object_get_property (G_OBJECT (editor), property, &value);
  return g_strdup_printf ("%d", G_VALUE_HOLDS_BOOLEAN (&value) ? g_value_get_boolean (&value)
                                                               : (int) g_value_get_uint (&value));
}

static void
set_number (GtkWidget *editor, const char *property, const char *text)
{
  int number = atoi (text);

  if (g_strcmp0 (property, "active") == 0)
    g_object_set (editor, property, number != 0, NULL);
  else
    g_object_set (editor, property, (guint) number, NULL);
}

/**
 * cti_editor_set_text:
 * @editor: as for cti_editor_dup_text()
 * @text: what that has returned
 */
void
cti_editor_set_text (GtkWidget *editor, const char *text)
{
  if (CTI_IS_FORM_ROW (editor))
    cti_form_row_set_text (CTI_FORM_ROW (editor), text);
  else if (CTI_IS_CITIZEN_PICKER (editor))
    cti_citizen_picker_set_case (CTI_CITIZEN_PICKER (editor), text);
  else if (CTI_IS_NOTE_ROW (editor))
    cti_note_row_set_text (CTI_NOTE_ROW (editor), text);
  else if (GTK_IS_TEXT_VIEW (editor))
    gtk_text_buffer_set_text (get_buffer (editor), text, -1);
  else if (GTK_IS_EDITABLE (editor))
    gtk_editable_set_text (GTK_EDITABLE (editor), text);
  else if (find_property (editor) != NULL)
    set_number (editor, find_property (editor), text);
}

/**
 * cti_editor_on_change:
 * @editor: as for cti_editor_dup_text()
 * @changed: called with @data alone when something else stands in it
 * @data: (type GObject): an object that may go before @editor
 */
void
cti_editor_on_change (GtkWidget *editor, GCallback changed, gpointer data)
{
  const char *property = find_property (editor);
  g_autofree char *notify = property != NULL ? g_strconcat ("notify::", property, NULL) : NULL;
  gpointer source = GTK_IS_TEXT_VIEW (editor) ? (gpointer) get_buffer (editor) : editor;

  g_signal_connect_object (source, notify != NULL ? notify : "changed", changed, data,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_editor_find_cursor:
 * @focus: the widget that has the keyboard
 *
 * Returns: (transfer none) (nullable): what has a property `cursor-position`, which it notifies
 */
GObject *
cti_editor_find_cursor (GtkWidget *focus)
{
  if (GTK_IS_TEXT (focus))
    return G_OBJECT (focus);
  return GTK_IS_TEXT_VIEW (focus) ? G_OBJECT (get_buffer (focus)) : NULL;
}

/**
 * cti_editor_get_cursor:
 * @focus: the widget that has the keyboard
 *
 * Returns: letters before the cursor, -1 where there is none
 */
int
cti_editor_get_cursor (GtkWidget *focus)
{
  GObject *source = cti_editor_find_cursor (focus);
  int cursor = -1;

  if (source != NULL)
    g_object_get (source, "cursor-position", &cursor, NULL);
  return cursor;
}

static GtkWidget *
find_text (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
place_cursor (GtkTextView *text, int cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, cursor);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_mark_onscreen (text, gtk_text_buffer_get_insert (buffer));
}

/**
 * cti_editor_go_to:
 * @spot: a widget, or what such a widget is in
 * @cursor: letters before the cursor, -1 to go where the keyboard goes by itself
 *
 * Gives it the keyboard, with the cursor where it was and nothing selected, so that the next letter
 * goes on with the text.
 */
void
cti_editor_go_to (GtkWidget *spot, int cursor)
{
  GtkWidget *text = cursor >= 0 ? find_text (spot) : NULL;

  if (text == NULL)
    {
      if (!gtk_widget_grab_focus (spot))
        gtk_widget_child_focus (spot, GTK_DIR_TAB_FORWARD);
      return;
    }
  if (GTK_IS_TEXT (text))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
      gtk_editable_set_position (GTK_EDITABLE (text), cursor);
      return;
    }
  gtk_widget_grab_focus (text);
  place_cursor (GTK_TEXT_VIEW (text), cursor);
}
