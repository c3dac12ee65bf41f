#include "cti-words-search.h"

#include <glib/gi18n.h>

/**
 * cti_words_hits:
 * @hits: how many records were found
 *
 * Returns: (transfer full): a sentence
 */
char *
cti_words_hits (guint hits)
{
  if (hits == 0)
    return g_strdup (_ ("Nothing was found."));
  return g_strdup_printf (ngettext ("%u place was found.", "%u places were found.", hits), hits);
}

/**
 * cti_words_unsearched:
 * @files: how many files could not be read
 *
 * Returns: (transfer full): a sentence that says so, and what to do
 */
char *
cti_words_unsearched (guint files)
{
  return g_strdup_printf (ngettext ("%u case could not be read, so it was not searched. The "
                                    "caseload says what is wrong with it.",
                                    "%u cases could not be read, so they were not searched. The "
                                    "caseload says what is wrong with them.",
                                    files),
                          files);
}
