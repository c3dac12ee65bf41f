#pragma once

#include <gio/gio.h>

#include "cti-problem.h"
#include "cti-trouble.h"

G_BEGIN_DECLS

/**
 * CtiToolExit:
 * @CTI_TOOL_OK: done
 * @CTI_TOOL_REFUSED: what was given cannot be kept; nothing has changed
 * @CTI_TOOL_USAGE: the command line is not understood
 * @CTI_TOOL_NOT_UNLOCKED: passphrase, recovery code or keychain do not open the store
 * @CTI_TOOL_DAMAGED: a file is damaged, foreign, put back or too new
 * @CTI_TOOL_MACHINE: no store, in use, disk full, or the disk cannot be read or written
 * @CTI_TOOL_GIVEN_UP: the person stopped it; nothing has changed
 *
 * How the program ends. Told in its `--help`; never changed.
 */
typedef enum
{
  CTI_TOOL_OK,
  CTI_TOOL_REFUSED,
  CTI_TOOL_USAGE,
  CTI_TOOL_NOT_UNLOCKED,
  CTI_TOOL_DAMAGED,
  CTI_TOOL_MACHINE,
  CTI_TOOL_GIVEN_UP,
} CtiToolExit;

/** Errors whose code is a #CtiToolExit and whose message is in the user's language. */
#define CTI_TOOL_ERROR (cti_tool_error_quark ())
GQuark cti_tool_error_quark (void);

void cti_tool_set_usage (GError **error, const char *sentence);
void
cti_tool_set_problem (GError **error, CtiProblemCode code, const char *record, const char *field);
gboolean cti_tool_check (GError **error, const CtiProblems *problems);
char *cti_tool_problem_words (CtiProblemCode code,
                              const char *record,
                              const char *field) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_tool_trouble_nick (CtiTrouble trouble);
char *cti_tool_trouble_words (CtiTrouble trouble) G_GNUC_WARN_UNUSED_RESULT;
CtiToolExit cti_tool_say_error (const GError *error);

G_END_DECLS
