#include "cti-use.h"

#include "cti-export-reason.h"
#include "cti-trouble-error.h"

const CtiEnumValue cti_use_kind_values[] = {
  { CTI_USE_SET_UP, "set-up" },
  { CTI_USE_UNLOCK, "unlock" },
  { CTI_USE_UNLOCK_RECOVERY, "unlock-recovery" },
  { CTI_USE_RENEW_DAILY, "renew-daily" },
  { CTI_USE_LOCK, "lock" },
  { CTI_USE_VERIFY, "verify" },
  { CTI_USE_SHOW_CITIZEN, "show-citizen" },
  { CTI_USE_LEAVE_CITIZEN, "leave-citizen" },
  { CTI_USE_REFUSE_LEAVING, "refuse-leaving" },
  { CTI_USE_REFUSE_PROOF, "refuse-proof" },
  { CTI_USE_READ_USES, "read-uses" },
  { CTI_USE_OPEN_CASE, "open-case" },
  { CTI_USE_OPEN_OLDER, "open-older" },
  { CTI_USE_OPEN_PREVIOUS, "open-previous" },
  { CTI_USE_ADD_CITIZEN, "add-citizen" },
  { CTI_USE_CHANGE_CITIZEN, "change-citizen" },
  { CTI_USE_START_COURSE, "start-course" },
  { CTI_USE_CHANGE_COURSE, "change-course" },
  { CTI_USE_CLOSE_COURSE, "close-course" },
  { CTI_USE_REOPEN_COURSE, "reopen-course" },
  { CTI_USE_ADD_STAR, "add-star" },
  { CTI_USE_CORRECT_STAR, "correct-star" },
  { CTI_USE_VOID_STAR, "void-star" },
  { CTI_USE_READ_HISTORY, "read-history" },
  { CTI_USE_EXPORT, "export" },
  { CTI_USE_PRINT, "print" },
  { CTI_USE_IMPORT, "import" },
  { CTI_USE_READ_INQUIRIES, "read-inquiries" },
  { CTI_USE_ADD_INQUIRY, "add-inquiry" },
  { CTI_USE_CHANGE_INQUIRY, "change-inquiry" },
  { CTI_USE_START_FROM_INQUIRY, "start-from-inquiry" },
  { CTI_USE_CHANGE_TEAM, "change-team" },
  { CTI_USE_CHANGE_PART, "change-part" },
  { CTI_USE_IMPORT_TEAM, "import-team" },
  { CTI_USE_MOVE_BORDER, "move-border" },
  { CTI_USE_PAUSE, "pause" },
  { CTI_USE_SHIFT_PHASE, "shift-phase" },
  { CTI_USE_CLOSE_WITH_FORM, "close-with-form" },
  { CTI_USE_IDENTIFY, "identify" },
  { CTI_USE_ERASE_IDENTITY, "erase-identity" },
  { CTI_USE_READ_OFFERS, "read-offers" },
  { CTI_USE_SIGN_NOTE, "sign-note" },
  { CTI_USE_ADD_TO_NOTE, "add-to-note" },
  { CTI_USE_FILE_NOTE, "file-note" },
  { CTI_USE_DO_TASK, "do-task" },
  { CTI_USE_SNOOZE_TASK, "snooze-task" },
  { CTI_USE_UNDO, "undo" },
  { CTI_USE_READ_TRASH, "read-trash" },
  { CTI_USE_RESTORE, "restore" },
  { CTI_USE_MAKE_BACKUP, "make-backup" },
  { CTI_USE_READ_BACKUPS, "read-backups" },
  { CTI_USE_PROVE_BACKUP, "prove-backup" },
  { CTI_USE_RESTORE_BACKUP, "restore-backup" },
  { CTI_USE_REMOVE_PAUSE, "remove-pause" },
  { CTI_USE_REMOVE_INQUIRY, "remove-inquiry" },
  { CTI_USE_REMOVE_TEAM, "remove-team" },
  { CTI_USE_SEARCH, "search" },
  { CTI_USE_QUIET_RULE, "quiet-rule" },
  { CTI_USE_READ_SUPERVISION, "read-supervision" },
  { CTI_USE_ORDER_AGENDA, "order-agenda" },
  { CTI_USE_START_SUPERVISION, "start-supervision" },
  { CTI_USE_CHANGE_SUPERVISION, "change-supervision" },
  { CTI_USE_END_SUPERVISION, "end-supervision" },
  { CTI_USE_DECIDE, "decide" },
  { CTI_USE_REVIEW_CASES, "review-cases" },
  { CTI_USE_REVIEW_METHOD, "review-method" },
  { CTI_USE_READ_REPORT, "read-report" },
  { CTI_USE_ADD_COLLEAGUE, "add-colleague" },
  { CTI_USE_CHANGE_COLLEAGUE, "change-colleague" },
  { CTI_USE_GIVE_CARD, "give-card" },
  { CTI_USE_HAND_OVER, "hand-over" },
  { CTI_USE_OPEN_PARCEL, "open-parcel" },
  { CTI_USE_TAKE_OVER, "take-over" },
  { CTI_USE_TAKE_BACK, "take-back" },
  { CTI_USE_MOVE_AWAY, "move-away" },
  { CTI_USE_TAKE_REPLY, "take-reply" },
  { CTI_USE_ATTACH, "attach" },
  { CTI_USE_READ_ATTACHMENT, "read-attachment" },
  { CTI_USE_TAKE_IMPORT_BACK, "take-import-back" },
  { CTI_USE_ERASE_CASE, "erase-case" },
  { CTI_USE_READ_KEEPING, "read-keeping" },
  { CTI_USE_UNLOCK_ORGANISATION, "unlock-organisation" },
  { CTI_USE_RENEW_RECOVERY, "renew-recovery" },
  { CTI_USE_ADD_ORGANISATION, "add-organisation" },
  { CTI_USE_READ_LOG, "read-log" },
  { CTI_USE_REVEAL, "reveal" },
  { CTI_USE_NEW_KEYS, "new-keys" },
  { CTI_USE_UNLOCK_PIN, "unlock-pin" },
  { CTI_USE_SET_PIN, "set-pin" },
  { CTI_USE_REMOVE_PIN, "remove-pin" },
  { CTI_USE_CLOCK_MOVED, "clock-moved" },
  { CTI_USE_SHORTEN_LOG, "shorten-log" },
  { CTI_USE_FOUND_OLDER, "found-older" },
  { 0, NULL },
};

/* While the citizen's screen is on, everything but her own case is closed; locking always goes. */
static gboolean
is_allowed (CtiStore *store, CtiUseKind kind, const char *case_id)
{
  const char *held = cti_store_get_held (store);

  return held == NULL || kind == CTI_USE_LOCK || g_strcmp0 (held, case_id) == 0;
}

static gboolean
add_line (CtiStore *store,
          CtiUseKind kind,
          CtiMoment now,
          const char *case_id,
          const char *purpose,
          GError **error)
{
  return cti_use_log_add (cti_store_get_use_log (store), now,
                          cti_store_get_worker (store)->record.id,
                          cti_enum_to_nick (cti_use_kind_values, (int) kind), case_id, purpose,
                          error);
}

/* The clock of the machine was moved while this program ran, or at least set back since the last
 * line. */
static gboolean
was_clock_moved (CtiStore *store, CtiMoment now)
{
  CtiMoment last = cti_use_log_get_last_made (cti_store_get_use_log (store));
  gboolean was_moved = cti_clock_was_moved (cti_store_get_clock (store));

  return was_moved || (!cti_moment_is_never (last) &&
                       now.unix_seconds < last.unix_seconds - CTI_CLOCK_DRIFT_SECONDS);
}

/**
 * cti_use_begin:
 * @store: the store
 * @kind: what is about to be done
 * @case_id: (nullable): the case it is about
 * @purpose: (nullable): why, where that was asked
 * @error: (out) (optional): a #CtiStoreError
 *
 * Writes the line in the use log. It comes first: what cannot be logged is not done. While the
 * store holds to one case nothing else is done at all. Where the clock was moved a line before it
 * says so, since from there on the times do not tell the order (promise 36).
 *
 * Returns: whether the line is on the disk
 */
gboolean
cti_use_begin (CtiStore *store,
               CtiUseKind kind,
               const char *case_id,
               const char *purpose,
               GError **error)
{
  CtiMoment now;

  if (!is_allowed (store, kind, case_id))
    {
      g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_REFUSED,
                           "the citizen's screen is on");
      return FALSE;
    }
  now = cti_clock_get_now (cti_store_get_clock (store));
  if (was_clock_moved (store, now) &&
      !add_line (store, CTI_USE_CLOCK_MOVED, now, NULL, NULL, error))
    return FALSE;
  return add_line (store, kind, now, case_id, purpose, error);
}

/**
 * cti_progress_go_on:
 * @progress: (nullable): who is told
 * @done: how many files are done
 * @total: of how many
 * @data: handed to @progress
 * @error: (out) (optional): %G_IO_ERROR_CANCELLED
 *
 * Returns: whether to go on
 */
gboolean
cti_progress_go_on (CtiUseProgress progress, guint done, guint total, gpointer data, GError **error)
{
  if (progress == NULL || progress (done, total, data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "given up on request");
  return FALSE;
}

/**
 * cti_use_open_case:
 * @store: the store
 * @case_id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case
 */
CtiCase *
cti_use_open_case (CtiStore *store, const char *case_id, GError **error)
{
#ifndef CTI_BREAK_USE_LOG /* tests/session: a use without its line has to be found */
  if (!cti_use_begin (store, CTI_USE_OPEN_CASE, case_id, NULL, error))
    return NULL;
#endif
  return cti_store_open_case (store, case_id, error);
}

/**
 * cti_use_open_older:
 * @store: the store
 * @case_id: id of a case whose file has been put back
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as that file says
 */
CtiCase *
cti_use_open_older (CtiStore *store, const char *case_id, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_OPEN_OLDER, case_id, NULL, error))
    return NULL;
  return cti_store_open_older (store, case_id, error);
}

/**
 * cti_use_open_previous:
 * @store: the store
 * @case_id: id of a case whose file is damaged
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as the generation before says
 */
CtiCase *
cti_use_open_previous (CtiStore *store, const char *case_id, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_OPEN_PREVIOUS, case_id, NULL, error))
    return NULL;
  return cti_store_open_previous (store, case_id, error);
}

/**
 * cti_use_read_history:
 * @store: the store
 * @case_id: (nullable): id of a case, %NULL for the team's file
 * @row: (nullable): id of a record, or %NULL for all
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: (transfer full) (nullable) (element-type CtiChange): the history, oldest first
 */
GPtrArray *
cti_use_read_history (CtiStore *store, const char *case_id, const char *row, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_READ_HISTORY, case_id, NULL, error))
    return NULL;
  return case_id != NULL ? cti_store_get_history (store, case_id, row, error)
                         : cti_store_get_team_history (store, row, error);
}

/**
 * cti_use_read_log:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError; %CTI_STORE_ERROR_DAMAGED where the chain does not
 * hold
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): the whole use log, oldest first, with
 *   the line of this look as its last
 */
GPtrArray *
cti_use_read_log (CtiStore *store, GError **error)
{
  return cti_use_begin (store, CTI_USE_READ_LOG, NULL, NULL, error)
             ? cti_use_log_read (cti_store_get_use_log (store), error)
             : NULL;
}

/**
 * cti_use_shorten_log:
 * @store: the store
 * @sure: a day that is sure; see cti_use_log_get_sure_day()
 * @error: (out) (optional): a #CtiStoreError
 *
 * Lets the months of the use log go whose time, as the team has set it, is over. It counts from
 * @sure where that is before today: a clock that is years ahead must not cost the log.
 *
 * Returns: whether nothing older is left
 */
gboolean
cti_use_shorten_log (CtiStore *store, CtiDate sure, GError **error)
{
  CtiUseLog *log = cti_store_get_use_log (store);
  int years = cti_store_get_team (store)->log_years;
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));
  CtiDate first = cti_date_add_months (MIN (today, sure), -12 * years);

  if (years == 0 || !cti_use_log_is_older (log, first))
    return TRUE;
  return cti_use_begin (store, CTI_USE_SHORTEN_LOG, NULL, NULL, error) &&
         cti_use_log_shorten (log, first, error);
}

/**
 * cti_use_refuse_proof:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Keeps in the log that somebody typed a wrong passphrase before something would have left.
 *
 * Returns: whether the line is on the disk
 */
gboolean
cti_use_refuse_proof (CtiStore *store, GError **error)
{
  return cti_use_begin (store, CTI_USE_REFUSE_PROOF, NULL, NULL, error);
}

/**
 * cti_use_reveal:
 * @store: the store
 * @case_id: the case something hidden of is about to be shown
 * @what: what is shown, in one word: "cpr"
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it may be shown
 */
gboolean
cti_use_reveal (CtiStore *store, const char *case_id, const char *what, GError **error)
{
  return cti_use_begin (store, CTI_USE_REVEAL, case_id, what, error);
}

/**
 * cti_use_export:
 * @store: the store
 * @case_id: (nullable): the case something of is about to leave
 * @what: what leaves, in one word: "star-pdf"
 * @reason: (nullable): why, as cti_export_reason_join() takes it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it may leave
 */
gboolean
cti_use_export (CtiStore *store,
                const char *case_id,
                const char *what,
                const char *reason,
                GError **error)
{
  g_autofree char *purpose = cti_export_reason_join (what, reason);

  return cti_use_begin (store, CTI_USE_EXPORT, case_id, purpose, error);
}

/**
 * cti_use_print:
 * @store: the store
 * @case_id: (nullable): the case something of is about to be printed
 * @what: what is printed, in one word
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: whether it may be printed
 */
gboolean
cti_use_print (CtiStore *store, const char *case_id, const char *what, GError **error)
{
  return cti_use_begin (store, CTI_USE_PRINT, case_id, what, error);
}

/**
 * cti_verdict_free:
 * @self: (transfer full): a verdict
 */
void
cti_verdict_free (CtiVerdict *self)
{
  g_free (self->id);
  g_free (self);
}

static void
add_verdict (GPtrArray *verdicts, const char *id, const GError *error)
{
  CtiVerdict *verdict = g_new0 (CtiVerdict, 1);

  verdict->id = g_strdup (id);
  verdict->trouble = cti_trouble_from_error (error);
  g_ptr_array_add (verdicts, verdict);
}

static int
compare_verdicts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(CtiVerdict *const *) a)->id, (*(CtiVerdict *const *) b)->id);
}

/**
 * cti_use_verify:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Opens and checks every file: bytes, database, change log, use log.
 *
 * Returns: (transfer full) (nullable) (element-type CtiVerdict): one for the team and one for each
 *   case
 */
GPtrArray *
cti_use_verify (CtiStore *store, GError **error)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));
  g_autoptr (GPtrArray) trashed = cti_card_index_get_trashed (cti_store_get_cards (store));
  GPtrArray *verdicts = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_verdict_free);
  g_autoptr (GError) team = NULL;

  if (!cti_use_begin (store, CTI_USE_VERIFY, NULL, NULL, error))
    {
      g_ptr_array_unref (verdicts);
      return NULL;
    }
  cti_store_verify_team (store, &team);
  add_verdict (verdicts, NULL, team);
  g_ptr_array_extend (entries, trashed, NULL, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GError) cause = NULL;

      cti_store_verify_case (store, entry->id, &cause);
      add_verdict (verdicts, entry->id, cause);
    }
  g_ptr_array_sort (verdicts, compare_verdicts);
  return verdicts;
}
