/* What a page has to say to the user, in the window it is in. */

#include "cti-say.h"

#include <glib/gi18n.h>

#include "cti-host.h"
#include "cti-trouble-error.h"
#include "cti-words.h"
#include "cti-words-problem.h"
#include "cti-words-trouble.h"

static void
say (GtkWidget *widget, const char *sentence, const char *button, const char *action)
{
  CtiHost *host = cti_host_of (widget);

  if (host != NULL)
    cti_host_say (host, sentence, button, action);
}

/**
 * cti_say:
 * @widget: a widget in the window, or in a dialog of it
 * @sentence: what happened
 *
 * Says it in a toast, and in the status line, which stays and which a screen reader reads. Nothing
 * is said where @widget has been taken out of its window: the session has locked meanwhile.
 */
void
cti_say (GtkWidget *widget, const char *sentence)
{
  say (widget, sentence, NULL, NULL);
}

/**
 * cti_say_undo_in:
 * @widget: a widget in the window, or in a dialog of it
 * @sentence: what was done
 * @case_id: (nullable): id of the case it was done in, %NULL for the team's file
 *
 * As cti_say(), with a button beside it that takes the last act in that file back, which need not
 * be the one that is seen.
 */
void
cti_say_undo_in (GtkWidget *widget, const char *sentence, const char *case_id)
{
  g_autofree char *action = g_strconcat ("win.undo-in::", case_id != NULL ? case_id : "team", NULL);

  /* Translators: button in a toast that takes back what was just done. */
  say (widget, sentence, C_ ("toast", "Undo"), action);
}

/**
 * cti_say_error:
 * @widget: a widget in the window, or in a dialog of it
 * @error: why something could not be done
 *
 * Says in the user's words what happened, what is safe and what to do.
 */
void
cti_say_error (GtkWidget *widget, const GError *error)
{
  CtiProblem problem;
  g_autofree char *sentence = NULL;

  if (cti_problem_from_error (error, &problem))
    sentence = cti_words_problem (&problem);
  else
    sentence = g_strdup (cti_words_trouble_body (cti_trouble_from_error (error)));
  say (widget, sentence, NULL, NULL);
}

/**
 * cti_say_written:
 * @widget: any widget of the window
 * @file: a file that was to be written
 * @saved: (nullable): what is said where it was; %NULL for its name and that it is not encrypted
 * @error: (nullable): why it was not
 *
 * Says how writing a file ended.
 */
void
cti_say_written (GtkWidget *widget, GFile *file, const char *saved, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;

  if (error != NULL)
    /* Translators: name of a file, what the system says. */
    words = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  else if (saved == NULL)
    /* Translators: name of a file. */
    words = g_strdup_printf (_ ("Saved as “%s”. The file is not encrypted."), name);
  cti_say (widget, words != NULL ? words : saved);
}
