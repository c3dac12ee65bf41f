#pragma once

#include <adwaita.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_LIST_DIALOG (cti_list_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtiListDialog, cti_list_dialog, CTI, LIST_DIALOG, AdwWindow)

/**
 * CtiListDialogClass:
 * @parent_class: the class it is made from
 */
struct _CtiListDialogClass
{
  AdwWindowClass parent_class;
};

/**
 * CtiListDialog:
 *
 * A window with a list that is read from the store: it waits, shows the rows, says in one sentence
 * that there are none, or what went wrong. Typing looks for words in the rows. Esc closes it, and
 * it goes when the session locks.
 */

void cti_list_dialog_set_session (CtiListDialog *self, CtiSession *session);
CtiSession *cti_list_dialog_get_session (CtiListDialog *self);
void cti_list_dialog_set_title (CtiListDialog *self, const char *title, const char *subtitle);
void cti_list_dialog_set_empty (CtiListDialog *self,
                                const char *icon,
                                const char *title,
                                const char *description);
void cti_list_dialog_end_search (CtiListDialog *self);
void cti_list_dialog_add_top (CtiListDialog *self, GtkWidget *widget);
void cti_list_dialog_clear (CtiListDialog *self);
void cti_list_dialog_add (CtiListDialog *self,
                          const char *title,
                          const char *subtitle,
                          GtkWidget *suffix);
void cti_list_dialog_show (CtiListDialog *self);
void cti_list_dialog_say_trouble (CtiListDialog *self, const GError *error);

G_END_DECLS
