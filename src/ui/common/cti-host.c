#include "cti-host.h"

G_DEFINE_INTERFACE (CtiHost, cti_host, GTK_TYPE_WIDGET)

static void
cti_host_default_init (CtiHostInterface *iface)
{
}

/**
 * cti_host_of:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the host @widget is in, or that the dialog it is in belongs
 *   to; %NULL once it has been taken out, as all pages are when the session locks
 */
CtiHost *
cti_host_of (GtkWidget *widget)
{
  while (widget != NULL)
    {
      GtkWidget *host = gtk_widget_get_ancestor (widget, CTI_TYPE_HOST);
      GtkRoot *root = gtk_widget_get_root (widget);

      if (host != NULL)
        return CTI_HOST (host);
      widget = root != NULL && GTK_IS_WINDOW (root)
                   ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root)))
                   : NULL;
    }
  return NULL;
}

/**
 * cti_host_get_session:
 * @self: a host
 *
 * Returns: (transfer none): the session
 */
CtiSession *
cti_host_get_session (CtiHost *self)
{
  return CTI_HOST_GET_IFACE (self)->get_session (self);
}

/**
 * cti_host_get_bookmark:
 * @self: a host
 *
 * Returns: (transfer none) (nullable): where the user is, %NULL while nothing is open
 */
CtiBookmark *
cti_host_get_bookmark (CtiHost *self)
{
  return CTI_HOST_GET_IFACE (self)->get_bookmark (self);
}

/**
 * cti_host_say:
 * @self: a host
 * @sentence: what happened
 * @button: (nullable): what a button beside it says
 * @action: (nullable): what the button does
 *
 * Says it in passing, and where it stays and a screen reader reads it.
 */
void
cti_host_say (CtiHost *self, const char *sentence, const char *button, const char *action)
{
  CTI_HOST_GET_IFACE (self)->say (self, sentence, button, action);
}

/**
 * cti_host_show_history:
 * @self: a host
 * @row: id of a record of the case that is open, or of the team's file
 * @field: (nullable): name of one of its fields
 *
 * Shows what was written and changed there, who did it, when and why.
 */
void
cti_host_show_history (CtiHost *self, const char *row, const char *field)
{
  if (CTI_HOST_GET_IFACE (self)->show_history != NULL)
    CTI_HOST_GET_IFACE (self)->show_history (self, row, field);
}

/**
 * cti_host_offer_phrases:
 * @self: a host
 * @text: a text in it
 *
 * Shows the team's phrases above the window, to be put in where the cursor is.
 */
void
cti_host_offer_phrases (CtiHost *self, GtkTextView *text)
{
  if (CTI_HOST_GET_IFACE (self)->offer_phrases != NULL)
    CTI_HOST_GET_IFACE (self)->offer_phrases (self, text);
}
