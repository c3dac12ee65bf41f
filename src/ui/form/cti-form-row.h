#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTI_TYPE_FORM_ROW (cti_form_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtiFormRow, cti_form_row, CTI, FORM_ROW, AdwPreferencesRow)

/**
 * CtiFormRowClass:
 * @parent_class: the parent class
 * @changed: the text has changed
 * @left: the focus has gone elsewhere
 */
struct _CtiFormRowClass
{
  AdwPreferencesRowClass parent_class;

  void (*changed) (CtiFormRow *self);
  void (*left) (CtiFormRow *self);

  gpointer padding[4];
};

/**
 * CtiFormRow:
 *
 * A field of a form: its name, one line of text, and under it a hint or what is wrong with it. What
 * is wrong stands there in words with a mark before it, and is the description of the text, so that
 * a screen reader says it when the field has the focus.
 *
 * Signals: `changed` at each key stroke, `left` when the focus goes elsewhere.
 */

GtkWidget *cti_form_row_new (const char *title);
const char *cti_form_row_get_text (CtiFormRow *self);
void cti_form_row_set_text (CtiFormRow *self, const char *text);
void cti_form_row_set_hint (CtiFormRow *self, const char *hint);
void cti_form_row_set_problem (CtiFormRow *self, const char *sentence);
gboolean cti_form_row_has_problem (CtiFormRow *self);
void cti_form_row_add_suffix (CtiFormRow *self, GtkWidget *widget);
GtkEntry *cti_form_row_get_entry (CtiFormRow *self);

G_END_DECLS
