#pragma once

#include <gtk/gtk.h>

#include "cti-bookmark.h"

G_BEGIN_DECLS

#define CTI_TYPE_HOST (cti_host_get_type ())
G_DECLARE_INTERFACE (CtiHost, cti_host, CTI, HOST, GtkWidget)

/**
 * CtiHost:
 *
 * What a widget may ask of the window it is in, without knowing the window: so pages and what they
 * share do not include what includes them.
 */

/**
 * CtiHostInterface:
 * @say: shows a sentence; beside it a button that activates @action, where both are given
 * @get_session: the session
 * @get_bookmark: where the user is, or %NULL while nothing is open
 * @show_history: shows what was written and changed in a record, or in one field of it
 * @offer_phrases: lets a phrase of the team be chosen and puts it into a text
 */
struct _CtiHostInterface
{
  GTypeInterface parent_iface;

  void (*say) (CtiHost *self, const char *sentence, const char *button, const char *action);
  CtiSession *(*get_session) (CtiHost *self);
  CtiBookmark *(*get_bookmark) (CtiHost *self);
  void (*show_history) (CtiHost *self, const char *row, const char *field);
  void (*offer_phrases) (CtiHost *self, GtkTextView *text);
};

CtiHost *cti_host_of (GtkWidget *widget);
CtiSession *cti_host_get_session (CtiHost *self);
CtiBookmark *cti_host_get_bookmark (CtiHost *self);
void cti_host_show_history (CtiHost *self, const char *row, const char *field);
void cti_host_offer_phrases (CtiHost *self, GtkTextView *text);
void cti_host_say (CtiHost *self, const char *sentence, const char *button, const char *action);

G_END_DECLS
