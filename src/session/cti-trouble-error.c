#include "cti-trouble-error.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "cti-crypto-error.h"
#include "cti-store-error.h"

/* clang-format off */
G_DEFINE_QUARK (cti-trouble-error-quark, cti_trouble_error)
G_DEFINE_QUARK (cti-problem-error-quark, cti_problem_error)
/* clang-format on */

/**
 * cti_trouble_set_error:
 * @error: (out) (optional): where to set the error
 * @trouble: what went wrong
 */
void
cti_trouble_set_error (GError **error, CtiTrouble trouble)
{
  g_set_error (error, CTI_TROUBLE_ERROR, trouble, "trouble %d", trouble);
}

/**
 * cti_trouble_pass_error:
 * @error: (out) (optional): where to set the error
 * @trouble: what went wrong, as the person in front of the screen is told
 * @cause: the error of the layers below that it stands for
 *
 * As cti_trouble_set_error(), and who holds the store can be asked of it still.
 */
void
cti_trouble_pass_error (GError **error, CtiTrouble trouble, const GError *cause)
{
  if (g_error_matches (cause, CTI_STORE_ERROR, CTI_STORE_ERROR_IN_USE))
    g_set_error_literal (error, CTI_TROUBLE_ERROR, trouble, cause->message);
  else
    cti_trouble_set_error (error, trouble);
}

/**
 * cti_holder_from_error:
 * @error: (nullable): any error of this layer or of the store
 * @holder: (out caller-allocates): who holds the store
 *
 * Returns: whether @error says that somebody does, and who (promise 35)
 */
gboolean
cti_holder_from_error (const GError *error, CtiHolder *holder)
{
  return cti_trouble_from_error (error) == CTI_TROUBLE_STORE_IN_USE &&
         cti_holder_from_message (error->message, holder);
}

static CtiTrouble
from_store (int code)
{
  switch ((CtiStoreError) code)
    {
    case CTI_STORE_ERROR_NO_STORE:
      return CTI_TROUBLE_NO_STORE;
    case CTI_STORE_ERROR_IN_USE:
      return CTI_TROUBLE_STORE_IN_USE;
    case CTI_STORE_ERROR_NOT_FOUND:
      return CTI_TROUBLE_CASE_MISSING;
    case CTI_STORE_ERROR_DAMAGED:
      return CTI_TROUBLE_CASE_DAMAGED;
    case CTI_STORE_ERROR_OTHER_STORE:
    case CTI_STORE_ERROR_WRONG_KEY:
      return CTI_TROUBLE_CASE_OTHER_STORE;
    case CTI_STORE_ERROR_TOO_NEW:
      return CTI_TROUBLE_CASE_TOO_NEW;
    case CTI_STORE_ERROR_OLDER:
      return CTI_TROUBLE_CASE_PUT_BACK;
    case CTI_STORE_ERROR_TRASHED:
      return CTI_TROUBLE_CASE_TRASHED;
    case CTI_STORE_ERROR_UNSAFE:
      return CTI_TROUBLE_UNSAFE_FILE;
    case CTI_STORE_ERROR_DISK_FULL:
      return CTI_TROUBLE_DISK_FULL;
    case CTI_STORE_ERROR_DISK:
    case CTI_STORE_ERROR_UNREADABLE:
      return CTI_TROUBLE_DISK;
    case CTI_STORE_ERROR_REFUSED:
      return CTI_TROUBLE_REFUSED;
    case CTI_STORE_ERROR_OLD_DRAFT:
      return CTI_TROUBLE_OLD_DRAFT;
    default:
      return CTI_TROUBLE_UNKNOWN;
    }
}

/**
 * cti_trouble_from_error:
 * @error: (nullable): any error of the layers below
 *
 * Returns: what it means to the person in front of the screen
 */
CtiTrouble
cti_trouble_from_error (const GError *error)
{
  if (error == NULL)
    return CTI_TROUBLE_NONE;
  if (error->domain == CTI_TROUBLE_ERROR)
    return (CtiTrouble) error->code;
  if (error->domain == CTI_STORE_ERROR)
    return from_store (error->code);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return CTI_TROUBLE_CANCELLED;
  if (error->domain == CTI_PROBLEM_ERROR)
    return CTI_TROUBLE_REFUSED;
  return CTI_TROUBLE_UNKNOWN;
}

/**
 * cti_trouble_from_keychain:
 * @state: how the keychain answered
 *
 * Returns: the trouble that is
 */
CtiTrouble
cti_trouble_from_keychain (CtiKeychainState state)
{
  switch (state)
    {
    case CTI_KEYCHAIN_OK:
      return CTI_TROUBLE_NONE;
    case CTI_KEYCHAIN_NO_BUS:
      return CTI_TROUBLE_KEYCHAIN_NO_BUS;
    case CTI_KEYCHAIN_NO_SERVICE:
      return CTI_TROUBLE_KEYCHAIN_NO_SERVICE;
    case CTI_KEYCHAIN_LOCKED:
      return CTI_TROUBLE_KEYCHAIN_LOCKED;
    case CTI_KEYCHAIN_REFUSED:
      return CTI_TROUBLE_KEYCHAIN_REFUSED;
    case CTI_KEYCHAIN_EMPTY:
      return CTI_TROUBLE_KEYCHAIN_EMPTY;
    case CTI_KEYCHAIN_OTHER_STORE:
      return CTI_TROUBLE_KEYCHAIN_OTHER_STORE;
    default:
      return CTI_TROUBLE_KEYCHAIN_FAILED;
    }
}

/**
 * cti_problem_set_error:
 * @error: (out) (optional): where to set the error
 * @problems: what is wrong with a form
 *
 * Returns: %TRUE where nothing stands in the way; otherwise the first that does is set
 */
gboolean
cti_problem_set_error (GError **error, const CtiProblems *problems)
{
  const CtiProblem *wall = cti_problems_get_first_wall (problems);

  if (wall == NULL)
    return TRUE;
  cti_problem_set_one (error, wall->code, wall->record, wall->field, wall->min, wall->max);
  return FALSE;
}

/**
 * cti_problem_set_one:
 * @error: (out) (optional): where to set the error
 * @code: what is wrong
 * @record: name of the record's type
 * @field: (nullable): name of the field
 * @min: least value allowed, where a number is out of range
 * @max: greatest value allowed
 */
void
cti_problem_set_one (GError **error,
                     CtiProblemCode code,
                     const char *record,
                     const char *field,
                     int min,
                     int max)
{
  g_set_error (error, CTI_PROBLEM_ERROR, (int) code, "%s %s %d %d", record, field ? field : "-",
               min, max);
}

/**
 * cti_problem_from_error:
 * @error: (nullable): an error
 * @problem: (out caller-allocates): the problem it stands for
 *
 * Returns: whether @error stands for a problem of a form
 */
gboolean
cti_problem_from_error (const GError *error, CtiProblem *problem)
{
  g_auto (GStrv) parts = NULL;

  if (error == NULL || error->domain != CTI_PROBLEM_ERROR)
    return FALSE;
  parts = g_strsplit (error->message, " ", 4);
  if (g_strv_length (parts) != 4)
    return FALSE;
  *problem =
      (CtiProblem){ .code = (CtiProblemCode) error->code,
                    .record = g_intern_string (parts[0]),
                    .field = g_strcmp0 (parts[1], "-") != 0 ? g_intern_string (parts[1]) : NULL,
                    .min = atoi (parts[2]),
                    .max = atoi (parts[3]) };
  return TRUE;
}
