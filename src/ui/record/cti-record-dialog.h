#pragma once

#include <adwaita.h>

#include "cti-record-form.h"

G_BEGIN_DECLS

#define CTI_TYPE_RECORD_DIALOG (cti_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtiRecordDialog, cti_record_dialog, CTI, RECORD_DIALOG, AdwWindow)

/**
 * CtiRecordCheck:
 * @record: what the form says
 * @problems: where to add what is wrong with it
 * @data: what was handed along
 *
 * The rules for one kind of record.
 */
typedef void (*CtiRecordCheck) (gconstpointer record, CtiProblems *problems, gpointer data);

/**
 * CtiRecordDialog:
 *
 * A modal form for one record: Ctrl+Enter saves, Esc closes and keeps the draft, Ctrl+H shows the
 * history of the field that has the keyboard. Emits `save` with
 * the record once the rules let it pass; whoever listens runs the use case and then calls
 * cti_record_dialog_finish().
 */

CtiRecordDialog *cti_record_dialog_new (GtkWindow *parent,
                                        CtiSession *session,
                                        const char *title,
                                        const char *save_label,
                                        CtiRecordForm *form,
                                        const char *draft) G_GNUC_WARN_UNUSED_RESULT;
void cti_record_dialog_set_check (CtiRecordDialog *self, CtiRecordCheck check, gpointer data);
void cti_record_dialog_set_whose (CtiRecordDialog *self, const char *name);
void cti_record_dialog_set_intro (CtiRecordDialog *self, const char *sentence);
void cti_record_dialog_add_first (CtiRecordDialog *self, GtkWidget *widget);
void cti_record_dialog_set_first_focus (CtiRecordDialog *self, GtkWidget *widget);
void cti_record_dialog_add (CtiRecordDialog *self, GtkWidget *widget);
void cti_record_dialog_add_form (CtiRecordDialog *self, CtiRecordForm *form);
void cti_record_dialog_keep (CtiRecordDialog *self, const char *name, GtkWidget *editor);
gboolean cti_record_dialog_is_open_over (GtkWidget *widget);
CtiRecordForm *cti_record_dialog_get_form (CtiRecordDialog *self);
void cti_record_dialog_finish (CtiRecordDialog *self, const GError *error);

G_END_DECLS
