#pragma once

#include "cti-holder.h"
#include "cti-keychain.h"
#include "cti-problem.h"
#include "cti-trouble.h"

G_BEGIN_DECLS

/** Errors whose code is a #CtiTrouble. */
#define CTI_TROUBLE_ERROR (cti_trouble_error_quark ())
GQuark cti_trouble_error_quark (void);

/** Errors whose code is a #CtiProblemCode; the message is for cti_problem_from_error() alone. */
#define CTI_PROBLEM_ERROR (cti_problem_error_quark ())
GQuark cti_problem_error_quark (void);

void cti_trouble_set_error (GError **error, CtiTrouble trouble);
void cti_trouble_pass_error (GError **error, CtiTrouble trouble, const GError *cause);
CtiTrouble cti_trouble_from_error (const GError *error);
gboolean cti_holder_from_error (const GError *error, CtiHolder *holder);
CtiTrouble cti_trouble_from_keychain (CtiKeychainState state);
gboolean cti_problem_set_error (GError **error, const CtiProblems *problems);
void cti_problem_set_one (GError **error,
                          CtiProblemCode code,
                          const char *record,
                          const char *field,
                          int min,
                          int max);
gboolean cti_problem_from_error (const GError *error, CtiProblem *problem);

G_END_DECLS
