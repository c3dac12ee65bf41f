#pragma once

#include "cti-card.h"
#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiJsonFlags:
 * @CTI_JSON_NONE: nothing that tells who she is
 * @CTI_JSON_IDENTITY: with cover name and identity
 */
typedef enum
{
  CTI_JSON_NONE = 0,
  CTI_JSON_IDENTITY = 1 << 0,
} CtiJsonFlags;

char *
cti_json_case (const CtiCase *model, CtiDate today, CtiJsonFlags flags) G_GNUC_WARN_UNUSED_RESULT;
char *cti_json_cards (GPtrArray *cards, int months, CtiDate today, CtiJsonFlags flags)
    G_GNUC_WARN_UNUSED_RESULT;

char *cti_json_records (const char *format,
                        const char *name,
                        GPtrArray *records,
                        CtiJsonFlags flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
