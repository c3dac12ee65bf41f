#include "cti-own-looks.h"

#include "cti-use-citizen-screen.h"
#include "cti-words.h"

#define LOOKS_MAX 40

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_uses (store, data, error);
}

/**
 * cti_own_looks_read_async:
 * @session: the session
 * @case_id: id of her case
 * @callback: called when it is read
 * @user_data: handed to it
 *
 * Asks the log of use when somebody looked at her case.
 */
void
cti_own_looks_read_async (CtiSession *session,
                          const char *case_id,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  cti_session_run_async (session, read_in_thread, g_strdup (case_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, callback, user_data);
}

/**
 * cti_own_looks_read_finish:
 * @session: the session
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable) (element-type CtiUse): the lines of the log, the oldest first
 */
GPtrArray *
cti_own_looks_read_finish (CtiSession *session, GAsyncResult *result)
{
  return cti_session_run_finish (session, result, NULL);
}

/**
 * cti_own_looks_say:
 * @looks: (nullable) (element-type CtiUse): lines of the log
 *
 * Returns: (transfer full): a sentence each, the latest first, and no more than can be read
 */
char **
cti_own_looks_say (GPtrArray *looks)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  guint count = looks != NULL ? looks->len : 0;

  for (guint i = count; i > 0 && count - i < LOOKS_MAX; i--)
    {
      const CtiUse *use = g_ptr_array_index (looks, i - 1);
      g_autofree char *line = cti_words_look (use->made, use->use);

      g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}
