#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/** What stands where something is covered. */
#define CTI_VEIL_BLOCK "■■■"

/**
 * CtiVeil:
 *
 * Cover names for one session, or for one pack: dealt at random anew each time one is made, the
 * same throughout, and kept nowhere. It also covers what tells who somebody is in texts (domain 7;
 * wish 12).
 */
typedef struct _CtiVeil CtiVeil;

CtiVeil *cti_veil_new (const char *session) G_GNUC_WARN_UNUSED_RESULT;
CtiVeil *cti_veil_new_strict (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_veil_free (CtiVeil *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiVeil, cti_veil_free)

const char *cti_veil_get_name (CtiVeil *self, const char *case_id);
void cti_veil_learn_code (CtiVeil *self, const char *code, const char *instead);
void cti_veil_learn_number (CtiVeil *self, const char *number);
void cti_veil_learn (CtiVeil *self, const char *text, const char *instead);
void cti_veil_learn_case (CtiVeil *self, const CtiCase *model);
void cti_veil_allow (CtiVeil *self, const char *word);
char *cti_veil_text (CtiVeil *self, const char *text, GPtrArray *marks) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *
cti_veil_case (CtiVeil *self, const CtiCase *model, GPtrArray *marks) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_veil_is_given_name (const char *folded);

G_END_DECLS
