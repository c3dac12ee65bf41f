/* A line of the use log as the citizen may see it: when, and what was done, in plain words and
 * without the names of staff (promise 25). */

#include "cti-words-look.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"

static const struct
{
  const char *use; /* nick of a use case */
  const char *words;
} looks[] = {
  { "open-case", NC_ ("citizen", "Your pages were opened.") },
  { "open-older", NC_ ("citizen", "Your pages were opened.") },
  { "open-previous", NC_ ("citizen", "Your pages were opened.") },
  { "show-citizen", NC_ ("citizen", "You looked yourself.") },
  { "leave-citizen", NC_ ("citizen", "You finished looking.") },
  { "refuse-leaving", NC_ ("citizen", "Somebody typed a wrong code here.") },
  { "read-uses", NC_ ("citizen", "This list was read.") },
  { "read-history", NC_ ("citizen", "Somebody read what was changed.") },
  { "read-trash", NC_ ("citizen", "Somebody read what was removed.") },
  { "read-attachment", NC_ ("citizen", "Somebody read a paper of yours.") },
  { "reveal", NC_ ("citizen", "Somebody saw your whole CPR number.") },
  { "hand-over", NC_ ("citizen", "Your pages were sent to a colleague.") },
  { "move-away", NC_ ("citizen", "A colleague has your pages now.") },
  { "take-over", NC_ ("citizen", "Your pages came from a colleague.") },
  { "take-back", NC_ ("citizen", "Your pages came back from a colleague.") },
  { "print", NC_ ("citizen", "Something was printed.") },
  { "export", NC_ ("citizen", "Something was saved as a file.") },
  { "erase-identity", NC_ ("citizen", "Your name was removed.") },
};

/**
 * cti_words_look_what:
 * @use: nick of a use case
 *
 * Returns: what was done, as a sentence to her
 */
const char *
cti_words_look_what (const char *use)
{
  const char *words = NC_ ("citizen", "Something was written or changed.");

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].use, use) == 0)
      words = looks[i].words;
  return g_dpgettext2 (NULL, "citizen", words);
}

/**
 * cti_words_look:
 * @made: when it was
 * @use: nick of a use case
 *
 * Returns: (transfer full): one line: the moment, and what was done
 */
char *
cti_words_look (CtiMoment made, const char *use)
{
  g_autofree char *moment = cti_words_moment (made);

  return g_strdup_printf ("%s: %s", moment, cti_words_look_what (use));
}
