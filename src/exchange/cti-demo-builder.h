#pragma once

#include "cti-demo-text.h"

G_BEGIN_DECLS

/**
 * CtiDemoBuilder:
 *
 * What has been read of a demo text so far; internal to the exchange. Every record and field
 * remembers its line, so that a rule broken by the whole can name one.
 */
typedef struct _CtiDemoBuilder CtiDemoBuilder;

const CtiRecordType *_cti_demo_find_type (const char *name);

CtiDemoBuilder *_cti_demo_builder_new (const CtiStarForm *form, CtiDate today);
void _cti_demo_builder_free (CtiDemoBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiDemoBuilder, _cti_demo_builder_free)

void _cti_demo_builder_set_line (CtiDemoBuilder *self, int line);
gboolean _cti_demo_builder_is_full (const CtiDemoBuilder *self);
void _cti_demo_builder_fail (CtiDemoBuilder *self, const char *field, CtiProblemCode code);
void
_cti_demo_builder_fail_at (CtiDemoBuilder *self, int line, const char *field, CtiProblemCode code);

gboolean _cti_demo_builder_begin (CtiDemoBuilder *self, const CtiRecordType *type);
gboolean
_cti_demo_builder_begin_named (CtiDemoBuilder *self, const CtiRecordType *type, const char *name);
gpointer _cti_demo_builder_get_record (CtiDemoBuilder *self);
CtiDate _cti_demo_builder_get_today (const CtiDemoBuilder *self);
void _cti_demo_builder_set_field (CtiDemoBuilder *self,
                                  const char *name,
                                  const char *text,
                                  const char *shown);
void _cti_demo_builder_continue_note (CtiDemoBuilder *self, const char *text);
gboolean _cti_demo_builder_has_area (const CtiDemoBuilder *self, const char *key);

void _cti_demo_builder_end (CtiDemoBuilder *self);
gboolean _cti_demo_builder_has_errors (const CtiDemoBuilder *self);
GPtrArray *_cti_demo_builder_get_team (CtiDemoBuilder *self);
GPtrArray *_cti_demo_builder_get_cases (CtiDemoBuilder *self);
int
_cti_demo_builder_find_line (const CtiDemoBuilder *self, gconstpointer record, const char *field);
GPtrArray *_cti_demo_builder_finish (CtiDemoBuilder *self, GPtrArray **errors);

/* What is written every day may stand in one line. */
gboolean _cti_demo_line_is_one (const CtiRecordType *type, const char *rest);
void _cti_demo_line_read (CtiDemoBuilder *builder, const CtiRecordType *type, const char *rest);

/* The rules of the model over everything read; adds what is broken. */
void _cti_demo_check (CtiDemoBuilder *builder, CtiDate today);

G_END_DECLS
