#include "cti-older-notice.h"

#include <glib/gi18n.h>

#include "cti-words-older.h"

static void
response_cb (GtkWindow *parent, const char *response)
{
  if (g_str_equal (response, "backups"))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.backups", NULL);
}

/**
 * cti_older_notice_show:
 * @parent: the window
 * @session: an open session that found something put back
 *
 * Says what, in a question that stays until it is answered: a toast would be gone before it is
 * read (promise 28).
 */
void
cti_older_notice_show (GtkWindow *parent, CtiSession *session)
{
  g_autofree char *body = cti_words_older_body (cti_session_get_older (session));
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, cti_words_older_title (), body));

  adw_message_dialog_add_responses (dialog, "close", _ ("_Understood"), "backups", _ ("_Backups"),
                                    NULL);
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), parent, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
