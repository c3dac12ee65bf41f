/* The language of the program. glibc translates nothing while the locale is "C", and it is "C"
 * whenever the one the user asks for is not installed: on a small Debian with LANG=da_DK.UTF-8 a
 * complete Danish translation would lie there unused. So where that locale is missing the locale
 * becomes C.UTF-8, which every Debian has, and gettext is told the language by LANGUAGE. */

#include "cti-words.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

static const char *
get_wanted_locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return value;
    }
  return "C";
}

static void
set_missing_locale (void)
{
  const char *wanted = get_wanted_locale ();
  const char *language = g_getenv ("LANGUAGE");

  setlocale (LC_ALL, "C.UTF-8");
  if (language == NULL || *language == '\0')
    g_setenv ("LANGUAGE", wanted, TRUE);
}

/**
 * cti_words_init:
 * @locale_dir: folder of the translations, holding "da/LC_MESSAGES/overgang.mo"
 *
 * Takes over the user's language. Called once, first thing in main(), before threads and before
 * GTK, which would otherwise warn of a locale that is not installed (see gtk_disable_setlocale()).
 */
void
cti_words_init (const char *locale_dir)
{
  if (setlocale (LC_ALL, "") == NULL)
    set_missing_locale ();
  bindtextdomain ("overgang", locale_dir);
  bind_textdomain_codeset ("overgang", "UTF-8");
  textdomain ("overgang");
  cti_words_begin_language (locale_dir);
}

/**
 * cti_words_is_danish:
 *
 * Asks the translation itself, not the environment: what the user reads is what counts.
 *
 * Returns: whether the words are Danish
 */
gboolean
cti_words_is_danish (void)
{
  return strcmp (cti_words_get_language (), "da") == 0;
}

/**
 * cti_words_capitalise:
 * @words: words that begin a line, a button or an entry of a menu
 *
 * Returns: (transfer full): the same with a capital
 */
char *
cti_words_capitalise (const char *words)
{
  GString *text = g_string_new (NULL);

  if (*words == '\0')
    return g_string_free (text, FALSE);
  g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (text, g_utf8_next_char (words));
  return g_string_free (text, FALSE);
}
