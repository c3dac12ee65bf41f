/* The citizen's screen and her paper may be in another language than the program. Gettext finds the
 * language of a text in the variable LANGUAGE each time its catalogues are said to have changed; so
 * a language is changed by setting that variable and saying so. It is set once at the start, before
 * there are threads: from then on its value is replaced in place, and who reads the environment
 * meanwhile finds the old one or the new. Where the locale is "C", which gettext never translates,
 * the messages get "C.UTF-8" and the language "en", which reads the same.
 *
 * A language is there when its catalogue is: a folder with overgang.mo, and English, which needs
 * none. */

#include "cti-words-language.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define SOURCE_LANGUAGE "en"

/* Counts, in the C library, the changes of what catalogues are to be read. */
extern int _nl_msg_cat_cntr;

static char *folder;   /* (owned) (nullable): of the catalogues */
static char *own;      /* (owned) (nullable): the language of the program */
static char *switched; /* (owned) (nullable): the one that is spoken instead */

static void
speak (const char *code)
{
  g_setenv ("LANGUAGE", code, TRUE);
  _nl_msg_cat_cntr++;
}

/**
 * cti_words_begin_language:
 * @locale_dir: folder of the translations
 *
 * Notes the language of the program, so that it can be come back to. For cti_words_init().
 */
void
cti_words_begin_language (const char *locale_dir)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char *language = g_getenv ("LANGUAGE");

  if (g_strcmp0 (locale, "C") == 0 || g_strcmp0 (locale, "POSIX") == 0)
    {
      setlocale (LC_MESSAGES, "C.UTF-8");
      language = SOURCE_LANGUAGE;
    }
  else if (language == NULL || *language == '\0')
    language = g_str_has_prefix (locale, "C.") ? SOURCE_LANGUAGE : locale;
  g_free (folder);
  folder = g_strdup (locale_dir);
  g_free (own);
  own = g_strdup (language);
  speak (own);
}

/**
 * cti_words_set_language:
 * @code: (nullable): code of a language, one of cti_words_list_languages(), %NULL for that of the
 *   program
 *
 * Every text that is asked for from now on is in that language, and in English where its catalogue
 * lacks it. For the main thread.
 */
void
cti_words_set_language (const char *code)
{
  if (g_strcmp0 (code, switched) == 0 || own == NULL)
    return;
  g_free (switched);
  switched = g_strdup (code);
  speak (switched != NULL ? switched : own);
}

/**
 * cti_words_get_language:
 *
 * Returns: (transfer none): code of the language that is spoken now
 */
const char *
cti_words_get_language (void)
{
  /* Translators: write the code of your language here, such as "da". */
  return C_ ("language code", "en");
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * cti_words_list_languages:
 *
 * Returns: (transfer full) (element-type utf8): codes of the languages there are, by name of the
 *   code
 */
GPtrArray *
cti_words_list_languages (void)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  g_ptr_array_add (codes, g_strdup (SOURCE_LANGUAGE));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, "LC_MESSAGES", "overgang.mo", NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (codes, g_strdup (name));
    }
  g_ptr_array_sort (codes, compare_codes);
  return codes;
}

/**
 * cti_words_language_name:
 * @code: code of a language
 *
 * Returns: (transfer full): what the language calls itself
 */
char *
cti_words_language_name (const char *code)
{
  g_autofree char *before = g_strdup (switched);
  char *name;

  cti_words_set_language (code);
  /* Translators: the name of your language in your language, such as "Dansk". */
  name = g_strdup (C_ ("language name", "English"));
  cti_words_set_language (before);
  return name;
}

/**
 * cti_words_in_every_language:
 * @context: context of a text
 * @text: the text as it stands in the sources
 *
 * Returns: (transfer full): what it is in each language there is, a line for each
 */
char *
cti_words_in_every_language (const char *context, const char *text)
{
  g_autofree char *before = g_strdup (switched);
  g_autoptr (GPtrArray) codes = cti_words_list_languages ();
  GString *lines = g_string_new (g_dpgettext2 (NULL, context, text));

  for (guint i = 0; i < codes->len; i++)
    {
      cti_words_set_language (codes->pdata[i]);
      g_string_append_printf (lines, "\n%s", g_dpgettext2 (NULL, context, text));
    }
  cti_words_set_language (before);
  return g_string_free (lines, FALSE);
}

/**
 * cti_words_is_right_to_left:
 *
 * Returns: whether the language that is spoken now is written from right to left
 */
gboolean
cti_words_is_right_to_left (void)
{
  /* Translators: write "rtl" where your language is written from right to left, else "ltr". */
  return strcmp (C_ ("text direction", "ltr"), "rtl") == 0;
}
