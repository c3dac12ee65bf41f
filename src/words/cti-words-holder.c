/* Who has a store open, said to the one who comes too late (promise 35). */

#include "cti-words-holder.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"

static char *
say_here (const CtiHolder *holder, const char *since)
{
  switch (holder->program)
    {
    case CTI_HOLDER_WINDOW:
      /* Translators: a day and time, and the number of a process. */
      return g_strdup_printf (_ ("Another window of the program has had it open on this computer "
                                 "since %s (process number %d); maybe you are logged in twice."),
                              since, holder->process);
    case CTI_HOLDER_TOOL:
      /* Translators: a day and time, and the number of a process. */
      return g_strdup_printf (_ ("overgang-tool has had it open on this computer since %s (process "
                                 "number %d)."),
                              since, holder->process);
    case CTI_HOLDER_OTHER:
    default:
      /* Translators: a day and time, and the number of a process. */
      return g_strdup_printf (_ ("Another program on this computer has had it open since %s "
                                 "(process number %d)."),
                              since, holder->process);
    }
}

static char *
say_elsewhere (const CtiHolder *holder, const char *since)
{
  switch (holder->program)
    {
    case CTI_HOLDER_WINDOW:
      /* Translators: the name of a computer, a day and time, and the number of a process. */
      return g_strdup_printf (_ ("The program has had it open on the computer %s since %s (process "
                                 "number %d)."),
                              holder->computer, since, holder->process);
    case CTI_HOLDER_TOOL:
      /* Translators: the name of a computer, a day and time, and the number of a process. */
      return g_strdup_printf (_ ("overgang-tool has had it open on the computer %s since %s "
                                 "(process number %d)."),
                              holder->computer, since, holder->process);
    case CTI_HOLDER_OTHER:
    default:
      /* Translators: the name of a computer, a day and time, and the number of a process. */
      return g_strdup_printf (_ ("Another program on the computer %s has had it open since %s "
                                 "(process number %d)."),
                              holder->computer, since, holder->process);
    }
}

/**
 * cti_words_holder:
 * @holder: who has the store open
 * @here: name of this computer
 *
 * Returns: (transfer full): which program, where and since when
 */
char *
cti_words_holder (const CtiHolder *holder, const char *here)
{
  g_autofree char *since = cti_words_moment (holder->since);

  return g_ascii_strcasecmp (holder->computer, here) == 0 ? say_here (holder, since)
                                                          : say_elsewhere (holder, since);
}
