/* What is copied leaves the clipboard by itself, and a secret is known as one (promise 19). A
 * second lasts some milliseconds here. */

#include <adwaita.h>

#include "cti-clipboard.h"
#include "cti-cpr-row.h"
#include "cti-types-ui.h"
#include "widget-keys.h"

#define PACE_MS 5

typedef struct
{
  GtkWidget *window;
  GtkWidget *plain;
  GtkWidget *phone;
  CtiCprRow *cpr;
} Form;

static GdkClipboard *
get_clipboard (const Form *form)
{
  return gtk_widget_get_clipboard (form->window);
}

static void
form_open (Form *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->window = gtk_window_new ();
  self->plain = gtk_entry_new ();
  self->phone = gtk_entry_new ();
  self->cpr = g_object_new (CTI_TYPE_CPR_ROW, "title", "CPR", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->plain), "Goes to the library");
  gtk_editable_set_text (GTK_EDITABLE (self->phone), "20 30 40 50");
  gtk_entry_set_input_purpose (GTK_ENTRY (self->phone), GTK_INPUT_PURPOSE_PHONE);
  cti_cpr_row_set_number (self->cpr, "0101901234");
  gtk_box_append (GTK_BOX (box), self->plain);
  gtk_box_append (GTK_BOX (box), self->phone);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cpr));
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  cti_clipboard_set_pace (PACE_MS);
  cti_clipboard_watch (self->window);
  widget_show (self->window);
}

static void
form_close (Form *self)
{
  cti_clipboard_forget (self->window);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
copy_from (Form *form, GtkWidget *entry)
{
  gdk_clipboard_set_content (get_clipboard (form), NULL);
  gtk_widget_grab_focus (entry);
  widget_wait (gtk_window_is_active (GTK_WINDOW (form->window)));
  widget_press (form->window, "Control+a Control+c");
  widget_wait (gdk_clipboard_get_content (get_clipboard (form)) != NULL);
}

static gboolean
has_hint (const Form *form)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (get_clipboard (form)),
                                                CTI_CLIPBOARD_HINT);
}

static gint64
wait_until_gone (const Form *form)
{
  gint64 begin = g_get_monotonic_time ();

  widget_wait (gdk_clipboard_get_content (get_clipboard (form)) == NULL);
  return (g_get_monotonic_time () - begin) / 1000 / PACE_MS;
}

static void
text_stays_two_minutes (void)
{
  Form form;

  form_open (&form);
  copy_from (&form, form.plain);
  g_assert_false (has_hint (&form));
  g_assert_cmpint (wait_until_gone (&form), >, CTI_CLIPBOARD_SECRET_SECONDS * 2);
  form_close (&form);
}

/* How long both are to be there is not measured: it is asked which goes first. */
typedef struct
{
  const Form *form;
  gboolean is_over;
  gboolean is_still_there;
} Bell;

static gboolean
ring (gpointer data)
{
  Bell *bell = data;

  bell->is_over = TRUE;
  bell->is_still_there = gdk_clipboard_get_content (get_clipboard (bell->form)) != NULL;
  return G_SOURCE_REMOVE;
}

static void
assert_secret (Form *form, GtkWidget *entry)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (form->window);
  Bell bell = { .form = form };
  int start, end;

  copy_from (form, entry);
  g_timeout_add (CTI_CLIPBOARD_SECONDS / 2 * PACE_MS, ring, &bell);
  g_assert_true (has_hint (form));
  g_assert_null (gdk_clipboard_get_content (primary));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
  widget_wait (bell.is_over);
  g_assert_false (bell.is_still_there);
}

static void
phone_is_a_secret (void)
{
  Form form;

  form_open (&form);
  assert_secret (&form, form.phone);
  form_close (&form);
}

static void
cpr_is_a_secret (void)
{
  Form form;

  form_open (&form);
  assert_secret (&form, GTK_WIDGET (cti_form_row_get_entry (CTI_FORM_ROW (form.cpr))));
  form_close (&form);
}

/* A passphrase that is shown can be copied as well. */
static void
other_secrets_are_known (void)
{
  static const GtkInputPurpose purposes[] = { GTK_INPUT_PURPOSE_DIGITS, GTK_INPUT_PURPOSE_PIN,
                                              GTK_INPUT_PURPOSE_PASSWORD };
  GtkWidget *passphrase = gtk_password_entry_new ();
  Form form;

  form_open (&form);
  for (gsize i = 0; i < G_N_ELEMENTS (purposes); i++)
    {
      gtk_entry_set_input_purpose (GTK_ENTRY (form.phone), purposes[i]);
      assert_secret (&form, form.phone);
    }
  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (form.window))), passphrase);
  gtk_editable_set_text (GTK_EDITABLE (passphrase), "solsikke kaffe tandem");
  gtk_text_set_visibility (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (passphrase))), TRUE);
  assert_secret (&form, passphrase);
  form_close (&form);
}

/* Selecting alone copies to the primary selection, which is left to the worker. */
static void
selected_text_is_let_be (void)
{
  GdkClipboard *primary;
  Form form;

  form_open (&form);
  primary = gtk_widget_get_primary_clipboard (form.window);
  copy_from (&form, form.plain);
  g_assert_nonnull (gdk_clipboard_get_content (primary));
  wait_until_gone (&form);
  g_assert_nonnull (gdk_clipboard_get_content (primary));
  cti_clipboard_forget (form.window);
  g_assert_null (gdk_clipboard_get_content (primary));
  form_close (&form);
}

/* A secret's ten seconds do not take away the text that was copied after it. */
static void
a_later_copy_has_its_own_time (void)
{
  Form form;

  form_open (&form);
  copy_from (&form, form.phone);
  copy_from (&form, form.plain);
  g_assert_cmpint (wait_until_gone (&form), >, CTI_CLIPBOARD_SECRET_SECONDS * 2);
  form_close (&form);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/clipboard/a-text-stays-two-minutes", text_stays_two_minutes);
  g_test_add_func ("/clipboard/a-phone-number-is-a-secret", phone_is_a_secret);
  g_test_add_func ("/clipboard/a-cpr-number-is-a-secret", cpr_is_a_secret);
  g_test_add_func ("/clipboard/other-secrets-are-known", other_secrets_are_known);
  g_test_add_func ("/clipboard/what-is-selected-is-let-be", selected_text_is_let_be);
  g_test_add_func ("/clipboard/what-was-copied-later-has-its-own-time",
                   a_later_copy_has_its_own_time);
  return g_test_run ();
}
