#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/** What stands where a word was covered. */
#define CTI_COVER_MARK "▒▒▒"

/**
 * CtiCover:
 *
 * What in a case tells who she and the people around her are, for taking it out of free text.
 */
typedef struct _CtiCover CtiCover;

CtiCover *cti_cover_new (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_cover_free (CtiCover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCover, cti_cover_free)
char *cti_cover_text (const CtiCover *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
