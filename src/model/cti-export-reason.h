#pragma once

#include "cti-field.h"

G_BEGIN_DECLS

/**
 * CtiExportReason:
 * @CTI_EXPORT_NONE: none is given
 * @CTI_EXPORT_HERS: it is for the citizen herself, who has asked for it or takes it home
 * @CTI_EXPORT_CONSENT: it is for somebody she has said yes to
 * @CTI_EXPORT_AUTHORITY: it is for an authority that has a right to it
 * @CTI_EXPORT_TEAM: it is for supervision, or for those the team reports to
 * @CTI_EXPORT_OWN_WORK: it is for the worker's own plans
 *
 * Why something leaves the program unprotected (promise 22). What fits none of them is said in own
 * words.
 */
typedef enum
{
  CTI_EXPORT_NONE,
  CTI_EXPORT_HERS,
  CTI_EXPORT_CONSENT,
  CTI_EXPORT_AUTHORITY,
  CTI_EXPORT_TEAM,
  CTI_EXPORT_OWN_WORK,
} CtiExportReason;

/** The last of them. */
#define CTI_EXPORT_LAST CTI_EXPORT_OWN_WORK

extern const CtiEnumValue cti_export_reason_values[];

/** Stands between what left and why, in the use log. */
#define CTI_EXPORT_MARK '/'

char *cti_export_reason_join (const char *what, const char *reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
