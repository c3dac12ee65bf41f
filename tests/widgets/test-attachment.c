/* Files kept with a case: added, shown inside the program, removed and taken back. */

#include <adwaita.h>
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cti-attachment-add.h"
#include "cti-attachment-view.h"
#include "cti-attachment-window.h"
#include "cti-note.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-keys.h"

#define ONE_CASE                                                         \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (int page = 0; page < 2; page++)
    {
      cairo_move_to (cr, 100, 100);
      cairo_show_text (cr, page == 0 ? "First letter" : "Second letter");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bytes;
}

static GByteArray *
make_png (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 30, 20);

  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);
  return bytes;
}

static CtiSecret *
make_secret (const GByteArray *bytes, guint size)
{
  CtiSecret *secret = cti_secret_new (size);

  memcpy (cti_secret_edit (secret), bytes->data, size);
  return secret;
}

static void
a_pdf_has_pages_and_their_text (void)
{
  g_autoptr (GByteArray) pdf = make_pdf ();
  g_autoptr (CtiSecret) bytes = make_secret (pdf, pdf->len);
  g_autoptr (CtiAttachmentView) view = cti_attachment_view_new (CTI_MEDIA_PDF, bytes);
  g_autofree char *text = NULL;
  double width, height;

  g_assert_cmpint (cti_media_guess (pdf->data, pdf->len), ==, CTI_MEDIA_PDF);
  g_assert_cmpint (cti_attachment_view_count_pages (view), ==, 2);
  cti_attachment_view_get_size (view, 0, &width, &height);
  g_assert_cmpfloat (width, ==, 595);
  text = cti_attachment_view_dup_text (view, 1);
  g_assert_nonnull (strstr (text, "Second letter"));
}

static void
a_picture_has_its_size (void)
{
  g_autoptr (GByteArray) png = make_png ();
  g_autoptr (CtiSecret) bytes = make_secret (png, png->len);
  g_autoptr (CtiAttachmentView) view = cti_attachment_view_new (CTI_MEDIA_PICTURE, bytes);
  double width, height;

  g_assert_cmpint (cti_media_guess (png->data, png->len), ==, CTI_MEDIA_PICTURE);
  cti_attachment_view_get_size (view, 0, &width, &height);
  g_assert_cmpfloat (width, ==, 30);
  g_assert_cmpfloat (height, ==, 20);
}

/* Cut at many lengths and flipped at many places: shown or refused, never more. */
static void
a_bad_file_is_refused (void)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GByteArray) good = i == 0 ? make_png () : make_pdf ();
      CtiMedia media = i == 0 ? CTI_MEDIA_PICTURE : CTI_MEDIA_PDF;

      for (guint size = 1; size < good->len; size += good->len / 8)
        {
          g_autoptr (CtiSecret) bytes = make_secret (good, size);
          CtiAttachmentView *view = cti_attachment_view_new (media, bytes);

          if (i == 0 && size < good->len / 4)
            g_assert_null (view);
          g_clear_pointer (&view, cti_attachment_view_free);
        }
      for (guint at = 8; at < good->len; at += good->len / 16)
        {
          g_autoptr (CtiSecret) bytes = make_secret (good, good->len);
          CtiAttachmentView *view;

          cti_secret_edit (bytes)[at] ^= 0xff;
          view = cti_attachment_view_new (media, bytes);
          g_clear_pointer (&view, cti_attachment_view_free);
        }
    }
}

static char *
write_file (const char *name, const void *bytes, gsize size)
{
  g_autofree char *folder = g_dir_make_tmp ("attachment-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static void
add (Desk *desk, const char *path, const char *owner)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cti_attachment_add_file (desk->workspace, desk_get_case (desk), file, owner);
}

static const CtiAttachment *
get_first (Desk *desk)
{
  GPtrArray *files = desk_get_records (desk, &cti_attachment_type);

  return files->len > 0 ? g_ptr_array_index (files, 0) : NULL;
}

static GtkAccessible *
find_file_button (GtkWidget *page)
{
  GtkWidget *button;

  for (guint i = 0; (button = widget_find (page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "journal.open-file") ==
        0)
      return GTK_ACCESSIBLE (button);
  return NULL;
}

static void
a_file_is_kept_shown_and_taken_back (void)
{
  Desk desk;
  g_autoptr (GByteArray) pdf = make_pdf ();
  g_autofree char *path = write_file ("Letter.pdf", pdf->data, pdf->len);
  GtkWidget *window;

  desk_open_at (&desk, ONE_CASE, "journal");
  add (&desk, path, NULL);
  widget_wait (get_first (&desk) != NULL);
  desk_settle (&desk);
  g_assert_cmpint (get_first (&desk)->media, ==, CTI_MEDIA_PDF);
  g_assert_cmpstr (get_first (&desk)->title, ==, "Letter.pdf");
  g_assert_true (widget_says (desk.page, "Kept with the case: Letter.pdf"));
  gtk_test_accessible_assert_property (find_file_button (desk.page), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Letter.pdf");
  desk_act (&desk, "journal.open-file", get_first (&desk)->record.id);
  window = desk_find_window (CTI_TYPE_ATTACHMENT_WINDOW);
  widget_wait (widget_says (window, "Page 1 of 2"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "File");
  gtk_widget_activate_action (window, "file.next", NULL);
  g_assert_true (widget_says (window, "Page 2 of 2"));
  gtk_widget_activate_action (window, "file.larger", NULL);
  gtk_widget_activate_action (window, "file.fit", NULL);
  gtk_widget_activate_action (window, "file.remove", NULL);
  widget_wait (get_first (&desk) == NULL);
  desk_settle (&desk);
  cti_workspace_do (desk.workspace, "undo");
  widget_wait (get_first (&desk) != NULL);
  g_unlink (path);
  desk_close (&desk);
}

/* A screenshot on the clipboard, and a contact it belongs to. */
static void
a_picture_is_pasted (void)
{
  Desk desk;
  GtkWidget *window, *area;
  g_autoptr (GByteArray) png = make_png ();
  g_autoptr (GBytes) bytes = g_bytes_new (png->data, png->len);
  g_autoptr (GdkTexture) picture = gdk_texture_new_from_bytes (bytes, NULL);

  desk_open_at (&desk, ONE_CASE, "journal");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (desk.window), "words");
  desk_act (&desk, "journal.paste", "");
  widget_wait (widget_says (desk.window, "There is no picture on the clipboard"));
  g_assert_null (get_first (&desk));
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (desk.window), picture);
  desk_act (&desk, "journal.paste", "");
  widget_wait (get_first (&desk) != NULL);
  desk_settle (&desk);
  g_assert_cmpint (get_first (&desk)->media, ==, CTI_MEDIA_PICTURE);
  desk_act (&desk, "journal.open-file", get_first (&desk)->record.id);
  window = desk_find_window (CTI_TYPE_ATTACHMENT_WINDOW);
  widget_wait ((area = widget_find (window, GTK_TYPE_DRAWING_AREA, 0)) != NULL &&
               gtk_widget_get_mapped (area));
  g_assert_false (widget_says (window, "Page 1"));
  desk_close (&desk);
}

static guint
count_files (Desk *desk, guint index)
{
  g_autoptr (CtiCase) now = open_store_get_case (desk->store, index);

  return cti_case_get_records (now, &cti_attachment_type)->len;
}

/* Another case is seen before the clipboard has answered. */
static void
a_picture_is_kept_with_the_case_it_was_pasted_into (void)
{
  Desk desk;
  g_autoptr (GByteArray) png = make_png ();
  g_autoptr (GBytes) bytes = g_bytes_new (png->data, png->len);
  g_autoptr (GdkTexture) picture = gdk_texture_new_from_bytes (bytes, NULL);
  g_autoptr (CtiCase) other = NULL;

  desk_open_at (&desk, ONE_CASE "\ncitizen\ncode: M2P9\nadult-confirmed: yes\n", "journal");
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (desk.window), picture);
  other = open_store_get_case (desk.store, 1);
  gtk_widget_activate_action (desk.page, "journal.paste", "s", "");
  cti_workspace_show_case (desk.workspace, other);
  widget_wait (count_files (&desk, 0) + count_files (&desk, 1) == 1);
  g_assert_cmpuint (count_files (&desk, 0), ==, 1);
  desk_close (&desk);
}

/* What takes drops on the page or below it. */
static GtkDropTarget *
find_target (GtkWidget *root)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (root);
  GtkDropTarget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && found == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller) &&
          gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (
                                                 GTK_DROP_TARGET (controller)),
                                             GDK_TYPE_FILE_LIST) &&
          !GTK_IS_TEXT (root) && !GTK_IS_TEXT_VIEW (root))
        found = GTK_DROP_TARGET (controller);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_target (child);
  return found;
}

static void
two_files_are_dropped (void)
{
  Desk desk;
  g_autoptr (GByteArray) pdf = make_pdf ();
  g_autofree char *letter = write_file ("Letter.pdf", pdf->data, pdf->len);
  g_autofree char *words = write_file ("Words.txt", "Call on Monday", 14);
  GSList *files = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  files = g_slist_append (files, g_file_new_for_path (letter));
  files = g_slist_append (files, g_file_new_for_path (words));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  desk_open_at (&desk, ONE_CASE, "journal");
  g_signal_emit_by_name (find_target (desk.page), "drop", &value, 10.0, 10.0, &is_taken);
  g_assert_true (is_taken);
  widget_wait (desk_get_records (&desk, &cti_attachment_type)->len == 2);
  desk_settle (&desk);
  g_assert_true (widget_says (desk.page, "Letter.pdf"));
  g_assert_true (widget_says (desk.page, "Words.txt"));
  g_slist_free_full (files, g_object_unref);
  g_unlink (letter);
  g_unlink (words);
  desk_close (&desk);
}

static void
an_empty_file_is_refused_in_a_sentence (void)
{
  Desk desk;
  g_autofree char *path = write_file ("Nothing.txt", "", 0);

  desk_open_at (&desk, ONE_CASE, "journal");
  add (&desk, path, NULL);
  widget_wait (widget_says (desk.window, "The file is empty"));
  g_assert_null (get_first (&desk));
  g_assert_cmpuint (desk_get_records (&desk, &cti_note_type)->len, ==, 0);
  g_unlink (path);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/attachment/a-pdf-has-pages-and-their-text", a_pdf_has_pages_and_their_text);
  g_test_add_func ("/attachment/a-picture-has-its-size", a_picture_has_its_size);
  g_test_add_func ("/attachment/a-bad-file-is-refused", a_bad_file_is_refused);
  g_test_add_func ("/attachment/kept-shown-and-taken-back", a_file_is_kept_shown_and_taken_back);
  g_test_add_func ("/attachment/a-picture-is-pasted", a_picture_is_pasted);
  g_test_add_func ("/attachment/a-picture-is-kept-with-the-case-it-was-pasted-into",
                   a_picture_is_kept_with_the_case_it_was_pasted_into);
  g_test_add_func ("/attachment/two-files-are-dropped", two_files_are_dropped);
  g_test_add_func ("/attachment/an-empty-file-is-refused", an_empty_file_is_refused_in_a_sentence);
  return g_test_run ();
}
