/* What is said when files of a store were put back (promise 28). */

#include "cti-words-older.h"

#include <glib/gi18n.h>

static const struct
{
  CtiOlder older;
  const char *words;
} files[] = {
  { CTI_OLDER_STORE, N_ ("the whole store, as it was before new keys were made") },
  { CTI_OLDER_TEAM, N_ ("the team's records: settings, inquiries, tasks, supervision, and the "
                        "list of what was erased") },
  { CTI_OLDER_CARDS, N_ ("the list of cases, maybe with some of the cases") },
  { CTI_OLDER_KEYS, N_ ("the keys, so that an earlier passphrase or sheet may work again") },
  { CTI_OLDER_LOG, N_ ("the use log, or something in it was altered or is gone") },
};

/**
 * cti_words_older_title:
 *
 * Returns: (transfer none): what has happened
 */
const char *
cti_words_older_title (void)
{
  return _ ("Older files than last time");
}

/**
 * cti_words_older_body:
 * @older: what was put back
 *
 * Returns: (transfer full): what that is, what it means and what to do
 */
char *
cti_words_older_body (CtiOlder older)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (older & files[i].older)
      g_string_append_printf (list, "%s%s", list->len > 0 ? "\n" : "", _ (files[i].words));
  return g_strdup_printf (_ ("Since the program was last used here, an earlier copy was put in the "
                             "place of:\n\n%s\n\nWhat was written after that copy was made may be "
                             "missing, and what was erased may be back. If you brought the copy "
                             "back yourself, this is as it should be. If not, tell whoever is "
                             "responsible for data protection before you go on. The newest backup "
                             "that was tested is under Backups."),
                          list->str);
}
