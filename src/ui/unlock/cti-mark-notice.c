#include "cti-mark-notice.h"

#include <glib/gi18n.h>

#include "cti-unlock-mark.h"
#include "cti-words-dates.h"

static gpointer
find_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_unlock_find_mark (store, error);
}

static char *
make_sentence (const CtiUse *mark)
{
  g_autofree char *when = cti_words_moment (mark->made);

  if (g_str_equal (mark->use, "unlock-recovery"))
    return g_strdup_printf (_ ("The time before, on %s, the cases were opened with the recovery "
                               "sheet. If that was not you, make new keys."),
                            when);
  if (g_str_equal (mark->use, "found-older"))
    return g_strdup_printf (_ ("The time before, on %s, files were found that were older than "
                               "before. If nobody brought back a copy, tell whoever is responsible "
                               "for data protection."),
                            when);
  return g_strdup_printf (_ ("The time before, on %s, the cases were opened with the key of the "
                             "organisation. What was done is in the use log."),
                          when);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiHost) host = user_data;
  CtiUse *mark = cti_session_run_finish (CTI_SESSION (source), result, NULL);
  g_autofree char *sentence = mark != NULL ? make_sentence (mark) : NULL;

  if (sentence != NULL && cti_session_get_state (CTI_SESSION (source)) == CTI_SESSION_OPEN)
    cti_host_say (host, sentence, _ ("Security"), "win.security");
  g_clear_pointer (&mark, cti_use_free);
}

/**
 * cti_mark_notice_tell:
 * @host: the window
 * @session: a session that has just been opened
 *
 * Tells, where the time before was not with the passphrase, with what it was and when (promise 5).
 */
void
cti_mark_notice_tell (CtiHost *host, CtiSession *session)
{
  cti_session_run_async (session, find_in_thread, NULL, NULL, (GDestroyNotify) cti_use_free,
                         found_cb, g_object_ref (host));
}
