/* What the use log says of each use of the program, by the nick it is kept under. */

#include "cti-words-use.h"

#include <glib/gi18n.h>

static const struct
{
  const char *nick;
  const char *words;
} uses[] = {
  { "set-up", NC_ ("use", "store made") },
  { "unlock", NC_ ("use", "unlocked") },
  { "unlock-recovery", NC_ ("use", "unlocked with the recovery sheet") },
  { "renew-daily", NC_ ("use", "passphrase or keychain entry renewed") },
  { "lock", NC_ ("use", "locked") },
  { "verify", NC_ ("use", "all files checked") },
  { "show-citizen", NC_ ("use", "citizen's screen shown") },
  { "leave-citizen", NC_ ("use", "citizen's screen left") },
  { "refuse-leaving", NC_ ("use", "wrong passphrase or PIN at the citizen's screen") },
  { "refuse-proof", NC_ ("use", "wrong passphrase before something would have left") },
  { "read-uses", NC_ ("use", "log of the case read") },
  { "open-case", NC_ ("use", "case opened") },
  { "open-older", NC_ ("use", "older version of the case opened") },
  { "open-previous", NC_ ("use", "version before the last change opened") },
  { "add-citizen", NC_ ("use", "citizen added") },
  { "change-citizen", NC_ ("use", "citizen changed") },
  { "start-course", NC_ ("use", "course started") },
  { "change-course", NC_ ("use", "course changed") },
  { "close-course", NC_ ("use", "course closed") },
  { "reopen-course", NC_ ("use", "course opened again") },
  { "add-star", NC_ ("use", "star kept") },
  { "correct-star", NC_ ("use", "star corrected") },
  { "void-star", NC_ ("use", "star made to count or not") },
  { "read-history", NC_ ("use", "history read") },
  { "export", NC_ ("use", "exported") },
  { "print", NC_ ("use", "printed") },
  { "import", NC_ ("use", "imported") },
  { "read-inquiries", NC_ ("use", "inquiries read") },
  { "add-inquiry", NC_ ("use", "inquiry added") },
  { "change-inquiry", NC_ ("use", "inquiry changed") },
  { "start-from-inquiry", NC_ ("use", "case made from an inquiry") },
  { "change-team", NC_ ("use", "what belongs to the team changed") },
  { "change-part", NC_ ("use", "case changed") },
  { "import-team", NC_ ("use", "what belongs to the team imported") },
  { "move-border", NC_ ("use", "border of a phase moved") },
  { "pause", NC_ ("use", "course paused or taken up again") },
  { "shift-phase", NC_ ("use", "phase shifted") },
  { "close-with-form", NC_ ("use", "course closed with its form") },
  { "identify", NC_ ("use", "identity of the citizen kept") },
  { "erase-identity", NC_ ("use", "identity of the citizen erased") },
  { "read-offers", NC_ ("use", "offers read") },
  { "sign-note", NC_ ("use", "note signed") },
  { "add-to-note", NC_ ("use", "note added to") },
  { "file-note", NC_ ("use", "noted as filed") },
  { "do-task", NC_ ("use", "task done") },
  { "snooze-task", NC_ ("use", "task put off") },
  { "undo", NC_ ("use", "undone") },
  { "read-trash", NC_ ("use", "trash read") },
  { "restore", NC_ ("use", "brought back from the trash") },
  { "make-backup", NC_ ("use", "backup made") },
  { "read-backups", NC_ ("use", "backups listed") },
  { "prove-backup", NC_ ("use", "backup checked") },
  { "restore-backup", NC_ ("use", "brought back from a backup") },
  { "remove-pause", NC_ ("use", "pause removed") },
  { "remove-inquiry", NC_ ("use", "inquiry removed") },
  { "remove-team", NC_ ("use", "something of the team removed") },
  { "search", NC_ ("use", "searched") },
  { "quiet-rule", NC_ ("use", "reminder silenced or tuned") },
  { "read-supervision", NC_ ("use", "supervision read") },
  { "order-agenda", NC_ ("use", "agenda put in order") },
  { "start-supervision", NC_ ("use", "supervision begun") },
  { "change-supervision", NC_ ("use", "supervision changed") },
  { "end-supervision", NC_ ("use", "supervision ended") },
  { "decide", NC_ ("use", "decision made") },
  { "review-cases", NC_ ("use", "caseload reviewed") },
  { "review-method", NC_ ("use", "method reviewed") },
  { "read-report", NC_ ("use", "report read") },
  { "add-colleague", NC_ ("use", "colleague added") },
  { "change-colleague", NC_ ("use", "colleague changed") },
  { "give-card", NC_ ("use", "own contact card given") },
  { "hand-over", NC_ ("use", "handed over") },
  { "open-parcel", NC_ ("use", "hand-over file opened") },
  { "take-over", NC_ ("use", "taken over") },
  { "take-back", NC_ ("use", "taken back") },
  { "move-away", NC_ ("use", "case moved away") },
  { "take-reply", NC_ ("use", "reply of a supervision taken in") },
  { "attach", NC_ ("use", "file attached") },
  { "read-attachment", NC_ ("use", "attached file read") },
  { "take-import-back", NC_ ("use", "import taken back") },
  { "erase-case", NC_ ("use", "case erased") },
  { "read-keeping", NC_ ("use", "list of what is to be erased read") },
  { "unlock-organisation", NC_ ("use", "unlocked with the key of the organisation") },
  { "renew-recovery", NC_ ("use", "new recovery sheet made") },
  { "add-organisation", NC_ ("use", "key of the organisation added") },
  { "read-log", NC_ ("use", "use log read") },
  { "reveal", NC_ ("use", "CPR number shown") },
  { "new-keys", NC_ ("use", "everything sealed with new keys") },
  { "unlock-pin", NC_ ("use", "unlocked with the PIN of the day") },
  { "set-pin", NC_ ("use", "PIN of the day made") },
  { "remove-pin", NC_ ("use", "PIN of the day removed") },
  { "clock-moved", NC_ ("use", "clock of the computer moved") },
  { "shorten-log", NC_ ("use", "oldest months of this log let go") },
  { "found-older", NC_ ("use", "files found that were older than before") },
};

static const char *
find (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    if (g_strcmp0 (uses[i].nick, nick) == 0)
      return uses[i].words;
  return NULL;
}

/**
 * cti_words_has_use:
 * @nick: (nullable): as it stands in the log
 *
 * Returns: whether this version has a word for it
 */
gboolean
cti_words_has_use (const char *nick)
{
  return find (nick) != NULL;
}

/**
 * cti_words_use:
 * @nick: as it stands in the log
 *
 * Returns: (transfer none): what was done, such as "case opened"; a use that a newer version wrote
 *   keeps its own word
 */
const char *
cti_words_use (const char *nick)
{
  const char *words = find (nick);

  return words != NULL ? g_dpgettext2 (NULL, "use", words) : nick;
}

/**
 * cti_words_log_end:
 * @length: number of the last line of the use log
 * @head: its fingerprint, as cti_use_log_get_head() gives it
 *
 * What stands on paper and in a report, so that a log that was cut since can be told (promise 26).
 *
 * Returns: (transfer full): one line
 */
char *
cti_words_log_end (guint64 length, const char *head)
{
  g_autofree char *lines = g_strdup_printf ("%" G_GUINT64_FORMAT, length);

  /* Translators: how many lines, and the fingerprint of the last. */
  return g_strdup_printf (_ ("Log of use, %s lines: %s"), lines, head);
}
