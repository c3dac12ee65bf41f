#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiLeftOut:
 *
 * Words that shall not stand on a sheet she takes home. A sentence in which one of them stands is
 * left out whole: a gap in it would tell as much.
 */
typedef struct _CtiLeftOut CtiLeftOut;

CtiLeftOut *cti_left_out_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_left_out_free (CtiLeftOut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiLeftOut, cti_left_out_free)

void cti_left_out_add (CtiLeftOut *self, const char *words);
void cti_left_out_add_telling (CtiLeftOut *self);
void cti_left_out_add_names (CtiLeftOut *self, const CtiCase *now);
char *cti_left_out_apply (const CtiLeftOut *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
