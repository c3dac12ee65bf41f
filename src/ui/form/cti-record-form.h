#pragma once

#include <adwaita.h>

#include "cti-autosave.h"
#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

#define CTI_TYPE_RECORD_FORM (cti_record_form_get_type ())
G_DECLARE_FINAL_TYPE (CtiRecordForm, cti_record_form, CTI, RECORD_FORM, AdwPreferencesGroup)

/**
 * CtiRecordForm:
 *
 * A form made from the field table of a record type: one row for each field, with the words of
 * `words`, of the kind the field asks for. What is wrong stands under its field.
 *
 * Signal: `changed` whenever something is typed or chosen.
 */

GtkWidget *cti_record_form_new (const CtiRecordType *type, const char *const *fields);
void cti_record_form_set_record (CtiRecordForm *self, gconstpointer record, CtiDate today);
gpointer cti_record_form_make_record (CtiRecordForm *self,
                                      CtiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
void cti_record_form_show_problems (CtiRecordForm *self, const CtiProblems *problems);
void cti_record_form_set_choices (CtiRecordForm *self,
                                  const char *field,
                                  const char *const *values,
                                  const char *const *words);
void cti_record_form_set_value (CtiRecordForm *self, const char *field, const char *stored);
GtkWidget *cti_record_form_get_row (CtiRecordForm *self, const char *field);
const char *cti_record_form_find_field (CtiRecordForm *self, GtkWidget *row);
void cti_record_form_begin_draft (CtiRecordForm *self);
void cti_record_form_set_draft_prefix (CtiRecordForm *self, const char *prefix);
void cti_record_form_save_draft (CtiRecordForm *self, CtiAutosave *autosave);
void cti_record_form_load_draft (CtiRecordForm *self, const CtiDraft *draft);

G_END_DECLS
