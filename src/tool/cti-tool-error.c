/* Everything that stops a command comes down to a sentence and a number: the sentence for the
 * person, on the error output, the number for the script. */

#include "cti-tool-error.h"

#include <glib/gi18n.h>

#include "cti-case.h"
#include "cti-team.h"
#include "cti-tool-output.h"
#include "cti-trouble-error.h"
#include "cti-words-holder.h"
#include "cti-words.h"

G_DEFINE_QUARK (cti - tool - error - quark, cti_tool_error)

typedef struct
{
  CtiTrouble trouble;
  const char *nick;
  CtiToolExit exit;
} TroubleRow;

static const TroubleRow trouble_rows[] = {
  { CTI_TROUBLE_NONE, "none", CTI_TOOL_OK },
  { CTI_TROUBLE_CANCELLED, "cancelled", CTI_TOOL_GIVEN_UP },
  { CTI_TROUBLE_WRONG_PASSPHRASE, "wrong-passphrase", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_PASSPHRASE_WEAK, "passphrase-weak", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_RECOVERY_INCOMPLETE, "recovery-incomplete", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_RECOVERY_GROUP, "recovery-group", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_RECOVERY_OTHER, "recovery-other", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_ORGANISATION_OTHER, "organisation-other", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_ORGANISATION_KEY, "organisation-key", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_WRONG_PIN, "wrong-pin", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_PIN_DIGITS, "pin-digits", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PIN_EASY, "pin-easy", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PIN_GONE, "pin-gone", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_PIN_NO_PLACE, "pin-no-place", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_KEYCHAIN_NO_BUS, "keychain-no-bus", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_NO_SERVICE, "keychain-no-service", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_LOCKED, "keychain-locked", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_REFUSED, "keychain-refused", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_EMPTY, "keychain-empty", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_OTHER_STORE, "keychain-other-store", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_OTHER_SECRET, "keychain-other-secret", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_KEYCHAIN_FAILED, "keychain-failed", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_NO_STORE, "no-store", CTI_TOOL_MACHINE },
  { CTI_TROUBLE_STORE_IN_USE, "store-in-use", CTI_TOOL_MACHINE },
  { CTI_TROUBLE_KEYS_DAMAGED, "keys-damaged", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_STORE_TOO_NEW, "store-too-new", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_STORE_DAMAGED, "store-damaged", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_CASE_MISSING, "case-missing", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_CASE_DAMAGED, "case-damaged", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_CASE_OTHER_STORE, "case-other-store", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_CASE_TOO_NEW, "case-too-new", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_CASE_PUT_BACK, "case-put-back", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_CASE_TRASHED, "case-trashed", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNSAFE_FILE, "unsafe-file", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_DISK_FULL, "disk-full", CTI_TOOL_MACHINE },
  { CTI_TROUBLE_DISK, "disk", CTI_TOOL_MACHINE },
  { CTI_TROUBLE_REFUSED, "refused", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_OLD_DRAFT, "old-draft", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_LOCKED, "locked", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_UNDO_NOTHING, "undo-nothing", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_ERASED, "undo-erased", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_PURGED, "undo-purged", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_PAIR, "undo-pair", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_WHOLE, "undo-whole", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_FINAL, "undo-final", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_ANONYMOUS, "undo-anonymous", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNDO_SIGNED, "undo-signed", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_IMPORT_CHANGED, "import-changed", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_TRASH_GONE, "trash-gone", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_BACKUP_FOLDER, "backup-folder", CTI_TOOL_MACHINE },
  { CTI_TROUBLE_BACKUP_FULL, "backup-full", CTI_TOOL_MACHINE },
  { CTI_TROUBLE_BACKUP_DAMAGED, "backup-damaged", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_BACKUP_ERASED, "backup-erased", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_NOT_OURS, "parcel-not-ours", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_PARCEL_DAMAGED, "parcel-damaged", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_PARCEL_TOO_NEW, "parcel-too-new", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_PARCEL_TOO_LARGE, "parcel-too-large", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_OTHER, "parcel-other", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_PARCEL_PASSPHRASE, "parcel-passphrase", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_PARCEL_ASKS_PASSPHRASE, "parcel-asks-passphrase", CTI_TOOL_NOT_UNLOCKED },
  { CTI_TROUBLE_PARCEL_WEAK, "parcel-weak", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_UNKNOWN, "parcel-unknown", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_CHANGED, "parcel-changed", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_PARCEL_EXPIRED, "parcel-expired", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_USED, "parcel-used", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_SCHEMA, "parcel-schema", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_PARCEL_ANSWER, "parcel-answer", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_UNRELATED, "parcel-unrelated", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_ERASED, "parcel-erased", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_NO_CASES, "parcel-no-cases", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_PARCEL_ATTACHMENTS, "parcel-attachments", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_COLLEAGUE_NOT_OURS, "colleague-not-ours", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_COLLEAGUE_CHANGED, "colleague-changed", CTI_TOOL_DAMAGED },
  { CTI_TROUBLE_COLLEAGUE_OWN, "colleague-own", CTI_TOOL_REFUSED },
  { CTI_TROUBLE_UNKNOWN, "unknown", CTI_TOOL_MACHINE },
};

static const TroubleRow *
find_row (CtiTrouble trouble)
{
  gsize last = G_N_ELEMENTS (trouble_rows) - 1;

  for (gsize i = 0; i < last; i++)
    if (trouble_rows[i].trouble == trouble)
      return &trouble_rows[i];
  return &trouble_rows[last];
}

/**
 * cti_tool_trouble_nick:
 * @trouble: what went wrong
 *
 * Returns: (transfer none): the word for it that programs read; never translated, never changed
 */
const char *
cti_tool_trouble_nick (CtiTrouble trouble)
{
  return find_row (trouble)->nick;
}

/**
 * cti_tool_trouble_words:
 * @trouble: what went wrong
 *
 * Returns: (transfer full): title and body as one paragraph
 */
char *
cti_tool_trouble_words (CtiTrouble trouble)
{
  return g_strdup_printf ("%s. %s", cti_words_trouble_title (trouble),
                          cti_words_trouble_body (trouble));
}

/**
 * cti_tool_set_usage:
 * @error: (out) (optional): where to set the error
 * @sentence: why the command line is not understood, in the user's language
 */
void
cti_tool_set_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE, sentence);
}

static const CtiField *
find_field (const char *record, const char *field)
{
  const CtiRecordType *const *const lists[] = { cti_case_types, cti_team_types };

  for (gsize i = 0; i < G_N_ELEMENTS (lists) && field != NULL; i++)
    for (const CtiRecordType *const *type = lists[i]; *type != NULL; type++)
      if (g_strcmp0 ((*type)->name, record) == 0)
        return cti_record_type_find_field (*type, field);
  return NULL;
}

/**
 * cti_tool_problem_words:
 * @code: what is wrong
 * @record: name of a record type
 * @field: (nullable): name of a field
 *
 * Returns: (transfer full): the sentence for it, with the limits of the field
 */
char *
cti_tool_problem_words (CtiProblemCode code, const char *record, const char *field)
{
  const CtiField *found = find_field (record, field);
  CtiProblem problem = { .code = code,
                         .record = record,
                         .field = field,
                         .min = found ? found->min : 0,
                         .max = found ? found->max : 0 };

  return cti_words_problem (&problem);
}

/**
 * cti_tool_set_problem:
 * @error: (out) (optional): where to set the error
 * @code: what is wrong
 * @record: name of a record type
 * @field: (nullable): name of a field
 */
void
cti_tool_set_problem (GError **error, CtiProblemCode code, const char *record, const char *field)
{
  g_autofree char *words = cti_tool_problem_words (code, record, field);

  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, words);
}

/**
 * cti_tool_check:
 * @error: (out) (optional): where to set the error
 * @problems: what is wrong with a form
 *
 * Returns: whether nothing stands in the way; otherwise all that does is said, not only the first
 */
gboolean
cti_tool_check (GError **error, const CtiProblems *problems)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  if (cti_problems_get_first_wall (problems) == NULL)
    return TRUE;
  for (guint i = 0; i < cti_problems_get_length (problems); i++)
    {
      const CtiProblem *problem = cti_problems_get (problems, i);

      if (!cti_problem_is_hint (problem))
        g_ptr_array_add (lines, cti_words_problem (problem));
    }
  g_ptr_array_add (lines, NULL);
  words = g_strjoinv ("\n", (char **) lines->pdata);
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, words);
  return FALSE;
}

/* With who holds the store, where that is why (promise 35). */
static char *
say_trouble (const GError *error)
{
  g_autofree char *words = cti_tool_trouble_words (cti_trouble_from_error (error));
  g_autofree char *who = NULL;
  CtiHolder holder;

  if (!cti_holder_from_error (error, &holder))
    return g_steal_pointer (&words);
  who = cti_words_holder (&holder, g_get_host_name ());
  return g_strdup_printf ("%s %s", words, who);
}

/**
 * cti_tool_say_error:
 * @error: why a command was not done
 *
 * Says it on the error output.
 *
 * Returns: the number to end with
 */
CtiToolExit
cti_tool_say_error (const GError *error)
{
  g_autofree char *words = NULL;
  CtiProblem problem;

  if (error->domain == CTI_TOOL_ERROR)
    {
      cti_tool_warn (error->message);
      return (CtiToolExit) error->code;
    }
  if (cti_problem_from_error (error, &problem))
    {
      words = cti_tool_problem_words (problem.code, problem.record, problem.field);
      cti_tool_warn (words);
      return CTI_TOOL_REFUSED;
    }
  words = say_trouble (error);
  cti_tool_warn (words);
  return find_row (cti_trouble_from_error (error))->exit;
}
