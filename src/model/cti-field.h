#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

const char *cti_field_peek_text (gconstpointer record, const CtiField *field);
int cti_field_get_int (gconstpointer record, const CtiField *field);
gboolean cti_field_is_known (gconstpointer record, const CtiField *field);

gboolean cti_field_has_default (const CtiField *field);
char *cti_field_to_text (gconstpointer record, const CtiField *field) G_GNUC_WARN_UNUSED_RESULT;
CtiProblemCode cti_field_set_from_text (gpointer record, const CtiField *field, const char *text);
CtiProblemCode cti_field_check (gconstpointer record, const CtiField *field);

void cti_record_check (gconstpointer record, CtiProblems *problems);

G_END_DECLS
