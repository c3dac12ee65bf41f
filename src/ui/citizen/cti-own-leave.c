/* The way back to the worker's window: the passphrase or the PIN. It says nothing of what lies
 * behind it. */

#include "cti-own-leave.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-own-pad.h"
#include "cti-private.h"
#include "cti-words-trouble.h"

typedef struct
{
  GtkWidget *entry;
  GtkWidget *open;
  GtkWidget *trouble;
  GtkWidget *box; /* all of it, weak */
} Form;

static void
say (Form *form, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (form->trouble), sentence);
  gtk_widget_set_visible (form->trouble, *sentence != '\0');
}

static void
set_busy (Form *form, gboolean busy)
{
  gtk_widget_set_sensitive (form->entry, !busy);
  gtk_widget_set_sensitive (form->open, !busy);
}

static void
say_wrong (Form *form, CtiOwnScreen *screen)
{
  int left = cti_session_get_tries_left (cti_own_screen_get_session (screen));
  g_autofree char *words = cti_words_tries_left (left);

  say (form, words);
}

/* Where it fits, the window goes on by itself and this is gone. */
static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  Form *form = g_object_get_data (G_OBJECT (box), "form");
  CtiOwnScreen *screen = cti_own_screen_of (box);
  g_autoptr (GError) error = NULL;

  if (cti_session_leave_citizen_finish (CTI_SESSION (source), result, &error) || screen == NULL)
    return;
  set_busy (form, FALSE);
  if (cti_trouble_from_error (error) == CTI_TROUBLE_WRONG_PASSPHRASE)
    say_wrong (form, screen);
  else
    say (form, cti_words_trouble_title (cti_trouble_from_error (error)));
  gtk_editable_set_text (GTK_EDITABLE (form->entry), "");
  gtk_widget_grab_focus (form->entry);
}

static void
try_cb (Form *form)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (form->entry));
  CtiOwnScreen *screen = cti_own_screen_of (form->box);
  g_autoptr (CtiSecret) secret = NULL;

  if (*typed == '\0' || screen == NULL)
    return;
  secret = cti_secret_new_text (typed);
  say (form, C_ ("citizen", "One moment …"));
  set_busy (form, TRUE);
  cti_session_leave_citizen_async (cti_own_screen_get_session (screen), secret, left_cb,
                                   g_object_ref (form->box));
}

static void
stay_cb (GtkButton *button)
{
  cti_own_screen_back (cti_own_screen_of (GTK_WIDGET (button)));
}

/**
 * cti_own_leave_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view that asks for the worker
 */
GtkWidget *
cti_own_leave_new (CtiOwnScreen *screen)
{
  GtkWidget *box = cti_own_box_new (18);
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "Now it is your contact person's turn."));
  gboolean has_pin = cti_session_has_citizen_pin (cti_own_screen_get_session (screen));
  const char *asked = has_pin ? C_ ("citizen", "PIN or passphrase") : C_ ("citizen", "Passphrase");
  Form *form = g_new0 (Form, 1);
  GtkWidget *row;

  form->box = box;
  form->entry = gtk_password_entry_new ();
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (form->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (form->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  asked, -1);
  cti_private_entry (GTK_EDITABLE (form->entry));
  cti_own_add_text (card, asked);
  gtk_box_append (GTK_BOX (card), form->entry);
  form->trouble = cti_own_add_text (card, "");
  gtk_widget_add_css_class (form->trouble, "own-trouble");
  gtk_widget_set_visible (form->trouble, FALSE);
  if (has_pin)
    gtk_box_append (GTK_BOX (card), cti_own_pad_new (GTK_EDITABLE (form->entry)));
  gtk_box_append (GTK_BOX (box), card);
  row = cti_own_add_actions (box);
  form->open = cti_own_add_button (row, C_ ("citizen", "Open"), TRUE);
  g_signal_connect_swapped (form->open, "clicked", G_CALLBACK (try_cb), form);
  g_signal_connect_swapped (form->entry, "activate", G_CALLBACK (try_cb), form);
  g_object_set_data_full (G_OBJECT (box), "form", form, g_free);
  g_signal_connect (cti_own_add_button (row, C_ ("citizen", "We are not done yet"), FALSE),
                    "clicked", G_CALLBACK (stay_cb), NULL);
  return box;
}
